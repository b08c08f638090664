# Perché un comando non si è potuto eseguire, e che cosa fare.

error-not-there = `{ $path }` non c'è
    .hint = controllare il nome e la cartella da cui si lancia il comando
error-unreadable = `{ $path }` non si può leggere: { $cause ->
        [permission-denied] manca il permesso
        [not-found] il file o la cartella non c'è
        [no-space] non c'è più spazio
        [is-a-folder] è una cartella, e serve un file
        [not-a-folder] nel percorso c'è un file dove serve una cartella
        [already-exists] c'è già qualcosa con questo nome
        [read-only] il disco è di sola lettura
       *[other] { $reason }
    }
    .hint = controllare i permessi, e che non sia aperto in un altro programma
error-not-a-dataset = `{ $path }` non è una cartella, né una cartella di lavoro
    .hint = un dataset è una cartella con una tabella per file, o un file .xlsx o .ods con una tabella per foglio; per una rete qualsiasi usare --edges
error-missing-table = manca la tabella { $table }, che è obbligatoria: non c'è un file o un foglio che si chiami { $names }
    .hint = { $nearest ->
        [none] aggiungere il file (per esempio .csv) o il foglio con questo nome; le colonne sono descritte nel README
       *[other] forse è `{ $nearest }`? Dargli quel nome, e alle colonne i nomi descritti nel README
    }
error-table-twice = `{ $first }` e `{ $second }` sono la stessa tabella
    .hint = tenerne una sola: non si può sapere quale sia quella buona
error-missing-column = { $file }: manca la colonna obbligatoria `{ $column }`
    .hint = { $nearest ->
        [none] le colonne che ci sono: { $found }
       *[other] forse è `{ $nearest }`? Le colonne che ci sono: { $found }
    }
error-empty-file = { $file }: non c'è nulla, nemmeno i nomi delle colonne
    .hint = la prima riga porta i nomi delle colonne; ce ne vuole una di nome `{ $column }`
error-column-twice = { $file }: la colonna `{ $column }` c'è due volte
    .hint = togliere o rinominare una delle due
error-no-rows = { $file }: la tabella non ha righe
    .hint = serve almeno un ente
error-open-quote = { $file }, riga { $row }: si aprono virgolette che non si chiudono
    .hint = chiuderle, o toglierle: tutto il resto del file starebbe in una cella
error-huge-file = `{ $path }` è più grande di { $limit } MiB: non viene letto
    .hint = tenere solo le righe e le colonne che servono, o dividere il file
error-line-too-long = { $file }, riga { $line } del file: la riga supera { $limit } MiB: non è una tabella
    .hint = controllare che il file sia un CSV con una riga di testo per ogni riga della tabella
error-too-many-columns = { $file } ha { $found } colonne: se ne leggono al più { $limit }
    .hint = togliere le colonne che non servono; se è una matrice, salvarla come elenco di legami
error-not-text = { $file } non è un file di testo
    .hint = se è una cartella di lavoro rinominata, aprirla e salvarla come CSV UTF-8
error-malformed = { $file } non si riesce a leggere: { $reason }
    .hint = aprirlo con il programma che lo ha scritto e salvarlo di nuovo
error-not-a-workbook = { $file } non è una cartella di lavoro, o non è intera
    .hint = copiarla di nuovo; se si apre con Excel o LibreOffice, salvarla di nuovo come .xlsx o .ods
error-old-workbook = { $file } è nel formato di Excel 97-2003, che non si legge
    .hint = aprirla con Excel o LibreOffice e salvarla come .xlsx
error-encrypted = { $file } è protetta da una password
    .hint = aprirla, togliere la password e salvarla; poi la copia senza password si può cancellare
error-too-large = { $file } è troppo grande: si leggono fino a { $most } MiB una volta scompattati, e 12 milioni di celle
    .hint = tenere i fogli che servono, oppure salvare le tabelle come CSV
error-unknown-format = { $file }: questo tipo di file non si legge
    .hint = si leggono: { $known }
error-settings = { $file }, riga { $line }: { $reason }
    .hint = i testi vanno tra virgolette, i numeri con il punto e non con la virgola (0.5), il segno = tra la voce e il valore; le voci ammesse sono nel README, sotto «I dati da raccogliere»
error-setting = { $file }, riga { $line }: `{ $key }` non può essere `{ $value }`
    .hint = { $rule ->
        [folder-name] servono lettere, cifre, - e _, perché dà il nome a una cartella
        [identifier] serve un codice
        [date] serve una data come 2023-10-01
        [zero-or-more] serve un numero da zero in su
        [above-zero] serve un numero sopra lo zero
        [one-or-more] serve un numero da uno in su
        [share] serve un numero da 0 a 1
        [table-name] serve il nome di una tabella
       *[column-name] serve il nome di una colonna della tabella
    }
    .hint = togliere dalla rete le griglie o le lunghe catene di percorsi uguali
error-not-converged = `{ $metric }` non si stabilizza: dopo { $iterations } passi il risultato cambia ancora
    .hint = togliere la misura da quelle chieste, o guardarla senza gli enti isolati
error-unknown-metric = la misura `{ $name }` non c'è
    .hint = misure: { $known }
error-write = `{ $path }` non si può scrivere: { $cause ->
        [permission-denied] manca il permesso
        [not-found] il file o la cartella non c'è
        [no-space] non c'è più spazio
        [is-a-folder] è una cartella, e serve un file
        [not-a-folder] nel percorso c'è un file dove serve una cartella
        [already-exists] c'è già qualcosa con questo nome
        [read-only] il disco è di sola lettura
       *[other] { $reason }
    }
    .hint = controllare i permessi e lo spazio, o scegliere un altro posto con -o
error-occupied = `{ $path }` contiene altro, e non viene toccato
    .hint = scegliere una cartella nuova, o svuotare questa
error-no-record = `{ $path }` non è il run.json di un'analisi: { $reason }
    .hint = indicare il run.json lasciato da tessuto analyze, per esempio notebooks-out/ats6-fano/run.json
error-record-names-no-dataset = `{ $path }` non dice dove sono i dati (fuori dall'ufficio il percorso non è scritto)
    .hint = indicarli: tessuto analyze CARTELLA --replay { $path }
error-no-sheets-for-everybody = le schede degli enti (--actor-sheets) non sono per il pubblico: si parla di un ente con lui
    .hint = toglierle, oppure farle per l'ufficio o per i tavoli: --audience tavolo
error-other-than-recorded = { $recorded ->
    [none] `{ $option }` non c'era nell'analisi da rifare
   *[other] nell'analisi da rifare `{ $option }` era { $recorded }
  }
    .hint = togliere `{ $option }`, oppure fare un'analisi nuova, senza --replay
error-record-finds-no-positions = `{ $path }` parte dalle posizioni di un disegno precedente, che da qui non si trovano
    .hint = indicarle: --replay { $path } --positions FILE
error-inputs-changed = i dati non sono più quelli di allora{ $changed ->
    [0] {""}
   *[other] ; cambiati: { $changed-files }
  }{ $missing ->
    [0] {""}
   *[other] ; mancano: { $missing-files }
  }{ $new ->
    [0] {""}
   *[other] ; nuovi: { $new-files }
  }
    .hint = rimettere i file di allora, oppure rifare l'analisi sui dati di oggi, senza --replay
error-no-writer = `{ $path }`: qui non si scrivono file con questa estensione
    .hint = si scrivono: { $known }
error-needs-a-dataset = un pacchetto HSDS si fa da un dataset, non da una rete qualsiasi
    .hint = tessuto export CARTELLA --to hsds -o PACCHETTO
error-territory-size = un territorio dimostrativo ha da 1 a { $most } enti: { $asked } non va bene
    .hint = scegliere un altro numero per --organizations
error-no-such-weight = i legami non hanno una colonna `{ $column }` con un peso
    .hint = la forza dei legami è nella colonna `forza`
error-log-not-writable = il registro degli accorpamenti è in { $place }: lì non si può scrivere
    .hint = salvarlo come `{ $file }` e togliere il foglio, poi ripetere
error-log-with-errors = { $rows ->
        [one] in `{ $path }` una riga ha un errore: non si sa che cosa decide
       *[other] in `{ $path }` { $rows } righe hanno errori: non si sa che cosa decidono
    }
    .hint = tessuto check dice quali; correggerle o toglierle, poi ripetere
error-internal = un errore del programma: { $reason }
    .hint = segnalarlo con i dati che lo provocano
error-edited = { $imported ->
        [no] la tabella `{ $path }` è stata fatta a mano, e non viene toccata
       *[yes] in `{ $path }` c'è del lavoro fatto a mano dopo l'ultima importazione, e non viene toccato
    }: { $added ->
        [0] nessuna riga
        [one] una riga
       *[other] { $added } righe
    } da aggiungere, { $changed ->
        [0] nessuna cella
        [one] una cella
       *[other] { $changed } celle
    } da aggiornare
    .hint = con --replace si aggiornano le sole colonne che vengono dalla fonte: il resto rimane, e prima si fa una copia
error-no-header = { $file }: nessuna riga ha le colonne { $columns }
    .hint = controllare che sia il file giusto, e che la riga delle intestazioni non sia stata tolta
error-closed-table = un'importazione non può scrivere dentro `{ $file }`
    .hint = indicare con --into un'altra cartella, e copiare da lì le righe nuove; oppure salvare ogni foglio come CSV UTF-8
error-unknown-comune = `{ $name }` non è un comune, o ce n'è più d'uno con questo nome
    .hint = aggiungere la provincia, come in «Samone (TO)», o indicare il codice ISTAT
error-unknown-province = `{ $name }` non è una provincia
    .hint = indicare la sigla, per esempio PU
error-not-a-package = in `{ $path }` non c'è un pacchetto HSDS: mancano le tabelle organization e service
    .hint = indicare la cartella che contiene datapackage.json, o quella dei file CSV
error-no-network = non è indicata nessuna rete
    .hint = indicare un dataset, oppure --edges FILE
error-no-such-actor = nella rete non c'è nessun ente `{ $id }`
    .hint = { $count ->
        [0] serve il codice
        [one] forse è { $near }? Serve il codice
       *[other] forse è uno di questi: { $near }? Serve il codice
    }, quello della colonna id{ $known ->
        [yes] {"; "}per vederli tutti: tessuto centrality { $dataset }
       *[no] {"; "}per vederli tutti: tessuto centrality, con la stessa rete
    }
error-no-such-tavolo = nel dataset non c'è nessun tavolo `{ $id }`
    .hint = { $count ->
        [0] i tavoli si indicano nella tabella tavoli
        [one] c'è solo { $known }
       *[other] ci sono { $known }
    }
error-no-folder = `{ $path }` non si può scrivere: la cartella `{ $folder }` non c'è
    .hint = controllare il nome, o crearla: mkdir -p "{ $folder }"
error-needs-a-folder = `{ $path }` è il nome di un file, e le figure richieste sono più d'una
    .hint = indicare una cartella, per esempio -o "{ $folder }"; oppure chiedere una sola figura, con una sola misura
error-figure-not-for-audience = la figura { $figure } non è per questi lettori (--audience { $audience }): dice numeri piccoli o giudizi che restano in ufficio
    .hint = a questi lettori si mostrano: { $choices }
error-only-for-figures = --{ $option } vale solo per { $count ->
        [one] la figura { $figures }, che non è richiesta
       *[other] le figure { $figures }, e nessuna è richiesta
    }
    .hint = togliere --{ $option }, oppure chiedere --figure { $choices }
error-nothing-to-explain = non c'è nessuna misura `{ $name }`
    .hint = si possono spiegare: { $known }
error-no-groups = non è detto quali sono i gruppi
    .hint = --groups FILE, con le colonne codice e gruppo; per un dataset anche --groups tavoli o --groups comuni
error-too-many-pairs = { $n } enti fanno troppe coppie per una tabella: al massimo { $most } enti
    .hint = --between CODICE mostra solo le coppie di un ente
error-too-many-actors = `{ $metric }` si calcola su al massimo { $limit } enti legati tra loro, e qui sono { $actors }
    .hint = --exact alza il limite a 20.000; oppure togliere la misura da quelle chieste
error-resolution = la risoluzione deve essere un numero da 0 in su, e { $resolution } non lo è
    .hint = 1 è il valore usuale; più grande è, più i gruppi sono piccoli
error-needs-value = queste opzioni servono solo per spiegare il numero di un ente
    .hint = aggiungere --value CODICE --metric MISURA, oppure toglierle
error-plan = nulla di { $file } è stato fatto: un piano si fa per intero o per niente
    .hint = correggere le righe dette qui sopra e ripetere il comando
error-no-edition-before = manca un'edizione con cui confrontare
    .hint = scrivete due o più dataset, dal più vecchio al più nuovo; o in dataset.toml l'edizione di prima (before = "../ats6-2020")
error-never-unusable = nella lista di ciò che non si vuole proporre c'è una riga con un errore: senza di lei si potrebbe proporre proprio quello
    .hint = correggere la riga: quale, è detto qui sopra, e per i dati da tessuto check
error-no-plan = manca il piano
    .hint = scrivetene il nome dopo quello dei dati, o in dataset.toml (plan = "PLAN.toml"), o provate --close ENTE
