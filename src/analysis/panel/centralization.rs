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
        formula: "u—v: ∑ (max deg − deg(v)) / ((n − 1)(n − 2)); u→v: ∑ (max deg − deg(v)) / (2(n − 1)(n − 2))",
        reference: FREEMAN,
        italian: Told {
            name: "Centralizzazione dei legami",
            meaning: "Quanto i legami sono raccolti in un ente solo: 1 se un ente è legato a tutti e gli altri solo a lui, 0 se tutti ne hanno lo stesso numero.",
            not: "Chi comanda: un ente con molti legami può essere soltanto quello che tiene gli elenchi.",
            reading: "Da 0 a 1. Se è alta, la rete dipende da un centro; se è bassa, i legami sono distribuiti. Con le direzioni arriva a 1 se i legami del centro sono tutti ricambiati. Le forze dei legami non contano. Non è definita con meno di tre enti.",
        },
        english: Told {
            name: "Degree centralization",
            meaning: "How far ties are gathered in one organization: 1 when one is tied to all and the others to it alone, 0 when all have equally many.",
            not: "Who is in command: an organization of many ties may only be the one that keeps the lists.",
            reading: "From 0 to 1. Where it is high, the network depends on a centre; where it is low, ties are spread. With directions it comes to 1 when the ties of the centre are all returned. Strengths of ties do not count. Undefined below three organizations.",
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
            meaning: "Quanto i legami arrivano tutti a uno stesso ente: 1 se ogni altro ente ne ha uno solo, verso quello, 0 se ne arrivano a tutti altrettanti.",
            not: "Gradimento: dipende da che cosa è il legame, che può essere anche un invio di persone o un finanziamento.",
            reading: "Da 0 a 1. Le forze dei legami non contano. Non è definita con meno di tre enti, o se i legami non hanno direzione.",
        },
        english: Told {
            name: "In-degree centralization",
            meaning: "How far ties all lead to the same organization: 1 when each of the others has one tie, towards it, 0 when equally many lead to each.",
            not: "Popularity: it depends on what a tie is, which may be a referral or a grant.",
            reading: "From 0 to 1. Strengths of ties do not count. Undefined below three organizations, or where ties have no direction.",
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
            meaning: "Quanto i legami partono tutti da uno stesso ente: 1 se partono solo da lui e vanno a tutti gli altri, 0 se ne partono da tutti altrettanti.",
            not: "Impegno: chi ha risposto al questionario con un elenco lungo appare più attivo di chi non ha risposto.",
            reading: "Da 0 a 1. Le forze dei legami non contano. Non è definita con meno di tre enti, o se i legami non hanno direzione.",
        },
        english: Told {
            name: "Out-degree centralization",
            meaning: "How far ties all leave the same organization: 1 when they leave it alone and go to all the others, 0 when equally many leave each.",
            not: "Commitment: who answered the survey with a long list looks more active than who did not answer.",
            reading: "From 0 to 1. Strengths of ties do not count. Undefined below three organizations, or where ties have no direction.",
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
        formula: "∑ (max C − C(v)) / D, C(v) = (n − 1) / ∑ d(v, u); u—v: D = (n − 1)(n − 2) / (2n − 3); u→v: D = (n − 1)(1 − 1/n)",
        reference: FREEMAN,
        italian: Told {
            name: "Centralizzazione della vicinanza",
            meaning: "Quanto un ente solo è più vicino a tutti di quanto lo siano gli altri: 1 se è il centro di una stella, 0 se tutti sono ugualmente vicini.",
            not: "Quanto la rete è compatta: una rete in cui tutti sono lontani allo stesso modo ha 0.",
            reading: "Da 0 a 1; con le direzioni non arriva mai a 1. Si contano i passaggi anche se i legami hanno forze o costi. Non è definita con meno di tre enti, né se qualche ente non ne raggiunge un altro: allora si usa la centralizzazione della vicinanza armonica.",
        },
        english: Told {
            name: "Closeness centralization",
            meaning: "How far one organization is nearer to all than the others are: 1 when it is the centre of a star, 0 when all are equally near.",
            not: "How compact the network is: one where all are equally far apart has 0.",
            reading: "From 0 to 1; with directions it never comes to 1. Steps are counted even where ties have strengths or costs. Undefined below three organizations, and where one of them cannot reach another: then use the centralization of harmonic centrality.",
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
        formula: "∑ (max H − H(v)) / D, H(v) = ∑ 1 / d(v, u) / (n − 1), 1/∞ = 0; u—v: D = (n − 2) / 2; u→v: D = n − 1",
        reference: "L. C. Freeman, \"Centrality in social networks: conceptual clarification\", Social Networks 1(3), 1978, pp. 215–239; P. Boldi, S. Vigna, \"Axioms for Centrality\", Internet Mathematics 10(3–4), 2014, pp. 222–262",
        italian: Told {
            name: "Centralizzazione della vicinanza armonica",
            meaning: "Quanto un ente solo è più vicino a tutti di quanto lo siano gli altri, anche in una rete a pezzi: 1 se è il centro di una stella, 0 se tutti sono ugualmente vicini.",
            not: "Quanto la rete è compatta: una rete in cui tutti sono lontani allo stesso modo ha 0.",
            reading: "Da 0 a 1; con le direzioni arriva a 1 se i legami partono tutti dal centro. Si contano i passaggi anche se i legami hanno forze o costi. Senza alcun legame è 0. Non è definita con meno di tre enti.",
        },
        english: Told {
            name: "Harmonic centralization",
            meaning: "How far one organization is nearer to all than the others are, in a network of several pieces too: 1 when it is the centre of a star, 0 when all are equally near.",
            not: "How compact the network is: one where all are equally far apart has 0.",
            reading: "From 0 to 1; with directions it comes to 1 when all ties leave the centre. Steps are counted even where ties have strengths or costs. Without any tie it is 0. Undefined below three organizations.",
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
            meaning: "Quanto i percorsi più brevi passano tutti da un ente solo: 1 se è il centro di una stella, 0 se passano in ugual misura da tutti.",
            not: "Quanto c'è da mediare: una rete in cui tutti sono legati con tutti ha 0.",
            reading: "Da 0 a 1. Se è alta, molti percorsi si allungano o si interrompono quando quell'ente si ritira. Con le forze o i costi i percorsi più brevi sono i meno lunghi, non quelli con meno passaggi. Non è definita con meno di tre enti.",
        },
        english: Told {
            name: "Betweenness centralization",
            meaning: "How far the shortest paths all pass through one organization: 1 when it is the centre of a star, 0 when they pass through all alike.",
            not: "How much there is to broker: a network where all are tied to all has 0.",
            reading: "From 0 to 1. Where it is high, many paths grow longer or break off when that organization withdraws. With strengths or costs the shortest paths are the least long, not those of fewest steps. Undefined below three organizations.",
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
