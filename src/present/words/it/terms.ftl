# Parole che ricorrono: una sola per ogni cosa.

list-and = { $first } e { $last }
list-others = { $count ->
    [one] { $first } e un altro
   *[other] { $first } e altri { $count }
}

month-1 = gennaio
month-2 = febbraio
month-3 = marzo
month-4 = aprile
month-5 = maggio
month-6 = giugno
month-7 = luglio
month-8 = agosto
month-9 = settembre
month-10 = ottobre
month-11 = novembre
month-12 = dicembre

yes = sì
no = no

status-unknown = numero ignoto
status-uncovered = scoperto
status-out-of-reach = fuori portata
status-insufficient = insufficiente
status-fragile = fragile
status-covered = coperto

meaning-unknown = il numero di persone non è indicato, o è riservato
meaning-uncovered = nessun servizio attivo risponde a questo bisogno
meaning-out-of-reach = i servizi ci sono, ma nessuno arriva in questo comune
meaning-insufficient = la parte coperta è sotto la soglia
meaning-fragile = coperto, ma tutti i posti di cui si sa sono di un solo ente
meaning-covered = coperto almeno fino alla soglia, con posti di più di un ente; o nessuno ha questo bisogno

kind-public-body = ente pubblico
kind-association = associazione
kind-social-cooperative = cooperativa sociale
kind-parish = parrocchia
kind-informal-group = gruppo informale
kind-foundation = fondazione
kind-other = altro

relation-collaborates = collabora
relation-refers = invia
relation-funds = finanzia
relation-informs = informa

service-active = attivo
service-suspended = sospeso
service-planned = previsto
service-closed = chiuso

evidence-known = noto
evidence-emerging = emergente
evidence-latent = latente

standing-isolated = isolato
standing-peripheral = ai margini
standing-no-answer = non ha risposto

reason-did-not-answer = non ha risposto alla rilevazione
reason-no-tie = non risulta alcun legame
reason-small-component = legami solo dentro un gruppo di { $size } staccato dagli altri
reason-only-lead = legato solo all'ente capofila
reason-only-through-lead = senza il capofila resta in un gruppo di { $size }
reason-no-tavolo = in nessun tavolo
reason-no-service = nessun servizio

ground-nearest = è vicino a molti altri enti
ground-same-municipality = hanno sede nello stesso comune
ground-same-need = lavorano sullo stesso bisogno: { $names }
ground-complementary = lavorano su bisogni diversi del tavolo { $name }
ground-same-tavolo = siedono allo stesso tavolo: { $name }
ground-common-neighbour = { $name } li conosce tutti e due e può presentarli

table-organizations = enti
table-services = servizi
table-needs = bisogni
table-municipalities = comuni
table-need-types = tipi di bisogno
table-addresses = risponde
table-ties = legami
table-participation = partecipazione
table-tavoli = tavoli
table-travel = tempi
table-population = popolazione
table-standards = livelli
table-boundaries = confini
table-merges = accorpamenti
table-never = mai
table-demand = domanda
table-supply = offerta
table-costs = costi
table-values = valori
table-network = rete
table-isolates = isolati
table-suggestions = suggerimenti
table-diagnostics = controlli
change-added = nuovo
change-changed = aggiornato
change-gone = non più nella fonte
