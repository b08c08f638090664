//! What joins the nodes.

use super::ids::OrganizationId;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// How strong a tie is, from 1 to 5, 5 being the strongest. Never a distance: see [`Distance`].
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Strength(f64);

impl Strength {
    /// The strength of a tie whose strength nobody stated.
    pub const UNSTATED: Self = Self(1.0);

    /// A strength, or `None` unless it is a number above zero.
    pub fn new(value: f64) -> Option<Self> {
        (value.is_finite() && value > 0.0).then_some(Self(value))
    }

    /// The number.
    pub fn value(self) -> f64 {
        self.0
    }

    /// The distance that this strength stands for: 1 / strength (Newman 2001).
    pub fn distance(self) -> Distance {
        Distance(1.0 / self.0)
    }
}

/// How far apart a tie leaves its ends. Never a strength: see [`Strength`].
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Distance(f64);

impl Distance {
    /// A distance, or `None` unless it is a number above zero.
    pub fn new(value: f64) -> Option<Self> {
        (value.is_finite() && value > 0.0).then_some(Self(value))
    }

    /// The number.
    pub fn value(self) -> f64 {
        self.0
    }
}

/// The kind of a tie between two organizations.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum RelationKind {
    /// They work together.
    Collaborates,
    /// One sends persons to the other.
    Refers,
    /// One gives money to the other.
    Funds,
    /// One keeps the other informed.
    Informs,
}

impl RelationKind {
    /// Every kind, in the order of tables.
    pub const ALL: [Self; 4] = [Self::Collaborates, Self::Refers, Self::Funds, Self::Informs];

    /// The name used in files and message catalogues.
    pub fn key(self) -> &'static str {
        match self {
            Self::Collaborates => "collaborates",
            Self::Refers => "refers",
            Self::Funds => "funds",
            Self::Informs => "informs",
        }
    }
}

/// A tie between two organizations, as reported.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Relation {
    /// Its kind.
    pub kind: RelationKind,
    /// How strong; `None` when nobody said.
    pub strength: Option<Strength>,
    /// Whether it runs both ways.
    pub mutual: bool,
    /// Since which year.
    pub since: Option<u16>,
    /// Which of the two ends reported it; empty when the data does not say.
    pub reported_by: BTreeSet<OrganizationId>,
    /// What it was seen in.
    pub evidence: Option<String>,
}

/// A tie of the typed network.
#[derive(Debug, Clone, PartialEq)]
pub enum Tie {
    /// An organization provides a service.
    Provides,
    /// A service answers to a type of need, with a stated intensity if any.
    Addresses(Option<f64>),
    /// A need is of a type.
    OfType,
    /// A service serves a municipality, by its own list; catchments by radius are computed, not stored.
    Serves,
    /// A need arises in a municipality.
    Arises,
    /// Two organizations are tied.
    Relation(Relation),
    /// An organization sits in a working group, in a role if stated.
    Participates(Option<String>),
}

/// The kind of a tie of the typed network.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum TieKind {
    /// [`Tie::Provides`].
    Provides,
    /// [`Tie::Addresses`].
    Addresses,
    /// [`Tie::OfType`].
    OfType,
    /// [`Tie::Serves`].
    Serves,
    /// [`Tie::Arises`].
    Arises,
    /// [`Tie::Relation`] of one kind.
    Relation(RelationKind),
    /// [`Tie::Participates`].
    Participates,
}

impl TieKind {
    /// The name used in files.
    pub fn key(self) -> &'static str {
        match self {
            Self::Provides => "provides",
            Self::Addresses => "addresses",
            Self::OfType => "of_type",
            Self::Serves => "serves",
            Self::Arises => "arises",
            Self::Relation(kind) => kind.key(),
            Self::Participates => "participates",
        }
    }
}

impl Tie {
    /// Which kind of tie it is.
    pub fn kind(&self) -> TieKind {
        match self {
            Self::Provides => TieKind::Provides,
            Self::Addresses(_) => TieKind::Addresses,
            Self::OfType => TieKind::OfType,
            Self::Serves => TieKind::Serves,
            Self::Arises => TieKind::Arises,
            Self::Relation(relation) => TieKind::Relation(relation.kind),
            Self::Participates(_) => TieKind::Participates,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_strong_tie_is_a_short_distance() {
        let strong = Strength::new(5.0).unwrap();
        let weak = Strength::new(1.0).unwrap();
        assert_eq!(strong.distance().value(), 0.2);
        assert!(strong.distance() < weak.distance());
        assert_eq!(Strength::new(0.0), None);
        assert_eq!(Strength::new(f64::NAN), None);
    }
}
