//! Harmonic centrality and reach, path by path.

use super::{Collector, Kind, Trace, Tracer};
use crate::analysis::kernels::compact::Compact;
use crate::analysis::kernels::counts::Scaled;
use crate::analysis::kernels::routes::Routes;
use crate::model::actor_graph::ActorGraph;

pub(super) const HARMONIC: Tracer = Tracer {
    metric: "harmonic",
    trace: |graph, actor, most| trace(graph, actor, most, |distance| 1.0 / distance),
};

pub(super) const REACH: Tracer = Tracer {
    metric: "reach_2",
    // The path as such has the number of ties, whatever they weigh.
    trace: |graph, actor, most| {
        let mut parts = Collector::new(most);
        let mut near: Vec<(usize, Option<usize>)> = Vec::new();
        for first in graph.successors(actor) {
            near.push((first.to, None));
            for second in graph.successors(first.to) {
                if second.to != actor {
                    near.push((second.to, Some(first.to)));
                }
            }
        }
        near.sort_unstable();
        near.dedup_by_key(|(other, _)| *other);
        for (other, between) in near {
            let path = [Some(actor), between, Some(other)];
            parts.add(path.into_iter().flatten().collect(), 1.0);
        }
        parts.finish(Kind::Distances)
    },
};

fn trace(graph: &ActorGraph, actor: usize, most: usize, amount: fn(f64) -> f64) -> Trace {
    let mut routes = Routes::<Scaled>::new(graph.len());
    routes.run(&Compact::of(graph), actor as u32);
    let mut parts = Collector::new(most);
    for other in routes.search.order.iter().skip(1).map(|&end| end as usize) {
        let distance = routes.search.distance[other];
        parts.add(routes.one_to(other), amount(distance));
    }
    parts.finish(Kind::Distances)
}
