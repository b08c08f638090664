//! Components: who can reach whom.

use crate::model::actor_graph::ActorGraph;
use petgraph::unionfind::UnionFind;
use std::collections::BTreeMap;

/// The components of a graph, directions ignored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Components {
    /// Members by index, ascending; the largest component first, equally large ones by their first member.
    pub members: Vec<Vec<usize>>,
    of: Vec<usize>,
}

impl Components {
    /// The place in [`Self::members`] of an actor's component.
    pub fn of(&self, actor: usize) -> usize {
        self.of[actor]
    }

    /// How many actors are in an actor's component, itself included.
    pub fn size_of(&self, actor: usize) -> usize {
        self.members[self.of(actor)].len()
    }

    /// Whether an actor is in a component of two or more than which none is larger; so true of both halves of a split network, and of
    /// nobody when every actor is alone.
    pub fn in_largest(&self, actor: usize) -> bool {
        let size = self.size_of(actor);
        size > 1
            && self
                .members
                .first()
                .is_some_and(|largest| largest.len() == size)
    }
}

/// Splits the actors into sets within which paths lead and between which none does. An isolate is a component of one.
/// # Complexity
/// *O*((*n* + *m*) α(*n*)) with petgraph's union–find.
pub fn components(graph: &ActorGraph) -> Components {
    let mut sets = UnionFind::new(graph.len());
    for (from, to) in graph.pairs() {
        sets.union(from, to);
    }
    let mut groups: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (actor, label) in sets.into_labeling().into_iter().enumerate() {
        groups.entry(label).or_default().push(actor);
    }
    let mut members: Vec<Vec<usize>> = groups.into_values().collect();
    members.sort_by(|a, b| b.len().cmp(&a.len()).then_with(|| a.cmp(b)));
    let mut of = vec![0; graph.len()];
    for (component, actors) in members.iter().enumerate() {
        for &actor in actors {
            of[actor] = component;
        }
    }
    Components { members, of }
}
