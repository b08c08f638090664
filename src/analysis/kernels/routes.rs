//! The shortest paths from one source themselves: how many lead to each vertex, and one of them.

use super::compact::Compact;
use super::counts::Count;
use super::plain::Search;

/// The shortest paths from one source; used again for the next, so that its memory is taken once.
#[derive(Debug)]
pub(crate) struct Routes<C> {
    pub(crate) search: Search,
    /// How many lead to each vertex that is reached; those of others are left from before.
    pub(crate) counts: Vec<C>,
    /// The lowest of the last vertices before each one; `u32::MAX` before the source.
    before: Vec<u32>,
}

impl<C: Count> Routes<C> {
    /// Room for so many vertices.
    pub(crate) fn new(n: usize) -> Self {
        Self {
            search: Search::new(n),
            counts: vec![C::ZERO; n],
            before: vec![u32::MAX; n],
        }
    }

    /// Finds the paths from a source; false when they are too many for this kind of count. As dear as a [`Search`].
    pub(crate) fn run(&mut self, arcs: &Compact, source: u32) -> bool {
        self.search.run(arcs, source);
        for &vertex in &self.search.order {
            self.counts[vertex as usize] = C::ZERO;
            self.before[vertex as usize] = u32::MAX;
        }
        self.counts[source as usize] = C::ONE;
        for &vertex in &self.search.order {
            let count = self.counts[vertex as usize];
            if !count.holds() {
                return false;
            }
            for arc in arcs.row(vertex as usize) {
                if self.search.is_on_path(vertex, arc) {
                    let end = arc.0 as usize;
                    self.counts[end].add(count);
                    self.before[end] = self.before[end].min(vertex);
                }
            }
        }
        true
    }

    /// One of the shortest paths from the source to a vertex that was reached, both included: the one of lowest indices from its end.
    pub(crate) fn one_to(&self, vertex: usize) -> Vec<usize> {
        let mut path = vec![vertex];
        let mut last = vertex;
        while self.before[last] != u32::MAX {
            last = self.before[last] as usize;
            path.push(last);
        }
        path.reverse();
        path
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::kernels::counts::Scaled;
    use crate::model::actor_graph::{ActorGraph, Weighting};

    #[test]
    fn paths_are_counted_and_the_lowest_is_shown() {
        let ids = ["a", "b", "c", "d", "e"].map(str::to_owned);
        let ties = [
            ("a", "c", 0.15),
            ("a", "b", 0.1),
            ("b", "d", 0.2),
            ("c", "d", 0.15),
            ("d", "e", 1.0),
        ];
        let graph = ActorGraph::new(ids, ties, false, Weighting::Cost);
        let arcs = Compact::of(&graph);
        let mut routes = Routes::<f64>::new(graph.len());
        assert!(routes.run(&arcs, 0));
        assert_eq!(routes.counts, [1.0, 1.0, 1.0, 2.0, 2.0]);
        assert_eq!(routes.one_to(4), [0, 1, 3, 4]);
        assert!(routes.run(&arcs, 2));
        assert_eq!(routes.one_to(1), [2, 0, 1]);
        assert_eq!(routes.one_to(2), [2]);
        let mut scaled = Routes::<Scaled>::new(graph.len());
        assert!(scaled.run(&arcs, 0));
        assert_eq!(scaled.counts[1].share_of(scaled.counts[4]), 0.5);
    }

    #[test]
    fn the_nearest_of_several_sources_is_taken() {
        let ids = ["a", "b", "c", "d", "e"].map(str::to_owned);
        let ties = ["ab", "bc", "cd"].map(|tie| (&tie[..1], &tie[1..], 2.0));
        for (weighting, step) in [(Weighting::Unweighted, 1.0), (Weighting::Cost, 2.0)] {
            let graph = ActorGraph::new(ids.clone(), ties, false, weighting);
            let mut search = Search::new(5);
            search.run_from(&Compact::of(&graph), &[0, 3]);
            assert_eq!(search.distance, [0.0, step, step, 0.0, f64::INFINITY]);
            search.run_from(&Compact::of(&graph), &[]);
            assert_eq!(search.distance, [f64::INFINITY; 5]);
        }
    }
}
