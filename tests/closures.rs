//! Does the repair of an allocation lose what solving again loses, for one organization and for two? Is every person accounted for?

mod common;

use common::allocations::every_cover;
use common::districts::{
    Sketch, address, id, municipality, need, need_type, organization, service,
};
use common::strategies::fixed;
use proptest::collection::{btree_set, vec};
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;
use std::collections::BTreeMap;
use tessuto::analysis::coverage::allocation::{Allocation, Problem, allocate, allocate_at_least};
use tessuto::analysis::coverage::closures::pairs::{PairEffect, pair_effects};
use tessuto::analysis::coverage::closures::providers::Providers;
use tessuto::analysis::coverage::closures::{Closures, closures};
use tessuto::analysis::coverage::needs::coverage;
use tessuto::analysis::coverage::repair::{Effect, Loss, Repair};
use tessuto::analysis::coverage::status::NeedStatus;
use tessuto::model::district::District;
use tessuto::model::node::Service;
use tessuto::model::units::Headcount;

/// A territory small enough to write every allocation out: needs, services with and without a stated capacity, who provides them.
#[derive(Debug, Clone)]
struct Territory {
    stated: Problem,
    unstated: Vec<bool>,
    providers: Providers,
}

const ORGANIZATIONS: usize = 4;

/// Up to four needs of up to four persons, up to five services of up to four places; one in four states no capacity, one in four has two
/// providers.
fn territories() -> impl Strategy<Value = Territory> {
    let minutes = select(vec![None, Some(0.0), Some(7.25), Some(10.0), Some(30.0)]);
    let link = option::weighted(0.5, minutes);
    let capacity = option::weighted(0.75, 0..=4_u64);
    let providers = prop_oneof![
        3 => btree_set(0..ORGANIZATIONS, 1),
        1 => btree_set(0..ORGANIZATIONS, 2),
    ];
    (1..=4_usize, 1..=5_usize).prop_flat_map(move |(needs, services)| {
        (
            vec(0..=4_u32, needs),
            vec(capacity.clone(), services),
            vec(vec(link.clone(), services), needs),
            vec(providers.clone(), services),
        )
            .prop_map(|(persons, capacities, links, providers)| {
                let reached = |links: Vec<Option<Option<f64>>>| {
                    let numbered = links.into_iter().enumerate();
                    numbered
                        .filter_map(|(service, minutes)| Some((service, minutes?)))
                        .collect()
                };
                let of_service = providers.into_iter().map(|set| set.into_iter().collect());
                Territory {
                    stated: Problem {
                        persons,
                        capacities: capacities.iter().map(|one| one.unwrap_or(0)).collect(),
                        reach: links.into_iter().map(reached).collect(),
                    },
                    unstated: capacities.iter().map(Option::is_none).collect(),
                    providers: Providers::new(of_service.collect(), ORGANIZATIONS),
                }
            })
    })
}

impl Territory {
    /// The same where services of unstated capacity are enough for everybody.
    fn boundless(&self) -> Problem {
        let everybody = self.stated.persons.iter().copied().map(u64::from).sum();
        let mut boundless = self.stated.clone();
        let capacities = boundless.capacities.iter_mut().zip(&self.unstated);
        for (capacity, _) in capacities.filter(|(_, unstated)| **unstated) {
            *capacity = everybody;
        }
        boundless
    }

    fn allocation(&self) -> (Allocation, Vec<u32>) {
        let allocation = allocate(&self.stated);
        let possible = allocate_at_least(&self.boundless(), &allocation.covered);
        (allocation, possible)
    }

    fn repair(&self) -> Repair {
        let (allocation, possible) = self.allocation();
        Repair::new(&self.stated, &self.unstated, &allocation, &possible)
    }

    fn alone(&self, repair: &mut Repair) -> Vec<Effect> {
        let organizations = 0..ORGANIZATIONS;
        organizations
            .map(|one| repair.without(&self.providers.stopped(&[one])))
            .collect()
    }
}

/// A problem without these services, which keep their numbers.
fn without(problem: &Problem, services: &[usize]) -> Problem {
    let mut left = problem.clone();
    for links in &mut left.reach {
        links.retain(|(service, _)| !services.contains(service));
    }
    left
}

fn total(persons: &[u32]) -> u64 {
    persons.iter().copied().map(u64::from).sum()
}

/// The most persons that any allocation covers, all of them written out.
fn most(problem: &Problem) -> u64 {
    let covers = every_cover(problem);
    covers.keys().map(|cover| total(cover)).max().unwrap_or(0)
}

/// Persons of each need, less these.
fn less(persons: &[u32], effect: &Effect, of: fn(&Loss) -> u64) -> Vec<u32> {
    let mut left = persons.to_vec();
    for need in &effect.needs {
        let fewer = u32::try_from(of(&need.loss)).unwrap_or(u32::MAX);
        left[need.need] = (left[need.need].checked_sub(fewer))
            .unwrap_or_else(|| panic!("a need loses more than it has: {effect:?}"));
    }
    left
}

proptest! {
    #![proptest_config(fixed(400))]

    #[test]
    fn repair_loses_what_the_best_of_all_allocations_loses(territory in territories()) {
        let (allocation, possible) = territory.allocation();
        let mut repair = territory.repair();
        for (organization, effect) in territory.alone(&mut repair).into_iter().enumerate() {
            let stopped = territory.providers.stopped(&[organization]);
            let served = allocation.assigned.iter().filter(|((_, service), _)| stopped.contains(service));
            let served: u64 = served.map(|(_, &persons)| u64::from(persons)).sum();
            let loss = effect.loss();
            assert_eq!(loss.served, served, "{effect:?}");
            let (stated, boundless) = (without(&territory.stated, &stopped), without(&territory.boundless(), &stopped));
            assert_eq!(loss.without_place(), total(&allocation.covered) - most(&stated), "{effect:?}");
            assert_eq!(loss.beyond_reach(), total(&possible) - most(&boundless), "{effect:?}");
            // As solving again does, which is no brute force but what others would do.
            assert_eq!(total(&allocate(&stated).covered), total(&allocation.covered) - loss.without_place());
            // What is left to each need is what some allocation gives, and the high figure is no less than the low one.
            let low = less(&allocation.covered, &effect, Loss::without_place);
            let high = less(&possible, &effect, Loss::beyond_reach);
            assert!(every_cover(&stated).contains_key(&low), "{low:?}: {effect:?}");
            assert!(every_cover(&boundless).contains_key(&high), "{high:?}: {effect:?}");
            assert!(low.iter().zip(&high).all(|(low, high)| low <= high), "{low:?}, {high:?}: {effect:?}");
        }
    }

    #[test]
    fn every_person_is_taken_over_undetermined_or_lost(territory in territories()) {
        let (allocation, _) = territory.allocation();
        let mut repair = territory.repair();
        let effects = territory.alone(&mut repair);
        for (organization, effect) in effects.iter().enumerate() {
            let stopped = territory.providers.stopped(&[organization]);
            for need in &effect.needs {
                let loss = need.loss;
                assert_eq!(loss.served, loss.taken_over + loss.undetermined + loss.lost, "{effect:?}");
                let placed: u64 = need.placed.iter().map(|&(_, persons)| u64::from(persons)).sum();
                assert!(placed >= loss.taken_over, "{effect:?}");
                for (service, _) in &need.placed {
                    assert!(!stopped.contains(service), "{effect:?}");
                    assert!(territory.stated.reach[need.need].iter().any(|link| link.0 == *service), "{effect:?}");
                }
            }
            let gained: u64 = effect.gained.iter().map(|&(_, persons)| u64::from(persons)).sum();
            assert_eq!(gained, effect.loss().taken_over, "{effect:?}");
            for &(service, persons) in &effect.gained {
                let taken = allocation.assigned.iter().filter(|((_, by), _)| *by == service);
                let taken: u64 = taken.map(|(_, &persons)| u64::from(persons)).sum();
                assert!(taken + u64::from(persons) <= territory.stated.capacities[service], "{effect:?}");
            }
        }
        assert_eq!(territory.alone(&mut repair), effects, "a closure leaves nothing behind");
    }

    #[test]
    fn the_pairs_listed_are_all_that_lose_more_together(territory in territories()) {
        let mut repair = territory.repair();
        let alone = territory.alone(&mut repair);
        let found = pair_effects(&mut repair, &territory.providers, &alone);
        let listed: BTreeMap<(usize, usize), &PairEffect> =
            found.list.iter().map(|pair| (pair.organizations, pair)).collect();
        let (allocation, possible) = territory.allocation();
        for one in 0..ORGANIZATIONS {
            for other in one + 1..ORGANIZATIONS {
                let stopped = territory.providers.stopped(&[one, other]);
                let low = total(&allocation.covered) - most(&without(&territory.stated, &stopped));
                let high = total(&possible) - most(&without(&territory.boundless(), &stopped));
                let apart = alone[one].loss().and(alone[other].loss());
                assert!(low >= apart.without_place() && high >= apart.beyond_reach(), "{alone:?}");
                let more = (low - apart.without_place(), high - apart.beyond_reach());
                let actual = listed.get(&(one, other)).map(|pair| (pair.more_without_place, pair.more_beyond_reach));
                assert_eq!(actual.unwrap_or_default(), more, "{one} and {other}: {found:?}");
                if let Some(pair) = listed.get(&(one, other)) {
                    assert_eq!((pair.loss.without_place(), pair.loss.beyond_reach()), (low, high));
                }
            }
        }
        assert_eq!(found.all, 6);
        assert!(found.tried >= found.list.len() as u64 && found.tried <= found.all, "{found:?}");
    }

    #[test]
    fn the_order_of_organizations_changes_nothing(territory in territories()) {
        let mut repair = territory.repair();
        let alone = territory.alone(&mut repair);
        let turned = |organization: usize| ORGANIZATIONS - 1 - organization;
        let services = territory.stated.capacities.len();
        let of_service = (0..services).map(|service| territory.providers.of(service).iter().map(|&one| turned(one)).collect());
        let other = Territory { providers: Providers::new(of_service.collect(), ORGANIZATIONS), ..territory.clone() };
        let again = other.alone(&mut repair);
        for organization in 0..ORGANIZATIONS {
            assert_eq!(alone[organization], again[turned(organization)]);
        }
    }
}

/// Three organizations in one municipality: two with four places each for the same ten persons, one of unstated capacity for others.
fn three() -> District {
    let takes = |text: &str, provider: &str, capacity: Option<u32>| Service {
        capacity,
        ..service(text, provider)
    };
    Sketch {
        organizations: ["cooperative", "parish", "school"].map(organization).into(),
        municipalities: vec![municipality("041013")],
        need_types: ["home", "meals"].map(need_type).into(),
        services: vec![
            takes("home-1", "cooperative", Some(4)),
            takes("home-2", "parish", Some(4)),
            takes("meals-1", "school", None),
            takes("meals-2", "cooperative", Some(3)),
        ],
        addresses: vec![
            address("home-1", "home"),
            address("home-2", "home"),
            address("meals-1", "meals"),
            address("meals-2", "meals"),
        ],
        needs: vec![
            need("home", "041013", Headcount::Stated(6)),
            need("meals", "041013", Headcount::Stated(5)),
        ],
        ..Sketch::default()
    }
    .district()
}

fn closed(district: &District) -> Closures {
    closures(district, &coverage(district))
}

#[test]
fn a_closure_tells_who_takes_over_and_what_becomes_of_each_need() {
    let closures = closed(&three());
    let of = |text: &str| {
        let mut all = closures.organizations.iter();
        all.find(|closure| closure.organization.as_str() == text)
            .unwrap_or_else(|| panic!("{text} is not in {closures:?}"))
    };
    let cooperative = of("cooperative");
    assert_eq!(cooperative.stopped, [id("home-1"), id("meals-2")]);
    // Of six persons with eight places, two places are left; whoever has meals can turn to the school, which states no capacity.
    assert_eq!(cooperative.loss.without_place(), 2 + 3);
    assert_eq!(cooperative.loss.lost, 2);
    assert_eq!(cooperative.loss.undetermined, 3);
    assert_eq!(
        cooperative.takers.first().map(|taker| &taker.0),
        Some(&id("home-2"))
    );
    let statuses: Vec<_> = (cooperative.needs.iter())
        .map(|need| (need.before, need.after))
        .collect();
    // Nobody can count on the school, so that meals hang on the cooperative today already.
    let expected = [
        (NeedStatus::Covered, NeedStatus::Fragile),
        (NeedStatus::Fragile, NeedStatus::Insufficient),
    ];
    assert_eq!(statuses, expected);
    let school = of("school");
    assert_eq!((school.loss.served, school.loss.undetermined_lost), (0, 2));
    assert_eq!(school.needs[0].after, NeedStatus::Fragile);
    assert_eq!(closures.organizations[0].organization, id("cooperative"));
}

#[test]
fn a_service_with_two_providers_stops_when_both_close() {
    let mut sketch = Sketch {
        organizations: ["cooperative", "parish"].map(organization).into(),
        municipalities: vec![municipality("041013")],
        need_types: vec![need_type("home")],
        services: vec![Service {
            capacity: Some(4),
            ..service("home-1", "cooperative")
        }],
        addresses: vec![address("home-1", "home")],
        needs: vec![need("home", "041013", Headcount::Stated(4))],
        ..Sketch::default()
    };
    sketch.services[0].providers.insert(id("parish"));
    let closures = closed(&sketch.district());
    for closure in &closures.organizations {
        assert_eq!(closure.loss, Loss::default());
        assert_eq!(closure.going_on, [id("home-1")]);
        assert_eq!(
            closure.needs[0].after,
            NeedStatus::Fragile,
            "it then hangs on the other"
        );
    }
    let [pair] = closures.pairs.list.as_slice() else {
        panic!("{:?}", closures.pairs)
    };
    assert_eq!(
        (
            pair.loss.lost,
            pair.more_without_place,
            pair.more_beyond_reach
        ),
        (4, 4, 4)
    );
}

#[test]
fn whom_nothing_can_take_any_more_comes_before_whom_somebody_may_take() {
    let takes = |text: &str, provider: &str, capacity: Option<u32>| Service {
        capacity,
        ..service(text, provider)
    };
    let district = Sketch {
        organizations: ["hope", "room", "spare"].map(organization).into(),
        municipalities: vec![municipality("041013")],
        need_types: ["home", "meals"].map(need_type).into(),
        services: vec![
            takes("home-1", "room", Some(5)),
            takes("home-2", "spare", None),
            takes("meals-1", "hope", None),
        ],
        addresses: vec![
            address("home-1", "home"),
            address("home-2", "home"),
            address("meals-1", "meals"),
        ],
        needs: vec![
            need("home", "041013", Headcount::Stated(5)),
            need("meals", "041013", Headcount::Stated(2)),
        ],
        ..Sketch::default()
    }
    .district();
    let closures = closed(&district).organizations;
    let told: Vec<_> = closures
        .iter()
        .map(|closure| {
            let loss = closure.loss;
            (
                closure.organization.as_str(),
                loss.beyond_reach(),
                loss.without_place(),
            )
        })
        .collect();
    // The two who have only hope lose it; the five may find a place with who does not say how many there are.
    assert_eq!(told, [("hope", 2, 0), ("room", 0, 5), ("spare", 0, 0)]);
}

#[test]
fn nobody_and_nothing_is_no_trouble() {
    let empty = closed(&Sketch::default().district());
    assert!(empty.organizations.is_empty() && empty.pairs.list.is_empty());
    let sketch = Sketch {
        organizations: vec![organization("cooperative")],
        ..Sketch::default()
    };
    let idle = closed(&sketch.district());
    assert_eq!(idle.organizations[0].loss, Loss::default());
    assert!(idle.organizations[0].needs.is_empty());
}
