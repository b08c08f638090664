//! Every need: who reaches it, who is covered, how well it is met.

use super::access::decay::Decay;
use super::access::needs::Competition;
use super::access::two_step::{ENHANCED, floating_catchment};
use super::allocation::Allocation;
use super::catchment::{Catchments, Link, catchments};
use super::cover::cover;
use super::shortfall::{Facts, Shortfall, shortfalls};
use super::status::{NeedStatus, Standing};
use super::totals::Totals;
use crate::model::district::District;
use crate::model::ids::{NeedId, OrganizationId, ServiceId};
use crate::model::node::{Need, Service};
use crate::model::units::Share;
use std::collections::{BTreeMap, BTreeSet};

/// A need and how well it is met.
#[derive(Debug, Clone, PartialEq)]
pub struct NeedCoverage {
    /// Which need.
    pub need: NeedId,
    /// How well it is met for certain.
    pub status: NeedStatus,
    /// Whether it is insufficient only as far as is known: were the places that nobody stated enough for everybody, it would not be.
    pub may_suffice: bool,
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
    /// The only organization that has stated places for it, when there is just one; where none has, the only one that may have some.
    pub sole_provider: Option<OrganizationId>,
    /// For a need that nothing reaches: the nearest service that answers to it.
    pub nearest_elsewhere: Option<Elsewhere>,
    /// For a need that nothing reaches: the nearest service that would reach it if the radius were as long as the minutes to it. Services
    /// that list the municipalities they serve are not among these: no radius changes a list.
    pub reached_at: Option<Elsewhere>,
    /// Why it is not covered, or not for everybody.
    pub shortfalls: Vec<Shortfall>,
    /// Stated places per person within reach (E2SFCA): a low figure, 0 where nothing is within reach or only services that do not state
    /// their capacity are. `None` where the number of persons is unknown, and where the minutes are on which it hangs: those to a service
    /// with stated places, from here or from somebody who competes for them.
    pub access: Option<f64>,
}

/// A service that answers to a need and does not reach it.
#[derive(Debug, Clone, PartialEq)]
pub struct Elsewhere {
    /// Which service.
    pub service: ServiceId,
    /// Minutes to it; `None` where a place is not known.
    pub minutes: Option<f64>,
    /// Whether these are an estimate.
    pub estimated: bool,
    /// Whether it goes by the radius; else it serves only the municipalities that it lists.
    pub by_radius: bool,
}

impl Elsewhere {
    pub(super) fn of(services: &[&Service], link: &Link) -> Self {
        Self {
            service: services[link.service].id.clone(),
            minutes: link.travel.map(|travel| travel.minutes.0),
            estimated: link.travel.is_some_and(|travel| travel.estimated),
            by_radius: link.by_radius,
        }
    }
}

/// How a need is met, in a few numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Met {
    /// In one word.
    pub status: NeedStatus,
    /// Persons in need, where known.
    pub persons: Option<u32>,
    /// Of these, covered by stated capacities.
    pub covered: u32,
    /// Of these, whom only capacities that nobody stated could cover.
    pub undetermined: u32,
}

impl Met {
    /// How well it is met, from 0, the worst; `None` where nobody knows how many persons there are.
    pub fn standing(&self) -> Option<usize> {
        let order = || NeedStatus::FROM_WORST.iter();
        let place = || order().position(|status| *status == self.status);
        (self.status != NeedStatus::Unknown).then(place).flatten()
    }

    /// Persons covered more after than before, or fewer below zero; a need that is not there covers nobody.
    pub fn gained(before: Option<Self>, after: Option<Self>) -> i64 {
        let covered = |met: Option<Self>| met.map_or(0, |met| i64::from(met.covered));
        covered(after) - covered(before)
    }
}

impl NeedCoverage {
    /// How it is met, in a few numbers.
    pub fn met(&self) -> Met {
        Met {
            status: self.status,
            persons: self.persons,
            covered: self.covered,
            undetermined: self.undetermined,
        }
    }

    /// Persons covered at most: if the services that do not state their capacity took everybody they reach.
    pub fn covered_high(&self) -> u32 {
        self.covered + self.undetermined
    }

    /// The same over persons; `None` when persons are unknown or zero.
    pub fn share_high(&self) -> Option<Share> {
        Share::of(self.covered_high().into(), self.persons?.into())
    }

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
    /// Which services reach which needs, by index in the order of ids.
    pub catchments: Catchments,
    /// Who is taken by what, stated capacities only, by the same indices.
    pub allocation: Allocation,
}

impl Coverage {
    /// Whether minutes behind the result of the need at this place are an estimate: those to the services that reach it, or, where none
    /// does, those to the nearest elsewhere. `None` where no minutes are known.
    pub fn estimated(&self, place: usize) -> Option<bool> {
        let reaching = &self.catchments.reaching[place];
        let links = match reaching.is_empty() {
            true => &self.catchments.elsewhere[place],
            false => reaching,
        };
        let known = || links.iter().filter_map(|link| link.travel);
        known().next()?;
        Some(known().any(|travel| travel.estimated))
    }
}

/// Finds how well every need is met.
///
/// Persons covered are those that stated capacities cover, see [`cover`]: what capacities that are not stated may cover more is
/// *undetermined*, and only the rest, whom nothing can cover, is called not covered. So for every need and for every total: persons =
/// covered + not covered + undetermined.
///
/// A need is fragile when one organization has all the places that are known of. One that does not state its capacity may help, and may
/// not: on it nobody can count. One of zero places never helps, and a service of two organizations does not hang on one.
/// # Edge cases
/// A need of zero persons is covered, with no share. Needs whose persons are unknown take no capacity. A need of which nobody is covered
/// is insufficient even where the threshold is zero.
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
    let capacities: Vec<Option<u64>> = services
        .iter()
        .map(|service| service.capacity.map(u64::from))
        .collect();
    let covers = cover(&persons, &capacities, minutes(&catchments));
    let access = access(district, &catchments);

    let list: Vec<NeedCoverage> = needs
        .iter()
        .enumerate()
        .map(|(index, need)| {
            let reaching = &catchments.reaching[index];
            let covered = covers.stated.covered[index];
            let stated = need.persons.stated();
            // Nobody is elsewhere for a need that something reaches: it has its places here.
            let elsewhere: &[Link] = match reaching.is_empty() {
                true => &catchments.elsewhere[index],
                false => &[],
            };
            let by_radius = |link: &&Link| link.by_radius && link.travel.is_some();
            let mut coverage = NeedCoverage {
                need: need.id.clone(),
                status: NeedStatus::Covered,
                may_suffice: false,
                persons: stated,
                covered,
                undetermined: covers.possible[index].saturating_sub(covered),
                share: stated.and_then(|persons| Share::of(covered.into(), persons.into())),
                services: ids(&services, reaching),
                providers: providers(&services, reaching.iter(), |capacity| capacity != Some(0))
                    .into_iter()
                    .cloned()
                    .collect(),
                sole_provider: sole_provider(&services, reaching.iter(), None),
                nearest_elsewhere: elsewhere.first().map(|link| Elsewhere::of(&services, link)),
                reached_at: elsewhere
                    .iter()
                    .find(by_radius)
                    .map(|link| Elsewhere::of(&services, link)),
                shortfalls: Vec::new(),
                access: access[index],
            };
            let beyond = catchments.elsewhere[index].iter().find(by_radius);
            coverage.shortfalls = shortfalls(&Facts {
                reached: !reaching.is_empty(),
                persons: stated.map(|_| (coverage.not_covered(), coverage.undetermined)),
                barred: &catchments.barred[index],
                nearest_beyond: beyond
                    .and_then(|link| Some((link.travel?.minutes.0, link.travel?.estimated))),
            });
            let sufficient = district.edition.sufficient_share;
            coverage.status = status(&coverage, sufficient);
            coverage.may_suffice =
                standing(&coverage).may_suffice(coverage.undetermined, sufficient);
            coverage
        })
        .collect();
    Coverage {
        totals: Totals::of(&list),
        taken: taken(&services, &covers.stated),
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
        catchments,
        allocation: covers.stated,
    }
}

/// The status of a need of which everything else is known.
pub(super) fn status(need: &NeedCoverage, sufficient: Share) -> NeedStatus {
    standing(need).status(sufficient)
}

fn standing(need: &NeedCoverage) -> Standing {
    Standing {
        persons: need.persons,
        covered: need.covered,
        reached: !need.services.is_empty(),
        answered: need.nearest_elsewhere.is_some(),
        sole: need.sole_provider.is_some(),
    }
}

/// The services that reach each need and the minutes to them.
pub(super) fn minutes(catchments: &Catchments) -> Vec<Vec<(usize, Option<f64>)>> {
    let minutes = |link: &Link| (link.service, link.travel.map(|travel| travel.minutes.0));
    let reaching = catchments.reaching.iter();
    reaching
        .map(|links| links.iter().map(minutes).collect())
        .collect()
}

/// The organizations that provide those services whose capacity is as wanted.
fn providers<'a>(
    services: &[&'a Service],
    links: impl Iterator<Item = &'a Link>,
    wanted: impl Fn(Option<u32>) -> bool,
) -> BTreeSet<&'a OrganizationId> {
    links
        .map(|link| services[link.service])
        .filter(|service| wanted(service.capacity))
        .flat_map(|service| &service.providers)
        .collect()
}

/// The only organization, beside one that is left out, that has stated places; where none has, the only one that may have some.
pub(super) fn sole_provider<'a>(
    services: &[&'a Service],
    links: impl Iterator<Item = &'a Link> + Clone,
    without: Option<&OrganizationId>,
) -> Option<OrganizationId> {
    let holders = |wanted: fn(Option<u32>) -> bool| {
        let mut holders = providers(services, links.clone(), wanted);
        if let Some(without) = without {
            holders.remove(without);
        }
        holders
    };
    let mut able = holders(|capacity| capacity.is_some_and(|capacity| capacity > 0));
    if able.is_empty() {
        able = holders(|capacity| capacity.is_none());
    }
    match able.len() {
        1 => able.pop_first().cloned(),
        _ => None,
    }
}

/// Places per person within reach of each need; `None` where persons are unknown, or the minutes on which it hangs.
fn access(district: &District, catchments: &Catchments) -> Vec<Option<f64>> {
    let radius = district.edition.radius.0;
    let competition = Competition::together(district, catchments);
    let access = floating_catchment(&competition.territory(), &Decay::thirds(radius), radius);
    let unknown = competition.unknown(&ENHANCED, radius);
    let known = competition.known.iter().zip(unknown);
    let values = access.values.into_iter().zip(known);
    values
        .map(|(value, (known, unknown))| value.filter(|_| *known && !unknown))
        .collect()
}

fn ids(services: &[&Service], links: &[Link]) -> Vec<ServiceId> {
    links
        .iter()
        .map(|link| services[link.service].id.clone())
        .collect()
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
