//! Degree centrality.

use super::{Metric, divide};
use crate::analysis::error::AnalysisError;
use crate::analysis::scores::{Scale, Scores};
use crate::model::actor_graph::ActorGraph;

/// Degree, in the list of measures.
pub const METRIC: Metric = Metric {
    id: "degree",
    italian: "Grado",
    english: "Degree",
    meaning_italian: "Con quanti altri enti ha un legame diretto, in parte di tutti gli altri.",
    meaning_english: "With how many other organizations it has a direct tie, as a share of all the others.",
    compute: degree_centrality,
};

/// In-degree, in the list of measures.
pub const IN_METRIC: Metric = Metric {
    id: "in_degree",
    italian: "Grado in entrata",
    english: "In-degree",
    meaning_italian: "Quanti altri enti indicano un legame verso di esso, in parte di tutti gli altri.",
    meaning_english: "How many other organizations have a tie towards it, as a share of all the others.",
    compute: in_degree_centrality,
};

/// Out-degree, in the list of measures.
pub const OUT_METRIC: Metric = Metric {
    id: "out_degree",
    italian: "Grado in uscita",
    english: "Out-degree",
    meaning_italian: "Verso quanti altri enti ha un legame, in parte di tutti gli altri.",
    meaning_english: "Towards how many other organizations it has a tie, as a share of all the others.",
    compute: out_degree_centrality,
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
