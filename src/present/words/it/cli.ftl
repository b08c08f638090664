# La riga di comando.

cli-about = Chi è isolato, quali bisogni sono scoperti, chi tiene insieme la rete: l'analisi della rete di un ambito sociale
cli-after =
    Per cominciare: tessuto analyze datasets/ats6-fano
    Codici di uscita: 0 fatto; 1 fatto, ma righe con errori sono state lasciate fuori; 2 non si è potuto fare.
cli-usage = Uso
cli-command = Comando
cli-commands = Comandi
cli-options = Opzioni
cli-arguments = Argomenti
cli-choices = { " " }[valori: { $choices }]
cli-default = { " " }[se manca: { $value }]

cli-command-new = Un dataset da compilare: cartella di lavoro con elenchi, note ed esempi, e le impostazioni
cli-command-analyze = Il lavoro principale: risultati, figure, tabelle e relazione in notebooks-out/<nome>/
cli-command-report = Solo i documenti da leggere e distribuire, in notebooks-out/<nome>-report/
cli-command-check = Controlla i dati: ogni problema con file, riga, colonna e che cosa fare; e che cosa manca alla rete
cli-command-centrality = Misure di centralità degli enti, di un dataset o di una rete qualsiasi
cli-command-isolates = Gli enti isolati, ai margini o che non hanno risposto, con i motivi
cli-command-coverage = Ogni bisogno: stato, persone coperte e no, da che cosa dipende
cli-command-standards = I livelli essenziali (LEPS) e gli obiettivi: quanto è richiesto, quanto c'è, quanto manca, comune per comune
cli-command-referral = La copertura attraverso la rete: i bisogni che gli invii tra enti potrebbero aiutare, e da chi dipende
cli-command-tavoli = I tavoli: i loro bisogni, chi ci lavora, che cosa condividono, chi invitare e perché
cli-command-map = Una o più figure: mappe e grafici
cli-command-merge = Segna come un ente solo i doppioni confermati nella tabella di check, e ricorda quelli che non lo sono
cli-command-import = Dati altrui in un dataset: il registro del terzo settore, un pacchetto Open Referral
cli-command-runts = Enti iscritti del RUNTS (il file Excel del portale, o CSV) nella tabella enti
cli-command-hsds = Un pacchetto di dati Open Referral HSDS (3.1, 3.0 o 1.1) nelle tabelle enti e servizi
cli-command-synth = Un territorio dimostrativo di quanti enti si vuole, tutto inventato: per prove e misure

cli-arg-dataset = Cartella del dataset, o cartella di lavoro (.xlsx, .ods) con un foglio per tabella
cli-arg-dir = Cartella nuova, o vuota
cli-arg-ambito = Ambito di cui sono già noti comuni, tavoli e confini
cli-arg-table = Quale tabella
cli-arg-output = Dove scrivere (se manca: analyze e report in notebooks-out/, gli altri comandi sullo schermo)
cli-arg-demand = I luoghi della domanda: una tabella con id, persone
cli-arg-supply = I punti dell'offerta: una tabella con id e, dove si sa, capienza; locate legge anche fixed, candidate, price
cli-arg-costs = I minuti dagli uni agli altri: una tabella con domanda, offerta, minuti; una coppia che manca è fuori portata
cli-arg-radius = Fin dove un punto arriva, in minuti, limite compreso
cli-arg-files-radius = Solo con --demand: fin dove un punto arriva, in minuti, limite compreso (se manca: 30); in un dataset lo dice dataset.toml
cli-arg-sufficient = Solo con --demand: la parte di persone coperte, da 0 a 1, sotto la quale un luogo è insufficiente (se manca: 0,5)
cli-arg-strict = Non corregge nulla: le righe in cui qualcosa andrebbe corretto sono lasciate fuori
cli-arg-all = Mostra tutti i problemi, non solo una schermata
cli-arg-duplicates = Tabella dei probabili doppioni scritta da check -o, con sì o no nella colonna «stesso ente»
cli-arg-older-than = Da quanti anni un legame o una notizia sono da rivedere
cli-arg-folder = Cartella in cui scrivere tutto, riga per riga: diagnostics.csv e, dove c'è, diagnostics.xlsx; duplicates.csv con i probabili doppioni
cli-arg-edges = Rete qualsiasi: elenco di legami o matrice (CSV, TSV, Parquet), GraphML, GEXF, Pajek, UCINET DL, JSON
cli-arg-nodes = Elenco degli attori della rete (colonne id[,name]), perché restino anche quelli senza legami
cli-arg-metric = Misure, separate da virgole
cli-arg-directed = Tiene conto del verso dei legami
cli-arg-weight = Colonna con la forza dei legami: più è grande, più sono vicini
cli-arg-cost = Colonna con la distanza dei legami: più è grande, più sono lontani
cli-arg-exact = Calcolo esatto anche dove richiede molti minuti
cli-arg-raw = Somme non divise per il massimo possibile
cli-arg-confirmed = Solo legami segnalati da tutti e due gli enti
cli-arg-without-lead = Senza l'ente capofila
cli-arg-format = Formato (se manca: quello che dice il nome del file di -o)
cli-arg-excel-it = CSV per Excel italiano: punto e virgola, virgola decimale, parole
cli-arg-figure = Quali figure, separate da virgole; all le disegna tutte, in una cartella
cli-arg-size = Fogli su cui disegnare, separati da virgole: slide (1920 × 1080), a4 e a3 (orizzontali, 300 dpi), square (quadrato)
cli-arg-theme = Aspetto: light (a colori), grey (per stampe in bianco e nero), large (caratteri grandi)
cli-arg-positions = Le posizioni di un disegno precedente (positions.csv nei suoi risultati): chi c'era resta dov'era
cli-arg-audience = Chi legge: internal (l'ufficio: tutto), tavolo (senza numeri piccoli e dati personali), public (anche senza forza dei legami e giudizi sui singoli enti)
cli-arg-actor-sheets = Nella relazione da stampare, anche una scheda per ogni ente
cli-arg-replay = Rifà un'analisi dal suo run.json, con le stesse opzioni, in una cartella accanto (o in -o): dice se ogni file è identico, e se i dati sono cambiati, quali
cli-arg-actor = L'ente di cui parla una figura di un solo ente: codice, o nome per intero (se manca: quello che sta su più percorsi)
cli-arg-each = Una figura per ogni ente, dove la figura parla di un solo ente
cli-arg-tavolo-shown = Il tavolo di cui parlano la mappa della rete e la matrice dei bisogni: codice, o nome per intero (se manca: tutti)
cli-arg-before = L'edizione da cui partono le figure dei cambiamenti
cli-arg-redact = Codici al posto dei nomi di enti e servizi, senza note né punti più precisi del comune; restano forma, comune, legami e tavoli, da cui chi conosce il territorio può riconoscerli. Vale per queste figure: relazione e tabelle di analyze hanno i nomi
cli-arg-file = File del registro: .xlsx, .xlsm, .csv o .tsv
cli-arg-package = Cartella del pacchetto: datapackage.json e un CSV per tabella
cli-arg-into = Cartella del dataset in cui scrivere; se non c'è viene creata
cli-arg-replace = Aggiorna anche una tabella modificata a mano dopo l'ultima importazione: cambiano solo le colonne che vengono dalla fonte
cli-arg-comune = Solo gli enti con sede in questi comuni: nomi, nomi con provincia come «Fano (PU)», o codici ISTAT, separati da virgole
cli-arg-provincia = Solo gli enti con sede in queste province: sigle separate da virgole
cli-arg-how-many = Quanti enti: da 1 a 10 milioni
cli-arg-lang = Lingua di tutto ciò che si legge (se manca: quella del dataset)
cli-arg-quiet = Solo i risultati, senza avvisi
cli-arg-seed = Seme dei calcoli che usano il caso: stesso seme, stessi risultati (se manca: 1)
cli-arg-threads = Quanti processori usare, da 1 in su (se manca: tutti)
cli-arg-log = Dice passo per passo che cosa sta facendo, con i tempi
cli-arg-help = Mostra questo aiuto
cli-arg-version = Mostra la versione

cli-step-read = leggo i dati
cli-step-analyze = analizzo rete e coperture
cli-step-draw-on = disegno { $figure }, { $sheet }
cli-step-tables = scrivo le tabelle
cli-step-figures = disegno le figure
cli-step-document = scrivo { $file }
cli-repeated = { $count ->
    [0] Ripetuta: ogni file è identico, byte per byte.
    [one] Ripetuta, ma un file è diverso: { $files } (versione { $then } allora, { $now } ora).
   *[other] Ripetuta, ma { $count } file sono diversi: { $files } (versione { $then } allora, { $now } ora).
  }

cli-problems = Nei dati: { $errors ->
        [0] nessun errore
        [one] un errore
       *[other] { $errors } errori
    }{ $rows ->
        [0] {""}
        [one] , una riga lasciata fuori
       *[other] , { $rows } righe lasciate fuori
    }; { $warnings ->
        [0] nessun avviso.
        [one] un avviso.
       *[other] { $warnings } avvisi.
    }
cli-problems-all = L'elenco intero: tessuto check --all { $path }
cli-problems-first = Sopra ci sono i primi { $shown }.
cli-network = { $count ->
    [one] La rete come dato: un'osservazione
   *[other] La rete come dato: { $count } osservazioni
}{ $weighty ->
    [0] {""}
    [one] , di cui una da guardare
   *[other] , di cui { $weighty } da guardare
}. Per vederle: tessuto check { $path }
cli-written = Scritto: { $path }
cli-written-files = Scritto in { $path }: { $count } file
cli-figures = Figure:
cli-results = Relazione, figure e tabelle: { $path }
cli-new-next =
    Scritto: { $workbook }
    Compilare i fogli partendo da Leggimi; poi: tessuto check { $folder }
cli-graph = Rete: n = { $n }, legami = { $m }; legami doppi uniti: { $parallel }; legami con sé stessi tolti: { $own }.
cli-import-rows = { $file }: righe lette { $read } = nel dataset { $imported } + non richieste { $filtered } + lasciate fuori { $left_out }.
cli-import-changes = { $added ->
    [0] Nessuna riga nuova
    [one] Una riga nuova
   *[other] { $added } righe nuove
}; { $changed ->
    [0] nessuna cella aggiornata
    [one] una cella aggiornata
   *[other] { $changed } celle aggiornate
}; { $gone ->
    [0] nessuna riga che la fonte non ha più.
    [one] una riga che la fonte non ha più: resta nella tabella.
   *[other] { $gone } righe che la fonte non ha più: restano nella tabella.
}
cli-import-runts-not-kept = Del registro non si conservano i nomi dei rappresentanti, la rete associativa e il 5 per mille.
cli-hsds-kept = Il dataset ha già { $tables }: restano come sono, e quelle del pacchetto non sono importate.
cli-hsds-version = Pacchetto Open Referral HSDS, versione { $version } (riconosciuta dalle tabelle).
cli-hsds-profile = Nel pacchetto, bisogni, legami, tavoli e comuni sono in tabelle in più (need.csv, organization_tie.csv…), perché HSDS non li prevede. Titolo, data, ente capofila, fonte e il fatto che i dati siano dimostrativi sono in datapackage.json, alla voce tessuto, che altri programmi non leggono. Popolazione, livelli, tempi, confini e le altre impostazioni di dataset.toml non sono nel pacchetto.
cli-hsds-no-settings = Il pacchetto non dice titolo, data e ente capofila del dataset, né se i dati sono dimostrativi: scriverli in dataset.toml.
cli-hsds-demonstrative = I dati del pacchetto sono dimostrativi, e dataset.toml non lo dice: se restano nel dataset, scrivervi demonstrative = true.
cli-import-missing = Per analizzare il dataset { $count ->
    [one] mancano ancora in { $path } i dati di una tabella obbligatoria
   *[other] mancano ancora in { $path } i dati di alcune tabelle obbligatorie
}: { $tables }. Che cosa va raccolto è scritto nel README, sotto «I dati da raccogliere».
cli-check-hidden = { $count ->
    [one] … e un altro: aggiungere --all per vederlo.
   *[other] … e altri { $count }: aggiungere --all per vederli.
}
cli-check-hidden-remarks = { $kinds ->
    [one] … e un'altra osservazione: aggiungere --all per vederla.
   *[other] … e altre { $kinds } osservazioni: aggiungere --all per vederle.
}
cli-check-network = { $count ->
    [0] La rete come dato: niente da osservare{ $partial ->
        [yes] {" "}nelle righe usate.
       *[no] .
    }
    [one] La rete come dato, un'osservazione{ $partial ->
        [yes] {" "}sulle righe usate:
       *[no] :
    }
   *[other] La rete come dato, { $count } osservazioni{ $partial ->
        [yes] {" "}sulle righe usate:
       *[no] :
    }
}
cli-check-all-used = { $others ->
    [yes] Nelle altre tabelle le righe lette sono tutte usate: { $tables }.
   *[no] Righe lette, tutte usate: { $tables }.
}
cli-check-no-rows = Ancora senza righe: { $tables }.
cli-check-files = Tutto, riga per riga, in un foglio: tessuto check -o CARTELLA { $path }
cli-check-blank = Il dataset è ancora da riempire. Ecco che cosa manca, tabella per tabella:
cli-check-blank-next = Per cominciare bastano le tabelle obbligatorie, anche con poche righe. Poi di nuovo: tessuto check { $path }

fill-organizations = gli enti del territorio, anche chi non ha risposto; bastano id e nome
fill-services = che cosa offrono, a chi, e quante persone possono seguire
fill-needs = quante persone hanno quel bisogno in quel comune; vuoto se non si sa
fill-never = le coppie che non si vogliono mai proporre; di solito resta vuota
fill-municipalities = i comuni dell'ambito, con il codice ISTAT
fill-need-types = i nomi dei bisogni e i tavoli che li seguono
fill-addresses = quale servizio risponde a quale bisogno: senza, non si può parlare di coperture
fill-ties = chi collabora con chi: senza, non si può parlare di rete
fill-participation = chi siede a quale tavolo
fill-tavoli = i nomi dei tavoli
fill-travel = i minuti di viaggio; se mancano sono stimati dalla distanza
fill-population = i residenti per età
fill-standards = i livelli essenziali di riferimento
cli-check-verdict = { $errors ->
    [0] Nessun errore
    [one] Un errore: la sua riga non è usata
   *[other] { $errors } errori: le righe in cui stanno non sono usate
}; { $warnings ->
    [0] nessun avviso
    [one] un avviso
   *[other] { $warnings } avvisi
}; { $notes ->
    [0] nessuna nota.
    [one] una nota.
   *[other] { $notes } note.
}
cli-duplicates = { $count ->
    [one] Probabili doppioni, una coppia:
   *[other] Probabili doppioni, { $count } coppie:
}
cli-duplicates-hidden = { $kinds ->
    [one] … e un'altra coppia: aggiungere --all per vederla.
   *[other] … e altre { $kinds } coppie: aggiungere --all per vederle.
}
cli-duplicates-none = Nessun probabile doppione: duplicates.csv non è scritto.
cli-duplicates-pair = somiglianza { $score } su 1: «{ $name_a }» (`{ $id_a }`) e «{ $name_b }» (`{ $id_b }`)
cli-duplicates-hint = con -o CARTELLA si scrive duplicates.csv; segnare sì o no nella colonna «stesso ente», poi tessuto merge
cli-merge-summary = { $merged ->
    [0] Nessun ente accorpato
    [one] Un ente accorpato
   *[other] { $merged } enti accorpati
}; { $apart ->
    [0] nessuna coppia tenuta distinta
    [one] una coppia tenuta distinta
   *[other] { $apart } coppie tenute distinte
}; { $already ->
    [0] nessun segno già nel registro
    [one] un segno già nel registro
   *[other] { $already } segni già nel registro
}; { $unmarked ->
    [0] nessuna coppia senza segno.
    [one] una coppia senza segno.
   *[other] { $unmarked } coppie senza segno.
} Le tabelle non sono cambiate: per annullare un accorpamento, togliere la sua riga dal registro.

usage-unknown-command = il comando `{ $command }` non c'è
usage-unknown-argument = l'opzione `{ $argument }` non c'è
usage-missing = manca { $argument }
usage-conflict = `{ $argument }` e `{ $other }` non vanno insieme
usage-value-missing = dopo `{ $argument }` manca il valore
usage-not-a-choice = `{ $value }` non va bene per `{ $argument }`; valori: { $choices }
usage-bad-value = `{ $value }` non va bene per `{ $argument }`
usage-takes = `{ $value }` non va bene per `{ $argument }`: { $takes }
usage-takes-amount = ci vuole un numero, da 0 a 1.000.000.000.000, come 12 o 12,5
usage-takes-count = ci vuole un numero intero da 0 in su
usage-takes-minutes = ci vogliono minuti, da 0 a 1.000.000.000
usage-takes-percentage = ci vuole una percentuale, da 0 a meno di 100
usage-other = la riga di comando non si capisce
usage-hint = tessuto --help, oppure tessuto <comando> --help

column-table = tabella
column-rows-read = lette
column-rows-used = usate
column-rows-repaired = corrette
column-rows-left-out = lasciate fuori
column-required = obbligatoria
column-to-write = che cosa scrivere

cli-synth-title = Territorio dimostrativo di { $organizations } enti (seme { $seed })
cli-synth-source = Dati dimostrativi fatti da un calcolo: comuni, enti, servizi, bisogni e legami sono inventati
cli-synth-short-source = dimostrativo
cli-synth-next =
    Scritto in { $folder }: enti { $organizations }, comuni { $comuni }, servizi { $services }, legami { $ties }. È tutto inventato.
    Per guardarlo: tessuto check { $folder }
cli-synth-comune = Comune dimostrativo
cli-synth-office = Amministrazione comunale dimostrativa
cli-synth-public-body = Ente pubblico dimostrativo
cli-synth-association = Associazione dimostrativa
cli-synth-social-cooperative = Cooperativa sociale dimostrativa
cli-synth-parish = Parrocchia dimostrativa
cli-synth-informal-group = Gruppo informale dimostrativo
cli-synth-foundation = Fondazione dimostrativa
cli-synth-other = Altro ente dimostrativo
cli-synth-service = { $need }, servizio dimostrativo
cli-synth-tavolo = { $subject }, tavolo dimostrativo
cli-synth-leads = coordinatore
cli-synth-sits = componente
cli-synth-unit = posti
cli-synth-need-nursery = Posti nido
cli-synth-need-after-school = Doposcuola
cli-synth-need-violence = Protezione dalla violenza
cli-synth-need-home-care = Assistenza a domicilio
cli-synth-need-dementia = Demenze
cli-synth-need-transport = Trasporto sociale
cli-synth-need-disability = Attività per la disabilità
cli-synth-need-mental-health = Disagio psichico
cli-synth-need-addiction = Dipendenze
cli-synth-need-food = Aiuto alimentare
cli-synth-need-housing = Emergenza abitativa
cli-synth-need-newcomers = Accoglienza di chi arriva
cli-synth-tavolo-family = Famiglia
cli-synth-tavolo-long-term-care = Non autosufficienza
cli-synth-tavolo-mental-health = Salute mentale
cli-synth-tavolo-inclusion = Inclusione
cli-synth-names = quercia faggio castagno ginepro larice abete olmo tiglio frassino acero betulla carpino ontano salice pioppo cipresso alloro mirto rosmarino lavanda salvia timo ginestra erica felce edera vite ulivo melograno gelso nocciolo noce mandorlo ciliegio susino melo pero fico corbezzolo sorbo bosco prato sorgente torrente collina valle pianura laguna scogliera isola orizzonte aurora stella cometa arcobaleno maestrale libeccio brina rugiada neve sole luna faro ponte
cli-command-compare = Che cosa è cambiato da un'edizione dei dati all'altra, e da dove viene ogni differenza
cli-arg-editions = Le edizioni, dalla più vecchia alla più nuova: si confrontano le ultime due, tutte stanno in timeline. Una sola: si confronta con quelle che dataset.toml indica (before)
cli-arg-decided = Tabella delle coppie che forse sono la stessa cosa con due codici: è scritta se non c'è; segnate sì o no nella colonna «stesso ente» e ripetete
cli-compare-unreadable = L'edizione { $path } non si può leggere:
cli-compare-without-codes = Attenzione: i codici degli enti delle due edizioni non sembrano gli stessi, e quasi tutti risultano usciti ed entrati. Tenete in ogni edizione lo stesso id per lo stesso ente, o confermate le coppie con --duplicates FILE.
cli-compare-elsewhere = Attenzione: le due edizioni hanno in comune meno della metà dei comuni. Sono dello stesso ambito?
cli-compare-order = Attenzione: le date delle edizioni non sono in ordine. Si scrivono dalla più vecchia alla più nuova.
cli-compare-reused = { $count ->
    [one] Attenzione: il codice { $ids } è di due enti con codici fiscali diversi: contano come due.
   *[other] Attenzione: i codici { $ids } sono ciascuno di due enti con codici fiscali diversi: contano come due.
}
cli-compare-unused = La coppia { $from }, { $to } non si può unire: i due codici non sono uno dell'edizione di prima e uno di adesso, o uno dei due è già in un'altra coppia, o continua con il proprio codice.
cli-compare-inseparable = Il codice { $code } è dello stesso comune in tutte e due le edizioni: la coppia segnata «no» non si può separare.
cli-command-scenario = Che cosa cambierebbe: gli scenari di un piano accanto a com'è oggi
cli-arg-plan = Il piano: PLAN.toml, o una tabella (CSV, Excel) con una riga per cambiamento
cli-arg-close = L'ente che chiude, per codice o nome (si può ripetere), invece di un piano
cli-arg-maps = Cartella in cui disegnare le mappe di oggi e di ogni scenario, con gli enti al loro posto
cli-plan-unreadable = Il piano che dataset.toml indica non si può leggere, e la pagina degli scenari non è fatta:
cli-plan-too-many = Con più di { $most } enti la pagina degli scenari non è fatta, perché chiederebbe minuti: i numeri li dà tessuto scenario.
cli-compare-too-many = Con più di { $most } enti, adesso o prima, la pagina «Che cosa è cambiato» non è fatta, perché chiederebbe minuti: i confronti li dà tessuto compare.
cli-doubt-too-many = Con più di { $most } enti la pagina «Quanto siamo sicuri» non è fatta, perché chiederebbe minuti: i numeri li dà tessuto doubt.
