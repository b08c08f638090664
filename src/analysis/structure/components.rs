//! Components: who can reach whom.

use crate::analysis::kernels::components::{strong, weak};
use crate::model::actor_graph::ActorGraph;

/// The components of a graph, or its strong components.
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

    /// From a label for each actor, the same for those of one component; labels are below *n*.
    fn from_labels(labels: &[u32]) -> Self {
        let mut sizes = vec![0; labels.len()];
        for &label in labels {
            sizes[label as usize] += 1;
        }
        // Labels by their first member, then by size; the sort keeps the order of equals.
        let mut met = vec![false; labels.len()];
        let mut order: Vec<u32> = labels
            .iter()
            .copied()
            .filter(|&label| !std::mem::replace(&mut met[label as usize], true))
            .collect();
        order.sort_by_key(|&label| std::cmp::Reverse(sizes[label as usize]));
        let mut members: Vec<Vec<usize>> = order
            .iter()
            .map(|&label| Vec::with_capacity(sizes[label as usize]))
            .collect();
        // From here on the places of the components instead of their sizes.
        for (place, &label) in order.iter().enumerate() {
            sizes[label as usize] = place;
        }
        let of: Vec<usize> = labels.iter().map(|&label| sizes[label as usize]).collect();
        for (actor, &component) in of.iter().enumerate() {
            members[component].push(actor);
        }
        Self { members, of }
    }
}

/// Splits the actors into sets within which paths lead and between which none does, directions ignored. An isolate is a component of
/// one.
/// # Complexity
/// *O*(*n* log *n* + *m*).
pub fn components(graph: &ActorGraph) -> Components {
    Components::from_labels(&weak(graph))
}

/// Splits the actors into sets within which each reaches every other along the direction of the ties. Who is on no round trip is alone;
/// in an undirected graph these are the [`components`].
/// # References
/// R. E. Tarjan, "Depth-first search and linear graph algorithms", *SIAM Journal on Computing* 1(2), 1972, pp. 146–160.
/// # Complexity
/// *O*(*n* log *n* + *m*).
pub fn strong_components(graph: &ActorGraph) -> Components {
    if graph.is_directed() {
        Components::from_labels(&strong(graph))
    } else {
        components(graph)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::actor_graph::Weighting;

    #[test]
    fn a_round_trip_is_a_strong_component_and_its_tails_are_not() {
        // 4 isolated; 0 → 1 → 2 → 3 → 1.
        let ids = (0..5).map(|actor| actor.to_string()).collect();
        let ties = vec![[0, 1], [1, 2], [2, 3], [3, 1]];
        let graph = ActorGraph::from_indexed(ids, ties, Vec::new(), true, Weighting::Unweighted);
        let strong = strong_components(&graph);
        assert_eq!(strong.members, [vec![1, 2, 3], vec![0], vec![4]]);
        assert_eq!((strong.of(4), strong.size_of(2)), (2, 3));
        assert_eq!(components(&graph).members, [vec![0, 1, 2, 3], vec![4]]);
    }
}
