//! How large the network is and how much of what could be tied is tied.

use super::Fact;
use crate::analysis::explanation::{Explanation, Told};

/// *n*: actors, isolates included.
pub const ACTORS: Fact = Fact {
    id: "n",
    explanation: Explanation {
        formula: "n",
        reference: "S. Wasserman, K. Faust, \"Social Network Analysis\", Cambridge University Press, 1994, ch. 4",
        italian: Told {
            name: "Enti",
            meaning: "Quanti enti ha la rete, compresi quelli senza legami.",
            not: "Tutti gli enti del territorio: sono quelli che i dati contengono.",
            reading: "Un numero intero. Quasi ogni altra misura dipende da esso: va riportato accanto a tutte.",
        },
        english: Told {
            name: "Organizations",
            meaning: "How many organizations the network has, those without ties included.",
            not: "Every organization of the territory: they are those that the data hold.",
            reading: "A whole number. Nearly every other measure depends on it, so it is kept beside each of them.",
        },
    },
    whole: true,
    compute: |panel| Ok(panel.n as f64),
};

/// *m*: ties, parallel ones merged and self-ties dropped. An undirected tie counts once, a directed one once in each direction.
pub const TIES: Fact = Fact {
    id: "m",
    explanation: Explanation {
        formula: "m",
        reference: "S. Wasserman, K. Faust, \"Social Network Analysis\", Cambridge University Press, 1994, ch. 4",
        italian: Told {
            name: "Legami",
            meaning: "Quante coppie di enti sono legate. Più legami tra gli stessi due enti contano una volta sola; dove contano le direzioni, una volta per direzione.",
            not: "Quanto i legami sono forti, o quanto lavoro si fa insieme.",
            reading: "Un numero intero. I legami di un ente con sé stesso non contano.",
        },
        english: Told {
            name: "Ties",
            meaning: "How many pairs of organizations are tied. Several ties between the same two count once; where directions count, once in each direction.",
            not: "How strong the ties are, or how much work is done together.",
            reading: "A whole number. Ties of an organization to itself do not count.",
        },
    },
    whole: true,
    compute: |panel| Ok(panel.m as f64),
};

/// Actors without any tie, in either direction.
pub const ISOLATES: Fact = Fact {
    id: "isolates",
    explanation: Explanation {
        formula: "|{v : deg(v) = 0}|",
        reference: "S. Wasserman, K. Faust, \"Social Network Analysis\", Cambridge University Press, 1994, ch. 4",
        italian: Told {
            name: "Enti senza legami",
            meaning: "Quanti enti non hanno alcun legame con altri enti della rete.",
            not: "Enti che non servono o non lavorano: possono avere legami che i dati non riportano, per esempio se non hanno risposto al questionario.",
            reading: "Da 0 a n. Si legge insieme a n e a quanti enti non hanno risposto.",
        },
        english: Told {
            name: "Organizations without ties",
            meaning: "How many organizations have no tie with any other of the network.",
            not: "Organizations that are of no use or do no work: they may have ties that the data do not report, for instance because they did not answer the survey.",
            reading: "From 0 to n. Read it beside n and beside how many did not answer.",
        },
    },
    whole: true,
    compute: |panel| Ok(panel.degrees.all.iter().filter(|&&ties| ties == 0).count() as f64),
};

/// Ties divided by the ties there could be: *n*(*n* − 1) / 2 pairs, or *n*(*n* − 1) ordered pairs when directed. 0 where there is no
/// tie; undefined below two actors.
pub const DENSITY: Fact = Fact {
    id: "density",
    explanation: Explanation {
        formula: "u—v: m / (n(n − 1) / 2); u→v: m / (n(n − 1))",
        reference: "S. Wasserman, K. Faust, \"Social Network Analysis\", Cambridge University Press, 1994, ch. 4",
        italian: Told {
            name: "Densità",
            meaning: "Quanta parte dei legami possibili esiste: 1 se ogni ente è legato a ogni altro, 0 se non c'è alcun legame.",
            not: "Un voto alla rete: ogni legame costa tempo, e una rete grande non può essere densa come una piccola.",
            reading: "Da 0 a 1. Si confrontano solo reti di grandezza simile, perché scende quando n cresce. Non è definita con meno di due enti.",
        },
        english: Told {
            name: "Density",
            meaning: "What share of the possible ties exists: 1 when every organization is tied to every other, 0 when there is no tie.",
            not: "A mark for the network: every tie costs time, and a large network cannot be as dense as a small one.",
            reading: "From 0 to 1. Compare only networks of similar size, because it falls as n grows. Undefined below two organizations.",
        },
    },
    whole: false,
    compute: |panel| {
        let each_tie = if panel.directed { 1.0 } else { 2.0 };
        Ok(each_tie * panel.m as f64 / panel.ordered_pairs()?)
    },
};
