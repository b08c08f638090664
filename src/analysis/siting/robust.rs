//! Robust siting: the choice that holds when persons and minutes turn out other than was thought.

use super::{Options, Problem, Siting, Status};
use crate::analysis::random::SplitMix;
use crate::model::cost_matrix::CostMatrix;

/// How many scenarios are drawn beside the extreme ones.
const DRAWN: usize = 20;

/// Whether more or less of what a method counts is better.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Better {
    /// More, as of persons covered.
    More,
    /// Less, as of minutes.
    Less,
}

/// How a choice does in all scenarios.
#[derive(Debug, Clone, PartialEq)]
pub struct Performance {
    /// The sites chosen.
    pub chosen: Vec<usize>,
    /// What the method counts, with the numbers as stated.
    pub stated: Option<f64>,
    /// The same in the scenario where the choice does worst; `None` where there is one in which it does not do what is asked.
    pub worst: Option<f64>,
    /// The same on average; `None` as before.
    pub mean: Option<f64>,
    /// The most that the choice ever falls short of the best one for a scenario; `None` as before.
    pub regret: Option<f64>,
}

/// The choice that holds, beside the one that is best with the numbers as stated.
#[derive(Debug, Clone, PartialEq)]
pub struct Robust {
    /// By what share persons and minutes vary.
    pub variation: f64,
    /// How many scenarios there are, the numbers as stated among them.
    pub scenarios: usize,
    /// The choice of the least regret.
    pub robust: Performance,
    /// The best choice with the numbers as stated.
    pub nominal: Performance,
    /// In which share of the scenarios each site is part of the best choice.
    pub often: Vec<f64>,
    /// Whether the best answer of every scenario is proved, and what every choice does in each is known for certain. Not so where a scenario has
    /// no answer at all: there is nothing to fall short of.
    pub proved: bool,
}

/// Finds the choice of sites that holds best under other numbers of persons and minutes.
///
/// # Definition
/// > minimize over the choices *X* the largest *z*(*X*, *s*) − *z*\*(*s*) over all scenarios *s* (for what is to be large, the other way round)
///
/// Scenarios are the numbers as stated; the four in which all persons and all minutes are multiplied by 1 − *v* or 1 + *v* together; and twenty
/// drawn with the seed, in each of which the persons of every place, and its minutes to all sites, are multiplied by numbers of their own between
/// 1 − *v* and 1 + *v*. The choices compared are the best one of each scenario; *z*\* is what that reaches, *z*(*X*, *s*) what *X* does.
/// # Edge cases
/// A choice that cannot do what is asked in some scenario is taken only when every one fails in some. Where scenarios are not solved to the proof,
/// regret is against the best answer found. `None` where there is no answer with the numbers as stated.
/// # Complexity
/// 25 times the method, and each different choice once in each scenario.
/// # References
/// P. Kouvelis, G. Yu, *Robust Discrete Optimization and Its Applications*, Kluwer, 1997.
pub fn robust(
    problem: &Problem,
    options: &Options,
    solve: fn(&Problem, &Options) -> Siting,
    better: Better,
    variation: f64,
) -> Option<Robust> {
    let scenarios = scenarios(problem, variation, options.seed);
    let each = Options {
        work: options.work / scenarios.len() as u64,
        ..*options
    };
    let solved: Vec<Siting> = scenarios
        .iter()
        .map(|scenario| solve(scenario, &each))
        .collect();
    solved[0].objective?;
    let mut choices: Vec<&Vec<usize>> = solved
        .iter()
        .filter(|siting| siting.objective.is_some())
        .map(|siting| &siting.chosen)
        .collect();
    let nominal = choices[0];
    choices.sort();
    choices.dedup();
    // By scenario and choice.
    let evaluated: Vec<Vec<Siting>> = scenarios
        .iter()
        .map(|scenario| {
            choices
                .iter()
                .map(|chosen| solve(&with(scenario, chosen), &each))
                .collect()
        })
        .collect();
    let proved = solved.iter().all(|siting| siting.status == Status::Optimal)
        && evaluated
            .iter()
            .flatten()
            .all(|siting| siting.status != Status::Gap);
    let reached: Vec<Vec<Option<f64>>> = evaluated
        .iter()
        .map(|row| row.iter().map(|siting| siting.objective).collect())
        .collect();
    let worse = |a: f64, b: f64| match better {
        Better::More => a.min(b),
        Better::Less => a.max(b),
    };
    let performances: Vec<Performance> = choices
        .iter()
        .enumerate()
        .map(|(choice, chosen)| {
            let of: Option<Vec<f64>> = reached.iter().map(|row| row[choice]).collect();
            let regret = reached.iter().zip(&solved).map(|(row, siting)| {
                // Another choice may do better than a search that was stopped.
                let best = row.iter().flatten().copied().chain(siting.objective);
                let best = match better {
                    Better::More => best.fold(f64::NEG_INFINITY, f64::max),
                    Better::Less => best.fold(f64::INFINITY, f64::min),
                };
                Some((best - row[choice]?).abs())
            });
            Performance {
                chosen: (*chosen).clone(),
                stated: reached[0][choice],
                worst: of.as_ref().and_then(|of| of.iter().copied().reduce(worse)),
                mean: of
                    .as_ref()
                    .map(|of| of.iter().sum::<f64>() / of.len() as f64),
                regret: regret
                    .collect::<Option<Vec<f64>>>()
                    .and_then(|all| all.into_iter().reduce(f64::max)),
            }
        })
        .collect();
    let place = performances.iter().position(|one| one.chosen == *nominal)?;
    let order = |at: &usize| {
        let one = &performances[*at];
        let mean = one.mean.map_or(f64::INFINITY, |mean| {
            if better == Better::More { -mean } else { mean }
        });
        (one.regret.unwrap_or(f64::INFINITY), mean, *at != place)
    };
    let best = (0..performances.len()).min_by(|a, b| {
        let (a, b) = (order(a), order(b));
        a.0.total_cmp(&b.0)
            .then(a.1.total_cmp(&b.1))
            .then(a.2.cmp(&b.2))
    })?;
    let mut often = vec![0.0; problem.fixed.len()];
    for &site in solved.iter().flat_map(|siting| &siting.chosen) {
        often[site] += 1.0;
    }
    for often in &mut often {
        *often /= solved.len() as f64;
    }
    Some(Robust {
        variation,
        scenarios: scenarios.len(),
        robust: performances[best].clone(),
        nominal: performances[place].clone(),
        often,
        proved,
    })
}

/// The same with these sites open and no other to open.
fn with(problem: &Problem, chosen: &[usize]) -> Problem {
    let mut problem = problem.clone();
    for &site in chosen {
        problem.fixed[site] = true;
    }
    problem.candidate.fill(false);
    problem
}

fn scenarios(problem: &Problem, variation: f64, seed: u64) -> Vec<Problem> {
    let places = problem.persons.len();
    let (low, high) = (1.0 - variation, 1.0 + variation);
    let mut scenarios = vec![problem.clone()];
    for (persons, minutes) in [(low, low), (low, high), (high, low), (high, high)] {
        scenarios.push(scaled(
            problem,
            &vec![persons; places],
            &vec![minutes; places],
        ));
    }
    let mut random = SplitMix::new(seed);
    for _ in 0..DRAWN {
        let mut draw = || -> Vec<f64> {
            (0..places)
                .map(|_| low + (high - low) * random.unit())
                .collect()
        };
        let (persons, minutes) = (draw(), draw());
        scenarios.push(scaled(problem, &persons, &minutes));
    }
    scenarios
}

fn scaled(problem: &Problem, persons: &[f64], minutes: &[f64]) -> Problem {
    let mut pairs = Vec::with_capacity(problem.costs.pairs());
    for (place, by) in minutes.iter().enumerate() {
        let row = problem.costs.of(place);
        pairs.extend(row.map(|(site, minutes)| (place as u32, site as u32, minutes * by)));
    }
    Problem {
        persons: problem
            .persons
            .iter()
            .zip(persons)
            .map(|(persons, by)| persons * by)
            .collect(),
        costs: CostMatrix::new(problem.persons.len(), problem.costs.width(), &pairs),
        ..problem.clone()
    }
}
