# I cambiamenti di copertura.

figure-changes-map = La copertura prima e dopo, comune per comune
figure-changes = Che cosa cambia nella copertura
changes-title = { $cause ->
        [closing] { $stops ->
            [public] Se l'ente { $closed } sospendesse i servizi
           *[other] Se chiudesse l'ente { $closed }
        }, { $case ->
            [unknown] non si sa chi perderebbe il posto
            [same] la copertura resterebbe com'è
            [withheld] quante persone perderebbero il posto è riservato
            [some] { $of ->
                [municipality] a perdere più posti sarebbe { $worst } ({ $number } persone)
               *[type] a perdere più posti sarebbe «{ $worst }» ({ $number } persone)
            }
            [moved] cambierebbe chi ha un posto, non quanti lo hanno
            [only] { $persons ->
                [one] una persona perderebbe il posto
               *[other] { $persons } persone perderebbero il posto
            }, { $of ->
                [municipality] tutte a { $worst }
               *[type] tutte per «{ $worst }»
            }
           *[spread] { $persons ->
                [one] una persona perderebbe il posto
               *[other] { $persons } persone perderebbero il posto
            }, { $of ->
                [municipality] soprattutto a { $worst } ({ $number })
               *[type] soprattutto per «{ $worst }» ({ $number })
            }
        }
       *[edition] { $case ->
            [unknown] Nessun bisogno si può confrontare: il numero di persone non è noto prima o dopo
            [same] Le persone coperte sono quante prima, dovunque
            [withheld] Quanto cambiano le persone coperte è riservato
            [some] { $of ->
                [municipality] Le persone coperte cambiano soprattutto a { $worst }: { $number }
               *[type] Le persone coperte cambiano soprattutto per «{ $worst }»: { $number }
            }
            [moved] Le persone coperte sono quante prima, ma non le stesse: { $of ->
                [municipality] { $number } a { $worst }
               *[type] { $number } per «{ $worst }»
            }
            [only] { $direction ->
                [fewer] { $persons ->
                    [one] Una persona coperta in meno
                   *[other] { $persons } persone coperte in meno
                }
               *[more] { $persons ->
                    [one] Una persona coperta in più
                   *[other] { $persons } persone coperte in più
                }
            }, { $of ->
                [municipality] tutte a { $worst }
               *[type] tutte per «{ $worst }»
            }
           *[spread] { $direction ->
                [fewer] { $persons ->
                    [one] Una persona coperta in meno
                   *[other] { $persons } persone coperte in meno
                }
               *[more] { $persons ->
                    [one] Una persona coperta in più
                   *[other] { $persons } persone coperte in più
                }
            }; il cambiamento più grande è { $of ->
                [municipality] a { $worst } ({ $number })
               *[type] per «{ $worst }» ({ $number })
            }
        }
    }
changes-subtitle = Persone coperte e quota di persone coperte, prima e dopo, nei bisogni che si possono confrontare
changes-map-subtitle = Quota di persone coperte, prima e dopo; i numeri con segno sono persone
changes-nothing-title = Nessun ente, chiudendo da solo, lascerebbe senza posto chi oggi è coperto
changes-nothing = Chi oggi ha un posto ne troverebbe un altro se un ente chiudesse, o nei dati non risultano posti. Con --before si vede che cosa è cambiato da un'altra edizione dei dati.
changes-no-map = Né i confini né le coordinate dei comuni sono indicati: non c'è nulla da disegnare sulla mappa.
changes-today = Oggi
changes-closed = { $stops ->
        [public] Se l'ente { $name } sospendesse i servizi
       *[other] Se chiudesse l'ente { $name }
    }
changes-before = { $dated ->
        [yes] Prima ({ $date })
       *[no] Prima
    }
changes-after = { $dated ->
        [yes] Dopo ({ $date })
       *[no] Dopo
    }
changes-shares = { $before } → { $after }
changes-marked = comune che cambia
changes-sample = −12
changes-difference = persone coperte in più (+) o in meno (−)
changes-turnover = { $kept } restano, { $added } in più, { $removed } in meno
changes-organizations = Enti
changes-services = Servizi attivi
changes-ties = Legami
changes-by-municipality = Per comune
changes-by-type = Per tipo di bisogno
changes-point-before = prima
changes-point-after = dopo
changes-unknown = non confrontabile
changes-description = { $sums ->
        [yes] Persone coperte prima { $before }, dopo { $after }.{" "}
       *[no] {""}
    }{ $changed ->
        [0] Nessun cambiamento.
       *[other] Cambiano: { $list }.
    } { $same ->
        [0] {""}
        [one] Una voce resta uguale o non si può confrontare.{" "}
       *[other] { $same } voci restano uguali o non si possono confrontare.{" "}
    }Enti: { $organizations }. Servizi attivi: { $services }. Legami: { $ties }.
left-out-incomparable = { $count ->
        [one] Un bisogno non confrontabile: il numero di persone non è noto prima o dopo.
       *[other] { $count } bisogni non confrontabili: il numero di persone non è noto prima o dopo.
    }
left-out-lines = { $count ->
        [one] Un'altra riga in tabella.
       *[other] Altre { $count } righe in tabella.
    }
left-out-earlier = La mappa di prima non ha posto: le quote di prima sono nelle scritte.
changes-title-scenario = «{ $name }»: { $title }
