//! The core number.

use super::Metric;
use crate::analysis::error::AnalysisError;
use crate::analysis::explanation::{Explanation, Told};
use crate::analysis::kernels::cores::cores;
use crate::analysis::scores::{Scale, Scores};
use crate::model::actor_graph::ActorGraph;

/// The core number, in the list of measures.
pub const METRIC: Metric = Metric {
    id: "core",
    explanation: Explanation {
        formula: "c(v) = max k : v ∈ H, deg_H(u) ≥ k ∀ u ∈ H",
        reference: "S. B. Seidman, \"Network structure and minimum degree\", Social Networks 5(3), 1983, pp. 269–287",
        italian: Told {
            name: "Numero di nucleo",
            meaning: "Quanto è compatto il gruppo più compatto di cui l'ente fa parte: con numero k, ogni ente di quel gruppo ha almeno k legami dentro il gruppo stesso.",
            not: "Quanti legami ha l'ente in tutto: chi ne ha molti, ma con enti che ne hanno uno solo, ha numero 1.",
            reading: "Un numero intero, da 0 (nessun legame) in su; non è mai maggiore del numero dei suoi contatti. Il più alto indica il nucleo della rete. Le direzioni e le forze non contano.",
        },
        english: Told {
            name: "Core number",
            meaning: "How close-knit the closest-knit group is to which the organization belongs: with number k, each one in that group has at least k ties inside it.",
            not: "How many ties the organization has in all: one with many ties to those that have only one has number 1.",
            reading: "A whole number from 0 (no tie) upwards, never more than the number of its contacts. The highest marks the core of the network. Directions and strengths do not count.",
        },
    },
    compute: |graph, options| core_numbers(graph, options.scale),
};

/// Tells for each actor the largest *k* such that it belongs to a *k*-core.
///
/// # Definition
/// > core(*v*) = the largest *k* for which *v* is in a set of actors each of whom has at least *k* ties with others of the set
///
/// In a directed graph directions are ignored, and ties one way and back are one.
/// # Normalization
/// None: both scales give the number itself.
/// # Edge cases
/// An isolate has 0. In a tree everybody tied has 1.
/// # Complexity
/// *O*(*n* + *m*).
/// # Errors
/// None.
/// # References
/// S. B. Seidman, "Network structure and minimum degree", *Social Networks* 5(3), 1983, pp. 269–287. V. Batagelj, M. Zaveršnik, "An
/// *O*(*m*) Algorithm for Cores Decomposition of Networks", 2003.
pub fn core_numbers(graph: &ActorGraph, _scale: Scale) -> Result<Scores, AnalysisError> {
    let numbers = cores(graph).numbers;
    Ok(Scores::new(numbers.into_iter().map(f64::from).collect()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::actor_graph::Weighting;

    #[test]
    fn a_triangle_with_a_tail_and_an_isolate() {
        let ids: Vec<String> = (0..5).map(|actor| actor.to_string()).collect();
        let ties = vec![[0, 1], [1, 2], [2, 0], [2, 3]];
        for directed in [false, true] {
            let graph = ActorGraph::from_indexed(
                ids.clone(),
                ties.clone(),
                vec![],
                directed,
                Weighting::Unweighted,
            );
            let scores = core_numbers(&graph, Scale::Normalized).unwrap();
            let expected = [2.0, 2.0, 2.0, 1.0, 0.0].map(Some);
            assert_eq!(scores.values(), expected);
        }
    }
}
