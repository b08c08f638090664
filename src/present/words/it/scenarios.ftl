# Gli scenari di un piano.

scenario-baseline = Oggi
step-join = { $name } entra nell'ambito
step-add-organization = nuovo ente: { $name }
step-add-service = nuovo servizio: { $name } ({ $providers }{ $placed ->
    [yes] , a { $place }
   *[no] {""}
}{ $stated ->
    [yes] , { $capacity ->
        [one] un posto
       *[other] { $capacity } posti
    }
   *[no] {""}
})
step-add-tie = nuovo legame tra { $name } e { $other }
step-move = { $name } si sposta a { $place }
step-start = { $name } comincia
step-capacity = { $name }: { $by ->
    [number] { $number ->
        [one] un posto
       *[other] { $number } posti
    }
    [less] { $percent } % di posti in meno
   *[more] { $percent } % di posti in più
}
step-persons = «{ $name }»{ $placed ->
    [yes] {" "}a { $place }
   *[no] {""}
}: { $by ->
    [number] { $number ->
        [one] una persona
       *[other] { $number } persone
    }
    [less] { $percent } % di persone in meno
   *[more] { $percent } % di persone in più
}
step-split = dal tavolo { $name } nasce il tavolo { $other }
step-merge = { $name } si unisce a { $other }
step-merge-tavoli = il tavolo { $name } si unisce al tavolo { $other }
step-restore = { $name } torna com'è oggi
step-close = { $what ->
    [municipality] { $name } esce dall'ambito
    [service] il servizio { $name } chiude
    [tie] finisce il legame tra { $name }
   *[organization] { $name } chiude
}

column-scenario = scenario
column-covered-change = coperte in più o in meno
column-isolated = enti isolati
column-standards-missed = livelli mancati
column-cost = costo annuo, €
column-without-cost = cambiamenti senza costo
column-persons-per-1000-euro = coperte in più ogni 1.000 €
column-gini-fall-per-1000-euro = Gini in meno ogni 1.000 €
column-rank-by-price = posizione per costo
column-persons-before = persone oggi
column-persons-after = persone poi
column-covered-before = coperte oggi
column-covered-after = coperte poi
column-before = oggi
column-after = poi
column-of-scenario = dallo scenario
column-step = cambiamento
column-covered-alone = coperte in più, da solo
column-covered-last = coperte in più, con gli altri

report-scenarios = Scenari
figure-scenarios = Gli scenari del piano: quante persone coperte in più o in meno
scenarios-nothing = Non c'è ancora un piano. Si scrive in PLAN.toml o nel foglio «piano», e dataset.toml dice dov'è.
scenarios-subtitle = Persone coperte in più o in meno di oggi, scenario per scenario
scenarios-title = { $n ->
    [one] { $case ->
        [more] «{ $name }» coprirebbe { $persons ->
            [one] una persona
           *[other] { $persons } persone
        } in più di oggi
        [none] «{ $name }» coprirebbe tante persone quante oggi
       *[fewer] «{ $name }» coprirebbe { $persons ->
            [one] una persona
           *[other] { $persons } persone
        } in meno di oggi
    }
   *[other] { $case ->
        [more] «{ $name }» coprirebbe { $persons ->
            [one] una persona
           *[other] { $persons } persone
        } in più di oggi: nessuno scenario ne coprirebbe di più
        [none] Nessuno scenario coprirebbe più persone di oggi
       *[fewer] Ogni scenario coprirebbe meno persone di oggi: «{ $name }» ne perderebbe meno di tutti, { $persons }
    }
}
scenarios-legend = Rispetto a oggi
scenarios-more = persone coperte in più
scenarios-fewer = persone coperte in meno
scenarios-bar = Persone coperte in più o in meno
scenarios-head-uncovered = bisogni scoperti o fuori portata
scenarios-head-isolated = enti isolati
scenarios-head-cost = costo all'anno
scenarios-from-to = da { $before } a { $after }
scenarios-cost = { $least ->
    [yes] almeno { $cost } €
   *[no] { $cost } €
}
scenarios-others = { $count ->
    [one] Un altro scenario è nella tabella.
   *[other] Altri { $count } scenari sono nella tabella.
}
scenarios-size = { $n ->
    [one] uno scenario
   *[other] { $n } scenari
}
scenarios-one = «{ $name }» { $change }
scenarios-description = Oggi sono coperte { $covered } persone. Per ogni scenario, quante di più o di meno: { $list }.
scenarios-note = { $n ->
    [one] Uno scenario accanto alla situazione di oggi.
   *[other] { $n } scenari accanto alla situazione di oggi.
} Persone, bisogni ed enti isolati si contano come nel resto della relazione.
scenarios-table = Gli scenari a confronto
scenarios-steps-table = Che cosa fa ogni riga del piano
scenarios-steps-note = «Da solo»: se fosse l'unico cambiamento. «Con gli altri»: che cosa mancherebbe senza questa riga, fatte tutte le altre. Dove i due numeri sono diversi, i cambiamenti dipendono l'uno dall'altro.
scenarios-says-most = {""}, soprattutto { $need } (da { $before } a { $after } persone coperte)
scenarios-says = «{ $name }»: { $case ->
    [more] { $persons ->
        [one] una persona coperta
       *[other] { $persons } persone coperte
    } in più
    [none] tante persone coperte quante oggi
   *[fewer] { $persons ->
        [one] una persona coperta
       *[other] { $persons } persone coperte
    } in meno
}{ $counted ->
    [yes] {" "}(ma cambiano le persone con un bisogno, da { $persons_before } a { $persons_after }: quelle non coperte passano da { $not_before } a { $not_after })
   *[no] {""}
}{ $losing ->
    [0] {""}
    [one] ; un bisogno ne perde
   *[other] ; { $losing } bisogni ne perdono
}{ $most_lost }{ $gaining ->
    [0] {""}
    [one] ; un bisogno ne guadagna
   *[other] ; { $gaining } bisogni ne guadagnano
}{ $most_gained }{ $worse ->
    [0] {""}
    [one] ; un bisogno passa a uno stato peggiore
   *[other] ; { $worse } passano a uno stato peggiore
}{ $better ->
    [0] {""}
    [one] ; un bisogno passa a uno stato migliore
   *[other] ; { $better } passano a uno stato migliore
}{ $isolated ->
    [yes] ; gli enti isolati passano da { $isolated_before } a { $isolated_after }.
   *[no] .
}
scenarios-price = Per quel che costa, il più conveniente è «{ $name }»: { $persons ->
    [one] una persona coperta
   *[other] { $persons } persone coperte
} in più ogni 1.000 euro all'anno{ $based ->
    [yes] {" "}rispetto a «{ $base }»
   *[no] {""}
}{ $least ->
    [yes] , o meno, perché alcune righe non dicono quanto costano
   *[no] {""}
}.
scenarios-others-lead = { $count ->
    [one] Un altro scenario è nella tabella.
   *[other] Altri { $count } scenari sono nella tabella.
}
scenarios-caution-frozen = Tutto il resto resta com'è oggi: nessuno apre, chiude o si sposta perché lo fa un altro, e le persone in bisogno non cambiano se il piano non lo dice.
scenarios-caution-staff = Quando un servizio chiude, i suoi posti si perdono: se un altro ente ne prende il personale o la sede, va scritto nel piano.
scenarios-caution-costs = I costi sono quelli scritti nel piano, all'anno; chi non li scrive non entra nella graduatoria.
scenarios-caution-ties = I legami di chi chiude finiscono; quelli che nascerebbero dopo non si possono prevedere.
scenarios-closing = { $count ->
    [one] Chiude { $names }
   *[other] Chiudono { $names }
}
scenarios-caution-shared = Uno scenario dice come si finisce: i posti si assegnano da capo a tutti. «Se chiude un ente», altrove nella relazione, dice il giorno dopo: ogni altra persona resta dov'è. Restano senza posto altrettante persone, ma i bisogni e i comuni toccati, e di quanto, possono essere altri.
column-beside = rispetto a
table-scenarios = scenari
table-scenario-needs = scenari, bisogni
table-scenario-network = scenari, rete
table-scenario-steps = scenari, righe del piano
scenarios-note-base = Le persone ogni 1.000 € si contano rispetto allo scenario che sta sotto, dove ce n'è uno solo; altrimenti rispetto a oggi.
