//! The status of a need, or of a place of demand: how well it is met, in one word.

use crate::model::units::Share;
use serde::Serialize;

/// How well a need is met; the first that applies, in this order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum NeedStatus {
    /// The number of persons is not stated, or withheld.
    Unknown,
    /// No active service anywhere answers to it.
    Uncovered,
    /// Services answer to it, none of them here.
    OutOfReach,
    /// Nobody is covered by stated places, or the covered share is below the dataset's threshold.
    Insufficient,
    /// Covered, and all cover that is known of comes from one organization.
    Fragile,
    /// Covered.
    Covered,
}

impl NeedStatus {
    /// Every status, in the order in which they are tried.
    pub const ALL: [Self; 6] = [
        Self::Unknown,
        Self::Uncovered,
        Self::OutOfReach,
        Self::Insufficient,
        Self::Fragile,
        Self::Covered,
    ];

    /// Every status, from the one that most calls for help.
    pub const FROM_WORST: [Self; 6] = [
        Self::Uncovered,
        Self::OutOfReach,
        Self::Insufficient,
        Self::Fragile,
        Self::Unknown,
        Self::Covered,
    ];

    /// The name used in files and message catalogues.
    pub fn key(self) -> &'static str {
        match self {
            Self::Unknown => "unknown",
            Self::Uncovered => "uncovered",
            Self::OutOfReach => "out-of-reach",
            Self::Insufficient => "insufficient",
            Self::Fragile => "fragile",
            Self::Covered => "covered",
        }
    }
}

/// What the status of a need, or of a place of demand, hangs on.
#[derive(Debug, Clone, Copy)]
pub(super) struct Standing {
    /// Persons, where stated.
    pub(super) persons: Option<u32>,
    /// Of these, who is covered.
    pub(super) covered: u32,
    /// Whether any service reaches it.
    pub(super) reached: bool,
    /// Whether, where none does, some answers to it elsewhere.
    pub(super) answered: bool,
    /// Whether all places that are known of are in one hand.
    pub(super) sole: bool,
}

impl Standing {
    /// The first status that applies.
    pub(super) fn status(self, sufficient: Share) -> NeedStatus {
        let Some(persons) = self.persons else {
            return NeedStatus::Unknown;
        };
        if persons == 0 {
            NeedStatus::Covered
        } else if !self.reached {
            match self.answered {
                true => NeedStatus::OutOfReach,
                false => NeedStatus::Uncovered,
            }
        } else if self.is_insufficient(sufficient) {
            NeedStatus::Insufficient
        } else if self.sole {
            NeedStatus::Fragile
        } else {
            NeedStatus::Covered
        }
    }

    /// Whether it is insufficient for want of a stated capacity only: with those who are undetermined it would not be.
    pub(super) fn may_suffice(self, undetermined: u32, sufficient: Share) -> bool {
        let more = Self {
            covered: self.covered + undetermined,
            ..self
        };
        self.status(sufficient) == NeedStatus::Insufficient && !more.is_insufficient(sufficient)
    }

    /// Whether nobody is covered, or too small a share.
    fn is_insufficient(self, sufficient: Share) -> bool {
        let share = Share::of(self.covered.into(), self.persons.unwrap_or(0).into());
        self.covered == 0 || share.is_none_or(|share| share < sufficient)
    }
}
