# La mappa della rete per un solo tavolo.

tavolo-title = { $case ->
    [empty] Al tavolo { $name } non risulta alcun ente
    [only-elsewhere] Al tavolo { $name } non risulta alcun ente; { $elsewhere ->
        [one] uno lavora sui suoi bisogni
       *[other] { $elsewhere } lavorano sui suoi bisogni
    }
    [single] Al tavolo { $name } risulta un solo ente
    [members] Al tavolo { $name } siedono { $members } enti; coppie con un legame: { $share }
   *[elsewhere] { $elsewhere ->
        [one] Un ente lavora sui bisogni del tavolo { $name } e non risulta al tavolo
       *[other] { $elsewhere } enti lavorano sui bisogni del tavolo { $name } e non risultano al tavolo
    }
}
tavolo-subtitle = La rete di tutti, negli stessi posti: risalta chi siede al tavolo
tavolo-legend-elsewhere = lavora sui bisogni del tavolo, non risulta al tavolo
tavolo-off = non risultano legami:
tavolo-left-out = { $unnamed ->
    [0] {""}
    [one] Un nome non ci sta: è in tabella.{" "}
   *[other] { $unnamed } nomi non ci stanno: sono in tabella.{" "}
}{ $hidden ->
    [0] {""}
    [one] Un ente senza legami con il tavolo non è disegnato.
   *[other] { $hidden } enti senza legami con il tavolo non sono disegnati.
}{ $elsewhere ->
    [0] {""}
    [one] {" "}Un ente tra quelli che non risultano al tavolo non è sulla mappa.
   *[other] {" "}{ $elsewhere } enti tra quelli che non risultano al tavolo non sono sulla mappa.
}
tavolo-description = Mappa della rete con risalto al tavolo { $name }. { $members ->
    [0] Non risulta che qualcuno vi sieda.
    [one] Vi siede un ente.
   *[other] Vi siedono { $members } enti, con { $tied ->
        [0] nessun legame tra loro
        [one] un legame tra loro
       *[other] { $tied } legami tra loro
    }{ $paired ->
        [yes] {" "}({ $share } delle coppie)
       *[no] {""}
    }.
}{ $alone ->
    [0] {""}
    [one] {" "}Di uno non risultano legami con gli altri del tavolo.
   *[other] {" "}Di { $alone } non risultano legami con gli altri del tavolo.
}{ $elsewhere ->
    [0] {""}
    [one] {" "}Un altro ente lavora sui bisogni del tavolo e non risulta al tavolo.
   *[other] {" "}Altri { $elsewhere } enti lavorano sui bisogni del tavolo e non risultano al tavolo.
}

# La matrice dei bisogni per un solo tavolo.

needs-subtitle-tavolo = Tavolo { $name }. Persone non coperte. In alto i bisogni che ne lasciano fuori di più{ $all ->
        [no] , in fondo quelli di cui fuori dall'ufficio non si dice
       *[yes] {""}
    }; sotto il comune la % di persone coperte
