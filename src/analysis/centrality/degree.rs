//! Degree centrality.

use super::{Metric, divide};
use crate::analysis::error::AnalysisError;
use crate::analysis::explanation::{Explanation, Told};
use crate::analysis::scores::{Scale, Scores};
use crate::model::actor_graph::ActorGraph;

/// Degree, in the list of measures.
pub const METRIC: Metric = Metric {
    id: "degree",
    explanation: Explanation {
        formula: "C(v) = deg(v) / (n − 1)",
        reference: "L. C. Freeman, \"Centrality in social networks: conceptual clarification\", Social Networks 1(3), 1978, pp. 215–239",
        italian: Told {
            name: "Grado",
            meaning: "Con quanti altri enti ha un legame diretto, diviso per il numero di tutti gli altri.",
            not: "L'importanza di un ente: molti legami possono essere con enti che già si conoscono tra loro.",
            reading: "Va da 0 (nessun legame) a 1 (un legame con ogni altro ente); in una rete con direzioni i legami reciproci contano due volte e si può arrivare a 2. Le forze dei legami non contano. Dipende da quanti enti ci sono: si legge insieme a n.",
        },
        english: Told {
            name: "Degree",
            meaning: "With how many other organizations it has a direct tie, divided by the number of all the others.",
            not: "The importance of an organization: many ties may be with organizations that know each other already.",
            reading: "From 0 (no tie) to 1 (a tie with every other organization); in a network with directions, ties that go both ways count twice and the value can come to 2. Strengths of ties do not count. It depends on how many organizations there are: read it beside n.",
        },
    },
    compute: |graph, options| degree_centrality(graph, options.scale),
};

/// In-degree, in the list of measures.
pub const IN_METRIC: Metric = Metric {
    id: "in_degree",
    explanation: Explanation {
        formula: "C⁻(v) = deg⁻(v) / (n − 1)",
        reference: "S. Wasserman, K. Faust, \"Social Network Analysis\", Cambridge University Press, 1994, ch. 5",
        italian: Told {
            name: "Grado in entrata",
            meaning: "Quanti altri enti hanno un legame verso di esso, diviso per il numero di tutti gli altri.",
            not: "Che quei legami siano ricambiati.",
            reading: "Da 0 a 1. In una rete senza direzioni è uguale al grado. Si legge insieme a n.",
        },
        english: Told {
            name: "In-degree",
            meaning: "How many other organizations have a tie towards it, divided by the number of all the others.",
            not: "That those ties are returned.",
            reading: "From 0 to 1. In a network without directions it equals the degree. Read it beside n.",
        },
    },
    compute: |graph, options| in_degree_centrality(graph, options.scale),
};

/// Out-degree, in the list of measures.
pub const OUT_METRIC: Metric = Metric {
    id: "out_degree",
    explanation: Explanation {
        formula: "C⁺(v) = deg⁺(v) / (n − 1)",
        reference: "S. Wasserman, K. Faust, \"Social Network Analysis\", Cambridge University Press, 1994, ch. 5",
        italian: Told {
            name: "Grado in uscita",
            meaning: "Verso quanti altri enti ha un legame, diviso per il numero di tutti gli altri.",
            not: "Quanto un ente è attivo: chi ha risposto con più cura elenca più legami.",
            reading: "Da 0 a 1. In una rete senza direzioni è uguale al grado. Si legge insieme a n.",
        },
        english: Told {
            name: "Out-degree",
            meaning: "Towards how many other organizations it has a tie, divided by the number of all the others.",
            not: "How active an organization is: who answered with more care lists more ties.",
            reading: "From 0 to 1. In a network without directions it equals the degree. Read it beside n.",
        },
    },
    compute: |graph, options| out_degree_centrality(graph, options.scale),
};

/// Counts the actors that each actor is tied to.
///
/// # Definition
/// > *deg*(*v*), the number of ties of *v*; in a directed graph those that leave plus those that arrive
/// # Normalization
/// [`Scale::Normalized`] divides by *n* − 1: 1 means tied to every other actor. Range [0, 1], up to 2 when directed. No unit.
/// # Edge cases
/// An isolate scores 0, and so does the only actor of a network of one. Parallel ties and self-ties are already gone.
/// # Reading it
/// Many ties are not many different worlds: read it beside betweenness.
/// # Complexity
/// *O*(*n*).
/// # Errors
/// None.
/// # References
/// L. C. Freeman, "Centrality in social networks: conceptual clarification", *Social Networks* 1(3), 1978, pp. 215–239.
/// # Examples
/// ```
/// use tessuto::analysis::centrality::degree::degree_centrality;
/// use tessuto::analysis::scores::Scale;
/// use tessuto::model::actor_graph::{ActorGraph, Weighting};
///
/// let ids = ["a", "b", "c"].map(str::to_owned);
/// let path = ActorGraph::new(ids, [("a", "b", 1.0), ("b", "c", 1.0)], false, Weighting::Unweighted);
/// let scores = degree_centrality(&path, Scale::Normalized)?;
/// assert_eq!(scores.values(), [Some(0.5), Some(1.0), Some(0.5)]);
/// # Ok::<(), tessuto::analysis::error::AnalysisError>(())
/// ```
pub fn degree_centrality(graph: &ActorGraph, scale: Scale) -> Result<Scores, AnalysisError> {
    Ok(count(graph, scale, |actor| {
        let arriving = if graph.is_directed() {
            graph.predecessors(actor).len()
        } else {
            0
        };
        graph.successors(actor).len() + arriving
    }))
}

/// Counts the actors that have a tie towards each actor.
///
/// # Definition
/// > *deg*⁻(*v*), the number of arcs that arrive at *v*
/// # Normalization
/// [`Scale::Normalized`] divides by *n* − 1. Range [0, 1], no unit.
/// # Edge cases
/// In an undirected graph it equals the degree.
/// # Complexity
/// *O*(*n*).
/// # Errors
/// None.
/// # References
/// As [`degree_centrality`].
pub fn in_degree_centrality(graph: &ActorGraph, scale: Scale) -> Result<Scores, AnalysisError> {
    Ok(count(graph, scale, |actor| graph.predecessors(actor).len()))
}

/// Counts the actors that each actor has a tie towards.
///
/// # Definition
/// > *deg*⁺(*v*), the number of arcs that leave *v*
/// # Normalization
/// [`Scale::Normalized`] divides by *n* − 1. Range [0, 1], no unit.
/// # Edge cases
/// In an undirected graph it equals the degree.
/// # Complexity
/// *O*(*n*).
/// # Errors
/// None.
/// # References
/// As [`degree_centrality`].
pub fn out_degree_centrality(graph: &ActorGraph, scale: Scale) -> Result<Scores, AnalysisError> {
    Ok(count(graph, scale, |actor| graph.successors(actor).len()))
}

fn count(graph: &ActorGraph, scale: Scale, ties: impl Fn(usize) -> usize) -> Scores {
    let others = graph.len().saturating_sub(1) as f64;
    let scores = (0..graph.len()).map(|actor| {
        let degree = ties(actor) as f64;
        match scale {
            Scale::Normalized => divide(degree, others),
            Scale::Raw => degree,
        }
    });
    Scores::new(scores.collect())
}
