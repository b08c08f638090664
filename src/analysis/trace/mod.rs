//! Where one number comes from: the ties, paths or pairs that a score is the sum of.

mod contacts;
mod distances;
mod pairs;
mod ties;

use crate::model::actor_graph::ActorGraph;
use std::cmp::Ordering;
use std::collections::BinaryHeap;

/// How the actors of a part belong together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// One other actor: the tie with it.
    Ties,
    /// A shortest path, from the actor to another.
    Distances,
    /// A shortest path between two others that passes through the actor; of several, one.
    Pairs,
    /// Another actor, and what the tie with it costs or brings given the contacts in common.
    Contacts,
    /// Two contacts that are tied to each other.
    Triangles,
}

impl Kind {
    /// The name used in message catalogues.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Ties => "ties",
            Self::Distances => "distances",
            Self::Pairs => "pairs",
            Self::Contacts => "contacts",
            Self::Triangles => "triangles",
        }
    }
}

/// One part of a score.
#[derive(Debug, Clone, PartialEq)]
pub struct Part {
    /// The actors it is about, by index, in the order that [`Kind`] gives.
    pub actors: Vec<usize>,
    /// How much it adds.
    pub amount: f64,
}

/// The parts of one actor's score, largest first; equal ones in the order of their actors.
#[derive(Debug, Clone, PartialEq)]
pub struct Trace {
    /// What the parts are.
    pub kind: Kind,
    /// The largest parts, as many as were asked for.
    pub parts: Vec<Part>,
    /// How many smaller parts there are beside these.
    pub others: usize,
    /// What those add.
    pub others_amount: f64,
}

impl Trace {
    /// The sum of all parts: the score, not normalized.
    pub fn sum(&self) -> f64 {
        let shown: f64 = self.parts.iter().map(|part| part.amount).sum();
        shown + self.others_amount
    }
}

/// A measure whose scores are sums of parts.
#[derive(Debug, Clone, Copy)]
pub struct Tracer {
    /// The id of the measure.
    pub metric: &'static str,
    /// The parts of an actor's score, at most this many of them one by one.
    ///
    /// *O*(*n m*) time for pairs, *O*(*m* log *n*) or less for the others; *O*(*n* + `most`) space.
    pub trace: fn(&ActorGraph, usize, usize) -> Trace,
}

/// Every measure whose scores can be taken apart.
pub const TRACERS: &[Tracer] = &[
    ties::DEGREE,
    ties::IN_DEGREE,
    ties::OUT_DEGREE,
    ties::STRENGTH,
    distances::HARMONIC,
    distances::REACH,
    pairs::BETWEENNESS,
    contacts::CLUSTERING,
    contacts::CONSTRAINT,
    contacts::EFFECTIVE_SIZE,
];

/// How a measure's scores are taken apart; `None` where they are no sums of parts that people could look at.
pub fn tracer(metric: &str) -> Option<&'static Tracer> {
    TRACERS.iter().find(|tracer| tracer.metric == metric)
}

/// Parts as they are found, of which the largest are kept.
struct Collector {
    most: usize,
    kept: BinaryHeap<Least>,
    others: usize,
    others_amount: f64,
}

impl Collector {
    fn new(most: usize) -> Self {
        Self {
            most,
            kept: BinaryHeap::new(),
            others: 0,
            others_amount: 0.0,
        }
    }

    fn add(&mut self, actors: Vec<usize>, amount: f64) {
        self.kept.push(Least(Part { actors, amount }));
        if self.kept.len() > self.most
            && let Some(Least(part)) = self.kept.pop()
        {
            self.others += 1;
            self.others_amount += part.amount;
        }
    }

    /// Adds a part whose actors are only looked for if it may be shown.
    fn add_if_large(&mut self, amount: f64, actors: impl FnOnce() -> Vec<usize>) {
        let last = self.kept.peek().map(|Least(part)| part.amount);
        if self.kept.len() == self.most && last.is_none_or(|last| amount < last) {
            self.others += 1;
            self.others_amount += amount;
        } else {
            self.add(actors(), amount);
        }
    }

    fn finish(self, kind: Kind) -> Trace {
        let parts = self.kept.into_sorted_vec();
        Trace {
            kind,
            parts: parts.into_iter().map(|Least(part)| part).collect(),
            others: self.others,
            others_amount: self.others_amount,
        }
    }
}

/// A part in the order in which parts are shown: the heap gives back the one that would be shown last.
struct Least(Part);

impl Ord for Least {
    fn cmp(&self, other: &Self) -> Ordering {
        let amounts = other.0.amount.total_cmp(&self.0.amount);
        amounts.then_with(|| self.0.actors.cmp(&other.0.actors))
    }
}

impl PartialOrd for Least {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Least {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Least {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_largest_parts_are_shown_and_the_rest_is_counted() {
        let mut parts = Collector::new(2);
        for (actor, amount) in [(3, 0.5), (1, 2.0), (2, 2.0), (4, 0.25)] {
            parts.add_if_large(amount, || vec![actor]);
        }
        let trace = parts.finish(Kind::Ties);
        let shown: Vec<_> = trace.parts.iter().map(|part| part.actors[0]).collect();
        assert_eq!(shown, [1, 2]);
        assert_eq!((trace.others, trace.others_amount), (2, 0.75));
        assert_eq!(trace.sum(), 4.75);
    }
}
