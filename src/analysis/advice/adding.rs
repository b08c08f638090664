//! A network with some ties more, and the indices that suggestions are weighed by.

use crate::analysis::centrality::harmonic::harmonic_centrality;
use crate::analysis::error::AnalysisError;
use crate::analysis::scores::{Pair, Scale};
use crate::analysis::structure::cohesion::cohesion;
use crate::analysis::structure::components::components;
use crate::analysis::structure::isolates::cut_off;
use crate::analysis::study::Study;
use crate::model::actor_graph::{ActorGraph, Weighting};

/// The same actors, undirected and in steps, with these ties more. *O*(*n* + *m*).
pub fn with_ties(graph: &ActorGraph, ties: &[Pair]) -> ActorGraph {
    let ids = graph.ids();
    let all = graph.pairs().chain(ties.iter().copied());
    let named = all.map(|(one, other)| (ids[one].as_str(), ids[other].as_str(), 1.0));
    ActorGraph::new(ids.iter().cloned(), named, false, Weighting::Unweighted)
}

/// What a network comes to, in the numbers that a new tie may change.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Indices {
    /// The share of pairs that no path joins; `None` below two actors.
    pub fragmentation: Option<f64>,
    /// The mean of the inverse distances of all pairs, 0 where no path leads; `None` below two actors.
    pub efficiency: Option<f64>,
    /// Organizations that are isolated. One that did not answer is never counted.
    pub isolated: usize,
}

impl Indices {
    /// The indices of a district's network with these ties more, given by index in [`Study::actors`].
    ///
    /// # Errors
    /// Those of the measures.
    /// # Complexity
    /// *O*(*n m*).
    pub fn with(study: &Study<'_>, ties: &[Pair]) -> Result<Self, AnalysisError> {
        let graph = with_ties(&study.actors, ties);
        let parts = components(&graph);
        let lead = study.without_lead.as_ref().map(|without| without.lead);
        let isolated = (0..graph.len()).filter(|&actor| {
            let silent = study.organizations[actor].answered == Some(false);
            !silent && cut_off(actor, &graph, &parts, lead).is_some()
        });
        Ok(Self {
            fragmentation: cohesion(&graph, &parts).fragmentation,
            efficiency: efficiency(&graph)?,
            isolated: isolated.count(),
        })
    }
}

/// The efficiency of a network: the mean of its normalized harmonic centralities.
pub fn efficiency(graph: &ActorGraph) -> Result<Option<f64>, AnalysisError> {
    let n = graph.len();
    if n < 2 {
        return Ok(None);
    }
    let scores = harmonic_centrality(graph, Scale::Normalized)?;
    let sum: f64 = scores.values().iter().flatten().sum();
    Ok(Some(sum / n as f64))
}
