//! Ages that a service takes, or that people in need have.

use serde::{Deserialize, Serialize};

/// Completed years of age, both ends included; an end that is not stated is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Ages {
    /// The youngest.
    pub least: Option<u8>,
    /// The oldest.
    pub most: Option<u8>,
}

impl Ages {
    /// Whether some age is in both.
    ///
    /// Ranges that overlap in part meet: a service for those up to 10 answers to a need of those from 6 to 13. How many of them are of
    /// which age is not known, so that all of them count as persons whom it can take; [`Ages::holds`] tells where that is too many.
    pub fn meets(&self, other: &Self) -> bool {
        let below = |least: Option<u8>, most: Option<u8>| least <= most || most.is_none();
        below(self.least, other.most) && below(other.least, self.most)
    }

    /// Whether every age of the other is in this range too.
    pub fn holds(&self, other: &Self) -> bool {
        let least = self.least.unwrap_or(0) <= other.least.unwrap_or(0);
        let most = self
            .most
            .is_none_or(|most| other.most.is_some_and(|other| other <= most));
        least && most
    }

    /// Whether no age is in it, because the youngest is older than the oldest.
    pub fn is_empty(&self) -> bool {
        matches!((self.least, self.most), (Some(least), Some(most)) if least > most)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ages(least: Option<u8>, most: Option<u8>) -> Ages {
        Ages { least, most }
    }

    #[test]
    fn limits_are_included_and_open_ends_are_open() {
        let school = ages(Some(6), Some(13));
        for (other, meets, held) in [
            (ages(Some(13), Some(18)), true, false),
            (ages(Some(14), Some(18)), false, false),
            (ages(None, Some(6)), true, false),
            (ages(None, Some(5)), false, false),
            (ages(Some(6), Some(13)), true, true),
            (ages(Some(7), Some(7)), true, true),
            (ages(None, None), true, false),
            (ages(Some(0), None), true, false),
        ] {
            assert_eq!(school.meets(&other), meets, "{other:?}");
            assert_eq!(other.meets(&school), meets, "{other:?}");
            assert_eq!(school.holds(&other), held, "{other:?}");
        }
        assert!(Ages::default().meets(&Ages::default()));
        assert!(Ages::default().holds(&school) && Ages::default().holds(&Ages::default()));
        assert!(ages(Some(0), None).holds(&Ages::default()));
    }

    #[test]
    fn a_range_that_ends_before_it_begins_is_empty() {
        assert!(ages(Some(7), Some(6)).is_empty());
        assert!(!ages(Some(7), Some(7)).is_empty());
        assert!(!ages(Some(7), None).is_empty());
    }
}
