//! Working groups (*tavoli*): their needs, who works on them, who of those is not there, whom to invite and why.

mod explained;
mod intersections;
mod invitation;
mod overlap;

use super::needs::{Coverage, NeedCoverage};
use super::referral::{Broker, Referral};
use super::totals::Totals;
use crate::analysis::explanation::Explanation;
use crate::model::district::District;
use crate::model::ids::{NeedId, NeedTypeId, OrganizationId, ServiceId, TavoloId};
pub use intersections::{Intersection, intersections};
pub use invitation::{Invitation, Reason};
pub use overlap::Overlap;
use overlap::overlaps;
use std::collections::{BTreeMap, BTreeSet};

/// What people are told of working groups, by name.
pub const EXPLAINED: &[(&str, Explanation)] = &[("invitations", explained::INVITATIONS)];

/// The working groups of a district.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Tavoli {
    /// Each of them, by id.
    pub tavoli: Vec<TavoloView>,
    /// What each two of them share, where they share anything.
    pub overlaps: Vec<Overlap>,
    /// Types of need that no working group follows, by id.
    pub unfollowed: Vec<TavoloNeed>,
}

/// A working group and what hangs on it.
#[derive(Debug, Clone, PartialEq)]
pub struct TavoloView {
    /// Which.
    pub tavolo: TavoloId,
    /// Its needs together. A need that two groups follow counts in both.
    pub totals: Totals,
    /// Its types of need, by id.
    pub needs: Vec<TavoloNeed>,
    /// Who sits at it.
    pub seated: BTreeSet<OrganizationId>,
    /// Who provides a running service that answers to one of its types of need, seated or not.
    pub working: BTreeSet<OrganizationId>,
    /// Whom to invite, first who should come first.
    pub invitations: Vec<Invitation>,
}

impl TavoloView {
    /// Who works on its needs and does not sit at it.
    pub fn absent(&self) -> impl Iterator<Item = &OrganizationId> {
        self.working.difference(&self.seated)
    }

    /// Needs on which nobody who sits at it works.
    pub fn untouched(&self) -> impl Iterator<Item = &NeedId> {
        self.needs.iter().flat_map(|need| &need.untouched)
    }
}

/// A type of need as a working group sees it.
#[derive(Debug, Clone, PartialEq)]
pub struct TavoloNeed {
    /// Which type.
    pub need_type: NeedTypeId,
    /// Its needs in all municipalities.
    pub totals: Totals,
    /// Who provides a running service that answers to it, seated or not.
    pub working: BTreeSet<OrganizationId>,
    /// Of these, who sits at the working group.
    pub seated: BTreeSet<OrganizationId>,
    /// Needs of this type that no service of anybody seated reaches; those of zero persons are left out.
    pub untouched: Vec<NeedId>,
}

/// Looks at every working group: its needs and their cover, who works on them, whom to invite.
///
/// # Definition
/// A group's needs are those of the types that it follows. Who works on a type provides, alone or with others, a running service that
/// answers to it, wherever that is. Nobody at the group works on a need when no service of anybody who sits at it reaches that need.
///
/// Invited is who does not sit at it and has a [`Reason`]. First come those who work on its needs, among them those on whom most needs
/// hang alone, then those who reach most needs that nobody there works on, then by persons covered and types; after them, and among
/// equals, those on whom referrals hang, then those who would bring in a municipality, by the persons not covered there; at last by id.
/// # Edge cases
/// A group that follows no type has no needs, and nobody to invite. Where nobody has said which service answers to what, nobody is
/// known to work on anything.
/// # Complexity
/// *O*(*groups* × (*organizations* + pairs of a service and a need it reaches)), times a logarithm.
pub fn tavoli(district: &District, coverage: &Coverage, referral: &Referral) -> Tavoli {
    let room = Room::of(district, coverage, referral);
    let network = &district.network;
    let tavoli: Vec<TavoloView> = network
        .tavoli()
        .map(|tavolo| room.view(&tavolo.id))
        .collect();
    let nobody = BTreeSet::new();
    let unfollowed = network
        .need_types()
        .filter(|need_type| need_type.tavoli.is_empty())
        .map(|need_type| room.need(&need_type.id, &nobody))
        .collect();
    Tavoli {
        overlaps: overlaps(&tavoli, coverage),
        tavoli,
        unfollowed,
    }
}

/// What is looked up for every working group.
struct Room<'a> {
    district: &'a District,
    coverage: &'a Coverage,
    referral: &'a Referral,
    /// For each type, the organizations with a running service that answers to it.
    working: BTreeMap<&'a NeedTypeId, BTreeSet<&'a OrganizationId>>,
    /// For each organization the running services that it provides.
    services: BTreeMap<&'a OrganizationId, Vec<&'a ServiceId>>,
    /// For each service the needs it covers, and how many persons of each.
    covering: BTreeMap<&'a ServiceId, Vec<(&'a NeedId, u32)>>,
    /// For each organization the needs that it alone provides for.
    alone: BTreeMap<&'a OrganizationId, Vec<&'a NeedCoverage>>,
    /// Organizations on whom referrals hang.
    brokers: BTreeMap<&'a OrganizationId, &'a Broker>,
}

impl<'a> Room<'a> {
    fn of(district: &'a District, coverage: &'a Coverage, referral: &'a Referral) -> Self {
        let network = &district.network;
        let mut working: BTreeMap<_, BTreeSet<_>> = BTreeMap::new();
        let mut services: BTreeMap<_, Vec<_>> = BTreeMap::new();
        for service in network.services().filter(|one| district.runs(one)) {
            for provider in &service.providers {
                services.entry(provider).or_default().push(&service.id);
                for need_type in network.addressed_by(&service.id) {
                    working.entry(need_type).or_default().insert(provider);
                }
            }
        }
        let mut covering: BTreeMap<_, Vec<_>> = BTreeMap::new();
        let all: Vec<&ServiceId> = network.services().map(|service| &service.id).collect();
        for (&(need, service), &persons) in &coverage.allocation.assigned {
            let need = &coverage.needs[need].need;
            covering
                .entry(all[service])
                .or_default()
                .push((need, persons));
        }
        let mut alone: BTreeMap<_, Vec<_>> = BTreeMap::new();
        for need in coverage.needs.iter().filter(|one| one.persons != Some(0)) {
            if let Some(provider) = &need.sole_provider {
                alone.entry(provider).or_default().push(need);
            }
        }
        Self {
            brokers: (referral.brokers.iter())
                .map(|broker| (&broker.organization, broker))
                .collect(),
            district,
            coverage,
            referral,
            working,
            services,
            covering,
            alone,
        }
    }

    fn view(&self, tavolo: &TavoloId) -> TavoloView {
        let network = &self.district.network;
        let types: BTreeSet<&NeedTypeId> = network
            .need_types()
            .filter(|need_type| need_type.tavoli.contains(tavolo))
            .map(|need_type| &need_type.id)
            .collect();
        let seated: BTreeSet<OrganizationId> = network
            .organizations()
            .filter(|organization| network.tavoli_of(&organization.id).contains(tavolo))
            .map(|organization| organization.id.clone())
            .collect();
        let needs: Vec<TavoloNeed> = types.iter().map(|id| self.need(id, &seated)).collect();
        let view = TavoloView {
            tavolo: tavolo.clone(),
            totals: Totals::of(self.needs_of(&types)),
            working: needs.iter().flat_map(|need| need.working.clone()).collect(),
            needs,
            seated,
            invitations: Vec::new(),
        };
        TavoloView {
            invitations: self.invitations(&view, &types),
            ..view
        }
    }

    fn needs_of(&self, types: &BTreeSet<&NeedTypeId>) -> Vec<&'a NeedCoverage> {
        let needs = self.coverage.needs.iter();
        needs
            .filter(|need| types.contains(&need.need.need_type))
            .collect()
    }

    fn need(&self, need_type: &NeedTypeId, seated: &BTreeSet<OrganizationId>) -> TavoloNeed {
        let working: BTreeSet<OrganizationId> = self
            .working
            .get(need_type)
            .into_iter()
            .flatten()
            .map(|&id| id.clone())
            .collect();
        let needs = self.needs_of(&[need_type].into());
        TavoloNeed {
            need_type: need_type.clone(),
            totals: Totals::of(needs.iter().copied()),
            seated: working.intersection(seated).cloned().collect(),
            untouched: needs
                .iter()
                .filter(|need| need.persons != Some(0))
                .filter(|need| {
                    !self
                        .reaching(need)
                        .any(|provider| seated.contains(provider))
                })
                .map(|need| need.need.clone())
                .collect(),
            working,
        }
    }

    /// Who provides the services that reach a need, those of zero places included: to have none is to work on it all the same.
    fn reaching(&self, need: &NeedCoverage) -> impl Iterator<Item = &'a OrganizationId> {
        let services: Vec<_> = need
            .services
            .iter()
            .filter_map(|id| self.district.network.service(id))
            .collect();
        services.into_iter().flat_map(|service| &service.providers)
    }
}
