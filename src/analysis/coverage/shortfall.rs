//! Why a need is not covered, or not for everybody.

use super::catchment::Barrier;
use serde::Serialize;
use std::collections::BTreeMap;

/// A reason why persons of a need are not covered, with the facts that a message needs.
///
/// The catalogues of `present::words` say it by the name that serde gives it.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[serde(tag = "shortfall", rename_all = "kebab-case")]
pub enum Shortfall {
    /// No service addresses this type of need.
    NoService,
    /// Services reach it, and all their places are taken.
    PlacesTaken {
        /// Persons for whom no place is left.
        persons: u32,
    },
    /// Services reach it that do not say how many places they have.
    UnstatedCapacity {
        /// Persons whom they may cover or not.
        persons: u32,
    },
    /// Services that address the type have ended.
    Ended {
        /// How many.
        services: usize,
    },
    /// Services that address the type have not begun.
    NotYet {
        /// How many.
        services: usize,
    },
    /// Services that address the type are stopped for a time.
    Suspended {
        /// How many.
        services: usize,
    },
    /// Running services that address the type are for other people.
    OtherTarget {
        /// How many.
        services: usize,
    },
    /// Running services that address the type and the target are for other ages.
    OtherAges {
        /// How many.
        services: usize,
    },
    /// Services that answer to it serve only other municipalities, by their lists.
    NotListed {
        /// How many.
        services: usize,
    },
    /// Services that answer to it are beyond the radius.
    TooFar {
        /// How many.
        services: usize,
        /// Minutes to the nearest of them.
        minutes: f64,
        /// Whether these are an estimate.
        estimated: bool,
    },
    /// Services that answer to it go by the radius, and nobody knows how far they are.
    UnknownDistance {
        /// How many.
        services: usize,
    },
}

impl Shortfall {
    /// The name used in files and message catalogues.
    pub fn key(&self) -> &'static str {
        match self {
            Self::NoService => "no-service",
            Self::PlacesTaken { .. } => "places-taken",
            Self::UnstatedCapacity { .. } => "unstated-capacity",
            Self::Ended { .. } => "ended",
            Self::NotYet { .. } => "not-yet",
            Self::Suspended { .. } => "suspended",
            Self::OtherTarget { .. } => "other-target",
            Self::OtherAges { .. } => "other-ages",
            Self::NotListed { .. } => "not-listed",
            Self::TooFar { .. } => "too-far",
            Self::UnknownDistance { .. } => "unknown-distance",
        }
    }

    /// The names of all, in the order in which they are told.
    pub const KEYS: [&'static str; 11] = [
        "no-service",
        "places-taken",
        "unstated-capacity",
        "ended",
        "not-yet",
        "suspended",
        "other-target",
        "other-ages",
        "not-listed",
        "too-far",
        "unknown-distance",
    ];
}

/// What is known of the services that address the type of a need.
#[derive(Debug, Clone, Copy)]
pub(super) struct Facts<'a> {
    /// Whether any reaches the need.
    pub(super) reached: bool,
    /// Persons whom nothing covers, and persons whom it is not known whether anything covers; `None` where persons are unknown.
    pub(super) persons: Option<(u32, u32)>,
    /// How many do not reach it, by what keeps them from it.
    pub(super) barred: &'a BTreeMap<Barrier, usize>,
    /// Minutes to the nearest one beyond the radius, and whether they are an estimate.
    pub(super) nearest_beyond: Option<(f64, bool)>,
}

/// The reasons why a need is not covered: first what the services that reach it lack, then what keeps the others from it.
///
/// Where a service reaches the need, that others serve other places is no reason: it is told only of needs that nothing reaches. That they
/// are stopped, or for other people, is told of all, because it may change.
///
/// A need of which everybody is covered has none, and so has one of zero persons. One whose persons are unknown has none when a service
/// reaches it, because nobody knows whether that suffices; else it has those that keep every service from it.
pub(super) fn shortfalls(facts: &Facts<'_>) -> Vec<Shortfall> {
    let (not_covered, undetermined) = match facts.persons {
        None if facts.reached => return Vec::new(),
        None => (0, 0),
        Some((0, 0)) => return Vec::new(),
        Some(persons) => persons,
    };
    let mut reasons = Vec::new();
    if !facts.reached && facts.barred.is_empty() {
        reasons.push(Shortfall::NoService);
    }
    if facts.reached && not_covered > 0 {
        reasons.push(Shortfall::PlacesTaken {
            persons: not_covered,
        });
    }
    if undetermined > 0 {
        reasons.push(Shortfall::UnstatedCapacity {
            persons: undetermined,
        });
    }
    let elsewhere = [
        Barrier::NotListed,
        Barrier::TooFar,
        Barrier::UnknownDistance,
    ];
    let told = |barrier: &Barrier| !(facts.reached && elsewhere.contains(barrier));
    let barred = facts.barred.iter().filter(|(barrier, _)| told(barrier));
    reasons.extend(barred.map(|(barrier, &services)| match barrier {
        Barrier::Ended => Shortfall::Ended { services },
        Barrier::NotYet => Shortfall::NotYet { services },
        Barrier::Suspended => Shortfall::Suspended { services },
        Barrier::OtherTarget => Shortfall::OtherTarget { services },
        Barrier::OtherAges => Shortfall::OtherAges { services },
        Barrier::NotListed => Shortfall::NotListed { services },
        Barrier::TooFar => {
            let (minutes, estimated) = facts.nearest_beyond.unwrap_or_default();
            Shortfall::TooFar {
                services,
                minutes,
                estimated,
            }
        }
        Barrier::UnknownDistance => Shortfall::UnknownDistance { services },
    }));
    reasons
}
