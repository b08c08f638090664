//! The marginal list: where one more service would help most, in persons and in equity.

mod effect;
mod explained;
mod hosts;
mod surroundings;

pub use effect::Effect;
pub use hosts::Host;

use super::needs::Coverage;
use crate::analysis::explanation::Explanation;
use crate::model::district::District;
use crate::model::ids::{MunicipalityCode, NeedTypeId};
use crate::model::node::{Need, Organization, Service};
use crate::model::place::Place;
use effect::effects;
use hosts::hosts;
use std::collections::BTreeMap;
use surroundings::{Gain, Surroundings, Territory};

/// What people are told of additions, by name.
pub const EXPLAINED: &[(&str, Explanation)] = &[("additions", explained::ADDITIONS)];

/// How many persons a service of a usual size takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Size {
    /// Persons.
    pub persons: u32,
    /// Whether it is that of services for the same type of need; else none of these states its capacity, and it is that of all services.
    pub of_type: bool,
}

/// One more service for a type of need, in a municipality.
#[derive(Debug, Clone, PartialEq)]
pub struct Addition {
    /// Which type of need it answers to.
    pub need_type: NeedTypeId,
    /// Where it stands: at the centre.
    pub municipality: MunicipalityCode,
    /// How many persons it takes.
    pub size: Size,
    /// Municipalities within the radius that have this type of need.
    pub reached: usize,
    /// Of their needs, those whose number of persons is not known: they gain nothing here, though they may in truth.
    pub unknown: usize,
    /// Whether it hangs on estimated minutes who is within the radius.
    pub estimated: bool,
    /// How many more persons are covered than before, for certain.
    pub gained: u64,
    /// Of these, those who were undetermined before; the others could be covered by nothing.
    pub settled: u64,
    /// What it changes in the shares; `None` where the list is too long to look at each.
    pub effect: Option<Effect>,
    /// Organizations seated in the municipality that could offer it: those that work on this type of need already first, then those that
    /// sit in a working group that follows it; all others only where there are none of these.
    pub hosts: Vec<Host>,
    /// Persons of this type of need within the radius who are not covered for certain today.
    pub waiting: u64,
    /// Mean minutes of these to the service; `None` where there are none.
    pub waiting_minutes: Option<f64>,
    /// Its place by persons gained, then by equity, then by what a planner would look at next: whether an organization seated there works
    /// on this type of need already, then [`Self::waiting`], then the lower [`Self::waiting_minutes`]. 1 for the best, shared where none
    /// of these tells two apart; those are listed by the ids of type and municipality.
    pub rank: usize,
    /// Its place by equity, then by persons gained, then as [`Self::rank`]; `None` without [`Self::effect`].
    pub rank_by_equity: Option<usize>,
}

/// How many other additions for the same type of need gain as many persons as this one: 0 where it alone gains so many.
pub fn doing_as_well(list: &[Addition], one: &Addition) -> usize {
    let equal = |other: &&Addition| {
        other.need_type == one.need_type
            && other.gained == one.gained
            && other.municipality != one.municipality
    };
    list.iter().filter(equal).count()
}

/// What one more service would change, for every type of need and every municipality, the best first.
///
/// # Definition
/// The service is of a usual size: the median of the stated capacities above zero of running services for the same type of need, or where
/// none states any, of all running services; of two in the middle their mean, rounded down. It stands at the centre of the municipality, takes
/// anybody of any age and serves all that are within the dataset's radius, limit included. Persons gained are the rise of the largest flow of
/// [`allocate`](super::allocation::allocate): whom the whole district covers with it, less whom it covers without, so that places which
/// other services can give elsewhere count. Capacities that are not stated count as nothing for [`Addition::gained`], and as enough for
/// everybody to tell [`Addition::settled`].
///
/// Equity is the change of the Gini index of the covered shares of all needs of the district ([`gini`](super::equity::lorenz::gini)), in
/// the most even allocation before and after, before it is rounded to persons.
/// # Edge cases
/// Empty where no service states a capacity, since no size is usual then, and where nobody has said which service answers to which need.
/// A service that gains nothing stays in the list.
/// # Complexity
/// A largest flow for each type of need, on its part of the district, and for every set of needs that some site reaches another one that
/// goes on from there; services that reach the same needs count as one. The effects take an even allocation each and are left out beyond
/// a fixed amount of work, those of the additions that gain fewest persons first.
pub fn additions(district: &District, coverage: &Coverage) -> Vec<Addition> {
    if coverage.unanswered {
        return Vec::new();
    }
    let network = &district.network;
    let needs: Vec<&Need> = network.needs().collect();
    let territory = Territory::of(district, &needs, &coverage.catchments);
    let mut seated: BTreeMap<&MunicipalityCode, Vec<&Organization>> = BTreeMap::new();
    for organization in network.organizations() {
        if let Some(municipality) = &organization.municipality {
            seated.entry(municipality).or_default().push(organization);
        }
    }
    let not_covered = |need: usize| {
        let (persons, today) = (needs[need].persons.stated(), &coverage.needs[need]);
        u64::from(persons.unwrap_or(0).saturating_sub(today.covered))
    };
    let mut cases: BTreeMap<Case, Gain> = BTreeMap::new();
    let mut list = Vec::new();
    let mut parts = Vec::new();
    for (number, need_type) in network.need_types().enumerate() {
        let Some(size) = usual_size(district, &need_type.id) else {
            continue;
        };
        let own: Vec<usize> = (0..needs.len())
            .filter(|&need| needs[need].id.need_type == need_type.id)
            .collect();
        if own.is_empty() {
            continue;
        }
        let surroundings = Surroundings::of(&territory, &own);
        for municipality in network.municipalities() {
            let site = Site::of(district, &needs, &own, &municipality.code, None);
            let mut gain = |reached: Vec<usize>| {
                let case = (number, reached);
                if let Some(known) = cases.get(&case) {
                    return *known;
                }
                let found = surroundings.gain(&case.1, size.persons);
                cases.insert(case, found);
                found
            };
            let found = gain(site.reached.clone());
            let seated = seated
                .get(&municipality.code)
                .map_or(&[][..], Vec::as_slice);
            let hosts = hosts(district, need_type, seated, |point| {
                let site = Site::of(district, &needs, &own, &municipality.code, point);
                gain(site.reached).certain
            });
            let (waiting, waiting_minutes) = site.waiting(not_covered);
            let unknown = |need: &&usize| needs[**need].persons.stated().is_none();
            list.push((
                (number, site.reached.clone()),
                Addition {
                    need_type: need_type.id.clone(),
                    municipality: municipality.code.clone(),
                    size,
                    reached: site.reached.len(),
                    unknown: site.reached.iter().filter(unknown).count(),
                    estimated: site.estimated,
                    gained: found.certain,
                    settled: found.certain.saturating_sub(found.possible),
                    effect: None,
                    hosts,
                    waiting,
                    waiting_minutes,
                    rank: 0,
                    rank_by_equity: None,
                },
            ));
        }
        parts.push(Part {
            need_type: number,
            size: size.persons,
            own,
            surroundings,
        });
    }
    let effects = effects(&needs, &coverage.allocation.even_share, &parts, &list);
    let mut list: Vec<Addition> = list
        .into_iter()
        .map(|(case, addition)| Addition {
            effect: effects.get(&case).copied(),
            ..addition
        })
        .collect();
    rank(&mut list);
    list
}

/// A type of need, by number, and the needs of it that a site reaches.
type Case = (usize, Vec<usize>);

/// A type of need.
struct Part {
    need_type: usize,
    /// The size of a service for it.
    size: u32,
    /// Its needs.
    own: Vec<usize>,
    surroundings: Surroundings,
}

/// The needs of a type that a service at a site would reach.
struct Site {
    reached: Vec<usize>,
    /// The minutes from each.
    minutes: Vec<f64>,
    estimated: bool,
}

impl Site {
    fn of(
        district: &District,
        needs: &[&Need],
        own: &[usize],
        seat: &MunicipalityCode,
        point: Option<Place>,
    ) -> Self {
        let (mut reached, mut minutes, mut estimated) = (Vec::new(), Vec::new(), false);
        for &need in own {
            let from = &needs[need].id.municipality;
            let travel = district.travel.to_site(
                &district.network,
                &district.edition.travel,
                from,
                seat,
                point,
            );
            let Some(travel) = travel else { continue };
            // From its own centre it is no way at all, and nothing to estimate.
            estimated |= travel.estimated && (from != seat || point.is_some());
            if travel.minutes <= district.edition.radius {
                reached.push(need);
                minutes.push(travel.minutes.0);
            }
        }
        Self {
            reached,
            minutes,
            estimated,
        }
    }

    /// Persons within reach of whom `not_covered` counts those of each need, and their mean minutes.
    fn waiting(&self, not_covered: impl Fn(usize) -> u64) -> (u64, Option<f64>) {
        let persons: Vec<u64> = self.reached.iter().map(|&need| not_covered(need)).collect();
        let all: u64 = persons.iter().sum();
        let ways = persons.iter().zip(&self.minutes);
        let total: f64 = ways
            .map(|(&persons, minutes)| persons as f64 * minutes)
            .sum();
        (all, (all > 0).then(|| total / all as f64))
    }
}

/// The usual size of a service for a type of need; `None` where no active service states a capacity.
fn usual_size(district: &District, need_type: &NeedTypeId) -> Option<Size> {
    let network = &district.network;
    let answers = |service: &&Service| network.addressed_by(&service.id).contains(need_type);
    let median = |of_type: bool| {
        let active = network.services().filter(|service| district.runs(service));
        let mut sizes: Vec<u32> = active
            .filter(|service| !of_type || answers(service))
            .filter_map(|service| service.capacity.filter(|&persons| persons > 0))
            .collect();
        sizes.sort_unstable();
        let last = sizes.len().checked_sub(1)?;
        let (low, high) = (sizes[last / 2], sizes[sizes.len() / 2]);
        Some(Size {
            persons: low + (high - low) / 2,
            of_type,
        })
    };
    median(true).or_else(|| median(false))
}

/// Orders the list and numbers both rankings.
fn rank(list: &mut [Addition]) {
    /// The lower, the better; what differs only by rounding is the same.
    fn change(addition: &Addition) -> i64 {
        let rounded = |effect: Effect| (effect.change() * 1e12).round() as i64;
        addition.effect.map_or(i64::MAX, rounded)
    }
    let works = |addition: &Addition| addition.hosts.iter().any(|host| host.works_on_it);
    let minutes = |addition: &Addition| addition.waiting_minutes.unwrap_or(f64::INFINITY);
    let planned = |a: &Addition, b: &Addition| {
        (works(b).cmp(&works(a)))
            .then_with(|| b.waiting.cmp(&a.waiting))
            .then_with(|| minutes(a).total_cmp(&minutes(b)))
    };
    let by_persons = |a: &Addition, b: &Addition| {
        (b.gained.cmp(&a.gained))
            .then_with(|| change(a).cmp(&change(b)))
            .then_with(|| planned(a, b))
    };
    let by_equity = |a: &Addition, b: &Addition| {
        (change(a).cmp(&change(b)))
            .then_with(|| b.gained.cmp(&a.gained))
            .then_with(|| planned(a, b))
    };
    list.sort_by(by_equity);
    let mut place = 0;
    for index in 0..list.len() {
        if index == 0 || by_equity(&list[index - 1], &list[index]).is_ne() {
            place = index + 1;
        }
        list[index].rank_by_equity = list[index].effect.map(|_| place);
    }
    list.sort_by(|a, b| {
        by_persons(a, b)
            .then_with(|| (&a.need_type, &a.municipality).cmp(&(&b.need_type, &b.municipality)))
    });
    for index in 0..list.len() {
        if index == 0 || by_persons(&list[index - 1], &list[index]).is_ne() {
            place = index + 1;
        }
        list[index].rank = place;
    }
}
