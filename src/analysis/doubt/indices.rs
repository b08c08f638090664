//! The indices of which draws tell how far they move.

use super::DoubtOptions;
use super::draws::{Drawn, World};
use super::intervals::Interval;
use crate::analysis::coverage::equity::lorenz::GINI;
use crate::analysis::coverage::status::NeedStatus;
use crate::analysis::explanation::Explanation;
use crate::analysis::panel::{FACTS, Fact};

/// What is drawn of a district as a whole.
#[derive(Debug, Clone, Copy)]
pub enum Index {
    /// Persons in need.
    Persons,
    /// Of these, covered by stated capacities.
    Covered,
    /// Of these, covered by nothing.
    NotCovered,
    /// Of these, reached by services that do not state their capacity.
    Undetermined,
    /// Covered persons over persons.
    Share,
    /// Gini of the covered share among needs.
    Gini,
    /// Needs of a status.
    Needs(NeedStatus),
    /// Standards that are missed where they must hold: nothing that is drawn changes them.
    StandardsMissed,
    /// Isolated actors.
    Isolated,
    /// A fact about the whole network.
    Fact(&'static Fact),
    /// How far the communities of a draw agree with those of the data: adjusted Rand index.
    Communities,
}

/// Which way an index is better.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wish {
    /// The more the better.
    More,
    /// The less the better.
    Less,
    /// Neither: it depends.
    Neither,
}

impl Index {
    /// Those that come from the coverage, in the order people meet them.
    pub(super) fn of_coverage() -> impl Iterator<Item = Self> {
        [
            Self::Persons,
            Self::Covered,
            Self::NotCovered,
            Self::Undetermined,
            Self::Share,
            Self::Gini,
        ]
        .into_iter()
        .chain(NeedStatus::ALL.map(Self::Needs))
        .chain([Self::StandardsMissed])
    }

    /// Those that come from the network, in the order people meet them.
    pub(super) fn of_network() -> impl Iterator<Item = Self> {
        let facts = FACTS.iter().map(Self::Fact);
        [Self::Isolated].into_iter().chain(facts)
    }

    /// Every index, in the order people meet them.
    pub fn all() -> impl Iterator<Item = Self> {
        let last = [Self::Communities];
        Self::of_coverage().chain(Self::of_network()).chain(last)
    }

    /// Its name for machines and message catalogues.
    pub fn key(&self) -> &'static str {
        match self {
            Self::Persons => "persons",
            Self::Covered => "covered",
            Self::NotCovered => "not_covered",
            Self::Undetermined => "undetermined",
            Self::Share => "share",
            Self::Gini => "gini",
            Self::Needs(status) => match status {
                NeedStatus::Unknown => "needs_unknown",
                NeedStatus::Uncovered => "needs_uncovered",
                NeedStatus::OutOfReach => "needs_out_of_reach",
                NeedStatus::Insufficient => "needs_insufficient",
                NeedStatus::Fragile => "needs_fragile",
                NeedStatus::Covered => "needs_covered",
            },
            Self::StandardsMissed => "standards_missed",
            Self::Isolated => "isolated",
            Self::Fact(fact) => fact.id,
            Self::Communities => "communities_agreement",
        }
    }

    /// What people are told of it, where it explains itself; else the message `index-<key>` names it.
    pub fn explanation(&self) -> Option<&'static Explanation> {
        match self {
            Self::Gini => Some(&GINI.explanation),
            Self::Fact(fact) => Some(&fact.explanation),
            _ => None,
        }
    }

    /// Which way it is better.
    pub fn wish(&self) -> Wish {
        match self {
            Self::Covered | Self::Share | Self::Needs(NeedStatus::Covered) => Wish::More,
            Self::NotCovered | Self::Gini | Self::StandardsMissed | Self::Isolated => Wish::Less,
            Self::Needs(
                NeedStatus::Uncovered
                | NeedStatus::OutOfReach
                | NeedStatus::Insufficient
                | NeedStatus::Fragile,
            ) => Wish::Less,
            Self::Fact(fact) => match fact.id {
                "isolates" | "components" | "fragmentation" | "cut_vertices" | "bridges" => {
                    Wish::Less
                }
                "connectedness" | "largest_component" | "efficiency" => Wish::More,
                _ => Wish::Neither,
            },
            _ => Wish::Neither,
        }
    }
}

/// How far an index moves.
#[derive(Debug, Clone, Copy)]
pub struct IndexDoubt {
    /// Which one.
    pub index: Index,
    /// As it is in the results of today; `None` where it is not defined.
    pub now: Option<f64>,
    /// What the draws say.
    pub interval: Interval,
    /// Bounds that no draw can leave, whatever the persons are within their ranges; `None` where none are known that easily.
    ///
    /// Persons lie between the sum of the least and that of the most. Of covered persons, and of those whom nothing can cover, there are
    /// never fewer with more persons in need: more who ask never make the largest number that services can take smaller, nor larger by more
    /// than they are themselves. So both lie between what they are with the least everywhere and with the most everywhere.
    pub bounds: Option<(f64, f64)>,
}

/// How far every index moves.
pub(super) fn told(world: &World, drawn: &Drawn, options: &DoubtOptions) -> Vec<IndexDoubt> {
    Index::all()
        .enumerate()
        .map(|(place, index)| IndexDoubt {
            index,
            now: world.now[place],
            interval: Interval::of(drawn.values(place), options.level),
            bounds: world.bounds(&index),
        })
        .collect()
}
