# La copertura in una pagina: che cosa manca e perché, che cosa manca se un ente chiude, dove agire, chi è servito meno equamente.

report-answers = La copertura in una pagina
answers-note = Si contano persone per bisogno: chi ha due bisogni è contato due volte.
answers-estimated = I minuti di viaggio sono stimati dalla distanza.
answers-excerpt = Ogni tabella ha al più { $rows } righe; tutte le altre sono in workbook.xlsx, nei fogli { $sheets }.
answers-municipalities = comuni in cui manca

answers-uncovered-question = Che cosa resta scoperto, e perché?
answers-uncovered = Su { $persons } persone con un bisogno (chi ha due bisogni conta due volte) { $notcovered } ({ $share }) non trovano posto.
answers-uncovered-undetermined = Di altre { $undetermined } non si può dire: dipende da servizi che non dichiarano quanti posti hanno.
answers-uncovered-nobody = Di nessun bisogno è indicato il numero di persone: non si può dire quante restino scoperte.
answers-uncovered-title = I tipi di bisogno con più persone non coperte
answers-uncovered-note = n = { $n } tipi di bisogno in cui manca qualcosa. Persone per bisogno; i motivi sono quelli dei comuni in cui manca qualcosa.
why-no-service = nessun servizio risponde
why-places-taken = i posti non bastano
why-unstated-capacity = qualche servizio non dice quanti posti ha
why-ended = un servizio ha chiuso
why-not-yet = un servizio non è ancora attivo
why-suspended = un servizio è sospeso
why-other-target = servizi per altri destinatari
why-other-ages = servizi per altre età
why-not-listed = servizi che servono solo altri comuni
why-too-far = servizi oltre il raggio
why-unknown-distance = servizi di cui non si sa la distanza

answers-closures-question = Che cosa manca se un ente chiude?
answers-closures = { $count ->
    [one] Un ente su { $organizations }, se chiudesse, lascerebbe
   *[other] { $count } enti su { $organizations }, se chiudessero uno alla volta, lascerebbero
} persone senza un posto certo. { $needs ->
    [0] Nessun bisogno dipende da un solo ente.
    [one] Un bisogno dipende da un solo ente.
   *[other] { $needs } bisogni dipendono ciascuno da un solo ente; di questi { $fragile } sono coperti, e quindi fragili.
}
answers-closures-scarce = I posti sono quasi tutti presi: chi perde il suo ne trova di rado un altro.
answers-closures-nobody = Chiunque chiuda, le persone che segue troverebbero posto altrove, o nessuno segue qualcuno secondo i posti dichiarati.
answers-closures-nobody-takes = nessuno
answers-become-uncovered = bisogni in più scoperti o fuori portata
answers-closures-title = Gli enti la cui chiusura lascia più persone senza posto
answers-closures-note = n = { $n } enti. Persone per bisogno: seguite oggi = accolte da altri + non determinabili + perse.

answers-additions-question = Dove un servizio in più aiuta di più?
answers-additions = { $gained ->
    [one] Una persona in più sarebbe coperta
   *[other] { $gained } persone in più sarebbero coperte
} con un servizio per «{ $type }» a { $municipality }, { $capacity ->
    [one] di un posto
   *[other] di { $capacity } posti
}; nessun'altra aggiunta ne copre di più.
answers-additions-as-good = Altrettante lo sarebbero con lo stesso servizio a { $names }.
answers-additions-fairest-too = È anche quella che rende la copertura più uguale.
answers-additions-fairest = Quella che rende la copertura più uguale è un servizio per «{ $type }» a { $municipality }.
answers-additions-nobody = Nessun servizio in più di capienza usuale coprirebbe altre persone, o nessun servizio dichiara quanti posti ha.
answers-additions-title = Per ogni tipo di bisogno, il comune in cui un servizio in più copre più persone
answers-additions-note = n = { $n } prove, un tipo di bisogno in un comune ciascuna. Un servizio alla volta, della capienza usuale, al centro del comune, per chi è entro il raggio: i guadagni non si sommano.

answers-fairness-question = Chi è servito meno equamente?
answers-fairness-worst = A { $name } la parte coperta delle persone è { $share }, nell'ambito { $whole }.
answers-fairness = La disuguaglianza della parte coperta (Gini: 0 tutti uguali, 1 tutto a uno solo) è { $municipalities } tra i comuni e { $types } tra i tipi di bisogno.
answers-fairness-nobody = La copertura non si può confrontare: nessuno è coperto, o di nessuno si sa il numero.
answers-fairness-title = I comuni più lontani dalla copertura media dell'ambito
answers-fairness-note = n = { $n } comuni sotto la media. Persone che sarebbero coperte in più se nel comune ogni bisogno lo fosse quanto lo è in media nell'ambito.
