# La rete come dato: che cosa manca, che cosa è vecchio, che cosa è improbabile. Senza colpe: dice a chi chiedere.
# Un messaggio vale per una riga o per tante; `item` è come si scrive ogni nome dell'elenco. Dei legami, che non hanno un nome, quando sono
# tanti sono dette le righe.

judgement-swapped-coordinates = latitudine e longitudine sembrano scambiate: { $names }
    .hint = scambiate, cadono al posto giusto: invertire le due celle
judgement-in-another-municipality = { $count ->
        [one] le coordinate non cadono nel comune indicato
       *[other] { $count } coppie di coordinate non cadono nel comune indicato
    }: { $names }
    .item = { $name } (indicato il comune di { $stated }, il punto è nel comune di { $actual }, { $kilometers } km fuori)
    .hint = controllare quale dei due è giusto, il comune o le coordinate
judgement-off-the-district = { $count ->
        [one] le coordinate non cadono in nessun comune dell'ambito
       *[other] { $count } coppie di coordinate non cadono in nessun comune dell'ambito
    }: { $names }
    .item = { $name } (indicato il comune di { $stated }, il punto è { $kilometers } km fuori)
    .hint = controllare che non manchi una cifra e che l'indirizzo sia stato trovato
judgement-beyond-the-district = { $count ->
        [one] le coordinate sono fuori dall'ambito
       *[other] { $count } coppie di coordinate sono fuori dall'ambito
    }: { $names }
    .item = { $name } (a { $kilometers } km)
    .hint = va bene se la sede è davvero altrove
judgement-shared-point = { $count ->
        [one] { $names } ha le stesse coordinate di almeno altri due enti (lat { $latitude }, lon { $longitude })
       *[other] { $count } enti hanno le stesse coordinate (lat { $latitude }, lon { $longitude }): { $names }
    }
    .hint = va bene se la sede è la stessa; spesso è il punto che un programma dà quando non trova l'indirizzo
judgement-did-not-answer = { $count ->
        [one] { $names } non ha risposto alla rilevazione
       *[other] { $count } enti su { $organizations } non hanno risposto alla rilevazione: { $names }
    }
    .hint = non vuol dire essere senza legami: si sa solo ciò che ne dicono gli altri
judgement-answer-unstated = { $count ->
        [one] di { $names } non è indicato se ha risposto alla rilevazione
       *[other] di { $count } enti non è indicato se hanno risposto alla rilevazione: { $names }
    }
    .hint = scrivere sì o no nella colonna ha_risposto
judgement-no-answers-stated = di nessun ente è indicato se ha risposto: chi non ha legami e chi non ha risposto non si distinguono
    .hint = scrivere sì o no nella colonna ha_risposto
judgement-hidden-ties = { $silent ->
        [one] coppie di enti con una sola risposta: { $share_one } di { $pairs }; lì un legame può non risultare
       *[other] coppie di enti senza alcuna risposta: { $share_neither } di { $pairs }, con una sola: { $share_one }; lì un legame può non risultare
    }{ $expected ->
        [none] {""}
        [one] {" "}(tra chi non ha risposto ne mancherebbe uno, se avesse legami quanto gli altri: è un'ipotesi)
       *[other] {" "}(tra chi non ha risposto ne mancherebbero circa { $expected }, se avesse legami quanto gli altri: è un'ipotesi)
    }
    .hint = richiamare chi non ha risposto, cominciando da chi è nominato più spesso dagli altri
judgement-unconfirmed = { $count ->
        [one] il legame { $names } è segnalato da uno solo dei due enti; l'altro ha risposto e non lo indica
       *[other] { $count } legami sono segnalati da uno solo dei due enti; l'altro ha risposto e non li indica
    }
    .hint = chiedere all'altro ente se lo conferma; con --confirmed le misure contano solo i legami confermati
judgement-other-end-silent = { $count ->
        [one] il legame { $names } è segnalato da uno solo dei due enti; l'altro non ha risposto e non poteva confermarlo
       *[other] { $count } legami sono segnalati da uno solo dei due enti; l'altro non ha risposto e non poteva confermarli
    }
    .hint = chiedere a chi non ha risposto
judgement-other-end-unstated = { $count ->
        [one] il legame { $names } è segnalato da uno solo dei due enti; dell'altro non è indicato se ha risposto
       *[other] { $count } legami sono segnalati da uno solo dei due enti; dell'altro non è indicato se ha risposto
    }
    .hint = scrivere sì o no nella colonna ha_risposto della tabella enti
judgement-unreported = { $count ->
        [one] del legame { $names } non è indicato chi lo ha segnalato
       *[other] di { $count } legami non è indicato chi li ha segnalati
    }
    .hint = scrivere uno o tutti e due gli enti nella colonna segnalato_da
judgement-old-tie = { $count ->
        [one] il legame { $names } risulta da più di
       *[other] { $count } legami risultano da più di
    } { $years ->
        [one] un anno
       *[other] { $years } anni
    }
    .item = { $name } (dal { $since })
    .hint = chiedere se c'è ancora: un legame di lunga data può essere il più solido, o non esserci più
judgement-undated-tie = { $count ->
        [one] del legame { $names } non è indicato da quando c'è
       *[other] di { $count } legami non è indicato da quando ci sono
    }
    .hint = scrivere l'anno nella colonna dal
judgement-no-date = dataset.toml non dice la data dei dati: non si può dire quali legami e servizi vadano aggiornati
    .hint = aggiungere a dataset.toml una riga come date = "2023-10-01"
judgement-only-listed = { $count ->
        [one] { $names } compare solo nella tabella enti: nessun legame, servizio o tavolo
       *[other] { $count } enti compaiono solo nella tabella enti, senza legami, servizi o tavoli: { $names }
    }
    .item = { $answer ->
        [no] { $name } (non ha risposto)
       *[other] { $name }
    }
    .hint = è un risultato, se è così; altrimenti aggiungere le righe che mancano
judgement-lead-without-ties = il capofila non ha alcun legame: { $names }
    .hint = di solito è il più legato di tutti: controllare la tabella legami
judgement-in-no-tavolo = { $count ->
        [one] { $names } non è in nessun tavolo
       *[other] { $count } enti non sono in nessun tavolo: { $names }
    }
    .hint = è un risultato, se è così; altrimenti aggiungere le righe che mancano alla tabella partecipazione
judgement-empty-tavolo = { $count ->
        [one] di un tavolo non è indicato alcun componente
       *[other] di { $count } tavoli non è indicato alcun componente
    }: { $names }
    .hint = aggiungere i componenti alla tabella partecipazione
judgement-no-provider = { $count ->
        [one] di un servizio non è indicato chi lo offre
       *[other] di { $count } servizi non è indicato chi li offre
    }: { $names }
    .hint = scrivere l'ente nella colonna ente
judgement-answers-to-nothing = { $count ->
        [one] di un servizio non è indicato a quale bisogno risponde
       *[other] di { $count } servizi non è indicato a quali bisogni rispondono
    }: { $names }
    .hint = aggiungere le righe alla tabella risponde: senza, non coprono nessuno
judgement-unknown-capacity = { $count ->
        [one] di un servizio attivo non è indicata la capienza
       *[other] di { $count } servizi attivi non è indicata la capienza
    }: { $names }
    .hint = scrivere quante persone può seguire: se non si sa, quelle che raggiunge solo lui restano non determinabili
judgement-old-service = { $count ->
        [one] le notizie di un servizio hanno più di
       *[other] le notizie di { $count } servizi hanno più di
    } { $years ->
        [one] un anno
       *[other] { $years } anni
    }: { $names }
    .item = { $name } ({ $as_of })
    .hint = chiedere se sono ancora vere e aggiornare la colonna aggiornato_al
judgement-undated-service = { $count ->
        [one] di un servizio non è indicato a quando risalgono le notizie
       *[other] di { $count } servizi non è indicato a quando risalgono le notizie
    }: { $names }
    .hint = scrivere la data nella colonna aggiornato_al
judgement-bare-need-type = { $count ->
        [one] un tipo di bisogno ha solo il codice, senza nome, area né tavolo
       *[other] { $count } tipi di bisogno hanno solo il codice, senza nome, area né tavolo
    }: { $names }
    .hint = descriverli nella tabella tipi_bisogno
judgement-unanswered-need-type = { $count ->
        [one] a un tipo di bisogno non risponde alcun servizio
       *[other] a { $count } tipi di bisogno non risponde alcun servizio
    }: { $names }
    .hint = è un risultato, se è così; altrimenti aggiungere le righe che mancano alla tabella risponde
judgement-unneeded-need-type = { $count ->
        [one] di un tipo di bisogno non c'è alcun bisogno, in nessun comune
       *[other] di { $count } tipi di bisogno non c'è alcun bisogno, in nessun comune
    }: { $names }
    .hint = aggiungere le righe alla tabella bisogni, anche senza numero
judgement-unnumbered-need = { $count ->
        [one] di un bisogno non è indicato il numero di persone
       *[other] di { $count } bisogni non è indicato il numero di persone
    }: { $names }
    .hint = vuoto vuol dire che non si sa: se si sa che non ce ne sono, scrivere 0
judgement-suppressed-need = { $count ->
        [one] di un bisogno il numero di persone è riservato
       *[other] di { $count } bisogni il numero di persone è riservato
    }: { $names }
    .hint = va bene così: quelle persone non sono contate nei totali
judgement-no-need = { $count ->
        [one] per un comune non è indicato alcun bisogno
       *[other] per { $count } comuni non è indicato alcun bisogno
    }: { $names }
    .hint = aggiungere le righe alla tabella bisogni: vuoto se non si sa, 0 se si sa che non ce ne sono
judgement-no-point = { $count ->
        [one] un comune è senza coordinate
       *[other] { $count } comuni sono senza coordinate
    }: { $names }
    .hint = senza, non si possono stimare i minuti di viaggio né disegnare la mappa
judgement-no-residents = { $count ->
        [one] un comune è senza numero di residenti
       *[other] { $count } comuni sono senza numero di residenti
    }: { $names }
    .hint = riempire la colonna popolazione della tabella comuni
