# Che cosa si potrebbe fare per la rete: legami, presentazioni, chi raggiunge tutti.

cli-command-suggest = Che cosa si potrebbe fare: legami nuovi, presentazioni, chi raggiunge tutti, chi invitare ai tavoli
cli-arg-suggestion = Che cosa suggerire: legami (ties), presentazioni (introductions), i pochi enti che raggiungono tutti (reach), inviti ai tavoli (invitations)
cli-arg-count = Quanti legami, o quante presentazioni
cli-arg-aim = A che cosa devono servire i legami nuovi: joining (unire ciò che è staccato) o nearness (avvicinare tutti a tutti) (se manca: unire, finché c'è qualcosa da unire)
cli-arg-within = Per reach: in quanti passi al più ognuno va raggiunto
cli-arg-never = Che cosa non suggerire mai, oltre al foglio mai del dataset: una tabella con le colonne da, a, solo_presentazioni, motivo
usage-takes-one = ci vuole un numero intero da 1 in su
error-too-many-for-advice = { $n } enti fanno troppe coppie da guardare: al massimo { $most } enti
    .hint = --kind reach, e --kind ties con --aim joining, non hanno questo limite

advice-tie = { $apart ->
    [none] { $lead ->
        [out] senza il capofila nessun percorso li unisce
       *[in] oggi nessun percorso li unisce
    }
   *[other] { $lead ->
        [out] senza il capofila sono a { $apart } passi
       *[in] oggi sono a { $apart } passi
    }
}{ $known ->
    [yes] ; { $grounds }
   *[no] ; di ciò che si sa nulla li accomuna, ma sono tra i più vicini agli altri
}
advice-herald = { $reaches ->
    [one] raggiunge un altro ente
   *[other] raggiunge altri { $reaches } enti in { $steps ->
        [one] un passo
       *[other] { $steps } passi
    }, { $contacts ->
        [one] uno dei quali direttamente
       *[other] { $contacts } dei quali direttamente
    }
}; senza di lui { $alone ->
    [one] uno resterebbe fuori
   *[other] { $alone } resterebbero fuori
}, contando anche lui
advice-effect = { $joins ->
    [yes] coppie di enti che nessun percorso unisce: da { $apart_before } a { $apart_after }; { $fewer ->
        [0] gli enti isolati restano quanti sono
        [one] un ente isolato in meno
       *[other] { $fewer } enti isolati in meno
    }; vicinanza media: da { $near_before } a { $near_after }
   *[no] vicinanza media: da { $near_before } a { $near_after }{ $fewer ->
        [0] {""}
        [one] ; un ente isolato in meno
       *[other] ; { $fewer } enti isolati in meno
    }
}; { $helps ->
    [yes] se i due si inviassero persone, { $persons ->
        [0] nessuna persona non coperta troverebbe certamente un posto
        [one] una persona non coperta troverebbe un posto
       *[other] { $persons } persone non coperte troverebbero un posto
    }{ $perhaps ->
        [0] {""}
        [one] , e forse un'altra dove i posti non sono indicati
       *[other] , e forse altre { $perhaps } dove i posti non sono indicati
    }
   *[no] da solo non porta nessuna persona in più a un servizio
}{ $shared ->
    [0] {""}
    [one] ; arrivano tutti e due a bisogni di una persona
   *[other] ; arrivano tutti e due a bisogni di { $shared } persone
}
advice-unknown = { $silent ->
    [both] nessuno dei due ha risposto alla rilevazione: il legame può esserci già senza risultare
    [one] { $name } non ha risposto alla rilevazione: il legame può esserci già senza risultare
   *[none] non dice se i due enti si conoscono già di persona, né se vogliono lavorare insieme
}{ $introduced ->
    [yes] ; né se { $introducer } è disposto a presentarli
   *[no] {""}
}

advice-too-few = C'è un solo ente, o nessuno: non c'è nulla da suggerire.
advice-without-lead = I suggerimenti guardano la rete senza l'ente capofila, e non passano da lui; che cosa cambierebbe è detto della rete intera.
advice-joining = { $count ->
    [0] Nessun legame da suggerire per unire la rete: le coppie di enti che nessun percorso unisce restano { $before }.
    [one] Con un legame le coppie di enti che nessun percorso unisce passano da { $before } a { $after }.
   *[other] Con { $count } legami le coppie di enti che nessun percorso unisce passano da { $before } a { $after }.
} { $proved ->
    [yes] Meglio non si può, con i legami chiesti e tra gli enti che hanno risposto: è dimostrato.
   *[no] Con i legami chiesti non si può comunque scendere sotto { $limit }.
}
advice-nearness = { $count ->
    [0] Nessun legame tra quelli possibili avvicina gli enti: la vicinanza media resta { $before }.
    [one] Con un legame la vicinanza media tra gli enti (efficienza, da 0 a 1) passa da { $before } a { $after }.
   *[other] Con { $count } legami la vicinanza media tra gli enti (efficienza, da 0 a 1) passa da { $before } a { $after }.
} { $proved ->
    [yes] Tra le coppie che hanno qualcosa in comune nessuna scelta fa meglio: è dimostrato.
   *[no] I legami sono scelti uno dopo l'altro, ogni volta il migliore: se tutti insieme si possa fare meglio non si sa, ma nessuna scelta può superare { $limit }.
}
advice-fewer = { $asked ->
    [one] Si è cercato un legame
   *[other] Si sono cercati fino a { $asked } legami
}, e { $count ->
    [0] non ce ne sono da suggerire
    [one] ce n'è uno solo che serva
   *[other] ce ne sono solo { $count } che servano
}: gli altri non cambierebbero nulla, sono esclusi, o riguardano enti che non hanno risposto.
advice-aside = { $aside ->
    [one] Una coppia, tra quelle con meno in comune, non è stata guardata: sono troppe.
   *[other] { $aside } coppie, quelle con meno in comune, non sono state guardate: sono troppe.
}
advice-introductions = { $count ->
    [0] Nessuna coppia di enti senza legame ha qualcosa in comune, per quel che si sa.
    [one] Una sola coppia di enti senza legame ha qualcosa in comune: chi può presentarli, un bisogno, il comune o un tavolo.
   *[other] { $count } coppie di enti senza legame hanno qualcosa in comune: chi può presentarli, un bisogno, il comune o un tavolo. Prima quelle che hanno più cose in comune; a parità, quelle con più conoscenze comuni poco diffuse.
}
advice-trial = Quanto vale quest'ordine: nascosto un legame su dieci, più volte ({ $hidden } in tutto), il legame nascosto sta sopra una coppia senza legame { $grounds } volte su 100; contando solo le conoscenze comuni { $neighbours }, a caso 50.
advice-reach = { $chosen ->
    [one] Basta un ente perché chi ha legami sia raggiunto
   *[other] Bastano { $chosen } enti perché chi ha legami sia raggiunto
} in { $steps ->
    [one] un passo
   *[other] al più { $steps } passi
}: { $reached } enti. { $proved ->
    [yes] Meno non bastano: è dimostrato.
   *[no] Ne servono comunque almeno { $least }.
}{ $isolated ->
    [0] {""}
    [one] {" "}Un ente non ha legami e nessuno lo raggiunge: è elencato in fondo.
   *[other] {" "}{ $isolated } enti non hanno legami e nessuno li raggiunge: sono elencati in fondo.
}{ $silent ->
    [0] {""}
    [one] {" "}Di un ente che non ha risposto non risultano legami: non si sa chi potrebbe raggiungerlo.
   *[other] {" "}Di { $silent } enti che non hanno risposto non risultano legami: non si sa chi potrebbe raggiungerli.
}{ $left ->
    [0] {""}
    [one] {" "}Un ente potrebbe essere raggiunto solo da enti esclusi.
   *[other] {" "}{ $left } enti potrebbero essere raggiunti solo da enti esclusi.
} Non dice se chi è scelto è disposto a fare da tramite, né quanto in fretta passa una notizia.
advice-nobody-tied = Non risulta alcun legame: nessuno può raggiungere nessuno.

standing-chosen = scelto
standing-left-out = raggiunto solo da esclusi
column-introducer-id = codice di chi può presentarli
column-introducer = chi può presentarli
column-effect = che cosa cambierebbe
column-unknown = che cosa non si sa
column-apart = passi oggi
column-grounds-count = cose in comune
column-fragmentation-after = frammentazione poi
column-efficiency-after = efficienza poi
column-isolated-after = enti isolati poi
column-shared-needs = bisogni a cui arrivano tutti e due
column-shared-persons = persone in quei bisogni
column-by-referral = persone che un invio porterebbe a un posto
column-by-referral-undetermined = per invio, non determinabili in più
column-reaches = enti raggiunti, sé compreso
column-contacts = raggiunti direttamente
column-reaches-alone = raggiunti solo da lui
