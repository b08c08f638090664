//! Degrees and strength, tie by tie.

use super::{Collector, Kind, Trace, Tracer};
use crate::model::actor_graph::{ActorGraph, Arcs};

pub(super) const DEGREE: Tracer = Tracer {
    metric: "degree",
    trace: |graph, actor, most| {
        trace(
            graph.successors(actor),
            arriving(graph, actor),
            most,
            |_| 1.0,
        )
    },
};

pub(super) const IN_DEGREE: Tracer = Tracer {
    metric: "in_degree",
    trace: |graph, actor, most| trace(Arcs::NONE, graph.predecessors(actor), most, |_| 1.0),
};

pub(super) const OUT_DEGREE: Tracer = Tracer {
    metric: "out_degree",
    trace: |graph, actor, most| trace(graph.successors(actor), Arcs::NONE, most, |_| 1.0),
};

pub(super) const STRENGTH: Tracer = Tracer {
    metric: "strength",
    trace: |graph, actor, most| {
        let strength = |strength| strength;
        trace(
            graph.successors(actor),
            arriving(graph, actor),
            most,
            strength,
        )
    },
};

/// The arcs that a tie has beside those that leave.
fn arriving(graph: &ActorGraph, actor: usize) -> Arcs<'_> {
    if graph.is_directed() {
        graph.predecessors(actor)
    } else {
        Arcs::NONE
    }
}

fn trace(leaving: Arcs<'_>, arriving: Arcs<'_>, most: usize, amount: fn(f64) -> f64) -> Trace {
    let mut parts = Collector::new(most);
    for arc in leaving.iter().chain(arriving) {
        parts.add(vec![arc.to], amount(arc.strength));
    }
    parts.finish(Kind::Ties)
}
