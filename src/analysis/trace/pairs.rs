//! Betweenness, pair by pair.

use super::{Collector, Kind, Trace, Tracer};
use crate::analysis::paths::{ShortestPaths, is_as_long};
use crate::model::actor_graph::ActorGraph;

pub(super) const BETWEENNESS: Tracer = Tracer {
    metric: "betweenness",
    trace,
};

/// Each pair of others, the share of their shortest paths that passes through the actor, and one of these paths.
fn trace(graph: &ActorGraph, actor: usize, most: usize) -> Trace {
    let n = graph.len();
    let (mut onward, mut paths) = (ShortestPaths::new(n), ShortestPaths::new(n));
    onward.search(graph, actor);
    let mut parts = Collector::new(most);
    for from in (0..n).filter(|&from| from != actor) {
        paths.search(graph, from);
        let to_actor = paths.distance[actor];
        if to_actor.is_infinite() {
            continue;
        }
        for &to in &onward.order {
            let wanted = to != actor && to != from && (graph.is_directed() || from < to);
            let through = to_actor + onward.distance[to];
            if wanted && is_as_long(through, paths.distance[to]) {
                let share = paths.paths[actor] * onward.paths[to] / paths.paths[to];
                let mut path = paths.one_to(actor);
                path.extend(onward.one_to(to).into_iter().skip(1));
                parts.add(path, share);
            }
        }
    }
    parts.finish(Kind::Pairs)
}
