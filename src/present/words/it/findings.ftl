# I risultati, una riga ciascuno.

finding-district = { $title }: { $organizations } enti, { $services } servizi e { $needs } bisogni in { $municipalities } comuni.
finding-persons = Persone con un bisogno: { $persons }. Coperte { $covered } ({ $share }), non coperte { $notcovered }{ $undetermined ->
        [0] {""}
        [one] , una non determinabile perché il servizio che la raggiunge non dice quanti posti ha
       *[other] , non determinabili { $undetermined } perché i servizi che le raggiungono non dicono quanti posti hanno
    }; { $unknown ->
        [0] tutti i bisogni hanno un numero.
        [one] un bisogno è senza numero.
       *[other] { $unknown } bisogni sono senza numero.
    }
finding-uncovered = { $count ->
    [0] Nessun bisogno è scoperto: a tutti risponde almeno un servizio.
    [one] Un bisogno è scoperto, nessun servizio attivo risponde ({ $persons } persone): { $names }.
   *[other] { $count } bisogni sono scoperti, nessun servizio attivo risponde ({ $persons } persone): { $names }.
}
finding-out-of-reach = { $count ->
    [0] Nessun bisogno è fuori portata.
    [one] Un bisogno è fuori portata ({ $persons } persone, a { $place }): il servizio c'è, ma non arriva.
   *[other] { $count } bisogni sono fuori portata ({ $persons } persone): i servizi ci sono, ma non arrivano; il comune con più casi è { $place }.
}
finding-insufficient = { $count ->
    [0] Nessun bisogno raggiunto è coperto per meno del { $threshold }.
    [one] Un bisogno è coperto per meno del { $threshold } ({ $persons } persone restano fuori): { $names }.
   *[other] { $count } bisogni sono coperti per meno del { $threshold } ({ $persons } persone restano fuori), soprattutto { $names }.
}
finding-fragile = { $count ->
    [0] Nessun bisogno coperto dipende da un solo ente.
    [one] Un bisogno coperto dipende da un solo ente, { $name }: se chiude, { $persons } persone restano senza.
   *[other] { $count } bisogni coperti dipendono da un solo ente; il peso maggiore è di { $name }: se chiude, { $persons } persone restano senza.
}
finding-municipalities = Il comune meno coperto è { $least } ({ $leastshare } delle persone), il più coperto { $most } ({ $mostshare }).
finding-isolated = { $count ->
    [0] Nessun ente risulta isolato
    [one] Un ente risulta isolato: { $names }
   *[other] { $count } enti risultano isolati ({ $notie } senza alcun legame): { $names }
}; { $silent ->
    [0] tutti hanno risposto.
    [one] di uno che non ha risposto non si può dire.
   *[other] di { $silent } che non hanno risposto non si può dire.
}
finding-brokers = { $count ->
    [0] Nessun ente fa da ponte tra altri, oltre al capofila.
   *[other] Oltre al capofila tengono insieme la rete { $names }; se uno solo di { $cuts } enti si ritira, una parte della rete si stacca.
}
finding-lead = { $lost ->
    [0] Senza { $name } la rete resta unita: nessun ente si stacca.
    [one] Senza { $name } un ente si stacca dal resto della rete.
   *[other] Senza { $name } { $lost } enti si staccano dal resto della rete.
}
finding-no-lead = Non è indicato l'ente capofila: non si può dire che cosa resta della rete senza di esso.
finding-no-needs = Non è indicato alcun bisogno: delle coperture non si può dire nulla.
finding-no-ties = Tra gli enti non risulta alcun legame: della rete non si può dire nulla.
finding-fewer = meno di { $threshold }
