# Le figure.

language-code = it
demonstrative = Organizzazioni e legami dimostrativi

frame-source = Fonte: { $source }{ $dated ->
        [yes] {". "}Dati al { $date }
       *[no] {""}
    }. { $n }
frame-left-out = { $something ->
        [yes] { $leftout }{" "}
       *[no] {""}
    }{ $errors ->
        [0] Nessuna riga con errori.
        [one] Lasciata fuori una riga con errori.
       *[other] Lasciate fuori { $errors } righe con errori.
    }
