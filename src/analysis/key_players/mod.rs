//! Key players: the sets of actors without whom a network falls apart most, and those who together reach most of it.
//!
//! Everything is of the ties as such: directions and weights are not looked at. Up to [`SEARCHED`] actors the best set is searched for by
//! branch and bound: whom to take out by `negative`, whose bounds are `bounds` and `charges`, whom to reach by `positive`, which states it as
//! a problem of covering. What a search may do is counted in nodes, so the answer is the same everywhere. In larger networks `large`
//! gives a good set.

mod alone;
mod bounds;
mod charges;
mod dominance;
mod explained;
mod field;
mod large;
mod nearness;
mod negative;
mod pieces;
mod positive;
mod refusal;
mod spheres;
mod start;

pub use alone::{Alone, alone};
pub use explained::EXPLAINED;
pub use refusal::Refusal;

use super::explanation::Explanation;
use crate::model::actor_graph::ActorGraph;
use field::Field;
use nearness::Nearness;
use negative::{Hold, Holding};

/// Up to how many actors the best set is searched for; in larger networks a good one is given.
pub const SEARCHED: usize = 300;

/// How many actors a network may have where distances are summed up.
pub const DISTANCES: usize = 10_000;

/// How many nodes a search may have where nothing else is asked for: some seconds, or a minute or two for a large set.
pub const NODES: u64 = 500_000;

/// So many equally good sets are counted, and no more.
pub const SETS: usize = 100;

/// Values that differ by less are equal.
const TOLERANCE: f64 = 1e-9;

/// What makes actors key players.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Measure {
    /// How many pairs of the others cannot reach each other without them.
    Fragmentation,
    /// How far from each other the others are without them.
    DistanceFragmentation,
    /// How many they reach in a few steps.
    Reach,
    /// How near they are to all.
    DistanceReach,
}

impl Measure {
    /// All, in the order people meet them.
    pub const ALL: [Self; 4] = [
        Self::Fragmentation,
        Self::DistanceFragmentation,
        Self::Reach,
        Self::DistanceReach,
    ];

    /// The name used on the command line, in files and message catalogues.
    pub fn key(self) -> &'static str {
        match self {
            Self::Fragmentation => "fragmentation",
            Self::DistanceFragmentation => "distance-fragmentation",
            Self::Reach => "reach",
            Self::DistanceReach => "distance-reach",
        }
    }

    /// Whether it is about whom to do without; else about whom to begin from.
    pub fn is_negative(self) -> bool {
        matches!(self, Self::Fragmentation | Self::DistanceFragmentation)
    }

    /// What people are told of it.
    pub fn explanation(self) -> &'static Explanation {
        match self {
            Self::Fragmentation => &explained::FRAGMENTATION,
            Self::DistanceFragmentation => &explained::DISTANCE_FRAGMENTATION,
            Self::Reach => &explained::REACH,
            Self::DistanceReach => &explained::DISTANCE_REACH,
        }
    }
}

/// What is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Options {
    /// How many actors the set has.
    pub size: usize,
    /// In how many steps [`Measure::Reach`] must be possible.
    pub steps: u32,
    /// Who cannot be chosen, by index. They stay in the network.
    pub excluded: Vec<usize>,
    /// How many nodes the search may have: networks that are looked at.
    pub nodes: u64,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            size: 3,
            steps: 2,
            excluded: Vec::new(),
            nodes: NODES,
        }
    }
}

/// How many sets are as good as the best.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sets {
    /// So many were found, the one given included.
    pub count: usize,
    /// Whether these are all; else there may be more.
    pub complete: bool,
}

/// A set of key players.
#[derive(Debug, Clone, PartialEq)]
pub struct KeyPlayers {
    /// What it is good at.
    pub measure: Measure,
    /// Its members by index, ascending.
    pub set: Vec<usize>,
    /// The measure, from 0 to 1.
    pub value: f64,
    /// Of fragmentation: the measure with everybody there.
    pub before: Option<f64>,
    /// No set of this size is better than this; `None` where no bound is known.
    pub bound: Option<f64>,
    /// How many sets are as good, where that was found out. Just where no better set exists.
    pub sets: Option<Sets>,
    /// How many nodes the search had.
    pub nodes: u64,
}

impl KeyPlayers {
    /// Whether it is proved that no set is better.
    pub fn is_proved(&self) -> bool {
        self.bound.is_some_and(|bound| bound <= self.value)
    }

    /// How much better another set could be at most.
    pub fn gap(&self) -> Option<f64> {
        self.bound.map(|bound| bound - self.value)
    }
}

/// What a search may still do.
#[derive(Debug, Clone, Copy)]
struct Budget {
    most: u64,
    spent: u64,
}

impl Budget {
    fn spend(&mut self, nodes: u64) {
        self.spent += nodes;
    }

    fn left(self) -> u64 {
        self.most.saturating_sub(self.spent)
    }

    fn is_over(self) -> bool {
        self.spent >= self.most
    }
}

/// What a search found, in its own unit.
struct Found {
    set: Vec<usize>,
    value: f64,
    bound: Option<f64>,
    sets: Option<Sets>,
}

/// The set of key players for one measure.
///
/// # Definition
/// Taking a set *S* of *k* actors out of *n* leaves *r* = *n* − *k*, in components of *s*₁, *s*₂, … actors, at distances *d*:
/// > *F* = 1 − ∑ *s*ₓ (*s*ₓ − 1) / (*r* (*r* − 1)), ᴰ*F* = 1 − ∑ 1 / *d*(*i*, *j*) over *i* ≠ *j* / (*r* (*r* − 1)), taking 1/∞ as 0
///
/// Starting from a set *S*, at distance *d*(*S*, *j*) from actor *j*, the least of its members':
/// > reach = |{*j* : *d*(*S*, *j*) ≤ *m*}| / *n*, distance-weighted reach = ∑ 1 / max(1, *d*(*S*, *j*)) / *n*
///
/// Members count as reached, in full: so both are 1 where everybody is a member or a neighbour of one, and the sum is divided by all *n*, as
/// Borgatti has it. Tools that count the others only (R `keyplayer`, R `influenceR`) give *n* times the reach less *k*: of sets of one size
/// the best are the same.
/// # Normalization
/// Shares from 0 to 1. *F* and ᴰ*F* are those of the actors who remain, so a value can be compared with another of the same *k*.
/// # Edge cases
/// See [`Refusal`]. Without ties *F* and ᴰ*F* are 1 whoever goes. Of sets that are equally good the first by index is given where all are
/// counted; else the one that was found first. Either is the same on every machine.
/// # Complexity
/// Exponential in *k* at worst, and at most [`Options::nodes`]; a node of *F* is *O*(*n* + *m*), one of ᴰ*F* *O*(*n m d* / 64).
/// # Errors
/// A [`Refusal`].
/// # References
/// S. P. Borgatti, "Identifying sets of key players in a social network", *Computational and Mathematical Organization Theory* 12(1), 2006,
/// pp. 21–34.
pub fn key_players(
    graph: &ActorGraph,
    measure: Measure,
    options: &Options,
) -> Result<KeyPlayers, Refusal> {
    let field = Field::of(graph, &options.excluded);
    refuse(&field, measure, options.size)?;
    let n = field.len();
    let searched = n <= SEARCHED;
    let mut budget = Budget {
        most: options.nodes,
        spent: 0,
    };
    if measure.is_negative() {
        let hold = match measure {
            Measure::Fragmentation => Hold::Pairs,
            _ => Hold::Nearness,
        };
        let whole = Holding::new(&field, hold).of(&vec![false; n], &mut budget);
        let mut found = large::negative(&field, hold, options.size, &mut budget);
        if searched {
            found = negative::search(&field, hold, options.size, found.set, &mut budget);
        }
        let rest = n - options.size;
        return Ok(KeyPlayers {
            measure,
            set: found.set,
            value: apart(found.value, rest),
            before: Some(apart(whole, n)),
            bound: found.bound.map(|bound| apart(bound.max(0.0), rest)),
            sets: found.sets,
            nodes: budget.spent,
        });
    }
    let nearness = match measure {
        Measure::Reach => Nearness::Within(options.steps),
        _ => Nearness::Inverse,
    };
    let found = match searched {
        true => positive::search(&field, nearness, options.size, &mut budget),
        false => large::positive(&field, nearness, options.size, &mut budget),
    };
    let share = |sum: f64| (sum / n as f64).min(1.0);
    Ok(KeyPlayers {
        measure,
        set: found.set,
        value: share(found.value),
        before: None,
        bound: found.bound.map(share),
        sets: found.sets,
        nodes: budget.spent,
    })
}

fn refuse(field: &Field, measure: Measure, size: usize) -> Result<(), Refusal> {
    let actors = field.len();
    let choosable = field.choosable.iter().filter(|&&may| may).count();
    match () {
        () if size == 0 => Err(Refusal::NoKeyPlayers),
        () if size >= actors => Err(Refusal::AllKeyPlayers { size, actors }),
        () if size > choosable => Err(Refusal::FewKeyPlayers { size, choosable }),
        () if measure.is_negative() && actors - size < 2 => {
            Err(Refusal::NoPairLeft { size, actors })
        }
        () if measure != Measure::Fragmentation && actors > DISTANCES => {
            let limit = DISTANCES;
            Err(Refusal::TooManyForDistances { actors, limit })
        }
        () => Ok(()),
    }
}

/// The share of what could hold so many actors together that does not.
fn apart(holding: f64, actors: usize) -> f64 {
    let pairs = (actors * actors.saturating_sub(1) / 2) as f64;
    (1.0 - holding / pairs).clamp(0.0, 1.0)
}

/// The `count` highest of these together.
fn most(values: impl Iterator<Item = f64>, count: usize) -> f64 {
    let mut highest = vec![0.0; count];
    for mut value in values {
        for place in &mut highest {
            if value > *place {
                std::mem::swap(place, &mut value);
            }
        }
    }
    highest.iter().sum()
}
