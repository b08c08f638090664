//! Betweenness, pair by pair.

use super::{Collector, Kind, Trace, Tracer};
use crate::analysis::kernels::compact::Compact;
use crate::analysis::kernels::counts::{Count, Scaled};
use crate::analysis::kernels::plain::TOLERANCE;
use crate::analysis::kernels::routes::Routes;

pub(super) const BETWEENNESS: Tracer = Tracer {
    metric: "betweenness",
    trace: |graph, actor, most| {
        let arcs = Compact::of(graph);
        let directed = graph.is_directed();
        let counted = trace::<f64>(&arcs, directed, actor, most);
        // Always counted in the end: a scaled number has no limit.
        counted
            .or_else(|| trace::<Scaled>(&arcs, directed, actor, most))
            .unwrap_or_else(|| Collector::new(most).finish(Kind::Pairs))
    },
};

/// Each pair of others, the share of their shortest paths that passes through the actor, and one of these paths. `None` when paths are
/// too many for this kind of count.
fn trace<C: Count>(arcs: &Compact, directed: bool, actor: usize, most: usize) -> Option<Trace> {
    let n = arcs.len();
    let (mut onward, mut paths) = (Routes::<C>::new(n), Routes::<C>::new(n));
    if !onward.run(arcs, actor as u32) {
        return None;
    }
    let mut parts = Collector::new(most);
    for from in (0..n).filter(|&from| from != actor) {
        if !paths.run(arcs, from as u32) {
            return None;
        }
        let to_actor = paths.search.distance[actor];
        if to_actor.is_infinite() {
            continue;
        }
        for to in onward.search.order.iter().map(|&to| to as usize) {
            let wanted = to != actor && to != from && (directed || from < to);
            let through = to_actor + onward.search.distance[to];
            if wanted && through <= paths.search.distance[to] * (1.0 + TOLERANCE) {
                let all = paths.counts[to];
                let share = paths.counts[actor].joined(onward.counts[to]).share_of(all);
                parts.add_if_large(share, || {
                    let mut path = paths.one_to(actor);
                    path.extend(onward.one_to(to).into_iter().skip(1));
                    path
                });
            }
        }
    }
    Some(parts.finish(Kind::Pairs))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::actor_graph::{ActorGraph, Weighting};

    #[test]
    fn more_paths_than_a_number_can_hold_are_shared_all_the_same() {
        // A chain of 1 030 diamonds: 2¹⁰³⁰ paths from end to end.
        let diamonds = 1030;
        let ids: Vec<String> = (0..=3 * diamonds).map(|id| format!("{id:05}")).collect();
        let ties = (0..diamonds).flat_map(|diamond| {
            let left = 3 * diamond as u32;
            [[0, 1], [0, 2], [1, 3], [2, 3]].map(|[from, to]| [left + from, left + to])
        });
        let graph = ActorGraph::from_indexed(
            ids,
            ties.collect(),
            Vec::new(),
            false,
            Weighting::Unweighted,
        );
        // The first joint is between the three before it and all behind it, and on one of two paths between the sides next to it.
        let joint = (BETWEENNESS.trace)(&graph, 3, 3);
        assert_eq!(joint.sum(), 3.0 * 3087.0 + 2.0 * 0.5);
        assert!(joint.parts.iter().all(|part| part.amount == 1.0));
        // A side of the second diamond is on half of the paths across it.
        let side = (BETWEENNESS.trace)(&graph, 4, 3);
        assert_eq!(side.sum(), 4.0 * 3085.0 / 2.0);
    }
}
