//! Who and what comes and goes.

use crate::analysis::study::Study;
use crate::model::ids::{OrganizationId, ServiceId};
use std::collections::BTreeSet;

/// Who is there before and after: before = kept + removed, after = kept + added.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Turnover<T> {
    /// In both.
    pub kept: usize,
    /// Only after.
    pub added: BTreeSet<T>,
    /// Only before.
    pub removed: BTreeSet<T>,
}

impl<T> Default for Turnover<T> {
    fn default() -> Self {
        Self {
            kept: 0,
            added: BTreeSet::new(),
            removed: BTreeSet::new(),
        }
    }
}

impl<T: Ord + Clone> Turnover<T> {
    pub(super) fn between(before: BTreeSet<T>, after: BTreeSet<T>) -> Self {
        Self {
            kept: before.intersection(&after).count(),
            added: after.difference(&before).cloned().collect(),
            removed: before.difference(&after).cloned().collect(),
        }
    }

    /// When some of those who are there leave.
    pub(super) fn without(before: BTreeSet<T>, leave: impl Fn(&T) -> bool) -> Self {
        let (removed, kept): (BTreeSet<T>, BTreeSet<T>) = before.into_iter().partition(leave);
        Self {
            kept: kept.len(),
            added: BTreeSet::new(),
            removed,
        }
    }
}

pub(super) fn organizations(study: &Study<'_>) -> BTreeSet<OrganizationId> {
    let organizations = study.organizations.iter();
    organizations
        .map(|organization| organization.id.clone())
        .collect()
}

/// The services that run.
pub(super) fn services(study: &Study<'_>) -> BTreeSet<ServiceId> {
    let services = study.district.network.services();
    services
        .filter(|service| study.district.runs(service))
        .map(|service| service.id.clone())
        .collect()
}

/// The pairs of organizations that are tied, the lesser id first.
pub(super) fn ties(study: &Study<'_>) -> BTreeSet<(OrganizationId, OrganizationId)> {
    let id = |actor: usize| study.organizations[actor].id.clone();
    let pairs = study.actors.pairs();
    pairs.map(|(one, other)| (id(one), id(other))).collect()
}
