//! Cut vertices and bridges: the actors and ties without which the network falls apart.

use super::components::Components;
use crate::analysis::kernels::blocks::Blocks;
use crate::analysis::kernels::compact::Compact;
use crate::model::actor_graph::ActorGraph;
use petgraph::unionfind::UnionFind;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// The actors whose removal would split their component, by index; directions are ignored.
/// # Complexity
/// *O*(*n* + *m*), one search for biconnected blocks, without recursion.
/// # References
/// J. Hopcroft, R. Tarjan, "Algorithm 447: efficient algorithms for graph manipulation", *Communications of the ACM* 16(6), 1973,
/// pp. 372–378.
pub fn cut_vertices(graph: &ActorGraph) -> Vec<usize> {
    Holding::of(graph).cut_vertices
}

/// The actors that come off the largest part that is left of an actor's component when it withdraws, by index; of equally large
/// parts the one with the first member counts as the largest.
/// # Complexity
/// *O*(*n* + *m* α(*n*)).
pub fn cut_off_by(graph: &ActorGraph, components: &Components, actor: usize) -> Vec<usize> {
    let mut sets = UnionFind::new(graph.len());
    for (from, to) in graph.pairs() {
        if from != actor && to != actor {
            sets.union(from, to);
        }
    }
    let mut parts: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    let members = &components.members[components.of(actor)];
    for &member in members.iter().filter(|&&member| member != actor) {
        parts.entry(sets.find(member)).or_default().push(member);
    }
    let mut parts: Vec<Vec<usize>> = parts.into_values().collect();
    parts.sort_by_key(|part| (Reverse(part.len()), part[0]));
    let mut rest: Vec<usize> = parts.into_iter().skip(1).flatten().collect();
    rest.sort_unstable();
    rest
}

/// The ties whose removal would split their component, as pairs of indices in order; directions are ignored.
/// # Complexity
/// *O*(*n* + *m*), as [`cut_vertices`], and *O*(*b* log *b*) for *b* bridges.
pub fn bridges(graph: &ActorGraph) -> Vec<(usize, usize)> {
    Holding::of(graph).bridges
}

/// Cut vertices and bridges together, which one search finds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Holding {
    /// The actors whose removal would split their component, by index.
    pub cut_vertices: Vec<usize>,
    /// How many actors come off the largest part that is left of its component when the cut vertex of the same place withdraws, itself
    /// not counted.
    pub detached: Vec<usize>,
    /// The ties whose removal would split their component, as pairs of indices in order.
    pub bridges: Vec<(usize, usize)>,
    /// How many biconnected blocks there are, bridges included; an actor without ties is none.
    pub blocks: usize,
}

impl Holding {
    /// What holds this network together; directions are ignored.
    /// # Complexity
    /// *O*(*n* + *m*), and *O*(*b* log *b*) for *b* bridges.
    pub fn of(graph: &ActorGraph) -> Self {
        let mut arcs = Compact::steps_of(graph);
        if graph.is_directed() {
            arcs = arcs.both_ways();
        }
        let blocks = Blocks::of(&arcs);
        let mut bridges: Vec<(usize, usize)> = blocks.bridges().collect();
        bridges.sort_unstable();
        let cut_vertices: Vec<usize> = blocks.cut_vertices().collect();
        let detached = blocks.detached();
        Self {
            detached: cut_vertices.iter().map(|&actor| detached[actor]).collect(),
            cut_vertices,
            bridges,
            blocks: blocks.len(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::random::SplitMix;
    use crate::analysis::structure::components::components;
    use crate::model::actor_graph::Weighting;

    #[test]
    fn as_many_come_off_as_without_the_actor() {
        let mut random = SplitMix::new(5);
        let mut found = 0;
        for case in 0..200 {
            let n = 1 + random.below(24);
            // From forests, where most actors are cut vertices, to networks with hardly any.
            let ties = (0..n * (case % 4 + 1) / 2).map(|_| [0; 2].map(|_| random.below(n) as u32));
            let ties = ties.collect();
            let ids = (0..n).map(|actor| format!("{actor:02}")).collect();
            let directed = case % 5 == 0;
            let graph =
                ActorGraph::from_indexed(ids, ties, Vec::new(), directed, Weighting::Unweighted);
            let components = components(&graph);
            let holding = Holding::of(&graph);
            let detached: Vec<usize> = (holding.cut_vertices.iter())
                .map(|&actor| cut_off_by(&graph, &components, actor).len())
                .collect();
            assert_eq!(holding.detached, detached, "{graph:?}");
            found += detached.len();
        }
        assert!(found > 200, "{found}");
    }
}
