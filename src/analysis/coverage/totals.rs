//! Totals that reconcile: persons = covered + not covered + undetermined, and needs without a number counted apart.

use super::needs::NeedCoverage;
use super::status::NeedStatus;
use crate::model::ids::{MunicipalityCode, TavoloId};
use crate::model::network::Network;
use crate::model::units::Share;
use std::cmp::Reverse;
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
    /// Places within reach that fall to these persons: the sum of persons × access, where that is known.
    pub places: f64,
    /// Persons of whom access is not known.
    pub unmeasured: u64,
    /// How many needs have each status; a status that no need has is absent.
    pub needs: BTreeMap<NeedStatus, usize>,
}

impl Totals {
    /// Adds needs up.
    pub fn of<'a>(needs: impl IntoIterator<Item = &'a NeedCoverage>) -> Self {
        let mut totals = Self::default();
        for need in needs {
            let parts = [need.covered, need.not_covered(), need.undetermined];
            totals.add(need.status, need.persons, parts, need.access);
        }
        totals
    }

    /// Adds persons, covered, not covered and undetermined, with their access.
    pub(super) fn add(
        &mut self,
        status: NeedStatus,
        persons: Option<u32>,
        [covered, not_covered, undetermined]: [u32; 3],
        access: Option<f64>,
    ) {
        self.persons += u64::from(persons.unwrap_or(0));
        self.covered += u64::from(covered);
        self.not_covered += u64::from(not_covered);
        self.undetermined += u64::from(undetermined);
        match (persons, access) {
            (Some(persons), Some(access)) => self.places += f64::from(persons) * access,
            (persons, _) => self.unmeasured += u64::from(persons.unwrap_or(0)),
        }
        *self.needs.entry(status).or_default() += 1;
    }

    /// The totals of the needs that each working group follows, and of those that none does.
    ///
    /// A need followed by two groups counts in both, so that these totals may add up to more than all needs have; those in none are what
    /// is left out of a table of working groups.
    pub fn by_tavolo<'a>(
        network: &'a Network,
        needs: &[NeedCoverage],
    ) -> (BTreeMap<&'a TavoloId, Self>, Self) {
        let followed =
            |need: &NeedCoverage| network.need_type(&need.need.need_type).map(|t| &t.tavoli);
        let of = |tavolo: &TavoloId| {
            let here = needs
                .iter()
                .filter(|need| followed(need).is_some_and(|tavoli| tavoli.contains(tavolo)));
            Self::of(here)
        };
        let none = needs
            .iter()
            .filter(|need| followed(need).is_none_or(|tavoli| tavoli.is_empty()));
        let groups = network.tavoli().map(|tavolo| (&tavolo.id, of(&tavolo.id)));
        (groups.collect(), Self::of(none))
    }

    /// The totals of every municipality that has needs, by code.
    pub fn by_municipality<'a>(
        needs: impl IntoIterator<Item = &'a NeedCoverage>,
    ) -> BTreeMap<&'a MunicipalityCode, Self> {
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

    /// Persons covered at most: if the services that do not state their capacity took everybody they reach.
    pub fn covered_high(&self) -> u64 {
        self.covered + self.undetermined
    }

    /// The same over persons; `None` when no need states persons above zero.
    pub fn share_high(&self) -> Option<Share> {
        Share::of(self.covered_high(), self.persons)
    }

    /// Places within reach per person, all needs together: their access, weighted by persons. `None` when no need states persons above
    /// zero, and when the access of some persons is not known.
    pub fn access(&self) -> Option<f64> {
        (self.persons > 0 && self.unmeasured == 0).then(|| self.places / self.persons as f64)
    }

    /// Whether every person is in one part and no other: the line that is printed under every table of coverage holds.
    pub fn reconciles(&self) -> bool {
        self.persons == self.covered + self.not_covered + self.undetermined
    }

    /// How many needs there are.
    pub fn all(&self) -> usize {
        self.needs.values().sum()
    }

    /// How many needs have a status.
    pub fn count(&self, status: NeedStatus) -> usize {
        self.needs.get(&status).copied().unwrap_or_default()
    }
}

/// The indices of needs, the one that most calls for help first: by status, then by persons not covered, then by persons, then by id.
pub fn worst_first(needs: &[NeedCoverage]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..needs.len()).collect();
    order.sort_by_key(|&index| {
        let need = &needs[index];
        let severity = NeedStatus::FROM_WORST
            .iter()
            .position(|status| *status == need.status);
        let persons = (Reverse(need.not_covered()), Reverse(need.persons));
        (severity, persons, index)
    });
    order
}

/// The need of every municipality that most calls for help; a municipality whose needs are all covered for everybody has none.
pub fn worst_by_municipality(needs: &[NeedCoverage]) -> BTreeMap<&MunicipalityCode, &NeedCoverage> {
    let mut worst = BTreeMap::new();
    for index in worst_first(needs) {
        let need = &needs[index];
        let well = need.status == NeedStatus::Covered && need.shortfalls.is_empty();
        if !well {
            worst.entry(&need.need.municipality).or_insert(need);
        }
    }
    worst
}
