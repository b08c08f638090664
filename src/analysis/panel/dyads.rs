//! Pairs of actors: tied both ways, one way, or not; directed networks only.

use super::{Fact, Panel};
use crate::analysis::explanation::{Explanation, Told};
use crate::analysis::scores::{Gap, Value};
use crate::model::actor_graph::ActorGraph;

const CENSUS: &str = "P. W. Holland, S. Leinhardt, \"Local structure in social networks\", Sociological Methodology 7, 1976, pp. 1–45";

/// Share of arcs that are returned. Undefined where ties have no direction: an undirected tie is no report of both ends.
pub const RECIPROCITY: Fact = Fact {
    id: "reciprocity",
    explanation: Explanation {
        formula: "2M / m, M = |{{u, v} : u→v, v→u}|",
        reference: "S. Wasserman, K. Faust, \"Social Network Analysis\", Cambridge University Press, 1994, ch. 13",
        italian: Told {
            name: "Reciprocità",
            meaning: "Quanta parte dei legami è ricambiata: 1 se a ogni legame ne corrisponde uno in senso opposto, 0 se a nessuno.",
            not: "Parità o accordo: due enti possono indirizzarsi persone a vicenda in misura molto diversa.",
            reading: "Da 0 a 1. Il legame di ritorno può esserci anche se l'altro ente non l'ha dichiarato. Non è definita se i legami non hanno direzione o se non ce ne sono.",
        },
        english: Told {
            name: "Reciprocity",
            meaning: "What share of the ties is returned: 1 when each has one in the opposite direction, 0 when none has.",
            not: "Balance or agreement: two organizations may refer persons to each other in very different numbers.",
            reading: "From 0 to 1. The tie in return may be there even if the other organization did not report it. Undefined where ties have no direction or there is none.",
        },
    },
    whole: false,
    compute: |panel| {
        let dyads = panel.dyads?;
        if panel.m == 0 {
            return Err(Gap::NoTie);
        }
        Ok(2.0 * dyads.mutual as f64 / panel.m as f64)
    },
};

/// Pairs tied both ways. Undefined where ties have no direction.
pub const MUTUAL: Fact = Fact {
    id: "dyads_mutual",
    explanation: Explanation {
        formula: "M = |{{u, v} : u→v, v→u}|",
        reference: CENSUS,
        italian: Told {
            name: "Coppie reciproche",
            meaning: "Quante coppie di enti sono legate in tutte e due le direzioni.",
            not: "Legami più forti degli altri: della forza non dice nulla.",
            reading: "Da 0 a n(n − 1) / 2. Sommate alle coppie a senso unico e a quelle senza legami, danno tutte le coppie. Non sono definite se i legami non hanno direzione.",
        },
        english: Told {
            name: "Mutual pairs",
            meaning: "How many pairs of organizations are tied in both directions.",
            not: "Ties stronger than the others: of strength it says nothing.",
            reading: "From 0 to n(n − 1) / 2. Added to the one-way pairs and to those without ties, they make all pairs. Undefined where ties have no direction.",
        },
    },
    whole: true,
    compute: |panel| Ok(panel.dyads?.mutual as f64),
};

/// Pairs tied one way only. Undefined where ties have no direction.
pub const ASYMMETRIC: Fact = Fact {
    id: "dyads_asymmetric",
    explanation: Explanation {
        formula: "A = |{(u, v) : u→v, v↛u}|",
        reference: CENSUS,
        italian: Told {
            name: "Coppie a senso unico",
            meaning: "Quante coppie di enti sono legate in una direzione sola.",
            not: "Legami sbilanciati per colpa di qualcuno: molti legami, come un finanziamento, vanno per loro natura in un senso solo.",
            reading: "Da 0 a n(n − 1) / 2. Non sono definite se i legami non hanno direzione.",
        },
        english: Told {
            name: "One-way pairs",
            meaning: "How many pairs of organizations are tied in one direction only.",
            not: "Ties out of balance through somebody's fault: many, such as funding, lead one way by their nature.",
            reading: "From 0 to n(n − 1) / 2. Undefined where ties have no direction.",
        },
    },
    whole: true,
    compute: |panel| Ok(panel.dyads?.asymmetric as f64),
};

/// Pairs that are not tied. Undefined where ties have no direction.
pub const NULL: Fact = Fact {
    id: "dyads_null",
    explanation: Explanation {
        formula: "N = n(n − 1) / 2 − M − A",
        reference: CENSUS,
        italian: Told {
            name: "Coppie senza legami",
            meaning: "Quante coppie di enti non hanno alcun legame diretto tra loro.",
            not: "Enti che non possono raggiungersi: possono essere uniti attraverso altri.",
            reading: "Da 0 a n(n − 1) / 2. In una rete grande sono quasi tutte le coppie. Non sono definite se i legami non hanno direzione.",
        },
        english: Told {
            name: "Pairs without ties",
            meaning: "How many pairs of organizations have no direct tie with each other.",
            not: "Organizations that cannot reach each other: others may join them.",
            reading: "From 0 to n(n − 1) / 2. In a large network these are nearly all pairs. Undefined where ties have no direction.",
        },
    },
    whole: true,
    compute: null,
};

fn null(panel: &Panel) -> Value {
    let dyads = panel.dyads?;
    let pairs = panel.n as u128 * panel.n.saturating_sub(1) as u128 / 2;
    let tied = (dyads.mutual + dyads.asymmetric) as u128;
    Ok((pairs - tied) as f64)
}

/// How many pairs are tied both ways and one way.
#[derive(Debug, Clone, Copy)]
pub(super) struct Dyads {
    mutual: usize,
    asymmetric: usize,
}

impl Dyads {
    /// Every tied pair is one or the other. *O*(*n* + *m*).
    pub(super) fn of(graph: &ActorGraph) -> Result<Self, Gap> {
        if !graph.is_directed() {
            return Err(Gap::Undirected);
        }
        let tied = graph.pairs().count();
        let mutual = graph.ties() - tied;
        Ok(Self {
            mutual,
            asymmetric: tied - mutual,
        })
    }
}
