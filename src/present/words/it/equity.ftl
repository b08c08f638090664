# Quanto equamente sono servite le persone.

table-equity = equità
table-lorenz = curve di Lorenz
table-shortfalls = serviti meno equamente

column-good = di che cosa
column-among = tra
column-value-if-covered = valore se i non determinabili sono coperti
column-places = luoghi
column-meaning = che cosa vuol dire
column-persons-share = quota di persone
column-value-share = quota di ciò che hanno
column-party = che cosa
column-shortfall = persone che mancano alla media
column-shortfall-by-type = persone che mancano alla media di ciascun bisogno
column-gini = disuguaglianza interna (Gini)
column-deprivation = deprivazione

good-share = parte coperta
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

gap-no-persons = non c'è nessuno, o nessun peso
gap-nothing-to-share = nessuno ha nulla
gap-somebody-has-nothing = qualcuno non ha nulla
gap-poorest-have-nothing = il 40 % che sta peggio non ha nulla
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
cli-equity-unmeasured = { $count ->
    [one] Di un bisogno non si sa l'accesso, perché mancano i minuti: né questo né il comune e il tipo di cui fa parte sono fra le cifre dell'accesso.
   *[other] Di { $count } bisogni non si sa l'accesso, perché mancano i minuti: né questi né i comuni e i tipi di cui fanno parte sono fra le cifre dell'accesso.
}
cli-lorenz-undefined = La curva di Lorenz non c'è ({ $reason }).
