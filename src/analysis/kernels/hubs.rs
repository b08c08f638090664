//! The rows that fast loops read: the undirected simple graph, and a renumbering with the most tied actors first.

use crate::model::actor_graph::ActorGraph;

/// The ends of each actor's ties, directions ignored, each end once.
#[derive(Debug)]
pub(crate) struct Rows<'g> {
    graph: &'g ActorGraph,
    /// Where each actor's ends begin and end, and the ends; none when the graph has them as they are.
    joined: Option<(Vec<usize>, Vec<u32>)>,
}

impl<'g> Rows<'g> {
    /// Those of a graph; of a directed one a copy, in which ties one way and back are one. *O*(*n* + *m*).
    pub(crate) fn undirected(graph: &'g ActorGraph) -> Self {
        let joined = graph.is_directed().then(|| {
            let mut offsets = vec![0; graph.len() + 1];
            for (one, other) in graph.pairs() {
                offsets[one + 1] += 1;
                offsets[other + 1] += 1;
            }
            for actor in 0..graph.len() {
                offsets[actor + 1] += offsets[actor];
            }
            let mut ends = vec![0; offsets[graph.len()]];
            let mut filled = offsets.clone();
            // Pairs come by their first and then their second actor, so each row is filled in ascending order.
            for (one, other) in graph.pairs() {
                ends[filled[one]] = other as u32;
                filled[one] += 1;
                ends[filled[other]] = one as u32;
                filled[other] += 1;
            }
            (offsets, ends)
        });
        Self { graph, joined }
    }

    /// The ends of an actor's ties, ascending.
    pub(crate) fn of(&self, actor: usize) -> &[u32] {
        match &self.joined {
            None => self.graph.successors(actor).ends(),
            Some((offsets, ends)) => &ends[offsets[actor]..offsets[actor + 1]],
        }
    }
}
