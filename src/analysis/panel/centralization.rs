//! Centralization: how far a measure is gathered in one actor, against a star, in which it is gathered as far as can be.

use super::{Fact, Panel};
use crate::analysis::explanation::{Explanation, Told};
use crate::analysis::scores::{Gap, Value};

const FREEMAN: &str = "L. C. Freeman, \"Centrality in social networks: conceptual clarification\", Social Networks 1(3), 1978, pp. 215–239";

/// Of the degree. Undirected: a star has ∑ (max − *deg*) = (*n* − 1)(*n* − 2). Directed: arcs both ways count together, and a star with
/// arcs both ways has twice that, as in igraph and sna.
pub const DEGREE: Fact = Fact {
    id: "degree_centralization",
    explanation: Explanation {
        formula: "∑ (max deg − deg(v)) / ((n − 1)(n − 2)); directed: / (2(n − 1)(n − 2))",
        reference: FREEMAN,
        italian: Told {
            name: "Centralizzazione dei legami",
            meaning: "Quanto i legami sono raccolti in un ente solo: 1 se un ente è legato a tutti e gli altri solo a lui, 0 se tutti ne hanno ugualmente.",
            not: "Chi comanda: un ente con molti legami può essere soltanto quello che tiene gli elenchi.",
            reading: "Da 0 a 1. Alta, la rete dipende da un centro; bassa, i legami sono distribuiti. Non è definita con meno di tre enti.",
        },
        english: Told {
            name: "Degree centralization",
            meaning: "How far ties are gathered in one organization: 1 when one is tied to all and the others to it alone, 0 when all have equally many.",
            not: "Who is in command: an organization of many ties may only be the one that keeps the lists.",
            reading: "From 0 to 1. When high the network depends on a centre, when low ties are spread. Undefined below three organizations.",
        },
    },
    whole: false,
    compute: |panel| {
        let each_way = if panel.directed { 2.0 } else { 1.0 };
        let star = at_least_three(panel)? * (panel.n - 2) as f64 * each_way;
        Ok(behind_the_first(&panel.degrees.all) / star)
    },
};

/// Of the in-degree: a star whose arcs all lead to its centre has ∑ (max − *deg*⁻) = (*n* − 1)². Undefined where ties have no direction.
pub const IN_DEGREE: Fact = Fact {
    id: "in_degree_centralization",
    explanation: Explanation {
        formula: "∑ (max deg⁻ − deg⁻(v)) / (n − 1)²",
        reference: FREEMAN,
        italian: Told {
            name: "Centralizzazione dei legami in arrivo",
            meaning: "Quanto i legami arrivano tutti a uno stesso ente: 1 se tutti indicano solo lui, 0 se ne arrivano a tutti ugualmente.",
            not: "Gradimento: dipende da che cosa è il legame, che può essere anche un invio di persone o un finanziamento.",
            reading: "Da 0 a 1. Non è definita con meno di tre enti, o se i legami non hanno direzione.",
        },
        english: Told {
            name: "In-degree centralization",
            meaning: "How far ties all lead to the same organization: 1 when everybody names only that one, 0 when equally many lead to each.",
            not: "Popularity: it depends on what a tie is, which may be a referral or a grant.",
            reading: "From 0 to 1. Undefined below three organizations, or where ties have no direction.",
        },
    },
    whole: false,
    compute: |panel| one_way(panel, &panel.degrees.arriving),
};

/// Of the out-degree: a star whose arcs all leave its centre has ∑ (max − *deg*⁺) = (*n* − 1)². Undefined where ties have no direction.
pub const OUT_DEGREE: Fact = Fact {
    id: "out_degree_centralization",
    explanation: Explanation {
        formula: "∑ (max deg⁺ − deg⁺(v)) / (n − 1)²",
        reference: FREEMAN,
        italian: Told {
            name: "Centralizzazione dei legami in partenza",
            meaning: "Quanto i legami partono tutti da uno stesso ente: 1 se solo lui li stabilisce e con tutti, 0 se ne partono da tutti ugualmente.",
            not: "Impegno: chi ha risposto al questionario con un elenco lungo appare più attivo di chi non ha risposto.",
            reading: "Da 0 a 1. Non è definita con meno di tre enti, o se i legami non hanno direzione.",
        },
        english: Told {
            name: "Out-degree centralization",
            meaning: "How far ties all leave the same organization: 1 when it alone makes them and with everybody, 0 when equally many leave each.",
            not: "Commitment: who answered the survey with a long list looks more active than who did not answer.",
            reading: "From 0 to 1. Undefined below three organizations, or where ties have no direction.",
        },
    },
    whole: false,
    compute: |panel| one_way(panel, &panel.degrees.leaving),
};

/// Of closeness, (*n* − 1) / ∑ *d* in steps along outgoing arcs. Undirected: a star has (*n* − 1)(*n* − 2) / (2*n* − 3). Directed: igraph
/// and sna divide by (*n* − 1)(1 − 1/*n*), which no strongly connected network reaches. Undefined where some actor cannot reach another.
pub const CLOSENESS: Fact = Fact {
    id: "closeness_centralization",
    explanation: Explanation {
        formula: "∑ (max C − C(v)) / ((n − 1)(n − 2) / (2n − 3)), C(v) = (n − 1) / ∑ d(v, u); directed: / ((n − 1)(1 − 1/n))",
        reference: FREEMAN,
        italian: Told {
            name: "Centralizzazione della vicinanza",
            meaning: "Quanto un ente solo è più vicino a tutti di quanto lo siano gli altri: 1 se è il centro di una stella, 0 se tutti sono ugualmente vicini.",
            not: "Quanto la rete è compatta: una rete in cui tutti sono lontani allo stesso modo ha 0.",
            reading: "Da 0 a 1, contando i passi. Non è definita con meno di tre enti, né se qualche ente non ne raggiunge un altro: allora si usa la centralizzazione della vicinanza armonica.",
        },
        english: Told {
            name: "Closeness centralization",
            meaning: "How far one organization is nearer to all than the others are: 1 when it is the centre of a star, 0 when all are equally near.",
            not: "How compact the network is: one where all are equally far apart has 0.",
            reading: "From 0 to 1, counting steps. Undefined below three organizations, and where one of them cannot reach another: then use the centralization of harmonic centrality.",
        },
    },
    whole: false,
    compute: |panel| {
        let others = at_least_three(panel)?;
        let steps = panel.distances.steps()?;
        if steps.reached.iter().any(|&reached| reached + 1 < panel.n) {
            return Err(Gap::Disconnected);
        }
        let n = panel.n as f64;
        let star = if panel.directed {
            others * (1.0 - 1.0 / n)
        } else {
            others * (n - 2.0) / (2.0 * n - 3.0)
        };
        let scores: Vec<f64> = steps.total.iter().map(|total| others / total).collect();
        Ok(behind_the_highest(&scores) / star)
    },
};

/// Of harmonic centrality in steps along outgoing arcs. Undirected: the centre of a star has 1 and the others *n* / (2(*n* − 1)), so
/// that ∑ (max − *H*) = (*n* − 2) / 2, and no network has more. Directed: *n* − 1, that of a star whose arcs all leave its centre.
pub const HARMONIC: Fact = Fact {
    id: "harmonic_centralization",
    explanation: Explanation {
        formula: "∑ (max H − H(v)) / ((n − 2) / 2), H(v) = ∑ 1 / d(v, u) / (n − 1), 1/∞ = 0; directed: / (n − 1)",
        reference: "L. C. Freeman 1978 (centralization); P. Boldi, S. Vigna, \"Axioms for Centrality\", Internet Mathematics 10(3–4), 2014, pp. 222–262 (harmonic centrality)",
        italian: Told {
            name: "Centralizzazione della vicinanza armonica",
            meaning: "Quanto un ente solo è più vicino a tutti di quanto lo siano gli altri, anche in una rete a pezzi: 1 se è il centro di una stella, 0 se tutti sono ugualmente vicini.",
            not: "Quanto la rete è compatta: una rete in cui tutti sono lontani allo stesso modo ha 0.",
            reading: "Da 0 a 1, contando i passi. È 0 anche senza alcun legame. Non è definita con meno di tre enti.",
        },
        english: Told {
            name: "Harmonic centralization",
            meaning: "How far one organization is nearer to all than the others are, in a network of several pieces too: 1 when it is the centre of a star, 0 when all are equally near.",
            not: "How compact the network is: one where all are equally far apart has 0.",
            reading: "From 0 to 1, counting steps. It is 0 without any tie too. Undefined below three organizations.",
        },
    },
    whole: false,
    compute: |panel| {
        let others = at_least_three(panel)?;
        let star = if panel.directed {
            others
        } else {
            (others - 1.0) / 2.0
        };
        let harmonic = &panel.distances.steps()?.harmonic;
        let scores: Vec<f64> = harmonic.iter().map(|sum| sum / others).collect();
        Ok(behind_the_highest(&scores) / star)
    },
};

/// Of betweenness, on distances where ties carry them: a star has ∑ (max − *B*) = *n* − 1 on normalized scores; directed, one with arcs
/// both ways. Where the betweenness is estimated, so is this.
pub const BETWEENNESS: Fact = Fact {
    id: "betweenness_centralization",
    explanation: Explanation {
        formula: "∑ (max B − B(v)) / (n − 1), B ∈ [0, 1]",
        reference: "L. C. Freeman, \"A set of measures of centrality based on betweenness\", Sociometry 40(1), 1977, pp. 35–41",
        italian: Told {
            name: "Centralizzazione dell'intermediazione",
            meaning: "Quanto i percorsi più brevi passano tutti da un ente solo: 1 se è il centro di una stella, 0 se passano da tutti ugualmente.",
            not: "Quanto c'è da mediare: una rete in cui tutti sono legati con tutti ha 0.",
            reading: "Da 0 a 1. Alta, la rete si ferma se quell'ente si ritira. Non è definita con meno di tre enti.",
        },
        english: Told {
            name: "Betweenness centralization",
            meaning: "How far the shortest paths all pass through one organization: 1 when it is the centre of a star, 0 when they pass through all alike.",
            not: "How much there is to broker: a network where all are tied to all has 0.",
            reading: "From 0 to 1. When high, the network halts if that organization withdraws. Undefined below three organizations.",
        },
    },
    whole: false,
    compute: |panel| {
        let others = at_least_three(panel)?;
        let values = panel.betweenness.values();
        if values.contains(&None) {
            return Err(panel.betweenness.gap().unwrap_or(Gap::NotFinite));
        }
        let scores: Vec<f64> = values.iter().copied().flatten().collect();
        Ok(behind_the_highest(&scores) / others)
    },
};

/// *n* − 1, where there are three actors to compare.
fn at_least_three(panel: &Panel) -> Value {
    if panel.n < 3 {
        return Err(Gap::TooFewActors);
    }
    Ok((panel.n - 1) as f64)
}

fn one_way(panel: &Panel, degrees: &[usize]) -> Value {
    let others = at_least_three(panel)?;
    if !panel.directed {
        return Err(Gap::Undirected);
    }
    Ok(behind_the_first(degrees) / (others * others))
}

/// How far all together stay behind the one that has most.
fn behind_the_first(counts: &[usize]) -> f64 {
    let most = counts.iter().max().copied().unwrap_or_default();
    let behind: u128 = counts.iter().map(|&count| (most - count) as u128).sum();
    behind as f64
}

/// How far all together stay behind the one that scores highest.
fn behind_the_highest(scores: &[f64]) -> f64 {
    let highest = scores.iter().copied().fold(0.0, f64::max);
    scores.iter().map(|score| highest - score).sum()
}
