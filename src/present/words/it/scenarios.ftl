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
