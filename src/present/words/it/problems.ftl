# Problemi nei dati: che cosa non va, e che cosa fare. Il valore sta già prima del messaggio.

severity-error = errore
severity-warning = attenzione
severity-note = nota
hint = suggerimento

origin-sheet = { $file }, foglio { $sheet }
origin-cell = { $file }, riga { $row }, colonna { $column }
origin-row = { $file }, riga { $row }
origin-column = { $file }, colonna { $column }
origin-rows = { $file }, righe { $rows }

digest-other-rows = { $count ->
    [one] ; e un'altra riga: { $named }
   *[other] ; e altre { $count } righe: { $named }
}
digest-other-columns = { $count ->
    [one] ; e un'altra colonna: { $named }
   *[other] ; e altre { $count } colonne: { $named }
}
digest-other-tables = { $count ->
    [one] ; e un'altra tabella: { $named }
   *[other] ; e altre { $count } tabelle: { $named }
}
digest-following = { $count ->
    [one] un'altra riga parla di una riga lasciata fuori: si corregge da sé quando quella è corretta
   *[other] altre { $count } righe parlano di righe lasciate fuori: si correggono da sé quando quelle sono corrette
}
digest-same-row = { $count ->
    [one] ; e un altro nella stessa riga
   *[other] ; e altri { $count } nella stessa riga
}

problem-ragged-row = la riga ha { $found } celle, l'intestazione { $expected }
    .hint = un testo che contiene il separatore va chiuso tra virgolette
problem-missing-value = manca un valore obbligatorio
    .hint = riempire la cella, o togliere la riga
problem-control-character = contiene un a capo o un altro carattere che non si vede
    .hint = riscrivere il codice a mano, su una sola riga
problem-not-istat-code = non è un codice ISTAT
    .hint = servono sei cifre, per esempio 041013; attenzione alla lettera O al posto dello zero
problem-restored-zero = ha perso lo zero iniziale: letto come `{ $repaired }`
    .hint = formattare la colonna come testo prima di salvare
problem-read-as-number = è un numero con segni che non servono: letto come `{ $repaired }`
    .hint = i punti tra le migliaia e la valuta si possono togliere; il risultato non cambia
problem-undecided-number = può essere due numeri: in questa colonna nulla dice se il segno separa le migliaia o i decimali
    .hint = scrivere le migliaia senza punto, per esempio 1234
problem-read-as-date = è il numero con cui Excel conta i giorni: letto come `{ $repaired }`
    .hint = dare alla colonna il formato data
problem-mojibake = ha lettere rovinate da un programma che ha confuso la codifica: letto come `{ $repaired }`
    .hint = correggere la cella, e salvare come CSV UTF-8
problem-municipality-by-name = è il nome di un comune: letto come il suo codice, `{ $repaired }`
    .hint = va bene così; il codice evita ogni dubbio
problem-suppressed-municipality = non esiste più dal { $since }: letto come { $successor }, `{ $repaired }`
    .hint = usare il codice del comune nuovo
problem-unknown-municipality = non è un comune della tabella comuni, né un codice ISTAT
    .hint = { $nearest ->
        [none] scrivere il codice di sei cifre, o aggiungere il comune alla tabella comuni
       *[other] forse `{ $nearest }`? Scrivere il nome come nella tabella comuni, o il codice di sei cifre
    }
problem-filled-merged-cell = è in una cella unita ad altre: vale il contenuto della prima, `{ $repaired }`
    .hint = separare le celle e scrivere il valore in ciascuna
problem-cell-emptied = { $text }: la cella vale come vuota
hint-or-empty = { $hint }; lasciare vuoto se non si sa
problem-list-separator = è un elenco: letto come `{ $repaired }`
    .hint = separare le voci con |
problem-swapped-place = latitudine e longitudine sono scambiate: lette come { $repaired }
    .hint = scambiare i due valori; il risultato non cambia
problem-repeated-header = ripete i nomi delle colonne: non è un dato, e non è letta
problem-not-repaired = andrebbe letto come `{ $proposed }`, ma è stato chiesto di non correggere nulla
    .hint = correggere la cella, oppure togliere --strict
problem-formula-error = è il risultato di una formula che non funziona
    .hint = correggere la formula, o scrivere il valore
problem-fiscal-code-digit = non è un codice fiscale giusto: la cifra di controllo non torna
    .hint = ricopiarlo dal documento; la riga è usata
problem-personal-fiscal-code = è il codice fiscale di una persona: non viene conservato
    .hint = indicare quello dell'ente, di undici cifre, o lasciare vuoto
problem-not-a-whole-number = non è un numero intero
    .hint = scrivere solo cifre, senza punti né unità di misura
problem-not-a-number = non è un numero
    .hint = scrivere cifre con la virgola o il punto per i decimali
problem-negative = è sotto zero
    .hint = scrivere un numero da zero in su: zero vuol dire niente, o nessuno
problem-not-above-zero = non è più grande di zero
    .hint = il peso di un legame è un numero sopra lo zero; togliere la riga se il legame non c'è
problem-out-of-range = è fuori dai limiti, da { $least } a { $most }
    .hint = controllare il valore e la colonna in cui sta
problem-not-a-choice = non è tra le parole ammesse
    .hint = usare una di queste: { $choices }
problem-not-a-date = non è una data
    .hint = scrivere anno-mese-giorno, per esempio 2023-06-30, o giorno/mese/anno, per esempio 30/06/2023
problem-half-place = c'è una sola delle due coordinate: la posizione non è usata
    .hint = indicare latitudine e longitudine, o nessuna delle due
problem-empty-range = è il minimo, ma è più grande del massimo, che è { $high }
    .hint = controllare che le due colonne non siano scambiate
problem-empty-period = il primo giorno è il { $from }, ma l'ultimo è il { $to }, che viene prima
    .hint = controllare che le due date non siano scambiate
problem-status-against-dates = non va d'accordo con le date in cui il servizio è attivo: i dati sono al { $day }
    .hint = correggere lo stato o le date; finché non concordano, il servizio non copre nessuno
problem-duplicate-id = è già usato alla riga { $first_row }
    .hint = ogni riga ha un codice suo: cambiarne uno, o togliere la riga doppia
problem-duplicate-row = riguarda la stessa cosa della riga { $first_row }, che è usata: questa è lasciata fuori
    .hint = se le due righe dicono cose diverse, correggere quella giusta e togliere l'altra
problem-unknown-id = non è nella tabella { $table }
    .hint = { $nearest ->
        [none] correggere il codice, o aggiungere la riga che manca
       *[other] forse `{ $nearest }`? Correggere il codice, o aggiungere la riga che manca
    }
problem-refers-to-refused = è nella tabella { $table }, ma la sua riga { $refused_row } ha un errore e non è usata
    .hint = correggere prima quella riga
problem-outside-district = non è tra i comuni dell'ambito: il resto della riga è usato
    .hint = va bene se è fuori dall'ambito; altrimenti aggiungerlo alla tabella dei comuni
problem-serves-nobody = nessuno dei comuni serviti è tra quelli dell'ambito
    .hint = indicare codici ISTAT dell'ambito, oppure * per tutti, oppure lasciare vuoto per chi è entro il raggio
problem-self-tie = lega un ente a sé stesso
    .hint = correggere uno dei due codici, o togliere la riga
problem-reporter-not-an-end = segnala il legame, ma non è uno dei due enti: la segnalazione non è contata
    .hint = in questa colonna vanno uno o tutti e due gli enti del legame, separati da |
problem-capacity-unit = è un'unità che non conta persone: la capienza vale come non indicata
    .hint = indicare quante persone può seguire il servizio, con unità posti, utenti o persone
problem-unknown-column = non è una colonna di questa tabella: non è letta
    .hint = { $nearest ->
        [none] toglierla, o lasciarla: non dà fastidio
       *[other] forse `{ $nearest }`?
    }
problem-empty-table = la tabella non ha righe
    .hint = riempirla, se i dati ci sono; altrimenti va bene così
problem-no-organizations = non c'è ancora alcun ente
    .hint = riempire la tabella enti: basta un codice e un nome per riga
problem-title-lines = { $lines ->
        [one] una riga sopra l'intestazione non è letta
       *[other] { $lines } righe sopra l'intestazione non sono lette
    }
problem-sheet-by-columns = non ha il nome di una tabella, ma ha le colonne della tabella { $table }: è letto come tale
    .hint = dargli quel nome, per non avere dubbi
problem-unread-sheet = non è una tabella: non è letto
    .hint = { $nearest ->
        [none] va bene così, se non contiene dati da usare
       *[other] forse `{ $nearest }`? Dargli quel nome se è quella tabella
    }
problem-example-row = è la riga di esempio: non è un dato, e non è letta
problem-absent-table = manca la tabella { $table }: i risultati che ne dipendono non ci sono
problem-misnamed-file = non ha il nome di una tabella: non è letto
    .hint = forse `{ $nearest }`? Rinominarlo se è quella tabella; altrimenti non dà fastidio
problem-not-an-area = non è un'area con il suo codice ISTAT: il confine non è usato
    .hint = servono poligoni con la proprietà istat_code
problem-no-ties = tra gli enti non risulta alcun legame: si può parlare di coperture, non di rete
    .hint = riempire la tabella legami
problem-one-organization = c'è un solo ente: non c'è una rete da analizzare
    .hint = aggiungere gli altri enti e i loro legami
problem-point-inside-boundary = questo comune è senza coordinate: vale un punto dentro i suoi confini, quello più lontano da ogni confine ({ $latitude } nord, { $longitude } est)
    .hint = scrivere le coordinate del centro abitato, se i minuti devono partire da lì
problem-no-needs = non c'è alcun bisogno: si può parlare di rete, non di coperture
    .hint = riempire la tabella bisogni
problem-unknown-lead = è indicato come capofila, ma non è nella tabella enti
    .hint = { $nearest ->
        [none] correggere `lead` in dataset.toml
       *[other] forse `{ $nearest }`? Correggere `lead` in dataset.toml
    }
problem-read-as-windows1252 = il file non è in UTF-8: letto come Windows-1252
    .hint = controllare le lettere accentate; in Excel salvare come CSV UTF-8
problem-merged = è accorpato in `{ $into }`
problem-merge-filled = riempie ciò che manca a `{ $into }`, in cui l'ente è accorpato
problem-merge-differs = non è usato: l'ente è accorpato in `{ $into }`, che ha `{ $kept }`
    .hint = se è giusto questo, correggere la riga di `{ $into }`
problem-merge-moved = è accorpato: letto come `{ $into }`
problem-merge-self-tie = dopo l'accorpamento lega `{ $into }` a sé stesso: non è contato
problem-merge-repeats = dopo l'accorpamento dice la stessa cosa della riga { $first_row }, che conta per tutte e due
problem-merge-of-nobody = non è più tra gli enti
    .hint = { $nearest ->
        [none] se la riga doppia è stata tolta dagli enti, si può togliere anche questa
       *[other] se la riga doppia è stata tolta dagli enti, si può togliere anche questa; o forse è `{ $nearest }`?
    }
problem-merge-cycle = un ente non si può accorpare con sé stesso, nemmeno passando per altri
    .hint = togliere la riga, o correggere uno dei due codici
problem-merged-twice = è già accorpato in un altro ente dalla riga { $first_row }
    .hint = tenere una sola delle due righe
problem-merge-contradiction = secondo questa riga e la riga { $other_row } di { $file } due enti sono lo stesso e non lo sono
    .hint = correggere una delle due; se passano per altri enti, anche le righe che li uniscono
problem-keeps-neither = non è nessuno dei due enti
    .hint = indicare il codice dell'ente da tenere, oppure a o b
problem-not-a-fiscal-code = non è un codice fiscale di undici cifre: la riga è usata senza
    .hint = correggere il codice, o lasciare vuoto
problem-more-problems = da qui in poi ci sono altri { $problems } problemi, che non sono elencati
    .hint = correggere quelli elencati e riprovare
problem-comune-not-found = non è un comune che si conosce{ $province ->
        [none] {""}
       *[other] , in provincia di { $province }
    }: l'ente è tenuto senza comune
    .hint = scrivere il codice ISTAT nella tabella
problem-comune-undecided = non è un comune che si conosce{ $province ->
        [none] {""}
       *[other] , in provincia di { $province }
    }: non si può dire se sia tra quelli richiesti
    .hint = correggere il nome nella fonte, o importare tutta la provincia con --provincia
problem-unknown-section = non è una sezione del registro che si conosce: è tenuta come scritta
    .hint = controllare se il registro ha cambiato le sezioni
problem-date-not-read = non si legge come data: la riga è usata senza
    .hint = servono anno, mese e giorno, per esempio 2022-11-03
problem-no-place-for-table = questa tabella non ha posto in un dataset: { $rows ->
        [one] una riga non importata
       *[other] { $rows } righe non importate
    }
problem-no-place-for-column = questa colonna non ha posto in un dataset: { $rows ->
        [one] un valore non importato
       *[other] { $rows } valori non importati
    }
problem-several-places = è in { $places } luoghi: vale il primo
    .hint = se servono tutti, farne servizi distinti
problem-several-capacities = ha { $capacities } capienze: vale la prima che conta persone, o la prima
    .hint = controllare capienza e unità nella tabella servizi
problem-area-not-found = non è un comune del dataset: l'area servita non è usata
    .hint = scrivere i codici ISTAT nella colonna serve
problem-no-such-row = non è tra le righe di { $points_to } del pacchetto
    .hint = chiedere il pacchetto completo a chi lo ha preparato
problem-negative-cost = è sotto zero, e un viaggio non può durare meno di niente
    .hint = scrivere i minuti da zero in su, oppure togliere la riga
problem-only-in-costs = sta solo nella tabella costi e non nella tabella { $table }: { $rows ->
        [one] una riga non è usata
       *[other] { $rows } righe non sono usate
    }
    .hint = { $nearest ->
        [none] correggere il codice, o aggiungerlo alla sua tabella; se il luogo non interessa, la riga si può togliere
       *[other] forse `{ $nearest }`? Correggere il codice, o aggiungerlo alla sua tabella
    }
problem-pair-twice = questo viaggio è già alla riga { $first_row }: vale il costo più basso. Nel file { $repeated ->
        [one] una riga ripete un viaggio
       *[other] { $repeated } righe ripetono un viaggio
    }
    .hint = se i minuti sono diversi, lasciare solo la riga giusta
problem-scenario-cycle = uno scenario non può stare su sé stesso, nemmeno passando per altri
    .hint = togliere uno dei nomi nella colonna su
problem-unknown-scenario = nel piano non c'è uno scenario con questo nome
    .hint = { $nearest ->
        [none] scrivere il nome come nella colonna scenario
       *[other] forse { $nearest }?
    }
problem-changed-twice = cambia ciò che cambia già la riga { $first_row }, e nessuna delle due viene prima
    .hint = tenere una sola delle due righe, o mettere la seconda in uno scenario che sta sul primo
problem-already-there = c'è già
    .hint = se è nuovo, dargli un altro codice o un altro nome; altrimenti togliere la riga
problem-closed-before = ha chiuso in uno scenario che sta sotto
    .hint = per farlo tornare scrivere ripristina; se è un altro, dargli un altro codice
problem-split-tavolo = è un tavolo diviso, che non si ripristina
    .hint = unire a lui il tavolo nuovo: azione unisce, codice quello nuovo, in questo
problem-already-gone = in questo scenario non c'è più
    .hint = togliere la riga, o quella che lo chiude
problem-nothing-to-restore = in questo scenario nulla lo ha cambiato
    .hint = togliere la riga, o mettere nella colonna su lo scenario che lo cambia
problem-no-such-tie = tra questi due enti non risulta un legame così
    .hint = guardare la tabella legami: enti e tipo
problem-percent-of-unknown = è una percentuale di un numero che non si conosce
    .hint = indicare il numero nella colonna persone
problem-not-to-be-done = a questo non si può fare questo cambiamento
    .hint = ente e servizio: chiude, aggiunge, ripristina; servizio: anche sposta, avvia, cambia; bisogno: cambia, ripristina; tavolo: unisce, divide
problem-number-and-percent = dice una seconda volta quanto: basta una sola cella
    .hint = lasciare vuota una delle due celle
problem-never-itself = nomina due volte lo stesso ente
    .hint = correggere uno dei due codici; per escludere un ente con chiunque lasciare vuota la colonna a
problem-never-tied = ha già un legame con l'altro ente: non sarebbe proposto comunque
    .hint = se è un errore correggere i codici; altrimenti la riga si può lasciare, e vale se il legame finisce
problem-share-for-percent = è meno di uno per cento
    .hint = scrivere 10 per il dieci per cento (una cella mostrata come 10% contiene 0,1); per meno di uno per cento, scrivere il numero nuovo nella colonna persone
problem-small-percent = è letto come un numero per cento così piccolo
    .hint = se la cella è mostrata come 100 %, 150 % o 200 %, contiene 1, 1,5 o 2: scrivere allora 100, 150 o 200 in una cella senza formato percentuale
problem-unknown-key = non è una voce dei piani
    .hint = { $nearest ->
        [none] toglierla, o correggerla: le voci sono nella sezione «E se…?» del README
       *[other] forse `{ $nearest }`?
    }
problem-shared-name = è il nome di più d'uno
    .hint = scrivere il codice di quello che si intende: { $ids }
problem-empty-scenario = lo scenario non ha cambiamenti
    .hint = scrivere che cosa cambia (azione, cosa, codice), o nella colonna su gli scenari su cui sta
problem-not-taken = non serve a questo cambiamento
    .hint = svuotare la cella, o correggere azione e cosa
problem-not-a-word = non è una parola dei piani
    .hint = { $nearest ->
        [none] usare una di queste: { $choices }
       *[other] forse `{ $nearest }`? Le parole sono queste: { $choices }
    }
problem-empty-plan = il piano non ha righe
    .hint = scrivere almeno un cambiamento: scenario, azione, cosa, codice
problem-unread-plan = è un altro piano: non è letto, perché vale quello in { $read }
    .hint = mettere tutte le righe in uno solo dei due, e togliere l'altro
problem-not-of-tavolo = non è di questo tavolo
    .hint = guardare le tabelle partecipazione (enti) e tipi_bisogno (tipi di bisogno)
problem-which-municipality = { $needs ->
        [0] è un tipo di cui non risulta alcun bisogno: manca il comune
       *[other] è un tipo con { $needs } bisogni, uno per comune: manca il comune
    }
    .hint = una riga per comune, con il suo numero; percento senza comune li cambia tutti
problem-back-with-organization = non c'è più perché non c'è più chi lo offriva
    .hint = ripristinare l'ente: il servizio torna con lui
