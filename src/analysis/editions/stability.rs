//! How much stayed as it was: of organizations, services and ties.

use super::aligned::{Aligned, runs};
use super::ties::PairTies;
use crate::model::ids::OrganizationId;
use std::collections::BTreeSet;

/// How alike two networks are, tie by tie.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Alike {
    /// Actors looked at.
    pub actors: usize,
    /// Pairs tied in both.
    pub both: usize,
    /// Pairs tied in the earlier edition only.
    pub ended: usize,
    /// Pairs tied in the later edition only.
    pub new: usize,
}

impl Alike {
    fn of<'a>(actors: usize, ties: impl Iterator<Item = &'a PairTies>) -> Self {
        let mut alike = Self {
            actors,
            both: 0,
            ended: 0,
            new: 0,
        };
        for tie in ties {
            match (tie.before, tie.after) {
                (Some(_), Some(_)) => alike.both += 1,
                (Some(_), None) => alike.ended += 1,
                (None, _) => alike.new += 1,
            }
        }
        alike
    }

    /// Pairs tied in both over pairs tied in either, Jaccard's coefficient; 1 where no pair is tied in either.
    pub fn jaccard(&self) -> f64 {
        share(self.both, self.both + self.ended + self.new)
    }

    /// Pairs that are tied in one edition only: the Hamming distance of the two networks.
    pub fn hamming(&self) -> usize {
        self.ended + self.new
    }

    /// Pairs of actors that are tied in both or in neither, over all pairs; 1 where there is no pair.
    pub fn same_pairs(&self) -> f64 {
        let pairs = self.actors * self.actors.saturating_sub(1) / 2;
        share(pairs - self.hamming(), pairs)
    }
}

/// How much stayed as it was.
#[derive(Debug, Clone, PartialEq)]
pub struct Stability {
    /// Ties among those who are in both editions.
    pub among_stayed: Alike,
    /// Ties among all who are in either.
    pub among_all: Alike,
    /// Ties among those who are in both, without those that only show in one edition because somebody did not answer in the other.
    pub seen_in_both: Alike,
    /// Organizations in both over organizations in either.
    pub organizations: f64,
    /// Services that run in both over services that run in either.
    pub services: f64,
}

pub(super) fn stability(editions: &Aligned) -> Stability {
    let stayed = |id: &OrganizationId| editions.stayed.contains(id);
    let among: Vec<&PairTies> = (editions.ties.iter())
        .filter(|tie| stayed(&tie.one) && stayed(&tie.other))
        .collect();
    let seen = among.iter().filter(|tie| {
        let in_both = tie.before.is_some() && tie.after.is_some();
        in_both || tie.cause == super::ties::TieCause::Ties
    });
    let ids = |draft: &crate::model::scenario::Draft| -> BTreeSet<OrganizationId> {
        draft.organizations.keys().cloned().collect()
    };
    let (was, is) = (ids(&editions.before), ids(&editions.after));
    let services = editions.services();
    let of = |both: bool| {
        let running = services.values().filter(|(was, is)| match both {
            true => runs(*was) && runs(*is),
            false => runs(*was) || runs(*is),
        });
        running.count()
    };
    Stability {
        among_stayed: Alike::of(editions.stayed.len(), among.iter().copied()),
        seen_in_both: Alike::of(editions.stayed.len(), seen.copied()),
        among_all: Alike::of(was.union(&is).count(), editions.ties.iter()),
        organizations: jaccard(&was, &is),
        services: share(of(true), of(false)),
    }
}

/// What two sets share over what is in either; 1 where both are empty.
pub(super) fn jaccard<T: Ord>(one: &BTreeSet<T>, other: &BTreeSet<T>) -> f64 {
    share(one.intersection(other).count(), one.union(other).count())
}

fn share(part: usize, whole: usize) -> f64 {
    match whole {
        0 => 1.0,
        _ => part as f64 / whole as f64,
    }
}
