# La cartella di lavoro dei risultati.

book-title = { $title }: i risultati in tabelle
book-about = Ogni tabella dei risultati ha un foglio suo, da ordinare, filtrare e copiare. I numeri sono gli stessi della relazione. Questo primo foglio dice che cosa c'è e come si legge; l'ultimo, che cosa vogliono dire le parole.
book-demonstrative = Organizzazioni e legami dimostrativi: sono inventati per mostrare il metodo e non descrivono enti reali.
book-back = ← Leggimi
book-pages = pagina { $page } di { $pages }
book-rows = { $n ->
    [0] Nessuna riga.
    [one] Una riga.
   *[other] { $n } righe.
}
book-rows-cut = Qui le prime { $shown } righe di { $n }: un foglio non ne tiene di più.

book-guide = Leggimi
book-findings = Risultati
book-findings-about = I risultati in poche righe, e il conto delle persone.
book-charts = Grafici
book-charts-about = Grafici da copiare e da cambiare: ognuno è disegnato dalle celle che ha accanto.
book-glossary = Parole e fonti
book-glossary-about = Che cosa vogliono dire colonne e misure, da dove vengono i dati, come è stato fatto il calcolo.

book-sheets = I fogli
book-reading = Come si legge
book-rule-empty = Il dato non è indicato, o non si può calcolare. Non vuol dire zero: nelle somme e nelle medie una cella vuota non conta.
    .title = Cella vuota
book-rule-zero = Si sa che non ce n'è nessuno.
    .title = Zero
book-rule-persons = Si contano persone per bisogno: chi ha due bisogni è contato due volte. In ogni riga: persone = coperte + non coperte + non determinabili.
    .title = Persone
book-rule-high = Alcuni servizi non dicono quanti posti hanno. «Coperte» li conta come zero; «coperte, al più» dice quante sarebbero se quei posti bastassero.
    .title = «Al più»
book-rule-estimated = Dove «minuti stimati» è «sì», i minuti vengono dalla distanza in linea d'aria e non da un viaggio misurato: lo sono anche i risultati che ne dipendono.
    .title = Minuti stimati
book-rule-numbers = Le celle tengono tutte le cifre; quelle che si vedono sono arrotondate. Le parti di un tutto vanno da 0 % a 100 %.
    .title = Decimali
book-rule-filter = La freccia nell'intestazione ordina e filtra la tabella; per tornare a tutte le righe: Dati, Cancella filtro.
    .title = Filtri
book-rule-codes = I codici tengono insieme i fogli: lo stesso codice è lo stesso ente, servizio, bisogno o comune. Sono testo, anche quando sono cifre.
    .title = Codici
book-rule-print = Si stampa un foglio alla volta. Le tabelle larghe prendono più pagine affiancate, e le prime colonne si ripetono su ognuna.
    .title = Stampa
book-small = Numeri piccoli
book-small-whole = Questa cartella di lavoro è per l'ufficio: i numeri sono interi, anche quelli minori di { $threshold }. Prima di darla ad altri conviene rifarla per il tavolo o per il pubblico (--audience).
book-small-hidden = I numeri di persone minori di { $threshold } non sono mostrati, e nemmeno quelli da cui si ricaverebbero.
book-bars = La barra dietro a una parte va da 0 % a 100 %; quella rossa dietro a un numero è più lunga dove ci sono più persone senza un posto. I colori seguono le celle.
book-columns = Che cosa vogliono dire alcune colonne
book-on-sheet = Foglio { $sheet }
book-word = Parola
book-licence = I dati restano di chi li ha raccolti: prima di diffonderli vanno guardate le condizioni d'uso di queste fonti.
book-run = Come è stato fatto
book-mark = Calcolo { $mark }: le stesse lettere sono sulle figure dello stesso calcolo.
book-record = Il file run.json, nella stessa cartella, dice con quali dati e opzioni e come rifarlo.

# I fogli: una riga che cos'è, in che cosa si conta.

book-isolates = Isolati
    .about = Una riga per ogni ente isolato, ai margini o senza risposta, con i motivi.
    .units = Vicinanza da 0 a 1, senza unità; gruppi in enti.
book-suggestions = Legami da proporre
    .about = Una riga per ogni legame che avvicinerebbe un ente isolato agli altri, e perché.
    .units = Guadagno di vicinanza da 0 a 1, senza unità.
book-needs = Bisogni
    .about = Una riga per ogni tipo di bisogno in ogni comune: chi è coperto e che cosa manca.
    .about-tavolo = Dove tutta la copertura viene da un solo ente, è scritto quale.
    .units = Persone per bisogno; viaggi in minuti.
book-municipalities = Comuni
    .about = Una riga per ogni comune, con i suoi enti, servizi e bisogni.
    .units = Residenti in abitanti; persone per bisogno; bisogni per stato.
book-closures = Se un ente chiude
    .about = Una riga per ogni ente che copre persone: che cosa cambierebbe se chiudesse.
    .about-internal = Dal caso più grave: chi lascerebbe più persone senza un posto.
    .units-internal = Persone per bisogno. In ogni riga: seguite oggi = accolte da altri + non determinabili + perse.
book-closure-needs = Chiusure, bisogno per bisogno
    .about = Una riga per ogni ente e ogni bisogno che cambierebbe se l'ente chiudesse.
    .units = Persone per bisogno.
book-closure-pairs = Se chiudono in due
    .about = Una riga per ogni coppia di enti che insieme lascerebbero senza un posto più persone che uno alla volta.
    .units = Persone per bisogno.
book-additions = Un servizio in più
    .about = Una riga per ogni servizio che si potrebbe aggiungere, con quante persone coprirebbe.
    .units = Persone per bisogno; capienza in posti; viaggi in minuti. Ogni riga vale da sola: i guadagni non si sommano.
book-equity = Equità
    .about = Una riga per ogni indice di disuguaglianza della copertura.
    .units = Indici senza unità; che cosa vuol dire ciascuno sta nell'ultima colonna.
book-lorenz = Curve di Lorenz
    .about = I punti delle curve di Lorenz, dai meno ai più coperti: una riga per ogni punto.
    .units = Quote da 0 % a 100 %.
book-shortfalls = Serviti meno equamente
    .about = Una riga per ogni comune e per ogni tipo di bisogno: quante persone coperte in più servirebbero per arrivare alla media.
    .units = Persone per bisogno.
book-standards = Livelli
    .about = Una riga per ogni livello di legge o di piano e ogni luogo: che cosa è richiesto, che cosa c'è, che cosa manca.
    .units = Quantità nell'unità di «che cosa si conta»; residenti in abitanti; euro all'anno.
book-tavoli = Tavoli
    .about = Una riga per ogni tavolo, con i suoi enti e i bisogni che segue.
    .units = Persone per bisogno. Un bisogno seguito da due tavoli conta in tutti e due: le righe non si sommano.
book-tavolo-needs = Bisogni dei tavoli
    .about = Una riga per ogni tavolo e ogni tipo di bisogno che segue: chi ci lavora, chi manca al tavolo.
    .units = Persone per bisogno.
book-tavolo-overlaps = Tavoli che si incontrano
    .about = Una riga per ogni coppia di tavoli con enti o bisogni in comune.
    .units = Persone per bisogno.
book-invitations = Da invitare
    .about = Una riga per ogni ente che converrebbe invitare a un tavolo, tavolo per tavolo.
    .about-internal = Prima chi lavora sui bisogni del tavolo, poi chi fa da tramite, poi uno per ogni comune che nessun altro rappresenta; i motivi sono in ogni riga.
    .units-internal = Persone per bisogno.
book-referral = Coperti per invio
    .about = Una riga per ogni bisogno non coperto per tutti che un invio tra enti potrebbe far arrivare a un servizio.
    .units = Persone per bisogno. Non si aggiungono alle persone coperte.
book-referral-brokers = Chi fa da tramite
    .about = Una riga per ogni ente da cui passano tutti gli invii per un bisogno.
    .units = Persone per bisogno.
book-organizations = Enti
    .about = Una riga per ogni ente, con i tavoli a cui siede e quanti servizi offre.
    .about-tavolo = Ci sono anche i suoi legami e il suo posto nella rete.
    .units-tavolo = Grado, vicinanza e intermediazione da 0 a 1, senza unità.
book-services = Servizi
    .about = Una riga per ogni servizio, con i posti dichiarati.
    .about-internal = Ci sono anche i posti usati.
    .units = Capienza nell'unità indicata.
    .units-internal = Capienza usata in percentuale.
book-network = Rete
    .about = Una riga per ogni misura della rete intera, anche senza gli enti isolati.
    .about-tavolo = Ogni altra colonna è una variante: la stessa rete senza qualcuno, o con una parte dei legami.
    .units = Conteggi di enti e legami; le altre misure senza unità.
book-diagnostics = Controlli
    .about = Una riga per ogni segnalazione sui dati letti: che cosa non va e che cosa fare.

# I grafici.

book-chart-data = I dati del grafico
book-axis-persons = persone per bisogno
book-axis-persons-share = quota di persone, dai meno coperti
book-axis-value-share = quota di posti

book-chart-municipalities = La copertura nei comuni
    .finding = Il comune con più persone non coperte è { $first }: { $persons }
    .plain = Persone coperte e non coperte in ogni comune
    .description = Barre orizzontali per comune: persone coperte, non determinabili, non coperte. I numeri sono nella tabella accanto.
    .note = { $shown ->
        [one] Un comune su { $n }.
       *[other] { $shown } comuni su { $n }, da chi ha più persone non coperte.
    } Dal foglio { $sheet }. Persone per bisogno.
    .name = comune
    .good = coperte
    .unknown = non determinabili
    .bad = non coperte
book-chart-need-types = La copertura per tipo di bisogno
    .finding = Il bisogno con più persone non coperte è «{ $first }»: { $persons }
    .plain = Persone coperte e non coperte per tipo di bisogno
    .description = Barre orizzontali per tipo di bisogno: persone coperte, non determinabili, non coperte. I numeri sono nella tabella accanto.
    .note = { $shown ->
        [one] Un tipo di bisogno su { $n }.
       *[other] { $shown } tipi di bisogno su { $n }, da quello con più persone non coperte.
    } Dal foglio { $sheet }. Persone per bisogno.
    .name = tipo di bisogno
    .good = coperte
    .unknown = non determinabili
    .bad = non coperte
book-chart-closures = Se un ente chiude
    .finding = Se chiude l'ente { $first }, { $persons ->
        [one] una persona non trova
       *[other] { $persons } persone non trovano
    } altrove un posto
    .plain = Persone che troverebbero o non troverebbero altrove un posto, se un ente chiudesse
    .description = Barre orizzontali per ente: persone accolte da altri, non determinabili, perse. I numeri sono nella tabella accanto.
    .note = { $shown ->
        [one] Un ente su { $n } che coprono persone.
       *[other] { $shown } enti su { $n } che coprono persone, da chi ne lascerebbe di più senza un posto.
    } Dal foglio «{ $sheet }». Persone per bisogno.
    .name = ente
    .good = accolte da altri
    .unknown = non determinabili
    .bad = perse
book-chart-lorenz = Come sono ripartiti i posti
    .note = Più una curva sta sotto la linea diritta, più la copertura è disuguale. I punti sono nel foglio { $sheet }.
    .equal = tutti coperti allo stesso modo
    .name = linea
    .persons = quota di persone
    .value = quota di posti

# Le colonne che il titolo non basta a spiegare.

book-column-may-suffice = «Sì» dove i posti che non sono dichiarati potrebbero bastare: lo stato scritto accanto è il peggiore dei due.
book-column-undetermined = Persone raggiunte solo da posti di un servizio che non dice quanti ne ha.
book-column-covered-high = Persone coperte, se i posti non dichiarati bastassero per tutte.
book-column-share-high = Parte coperta, se i posti non dichiarati bastassero per tutte.
book-column-access = Posti per persona entro il raggio, contando anche gli altri che se li contendono e dando meno peso a quelli lontani.
book-column-sole-provider = L'unico ente da cui viene tutta la copertura che risulta: se chiude, il bisogno resta scoperto.
book-column-nearest-minutes = Minuti di viaggio fino al servizio più vicino che oggi non arriva.
book-column-reached-at = Raggio, in minuti, a cui un servizio arriverebbe.
book-column-estimated-minutes = «Sì» dove i minuti vengono dalla distanza in linea d'aria.
book-column-evidence = Come si conosce il bisogno: noto, emergente o latente, come scritto nei dati.
book-column-referral-persons = Persone che un invio tra enti legati potrebbe far arrivare a un servizio con posti liberi. Non sono contate tra le coperte.
book-column-sole-broker = Gli enti da cui passano tutti gli invii possibili.
book-column-harmonic-without-lead = La vicinanza agli altri, ricalcolata togliendo l'ente capofila.
book-column-component-size = Quanti enti sono uniti a questo da legami, anche passando per altri; conta anche lui.
book-column-component-size-without-lead = Lo stesso, togliendo l'ente capofila.
book-column-gain = Di quanto crescerebbe la vicinanza agli altri con quel legame.
book-column-cut-vertex = «Sì» se, ritirandosi, lascerebbe altri enti staccati dalla rete.
book-column-betweenness-by-strength = L'intermediazione, dove un legame forte è una strada più corta.
book-column-persons-taken = Persone coperte secondo la ripartizione dei posti: non quelle seguite oggi.
book-column-capacity-used = Parte dei posti che la ripartizione assegna a qualcuno.
book-column-moved = Persone che avrebbero ancora un posto, ma in un altro servizio.
book-column-needs-hanging = Bisogni coperti da questo ente e da nessun altro.
book-column-undetermined-lost = Persone che oggi potrebbero essere coperte da posti non dichiarati, e dopo non lo sarebbero.
book-column-more-without-place = Persone senza un posto dichiarato se chiudono tutti e due, oltre la somma delle due chiusure.
book-column-added-capacity = I posti che si immaginano per il nuovo servizio.
book-column-persons-gained = Persone coperte in più con quel servizio, dopo aver ripartito di nuovo tutti i posti.
book-column-equity-change = Di quanto cambia l'indice di Gini: un numero negativo vuol dire più equità.
book-column-shortfall = Persone coperte in più che servirebbero per arrivare alla parte coperta media dell'ambito.
book-column-shortfall-by-type = Lo stesso, confrontando ogni bisogno con la media dello stesso tipo.
book-column-value-if-covered = L'indice, se i posti non dichiarati bastassero per tutti.
book-column-binding = «Sì» dove il livello vale per quel luogo; altrove è un confronto.
book-column-lacking = Quanto manca al livello, nell'unità di «che cosa si conta».
book-column-verified = «Sì» se il livello è stato letto nella norma; «no»: va controllato prima di citarlo.
book-column-working-absent = Enti che rispondono a un bisogno del tavolo e non vi siedono.
book-column-gap = Perché la misura non ha un valore.
book-scenarios = Scenari
    .about = Oggi e ogni scenario del piano, in pochi numeri.
    .units = Persone; euro all'anno.
book-scenario-needs = Scenari, bisogni
    .about = Una riga per ogni bisogno che uno scenario cambia: stato e persone coperte, oggi e poi.
    .units = Persone per bisogno.
book-scenario-network = Scenari, rete
    .about = Ogni misura della rete, oggi e in ogni scenario.
    .units = Senza unità, dove non è detto.
book-scenario-steps = Scenari, righe del piano
    .about = Una riga per ogni riga del piano: che cosa fa da sola e con le altre.
    .units = Persone coperte in più; euro all'anno.
book-doubt-indices = Incertezza, indici
    .about = Ogni numero principale: com'è oggi e tra quali valori potrebbe stare.
    .units = Come il numero.
book-doubt-needs = Incertezza, bisogni
    .about = Una riga per ogni bisogno: in quante prove ha ogni stato.
    .units = Persone per bisogno; parti delle prove.
book-doubt-actors = Incertezza, enti
    .about = Una riga per ogni ente: tra quali posti della graduatoria sta.
    .units = Posti; parti delle prove.
book-doubt-communities = Incertezza, gruppi
    .about = Se i gruppi della rete restano gli stessi.
    .units = Parti delle prove.
book-doubt-scenarios = Incertezza, scenari
    .about = Quanto ogni scenario cambia, tra quali valori.
    .units = Come il numero.
book-editions = Che cosa è cambiato
    .about = Enti, legami, servizi e bisogni: quanti sono rimasti, entrati, usciti.
    .units = Conteggi.
book-editions-organizations = Cambiati, enti
    .about = Una riga per ogni ente entrato, uscito o che ha cambiato legami.
    .units = Legami.
book-editions-ties = Cambiati, legami
    .about = Una riga per ogni coppia di enti il cui legame è nato, finito, più forte o più debole.
    .units = Forza da 1 a 5.
book-editions-services = Cambiati, servizi
    .about = Una riga per ogni servizio aperto, chiuso, spostato, più grande o più piccolo.
    .units = Posti.
book-editions-needs = Cambiati, bisogni
    .about = Una riga per ogni bisogno che è coperto in un altro modo, e perché.
    .units = Persone per bisogno.
book-editions-indices = Cambiati, indici
    .about = Ogni indice allora e oggi, con la parte di ogni causa.
    .units = Come l'indice.
book-editions-tavoli = Cambiati, tavoli
    .about = Una riga per ogni tavolo: chi è entrato, chi è uscito, chi è rimasto.
    .units = Enti.
book-editions-timeline = Edizioni
    .about = Una riga per ogni edizione, con i numeri principali.
    .units = Come il numero.
book-editions-matches = Edizioni, chi è chi
    .about = Che cosa di un'edizione è stato riconosciuto nell'altra, e come.
