//! Cut vertices and bridges: the actors and ties without which the network falls apart.

use crate::model::actor_graph::ActorGraph;
use petgraph::algo::articulation_points::articulation_points;
use petgraph::algo::bridges::bridges as petgraph_bridges;
use petgraph::visit::EdgeRef;

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
