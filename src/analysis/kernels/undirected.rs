//! A graph read without directions, for measures that know none.

use crate::model::actor_graph::{ActorGraph, Arc, Arcs};

/// The ties of an actor, whatever their direction: each other end once, in order, with the sum of the strengths both ways.
pub(crate) fn ties(graph: &ActorGraph, actor: usize) -> impl Iterator<Item = (usize, f64)> {
    let mut leaving = graph.successors(actor).iter().peekable();
    let arriving = if graph.is_directed() {
        graph.predecessors(actor)
    } else {
        Arcs::NONE
    };
    let mut arriving = arriving.iter().peekable();
    std::iter::from_fn(move || {
        let end = match (leaving.peek(), arriving.peek()) {
            (Some(one), Some(other)) => one.to.min(other.to),
            (Some(arc), None) | (None, Some(arc)) => arc.to,
            (None, None) => return None,
        };
        let strength = |arc: Option<Arc>| arc.map_or(0.0, |arc| arc.strength);
        let there = strength(leaving.next_if(|arc| arc.to == end));
        let back = strength(arriving.next_if(|arc| arc.to == end));
        Some((end, there + back))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::actor_graph::Weighting;

    #[test]
    fn what_goes_both_ways_is_added() {
        let ids = ["a", "b", "c"].map(str::to_owned);
        let arcs = [("a", "c", 2.0), ("b", "a", 4.0), ("c", "a", 8.0)];
        let graph = ActorGraph::new(ids.clone(), arcs, true, Weighting::StrengthSum);
        assert_eq!(ties(&graph, 0).collect::<Vec<_>>(), [(1, 4.0), (2, 10.0)]);
        let costs = ActorGraph::new(ids, arcs, false, Weighting::Cost);
        assert_eq!(ties(&costs, 0).collect::<Vec<_>>(), [(1, 0.25), (2, 0.5)]);
    }
}
