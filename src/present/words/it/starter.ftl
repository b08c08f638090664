# La cartella di lavoro di `tessuto new`. Ogni colonna: che cosa ci va, un esempio, che cosa vuol dire vuoto.

starter-mark = (esempio)
starter-title = Tessuto: i dati dell'ambito

# Il foglio Leggimi.

starter-guide-name = Leggimi
starter-guide-title = I dati dell'ambito
starter-guide-title-of = I dati dell'{ $title }
starter-guide-about = Qui si scrive ciò che si sa del territorio: chi c'è, che cosa offre, chi ne ha bisogno, chi lavora con chi. Tessuto legge questi fogli e dice chi è isolato, quali bisogni restano scoperti, chi tiene insieme la rete.

starter-guide-order = I fogli, da compilare da sinistra a destra
starter-standing-required = obbligatorio
starter-standing-usual = consigliato
starter-standing-extra = facoltativo
starter-standing-filled = già compilato
starter-standing-codes = da consultare
starter-guide-extra = Per cominciare bastano i fogli obbligatori. I facoltativi hanno la linguetta grigia.
starter-guide-filled = Comuni e tavoli sono già scritti: basta controllarli.

starter-guide-legend = I colori
starter-legend-required = nome
starter-legend-required-means = Colonna obbligatoria: una riga che qui non ha nulla non viene usata.
starter-legend-optional = note
starter-legend-optional-means = Colonna facoltativa: si compila se si sa.
starter-legend-example = (esempio) la-rete
starter-legend-example-means = Riga d'esempio: non viene letta. Si può lasciare o cancellare.

starter-guide-rules = Le regole che contano
starter-rule-empty = Vuoto: non si sa. Zero: si sa, ed è zero. I risultati li tengono distinti.
    .title = Vuoto non è zero
starter-rule-ids = Ogni ente, servizio, tavolo e tipo di bisogno ha un id: una parola breve scelta da voi, senza spazi, come la-rete. Negli altri fogli si scrive l'id, non il nome: di solito si sceglie dall'elenco della cella.
    .title = Gli id
starter-rule-codes = I codici Istat dei comuni hanno sei cifre e possono cominciare con zero: 041013. Le celle sono già pronte a tenerli. Incollando da un altro file usare Incolla speciale, solo valori: così elenchi e formati restano.
    .title = I codici sono testo
starter-rule-several = Dove sono ammessi più valori si separano con una barra verticale: 041013|041043. Un avviso dirà che il valore non è nell'elenco: va bene, confermare.
    .title = Più valori
starter-rule-persons = Solo numeri di persone, mai dati di una persona: né nomi né codici fiscali di chi usa i servizi. Un numero piccolo da non mostrare si scrive <3.
    .title = Riservatezza
starter-rule-headers = Il puntatore fermo sul nome di una colonna mostra che cosa ci va. I nomi dei fogli e delle colonne non si cambiano; l'ordine di righe e colonne non conta.
    .title = Le colonne

starter-guide-check = Come si controlla
starter-guide-check-settings = Accanto a questo file c'è dataset.toml, da aprire con un editor di testo: nome dell'ambito, data dei dati, ente capofila.
    .title = Le impostazioni
starter-guide-check-command = tessuto check CARTELLA dice che cosa manca e che cosa non torna, con foglio, riga e colonna. CARTELLA è quella che contiene questo file. Si può lanciare quando si vuole, anche con i fogli a metà.
    .title = Il controllo
starter-guide-analyze-command = tessuto analyze CARTELLA prepara la relazione, le figure e le tabelle.
    .title = I risultati
starter-guide-source = Le fonti

# Le note sulle intestazioni.

starter-note-required = Obbligatoria.
starter-note-empty = Vuoto: { $means }.
starter-note-several = Più valori: separati da |
starter-note-example = Esempio: { $example }

# Gli avvisi delle celle.

starter-refused-title = Valore non previsto
starter-refused-choice = Scegliere un valore dell'elenco, oppure lasciare la cella vuota.
starter-refused-list = Questo valore non è nell'elenco. Se è giusto, confermare.
starter-refused-several = Questo valore non è nell'elenco. Se sono più valori separati da | va bene: confermare.
starter-refused-reference = Nel foglio «{ $sheet }» questo valore non c'è ancora. Scriverlo prima lì, poi sceglierlo qui dall'elenco.
starter-refused-later = Nel foglio «{ $sheet }» questo valore non c'è ancora. Se lo si aggiunge dopo va bene: confermare.
starter-refused-code = Il codice Istat di un comune ha sei cifre, scritte come testo: 041013.
starter-refused-persons = Serve un numero intero da zero in su, oppure <3 se il numero è riservato. Se non si sa, lasciare vuoto.
starter-refused-whole = Serve un numero intero{ $most ->
        [none] {" "}da { $least } in su
       *[other] {" "}tra { $least } e { $most }
    }. Se non si sa, lasciare vuoto.
starter-refused-number = Serve un numero{ $most ->
        [none] {" "}da { $least } in su
       *[other] {" "}tra { $least } e { $most }
    }. Se non si sa, lasciare vuoto.
starter-refused-date = Serve una data, come 30/06/2023. Se non si sa, lasciare vuoto.

# Il foglio Codici.

starter-codes-name = Codici
starter-codes = Le sigle degli elenchi, e che cosa vogliono dire.
starter-codes-list = elenco
starter-codes-code = codice
starter-codes-means = che cosa vuol dire
starter-codes-source = da dove viene
starter-codes-status = stato
starter-codes-verified = letto nella fonte
starter-codes-unverified = da verificare
starter-list-runts-sections = Sezioni del RUNTS
starter-list-activities = Attività dell'art. 5
starter-list-areas = Aree di utenza Istat

# I fogli e le loro colonne.

starter-organizations = Chi lavora nel territorio: uffici, associazioni, cooperative, parrocchie, gruppi. Uno per riga, anche chi sembra isolato.
starter-organizations-id = L'id dell'ente: una parola breve e sempre la stessa, senza spazi. Gli altri fogli lo nominano così.
    .example = la-rete
    .second = comune-capofila
starter-organizations-name = Il nome dell'ente, come lo si dice di solito.
    .example = Associazione La Rete (dimostrativa)
    .second = Comune capofila (dimostrativo)
starter-organizations-kind = Che tipo di ente è. Si sceglie dall'elenco.
    .example = associazione
    .second = ente pubblico
    .empty = vale «altro»
starter-organizations-runts-section = La sezione del registro del Terzo settore (RUNTS), con la sigla del foglio Codici.
    .example = ODV
    .empty = non è iscritto, o non si sa
starter-organizations-fiscal-code = Il codice fiscale dell'ente: undici cifre, scritte come testo. Mai quello di una persona.
    .example = 00000000000
    .empty = non si sa
starter-organizations-municipality = Il comune dove l'ente ha sede: codice Istat, dall'elenco.
    .example = 041013
    .second = 041013
    .empty = non si sa, o la sede è fuori dall'ambito
starter-organizations-latitude = Latitudine della sede, in gradi decimali (WGS84). Va con la longitudine.
    .example = 43.84052
    .empty = vale il centro del comune
starter-organizations-longitude = Longitudine della sede, in gradi decimali (WGS84). Va con la latitudine.
    .example = 13.01665
    .empty = vale il centro del comune
starter-organizations-activities = Le attività di interesse generale: lettere dell'art. 5 del Codice del Terzo settore, spiegate nel foglio Codici.
    .example = a|d
    .empty = non si sa
starter-organizations-volunteers = Quanti volontari attivi ha l'ente, in persone.
    .example = 25
    .empty = non si sa; 0 vuol dire nessuno
starter-organizations-staff = Quante persone vi lavorano retribuite.
    .example = 2
    .second = 40
    .empty = non si sa; 0 vuol dire nessuno
starter-organizations-answered = Se ha risposto alla rilevazione sui legami. Di chi non ha risposto non si dice mai che è isolato.
    .example = sì
    .second = sì
    .empty = non si sa
starter-organizations-notes = Ciò che conviene ricordare dell'ente. Non entra nei conti.
    .example = sede aperta il martedì
    .second = ente capofila: vedi dataset.toml
    .empty = nessuna nota

starter-services = Che cosa offre ogni ente: dove, a chi, per quante persone.
starter-services-id = L'id del servizio: una parola breve e sempre la stessa, senza spazi.
    .example = sportello
starter-services-name = Il nome del servizio.
    .example = Sportello sociale (dimostrativo)
starter-services-provider = L'id di chi lo offre, dall'elenco degli enti. Se lo offrono in due, tutti e due.
    .example = comune-capofila
starter-services-area = L'area di utenza, con la sigla del foglio Codici oppure con parole vostre.
    .example = ELD
    .empty = non si sa
starter-services-municipality = Il comune dove il servizio si svolge: codice Istat, dall'elenco.
    .example = 041013
    .empty = non si sa, o l'indirizzo è riservato
starter-services-latitude = Latitudine del posto dove si svolge, in gradi decimali (WGS84). Va con la longitudine.
    .example = 43.84052
    .empty = vale il centro del comune
starter-services-longitude = Longitudine del posto dove si svolge, in gradi decimali (WGS84). Va con la latitudine.
    .example = 13.01665
    .empty = vale il centro del comune
starter-services-serves = I comuni che il servizio raggiunge: codici Istat, oppure * per tutto l'ambito.
    .example = 041013|041043
    .empty = chi abita entro il raggio indicato in dataset.toml
starter-services-capacity = Quante persone può seguire nello stesso tempo.
    .example = 40
    .empty = non si sa; 0 vuol dire che non ha posti
starter-services-unit = Che cosa conta la capienza: posti, utenti o persone. Una capienza in ore o in pasti non entra nei conti.
    .example = persone
    .empty = si intendono persone
starter-services-target = A chi è riservato il servizio. Le stesse parole del foglio bisogni, altrimenti non si incontrano.
    .example = anziani
    .empty = aperto a tutti
starter-services-age-min = L'età minima di chi può usare il servizio, in anni compiuti.
    .example = 65
    .empty = nessuna età minima
starter-services-age-max = L'età massima di chi può usare il servizio, in anni compiuti: chi li ha compiuti è ancora ammesso.
    .example = 120
    .empty = nessuna età massima
starter-services-status = Se il servizio è in funzione. Coprono i bisogni solo i servizi attivi.
    .example = attivo
    .empty = vale «attivo»
starter-services-active-from = Il primo giorno in cui il servizio è attivo. Si confronta con la data dei dati in dataset.toml.
    .example = 2019-09-01
    .empty = non si sa, o da sempre
starter-services-active-to = L'ultimo giorno in cui il servizio è attivo, compreso.
    .example = 2026-12-31
    .empty = nessuna fine prevista
starter-services-as-of = A quale giorno sono aggiornati questi dati.
    .example = 2023-06-30
    .empty = non si sa
starter-services-source = Da dove vengono questi dati.
    .example = rilevazione dell'ambito
    .empty = non si sa

starter-needs = Quante persone hanno un bisogno: una riga per ogni tipo di bisogno in ogni comune.
starter-needs-type = L'id del tipo di bisogno, dall'elenco del foglio dei tipi.
    .example = anziani-soli
starter-needs-municipality = Il comune dove il bisogno si presenta: codice Istat, dall'elenco.
    .example = 041013
starter-needs-persons = Quante persone hanno questo bisogno. Per un numero piccolo che non si può mostrare: <3.
    .example = 60
    .empty = non si sa quante; 0 vuol dire che non ce n'è nessuna
starter-needs-persons-low = Se si conosce solo un intervallo: il minimo, in persone.
    .example = 50
    .empty = nessun minimo
starter-needs-persons-high = Se si conosce solo un intervallo: il massimo, in persone.
    .example = 70
    .empty = nessun massimo
starter-needs-target = Di chi è il bisogno. Le stesse parole del foglio servizi.
    .example = anziani
    .empty = di chiunque
starter-needs-age-min = L'età minima di chi ha il bisogno, in anni compiuti. Un servizio risponde se almeno un'età è in comune.
    .example = 65
    .empty = nessuna età minima
starter-needs-age-max = L'età massima di chi ha il bisogno, in anni compiuti, compresa.
    .example = 120
    .empty = nessuna età massima
starter-needs-status = Quanto il bisogno è conosciuto: noto (contato o stimato), emergente (visto da chi ci lavora), latente (supposto).
    .example = noto
    .empty = non si sa
starter-needs-year = L'anno a cui si riferisce il numero.
    .example = 2023
    .empty = non si sa
starter-needs-source = Da dove viene il numero; comincia con «stima» se non sono persone contate.
    .example = stima dell'ambito
    .empty = non si sa

starter-municipalities = I comuni dell'ambito, uno per riga.
starter-municipalities-istat-code = Il codice Istat del comune: sei cifre scritte come testo, con gli zeri davanti.
    .example = 041013
    .second = 041043
starter-municipalities-name = Il nome del comune.
    .example = Fano
    .second = Pergola
starter-municipalities-latitude = Latitudine del centro abitato principale, in gradi decimali (WGS84).
    .example = 43.84052
    .second = 43.55485
    .empty = non si sa: le distanze da questo comune non si possono stimare
starter-municipalities-longitude = Longitudine del centro abitato principale, in gradi decimali (WGS84).
    .example = 13.01665
    .second = 12.83633
    .empty = non si sa: le distanze da questo comune non si possono stimare
starter-municipalities-area-km2 = La superficie, in chilometri quadrati.
    .example = 119.49
    .second = 111.47
    .empty = non si sa
starter-municipalities-population = I residenti, in persone.
    .example = 59785
    .second = 5784
    .empty = non si sa
starter-municipalities-deprivation = Il valore di un indice di deprivazione, lo stesso per tutti i comuni: più alto vuol dire più deprivato.
    .example = 0.5
    .second = 1.25
    .empty = non si sa: come stanno i servizi rispetto alla deprivazione non si calcola
starter-municipalities-basin = Il bacino a cui il comune appartiene, con parole vostre: serve ai livelli che valgono per bacino.
    .example = costa
    .second = valle
    .empty = l'ambito è un solo bacino

starter-need-types = I tipi di bisogno di cui si parla ai tavoli: li sceglie l'ambito.
starter-need-types-id = L'id del tipo di bisogno: una parola breve e sempre la stessa, senza spazi.
    .example = anziani-soli
starter-need-types-name = Il nome del tipo di bisogno.
    .example = Anziani soli
starter-need-types-area = L'area di utenza, con la sigla del foglio Codici oppure con parole vostre.
    .example = ELD
    .empty = non si sa
starter-need-types-tavoli = Gli id dei tavoli che se ne occupano, dall'elenco del foglio tavoli.
    .example = non-autosufficienza
    .empty = nessun tavolo

starter-addresses = Quale servizio risponde a quale tipo di bisogno: una riga per ogni coppia.
starter-addresses-service = L'id del servizio, dall'elenco del foglio servizi.
    .example = sportello
starter-addresses-need-type = L'id del tipo di bisogno, dall'elenco del foglio dei tipi.
    .example = anziani-soli
starter-addresses-intensity = Quanto il servizio risponde a quel bisogno, per esempio da 1 a 5. Non entra nei conti.
    .example = 3
    .empty = non si sa

starter-ties = Chi lavora con chi: una riga per ogni legame tra due enti.
starter-ties-from = L'id del primo ente, dall'elenco. In un invio o in un finanziamento: chi invia, chi dà.
    .example = la-rete
starter-ties-to = L'id del secondo ente, dall'elenco. In un invio o in un finanziamento: chi riceve.
    .example = comune-capofila
starter-ties-kind = Che cosa fanno insieme: collabora, invia (persone), finanzia, informa.
    .example = collabora
    .empty = vale «collabora»
starter-ties-strength = Quanto è forte il legame, da 1 a 5: 5 è il più forte.
    .example = 4
    .empty = non si sa
starter-ties-mutual = Se vale nei due versi.
    .example = sì
    .empty = sì per «collabora», no per gli altri
starter-ties-since = L'anno da cui il legame c'è.
    .example = 2019
    .empty = non si sa
starter-ties-reported-by = Gli id di chi ha segnalato il legame: uno dei due enti, o tutti e due.
    .example = la-rete|comune-capofila
    .empty = non si sa
starter-ties-evidence = Da che cosa risulta il legame.
    .example = protocollo d'intesa
    .empty = non si sa

starter-participation = Chi siede a quale tavolo: una riga per ogni ente e tavolo.
starter-participation-organization = L'id dell'ente, dall'elenco del foglio enti.
    .example = la-rete
starter-participation-tavolo = L'id del tavolo, dall'elenco del foglio tavoli.
    .example = non-autosufficienza
starter-participation-role = Che cosa vi fa: coordinatore, componente, uditore…
    .example = componente
    .empty = non si sa

starter-tavoli = I tavoli di lavoro dell'ambito.
starter-tavoli-id = L'id del tavolo: una parola breve e sempre la stessa, senza spazi.
    .example = non-autosufficienza
starter-tavoli-name = Il nome del tavolo.
    .example = Non autosufficienza

starter-travel = I minuti di viaggio, se qualcuno li ha misurati. Senza questo foglio sono stimati dalla distanza, e i risultati lo dicono.
starter-travel-from = Da dove si parte: il codice Istat di un comune, o l'id di un servizio.
    .example = 041013
starter-travel-to = Dove si arriva: il codice Istat di un comune, o l'id di un servizio.
    .example = 041043
starter-travel-minutes = Quanto ci si mette, in minuti.
    .example = 45

starter-population = I residenti per età, dalle tavole Istat: servono a confrontarsi con i livelli essenziali.
starter-population-istat-code = Il codice Istat del comune, dall'elenco del foglio comuni.
    .example = 041013
starter-population-age = L'età in anni compiuti; 100 vale «100 e più».
    .example = 65
starter-population-sex = F oppure M.
    .example = F
    .empty = femmine e maschi insieme
starter-population-total = Quanti residenti, in persone.
    .example = 410
starter-population-year = L'anno, al primo gennaio.
    .example = 2023
    .empty = non si sa

starter-standards = I livelli essenziali (LEPS) e gli obiettivi con cui confrontarsi.
starter-standards-code = Un codice breve per il livello.
    .example = SOLI
starter-standards-name = Che cosa chiede il livello.
    .example = Anziani soli seguiti
starter-standards-numerator = Che cosa si conta.
    .example = posti
    .empty = non si sa
starter-standards-population-filter = A quali residenti si rapporta: un'età (0-2), un'età e più (65+), oppure tutti.
    .example = 75+
    .empty = non si rapporta ai residenti
starter-standards-ratio = Quanti per ogni residente: 0,33 vuol dire 33 ogni 100.
    .example = 0.02
    .empty = non si sa
starter-standards-level = Dove va raggiunto: comune, bacino o ATS.
    .example = ATS
    .empty = non si sa
starter-standards-direction = min se è un minimo, max se è un massimo, presente se basta che ci sia.
    .example = min
    .empty = non si sa
starter-standards-year = L'anno entro cui va raggiunto.
    .example = 2026
    .empty = non si sa
starter-standards-source = La norma che lo stabilisce.
    .example = Piano di zona
    .empty = non si sa
starter-standards-verified = Se il valore è stato letto nella norma.
    .example = sì
    .empty = no
starter-standards-need-types = I tipi di bisogno i cui servizi contano per il livello: se ne sommano le capienze.
    .example = anziani-soli
    .empty = nessuno
starter-standards-services = Altri servizi che contano per il livello, uno per uno.
    .example = sportello
    .empty = nessun altro
starter-standards-present = Quanto ce n'è in tutto l'ambito, per ciò che non è un servizio, come le ore di assistenti sociali.
    .example = 120
    .empty = non si sa
starter-standards-unit-cost = Quanti euro all'anno costa uno in più di ciò che si conta.
    .example = 900
    .empty = non si sa
starter-standards-data-source = Da dove vengono quello che c'è e il costo.
    .example = rilevazione dell'ambito
    .empty = non si sa
starter-settings-credit = I comuni e i confini già scritti vengono da: { $credit }. Qui va la fonte del resto, per esempio:
starter-settings-source = comuni e confini: { $credit }
