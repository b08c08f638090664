//! How many ties each actor has, for the facts that rest on it.

use crate::model::actor_graph::ActorGraph;

/// The ties of each actor, by index. In an undirected network the three are the same.
#[derive(Debug, Clone)]
pub(super) struct Degrees {
    /// Arcs that leave and arcs that arrive, together; ties when undirected.
    pub(super) all: Vec<usize>,
    /// Arcs that arrive.
    pub(super) arriving: Vec<usize>,
    /// Arcs that leave.
    pub(super) leaving: Vec<usize>,
}

impl Degrees {
    pub(super) fn of(graph: &ActorGraph) -> Self {
        let actors = || 0..graph.len();
        let leaving: Vec<usize> = actors()
            .map(|actor| graph.successors(actor).len())
            .collect();
        let arriving: Vec<usize> = actors()
            .map(|actor| graph.predecessors(actor).len())
            .collect();
        let all = if graph.is_directed() {
            leaving
                .iter()
                .zip(&arriving)
                .map(|(out, into)| out + into)
                .collect()
        } else {
            leaving.clone()
        };
        Self {
            all,
            arriving,
            leaving,
        }
    }
}
