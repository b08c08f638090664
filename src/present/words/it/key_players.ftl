# Gli enti chiave: il comando keyplayers e le sue tabelle.

cli-command-keyplayers = Quali enti, insieme, reggono la rete, e da quali si raggiunge più rete; e chi è indispensabile anche per i servizi
cli-arg-problem = Quale domanda: negative (chi, ritirandosi, divide di più la rete) o positive (da chi si raggiunge più rete); se manca, tutte e due; anche negativo, positivo
cli-arg-key-measure = Quali misure, separate da virgole (anche frammentazione, lontananza, raggiunti, vicinanza)
cli-arg-players = Quanti enti scegliere insieme
cli-arg-reach-steps = Entro quanti passi un ente conta come raggiunto
cli-arg-exclude = Enti che non si possono scegliere, per codice o nome, separati da virgole (il capofila, per esempio); restano nella rete
cli-arg-search-nodes = Quanti nodi può esaminare la ricerca di ogni insieme; oltre, dà il migliore trovato e quanto può mancare

table-key-players = enti chiave
table-key-actors = enti, uno per uno
table-indispensable = indispensabili

column-set-size = quanti enti
column-set-members = enti
column-member-ids = codici degli enti
column-value-bound = nessun insieme supera
column-proof = prova
column-equally-good = insiemi che valgono uguale
column-equally-good-all = contati tutti
column-search-nodes = nodi esaminati
column-cut-off = enti separati se si ritira
column-fragmentation-without = frammentazione se si ritira
column-distance-fragmentation-without = lontananza se si ritira
column-reach-alone = quota di enti che raggiunge
column-distance-reach-alone = vicinanza a tutti
column-in-sets = negli insiemi migliori per
column-holds-up = che cosa regge
column-fragmentation-rise = frammentazione in più se si ritira
column-distance-fragmentation-rise = lontananza in più se si ritira

best-for-fragmentation = frammentazione
best-for-distance-fragmentation = lontananza
best-for-reach = raggiunti
best-for-distance-reach = vicinanza

proof-proved = dimostrato
proof-bounded = non dimostrato
proof-unknown = limite non noto

holds-both = regge la rete e i servizi
holds-network = regge la rete
holds-services = regge i servizi
holds-neither = né l'una né gli altri

keyplayers-plain = I legami contano come tali: direzione e forza qui non si guardano.
keyplayers-proved = { $measure }: è dimostrato che nessun altro insieme di { $k ->
    [one] un ente
   *[other] { $k } enti
} fa meglio ({ $value }). { $others ->
    [0] { $all ->
        [yes] È l'unico.
       *[no] Se altri valgono uguale non è stato contato fino in fondo.
    }
    [one] { $all ->
        [yes] Un altro insieme vale uguale.
       *[no] Almeno un altro insieme vale uguale.
    }
   *[other] { $all ->
        [yes] Altri { $others } insiemi valgono uguale.
       *[no] Almeno altri { $others } insiemi valgono uguale.
    }
}
keyplayers-bounded = { $measure }: { $why ->
    [large] oltre { $searched } enti non si cerca l'insieme migliore, se ne dà uno buono.
   *[budget] la ricerca si è fermata dopo { $nodes } nodi, prima della prova.
} Questo insieme arriva a { $value }; nessuno può superare { $bound }.{ $why ->
    [large] {""}
   *[budget] {" "}Con --budget più alto la ricerca continua.
}
keyplayers-unknown = { $measure }: oltre { $searched } enti non si cerca l'insieme migliore, se ne dà uno buono ({ $value }). Di quanto un altro potrebbe superarlo non si sa.
keyplayers-thresholds = Regge la rete: chi, ritirandosi da solo, separa almeno un ente da chi oggi raggiunge, o è nell'unico insieme migliore per frammentazione. Regge i servizi: chi, chiudendo, lascia di sicuro senza posto almeno il { $share } delle persone coperte oggi, o rende scoperto o fuori portata almeno un bisogno.
keyplayers-both = Reggono la rete e i servizi: { $count }.
keyplayers-network = Reggono solo la rete: { $count }.
keyplayers-services = Reggono solo i servizi: { $count }.
keyplayers-neither = Né l'una né gli altri: { $count }.

error-no-key-players = un insieme di nessun ente non ha senso
    .hint = -k vuole un numero da 1 in su
error-all-key-players = gli enti sono { $actors } e l'insieme ne vorrebbe { $size }: non resterebbe nessun altro
    .hint = { $actors ->
        [0] la rete non ha enti
        [one] con un solo ente non c'è niente da scegliere
       *[other] -k vuole un numero più piccolo di { $actors }
    }
error-few-key-players = l'insieme vorrebbe { $size ->
        [one] un ente
       *[other] { $size } enti
    }, e quelli che si possono scegliere sono { $choosable }
    .hint = togliere qualche ente da --exclude, o chiedere un -k più piccolo
error-no-pair-left = senza { $size } dei { $actors } enti non resta nessuna coppia che possa essere separata
    .hint = chiedere un -k più piccolo
error-too-many-for-distances = le distanze si sommano per al massimo { $limit } enti, e qui sono { $actors }
    .hint = --measure fragmentation non ha questo limite
error-indispensable-of-edges = chi è indispensabile anche per i servizi si può dire solo di un dataset
    .hint = indicare la cartella del dataset invece di --edges, o un'altra tabella
