//! Cut vertices and bridges: the actors and ties without which the network falls apart.

use super::components::Components;
use crate::model::actor_graph::ActorGraph;
use petgraph::algo::articulation_points::articulation_points;
use petgraph::algo::bridges::bridges as petgraph_bridges;
use petgraph::unionfind::UnionFind;
use petgraph::visit::EdgeRef;
use std::collections::BTreeMap;

/// The actors whose removal would split their component, by index; directions are ignored.
/// # Complexity
/// *O*(*n* + *m*), petgraph's iterative form of Tarjan's search.
pub fn cut_vertices(graph: &ActorGraph) -> Vec<usize> {
    let mut vertices: Vec<usize> = articulation_points(&graph.to_petgraph())
        .into_iter()
        .map(|node| node.index())
        .collect();
    vertices.sort_unstable();
    vertices
}

/// How many actors come off the largest part that is left of a cut vertex's component when it withdraws, itself not counted.
/// # Complexity
/// *O*(*n* + *m* α(*n*)).
pub fn detached_by(graph: &ActorGraph, components: &Components, actor: usize) -> usize {
    let mut sets = UnionFind::new(graph.len());
    for (from, to) in graph.pairs() {
        if from != actor && to != actor {
            sets.union(from, to);
        }
    }
    let mut parts: BTreeMap<usize, usize> = BTreeMap::new();
    let members = &components.members[components.of(actor)];
    for &member in members.iter().filter(|&&member| member != actor) {
        *parts.entry(sets.find(member)).or_default() += 1;
    }
    let largest = parts.values().copied().max().unwrap_or_default();
    members.len() - 1 - largest
}

/// The ties whose removal would split their component, as pairs of indices in order; directions are ignored.
/// # Complexity
/// *O*(*n* + *m*), petgraph's depth-first search.
pub fn bridges(graph: &ActorGraph) -> Vec<(usize, usize)> {
    let simple = graph.to_petgraph();
    let mut pairs: Vec<(usize, usize)> = petgraph_bridges(&simple)
        .map(|edge| {
            let (a, b) = (edge.source().index(), edge.target().index());
            (a.min(b), a.max(b))
        })
        .collect();
    pairs.sort_unstable();
    pairs
}
