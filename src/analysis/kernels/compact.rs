//! Arcs as the kernels read them: the ends of every actor's arcs in one array, and what they are long in another.

use crate::model::actor_graph::{ActorGraph, Weighting};

/// The arcs that leave each vertex, those of vertex 0 first (in the literature: compressed sparse rows).
#[derive(Debug, Clone, Default)]
pub(crate) struct Compact {
    /// Where each vertex's arcs begin, and last where those of the last one end.
    offsets: Vec<usize>,
    ends: Vec<u32>,
    /// As many as ends, or none where every arc is one step.
    lengths: Vec<f64>,
}

impl Compact {
    /// The arcs of a graph, with their lengths where ties have weights.
    pub(crate) fn of(graph: &ActorGraph) -> Self {
        let mut arcs = Self::steps_of(graph);
        if graph.weighting() != Weighting::Unweighted {
            let rows = (0..graph.len()).flat_map(|actor| graph.successors(actor));
            arcs.lengths = rows.map(|arc| arc.distance).collect();
        }
        arcs
    }

    /// The arcs of a graph, each one step.
    pub(crate) fn steps_of(graph: &ActorGraph) -> Self {
        Self::of_rows(graph.len(), |actor, ends| {
            ends.extend_from_slice(graph.successors(actor).ends());
        })
    }

    /// The ties of a graph from both their ends, directions ignored, each once and one step.
    pub(crate) fn of_pairs(graph: &ActorGraph) -> Self {
        let mut degrees = vec![0; graph.len()];
        for (one, other) in graph.pairs() {
            degrees[one] += 1;
            degrees[other] += 1;
        }
        let mut rows = Rows::new(degrees.into_iter(), true);
        // Pairs come by their first and then their second actor, so each row is written in ascending order.
        for (one, other) in graph.pairs() {
            rows.put(one as u32, other as u32, 1.0);
            rows.put(other as u32, one as u32, 1.0);
        }
        rows.arcs
    }

    /// The same arcs and their opposites, each once and one step.
    pub(crate) fn both_ways(&self) -> Self {
        let arriving = self.reversed();
        Self::of_rows(self.len(), |vertex, ends| {
            let row = ends.len();
            ends.extend_from_slice(self.ends(vertex));
            ends.extend_from_slice(arriving.ends(vertex));
            ends[row..].sort_unstable();
            let mut last = row;
            for place in row..ends.len() {
                if place == row || ends[place] != ends[last - 1] {
                    ends[last] = ends[place];
                    last += 1;
                }
            }
            ends.truncate(last);
        })
    }

    /// As many rows, each appended by `fill`.
    pub(crate) fn of_rows(rows: usize, mut fill: impl FnMut(usize, &mut Vec<u32>)) -> Self {
        let mut arcs = Self {
            offsets: Vec::with_capacity(rows + 1),
            ..Self::default()
        };
        arcs.offsets.push(0);
        for row in 0..rows {
            fill(row, &mut arcs.ends);
            arcs.offsets.push(arcs.ends.len());
        }
        arcs
    }

    /// The arcs that reach each vertex, by their start; lengths are left out.
    pub(crate) fn reversed(&self) -> Self {
        let mut offsets = vec![0; self.offsets.len()];
        for &end in &self.ends {
            offsets[end as usize + 1] += 1;
        }
        for vertex in 0..self.len() {
            offsets[vertex + 1] += offsets[vertex];
        }
        let mut filled = offsets.clone();
        let mut ends = vec![0; self.ends.len()];
        for vertex in 0..self.len() {
            for &end in self.ends(vertex) {
                let place = &mut filled[end as usize];
                ends[*place] = vertex as u32;
                *place += 1;
            }
        }
        Self {
            offsets,
            ends,
            lengths: Vec::new(),
        }
    }

    /// How many vertices.
    pub(crate) fn len(&self) -> usize {
        self.offsets.len().saturating_sub(1)
    }

    /// How many arcs.
    pub(crate) fn arcs(&self) -> usize {
        self.ends.len()
    }

    /// The places of a vertex's arcs among all arcs.
    #[inline(always)]
    pub(crate) fn places(&self, vertex: usize) -> std::ops::Range<usize> {
        self.offsets[vertex]..self.offsets[vertex + 1]
    }

    /// Where a vertex's arcs lead.
    #[inline(always)]
    pub(crate) fn ends(&self, vertex: usize) -> &[u32] {
        &self.ends[self.places(vertex)]
    }

    /// Where the arcs at these places lead.
    #[inline(always)]
    pub(crate) fn ends_at(&self, places: std::ops::Range<usize>) -> &[u32] {
        &self.ends[places]
    }

    /// A vertex's arcs: where each leads and how long it is.
    #[inline]
    pub(crate) fn row(&self, vertex: usize) -> impl Iterator<Item = (u32, f64)> {
        let places = self.places(vertex);
        let lengths = self.lengths.get(places.clone()).unwrap_or_default();
        let lengths = lengths.iter().copied().chain(std::iter::repeat(1.0));
        self.ends[places].iter().copied().zip(lengths)
    }

    /// Whether every arc is one step.
    pub(crate) fn is_in_steps(&self) -> bool {
        self.lengths.is_empty()
    }
}

/// A [`Compact`] whose arcs come in any order.
#[derive(Debug)]
pub(crate) struct Rows {
    arcs: Compact,
    /// How far each row is written.
    filled: Vec<usize>,
    in_steps: bool,
}

impl Rows {
    /// Room for so many arcs in each row.
    pub(crate) fn new(degrees: impl Iterator<Item = u32>, in_steps: bool) -> Self {
        let mut end = 0;
        let ends_of_rows = degrees.map(|degree| {
            end += degree as usize;
            end
        });
        let offsets: Vec<usize> = [0].into_iter().chain(ends_of_rows).collect();
        Self {
            filled: offsets.clone(),
            arcs: Compact {
                offsets,
                ends: vec![0; end],
                lengths: vec![0.0; if in_steps { 0 } else { end }],
            },
            in_steps,
        }
    }

    /// Writes an arc.
    pub(crate) fn put(&mut self, from: u32, to: u32, length: f64) {
        let place = &mut self.filled[from as usize];
        self.arcs.ends[*place] = to;
        if !self.in_steps {
            self.arcs.lengths[*place] = length;
        }
        *place += 1;
    }

    /// The arcs, those in steps by their end.
    pub(crate) fn finish(mut self) -> Compact {
        if self.in_steps {
            for vertex in 0..self.arcs.len() {
                let row = self.arcs.places(vertex);
                self.arcs.ends[row].sort_unstable();
            }
        }
        self.arcs
    }
}
