# Le prove sui legami: con che cosa vanno insieme, e se la rete è diversa dal caso.

pattern-reads-same-municipality = { $finding ->
    [more] Sì: due enti dello stesso comune hanno { $strength ->
        [yes] legami più forti
       *[no] un legame più spesso
    } di quanto capiterebbe per caso{ $alone ->
        [yes] {""}
       *[no] {", a parità degli altri aspetti"}
    }.
    [fewer] No, al contrario: due enti dello stesso comune hanno { $strength ->
        [yes] legami più deboli
       *[no] un legame più di rado
    } di quanto capiterebbe per caso{ $alone ->
        [yes] {""}
       *[no] {", a parità degli altri aspetti"}
    }.
   *[chance] Non risulta: che due enti siano dello stesso comune o no, la differenza tra i legami può essere un caso{ $alone ->
        [yes] {""}
       *[no] {", a parità degli altri aspetti"}
    }.
}
pattern-reads-shared-tavoli = { $finding ->
    [more] Sì: due enti che siedono agli stessi tavoli hanno { $strength ->
        [yes] legami più forti
       *[no] un legame più spesso
    } di quanto capiterebbe per caso{ $alone ->
        [yes] {""}
       *[no] {", a parità degli altri aspetti"}
    }.
    [fewer] No, al contrario: due enti che siedono agli stessi tavoli hanno { $strength ->
        [yes] legami più deboli
       *[no] un legame più di rado
    } di quanto capiterebbe per caso{ $alone ->
        [yes] {""}
       *[no] {", a parità degli altri aspetti"}
    }.
   *[chance] Non risulta: che due enti siedano agli stessi tavoli o no, la differenza tra i legami può essere un caso{ $alone ->
        [yes] {""}
       *[no] {", a parità degli altri aspetti"}
    }.
}
pattern-reads-shared-needs = { $finding ->
    [more] Sì: due enti che rispondono agli stessi bisogni hanno { $strength ->
        [yes] legami più forti
       *[no] un legame più spesso
    } di quanto capiterebbe per caso{ $alone ->
        [yes] {""}
       *[no] {", a parità degli altri aspetti"}
    }.
    [fewer] No, al contrario: due enti che rispondono agli stessi bisogni hanno { $strength ->
        [yes] legami più deboli
       *[no] un legame più di rado
    } di quanto capiterebbe per caso{ $alone ->
        [yes] {""}
       *[no] {", a parità degli altri aspetti"}
    }.
   *[chance] Non risulta: che due enti rispondano agli stessi bisogni o no, la differenza tra i legami può essere un caso{ $alone ->
        [yes] {""}
       *[no] {", a parità degli altri aspetti"}
    }.
}
pattern-reads-same-kind = { $finding ->
    [more] Sì: due enti dello stesso tipo hanno { $strength ->
        [yes] legami più forti
       *[no] un legame più spesso
    } di quanto capiterebbe per caso{ $alone ->
        [yes] {""}
       *[no] {", a parità degli altri aspetti"}
    }.
    [fewer] No, al contrario: due enti dello stesso tipo hanno { $strength ->
        [yes] legami più deboli
       *[no] un legame più di rado
    } di quanto capiterebbe per caso{ $alone ->
        [yes] {""}
       *[no] {", a parità degli altri aspetti"}
    }.
   *[chance] Non risulta: che due enti siano dello stesso tipo o no, la differenza tra i legami può essere un caso{ $alone ->
        [yes] {""}
       *[no] {", a parità degli altri aspetti"}
    }.
}
pattern-reads-same-group = { $finding ->
    [more] Sì: due enti dello stesso gruppo hanno { $strength ->
        [yes] legami più forti
       *[no] un legame più spesso
    } di quanto capiterebbe per caso{ $alone ->
        [yes] {""}
       *[no] {", a parità degli altri aspetti"}
    }.
    [fewer] No, al contrario: due enti dello stesso gruppo hanno { $strength ->
        [yes] legami più deboli
       *[no] un legame più di rado
    } di quanto capiterebbe per caso{ $alone ->
        [yes] {""}
       *[no] {", a parità degli altri aspetti"}
    }.
   *[chance] Non risulta: che due enti siano dello stesso gruppo o no, la differenza tra i legami può essere un caso{ $alone ->
        [yes] {""}
       *[no] {", a parità degli altri aspetti"}
    }.
}
pattern-reads-distance = { $finding ->
    [more] No, al contrario: due enti lontani hanno { $strength ->
        [yes] legami più forti
       *[no] un legame più spesso
    } di quanto capiterebbe per caso{ $alone ->
        [yes] {""}
       *[no] {", a parità degli altri aspetti"}
    }.
    [fewer] Sì: più due enti sono lontani, { $strength ->
        [yes] più deboli sono i loro legami
       *[no] più di rado hanno un legame
    }, e non per caso{ $alone ->
        [yes] {""}
       *[no] {", a parità degli altri aspetti"}
    }.
   *[chance] Non risulta: che due enti siano vicini o lontani, la differenza tra i legami può essere un caso{ $alone ->
        [yes] {""}
       *[no] {", a parità degli altri aspetti"}
    }.
}
pattern-undefined = Non si può dire: { $reason }.
chance-reads-transitivity = { $finding ->
    [more] Due enti che hanno un partner in comune sono legati tra loro più spesso di quanto capiterebbe per caso: la rete si chiude in gruppetti.
    [fewer] Due enti che hanno un partner in comune sono legati tra loro più di rado di quanto capiterebbe per caso.
   *[chance] La rete si chiude in triangoli tanto quanto può capitare per caso.
}
chance-reads-components = { $finding ->
    [more] La rete è in più pezzi di quanti capiterebbero per caso.
    [fewer] La rete è in meno pezzi di quanti capiterebbero per caso.
   *[chance] I pezzi della rete sono tanti quanti possono capitare per caso.
}
chance-reads-degree-centralization = { $finding ->
    [more] I legami sono raccolti in pochi enti più di quanto capiterebbe per caso.
    [fewer] I legami sono distribuiti tra gli enti più di quanto capiterebbe per caso.
   *[chance] I legami sono distribuiti tra gli enti come può capitare per caso.
}
chance-reads-reciprocity = { $finding ->
    [more] I legami sono ricambiati più spesso di quanto capiterebbe per caso.
    [fewer] I legami sono ricambiati più di rado di quanto capiterebbe per caso.
   *[chance] I legami sono ricambiati tanto quanto può capitare per caso.
}
chance-reads-betweenness-centralization = { $finding ->
    [more] I percorsi passano dagli stessi pochi enti più di quanto capiterebbe per caso.
    [fewer] I percorsi dipendono da pochi enti meno di quanto capiterebbe per caso.
   *[chance] I percorsi passano da pochi enti tanto quanto può capitare per caso.
}
chance-reads-mean-distance = { $finding ->
    [more] Tra due enti che si raggiungono ci sono più passaggi di quanti capiterebbero per caso.
    [fewer] Tra due enti che si raggiungono ci sono meno passaggi di quanti capiterebbero per caso.
   *[chance] Tra due enti che si raggiungono ci sono tanti passaggi quanti possono capitare per caso.
}
chance-reads-efficiency = { $finding ->
    [more] Gli enti si raggiungono più in fretta di quanto capiterebbe per caso.
    [fewer] Gli enti si raggiungono meno in fretta, o meno spesso, di quanto capiterebbe per caso.
   *[chance] Gli enti si raggiungono come può capitare per caso.
}
chance-reads-ei-index = { $finding ->
    [more] I legami vanno verso altri gruppi più di quanto capiterebbe per caso.
    [fewer] I legami restano dentro il proprio gruppo più di quanto capiterebbe per caso.
   *[chance] I legami vanno dentro e fuori dai gruppi come può capitare per caso.
}

covariate-same-municipality = stesso comune
covariate-shared-tavoli = tavoli in comune (ognuno)
covariate-shared-needs = bisogni in comune (ognuno)
covariate-same-kind = stesso tipo di ente
covariate-distance = distanza (ogni 10 km)
covariate-same-group = stesso gruppo
given-size = enti
given-ties = enti e legami
given-dyad-census = coppie legate nei due versi e in uno
given-degrees = legami di ogni ente
given-groups = tutti i legami (gruppi a sorte)
finding-of-chance-more = più che per caso
finding-of-chance-fewer = meno che per caso
finding-of-chance-chance = può essere un caso

column-covariate = aspetto
column-coefficient = legami (o forza) in più per coppia
column-correlation = correlazione
column-t = t
column-p = p
column-p-high = p, altrettanto o più
column-p-low = p, altrettanto o meno
column-draws = sorteggi
column-finding = esito
column-reading = che cosa vuol dire
column-r-squared = R²
column-dyads = coppie
column-given = reti a sorte: in comune
column-mean-by-chance = media a sorte
column-least-by-chance = a sorte, da
column-most-by-chance = a sorte, a

table-pattern-regression = legami-insieme
table-pattern-correlations = legami-uno-per-uno
table-pattern-by-chance = rete-e-caso

cli-command-patterns = Se i legami vanno insieme a comune, tavoli, bisogni e distanza, e se la rete è diversa da una tirata a sorte
cli-after-patterns = Se --groups manca, i gruppi di un dataset sono i comuni.
cli-arg-draws = Quanti sorteggi: più sono, più p è preciso
cli-arg-given = Che cosa hanno in comune con la rete quelle tirate a sorte, con --table by-chance (se manca: ties e degrees, e dyads se i legami hanno verso)
cli-arg-count-silent = Conta anche chi non ha risposto, come se non avesse altri legami
cli-arg-attribute = La colonna del file dei gruppi (o di --nodes) che dice il gruppo, se non si chiama gruppo
cli-patterns-silent = { $silent ->
    [0] Tutti hanno risposto, o i dati non dicono chi non l'ha fatto.
    [one] Un ente non ha risposto: resta fuori con tutte le sue coppie, perché di lui non si sa (--count-silent lo conta).
   *[other] { $silent } enti non hanno risposto: restano fuori con tutte le loro coppie, perché di loro non si sa (--count-silent li conta).
}
cli-patterns-silent-count = { $silent ->
    [0] Tutti hanno risposto, o i dati non dicono chi non l'ha fatto.
    [one] Un ente che non ha risposto conta come gli altri: i legami che non ha detto contano come assenti.
   *[other] { $silent } enti che non hanno risposto contano come gli altri: i legami che non hanno detto contano come assenti.
}
cli-patterns-dyads = Coppie confrontate: { $dyads }; { $left_out ->
    [0] di nessuna manca un dato
    [one] una resta fuori perché manca un dato
   *[other] { $left_out } restano fuori perché manca un dato
}. Gli aspetti insieme spiegano { $r2 } delle differenze tra coppie (R², da 0 a 1).
cli-patterns-undefined = Non c'è nulla da confrontare: { $reason }.
cli-patterns-undirected = I legami non hanno verso: le coppie nei due versi e in uno non si distinguono (--directed).
cli-patterns-draws = { $draws ->
    [one] Un sorteggio
   *[other] { $draws } sorteggi
}, seme { $seed }. Sotto p = 0,05 si dice che non è un caso; su venti prove una ci va anche per caso.
cli-patterns-not = Che cosa non vuol dire. { $not }
