# Le diapositive.

slides-name-title = Titolo
slides-name-text = Testo
slides-name-picture = Figura
slides-name-source = Fonte
slides-name-number = Numero della diapositiva
slides-name-slide = Diapositiva
slides-name-notes = Note per chi parla
slides-name-bar = Riga
slides-name-opening = Apertura
slides-name-figure = Titolo e figura
slides-name-words = Titolo e testo

slides-notes-opening = Ogni diapositiva dice una cosa sola nel titolo; qui nelle note ci sono la descrizione della figura e che cosa non se ne può concludere.
slides-findings = { $parts ->
        [one] Che cosa risulta
       *[other] Che cosa risulta ({ $part } di { $parts })
    }
slides-notes-findings = I numeri vengono dai dati raccolti: quello che non è stato dichiarato non risulta, ma può esserci.
slides-caution = Che cosa non se ne può concludere: { $caution }
slides-tavolo = { $name }: { $count ->
        [one] una domanda
       *[other] { $count } domande
    } da cui partire
slides-notes-tavolo = Le domande nascono dai numeri di questo tavolo: servono ad aprire la discussione, non a chiuderla.
slides-number = { $what }: { $value }
slides-method = Metodo e fonti
slides-method-how = Tessuto legge gli enti, i servizi, i bisogni e i legami dichiarati, assegna i posti dei servizi alle persone che li possono raggiungere e guarda come gli enti sono collegati. Che cosa non è stato dichiarato resta ignoto: non vale zero.
slides-method-more = Le definizioni, il conto delle persone e le righe lasciate fuori sono in report.html, nella stessa cartella.

slides-caution-network = la figura mostra i legami dichiarati. Due enti lontani nella figura non lavorano per forza separati, e chi non ha risposto può avere legami che non risultano.
slides-caution-district = un simbolo su un comune dice che cosa risulta lì, non quanto bene funziona il servizio.
slides-caution-needs = una casella coperta dice che ci sono posti per le persone note, non che ognuna li usi o che il servizio sia buono.
slides-caution-coverage = le persone coperte sono posti disponibili per chi ha il bisogno, non persone seguite davvero; chi ha due bisogni conta due volte.
slides-caution-flow = i flussi sono un calcolo su posti e distanze, non percorsi osservati di persone.
slides-caution-two-mode = un ente e un bisogno senza linea: non risulta un servizio, non è detto che l'ente non se ne occupi.
slides-caution-lorenz = la disuguaglianza è fra comuni e fra posti: non dice se le persone di un comune stanno meglio o peggio.
slides-caution-standards = un livello non raggiunto dice quanto manca nei dati, non di chi è la responsabilità.
slides-caution-closures = è una prova sui posti dichiarati, non una previsione: nessuno ha detto di voler chiudere.
slides-caution-changes-map = è una prova su che cosa cambierebbe, non una previsione.
slides-caution-changes = è una prova su che cosa cambierebbe, non una previsione.
slides-caution-brokers = stare in mezzo non è un merito né una colpa: dice per chi passano i collegamenti dichiarati.
slides-caution-ego = sono i legami dichiarati di un solo ente: non misurano quanto lavora.
slides-caution-core = chi sta ai bordi non lavora meno: risultano meno legami con gli altri.
slides-caution-degrees = pochi legami dichiarati non vogliono dire poco lavoro; chi non ha risposto può averne altri.
slides-caution-tavoli = chi non siede a un tavolo può comunque lavorare sui suoi bisogni.
slides-caution-matrix = una casella vuota dice che non risulta un servizio, non che nessuno aiuti.
slides-caution-overlap = enti in comune non vogliono dire doppioni: possono essere il ponte fra due tavoli.
