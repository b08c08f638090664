//! Resource allocation: common neighbours, each counting as it divides itself among its own.

use super::PairMetric;
use super::common_neighbours::sum_over_common;
use crate::analysis::error::AnalysisError;
use crate::analysis::explanation::{Explanation, Told};
use crate::analysis::scores::{Pair, PairScores};
use crate::model::actor_graph::ActorGraph;

/// Resource allocation, in the list of measures.
pub const METRIC: PairMetric = PairMetric {
    id: "resource_allocation",
    explanation: Explanation {
        formula: "R(u, v) = ∑ 1 / |N(z)|, z ∈ N(u) ∩ N(v)",
        reference: "T. Zhou, L. Lü, Y.-C. Zhang, \"Predicting missing links via local information\", European Physical Journal B 71, 2009, pp. 623–630",
        italian: Told {
            name: "Allocazione di risorse",
            meaning: "Quanto arriverebbe da un ente all'altro se ogni vicino in comune dividesse in parti uguali tra i suoi contatti ciò che riceve.",
            not: "Un flusso che c'è davvero: non è stata misurata nessuna risorsa.",
            reading: "Da 0 (nessun vicino in comune) in su, senza unità. Serve a mettere in ordine le coppie di una stessa rete; un vicino che ha moltissimi legami conta molto poco. Le direzioni e le forze non contano.",
        },
        english: Told {
            name: "Resource allocation",
            meaning: "How much would come from one organization to the other if each common neighbour divided what it receives equally among its contacts.",
            not: "A flow that truly exists: no resource was measured.",
            reading: "From 0 (no neighbour in common) upwards, without a unit. It serves to order the pairs of one network; a neighbour with very many ties counts very little. Directions and strengths do not count.",
        },
    },
    compute: resource_allocation,
};

/// Sums over the common neighbours of each pair the inverse of their degree.
///
/// # Definition
/// > *R*(*u*, *v*) = ∑ 1 / |*N*(*z*)| over *z* ∈ *N*(*u*) ∩ *N*(*v*)
///
/// where *N*(*u*) are the actors that *u* is tied to in either direction. Strengths are ignored.
/// # Normalization
/// None.
/// # Edge cases
/// Always defined: 0 for an isolate. Pairs that name an absent actor or the same one twice are left out.
/// # Complexity
/// As [`common_neighbours`](super::common_neighbours::common_neighbours).
/// # Errors
/// None.
/// # References
/// T. Zhou, L. Lü, Y.-C. Zhang, "Predicting missing links via local information", *European Physical Journal B* 71, 2009, pp. 623–630.
pub fn resource_allocation(
    graph: &ActorGraph,
    pairs: &[Pair],
) -> Result<PairScores, AnalysisError> {
    Ok(sum_over_common(graph, pairs, |degree| 1.0 / degree))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::actor_graph::Weighting;

    #[test]
    fn a_neighbour_divides_itself_among_its_own() {
        let ids = ["a", "b", "c", "d", "e"].map(str::to_owned);
        let ties = ["ac", "bc", "cd", "ce", "be", "ae"].map(|tie| (&tie[..1], &tie[1..], 1.0));
        let graph = ActorGraph::new(ids, ties, false, Weighting::Unweighted);
        let scores = resource_allocation(&graph, &[(0, 1), (3, 0)]).unwrap();
        assert_eq!(
            scores.values(),
            [Some(1.0 / 4.0 + 1.0 / 3.0), Some(1.0 / 4.0)]
        );
    }
}
