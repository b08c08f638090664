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

slides-tavolo = { $name }: { $count ->
        [one] una domanda
       *[other] { $count } domande
    } da cui partire
slides-method = Metodo e fonti
slides-method-how = Tessuto legge gli enti, i servizi, i bisogni e i legami dichiarati, assegna i posti dei servizi alle persone che li possono raggiungere e guarda come gli enti sono collegati. Che cosa non è stato dichiarato resta ignoto: non vale zero.
slides-method-more = Le definizioni, il conto delle persone e le righe lasciate fuori sono in report.html, nella stessa cartella.

slides-caution-network = La figura mostra i legami dichiarati. Due enti lontani nella figura non lavorano per forza separati, e chi non ha risposto può avere legami che non risultano.
slides-caution-district = Un simbolo su un comune dice che cosa risulta lì, non quanto bene funziona il servizio.
slides-caution-needs = Una casella coperta dice che ci sono posti per le persone note, non che ognuna li usi o che il servizio sia buono.
slides-caution-coverage = Le persone coperte sono posti disponibili per chi ha il bisogno, non persone seguite davvero; chi ha due bisogni conta due volte.
slides-caution-flow = I flussi sono un calcolo su posti e distanze, non percorsi osservati di persone.
slides-caution-two-mode = Un ente e un bisogno senza linea: non risulta un servizio, non è detto che l'ente non se ne occupi.
slides-caution-lorenz = La disuguaglianza è fra comuni e fra posti: non dice se le persone di un comune stanno meglio o peggio.
slides-caution-standards = Un livello non raggiunto dice quanto manca nei dati, non di chi è la responsabilità.
slides-caution-closures = È una prova sui posti dichiarati, non una previsione: nessuno ha detto di voler chiudere. Lo scenario di un piano assegna i posti da capo: restano senza tante persone quante qui, ma i bisogni e i comuni toccati possono essere altri.
slides-caution-changes-map = È una prova su che cosa cambierebbe, non una previsione.
slides-caution-changes = È una prova su che cosa cambierebbe, non una previsione.
slides-caution-brokers = Stare in mezzo non è un merito né una colpa: dice per chi passano i collegamenti dichiarati.
slides-caution-ego = Sono i legami dichiarati di un solo ente: non misurano quanto lavora.
slides-caution-core = Chi sta ai bordi non lavora meno: risultano meno legami con gli altri.
slides-caution-degrees = Pochi legami dichiarati non vogliono dire poco lavoro; chi non ha risposto può averne altri.
slides-caution-tavoli = Chi non siede a un tavolo può comunque lavorare sui suoi bisogni.
slides-caution-matrix = Una casella vuota dice che non risulta un servizio, non che nessuno aiuti.
slides-caution-overlap = Enti in comune non vogliono dire doppioni: possono essere il ponte fra due tavoli.

# Note per chi parla.

slides-notes-say = Da dire
slides-not = Che cosa non se ne può concludere
slides-says = Che cosa vuol dire
slides-notes-description = Descrizione, e che cosa c'è da sapere
slides-tavolo-needs = { $name } – { $title }
slides-number = { $value } { $what }
slides-notes-opening = Dite di chi sono i dati e a quale giorno si riferiscono. Ogni diapositiva dice una cosa sola, nel titolo; qui nelle note c'è che cosa dire, che cosa non se ne può concludere e la descrizione per chi non vede la figura.
slides-notes-findings = Leggete il titolo con calma e chiedete a chi lavora sul posto se lo riconosce. I numeri vengono dai dati raccolti: quello che non è stato dichiarato non risulta, ma può esserci.
slides-notes-tavolo = Leggete una domanda alla volta e lasciate parlare chi ci lavora. Le domande nascono dai numeri di questo tavolo: servono ad aprire la discussione, non a chiuderla.
slides-say-method = Da tenere per le domande: da dove vengono i numeri, che cosa è stato lasciato fuori e dove trovare le definizioni.
slides-say-tavolo-map = Cominciate da chi è presente: ognuno si cerca nella figura. Poi chiedete chi conosce quelli con il cerchio tratteggiato, che lavorano sugli stessi bisogni, e chi può chiamarli.
slides-say-tavolo-needs = Leggete una riga alla volta, da sinistra: dove manca un posto, e per quante persone. Chiedete se i numeri somigliano a quello che si vede sul posto.
slides-caution-tavolo-map = Chi ha pochi legami nella figura non lavora meno: risultano meno legami dichiarati. Chi non siede al tavolo può non essere stato invitato.
slides-says-finding-caution = Alcune righe dei dati avevano errori e non sono nei conti.
slides-not-finding-caution = Non vuol dire che gli altri numeri siano sbagliati: dicono quello che le righe rimaste permettono di dire.
slides-says-finding-persons = È il conto di tutti i bisogni: chi ne ha due conta due volte. Coperto vuol dire che per quella persona c'è un posto dichiarato.
slides-not-finding-persons = Non sono persone seguite né persone rifiutate: è quanto bastano i posti dichiarati, se divisi nel modo migliore.
slides-says-finding-persons-withheld = La somma farebbe capire numeri di pochissime persone, e perciò non si dice.
slides-not-finding-persons-withheld = Non vuol dire che le persone siano poche.
slides-says-finding-uncovered = Un bisogno qui è un tipo di bisogno in un comune. È scoperto quando nessun servizio attivo dell'ambito risponde.
slides-not-finding-uncovered = Non vuol dire che nessuno aiuti: può esserci chi lo fa senza che risulti nei dati.
slides-says-finding-out-of-reach = È fuori portata quando un servizio c'è, ma serve altri comuni o è troppo lontano.
slides-not-finding-out-of-reach = Non vuol dire che ne serva uno nuovo: a volte basta allargare o avvicinare quello che c'è.
slides-says-finding-insufficient = È insufficiente quando un servizio ci arriva, ma i posti dichiarati bastano per meno di quanto l'ambito ritiene sufficiente.
slides-not-finding-insufficient = Non dice che il servizio lavori male: dice quanti posti dichiara.
slides-says-finding-fragile = È fragile quando tutti i posti dichiarati sono di un solo ente: se si fermasse, oggi non ne risulta un altro.
slides-not-finding-fragile = Non è una previsione: nessuno ha detto di voler smettere, e non è un giudizio sull'ente.
slides-says-finding-municipalities = Confronta i comuni per quota di persone coperte, con i posti che ci arrivano anche da fuori.
slides-not-finding-municipalities = Non è una classifica di chi lavora meglio: i comuni piccoli hanno pochi servizi propri e numeri che cambiano con poche persone.
slides-says-finding-municipalities-alike = La quota di persone coperte è la stessa in tutti i comuni.
slides-not-finding-municipalities-alike = Non vuol dire che i bisogni siano gli stessi.
slides-says-finding-isolated = Isolato qui vuol dire: non risultano legami, o solo con il capofila, o dentro un piccolo gruppo.
slides-not-finding-isolated = Non vuol dire che lavorino male o da soli: dice quali legami sono stati dichiarati. È un buon motivo per una telefonata.
slides-says-finding-isolated-counted = Isolato qui vuol dire: non risultano legami, o solo con il capofila, o dentro un piccolo gruppo.
slides-not-finding-isolated-counted = Non vuol dire che lavorino male o da soli: dice quali legami sono stati dichiarati.
slides-says-finding-brokers = Chi sta in mezzo mette in contatto enti che altrimenti non lo sono: vale la pena non lasciarlo solo.
slides-not-finding-brokers = Non è un merito né una colpa, e non misura quanto un ente lavora.
slides-says-finding-lead = Dice quanto la rete si regge sul capofila.
slides-not-finding-lead = Non vuol dire che il capofila debba fare meno: semmai che gli altri possono conoscersi di più.
slides-says-finding-no-lead = Nei dati manca l'indicazione dell'ente capofila.
slides-not-finding-no-lead = Non vuol dire che la rete ne faccia a meno.
slides-says-finding-no-needs = La tabella dei bisogni è vuota: si può parlare degli enti e dei legami.
slides-not-finding-no-needs = Non vuol dire che non ci siano bisogni.
slides-says-finding-no-ties = La tabella dei legami è vuota: si può parlare dei servizi e dei bisogni.
slides-not-finding-no-ties = Non vuol dire che gli enti non si conoscano.
slides-says-finding-no-addresses = Manca la tabella che lega i servizi ai bisogni.
slides-not-finding-no-addresses = Non vuol dire che i bisogni siano scoperti.

slides-say-network = Fate cercare a ognuno il proprio ente. Poi chiedete: quale legame che usate davvero qui manca?
slides-say-district = Partite dal comune di chi ascolta: quali simboli ci sono, e quanta parte delle persone risulta coperta.
slides-say-needs = Leggete la prima riga, quella che pesa di più, comune per comune; poi chiedete dove i numeri sorprendono.
slides-say-coverage = Dite quali tipi di bisogno restano più scoperti, e che la barra è di persone, non di servizi.
slides-say-flow = Seguite con il dito un solo bisogno, da sinistra a destra: quante persone, quali servizi, quanti restano senza posto.
slides-say-two-mode = Cercate un tipo di bisogno e dite chi ci lavora; chiedete chi manca nella figura.
slides-say-lorenz = Dite la frase del titolo; la curva serve solo a chi vuole vedere da che cosa viene.
slides-say-standards = Dite quale livello manca di più e di quanto; per gli altri rimandate alla relazione.
slides-say-closures = Dite che è una prova: serve a vedere dove un secondo ente renderebbe tutti più tranquilli.
slides-say-changes-map = Dite quale prova è stata fatta, poi dove cambia qualcosa.
slides-say-changes = Dite quale prova è stata fatta, poi che cosa cambia e che cosa no.
slides-say-brokers = Dite chi mette in contatto gli altri, e chiedete chi potrebbe affiancarlo.
slides-say-ego = Leggete i legami di questo ente uno per uno e chiedete quali mancano.
slides-say-core = Dite chi sta al centro e chi ai bordi, e chiedete chi dei bordi si potrebbe coinvolgere prima.
slides-say-degrees = Dite quanti legami ha di solito un ente; non serve nominare chi ne ha pochi.
slides-say-tavoli = Dite in quale tavolo chi siede si conosce di più, e in quale meno.
slides-say-matrix = Leggete una colonna, quella del tavolo o del bisogno di cui si parla.
slides-say-overlap = Cercate i due tavoli che hanno più in comune: potrebbe servire un incontro insieme.
slides-say-beside = Leggete la prima frase, poi quelle che riguardano chi avete davanti. Segue la figura.
slides-beside-more = { $count ->
    [one] Un'altra frase è nella relazione.
   *[other] Altre { $count } frasi sono nella relazione.
}
slides-say-scenarios = Ogni barra è uno scenario: verso destra se copre più persone di oggi, verso sinistra se ne copre meno. Chiedete quale sembra fattibile, prima di quale sembra migliore.
slides-caution-scenarios = Gli scenari non si sommano da soli: due cose fatte insieme possono dare di più o di meno. Per questo il piano può metterne insieme più d'uno.
slides-say-since = Da sinistra: chi non c'è più, chi è rimasto, chi è arrivato. Chiedete ai presenti se manca qualcuno che conoscono.
slides-caution-since = Una rilevazione migliore mostra più legami anche se la rete è la stessa: la parte celeste forse c'era già.
slides-say-doubt = La linea dice tra quali valori starebbe ogni risultato, con tutte le risposte e contando solo i legami che ci sono davvero. Dove non c'è linea, i dati non lasciano dubbi di questo tipo.
slides-caution-doubt = Non vuol dire che il resto sia certo: posti, orari e distanze sono presi come scritti. Si mettono in dubbio solo le risposte mancanti, i legami segnalati e le persone indicate con un minimo e un massimo.
