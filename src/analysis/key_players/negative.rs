//! Whom to take out so that the others are most apart: branch and bound.

use super::bounds::Heart;
use super::charges::{Standing, charges};
use super::dominance::dominators;
use super::field::Field;
use super::pieces::Pieces;
use super::spheres::Spheres;
use super::{Budget, Found, SETS, Sets, TOLERANCE, most};

/// What holds the others together, which is to be made small.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Hold {
    /// The pairs that can reach each other.
    Pairs,
    /// ∑ 1 / *d* over all pairs.
    Nearness,
}

impl Hold {
    fn worth(self) -> fn(Option<u32>) -> f64 {
        match self {
            Self::Pairs => |distance| f64::from(u8::from(distance.is_some())),
            Self::Nearness => |distance| distance.map_or(0.0, |steps| 1.0 / f64::from(steps)),
        }
    }
}

/// What holds the others together, with room for computing it.
pub(super) struct Holding<'a> {
    pub(super) field: &'a Field,
    hold: Hold,
    pieces: Pieces,
    spheres: Spheres,
}

impl<'a> Holding<'a> {
    pub(super) fn new(field: &'a Field, hold: Hold) -> Self {
        let rows = match hold {
            Hold::Pairs => 0,
            Hold::Nearness => field.len(),
        };
        Self {
            field,
            hold,
            pieces: Pieces::new(field.len()),
            spheres: Spheres::new(rows),
        }
    }

    /// Without those who are out.
    pub(super) fn of(&mut self, out: &[bool], budget: &mut Budget) -> f64 {
        match self.hold {
            Hold::Pairs => {
                budget.spend(1);
                self.pieces.search(self.field, out) as f64
            }
            Hold::Nearness => {
                let (sum, steps) = self.spheres.sum(self.field, out);
                budget.spend(1 + u64::from(steps) * self.spheres.cost(self.field) / WORDS_A_NODE);
                sum
            }
        }
    }

    /// Without those who are out and one more: each of these others with what is left. `promising` says of whom it need be known.
    pub(super) fn without_each(
        &mut self,
        out: &mut [bool],
        others: &[usize],
        promising: impl Fn(usize) -> bool,
        budget: &mut Budget,
    ) -> Vec<(usize, f64)> {
        if self.hold == Hold::Pairs {
            budget.spend(1);
            self.pieces.search(self.field, out);
            let without = &self.pieces.without;
            let each = others.iter().map(|&other| (other, without[other] as f64));
            return each.collect();
        }
        let mut each = Vec::new();
        for &other in others {
            if promising(other) {
                out[other] = true;
                each.push((other, self.of(out, budget)));
                out[other] = false;
            }
        }
        each
    }
}

/// How many words make a node, where distances are summed up.
const WORDS_A_NODE: u64 = 100_000;

/// How many ways make a node, where charges are looked for.
const WAYS_A_NODE: u64 = 8;

/// The search.
struct Search<'a> {
    holding: Holding<'a>,
    order: Vec<usize>,
    dominators: Vec<Vec<u32>>,
    out: Vec<bool>,
    free: Vec<bool>,
    chosen: Vec<usize>,
    best: f64,
    /// The sets that are as good, ascending; when one is enough, just that.
    sets: Vec<Vec<usize>>,
    /// Whether all sets that are as good as the best are looked for.
    every: bool,
    /// The least that was left undone.
    undone: f64,
}

/// Looks for the best `size` actors, beginning from a good set of them.
pub(super) fn search(
    field: &Field,
    hold: Hold,
    size: usize,
    start: Vec<usize>,
    budget: &mut Budget,
) -> Found {
    let mut search = Search::new(field, hold);
    let whole = search.holding.of(&search.out.clone(), budget);
    for &actor in &start {
        search.out[actor] = true;
    }
    search.best = search.holding.of(&search.out.clone(), budget);
    search.out.fill(false);
    search.sets.push(start);
    search.branch(0, size, budget);
    let (best, undone) = (search.best, search.undone);
    if undone < best - TOLERANCE {
        let at_least = whole - root_loss(&search, size);
        return Found {
            set: search.sets.swap_remove(0),
            value: best,
            bound: Some(undone.max(at_least)),
            sets: None,
        };
    }
    // Proved. Now all that are as good, as far as the budget goes.
    let one = search.sets.clone();
    search.every = true;
    search.undone = f64::INFINITY;
    search.sets.clear();
    search.free = field.choosable.clone();
    search.branch(0, size, budget);
    let complete = search.undone == f64::INFINITY || search.undone > best + TOLERANCE;
    let mut sets = search.sets;
    sets.sort_unstable();
    let count = sets.len().max(1);
    let set = match complete {
        true => sets.into_iter().next(),
        false => None,
    };
    Found {
        set: set.or_else(|| one.into_iter().next()).unwrap_or_default(),
        value: best,
        bound: Some(best),
        sets: Some(Sets { count, complete }),
    }
}

/// What the best set can cost the whole network at most.
fn root_loss(search: &Search<'_>, size: usize) -> f64 {
    let field = search.holding.field;
    let standing = Standing {
        field,
        out: &search.out,
        free: &field.choosable,
        left: size,
    };
    let (charge, _) = charges(standing, search.holding.hold.worth());
    most(charge.into_iter(), size)
}

impl<'a> Search<'a> {
    fn new(field: &'a Field, hold: Hold) -> Self {
        Self {
            holding: Holding::new(field, hold),
            order: field.order(),
            dominators: dominators(field),
            out: vec![false; field.len()],
            free: field.choosable.clone(),
            chosen: Vec::new(),
            best: f64::INFINITY,
            sets: Vec::new(),
            every: false,
            undone: f64::INFINITY,
        }
    }

    /// What a bound must be above to be of no more interest.
    fn cut(&self) -> f64 {
        match self.every {
            true => self.best + TOLERANCE,
            false => self.best - TOLERANCE,
        }
    }

    /// Whether an actor may follow those chosen: all who dominate it must be among them.
    fn may_follow(&self, actor: usize) -> bool {
        self.every || (self.dominators[actor].iter()).all(|&over| self.out[over as usize])
    }

    fn offer(&mut self, last: usize, value: f64) {
        let set = || {
            let mut set = self.chosen.clone();
            set.push(last);
            set.sort_unstable();
            set
        };
        if self.every {
            if value <= self.best + TOLERANCE && self.sets.len() < SETS {
                self.sets.push(set());
            }
        } else if value < self.best - TOLERANCE {
            self.sets = vec![set()];
            self.best = value;
        }
    }

    /// Leaves something undone, of which this is known.
    fn leave(&mut self, bound: f64) {
        self.undone = self.undone.min(bound);
    }

    /// Takes out `left` more of the order from a place on.
    fn branch(&mut self, from: usize, left: usize, budget: &mut Budget) {
        let hold = self.holding.hold;
        if left == 1 {
            return self.last(from, &|_| true, budget);
        }
        let charged = (hold == Hold::Nearness).then(|| {
            let out = self.out.clone();
            let base = self.holding.of(&out, budget);
            let (charge, work) = charges(self.standing(left), hold.worth());
            budget.spend(work / WAYS_A_NODE);
            (base, charge)
        });
        let order = self.order.clone();
        for place in from..order.len() {
            if order.len() - place < left {
                break;
            }
            let heart = match hold {
                Hold::Pairs => Heart::of(self.standing(left)),
                Hold::Nearness => None,
            };
            budget.spend(heart.as_ref().map_or(0, |heart| heart.work / WAYS_A_NODE));
            // What is left at least when this one goes, if one is named, and `count` of the others.
            let at_least =
                |one: Option<usize>, others: &[usize], count: usize| match (&charged, &heart) {
                    (Some((base, charge)), _) => {
                        let others = others.iter().map(|&actor| charge[actor]);
                        base - one.map_or(0.0, |actor| charge[actor]) - most(others, count)
                    }
                    (None, Some(heart)) => heart.pairs(one, others, count),
                    (None, None) => 0.0,
                };
            // The sets whose next is here or later.
            let bound = at_least(None, &order[place..], left);
            if bound > self.cut() {
                break;
            }
            let full = self.every && self.sets.len() >= SETS;
            if full || budget.is_over() {
                self.leave(bound);
                break;
            }
            let (actor, others) = (order[place], &order[place + 1..]);
            let with = at_least(Some(actor), others, left - 1);
            if self.may_follow(actor) && with <= self.cut() {
                self.out[actor] = true;
                self.chosen.push(actor);
                if left == 2 {
                    let cut = self.cut();
                    let promising = |other: usize| at_least(Some(actor), &[other], 1) <= cut;
                    self.last(place + 1, &promising, budget);
                } else {
                    self.branch(place + 1, left - 1, budget);
                }
                self.chosen.pop();
                self.out[actor] = false;
            }
            self.free[actor] = false;
        }
        for &actor in &order[from..] {
            self.free[actor] = true;
        }
    }

    fn standing(&self, left: usize) -> Standing<'_> {
        Standing {
            field: self.holding.field,
            out: &self.out,
            free: &self.free,
            left,
        }
    }

    /// Takes out one more.
    fn last(&mut self, from: usize, promising: &dyn Fn(usize) -> bool, budget: &mut Budget) {
        if self.every && self.sets.len() >= SETS {
            // More would not be counted.
            return self.leave(self.best);
        }
        let order = self.order.get(from..).unwrap_or_default();
        let others: Vec<usize> = order
            .iter()
            .copied()
            .filter(|&actor| self.may_follow(actor))
            .collect();
        let each = self
            .holding
            .without_each(&mut self.out, &others, promising, budget);
        for (actor, value) in each {
            if self.every && value <= self.best + TOLERANCE && self.sets.len() >= SETS {
                self.leave(value);
            }
            self.offer(actor, value);
        }
    }
}
