//! Who is tied to whom, in one array: the compact form in which a graph of millions of ties fits in memory.
//!
//! The arcs of actor 0 come first, then those of actor 1, and so on, each actor's by the index of their end (in the literature:
//! compressed sparse rows). An end takes four bytes, a weight eight more, and nothing else is stored for an arc.

use std::iter::FusedIterator;
use std::slice::Iter;

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
    weights: Weights<'g>,
}

/// The weights beside the ends, and what they mean.
#[derive(Debug, Clone, Copy)]
enum Weights<'g> {
    None,
    Strengths(&'g [f64]),
    Distances(&'g [f64]),
}

impl<'g> Arcs<'g> {
    /// No arc.
    pub const NONE: Self = Self {
        ends: &[],
        weights: Weights::None,
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
    pub fn get(self, place: usize) -> Option<Arc> {
        self.iter().nth(place)
    }

    /// Whether one of them leads to an actor. *O*(log *d*) for *d* arcs.
    pub fn lead_to(self, actor: usize) -> bool {
        u32::try_from(actor).is_ok_and(|actor| self.ends.binary_search(&actor).is_ok())
    }

    /// Each arc, by the index of its end.
    pub fn iter(self) -> ArcIter<'g> {
        let (weights, costs) = match self.weights {
            Weights::None => ([].as_slice(), false),
            Weights::Strengths(weights) => (weights, false),
            Weights::Distances(weights) => (weights, true),
        };
        ArcIter {
            ends: self.ends.iter(),
            weights: weights.iter(),
            costs,
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
    ends: Iter<'g, u32>,
    /// As many as ends, or none.
    weights: Iter<'g, f64>,
    costs: bool,
}

impl ArcIter<'_> {
    fn arc(&self, end: u32, weight: Option<&f64>) -> Arc {
        let (strength, distance) = match weight {
            None => (1.0, 1.0),
            Some(&weight) if self.costs => (1.0 / weight, weight),
            Some(&weight) => (weight, 1.0 / weight),
        };
        Arc {
            to: end as usize,
            strength,
            distance,
        }
    }
}

impl Iterator for ArcIter<'_> {
    type Item = Arc;

    fn next(&mut self) -> Option<Arc> {
        let (&end, weight) = (self.ends.next()?, self.weights.next());
        Some(self.arc(end, weight))
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        self.ends.size_hint()
    }

    fn nth(&mut self, place: usize) -> Option<Arc> {
        let (&end, weight) = (self.ends.nth(place)?, self.weights.nth(place));
        Some(self.arc(end, weight))
    }
}

impl DoubleEndedIterator for ArcIter<'_> {
    fn next_back(&mut self) -> Option<Arc> {
        let (&end, weight) = (self.ends.next_back()?, self.weights.next_back());
        Some(self.arc(end, weight))
    }
}

impl ExactSizeIterator for ArcIter<'_> {}
impl FusedIterator for ArcIter<'_> {}

/// The arcs of every actor.
#[derive(Debug, Clone)]
pub(super) struct Adjacency {
    /// Where each actor's arcs begin, and last where those of the last one end.
    offsets: Vec<usize>,
    ends: Vec<u32>,
    /// As many as ends, or none when ties are not weighted.
    weights: Vec<f64>,
}

impl Adjacency {
    /// The arcs of `n` actors from ties as read: `[from, to]`, in any order, parallel ones included, all between two of these actors.
    /// When `both_ways`, a tie is an arc from each end. Of parallel arcs the weights are joined by `join`, in the order of the ties.
    ///
    /// Two counting sorts, by end and then by start, of which the second keeps the order of the first. *O*(*n* + *m*) time; the
    /// ties are freed between the two, so that never more than two copies of the network are in memory.
    pub(super) fn of_ties(
        n: usize,
        ties: Vec<[u32; 2]>,
        weights: Vec<f64>,
        both_ways: bool,
        join: impl Fn(f64, f64) -> f64,
    ) -> Self {
        let arriving = Self::by_end(n, &ties, &weights, both_ways);
        let mut starts = if both_ways {
            drop(ties);
            arriving.offsets.clone()
        } else {
            let starts = ties.iter().map(|&[from, _]| from);
            let offsets = offsets(n, starts);
            drop(ties);
            offsets
        };
        drop(weights);
        let mut leaving = Self {
            ends: vec![0; arriving.ends.len()],
            weights: vec![0.0; arriving.weights.len()],
            offsets: Vec::new(),
        };
        // How far each actor's arcs are written.
        let mut filled = starts.clone();
        for end in 0..n {
            let row = arriving.offsets[end]..arriving.offsets[end + 1];
            let mut row_weights = arriving.weights.get(row.clone()).unwrap_or_default().iter();
            for &start in &arriving.ends[row] {
                let start = start as usize;
                let place = filled[start];
                let parallel = place > starts[start] && leaving.ends[place - 1] as usize == end;
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
                filled[start] = place + 1;
            }
        }
        drop(arriving);
        leaving.close_gaps(&mut starts, &filled);
        leaving.offsets = starts;
        leaving
    }

    /// For each actor the starts of the arcs that end there, in the order of the ties.
    fn by_end(n: usize, ties: &[[u32; 2]], weights: &[f64], both_ways: bool) -> Self {
        let ends = ties.iter().flat_map(|&[from, to]| {
            let back = both_ways.then_some(from);
            [to].into_iter().chain(back)
        });
        let offsets = offsets(n, ends);
        let arcs = offsets.last().copied().unwrap_or_default();
        let mut sorted = Self {
            ends: vec![0; arcs],
            weights: vec![0.0; if weights.is_empty() { 0 } else { arcs }],
            offsets: Vec::new(),
        };
        let mut filled = offsets.clone();
        let mut put = |end: u32, start: u32, weight: Option<&f64>| {
            let place = filled[end as usize];
            filled[end as usize] = place + 1;
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
        sorted.offsets = offsets;
        sorted
    }

    /// Moves the arcs together where parallel ones left room behind an actor's; `starts` follow.
    fn close_gaps(&mut self, starts: &mut [usize], filled: &[usize]) {
        let mut free = 0;
        for actor in 0..filled.len().saturating_sub(1) {
            let row = starts[actor]..filled[actor];
            starts[actor] = free;
            let next = free + row.len();
            if row.start != free {
                self.ends.copy_within(row.clone(), free);
                if !self.weights.is_empty() {
                    self.weights.copy_within(row, free);
                }
            }
            free = next;
        }
        if let Some(last) = starts.last_mut() {
            *last = free;
        }
        self.ends.truncate(free);
        self.ends.shrink_to_fit();
        self.weights.truncate(free);
        self.weights.shrink_to_fit();
    }

    /// The same arcs, seen from their ends.
    pub(super) fn reversed(&self) -> Self {
        let n = self.offsets.len().saturating_sub(1);
        let offsets = offsets(n, self.ends.iter().copied());
        let mut reversed = Self {
            ends: vec![0; self.ends.len()],
            weights: vec![0.0; self.weights.len()],
            offsets: Vec::new(),
        };
        let mut filled = offsets.clone();
        for start in 0..n {
            for arc in self.offsets[start]..self.offsets[start + 1] {
                let place = &mut filled[self.ends[arc] as usize];
                reversed.ends[*place] = start as u32;
                if let Some(&weight) = self.weights.get(arc) {
                    reversed.weights[*place] = weight;
                }
                *place += 1;
            }
        }
        reversed.offsets = offsets;
        reversed
    }

    /// How many arcs there are.
    pub(super) fn len(&self) -> usize {
        self.ends.len()
    }

    /// The arcs of an actor, their weights being distances or strengths.
    pub(super) fn of(&self, actor: usize, costs: bool) -> Arcs<'_> {
        let row = self.offsets[actor]..self.offsets[actor + 1];
        let weights = match self.weights.get(row.clone()) {
            None => Weights::None,
            Some(_) if self.weights.is_empty() => Weights::None,
            Some(weights) if costs => Weights::Distances(weights),
            Some(weights) => Weights::Strengths(weights),
        };
        Arcs {
            ends: &self.ends[row],
            weights,
        }
    }

    /// The ends of an actor's arcs, in order.
    pub(super) fn ends_of(&self, actor: usize) -> &[u32] {
        &self.ends[self.offsets[actor]..self.offsets[actor + 1]]
    }
}

/// Where the arcs of each of `n` actors begin, when each actor has as many as it is named, and where the last ones end.
fn offsets(n: usize, named: impl Iterator<Item = u32>) -> Vec<usize> {
    let mut offsets = vec![0; n + 1];
    for actor in named {
        offsets[actor as usize + 1] += 1;
    }
    for actor in 0..n {
        offsets[actor + 1] += offsets[actor];
    }
    offsets
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
        (0..adjacency.offsets.len() - 1)
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
