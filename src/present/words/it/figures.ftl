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
frame-network-size = { $n } enti, { $m } legami (n = { $n }, enti senza legami compresi)
legend-kinds = tipi di ente

figure-brokers = Chi tiene insieme la rete
brokers-title = { $count ->
        [0] Nessun ente sta sui percorsi tra gli altri
        [one] { $against ->
            [after] Dopo il capofila tiene insieme la rete { $names }
            [above] { $names } tiene insieme la rete più del capofila
           *[nobody] Tiene insieme la rete { $names }
        }
       *[other] { $against ->
            [after] Dopo il capofila tengono insieme la rete { $names }
            [above] { $names } tengono insieme la rete più del capofila
           *[nobody] Tengono insieme la rete { $names }
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
brokers-description = { $subtitle }. I primi: { $list }.
