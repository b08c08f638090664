# Che cosa non esce dall'ufficio: le edizioni per i tavoli e per il pubblico.

column-withheld = numeri riservati

finding-withheld = numero di persone riservato
finding-persons-withheld = I totali delle persone di questo ambito sono riservati, perché direbbero numeri piccoli.
finding-isolated-counted = { $count ->
    [0] Nessun ente risulta isolato
    [one] Un ente risulta isolato
   *[other] { $count } enti risultano isolati
}; { $silent ->
    [0] tutti gli enti di cui si sa hanno risposto.
    [one] di uno che non ha risposto non si può dire.
   *[other] di { $silent } che non hanno risposto non si può dire.
}
publication-legend-withheld = { figure-withheld }: numeri riservati, perché uno di essi è piccolo o ne farebbe ricavare uno piccolo.
publication-sign = { figure-withheld }: riservato, perché piccolo o perché ne direbbe uno piccolo.
publication-small = { $withheld ->
    [0] Nessun bisogno ha numeri da nascondere.
   *[other] { $most ->
        [one] È riservato ogni bisogno in cui una persona sola è coperta, non coperta o non determinabile, o in cui le persone in tutto sono una.
       *[other] È riservato ogni bisogno in cui le persone in tutto, quelle coperte, quelle non coperte o quelle non determinabili sono da 1 a { $most }.
    }
}
publication-complement = { $withheld ->
    [one] I suoi numeri sono segnati «{ figure-withheld }».
   *[other] Con questi ne sono riservati altri, solo quelli che servono a proteggerli: senza di essi, dai totali per comune e per tipo di bisogno si risalirebbe a un numero piccolo con una sottrazione. In tutto sono { $withheld } bisogni, segnati «{ figure-withheld }».
} Lo stato di ogni bisogno resta scritto. L'analisi è fatta su tutti i numeri veri: solo la pubblicazione ne tace alcuni.
publication-rates = Un numero che viene da un tasso e dai residenti, e non da persone contate una per una, si può quasi sempre rifare, anche dove qui è riservato, dalle righe che restano e dai residenti: è una stima, e non dice di nessuno in particolare.
publication-organizations-note = n = { $n } enti.
publication-lines = Le persone sono contate per bisogno, per comune, per tipo di bisogno e per tavolo. Le somme per servizio e per ente, l'accesso e quante persone perderebbero il posto con una chiusura non sono in questa edizione: direbbero di nuovo i numeri riservati.
publication-office = Non ci sono neppure le note, chi ha riferito i legami, i volontari e il personale, i codici fiscali, le coordinate di enti e servizi, le impronte dei file di dati, né i problemi trovati nei dati, che ne citano le celle.
publication-public = Degli enti questa edizione dà nome, tipo, comune, tavoli e servizi. Non contiene i legami tra loro né la mappa della rete, e non dice quali risultano isolati, non hanno risposto o tengono unita la rete: sono cose di cui parlare con loro.
publication-sources = Le fonti scritte nelle singole righe restano all'ufficio di piano.
