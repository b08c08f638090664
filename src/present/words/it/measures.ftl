# Le misure della rete: comandi, spiegazioni, motivi.

cli-command-explain = Che cosa vuol dire una misura; con --value, da che cosa viene il numero di un ente

cli-arg-kind = Solo i legami di questi tipi, separati da virgole (anche collabora, invia, finanzia, informa)
cli-arg-without-isolates = Senza gli enti che non hanno legami
cli-arg-subject = Misura da spiegare (se manca: l'elenco di tutte); con --value, il dataset
cli-arg-value = Codice dell'ente di cui spiegare il numero
cli-arg-all-parts = Mostra tutte le parti del numero, non solo le più grandi

cli-graph-without-isolates = Rete: n = { $n }, senza { $isolates ->
    [one] un ente che non ha legami
   *[other] { $isolates } enti che non hanno legami
}; legami = { $m }; legami doppi uniti: { $parallel }; legami con sé stessi tolti: { $own }.
cli-scores-missing = { $measure }: { $missing ->
    [one] un valore manca
   *[other] { $missing } valori mancano
} ({ $reason }).
cli-scores-sketched = { $measure }: valori stimati, ciascuno con un errore tipico di { $error } del valore; l'ordine tra gli enti è più sicuro dei valori. Per il calcolo esatto, che qui richiede molti minuti: --exact.
cli-scores-estimated = { $measure }: valori stimati su { $samples } campioni; con probabilità { $confidence } nessuno si scosta più di { $error }. Per il calcolo esatto, che qui richiede molti minuti: --exact.

gap-isolate = enti senza legami
gap-outside-largest-component = enti fuori dalla parte più grande della rete
gap-outside-largest-strong-component = enti fuori dalla più grande parte della rete in cui ciascuno raggiunge ogni altro lungo i legami
gap-no-way-out = enti da cui non parte nessun legame
gap-not-computed = il calcolo non è riuscito
gap-too-few-actors = troppo pochi enti
gap-no-tie = nessun legame
gap-no-cycle = nessun ciclo di legami con un verso
gap-not-finite = somma troppo grande
gap-ill-conditioned = le forze dei legami sono troppo diverse tra loro

explain-means = Che cosa vuol dire
explain-not = Che cosa non vuol dire
explain-formula = Formula
explain-reading = Come si legge
explain-reference = Riferimento
explain-list = Le misure che si possono spiegare: tessuto explain NOME
explain-of = { $measure } di { $name }: { $value } (n = { $n })
explain-of-undefined = { $measure } di { $name }: non c'è un valore ({ $reason }; n = { $n })
explain-raw = Somma delle parti: { $raw }; divisa per il massimo possibile: { $value }.
explain-sum = Somma delle parti: { $raw }.
explain-rest = altre { $count } parti, in tutto { $amount }: per vederle, --all-parts
explain-no-part = Nessuna parte: il valore è zero.
explain-parts-ties = I legami di cui è la somma:
explain-parts-distances = I percorsi più brevi verso gli altri, e quanto vale ciascuno:
explain-parts-pairs = Le coppie di altri enti i cui percorsi più brevi passano da qui, con uno di questi percorsi e la parte che passa di qui:
explain-parts-contacts = Gli enti con cui ha un legame, e quanto conta ciascuno, visti i contatti in comune:
explain-parts-triangles = Le coppie di suoi contatti che hanno un legame tra loro, e quanto vale ciascuna:

cli-command-network = La rete nel suo insieme: grandezza, coesione, distanze, centralizzazione; anche senza capofila, senza isolati, solo legami confermati, per tipo di legame
cli-arg-triads = Quante terne di enti ci sono di ciascuno dei sedici modi di essere legati
cli-arg-distribution = Quanti enti hanno un legame, quanti due e così via, e la legge di potenza, se regge

column-without-lead = senza capofila
column-without-isolates = senza isolati
column-confirmed = legami confermati
column-collaborates = collabora
column-refers = invia
column-funds = finanzia
column-informs = informa
column-gap = perché manca
column-triad = terna
column-count = quante
column-actors = enti

gap-only-tie = l'unico legame di tutti e due gli enti
gap-unreachable = non c'è un percorso
gap-no-group = enti che non sono in nessun gruppo, o non hanno legami con chi vi è
gap-nothing-known = il dato manca per chi ha legami
gap-one-group = tutto è in un gruppo solo
gap-no-variation = tutti i valori sono uguali
gap-empty-group = il gruppo è vuoto
gap-nobody-outside = fuori dal gruppo non c'è quasi nessuno
gap-single-run = una sola ricerca non dice quanto le ricerche concordano
gap-undirected = i legami non hanno verso
gap-disconnected = la rete è in più pezzi
gap-no-triple = nessun ente ha due legami
gap-no-path-of-three = non ci sono percorsi di tre legami
gap-too-few-ties = troppo pochi legami
gap-empty-mode = dell'altro tipo non c'è nessuno
gap-nothing-shared = enti che non hanno nulla in comune con altri
gap-fewer-than-two-ties = enti con meno di due legami
gap-too-costly = richiede molti minuti: si ottiene con --exact
gap-too-large = gli enti sono più di quanti la prova ne regge
gap-collinear = dice le stesse cose degli altri aspetti messi insieme
gap-too-few-pairs = le coppie di cui si sa tutto sono troppo poche
gap-exact-fit = gli aspetti bastano già da soli a dire tutto: non resta nulla con cui confrontarli

tail-fits = Gli enti con { $first } legami o più ({ $actors }) seguono una legge di potenza, α = { $alpha } (p = { $p } su { $samples } campioni).
tail-all-equal = Nessuna legge di potenza: tutti gli enti che hanno legami ne hanno lo stesso numero, o non ce ne sono.
tail-short = Nessuna legge di potenza: gli enti con { $first } legami o più sono solo { $actors }, ne servono 50.
tail-rejected = Nessuna legge di potenza: quella più vicina non regge (p = { $p } su { $samples } campioni, serve almeno 0,1).

cli-command-ties = Misure di ogni legame: da quanti percorsi dipende, quanti vicini in comune, se sta in un gruppo fitto, se spicca per forza
cli-command-pairs = Misure di due enti, legati o no: distanza, vicini in comune, somiglianza di legami
cli-command-brokers = Chi fa da tramite tra gli altri, e in quale ruolo, secondo i gruppi (tavoli, comuni o altri)
cli-command-groups = Ogni gruppo (tavolo, comune o altro) nella rete: legami dentro e fuori, quanto è centrale nell'insieme
cli-arg-between = Solo le coppie di questo ente con gli altri; se sono più codici, separati da virgole, solo le coppie tra loro
cli-arg-groups = Gruppi: tavoli, comuni, o un file con le colonne codice e gruppo (va bene anche quello scritto da communities) (se manca, per un dataset: tavoli; in patterns: comuni)
cli-groups = Gruppi: { $groups }; { $without ->
    [0] ogni ente è in un gruppo.
    [one] un ente non è in nessun gruppo.
   *[other] { $without } enti non sono in nessun gruppo.
}
cli-ei = Indice E-I della rete: { $index } (da −1, solo legami dentro i gruppi, a 1, solo legami tra gruppi); se i gruppi fossero tirati a sorte sarebbe in media { $mean } (p = { $p }, su { $draws } sorteggi).
cli-ei-undefined = Indice E-I della rete: non definito ({ $reason }).
cli-assortativity = Assortatività per gruppo: { $value } (1: legami solo dentro i gruppi; 0: come per caso).
column-group = gruppo
column-groups = gruppi
column-members = membri
column-internal = legami dentro
column-external = legami fuori
column-mixed = altro ruolo
column-total = in tutto
column-z-coordinator = z coordinatore
column-z-itinerant = z consulente
column-z-gatekeeper = z filtro d'ingresso
column-z-representative = z rappresentante
column-z-liaison = z collegamento
column-from = da
column-to = a
column-from-name = nome da
column-to-name = nome a

cli-command-two-mode = Enti e tavoli, o enti e bisogni a cui rispondono: chi siede a più tavoli, chi li unisce; e la rete che ne risulta
cli-arg-with = A che cosa sono legati gli enti: i tavoli in cui siedono, o i tipi di bisogno a cui rispondono (anche bisogni)
cli-arg-project = Invece delle misure, i legami tra chi ha qualcosa in comune: first tra gli enti, second tra tavoli o bisogni
cli-arg-newman = Ogni cosa in comune conta 1 diviso quanti altri l'hanno, invece di 1
cli-two-mode = Due insiemi: { $first } e { $second }; legami = { $m }; legami doppi uniti: { $parallel }; legami dentro uno dei due tolti: { $inner }.
column-mode = insieme
column-weight = peso
mode-first = primo
mode-second = secondo

cli-command-communities = I gruppi che i legami stessi formano, quanto sono sicuri, e per quali enti non lo sono; con --core il nucleo della rete
cli-arg-objective = Che cosa rende buona una divisione in gruppi
cli-arg-resolution = Più è grande, più i gruppi sono piccoli
cli-arg-runs = Quante ricerche fare (se manca: 20, meno nelle reti grandi)
cli-arg-core = Invece dei gruppi, gli enti che formano il nucleo della rete
cli-communities = Gruppi: { $count }; modularità { $modularity }; accordo tra { $runs ->
    [one] una ricerca
   *[other] { $runs } ricerche
}: { $stability } (1: trovano sempre gli stessi gruppi).
cli-core = Nucleo: { $members ->
    [one] un ente
   *[other] { $members } enti
}; quanto la rete somiglia a un nucleo con la sua periferia: { $fit } (1: del tutto).
cli-core-undefined = Un nucleo non si può cercare ({ $reason }).
column-core = nel nucleo

cli-arg-one-metric = Misura di cui spiegare il numero
cli-arg-parts = Di ogni ente: in quale parte della rete è, e se ritirandosi ne stacca altri
cli-arg-bridges = I legami che, cadendo, staccano una parte della rete
cli-arg-whole = Invece delle misure di ciascuno, quelle dell'insieme
cli-arg-top = Solo i primi, in ordine della prima misura
cli-groups-overlap = Alcuni enti sono in più gruppi: l'indice E-I della rete, l'assortatività e i confronti con il caso valgono solo se ogni ente è in un gruppo, e non sono dati.
cli-groups-unknown = { $count ->
    [one] Un codice del file dei gruppi non è nella rete: { $ids }.
   *[other] { $count } codici del file dei gruppi non sono nella rete: { $ids }.
}
cli-numeric-assortativity = Assortatività numerica: { $value } (1: si legano enti con valori vicini; 0: come per caso).
cli-z-undefined = I confronti con il caso non sono dati ({ $reason }).
cli-facts-missing = Senza valore: { $facts }.
cli-communities-one = Gruppi: { $count }; modularità: { $modularity }. Con una sola ricerca non si può dire quanto i gruppi siano sicuri.
column-component = parte della rete
column-strong-component = parte in cui ciascuno raggiunge ogni altro
table-centrality = centralità
table-brokers = tramiti
table-groups = gruppi
table-pairs = coppie
table-bridges = ponti
table-parts = parti della rete
table-triads = terne
table-degree-distribution = distribuzione dei legami
table-communities = comunità
table-core-periphery = nucleo
table-two-mode = due insiemi
table-two-mode-network = due insiemi, rete
table-projection = proiezione
