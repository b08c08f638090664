//! Shortest paths from one actor in the obvious way, which the fast searches are tested against.

use super::kernels::plain::TOLERANCE;
use crate::model::actor_graph::{ActorGraph, Weighting};
use std::cmp::Ordering;
use std::collections::{BinaryHeap, VecDeque};

/// The shortest paths that leave one source.
///
/// One value serves many sources in turn, so that its memory is taken once.
#[derive(Debug, Clone)]
pub(super) struct ShortestPaths {
    /// Actors reached, nearest first; the source itself comes first.
    pub(super) order: Vec<usize>,
    /// Distance from the source by actor; infinite where none leads.
    pub(super) distance: Vec<f64>,
    /// How many shortest paths lead to each actor.
    pub(super) paths: Vec<f64>,
    /// The last actors before each one on those paths.
    pub(super) predecessors: Vec<Vec<usize>>,
    settled: Vec<bool>,
}

impl ShortestPaths {
    /// Room for the paths of a graph of *n* actors.
    pub(super) fn new(n: usize) -> Self {
        Self {
            order: Vec::with_capacity(n),
            distance: vec![f64::INFINITY; n],
            paths: vec![0.0; n],
            predecessors: vec![Vec::new(); n],
            settled: vec![false; n],
        }
    }

    /// Finds the shortest paths from a source along outgoing arcs.
    ///
    /// Lengths are numbers of ties in an unweighted graph, sums of distances otherwise, equal within a relative 1e-10.
    /// # Complexity
    /// *O*(*m*) unweighted, *O*(*m* log *n*) with distances.
    pub(super) fn search(&mut self, graph: &ActorGraph, source: usize) {
        for &actor in &self.order {
            self.distance[actor] = f64::INFINITY;
            self.paths[actor] = 0.0;
            self.predecessors[actor].clear();
            self.settled[actor] = false;
        }
        self.order.clear();
        self.distance[source] = 0.0;
        self.paths[source] = 1.0;
        match graph.weighting() {
            Weighting::Unweighted => self.breadth_first(graph, source),
            Weighting::StrengthSum | Weighting::StrengthMax | Weighting::Cost => {
                self.dijkstra(graph, source);
            }
        }
    }

    fn breadth_first(&mut self, graph: &ActorGraph, source: usize) {
        let mut queue = VecDeque::from([source]);
        while let Some(actor) = queue.pop_front() {
            self.order.push(actor);
            let next = self.distance[actor] + 1.0;
            for arc in graph.successors(actor) {
                if self.distance[arc.to].is_infinite() {
                    self.distance[arc.to] = next;
                    queue.push_back(arc.to);
                }
                if self.distance[arc.to] == next {
                    self.paths[arc.to] += self.paths[actor];
                    self.predecessors[arc.to].push(actor);
                }
            }
        }
    }

    fn dijkstra(&mut self, graph: &ActorGraph, source: usize) {
        let mut heap = BinaryHeap::from([Visit {
            distance: 0.0,
            actor: source,
        }]);
        while let Some(Visit { actor, .. }) = heap.pop() {
            if self.settled[actor] {
                continue;
            }
            self.settled[actor] = true;
            self.order.push(actor);
            for arc in graph.successors(actor) {
                if self.settled[arc.to] {
                    continue;
                }
                let through = self.distance[actor] + arc.distance;
                let known = self.distance[arc.to];
                if known.is_infinite() || through < known * (1.0 - TOLERANCE) {
                    self.distance[arc.to] = through;
                    self.paths[arc.to] = self.paths[actor];
                    self.predecessors[arc.to].clear();
                    self.predecessors[arc.to].push(actor);
                    heap.push(Visit {
                        distance: through,
                        actor: arc.to,
                    });
                } else if through <= known * (1.0 + TOLERANCE) {
                    self.paths[arc.to] += self.paths[actor];
                    self.predecessors[arc.to].push(actor);
                }
            }
        }
    }
}

/// An actor to visit at a distance; the heap gives the nearest first, and of equally near ones the lowest index.
#[derive(Debug, PartialEq)]
struct Visit {
    distance: f64,
    actor: usize,
}

impl Eq for Visit {}

impl Ord for Visit {
    fn cmp(&self, other: &Self) -> Ordering {
        other
            .distance
            .total_cmp(&self.distance)
            .then_with(|| other.actor.cmp(&self.actor))
    }
}

impl PartialOrd for Visit {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_sums_that_differ_in_the_last_digit_are_one_length() {
        let ids = ["a", "b", "c", "d"].map(str::to_owned);
        let ties = [
            ("a", "b", 0.1),
            ("b", "d", 0.2),
            ("a", "c", 0.15),
            ("c", "d", 0.15),
        ];
        let graph = ActorGraph::new(ids, ties, false, Weighting::Cost);
        let mut paths = ShortestPaths::new(graph.len());
        paths.search(&graph, 0);
        assert_eq!(paths.paths[3], 2.0);
        assert_eq!(paths.predecessors[3], [1, 2]);
        paths.search(&graph, 1);
        assert_eq!((paths.distance[0], paths.paths[3]), (0.1, 1.0));
    }
}
