# Le figure.

language-code = it
demonstrative = Organizzazioni e legami dimostrativi

frame-source = Fonte: { $source }{ $dated ->
        [yes] {". "}Dati al { $date }
       *[no] {""}
    }. { $n }.
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

figure-network = La rete degli enti
network-title = { $isolated ->
        [0] Nessun ente risulta isolato
        [one] Un ente su { $n } risulta isolato
       *[other] { $isolated } enti su { $n } risultano isolati
    }{ $brokers ->
        [0] {""}
        [one] ; { $names } tiene insieme la rete
       *[other] ; { $names } tengono insieme la rete
    }
network-subtitle = Enti e legami di ogni tipo: chi è vicino nel disegno è vicino nella rete
network-ties = legami
network-actors = enti
network-alone = Isolati: non risulta alcun legame
network-apart = Gruppi staccati dagli altri
network-silent = Non hanno risposto: legami non noti
network-others = altri { $count } in tabella
network-legend-size = più grande: più intermediazione
network-legend-strength = più spesso: più forte
network-legend-one-sided = segnalato da uno solo
network-legend-isolated = isolato
network-legend-silent = non ha risposto
network-left-out = { $unnamed ->
        [0] {""}
        [one] Un nome che non trova posto è in tabella.
       *[other] { $unnamed } nomi che non trovano posto sono in tabella.
    }
network-description = Mappa di { $n } enti e { $m } legami, in { $components } gruppi separati. { $isolated ->
        [0] Nessun ente risulta isolato.
       *[other] Isolati: { $list }.
    } { $silent ->
        [0] Tutti hanno risposto.
        [one] Un ente non ha risposto.
       *[other] { $silent } enti non hanno risposto.
    } { $brokers ->
        [0] {""}
       *[other] Oltre al capofila, i più attraversati dai percorsi tra gli altri sono { $names }.
    }
