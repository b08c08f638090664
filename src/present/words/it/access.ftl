# L'accesso: quanto c'è a portata, o quanto è lontano.

cli-command-access = Quanto c'è a portata di ogni bisogno, o quanto è lontano: accesso a due e tre passi, gravità, minuti al più vicino; su un dataset o su tabelle di domanda, offerta e costi
cli-arg-access-method = Modi di misurare l'accesso, separati da virgole; tessuto explain MODO dice che cosa vuol dire ciascuno
cli-arg-steps = Quanto pesa un servizio secondo i minuti, estremo compreso, per esempio 10:1,20:0.68,30:0.22; da un gradino al successivo il peso non cresce, oltre l'ultimo è niente
cli-arg-decay = Una curva al posto dei gradini: even (nessun calo), steps, gaussian, exponential, power; con un numero dopo i due punti, per esempio gaussian:12
cli-arg-tau = Per raam: i minuti di viaggio che pesano quanto un affollamento medio
cli-arg-rho = Per raam: quante persone per posto sono un affollamento medio (se manca: le persone che raggiungono dei posti divise per i posti che qualcuno raggiunge)
cli-arg-by = Chi si divide i posti: all, tutti i bisogni insieme; type, ogni tipo per conto suo
cli-arg-need-type = Solo i bisogni di questi tipi, per codice, separati da virgole

access-idle = --{ $option } qui non ha effetto: ne tengono conto solo i modi { $methods }.
access-rows = Tabella { $table }: { $read ->
        [one] una riga letta
       *[other] { $read } righe lette
    }, { $used ->
        [one] una usata
       *[other] { $used } usate
    }, { $left ->
        [0] nessuna lasciata fuori
        [one] una lasciata fuori
       *[other] { $left } lasciate fuori
    }.
access-repeated = { $rows ->
        [one] Una riga dei costi ripete un viaggio: vale il più breve.
       *[other] { $rows } righe dei costi ripetono un viaggio: vale il più breve.
    }
access-extent = Luoghi = { $places } con { $persons } persone; punti di offerta = { $points }; viaggi noti = { $pairs }, di cui { $within } entro { $radius ->
        [one] un minuto
       *[other] { $radius } minuti
    }.
access-needs = Bisogni = { $needs }, nella tabella { $shown }; con un numero di persone non noto = { $unknown }; servizi = { $services }; coppie di un bisogno e un servizio che lo raggiunge = { $pairs }, di cui { $within } entro { $radius ->
        [one] un minuto
       *[other] { $radius } minuti
    }.
access-beyond = { $pairs ->
        [one] Una coppia è servita per elenco ma sta oltre il raggio: per le misure con un raggio non conta.
       *[other] { $pairs } coppie sono servite per elenco ma stanno oltre il raggio: per le misure con un raggio non contano.
    }
access-untimed = { $pairs ->
        [one] Di una coppia i minuti non si sanno: dove un valore dipende da questi resta vuoto.
       *[other] Di { $pairs } coppie i minuti non si sanno: dove un valore dipende da questi resta vuoto.
    }
access-estimated = { $needs ->
        [one] Per un bisogno i minuti sono stimati, tutti o in parte, dalla distanza in linea d'aria.
       *[other] Per { $needs } bisogni i minuti sono stimati, tutti o in parte, dalla distanza in linea d'aria.
    }
access-by-type = { $types } tipi di bisogno, ognuno per conto suo: la capienza di un servizio che risponde a più tipi conta per intero in ciascuno.
access-method = { $name }: { $unit }.
access-weights = Pesi: { $weights }.
access-tau = Vale 1 un viaggio di { $tau ->
        [one] un minuto
       *[other] { $tau } minuti
    }, o un affollamento medio.
access-converged = { $sweeps ->
        [0] L'equilibrio c'è già alla prima scelta
        [one] Equilibrio raggiunto in un giro
       *[other] Equilibrio raggiunto in { $sweeps } giri
    }: { $residual ->
        [none] in ogni luogo si paga il meno possibile.
       *[other] in nessun luogo si paga in media più di { $residual } oltre la scelta migliore.
    }
access-identity = { $holds ->
        [yes] Verifica riuscita
       *[other] LA VERIFICA NON TORNA
    }{ $scope ->
        [all] , su tutti i bisogni e non solo su quelli della tabella
       *[shown] {""}
    }: { $kind ->
        [capacity] persone × accesso, sommato = { $demand }; posti dei servizi che qualcuno raggiunge = { $supply }.
       *[level] accesso, sommato sui luoghi = { $demand }; posti per persona, sommati sui servizi che qualcuno raggiunge = { $supply }. (Persone × accesso non dà i posti: qui il livello si divide fra luoghi.)
    }
access-all-reached = { $limit ->
        [radius] Ogni riga ha entro il raggio almeno un posto, o un servizio che non dice quanti ne ha.
       *[none] Ogni riga può arrivare almeno a un posto, o a un servizio che non dice quanti ne ha.
    }
access-uncovered = { $limit ->
        [radius] Nessun posto entro il raggio
       *[none] Nessun posto a cui si possa arrivare
    }: { $places } su { $of } ({ $places_share }), con { $persons ->
        [one] una persona
       *[other] { $persons } persone
    } ({ $persons_share }): { $names }{ $others ->
        [0] .
        [one] {" "}e un'altra riga.
       *[other] {" "}e altre { $others } righe.
    }
access-unstated = { $places ->
        [one] Un luogo
       *[other] { $places } luoghi
    }, con { $persons ->
        [one] una persona
       *[other] { $persons } persone
    }, { $places ->
        [one] raggiunge
       *[other] raggiungono
    } anche servizi che non dichiarano la capienza: contati come niente, perciò i posti sono un minimo.

decay-even = nessun calo entro il raggio
decay-step = { $weight } fino a { $count ->
        [one] un minuto
       *[other] { $minutes } minuti
    }
decay-gaussian = curva di Gauss, σ { $sigma } minuti
decay-exponential = esponenziale, { $rate } al minuto
decay-power = potenza dei minuti, esponente { $exponent }

unit-places-per-person = posti per persona
unit-level = posti per persona, divisi fra i luoghi
unit-cost = costo, meno è meglio
unit-minutes = minuti, meno è meglio
unit-places = posti
unit-services = servizi
unit-weighted-places = posti pesati per vicinanza

column-within-reach = posti raggiungibili
column-estimated-minutes = minuti stimati
reach-reached = sì
reach-unstated = sì, capienza in parte non dichiarata
reach-none = no
reach-untimed = non si sa, mancano i minuti
table-access = accesso

error-weight = { $weight } deve essere un numero da { $least } a { $most }, e { $value } non lo è
error-no-data = non è indicato nessun dataset
    .hint = indicare un dataset, oppure { $instead }
error-only-with = --{ $option } vale solo con { $with }
    .hint = { $option ->
        [radius] in un dataset il raggio sta in dataset.toml: [coverage] radius_minutes
        [sufficient] in un dataset la parte che basta sta in dataset.toml: [coverage] sufficient_share
       *[other] con un dataset togliere --{ $option }: è lui a dire che cosa si misura e tra quali estremi
    }
error-no-such-need-type = non c'è nessun tipo di bisogno `{ $id }`
    .hint = i codici dei tipi sono: { $known }
