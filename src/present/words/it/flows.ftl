# Le figure dei tavoli, dei flussi e delle chiusure.

tavoli-size = { $n ->
        [one] 1 ente
       *[other] { $n } enti
    }, { $tavoli ->
        [one] 1 tavolo
       *[other] { $tavoli } tavoli
    } (n = { $n })

figure-overlap = Chi siede agli stessi tavoli
overlap-title = { $case ->
        [none] Non è indicato alcun tavolo
        [nobody] A nessun tavolo risulta seduto un ente
        [single] Su { $n } enti { $one ->
            [one] uno siede
           *[other] { $one } siedono
        } all'unico tavolo; { $none ->
            [0] nessuno ne resta fuori
            [one] uno non vi risulta
           *[other] { $none } non vi risultano
        }
       *[some] Su { $n } enti { $several ->
            [0] nessuno siede
            [one] uno siede
           *[other] { $several } siedono
        } a più di un tavolo e { $one } a uno solo; { $none ->
            [0] tutti sono ad almeno un tavolo
            [one] uno non risulta a nessun tavolo
           *[other] { $none } non risultano a nessun tavolo
        }
    }
overlap-subtitle = Ogni riga: gli enti che siedono ai tavoli dei punti pieni, e solo a quelli
overlap-none = Nella tabella dei tavoli non c'è alcuna riga: quando ci sarà, qui si vedrà quali enti siedono agli stessi tavoli.
overlap-groups = tavoli, con il numero degli enti che vi siedono
overlap-bars = quanti enti
overlap-names = quali
overlap-nowhere = a nessun tavolo
overlap-several = a più tavoli
overlap-one = a un tavolo solo
overlap-legend = dove siedono
overlap-other-groups = { $count ->
        [one] un altro tavolo
       *[other] altri { $count } tavoli
    }
overlap-left-out = { $count ->
        [one] Un'altra combinazione
       *[other] Altre { $count } combinazioni
    } di tavoli, con { $organizations ->
        [one] un ente
       *[other] { $organizations } enti
    }, senza posto nella figura.
overlap-description = Diagramma delle combinazioni di tavoli. { $groups ->
        [0] Nessun tavolo indicato.
       *[other] Tavoli ed enti che vi siedono: { $list }.
    } A più di un tavolo: { $several }; a uno solo: { $one }; a nessuno: { $none }.{ $count ->
        [0] {""}
       *[other] {" "}Le combinazioni più frequenti: { $shared }.
    }

figure-matrix = Enti e tavoli
matrix-title = { $case ->
        [none] Non è indicato alcun tavolo
        [unknown] Chi siede a quali tavoli; chi lavora sui loro bisogni non si sa
        [nobody] A nessun tavolo risulta seduto un ente
        [complete] Chi lavora sui bisogni di un tavolo vi siede sempre
       *[some] { $missing ->
            [one] Un ente lavora
           *[other] { $missing } enti lavorano
        } sui bisogni di un tavolo senza sedervi: { $count ->
            [one] { $most ->
                [one] uno manca
               *[other] { $most } mancano
            } a { $names }
           *[other] a { $names } { $most ->
                [one] ne manca uno
               *[other] ne mancano { $most }
            } per tavolo
        }
    }
matrix-subtitle = Enti e tavoli simili stanno vicini; in fondo alla riga, a quanti tavoli siede l'ente
matrix-nobody = Nessun ente risulta sedere a un tavolo o lavorare sui suoi bisogni.
matrix-quoted = «{ $name }»
matrix-legend = segni
matrix-works = siede e ci lavora
matrix-sits = siede, non risulta lavorarci
matrix-missing = manca: ci lavora e non siede
matrix-invited = da invitare per altri motivi
matrix-seated = siedono
matrix-absent = mancano
matrix-column = { $name }: { $seated } siedono, { $missing ->
        [0] nessuno manca
        [one] uno ci lavora senza sedervi
       *[other] { $missing } ci lavorano senza sedervi
    }
matrix-left-out = { $count ->
        [one] Un altro ente in tabella.
       *[other] Altri { $count } enti in tabella.
    }
matrix-outside = { $count ->
        [one] Un ente non ha a che fare con alcun tavolo.
       *[other] { $count } enti non hanno a che fare con alcun tavolo.
    }
matrix-left-out-groups = { $count ->
        [one] Un altro tavolo in tabella.
       *[other] Altri { $count } tavoli in tabella.
    }
matrix-description = Tabella di { $rows ->
        [one] un ente
       *[other] { $rows } enti
    } e { $columns ->
        [one] un tavolo
       *[other] { $columns } tavoli
    }, ordinata per somiglianza (media reciproca).{ $columns ->
        [0] {""}
       *[other] {" "}{ $list }.
    }

flow-size = n = { $n ->
        [one] 1 persona
       *[other] { $n } persone
    } in { $needs ->
        [one] 1 bisogno
       *[other] { $needs } bisogni
    }
figure-flow = Dal bisogno al servizio all'ente
flow-title = { $case ->
        [withheld] Chi segue chi è riservato
        [unknown] Di nessun bisogno si conosce il numero di persone
        [nobody] Nessuna persona ha un bisogno indicato
        [met] { $persons ->
            [one] L'unica persona con un bisogno è coperta
           *[other] Tutte le { $persons } persone con un bisogno sono coperte
        }
        [unsure] Su { $persons } persone con un bisogno nessuna risulta scoperta, ma di { $undetermined } non si sa
       *[some] Su { $persons } persone con un bisogno { $uncovered } restano scoperte{ $most ->
            [0] {""}
           *[other] ; il bisogno che ne lascia fuori di più è «{ $name }»: { $most }
        }
    }
flow-subtitle = Persone: da quale bisogno, a quale servizio, di quale ente; e chi non arriva a nessuno. { persons-twice }
flow-none = Nessuna persona è indicata nella tabella dei bisogni: quando ci saranno, qui si vedrà chi copre chi.
flow-withheld = Quante persone vanno da un bisogno a un servizio e a un ente si dice solo in ufficio: farebbe ricavare numeri piccoli.
flow-legend = larghezze, colori e tratteggi
flow-width = larghezza: persone coperte da posti dichiarati
flow-uncovered-sign = scoperto
flow-undetermined-sign = non si sa: posti non dichiarati
flow-types = bisogni
flow-services = servizi
flow-providers = enti
flow-uncovered = Scoperto: { $persons ->
        [one] una persona
       *[other] { $persons } persone
    } ({ $share })
flow-undetermined = Non si sa, posti non dichiarati: { $persons ->
        [one] una persona
       *[other] { $persons } persone
    }
flow-other-needs = { $count ->
        [0] altri bisogni
        [one] un altro tipo di bisogno
       *[other] altri { $count } tipi di bisogno
    }
flow-other-services = { $count ->
        [one] un altro servizio
       *[other] altri { $count } servizi
    }
flow-other-providers = { $count ->
        [one] un altro ente
       *[other] altri { $count } enti
    }
flow-description = Diagramma di flusso di { $persons ->
        [one] una persona
       *[other] { $persons } persone
    } dai tipi di bisogno ai servizi agli enti: { $covered } coperte, { $uncovered } scoperte, { $undetermined } non determinabili.{ $count ->
        [0] {""}
       *[other] {" "}Restano scoperte soprattutto: { $list }.
    }

figure-closures = Che cosa manca se un ente chiude
closures-title = { $case ->
        [none] Secondo i posti dichiarati nessun ente ha persone in carico
        [safe] Chiunque chiuda, tutte le sue persone trovano posto altrove
       *[other] { $stops ->
            [public] Se l'ente { $name } sospende i servizi
           *[other] { $above ->
                [yes] Tra chi non è ente pubblico, se chiude { $name }
               *[no] Se chiude l'ente { $name }
            }
        }, { $case ->
            [some] { $persons ->
                [one] una persona non trova
               *[other] { $persons } persone non trovano
            } altrove un posto certo
           *[withheld] quante persone non trovano altrove un posto certo è riservato
        }; { $others ->
            [0] nessun altro ente ne lascerebbe senza
            [one] anche un altro ente ne lascerebbe senza
           *[other] anche altri { $others } enti ne lascerebbero senza
        }
    }
closures-subtitle = Che ne sarebbe delle persone di ogni ente, se chiudesse: perse, di cui non si sa, accolte da altri. Di un ente pubblico: se sospende i servizi. In alto chi ne lascia senza di più
closures-none = Nessuna persona risulta coperta da posti dichiarati: quando lo sarà, qui si vedrà che cosa si perde se un ente chiude.
closures-bar = persone; il numero: senza un posto certo
closures-hanging = bisogni che dipendono solo da questo ente
closures-nobody-takes = nessuno
closures-nobody-takes-any = Nessun altro ente può accogliere queste persone.
closures-legend = che ne sarebbe delle persone
closures-lost = perse: nessuno può accoglierle
closures-undetermined = non si sa: posti non dichiarati
closures-taken-over = accolte da altri
closures-others = { $count ->
        [one] Un altro ente in tabella.
       *[other] Altri { $count } enti in tabella.
    }
closures-nobody = { $count ->
        [one] Un ente non copre persone secondo i posti dichiarati.
       *[other] { $count } enti non coprono persone secondo i posti dichiarati.
    }
closures-hopes = Chi conta solo su posti non dichiarati non è nelle barre.
closures-size = n = { $n ->
        [one] 1 ente
       *[other] { $n } enti
    }
closures-one = { $name } ({ $lost } su { $served })
closures-description = Barre di { $n ->
        [one] un ente che copre persone
       *[other] { $n } enti che coprono persone
    }; se chiudessero, { $missing ->
        [0] nessuno lascerebbe persone senza un posto certo.
        [one] uno lascerebbe persone senza un posto certo.
       *[other] { $missing } lascerebbero persone senza un posto certo.
    }{ $count ->
        [0] {""}
       *[other] {" "}Persone perse sulle coperte: { $list }.
    }
