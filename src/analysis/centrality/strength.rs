//! Strength: the weighted degree.

use super::Metric;
use crate::analysis::error::AnalysisError;
use crate::analysis::scores::{Scale, Scores};
use crate::model::actor_graph::{ActorGraph, Arcs};

/// Strength, in the list of measures.
pub const METRIC: Metric = Metric {
    id: "strength",
    italian: "Forza dei legami",
    english: "Strength",
    meaning_italian: "La somma delle forze dei suoi legami.",
    meaning_english: "The sum of the strengths of its ties.",
    compute: strength,
};

/// Sums the strengths of each actor's ties.
///
/// # Definition
/// > *s*(*v*) = ∑ *w*(*v*, *u*) over the ties of *v*; in a directed graph over those that leave and those that arrive
///
/// *w* is 1 for every tie of an unweighted graph, and 1 / distance where ties carry costs.
/// # Normalization
/// None: a strength has the unit of its weights, and both scales give the same sum.
/// # Edge cases
/// An isolate scores 0.
/// # Complexity
/// *O*(*n* + *m*).
/// # Errors
/// None.
/// # References
/// A. Barrat et al., "The architecture of complex weighted networks", *PNAS* 101(11), 2004, pp. 3747–3752.
pub fn strength(graph: &ActorGraph, _scale: Scale) -> Result<Scores, AnalysisError> {
    let scores = (0..graph.len()).map(|actor| {
        let arriving = if graph.is_directed() {
            graph.predecessors(actor)
        } else {
            Arcs::NONE
        };
        graph
            .successors(actor)
            .iter()
            .chain(arriving)
            .map(|arc| arc.strength)
            .sum()
    });
    Ok(Scores::new(scores.collect()))
}
