# La stessa rete, un riquadro per tavolo.

figure-tavoli = La rete, tavolo per tavolo
tavoli-title = { $case ->
        [none] Non è indicato alcun tavolo
        [empty] A nessun tavolo risultano almeno due enti
        [one] Al tavolo { $first } ha un legame il { $firstshare } delle coppie di enti
        [equal] A tutti i tavoli ha un legame la stessa parte delle coppie di enti: { $firstshare }
       *[spread] Il tavolo più unito è { $first }: { $firstshare } delle coppie di enti ha un legame; il meno unito è { $last }, { $lastshare }
    }
tavoli-subtitle = La stessa rete, negli stessi posti: in ogni riquadro risalta chi siede a un tavolo
tavoli-numbers = { $members ->
        [one] 1 ente
       *[other] { $members } enti
    } · { $tied ->
        [one] 1 legame tra loro
       *[other] { $tied } legami tra loro
    }{ $paired ->
        [yes] {" "}({ $share } delle coppie)
       *[no] {""}
    } · { $needs ->
        [0] nessun bisogno indicato
       *[other] { $covered } su { $needs } bisogni coperti{ $unknown ->
            [0] {""}
            [one] , uno non noto
           *[other] , { $unknown } non noti
        }
    }
tavoli-one = { $name }: { $members ->
        [one] 1 ente
       *[other] { $members } enti
    }, { $tied ->
        [one] 1 legame tra loro
       *[other] { $tied } legami tra loro
    }, { $alone ->
        [0] nessuno senza legami al tavolo
        [one] uno senza legami al tavolo
       *[other] { $alone } senza legami al tavolo
    }
tavoli-legend-alone = al tavolo, non risultano legami con gli altri
tavoli-legend-others = tutti gli altri
tavoli-left-out = { $others ->
        [0] {""}
        [one] Un altro tavolo in tabella.{" "}
       *[other] Altri { $others } tavoli in tabella.{" "}
    }{ $unnamed ->
        [0] {""}
        [one] Un nome che non trova posto è in tabella.{" "}
       *[other] { $unnamed } nomi che non trovano posto sono in tabella.{" "}
    }{ $seatless ->
        [0] {""}
        [one] Un ente non risulta in alcun tavolo.
       *[other] { $seatless } enti non risultano in alcun tavolo.
    }
tavoli-description = { $count ->
        [0] Nei dati non è indicato alcun tavolo.
       *[other] Un riquadro per tavolo, con la stessa rete negli stessi posti. { $list }.
    }

# Enti, servizi, bisogni in tre colonne.

figure-two-mode = Chi fa che cosa, per quale bisogno
two-mode-title = { $case ->
        [nothing] Non sono indicati né servizi né tipi di bisogno
        [untyped] Dei { $services } servizi non è indicato a quale bisogno rispondono
        [unserved] Non è indicato alcun servizio per { $types ->
            [one] il tipo di bisogno
           *[other] i { $types } tipi di bisogno
        }
        [uncovered] A { $names } non risponde alcun servizio attivo
       *[served] Ogni tipo di bisogno ha almeno un servizio attivo; { $count ->
            [one] il meno servito è { $names }, con { $least ->
                [one] un ente
               *[other] { $least } enti
            }
           *[other] i meno serviti sono { $names }, con { $least ->
                [one] un ente ciascuno
               *[other] { $least } enti ciascuno
            }
        }
    }
two-mode-subtitle = Chi offre, che cosa, per quale bisogno. Più spesso: più persone. Segno: lo stato del comune messo peggio
two-mode-quoted = «{ $name }»
two-mode-lines = collegamenti
two-mode-rows = enti, servizi e tipi di bisogno
two-mode-organizations = Enti
two-mode-services = Servizi
two-mode-types = Tipi di bisogno
two-mode-other-organizations = { $count ->
        [one] un altro ente
       *[other] altri { $count } enti
    }
two-mode-other-services = { $count ->
        [one] un altro servizio
       *[other] altri { $count } servizi
    }
two-mode-other-types = { $count ->
        [one] un altro tipo
       *[other] altri { $count } tipi
    }
two-mode-type = { $providers ->
        [0] nessun ente
        [one] 1 ente
       *[other] { $providers } enti
    }{ $needs ->
        [0] {""}
       *[other] { $lacking ->
            [none] {""}
            [0] , arriva ovunque
           *[other] , non arriva in { $lacking } su { $needs } comuni
        }
    }
two-mode-one = { $name } ({ $providers })
two-mode-persons = { $class ->
        [least] meno di { $next } persone
        [middle] { $from }–{ $to }
       *[most] { $from } o più
    }
two-mode-unstated = posti non indicati, o non tutti
two-mode-idle = servizio non attivo
two-mode-left-out = { $organizations ->
        [0] {""}
        [one] Un altro ente in tabella.{" "}
       *[other] Altri { $organizations } enti in tabella.{" "}
    }{ $services ->
        [0] {""}
        [one] Un altro servizio in tabella.{" "}
       *[other] Altri { $services } servizi in tabella.{" "}
    }{ $types ->
        [0] {""}
        [one] Un altro tipo di bisogno in tabella.{" "}
       *[other] Altri { $types } tipi di bisogno in tabella.{" "}
    }{ $idle ->
        [0] {""}
        [one] Un ente senza servizi indicati: non disegnato.
       *[other] { $idle } enti senza servizi indicati: non disegnati.
    }
two-mode-size = n = { $organizations ->
        [one] 1 ente
       *[other] { $organizations } enti
    } con { $services ->
        [one] 1 servizio
       *[other] { $services } servizi
    } per { $types ->
        [one] 1 tipo di bisogno
       *[other] { $types } tipi di bisogno
    }
two-mode-description = { $case ->
        [nothing] Nei dati non ci sono servizi né tipi di bisogno.
       *[other] Tre colonne: gli enti, i loro servizi e i tipi di bisogno a cui rispondono. Enti con un servizio attivo, per tipo di bisogno: { $list }.
    }
