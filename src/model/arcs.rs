//! Who is tied to whom, in one array: the compact form in which a graph of millions of ties fits in memory.
//!
//! The arcs of actor 0 come first, then those of actor 1, and so on, each actor's by the index of their end (in the literature:
//! compressed sparse rows). An end takes four bytes; a weight takes one where at most 256 differ, two where at most 65 536 do, otherwise
//! eight; and nothing else is stored for an arc.

use super::offsets::Offsets;
use super::weights::{Row, Weights};
use std::iter::FusedIterator;
use std::ops::Range;

/// One arc of an [`ActorGraph`](super::actor_graph::ActorGraph), seen from its start.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Arc {
    /// Index of the other end.
    pub to: usize,
    /// How strong the tie is; 1 when unweighted, 1 / distance when ties carry costs.
    pub strength: f64,
    /// How far apart it leaves its ends; 1 when unweighted, 1 / strength when ties carry strengths.
    pub distance: f64,
}

/// The arcs of one actor on one side, by the index of their other end, each end once.
#[derive(Debug, Clone, Copy)]
pub struct Arcs<'g> {
    ends: &'g [u32],
    /// As many as ends, or none.
    weights: Row<'g>,
    /// Whether weights are distances, not strengths.
    costs: bool,
}

impl<'g> Arcs<'g> {
    /// No arc.
    pub const NONE: Self = Self {
        ends: &[],
        weights: Row::None,
        costs: false,
    };

    /// How many there are.
    pub fn len(self) -> usize {
        self.ends.len()
    }

    /// Whether there is none.
    pub fn is_empty(self) -> bool {
        self.ends.is_empty()
    }

    /// The other ends alone, ascending: what loops over many arcs read.
    pub fn ends(self) -> &'g [u32] {
        self.ends
    }

    /// The arc at a place.
    #[inline]
    pub fn get(self, place: usize) -> Option<Arc> {
        let to = *self.ends.get(place)? as usize;
        let (strength, distance) = match self.weights.at(place) {
            None => (1.0, 1.0),
            Some(weight) if self.costs => (1.0 / weight, weight),
            Some(weight) => (weight, 1.0 / weight),
        };
        Some(Arc {
            to,
            strength,
            distance,
        })
    }

    /// Whether one of them leads to an actor. *O*(log *d*) for *d* arcs.
    pub fn lead_to(self, actor: usize) -> bool {
        u32::try_from(actor).is_ok_and(|actor| self.ends.binary_search(&actor).is_ok())
    }

    /// Each arc, by the index of its end.
    pub fn iter(self) -> ArcIter<'g> {
        ArcIter {
            arcs: self,
            places: 0..self.len(),
        }
    }
}

impl<'g> IntoIterator for Arcs<'g> {
    type Item = Arc;
    type IntoIter = ArcIter<'g>;

    fn into_iter(self) -> ArcIter<'g> {
        self.iter()
    }
}

/// Goes over [`Arcs`].
#[derive(Debug, Clone)]
pub struct ArcIter<'g> {
    arcs: Arcs<'g>,
    /// The places to go to.
    places: Range<usize>,
}

impl Iterator for ArcIter<'_> {
    type Item = Arc;

    #[inline]
    fn next(&mut self) -> Option<Arc> {
        self.arcs.get(self.places.next()?)
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        self.places.size_hint()
    }

    fn nth(&mut self, place: usize) -> Option<Arc> {
        self.arcs.get(self.places.nth(place)?)
    }
}

impl DoubleEndedIterator for ArcIter<'_> {
    fn next_back(&mut self) -> Option<Arc> {
        self.arcs.get(self.places.next_back()?)
    }
}

impl ExactSizeIterator for ArcIter<'_> {}
impl FusedIterator for ArcIter<'_> {}

/// The arcs of every actor.
#[derive(Debug, Clone)]
pub(super) struct Adjacency {
    offsets: Offsets,
    ends: Vec<u32>,
    /// As many as ends, or none when ties are not weighted.
    weights: Weights,
}

/// The arcs of every actor while they are put in order.
#[derive(Debug)]
struct Draft {
    offsets: Offsets,
    ends: Vec<u32>,
    /// As many as ends, or none when ties are not weighted.
    weights: Vec<f64>,
}

impl Adjacency {
    /// The arcs of `n` actors from ties as read: `[from, to]`, in any order, parallel ones included, all between two of these actors.
    /// When `both_ways`, a tie is an arc from each end. Of parallel arcs the weights are joined by `join`, in the order of the ties.
    ///
    /// Two counting sorts, by end and then by start, of which the second keeps the order of the first. *O*(*n* + *m*) time; the
    /// ties are freed between the two, so that never more than two copies of the network are in memory. Weights are coded at the end,
    /// when there is one.
    pub(super) fn of_ties(
        n: usize,
        ties: Vec<[u32; 2]>,
        weights: Vec<f64>,
        both_ways: bool,
        join: impl Fn(f64, f64) -> f64,
    ) -> Self {
        let most = if both_ways {
            2 * ties.len()
        } else {
            ties.len()
        };
        let arriving = Draft::by_end(n, most, &ties, &weights, both_ways);
        let starts = if both_ways {
            arriving.offsets.clone()
        } else {
            Offsets::of(n, most, ties.iter().map(|&[from, _]| from))
        };
        drop(ties);
        drop(weights);
        let mut leaving = Draft::empty(starts, !arriving.weights.is_empty());
        // How far each actor's arcs are written.
        let mut filled = leaving.offsets.clone();
        for end in 0..n {
            let row = arriving.offsets.row(end);
            let mut row_weights = arriving.weights.get(row.clone()).unwrap_or_default().iter();
            for &start in &arriving.ends[row] {
                let start = start as usize;
                let place = filled.start(start);
                let parallel =
                    place > leaving.offsets.start(start) && leaving.ends[place - 1] as usize == end;
                let weight = row_weights.next();
                if parallel {
                    if let Some(&weight) = weight {
                        let joined = &mut leaving.weights[place - 1];
                        *joined = join(*joined, weight);
                    }
                    continue;
                }
                leaving.ends[place] = end as u32;
                if let Some(&weight) = weight {
                    leaving.weights[place] = weight;
                }
                filled.set(start, place + 1);
            }
        }
        drop(arriving);
        leaving.close_gaps(&filled);
        drop(filled);
        Self {
            offsets: leaving.offsets,
            ends: leaving.ends,
            weights: Weights::of(leaving.weights),
        }
    }

    /// The same arcs, seen from their ends.
    pub(super) fn reversed(&self) -> Self {
        let n = self.offsets.actors();
        let offsets = Offsets::of(n, self.len(), self.ends.iter().copied());
        let mut ends = vec![0; self.ends.len()];
        let starts = (0..n).flat_map(|start| self.offsets.row(start).map(move |_| start as u32));
        for (place, start) in self.places_reversed(&offsets).zip(starts) {
            ends[place] = start;
        }
        Self {
            weights: self.weights.moved(self.places_reversed(&offsets)),
            ends,
            offsets,
        }
    }

    /// The place that each arc has among the reversed ones, whose offsets these are.
    fn places_reversed(&self, offsets: &Offsets) -> impl Iterator<Item = usize> {
        let mut filled = offsets.clone();
        self.ends.iter().map(move |&end| {
            let place = filled.start(end as usize);
            filled.set(end as usize, place + 1);
            place
        })
    }

    /// How many arcs there are.
    pub(super) fn len(&self) -> usize {
        self.ends.len()
    }

    /// The arcs of an actor, their weights being distances or strengths.
    pub(super) fn of(&self, actor: usize, costs: bool) -> Arcs<'_> {
        let row = self.offsets.row(actor);
        Arcs {
            ends: &self.ends[row.clone()],
            weights: self.weights.row(row),
            costs,
        }
    }

    /// The ends of an actor's arcs, in order.
    pub(super) fn ends_of(&self, actor: usize) -> &[u32] {
        &self.ends[self.offsets.row(actor)]
    }
}

impl Draft {
    /// As many arcs as offsets tell of, not yet written.
    fn empty(offsets: Offsets, weighted: bool) -> Self {
        let arcs = offsets.start(offsets.actors());
        Self {
            offsets,
            ends: vec![0; arcs],
            weights: vec![0.0; if weighted { arcs } else { 0 }],
        }
    }

    /// For each actor the starts of the arcs that end there, `most` or fewer together, in the order of the ties.
    fn by_end(n: usize, most: usize, ties: &[[u32; 2]], weights: &[f64], both_ways: bool) -> Self {
        let ends = ties.iter().flat_map(|&[from, to]| {
            let back = both_ways.then_some(from);
            [to].into_iter().chain(back)
        });
        let mut sorted = Self::empty(Offsets::of(n, most, ends), !weights.is_empty());
        let mut filled = sorted.offsets.clone();
        let mut put = |end: u32, start: u32, weight: Option<&f64>| {
            let place = filled.start(end as usize);
            filled.set(end as usize, place + 1);
            sorted.ends[place] = start;
            if let Some(&weight) = weight {
                sorted.weights[place] = weight;
            }
        };
        let mut weights = weights.iter();
        for &[from, to] in ties {
            let weight = weights.next();
            put(to, from, weight);
            if both_ways {
                put(from, to, weight);
            }
        }
        sorted
    }

    /// Moves the arcs together where parallel ones left room behind an actor's, which are `filled` so far.
    fn close_gaps(&mut self, filled: &Offsets) {
        let actors = filled.actors();
        let mut free = 0;
        for actor in 0..actors {
            let row = self.offsets.start(actor)..filled.start(actor);
            self.offsets.set(actor, free);
            let next = free + row.len();
            if row.start != free {
                self.ends.copy_within(row.clone(), free);
                if !self.weights.is_empty() {
                    self.weights.copy_within(row, free);
                }
            }
            free = next;
        }
        self.offsets.set(actors, free);
        self.ends.truncate(free);
        self.ends.shrink_to_fit();
        self.weights.truncate(free);
        self.weights.shrink_to_fit();
    }
}

/// Every end of two rows, each once and in order.
pub(super) fn union<'a>(one: &'a [u32], other: &'a [u32]) -> impl Iterator<Item = u32> + use<'a> {
    let (mut one, mut other) = (one.iter().peekable(), other.iter().peekable());
    std::iter::from_fn(move || match (one.peek(), other.peek()) {
        (Some(first), Some(second)) => {
            let least = *(*first).min(*second);
            one.next_if(|end| **end == least);
            other.next_if(|end| **end == least);
            Some(least)
        }
        (Some(_), None) => one.next().copied(),
        (None, _) => other.next().copied(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(adjacency: &Adjacency) -> Vec<Vec<(usize, f64)>> {
        (0..adjacency.offsets.actors())
            .map(|actor| {
                let arcs = adjacency.of(actor, false).iter();
                arcs.map(|arc| (arc.to, arc.strength)).collect()
            })
            .collect()
    }

    #[test]
    fn parallel_arcs_are_joined_in_the_order_of_the_ties() {
        let ties = vec![[0, 2], [0, 1], [2, 0], [0, 2]];
        let weights = vec![1.0, 7.0, 2.0, 4.0];
        let join = |sum: f64, weight: f64| sum * 10.0 + weight;
        let one_way = Adjacency::of_ties(4, ties.clone(), weights.clone(), false, join);
        let expected = [vec![(1, 7.0), (2, 14.0)], vec![], vec![(0, 2.0)], vec![]];
        assert_eq!(rows(&one_way), expected);
        let reversed = [vec![(2, 2.0)], vec![(0, 7.0)], vec![(0, 14.0)], vec![]];
        assert_eq!(rows(&one_way.reversed()), reversed);
        let both = Adjacency::of_ties(4, ties, weights, true, join);
        let expected = [
            vec![(1, 7.0), (2, 124.0)],
            vec![(0, 7.0)],
            vec![(0, 124.0)],
            vec![],
        ];
        assert_eq!(rows(&both), expected);
    }

    #[test]
    fn weights_are_kept_to_the_last_bit_however_many_differ() {
        for distinct in [1, 256, 257, 65_536, 65_537] {
            // A path on which every weight occurs, and some again.
            let ties: Vec<[u32; 2]> = (0..distinct as u32 + 9).map(|at| [at, at + 1]).collect();
            let weight =
                |tie: usize| f64::from_bits(0.1_f64.to_bits() + (tie * 7 % distinct) as u64);
            let weights: Vec<f64> = (0..ties.len()).map(weight).collect();
            let of = |both_ways| {
                let (ties, weights) = (ties.clone(), weights.clone());
                Adjacency::of_ties(ties.len() + 1, ties, weights, both_ways, f64::max)
            };
            let (one_way, both) = (of(false), of(true));
            let reversed = one_way.reversed();
            for actor in 0..=ties.len() {
                let before = actor.checked_sub(1).map(|other| (other, weight(other)));
                let after = (actor < ties.len()).then(|| (actor + 1, weight(actor)));
                for (adjacency, expected) in [
                    (&one_way, [None, after]),
                    (&reversed, [before, None]),
                    (&both, [before, after]),
                ] {
                    let exactly = |(to, weight): (usize, f64)| (to, weight.to_bits());
                    let expected: Vec<_> = expected.into_iter().flatten().map(exactly).collect();
                    let arcs = adjacency.of(actor, true);
                    let found = arcs.iter().map(|arc| exactly((arc.to, arc.distance)));
                    assert!(found.eq(expected), "{distinct} distinct, actor {actor}");
                }
            }
        }
    }

    #[test]
    fn arcs_are_gone_over_from_either_side() {
        let graph = Adjacency::of_ties(3, vec![[0, 1], [0, 2]], vec![2.0, 4.0], false, f64::max);
        let arcs = graph.of(0, true);
        assert_eq!((arcs.len(), arcs.iter().len()), (2, 2));
        assert_eq!(arcs.iter().next_back(), arcs.get(1));
        let (last, distance) = arcs.get(1).map(|arc| (arc.to, arc.distance)).unwrap();
        assert_eq!((last, distance), (2, 4.0));
        assert!(arcs.lead_to(2) && !arcs.lead_to(0));
        assert!(graph.of(1, true).is_empty() && Arcs::NONE.get(0).is_none());
    }

    #[test]
    fn a_union_has_each_end_once() {
        let both: Vec<u32> = union(&[1, 3, 4], &[0, 3, 9]).collect();
        assert_eq!(both, [0, 1, 3, 4, 9]);
    }
}
