//! Neighbourhoods: whom each actor is tied to in either direction, and whom two of them have in common.

use crate::model::actor_graph::{ActorGraph, Arc, Arcs};
use std::cmp::Ordering;

/// Where one list is this many times as long as another, it is searched for each entry of the other instead of read through.
const SEARCHED: usize = 16;

/// The contacts of every actor, each once and in order, with a weight that is the same from both ends.
///
/// Twelve bytes a contact, four where every weight is 1.
#[derive(Debug, Clone)]
pub(crate) struct Contacts {
    offsets: Vec<usize>,
    ends: Vec<u32>,
    /// As many as ends, or none where every weight is 1.
    weights: Vec<f64>,
}

/// The contacts of one actor.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Neighbourhood<'c> {
    ends: &'c [u32],
    weights: &'c [f64],
}

impl Contacts {
    /// Contacts weighted by strength: *a*(*i*, *j*) + *a*(*j*, *i*) in a directed graph, *a*(*i*, *j*) in another.
    pub(crate) fn by_strength(graph: &ActorGraph) -> Self {
        let strength = |arc: Option<Arc>| arc.map_or(0.0, |arc| arc.strength);
        Self::new(graph, |there, back| Some(strength(there) + strength(back)))
    }

    /// Contacts weighted by the number of arcs: 2 for a mutual tie of a directed graph, 1 for any other.
    pub(crate) fn by_arcs(graph: &ActorGraph) -> Self {
        Self::new(graph, |there, back| {
            Some(if there.and(back).is_some() { 2.0 } else { 1.0 })
        })
    }

    /// Contacts that do not tell one arc from two; every weight is 1.
    pub(crate) fn plain(graph: &ActorGraph) -> Self {
        Self::new(graph, |_, _| Some(1.0))
    }

    /// Contacts joined by arcs both ways, among which every tie of an undirected graph counts; every weight is 1.
    pub(crate) fn mutual(graph: &ActorGraph) -> Self {
        let directed = graph.is_directed();
        Self::new(graph, |there, back| {
            (!directed || there.and(back).is_some()).then_some(1.0)
        })
    }

    /// Those that each actor has a tie towards; every weight is 1.
    pub(crate) fn leaving(graph: &ActorGraph) -> Self {
        Self::new(graph, |there, _| there.map(|_| 1.0))
    }

    /// Those that have a tie towards each actor; every weight is 1.
    pub(crate) fn arriving(graph: &ActorGraph) -> Self {
        let directed = graph.is_directed();
        Self::new(graph, |there, back| {
            if directed { back } else { there }.map(|_| 1.0)
        })
    }

    /// `weight` is told the arc that leaves and the one that arrives, of which an undirected graph has the first alone.
    fn new(graph: &ActorGraph, weight: impl Fn(Option<Arc>, Option<Arc>) -> Option<f64>) -> Self {
        let mut contacts = Self {
            offsets: vec![0],
            ends: Vec::with_capacity(graph.ties()),
            weights: Vec::new(),
        };
        for actor in 0..graph.len() {
            let back = if graph.is_directed() {
                graph.predecessors(actor)
            } else {
                Arcs::NONE
            };
            let mut there = graph.successors(actor).iter().peekable();
            let mut back = back.iter().peekable();
            while let Some(end) = match (there.peek(), back.peek()) {
                (Some(one), Some(other)) => Some(one.to.min(other.to)),
                (one, other) => one.or(other).map(|arc| arc.to),
            } {
                let there = there.next_if(|arc| arc.to == end);
                let back = back.next_if(|arc| arc.to == end);
                if let Some(weight) = weight(there, back) {
                    contacts.push(end as u32, weight);
                }
            }
            contacts.offsets.push(contacts.ends.len());
        }
        contacts
    }

    /// Weights are written once one is not 1.
    fn push(&mut self, end: u32, weight: f64) {
        if self.weights.is_empty() && weight != 1.0 {
            self.weights.resize(self.ends.len(), 1.0);
        }
        if weight != 1.0 || !self.weights.is_empty() {
            self.weights.push(weight);
        }
        self.ends.push(end);
    }

    /// The contacts of an actor.
    pub(crate) fn of(&self, actor: usize) -> Neighbourhood<'_> {
        let row = self.offsets[actor]..self.offsets[actor + 1];
        Neighbourhood {
            ends: &self.ends[row.clone()],
            weights: self.weights.get(row).unwrap_or_default(),
        }
    }
}

impl<'c> Neighbourhood<'c> {
    /// How many contacts.
    pub(crate) fn len(self) -> usize {
        self.ends.len()
    }

    /// Whether there is none.
    pub(crate) fn is_empty(self) -> bool {
        self.ends.is_empty()
    }

    /// The contacts, in order.
    pub(crate) fn ends(self) -> &'c [u32] {
        self.ends
    }

    /// The contacts, in order, with their weights.
    pub(crate) fn iter(self) -> impl Iterator<Item = (usize, f64)> {
        let ends = self.ends.iter().enumerate();
        ends.map(move |(place, &end)| (end as usize, self.weight(place)))
    }

    /// The weight of the contact at a place.
    pub(crate) fn weight(self, place: usize) -> f64 {
        self.weights.get(place).copied().unwrap_or(1.0)
    }

    /// The sum of the weights.
    pub(crate) fn total(self) -> f64 {
        self.iter().map(|(_, weight)| weight).sum()
    }

    /// The largest weight; 0 where there is no contact.
    pub(crate) fn largest(self) -> f64 {
        self.iter().map(|(_, weight)| weight).fold(0.0, f64::max)
    }
}

/// Tells the places in two sorted lists of each entry that both have, in order.
///
/// *O*(*k* + *l*) for lists of *k* and *l* entries, *O*(*k* log *l*) where one is far longer: over all ties of a graph that is a small
/// multiple of the sum of the lesser degrees, so that hubs cost little.
pub(crate) fn each_common(one: &[u32], other: &[u32], mut tell: impl FnMut(usize, usize)) {
    if other.len() / SEARCHED > one.len() {
        each_searched(one, other, tell);
    } else if one.len() / SEARCHED > other.len() {
        each_searched(other, one, |place, found| tell(found, place));
    } else {
        let (mut i, mut j) = (0, 0);
        while let (Some(first), Some(second)) = (one.get(i), other.get(j)) {
            match first.cmp(second) {
                Ordering::Less => i += 1,
                Ordering::Greater => j += 1,
                Ordering::Equal => {
                    tell(i, j);
                    i += 1;
                    j += 1;
                }
            }
        }
    }
}

fn each_searched(short: &[u32], long: &[u32], mut tell: impl FnMut(usize, usize)) {
    let mut from = 0;
    for (place, end) in short.iter().enumerate() {
        match long[from..].binary_search(end) {
            Ok(found) => {
                tell(place, from + found);
                from += found + 1;
            }
            Err(next) => from += next,
        }
    }
}

/// How many entries two sorted lists have in common.
pub(crate) fn count_common(one: &[u32], other: &[u32]) -> usize {
    let mut common = 0;
    each_common(one, other, |_, _| common += 1);
    common
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::actor_graph::Weighting;

    #[test]
    fn contacts_join_both_directions() {
        let ids = ["a", "b", "c"].map(str::to_owned);
        let ties = [("a", "b", 2.0), ("b", "a", 3.0), ("c", "a", 4.0)];
        let graph = ActorGraph::new(ids, ties, true, Weighting::StrengthSum);
        let row = |contacts: &Contacts, actor| contacts.of(actor).iter().collect::<Vec<_>>();
        let strengths = Contacts::by_strength(&graph);
        assert_eq!(row(&strengths, 0), [(1, 5.0), (2, 4.0)]);
        assert_eq!(
            (strengths.of(0).total(), strengths.of(0).largest()),
            (9.0, 5.0)
        );
        assert_eq!(row(&Contacts::by_arcs(&graph), 0), [(1, 2.0), (2, 1.0)]);
        assert_eq!(row(&Contacts::by_arcs(&graph), 2), [(0, 1.0)]);
        assert_eq!(row(&Contacts::plain(&graph), 0), [(1, 1.0), (2, 1.0)]);
        assert_eq!(row(&Contacts::mutual(&graph), 0), [(1, 1.0)]);
        assert!(Contacts::mutual(&graph).of(2).is_empty());
        assert_eq!(row(&Contacts::leaving(&graph), 0), [(1, 1.0)]);
        assert_eq!(row(&Contacts::arriving(&graph), 0), [(1, 1.0), (2, 1.0)]);
    }

    #[test]
    fn what_is_searched_is_what_is_read() {
        let long: Vec<u32> = (0..400).map(|k| k * 3).collect();
        let short = [0, 4, 9, 10, 600, 1197, 2000];
        let mut found = Vec::new();
        each_common(&short, &long, |i, j| found.push((i, j)));
        assert_eq!(found, [(0, 0), (2, 3), (4, 200), (5, 399)]);
        let mut turned = Vec::new();
        each_common(&long, &short, |i, j| turned.push((j, i)));
        assert_eq!(turned, found);
        // Nearly as long: read through.
        let some: Vec<u32> = (0..40).map(|k| k * 10).collect();
        assert_eq!(count_common(&some, &long), 14);
    }
}
