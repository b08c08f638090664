//! The five roles of a broker (Gould and Fernandez), and what people are told of each.

use crate::analysis::explanation::{Explanation, Told};

const REFERENCE: &str = "R. V. Gould, R. M. Fernandez, \"Structures of mediation: a formal approach to brokerage in transaction networks\", Sociological Methodology 19, 1989, pp. 89–126";

/// Something told of each role.
///
/// A broker *v* stands between *a* and *b* where *a* has a tie towards *v* and *v* one towards *b*, but *a* none towards *b*. The role is
/// told by the groups of the three, written in the order *a*, *v*, *b*.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Roles<T> {
    /// *AAA*: all of one group.
    pub coordinator: T,
    /// *ABA*: between two of one group, to which it does not belong. Also called consultant.
    pub itinerant: T,
    /// *ABB*: from outside into its own group.
    pub gatekeeper: T,
    /// *AAB*: from its own group to outside.
    pub representative: T,
    /// *ABC*: between two other groups.
    pub liaison: T,
    /// None of these, which only happens where actors are in several groups at once: two pairs of the three share a group and the third
    /// pair shares none.
    pub mixed: T,
}

impl<T> Roles<T> {
    /// What becomes of each.
    pub(super) fn map<U>(self, change: impl Fn(T) -> U) -> Roles<U> {
        Roles {
            coordinator: change(self.coordinator),
            itinerant: change(self.itinerant),
            gatekeeper: change(self.gatekeeper),
            representative: change(self.representative),
            liaison: change(self.liaison),
            mixed: change(self.mixed),
        }
    }

    /// The role of *v* between *a* and *b*, told by whether *a* and *v*, *v* and *b*, *a* and *b* share a group.
    pub(super) fn of(&mut self, before: bool, after: bool, ends: bool) -> &mut T {
        match (before, after, ends) {
            (true, true, true) => &mut self.coordinator,
            (false, false, true) => &mut self.itinerant,
            (false, true, false) => &mut self.gatekeeper,
            (true, false, false) => &mut self.representative,
            (false, false, false) => &mut self.liaison,
            _ => &mut self.mixed,
        }
    }
}

impl Roles<u64> {
    /// All roles together: how often the actor is a broker.
    pub fn total(&self) -> u64 {
        self.coordinator
            + self.itinerant
            + self.gatekeeper
            + self.representative
            + self.liaison
            + self.mixed
    }
}

/// What people are told of the coordinator.
pub const COORDINATOR: Explanation = Explanation {
    formula: "|{(a, b) : a→v→b, a↛b, g(a) = g(v) = g(b)}|",
    reference: REFERENCE,
    italian: Told {
        name: "Coordinatore",
        meaning: "Quante volte l'ente fa da tramite tra due enti del suo stesso gruppo che tra loro non hanno un legame diretto.",
        not: "Una nomina o un incarico: è una posizione che risulta dai legami, e chi la occupa può non saperlo.",
        reading: "Un numero di coppie, da 0 in su; senza direzioni ogni coppia conta due volte, una per verso. Cresce con il grado e con la dimensione del gruppo. Nei file la colonna z_coordinator confronta il valore con quello che darebbe il caso, in deviazioni standard: c'è solo dove ogni ente è in un gruppo solo. Un ente di più gruppi è dello stesso gruppo di un altro se ne hanno almeno uno in comune; quando così due coppie dei tre enti hanno un gruppo in comune e la terza no, il caso è contato come «altro ruolo». Non è definito per chi non ha un gruppo.",
    },
    english: Told {
        name: "Coordinator",
        meaning: "How often the organization is the go-between of two organizations of its own group that have no direct tie with each other.",
        not: "An appointment or a task: it is a position that results from the ties, and who holds it may not know.",
        reading: "A number of pairs, from 0 upwards; without directions each pair counts twice, once each way. It grows with the degree and with the size of the group. In files the column z_coordinator compares it with what chance would give, in standard deviations: it is there only where every organization is in one group. An organization of several groups is of the same group as another where they have at least one in common; where in this way two pairs of the three have a group in common and the third pair has none, it counts as \"other role\". It is undefined for those without a group.",
    },
};

/// What people are told of the itinerant broker.
pub const ITINERANT: Explanation = Explanation {
    formula: "|{(a, b) : a→v→b, a↛b, g(a) = g(b) ≠ g(v)}|",
    reference: REFERENCE,
    italian: Told {
        name: "Consulente",
        meaning: "Quante volte l'ente fa da tramite tra due enti di uno stesso gruppo, a cui non appartiene, che tra loro non hanno un legame diretto.",
        not: "Un'ingerenza: spesso gli enti di un gruppo si parlano proprio grazie a qualcuno di fuori.",
        reading: "Un numero di coppie, da 0 in su; senza direzioni ogni coppia conta due volte, una per verso. Se è alto, quel gruppo si appoggia a qualcuno di fuori. Nei file la colonna z_itinerant confronta il valore con quello che darebbe il caso, in deviazioni standard: c'è solo dove ogni ente è in un gruppo solo. Enti di più gruppi sono dello stesso gruppo se ne hanno almeno uno in comune. Non è definito per chi non ha un gruppo.",
    },
    english: Told {
        name: "Consultant",
        meaning: "How often the organization is the go-between of two organizations of one group, to which it does not belong, that have no direct tie with each other.",
        not: "Interference: often the organizations of a group talk just because of somebody from outside.",
        reading: "A number of pairs, from 0 upwards; without directions each pair counts twice, once each way. Where it is high, that group leans on somebody from outside. In files the column z_itinerant compares it with what chance would give, in standard deviations: it is there only where every organization is in one group. Organizations of several groups are of the same group where they have at least one in common. It is undefined for those without a group.",
    },
};

/// What people are told of the gatekeeper.
pub const GATEKEEPER: Explanation = Explanation {
    formula: "|{(a, b) : a→v→b, a↛b, g(a) ≠ g(v) = g(b)}|",
    reference: REFERENCE,
    italian: Told {
        name: "Filtro d'ingresso",
        meaning: "Quante volte un ente di un altro gruppo arriva, per mezzo suo, a uno del suo gruppo con cui non ha un legame diretto.",
        not: "Una chiusura: chi sta all'ingresso può far entrare tutto o niente, e i legami non lo dicono.",
        reading: "Un numero di coppie, da 0 in su. In una rete senza direzioni è uguale a quello del rappresentante. Nei file la colonna z_gatekeeper confronta il valore con quello che darebbe il caso, in deviazioni standard: c'è solo dove ogni ente è in un gruppo solo. Enti di più gruppi sono dello stesso gruppo se ne hanno almeno uno in comune. Non è definito per chi non ha un gruppo.",
    },
    english: Told {
        name: "Gatekeeper",
        meaning: "How often an organization of another group reaches, through it, one of its own group with which it has no direct tie.",
        not: "A barrier: who stands at the entrance may let everything in or nothing, and the ties do not tell.",
        reading: "A number of pairs, from 0 upwards. In a network without directions it equals that of the representative. In files the column z_gatekeeper compares it with what chance would give, in standard deviations: it is there only where every organization is in one group. Organizations of several groups are of the same group where they have at least one in common. It is undefined for those without a group.",
    },
};

/// What people are told of the representative.
pub const REPRESENTATIVE: Explanation = Explanation {
    formula: "|{(a, b) : a→v→b, a↛b, g(a) = g(v) ≠ g(b)}|",
    reference: REFERENCE,
    italian: Told {
        name: "Rappresentante",
        meaning: "Quante volte un ente del suo gruppo arriva, per mezzo suo, a uno di un altro gruppo con cui non ha un legame diretto.",
        not: "Una delega: non è detto che qualcuno lo abbia incaricato di parlare per il gruppo.",
        reading: "Un numero di coppie, da 0 in su. In una rete senza direzioni è uguale a quello del filtro d'ingresso. Nei file la colonna z_representative confronta il valore con quello che darebbe il caso, in deviazioni standard: c'è solo dove ogni ente è in un gruppo solo. Enti di più gruppi sono dello stesso gruppo se ne hanno almeno uno in comune. Non è definito per chi non ha un gruppo.",
    },
    english: Told {
        name: "Representative",
        meaning: "How often an organization of its own group reaches, through it, one of another group with which it has no direct tie.",
        not: "A mandate: it need not be that anybody charged it to speak for the group.",
        reading: "A number of pairs, from 0 upwards. In a network without directions it equals that of the gatekeeper. In files the column z_representative compares it with what chance would give, in standard deviations: it is there only where every organization is in one group. Organizations of several groups are of the same group where they have at least one in common. It is undefined for those without a group.",
    },
};

/// What people are told of the liaison.
pub const LIAISON: Explanation = Explanation {
    formula: "|{(a, b) : a→v→b, a↛b, g(a) ≠ g(v) ≠ g(b) ≠ g(a)}|",
    reference: REFERENCE,
    italian: Told {
        name: "Collegamento",
        meaning: "Quante volte l'ente fa da tramite tra due enti di due gruppi diversi, nessuno dei quali è il suo, che tra loro non hanno un legame diretto.",
        not: "Una prova che i due gruppi collaborino: dice che potrebbero arrivare l'uno all'altro passando da qui.",
        reading: "Un numero di coppie, da 0 in su; senza direzioni ogni coppia conta due volte, una per verso. Con due soli gruppi è sempre 0. Nei file la colonna z_liaison confronta il valore con quello che darebbe il caso, in deviazioni standard: c'è solo dove ogni ente è in un gruppo solo. Enti di più gruppi sono dello stesso gruppo se ne hanno almeno uno in comune. Non è definito per chi non ha un gruppo.",
    },
    english: Told {
        name: "Liaison",
        meaning: "How often the organization is the go-between of two organizations of two different groups, neither of which is its own, that have no direct tie with each other.",
        not: "Proof that the two groups work together: it says that they could reach each other through here.",
        reading: "A number of pairs, from 0 upwards; without directions each pair counts twice, once each way. With only two groups it is always 0. In files the column z_liaison compares it with what chance would give, in standard deviations: it is there only where every organization is in one group. Organizations of several groups are of the same group where they have at least one in common. It is undefined for those without a group.",
    },
};
