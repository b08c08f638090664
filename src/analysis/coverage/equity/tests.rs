//! The fixtures of the indices, and what holds of every index whatever the numbers.

use super::concentration::{concentration, erreygers};
use super::distribution::{Distribution, Portion};
use super::hoover::hoover;
use super::lorenz::{gini, lorenz};
use super::palma::palma;
use super::shortage::foster_greer_thorbecke;
use super::theil::{
    theil_l, theil_l_between, theil_l_within, theil_t, theil_t_between, theil_t_within,
};
use super::{Basis, EQUITY_INDICES};
use crate::analysis::scores::{Gap, Value};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::test_runner::RngSeed;

/// The indices that are 0 where all have the same and grow with inequality.
const INEQUALITY: [fn(&Distribution) -> Value; 3] = [gini, theil_t, hoover];

fn portion(value: f64, persons: f64) -> Portion {
    Portion {
        value,
        persons,
        ..Portion::default()
    }
}

fn weighted(places: &[(f64, f64)]) -> Distribution {
    Distribution::new(
        places
            .iter()
            .map(|&(value, persons)| portion(value, persons)),
    )
}

fn alike(values: &[f64]) -> Distribution {
    Distribution::new(values.iter().map(|&value| portion(value, 1.0)))
}

#[track_caller]
fn close(actual: Value, expected: f64) {
    let actual = actual.expect("a value");
    assert!((actual - expected).abs() < 1e-6, "{actual}, not {expected}");
}

#[test]
fn the_fixtures_of_the_definitions() {
    let five = [0.0, 1.0, 2.0, 3.0, 10.0];
    close(gini(&alike(&five)), 0.55);
    close(theil_t(&alike(&five)), 0.568_598);
    let persons = [3.0, 1.0, 1.0, 2.0, 1.0];
    let places: Vec<(f64, f64)> = five.into_iter().zip(persons).collect();
    close(gini(&weighted(&places)), 0.625);
}

#[test]
fn by_hand() {
    // Means: 2.5 over all; the line of equality leaves a third of the value on the wrong side.
    let two = alike(&[1.0, 4.0]);
    close(hoover(&two), 0.3);
    close(theil_l(&two), (2.5_f64 / 2.0).ln());
    // Ten persons with 1, …, 10: the poorest four have 2.5 on average, the richest one 10.
    let ten: Vec<f64> = (1..=10).map(f64::from).collect();
    close(palma(&alike(&ten)), 4.0);
    // Half of the place of two persons falls into the poorest four tenths of five.
    close(
        palma(&weighted(&[(1.0, 1.0), (2.0, 2.0), (3.0, 2.0)])),
        3.0 / 1.5,
    );
    // The poorest four tenths end exactly where those who have nothing end, and not a hair later.
    let edge = [(0.0, 3.0), (0.0, 3.0), (0.5, 9.0)];
    assert_eq!(palma(&weighted(&edge)), Err(Gap::PoorestHaveNothing));
    let line = weighted(&[(0.0, 1.0), (0.25, 1.0), (0.5, 1.0), (1.0, 1.0)]).with_line(Some(0.5));
    close(foster_greer_thorbecke(&line, 0), 0.5);
    close(foster_greer_thorbecke(&line, 1), 0.375);
    close(foster_greer_thorbecke(&line, 2), 0.3125);
    // The less deprived half has nothing.
    let deprived = |deprivation: [f64; 2]| {
        let places = [(0.0, deprivation[0]), (1.0, deprivation[1])];
        let places = places.map(|(value, deprivation)| Portion {
            deprivation: Some(deprivation),
            ..portion(value, 1.0)
        });
        Distribution::new(places).with_limits(Some((0.0, 1.0)))
    };
    close(concentration(&deprived([1.0, 2.0])), 0.5);
    close(concentration(&deprived([2.0, 1.0])), -0.5);
    close(erreygers(&deprived([1.0, 2.0])), 1.0);
    assert_eq!(concentration(&deprived([1.0, 1.0])), Err(Gap::NoVariation));
}

#[test]
fn the_curve_begins_at_nothing_and_ends_at_all() {
    let points = lorenz(&weighted(&[(3.0, 1.0), (1.0, 1.0), (9.0, 0.0)])).expect("a curve");
    let points: Vec<(f64, f64)> = points.iter().map(|at| (at.persons, at.value)).collect();
    assert_eq!(points, [(0.0, 0.0), (0.5, 0.25), (1.0, 1.0)]);
}

#[test]
fn what_is_undefined_says_why() {
    for (distribution, gaps) in [
        (Distribution::default(), [Some(Gap::NoPersons); 3]),
        (weighted(&[(1.0, 0.0)]), [Some(Gap::NoPersons); 3]),
        (
            alike(&[0.0, 0.0]),
            [
                Some(Gap::NothingToShare),
                Some(Gap::NothingToShare),
                Some(Gap::NothingToShare),
            ],
        ),
        (
            alike(&[0.0, 1.0]),
            [
                None,
                Some(Gap::SomebodyHasNothing),
                Some(Gap::PoorestHaveNothing),
            ],
        ),
        (alike(&[7.0]), [None; 3]),
        (
            weighted(&[(1.0, f64::MAX), (2.0, f64::MAX)]),
            [Some(Gap::NotFinite); 3],
        ),
    ] {
        let found = [gini, theil_l, palma].map(|index| index(&distribution).err());
        assert_eq!(found, gaps, "{distribution:?}");
    }
    let nobody = Distribution::default().with_line(Some(0.5));
    assert_eq!(foster_greer_thorbecke(&nobody, 0), Err(Gap::NoPersons));
    assert_eq!(foster_greer_thorbecke(&alike(&[1.0]), 0), Err(Gap::NoLine));
    assert_eq!(concentration(&alike(&[1.0, 2.0])), Err(Gap::NoDeprivation));
    assert_eq!(theil_t_between(&alike(&[1.0, 2.0])), Err(Gap::NotGrouped));
    let ranked = Portion {
        deprivation: Some(1.0),
        ..portion(2.0, 1.0)
    };
    let other = Portion {
        deprivation: Some(2.0),
        ..ranked
    };
    let beyond = Distribution::new([ranked, other]).with_limits(Some((0.0, 1.0)));
    assert_eq!(erreygers(&beyond), Err(Gap::NoLimits));
}

/// Up to eight places of few persons in up to three groups, some of unknown deprivation.
fn places() -> impl Strategy<Value = Vec<Portion>> {
    let value = prop_oneof![Just(0.0), Just(0.5), 0.0..1.0];
    let place = (
        value,
        0..=4_u8,
        prop::option::of(0..=2_u8),
        prop::option::of(0..3_usize),
    );
    let portions = vec(place, 0..=8);
    portions.prop_map(|places| {
        let places = places.into_iter();
        let places = places.map(|(value, persons, deprivation, group)| Portion {
            deprivation: deprivation.map(f64::from),
            group,
            ..portion(value, persons.into())
        });
        places.collect()
    })
}

fn district(places: &[Portion]) -> Distribution {
    Distribution::new(places.iter().copied())
        .with_line(Some(0.5))
        .with_limits(Some((0.0, 1.0)))
}

/// Every index, of what it is about.
fn all(places: &[Portion]) -> Vec<Value> {
    let distribution = district(places);
    let all = EQUITY_INDICES.iter();
    all.map(|index| (index.compute)(&distribution)).collect()
}

#[track_caller]
fn same(actual: &[Value], expected: &[Value]) {
    for ((actual, expected), index) in actual.iter().zip(expected).zip(EQUITY_INDICES) {
        let same = match (actual, expected) {
            (Ok(actual), Ok(expected)) => (actual - expected).abs() < 1e-9,
            (actual, expected) => actual == expected,
        };
        assert!(same, "{}: {actual:?}, not {expected:?}", index.id);
    }
}

/// Cases drawn from a fixed seed: whoever runs the test again meets the same failure.
fn fixed() -> ProptestConfig {
    ProptestConfig {
        cases: 200,
        rng_seed: RngSeed::Fixed(1848),
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}

proptest! {
    #![proptest_config(fixed())]

    #[test]
    fn nothing_but_numbers_or_reasons_comes_out(places in places()) {
        for (value, index) in all(&places).iter().zip(EQUITY_INDICES) {
            let Ok(value) = value else { continue };
            let range = match (index.basis, index.id) {
                (Basis::Deprivation, _) => -1.0..=1.0,
                (_, "palma") => 1.0 - 1e-9..=f64::MAX,
                (_, "gini" | "hoover" | "fgt_0" | "fgt_1" | "fgt_2") => 0.0..=1.0,
                _ => 0.0..=f64::MAX,
            };
            prop_assert!(range.contains(value), "{} is {value}", index.id);
        }
    }

    #[test]
    fn the_order_and_the_splitting_of_places_change_nothing(places in places(), at in 0..8_usize, part in 0.0..1.0) {
        let mut split = places.clone();
        if let Some(place) = split.get_mut(at) {
            let persons = place.persons;
            place.persons = persons * part;
            let rest = Portion { persons: persons - place.persons, ..*place };
            split.push(rest);
        }
        split.reverse();
        same(&all(&split), &all(&places));
    }

    #[test]
    fn more_of_the_same_persons_change_nothing(places in places(), times in 2..=5_u8) {
        let scaled: Vec<Portion> = places
            .iter()
            .map(|place| Portion { persons: place.persons * f64::from(times), ..*place })
            .collect();
        same(&all(&scaled), &all(&places));
        let replicated: Vec<Portion> = (0..times).flat_map(|_| places.clone()).collect();
        same(&all(&replicated), &all(&places));
    }

    #[test]
    fn the_unit_of_what_is_shared_changes_nothing(places in places(), unit in 0.001..1000.0_f64) {
        let scaled = places.iter().map(|place| Portion { value: place.value * unit, ..*place });
        let scaled = Distribution::new(scaled).with_line(Some(0.5 * unit)).with_limits(Some((0.0, unit)));
        // What lies on the line must not slip below it by rounding.
        prop_assume!(places.iter().all(|place| (place.value < 0.5) == (place.value * unit < 0.5 * unit)));
        let found: Vec<Value> = EQUITY_INDICES.iter().map(|index| (index.compute)(&scaled)).collect();
        same(&found, &all(&places));
    }

    #[test]
    fn a_transfer_from_richer_to_poorer_never_makes_it_more_unequal(places in places(), part in 0.0..=1.0) {
        for (from, rich) in places.iter().enumerate() {
            for (to, poor) in places.iter().enumerate() {
                if rich.value <= poor.value || rich.persons == 0.0 || poor.persons == 0.0 {
                    continue;
                }
                // At most until both have the same.
                let whole = (rich.value - poor.value) / (1.0 / rich.persons + 1.0 / poor.persons);
                let mut moved = places.clone();
                moved[from].value -= part * whole / rich.persons;
                moved[to].value += part * whole / poor.persons;
                for index in INEQUALITY {
                    let (before, after) = (index(&district(&places)), index(&district(&moved)));
                    let (Ok(before), Ok(after)) = (before, after) else {
                        panic!("somebody has something")
                    };
                    prop_assert!(after <= before + 1e-12, "{before} became {after}");
                }
            }
        }
    }

    #[test]
    fn the_parts_of_theil_add_up(places in places()) {
        let distribution = district(&places);
        for (whole, between, within) in [
            (theil_t(&distribution), theil_t_between(&distribution), theil_t_within(&distribution)),
            (theil_l(&distribution), theil_l_between(&distribution), theil_l_within(&distribution)),
        ] {
            if let (Ok(whole), Ok(between), Ok(within)) = (whole, between, within) {
                prop_assert!((whole - between - within).abs() < 1e-9, "{whole} = {between} + {within}");
            } else if let Err(gap) = whole {
                prop_assert_eq!(between, Err(gap));
            }
        }
    }

    #[test]
    fn where_all_have_the_same_nothing_is_unequal(value in 0.001..1.0_f64, persons in vec(1..=9_u8, 1..=6)) {
        let distribution = Distribution::new(persons.iter().map(|&persons| portion(value, persons.into())));
        for index in INEQUALITY.into_iter().chain([theil_l as fn(&Distribution) -> Value]) {
            prop_assert!(index(&distribution).is_ok_and(|value| value < 1e-9));
        }
        prop_assert!(palma(&distribution).is_ok_and(|ratio| (ratio - 1.0).abs() < 1e-9));
    }

    #[test]
    fn who_is_not_covered_mirrors_who_is(places in places()) {
        let mirrored: Vec<Portion> = places.iter().map(|place| Portion { value: 1.0 - place.value, ..*place }).collect();
        match (erreygers(&district(&places)), erreygers(&district(&mirrored))) {
            (Ok(covered), Ok(not)) => prop_assert!((covered + not).abs() < 1e-9, "{covered}, {not}"),
            (covered, not) => prop_assert_eq!(covered, not),
        }
    }
}
