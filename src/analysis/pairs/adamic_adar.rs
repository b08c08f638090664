//! Adamic and Adar's index: common neighbours, rare ones counting more.

use super::PairMetric;
use super::common_neighbours::sum_over_common;
use crate::analysis::error::AnalysisError;
use crate::analysis::explanation::{Explanation, Told};
use crate::analysis::scores::{Pair, PairScores};
use crate::model::actor_graph::ActorGraph;

/// Adamic and Adar's index, in the list of measures.
pub const METRIC: PairMetric = PairMetric {
    id: "adamic_adar",
    explanation: Explanation {
        formula: "A(u, v) = ∑ 1 / ln |N(z)|, z ∈ N(u) ∩ N(v)",
        reference: "L. A. Adamic, E. Adar, \"Friends and neighbors on the Web\", Social Networks 25(3), 2003, pp. 211–230",
        italian: Told {
            name: "Indice di Adamic e Adar",
            meaning: "Quanto i vicini in comune avvicinano due enti: un vicino con pochi legami conta più di uno che è legato a tutti.",
            not: "Una probabilità: dice quali coppie sono più vicine di altre, non quanto facilmente nascerà un legame.",
            reading: "Da 0 (nessun vicino in comune) in su, senza unità. Serve a mettere in ordine le coppie di una stessa rete: tra reti diverse non si confronta. Le direzioni e le forze non contano.",
        },
        english: Told {
            name: "Adamic–Adar index",
            meaning: "How far their common neighbours bring two organizations together: a neighbour with few ties counts more than one that is tied to everybody.",
            not: "A probability: it tells which pairs are nearer than others, not how likely a tie is to arise.",
            reading: "From 0 (no neighbour in common) upwards, without a unit. It serves to order the pairs of one network: it does not compare across networks. Directions and strengths do not count.",
        },
    },
    compute: adamic_adar,
};

/// Sums over the common neighbours of each pair the inverse logarithm of their degree.
///
/// # Definition
/// > *A*(*u*, *v*) = ∑ 1 / ln |*N*(*z*)| over *z* ∈ *N*(*u*) ∩ *N*(*v*)
///
/// where *N*(*u*) are the actors that *u* is tied to in either direction. Strengths are ignored.
/// # Normalization
/// None.
/// # Edge cases
/// Always defined: a common neighbour has two contacts at least, so that no logarithm is zero. Pairs that name an absent actor or the
/// same one twice are left out.
/// # Complexity
/// As [`common_neighbours`](super::common_neighbours::common_neighbours).
/// # Errors
/// None.
/// # References
/// L. A. Adamic, E. Adar, "Friends and neighbors on the Web", *Social Networks* 25(3), 2003, pp. 211–230.
pub fn adamic_adar(graph: &ActorGraph, pairs: &[Pair]) -> Result<PairScores, AnalysisError> {
    Ok(sum_over_common(graph, pairs, |degree| {
        1.0 / libm::log(degree)
    }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::actor_graph::Weighting;

    #[test]
    fn a_rare_neighbour_counts_more() {
        let ids = ["a", "b", "c", "d", "e"].map(str::to_owned);
        let ties = ["ac", "bc", "cd", "be", "ae"].map(|tie| (&tie[..1], &tie[1..], 1.0));
        let graph = ActorGraph::new(ids, ties, false, Weighting::Unweighted);
        let scores = adamic_adar(&graph, &[(0, 1), (3, 0), (3, 4)]).unwrap();
        let [two, three] = [2.0_f64, 3.0].map(|degree| 1.0 / degree.ln());
        for (value, expected) in scores.values().iter().zip([two + three, three, 0.0]) {
            assert!((value.unwrap() - expected).abs() < 1e-12, "{value:?}");
        }
    }
}
