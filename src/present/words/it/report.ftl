# La relazione per chi programma.

report-kind = Relazione sulla rete dei servizi e sui bisogni
report-demonstrative-why = Enti, servizi e legami sono inventati per mostrare il metodo: questa relazione non descrive enti reali.
report-skip = Vai al contenuto
report-contents = Indice
report-scroll = Scorrere di lato per vedere il resto
report-not-given = non indicato
report-withheld = riservato
report-legend-not-given = –: il dato non è indicato, o non si può calcolare.
report-left-out = { $count ->
    [0] { $elsewhere ->
        [0] Nessuna riga dei dati lasciata fuori.
        [one] In queste tabelle nessuna riga lasciata fuori per errori; in altre una.
       *[other] In queste tabelle nessuna riga lasciata fuori per errori; in altre { $elsewhere }.
    }
    [one] Una riga dei dati lasciata fuori per errori{ $elsewhere ->
        [0] .
       *[other] ; in altre tabelle { $elsewhere }.
    }
   *[other] { $count } righe dei dati lasciate fuori per errori{ $elsewhere ->
        [0] .
       *[other] ; in altre tabelle { $elsewhere }.
    }
}

report-findings = In poche righe
report-headline-covered = delle persone risulta coperto
report-headline-covered-of = { $covered } persone su { $persons }
report-headline-unmet = bisogni scoperti o fuori portata
report-headline-unmet-of = su { $needs }; senza numero, e quindi non giudicati: { $unknown }
report-headline-isolated = enti isolati
report-headline-isolated-of = su { $organizations }; senza risposta, e quindi non giudicati: { $silent }
report-headline-cuts = enti senza i quali la rete si divide
report-headline-cuts-of = su { $organizations } enti e { $ties } legami
report-reconciliation = Il conto delle persone
report-reconciliation-twice = Si contano persone per bisogno: chi ha due bisogni è contato due volte.

report-figures = Le figure
report-tavoli = I tavoli a confronto
report-figure = Figura { $number }. { $title }
report-figure-region = Figura { $number }
report-figure-description = Descrizione della figura { $number }

report-isolated = Chi è isolato
report-isolated-intro = Enti in tutto: { $organizations }. Isolati: { $isolated }. Ai margini: { $peripheral }. Senza risposta: { $silent }.
report-isolated-means = È isolato un ente senza legami, con legami solo dentro un piccolo gruppo staccato, o legato solo al capofila. È ai margini un ente che ha altri legami, ma resta unito agli altri solo grazie al capofila, non siede in alcun tavolo o non offre servizi.
report-isolated-silent = Di chi non ha risposto non si dice che è isolato: i suoi legami non si conoscono.
report-isolated-nobody = Nessun ente risulta isolato, ai margini o senza risposta.
report-isolates-title = Enti isolati, ai margini e senza risposta
report-isolates-note = n = { $n } enti su { $organizations }. Vicinanza armonica da 0 a 1, senza unità; grandezza del gruppo in enti.
report-suggestions = Legami che aiuterebbero
report-suggestions-intro = Per ogni ente isolato, fino a tre enti con cui un contatto lo avvicinerebbe agli altri, e perché. Per cominciare basta una telefonata: dove è scritto chi li conosce tutti e due, è a lui che si può chiedere. È un punto di partenza per parlarne, non una valutazione degli enti.
report-suggestions-without-lead = Si sono cercati legami che aiuterebbero anche senza il capofila, perché l'aiuto non dipenda di nuovo da esso.
report-suggestion-with = con { $name }
report-suggestions-none = Per questi enti isolati i dati non bastano a suggerire un legame: { $names }.

report-needs = Quali bisogni restano scoperti
report-needs-intro = Un bisogno è un tipo di bisogno in un comune, con il numero di persone che lo hanno. Qui i bisogni vanno dal più grave: prima lo stato, poi le persone non coperte.
report-needs-nothing = Non è indicato alcun bisogno: delle coperture non si può dire nulla.
report-statuses-title = Gli stati di un bisogno
report-statuses-note = n = { $n } bisogni. Persone per bisogno.
report-statuses-sign = stato e segno
report-statuses-meaning = che cosa vuol dire
report-statuses-needs = bisogni
report-needs-title = Tutti i bisogni, dal più grave
report-needs-note = n = { $n } bisogni, di cui { $unknown } senza numero. Persone per bisogno; parte coperta in percentuale delle persone.
report-needs-remark = da sapere
report-remark-hangs-on = dipende solo da { $name }
report-remark-may-suffice = insufficiente, o forse no: dipende da posti non dichiarati
report-remark-nearest-somewhere = risponde { $name }, a distanza non nota
report-remark-not-counted = il numero di persone non è indicato
report-remark-suppressed = il numero di persone è riservato alla fonte
report-municipalities-title = I comuni
report-municipalities-note = n = { $n } comuni. Residenti in abitanti; enti e servizi con sede nel comune; persone per bisogno; bisogni per stato.
report-tavoli-title = I tavoli e i loro bisogni
report-tavoli-note = n = { $n } tavoli. Persone per bisogno. Un bisogno seguito da due tavoli conta in tutti e due: le righe non si sommano.

report-holders = Chi tiene insieme la rete
report-holders-nothing = Tra gli enti non risulta alcun legame: della rete non si può dire nulla.
report-network-title = La rete nel suo insieme
report-network-note = n = { $n } enti, { $ties } legami. Densità e frammentazione da 0 a 1, senza unità.
report-brokers-title = Gli enti che stanno tra gli altri
report-brokers-note = n = { $n } enti, { $ties } legami. Le prime dieci posizioni, a pari punteggio la stessa; intermediazione da 0 a 1, senza unità.
report-brokers-rank = posizione
report-brokers-nobody-lost = nessuno si stacca
report-brokers-nobody = Nessun ente sta sul percorso più breve tra altri due.
report-cut-vertices = Enti senza i quali la rete si divide
report-cut-vertices-list = { $count ->
    [0] Nessuno: la rete resta unita chiunque si ritiri.
    [one] Uno su { $n }:
   *[other] { $count } su { $n }, da chi ne stacca di più:
}
report-cut-vertex = { $name }: { $count ->
    [one] un ente si stacca
   *[other] { $count } enti si staccano
}
report-bridges = Legami che, cadendo, staccano altri
report-bridges-list = { $count ->
    [0] Nessuno: la rete resta unita qualunque legame cada.
    [one] Uno su { $ties }: se cade, e nessun altro passa di lì, la rete si divide.
   *[other] { $count } su { $ties }: se ne cade uno, la rete si divide in quel punto.
}
report-bridge = { $first } e { $second }

report-lists = Tutti gli enti e tutti i servizi
report-lists-intro = Ogni riga è un ente o un servizio dei dati, in ordine alfabetico.
report-organizations-title = Tutti gli enti
report-organizations-note = n = { $n } enti. Grado, vicinanza e intermediazione da 0 a 1, senza unità; persone seguite secondo la ripartizione dei posti.
report-organizations-open = Tutti gli enti ({ $count })
report-services-title = Tutti i servizi
report-services-note = n = { $n } servizi. Capienza nell'unità indicata; persone seguite secondo la ripartizione dei posti; capienza usata in percentuale.
report-services-open = Tutti i servizi ({ $count })

report-definitions = Che cosa vogliono dire le parole
report-definitions-means = Vuol dire
report-definitions-not = Non vuol dire
report-definition-status = Stato di un bisogno
    .means = La prima di sei situazioni che vale per quel bisogno: numero ignoto, scoperto, fuori portata, insufficiente, fragile, coperto. Contano solo i servizi attivi alla data dei dati che rispondono a quel tipo di bisogno e accettano quelle persone, o almeno alcune delle loro età.
    .not = Un giudizio sulla qualità di un servizio, né la prova che ogni persona contata lo riceva.
report-definition-covered = Persone coperte
    .means = Le persone per cui basta il numero di posti dichiarato dai servizi che le raggiungono, dopo aver ripartito i posti tra tutti i bisogni.
    .not = Persone che oggi usano il servizio: è quante ne potrebbe accogliere, se i posti fossero usati nel modo migliore.
report-definition-undetermined = Persone non determinabili
    .means = Le persone raggiunte da un servizio che non dice quanti posti ha: con quei posti potrebbero essere coperte, oppure no.
    .not = Persone coperte, e nemmeno persone senza risposta: manca un dato, e si ottiene chiedendolo al servizio.
report-definition-why = Perché un bisogno non è coperto per tutti
    .means = Prima che cosa manca ai servizi che lo raggiungono (posti, o quanti posti), poi che cosa tiene lontani gli altri che rispondono a quel tipo di bisogno: per ogni servizio conta il primo motivo che vale, fra chiuso, non ancora attivo, sospeso, altre persone, altre età, altri comuni, troppo lontano.
    .not = Una colpa di chi offre il servizio, né la promessa che togliere quel motivo basti.
report-definition-access = Accesso (E2SFCA)
    .means = Quanti posti ci sono per ogni persona entro il raggio, contando anche gli altri che se li contendono e dando meno peso a quelli lontani: 1 è un posto per ciascuno, 0 nessun posto.
    .not = Un posto assicurato, né un tempo di attesa.
report-definition-isolated = Ente isolato
    .means = Nei dati non risulta alcun legame, o i legami non portano al resto della rete, o portano solo al capofila.
    .not = Un ente inutile o chiuso: può avere legami che nessuno ha segnalato. Chi non ha risposto non è mai detto isolato.
report-definition-lead = Ente capofila
    .means = L'ente che coordina l'ambito. È legato a molti per compito, perciò la rete si guarda anche senza di esso.
    .not = L'ente più importante: senza di esso si vede quanto gli altri si tengono tra loro.
report-definition-unknown = Numero ignoto
    .means = Nessuno ha indicato quante persone hanno quel bisogno, o la fonte tiene riservato il numero.
    .not = Zero persone.

report-method = Metodo e ipotesi
report-method-reach = Chi è raggiunto
report-method-radius = Un servizio che elenca i comuni serviti arriva in quelli, o in tutti se così indica. Un servizio senza elenco arriva dove il viaggio dal centro del comune dura al massimo { $radius } minuti, limite compreso.
report-method-minutes-estimated = I minuti sono stimati, non misurati: distanza in linea d'aria per { $detour } (le strade sono più lunghe), a { $speed } km/h di media.
report-method-minutes-mixed = I minuti misurati vengono dalla tabella tempi; dove mancano sono stimati: distanza in linea d'aria per { $detour } (le strade sono più lunghe), a { $speed } km/h di media.
report-method-minutes-measured = I minuti sono misurati: vengono dalla tabella tempi.
report-method-minutes-unused = Nessun minuto di viaggio è entrato nei risultati.
report-method-place = Un servizio senza coordinate sta al centro del suo comune; senza comune, a quello del primo ente che lo offre.
report-method-cover = Chi è coperto
report-method-allocation-first = I posti di ogni servizio sono ripartiti tra tutti i bisogni che raggiunge, in modo che le persone coperte siano il più possibile.
report-method-allocation-second = Tra i modi di coprirne altrettante si sceglie quello in cui le parti coperte dei bisogni sono più uguali, guardando per primo il bisogno messo peggio.
report-method-allocation-third = A parità di questo si sceglie quello con meno viaggio.
report-method-capacity = Una capienza non indicata conta zero per le persone coperte; le persone che con essa potrebbero essere coperte sono dette non determinabili.
report-method-threshold = Sotto il { $threshold } di persone coperte un bisogno è insufficiente.
report-method-access = Per l'accesso (E2SFCA) un posto pesa 1 fino a { $near } minuti, 0,68 fino a { $middle }, 0,22 fino a { $radius }, limiti compresi; oltre non pesa. Dove dipende da minuti che non si sanno non si sa nemmeno l'accesso.
report-method-network = Chi è legato
report-method-ties = I legami (collabora, invia, finanzia, informa) si contano tutti insieme e senza verso. Più legami tra gli stessi due enti contano uno: { $reported } segnalati, { $ties } contati.
report-method-one-side = Basta che un legame sia segnalato da uno dei due enti.
report-method-strength = Dove conta la forza (da 1 a 5, 5 la più forte) la distanza tra due enti legati è 1 diviso la forza; una forza non indicata vale 1; tra più legami vale il più forte.
report-method-scale = Grado e vicinanza sono divisi per gli altri enti (n − 1), l'intermediazione per le coppie degli altri enti: vanno da 0 a 1 e si confrontano solo dentro questa rete, n = { $n }.
report-method-lead = Il capofila è { $name }: «senza capofila» vuol dire che la rete è stata ricalcolata togliendolo.
report-method-no-lead = Non è indicato l'ente capofila: nulla è calcolato senza di esso.
report-method-disclosure = Numeri piccoli
report-method-internal = Questa edizione è per l'ufficio di piano: dice ogni numero di persone com'è, anche quando è piccolo. Fuori dall'ufficio vanno le edizioni per i tavoli e per il pubblico, che riservano i numeri piccoli e quelli da cui si ricaverebbero.
report-rows = Le righe dei dati
report-rows-title = Righe lette, usate e lasciate fuori
report-rows-note = n = { $n } tabelle. Righe per tabella, intestazione esclusa: lette = usate + lasciate fuori.
report-rows-table = tabella
report-rows-read = lette
report-rows-used = usate
report-rows-left-out = lasciate fuori
report-diagnostics = Che cosa non andava nei dati
report-diagnostics-counts = Errori, con la riga lasciata fuori: { $errors }. Avvertimenti, con la riga usata: { $warnings }. Note: { $notes }.
report-diagnostics-title = Controlli sui dati
report-diagnostics-note = n = { $n } segnalazioni.
report-diagnostics-first = Le prime { $shown } segnalazioni su { $n }, dalle più gravi; tutte sono in workbook.xlsx, foglio «{ $sheet }».
report-sources = Fonti
report-sources-cited = Fonti indicate nelle righe dei dati
report-sources-line = { $source } (bisogni: { $needs }; servizi: { $services })
report-sources-none = Le righe di bisogni e servizi non indicano fonti.
report-standards = Livelli di legge e di piano
report-standards-intro = Di un livello verificato il numero è stato letto nella norma. Di uno non verificato no: può venire dalla stampa o da un sito, e va controllato prima di citarlo.
report-standards-title = Livelli indicati nei dati
report-standards-note = n = { $n } livelli, di cui { $verified } verificati.
report-standards-name = livello
report-standards-numerator = che cosa si conta
report-standards-population = su quali residenti
report-standards-ratio = quanto
report-standards-level = dove vale
report-standards-direction = verso
report-standards-year = entro l'anno
report-standards-verified = verifica
report-standards-yes = verificato
report-standards-no = non verificato
report-one-each = 1 ogni { $persons }

report-footer-version = Fatto con Tessuto { $version }.
report-footer-run = Il file run.json, accanto a questa relazione, dice con quali dati e opzioni è stata fatta e come rifarla.
beside-cautions = Che cosa non dice
beside-titled = { $kind }: { $title }
