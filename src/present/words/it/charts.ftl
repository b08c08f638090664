# I grafici a barre e a curve.

figure-brokers = Chi tiene insieme la rete
brokers-title = { $ranked ->
        [0] Nessun ente sta sui percorsi tra gli altri
       *[other] { $against ->
            [alone] Solo l'ente capofila sta sui percorsi tra gli altri
            [after] Dopo il capofila, i percorsi tra gli enti passano da { $names }
            [above] Più che dal capofila, i percorsi tra gli enti passano da { $names }
            [level] I percorsi tra gli enti passano, quasi alla pari, da { $names }
           *[nobody] I percorsi tra gli enti passano soprattutto da { $names }
        }{ $detached ->
            [0] {""}
           *[other] ; se si ritira { $holder }, { $detached } enti si staccano
        }
    }
brokers-subtitle = Intermediazione: quanta parte dei percorsi più brevi tra gli altri enti passa da ciascuno (da 0 a 1)
brokers-bar = intermediazione
brokers-detached = se si ritira
brokers-lost = { $count ->
        [one] 1 ente si stacca
       *[other] { $count } enti si staccano
    }
brokers-lead = { $name } (capofila)
brokers-left-out = { $others ->
        [0] {""}
        [one] Un altro ente in tabella.{" "}
       *[other] Altri { $others } enti in tabella.{" "}
    }{ $without ->
        [0] {""}
        [one] Un ente non sta su alcun percorso.
       *[other] { $without } enti non stanno su alcun percorso.
    }{ $intervals ->
        [yes] {""}
       *[no] {" "}Rete troppo grande per togliere i legami uno alla volta: intervalli non calcolati.
    }
brokers-description = { $subtitle }.{ $ranked ->
        [0] {""}
       *[other] {" "}I primi: { $list }.
    }
brokers-none = Per stare su un percorso tra altri due enti servono almeno due legami: nei dati non risulta alcun ente che li unisca.
brokers-range = togliendo un legame
brokers-from-to = da { $least } a { $most }
brokers-legend-lead = capofila
brokers-legend-interval = da … a …: il valore più basso e il più alto togliendo un legame alla volta{ $whole ->
        [yes] {""}
       *[no] {" "}({ $tried } legami estratti su { $ties })
    }
brokers-legend-confirmed = contando solo i legami confermati da entrambi gli enti
brokers-legend-alike = posizioni incerte, un legame in meno può scambiarle: { $places }
brokers-places = { $count ->
        [2] { $first } e { $last }
       *[other] da { $first } a { $last }
    }
brokers-one = { $name } ({ $score }; togliendo un legame da { $least } a { $most })

figure-coverage = La copertura per tipo di bisogno e per tavolo
coverage-title = { $case ->
        [none] Non è indicato alcun bisogno
        [nobody] Nei bisogni indicati non c'è alcuna persona
        [unknown] Di nessun bisogno si conosce il numero di persone
        [withheld] Quante persone dell'ambito sono coperte è riservato
        [met] { $persons ->
            [one] La sola persona contata è coperta
           *[other] Tutte le { $persons } persone contate sono coperte
        }
        [undetermined] Nessuna persona risulta scoperta, ma per alcune non si sa se i posti bastano
       *[some] { $notcovered ->
            [one] 1 persona su { $persons } non è coperta
           *[other] { $notcovered } persone su { $persons } non sono coperte
        }{ $types ->
            [1] {""}
           *[other] , { $all ->
                [no] tra l'altro per
               *[yes] soprattutto per
            } «{ $name }» ({ $most })
        }
    }
coverage-subtitle = Persone con un bisogno coperte e non coperte dai posti dei servizi attivi. In alto dove le persone non coperte sono di più
coverage-none = Nella tabella dei bisogni non c'è alcuna riga: quando ci sarà, qui si vedrà quante persone restano senza servizi.
coverage-types = Per tipo di bisogno
coverage-tavoli = Per tavolo
coverage-bar = quota di persone
coverage-share = quota coperta
coverage-not-covered = persone non coperte
coverage-persons = persone in tutto
coverage-unknown = bisogni di numero ignoto
coverage-number-unknown = numero ignoto
coverage-legend-covered = coperte
coverage-legend-undetermined = non si sa: contano su servizi che non dichiarano i posti
coverage-legend-not-covered = non coperte
coverage-twice-tavoli = { persons-twice } Un bisogno di più tavoli conta in ognuno.
coverage-left-out-tavoli = { $count ->
        [one] Un altro tavolo in tabella.
       *[other] Altri { $count } tavoli in tabella.
    }
coverage-description = Barre per { $types ->
        [one] un tipo di bisogno
       *[other] { $types } tipi di bisogno
    } e per tavolo. { $told ->
        [yes] In tutto { $persons } persone, di cui { $covered } coperte, { $notcovered } non coperte e { $undetermined } di cui non si sa.
       *[no] Il totale delle persone è riservato.
    }{ $heaviest ->
        [0] {""}
       *[other] {" "}Persone non coperte: { $list }.
    }

figure-lorenz = Come sono ripartiti i posti
lorenz-title = { $among ->
        [municipalities] I comuni meno coperti hanno la metà delle persone e { lorenz-the-share } dei posti
       *[other] I bisogni meno coperti hanno la metà delle persone e { lorenz-the-share } dei posti
    }
# L'articolo davanti a un numero: il 42, l'8, lo 0.
lorenz-the-share = { $percent ->
        [0] lo{" "}
        [1] l'
        [8] l'
        [11] l'
       *[other] il{" "}
    }{ $share }
lorenz-title-even = I posti sono ripartiti in modo uguale
lorenz-title-none = Non si può dire come sono ripartiti i posti: { $why }
lorenz-subtitle = Persone in ordine, da quelle meno coperte: la curva dice quanta parte dei posti hanno insieme
lorenz-municipalities = Tra i comuni
lorenz-need-types = Tra i tipi di bisogno
lorenz-across = persone, dalle meno coperte
lorenz-up = posti che le coprono
lorenz-gini = Gini { $gini }
lorenz-half = { $among ->
        [municipalities] La metà delle persone che sta nei comuni meno coperti ha { $share } dei posti.
       *[other] La metà delle persone con i bisogni meno coperti ha { $share } dei posti.
    }
lorenz-here = { $share } dei posti
lorenz-legend-equal = se tutti fossero coperti allo stesso modo
lorenz-legend-area = quanto la copertura se ne allontana: Gini va da 0, uguale per tutti, a quasi 1, tutto a pochi
lorenz-possible = Se i servizi che non dichiarano i posti bastassero a tutti: Gini { $gini }.
lorenz-not-drawn = La curva non è disegnata: { $why }.
lorenz-withheld = farebbe ricavare numeri riservati
lorenz-size = n = { $municipalities ->
        [one] 1 comune
       *[other] { $municipalities } comuni
    }, { $types ->
        [one] 1 tipo di bisogno
       *[other] { $types } tipi di bisogno
    } con persone contate
lorenz-one = { $among ->
        [municipalities] Tra i comuni
       *[other] Tra i tipi di bisogno
    } l'indice di Gini è { $gini }{ $drawn ->
        [yes] , e la metà delle persone meno coperta ha { $share } dei posti.
       *[no] {"."}
    }
lorenz-description = Curve di Lorenz della copertura.{ $count ->
        [0] {" "}Non si può dire come sono ripartiti i posti.
       *[other] {" "}{ $list }
    }

figure-degrees = Quanti legami hanno gli enti
degrees-title = { $case ->
        [nobody] Non è indicato alcun ente
        [none] { $n ->
            [one] Dell'unico ente non risulta alcun legame
           *[other] Tra i { $n } enti non risulta alcun legame
        }
        [several] { $median ->
            [0] La metà degli enti non ha legami noti
            [1] La metà degli enti ha al massimo un legame
           *[other] La metà degli enti ha al massimo { $median } legami
        }, { $leaders } ne hanno { $most }
       *[one] { $median ->
            [0] La metà degli enti non ha legami noti
            [1] La metà degli enti ha al massimo un legame
           *[other] La metà degli enti ha al massimo { $median } legami
        }, { $name } ne ha { $most }
    }
degrees-subtitle = Quanti enti hanno quanti legami, di ogni tipo
degrees-subtitle-tail = Quanti enti hanno almeno tanti legami; ogni passo delle scale moltiplica
degrees-none = Nella tabella dei legami non c'è alcuna riga che unisca due enti: quando ci sarà, qui si vedrà chi ne ha molti e chi pochi.
degrees-up = enti
degrees-across = legami di un ente
degrees-up-tail = enti che ne hanno almeno tanti
degrees-across-tail = legami di un ente
degrees-legend-bar = numero di enti
degrees-legend-point = enti che hanno almeno tanti legami
degrees-legend-isolated = { $count ->
        [one] 1 ente senza legami noti
       *[other] { $count } enti senza legami noti
    }
degrees-legend-silent = { $count ->
        [one] n.d.: 1 ente non ha risposto e non risulta nei legami di altri
       *[other] n.d.: { $count } enti non hanno risposto e non risultano nei legami di altri
    }
degrees-legend-median = la metà degli enti ne ha al massimo { $median }
degrees-one = { $name } ({ $ties })
degrees-silent = { $count ->
        [one] Un ente non ha risposto: i suoi legami possono mancare.
       *[other] { $count } enti non hanno risposto: i loro legami possono mancare.
    }
degrees-description = Distribuzione dei legami di { $n } enti: { $isolated ->
        [0] nessuno senza legami noti
        [one] uno senza legami noti
       *[other] { $isolated } senza legami noti
    }{ $silent ->
        [0] {""}
        [one] , uno che non ha risposto
       *[other] , { $silent } che non hanno risposto
    }; la metà ne ha al massimo { $median }.{ $count ->
        [0] {""}
       *[other] {" "}Quelli con più legami: { $list }.
    }

figure-standards = Quanto manca ai livelli di legge e di piano
standards-title = { $case ->
        [none] Non è indicato alcun livello di legge o di piano
        [unknown] Di nessun livello si sa se è raggiunto
        [known] Nessun livello risulta mancato, ma di { $unknown ->
            [one] uno
           *[other] { $unknown }
        } non si sa
        [met] { $partly ->
            [0] Tutti i livelli sono raggiunti
           *[other] Nell'insieme dell'ambito tutti i livelli sono raggiunti, ma non in ogni comune
        }
       *[missed] { $missed ->
            [one] 1 livello su { $n } non è raggiunto: «{ $name }»
           *[other] { $missed } livelli su { $n } non sono raggiunti, il più lontano è «{ $name }»
        }{ $verified ->
            [yes] {""}
           *[no] {" "}(livello non verificato)
        }{ $unknown ->
            [0] {""}
            [one] ; di uno non si sa
           *[other] ; di { $unknown } non si sa
        }
    }
standards-subtitle = Quanto c'è in tutto l'ambito, in percentuale di quanto è richiesto
standards-none = Nella tabella dei livelli non c'è alcuna riga: quando ci sarà, qui si vedrà quanto manca a ciascuno.
standards-bar = quanto c'è, su quanto è richiesto (100 %)
standards-lacking = manca
standards-euro = euro all'anno
standards-missed-in = comuni in cui manca
standards-present-unknown = quanto c'è non è noto
standards-beyond = { $share } →
standards-of = { $present } su { $required } { $unit }
standards-full-time = tempi pieni
standards-unverified = { $name } (non verificato)
standards-legend-yes = raggiunto
standards-legend-no = mancato
standards-legend-not-known = non si sa
standards-legend-unverified = a righe: numero non verificato sulla norma
standards-left-out = { $count ->
        [one] Un altro livello in tabella.
       *[other] Altri { $count } livelli in tabella.
    }
standards-left-out-missed = { $count ->
        [one] Un livello raggiunto nell'ambito manca in alcuni comuni: in tabella.
       *[other] { $count } livelli raggiunti nell'ambito mancano in alcuni comuni: in tabella.
    }
standards-size = n = { $n ->
        [one] 1 livello
       *[other] { $n } livelli
    }
standards-one = «{ $name }» (manca { $gap })
standards-inside = «{ $name }» in { $places }
standards-description = Livelli di legge e di piano: { $n }. Raggiunti { $met }, mancati { $missed }, non si sa { $unknown }.{ $missed ->
        [0] {""}
       *[other] {" "}Mancati: { $list }.
    }{ $partly ->
        [0] {""}
       *[other] {" "}Raggiunti nell'ambito ma mancati in alcuni comuni: { $inside }.
    }
