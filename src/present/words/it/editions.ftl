# Due edizioni a confronto: che cosa è cambiato.

report-since = Che cosa è cambiato
since-titled = Che cosa è cambiato dal { $from } al { $to }
figure-since = Che cosa è cambiato: entrati, usciti e rimasti
since-nothing = Non c'è un'edizione di prima con cui confrontare. dataset.toml la indica con before.
since-subtitle = Enti, legami, servizi e posti ai tavoli: quanti sono usciti, rimasti, entrati
since-title = { $case ->
    [nothing] Dal { $from } al { $to } non è cambiato niente
    [same] Dal { $from } al { $to } le persone coperte restano { $is } ({ $share_then } del bisogno, ora { $share_now }), gli enti vanno da { $organizations_then } a { $organizations_now }
   *[changed] Dal { $from } al { $to } le persone coperte vanno da { $was } ({ $share_then } del bisogno) a { $is } ({ $share_now }), gli enti da { $organizations_then } a { $organizations_now }
}
since-legend = Da un'edizione all'altra
since-went = c'erano e non ci sono più
since-stayed = ci sono in tutte e due
since-came = ci sono solo adesso
since-unseen = forse c'erano già: chi li segnala allora non aveva risposto
since-bar = Parte di quelli che ci sono nell'una o nell'altra edizione
since-size = { $then } enti nel { $from }, { $now } nel { $to }
since-from-to = { $from } → { $to }
since-organizations = enti
since-ties = legami
since-services = servizi attivi
since-seats = posti ai tavoli
since-one = { $what }: da { $then } a { $now }, { $went } in meno e { $came } in più.
since-quoted = «{ $name }»

since-nothing-changed = Tra l'edizione { $from } e l'edizione { $to } non è cambiato niente: gli stessi enti, legami, servizi e bisogni.
since-persons = { $same ->
    [yes] Le persone coperte sono { $is }, come nel { $from }
   *[no] Le persone coperte passano da { $was } nel { $from } a { $is } nel { $to }
}; { $need ->
    [same] le persone in bisogno restano { $of_now }
   *[other] le persone in bisogno da { $of_then } a { $of_now }
}: la parte coperta era { $share_then }, adesso è { $share_now }.{ $moved ->
    [0] {""}
   *[other] {" "}Sulle coperte pesano { $parts }.
}
since-part = { $cause ->
    [services] servizi e posti ({ $number })
    [persons] persone in bisogno ({ $number })
    [actors] enti entrati o usciti ({ $number })
    [ties] legami cambiati ({ $number })
    [joined] comuni o enti contati come uno solo ({ $number })
   *[answers] risposte alla rilevazione ({ $number })
}
since-needs = { $better ->
    [yes] { $count ->
        [one] Un bisogno sta meglio
       *[other] { $count } bisogni stanno meglio
    }
   *[no] { $count ->
        [one] Un bisogno sta peggio
       *[other] { $count } bisogni stanno peggio
    }
}; il più toccato è { $need } a { $place } ({ $before } → { $after }): { $why }.
since-organizations-says = { $same ->
    [yes] Gli enti restano { $is }
   *[no] Gli enti passano da { $was } a { $is }
}{ $joined ->
    [0] {""}
    [one] {" "}(uno di allora è adesso tutt'uno con un altro)
   *[other] {" "}({ $joined } di allora sono adesso tutt'uno con altri)
}: { $entered ->
    [0] nessuno è entrato
    [one] è entrato { $entered_names }
   *[other] { $entered } sono entrati ({ $entered_names })
}, { $left ->
    [0] nessuno è uscito
    [one] è uscito { $left_names }
   *[other] { $left } sono usciti ({ $left_names })
}.
since-answers = Alla rilevazione hanno risposto { $was } enti su { $of_then } nel { $from }, { $is } su { $of_now } nel { $to }. { $new ->
    [0] Tra gli enti rimasti non risultano legami nuovi.
    [one] Tra gli enti rimasti risulta un legame nuovo{ $unseen ->
        [0] .
       *[other] , che forse c'era già: chi lo segnala allora non aveva risposto.
    }
   *[other] Tra gli enti rimasti risultano { $new } legami nuovi{ $unseen ->
        [0] .
        [one] ; uno forse c'era già: chi lo segnala allora non aveva risposto.
       *[other] ; { $unseen } forse c'erano già: chi li segnala allora non aveva risposto.
    }
}
since-ties-says = Tra i { $actors } enti rimasti, contando solo ciò che si poteva vedere in tutte e due le edizioni: { $new ->
    [0] nessun legame nuovo
    [one] un legame nuovo
   *[other] { $new } legami nuovi
}, { $ended ->
    [0] nessuno finito
    [one] uno finito
   *[other] { $ended } finiti
}, { $stronger ->
    [0] nessuno più forte
    [one] uno più forte
   *[other] { $stronger } più forti
}, { $weaker ->
    [0] nessuno più debole
    [one] uno più debole
   *[other] { $weaker } più deboli
}; { $both } coppie legate su { $either } lo sono in tutte e due.
since-services-says = Servizi: { $opened ->
    [0] nessuno aperto
    [one] uno aperto ({ $opened_names })
   *[other] { $opened } aperti ({ $opened_names })
}, { $closed ->
    [0] nessuno chiuso o sospeso
    [one] uno chiuso o sospeso ({ $closed_names })
   *[other] { $closed } chiusi o sospesi ({ $closed_names })
}; { $enlarged ->
    [0] nessuno con più posti
    [one] uno con più posti
   *[other] { $enlarged } con più posti
}, { $shrunk ->
    [0] nessuno con meno
    [one] uno con meno
   *[other] { $shrunk } con meno
}, { $moved ->
    [0] nessuno spostato
    [one] uno spostato
   *[other] { $moved } spostati
}.
since-isolated = Gli enti isolati passano da { $was } a { $is }{ $moved ->
    [0] {""}
   *[other] : pesano { $parts }
}.{ $silent ->
    [yes] {" "}Di chi non ha risposto ({ $silent_then } allora, { $silent_now } adesso) non si può dire se sia isolato.
   *[no] {""}
}
since-tavolo = Il tavolo che è cambiato di più è { $name }: { $entered ->
    [0] nessuno è entrato
    [one] è entrato { $entered_names }
   *[other] { $entered } sono entrati ({ $entered_names })
}, { $left ->
    [0] nessuno è uscito
    [one] è uscito { $left_names }
   *[other] { $left } sono usciti ({ $left_names })
}, { $stayed ->
    [0] nessuno è rimasto
    [one] uno è rimasto
   *[other] { $stayed } sono rimasti
}.
since-matches = { $count ->
    [one] Una coppia con codici diversi potrebbe essere la stessa cosa, e va confermata: «{ $name }» e «{ $other }». Fino ad allora conta come uscita ed entrata.
   *[other] { $count } coppie con codici diversi potrebbero essere la stessa cosa, e vanno confermate: la più probabile è «{ $name }» e «{ $other }». Fino ad allora contano come uscite ed entrate.
}

since-needs-table = I bisogni che hanno cambiato stato, e perché
since-needs-note = { $n ->
    [one] Un bisogno su
   *[other] { $n } bisogni su
} { $all } che sono cambiati nelle persone, nella copertura o nello stato; gli altri sono nella cartella di lavoro.
since-indices-table = Gli indici allora e adesso, e da dove viene il cambiamento
since-indices-note = La differenza è divisa tra cinque cause, che sommate la danno: è la media di tutti gli ordini in cui l'edizione di prima può diventare quella di adesso. «Rilevazione» sono i legami che risultano solo perché ha risposto chi l'altra volta non l'aveva fatto: una rilevazione migliore non è una rete migliore.
since-tavoli-table = I tavoli: chi è entrato e chi è uscito
since-tavoli-note = La stabilità è la parte dei componenti delle due edizioni che c'è in tutte e due.
since-timeline-table = Le edizioni, una dopo l'altra
since-timeline-note = Ogni riga è un'edizione, con le sue regole e la sua rilevazione.

since-caution-listed = Un ente che risulta entrato può esserci stato anche prima, senza essere nell'elenco; uno che risulta uscito può esserci ancora.
since-caution-answers = Hanno risposto enti diversi: i legami in più o in meno di chi ha risposto una volta sola possono venire da questo.
since-caution-parts = Le cause dicono da quali dati viene la differenza dei numeri, non perché le cose sono andate così.
since-caution-matches = Le coppie da confermare contano come un'uscita e un'entrata, finché non hanno lo stesso id nelle due edizioni; «tessuto compare --duplicates» aiuta a deciderlo.
since-caution-why = Il perché di ogni bisogno è trovato rifacendo il conto con un solo gruppo di dati cambiato alla volta; dove più cose cambiano insieme può dirne una sola.

why-appeared = prima il bisogno non era indicato
why-gone = il bisogno non è più indicato
why-now-known = ora si sa quante sono le persone
why-no-longer-known = non si sa più quante sono le persone
why-more-persons = le persone crescono da { $then } a { $now }{ $estimate ->
    [rate] , perché si stima che ne abbia bisogno una parte più grande dei residenti
    [residents] , come i residenti di quell'età
   *[not-said] {""}
}
why-fewer-persons = le persone calano da { $then } a { $now }{ $estimate ->
    [rate] , perché si stima che ne abbia bisogno una parte più piccola dei residenti
    [residents] , come i residenti di quell'età
   *[not-said] {""}
}
why-persons-elsewhere = cambiano le persone di altri bisogni che usano gli stessi servizi
why-opened = { $count ->
    [one] ha aperto { $services }
   *[other] hanno aperto { $services }
}
why-closed = { $count ->
    [one] non è più attivo { $services }
   *[other] non sono più attivi { $services }
}
why-left = { $count ->
    [one] non c'è più { $services }, con l'ente che lo offriva
   *[other] non ci sono più { $services }, con gli enti che li offrivano
}
why-services-elsewhere = aprono o chiudono servizi per altri bisogni che usano gli stessi posti
why-enlarged = { $count ->
    [one] ha più posti { $services }
   *[other] hanno più posti { $services }
}
why-shrunk = { $count ->
    [one] ha meno posti { $services }
   *[other] hanno meno posti { $services }
}
why-capacity-known = { $count ->
    [one] { $services } dichiara i posti in una sola delle due edizioni
   *[other] { $services } dichiarano i posti in una sola delle due edizioni
}
why-capacity-elsewhere = cambiano i posti di servizi per altri bisogni che usano gli stessi posti
why-reached = { $count ->
    [one] ora arriva { $services }
   *[other] ora arrivano { $services }
}
why-not-reached = { $count ->
    [one] non arriva più { $services }
   *[other] non arrivano più { $services }
}
why-reach-elsewhere = servizi che arrivavano solo qui ora arrivano anche altrove, o al contrario
why-providers = i servizi sono offerti da altri enti
why-rules = sono cambiate le regole del conto: il raggio, la quota sufficiente o i minuti
why-together = più cose insieme, nessuna delle quali basta da sola

index-isolated = enti isolati
index-persons = persone in bisogno
index-covered = persone coperte
index-share = quota coperta
index-gini = Gini della quota coperta
index-needs-unknown = bisogni con numero ignoto
index-needs-uncovered = bisogni scoperti
index-needs-out-of-reach = bisogni fuori portata
index-needs-insufficient = bisogni insufficienti
index-needs-fragile = bisogni fragili
index-needs-covered = bisogni coperti

changed-entered = entrato
changed-left = uscito
changed-strengthened = più forte
changed-weakened = più debole
changed-same = uguale
changed-new = nuovo
changed-ended = finito
changed-opened = aperto
changed-closed = chiuso o sospeso
changed-moved = spostato
changed-enlarged = più posti
changed-shrunk = meno posti
changed-capacity-known = posti dichiarati una volta sola
changed-handed-over = offerto da altri
changed-other-reach = serve altri
because-actors = enti entrati o usciti
because-answers = rilevazione
because-ties = legami cambiati
matched-organization = ente
matched-service = servizio
matched-need-type = tipo di bisogno
matched-tavolo = tavolo
matched-municipality = comune

column-what = che cosa
column-then = allora
column-now = adesso
column-difference = differenza
column-stayed = rimasti
column-came = entrati
column-came-unseen = entrati che forse c'erano già
column-went = usciti
column-changed = come è cambiato
column-because = da dove viene
column-id-then = codice di allora
column-answered-then = rispose allora
column-answered-now = ha risposto adesso
column-ties-then = legami allora
column-ties-now = legami adesso
column-strength-then = forza allora
column-strength-now = forza adesso
column-seen-otherwise = può dipendere dalla rilevazione
column-capacity-then = posti allora
column-capacity-now = posti adesso
column-place-then = dove era
column-place-now = dove è
column-providers-then = chi lo offriva
column-providers-now = chi lo offre
column-with-organizations = con il suo ente
column-status-then = stato allora
column-persons-then = persone allora
column-persons-now = persone adesso
column-covered-then = coperte allora
column-covered-now = coperte adesso
column-by-actors = enti entrati o usciti
column-by-ties = legami
column-by-answers = rilevazione
column-by-services = servizi
column-by-persons = persone
column-by-joined = comuni o enti uniti
column-members-then = componenti allora
column-members-now = componenti adesso
column-entered = chi è entrato
column-left = chi è uscito
column-stability = stabilità
column-edition = edizione
column-date = data
column-why-changed = perché è cambiato
