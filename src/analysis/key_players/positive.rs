//! Who together reaches most of the others, proved by the machinery of covering.
//!
//! To be reached by a set is to be covered by one of its members, so the set that reaches most is one of maximal covering: every actor is
//! a place to be covered, everybody who may be chosen a site. Where nearness counts, an actor is as many places as there are distances:
//! being at most *l* steps away is worth 1 / *l* − 1 / (*l* + 1), and these add up to 1 / *d*.

use super::field::Field;
use super::nearness::{Nearness, Reached};
use super::{Budget, Found, SETS, Sets, TOLERANCE, most};
use crate::analysis::siting::covering::maximal::maximal_covering;
use crate::analysis::siting::{Options, Problem, Status};
use crate::model::cost_matrix::CostMatrix;

/// How many pairs of a place and a site the covering may look at for each node of the budget.
const PAIRS_A_NODE: u64 = 4_000;

/// How many sums make a node of counting.
const SUMS_A_NODE: usize = 8_192;

/// Distances up to this are told apart exactly: below it, what being nearer is worth comes in whole numbers.
const WHOLE: u32 = 20;

/// The `size` actors who together reach most.
pub(super) fn search(field: &Field, nearness: Nearness, size: usize, budget: &mut Budget) -> Found {
    let (problem, unit) = covering(field, nearness);
    let options = Options {
        radius: 1.0,
        sites: Some(size),
        work: budget.left().saturating_mul(PAIRS_A_NODE),
        ..Options::default()
    };
    let siting = maximal_covering(&problem, &options);
    let mut set = siting.chosen.clone();
    // Who adds nothing is not chosen by the covering; the set is filled up with the first who may be.
    let fill = (0..field.len()).filter(|&actor| field.choosable[actor]);
    for actor in fill {
        if set.len() < size && !set.contains(&actor) {
            set.push(actor);
        }
    }
    set.sort_unstable();
    let rows: Vec<Vec<f64>> = (0..field.len())
        .map(|actor| nearness.row(field, actor))
        .collect();
    let mut reached = Reached::nobody(field.len());
    for &actor in &set {
        reached.add(&rows[actor]);
    }
    let value = reached.sum();
    if siting.status != Status::Optimal {
        // The covering stops only when it has no work left.
        budget.spend(budget.left());
        return Found {
            set,
            value,
            bound: siting.bound.map(|bound| (bound / unit).max(value)),
            sets: None,
        };
    }
    let mut alike = Alike {
        rows: &rows,
        best: value,
        chosen: Vec::new(),
        sets: Vec::new(),
        complete: true,
    };
    alike.branch(&field.order(), size, &Reached::nobody(field.len()), budget);
    alike.sets.sort_unstable();
    let sets = Sets {
        count: alike.sets.len().max(1),
        complete: alike.complete,
    };
    let first = alike.sets.into_iter().next().filter(|_| sets.complete);
    Found {
        set: first.unwrap_or(set),
        value,
        bound: Some(value),
        sets: Some(sets),
    }
}

/// The problem of covering, and what one of its units is of ours.
fn covering(field: &Field, nearness: Nearness) -> (Problem, f64) {
    let n = field.len();
    let distances: Vec<Vec<Option<u32>>> = (0..n).map(|actor| field.distances(actor)).collect();
    let longest = distances.iter().flatten().flatten().copied().max();
    let longest = longest.unwrap_or(0).max(1);
    let levels: Vec<u32> = match nearness {
        Nearness::Within(steps) => vec![steps],
        Nearness::Inverse => (1..=longest).collect(),
    };
    let unit = match nearness {
        Nearness::Within(_) => 1.0,
        Nearness::Inverse => (1..=longest.min(WHOLE)).fold(1.0, |unit, level| {
            let level = f64::from(level);
            if unit % level == 0.0 {
                unit
            } else {
                least_multiple(unit, level)
            }
        }),
    };
    let mut persons = Vec::new();
    let mut pairs = Vec::new();
    for to in 0..n {
        for &level in &levels {
            let place = persons.len() as u32;
            let more = if level < longest {
                unit / f64::from(level + 1)
            } else {
                0.0
            };
            persons.push(match nearness {
                Nearness::Within(_) => 1.0,
                Nearness::Inverse => unit / f64::from(level) - more,
            });
            for (site, distances) in distances.iter().enumerate() {
                if distances[to].is_some_and(|steps| steps <= level) {
                    pairs.push((place, site as u32, 1.0));
                }
            }
        }
    }
    let costs = CostMatrix::new(persons.len(), n, &pairs);
    let mut problem = Problem::new(persons, costs);
    problem.candidate.clone_from(&field.choosable);
    (problem, unit)
}

/// The least common multiple of two whole numbers.
fn least_multiple(one: f64, other: f64) -> f64 {
    let (mut a, mut b) = (one, other);
    while b > 0.0 {
        (a, b) = (b, a % b);
    }
    one / a * other
}

/// Counts the sets that reach as much as the best: whatever is taken, what others could add bounds what is left (Nemhauser, Wolsey).
struct Alike<'a> {
    rows: &'a [Vec<f64>],
    best: f64,
    chosen: Vec<usize>,
    sets: Vec<Vec<usize>>,
    complete: bool,
}

impl Alike<'_> {
    /// Adds `left` of these actors to those chosen, who reach this.
    fn branch(&mut self, actors: &[usize], left: usize, reached: &Reached, budget: &mut Budget) {
        if self.sets.len() >= SETS || budget.is_over() {
            self.complete = false;
            return;
        }
        budget.spend(1 + (actors.len() * reached.worth.len() / SUMS_A_NODE) as u64);
        let base = reached.sum();
        let gains = |actors: &[usize]| -> Vec<f64> {
            let gains = actors.iter().map(|&actor| reached.gain(&self.rows[actor]));
            gains.collect()
        };
        // An actor adds no more to a larger set: who is of no use here is of none further down.
        let all = gains(actors);
        let needed = self.best - TOLERANCE - base;
        let others = most(all.iter().copied(), left - 1);
        let useful = actors.iter().zip(&all);
        let useful: Vec<(usize, f64)> = useful
            .filter(|&(_, gain)| gain + others >= needed)
            .map(|(&actor, &gain)| (actor, gain))
            .collect();
        let actors: Vec<usize> = useful.iter().map(|&(actor, _)| actor).collect();
        for (place, &(actor, gain)) in useful.iter().enumerate() {
            let rest = useful[place + 1..].iter().map(|&(_, gain)| gain);
            if useful.len() - place < left {
                break;
            }
            if gain + most(rest, left - 1) < needed {
                continue;
            }
            self.chosen.push(actor);
            if left > 1 {
                let mut with = reached.clone();
                with.add(&self.rows[actor]);
                self.branch(&actors[place + 1..], left - 1, &with, budget);
            } else if self.sets.len() < SETS {
                let mut set = self.chosen.clone();
                set.sort_unstable();
                self.sets.push(set);
            } else {
                self.complete = false;
            }
            self.chosen.pop();
        }
    }
}
