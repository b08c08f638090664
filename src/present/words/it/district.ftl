# La mappa dell'ambito e la tabella dei bisogni.

legend-map = segni della mappa
district-north = nord in alto
district-ties = Legami tra gli enti di comuni diversi
district-tie = { $most ->
        [one] un legame tra enti di due comuni
       *[other] più spesso: più legami, fino a { $most }
    }
district-tie-inside = legami dentro il comune
left-out-unjoined = { $count ->
        [one] Una coppia di comuni con legami tra i suoi enti: linea non disegnata.
       *[other] { $count } coppie di comuni con legami tra i loro enti: linee non disegnate.
    }
left-out-uncrowded = { $count ->
        [one] Un servizio attivo non è disegnato: coprirebbe la mappa.
       *[other] { $count } servizi attivi non sono disegnati: coprirebbero la mappa.
    }

needs-legend = stato dei bisogni
needs-status = { $status }: { $count }
