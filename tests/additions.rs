//! Does one more service cover as many persons more as the list says, when the whole district is allocated again with it?

mod common;

use common::allocations::{Fraction, by_size, even_shares};
use common::assert_close;
use common::districts::{
    Sketch, address, id, municipality, need, need_type, organization, place, service, sits, tavolo,
    travel,
};
use common::strategies::fixed;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::{option, sample};
use std::collections::BTreeSet;
use std::path::Path;
use tessuto::analysis::coverage::additions::{Addition, additions, doing_as_well};
use tessuto::analysis::coverage::allocation::Problem;
use tessuto::analysis::coverage::catchment::catchments;
use tessuto::analysis::coverage::needs::{Coverage, coverage};
use tessuto::analysis::coverage::totals::Totals;
use tessuto::ingest::read_dataset;
use tessuto::model::district::District;
use tessuto::model::node::{
    Catchment, Municipality, NeedType, Organization, Service, ServiceStatus,
};
use tessuto::model::units::{Headcount, Minutes};

/// A service in a draft: capacity, catchment, types it answers to, municipality.
type Draft = (Option<u32>, u8, u8, usize);

/// Up to three municipalities eight kilometers apart, two types of need, three services; numbers, places and capacities that are missing.
fn sketches() -> impl Strategy<Value = Sketch> {
    let persons = prop_oneof![
        3 => (0..=6_u32).prop_map(Headcount::Stated),
        1 => Just(Headcount::Unknown),
    ];
    let draft = (
        option::weighted(0.7, 0..=5_u32),
        0..=3_u8,
        1..=3_u8,
        0..3_usize,
    );
    let places = vec(any::<bool>(), 3);
    (
        1..=3_usize,
        vec(option::weighted(0.8, persons), 6),
        vec(draft, 0..=3),
        sample::select(vec![5.0, 15.0, 30.0]),
        places,
    )
        .prop_map(|(count, persons, drafts, radius, places)| {
            sketch(count, &persons, &drafts, radius, &places)
        })
}

fn code(index: usize) -> String {
    format!("04100{index}")
}

fn sketch(
    count: usize,
    persons: &[Option<Headcount>],
    drafts: &[Draft],
    radius: f64,
    places: &[bool],
) -> Sketch {
    let mut sketch = Sketch {
        organizations: vec![organization("o")],
        need_types: ["a", "b"].map(need_type).into(),
        ..Sketch::default()
    };
    sketch.edition.radius = Minutes(radius);
    for index in 0..count {
        sketch.municipalities.push(Municipality {
            place: place(13.0 + 0.1 * index as f64, 43.8).filter(|_| index == 0 || places[index]),
            ..municipality(&code(index))
        });
        for (number, name) in ["a", "b"].into_iter().enumerate() {
            let stated = persons[2 * index + number];
            sketch
                .needs
                .extend(stated.map(|persons| need(name, &code(index), persons)));
        }
    }
    for (number, &(capacity, catchment, types, seat)) in drafts.iter().enumerate() {
        let name = format!("s{number}");
        let seat = code(seat % count);
        sketch.services.push(Service {
            capacity,
            catchment: match catchment {
                0 => Catchment::Everywhere,
                1 => Catchment::Listed([id(&seat)].into()),
                _ => Catchment::WithinRadius,
            },
            municipality: Some(id(&seat)),
            ..service(&name, "o")
        });
        let types = ["a", "b"]
            .into_iter()
            .enumerate()
            .filter(|(bit, _)| types >> bit & 1 == 1);
        sketch
            .addresses
            .extend(types.map(|(_, answered)| address(&name, answered)));
    }
    sketch
}

/// The same with the service that an addition speaks of.
fn with(sketch: &Sketch, addition: &Addition) -> Sketch {
    let mut sketch = sketch.clone();
    sketch.services.push(Service {
        capacity: Some(addition.size.persons),
        catchment: Catchment::WithinRadius,
        municipality: Some(addition.municipality.clone()),
        ..service("zz", "o")
    });
    sketch
        .addresses
        .push(address("zz", addition.need_type.as_str()));
    sketch
}

fn found(district: &District) -> (Coverage, Vec<Addition>) {
    let coverage = coverage(district);
    let additions = additions(district, &coverage);
    (coverage, additions)
}

/// The covered shares of all needs, by brute force.
fn shares(district: &District) -> Vec<Option<Fraction>> {
    let persons = district
        .network
        .needs()
        .map(|need| need.persons.stated().unwrap_or(0));
    let capacities = district
        .network
        .services()
        .map(|service| service.capacity.unwrap_or(0).into());
    let reach = catchments(district).reaching.into_iter();
    even_shares(&Problem {
        persons: persons.collect(),
        capacities: capacities.collect(),
        reach: reach
            .map(|links| links.iter().map(|link| (link.service, None)).collect())
            .collect(),
    })
}

/// The Gini index as the mean difference of all pairs of persons.
fn gini(held: &[(f64, f64)]) -> Option<f64> {
    let persons: f64 = held.iter().map(|(_, persons)| persons).sum();
    let together: f64 = held.iter().map(|(share, persons)| share * persons).sum();
    let pairs = held
        .iter()
        .flat_map(|a| held.iter().map(move |b| a.1 * b.1 * (a.0 - b.0).abs()));
    (together > 0.0).then(|| pairs.sum::<f64>() / (2.0 * persons * together))
}

proptest! {
    #![proptest_config(fixed(300))]

    #[test]
    fn the_gain_is_that_of_the_whole_district_allocated_again(sketch in sketches()) {
        let district = sketch.district();
        let (before, additions) = found(&district);
        let sized = sketch.services.iter().any(|service| service.capacity.is_some_and(|persons| persons > 0));
        let types: BTreeSet<&str> = sketch.needs.iter().map(|need| need.id.need_type.as_str()).collect();
        let expected = if sized { types.len() * sketch.municipalities.len() } else { 0 };
        prop_assert_eq!(additions.len(), expected);
        for addition in &additions {
            let after = coverage(&with(&sketch, addition).district());
            let possible = |coverage: &Coverage| coverage.totals.covered + coverage.totals.undetermined;
            let gained = after.totals.covered - before.totals.covered;
            prop_assert_eq!(addition.gained, gained, "{:?}", addition);
            prop_assert_eq!(addition.gained - addition.settled, possible(&after) - possible(&before), "{:?}", addition);
            prop_assert!(addition.gained <= addition.size.persons.into());
        }
    }

    #[test]
    fn the_effect_is_that_of_the_even_shares_by_brute_force(sketch in sketches()) {
        let district = sketch.district();
        let needs: Vec<_> = district.network.needs().collect();
        let before = shares(&district);
        for addition in found(&district).1 {
            let after = shares(&with(&sketch, &addition).district());
            let held = |shares: &[Option<Fraction>], of_type: bool| -> Vec<(f64, f64)> {
                let held = needs.iter().zip(shares).filter(|(need, _)| !of_type || need.id.need_type == addition.need_type);
                held.filter_map(|(need, share)| {
                    let (covered, persons) = (*share)?;
                    Some((covered as f64 / persons as f64, need.persons.stated()?.into()))
                })
                .collect()
            };
            let mean = |held: &[(f64, f64)]| {
                let persons: f64 = held.iter().map(|(_, persons)| persons).sum();
                (persons > 0.0).then(|| held.iter().map(|(share, persons)| share * persons).sum::<f64>() / persons)
            };
            let lowest = |held: &[(f64, f64)]| held.iter().map(|(share, _)| *share).min_by(f64::total_cmp);
            let effect = addition.effect.expect("a short list is looked at whole");
            for (shares, share, low, index) in [
                (&before, effect.share.before, effect.lowest.before, effect.gini[0]),
                (&after, effect.share.after, effect.lowest.after, effect.gini[1]),
            ] {
                let of_type = held(shares, true);
                assert_close(share, mean(&of_type), 1e-9, format_args!("{addition:?}"));
                assert_close(low, lowest(&of_type), 1e-9, format_args!("{addition:?}"));
                assert_close(index, gini(&held(shares, false)), 1e-9, format_args!("{addition:?}"));
            }
            let rises = |(before, after): (&Option<Fraction>, &Option<Fraction>)| {
                before.zip(*after).is_some_and(|(before, after)| by_size(&before, &after).is_lt())
            };
            let risen = needs.iter().zip(before.iter().zip(&after)).filter(|(_, shares)| rises(*shares));
            let gaining: BTreeSet<&str> = risen.map(|(need, _)| need.id.municipality.as_str()).collect();
            prop_assert_eq!(effect.gaining, gaining.len(), "{:?}", addition);
        }
    }

    #[test]
    fn both_rankings_are_in_order_and_any_order_of_rows_gives_the_same(sketch in sketches()) {
        let list = found(&sketch.district()).1;
        let by_persons: Vec<u64> = list.iter().map(|addition| addition.gained).collect();
        prop_assert!(by_persons.is_sorted_by(|a, b| a >= b), "{:?}", by_persons);
        prop_assert!(list.iter().map(|addition| addition.rank).is_sorted());
        let mut by_equity: Vec<(usize, f64)> = list
            .iter()
            .filter_map(|addition| Some((addition.rank_by_equity?, addition.effect?.change())))
            .collect();
        by_equity.sort_by_key(|one| one.0);
        prop_assert!(by_equity.is_sorted_by(|a, b| a.1 <= b.1 + 1e-12), "{:?}", by_equity);
        let mut turned = sketch.clone();
        turned.municipalities.reverse();
        turned.services.reverse();
        turned.needs.reverse();
        turned.need_types.reverse();
        turned.addresses.reverse();
        prop_assert_eq!(found(&turned.district()).1, list);
    }
}

/// Fano without a service for ten persons, Pergola with one that takes four, too far apart for the radius.
fn two() -> Sketch {
    let mut sketch = sketch(
        2,
        &[
            Some(Headcount::Stated(10)),
            None,
            Some(Headcount::Stated(10)),
            None,
        ],
        &[(Some(4), 1, 1, 1)],
        5.0,
        &[true, true],
    );
    sketch.tavoli = vec![tavolo("t")];
    sketch.need_types[0] = NeedType {
        tavoli: [id("t")].into(),
        ..need_type("a")
    };
    sketch
}

#[test]
fn the_place_without_cover_gains_as_many_and_more_evenness() {
    let list = found(&two().district()).1;
    let told: Vec<(String, u64, usize, Option<usize>)> = list
        .iter()
        .map(|addition| {
            let place = addition.municipality.to_string();
            (
                place,
                addition.gained,
                addition.rank,
                addition.rank_by_equity,
            )
        })
        .collect();
    assert_eq!(told, [(code(0), 4, 1, Some(1)), (code(1), 4, 2, Some(2))]);
    let effect = list[0].effect.expect("an effect");
    assert_eq!(effect.gini, [Some(0.5), Some(0.0)]);
    assert_eq!((list[0].size.persons, list[0].size.of_type), (4, true));
    // One way is across, the other is no way at all.
    assert!(list.iter().all(|addition| addition.estimated));
}

#[test]
fn a_measured_time_at_the_radius_is_within_it_and_no_estimate() {
    let mut sketch = two();
    for (from, to) in [(0, 1), (1, 0)] {
        sketch.travel.push(travel(&code(from), &code(to), 5.0));
    }
    for addition in found(&sketch.district()).1 {
        assert_eq!((addition.reached, addition.estimated), (2, false));
    }
}

#[test]
fn a_need_of_unknown_number_within_reach_is_told() {
    let mut sketch = two();
    sketch.needs[0].persons = Headcount::Unknown;
    let list = found(&sketch.district()).1;
    let here = list
        .iter()
        .find(|addition| addition.municipality == id(&code(0)));
    let here = here.expect("an addition");
    assert_eq!((here.gained, here.unknown), (0, 1));
}

#[test]
fn persons_who_were_undetermined_are_settled() {
    let mut sketch = two();
    let undetermined = Service {
        catchment: Catchment::Listed([id(&code(0))].into()),
        ..service("open", "o")
    };
    sketch.services.push(undetermined);
    sketch.addresses.push(address("open", "a"));
    let list = found(&sketch.district()).1;
    let settled: Vec<u64> = list.iter().map(|addition| addition.settled).collect();
    assert_eq!(settled, [4, 0]);
    assert_eq!(list[0].municipality, id(&code(0)));
}

#[test]
fn hosts_that_work_on_it_come_before_those_at_the_tavolo() {
    let mut sketch = two();
    let seated = |name: &str| Organization {
        municipality: Some(id(&code(1))),
        ..organization(name)
    };
    sketch.organizations = ["m-neither", "n-sits", "o"].map(seated).into();
    sketch.participation = vec![sits("n-sits", "t")];
    let of = |sketch: &Sketch, place: usize| -> Vec<(String, bool, bool)> {
        let list = found(&sketch.district()).1;
        let there = list
            .into_iter()
            .find(|addition| addition.municipality == id(&code(place)));
        let hosts = there.expect("an addition").hosts.into_iter();
        hosts
            .map(|host| {
                (
                    host.organization.to_string(),
                    host.works_on_it,
                    host.tavolo.is_some(),
                )
            })
            .collect()
    };
    let (sits, works) = (
        ("n-sits".to_owned(), false, true),
        ("o".to_owned(), true, false),
    );
    assert_eq!(of(&sketch, 1), [works, sits]);
    assert_eq!(of(&sketch, 0), []);
    // Where none does either, all who are there could.
    sketch.organizations[2].municipality = None;
    sketch.participation.clear();
    let names: Vec<String> = of(&sketch, 1).into_iter().map(|host| host.0).collect();
    assert_eq!(names, ["m-neither", "n-sits"]);
}

#[test]
fn without_a_stated_capacity_no_size_is_usual() {
    let mut sketch = two();
    sketch.services[0].capacity = None;
    assert_eq!(found(&sketch.district()).1, []);
    // Another type's is better than none.
    sketch.services.push(Service {
        capacity: Some(7),
        ..service("other", "o")
    });
    sketch.addresses.push(address("other", "b"));
    let list = found(&sketch.district()).1;
    assert!(
        list.iter()
            .all(|addition| addition.size.persons == 7 && !addition.size.of_type)
    );
    // Where nobody says what answers to what, nothing can be trusted.
    sketch.addresses.clear();
    assert_eq!(found(&sketch.district()).1, []);
}

#[test]
fn the_usual_size_is_the_median() {
    let size = |capacities: &[u32]| {
        let mut sketch = two();
        for (index, &capacity) in capacities.iter().enumerate() {
            let name = format!("more-{index}");
            sketch.addresses.push(address(&name, "a"));
            sketch.services.push(Service {
                capacity: Some(capacity),
                ..service(&name, "o")
            });
        }
        found(&sketch.district()).1[0].size.persons
    };
    // Beside the one of 4. Of two in the middle their mean, in whole persons; a capacity of nobody is no size.
    assert_eq!(
        [size(&[]), size(&[7]), size(&[7, 9]), size(&[0])],
        [4, 5, 7, 4]
    );
}

#[test]
fn a_service_that_does_not_run_is_no_model_and_its_provider_no_host_for_it() {
    let mut sketch = two();
    sketch.organizations[0].municipality = Some(id(&code(1)));
    let works = |sketch: &Sketch| {
        let list = found(&sketch.district()).1;
        let hosts = list.into_iter().flat_map(|addition| addition.hosts);
        hosts.map(|host| host.works_on_it).collect::<Vec<bool>>()
    };
    assert_eq!(works(&sketch), [true]);
    sketch.services.push(Service {
        capacity: Some(9),
        ..service("runs", "o")
    });
    sketch.addresses.push(address("runs", "b"));
    sketch.services[0].status = ServiceStatus::Suspended;
    assert_eq!(works(&sketch), [false]);
    let sizes = found(&sketch.district()).1;
    assert!(sizes.iter().all(|addition| addition.size.persons == 9));
}

#[test]
fn two_municipalities_at_one_point_share_what_is_gained() {
    let mut sketch = two();
    sketch.municipalities[1].place = sketch.municipalities[0].place;
    let list = found(&sketch.district()).1;
    let effect = list[0].effect.expect("an effect");
    assert_eq!((list[0].gained, effect.gaining), (4, 1));
    assert_eq!(effect.share.after, Some(0.4));
    assert_eq!(list[0].rank, list[1].rank);
}

/// Three places in a row, less than an hour apart: a service anywhere gains as many and makes the district as even.
fn three() -> Sketch {
    let ten = || Some(Headcount::Stated(10));
    sketch(
        3,
        &[ten(), None, ten(), None, Some(Headcount::Stated(20)), None],
        &[(Some(4), 0, 1, 0)],
        60.0,
        &[true, true, true],
    )
}

#[test]
fn what_gains_as_much_goes_by_hosts_and_then_by_the_way_of_those_not_covered() {
    let order = |sketch: &Sketch| {
        let list = found(&sketch.district()).1;
        let of_type = || {
            list.iter()
                .filter(|addition| addition.need_type.as_str() == "a")
        };
        assert!(of_type().all(|addition| doing_as_well(&list, addition) == 2));
        let ranks: Vec<usize> = of_type().map(|addition| addition.rank).collect();
        assert_eq!(ranks, [1, 2, 3]);
        let at = |addition: &Addition| addition.municipality.as_str().to_owned();
        of_type().map(at).collect::<Vec<String>>()
    };
    let mut sketch = three();
    // The service, whose places everybody shares, runs at the first; most of those without one live in the third.
    assert_eq!(order(&sketch), [code(2), code(1), code(0)]);
    sketch.organizations[0].municipality = Some(id(&code(0)));
    assert_eq!(order(&sketch), [code(0), code(2), code(1)]);
}

#[test]
fn a_covered_share_of_whole_persons_is_the_very_number_of_the_tables_of_totals() {
    let dataset = read_dataset(Path::new("datasets/ats6-fano")).expect("a dataset");
    let (today, list) = found(&dataset.district);
    // The services for it answer to nothing else: its even shares make whole persons together.
    let own = |need_type: &str| need_type == "domiciliare";
    let needs = today.needs.iter();
    let needs = needs.filter(|need| own(need.need.need_type.as_str()));
    let share = Totals::of(needs).share().map(|share| share.0);
    assert!(share.is_some());
    for addition in list.iter().filter(|one| own(one.need_type.as_str())) {
        let effect = addition.effect.expect("a short list is looked at whole");
        assert_eq!(effect.share.before, share);
    }
}
