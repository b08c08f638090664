# La pagina da usare: tabelle, mappa della rete, definizioni.

page-ask = Che cosa vuol dire: { $term }
page-close = Chiudi
page-all-definitions = Tutte le definizioni

page-explorer = La rete da esplorare
page-explorer-intro = { $figure ->
    [same] È la mappa della rete che sta tra le figure, da toccare.
    [groups] Tutti gli enti, uno per uno: la figura della rete, quando gli enti sono tanti, ne disegna i gruppi.
   *[none] Tutti gli enti e i loro legami.
} Scegliendo un ente si leggono i suoi legami, i suoi servizi e i bisogni a cui arriva. La posizione non è geografica: chi è vicino nel disegno è vicino nella rete. Sotto la mappa sta chi non risulta legato agli altri. Ingrandendo compaiono altri nomi.
page-explorer-no-script = Qui la mappa non si può usare, perché il programma della pagina non è attivo. { $figure ->
    [none] La stessa rete è nella tabella che segue.
   *[other] La stessa rete è nella tabella che segue e nella figura della rete.
}
page-explorer-table = La stessa rete come tabella
page-table-title = Chi è legato a chi
page-table-note = n = { $n } enti, { $ties } legami. Di ogni ente, fino a dodici enti legati.
page-tavoli = tavoli
page-tied-to = legato a
page-handouts = Le schede dei tavoli:
page-cells = Tavolo { $name }: persone non coperte, comune per comune
page-cells-open = Gli stessi numeri come tabella, da copiare
page-cells-note = n = { $n } bisogni. Persone non coperte, e stato del bisogno; chi ha due bisogni conta due volte.
page-not-running = { $name } ({ $case ->
    [not-yet] previsto{ $dated ->
        [yes] , inizio { $day }
       *[no] , data di inizio non indicata
    }
    [ended] chiuso{ $dated ->
        [yes] , fine { $day }
       *[no] , data di fine non indicata
    }
   *[suspended] sospeso
})

# Che cosa fa l'ente della riga con quello della scheda.
page-tie-collaborates = collabora
page-tie-informs = scambia informazioni
page-tie-refers = { $way ->
    [from] gli invia persone
    [to] ne riceve persone
   *[both] gli invia persone e ne riceve
}
page-tie-funds = { $way ->
    [from] lo finanzia
    [to] ne è finanziato
   *[both] lo finanzia e ne è finanziato
}

# Le parole che usa il programma della pagina.
page-script-filter = Filtra le righe
page-script-rows = { $shown } di { $all } righe
page-script-nothing = Nessuna riga contiene queste parole.
page-script-all-rows = Mostra tutte le { $all } righe
page-script-fewer-rows = Mostra solo le prime
page-script-copy = Copia
page-script-copied = Righe copiate: { $count }
page-script-copy-failed = La copia non è riuscita: si può selezionare la tabella e copiarla a mano.
page-script-sorted-up = Ordinato per { $column }, crescente
page-script-sorted-down = Ordinato per { $column }, decrescente
page-script-unsorted = Ordine di partenza
page-script-map = Mappa della rete
page-script-map-help = Con le frecce si passa da un ente all'altro, con Invio si apre la sua scheda; + e − ingrandiscono e riducono, 0 mostra tutto, Maiuscole e frecce spostano la mappa. La rotella ingrandisce quando la mappa è scelta, o insieme a Ctrl.
page-script-search = Cerca un ente
page-script-matches = Enti trovati: { $count }
page-script-no-match = Nessun ente ha questo nome
page-script-tavolo = Tavolo
page-script-municipality = Comune
page-script-kind = Tipo di ente
page-script-tie = Tipo di legame
page-script-any = tutti
page-script-reset = Togli i filtri
page-script-shown = Enti in evidenza: { $shown } di { $all }
page-script-zoom-in = Ingrandisci
page-script-zoom-out = Riduci
page-script-whole = Tutta la rete
page-script-left = Sposta a sinistra
page-script-right = Sposta a destra
page-script-up = Sposta in alto
page-script-down = Sposta in basso
page-script-choose = Si sceglie un ente sulla mappa o cercando il suo nome: qui compare la sua scheda.
page-script-close = Chiudi la scheda
page-script-lead = ente capofila
page-script-no-municipality = comune non indicato
page-script-no-tavolo = Non risulta in alcun tavolo.
page-script-tavoli = Tavoli
page-script-ties = Enti con cui risulta un legame: { $count }
page-script-no-ties = Non risulta alcun legame.
page-script-silent = Non ha risposto: altri suoi legami possono non essere noti.
page-script-with = ente
page-script-tied-by = che cosa fa con questo ente
page-script-strength = forza (1–5)
page-script-not-stated = non indicata
page-script-services = Servizi attivi
page-script-no-services = Non risultano servizi attivi.
page-script-stopped = Servizi non attivi
page-script-needs = Bisogni a cui arriva
page-script-everywhere = tutti i comuni
page-script-no-needs = Non risulta alcun bisogno a cui arrivi.
page-script-closing = Se chiude
page-script-served = Persone che segue oggi
page-script-taken-over = trovano posto altrove
page-script-undetermined = non determinabili
page-script-lost = restano senza posto
page-script-by = Chi le accoglie
page-script-without = Mostra la rete senza questo ente
page-script-with-again = Rimetti l'ente nella rete
page-script-without-none = Senza { $name } nessun altro ente si stacca.
page-script-without-one = Senza { $name } un altro ente si stacca dal resto.
page-script-without-some = Senza { $name } altri { $count } enti si staccano dal resto.
page-script-legend-size = più grande: più intermediazione
page-script-legend-isolated = isolato
page-script-legend-silent = non ha risposto
page-script-legend-one-sided = segnalato da uno solo
page-script-legend-arrow = freccia: invia persone o fondi in una sola direzione
page-script-legend-cut = si stacca senza l'ente tolto

# Definizioni delle colonne.
report-definition-need = Bisogno
    .means = Un tipo di bisogno in un comune, con il numero di persone che lo hanno. È l'unità in cui si contano i bisogni.
    .not = Una persona, né una domanda presentata a un servizio.
report-definition-persons = Persone
    .means = Quante persone hanno quel bisogno, secondo la fonte indicata nei dati. Si contano persone per bisogno.
    .not = Persone diverse tra loro quando si sommano bisogni diversi: chi ha due bisogni è contato due volte.
report-definition-not-covered = Persone non coperte
    .means = Le persone per cui, ripartiti tutti i posti dichiarati, non ne resta uno in un servizio che le raggiunge.
    .not = Persone senza alcun aiuto: possono averlo dalla famiglia, o da servizi che non sono nei dati.
report-definition-share = Parte coperta
    .means = Le persone coperte divise per tutte quelle che hanno il bisogno. Le non determinabili non contano come coperte: è perciò il minimo.
    .not = La parte di chi riceve il servizio oggi, né una misura di quanto sia buono.
report-definition-group = Grandezza del gruppo
    .means = Quanti enti si possono raggiungere passando di legame in legame, contando anche l'ente stesso.
    .not = Quanti legami diretti ha: un ente con un solo legame può stare nel gruppo più grande.
report-definition-ties = Legami di un ente
    .means = Con quanti altri enti risulta un legame, di qualunque tipo. Più legami con lo stesso ente contano uno.
    .not = Quanto un legame sia forte o utile, né i legami che nessuno ha segnalato.
report-definition-rank = Posizione
    .means = Il posto nella classifica per intermediazione: primo chi sta su più percorsi brevi tra gli altri. A pari valore, la stessa posizione.
    .not = Una classifica di merito.
report-definition-answered = Ha risposto
    .means = Se l'ente ha risposto alla rilevazione dei legami.
    .not = Se ha legami: chi non ha risposto può averne molti.
report-definition-counted = Enti e servizi contati
    .means = Gli enti e i servizi che nei dati stanno in quel comune, o gli enti che siedono a quel tavolo o che rispondono a quel bisogno, o i servizi che l'ente offre e i tavoli in cui siede.
    .not = Tutti quelli che esistono: solo quelli che sono nei dati.
report-definition-residents = Residenti
    .means = Gli abitanti del comune, o quelli dell'età a cui si riferisce il livello, secondo i dati sulla popolazione.
    .not = Le persone che hanno un bisogno.
report-definition-capacity = Capienza
    .means = Quanti posti il servizio dichiara, nell'unità indicata accanto.
    .not = Quanti posti sono liberi oggi. Dove non è indicata non vuol dire che i posti siano zero.
report-definition-capacity-used = Capienza usata
    .means = La parte dei posti dichiarati che la ripartizione assegna.
    .not = Quanti posti sono occupati davvero oggi.
report-definition-taken = Persone seguite
    .means = Le persone che la ripartizione dei posti assegna ai servizi dell'ente, o al servizio.
    .not = Le persone che oggi frequentano il servizio: non sono nei dati.
report-definition-reached = Bisogni raggiunti
    .means = Quanti bisogni, o quanti tipi di bisogno, hanno risposta in quel servizio o in quelli dell'ente.
    .not = Bisogni coperti: i posti possono non bastare.
