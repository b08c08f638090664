# Dove un servizio in più aiuterebbe: il comando additions e la sua tabella.

table-additions = un servizio in più

cli-command-additions = Dove un servizio in più aiuterebbe: ogni tipo di bisogno in ogni comune, per persone e per equità, e chi potrebbe offrirlo
cli-additions-without-effect = { $without ->
    [one] Di una aggiunta su { $all } non è calcolato l'effetto sulla parte coperta e sull'equità
   *[other] Di { $without } aggiunte su { $all } non è calcolato l'effetto sulla parte coperta e sull'equità
}: l'ambito è troppo grande per guardarle tutte, e sono lasciate da parte quelle che coprono meno persone in più.

column-rank-by-persons = posizione per persone
column-rank-by-equity = posizione per equità
column-need-type-id = codice del tipo di bisogno
column-added-capacity = capienza ipotizzata
column-added-as = questa capienza perché
column-persons-gained = persone coperte in più
column-persons-settled = di cui prima non determinabili
column-comuni-gaining = comuni che ne guadagnano
column-share-before = parte coperta prima
column-share-after = parte coperta dopo
column-lowest-before = parte coperta più bassa, prima
column-lowest-after = parte coperta più bassa, dopo
column-equity-change = variazione del Gini
column-not-covered-within = non coperte entro il raggio
column-not-covered-minutes = loro minuti in media
column-comuni-reached = comuni entro il raggio
column-host-ids = codici di chi potrebbe offrirlo
column-hosts = chi potrebbe offrirlo

added-as-type = capienza usuale dei servizi per questo bisogno
added-as-all = capienza usuale di tutti i servizi: per questo bisogno nessun servizio attivo ne indica una

host-works = { $name } (vi lavora già)
host-sits = { $name } (siede al tavolo { $tavolo })
