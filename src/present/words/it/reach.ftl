# Chi è raggiunto, chi no e perché; il conto delle persone.

column-covered-low = coperte, almeno
column-covered-high = coperte, al più
column-share-low = parte coperta, almeno
column-share-high = parte coperta, al più
column-reached-at = minuti a cui sarebbe raggiunto
column-may-suffice = forse sufficiente
column-why = perché non per tutti
column-worst-need = bisogno più grave
column-worst-status = stato del più grave

shortfall-no-service = nessun servizio risponde a questo tipo di bisogno
shortfall-places-taken = { $persons ->
    [withheld] i posti sono finiti
    [one] i posti sono finiti: ne manca uno
   *[other] i posti sono finiti: ne mancano { $persons }
}
shortfall-unstated-capacity = { $persons ->
    [withheld] per alcune persone non si sa: chi potrebbe seguirle non dice quanti posti ha
    [one] per una persona non si sa: chi potrebbe seguirla non dice quanti posti ha
   *[other] per { $persons } persone non si sa: chi potrebbe seguirle non dice quanti posti ha
}
shortfall-ended = { $services ->
    [one] un servizio ha chiuso
   *[other] { $services } servizi hanno chiuso
}
shortfall-not-yet = { $services ->
    [one] un servizio non è ancora attivo
   *[other] { $services } servizi non sono ancora attivi
}
shortfall-suspended = { $services ->
    [one] un servizio è sospeso
   *[other] { $services } servizi sono sospesi
}
shortfall-other-target = { $services ->
    [one] un servizio è per altri destinatari
   *[other] { $services } servizi sono per altri destinatari
}
shortfall-other-ages = { $services ->
    [one] un servizio è per altre età
   *[other] { $services } servizi sono per altre età
}
shortfall-not-listed = { $services ->
    [one] un servizio serve solo altri comuni
   *[other] { $services } servizi servono solo altri comuni
}
shortfall-too-far = { $services ->
    [one] un servizio è oltre il raggio: { $minutes }
   *[other] { $services } servizi sono oltre il raggio, il più vicino: { $minutes }
}
shortfall-unknown-distance = { $services ->
    [one] di un servizio non si sa quanto è lontano
   *[other] di { $services } servizi non si sa quanto sono lontani
}
shortfall-minutes = { $minutes } minuti
shortfall-minutes-about = circa { $minutes } minuti

account-rows = Righe della tabella { $table }: { $read } { $read ->
    [one] letta
   *[other] lette
} = { $used } { $used ->
    [one] usata
   *[other] usate
} + { $leftout } { $leftout ->
    [one] lasciata fuori
   *[other] lasciate fuori
}
account-persons = { $persons } persone = { $covered } coperte + { $notcovered } non coperte + { $undetermined } non determinabili
account-unnumbered = { $unknown ->
    [0] Tutti i { $needs } bisogni hanno un numero di persone.
    [one] Un bisogno su { $needs } è senza numero di persone: resta fuori dal conto.
   *[other] { $unknown } bisogni su { $needs } sono senza numero di persone: restano fuori dal conto.
}
account-tavoli = { $several ->
    [0] Nessun bisogno sta in più di un tavolo
    [one] Un bisogno sta in più di un tavolo e conta in ognuno
   *[other] { $several } bisogni stanno in più di un tavolo e contano in ognuno
}; { $none ->
    [0] nessuno è senza tavolo.
    [one] uno è senza tavolo e qui non conta.
   *[other] { $none } sono senza tavolo e qui non contano.
}

remark-reached-at = con un raggio di { $minutes } minuti lo raggiungerebbe { $name }
remark-reached-at-about = con un raggio di circa { $minutes } minuti lo raggiungerebbe { $name }
remark-listed = il più vicino è { $name }, a { $minutes } minuti, ma serve solo altri comuni
remark-listed-about = il più vicino è { $name }, a circa { $minutes } minuti, ma serve solo altri comuni
remark-listed-somewhere = { $name } risponde, ma serve solo altri comuni

remark-minutes = { $measured ->
    [none] I minuti sono stimati dalla distanza in linea d'aria, non misurati.
   *[some] Dove la tabella dei tempi non dice i minuti, sono stimati dalla distanza in linea d'aria.
}

error-too-many-persons = a `{ $place }` sono indicate { $persons } persone, più di quante se ne possano contare
    .hint = correggere il numero nella tabella della domanda

account-rounded = { $places ->
    [one] Un luogo ha un numero di persone con decimali: è arrotondato all'intero.
   *[other] { $places } luoghi hanno un numero di persone con decimali: sono arrotondati all'intero.
}
