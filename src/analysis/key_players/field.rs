//! The ties that key players are sought in: each from both its ends, one step long.

use crate::analysis::kernels::compact::Compact;
use crate::model::actor_graph::ActorGraph;

/// Actors, their ties, and who may be chosen.
#[derive(Debug, Clone)]
pub(super) struct Field {
    arcs: Compact,
    /// Who may be chosen.
    pub(super) choosable: Vec<bool>,
}

impl Field {
    /// The ties of a graph, directions and weights ignored. Whoever is excluded stays and cannot be chosen.
    pub(super) fn of(graph: &ActorGraph, excluded: &[usize]) -> Self {
        let mut choosable = vec![true; graph.len()];
        for &actor in excluded {
            if let Some(choosable) = choosable.get_mut(actor) {
                *choosable = false;
            }
        }
        Self {
            arcs: Compact::of_pairs(graph),
            choosable,
        }
    }

    pub(super) fn len(&self) -> usize {
        self.choosable.len()
    }

    pub(super) fn neighbours(&self, actor: usize) -> &[u32] {
        self.arcs.ends(actor)
    }

    /// How many ends all ties have.
    pub(super) fn ends(&self) -> usize {
        self.arcs.arcs()
    }

    /// Those who may be chosen, most ties first, then by index.
    ///
    /// Nobody comes before an actor that [dominates](super::dominance) it.
    pub(super) fn order(&self) -> Vec<usize> {
        let mut order: Vec<usize> = (0..self.len())
            .filter(|&actor| self.choosable[actor])
            .collect();
        order.sort_by_key(|&actor| (std::cmp::Reverse(self.neighbours(actor).len()), actor));
        order
    }

    /// The distances from an actor, `None` where no path leads. *O*(*n* + *m*).
    pub(super) fn distances(&self, source: usize) -> Vec<Option<u32>> {
        let mut distance = vec![None; self.len()];
        let mut queue = std::collections::VecDeque::from([source]);
        distance[source] = Some(0);
        while let Some(actor) = queue.pop_front() {
            let next = distance[actor].map(|steps: u32| steps + 1);
            for &end in self.neighbours(actor) {
                if distance[end as usize].is_none() {
                    distance[end as usize] = next;
                    queue.push_back(end as usize);
                }
            }
        }
        distance
    }
}
