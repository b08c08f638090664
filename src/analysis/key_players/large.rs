//! Networks of more actors than can be searched: a good set, and a bound where reaching allows one.

use super::field::Field;
use super::nearness::{Nearness, Reached};
use super::negative::{Hold, Holding};
use super::start::{Aim, good_set};
use super::{Budget, Found, most};
use std::collections::BinaryHeap;

/// Among how many actors those to be taken out are looked for, where each has to be tried.
const TRIED: usize = 60;

/// Looks for whom to take out among those with most ties and those who hold most together. No bound is known: what the loss of a set is
/// worth may be more than that of its members together.
pub(super) fn negative(field: &Field, hold: Hold, size: usize, budget: &mut Budget) -> Found {
    let order = field.order();
    let mut taking = Taking::new(field, hold);
    let actors = match hold {
        Hold::Pairs => order,
        Hold::Nearness => {
            let mut pairs = Holding::new(field, Hold::Pairs);
            let mut out = vec![false; field.len()];
            let mut holding = pairs.without_each(&mut out, &order, |_| true, budget);
            holding.sort_by(|a, b| a.1.total_cmp(&b.1).then(a.0.cmp(&b.0)));
            let holding = holding.iter().map(|&(actor, _)| actor).take(TRIED / 2);
            let mut actors: Vec<usize> = order.iter().copied().take(TRIED.max(size)).collect();
            actors.extend(holding);
            actors.sort_unstable();
            actors.dedup();
            actors
        }
    };
    let set = good_set(&mut taking, &actors, size, budget);
    for &actor in &set {
        taking.out[actor] = true;
    }
    let out = taking.out.clone();
    Found {
        value: taking.holding.of(&out, budget),
        set,
        bound: None,
        sets: None,
    }
}

/// Taking actors out, as an aim.
pub(super) struct Taking<'a> {
    holding: Holding<'a>,
    out: Vec<bool>,
}

impl<'a> Taking<'a> {
    pub(super) fn new(field: &'a Field, hold: Hold) -> Self {
        Self {
            holding: Holding::new(field, hold),
            out: vec![false; field.len()],
        }
    }
}

impl Aim for Taking<'_> {
    fn with_each(&mut self, set: &[usize], others: &[usize], budget: &mut Budget) -> Vec<f64> {
        self.out.fill(false);
        for &actor in set {
            self.out[actor] = true;
        }
        let out = &mut self.out;
        let each = self.holding.without_each(out, others, |_| true, budget);
        self.out.fill(false);
        each.into_iter().map(|(_, left)| -left).collect()
    }
}

/// What an actor would add at most: it was that much when it was last looked at, and can only have become less.
#[derive(Debug, PartialEq)]
struct Promise {
    gain: f64,
    actor: usize,
    /// How large the set was then.
    at: usize,
}

impl Eq for Promise {}

impl Ord for Promise {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        (self.gain.total_cmp(&other.gain)).then_with(|| other.actor.cmp(&self.actor))
    }
}

impl PartialOrd for Promise {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

/// Takes one at a time whoever adds most to whom is reached. What is reached is submodular: an actor adds the less, the more are there
/// already. So no set reaches more than this one and the `size` highest gains beside it, and this one reaches at least 1 − 1/e of the best
/// (Nemhauser, Wolsey, Fisher, "An analysis of approximations for maximizing submodular set functions", Mathematical Programming 14, 1978).
pub(super) fn positive(
    field: &Field,
    nearness: Nearness,
    size: usize,
    budget: &mut Budget,
) -> Found {
    let n = field.len();
    let mut reached = Reached::nobody(n);
    let mut promises: BinaryHeap<Promise> = (0..n)
        .filter(|&actor| field.choosable[actor])
        .map(|actor| Promise {
            gain: nearness.row(field, actor).iter().sum(),
            actor,
            at: 0,
        })
        .collect();
    budget.spend(n as u64);
    let highest = |promises: &BinaryHeap<Promise>| -> f64 {
        most(promises.iter().map(|promise| promise.gain), size)
    };
    let mut bound = highest(&promises);
    let mut set = Vec::new();
    while let Some(promise) = promises.pop() {
        let row = nearness.row(field, promise.actor);
        if promise.at < set.len() {
            budget.spend(1);
            promises.push(Promise {
                gain: reached.gain(&row),
                at: set.len(),
                ..promise
            });
            continue;
        }
        set.push(promise.actor);
        reached.add(&row);
        bound = bound.min(reached.sum() + highest(&promises));
        if set.len() == size {
            break;
        }
    }
    // The gains once more, as they are beside the whole set.
    let gains = promises
        .into_vec()
        .into_iter()
        .map(|promise| reached.gain(&nearness.row(field, promise.actor)));
    let value = reached.sum();
    let bound = bound.min(value + most(gains, size)).max(value);
    set.sort_unstable();
    Found {
        set,
        value,
        bound: Some(bound),
        sets: None,
    }
}
