//! p-median, p-center, capacities: is the answer the best of all choices, and is it said when it is not proved?

#[path = "common/random.rs"]
mod random;

use random::Random;
use tessuto::analysis::siting::capacitated::capacitated_covering;
use tessuto::analysis::siting::p_center::p_center;
use tessuto::analysis::siting::p_median::p_median;
use tessuto::analysis::siting::{Obstacle, Options, Problem, Siting, Status};
use tessuto::model::cost_matrix::CostMatrix;

/// A small territory with what is awkward: nobody in need, pairs that cannot be travelled, equal minutes, sites that take no part.
fn territory(random: &mut Random, limited: bool) -> (Problem, Options) {
    let (places, sites) = (1 + random.below(5), 1 + random.below(6));
    let mut pairs = Vec::new();
    for place in 0..places {
        for site in 0..sites {
            if !random.one_in(5) {
                let minutes = if random.one_in(2) {
                    random.below(8) as f64 * 5.0
                } else {
                    random.below(4000) as f64 / 100.0
                };
                pairs.push((place as u32, site as u32, minutes));
            }
        }
    }
    let persons = (0..places).map(|_| random.below(4) as f64).collect();
    let mut problem = Problem::new(persons, CostMatrix::new(places, sites, &pairs));
    let parts = [1.0, 2.0, 10.0, 100.0][random.below(4)];
    for site in 0..sites {
        problem.fixed[site] = random.one_in(5);
        problem.candidate[site] = !random.one_in(8);
        problem.price[site] = (1 + random.below(3)) as f64 / parts;
        if limited && !random.one_in(4) {
            problem.capacity[site] = Some(random.below(5) as f64);
        }
    }
    let options = Options {
        radius: random.below(9) as f64 * 5.0,
        sites: (!random.one_in(4)).then(|| random.below(4)),
        budget: random.one_in(2).then(|| random.below(7) as f64 / parts),
        ..Options::default()
    };
    (problem, options)
}

/// The least cost of serving everybody one person at a time, over all ways: `cost` is what a person of a place pays at a site.
fn by_person(
    problem: &Problem,
    open: &[bool],
    unserved: Option<f64>,
    cost: &dyn Fn(usize, usize) -> Option<f64>,
) -> Option<f64> {
    use std::collections::BTreeMap;
    let mut states: BTreeMap<Vec<u32>, f64> = BTreeMap::new();
    let room = problem
        .capacity
        .iter()
        .map(|limit| limit.map_or(u32::MAX, |limit| limit as u32))
        .collect();
    states.insert(room, 0.0);
    for place in 0..problem.persons.len() {
        if !open
            .iter()
            .enumerate()
            .any(|(site, _)| problem.takes_part(site) && cost(place, site).is_some())
        {
            continue;
        }
        for _ in 0..problem.persons[place] as usize {
            let mut next: BTreeMap<Vec<u32>, f64> = BTreeMap::new();
            let mut reach = |room: Vec<u32>, paid: f64| {
                let best = next.entry(room).or_insert(f64::INFINITY);
                *best = best.min(paid);
            };
            for (room, &paid) in &states {
                if let Some(unserved) = unserved {
                    reach(room.clone(), paid + unserved);
                }
                for site in (0..open.len()).filter(|&site| open[site] && room[site] > 0) {
                    if let Some(cost) = cost(place, site) {
                        let mut room = room.clone();
                        if room[site] != u32::MAX {
                            room[site] -= 1;
                        }
                        reach(room, paid + cost);
                    }
                }
            }
            states = next;
        }
    }
    states.into_values().min_by(f64::total_cmp)
}

/// A price or budget in cents: whole numbers, so that nothing is rounded.
fn cents(price: f64) -> u64 {
    (price * 100.0).round() as u64
}

/// Every allowed choice of sites, fixed ones open.
fn choices(problem: &Problem, options: &Options) -> Vec<Vec<bool>> {
    let free: Vec<usize> = (0..problem.fixed.len())
        .filter(|&site| problem.may_open(site))
        .collect();
    (0..1_u32 << free.len())
        .filter_map(|mask| {
            let mut open = problem.fixed.clone();
            let mut price = 0;
            for (bit, &site) in free.iter().enumerate() {
                if mask >> bit & 1 == 1 {
                    open[site] = true;
                    price += cents(problem.price[site]);
                }
            }
            let few = options
                .sites
                .is_none_or(|sites| mask.count_ones() as usize <= sites);
            (few && options.budget.is_none_or(|budget| price <= cents(budget))).then_some(open)
        })
        .collect()
}

fn minutes(problem: &Problem, place: usize, site: usize) -> Option<f64> {
    problem
        .costs
        .of(place)
        .find(|pair| pair.0 == site)
        .map(|pair| pair.1)
}

fn same(a: Option<f64>, b: Option<f64>) -> bool {
    match (a, b) {
        (Some(a), Some(b)) => (a - b).abs() <= 1e-6 * a.abs().max(1.0),
        (a, b) => a == b,
    }
}

/// Whether a choice keeps to what is allowed and its status to what it says.
fn check(found: &Siting, problem: &Problem, options: &Options, best: Option<f64>, case: &str) {
    assert!(
        same(found.objective, best),
        "{case}: {found:?} but {best:?}\n{problem:?}\n{options:?}"
    );
    match best {
        Some(_) => {
            assert_eq!(
                (found.status, found.gap()),
                (Status::Optimal, Some(0.0)),
                "{case}"
            );
            let price: u64 = found
                .chosen
                .iter()
                .map(|&site| cents(problem.price[site]))
                .sum();
            assert!(
                options.budget.is_none_or(|budget| price <= cents(budget)),
                "{case}"
            );
            assert!(
                options
                    .sites
                    .is_none_or(|sites| found.chosen.len() <= sites),
                "{case}"
            );
            assert!(
                found.chosen.iter().all(|&site| problem.may_open(site)),
                "{case}"
            );
        }
        None => assert!(
            found.status == Status::Infeasible && found.obstacle.is_some(),
            "{case}"
        ),
    }
}

fn in_need_and_reached(problem: &Problem, limit: f64) -> bool {
    (0..problem.persons.len()).any(|place| {
        problem.persons[place] > 0.0
            && problem
                .costs
                .of(place)
                .any(|(site, minutes)| problem.takes_part(site) && minutes <= limit)
    })
}

const CASES: u64 = 400;

#[test]
fn the_least_total_of_minutes_is_that_of_the_best_of_all_choices() {
    for seed in 0..CASES {
        let (problem, options) = territory(&mut Random(seed), seed % 2 == 1);
        let cost = |place, site| minutes(&problem, place, site);
        let all = choices(&problem, &options).into_iter();
        let best = all
            .filter_map(|open| by_person(&problem, &open, None, &cost))
            .min_by(f64::total_cmp);
        let best = best.filter(|_| in_need_and_reached(&problem, f64::INFINITY));
        check(
            &p_median(&problem, &options),
            &problem,
            &options,
            best,
            &format!("seed {seed}"),
        );
    }
}

#[test]
fn the_least_longest_way_is_that_of_the_best_of_all_choices() {
    for seed in 0..CASES {
        let (problem, options) = territory(&mut Random(seed), seed % 2 == 1);
        let mut best: Option<f64> = None;
        for open in choices(&problem, &options) {
            for limit in (0..problem.persons.len())
                .flat_map(|place| problem.costs.of(place))
                .map(|pair| pair.1)
            {
                // A place that only sites farther away reach must be served as well.
                let cost = |place, site| {
                    Some(if minutes(&problem, place, site)? <= limit {
                        0.0
                    } else {
                        1.0
                    })
                };
                if best.is_none_or(|best| limit < best)
                    && by_person(&problem, &open, None, &cost) == Some(0.0)
                {
                    best = Some(limit);
                }
            }
        }
        let best = best.filter(|_| in_need_and_reached(&problem, f64::INFINITY));
        check(
            &p_center(&problem, &options),
            &problem,
            &options,
            best,
            &format!("seed {seed}"),
        );
    }
}

#[test]
fn as_many_as_can_be_are_covered_by_sites_of_limited_room() {
    for seed in 0..CASES {
        let (problem, options) = territory(&mut Random(seed), seed % 4 != 0);
        let cost = |place, site| {
            minutes(&problem, place, site)
                .filter(|&minutes| minutes <= options.radius)
                .map(|_| 0.0)
        };
        let reached = |&place: &usize| {
            (0..problem.fixed.len())
                .any(|site| problem.takes_part(site) && cost(place, site).is_some())
        };
        let everybody: f64 = (0..problem.persons.len())
            .filter(reached)
            .map(|place| problem.persons[place])
            .sum();
        let all = choices(&problem, &options).into_iter();
        let missed = all
            .filter_map(|open| by_person(&problem, &open, Some(1.0), &cost))
            .min_by(f64::total_cmp);
        // Where nobody is in need or in reach, the answer covers nobody.
        let best = missed.map(|missed| everybody - missed);
        check(
            &capacitated_covering(&problem, &options),
            &problem,
            &options,
            best,
            &format!("seed {seed}"),
        );
    }
}

#[test]
fn the_longest_way_is_one_that_somebody_has_however_soon_the_search_stops() {
    let mut stopped = 0;
    for seed in 0..CASES {
        let (problem, options) = territory(&mut Random(seed), false);
        for (gap, work) in [(0.5, Options::default().work), (0.0, 0), (0.0, 400)] {
            let found = p_center(
                &problem,
                &Options {
                    gap,
                    work,
                    ..options
                },
            );
            let Some(objective) = found.objective else {
                continue;
            };
            stopped += usize::from(found.status == Status::Gap);
            let served = found.served_by.iter().enumerate();
            let ways = served.filter_map(|(place, &site)| minutes(&problem, place, site?));
            assert_eq!(ways.reduce(f64::max), Some(objective), "seed {seed}");
            assert!(found.bound <= found.objective, "seed {seed}");
        }
    }
    assert!(stopped > 10, "{stopped}");
}

#[test]
fn numbers_that_are_not_whole_do_not_keep_a_search_from_ending() {
    let mut problem = fixture();
    problem.capacity = vec![Some(1025.0); 3];
    problem
        .persons
        .iter_mut()
        .for_each(|persons| *persons *= 1.1);
    let found = p_median(&problem, &sites(2));
    assert_eq!(found.obstacle, Some(Obstacle::TooFewSites(3)));
}

#[test]
fn a_robust_choice_is_not_proved_where_a_scenario_has_no_answer() {
    use tessuto::analysis::siting::robust::{Better, robust};
    fn unless_more_come(problem: &Problem, options: &Options) -> Siting {
        if problem.persons[0] > 1000.0 {
            return Siting::infeasible(Obstacle::NoSite, problem.persons.len());
        }
        p_median(problem, options)
    }
    let proved = |solve| {
        let robust = robust(&fixture(), &sites(2), solve, Better::Less, 0.1);
        robust.map(|robust| robust.proved)
    };
    assert_eq!(proved(p_median), Some(true));
    assert_eq!(proved(unless_more_come), Some(false));
}

/// The fixture of DEFINITIONS §5: five places, three sites.
fn fixture() -> Problem {
    let minutes = [
        [5.0, 25.0, 70.0],
        [15.0, 20.0, 50.0],
        [25.0, 5.0, 40.0],
        [45.0, 35.0, 30.0],
        [90.0, 80.0, 75.0],
    ];
    let mut pairs = Vec::new();
    for (place, row) in minutes.iter().enumerate() {
        pairs.extend(
            row.iter()
                .enumerate()
                .map(|(site, &minutes)| (place as u32, site as u32, minutes)),
        );
    }
    Problem::new(
        vec![1000.0, 500.0, 200.0, 300.0, 50.0],
        CostMatrix::new(5, 3, &pairs),
    )
}

fn sites(sites: usize) -> Options {
    Options {
        sites: Some(sites),
        ..Options::default()
    }
}

#[test]
fn the_fixture_gives_the_values_reckoned_by_hand() {
    // 5·1000 + 15·500 + 25·200 + 45·300 + 90·50 at the first site; with the second, 5·200 + 35·300 + 80·50 for the last three.
    let one = p_median(&fixture(), &sites(1));
    assert_eq!((one.objective, one.chosen), (Some(35_500.0), vec![0]));
    let two = p_median(&fixture(), &sites(2));
    assert_eq!((two.objective, two.chosen), (Some(28_000.0), vec![0, 1]));
    // The last place is 75 minutes from the nearest site, so no number of sites does better.
    for number in [1, 2, 3] {
        assert_eq!(
            p_center(&fixture(), &sites(number)).objective,
            Some(75.0),
            "{number}"
        );
    }
}

#[test]
fn who_has_too_few_sites_is_told_how_many_would_do() {
    // Three places, each reached by one site alone.
    let costs = CostMatrix::new(3, 3, &[(0, 0, 1.0), (1, 1, 1.0), (2, 2, 1.0)]);
    let mut problem = Problem::new(vec![1.0; 3], costs);
    assert_eq!(
        p_median(&problem, &sites(1)).obstacle,
        Some(Obstacle::TooFewSites(3))
    );
    assert_eq!(
        p_center(&problem, &sites(0)).obstacle,
        Some(Obstacle::TooFewSites(3))
    );
    problem.price = vec![2.0, 3.0, 4.0];
    let budget = Options {
        budget: Some(8.0),
        ..Options::default()
    };
    assert_eq!(
        p_median(&problem, &budget).obstacle,
        Some(Obstacle::BudgetTooSmall(9.0))
    );
    problem.capacity = vec![Some(1.0), Some(0.0), None];
    assert!(matches!(
        p_median(&problem, &Options::default()).obstacle,
        Some(Obstacle::TooLittleCapacity(..))
    ));
    problem.persons = vec![0.0; 3];
    assert_eq!(
        p_median(&problem, &sites(3)).obstacle,
        Some(Obstacle::NoDemand)
    );
}

#[test]
fn a_search_cut_short_says_how_far_it_may_be_from_the_best() {
    let mut random = Random(5);
    let (places, sites) = (60, 30);
    let mut point = || (random.below(1000) as f64, random.below(1000) as f64);
    let (homes, doors): (Vec<_>, Vec<_>) = (
        (0..places).map(|_| point()).collect(),
        (0..sites).map(|_| point()).collect(),
    );
    let mut pairs = Vec::new();
    for (place, home) in homes.iter().enumerate() {
        for (site, door) in doors.iter().enumerate() {
            pairs.push((
                place as u32,
                site as u32,
                (home.0 - door.0).hypot(home.1 - door.1),
            ));
        }
    }
    let problem = Problem::new(vec![1.0; places], CostMatrix::new(places, sites, &pairs));
    let proved = p_median(&problem, &self::sites(5));
    assert_eq!(proved.status, Status::Optimal);
    let stopped = p_median(
        &problem,
        &Options {
            work: 1,
            ..self::sites(5)
        },
    );
    assert_eq!(stopped.status, Status::Gap);
    let (best, bound) = (proved.objective.unwrap(), stopped.bound.unwrap());
    assert!(bound <= best && best <= stopped.objective.unwrap());
    let near = p_median(
        &problem,
        &Options {
            gap: 0.2,
            ..self::sites(5)
        },
    );
    assert!(near.gap().unwrap() <= 0.2 && near.objective.unwrap() <= 1.25 * best);
}
