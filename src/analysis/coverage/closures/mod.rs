//! Closures: what breaks if an organization closes, and who could take over.

mod explained;
pub mod pairs;
pub mod providers;

use super::allocation::Problem;
use super::needs::{Coverage, Elsewhere, NeedCoverage, minutes, sole_provider, status};
use super::repair::{Effect, Loss, NeedEffect, Repair};
use super::status::NeedStatus;
use crate::analysis::explanation::Explanation;
use crate::model::district::District;
use crate::model::ids::{NeedId, OrganizationId, ServiceId};
use crate::model::node::Service;
use crate::model::travel::Travel;
use crate::model::units::Share;
use pairs::pair_effects;
use providers::Providers;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// What people are told of closures, by name.
pub const EXPLAINED: &[(&str, Explanation)] = &[
    ("closures", explained::CLOSURES),
    ("closure_pairs", explained::PAIRS),
];

/// What breaks if an organization closes, for every organization of a district.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Closures {
    /// Every organization, worst first: persons whom nothing can take, then persons without a stated place, then persons served, then id.
    pub organizations: Vec<Closure>,
    /// Pairs that lose more together than apart.
    pub pairs: ClosurePairs,
}

/// What breaks if one organization closes.
#[derive(Debug, Clone, PartialEq)]
pub struct Closure {
    /// Which organization.
    pub organization: OrganizationId,
    /// Its active services that nobody else provides: they stop.
    pub stopped: Vec<ServiceId>,
    /// Its active services that others provide as well: they go on, and are taken to go on whole.
    pub going_on: Vec<ServiceId>,
    /// Persons, all needs together.
    pub loss: Loss,
    /// Needs of which anybody is displaced or lost, or whose status changes; in the order of ids.
    pub needs: Vec<NeedClosure>,
    /// Services that take over, and how many persons more each of them takes: most first.
    pub takers: Vec<(ServiceId, u32)>,
    /// Persons of other services who go elsewhere so that those displaced find a place near enough.
    pub moved: u64,
    /// Needs that hang on this organization alone; those of zero persons are left out.
    pub hanging: usize,
}

/// What becomes of one need if an organization closes.
#[derive(Debug, Clone, PartialEq)]
pub struct NeedClosure {
    /// Which need.
    pub need: NeedId,
    /// Its persons.
    pub loss: Loss,
    /// Services that take persons of it whom they do not take today: nearest first.
    pub placed: Vec<Placed>,
    /// Its status today.
    pub before: NeedStatus,
    /// Its status afterwards.
    pub after: NeedStatus,
}

/// Persons of a need whom another service takes.
#[derive(Debug, Clone, PartialEq)]
pub struct Placed {
    /// Which service.
    pub service: ServiceId,
    /// How many.
    pub persons: u32,
    /// How long the way to it is; `None` when a place is not known.
    pub travel: Option<Travel>,
}

/// Two organizations that lose more together than apart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClosurePair {
    /// The two, in the order of ids.
    pub organizations: (OrganizationId, OrganizationId),
    /// Persons, all needs together, when both close.
    pub loss: Loss,
    /// Persons without a stated place beyond those whom the two leave without one alone.
    pub more_without_place: u64,
    /// Persons whom nothing can take beyond those of the two alone.
    pub more_beyond_reach: u64,
}

/// Pairs of organizations that lose more together than apart, worst first.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ClosurePairs {
    /// The pairs.
    pub list: Vec<ClosurePair>,
    /// How many pairs there are in all.
    pub all: u64,
    /// How many could lose more together than apart; see [`pair_effects`] for why no other can.
    pub could: u64,
    /// How many of these were closed together: all, or those with most to lose.
    pub tried: u64,
}

impl Closure {
    /// How many needs change to one of these statuses.
    pub fn becoming(&self, statuses: &[NeedStatus]) -> usize {
        let changed = self
            .needs
            .iter()
            .filter(|need| statuses.contains(&need.after) && !statuses.contains(&need.before));
        changed.count()
    }
}

/// Closes every organization in turn, then every pair that could lose more together than apart.
///
/// An organization that closes takes its services with it, except those that others provide as well, which go on whole: the data do not
/// say what part each provider carries. Persons are then taken over as [`Repair`] says: those who have a place elsewhere keep one, and
/// nobody else is asked to give one up. So *served = taken over + undetermined + lost*, for each need, each organization and each pair.
/// # Edge cases
/// An organization without active services changes nothing. Needs whose persons are unknown lose nobody that can be counted; their
/// services are counted all the same. Low and high figures are those of [`super::needs::coverage`].
/// # Complexity
/// One repair an organization and one a pair that is tried.
pub fn closures(district: &District, coverage: &Coverage) -> Closures {
    let setting = Setting::of(district, coverage);
    let mut repair = setting.repair();
    let effects: Vec<Effect> = (0..setting.organizations.len())
        .map(|organization| repair.without(&setting.providers.stopped(&[organization])))
        .collect();
    let mut asked = setting.after();
    let mut organizations: Vec<Closure> = effects
        .iter()
        .enumerate()
        .map(|(organization, effect)| setting.closure(organization, effect, &mut asked))
        .collect();
    organizations.sort_by(|a, b| {
        let worst = |closure: &Closure| {
            let loss = closure.loss;
            Reverse((loss.beyond_reach(), loss.without_place(), loss.served))
        };
        (worst(a).cmp(&worst(b))).then_with(|| a.organization.cmp(&b.organization))
    });
    let pairs = pair_effects(&mut repair, &setting.providers, &effects);
    let id = |organization: usize| setting.organizations[organization].clone();
    let named = pairs.list.into_iter().map(|pair| ClosurePair {
        organizations: (id(pair.organizations.0), id(pair.organizations.1)),
        loss: pair.loss,
        more_without_place: pair.more_without_place,
        more_beyond_reach: pair.more_beyond_reach,
    });
    Closures {
        organizations,
        pairs: ClosurePairs {
            list: named.collect(),
            all: pairs.all,
            could: pairs.could,
            tried: pairs.tried,
        },
    }
}

/// A district by index: organizations, services and needs in the order of ids.
struct Setting<'a> {
    district: &'a District,
    coverage: &'a Coverage,
    organizations: Vec<OrganizationId>,
    services: Vec<&'a Service>,
    providers: Providers,
    /// The needs that each service reaches.
    reached: Vec<Vec<usize>>,
    /// How many needs hang on each organization alone, on those at all.
    hanging: BTreeMap<&'a OrganizationId, usize>,
}

impl<'a> Setting<'a> {
    fn of(district: &'a District, coverage: &'a Coverage) -> Self {
        let network = &district.network;
        let organizations: Vec<OrganizationId> = network
            .organizations()
            .map(|organization| organization.id.clone())
            .collect();
        let services: Vec<&Service> = network.services().collect();
        let of_service = services.iter().map(|service| {
            let places = service.providers.iter();
            places
                .filter_map(|provider| organizations.binary_search(provider).ok())
                .collect()
        });
        let mut reached = vec![Vec::new(); services.len()];
        for (need, links) in coverage.catchments.reaching.iter().enumerate() {
            for link in links {
                reached[link.service].push(need);
            }
        }
        let mut hanging = BTreeMap::new();
        let with_persons = coverage.needs.iter().filter(|need| need.persons != Some(0));
        for sole in with_persons.filter_map(|need| need.sole_provider.as_ref()) {
            *hanging.entry(sole).or_default() += 1;
        }
        Self {
            hanging,
            providers: Providers::new(of_service.collect(), organizations.len()),
            district,
            coverage,
            organizations,
            services,
            reached,
        }
    }

    fn repair(&self) -> Repair {
        let persons = self.coverage.needs.iter();
        let persons: Vec<u32> = persons.map(|need| need.persons.unwrap_or(0)).collect();
        let possible = self.coverage.needs.iter();
        let possible: Vec<u32> = possible
            .map(|need| need.covered + need.undetermined)
            .collect();
        let unstated: Vec<bool> = (self.services.iter())
            .map(|service| service.capacity.is_none())
            .collect();
        let problem = Problem {
            persons,
            capacities: (self.services.iter())
                .map(|service| service.capacity.map_or(0, u64::from))
                .collect(),
            reach: minutes(&self.coverage.catchments),
        };
        Repair::new(&problem, &unstated, &self.coverage.allocation, &possible)
    }

    /// The needs as they are, without the lists that no status asks for: to be changed and asked for their status.
    fn after(&self) -> Vec<NeedCoverage> {
        let needs = self.coverage.needs.iter().cloned();
        needs
            .map(|mut need| {
                need.services.clear();
                need.providers.clear();
                need
            })
            .collect()
    }

    fn closure(&self, organization: usize, effect: &Effect, asked: &mut [NeedCoverage]) -> Closure {
        let stopped = self.providers.stopped(&[organization]);
        let shared = self.providers.shared(organization);
        let mut needs: BTreeMap<usize, Option<&NeedEffect>> = BTreeMap::new();
        for &service in stopped.iter().chain(&shared) {
            needs.extend(self.reached[service].iter().map(|&need| (need, None)));
        }
        needs.extend(effect.needs.iter().map(|need| (need.need, Some(need))));
        let needs = needs.into_iter().filter_map(|(need, effect)| {
            self.need_closure(need, effect, organization, &stopped, &mut asked[need])
        });
        let needs = needs.collect();
        let mut takers = effect.gained.clone();
        takers.sort_by_key(|&(service, persons)| (Reverse(persons), service));
        let id = &self.organizations[organization];
        Closure {
            organization: id.clone(),
            stopped: self.ids(&stopped),
            going_on: self.ids(&shared),
            loss: effect.loss(),
            needs,
            takers: takers
                .into_iter()
                .map(|(service, persons)| (self.services[service].id.clone(), persons))
                .collect(),
            moved: effect.moved,
            hanging: self.hanging.get(id).copied().unwrap_or_default(),
        }
    }

    /// Those of these services that run.
    fn ids(&self, services: &[usize]) -> Vec<ServiceId> {
        let services = services.iter().map(|&service| self.services[service]);
        services
            .filter(|service| self.district.runs(service))
            .map(|service| service.id.clone())
            .collect()
    }

    /// What becomes of a need; `None` where nothing does.
    fn need_closure(
        &self,
        need: usize,
        effect: Option<&NeedEffect>,
        organization: usize,
        stopped: &[usize],
        asked: &mut NeedCoverage,
    ) -> Option<NeedClosure> {
        let today = &self.coverage.needs[need];
        let loss = effect.map(|effect| effect.loss).unwrap_or_default();
        // The persons of one need fit in 32 bits.
        let fewer = |whole: u32, part: u64| whole - u32::try_from(part).unwrap_or(whole);
        let catchments = &self.coverage.catchments;
        let open = || {
            let reaching = catchments.reaching[need].iter();
            reaching.filter(|link| !stopped.contains(&link.service))
        };
        asked.covered = fewer(today.covered, loss.without_place());
        asked.undetermined = today.undetermined + u32::try_from(loss.undetermined).unwrap_or(0);
        asked.undetermined = fewer(asked.undetermined, loss.undetermined_lost);
        asked.share = today
            .persons
            .and_then(|persons| Share::of(asked.covered.into(), persons.into()));
        asked.services.clear();
        let some = open().next();
        (asked.services).extend(some.map(|link| self.services[link.service].id.clone()));
        let closed = &self.organizations[organization];
        asked.sole_provider = sole_provider(&self.services, open(), Some(closed));
        let mut elsewhere = catchments.elsewhere[need].iter();
        let elsewhere = elsewhere.find(|link| !stopped.contains(&link.service));
        asked.nearest_elsewhere = elsewhere
            .filter(|_| some.is_none())
            .map(|link| Elsewhere::of(&self.services, link));
        let after = status(asked, self.district.edition.sufficient_share);
        if loss == Loss::default() && after == today.status {
            return None;
        }
        let travel = |service: usize| {
            let mut links = catchments.reaching[need].iter();
            links.find(|link| link.service == service)?.travel
        };
        let placed = effect.map_or(&[][..], |effect| &effect.placed).iter();
        let mut placed: Vec<Placed> = placed
            .map(|&(service, persons)| Placed {
                service: self.services[service].id.clone(),
                persons,
                travel: travel(service),
            })
            .collect();
        let minutes = |placed: &Placed| {
            placed
                .travel
                .map_or(f64::INFINITY, |travel| travel.minutes.0)
        };
        placed.sort_by(|a, b| {
            (minutes(a).total_cmp(&minutes(b))).then_with(|| a.service.cmp(&b.service))
        });
        Some(NeedClosure {
            need: today.need.clone(),
            loss,
            placed,
            before: today.status,
            after,
        })
    }
}
