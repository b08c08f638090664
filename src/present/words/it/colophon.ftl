# Per chi è, di quando, da quali dati: quello che ogni documento dice di sé, sempre con le stesse parole.

edition-internal = Edizione per l'ufficio
    .notice = Edizione per l'ufficio: contiene numeri e giudizi da non distribuire.
edition-tavolo = Edizione per i tavoli
    .notice = Edizione per i tavoli: i numeri piccoli di persone sono riservati.
edition-public = Edizione pubblica
    .notice = Edizione pubblica: i numeri piccoli di persone e i giudizi sui singoli enti sono esclusi.
edition-redacted = Edizione con codici
    .notice = Edizione con codici: al posto dei nomi degli enti ci sono codici, e i numeri piccoli di persone sono riservati.

demonstrative = Organizzazioni e legami dimostrativi
colophon-survey = Rilevazione { $name }
colophon-date = Dati al { $date }
colophon-no-date = La data dei dati non è indicata
colophon-source = Fonte: { $source }
colophon-no-source = La fonte dei dati non è indicata
colophon-mark = Calcolo { $mark }
