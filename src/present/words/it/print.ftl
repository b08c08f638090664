# Il rapporto da stampare.

print-first = Le prime { $shown } righe su { $n }; le altre sono nelle tabelle.
print-contents = Indice
print-summary = In una pagina
print-demonstrative = dati dimostrativi
print-decide = Che cosa decidere
print-decide-needs = Da quali bisogni cominciare: restano scoperte più persone per { $names }.
print-decide-place = Che cosa portare a { $place }, il comune in cui è coperta la parte più piccola delle persone.
print-decide-isolated = { $count ->
    [one] Chi contatta l'ente che risulta isolato, e con quale proposta.
   *[other] Chi contatta i { $count } enti che risultano isolati, e con quale proposta.
}
print-decide-fragile = { $count ->
    [one] Chi affianca l'unico ente da cui dipende un bisogno coperto.
   *[other] Chi affianca gli enti da cui, ciascuno da solo, dipendono { $count } bisogni coperti.
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
print-others = { $count ->
    [one] Un altro è nel rapporto.
   *[other] Altri { $count } sono nel rapporto.
}
print-actors = Una scheda per ente
print-measures = Come è calcolata ogni misura
print-measures-intro = Ogni misura di questa pagina è calcolata dal programma e confrontata, a ogni sua modifica, con i valori di programmi indipendenti sulle stesse reti di prova: devono coincidere a meno degli arrotondamenti.
print-measure = Misura
print-measure-formula = Formula
print-measure-reading = Come si legge
print-measure-reference = Riferimento
print-measure-agrees = Coincide con
print-mark = Segno di questo calcolo: { $mark }. Figure e pagine con lo stesso segno vengono dagli stessi dati e dalle stesse opzioni.
print-suggestions-intro = Per ogni ente isolato, fino a tre enti con cui un legame lo avvicinerebbe agli altri, e perché. È un punto di partenza per parlarne, non una valutazione degli enti.
