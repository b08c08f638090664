//! Organizations that were written twice, and the log of what somebody decided about them.
//!
//! Nothing is merged unasked. The log is a table of the dataset, `merges`, each row of which says of two organizations that they are the
//! same, or that they are not. The tables that people write stay as they are: the log is applied whenever they are read, and a line
//! taken out of it undoes what it did.

mod absorb;
mod apply;
mod plan;
mod roots;

pub(super) use apply::apply;
pub use plan::{Plan, plan};

use super::ids::OrganizationId;
use serde::{Deserialize, Serialize};

/// What somebody decided about two organizations.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Verdict {
    /// They are one.
    Same,
    /// They are two, and are not to be proposed again.
    Different,
}

impl Verdict {
    /// The name used in files and message catalogues.
    pub fn key(self) -> &'static str {
        match self {
            Self::Same => "same",
            Self::Different => "different",
        }
    }
}

/// A row of the log.
#[derive(Debug, Clone, PartialEq)]
pub struct MergeRow {
    /// The organization whose row goes into the other's.
    pub merged: OrganizationId,
    /// The organization that is kept.
    pub into: OrganizationId,
    /// Whether they are one at all.
    pub verdict: Verdict,
    /// Why they were thought to be one, in words.
    pub reason: Option<String>,
    /// How likely it was thought, from 0 to 1.
    pub score: Option<f64>,
    /// The name of the first as it was.
    pub merged_name: Option<String>,
    /// The name of the second as it was.
    pub into_name: Option<String>,
}

/// What a pair is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// Organizations.
    Organization,
    /// Services.
    Service,
    /// Types of need.
    NeedType,
    /// Working groups.
    Tavolo,
    /// Municipalities.
    Municipality,
}

impl Kind {
    /// Every kind, in the order of tables.
    pub const ALL: [Self; 5] = [
        Self::Organization,
        Self::Service,
        Self::NeedType,
        Self::Tavolo,
        Self::Municipality,
    ];

    /// The name used in files and message catalogues.
    pub fn key(self) -> &'static str {
        match self {
            Self::Organization => "organization",
            Self::Service => "service",
            Self::NeedType => "need-type",
            Self::Tavolo => "tavolo",
            Self::Municipality => "municipality",
        }
    }
}

/// A row of a table of likely duplicates, as somebody marked it.
#[derive(Debug, Clone, PartialEq)]
pub struct Mark {
    /// What the two are: organizations, where the table does not say.
    pub what: Kind,
    /// The id of the one.
    pub a: OrganizationId,
    /// The id of the other.
    pub b: OrganizationId,
    /// What was decided; `None` when the mark is empty.
    pub verdict: Option<Verdict>,
    /// Which of the two is kept, by its id or as `a` or `b`.
    pub keep: Option<String>,
    /// How likely they were thought to be one.
    pub score: Option<f64>,
    /// Why.
    pub reason: Option<String>,
}
