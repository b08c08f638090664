# Livelli di legge e di piano: la tabella standards.

column-code = codice
column-standard = livello
column-level = dove
column-place = luogo
column-binding = si applica qui
column-counted = che cosa si conta
column-residents-counted = di quali residenti
column-residents = residenti contati
column-residents-year = anno dei residenti
column-required-amount = richiesto
column-present-amount = presente
column-lacking = manca
column-persons-short = residenti per cui non basta
column-euro = euro all'anno per colmare
column-met = raggiunto
column-remarks = note (codici)
column-remarks-told = da sapere
column-norm = norma
column-due-year = entro l'anno
column-verified = verificato
column-data-source = fonte dei dati

level-district = ambito
level-basin = bacino
level-municipality = comune

met-yes = sì
met-no = no
met-not-known = non si sa

standards-whole-district = tutto l'ambito
standards-remark-met-around = qui manca, ma nell'insieme dell'ambito o del bacino il livello è raggiunto
standards-remark-missed-inside = { $count ->
    [one] raggiunto nell'insieme, ma non in un comune
   *[other] raggiunto nell'insieme, ma non in { $count } comuni
}
standards-remark-nothing-counts = non si sa quanto ce n'è: i dati non dicono che cosa conta
standards-remark-stated-for-district = quanto ce n'è è scritto solo per tutto l'ambito
standards-remark-stated-figure = la quantità presente è quella scritta nei dati
standards-remark-no-service = qui non si svolge alcun servizio attivo che conti
standards-remark-not-running = { $count ->
    [one] un servizio conterebbe, ma non è attivo
   *[other] { $count } servizi conterebbero, ma non sono attivi
}
standards-remark-capacity-unstated = { $count ->
    [one] un servizio non dichiara la capienza: ce n'è almeno quanto è scritto
   *[other] { $count } servizi non dichiarano la capienza: ce n'è almeno quanto è scritto
}
standards-remark-shared-places = { $count ->
    [one] un servizio risponde con gli stessi posti anche ad altri bisogni: ce n'è al massimo quanto è scritto
   *[other] { $count } servizi rispondono con gli stessi posti anche ad altri bisogni: ce n'è al massimo quanto è scritto
}
standards-remark-other-ages = { $count ->
    [one] un servizio accoglie negli stessi posti anche altre età: ce n'è al massimo quanto è scritto
   *[other] { $count } servizi accolgono negli stessi posti anche altre età: ce n'è al massimo quanto è scritto
}
standards-remark-place-unknown = { $count ->
    [one] di un servizio non si sa dove si svolge: potrebbe essere qui
   *[other] di { $count } servizi non si sa dove si svolgono: potrebbero essere qui
}
standards-remark-basin-is-district = nessun comune indica un bacino: l'ambito vale come bacino unico
standards-remark-outside-basins = { $count ->
    [one] un comune non indica il suo bacino
   *[other] { $count } comuni non indicano il loro bacino
}
standards-remark-residents-of-no-year = residenti dal foglio comuni, di un anno non indicato
standards-remark-residents-unknown = { $count ->
    [one] di un comune non si sa quanti siano questi residenti nell'ultimo anno
   *[other] di { $count } comuni non si sa quanti siano questi residenti nell'ultimo anno
}
standards-remark-filter-unreadable = non si capisce a quali residenti si rapporta
standards-remark-level-unknown = non è indicato dove vale
standards-remark-direction-unknown = non è indicato se è un minimo, un massimo o una presenza
standards-remark-ratio-unknown = non è indicato quanti per ogni residente
