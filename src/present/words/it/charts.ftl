# I grafici a barre e a curve.

figure-brokers = Chi tiene insieme la rete
brokers-title = { $ranked ->
        [0] Nessun ente sta sui percorsi tra gli altri
       *[other] { $against ->
            [alone] Solo l'ente capofila sta sui percorsi tra gli altri
            [after] Dopo il capofila, i percorsi tra gli enti passano da { $names }
            [above] Più che dal capofila, i percorsi tra gli enti passano da { $names }
            [level] { $names } tengono unita la rete, quasi alla pari
           *[nobody] I percorsi tra gli enti passano soprattutto da { $names }
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
brokers-legend-alike = intervalli sovrapposti, quindi non si distinguono: { $places }
brokers-places = { $count ->
        [2] i posti { $first } e { $last }
       *[other] i posti da { $first } a { $last }
    }
brokers-one = { $name } ({ $score }; togliendo un legame da { $least } a { $most })
