//! A bound that no choice of sites can beat: the Lagrangian relaxation of "everybody is served".
//!
//! > *L*(λ, μ) = ∑ *P*(*i*) λ(*i*) − μ *B* − ∑ of the largest *v*(*j*) above zero, as many as may be opened
//!
//! λ(*i*) is what serving a person of place *i* is worth, at most *u*; μ is what money is worth; the gain *g*(*j*) of a site is the most that
//! those who go to it can save, ∑ *P*(*i*) max(0, λ(*i*) − *c*(*i*, *j*)), within its capacity, and *v*(*j*) = *g*(*j*) − μ *price*(*j*). Every
//! λ and μ ≥ 0 give a bound; a subgradient with a memory of its last direction makes it better (Camerini, Fratta, Maffioli). At its best it is
//! the bound of the linear relaxation with *f*(*i*, *j*) ≤ *P*(*i*) *x*(*j*).

use super::{Assignment, Role};

/// How much of the last direction goes into the next one.
const MEMORY: f64 = 0.6;
/// How much the latest choice counts in the running mean of choices.
const RECENT: f64 = 0.08;
/// After so many steps without a better bound the steps become shorter.
const PATIENCE: usize = 12;

/// What serving a person of each place is worth, and what money is.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Worth {
    pub(super) served: Vec<f64>,
    pub(super) money: f64,
}

/// A part of the search: which sites are open, free and shut there, and what is left to open.
pub(super) struct Part<'a> {
    pub(super) roles: &'a [Role],
    pub(super) sites: usize,
    pub(super) budget: f64,
}

/// The best bound found in a part of the search, and what it says of each site.
pub(super) struct Relaxed {
    pub(super) bound: f64,
    pub(super) worth: Worth,
    /// The value of each site at the best bound.
    values: Vec<f64>,
    /// Which free sites are chosen at the best bound.
    chosen: Vec<bool>,
    /// How often each site is chosen, the latest times counting more.
    pub(super) often: Vec<f64>,
    sites: usize,
    pub(super) work: u64,
}

/// The state of the iteration.
struct Iteration<'a> {
    assignment: &'a Assignment,
    part: &'a Part<'a>,
    /// The most that serving a person of a place can be worth: what he pays at a site already open, or left unserved.
    most: Vec<f64>,
    gains: Vec<f64>,
    order: Vec<u32>,
    chosen: Vec<bool>,
    /// Which share of each place nobody serves; below zero where more than one site does.
    missing: Vec<f64>,
    spent: f64,
    items: Vec<(f64, f64, u32)>,
    work: u64,
}

/// Makes the bound of a part better until it comes to `target()`, which no answer there is then below, or holds still.
///
/// `tried` is shown the choices that turn up; it may lower the target by finding an answer.
pub(super) fn relax(
    assignment: &Assignment,
    part: &Part<'_>,
    start: &Worth,
    steps: usize,
    mut target: f64,
    mut tried: impl FnMut(&[bool], usize) -> f64,
) -> Relaxed {
    let mut iteration = Iteration::new(assignment, part);
    let mut worth = start.clone();
    iteration.clamp(&mut worth);
    let mut best = Relaxed {
        bound: f64::NEG_INFINITY,
        worth: worth.clone(),
        values: vec![0.0; assignment.width()],
        chosen: vec![false; assignment.width()],
        often: vec![0.0; assignment.width()],
        sites: part.sites,
        work: 0,
    };
    let scale = iteration.mean_price();
    let (mut direction, mut toward) = (vec![0.0; assignment.places()], 0.0);
    let (mut length, mut still) = (1.5, 0);
    for step in 0..steps {
        let bound = iteration.evaluate(&worth);
        if bound > best.bound {
            let much = 1e-5 * (target - best.bound).abs().min(bound.abs().max(1.0));
            still = if bound > best.bound + much {
                0
            } else {
                still + 1
            };
            best.bound = bound;
            best.worth.clone_from(&worth);
            for (site, value) in best.values.iter_mut().enumerate() {
                *value = iteration.value(site, worth.money);
            }
            best.chosen.copy_from_slice(&iteration.chosen);
        } else {
            still += 1;
        }
        for (often, &chosen) in best.often.iter_mut().zip(&iteration.chosen) {
            let now = f64::from(u8::from(chosen));
            *often = if step == 0 {
                now
            } else {
                *often + RECENT * (now - *often)
            };
        }
        target = tried(&iteration.chosen, step);
        if assignment.sharpened(best.bound) >= target {
            break;
        }
        if still >= PATIENCE {
            (length, still) = (length / 2.0, 0);
            if length < 2e-3 {
                break;
            }
            worth.clone_from(&best.worth);
            continue;
        }
        for (direction, &missing) in direction.iter_mut().zip(&iteration.missing) {
            *direction = missing + MEMORY * *direction;
        }
        let over = if part.budget.is_finite() {
            (iteration.spent - part.budget) / scale
        } else {
            0.0
        };
        toward = over + MEMORY * toward;
        let square: f64 = direction.iter().map(|part| part * part).sum::<f64>() + toward * toward;
        if square < 1e-18 {
            // The choice serves everybody once: it is an answer, and none is better.
            break;
        }
        let by = length * (target - bound).max(1e-9 * bound.abs().max(1e-9)) / square;
        for (place, served) in worth.served.iter_mut().enumerate() {
            *served += by * direction[place] / assignment.persons[place];
        }
        worth.money = (worth.money + by * toward / scale).max(0.0);
        iteration.clamp(&mut worth);
    }
    best.work = iteration.work;
    best
}

impl Relaxed {
    /// Sites that must be open, or shut, in any answer below the target: without one of them, or with one of them, the bound is no longer below.
    pub(super) fn settled(
        &self,
        assignment: &Assignment,
        roles: &[Role],
        target: f64,
    ) -> Vec<(usize, Role)> {
        let free = || (0..roles.len()).filter(|&site| roles[site] == Role::Free);
        let number = free().filter(|&site| self.chosen[site]).count();
        let best_out = free()
            .filter(|&site| !self.chosen[site])
            .map(|site| self.values[site])
            .fold(0.0, f64::max);
        let worst_in = match number < self.sites {
            true => 0.0,
            false => free()
                .filter(|&site| self.chosen[site])
                .map(|site| self.values[site])
                .fold(f64::INFINITY, f64::min),
        };
        free()
            .filter_map(|site| {
                let (role, bound) = match self.chosen[site] {
                    true => (Role::Open, self.bound + self.values[site] - best_out),
                    false => (Role::Shut, self.bound + worst_in - self.values[site]),
                };
                (assignment.sharpened(bound) >= target).then_some((site, role))
            })
            .collect()
    }
}

impl<'a> Iteration<'a> {
    fn new(assignment: &'a Assignment, part: &'a Part<'a>) -> Self {
        let width = assignment.width();
        let open: Vec<bool> = part.roles.iter().map(|&role| role == Role::Open).collect();
        let most = (0..assignment.places())
            .map(|place| match assignment.capacity {
                Some(_) => assignment.unserved,
                None => assignment.nearest(place, &open).1,
            })
            .collect();
        Self {
            most,
            gains: vec![0.0; width],
            order: Vec::with_capacity(width),
            chosen: vec![false; width],
            missing: vec![0.0; assignment.places()],
            spent: 0.0,
            items: Vec::new(),
            work: assignment.places() as u64,
            assignment,
            part,
        }
    }

    fn mean_price(&self) -> f64 {
        let price = &self.assignment.price;
        let mean = price.iter().sum::<f64>() / price.len().max(1) as f64;
        if mean > 0.0 { mean } else { 1.0 }
    }

    fn value(&self, site: usize, money: f64) -> f64 {
        self.gains[site] - money * self.assignment.price[site]
    }

    /// Keeps what serving is worth between the cheapest pair of the place and what a person pays anyway.
    fn clamp(&self, worth: &mut Worth) {
        for (place, served) in worth.served.iter_mut().enumerate() {
            let least = self
                .assignment
                .row(place)
                .first()
                .map_or(0.0, |pair| pair.0);
            *served = served.max(least).min(self.most[place]);
        }
    }

    fn evaluate(&mut self, worth: &Worth) -> f64 {
        match self.assignment.capacity {
            None => self.gains_without_limit(&worth.served),
            Some(_) => self.gains_within_capacity(&worth.served),
        }
        let roles = self.part.roles;
        self.order.clear();
        for (site, &role) in roles.iter().enumerate() {
            if role == Role::Free && self.value(site, worth.money) > 0.0 {
                self.order.push(site as u32);
            }
        }
        let mut order = std::mem::take(&mut self.order);
        order.sort_unstable_by(|&a, &b| {
            let value = |site: u32| self.value(site as usize, worth.money);
            value(b).total_cmp(&value(a)).then(a.cmp(&b))
        });
        order.truncate(self.part.sites);
        self.chosen.fill(false);
        self.spent = 0.0;
        let persons = self.assignment.persons.iter().zip(&worth.served);
        let mut bound: f64 = persons.map(|(persons, served)| persons * served).sum();
        for &site in &order {
            self.chosen[site as usize] = true;
            self.spent += self.assignment.price[site as usize];
            bound -= self.value(site as usize, worth.money);
        }
        self.order = order;
        if self.part.budget.is_finite() {
            bound -= worth.money * self.part.budget;
        }
        match self.assignment.capacity {
            None => self.miss_without_limit(&worth.served),
            Some(_) => {
                // Open sites serve whatever is worth it; they are not chosen again.
                for site in (0..roles.len()).filter(|&site| roles[site] == Role::Open) {
                    bound -= self.gains[site];
                }
                self.miss_within_capacity(&worth.served);
            }
        }
        bound
    }

    fn gains_without_limit(&mut self, served: &[f64]) {
        self.gains.fill(0.0);
        for (place, &served) in served.iter().enumerate() {
            let persons = self.assignment.persons[place];
            for &(cost, site) in self.assignment.row(place) {
                if cost >= served {
                    break;
                }
                self.gains[site as usize] += persons * (served - cost);
                self.work += 1;
            }
        }
    }

    fn miss_without_limit(&mut self, served: &[f64]) {
        for (place, &served) in served.iter().enumerate() {
            let mut missing = 1.0;
            for &(cost, site) in self.assignment.row(place) {
                if cost >= served {
                    break;
                }
                missing -= f64::from(u8::from(self.chosen[site as usize]));
                self.work += 1;
            }
            // At the most, an open site or being left unserved takes whoever is missing.
            if missing > 0.0 && served >= self.most[place] {
                missing = 0.0;
            }
            self.missing[place] = missing;
        }
        self.work += served.len() as u64;
    }

    /// Fills [`Self::items`] with whom a site serves, those who save most first, and gives what they save.
    fn knapsack(&mut self, site: usize, served: &[f64], capacity: f64) -> f64 {
        let (places, costs) = self.assignment.columns.row(site);
        self.work += places.len() as u64;
        self.items.clear();
        for (&place, &cost) in places.iter().zip(costs) {
            let saves = served[place as usize] - cost;
            if saves > 0.0 {
                self.items
                    .push((saves, self.assignment.persons[place as usize], place));
            }
        }
        if capacity.is_finite() {
            self.items
                .sort_unstable_by(|a, b| b.0.total_cmp(&a.0).then(a.2.cmp(&b.2)));
        }
        let (mut room, mut gain) = (capacity, 0.0);
        for (saves, persons, _) in &mut self.items {
            *persons = persons.min(room);
            room -= *persons;
            gain += *saves * *persons;
        }
        gain
    }

    fn gains_within_capacity(&mut self, served: &[f64]) {
        let Some(capacity) = &self.assignment.capacity else {
            return;
        };
        for (site, &capacity) in capacity.iter().enumerate() {
            self.gains[site] = match self.part.roles[site] {
                Role::Shut => 0.0,
                Role::Open | Role::Free => self.knapsack(site, served, capacity),
            };
        }
    }

    fn miss_within_capacity(&mut self, served: &[f64]) {
        let Some(capacity) = &self.assignment.capacity else {
            return;
        };
        self.missing.fill(1.0);
        for (site, &capacity) in capacity.iter().enumerate() {
            if self.part.roles[site] == Role::Open || self.chosen[site] {
                self.knapsack(site, served, capacity);
                for &(_, persons, place) in &self.items {
                    self.missing[place as usize] -=
                        persons / self.assignment.persons[place as usize];
                }
            }
        }
        for (place, missing) in self.missing.iter_mut().enumerate() {
            if *missing > 0.0 && served[place] >= self.most[place] {
                *missing = 0.0;
            }
        }
    }
}
