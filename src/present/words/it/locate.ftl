# La scelta delle sedi.

cli-command-locate = Dove aggiungere servizi: le sedi che coprono più persone, o ne accorciano i viaggi
cli-after-locate = Su un dataset esce una tabella; sui file, un oggetto JSON. Altro con --format.
cli-arg-site-supply = Sedi, esistenti o possibili: colonne id e, se si sanno, capacity, fixed, candidate, price
cli-arg-siting-method = Metodo
cli-arg-sites = Quante sedi aprire al massimo, oltre a quelle che ci sono
cli-arg-budget = Quanto possono costare in tutto le sedi da aprire, nell'unità della colonna price
cli-arg-candidates = Dove si potrebbe aprire: comuni (se manca), enti, un elenco di codici separati da virgole, o una tabella con una colonna id, codice o codice_istat, o con una colonna sola
cli-arg-capacitated = Ogni sede prende al più le persone della sua capienza
cli-arg-places-each = Capienza di ogni nuova sede, in persone
cli-arg-gap = Quanto può distare dall'ottimo una risposta che basta, in percentuale; con 0 si cerca la prova
cli-arg-robust = Cerca anche la scelta che regge se persone e minuti cambiano di tanto, in percentuale (senza numero: 20)
cli-arg-site-need-type = Solo i bisogni di questo tipo
cli-arg-tavolo = Solo i bisogni che questo tavolo segue
cli-arg-all-persons = Conta tutte le persone in bisogno, e con loro i servizi attivi; se manca, solo le persone che oggi nessuno copre
cli-arg-solver = Chi fa il calcolo: il programma stesso, o HiGHS come seconda opinione

locate-assumed = { $which ->
    [types] Si suppone che ogni sede risponda a tutti i tipi di bisogno qui contati: con --type se ne conta uno solo.
    [places] Si suppone che ogni sede abbia posti senza limite
   *[both] Si suppone che ogni sede risponda a tutti i tipi di bisogno qui contati (con --type se ne conta uno solo), e che abbia posti senza limite
}{ $which ->
    [types] {""}
   *[other] { $how ->
        [dataset] : con --capacitated e --places-each contano.
        [files] , anche dove una capienza è indicata: con --capacitated conta.
       *[no] .
    }
}
locate-candidates-heading = In `{ $file }` la prima riga, `{ $heading }`, non è il codice di una sede: è presa per il titolo della colonna.
locate-candidates-left-out = { $count ->
    [one] In `{ $file }` una riga non dice una sede: è lasciata fuori.
   *[other] In `{ $file }` { $count } righe non dicono una sede: sono lasciate fuori.
}
locate-optimal = { $method }: la scelta è dimostrata ottima, nessun'altra è migliore.
locate-gap-below = { $method }: la ricerca si è fermata prima della prova. La scelta è al più { $gap } sotto l'ottimo.
locate-gap-above = { $method }: la ricerca si è fermata prima della prova. La scelta è al più { $gap } sopra l'ottimo.
locate-gap-unknown = { $method }: la ricerca si è fermata prima della prova, e non si sa quanto la scelta disti dall'ottimo.
locate-undecided = { $method }: la ricerca si è fermata senza trovare una scelta, e senza dimostrare che non ce n'è. Aumentare le sedi o il budget, o togliere sedi possibili.
locate-infeasible = { $method }: nessuna scelta di sedi fa quello che è chiesto.
locate-obstacle-no-demand = Non c'è nessuna persona in bisogno: non c'è niente da coprire. Controllare i numeri di persone; in un dataset, --all-persons conta anche chi è già coperto.
locate-obstacle-no-site = Non c'è nessuna sede, né aperta né possibile: indicare dove si potrebbe aprire.
locate-obstacle-all-out-of-reach = Nessuna persona è entro { $radius ->
        [one] 1 minuto
       *[other] { $radius } minuti
    } da una sede: allargare il raggio, o aggiungere sedi possibili più vicine.
locate-obstacle-no-way = Da nessun luogo in cui qualcuno ha bisogno si arriva a una sede: mancano i minuti tra luoghi e sedi.
locate-obstacle-place-out-of-reach = { $place } non è raggiunto da nessuna sede: allargare il raggio, o aggiungere una sede possibile più vicina.
locate-obstacle-too-little-capacity = Tutte le sedi insieme hanno { $room ->
        [one] un posto
       *[other] { $room } posti
    }, e { $persons ->
        [one] la persona da servire è una
       *[other] le persone da servire sono { $persons }
    }; oppure i posti sono dove le persone non arrivano. Aggiungere sedi o capienza.
locate-obstacle-budget-too-small = Il budget non basta: servono almeno { $price }. Aumentarlo, o aggiungere sedi possibili che costano meno.
locate-obstacle-too-few-sites = { $sites ->
    [one] Le sedi che si possono aprire sono troppo poche: ne serve almeno una.
   *[other] Le sedi che si possono aprire sono troppo poche: ne servono almeno { $sites }.
}
locate-obstacle-nothing-affordable = Il budget non basta per nessuna sede possibile, la più economica costa { $price }: la risposta è quello che fanno le sedi già aperte.
locate-obstacle-nothing-allowed = Non si può aprire nessuna sede: la risposta è quello che fanno le sedi già aperte.
locate-covered = Persone coperte entro { $radius ->
        [one] 1 minuto
       *[other] { $radius } minuti
    }: { $covered } su { $persons } ({ $share }); { $of ->
        [needs] bisogni coperti
       *[places] luoghi coperti
    }: { $covered_places } su { $places } ({ $share_places }).
locate-served = Persone servite: { $covered } su { $persons } ({ $share }); { $of ->
        [needs] bisogni serviti
       *[places] luoghi serviti
    }: { $covered_places } su { $places } ({ $share_places }).
locate-journey = Viaggio medio { $mean } minuti, il più lungo { $longest }.
locate-backup = Persone con una seconda sede aperta entro { $radius ->
        [one] 1 minuto
       *[other] { $radius } minuti
    }: { $backup } su { $covered } coperte ({ $share }).
locate-uncoverable = { $count ->
    [one] { $of ->
        [needs] Un bisogno
       *[places] Un luogo
    } non può essere coperto da nessuna sede: { $places }
   *[other] { $count } { $of ->
        [needs] bisogni
       *[places] luoghi
    } non possono essere coperti da nessuna sede: { $places }
}{ $others ->
    [0] .
    [one] {" "}e un altro.
   *[other] {" "}e altri { $others }.
}
locate-at-minutes = { $place } ({ $minutes ->
        [one] ci vorrebbe 1 minuto
       *[other] ci vorrebbero { $minutes } minuti
    })
locate-unreachable = { $place } (nessun tempo di viaggio noto)
locate-robust-same = Se persone e minuti cambiano fino al { $variation } ({ $scenarios } scenari), la stessa scelta regge meglio di ogni altra provata. Nello scenario peggiore: { $worst }; in media: { $mean }; distanza dalla scelta migliore di uno scenario, al più: { $regret }.
locate-robust-other = Se persone e minuti cambiano fino al { $variation } ({ $scenarios } scenari), regge meglio un'altra scelta: { $sites }. Nello scenario peggiore: { $worst }; in media: { $mean }; distanza dalla scelta migliore di uno scenario, al più: { $regret }. Per la scelta della tabella, nello stesso ordine: { $nominal_worst }; { $nominal_mean }; { $nominal_regret }.
locate-unit-mclp = { $number ->
    [one] 1 persona coperta
   *[other] { $number } persone coperte
}
locate-unit-backup = { $number ->
    [one] 1 persona con una seconda sede
   *[other] { $number } persone con una seconda sede
}
locate-unit-p-median = { $number ->
    [one] 1 minuto di viaggio, sommando tutte le persone
   *[other] { $number } minuti di viaggio, sommando tutte le persone
}
locate-unit-p-center = { $number ->
    [one] 1 minuto per il viaggio più lungo
   *[other] { $number } minuti per il viaggio più lungo
}
locate-fails = (in uno scenario non riesce)
locate-needs-unknown = { $count ->
    [one] Un bisogno è lasciato fuori, perché non si sa quante persone riguarda.
   *[other] { $count } bisogni sono lasciati fuori, perché non si sa quante persone riguardano.
}
locate-undetermined = { $count ->
    [one] Una persona è lasciata fuori, perché la raggiunge un servizio che non dice la sua capienza.
   *[other] { $count } persone sono lasciate fuori, perché le raggiungono servizi che non dicono la loro capienza.
}
locate-capacity-unstated = { $count ->
    [one] Una sede non dice la sua capienza: è contata come piena.
   *[other] { $count } sedi non dicono la loro capienza: sono contate come piene.
}
locate-price-unstated = { $count ->
    [one] Una sede possibile non dice quanto costa: non viene aperta.
   *[other] { $count } sedi possibili non dicono quanto costano: non vengono aperte.
}
locate-unplaced = Senza coordinate e senza tempi di viaggio: { $places }. Da lì non si arriva a nessuna sede.

siting-chosen = da aprire
siting-open = già aperta
siting-robust = reggerebbe meglio
siting-far = fuori portata
siting-none-open = nessuna sede aperta
siting-uncoverable = non copribile
siting-full = sedi piene
siting-unreachable = nessun viaggio noto

column-outcome = esito
column-needs = bisogni
column-mean-minutes = minuti in media
column-longest-minutes = minuti al più
column-minutes-needed = minuti che servirebbero
column-backup-persons = con una seconda sede
column-robust = regge meglio
column-scenarios = scenari in cui è scelta

error-no-radius = `{ $method }` copre entro un raggio, e nessuno è indicato
    .hint = aggiungere --radius con i minuti
error-no-limit = per `{ $method }` va detto quante sedi si possono aprire, o quanto si può spendere
    .hint = aggiungere --sites con il numero di sedi, o --budget con la spesa
error-not-with-capacity = `{ $method }` non tiene conto delle capienze
    .hint = togliere --capacitated, o usare mclp, p-median o p-center
error-no-capacity = le capienze devono contare, e nessuna sede possibile ne ha una
    .hint = compilare la colonna capacity; in un dataset, aggiungere --places-each con le persone di ogni nuova sede
error-not-robust = per `{ $method }` una scelta che regge non c'è: chiede che tutti siano coperti, in ogni scenario
    .hint = cercare con un raggio minore: se i viaggi possono allungarsi del 20 %, chi è entro 25 minuti resta entro 30
error-no-price = il budget deve contare, e nessuna sede ha un prezzo
    .hint = compilare la colonna price, o limitare le sedi con --sites
error-no-such-site = non c'è nessuna sede `{ $id }`
    .hint = si indicano con il codice che hanno nella loro tabella; i comuni anche con il nome
error-no-such-site-in = { $file }, riga { $row }: non c'è nessuna sede `{ $id }`
    .hint = si indicano con il codice che hanno nella loro tabella, sotto il titolo id o codice (per i comuni codice_istat); i comuni anche con il nome
error-no-solver = questo programma è stato compilato senza `{ $solver }`
    .hint = togliere --solver, o compilarlo con cargo build --features { $solver }
error-solver-failed = `{ $solver }` si è fermato senza dire se una scelta c'è
    .hint = togliere --solver: il programma ha il suo
