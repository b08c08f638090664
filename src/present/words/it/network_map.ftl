# La mappa della rete.

figure-network = La rete degli enti
network-title = { $tied ->
        [0] Tra { $n } enti non risulta alcun legame
       *[other] { $isolated ->
            [0] Nessun ente risulta isolato
            [one] Un ente su { $n } risulta isolato
           *[other] { $isolated } enti su { $n } risultano isolati
        }{ $brokers ->
            [0] {""}
           *[other] { $led ->
                [yes] ; oltre al capofila, i percorsi passano da { $names }
               *[no] ; i percorsi passano soprattutto da { $names }
            }
        }
    }
network-subtitle = Enti e legami di ogni tipo: chi è vicino nel disegno è vicino nella rete
network-ties = legami
network-actors = enti
network-alone = Isolati: non risulta alcun legame
network-apart = Gruppi staccati dagli altri
network-silent = Non hanno risposto: legami non noti
network-others = { $count ->
        [one] un altro in tabella
       *[other] altri { $count } in tabella
    }
network-legend-size = più grande: più intermediazione
network-legend-strength = più spesso: più forte
network-legend-one-sided = segnalato da uno solo
network-legend-isolated = isolato
network-legend-silent = non ha risposto
network-legend-arrow = freccia: invia persone o fondi in una sola direzione
network-asides = enti senza legami con gli altri
network-left-out = { $unnamed ->
        [0] {""}
        [one] Un nome non ci sta: è in tabella.
       *[other] { $unnamed } nomi non ci stanno: sono in tabella.
    }
network-description = Mappa di { $n } enti e { $m } legami, in { $components } gruppi separati. { $isolated ->
        [0] Nessun ente risulta isolato.
       *[other] Isolati: { $list }.
    } { $silent ->
        [0] { $unsaid ->
            [0] Tutti hanno risposto.
           *[other] Non di tutti è indicato se hanno risposto.
        }
        [one] Un ente non ha risposto.
       *[other] { $silent } enti non hanno risposto.
    } { $brokers ->
        [0] {""}
       *[other] { $led ->
            [yes] Oltre al capofila, i più attraversati dai percorsi tra gli altri sono { $names }.
           *[no] I più attraversati dai percorsi tra gli altri sono { $names }.
        }
    }

network-channels = legami tra gruppi
network-groups = gruppi
network-group = Gruppo { $number } · { $count ->
        [one] 1 ente
       *[other] { $count } enti
    }
network-group-around = al centro { $name }
network-group-place = per lo più { $place }
network-legend-bubble = gruppo: più grande, più enti
network-legend-channel = legami tra gruppi: più spesso, più legami
network-legend-backbone = legame dell'ossatura
network-groups-title = { $isolated ->
        [0] Nessun ente risulta isolato
        [one] Un ente su { $n } risulta isolato
       *[other] { $isolated } enti su { $n } risultano isolati
    }; la rete { $groups ->
        [one] è un gruppo solo
       *[other] ha { $groups } gruppi
    }{ $brokers ->
        [0] {""}
       *[other] { $led ->
            [yes] ; oltre al capofila, i percorsi passano da { $names }
           *[no] ; i percorsi passano soprattutto da { $names }
        }
    }
network-groups-subtitle = Gruppi (comunità): enti con molti legami fra loro e pochi con gli altri. Dentro, gli enti più attraversati e l'ossatura dei legami
network-groups-left-out = { $actors ->
        [one] Disegnato un ente
       *[other] Disegnati { $actors } enti
    } e { $ties ->
        [one] un legame
       *[other] { $ties } legami
    } dell'ossatura (filtro di disparità 0,05 e legami che la tengono unita); altri { $others } enti e { $left } legami solo contati.{ $unshown ->
        [0] {""}
        [one] {" "}Un gruppo minore non è disegnato.
       *[other] {" "}{ $unshown } gruppi minori non sono disegnati.
    }{ $estimated ->
        [no] {""}
       *[yes] {" "}Chi è più attraversato è stimato su percorsi estratti a sorte: la quota di percorsi può scostarsi al più di { $error }.
    }
network-groups-description = Mappa di { $n } enti e { $m } legami in { $groups ->
        [one] un gruppo
       *[other] { $groups } gruppi
    }, il più grande di { $largest ->
        [one] un ente
       *[other] { $largest } enti
    }. Isolati: { $isolated }. Senza risposta: { $silent }. L'ossatura ha { $backbone } legami, di cui { $significant } più forti di quanto vorrebbe il caso. { $brokers ->
        [0] {""}
       *[other] { $led ->
            [yes] Oltre al capofila, i più attraversati dai percorsi tra gli altri sono { $names }.
           *[no] I più attraversati dai percorsi tra gli altri sono { $names }.
        }
    }
