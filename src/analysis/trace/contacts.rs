//! Clustering, constraint and effective size, contact by contact.

use super::{Collector, Kind, Trace, Tracer};
use crate::model::actor_graph::ActorGraph;
use std::collections::BTreeMap;

pub(super) const CLUSTERING: Tracer = Tracer {
    metric: "clustering",
    trace: clustering,
};

pub(super) const CONSTRAINT: Tracer = Tracer {
    metric: "constraint",
    trace: |graph, actor, most| {
        let own = investments(graph, actor);
        trace(graph, actor, most, |contact| {
            let direct = share(&own, contact);
            let through = |(&between, _): (&usize, _)| {
                share(&own, between) * share(&investments(graph, between), contact)
            };
            let others = own.iter().filter(|&(&between, _)| between != contact);
            (direct + others.map(through).sum::<f64>()).powi(2)
        })
    },
};

pub(super) const EFFECTIVE_SIZE: Tracer = Tracer {
    metric: "effective_size",
    trace: |graph, actor, most| {
        let own = investments(graph, actor);
        trace(graph, actor, most, |contact| {
            let theirs = investments(graph, contact);
            let strongest = theirs.values().copied().fold(0.0, f64::max);
            let redundant = |(&between, _): (&usize, _)| {
                share(&own, between) * theirs.get(&between).copied().unwrap_or(0.0) / strongest
            };
            let others = own.iter().filter(|&(&between, _)| between != contact);
            1.0 - others.map(redundant).sum::<f64>()
        })
    },
};

/// What an actor has in each contact: the strengths of the ties with it, in both directions.
fn investments(graph: &ActorGraph, actor: usize) -> BTreeMap<usize, f64> {
    let mut strengths = BTreeMap::new();
    for arc in graph
        .successors(actor)
        .iter()
        .chain(graph.predecessors(actor))
    {
        *strengths.entry(arc.to).or_default() += arc.strength;
    }
    strengths
}

/// The part of everything an actor has that is in one contact.
fn share(strengths: &BTreeMap<usize, f64>, contact: usize) -> f64 {
    let all: f64 = strengths.values().sum();
    strengths
        .get(&contact)
        .map_or(0.0, |strength| strength / all)
}

fn trace(graph: &ActorGraph, actor: usize, most: usize, amount: impl Fn(usize) -> f64) -> Trace {
    let mut parts = Collector::new(most);
    for &contact in investments(graph, actor).keys() {
        parts.add(vec![contact], amount(contact));
    }
    parts.finish(Kind::Contacts)
}

/// Each pair of contacts that are tied; in a directed graph each arc among contacts, weighed as the ties with them are.
fn clustering(graph: &ActorGraph, actor: usize, most: usize) -> Trace {
    let mut arcs: BTreeMap<usize, f64> = BTreeMap::new();
    for arc in graph
        .successors(actor)
        .iter()
        .chain(graph.predecessors(actor))
    {
        *arcs.entry(arc.to).or_default() += 1.0;
    }
    // How many triangles there could be: pairs of contacts, or pairs of arcs to different ones.
    let most_triangles = if graph.is_directed() {
        let mutual = arcs.values().filter(|&&both| both == 2.0).count() as f64;
        let total: f64 = arcs.values().sum();
        total * (total - 1.0) - 2.0 * mutual
    } else {
        arcs.len() as f64 * (arcs.len() as f64 - 1.0) / 2.0
    };
    let mut parts = Collector::new(most);
    for (&one, &weight) in &arcs {
        for arc in graph.successors(one) {
            let Some(other) = arcs.get(&arc.to) else {
                continue;
            };
            if graph.is_directed() {
                parts.add(vec![one, arc.to], weight * other / most_triangles);
            } else if one < arc.to {
                parts.add(vec![one, arc.to], 1.0 / most_triangles);
            }
        }
    }
    parts.finish(Kind::Triangles)
}
