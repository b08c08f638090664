//! Strength: the weighted degree.

use super::Metric;
use crate::analysis::error::AnalysisError;
use crate::analysis::explanation::{Explanation, Told};
use crate::analysis::scores::{Scale, Scores};
use crate::model::actor_graph::{ActorGraph, Arcs};

/// Strength, in the list of measures.
pub const METRIC: Metric = Metric {
    id: "strength",
    explanation: Explanation {
        formula: "s(v) = ∑ w(v, u)",
        reference: "A. Barrat et al., \"The architecture of complex weighted networks\", PNAS 101(11), 2004, pp. 3747–3752",
        italian: Told {
            name: "Forza dei legami",
            meaning: "La somma delle forze dei suoi legami.",
            not: "Il numero dei legami: pochi legami forti possono valere quanto molti deboli.",
            reading: "Da 0 in su, nell'unità delle forze; non è divisa per nulla. Senza forze ogni legame conta 1; con i costi la forza di un legame è 1 / costo. Se più legami uniscono gli stessi due enti le loro forze si sommano (in un dataset vale la più alta), e di più costi vale il più basso. In una rete con direzioni contano i legami in entrata e quelli in uscita.",
        },
        english: Told {
            name: "Strength",
            meaning: "The sum of the strengths of its ties.",
            not: "The number of ties: a few strong ones may count as much as many weak ones.",
            reading: "From 0 upwards, in the unit of the strengths; it is divided by nothing. Without strengths each tie counts 1; with costs the strength of a tie is 1 / cost. Where several ties join the same two organizations their strengths add up (in a dataset the highest counts), and of several costs the lowest counts. In a network with directions both the ties that arrive and those that leave count.",
        },
    },
    compute: |graph, options| strength(graph, options.scale),
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
