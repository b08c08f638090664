# I risultati, una riga ciascuno.

finding-some = { $count ->
    [one] una persona
   *[other] { $count } persone
}

finding-caution-table = { $table } { $rows }
finding-caution = { $rows ->
    [one] Attenzione: una riga dei dati è stata lasciata fuori per errori ({ $tables }): i numeri che seguono non la contano. Meglio correggerla prima di presentare i risultati.
   *[other] Attenzione: { $rows } righe dei dati sono state lasciate fuori per errori ({ $tables }): i numeri che seguono non le contano. Meglio correggerle prima di presentare i risultati.
}
finding-district = { $title }: { $organizations ->
        [one] un ente
       *[other] { $organizations } enti
    }, { $services ->
        [one] un servizio
       *[other] { $services } servizi
    } e { $needs ->
        [one] un bisogno
       *[other] { $needs } bisogni
    } in { $municipalities ->
        [one] un comune
       *[other] { $municipalities } comuni
    }{ $demonstrative ->
        [yes] {" "}(organizzazioni e legami dimostrativi).
       *[no] .
    }
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
    [0] { $unknown ->
        [0] Nessun bisogno è scoperto: a tutti risponde almeno un servizio.
       *[other] Nessun bisogno di cui si conosce il numero di persone è scoperto.
    }
    [one] Un bisogno è scoperto, nessun servizio attivo risponde ({ $persons }): { $names }.
   *[other] { $count } bisogni sono scoperti, nessun servizio attivo risponde ({ $persons }): { $names }.
}
finding-out-of-reach = { $count ->
    [0] { $unknown ->
        [0] Nessun bisogno è fuori portata.
       *[other] Nessun bisogno di cui si conosce il numero di persone è fuori portata.
    }
    [one] Un bisogno è fuori portata ({ $persons }, a { $place }): il servizio c'è, ma non arriva.
   *[other] { $count } bisogni sono fuori portata ({ $persons }): i servizi ci sono, ma non arrivano; { $places ->
        [one] il comune con più casi è { $place }.
       *[other] i comuni con più casi sono { $place }.
    }
}
finding-insufficient = { $count ->
    [0] { $unknown ->
        [0] Nessun bisogno raggiunto
       *[other] Nessun bisogno raggiunto, tra quelli di cui si conosce il numero di persone,
    } è certamente coperto per meno del { $threshold }
    [one] Un bisogno ha posti dichiarati per meno del { $threshold } delle persone (senza copertura: { $persons }): { $names }
   *[other] { $count } bisogni hanno posti dichiarati per meno del { $threshold } delle persone (senza copertura: { $persons }), soprattutto { $names }
}{ $doubtful ->
    [0] .
    [one] ; di un altro non si sa, perché un servizio non dice quanti posti ha.
   *[other] ; di altri { $doubtful } non si sa, perché i servizi non dicono quanti posti hanno.
}
finding-fragile = { $count ->
    [0] Nessun bisogno coperto dipende da un solo ente
    [one] Un bisogno coperto dipende da un solo ente
   *[other] { $count } bisogni coperti dipendono ciascuno da un solo ente
}{ $number ->
    [0] {"."}
    [one] {"."} Tra gli enti non pubblici la chiusura che pesa di più è quella di { $name }: { $persons } resterebbe senza posto.
   *[other] {"."} Tra gli enti non pubblici la chiusura che pesa di più è quella di { $name }: { $persons } resterebbero senza posto.
}
finding-municipalities = Il comune meno coperto è { $least } ({ $leastshare } delle persone), il più coperto { $most } ({ $mostshare }).
finding-municipalities-alike = In tutti i comuni è coperta la stessa parte di persone: { $leastshare }.
finding-isolated = { $count ->
    [0] Nessun ente risulta isolato
    [one] Un ente risulta isolato: { $names }
   *[other] { $count } enti risultano isolati{ $notie ->
        [0] {""}
        [one] , uno senza alcun legame
       *[other] , { $notie } senza alcun legame
    }: { $names }
}; { $silent ->
    [0] { $unsaid ->
        [0] tutti hanno risposto.
        [one] di uno non è indicato se ha risposto.
       *[other] di { $unsaid } non è indicato se hanno risposto.
    }
    [one] di uno che non ha risposto non si può dire.
   *[other] di { $silent } che non hanno risposto non si può dire.
}
finding-brokers = { $count ->
    [0] { $led ->
        [yes] Oltre al capofila, nessun ente sta sui percorsi tra gli altri
       *[no] Nessun ente sta sui percorsi tra gli altri
    }
   *[other] { $led ->
        [yes] Oltre al capofila, i percorsi tra gli enti passano soprattutto da { $names }
       *[no] I percorsi tra gli enti passano soprattutto da { $names }
    }
}; { $cuts ->
    [0] senza uno qualunque di loro la rete resta unita.
    [one] senza { $cutnames } la rete si divide.
   *[other] senza anche uno solo tra { $cutnames } la rete si divide.
}
finding-lead = { $lost ->
    [0] Senza l'ente capofila ({ $name }) nessun altro ente si stacca.
    [one] Senza l'ente capofila ({ $name }) un ente si stacca dal resto della rete.
   *[other] Senza l'ente capofila ({ $name }) { $lost } enti si staccano dal resto della rete.
}
finding-no-lead = Non è indicato l'ente capofila: non si può dire che cosa resta della rete senza di esso.
finding-no-needs = Non è indicato alcun bisogno: delle coperture non si può dire nulla.
finding-no-ties = Tra gli enti non risulta alcun legame: della rete non si può dire nulla.
finding-no-addresses = Non è indicato a quali bisogni rispondono i servizi (tabella risponde): delle coperture non si può dire nulla.
