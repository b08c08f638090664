# Che cosa manca se un ente chiude: il comando closures e le sue tabelle.

cli-command-closures = Che cosa manca se un ente chiude: quali bisogni, quante persone, chi può prenderle; lo stesso per due enti
cli-arg-organization = Solo questo ente (il suo id): bisogno per bisogno, o le coppie di cui fa parte
cli-arg-by-need = Bisogno per bisogno, per tutti gli enti
cli-arg-pairs = Le coppie di enti che insieme perdono più di quanto perderebbero una alla volta
cli-closures-how = Chi chiude porta con sé i suoi servizi, tranne quelli che altri enti offrono con lui: questi continuano interi, perché i dati non dicono quanta parte è di ciascuno. Persone seguite oggi = accolte da altri + non determinabili + perse.
cli-closures-pairs = Coppie di enti: { $all }. { $could ->
    [0] Nessuna può perdere insieme più della somma
    [one] Di una non si può escludere a priori che insieme perda più della somma
   *[other] Di { $could } non si può escludere a priori che insieme perdano più della somma
}; { $left ->
    [0] { $could ->
        [0] non c'era nulla da provare
       *[other] sono state provate tutte
    }
   *[other] sono state provate le { $tried } che hanno più da perdere, delle altre { $left } non si sa
}; { $listed ->
    [0] nessuna perde di più.
    [one] una perde di più.
   *[other] { $listed } perdono di più.
}
cli-closures-pairs-of = { $listed ->
    [0] Di queste, nessuna comprende { $name }: la tabella è vuota.
    [one] Di queste, una comprende { $name }.
   *[other] Di queste, { $listed } comprendono { $name }.
}
cli-closures-nobody = { $name } non segue nessuno secondo i posti dichiarati, e se chiude nessun bisogno cambia stato: la tabella è vuota.

column-organization = ente
column-services-stopped = servizi che cessano
column-services-going-on = servizi che continuano con altri
column-needs-touched = bisogni toccati
column-municipalities-touched = comuni toccati
column-served = seguite oggi
column-taken-over = accolte da altri
column-lost = perse
column-undetermined-lost = non determinabili oggi, poi perse
column-moved = persone che cambiano servizio
column-needs-hanging = bisogni che dipendono solo da questo ente
column-become-uncovered = diventano scoperti o fuori portata
column-become-insufficient = diventano insufficienti
column-become-fragile = diventano fragili
column-taken-by-services = servizi che accolgono
column-taken-over-by = chi accoglie
column-organization-id = id ente
column-status-before = stato oggi
column-status-after = stato dopo
column-placed = dove vanno
column-first-id = id primo ente
column-first = primo ente
column-second-id = id secondo ente
column-second = secondo ente
column-more-without-place = in più rispetto alla somma: senza un posto dichiarato
column-more-beyond-reach = in più rispetto alla somma: che nessuno può accogliere

closure-going = { $service }, di { $providers } ({ $persons })
closure-going-minutes = { $service }, di { $providers } ({ $persons }, a { $minutes } min)
closure-going-about = { $service }, di { $providers } ({ $persons }, a circa { $minutes } min)
