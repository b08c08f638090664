# The figures.

language-code = en
demonstrative = Demonstrative organizations and ties

frame-source = Source: { $source }{ $dated ->
        [yes] {". "}Data as of { $date }
       *[no] {""}
    }. { $n }
frame-left-out = { $something ->
        [yes] { $leftout }{" "}
       *[no] {""}
    }{ $errors ->
        [0] No row with errors.
        [one] One row with errors was left out.
       *[other] { $errors } rows with errors were left out.
    }
