//! Do the covering methods find what trying everything finds?

#[path = "common/random.rs"]
mod random;

use random::Random;
use tessuto::analysis::siting::covering::backup::backup_coverage;
use tessuto::analysis::siting::covering::maximal::maximal_covering;
use tessuto::analysis::siting::covering::set::set_covering;
use tessuto::analysis::siting::{Obstacle, Options, Problem, Siting, Status};
use tessuto::model::cost_matrix::CostMatrix;

/// A small problem with the awkward things in it: nobody somewhere, pairs without a way, minutes at the limit itself, sites that are
/// fixed or take no part, prices of 0 or in tenths or cents, which no binary number is.
fn case(number: u64) -> (Problem, Options) {
    let random = &mut Random(number);
    let (places, sites) = (random.below(9) + 1, random.below(8) + 1);
    let mut pairs = Vec::new();
    for place in 0..places as u32 {
        for site in 0..sites as u32 {
            if !random.one_in(4) {
                pairs.push((place, site, random.below(6) as f64 * 10.0));
            }
        }
    }
    let halves = if random.one_in(4) { 2.0 } else { 1.0 };
    let persons = (0..places)
        .map(|_| random.below(10) as f64 / halves)
        .collect();
    let mut problem = Problem::new(persons, CostMatrix::new(places, sites, &pairs));
    let priced = random.one_in(2);
    let parts = [1.0, 2.0, 10.0, 100.0][random.below(4)];
    for site in 0..sites {
        problem.fixed[site] = random.one_in(6);
        problem.candidate[site] = !random.one_in(6);
        if priced {
            problem.price[site] = random.below(6) as f64 / parts;
        }
    }
    let options = Options {
        radius: 20.0,
        sites: random.one_in(2).then(|| random.below(sites + 1)),
        budget: random
            .one_in(3)
            .then(|| random.below(10) as f64 / if priced { parts } else { 1.0 }),
        seed: number,
        ..Options::default()
    };
    (problem, options)
}

/// A price or budget in cents.
fn cents(price: f64) -> u64 {
    (price * 100.0).round() as u64
}

/// What a choice of sites does.
struct Done {
    count: usize,
    /// In cents: whole numbers, so that nothing is rounded.
    cents: u64,
    once: f64,
    twice: f64,
    /// Whether every place is covered that some site could cover.
    all: bool,
}

fn done(problem: &Problem, options: &Options, chosen: &[usize]) -> Done {
    let mut done = Done {
        count: chosen.len(),
        cents: chosen.iter().map(|&site| cents(problem.price[site])).sum(),
        once: 0.0,
        twice: 0.0,
        all: true,
    };
    for (place, &persons) in problem.persons.iter().enumerate() {
        let near = problem
            .costs
            .of(place)
            .filter(|&(_, minutes)| minutes <= options.radius);
        let near: Vec<usize> = near.map(|(site, _)| site).collect();
        let covers = near
            .iter()
            .filter(|&&site| problem.fixed[site] || chosen.contains(&site))
            .count();
        let could = near
            .iter()
            .any(|&site| problem.fixed[site] || problem.candidate[site]);
        done.once += if covers > 0 { persons } else { 0.0 };
        done.twice += if covers > 1 { persons } else { 0.0 };
        done.all &= covers > 0 || !could || persons == 0.0;
    }
    done
}

/// Every choice there is, few and cheap enough or not.
fn choices(problem: &Problem, options: &Options) -> Vec<Done> {
    let sites: Vec<usize> = (0..problem.costs.width())
        .filter(|&site| problem.candidate[site] && !problem.fixed[site])
        .collect();
    let of = |mask: u32| {
        let chosen = (0..sites.len()).filter(|place| mask >> place & 1 == 1);
        let chosen: Vec<usize> = chosen.map(|place| sites[place]).collect();
        done(problem, options, &chosen)
    };
    (0..1 << sites.len()).map(of).collect()
}

impl Done {
    fn is_few(&self, options: &Options) -> bool {
        options.sites.is_none_or(|sites| self.count <= sites)
    }

    fn is_cheap(&self, options: &Options) -> bool {
        options
            .budget
            .is_none_or(|budget| self.cents <= cents(budget))
    }
}

/// Whether nothing can be said because nobody is there, or no site, or all are too far.
fn is_nothing(problem: &Problem, options: &Options) -> bool {
    let reached = |place: usize| {
        problem.costs.of(place).any(|(site, minutes)| {
            minutes <= options.radius && (problem.fixed[site] || problem.candidate[site])
        })
    };
    !(0..problem.persons.len()).any(|place| problem.persons[place] > 0.0 && reached(place))
}

/// What must hold of any answer.
fn check(problem: &Problem, options: &Options, found: &Siting, case: u64) -> Done {
    let own = done(problem, options, &found.chosen);
    assert!(
        own.is_few(options) && own.is_cheap(options),
        "case {case}: {found:?}"
    );
    assert!(found.chosen.is_sorted(), "case {case}");
    for &site in &found.chosen {
        assert!(
            problem.candidate[site] && !problem.fixed[site],
            "case {case}: {site}"
        );
    }
    let open = |site: usize| problem.fixed[site] || found.chosen.contains(&site);
    for (place, server) in found.served_by.iter().enumerate() {
        let reached = problem
            .costs
            .of(place)
            .filter(|&(site, minutes)| open(site) && minutes <= options.radius);
        let nearest = reached
            .min_by(|a, b| a.1.total_cmp(&b.1))
            .map(|(site, _)| site);
        assert_eq!(*server, nearest, "case {case}: {place}");
    }
    own
}

fn most(choices: &[Done], of: impl Fn(&Done) -> f64) -> Option<f64> {
    choices.iter().map(of).max_by(f64::total_cmp)
}

#[test]
fn covering_the_most_persons_is_what_trying_everything_finds() {
    for number in 0..600 {
        let (problem, options) = case(number);
        let found = maximal_covering(&problem, &options);
        if is_nothing(&problem, &options) {
            assert_eq!(
                (found.status, found.objective, found.obstacle),
                (Status::Optimal, Some(0.0), None),
                "case {number}"
            );
            assert!(found.nothing_opened.is_some(), "case {number}");
            continue;
        }
        let mut all = choices(&problem, &options);
        all.retain(|done| done.is_few(&options) && done.is_cheap(&options));
        let best = most(&all, |done| done.once);
        assert_eq!(
            (found.status, found.objective),
            (Status::Optimal, best),
            "case {number}"
        );
        assert_eq!(found.bound, best, "case {number}");
        let own = check(&problem, &options, &found, number);
        assert_eq!(Some(own.once), best, "case {number}");
    }
}

#[test]
fn backup_covers_the_most_and_of_those_most_twice() {
    for number in 0..600 {
        let (problem, options) = case(number);
        let found = backup_coverage(&problem, &options);
        if is_nothing(&problem, &options) {
            assert_eq!(
                (found.status, found.objective, found.obstacle),
                (Status::Optimal, Some(0.0), None),
                "case {number}"
            );
            assert!(found.nothing_opened.is_some(), "case {number}");
            continue;
        }
        let mut all = choices(&problem, &options);
        all.retain(|done| done.is_few(&options) && done.is_cheap(&options));
        let once = most(&all, |done| done.once);
        all.retain(|done| Some(done.once) == once);
        let twice = most(&all, |done| done.twice);
        assert_eq!(
            (found.status, found.objective),
            (Status::Optimal, twice),
            "case {number}"
        );
        assert_eq!(found.bound, twice, "case {number}");
        let own = check(&problem, &options, &found, number);
        assert_eq!(
            (Some(own.once), Some(own.twice)),
            (once, twice),
            "case {number}"
        );
    }
}

#[test]
fn covering_everybody_costs_the_least_or_says_what_it_would_take() {
    let (mut few, mut poor, mut answers) = (0, 0, 0);
    for number in 0..600 {
        let (problem, options) = case(number);
        let found = set_covering(&problem, &options);
        if is_nothing(&problem, &options) {
            assert_eq!(
                (found.status, found.objective),
                (Status::Infeasible, None),
                "case {number}"
            );
            continue;
        }
        let mut all = choices(&problem, &options);
        all.retain(|done| done.all);
        let fewest = all.iter().map(|done| done.count).min();
        all.retain(|done| done.is_few(&options));
        let least = all.iter().map(|done| done.cents).min();
        let told = |cents: u64| cents as f64 / 100.0;
        let expected = match least {
            None => {
                few += 1;
                fewest.map(Obstacle::TooFewSites)
            }
            Some(least) if options.budget.is_some_and(|budget| least > cents(budget)) => {
                poor += 1;
                Some(Obstacle::BudgetTooSmall(told(least)))
            }
            Some(least) => {
                answers += 1;
                assert_eq!(
                    (found.status, found.objective),
                    (Status::Optimal, Some(told(least))),
                    "case {number}"
                );
                assert_eq!(found.bound, Some(told(least)), "case {number}");
                let own = check(&problem, &options, &found, number);
                assert!(own.all && own.cents == least, "case {number}");
                continue;
            }
        };
        assert_eq!(
            (found.status, found.obstacle),
            (Status::Infeasible, expected),
            "case {number}"
        );
    }
    assert!(
        few > 20 && poor > 20 && answers > 200,
        "{few} {poor} {answers}"
    );
}

/// Minutes of all persons covered to their nearest open site.
fn travel(problem: &Problem, options: &Options, chosen: &[usize]) -> f64 {
    let open = |site: usize| problem.fixed[site] || chosen.contains(&site);
    let of = |place: usize| {
        let near = problem.costs.of(place);
        let near = near.filter(|&(site, minutes)| open(site) && minutes <= options.radius);
        let nearest = near.map(|(_, minutes)| minutes).min_by(f64::total_cmp);
        problem.persons[place] * nearest.unwrap_or(0.0)
    };
    (0..problem.persons.len()).map(of).sum()
}

#[test]
fn no_single_exchange_of_equal_worth_takes_off_travel() {
    let mut equal = 0;
    for number in 0..600 {
        let (problem, options) = case(number);
        for (solve, name) in [
            (set_covering as fn(&Problem, &Options) -> Siting, "lscp"),
            (maximal_covering, "mclp"),
            (backup_coverage, "backup"),
        ] {
            let found = solve(&problem, &options);
            let now = done(&problem, &options, &found.chosen);
            let minutes = travel(&problem, &options, &found.chosen);
            for place in 0..found.chosen.len() {
                for enters in 0..problem.fixed.len() {
                    let may = problem.candidate[enters] && !problem.fixed[enters];
                    if !may || found.chosen.contains(&enters) {
                        continue;
                    }
                    let mut other = found.chosen.clone();
                    other[place] = enters;
                    let then = done(&problem, &options, &other);
                    let keeps = match name {
                        "lscp" => then.all && then.cents == now.cents,
                        "mclp" => then.once == now.once,
                        _ => then.once == now.once && then.twice == now.twice,
                    };
                    if keeps && then.is_cheap(&options) {
                        equal += 1;
                        let after = travel(&problem, &options, &other);
                        assert!(
                            after >= minutes - 1e-6,
                            "case {number}: {name} {found:?} {other:?}"
                        );
                    }
                }
            }
        }
    }
    assert!(equal > 200, "{equal}");
}

#[test]
fn a_search_that_is_stopped_says_how_far_it_can_be_from_the_best() {
    for number in 0..200 {
        let (problem, options) = case(number);
        for work in [0, 30, 300] {
            let stopped = Options { work, ..options };
            let part = backup_coverage(&problem, &stopped);
            assert!(part.bound >= part.objective, "case {number}: {part:?}");
            check(&problem, &stopped, &part, number);
            let (whole, part) = (
                maximal_covering(&problem, &options),
                maximal_covering(&problem, &stopped),
            );
            check(&problem, &stopped, &part, number);
            assert!(
                part.bound >= whole.objective && part.objective <= whole.objective,
                "case {number}: {part:?} {whole:?}"
            );
            let (whole, part) = (
                set_covering(&problem, &options),
                set_covering(&problem, &stopped),
            );
            if let (Some(whole), Some(bound)) = (whole.objective, part.bound) {
                assert!(bound <= whole, "case {number}: {part:?}");
                assert!(
                    part.objective.is_none_or(|part| part >= whole),
                    "case {number}"
                );
            }
        }
    }
}

/// DEFINITIONS' five places and three sites.
fn fixture() -> Problem {
    let minutes = [
        [5, 25, 70],
        [15, 20, 50],
        [25, 5, 40],
        [45, 35, 30],
        [90, 80, 75],
    ];
    let pairs: Vec<(u32, u32, f64)> = (0..5_u32)
        .flat_map(|place| {
            (0..3_u32).map(move |site| {
                (
                    place,
                    site,
                    f64::from(minutes[place as usize][site as usize]),
                )
            })
        })
        .collect();
    Problem::new(
        vec![1000.0, 500.0, 200.0, 300.0, 50.0],
        CostMatrix::new(5, 3, &pairs),
    )
}

#[test]
fn the_small_fixture_is_as_worked_out_by_hand() {
    let problem = fixture();
    let within = |radius, sites| Options {
        radius,
        sites,
        ..Options::default()
    };
    let found = set_covering(&problem, &within(30.0, None));
    // A or C covers the first three places, F the fourth, and nothing the last one, which would take 75 minutes.
    assert_eq!(
        (found.status, found.objective),
        (Status::Optimal, Some(2.0))
    );
    assert_eq!(found.uncoverable, [(4, Some(75.0))]);
    let found = set_covering(&problem, &within(80.0, None));
    assert_eq!(
        (found.objective, found.chosen, found.uncoverable),
        (Some(1.0), vec![1], vec![])
    );
    for (sites, persons) in [(1, 1700.0), (2, 2000.0), (3, 2000.0)] {
        let found = maximal_covering(&problem, &within(30.0, Some(sites)));
        assert_eq!(
            (found.status, found.objective),
            (Status::Optimal, Some(persons)),
            "{sites}"
        );
    }
    // With all three sites only what A and C share is covered twice.
    let found = backup_coverage(&problem, &within(30.0, Some(3)));
    assert_eq!(
        (found.status, found.objective),
        (Status::Optimal, Some(1700.0))
    );
}

#[test]
fn what_cannot_be_answered_is_said_in_words() {
    let reasons = |problem: &Problem, options: &Options| {
        [set_covering, maximal_covering, backup_coverage].map(|solve| {
            let found = solve(problem, options);
            assert_eq!(found.obstacle.is_some(), found.status == Status::Infeasible);
            let reason = found.obstacle.or(found.nothing_opened);
            (found.status, reason, found.objective)
        })
    };
    // To cover as many as can be, nobody is an answer.
    let none = |obstacle| {
        let nobody = (Status::Optimal, Some(obstacle), Some(0.0));
        [(Status::Infeasible, Some(obstacle), None), nobody, nobody]
    };
    let options = Options::default();
    let mut problem = fixture();
    problem.persons = vec![0.0; 5];
    assert_eq!(reasons(&problem, &options), none(Obstacle::NoDemand));
    let mut problem = fixture();
    problem.candidate = vec![false; 3];
    assert_eq!(reasons(&problem, &options), none(Obstacle::NoSite));
    let near = Options {
        radius: 4.0,
        ..options
    };
    assert_eq!(reasons(&fixture(), &near), none(Obstacle::AllOutOfReach));
    let found = maximal_covering(&fixture(), &near);
    assert_eq!(
        found
            .uncoverable
            .iter()
            .map(|far| far.1)
            .collect::<Option<Vec<_>>>(),
        Some(vec![5.0, 15.0, 5.0, 30.0, 75.0])
    );
    let mut problem = fixture();
    problem.costs = CostMatrix::new(5, 3, &[]);
    assert_eq!(reasons(&problem, &options), none(Obstacle::NoWay));
    // Nothing can be opened: covering everybody is impossible, the others do what the fixed sites do.
    let mut problem = fixture();
    problem.fixed[2] = true;
    let closed = Options {
        sites: Some(0),
        ..options
    };
    assert_eq!(
        reasons(&problem, &closed),
        [
            (Status::Infeasible, Some(Obstacle::TooFewSites(1)), None),
            (Status::Optimal, Some(Obstacle::TooFewSites(1)), Some(300.0)),
            (Status::Optimal, Some(Obstacle::TooFewSites(1)), Some(0.0)),
        ]
    );
    problem.price = vec![7.0, 9.0, 0.0];
    let poor = Options {
        budget: Some(0.0),
        ..options
    };
    assert_eq!(
        reasons(&problem, &poor),
        [
            (
                Status::Infeasible,
                Some(Obstacle::BudgetTooSmall(7.0)),
                None
            ),
            (
                Status::Optimal,
                Some(Obstacle::BudgetTooSmall(7.0)),
                Some(300.0)
            ),
            (
                Status::Optimal,
                Some(Obstacle::BudgetTooSmall(7.0)),
                Some(0.0)
            ),
        ]
    );
}
