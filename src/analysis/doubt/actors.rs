//! How sure the rank of every actor is.

use super::draws::{Drawn, NetworkDraw, World};
use super::intervals::Interval;
use super::{DoubtOptions, share};
use rayon::prelude::*;

/// A measure of actors by which they are ranked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Centrality {
    /// How many ties.
    Degree,
    /// How often between others.
    Betweenness,
    /// How near to all others.
    Harmonic,
}

impl Centrality {
    /// Every measure, in the order in which people meet them.
    pub const ALL: [Self; 3] = [Self::Degree, Self::Betweenness, Self::Harmonic];

    /// The name of the measure.
    pub fn key(self) -> &'static str {
        match self {
            Self::Degree => "degree",
            Self::Betweenness => "betweenness",
            Self::Harmonic => "harmonic",
        }
    }
}

/// Where an actor ranks by one measure: 1 is the first, equals share a rank.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Ranks {
    /// In the data as they are.
    pub now: u32,
    /// In the draws.
    pub interval: Interval,
    /// In which part of the draws it is at the top: at the last place of it or before.
    pub top: f64,
}

/// How sure the ranks of an actor are.
#[derive(Debug, Clone, PartialEq)]
pub struct ActorDoubt {
    /// Its index in the network.
    pub actor: usize,
    /// By each measure, in the order of [`Centrality::ALL`].
    pub ranks: [Ranks; 3],
}

impl ActorDoubt {
    /// Its ranks by a measure.
    pub fn by(&self, centrality: Centrality) -> &Ranks {
        &self.ranks[centrality as usize]
    }
}

/// Every actor, by index.
pub(super) fn told(world: &World, drawn: &Drawn, options: &DoubtOptions) -> Vec<ActorDoubt> {
    let actors = 0..world.membership.len();
    let told = actors.into_par_iter().map(|actor| ActorDoubt {
        actor,
        ranks: Centrality::ALL.map(|centrality| {
            let rank = |network: &NetworkDraw| network.ranks[centrality as usize][actor];
            let draws = || (0..drawn.len()).map(|draw| rank(drawn.network(draw)));
            let first = draws().filter(|rank| *rank as usize <= options.top);
            Ranks {
                now: rank(&world.stated),
                interval: Interval::of(draws().map(|rank| Some(f64::from(rank))), options.level),
                top: share(first.count(), drawn),
            }
        }),
    });
    told.collect()
}
