//! Two editions under one set of ids.

use super::matching::{Decisions, Matching, matching};
use super::ties::{PairTies, pairs_of};
use crate::model::district::District;
use crate::model::ids::{MunicipalityCode, OrganizationId, ServiceId};
use crate::model::node::{Service, ServiceStatus};
use crate::model::running::Period;
use crate::model::scenario::Draft;
use std::collections::{BTreeMap, BTreeSet};

/// Which edition something is taken from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Whose {
    Before,
    After,
}

/// Two editions whose records go by the ids of the later one.
///
/// Services have the status that they have on the day of their own edition, and no days besides, so that one edition can be computed with
/// records of the other. Municipalities that became one have the centre of that one, and their persons are added up.
#[derive(Debug)]
pub(super) struct Aligned {
    pub(super) before: Draft,
    pub(super) after: Draft,
    pub(super) matching: Matching,
    /// Organizations of both.
    pub(super) stayed: BTreeSet<OrganizationId>,
    /// The pairs of organizations that are tied in either.
    pub(super) ties: Vec<PairTies>,
    /// The ids by which organizations went in the earlier edition, where they are others: several of one that took others in.
    pub(super) was: BTreeMap<OrganizationId, Vec<OrganizationId>>,
}

impl Aligned {
    pub(super) fn new(
        before: &District,
        after: &District,
        successions: &BTreeMap<MunicipalityCode, MunicipalityCode>,
        decisions: &Decisions,
    ) -> Self {
        let matching = matching(before, after, successions, decisions);
        let mut old = Draft::of(before).renamed(&matching.names);
        let mut new = Draft::of(after);
        for (draft, district) in [(&mut old, before), (&mut new, after)] {
            for service in draft.services.values_mut() {
                service.status = service.running(district.edition.date).status();
                service.period = Period::default();
            }
        }
        for code in matching.names.municipalities.values() {
            if let Some(record) = new.municipalities.get(code)
                && let Some(kept) = old.municipalities.get_mut(code)
            {
                kept.name.clone_from(&record.name);
                kept.place = record.place;
            }
        }
        let in_both = old.organizations.keys();
        let stayed: BTreeSet<OrganizationId> = in_both
            .filter(|id| new.organizations.contains_key(id))
            .cloned()
            .collect();
        let mut was: BTreeMap<OrganizationId, Vec<OrganizationId>> = BTreeMap::new();
        for organization in before.network.organizations() {
            let names = &matching.names.organizations;
            let id = names.get(&organization.id).unwrap_or(&organization.id);
            was.entry(id.clone())
                .or_default()
                .push(organization.id.clone());
        }
        was.retain(|id, ids| ids.as_slice() != [id.clone()]);
        Self {
            ties: pairs_of(&old, &new, &stayed),
            before: old,
            after: new,
            matching,
            stayed,
            was,
        }
    }

    pub(super) fn of(&self, whose: Whose) -> &Draft {
        match whose {
            Whose::Before => &self.before,
            Whose::After => &self.after,
        }
    }

    /// Every service of either edition, with its record in each.
    pub(super) fn services(&self) -> BTreeMap<&ServiceId, (Option<&Service>, Option<&Service>)> {
        let mut services: BTreeMap<_, (Option<&Service>, Option<&Service>)> = BTreeMap::new();
        for (id, service) in &self.before.services {
            services.entry(id).or_default().0 = Some(service);
        }
        for (id, service) in &self.after.services {
            services.entry(id).or_default().1 = Some(service);
        }
        services
    }

    /// Whether a service came or went with its organizations: it is in one edition only, and nobody who offers it there is in both.
    pub(super) fn comes_with_actors(&self, pair: (Option<&Service>, Option<&Service>)) -> bool {
        match pair {
            (Some(only), None) | (None, Some(only)) => only.providers.is_disjoint(&self.stayed),
            _ => false,
        }
    }
}

/// Whether a service runs.
pub(super) fn runs(service: Option<&Service>) -> bool {
    service.is_some_and(|service| service.status == ServiceStatus::Active)
}
