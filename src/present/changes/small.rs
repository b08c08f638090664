//! Needs with small numbers: which lines they are in, and where they change.

use super::Study;
use crate::analysis::changes::{Cause, Changes};
use crate::analysis::coverage::needs::NeedCoverage;
use crate::model::ids::{MunicipalityCode, NeedId, NeedTypeId};
use crate::present::disclosure::row;
use std::collections::{BTreeMap, BTreeSet};

/// What needs with small numbers mean for a line. Other figures leave them out of their sums, so a sum with them would tell them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Small {
    /// None is in the line.
    #[default]
    Absent,
    /// Some are in its sums, but nothing changes for them.
    Summed,
    /// Some are in its sums and in its difference.
    Changing,
}

/// The needs with small numbers, before or after.
pub(super) struct SmallNeeds<'a> {
    /// Each, and whether covered persons change there.
    needs: BTreeMap<&'a NeedId, bool>,
}

impl<'a> SmallNeeds<'a> {
    /// Finds them in what is compared.
    pub(super) fn of(
        before: &'a Study<'_>,
        after: &'a Study<'_>,
        changes: &Changes<'_>,
        threshold: u32,
    ) -> Self {
        let covered = |study: &'a Study<'_>| -> BTreeMap<&'a NeedId, u32> {
            let known = study.coverage.needs.iter();
            let known = known.filter(|need| need.persons.is_some());
            known.map(|need| (&need.need, need.covered)).collect()
        };
        let (earlier, later) = (covered(before), covered(after));
        let closing: BTreeSet<&NeedId> = match changes.cause {
            Cause::Edition | Cause::Scenario(_) => BTreeSet::new(),
            Cause::Closing(id) => (before.closures().organizations.iter())
                .filter(|closure| &closure.organization == id)
                .flat_map(|closure| &closure.needs)
                .filter(|effect| effect.loss.without_place() > 0)
                .map(|effect| &effect.need)
                .collect(),
        };
        let all = before.coverage.needs.iter().chain(&after.coverage.needs);
        let needs = all
            .filter(|need| is_small(need, threshold))
            .filter_map(|need| {
                let (from, to) = (earlier.get(&need.need)?, later.get(&need.need)?);
                Some((&need.need, from != to || closing.contains(&need.need)))
            })
            .collect();
        Self { needs }
    }

    /// What they mean for the needs of a municipality.
    pub(super) fn in_municipality(&self, code: &MunicipalityCode) -> Small {
        self.among(|need| &need.municipality == code)
    }

    /// What they mean for the needs of a type.
    pub(super) fn of_type(&self, id: &NeedTypeId) -> Small {
        self.among(|need| &need.need_type == id)
    }

    fn among(&self, has: impl Fn(&NeedId) -> bool) -> Small {
        let needs = self.needs.iter().filter(|(need, _)| has(need));
        let told = needs.map(|(_, &changes)| match changes {
            true => Small::Changing,
            false => Small::Summed,
        });
        told.max().unwrap_or_default()
    }
}

/// Whether other figures hide a number of this need.
fn is_small(need: &NeedCoverage, threshold: u32) -> bool {
    let parts = [need.covered, need.not_covered(), need.undetermined].map(u64::from);
    let persons = need.persons.map(u64::from);
    persons.is_some_and(|persons| !row(persons, parts, threshold).is_whole())
}
