# Le schede da portare agli incontri: una per tavolo, una per ente.

handout-quoted = «{ $name }»
handout-need = «{ $name }» a { $place }
handout-of = { $part } su { $all }

# Titoli delle parti di una scheda.

handout-tavolo = Tavolo { $name }
handout-numbers = Tre numeri
handout-questions = Tre domande per la discussione
handout-notes = Appunti

# La prima cosa da sapere.

handout-finding = { $case ->
    [no-needs] Nei dati a questo tavolo non è affidato alcun bisogno: si può dire chi ci siede, non che cosa manca.
    [unknown] Di nessun bisogno di questo tavolo è indicato il numero di persone: quante restino scoperte non si può dire.
    [met] I posti dichiarati bastano per tutte le persone contate nei bisogni di questo tavolo.
    [undetermined] Nessuno risulta senza un posto, ma per alcune persone non si può dire: chi potrebbe seguirle non dichiara quanti posti ha.
   *[some] { $notcovered ->
        [withheld] Una parte delle persone con i bisogni di questo tavolo non ha un posto
        [one] Una persona con i bisogni di questo tavolo non ha un posto
       *[other] { $notcovered } persone{ $persons ->
            [withheld] {""}
           *[other] {" "}su { $persons }
        } con i bisogni di questo tavolo non hanno un posto
    }, soprattutto per { $type }{ $open ->
        [0] .
        [one] ; a un bisogno non arriva alcun servizio.
       *[other] ; a { $open } bisogni non arriva alcun servizio.
    }
}

# I tre numeri.

handout-number-persons = { $case ->
    [none] nessun bisogno è affidato a questo tavolo
    [unknown] non si sa quante persone abbiano i bisogni di questo tavolo
   *[some] { $persons ->
        [one] persona ha i bisogni di questo tavolo; coperta: { $share }
        [withheld] il numero di persone con i bisogni di questo tavolo
       *[other] persone hanno i bisogni di questo tavolo; coperte: { $share }
    }
}
handout-number-persons-note = Chi ha due bisogni conta due volte.{ $undetermined ->
    [0] {""}
    [withheld] {""}
    [one] {" "}Di una non si può dire se sia coperta.
   *[other] {" "}Di { $undetermined } non si può dire se siano coperte.
}{ $told ->
    [yes] {""}
   *[no] {" "}Alcuni numeri piccoli sono riservati.
}
handout-number-needs = { $known ->
    [0] bisogni con un numero di persone: di nessuno è indicato
    [one] bisogno, con numero noto, è coperto poco o per nulla
   *[other] { $wanting ->
        [one] bisogni, con numero noto: uno è coperto poco o per nulla
       *[other] bisogni, con numero noto, sono coperti poco o per nulla
    }
}
handout-number-needs-note = Un bisogno è un tipo di bisogno in un comune.{ $unknown ->
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

handout-isolated = Chi risulta isolato
handout-alone-at-table = non risultano legami con gli altri che siedono al tavolo
handout-isolated-remark = { $concerned ->
    [0] Non risulta chi sieda a questo tavolo né chi lavori sui suoi bisogni.
   *[other] { $count ->
        [0] Tra chi siede al tavolo o lavora sui suoi bisogni non risulta nessuno isolato.
       *[other] { $more ->
            [0] {""}
            [one] E un altro.
           *[other] E altri { $more }.
        }
    }
}{ $silent ->
    [0] {""}
    [one] {" "}Dei legami di { $names } non si sa: non ha risposto alla rilevazione.
   *[other] {" "}Dei legami di { $names } non si sa: non hanno risposto alla rilevazione.
}
handout-missing = Chi dovrebbe esserci e non risulta
handout-missing-why = lavora su { $names }{ $persons ->
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
    [nobody] Nei dati nessuno lavora sui bisogni del tavolo: non si può dire chi manchi.
    [all-there] Chi lavora sui bisogni del tavolo risulta già al tavolo.
   *[some] { $more ->
        [0] {""}
        [one] E un altro.
       *[other] E altri { $more }.
    }
}{ $places ->
    [0] {""}
    [one] {" "}Al tavolo non c'è nessun ente con sede a { $names }.
   *[other] {" "}Al tavolo non c'è nessun ente con sede a { $names }.
}
handout-untouched = Bisogni su cui al tavolo non lavora nessuno
handout-untouched-why = { $all ->
    [yes] in tutti e { $count } i comuni in cui è indicato
   *[no] a { $places }
}{ $working ->
    [0] ; nell'ambito non risulta alcun servizio
   *[other] {""}
}
handout-untouched-remark = { $case ->
    [no-needs] Al tavolo non è affidato alcun bisogno.
    [none] Su ogni bisogno del tavolo lavora qualcuno che ci siede.
   *[some] { $more ->
        [0] {""}
        [one] E un altro tipo di bisogno.
       *[other] E altri { $more } tipi di bisogno.
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
question-unanswered = { $persons ->
    [withheld] Alcune persone hanno
    [0] Qualcuno ha
    [one] Una persona ha
   *[other] { $persons } persone hanno
} il bisogno { $type } e in tutto l'ambito non risulta un servizio che risponda{ $places ->
    [one] , a { $place }
   *[other] { $most ->
        [withheld] {""}
        [0] {""}
       *[other] , { $most } a { $place }
    }
}. Chi potrebbe cominciare, e da quale comune?{ $others ->
    [0] {""}
    [one] {" "}Se ne occupa anche il tavolo { $names }.
   *[other] {" "}Se ne occupano anche i tavoli { $names }.
}
question-out-of-reach = A { $place } { $persons ->
    [withheld] c'è chi ha
    [one] una persona ha
   *[other] { $persons } persone hanno
} il bisogno { $type } e nessun servizio ci arriva. { $case ->
    [listed] Il più vicino, { $service } ({ $providers }), oggi serve altri comuni: potrebbe arrivarci, e che cosa servirebbe?
    [far] Il più vicino, { $service } ({ $providers }), è { $minutes ->
        [0] oltre il raggio
       *[other] a circa { $minutes } minuti
    }: si può avvicinare il servizio, o le persone?
   *[unsaid] Chi potrebbe arrivarci, e che cosa servirebbe?
}
question-insufficient = A { $place } { $persons ->
    [withheld] una parte delle persone
    [one] una persona
   *[other] { $persons } persone
} con il bisogno { $type } { $persons ->
    [withheld] resta
    [one] resta
   *[other] restano
} senza posto{ $count ->
    [0] .
    [one] : ci arriva solo { $names }, e i posti non bastano.
   *[other] : ci arrivano { $names }, e i posti non bastano.
} Chi altro potrebbe arrivarci, o che cosa permetterebbe di aggiungere posti?
question-untouched = A { $places } su { $type } non lavora nessuno di chi siede al tavolo{ $absent ->
    [0] .
    [one] ; nell'ambito ci lavora anche { $names }.
   *[other] ; nell'ambito ci lavorano anche { $names }.
} Chi può parlare per { $count ->
    [one] quel comune?
   *[other] quei comuni?
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
    [0] {" "}Tra i posti dichiarati altrove non ne risultano di liberi.
    [one] {" "}Qualche posto risulta da { $names }.
   *[other] {" "}Qualche posto risulta da { $names }.
}
question-isolated = { $name } { $seated ->
    [yes] siede al tavolo
   *[no] lavora sui bisogni del tavolo
} e nella rete risulta isolato ({ $reasons }). { $helped ->
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
question-overlap = { $count ->
    [one] Di { $types } si occupa anche il tavolo { $tavolo }
   *[other] Di { $types } si occupa anche il tavolo { $tavolo }
}{ $seats ->
    [0] , ma nessun ente siede a tutti e due.
    [one] , e un ente siede a tutti e due.
   *[other] , e { $seats } enti siedono a tutti e due.
} Chi decide che cosa, e quando conviene vedersi insieme?
question-unknown = { $count ->
    [one] Non si sa quante persone riguardi { $names }
   *[other] Di { $count } bisogni non si sa quante persone riguardino: { $names }
}. Chi può dirlo, anche con una stima?
question-undetermined = { $persons ->
    [withheld] Per una parte delle persone
    [one] Per una persona
   *[other] Per { $persons } persone
} non si può dire se un posto ci sia: { $count ->
    [one] { $names } non dichiara quanti ne ha
   *[other] { $names } non dichiarano quanti ne hanno
}. Chi può chiederlo?
question-silent = { $count ->
    [one] { $names } non ha risposto alla rilevazione: dei suoi legami non si sa
   *[other] { $names } non hanno risposto alla rilevazione: dei loro legami non si sa
}. Chi può sentirli prima del prossimo incontro?
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
    [withheld] Quante persone segua è riservato.
    [one] Segue una persona.
   *[other] Segue { $served } persone.
}{ $without ->
    [0] {""}
    [withheld] {" "}Quante resterebbero senza posto è riservato.
    [one] {" "}Una resterebbe senza posto.
   *[other] {" "}{ $without } resterebbero senza posto.
}{ $takers ->
    [0] {""}
   *[other] {" "}Qualcuna troverebbe posto da { $names }.
} Dice che cosa verrebbe a mancare, non che l'ente stia per chiudere.

# Da sapere.

handout-silent = { $count ->
    [one] Un ente tra questi non ha risposto alla rilevazione: i suoi legami non sono noti.
   *[other] { $count } enti tra questi non hanno risposto alla rilevazione: i loro legami non sono noti.
}
handout-left-out = { $count ->
    [one] Una riga dei dati con errori è stata lasciata fuori.
   *[other] { $count } righe dei dati con errori sono state lasciate fuori.
}
