//! What can be said of two actors, tied or not: one file a measure, and the list of them.

use super::error::AnalysisError;
use super::explanation::Explanation;
use super::scores::{Pair, PairScores};
use crate::model::actor_graph::ActorGraph;

pub mod adamic_adar;
pub mod common_neighbours;
pub mod distance;
pub mod jaccard;
pub mod resource_allocation;

/// A measure of pairs, as data: what it means and how it is computed.
#[derive(Debug, Clone, Copy)]
pub struct PairMetric {
    /// The name on the command line and in tables.
    pub id: &'static str,
    /// What people are told of it.
    pub explanation: Explanation,
    /// Computes it for pairs of actors, each given by its two indices.
    pub compute: fn(&ActorGraph, &[Pair]) -> Result<PairScores, AnalysisError>,
}

/// Every measure of pairs, in the order people meet them.
pub const PAIR_METRICS: &[PairMetric] = &[
    distance::METRIC,
    common_neighbours::METRIC,
    jaccard::METRIC,
    adamic_adar::METRIC,
    resource_allocation::METRIC,
];

/// Every pair of actors: each once and the smaller index first, or in both orders in a directed graph. *O*(*n*²).
pub fn all_pairs(graph: &ActorGraph) -> Vec<Pair> {
    let n = graph.len();
    let others = |one: usize| {
        let first = if graph.is_directed() { 0 } else { one + 1 };
        (first..n).filter(move |&other| other != one)
    };
    (0..n)
        .flat_map(|one| others(one).map(move |other| (one, other)))
        .collect()
}

/// The pairs of two different actors of the graph among these; what else is given is left out.
fn proper(graph: &ActorGraph, pairs: &[Pair]) -> Vec<Pair> {
    let n = graph.len();
    let proper = |&&(one, other): &&(usize, usize)| one < n && other < n && one != other;
    pairs.iter().filter(proper).copied().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::actor_graph::Weighting;

    #[test]
    fn pairs_that_are_none_are_left_out() {
        let ids = ["a", "b", "c"].map(str::to_owned);
        let graph = |directed| {
            let ties = [("a", "b", 1.0)];
            ActorGraph::new(ids.clone(), ties, directed, Weighting::Unweighted)
        };
        assert_eq!(all_pairs(&graph(false)), [(0, 1), (0, 2), (1, 2)]);
        assert_eq!(all_pairs(&graph(true)).len(), 6);
        for metric in PAIR_METRICS {
            for directed in [false, true] {
                let asked = [(2, 0), (1, 1), (0, 3), (0, 1), (2, 0)];
                let scores = (metric.compute)(&graph(directed), &asked).unwrap();
                assert_eq!(
                    scores.pairs(),
                    [(2, 0), (0, 1), (2, 0)],
                    "{directed} {}",
                    metric.id
                );
                assert_eq!(scores.values().len(), 3, "{}", metric.id);
            }
        }
    }
}
