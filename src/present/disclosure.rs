//! Which numbers of persons readers are told: in the office every one as it is; outside it those that give no small number away.

use super::Briefing;
use crate::analysis::coverage::disclosure::Suppression;
use crate::analysis::coverage::needs::NeedCoverage;
use crate::analysis::coverage::totals::Totals;
use crate::model::ids::{MunicipalityCode, NeedId, NeedTypeId};
use std::collections::BTreeMap;

/// Which numbers of persons the readers of a briefing are told. A number is told as it is, or withheld: there is no third way.
#[derive(Debug, Clone, Copy)]
pub(super) struct Disclosure<'a> {
    /// What is withheld; absent in the office.
    withheld: Option<&'a Suppression>,
}

impl<'a> Disclosure<'a> {
    /// What the readers of a briefing are told: those of a picture with codes in place of names are outside the office, too.
    pub(super) fn of(briefing: &Briefing<'a>) -> Self {
        let hides = briefing.audience.hides_small_numbers() || briefing.view.redacted;
        Self {
            withheld: hides.then(|| briefing.study.disclosure()),
        }
    }

    /// Whether anything of these results may be withheld that is not in the office.
    pub(super) fn hides(self) -> bool {
        self.withheld.is_some()
    }

    /// How many needs have their numbers withheld.
    pub(super) fn withheld(self) -> usize {
        self.withheld.map_or(0, Suppression::needs)
    }

    /// Whether the numbers of a need are told.
    pub(super) fn tells_need(self, need: &NeedId) -> bool {
        self.withheld.is_none_or(|all| all.tells_need(need))
    }

    /// Whether the sums of all needs of a municipality are told.
    pub(super) fn tells_municipality(self, code: &MunicipalityCode) -> bool {
        self.withheld.is_none_or(|all| all.tells_municipality(code))
    }

    /// Whether the sums of all needs of a type are told.
    pub(super) fn tells_need_type(self, id: &NeedTypeId) -> bool {
        self.withheld.is_none_or(|all| all.tells_need_type(id))
    }

    /// Whether the sums of the district are told.
    pub(super) fn tells_total(self) -> bool {
        self.withheld.is_none_or(Suppression::tells_total)
    }

    /// Whether the sums of every municipality are told.
    pub(super) fn tells_municipalities(self) -> bool {
        self.withheld.is_none_or(Suppression::tells_municipalities)
    }

    /// Whether the sums of every type of need are told.
    pub(super) fn tells_need_types(self) -> bool {
        self.withheld.is_none_or(Suppression::tells_need_types)
    }

    /// Whether the sums of these needs are told.
    pub(super) fn tells<'b>(self, needs: impl IntoIterator<Item = &'b NeedCoverage>) -> bool {
        self.withheld
            .is_none_or(|all| all.tells(needs.into_iter().map(|need| &need.need)))
    }

    /// Persons of these needs with their parts, where they are told.
    pub(super) fn sums<'b>(
        self,
        needs: impl IntoIterator<Item = &'b NeedCoverage, IntoIter: Clone>,
    ) -> Option<Totals> {
        let needs = needs.into_iter();
        self.tells(needs.clone()).then(|| Totals::of(needs))
    }

    /// The sums of these needs in every municipality that has some, where they are told.
    pub(super) fn by_municipality<'b>(
        self,
        needs: impl IntoIterator<Item = &'b NeedCoverage>,
    ) -> BTreeMap<&'b MunicipalityCode, Option<Totals>> {
        let mut here: BTreeMap<&MunicipalityCode, Vec<&NeedCoverage>> = BTreeMap::new();
        for need in needs {
            here.entry(&need.need.municipality).or_default().push(need);
        }
        let sums = here
            .into_iter()
            .map(|(code, needs)| (code, self.sums(needs)));
        sums.collect()
    }

    /// A number along a line that cuts across needs, as that of a service, an organization or a closure is: told in the office alone, since
    /// outside it would cut the same persons once more.
    pub(super) fn across<T>(self, number: T) -> Option<T> {
        (!self.hides()).then_some(number)
    }
}
