//! What two working groups share.

use super::TavoloView;
use crate::analysis::coverage::needs::Coverage;
use crate::analysis::coverage::totals::Totals;
use crate::model::ids::{NeedTypeId, OrganizationId, TavoloId};
use std::collections::BTreeSet;

/// What two working groups share.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Overlap {
    /// The first by id.
    pub one: TavoloId,
    /// The other.
    pub other: TavoloId,
    /// Who sits at both.
    pub organizations: BTreeSet<OrganizationId>,
    /// Types of need that both follow.
    pub need_types: BTreeSet<NeedTypeId>,
    /// Persons of those needs, where their number is known.
    pub persons: u64,
    /// Of these, covered.
    pub covered: u64,
}

/// What each two groups share, where they share anything.
pub(super) fn overlaps(tavoli: &[TavoloView], coverage: &Coverage) -> Vec<Overlap> {
    let types = |view: &TavoloView| -> BTreeSet<NeedTypeId> {
        view.needs
            .iter()
            .map(|need| need.need_type.clone())
            .collect()
    };
    let mut overlaps = Vec::new();
    for (place, one) in tavoli.iter().enumerate() {
        for other in &tavoli[place + 1..] {
            let need_types: BTreeSet<NeedTypeId> =
                types(one).intersection(&types(other)).cloned().collect();
            let needs = coverage.needs.iter();
            let totals = Totals::of(needs.filter(|need| need_types.contains(&need.need.need_type)));
            let organizations: BTreeSet<OrganizationId> =
                one.seated.intersection(&other.seated).cloned().collect();
            if !need_types.is_empty() || !organizations.is_empty() {
                overlaps.push(Overlap {
                    one: one.tavolo.clone(),
                    other: other.tavolo.clone(),
                    organizations,
                    need_types,
                    persons: totals.persons,
                    covered: totals.covered,
                });
            }
        }
    }
    overlaps
}
