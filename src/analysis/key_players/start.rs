//! A good set to begin with: one by one whoever helps most, then exchanges.

use super::Budget;

/// What makes a set better; the higher, the better.
pub(super) trait Aim {
    /// How good the set is with each of these others beside those that are in it.
    fn with_each(&mut self, set: &[usize], others: &[usize], budget: &mut Budget) -> Vec<f64>;
}

/// How much better something must be to be better at all.
const LEAST: f64 = 1e-9;

/// The best of some: the first of those that are equal.
fn best(values: &[f64]) -> Option<(usize, f64)> {
    let mut best: Option<(usize, f64)> = None;
    for (place, &value) in values.iter().enumerate() {
        if best.is_none_or(|(_, most)| value > most + LEAST) {
            best = Some((place, value));
        }
    }
    best
}

/// `size` of these actors: taken one at a time, each the one that helps most, then exchanged one for another while that helps.
pub(super) fn good_set(
    aim: &mut dyn Aim,
    actors: &[usize],
    size: usize,
    budget: &mut Budget,
) -> Vec<usize> {
    let others = |set: &[usize]| -> Vec<usize> {
        let others = actors.iter().copied();
        others.filter(|actor| !set.contains(actor)).collect()
    };
    let mut set = Vec::new();
    let mut reached = f64::NEG_INFINITY;
    while set.len() < size {
        let others = others(&set);
        let Some((place, value)) = best(&aim.with_each(&set, &others, budget)) else {
            break;
        };
        set.push(others[place]);
        reached = value;
    }
    // Each member in turn gives way to whoever would do better in its place.
    let mut unchanged = 0;
    while unchanged < set.len() && !budget.is_over() {
        let member = set.remove(0);
        let others = others(&set);
        match best(&aim.with_each(&set, &others, budget)) {
            Some((place, value)) if value > reached + LEAST => {
                set.push(others[place]);
                reached = value;
                unchanged = 0;
            }
            _ => {
                set.push(member);
                unchanged += 1;
            }
        }
    }
    set.sort_unstable();
    set
}
