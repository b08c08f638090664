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
}; legami = { $m }; legami doppi uniti: { $parallel }; legami con se stessi tolti: { $own }.
cli-scores-missing = { $measure }: { $missing ->
    [one] un valore manca
   *[other] { $missing } valori mancano
} ({ $reason }).
cli-scores-estimated = { $measure }: valori stimati su { $samples } campioni; con probabilità { $confidence } nessuno si scosta più di { $error }. Per il calcolo esatto, che qui richiede molti minuti: --exact.

gap-isolate = enti senza legami
gap-outside-largest-component = enti fuori dal gruppo più grande
gap-too-few-actors = troppo pochi enti
gap-no-tie = nessun legame
gap-not-finite = somma troppo grande

explain-means = Che cosa vuol dire
explain-not = Che cosa non vuol dire
explain-formula = Formula
explain-reading = Come si legge
explain-reference = Riferimento
explain-list = Le misure che si possono spiegare: tessuto explain NOME
explain-of = { $measure } di { $name }: { $value } (n = { $n })
explain-of-undefined = { $measure } di { $name }: non definita (n = { $n })
explain-raw = Somma delle parti: { $raw }; divisa per il massimo possibile: { $value }.
explain-sum = Somma delle parti: { $raw }.
explain-rest = altre { $count } parti più piccole, in tutto { $amount }: per vederle, --all-parts
explain-no-part = Nessuna parte: il valore è zero.
explain-parts-ties = I legami di cui è la somma:
explain-parts-distances = I percorsi più brevi verso gli altri, e quanto vale ciascuno:
explain-parts-pairs = Le coppie di altri enti i cui percorsi più brevi passano da qui, con uno di questi percorsi e la parte che passa di qui:
explain-parts-contacts = Gli enti con cui ha un legame, e quanto conta ciascuno, visti i contatti in comune:
explain-parts-triangles = Le coppie di suoi contatti che hanno un legame tra loro, e quanto vale ciascuna:
