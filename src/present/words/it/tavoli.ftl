# Tavoli: colonne e parole.

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
column-turn = posizione
column-covers-persons = persone che copre
column-needs-alone = bisogni che dipendono solo da questo ente

invite-works-on = lavora sui bisogni del tavolo: { $names }{ $persons ->
    [0] { "" }
    [withheld] { "" }
    [one] { " " }(copre una persona)
   *[other] { " " }(copre { $persons } persone)
}
invite-only-provider = { $count ->
    [one] un bisogno dipende solo da questo ente: { $names }
   *[other] { $count } bisogni dipendono solo da questo ente: { $names }
}{ $persons ->
    [0] { "" }
    [withheld] { "" }
    [one] { " " }(una persona)
   *[other] { " " }({ $persons } persone)
}
invite-fills-gap = { $count ->
    [one] arriva a un bisogno su cui al tavolo non lavora nessuno: { $names }
   *[other] arriva a { $count } bisogni su cui al tavolo non lavora nessuno: { $names }
}{ $persons ->
    [0] { "" }
    [withheld] { "" }
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
    [withheld] { "" }
    [one] { " " }(una persona)
   *[other] { " " }({ $persons } persone)
}
invite-represents = ha sede a { $names }, comune che al tavolo non è rappresentato e dove { $count ->
    [one] c'è un bisogno
   *[other] ci sono { $count } bisogni
}{ $persons ->
    [0] { "" }
    [withheld] { "" }
    [one] { " " }(una persona non coperta)
   *[other] { " " }({ $persons } persone non coperte)
}{ $others ->
    [0] { "" }
    [one] ; in alternativa, l'altro ente che ha sede lì
   *[other] ; in alternativa, uno degli altri { $others } enti che hanno sede lì
}
invite-did-not-answer = non ha risposto alla rilevazione: quel che se ne sa viene da altri, e invitarlo è un modo per sentirlo
