# Quanto equamente sono servite le persone, e dove un servizio in più aiuterebbe.

table-equity = equità
table-lorenz = curve di Lorenz
table-shortfalls = serviti meno equamente

column-good = di che cosa
column-among = tra
column-value-if-covered = valore se gli indeterminati sono coperti
column-places = luoghi
column-meaning = che cosa vuol dire
column-persons-share = quota di persone
column-value-share = quota di ciò che hanno
column-party = che cosa
column-shortfall = persone che mancano alla media
column-shortfall-by-type = persone che mancano alla media di ciascun bisogno
column-gini = disuguaglianza interna (Gini)
column-deprivation = deprivazione

good-share = quota coperta
good-access = posti per persona

among-needs = bisogni
among-municipalities = comuni
among-need-types = tipi di bisogno

grouping-municipality = comuni
grouping-need-type = tipi di bisogno
grouping-tavolo = tavoli

party-need = bisogno
party-municipality = comune
party-need-type = tipo di bisogno

gap-no-persons = nessuno ha bisogno
gap-nothing-to-share = nessuno ha nulla
gap-somebody-has-nothing = qualche luogo non ha nulla
gap-poorest-have-nothing = il 40 % peggio servito non ha nulla
gap-no-deprivation = la deprivazione non è nota
gap-not-grouped = non ci sono gruppi
gap-no-line = non c'è una soglia
gap-no-limits = non sono dati un minimo e un massimo tra cui stanno tutti i valori

cli-command-equity = Quanto equamente sono servite le persone: Gini, Theil, Palma e altri, e chi è servito meno equamente; di un dataset o di un file di valori
cli-arg-values = Valori qualsiasi: una tabella con le colonne codice, valore, peso e, se si sanno, deprivazione e gruppo
cli-arg-line = Valore sotto il quale si ha troppo poco
cli-arg-limits = Il minimo e il massimo che un valore può avere, per esempio 0:1
cli-arg-lorenz = Invece degli indici, i punti delle curve di Lorenz
cli-arg-shortfalls = Invece degli indici, i comuni e i tipi di bisogno con le persone che mancano alla media dell'ambito
cli-equity-unknown = { $count ->
    [one] Un bisogno è escluso: il numero delle sue persone non si sa.
   *[other] { $count } bisogni sono esclusi: il numero delle loro persone non si sa.
}
cli-lorenz-undefined = La curva di Lorenz non c'è ({ $reason }).

table-additions = un servizio in più

cli-command-additions = Dove un servizio in più aiuterebbe: ogni tipo di bisogno in ogni comune, per persone e per equità, e chi potrebbe offrirlo

column-rank-by-persons = posto per persone
column-rank-by-equity = posto per equità
column-need-type-id = codice del tipo di bisogno
column-added-capacity = capienza ipotizzata
column-added-as = questa capienza perché
column-persons-gained = persone coperte in più
column-persons-settled = di cui prima indeterminate
column-comuni-gaining = comuni che ne guadagnano
column-share-before = quota coperta prima
column-share-after = quota coperta dopo
column-lowest-before = quota più bassa prima
column-lowest-after = quota più bassa dopo
column-equity-change = variazione del Gini
column-not-covered-within = non coperte entro il raggio
column-not-covered-minutes = loro minuti in media
column-comuni-reached = comuni entro il raggio
column-host-ids = codici di chi potrebbe offrirlo
column-hosts = chi potrebbe offrirlo

added-as-type = capienza usuale dei servizi per questo bisogno
added-as-all = capienza usuale di tutti i servizi: per questo bisogno nessuna è indicata

host-works = { $name } (vi lavora già)
host-sits = { $name } (siede al tavolo { $tavolo })
