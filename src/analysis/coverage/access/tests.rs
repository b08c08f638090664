//! What each method gives on the small table of origins and destinations, worked out by hand, and what no method may do.

use super::raam::equilibrium;
use super::*;
use crate::analysis::random::SplitMix;
use std::collections::BTreeMap;

/// Persons, capacities and pairs that own what a territory borrows.
#[derive(Clone)]
struct Owned {
    persons: Vec<f64>,
    capacity: Vec<Option<f64>>,
    pairs: Vec<(u32, u32, f64)>,
}

impl Owned {
    fn measure(&self, method: &AccessMethod, options: &AccessOptions) -> Access {
        self.with(|territory| (method.compute)(territory, options).unwrap())
    }

    fn with<T>(&self, use_it: impl FnOnce(&Territory<'_>) -> T) -> T {
        let (rows, width) = (self.persons.len(), self.capacity.len());
        use_it(&Territory {
            persons: &self.persons,
            capacity: &self.capacity,
            costs: &CostMatrix::new(rows, width, &self.pairs),
        })
    }
}

/// A to E, and points of 5, 2 and 1 places. D is 30 minutes from the last, which the radius includes; E reaches nothing.
fn small() -> Owned {
    let minutes = [
        [5.0, 25.0, 70.0],
        [15.0, 20.0, 50.0],
        [25.0, 5.0, 40.0],
        [45.0, 35.0, 30.0],
        [90.0, 80.0, 75.0],
    ];
    let pairs = (0..).zip(minutes).flat_map(|(place, times)| {
        let points = (0..).zip(times);
        points.map(move |(point, time)| (place, point, time))
    });
    Owned {
        persons: vec![1000.0, 500.0, 200.0, 300.0, 50.0],
        capacity: vec![Some(5.0), Some(2.0), Some(1.0)],
        pairs: pairs.collect(),
    }
}

/// Forty places and fifteen points, some pairs out of reach, some places without persons, some points without capacity.
fn random(seed: u64) -> Owned {
    let mut random = SplitMix::new(seed);
    let persons = (0..40).map(|_| random.below(6) as f64 * 100.0).collect();
    let capacity = (0..15).map(|_| Some(random.below(5) as f64 * 20.0));
    let capacity = capacity.collect();
    let mut pairs = Vec::new();
    for place in 0..40 {
        for point in 0..15 {
            if random.below(3) > 0 {
                pairs.push((place, point, random.unit() * 50.0));
            }
        }
    }
    Owned {
        persons,
        capacity,
        pairs,
    }
}

fn method(id: &str) -> &'static AccessMethod {
    ACCESS_METHODS
        .iter()
        .find(|method| method.id == id)
        .unwrap()
}

#[track_caller]
fn assert_close(found: &[Option<f64>], expected: &[Option<f64>], tolerance: f64, context: &str) {
    assert_eq!(found.len(), expected.len(), "{context}");
    for (place, pair) in found.iter().zip(expected).enumerate() {
        match pair {
            (Some(found), Some(expected)) => {
                let near = (found - expected).abs() <= tolerance * expected.abs().max(1e-9);
                assert!(near, "{context}, place {place}: {found} for {expected}");
            }
            (found, expected) => assert_eq!(found, expected, "{context}, place {place}"),
        }
    }
}

#[test]
fn the_small_table_is_as_worked_out_by_hand() {
    let options = AccessOptions::within(30.0);
    let two_step = 5.0 / 1700.0 + 2.0 / 1700.0;
    let single = 1.0 / 300.0;
    for (id, expected) in [
        ("2sfca", [two_step, two_step, two_step, single, 0.0]),
        ("cumulative", [7.0, 7.0, 7.0, 1.0, 0.0]),
        ("cumulative_services", [2.0, 2.0, 2.0, 1.0, 0.0]),
        ("gravity", [5.44, 3.4 + 1.36, 1.1 + 2.0, 0.22, 0.0]),
    ] {
        let access = small().measure(method(id), &options);
        assert_close(&access.values, &expected.map(Some), 1e-12, id);
        assert_eq!(access.uncovered, [false, false, false, false, true]);
        assert_eq!(access.unstated, [false; 5]);
    }
    let nearest = small().measure(method("nearest"), &options);
    assert_eq!(nearest.values, [5.0, 15.0, 5.0, 30.0, 75.0].map(Some));
}

#[test]
fn sums_that_must_be_equal_are() {
    for seed in 1..=5 {
        for method in ACCESS_METHODS {
            for decay in [
                Decay::thirds(30.0),
                Decay::Gaussian(12.0),
                Decay::Power(1.5),
            ] {
                let options = AccessOptions {
                    decay,
                    ..AccessOptions::within(30.0)
                };
                let territory = random(seed);
                let access = territory.measure(method, &options);
                if let Some(identity) = access.identity {
                    assert!(identity.holds(), "{}: {identity:?}", method.id);
                    assert!(identity.supply > 0.0, "{}: {identity:?}", method.id);
                }
            }
        }
    }
    let with = ["2sfca", "e2sfca", "3sfca", "bfca"];
    for method in ACCESS_METHODS {
        let access = small().measure(method, &AccessOptions::within(30.0));
        assert_eq!(access.identity.is_some(), with.contains(&method.id));
    }
}

/// The persons who compete under the balanced method are those who reach anything: nobody is counted twice.
#[test]
fn balanced_access_gives_no_place_out_twice_but_its_levels() {
    let territory = small();
    let access = territory.measure(method("bfca"), &AccessOptions::within(30.0));
    let identity = access.identity.unwrap();
    assert_eq!(identity.kind, IdentityKind::Level);
    let given: f64 = territory
        .persons
        .iter()
        .zip(&access.values)
        .map(|(persons, access)| persons * access.unwrap())
        .sum();
    assert!((given - 8.0).abs() > 0.1, "{given} would be the capacity");
}

#[test]
fn persons_and_capacity_scaled_together_change_no_access_per_person() {
    let options = AccessOptions::within(30.0);
    for seed in 1..=3 {
        let (one, mut other) = (random(seed), random(seed));
        for persons in &mut other.persons {
            *persons *= 3.5;
        }
        for capacity in other.capacity.iter_mut().flatten() {
            *capacity *= 3.5;
        }
        for id in ["2sfca", "e2sfca", "3sfca", "bfca", "raam", "nearest"] {
            let values = one.measure(method(id), &options).values;
            let scaled = other.measure(method(id), &options).values;
            assert_close(&scaled, &values, 1e-7, id);
        }
    }
}

#[test]
fn relabelling_changes_nothing() {
    let options = AccessOptions::within(30.0);
    for seed in 1..=3 {
        let one = random(seed);
        let mut draw = SplitMix::new(seed);
        let mut places: Vec<u32> = (0..40).collect();
        let mut points: Vec<u32> = (0..15).collect();
        draw.shuffle(&mut places);
        draw.shuffle(&mut points);
        let mut other = one.clone();
        for (place, persons) in places.iter().zip(&one.persons) {
            other.persons[*place as usize] = *persons;
        }
        for (point, capacity) in points.iter().zip(&one.capacity) {
            other.capacity[*point as usize] = *capacity;
        }
        for pair in &mut other.pairs {
            *pair = (places[pair.0 as usize], points[pair.1 as usize], pair.2);
        }
        for method in ACCESS_METHODS {
            let values = one.measure(method, &options).values;
            let moved = other.measure(method, &options).values;
            let back: Vec<_> = places.iter().map(|&place| moved[place as usize]).collect();
            assert_close(&back, &values, 1e-7, method.id);
        }
    }
}

#[test]
fn a_wider_radius_lowers_no_count() {
    for seed in 1..=3 {
        let territory = random(seed);
        for id in ["cumulative", "cumulative_services"] {
            let mut before = vec![Some(0.0); 40];
            for radius in [0.0, 5.0, 12.5, 30.0, 49.0, 60.0] {
                let access = territory.measure(method(id), &AccessOptions::within(radius));
                for (now, then) in access.values.iter().zip(&before) {
                    assert!(now >= then, "{id} at {radius}: {now:?} after {then:?}");
                }
                before = access.values;
            }
        }
    }
}

/// Two halves of a place have its access. The balanced method alone divides levels among places, and gives each half a half.
#[test]
fn halves_of_a_place_have_its_access() {
    let options = AccessOptions::within(30.0);
    for seed in 1..=3 {
        let whole = random(seed);
        let mut halved = whole.clone();
        let split = whole
            .persons
            .iter()
            .position(|&persons| persons > 0.0)
            .unwrap();
        halved.persons[split] /= 2.0;
        halved.persons.push(halved.persons[split]);
        let own = whole.pairs.iter().filter(|pair| pair.0 as usize == split);
        halved
            .pairs
            .extend(own.map(|&(_, point, minutes)| (40, point, minutes)));
        for method in ACCESS_METHODS {
            let mut values = whole.measure(method, &options).values;
            let parts = halved.measure(method, &options).values;
            if method.id == "bfca" {
                let of = |values: &[Option<f64>]| values.iter().flatten().sum::<f64>();
                assert!((of(&parts) - of(&values)).abs() < 1e-9);
                continue;
            }
            values.push(values[split]);
            assert_close(&parts, &values, 1e-7, method.id);
        }
    }
}

#[test]
fn at_equilibrium_nobody_gains_by_going_elsewhere() {
    let options = AccessOptions::within(30.0);
    for territory in (1..=5).map(random).chain([small()]) {
        let found = territory
            .with(|territory| equilibrium(territory, &options))
            .unwrap();
        let mut flow = found.flows.iter();
        let mut loads = vec![0.0; territory.capacity.len()];
        for (place, persons) in territory.persons.iter().enumerate() {
            let pairs: Vec<_> = found.costs.of(place).zip(&mut flow).collect();
            let sent: f64 = pairs.iter().map(|(_, flow)| **flow).sum();
            let reaches = !pairs.is_empty();
            assert!((sent - if reaches { *persons } else { 0.0 }).abs() < 1e-9);
            assert_eq!(found.access.values[place].is_some(), reaches);
            for ((point, travel), flow) in pairs {
                assert!(*flow >= 0.0);
                let crowding =
                    found.loads[point] / (found.rho * territory.capacity[point].unwrap());
                let above = travel + crowding - found.access.values[place].unwrap();
                assert!(above >= -1e-12, "{above}");
                // Whoever goes there pays no more than the best choice costs.
                assert!(
                    above * flow <= 1e-9 * persons.max(1.0),
                    "{above} for {flow}"
                );
                loads[point] += flow;
            }
        }
        for (load, found) in loads.iter().zip(&found.loads) {
            assert!((load - found).abs() < 1e-9);
        }
    }
}

/// One point: everybody goes there, and the cost is the journey and the crowd.
#[test]
fn with_one_choice_the_cost_is_what_it_is() {
    let territory = Owned {
        persons: vec![30.0, 10.0],
        capacity: vec![Some(20.0)],
        pairs: vec![(0, 0, 6.0), (1, 0, 12.0)],
    };
    let access = territory.measure(method("raam"), &AccessOptions::within(30.0));
    assert_close(&access.values, &[Some(1.1), Some(1.2)], 1e-12, "raam");
}

#[test]
fn extreme_weights_of_rational_agents_give_numbers_or_an_error() {
    let territory = small();
    let plain = AccessOptions::within(30.0);
    for rho in [1e17, 1e-17, 0.0, f64::NAN, f64::INFINITY] {
        let options = AccessOptions {
            rho: Some(rho),
            ..plain.clone()
        };
        let found = territory.with(|territory| equilibrium(territory, &options));
        assert!(
            matches!(found, Err(AnalysisError::Weight { weight: "rho", .. })),
            "{rho}"
        );
    }
    for (rho, tau) in [(1e6, 1e-6), (1e6, 1e6), (1e6, 60.0)] {
        let options = AccessOptions {
            rho: Some(rho),
            tau,
            ..plain.clone()
        };
        let found = territory
            .with(|territory| equilibrium(territory, &options))
            .unwrap();
        let values = found.access.values.iter().flatten();
        assert!(values.clone().count() > 0);
        assert!(
            values.chain(&found.flows).all(|value| value.is_finite()),
            "{rho} {tau}"
        );
    }
}

/// Who reaches nothing crowds nothing, and places that nobody reaches give no room.
#[test]
fn average_crowding_is_of_those_who_reach_places() {
    let territory = Owned {
        persons: vec![30.0, 900.0],
        capacity: vec![Some(20.0), Some(700.0)],
        pairs: vec![(0, 0, 6.0), (1, 0, 31.0)],
    };
    let options = AccessOptions::within(30.0);
    let found = territory
        .with(|territory| equilibrium(territory, &options))
        .unwrap();
    assert_eq!(found.rho, 1.5);
}

#[test]
fn an_unstated_capacity_gives_a_low_figure_and_is_said() {
    let mut territory = small();
    territory.capacity[1] = None;
    let options = AccessOptions::within(30.0);
    let access = territory.measure(method("2sfca"), &options);
    let low = 5.0 / 1700.0;
    let expected = [low, low, low, 1.0 / 300.0, 0.0].map(Some);
    assert_close(&access.values, &expected, 1e-12, "2sfca");
    assert_eq!(access.unstated, [true, true, true, false, false]);
    assert_eq!(access.uncovered, [false, false, false, false, true]);
    let counted = territory.measure(method("cumulative_services"), &options);
    assert_eq!(counted.values[0], Some(2.0));
    let raam = territory.measure(method("raam"), &options);
    assert!(raam.values[0].is_some() && raam.unstated[0]);
}

#[test]
fn poor_territories_have_results_that_are_numbers_or_none() {
    let all = |capacity| Owned {
        persons: vec![0.0, 10.0],
        capacity: vec![capacity],
        pairs: vec![(0, 0, 3.0), (1, 0, 2e3)],
    };
    let cases = BTreeMap::from([
        (
            "nobody and nothing",
            Owned {
                persons: vec![],
                capacity: vec![],
                pairs: vec![],
            },
        ),
        (
            "no point",
            Owned {
                persons: vec![5.0],
                capacity: vec![],
                pairs: vec![],
            },
        ),
        (
            "no place",
            Owned {
                persons: vec![],
                capacity: vec![Some(1.0)],
                pairs: vec![],
            },
        ),
        ("capacity zero", all(Some(0.0))),
        ("capacity unstated", all(None)),
        ("only who is not there is in reach", all(Some(7.0))),
        (
            "everything out of reach",
            Owned {
                pairs: vec![(0, 0, 31.0)],
                ..all(Some(7.0))
            },
        ),
        ("capacity beyond measure", all(Some(1e12))),
    ]);
    for (name, territory) in cases {
        for method in ACCESS_METHODS {
            let access = territory.measure(method, &AccessOptions::within(30.0));
            assert_eq!(access.values.len(), territory.persons.len());
            let numbers = access.values.iter().flatten();
            assert!(
                numbers.clone().all(|value| value.is_finite()),
                "{name}, {}",
                method.id
            );
            if let Some(identity) = access.identity {
                assert!(identity.holds(), "{name}, {}", method.id);
            }
            if name.starts_with("everything") && method.id != "nearest" {
                assert_eq!(access.uncovered, [true, true], "{}", method.id);
            }
        }
    }
}

#[test]
fn a_far_place_alone_is_not_lost_in_rounding() {
    let territory = Owned {
        persons: vec![10.0],
        capacity: vec![Some(5.0)],
        pairs: vec![(0, 0, 27.0)],
    };
    let options = AccessOptions {
        decay: Decay::Exponential(1.0),
        ..AccessOptions::within(30.0)
    };
    let access = territory.measure(method("e2sfca"), &options);
    assert_close(&access.values, &[Some(0.5)], 1e-12, "e2sfca");
}
