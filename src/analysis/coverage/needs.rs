//! The status of every need.

use super::accessibility::{Steps, floating_catchment};
use super::allocation::{Allocation, Problem, allocate, allocate_at_least};
use super::catchment::{Catchments, Link, catchments};
use super::totals::Totals;
use crate::model::district::District;
use crate::model::ids::{NeedId, OrganizationId, ServiceId};
use crate::model::node::{Need, Service};
use crate::model::units::Share;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

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
    /// The covered share is below the dataset's threshold.
    Insufficient,
    /// Covered, and all of it hangs on one organization.
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

/// A need and how well it is met.
#[derive(Debug, Clone, PartialEq)]
pub struct NeedCoverage {
    /// Which need.
    pub need: NeedId,
    /// How well it is met.
    pub status: NeedStatus,
    /// Persons in need, where stated.
    pub persons: Option<u32>,
    /// Persons that stated capacities cover.
    pub covered: u32,
    /// Persons who could be covered by services that do not state their capacity: neither covered nor not covered.
    pub undetermined: u32,
    /// Covered persons over persons; `None` when persons are unknown or zero.
    pub share: Option<Share>,
    /// Active services that reach it.
    pub services: Vec<ServiceId>,
    /// Organizations that provide them.
    pub providers: BTreeSet<OrganizationId>,
    /// The only organization that could cover it, when there is just one.
    pub sole_provider: Option<OrganizationId>,
    /// For a need out of reach: the nearest service that answers to it, and the minutes to it where places are known.
    pub nearest_elsewhere: Option<(ServiceId, Option<f64>)>,
    /// Places per person within reach (E2SFCA), 0 when none is; `None` where the number of persons is unknown.
    pub access: Option<f64>,
}

impl NeedCoverage {
    /// Persons that nothing can cover; 0 where persons are unknown.
    pub fn not_covered(&self) -> u32 {
        self.persons
            .map_or(0, |persons| persons - self.covered - self.undetermined)
    }
}

/// The coverage of a district.
#[derive(Debug, Clone)]
pub struct Coverage {
    /// Every need, by type and municipality.
    pub needs: Vec<NeedCoverage>,
    /// Persons that each service takes, for the services that take anybody.
    pub taken: BTreeMap<ServiceId, u32>,
    /// Needs that each active service reaches.
    pub reached: BTreeMap<ServiceId, Vec<NeedId>>,
    /// Whether any minute behind these results is an estimate.
    pub estimated_minutes: bool,
    /// Whether nobody has said which service answers to which need, so that no status of a need can be trusted.
    pub unanswered: bool,
    /// All needs together.
    pub totals: Totals,
}

/// Finds how well every need is met.
///
/// Persons covered come from [`allocate`], with capacities that are not stated counted as nothing. A second allocation counts them as
/// enough for everybody and leaves whoever is covered so: what it covers more is *undetermined*, and only the rest, whom nothing can
/// cover, is called not covered. So for every need and for every total: persons = covered + not covered + undetermined.
/// # Edge cases
/// A need of zero persons is covered, with no share. Needs whose persons are unknown take no capacity.
/// # Complexity
/// *O*(*needs* × *services*) for the catchments, and two allocations.
pub fn coverage(district: &District) -> Coverage {
    let network = &district.network;
    let needs: Vec<&Need> = network.needs().collect();
    let services: Vec<&Service> = network.services().collect();
    let catchments = catchments(district);
    let persons: Vec<u32> = needs
        .iter()
        .map(|need| need.persons.stated().unwrap_or(0))
        .collect();
    let stated = allocate(&problem(&persons, &services, &catchments, 0));
    let everybody = persons.iter().map(|&persons| u64::from(persons)).sum();
    let boundless = problem(&persons, &services, &catchments, everybody);
    let possible = allocate_at_least(&boundless, &stated.covered);
    let access = access(district, &persons, &services, &catchments);

    let list: Vec<NeedCoverage> = needs
        .iter()
        .enumerate()
        .map(|(index, need)| {
            let reaching = &catchments.reaching[index];
            let covered = stated.covered[index];
            let providers: BTreeSet<OrganizationId> = reaching
                .iter()
                .filter(|link| services[link.service].capacity != Some(0))
                .flat_map(|link| services[link.service].providers.iter().cloned())
                .collect();
            let sole_provider = match providers.len() {
                1 => providers.first().cloned(),
                _ => None,
            };
            let share = need
                .persons
                .stated()
                .and_then(|persons| Share::of(covered.into(), persons.into()));
            let elsewhere = catchments.elsewhere[index].first();
            let mut coverage = NeedCoverage {
                need: need.id.clone(),
                status: NeedStatus::Covered,
                persons: need.persons.stated(),
                covered,
                undetermined: possible[index].saturating_sub(covered),
                share,
                services: ids(&services, reaching),
                providers,
                sole_provider,
                nearest_elsewhere: elsewhere
                    .filter(|_| reaching.is_empty())
                    .map(|link| nearest(&services, link)),
                access: need.persons.stated().map(|_| access[index]),
            };
            coverage.status = status(&coverage, district.edition.sufficient_share);
            coverage
        })
        .collect();
    Coverage {
        totals: Totals::of(&list),
        taken: taken(&services, &stated),
        reached: reached(&services, &needs, &catchments),
        estimated_minutes: catchments
            .reaching
            .iter()
            .chain(&catchments.elsewhere)
            .flatten()
            .any(|link| link.travel.is_some_and(|travel| travel.estimated)),
        unanswered: services
            .iter()
            .all(|service| network.addressed_by(&service.id).is_empty()),
        needs: list,
    }
}

fn status(need: &NeedCoverage, sufficient: Share) -> NeedStatus {
    let Some(persons) = need.persons else {
        return NeedStatus::Unknown;
    };
    if persons == 0 {
        NeedStatus::Covered
    } else if need.services.is_empty() {
        match need.nearest_elsewhere {
            Some(_) => NeedStatus::OutOfReach,
            None => NeedStatus::Uncovered,
        }
    } else if need.share.is_none_or(|share| share < sufficient) {
        NeedStatus::Insufficient
    } else if need.sole_provider.is_some() {
        NeedStatus::Fragile
    } else {
        NeedStatus::Covered
    }
}

/// The allocation to solve, with this capacity for services that state none.
fn problem(
    persons: &[u32],
    services: &[&Service],
    catchments: &Catchments,
    unstated: u64,
) -> Problem {
    Problem {
        persons: persons.to_vec(),
        capacities: services
            .iter()
            .map(|service| service.capacity.map_or(unstated, u64::from))
            .collect(),
        reach: catchments
            .reaching
            .iter()
            .map(|links| {
                links
                    .iter()
                    .map(|link| (link.service, link.travel.map(|travel| travel.minutes.0)))
                    .collect()
            })
            .collect(),
    }
}

fn access(
    district: &District,
    persons: &[u32],
    services: &[&Service],
    catchments: &Catchments,
) -> Vec<f64> {
    let persons: Vec<f64> = persons.iter().map(|&persons| f64::from(persons)).collect();
    let capacities: Vec<f64> = services
        .iter()
        .map(|service| service.capacity.map_or(0.0, f64::from))
        .collect();
    let reach: Vec<Vec<(usize, f64)>> = catchments
        .reaching
        .iter()
        .map(|links| {
            links
                .iter()
                .filter_map(|link| Some((link.service, link.travel?.minutes.0)))
                .collect()
        })
        .collect();
    let steps = Steps::within(district.edition.radius.0);
    floating_catchment(&persons, &capacities, &reach, &steps)
}

fn ids(services: &[&Service], links: &[Link]) -> Vec<ServiceId> {
    links
        .iter()
        .map(|link| services[link.service].id.clone())
        .collect()
}

fn nearest(services: &[&Service], link: &Link) -> (ServiceId, Option<f64>) {
    let minutes = link.travel.map(|travel| travel.minutes.0);
    (services[link.service].id.clone(), minutes)
}

fn taken(services: &[&Service], allocation: &Allocation) -> BTreeMap<ServiceId, u32> {
    let mut taken = BTreeMap::new();
    for (&(_, service), &persons) in &allocation.assigned {
        *taken.entry(services[service].id.clone()).or_default() += persons;
    }
    taken
}

fn reached(
    services: &[&Service],
    needs: &[&Need],
    catchments: &Catchments,
) -> BTreeMap<ServiceId, Vec<NeedId>> {
    let mut reached: BTreeMap<ServiceId, Vec<NeedId>> = BTreeMap::new();
    for (need, links) in needs.iter().zip(&catchments.reaching) {
        for link in links {
            let service = services[link.service].id.clone();
            reached.entry(service).or_default().push(need.id.clone());
        }
    }
    reached
}
