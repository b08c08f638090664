//! Cover through the network: needs that a service answers to elsewhere and that referrals can bring to it.

mod explained;

use super::allocation::{Problem, allocate, allocate_at_least};
use super::catchment::{Catchments, Link};
use super::needs::{Coverage, NeedCoverage};
use crate::analysis::explanation::Explanation;
use crate::model::district::District;
use crate::model::ids::{MunicipalityCode, NeedId, OrganizationId, ServiceId};
use crate::model::node::{Catchment, Organization, Service};
use crate::model::tie::{RelationKind, Strength};
use crate::model::travel::seat;
use std::collections::{BTreeMap, BTreeSet, VecDeque};

/// What people are told of referral, by name.
pub const EXPLAINED: &[(&str, Explanation)] = &[("referral", explained::REFERRAL)];

/// What referrals can do for a need beyond the services that reach it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReferralCover {
    /// Which need.
    pub need: NeedId,
    /// Persons whom no service that reaches the need can cover; `None` where the number of persons is unknown.
    pub persons: Option<u32>,
    /// Of these, those that referrals can bring to places still free.
    pub taken: u32,
    /// Of these, those that referrals could bring to services that do not state their capacity.
    pub undetermined: u32,
    /// Services that answer to the need elsewhere and that referrals lead to.
    pub services: BTreeSet<ServiceId>,
    /// The shortest chain of organizations, from one present in the municipality to one that provides such a service; among the
    /// shortest the first by ids. Empty where no referral helps.
    pub chain: Vec<OrganizationId>,
    /// Organizations that every chain passes through before its end, in the order of the chain: without any one of them no referral
    /// helps.
    pub brokers: Vec<OrganizationId>,
}

impl ReferralCover {
    /// Whether referrals lead anywhere.
    pub fn is_reached(&self) -> bool {
        !self.chain.is_empty()
    }

    /// Persons whom referrals do not help either; 0 where persons are unknown.
    pub fn left(&self) -> u32 {
        self.persons
            .map_or(0, |persons| persons - self.taken - self.undetermined)
    }
}

/// An organization without which some needs lose all their cover through the network.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Broker {
    /// Which organization.
    pub organization: OrganizationId,
    /// The needs that referrals help only through it.
    pub needs: Vec<NeedId>,
    /// Persons of these needs that referrals bring to places still free.
    pub persons: u64,
    /// Persons of these needs that referrals could bring to services that do not state their capacity.
    pub undetermined: u64,
}

/// Cover through the network, counted apart from direct cover and never added to it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Referral {
    /// Every need, by type and municipality.
    pub needs: Vec<ReferralCover>,
    /// Those on whom needs hang, most persons first.
    pub brokers: Vec<Broker>,
}

impl Referral {
    /// The cover of this need.
    pub fn of(&self, need: &NeedId) -> Option<&ReferralCover> {
        let place = self.needs.binary_search_by(|cover| cover.need.cmp(need));
        Some(&self.needs[place.ok()?])
    }
}

/// Finds what referrals can do for the needs that nothing reaches, and for the uncovered persons of the others.
///
/// # Definition
/// A referral goes from *u* to *v* where a tie of kind *refers* with at least the edition's strength says so, either way where it is
/// mutual; a strength that nobody stated counts as [`Strength::UNSTATED`]. A need is reached when 1 to *k* referrals lead from an
/// organization *present* in its municipality to another that provides, alone or with others, an active service that answers to the
/// need's type and targets although its catchment does not reach the municipality. *k* is the edition's number of steps, limits included.
///
/// Present in a municipality is an organization seated there, or one that provides an active service which is delivered there or lists
/// the municipality (`*` lists all); a catchment by minutes makes nobody present. An organization that is present and has such a service
/// itself needs no referral, so that does not count. A tie says that one refers persons to the other and not for which need: a chain is a
/// way that exists, not one that was used for this.
///
/// The persons whom nothing covers directly ([`NeedCoverage::not_covered`]) then share the capacity that the direct allocation left,
/// as in [`allocate`], along the referrals: as many as possible, shortfalls as even as possible. A second allocation with unstated
/// capacities without end gives those undetermined. So persons = taken + undetermined + left, and nobody is counted who is covered already.
///
/// A need hangs on a *broker* when no chain is left once that organization refers nobody on: it is inside every chain, or at the start
/// of every one. The provider at the end is no broker; what its closing costs is told by the closures.
/// # Edge cases
/// A need of unknown persons that nothing reaches can be reached by referral, and takes no place. A need whose persons are all covered, or
/// could be by services that do not state their capacity, wants no referral and is left alone. Services of capacity 0 reach nobody. With *k* = 0 nothing is reached.
/// # Complexity
/// A search of the referrals, *O*(*n* + *m*), for every provider and for every pair of a provider and an organization on a shortest chain
/// to it, then two allocations.
/// # References
/// R. S. Burt, *Structural Holes*, Harvard University Press, 1992, for the broker; the rest is ours.
pub fn referral(district: &District, coverage: &Coverage) -> Referral {
    let catchments = &coverage.catchments;
    let services: Vec<&Service> = district.network.services().collect();
    let mut web = Web::of(district, &services);
    let mut routes = Vec::new();
    for (direct, links) in coverage.needs.iter().zip(&catchments.elsewhere) {
        routes.push(if is_wanting(direct) {
            web.route(&direct.need.municipality, links, &services)
        } else {
            Route::default()
        });
    }
    let (taken, undetermined) = shared(coverage, catchments, &services, &routes);
    let needs: Vec<ReferralCover> = coverage
        .needs
        .iter()
        .zip(&routes)
        .enumerate()
        .map(|(index, (direct, route))| ReferralCover {
            need: direct.need.clone(),
            persons: direct.persons.map(|_| direct.not_covered()),
            taken: taken[index],
            undetermined: undetermined[index],
            services: (route.links.iter())
                .map(|&link| {
                    services[catchments.elsewhere[index][link].service]
                        .id
                        .clone()
                })
                .collect::<BTreeSet<ServiceId>>()
                .into_iter()
                .collect(),
            chain: web.named(&route.chain),
            brokers: web.named(&route.brokers),
        })
        .collect();
    Referral {
        brokers: brokers(&needs),
        needs,
    }
}

/// Whether there is something that referrals could add: persons whom nothing covers, or a need that nothing reaches.
fn is_wanting(direct: &NeedCoverage) -> bool {
    direct.not_covered() > 0 || (direct.persons.is_none() && direct.services.is_empty())
}

/// How referrals help one need.
#[derive(Debug, Default)]
struct Route {
    /// Places, in the list of services elsewhere, of those that referrals lead to.
    links: Vec<usize>,
    chain: Vec<usize>,
    brokers: Vec<usize>,
}

/// How many referrals lead from each organization to one provider, itself left out.
type Steps = BTreeMap<usize, u32>;

/// Who refers to whom, and who is present where. Organizations go by their place in the order of ids.
struct Web<'a> {
    organizations: Vec<&'a Organization>,
    /// Who refers to each.
    referring: Vec<BTreeSet<usize>>,
    present: BTreeMap<&'a MunicipalityCode, BTreeSet<usize>>,
    providers: Vec<Vec<usize>>,
    most: u32,
    /// Searches done so far, by provider and by who refers nobody on.
    found: BTreeMap<(usize, Option<usize>), Steps>,
}

impl<'a> Web<'a> {
    fn of(district: &'a District, services: &[&'a Service]) -> Self {
        let network = &district.network;
        let organizations: Vec<&Organization> = network.organizations().collect();
        let place: BTreeMap<&OrganizationId, usize> = organizations
            .iter()
            .enumerate()
            .map(|(index, organization)| (&organization.id, index))
            .collect();
        let mut referring = vec![BTreeSet::new(); organizations.len()];
        for (from, to, relation) in network.relations() {
            let strength = relation.strength.unwrap_or(Strength::UNSTATED).value();
            if relation.kind == RelationKind::Refers
                && strength >= district.edition.referral_strength
            {
                let (from, to) = (place[from], place[to]);
                referring[to].insert(from);
                if relation.mutual {
                    referring[from].insert(to);
                }
            }
        }
        let mut present: BTreeMap<&MunicipalityCode, BTreeSet<usize>> = BTreeMap::new();
        for (index, organization) in organizations.iter().enumerate() {
            if let Some(code) = &organization.municipality {
                present.entry(code).or_default().insert(index);
            }
        }
        let providers: Vec<Vec<usize>> = services
            .iter()
            .map(|service| service.providers.iter().map(|id| place[id]).collect())
            .collect();
        for (service, providers) in services.iter().zip(&providers) {
            if !district.runs(service) {
                continue;
            }
            let listed: Vec<&MunicipalityCode> = match &service.catchment {
                Catchment::Listed(codes) => codes.iter().collect(),
                Catchment::Everywhere => network.municipalities().map(|one| &one.code).collect(),
                Catchment::WithinRadius => Vec::new(),
            };
            for code in listed.into_iter().chain(seat(network, service)) {
                present.entry(code).or_default().extend(providers);
            }
        }
        Self {
            organizations,
            referring,
            present,
            providers,
            most: district.edition.referral_steps,
            found: BTreeMap::new(),
        }
    }

    fn named(&self, places: &[usize]) -> Vec<OrganizationId> {
        let id = |&place: &usize| self.organizations[place].id.clone();
        places.iter().map(id).collect()
    }

    /// How services elsewhere can be reached from a municipality.
    fn route(
        &mut self,
        municipality: &MunicipalityCode,
        elsewhere: &[Link],
        services: &[&Service],
    ) -> Route {
        let present = self.present.get(municipality).cloned().unwrap_or_default();
        let mut route = Route::default();
        let mut ends = BTreeSet::new();
        for (place, link) in elsewhere.iter().enumerate() {
            if services[link.service].capacity == Some(0) {
                continue;
            }
            for provider in self.providers[link.service].clone() {
                if self.leads(&present, provider, None) {
                    ends.insert(provider);
                    route.links.push(place);
                }
            }
        }
        route.links.dedup();
        let far: Vec<(u32, usize)> = ends
            .iter()
            .filter_map(|&end| Some((self.distance(&present, end)?, end)))
            .collect();
        let least = far.iter().map(|&(far, _)| far).min();
        let nearest = far.iter().filter(|&&(far, _)| Some(far) == least);
        let chains = nearest.filter_map(|&(_, end)| self.chain(&present, end));
        let Some(chain) = chains.min() else {
            return route;
        };
        // Whoever is inside every chain is inside this one.
        for &broker in &chain[..chain.len() - 1] {
            if !ends
                .iter()
                .any(|&end| self.leads(&present, end, Some(broker)))
            {
                route.brokers.push(broker);
            }
        }
        route.chain = chain;
        route
    }

    /// Whether referrals lead from somebody present to a provider when one organization refers nobody on.
    fn leads(&mut self, present: &BTreeSet<usize>, end: usize, silent: Option<usize>) -> bool {
        let steps = self.steps(end, silent);
        steps.keys().any(|from| present.contains(from))
    }

    /// How many referrals lead to a provider, from everybody from whom few enough do.
    fn steps(&mut self, end: usize, silent: Option<usize>) -> &Steps {
        let (most, referring) = (self.most, &self.referring);
        self.found.entry((end, silent)).or_insert_with(|| {
            let mut steps = Steps::new();
            let mut queue = VecDeque::from([(end, 0)]);
            while let Some((to, far)) = queue.pop_front() {
                if far == most {
                    continue;
                }
                for &from in &referring[to] {
                    if from != end && Some(from) != silent && !steps.contains_key(&from) {
                        steps.insert(from, far + 1);
                        queue.push_back((from, far + 1));
                    }
                }
            }
            steps
        })
    }

    /// How many referrals at least lead from somebody present to a provider that has been searched before.
    fn distance(&self, present: &BTreeSet<usize>, end: usize) -> Option<u32> {
        let steps = self.found.get(&(end, None))?;
        let starts = steps.iter().filter(|(from, _)| present.contains(from));
        starts.map(|(_, &far)| far).min()
    }

    /// The shortest chain from somebody present to a provider that has been searched before, the first by ids.
    fn chain(&self, present: &BTreeSet<usize>, end: usize) -> Option<Vec<usize>> {
        let steps = self.found.get(&(end, None))?;
        let starts = steps.iter().filter(|(from, _)| present.contains(from));
        let (&start, &far) = starts.min_by_key(|&(&from, &far)| (far, from))?;
        let mut chain = vec![start];
        let mut at = start;
        for left in (0..far).rev() {
            let next = if left == 0 {
                end
            } else {
                let nearer = steps.iter().filter(|&(_, &far)| far == left);
                let mut nearer = nearer.map(|(&next, _)| next);
                nearer.find(|&next| self.referring[next].contains(&at))?
            };
            chain.push(next);
            at = next;
        }
        Some(chain)
    }
}

/// The persons of each need that referrals bring to places still free, and those that they could bring to unstated ones.
fn shared(
    coverage: &Coverage,
    catchments: &Catchments,
    services: &[&Service],
    routes: &[Route],
) -> (Vec<u32>, Vec<u32>) {
    let persons: Vec<u32> = (coverage.needs.iter())
        .map(NeedCoverage::not_covered)
        .collect();
    let everybody: u64 = persons.iter().map(|&persons| u64::from(persons)).sum();
    let problem = |unstated: u64| Problem {
        persons: persons.clone(),
        capacities: services
            .iter()
            .map(|service| {
                let taken = coverage.taken.get(&service.id).copied().unwrap_or(0);
                let left = |capacity: u32| u64::from(capacity.saturating_sub(taken));
                service.capacity.map_or(unstated, left)
            })
            .collect(),
        reach: routes
            .iter()
            .zip(&catchments.elsewhere)
            .map(|(route, elsewhere)| {
                let links = route.links.iter().map(|&link| elsewhere[link]);
                links
                    .map(|link| (link.service, link.travel.map(|travel| travel.minutes.0)))
                    .collect()
            })
            .collect(),
    };
    let taken = allocate(&problem(0)).covered;
    let possible = allocate_at_least(&problem(everybody), &taken);
    let undetermined = possible
        .iter()
        .zip(&taken)
        .map(|(all, taken)| all.saturating_sub(*taken))
        .collect();
    (taken, undetermined)
}

fn brokers(needs: &[ReferralCover]) -> Vec<Broker> {
    let mut hanging: BTreeMap<&OrganizationId, Vec<&ReferralCover>> = BTreeMap::new();
    for need in needs {
        for broker in &need.brokers {
            hanging.entry(broker).or_default().push(need);
        }
    }
    let mut brokers: Vec<Broker> = hanging
        .into_iter()
        .map(|(organization, needs)| Broker {
            organization: organization.clone(),
            persons: needs.iter().map(|need| u64::from(need.taken)).sum(),
            undetermined: needs.iter().map(|need| u64::from(need.undetermined)).sum(),
            needs: needs.iter().map(|need| need.need.clone()).collect(),
        })
        .collect();
    brokers.sort_by_key(|broker| std::cmp::Reverse((broker.persons, broker.needs.len())));
    brokers
}
