//! Totals that reconcile: persons = covered + not covered + undetermined.

use super::needs::{NeedCoverage, NeedStatus};
use crate::model::ids::MunicipalityCode;
use crate::model::units::Share;
use std::collections::BTreeMap;

/// Needs counted together.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Totals {
    /// Persons of the needs that state them.
    pub persons: u64,
    /// Of these, covered by stated capacities.
    pub covered: u64,
    /// Of these, covered by nothing.
    pub not_covered: u64,
    /// Of these, reached by services that do not state their capacity.
    pub undetermined: u64,
    /// How many needs have each status; a status that no need has is absent.
    pub needs: BTreeMap<NeedStatus, usize>,
}

impl Totals {
    /// Adds needs up.
    pub fn of<'a>(needs: impl IntoIterator<Item = &'a NeedCoverage>) -> Self {
        let mut totals = Self::default();
        for need in needs {
            totals.persons += u64::from(need.persons.unwrap_or(0));
            totals.covered += u64::from(need.covered);
            totals.not_covered += u64::from(need.not_covered());
            totals.undetermined += u64::from(need.undetermined);
            *totals.needs.entry(need.status).or_default() += 1;
        }
        totals
    }

    /// The totals of every municipality that has needs, by code.
    pub fn by_municipality(needs: &[NeedCoverage]) -> BTreeMap<&MunicipalityCode, Self> {
        let mut here: BTreeMap<&MunicipalityCode, Vec<&NeedCoverage>> = BTreeMap::new();
        for need in needs {
            here.entry(&need.need.municipality).or_default().push(need);
        }
        here.into_iter()
            .map(|(code, needs)| (code, Self::of(needs)))
            .collect()
    }

    /// Covered persons over persons; `None` when no need states persons above zero.
    pub fn share(&self) -> Option<Share> {
        Share::of(self.covered, self.persons)
    }

    /// How many needs have a status.
    pub fn count(&self, status: NeedStatus) -> usize {
        self.needs.get(&status).copied().unwrap_or_default()
    }
}
