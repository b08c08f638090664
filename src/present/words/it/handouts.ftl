# Le schede da portare agli incontri: una per tavolo, una per ente.

handout-quoted = «{ $name }»
handout-need = «{ $name }» a { $place }
handout-of = { $part } su { $all }

# Titoli delle parti di una scheda.

handout-tavolo = Tavolo { $name }
handout-numbers = Tre numeri

handout-map = Chi siede al tavolo, e chi lavora sugli stessi bisogni
handout-needs = I bisogni, comune per comune: per quante persone manca un posto
handout-also = Anche: { $names }.
handout-questions = { $count ->
    [one] Una domanda per la discussione
    [2] Due domande per la discussione
   *[other] Tre domande per la discussione
}
handout-notes = Appunti

# La prima cosa da sapere.

handout-finding = { $case ->
    [no-needs] Nei dati a questo tavolo non è affidato alcun bisogno: si può dire chi ci siede, non che cosa manca.
    [unknown] Di nessun bisogno di questo tavolo è indicato il numero di persone: per quante manchi un posto non si può dire.
    [withheld] { $wanting ->
        [0] Nessun bisogno di questo tavolo, contato comune per comune, risulta coperto poco o per nulla.
        [one] Un bisogno di questo tavolo su { $known }, contati comune per comune, è coperto poco o per nulla{ $open ->
            [0] .
           *[other] : non ci arriva alcun servizio.
        }
       *[other] { $wanting } bisogni di questo tavolo su { $known }, contati comune per comune, sono coperti poco o per nulla{ $open ->
            [0] .
            [one] ; a uno non arriva alcun servizio.
           *[other] ; a { $open } non arriva alcun servizio.
        }
    }{ $worst ->
        [0] {""}
        [one] {" "}I posti dichiarati non bastano per una persona con il bisogno { $type }.
       *[other] {" "}I posti dichiarati non bastano per { $worst } persone con il bisogno { $type }.
    }
    [met] I posti dichiarati bastano per tutte le persone contate nei bisogni di questo tavolo.
    [undetermined] I posti dichiarati bastano quasi per tutti; per alcune persone non si può dire, perché chi potrebbe seguirle non dichiara quanti posti ha.
   *[some] { $notcovered ->
        [one] I posti dichiarati non bastano per una persona su { $persons } con un bisogno di questo tavolo
       *[other] I posti dichiarati non bastano per { $notcovered } persone su { $persons } con un bisogno di questo tavolo
    }{ $worst ->
        [0] {""}
        [one] , una con il bisogno { $type }
       *[other] , { $worst } con il bisogno { $type }
    } (chi ha due bisogni conta due volte).{ $open ->
        [0] {""}
        [one] {" "}A un bisogno su { $known }, contati comune per comune, non arriva alcun servizio.
       *[other] {" "}A { $open } bisogni su { $known }, contati comune per comune, non arriva alcun servizio.
    }
}
# I tre numeri.

handout-number-persons = { $case ->
    [none] nessun bisogno è affidato a questo tavolo
    [unknown] non si sa quante persone abbiano i bisogni di questo tavolo
   *[some] { $persons ->
        [withheld] persone con un bisogno di questo tavolo
        [one] persona con un bisogno di questo tavolo: coperta { $share }
       *[other] persone con un bisogno di questo tavolo: coperte { $share }
    }
}
handout-number-persons-note = { $undetermined ->
    [0] {""}
    [withheld] I numeri piccoli sono riservati, e con loro la somma.
    [one] Di una non si può dire se sia coperta.
   *[other] Di { $undetermined } non si può dire se siano coperte.
}
handout-number-needs = { $known ->
    [0] bisogni con un numero di persone: di nessuno è indicato
    [one] bisogno, con numero noto, è coperto poco o per nulla
   *[other] { $wanting ->
        [one] bisogni, con numero noto: uno è coperto poco o per nulla
       *[other] bisogni, con numero noto, sono coperti poco o per nulla
    }
}
handout-number-needs-note = Contati comune per comune.{ $unknown ->
    [0] {""}
    [one] {" "}Di un altro non si sa quante persone riguardi.
   *[other] {" "}Di altri { $unknown } non si sa quante persone riguardino.
}
handout-number-absent = { $absent ->
    [one] ente lavora su questi bisogni e non risulta al tavolo
   *[other] enti lavorano su questi bisogni e non risultano al tavolo
}
handout-number-absent-note = { $seated ->
    [0] Nei dati al tavolo non siede nessuno.
    [one] Al tavolo siede un ente.
   *[other] Al tavolo siedono { $seated } enti.
}
handout-number-seated = { $seated ->
    [one] ente siede al tavolo
   *[other] enti siedono al tavolo
}

# Chi c'è.

handout-members = { $count ->
    [0] Nei dati a questo tavolo non risulta alcun ente.
    [one] Siede al tavolo { $names }.
   *[other] Siedono al tavolo { $count } enti: { $names }.
}
handout-shared = In comune con altri tavoli: { $list }.
handout-shared-one = { $seats ->
    [0] { $types ->
        [one] un tipo di bisogno
       *[other] { $types } tipi di bisogno
    }
    [one] un ente{ $types ->
        [0] {""}
        [one] {" "}e un tipo di bisogno
       *[other] {" "}e { $types } tipi di bisogno
    }
   *[other] { $seats } enti{ $types ->
        [0] {""}
        [one] {" "}e un tipo di bisogno
       *[other] {" "}e { $types } tipi di bisogno
    }
} con { $name }

# Isolati, assenti, bisogni senza nessuno.

handout-isolated = Chi ha ancora pochi legami
handout-alone-at-table = non risultano legami con gli altri che siedono al tavolo
handout-isolated-remark = { $seated ->
    [0] Non risulta chi sieda a questo tavolo.
   *[other] { $count ->
        [0] Chi siede al tavolo risulta legato agli altri.
       *[other] { $more ->
            [0] {""}
            [one] Più un altro.
           *[other] Più altri { $more }.
        }
    }
}{ $silent ->
    [0] {""}
    [one] {" "}Dei legami di { $names } non si sa: non ha risposto alla rilevazione.
   *[other] {" "}Dei legami di { $names } non si sa: non hanno risposto alla rilevazione.
}
handout-missing = Chi lavora su questi bisogni e non risulta al tavolo
handout-missing-why = { $names }{ $count ->
    [0] {""}
    [1] {" "}a { $places }
    [2] {" "}a { $places }
    [3] {" "}a { $places }
   *[other] {" "}in { $count } comuni
}{ $persons ->
    [0] {""}
    [withheld] {""}
    [one] {" "}(copre una persona)
   *[other] {" "}(copre { $persons } persone)
}{ $alone ->
    [0] {""}
    [one] ; un bisogno dipende solo da questo ente
   *[other] ; { $alone } bisogni dipendono solo da questo ente
}{ $silent ->
    [yes] ; non ha risposto alla rilevazione
   *[no] {""}
}
handout-missing-remark = { $case ->
    [no-needs] Nessun bisogno è affidato al tavolo: non si può dire chi manchi.
    [nobody] Nei dati non risulta chi lavori sui bisogni del tavolo: non si può dire chi manchi.
    [all-there] Chi lavora sui bisogni del tavolo risulta già al tavolo.
   *[some] { $more ->
        [0] {""}
        [one] Più un altro.
       *[other] Più altri { $more }.
    }
}{ $places ->
    [0] {""}
   *[other] {" "}Al tavolo non risulta alcun ente con sede a { $names }.
}
handout-untouched = Dove non arriva nessuno del tavolo
handout-works = { $working ->
    [nobody] { $all ->
        [yes] in tutti e { $count } i comuni non risulta nessuno
       *[no] a { $places } non risulta nessuno
    }
    [unnamed] a { $places } arriva chi non siede al tavolo
   *[named] { $number ->
        [one] a { $places } arriva { $names }
       *[other] a { $places } arrivano { $names }
    }
}
handout-untouched-remark = { $case ->
    [no-needs] Al tavolo non è affidato alcun bisogno.
    [none] Su ogni bisogno del tavolo, in ogni comune, lavora qualcuno che ci siede.
   *[some] { $more ->
        [0] {""}
        [one] Più un altro tipo di bisogno.
       *[other] Più altri { $more } tipi di bisogno.
    }
}

# Che cosa c'è già, a un passo.

handout-remedies = A un passo: che cosa c'è già
handout-remedy = { $providers }{ $seated ->
    [yes] , al tavolo
   *[no] {""}
}{ $stated ->
    [yes] { $capacity ->
        [one] , un posto
       *[other] , { $capacity } posti
    }
   *[no] {""}
}; { $case ->
    [planned] è previsto{ $day ->
        [0] {""}
        [8] {" "}dall'{ $date }
        [11] {" "}dall'{ $date }
       *[other] {" "}dal { $date }
    }: risponderebbe a { $where }
    [stopped] è sospeso: potrebbe arrivare a { $where }
    [closed] è chiuso{ $day ->
        [0] {""}
        [8] {" "}dall'{ $date }
        [11] {" "}dall'{ $date }
       *[other] {" "}dal { $date }
    }: arrivava a { $where }
    [listed] è il più vicino per { $where }, ma oggi serve solo altri comuni
   *[far] è il più vicino per { $where }, ma oltre la distanza considerata
}
handout-remedy-place = { $place }{ $minutes ->
    [0] {""}
    [one] {" "}(un minuto)
   *[other] {" "}({ $minutes } minuti)
}
handout-remedy-type = { $type } { $count ->
    [1] a { $places }
    [2] a { $places }
    [3] a { $places }
   *[other] in { $count } comuni
}
handout-remedies-remark = { $count ->
    [0] Nei dati non risulta un servizio previsto, sospeso o vicino che potrebbe arrivare dove oggi manca.
   *[other] { $more ->
        [0] {""}
        [one] Più un altro servizio.
       *[other] Più altri { $more } servizi.
    }
}
# Le domande.

question-no-needs = { $count ->
    [0] Di quali bisogni si occupa questo tavolo? Nei dati non gliene è affidato alcuno.
   *[other] Quante persone riguardano { $types }, e in quali comuni? Nei dati non è indicato.
}
question-nobody-seated = Chi dovrebbe sedere a questo tavolo? Nei dati non risulta nessuno{ $working ->
    [0] .
    [one] ; sui suoi bisogni lavora { $names }.
   *[other] ; sui suoi bisogni lavorano { $names }.
}
question-planned = { $persons ->
    [withheld] Per il bisogno { $type }
    [0] Per il bisogno { $type }
    [one] Per una persona con il bisogno { $type }
   *[other] Per { $persons } persone con il bisogno { $type }
} oggi non risulta alcun servizio. { $service } ({ $providers }{ $stated ->
    [yes] { $capacity ->
        [one] , un posto
       *[other] , { $capacity } posti
    }
   *[no] {""}
}) è previsto{ $day ->
    [0] {""}
    [8] {" "}dall'{ $date }
    [11] {" "}dall'{ $date }
   *[other] {" "}dal { $date }
}: che cosa serve perché apra{ $enough ->
    [no] , e basta per { $persons } persone?
   *[other] , e chi lo racconta a chi lo aspetta?
}
question-unanswered = { $persons ->
    [withheld] Qualcuno ha
    [0] Qualcuno ha
    [one] Una persona ha
   *[other] { $persons } persone hanno
} il bisogno { $type } e in tutto l'ambito non risulta un servizio che risponda{ $places ->
    [0] {""}
    [one] , a { $place }
   *[other] { $most ->
        [0] {""}
       *[other] , { $most } a { $place }
    }
}. Chi potrebbe cominciare, e da quale comune?{ $others ->
    [0] {""}
    [one] {" "}Se ne occupa anche il tavolo { $names }.
   *[other] {" "}Se ne occupano anche i tavoli { $names }.
}
question-nearest = { $service } ({ $providers }{ $seated ->
    [yes] , al tavolo
   *[no] {""}
}) { $case ->
    [listed] è il più vicino per { $where }, ma oggi serve solo altri comuni: potrebbe arrivarci, con quali altri posti, e che cosa servirebbe?
    [stopped] è sospeso e potrebbe arrivare a { $where }: che cosa serve perché riprenda?
    [closed] arrivava a { $where } e oggi è chiuso: che cosa servirebbe per riaprirlo, o chi può fare lo stesso?
   *[far] è il più vicino per { $where }, ma è lontano: si può avvicinare il servizio, o le persone?
}{ $persons ->
    [withheld] {""}
    [0] {""}
    [one] {" "}Riguarda una persona.
   *[other] {" "}Riguarda { $persons } persone.
}
question-out-of-reach = A { $place } { $persons ->
    [one] una persona ha
   *[other] { $persons } persone hanno
} il bisogno { $type } e non risulta un servizio che ci arrivi. Chi potrebbe arrivarci, e che cosa servirebbe?
question-insufficient = A { $place } { $persons ->
    [one] per una persona con il bisogno { $type } non risulta un posto
   *[other] per { $persons } persone con il bisogno { $type } non risulta un posto
}{ $count ->
    [0] .
    [one] : ci arriva { $names }, e i posti dichiarati non bastano.
   *[other] : ci arrivano { $names }, e i posti dichiarati non bastano.
} Chi altro potrebbe arrivarci, o che cosa permetterebbe di aggiungere posti?
question-untouched = { $count ->
    [one] Per { $type } c'è un comune in cui non arriva nessuno del tavolo: { $list }. Chi può parlare per quel comune, e chi invita chi ci lavora?
   *[other] Per { $type } ci sono { $count } comuni in cui non arriva nessuno del tavolo: { $list }. Chi può parlare per loro, e chi invita chi ci lavora?
}
question-covered = I posti dichiarati bastano per tutte le persone contate: è così anche sul campo, o c'è chi non arriva a chiedere?
question-missing = { $name } lavora su { $types } e non risulta al tavolo{ $alone ->
    [0] .
    [one] ; un bisogno dipende solo da questo ente.
   *[other] ; { $alone } bisogni dipendono solo da questo ente.
} { $known ->
    [yes] Ha già un legame con { $friend }: chi lo invita?
   *[no] Chi lo conosce e può invitarlo?
}
question-dependence = { $count ->
    [one] { $needs } dipende solo da { $name }
   *[other] { $count } bisogni dipendono solo da { $name }: { $needs }
}{ $persons ->
    [0] {""}
    [withheld] {""}
    [one] {" "}(una persona coperta)
   *[other] {" "}({ $persons } persone coperte)
}. Se dovesse fermarsi, chi potrebbe continuare?{ $takers ->
    [untold] {""}
    [none] {" "}Tra i posti dichiarati altrove non ne risultano di liberi.
   *[some] {" "}Qualche posto risulta da { $names }.
}
question-isolated = { $name } siede al tavolo e ha ancora pochi legami ({ $reasons }). { $helped ->
    [yes] Potrebbe aiutare un legame con { $with } ({ $grounds }): chi può farli incontrare?
   *[no] Chi può fare il primo passo?
}
question-loose = Tra i { $members } enti del tavolo { $tied ->
    [0] non risulta alcun legame
    [one] risulta un legame su { $pairs } possibili
   *[other] risultano { $tied } legami su { $pairs } possibili
}{ $alone ->
    [0] .
    [one] , e { $names } non ne ha con gli altri.
   *[other] , e { $names } non ne hanno con gli altri.
} Chi dovrebbe conoscersi meglio, e per fare che cosa?
question-overlap = Di { $types } si occupa anche il tavolo { $tavolo }{ $seats ->
    [0] , ma nessun ente siede a tutti e due.
    [one] , e un ente siede a tutti e due.
   *[other] , e { $seats } enti siedono a tutti e due.
} Chi decide che cosa, e quando conviene vedersi insieme?
question-unknown = { $count ->
    [one] Non si sa quante persone riguardi { $names }
   *[other] Di { $count } bisogni non si sa quante persone riguardino: { $names }
}. Chi può dirlo, anche con una stima?
question-undetermined = { $persons ->
    [one] Per una persona
   *[other] Per { $persons } persone
} non si può dire se un posto ci sia: { $count ->
    [one] { $names } non dichiara quanti ne ha
   *[other] { $names } non dichiarano quanti ne hanno
}. Chi può chiederlo?
question-silent = { $count ->
    [one] { $names } non ha risposto alla rilevazione: dei suoi legami non si sa
   *[other] { $names } non hanno risposto alla rilevazione: dei loro legami non si sa
}. Chi può parlarci prima del prossimo incontro?
question-unseen = Quale bisogno che incontrate spesso non si vede in questi numeri?

# La scheda di un ente.

handout-actor-tavoli = { $count ->
    [0] Non risulta in alcun tavolo.
    [one] Siede al tavolo { $names }.
   *[other] Siede ai tavoli { $names }.
}
handout-actor-ties = { $count ->
    [one] ente con cui risulta un legame
   *[other] enti con cui risulta un legame
}
handout-actor-reached = { $count ->
    [one] bisogno a cui arrivano i suoi servizi
   *[other] bisogni a cui arrivano i suoi servizi
}
handout-actor-alone = { $count ->
    [one] bisogno che dipende solo da questo ente
   *[other] bisogni che dipendono solo da questo ente
}
handout-actor-services = { $count ->
    [one] servizio attivo
   *[other] servizi attivi
}
handout-actor-ties-title = Con chi ha legami
handout-actor-tie = { $kinds }{ $told ->
    [yes] , forza { $strength } su 5
   *[no] {""}
}{ $both ->
    [yes] {""}
   *[no] ; lo segnala uno solo dei due
}
handout-actor-ties-remark = { $count ->
    [0] Non risulta alcun legame.
   *[other] { $more ->
        [0] {""}
        [one] E un altro.
       *[other] E altri { $more }.
    }
}{ $silent ->
    [yes] {" "}L'ente non ha risposto alla rilevazione: i suoi legami sono quelli detti da altri.
   *[no] {""}
}
handout-actor-services-title = Che cosa offre
handout-actor-service = { $stated ->
    [yes] { $capacity ->
        [one] un posto
       *[other] { $capacity } posti
    }
   *[no] posti non dichiarati
}{ $count ->
    [0] ; non è indicato a quale bisogno risponda
   *[other] ; per { $types }
}{ $others ->
    [0] {""}
    [one] ; insieme a un altro ente
   *[other] ; insieme ad altri { $others } enti
}
handout-actor-services-remark = { $count ->
    [0] Non risulta alcun servizio attivo.
   *[other] { $more ->
        [0] {""}
        [one] E un altro servizio.
       *[other] E altri { $more } servizi.
    }
}
handout-actor-needs-title = A quali bisogni arriva
handout-actor-need = { $count ->
    [one] a { $places }
   *[other] in { $count } comuni: { $places }
}
handout-actor-needs-remark = { $count ->
    [0] Non risulta che i suoi servizi arrivino a un bisogno indicato.
   *[other] { $more ->
        [0] {""}
        [one] E un altro tipo di bisogno.
       *[other] E altri { $more } tipi di bisogno.
    }
}
handout-actor-standing-title = Come sta nella rete
handout-actor-suggestions-title = Legami che lo avvicinerebbero agli altri
handout-actor-suggestions-remark = È un punto di partenza per parlarne, non una valutazione dell'ente.
handout-actor-closing-title = Che cosa mancherebbe se si fermasse
handout-actor-closing = oggi { $before }, poi { $after }
handout-actor-closing-remark = { $more ->
    [0] {""}
    [one] E un altro bisogno.{" "}
   *[other] E altri { $more } bisogni.{" "}
}{ $served ->
    [0] Secondo la ripartizione dei posti non segue persone con un bisogno contato.
    [one] Segue una persona.
   *[other] Segue { $served } persone.
}{ $without ->
    [0] {""}
    [one] {" "}Una resterebbe senza posto.
   *[other] {" "}{ $without } resterebbero senza posto.
}{ $takers ->
    [0] {""}
   *[other] {" "}Qualcuna troverebbe posto da { $names }.
} Dice che cosa verrebbe a mancare, non che l'ente stia per chiudere.
# Da sapere.

handout-estimates = { $said ->
    [yes] Quante persone abbiano un bisogno è una stima ({ $how }) { $count ->
        [one] per un bisogno su { $all }
       *[other] per { $count } bisogni su { $all }
    }: non sono persone contate una per una.
   *[no] Quante persone abbiano un bisogno è una stima { $count ->
        [one] per un bisogno su { $all }
       *[other] per { $count } bisogni su { $all }
    }: non sono persone contate una per una.
}
handout-silent = { $count ->
    [one] Un ente tra questi non ha risposto alla rilevazione: i suoi legami non sono noti.
   *[other] { $count } enti tra questi non hanno risposto alla rilevazione: i loro legami non sono noti.
}
handout-left-out = { $count ->
    [one] Una riga dei dati con errori è stata lasciata fuori.
   *[other] { $count } righe dei dati con errori sono state lasciate fuori.
}
