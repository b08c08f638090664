//! What no change of a district may do to its coverage: a service more, an organization less, other units, other borders, other names.

mod common;

use Headcount::Stated;
use common::allocations::by_size;
use common::assert_close;
use common::districts::{Sketch, address, id, service};
use common::strategies::{districts, fixed};
use proptest::prelude::*;
use std::collections::BTreeSet;
use tessuto::analysis::coverage::allocation::{Problem, allocate};
use tessuto::analysis::coverage::catchment::catchments;
use tessuto::analysis::coverage::needs::{Coverage, coverage};
use tessuto::analysis::coverage::shortfall::Shortfall;
use tessuto::analysis::coverage::status::NeedStatus;
use tessuto::analysis::coverage::totals::Totals;
use tessuto::model::district::District;
use tessuto::model::node::{Catchment, Municipality, Need, Service, ServiceStatus};
use tessuto::model::units::Headcount;

/// Persons, covered at least, covered at most.
fn sums(found: &Coverage) -> (u64, u64, u64) {
    (
        found.totals.persons,
        found.totals.covered,
        found.totals.covered_high(),
    )
}

fn found(sketch: &Sketch) -> Coverage {
    coverage(&sketch.build().district)
}

/// A district with whatever is refused left out, so that a change of it refuses nothing else.
fn sound(sketch: &Sketch) -> Sketch {
    let district = sketch.build().district;
    let network = &district.network;
    let mut sound = sketch.clone();
    sound.services = network.services().cloned().collect();
    sound.needs = network.needs().cloned().collect();
    sound.municipalities = network.municipalities().cloned().collect();
    sound.organizations = network.organizations().cloned().collect();
    sound
}

/// The allocation problem of a district whose capacities are all stated.
fn problem(district: &District, factor: u32) -> Problem {
    let persons = |need: &Need| factor * need.persons.stated().unwrap_or(0);
    let capacity = |service: &Service| u64::from(factor * service.capacity.unwrap_or(0));
    Problem {
        persons: district.network.needs().map(persons).collect(),
        capacities: district.network.services().map(capacity).collect(),
        reach: catchments(district)
            .reaching
            .iter()
            .map(|links| {
                links
                    .iter()
                    .map(|link| (link.service, link.travel.map(|t| t.minutes.0)))
                    .collect()
            })
            .collect(),
    }
}

proptest! {
    #![proptest_config(fixed(250))]

    #[test]
    fn one_more_service_uncovers_no_need(sketch in districts(), capacity in prop::option::of(0..=9_u32), kind in 0..3_usize) {
        let before = sound(&sketch);
        prop_assume!(!before.organizations.is_empty());
        let mut after = before.clone();
        let provider = before.organizations[0].id.to_string();
        after.services.push(Service { capacity, ..service("s9", &provider) });
        after.addresses.push(address("s9", &format!("n{kind}")));
        let (before, after) = (found(&before), found(&after));
        assert!(before.totals.covered <= after.totals.covered);
        assert!(before.totals.covered_high() <= after.totals.covered_high());
        let out = [NeedStatus::Uncovered, NeedStatus::OutOfReach];
        for (before, after) in before.needs.iter().zip(&after.needs) {
            assert!(before.services.iter().all(|id| after.services.contains(id)));
            assert!(!out.contains(&after.status) || before.status == after.status, "{before:?} then {after:?}");
        }
    }

    #[test]
    fn closing_an_organization_never_raises_cover(sketch in districts(), closed in 0..8_usize) {
        let before = sound(&sketch);
        prop_assume!(closed < before.organizations.len());
        let gone = before.organizations[closed].id.clone();
        let mut after = before.clone();
        for service in &mut after.services {
            service.providers.remove(&gone);
            if service.providers.is_empty() {
                service.status = ServiceStatus::Closed;
                service.providers.insert(gone.clone());
            }
        }
        let (before, after) = (found(&before), found(&after));
        assert!(after.totals.covered <= before.totals.covered);
        assert!(after.totals.covered_high() <= before.totals.covered_high());
        for (before, after) in before.needs.iter().zip(&after.needs) {
            assert!(after.services.iter().all(|id| before.services.contains(id)));
        }
    }

    #[test]
    fn persons_and_capacities_scaled_together_change_no_share(sketch in districts(), factor in 2..=7_u32) {
        let before = sound(&sketch);
        let mut after = before.clone();
        for need in &mut after.needs {
            need.persons = need.persons.stated().map_or(need.persons, |persons| Stated(factor * persons));
        }
        for service in &mut after.services {
            service.capacity = service.capacity.map(|capacity| factor * capacity);
        }
        let district = before.build().district;
        let shares = [1, factor].map(|factor| allocate(&problem(&district, factor)).even_share);
        for (one, other) in shares[0].iter().zip(&shares[1]) {
            let equal = match (one, other) {
                (Some(one), Some(other)) => by_size(one, other).is_eq(),
                (one, other) => one == other,
            };
            assert!(equal, "{one:?} and {other:?}");
        }
        let (before, after) = (found(&before), found(&after));
        let scaled = |(persons, low, high)| (persons * u64::from(factor), low * u64::from(factor), high * u64::from(factor));
        assert_eq!(scaled(sums(&before)), sums(&after));
        for (before, after) in before.needs.iter().zip(&after.needs) {
            match (before.access, after.access) {
                (Some(one), Some(other)) => assert_close(other, one, 1e-9 * one, "access"),
                (one, other) => assert_eq!(one, other),
            }
        }
    }

    #[test]
    fn a_municipality_split_in_two_halves_keeps_its_totals(sketch in districts(), split in 0..4_usize) {
        let before = sound(&sketch);
        prop_assume!(split < before.municipalities.len());
        let whole = before.municipalities[split].clone();
        let mut after = before.clone();
        let half = Municipality { code: id("041900"), ..whole.clone() };
        after.municipalities.push(half.clone());
        for need in before.needs.iter().filter(|need| need.id.municipality == whole.code) {
            let mut second = need.clone();
            second.id.municipality = half.code.clone();
            if let Stated(persons) = need.persons {
                second.persons = Stated(persons / 2);
            }
            after.needs.push(second);
        }
        for need in &mut after.needs {
            if let (true, Stated(persons)) = (need.id.municipality == whole.code, need.persons) {
                need.persons = Stated(persons - persons / 2);
            }
        }
        for service in &mut after.services {
            if let Catchment::Listed(codes) = &mut service.catchment && codes.contains(&whole.code) {
                codes.insert(half.code.clone());
            }
        }
        let towards: Vec<_> = before.travel.iter().filter(|row| row.from == whole.code.as_str()).cloned().collect();
        after.travel.extend(towards.into_iter().map(|mut row| {
            row.from = half.code.to_string();
            row
        }));
        // Seats stay where they were, so that who needs no travel there has the same way as before.
        let stays = |service: &Service| {
            service.place.is_some() || tessuto::model::travel::seat(&before.build().district.network, service) != Some(&whole.code)
        };
        prop_assume!(before.services.iter().all(stays));
        let (one, two) = (found(&before), found(&after));
        assert_eq!(sums(&one), sums(&two));
        match (one.totals.access(), two.totals.access()) {
            (Some(a), Some(b)) => assert_close(b, a, 1e-9 * a, "access of all"),
            (a, b) => assert_eq!(a, b),
        }
    }

    #[test]
    fn other_names_change_nothing(sketch in districts()) {
        let before = sound(&sketch);
        let mut after = before.clone();
        // Services go by the opposite order. Organizations keep theirs: a service without a seat has that of its first provider.
        let other = |text: &str| {
            let (kind, number) = text.split_at(1);
            match kind {
                "s" => format!("s{}", 99 - number.parse::<usize>().unwrap_or_default()),
                _ => format!("organization-{number}"),
            }
        };
        for service in &mut after.services {
            service.id = id(&other(service.id.as_str()));
            service.providers = service.providers.iter().map(|provider| id(&other(provider.as_str()))).collect();
        }
        for organization in &mut after.organizations {
            organization.id = id(&other(organization.id.as_str()));
        }
        for row in &mut after.addresses {
            row.service = id(&other(row.service.as_str()));
        }
        for row in &mut after.travel {
            if row.to.starts_with('s') {
                row.to = other(&row.to);
            }
        }
        after.ties.clear();
        after.participation.clear();
        let (before_district, after_district) = (before.build().district, after.build().district);
        let (one, two) = (coverage(&before_district), coverage(&after_district));
        assert_eq!(sums(&one), sums(&two));
        for (one, two) in one.needs.iter().zip(&two.needs) {
            assert_eq!(one.need, two.need);
            let renamed: BTreeSet<String> = one.services.iter().map(|id| other(id.as_str())).collect();
            assert_eq!(renamed, two.services.iter().map(ToString::to_string).collect());
            assert_eq!(one.providers.len(), two.providers.len());
            assert_eq!(one.sole_provider.as_ref().map(|id| other(id.as_str())), two.sole_provider.as_ref().map(ToString::to_string));
            // Who gets the person that rounding leaves over may be another.
            assert!(one.covered.abs_diff(two.covered) <= 1, "{one:?} then {two:?}");
            assert_eq!(one.reached_at.as_ref().map(|at| at.minutes), two.reached_at.as_ref().map(|at| at.minutes));
        }
        let shares = [&before_district, &after_district].map(|district| allocate(&problem(district, 1)).even_share);
        for (one, two) in shares[0].iter().zip(&shares[1]) {
            assert!(one.is_some() == two.is_some());
            if let (Some(one), Some(two)) = (one, two) {
                assert!(by_size(one, two).is_eq(), "{one:?} and {two:?}");
            }
        }
    }

    #[test]
    fn reasons_say_all_that_is_missing_and_every_total_reconciles(sketch in districts()) {
        let district = sketch.build().district;
        let found = coverage(&district);
        for need in &found.needs {
            let short: u32 = need.shortfalls.iter().map(|shortfall| match shortfall {
                Shortfall::PlacesTaken { persons } => *persons,
                _ => 0,
            }).sum();
            let unstated: u32 = need.shortfalls.iter().map(|shortfall| match shortfall {
                Shortfall::UnstatedCapacity { persons } => *persons,
                _ => 0,
            }).sum();
            let reached = !need.services.is_empty();
            assert_eq!(short, if reached { need.not_covered() } else { 0 }, "{need:?}");
            assert_eq!(unstated, need.undetermined, "{need:?}");
            let missing = need.not_covered() + need.undetermined > 0;
            assert!(!missing || !need.shortfalls.is_empty(), "{need:?}");
            let sorted = need.shortfalls.iter().map(|one| Shortfall::KEYS.iter().position(|key| *key == one.key()));
            assert!(sorted.is_sorted(), "{need:?}");
            assert_eq!(need.reached_at.is_some() || need.nearest_elsewhere.is_some(), need.nearest_elsewhere.is_some());
        }
        assert!(found.totals.reconciles());
        let by_municipality = Totals::by_municipality(&found.needs);
        assert_eq!(by_municipality.values().map(|t| t.persons).sum::<u64>(), found.totals.persons);
        assert_eq!(by_municipality.values().map(|t| t.covered).sum::<u64>(), found.totals.covered);
        assert!(by_municipality.values().all(Totals::reconciles));
    }
}
