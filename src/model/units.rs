//! Numbers that carry their unit.

use serde::{Deserialize, Serialize};

/// A length in kilometers.
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Kilometers(pub f64);

/// A travel time in minutes.
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Minutes(pub f64);

/// A part of a whole, from 0 to 1.
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Share(pub f64);

impl Share {
    /// `part / whole`, or `None` when the whole is zero: a share of nothing is undefined, not zero.
    pub fn of(part: u64, whole: u64) -> Option<Self> {
        (whole > 0).then(|| Self(part as f64 / whole as f64))
    }
}

/// How many persons a need concerns.
///
/// *No data* is not *zero*, and *suppressed* is neither: somebody counted, and the count is withheld.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Headcount {
    /// The number of persons, zero included.
    Stated(u32),
    /// Nobody has said.
    Unknown,
    /// Counted, and withheld because it is too small to publish.
    Suppressed,
}

impl Headcount {
    /// The number of persons, where one was stated.
    pub fn stated(self) -> Option<u32> {
        match self {
            Self::Stated(persons) => Some(persons),
            Self::Unknown | Self::Suppressed => None,
        }
    }
}
