//! A two-mode network as a whole, in a few numbers.

use super::{Side, TwoModeFact};
use crate::analysis::explanation::{Explanation, Told};
use crate::analysis::scores::{Gap, Value};
use crate::model::affiliation::{Affiliation, Mode};

const BORGATTI_EVERETT: &str = "S. P. Borgatti, M. G. Everett, \"Network analysis of 2-mode data\", Social Networks 19(3), 1997, pp. 243–269";

/// *n*: actors, those without ties included.
pub const ACTORS: TwoModeFact = TwoModeFact {
    id: "actors",
    explanation: Explanation {
        formula: "n",
        reference: BORGATTI_EVERETT,
        italian: Told {
            name: "Enti",
            meaning: "Quanti enti ha la rete, compresi quelli che non partecipano a nulla.",
            not: "Tutti gli enti del territorio: sono quelli che i dati contengono.",
            reading: "Un numero intero, da riportare accanto a ogni altra misura.",
        },
        english: Told {
            name: "Organizations",
            meaning: "How many organizations the network has, those that take part in nothing included.",
            not: "Every organization of the territory: they are those that the data hold.",
            reading: "A whole number, kept beside every other measure.",
        },
    },
    whole: true,
    compute: |affiliation| Ok(affiliation.len_of(Mode::Actors) as f64),
};

/// *m*: events, those without ties included.
pub const EVENTS: TwoModeFact = TwoModeFact {
    id: "events",
    explanation: Explanation {
        formula: "m",
        reference: BORGATTI_EVERETT,
        italian: Told {
            name: "Tavoli o bisogni",
            meaning: "Quanti tavoli, o tipi di bisogno, ha la rete, compresi quelli a cui nessun ente partecipa o risponde.",
            not: "Quante riunioni si tengono, o quante persone hanno quei bisogni.",
            reading: "Un numero intero, da riportare accanto a ogni altra misura.",
        },
        english: Told {
            name: "Working groups or needs",
            meaning: "How many working groups, or types of need, the network has, those included in which no organization sits or to which none answers.",
            not: "How many meetings are held, or how many persons have those needs.",
            reading: "A whole number, kept beside every other measure.",
        },
    },
    whole: true,
    compute: |affiliation| Ok(affiliation.len_of(Mode::Events) as f64),
};

/// Ties between the modes, parallel ones merged.
pub const TIES: TwoModeFact = TwoModeFact {
    id: "ties",
    explanation: Explanation {
        formula: "|{(u, v)}|",
        reference: BORGATTI_EVERETT,
        italian: Told {
            name: "Partecipazioni",
            meaning: "Quante volte un ente partecipa a un tavolo, o risponde a un tipo di bisogno; ogni coppia conta una volta.",
            not: "Quante volte l'ente è stato presente, o quante persone ha seguito.",
            reading: "Da 0 a n m.",
        },
        english: Told {
            name: "Memberships",
            meaning: "How often an organization sits in a working group, or answers to a type of need; each pair counts once.",
            not: "How often the organization was present, or how many persons it took.",
            reading: "From 0 to n m.",
        },
    },
    whole: true,
    compute: |affiliation| Ok(affiliation.ties() as f64),
};

/// Ties divided by the *n m* there could be; undefined where a mode is empty.
pub const DENSITY: TwoModeFact = TwoModeFact {
    id: "density",
    explanation: Explanation {
        formula: "|{(u, v)}| / (n m)",
        reference: BORGATTI_EVERETT,
        italian: Told {
            name: "Densità tra i due insiemi",
            meaning: "Quanta parte delle partecipazioni possibili esiste: 1 se ogni ente è a ogni tavolo, o risponde a ogni bisogno.",
            not: "Un voto alla rete: se tutti gli enti siedono a tutti i tavoli, non è detto che sia utile.",
            reading: "Da 0 a 1. Non è definita se non ci sono enti, o non ci sono tavoli o bisogni. Si legge insieme a n e m.",
        },
        english: Told {
            name: "Density between the two sets",
            meaning: "What share of the possible memberships exists: 1 when every organization sits in every group, or answers to every need.",
            not: "A mark for the network: if all organizations sit in all groups, that need not be of use.",
            reading: "From 0 to 1. Undefined where there are no organizations, or no groups or needs. Read it beside n and m.",
        },
    },
    whole: false,
    compute: |affiliation| {
        let pairs =
            affiliation.len_of(Mode::Actors) as f64 * affiliation.len_of(Mode::Events) as f64;
        if pairs == 0.0 {
            return Err(Gap::EmptyMode);
        }
        Ok(affiliation.ties() as f64 / pairs)
    },
};

/// Share of paths of three ties that a fourth closes.
pub const ROBINS_ALEXANDER: TwoModeFact = TwoModeFact {
    id: "robins_alexander",
    explanation: Explanation {
        formula: "4 C₄ / L₃, C₄ = |{u—v—u′—v′—u}|, L₃ = |{u—v—u′—v′}|",
        reference: "G. Robins, M. Alexander, \"Small worlds among interlocking directors: network structure and distance in bipartite graphs\", Computational & Mathematical Organization Theory 10(1), 2004, pp. 69–94",
        italian: Told {
            name: "Reincontro",
            meaning: "Quando due enti si incontrano a un tavolo e uno dei due siede anche a un altro, quanto spesso vi siede anche il secondo: se chi si incontra a un tavolo si ritrova altrove.",
            not: "Collaborazione stabile: ci si può ritrovare a molti tavoli per dovere d'ufficio.",
            reading: "Da 0 a 1: 0 se nessuna coppia si ritrova a un secondo tavolo, 1 se ci si ritrova sempre. Non è definito se nessun ente che ne incontra altri siede a un secondo tavolo.",
        },
        english: Told {
            name: "Meeting again",
            meaning: "When two organizations meet in a working group and one of them sits in another too, how often the second sits there as well: whether those who meet once meet elsewhere.",
            not: "Lasting collaboration: one can meet in many groups because one's office demands it.",
            reading: "From 0 to 1: 0 when no pair meets in a second group, 1 when they always do. Undefined where no organization that meets others sits in a second group.",
        },
    },
    whole: false,
    compute: robins_alexander,
};

/// Share of paths of three ties, from one mode to the other, that a fourth closes to a ring.
///
/// # Edge cases
/// [`Gap::EmptyMode`] where a mode is empty, [`Gap::NoPathOfThree`] where no such path is; networkx gives 0.
/// # Complexity
/// *O*(∑ *k*²) for the numbers *k* of ties of the events, and a sort of what each actor meets.
/// # References
/// G. Robins, M. Alexander, *Computational & Mathematical Organization Theory* 10(1), 2004, pp. 69–94.
fn robins_alexander(affiliation: &Affiliation) -> Value {
    let side = Side::new(affiliation, Mode::Actors);
    if side.own == 0 || side.across == 0 {
        return Err(Gap::EmptyMode);
    }
    let beyond = |ties: &[usize]| ties.len() as u128 - 1;
    let mut paths = 0;
    let mut rings = 0;
    for (actor, events) in side.neighbours().iter().enumerate() {
        // Each tie is the middle of as many paths as its two ends have other ties.
        let middles = events.iter().map(|&event| beyond(&side.members()[event]));
        paths += middles.sum::<u128>() * events.len().saturating_sub(1) as u128;
        for (other, shared) in side.sharing(actor) {
            if other > actor {
                rings += shared as u128 * (shared as u128 - 1) / 2;
            }
        }
    }
    if paths == 0 {
        return Err(Gap::NoPathOfThree);
    }
    Ok(4.0 * rings as f64 / paths as f64)
}
