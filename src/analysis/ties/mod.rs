//! What can be said of each tie: one file a measure, and the list of them.

use super::error::AnalysisError;
use super::explanation::Explanation;
use super::scores::{MetricOptions, PairScores};
use crate::model::actor_graph::ActorGraph;

pub mod backbone;
pub mod disparity;
pub mod edge_betweenness;
pub mod shared_neighbours;
pub mod simmelian;
pub mod truss;

/// A measure of ties, as data: what it means and how it is computed.
#[derive(Debug, Clone, Copy)]
pub struct TieMetric {
    /// The name on the command line and in tables.
    pub id: &'static str,
    /// What people are told of it.
    pub explanation: Explanation,
    /// Computes it for every tie.
    pub compute: fn(&ActorGraph, &MetricOptions) -> Result<PairScores, AnalysisError>,
}

/// Every measure of ties, in the order people meet them.
pub const TIE_METRICS: &[TieMetric] = &[
    edge_betweenness::METRIC,
    shared_neighbours::METRIC,
    simmelian::METRIC,
    truss::METRIC,
    disparity::METRIC,
];

/// The ties of a graph in the order in which they are scored: by the first end, then by the second.
///
/// In an undirected graph each is a pair with the smaller index first, as [`ActorGraph::pairs`] lists them. In a directed graph each is
/// an arc, start before end, and a mutual tie is two. *O*(*n* + *m*).
pub fn ties(graph: &ActorGraph) -> Vec<(usize, usize)> {
    if !graph.is_directed() {
        return graph.pairs().collect();
    }
    (0..graph.len())
        .flat_map(|from| graph.successors(from).iter().map(move |arc| (from, arc.to)))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::actor_graph::Weighting;

    #[test]
    fn a_mutual_tie_is_one_pair_or_two_arcs() {
        let ids = ["a", "b", "c"].map(str::to_owned);
        let arcs = [("c", "a", 1.0), ("b", "a", 1.0), ("a", "b", 1.0)];
        let graph = |directed| ActorGraph::new(ids.clone(), arcs, directed, Weighting::Unweighted);
        assert_eq!(ties(&graph(false)), [(0, 1), (0, 2)]);
        assert_eq!(ties(&graph(true)), [(0, 1), (1, 0), (2, 0)]);
        for metric in TIE_METRICS {
            for directed in [false, true] {
                let scores = (metric.compute)(&graph(directed), &MetricOptions::default());
                let scores = scores.unwrap();
                assert_eq!(scores.pairs(), ties(&graph(directed)), "{}", metric.id);
                assert_eq!(scores.values().len(), scores.pairs().len(), "{}", metric.id);
            }
        }
    }

    #[test]
    fn a_network_without_ties_has_no_scores() {
        let graph = ActorGraph::new(
            ["a".to_owned()],
            [("a", "a", 1.0)],
            false,
            Weighting::StrengthSum,
        );
        for metric in TIE_METRICS {
            let scores = (metric.compute)(&graph, &MetricOptions::default()).unwrap();
            assert!(
                scores.values().is_empty() && scores.gap().is_none(),
                "{}",
                metric.id
            );
        }
    }
}
