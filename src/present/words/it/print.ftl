# La relazione da stampare.

print-first = Le prime { $shown } righe su { $n }; le altre sono nelle tabelle.
print-contents = Indice
print-demonstrative = dati dimostrativi
print-decide = Che cosa si chiede al comitato
print-decide-needs = Da quali bisogni cominciare: i posti mancano { $all ->
    [no] tra l'altro
   *[yes] soprattutto
} per { $names }.
print-decide-place = Che cosa portare a { $place }, il comune in cui è coperta la parte più piccola delle persone.
print-decide-isolated = { $count ->
    [one] Chi cerca l'ente che ha pochi contatti o nessuno con gli altri, e con quale proposta.
   *[other] Chi cerca i { $count } enti che hanno pochi contatti o nessuno con gli altri, e con quale proposta.
}
print-decide-fragile = { $count ->
    [one] Chi può affiancare l'ente che copre da solo un bisogno in un comune.
   *[other] Chi può affiancare gli enti che coprono da soli un bisogno in un comune: sono { $count } casi.
}
print-complete = Che cosa completare nei dati
print-complete-unknown = { $count ->
    [one] Quante persone ha il bisogno che è senza numero.
   *[other] Quante persone hanno i { $count } bisogni che sono senza numero.
}
print-complete-places = Quanti posti hanno i servizi che non lo dicono: è quello che manca per giudicare se le persone che raggiungono siano coperte.
print-complete-silent = { $count ->
    [one] I legami dell'ente che non ha risposto.
   *[other] I legami dei { $count } enti che non hanno risposto.
}
print-complete-rows = { $count ->
    [one] La riga dei dati che è stata lasciata fuori per errori.
   *[other] Le { $count } righe dei dati che sono state lasciate fuori per errori.
}
print-complete-standards = { $count ->
    [one] Un livello di legge o di piano è ancora da verificare nella norma.
   *[other] { $count } livelli di legge o di piano sono ancora da verificare nella norma.
}
print-tavoli = Una pagina per tavolo
print-actors = Una scheda per ente
print-measures = Come è calcolata ogni misura
print-measures-intro = Ogni misura di questa pagina è calcolata dal programma e confrontata, a ogni sua modifica, con i valori di programmi indipendenti sulle stesse reti di prova: devono coincidere a meno degli arrotondamenti.
print-measure = Misura
print-measure-formula = Formula
print-measure-reading = Come si legge
print-measure-agrees = Coincide con
print-mark = Segno di questo calcolo: { $mark }. Figure e pagine con lo stesso segno dicono le stesse cose.
print-suggestions-intro = Per ogni ente isolato, fino a tre enti con cui un legame lo avvicinerebbe agli altri, e perché. È un punto di partenza per parlarne, non una valutazione degli enti.

summary-title = Per il comitato dei sindaci, in una pagina
summary-title-public = In una pagina
summary-covered = delle persone con un bisogno: per loro ci sono abbastanza posti
    .note = { $covered } su { $persons }; chi ha due bisogni conta due volte
summary-lacking = persone con un bisogno: per loro i posti mancano o non arrivano
    .note = { $undetermined ->
        [0] sono numeri dichiarati, di solito stime
        [one] di una non si può dire; sono numeri dichiarati, di solito stime
       *[other] di altre { $undetermined } non si può dire; sono numeri dichiarati, di solito stime
    }
summary-municipality = delle persone a { $least }: è il comune meno coperto
    .note = a { $most }, il più coperto, { $share }
summary-isolated = { $count ->
        [one] ente con pochi contatti o nessuno con gli altri
       *[other] enti con pochi contatti o nessuno con gli altri
    }
    .note = su { $n }; { $silent ->
        [0] tutti quelli di cui si sa hanno risposto
        [one] di uno che non ha risposto non si può dire
       *[other] di { $silent } che non hanno risposto non si può dire
    }
summary-uncovered = Non risulta alcun servizio attivo per: { $names }{ $persons ->
        [0] .
        [one] {" "}(una persona).
       *[other] {" "}({ $persons } persone).
    }{ $count ->
        [0] {""}
        [one] {" "}È previsto, ma non ancora attivo, { $planned }.
       *[other] {" "}Sono previsti, ma non ancora attivi, { $planned }.
    }
summary-out-of-reach = { $persons ->
        [0] Ci sono bisogni a cui nell'ambito risponde un servizio, che però non arriva in quel comune
        [one] A una persona risponderebbe un servizio dell'ambito, che però non arriva nel suo comune
       *[other] A { $persons } persone risponderebbe un servizio dell'ambito, che però non arriva nel loro comune
    }: succede soprattutto a { $places }.
summary-scarce = I posti mancano { $all ->
        [no] tra l'altro
       *[yes] soprattutto
    } per: { $names }.
summary-type = { $name } ({ $persons ->
        [one] una persona
       *[other] { $persons } persone
    })
summary-fragile = { $count ->
        [one] In un caso un bisogno di un comune è coperto da un solo ente: se quei posti si fermano, non ne risultano altri.
       *[other] In { $count } casi un bisogno di un comune è coperto da un solo ente: se quei posti si fermano, non ne risultano altri.
    }
summary-reading-needs = Un bisogno è un tipo di bisogno in un comune. Le persone che lo hanno sono quelle indicate nei dati, di solito stime fatte a partire dai residenti: servono a vedere dove manca di più, non a contare le domande.
summary-reading-places = I posti sono quelli dichiarati dai servizi. Il conto dice per quante persone basterebbero se fossero usati nel modo migliore, non chi è seguito oggi.
