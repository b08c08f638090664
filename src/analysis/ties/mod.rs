//! What can be said of each tie: one file a measure, and the list of them.

use super::error::AnalysisError;
use super::explanation::Explanation;
use super::scores::{Gap, MetricOptions, defined};
use crate::model::actor_graph::ActorGraph;

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
    pub compute: fn(&ActorGraph, &MetricOptions) -> Result<TieScores, AnalysisError>,
}

/// Every measure of ties, in the order people meet them.
pub const TIE_METRICS: &[TieMetric] = &[
    edge_betweenness::METRIC,
    shared_neighbours::METRIC,
    simmelian::METRIC,
    truss::METRIC,
    disparity::METRIC,
];

/// What people are told of each measure of ties, by its name.
pub const EXPLAINED: &[(&str, Explanation)] = &{
    let mut all = [("", TIE_METRICS[0].explanation); TIE_METRICS.len()];
    let mut place = 0;
    while place < all.len() {
        all[place] = (TIE_METRICS[place].id, TIE_METRICS[place].explanation);
        place += 1;
    }
    all
};

/// One number for each tie, in the order of [`ties`]. `None` is undefined, `Some(0.0)` is zero; never NaN.
#[derive(Debug, Clone, PartialEq)]
pub struct TieScores {
    ties: Vec<(usize, usize)>,
    values: Vec<Option<f64>>,
    gap: Gap,
}

impl TieScores {
    /// Scores of the ties of a graph, undefined ones all for one reason. A value that is not finite becomes undefined too, as in
    /// [`Scores::partial`](super::scores::Scores::partial).
    fn new(ties: Vec<(usize, usize)>, values: Vec<Option<f64>>, gap: Gap) -> Self {
        let (values, gap) = defined(values, gap);
        Self { ties, values, gap }
    }

    /// The ties, each by the indices of its ends.
    pub fn ties(&self) -> &[(usize, usize)] {
        &self.ties
    }

    /// The scores, by tie.
    pub fn values(&self) -> &[Option<f64>] {
        &self.values
    }

    /// Why some scores are undefined; `None` when all are defined.
    pub fn gap(&self) -> Option<Gap> {
        self.values.contains(&None).then_some(self.gap)
    }
}

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
                assert_eq!(scores.ties(), ties(&graph(directed)), "{}", metric.id);
                assert_eq!(scores.values().len(), scores.ties().len(), "{}", metric.id);
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
