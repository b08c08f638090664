# Il quaderno per chi va avanti in Python.

notebook-title = Le tabelle di { $title }
notebook-about = Questo quaderno apre con polars le tabelle che Tessuto ha lasciato nella cartella `tables/`, accanto a questo file, e mostra alcune analisi brevi da cui partire. Per eseguirlo servono Python con `polars` e `matplotlib` (`pip install polars matplotlib`) e un programma che apre i quaderni, per esempio Jupyter; gli indirizzi dei file sono relativi, quindi il quaderno va lasciato nella sua cartella.
notebook-stored = I risultati sotto le celle li ha scritti Tessuto, dagli stessi numeri: eseguendo il quaderno si ottengono le stesse tabelle e righe. I due grafici a barre invece sono disegnati qui da Tessuto e, all'esecuzione, da matplotlib: stessi numeri, aspetto diverso.
notebook-hidden = In questa edizione i numeri piccoli e quelli che li farebbero ricavare sono nascosti: nelle tabelle sono `null`, e le somme contano solo i numeri visibili.
notebook-null = `null` vuol dire che il numero non si conosce o non si può mostrare: non vuol dire zero.
notebook-columns = Colonne
notebook-columns-code = nella tabella
notebook-columns-words = vuol dire
notebook-column-needs = bisogni in questo stato
notebook-column-stated = bisogni con un numero di persone

notebook-load = Leggere le tabelle
notebook-load-about = Per ogni tabella: quante righe e quante colonne. Che cosa vuol dire ogni colonna lo dicono le intestazioni dei file `.csv` con lo stesso nome e le definizioni della relazione.

notebook-status = I bisogni secondo lo stato
notebook-status-about = Quanti bisogni sono in ogni stato e quante persone riguardano. La somma di soli numeri ignoti resta ignota. Chi ha due bisogni conta due volte.

notebook-reconciliation = I conti tornano
notebook-reconciliation-about = In ogni bisogno con un numero: persone = coperte + non coperte + non determinabili. Se non fosse così, la cella si fermerebbe.
notebook-reconciled = Persone { $persons } = coperte { $covered } + non coperte { $notcovered } + non determinabili { $undetermined }
notebook-without = Bisogni non contati, perché il numero non si conosce o è nascosto: { $count } su { $needs }

notebook-matrix = Lo stato dei bisogni, per tipo e comune
notebook-matrix-about = I comuni con più persone non coperte, al massimo dodici, dal più grave; `null` dove quel bisogno non risulta. Con `values="not_covered"` si hanno le persone: sono spesso poche, e numeri piccoli di persone non vanno fatti circolare.

notebook-municipalities = La copertura nei comuni
notebook-municipalities-about = Dal meno coperto al più coperto. `share` è la parte di persone coperte, da 0 a 1.
notebook-bars-about = I comuni con più persone che hanno un bisogno, al massimo venti; quelli con numeri ignoti o nascosti mancano.
notebook-bars-alt = Barre: per ognuno di { $count } comuni le persone coperte, non determinabili e non coperte. I numeri sono nella tabella sopra.

notebook-organizations = Il posto degli enti nella rete
notebook-organizations-about = I dieci enti più vicini a tutti gli altri. Una posizione centrale non è un merito: dice per chi passano i percorsi della rete, secondo i legami dichiarati.

notebook-ties = Quanti legami hanno gli enti
notebook-ties-about = Un ente che non ha risposto può avere legami che non risultano: zero legami non vuol dire che sia isolato.
notebook-alone = Enti senza legami dichiarati: { $count } su { $organizations }; tra questi, senza risposta: { $silent }
notebook-ties-alt = Barre: quanti enti hanno quanti legami, da { $least } a { $most }.

notebook-closures = Se un ente chiude
notebook-closures-about = I dieci enti la cui chiusura lascerebbe più persone senza posto: quante ne segue oggi (`served`), quante passerebbero ad altri (`taken_over`), di quante non si può dire (`undetermined`), quante perderebbero il posto (`lost`). È un calcolo sui posti dichiarati, non una previsione.

notebook-figure-about = Una delle figure della relazione, dalla cartella `figures/`.
notebook-figure-missing = La figura non è in questa cartella: `tessuto analyze` la disegna.

notebook-further = Andare avanti
notebook-further-about = La rete di questa edizione, con ciò che ne dice, è in `network.graphml`, accanto a questo file: la leggono Gephi, igraph e networkx. In Python, dopo `pip install networkx`:
