# Quanto siamo sicuri: che cosa lasciano aperto risposte mancanti, legami poco sicuri e persone in un intervallo.

cli-command-doubt = Quanto siamo sicuri: tra quali valori stanno i risultati, per quello che i dati lasciano aperto
cli-arg-doubt-draws = Quante prove al massimo
cli-arg-doubt-level = Quale parte delle prove tiene un intervallo, tra 0 e 1
cli-arg-doubt-tolerance = Le prove finiscono quando i risultati sono sicuri fino a questo errore; con 0 si fanno tutte
cli-arg-doubt-without = Che cosa non mettere in dubbio, separato da virgole: le risposte mancanti (answers), i legami segnalati (ties), le persone in un intervallo (persons)
cli-arg-doubt-top = Quanti enti contano come i primi di una classifica
cli-arg-doubt-plan = Un piano: dice quanto è sicura la differenza di ogni scenario da oggi (la tabella scenarios usa altrimenti il piano che dataset.toml nomina)

error-no-draws = senza prove non si può dire quanto siamo sicuri
    .hint = --draws vuole un numero da 1 in su; 1000 bastano quasi sempre
error-doubt-level = un intervallo tiene più di niente e meno di tutto: `{ $level }` non va
    .hint = --level vuole un numero tra 0 e 1, per esempio 0,9
error-doubt-tolerance = l'errore ammesso è un numero da 0 in su: `{ $tolerance }` non va
    .hint = --tolerance vuole per esempio 0,03; con 0 si fanno tutte le prove
error-no-respondents = { $silent ->
    [one] un ente non ha risposto
   *[other] { $silent } enti non hanno risposto
} e non ce ne sono due che l'abbiano fatto: niente dice quali legami possa avere chi tace
    .hint = guardare la colonna «ha_risposto» di enti.csv, o ripetere con --without answers
error-doubt-pairs = { $pairs } coppie di enti sono troppe da tirare a sorte
    .hint = --without answers lascia fuori le risposte mancanti

index-not-covered = persone non coperte
index-undetermined = persone indeterminate
index-standards-missed = livelli mancati
index-communities-agreement = accordo con le comunità di oggi

column-doubt-index = risultato
column-doubt-index-id = codice del risultato
column-value-now = oggi
column-draws-mean = in media
column-draws-low = da
column-draws-high = a
column-bound-low = mai meno di
column-bound-high = mai più di
column-draws-defined = prove in cui è definito
column-draws-error = errore degli estremi
column-status-now = stato oggi
column-likeliest = stato più frequente
column-share-likeliest = prove con questo stato
column-share-uncovered = prove: scoperto
column-share-out-of-reach = prove: fuori portata
column-share-insufficient = prove: insufficiente
column-share-fragile = prove: fragile
column-share-covered = prove: coperto
column-share-unknown = prove: non noto
column-persons-least = persone, da
column-persons-most = persone, a
column-covered-least = coperte, da
column-covered-most = coperte, a
column-degree-now = posto per legami, oggi
column-degree-first = posto per legami, da
column-degree-last = posto per legami, a
column-degree-top = tra i primi per legami
column-betweenness-now = posto come tramite, oggi
column-betweenness-first = da
column-betweenness-last = a
column-betweenness-top = tra i primi
column-harmonic-now = posto per vicinanza, oggi
column-harmonic-first = posto per vicinanza, da
column-harmonic-last = posto per vicinanza, a
column-harmonic-top = tra i primi per vicinanza
column-fellows = altri nella comunità
column-stays = resta con loro
column-loosest = con chi resta meno
column-loosest-id = codice di chi resta meno
column-loosest-share = prove insieme
column-difference-now = differenza oggi
column-difference-mean = differenza in media
column-difference-low = differenza, da
column-difference-high = differenza, a
column-draws-more = prove in cui è di più
column-draws-less = prove in cui è di meno
column-draws-better = prove in cui va meglio

report-doubt = Quanto siamo sicuri
figure-doubt = Quanto siamo sicuri dei risultati principali
doubt-nothing = Qui non si è calcolato quanto siamo sicuri.
doubt-subtitle = Ogni risultato rispetto a oggi: la linea dice tra quali valori sta, il cerchio la media delle prove
doubt-title = { $open ->
    [0] I risultati principali restano quelli di oggi { $always ->
        [yes] in tutte le prove
       *[no] in almeno { $level } prove su 100
    }
    [one] Un risultato principale su { $all } può essere diverso da oggi
   *[other] { $open } risultati principali su { $all } possono essere diversi da oggi
}
doubt-description = { $draws } prove, intervalli che ne tengono { $level } su 100. { $list }.
doubt-one = { $name }: oggi { $now }, { $between }
doubt-between = tra { $low } e { $high }
doubt-bar = Rispetto a oggi
doubt-tick = { $number } %
doubt-tick-today = oggi
doubt-head-today = oggi
doubt-head-between = nelle prove
doubt-others = { $count ->
    [one] Un altro risultato è nella tabella.
   *[other] Altri { $count } risultati sono nella tabella.
}
doubt-size = { $n ->
    [one] una prova
   *[other] { $n } prove
}

doubt-says-nothing = In questi dati nulla è messo in dubbio: nessuna risposta mancante, nessun legame incerto, nessun numero di persone dato come intervallo tra quelli che si è chiesto di guardare. Ogni intervallo è largo zero.
doubt-says-covered = { $open ->
    [yes] Le persone coperte sono tra { $low } e { $high }; oggi ne risultano { $now }.
   *[no] { $same ->
        [yes] Le persone coperte restano { $now }
       *[no] Le persone coperte, che oggi risultano { $now }, sono { $low }
    } { $always ->
        [yes] in tutte le prove.
       *[no] in almeno { $level } prove su 100.
    }
}
doubt-says-ranges = { $ranges ->
    [0] Il numero di persone dei bisogni e i posti dei servizi sono presi come scritti, anche dove certi non sono.
    [one] Di un solo bisogno su { $all } il numero di persone è messo in dubbio: gli altri, e i posti dei servizi, sono presi come scritti, anche dove certi non sono.
   *[other] Di { $ranges } bisogni su { $all } il numero di persone è messo in dubbio: gli altri, e i posti dei servizi, sono presi come scritti, anche dove certi non sono.
}
doubt-says-ties-both = Se avessero risposto tutti, e se di 100 legami segnalati da un solo ente ce ne fossero davvero { $one_sided } ({ $confirmed } di quelli confermati), le coppie di enti in contatto sarebbero { $open ->
    [yes] tra { $low } e { $high }
   *[no] { $low }
}; oggi ne risultano { $now }.
doubt-says-ties-answers = Se avessero risposto tutti, le coppie di enti in contatto sarebbero { $open ->
    [yes] tra { $low } e { $high }
   *[no] { $low }
}; oggi ne risultano { $now }.
doubt-says-ties-noise = Se di 100 legami segnalati da un solo ente ce ne fossero davvero { $one_sided } ({ $confirmed } di quelli confermati), le coppie di enti in contatto sarebbero { $open ->
    [yes] tra { $low } e { $high }
   *[no] { $low }
}; oggi ne risultano { $now }.
doubt-says-isolated = Gli enti isolati sarebbero { $open ->
    [yes] tra { $low } e { $high }
   *[no] { $low }
}; oggi ne risultano { $now }, senza contare chi non ha risposto.
doubt-need = { $name } a { $place } risulta { $status } { $always ->
    [yes] in tutte le prove
   *[no] in { $share } prove su 100
}
doubt-says-needs = { $count ->
    [0] Nessun bisogno di cui si sa il numero di persone cambia stato nelle prove.
    [one] Un bisogno solo può avere un altro stato: { $list }.
   *[other] { $count } bisogni su { $all } possono avere un altro stato: { $list }.
}
doubt-says-uncounted = { $count ->
    [one] Un bisogno non ha un numero di persone, ma un minimo e un massimo
   *[other] { $count } bisogni non hanno un numero di persone, ma un minimo e un massimo
}: { $list }. Oggi non contano tra le persone in bisogno, che nelle prove sono tra { $low } e { $high }.
doubt-says-top = { $name }, oggi l'ente per cui passano più contatti tra gli altri, è { $open ->
    [yes] tra il { $first }º e il { $last }º posto
   *[no] al { $first }º posto { $always ->
        [yes] in tutte le prove
       *[no] in almeno { $level } prove su 100
    }
}. Degli enti che oggi sono ai primi posti ({ $all }), { $sure ->
    [0] nessuno ci resta
    [one] uno ci resta
   *[other] { $sure } ci restano
} in almeno { $share } prove su 100.
doubt-ground-silent = { $count ->
    [one] i legami di un ente che non ha risposto
   *[other] i legami di { $count } enti che non hanno risposto
}
doubt-ground-ties = { $count ->
    [one] un legame segnalato, che forse non c'è
   *[other] { $count } legami segnalati che forse non ci sono tutti
}
doubt-ground-ranges = { $count ->
    [one] le persone di un bisogno, indicate con un minimo e un massimo
   *[other] le persone di { $count } bisogni, indicate con un minimo e un massimo
}
doubt-says-grounds = { $draws ->
    [one] In una prova
   *[other] In { $draws } prove
} è messo in dubbio quanto segue: { $list }. Ogni intervallo tiene { $level } prove su 100.
doubt-caution-silent = Si suppone che chi non ha risposto somigli a chi ha risposto, a parità di comune, tavoli e bisogni: se tace proprio chi è più isolato, o chi ha moltissimi contatti, gli intervalli sono troppo stretti.
doubt-caution-unstated = { $unstated ->
    [one] Di un ente non si sa se abbia risposto: conta come se l'avesse fatto.
   *[other] Di { $unstated } enti non si sa se abbiano risposto: contano come se l'avessero fatto.
}
doubt-caution-omitted = Non si aggiungono legami tra due enti che hanno risposto e non li hanno detti.
doubt-caution-trust = Si suppone che un legame segnalato da tutti e due gli enti ci sia nel { $confirmed } dei casi, e uno segnalato da uno solo nel { $one_sided }: sono ipotesi, che dataset.toml può cambiare.
doubt-caution-ranges = I numeri di persone dei diversi bisogni si tirano a sorte l'uno senza l'altro: se sono sbagliati tutti nello stesso verso, la somma può uscire dall'intervallo, ma non dai limiti scritti nella tabella.
doubt-caution-fixed = Posti, orari, distanze e livelli restano come scritti: ciò che è sbagliato lì non si vede qui.
doubt-caution-draws = Con { $draws } prove gli estremi degli intervalli sono ancora un po' incerti: con più prove si muoverebbero poco.
doubt-needs-table = I bisogni messi in dubbio
doubt-needs-note = Dove i dati indicano un minimo e un massimo, le persone sono tirate a sorte tra l'uno e l'altro; altrove cambia chi occupa i posti. «Stato più frequente»: quello che il bisogno ha in più prove.
