# Livelli, copertura attraverso la rete, tavoli: colonne e parole.

column-code = codice
column-standard = livello
column-level = dove
column-place = luogo
column-binding = vale qui
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

column-referral-persons = coperti per invio
column-referral-undetermined = per invio, non determinabili
column-referral-left = non coperti nemmeno per invio
column-referral-chain = catena di invii
column-referral-chain-ids = catena di invii (codici)
column-referral-services = servizi a cui porta
column-sole-broker = tutto passa da
column-sole-broker-ids = tutto passa da (codici)
column-needs-through-it = bisogni che ne dipendono
column-need-ids = bisogni (codici)
column-needs-told = quali bisogni

column-tavolo = tavolo (codice)
column-tavolo-name = tavolo
column-other-tavolo = l'altro tavolo
column-need-type-key = tipo di bisogno (codice)
column-need-type-names = quali tipi di bisogno
column-working = enti che ci lavorano
column-working-seated = di questi, al tavolo
column-working-absent = enti che ci lavorano e non ci siedono
column-seated-names = chi siede al tavolo
column-absent-names = chi ci lavora e non ci siede
column-needs-untouched = bisogni su cui al tavolo non lavora nessuno
column-untouched-places = in quali comuni
column-to-invite = enti da invitare
column-invited-first = chi invitare per primo
column-turn = posto
column-covers-persons = persone che copre
column-needs-alone = bisogni che dipendono solo da lui

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

invite-works-on = lavora sui bisogni del tavolo: { $names }{ $persons ->
    [0] { "" }
    [small] { " " }(copre meno di { $threshold } persone)
    [one] { " " }(copre una persona)
   *[other] { " " }(copre { $persons } persone)
}
invite-only-provider = { $count ->
    [one] un bisogno dipende solo da questo ente: { $names }
   *[other] { $count } bisogni dipendono solo da questo ente: { $names }
}{ $persons ->
    [0] { "" }
    [small] { " " }(meno di { $threshold } persone)
    [one] { " " }(una persona)
   *[other] { " " }({ $persons } persone)
}
invite-fills-gap = { $count ->
    [one] arriva a un bisogno su cui al tavolo non lavora nessuno: { $names }
   *[other] arriva a { $count } bisogni su cui al tavolo non lavora nessuno: { $names }
}{ $persons ->
    [0] { "" }
    [small] { " " }(copre meno di { $threshold } persone)
    [one] { " " }(copre una persona)
   *[other] { " " }(copre { $persons } persone)
}
invite-fills-that-gap = { $count ->
    [one] al tavolo su quel bisogno non lavora nessuno
   *[other] al tavolo su quei bisogni non lavora nessuno
}
invite-broker = { $count ->
    [one] solo passando da questo ente un invio può aiutare un bisogno: { $names }
   *[other] solo passando da questo ente gli invii possono aiutare { $count } bisogni: { $names }
}{ $persons ->
    [0] , ma oggi non portano a posti liberi
    [small] { " " }(meno di { $threshold } persone)
    [one] { " " }(una persona)
   *[other] { " " }({ $persons } persone)
}
invite-represents = ha sede a { $names }, comune che al tavolo non è rappresentato e dove { $count ->
    [one] c'è un bisogno
   *[other] ci sono { $count } bisogni
}{ $persons ->
    [0] { "" }
    [small] { " " }(meno di { $threshold } persone non coperte)
    [one] { " " }(una persona non coperta)
   *[other] { " " }({ $persons } persone non coperte)
}
invite-did-not-answer = non ha risposto alla rilevazione: quel che se ne sa viene da altri, e invitarlo è un modo per sentirlo
