# Le figure.

language-code = it

frame-source = { $n }. { $dated ->
        [yes] Dati al { $date }.{" "}
       *[no] {""}
    }Fonte: { $source }.
frame-left-out = { $something ->
        [yes] { $leftout }{" "}
       *[no] {""}
    }{ $rows ->
        [0] Nessuna riga con errori.
        [one] Lasciata fuori una riga con errori.
       *[other] Lasciate fuori { $rows } righe con errori.
    }
frame-alt = { $kind }: { $title }.
frame-redacted = Nomi sostituiti da codici, numeri piccoli riservati
frame-network-size = { $n } enti, { $m } legami (n = { $n }, enti senza legami compresi)
legend-kinds = tipi di ente

persons-twice = Chi ha due bisogni conta due volte.
figure-no-number = n.d.
figure-withheld = ris.
figure-persons = { $covered } su { $persons }
frame-needs-size = n = { $needs ->
        [one] 1 bisogno
       *[other] { $needs } bisogni
    } in { $municipalities ->
        [one] 1 comune
       *[other] { $municipalities } comuni
    }
frame-persons-size = n = { $needs ->
        [one] 1 bisogno
       *[other] { $needs } bisogni
    } in { $municipalities ->
        [one] 1 comune
       *[other] { $municipalities } comuni
    }, { $persons ->
        [one] 1 persona
       *[other] { $persons } persone
    }
left-out-unknown = { $count ->
        [one] Un bisogno senza numero di persone: non contato.
       *[other] { $count } bisogni senza numero di persone: non contati.
    }
left-out-withheld = { $count ->
        [one] ris.: di un comune la quota è riservata.
       *[other] ris.: di { $count } comuni la quota è riservata.
    }
left-out-undetermined = { $count ->
        [one] Una persona conta su servizi senza posti dichiarati: non tra le coperte.
       *[other] { $count } persone contano su servizi senza posti dichiarati: non tra le coperte.
    }
left-out-unplaced = { $count ->
        [one] Un servizio attivo senza luogo sulla mappa: non disegnato.
       *[other] { $count } servizi attivi senza luogo sulla mappa: non disegnati.
    }
left-out-undrawn = { $count ->
        [one] Un comune senza luogo: solo nell'elenco.
       *[other] { $count } comuni senza luogo: solo nell'elenco.
    }
left-out-unnamed = { $count ->
        [one] Un comune senza nome sulla mappa per mancanza di posto.
       *[other] { $count } comuni senza nome sulla mappa per mancanza di posto.
    }
left-out-unlisted = { $count ->
        [one] Un altro comune in tabella.
       *[other] Altri { $count } comuni in tabella.
    }
left-out-estimated = Minuti stimati dalla distanza.

figure-district = La copertura dei bisogni, comune per comune
district-title = { $case ->
        [withheld] Quante persone sono coperte in ogni comune è riservato
        [none] Di nessun comune si sa quante persone hanno un bisogno
        [one] { $least }: { $leastshare } delle persone con un bisogno sono coperte
        [equal] In tutti i comuni è coperta la stessa parte di persone: { $leastshare }
       *[spread] { $leastcount ->
            [one] { $least } è il comune meno coperto: { $leastshare } delle persone, contro { $mostshare } a { $most }
           *[other] { $least } sono i comuni meno coperti: { $leastshare } delle persone, contro { $mostshare } a { $most }
        }
    }
district-subtitle = Il colore dice quanta parte delle persone con un bisogno è coperta dai posti dei servizi attivi (%). { persons-twice }
district-no-number = numero ignoto
district-withheld = numero riservato
district-no-map = Né i confini né le coordinate dei comuni sono indicati: non c'è nulla da disegnare sulla mappa. L'elenco qui accanto dice quanto è coperto ogni comune.
district-list = Dal meno al più coperto
district-whole = Tutto l'ambito
district-services = servizi attivi
district-scale = Quota di persone coperte, in %
district-class = { $from }–{ $to }
district-unknown = ignota
district-point = servizio attivo
district-points = più servizi vicini
district-kilometers = { $count } km
district-reading = persone coperte su persone con un bisogno
district-description = Mappa di { $municipalities ->
        [one] un comune
       *[other] { $municipalities } comuni
    } colorati secondo la parte di persone coperta, con i punti di { $services } servizi attivi. Dal meno al più coperto: { $list }.{ $sums ->
        [yes] {" "}In tutto { $covered } persone coperte su { $persons }.
       *[no] {""}
    }{ $between ->
        [0] {""}
        [one] {" "}Un legame unisce enti di comuni diversi
       *[other] {" "}{ $between } legami uniscono enti di comuni diversi
    }{ $between ->
        [0] {""}
       *[other] { $inside ->
            [0] {"; nessuno risulta dentro un comune."}
           *[other] {"; "}{ $inside } sono dentro un comune.
        }
    }

left-out-types = { $count ->
        [one] Un altro tipo di bisogno in tabella.
       *[other] Altri { $count } tipi di bisogno in tabella.
    }
figure-needs = I bisogni, comune per comune
needs-title = { $case ->
        [none] Non è indicato alcun bisogno
        [unknown] Di nessun bisogno si conosce il numero di persone
        [met] { $unknown ->
            [0] Nessun bisogno lascia fuori persone
           *[other] Nessun bisogno con numero noto lascia fuori persone
        }
       *[some] Su { $needs ->
            [one] 1 bisogno
           *[other] { $needs } bisogni
        }{ $unknown ->
            [0] {""}
           *[other] {" "}con numero noto,
        } { $uncovered ->
            [0] nessuno è scoperto
            [one] uno è scoperto
           *[other] { $uncovered } sono scoperti
        } e { $outofreach ->
            [0] nessuno è fuori portata
            [one] uno è fuori portata
           *[other] { $outofreach } sono fuori portata
        }{ $told ->
            [no] . Quante persone non sono coperte è riservato
           *[yes] ; { $all ->
                [no] tra i numeri che si possono dire pesa di più
               *[yes] pesa di più
            } «{ $name }»: { $exact ->
                [yes] {""}
               *[no] almeno{" "}
            }{ $persons ->
                [one] una persona non coperta
               *[other] { $persons } persone non coperte
            }
        }
    }
needs-subtitle = Persone non coperte. In alto i bisogni che ne lasciano fuori di più, a sinistra i comuni meno coperti (% di persone coperte){ $all ->
        [no] ; in fondo quelli di cui fuori dall'ufficio non si dice
       *[yes] {""}
    }
needs-none = Nella tabella dei bisogni non c'è alcuna riga: quando ci sarà, qui si vedrà in quali comuni le persone restano senza servizi.
needs-partly = di questi, coperto almeno al { $share } ma forse non per tutti
needs-sign-number = Numero: persone non coperte. Sotto il comune: % di persone coperte. Coperto e fragile: posti per almeno il { $share } delle persone; insufficiente: per meno.
needs-sign-alone = Angolo nero: dipende da un solo ente.
needs-sign-outside = Tratteggio: ci arriva solo chi non risulta al tavolo.
needs-sign-at-most = ≤: al massimo, un servizio non dice i posti.
needs-sign-suppressed = n.d.: la fonte non dà il numero.
needs-sign-absent = –: non indicato.
needs-heaviest = «{ $name }» ({ $exact ->
        [yes] {""}
       *[no] almeno{" "}
    }{ $persons })
needs-description = Tabella a colori di { $types } tipi di bisogno in { $municipalities ->
        [one] un comune
       *[other] { $municipalities } comuni
    }. Bisogni scoperti { $uncovered }, fuori portata { $outofreach }, insufficienti { $insufficient }, fragili { $fragile }, coperti { $covered }, con numero ignoto { $unknown }.{ $heaviest ->
        [0] {""}
       *[other] {" "}I tipi con più persone non coperte{ $all ->
            [no] , tra quelli di cui si può dire
           *[yes] {""}
        }: { $list }.
    }
