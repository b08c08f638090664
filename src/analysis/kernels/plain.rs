//! Shortest paths from one source at a time, in steps or by length: what serves where lanes do not.

use super::compact::Compact;
use super::counts::Count;
use std::cmp::Reverse;
use std::collections::BinaryHeap;

/// Two lengths nearer than this, relative to their size, are equal: 0.1 + 0.2 is as long as 0.15 + 0.15.
pub(crate) const TOLERANCE: f64 = 1e-10;

/// What a search from one source found; used again for the next, so that its memory is taken once.
#[derive(Debug)]
pub(crate) struct Search {
    /// The vertices reached, nearest first; the sources themselves come first.
    pub(crate) order: Vec<u32>,
    /// How far each vertex is from the nearest source; infinite where no path leads.
    pub(crate) distance: Vec<f64>,
    /// The place of each vertex in `order`; `u32::MAX` where it has none.
    place: Vec<u32>,
    /// Vertices to settle, by the bits of their distance: those of numbers not below zero sort as the numbers do.
    waiting: BinaryHeap<Reverse<(u64, u32)>>,
}

impl Search {
    /// Room for so many vertices.
    pub(crate) fn new(n: usize) -> Self {
        Self {
            order: Vec::with_capacity(n),
            distance: vec![f64::INFINITY; n],
            place: vec![u32::MAX; n],
            waiting: BinaryHeap::new(),
        }
    }

    /// Finds how far every vertex is from a source. *O*(*n* + *m*) in steps, *O*(*n* + *m* log *n*) with lengths.
    pub(crate) fn run(&mut self, arcs: &Compact, source: u32) {
        self.run_from(arcs, &[source]);
    }

    /// Finds how far every vertex is from the nearest of several sources, each named once. As dear as from one.
    pub(crate) fn run_from(&mut self, arcs: &Compact, sources: &[u32]) {
        for &vertex in &self.order {
            self.distance[vertex as usize] = f64::INFINITY;
            self.place[vertex as usize] = u32::MAX;
        }
        self.order.clear();
        for &source in sources {
            self.distance[source as usize] = 0.0;
        }
        if arcs.is_in_steps() {
            self.breadth_first(arcs, sources);
        } else {
            self.nearest_first(arcs, sources);
        }
    }

    fn breadth_first(&mut self, arcs: &Compact, sources: &[u32]) {
        self.order.extend_from_slice(sources);
        let mut next = 0;
        while let Some(&vertex) = self.order.get(next) {
            self.place[vertex as usize] = next as u32;
            next += 1;
            let beyond = self.distance[vertex as usize] + 1.0;
            for &end in arcs.ends(vertex as usize) {
                let known = &mut self.distance[end as usize];
                if known.is_infinite() {
                    *known = beyond;
                    self.order.push(end);
                }
            }
        }
    }

    /// Dijkstra's search. A path that is shorter by less than the tolerance is no shorter.
    fn nearest_first(&mut self, arcs: &Compact, sources: &[u32]) {
        self.waiting
            .extend(sources.iter().map(|&source| Reverse((0, source))));
        while let Some(Reverse((_, vertex))) = self.waiting.pop() {
            if self.place[vertex as usize] != u32::MAX {
                continue;
            }
            self.place[vertex as usize] = self.order.len() as u32;
            self.order.push(vertex);
            let here = self.distance[vertex as usize];
            for (end, length) in arcs.row(vertex as usize) {
                let through = here + length;
                let known = &mut self.distance[end as usize];
                if self.place[end as usize] == u32::MAX
                    && (known.is_infinite() || through < *known * (1.0 - TOLERANCE))
                {
                    *known = through;
                    self.waiting.push(Reverse((through.to_bits(), end)));
                }
            }
        }
    }

    /// Whether an arc is the last of a shortest path from the source to its end.
    #[inline]
    pub(crate) fn is_on_path(&self, from: u32, (end, length): (u32, f64)) -> bool {
        let through = self.distance[from as usize] + length;
        let ahead = self.place[end as usize] > self.place[from as usize];
        ahead && through <= self.distance[end as usize] * (1.0 + TOLERANCE)
    }
}

/// What passes through vertices and along arcs on the shortest paths from one source.
///
/// The letters of U. Brandes, "A faster algorithm for betweenness centrality", 2001: σ is `counts`, δ is `passing`.
#[derive(Debug)]
pub(crate) struct Passing<C> {
    pub(crate) search: Search,
    counts: Vec<C>,
    passing: Vec<f64>,
}

impl<C: Count> Passing<C> {
    /// Room for so many vertices.
    pub(crate) fn new(n: usize) -> Self {
        Self {
            search: Search::new(n),
            counts: vec![C::ZERO; n],
            passing: vec![0.0; n],
        }
    }

    /// Tells for each vertex but the source how much passes through it on paths from the source: `at_vertex(v, ∑ reach(t) · σ(s, t | v)
    /// / σ(s, t))`; and how much along each arc of those paths: `at_arc(place, …)`. Arcs at each vertex come before it. A path may take
    /// any of a vertex's copies, and what is told is of one of them.
    ///
    /// False, with nothing told, when paths are too many for this kind of count.
    pub(crate) fn from(
        &mut self,
        arcs: &Compact,
        reach: impl Fn(u32) -> f64,
        copies: impl Fn(u32) -> f64,
        source: u32,
        mut at_vertex: impl FnMut(u32, f64),
        mut at_arc: impl FnMut(usize, f64),
    ) -> bool {
        self.search.run(arcs, source);
        let search = &self.search;
        for &vertex in &search.order {
            self.counts[vertex as usize] = C::ZERO;
            self.passing[vertex as usize] = 0.0;
        }
        self.counts[source as usize] = C::ONE;
        for &vertex in &search.order {
            let count = self.counts[vertex as usize];
            if !count.holds() {
                return false;
            }
            let through = if vertex == source {
                count
            } else {
                count.times(copies(vertex))
            };
            for arc in arcs.row(vertex as usize) {
                if search.is_on_path(vertex, arc) {
                    self.counts[arc.0 as usize].add(through);
                }
            }
        }
        for &vertex in search.order.iter().rev() {
            let count = self.counts[vertex as usize];
            let mut sum = 0.0;
            for (place, arc) in arcs.places(vertex as usize).zip(arcs.row(vertex as usize)) {
                if search.is_on_path(vertex, arc) {
                    let end = arc.0 as usize;
                    let beyond = reach(arc.0) + copies(arc.0) * self.passing[end];
                    let along = count.share_of(self.counts[end]) * beyond;
                    at_arc(place, along);
                    sum += along;
                }
            }
            self.passing[vertex as usize] = sum;
            if vertex != source {
                at_vertex(vertex, sum);
            }
        }
        true
    }
}
