# Reti di altri programmi: lette, scritte, e che cosa in ogni formato non sta.

cli-command-export = La rete di un dataset, o una rete qualsiasi, nel formato di un altro programma; o il dataset come pacchetto HSDS
cli-arg-to = In quale formato: graphml, gexf e json tengono tutto; pajek e dl poco più dei legami; edges è un CSV di legami; hsds è una cartella con il pacchetto Open Referral (serve -o)
cli-arg-organizations = Solo gli enti e i legami tra loro (in dl è sempre così)
cli-arg-two-mode = Il file lega attori di due specie diverse, per esempio enti e tavoli

cli-file-directed = Nel file i legami hanno un verso; qui contano nei due sensi. Per tenerne conto: --directed
cli-file-undirected = Nel file i legami non hanno un verso: con --directed ognuno vale nei due sensi.

loss-attributes = In questo formato non c'è posto per gli attributi { $names }: non sono scritti.
loss-isolates = { $count ->
    [one] In questo formato non c'è posto per chi non ha legami: un attore non è scritto.
   *[other] In questo formato non c'è posto per chi non ha legami: { $count } attori non sono scritti.
}
loss-direction = Questo formato non dice se i legami hanno un verso, né di quale specie sono gli attori: chi lo legge deve saperlo.
loss-mutual-twice = { $count ->
    [one] Un legame reciproco è scritto due volte, una per verso.
   *[other] { $count } legami reciproci sono scritti due volte, una per verso.
}
loss-ids = { $count ->
    [one] Un codice in questo formato non resta com'è: chi lo rilegge lo trova diverso, o vuoto.
   *[other] { $count } codici in questo formato non restano come sono: chi li rilegge li trova diversi, o vuoti.
}

problem-not-kept = { $part ->
        [networks] il file contiene altre reti oltre alla prima, che non sono lette: { $count }
        [nested] attori che contengono una rete: { $count }; i loro attori e legami sono letti come tutti gli altri
        [hyperedges] legami tra più di due attori, lasciati fuori: { $count }
        [ports] punti di attacco dei legami sugli attori, non letti: { $count }
        [times] il file dice quando attori e legami c'erano: non è letto
        [partitions] raggruppamenti e vettori di altre reti, non letti: { $count }
        [values] altri numeri sui legami oltre al peso, non letti: { $count }
       *[structures] valori che sono elenchi o oggetti, tenuti come testo: { $count }
    }
    .hint = { $part ->
        [networks] salvare le altre reti in file separati
        [hyperedges] scrivere ogni legame con due soli attori
       *[other] va bene così, se non servono
    }
problem-made-distinct = è il nome di più attori: qui diventa `{ $made }`
    .hint = dare a ogni attore un nome diverso
problem-actor-twice = è già il codice di un altro attore: il secondo è lasciato fuori
    .hint = ogni attore ha un codice suo
problem-unknown-actor = non è tra gli attori del file: il legame è lasciato fuori
    .hint = correggere il legame, o aggiungere l'attore
problem-not-of-its-type = non è del tipo che il file dichiara: il valore non è letto, il resto sì
    .hint = correggere il valore nel programma che ha scritto il file

error-network = { $fault ->
        [ends-early] { $file }, riga { $line }: il file finisce prima del tempo
        [not-well-formed] { $file }, riga { $line }: il file non è scritto secondo le regole: { $value }
        [entities] { $file }, riga { $line }: il file dichiara entità (`ENTITY`), che non sono lette
        [too-deep] { $file }, riga { $line }: ci sono più di { $value } elementi uno dentro l'altro
        [too-many] { $file }, riga { $line }: è dichiarato più di quanto si può leggere (limite o valore: { $value })
        [no-network] { $file }, riga { $line }: non c'è una rete
        [missing] { $file }, riga { $line }: manca `{ $value }`
        [not-a-number] { $file }, riga { $line }: qui serve un numero, e non `{ $value }`
        [unknown-word] { $file }, riga { $line }: `{ $value }` non è una parola di questo formato, o non è letta
        [row-length] { $file }, riga { $line }: una riga è troppo lunga o troppo corta: `{ $value }`
        [few-rows] { $file }, riga { $line }: la matrice finisce qui e le mancano righe: { $value }
        [rows-and-columns] { $file }, riga { $line }: `{ $value }` è tra le righe o tra le colonne della matrice, ma non in entrambe
       *[not-a-list] { $file }: non è una tabella con un legame per riga
    }
    .hint = { $fault ->
        [ends-early] il file è incompleto: copiarlo o scaricarlo di nuovo
        [entities] per sicurezza; salvarlo di nuovo dal programma che lo ha scritto, senza DOCTYPE
        [too-many] controllare quanti attori e quanti attributi ci sono nel file
        [rows-and-columns] le righe e le colonne siano gli stessi attori, o attori tutti diversi
        [not-a-list] --nodes e --two-mode vanno con un elenco di legami (CSV, TSV, Parquet)
       *[other] aprirlo con il programma che lo ha scritto e salvarlo di nuovo
    }
