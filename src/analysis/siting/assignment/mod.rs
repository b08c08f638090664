//! Sites and who goes to which: the problem behind p-median, p-center and every choice of sites that have capacities.
//!
//! > minimize ∑ *c*(*i*, *j*) *f*(*i*, *j*) + *u* ∑ *r*(*i*), with ∑ over *j* of *f*(*i*, *j*) + *r*(*i*) = *P*(*i*), at open sites alone,
//! > at no site more than its capacity, with at most so many sites opened and paid for
//!
//! *P* are the persons of a place, *f* those who go from a place to a site, *r* those who are left unserved. The persons of a place may go to
//! several sites. With *u* infinite nobody may be left. With *u* = 1 and *c* = 0 within a radius it is the maximal covering problem.
//!
//! It is solved by a Lagrangian bound ([`relaxation`]), answers made better by exchanges ([`local`]), who goes where when sites are full
//! ([`transport`]), and branch and bound over the sites ([`search`]).

mod local;
mod relaxation;
mod search;
mod transport;

use super::Problem;
use super::money::Money;
use crate::model::cost_matrix::CostMatrix;
pub(super) use search::{Answer, Limits, solve};

/// What counts as equal, as a share of the numbers compared.
const SLACK: f64 = 1e-9;

/// What a site is to the search.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    /// Open.
    Open,
    /// May be opened.
    Free,
    /// Stays shut.
    Shut,
}

/// Places, sites and costs, in the orders that the search needs.
#[derive(Debug, Clone)]
pub(super) struct Assignment {
    /// Persons of each place, above zero.
    persons: Vec<f64>,
    /// Where the pairs of each place begin, and last where those of the last one end.
    starts: Vec<usize>,
    /// The cost of a person and the site of each pair, by place; the cheapest first, then by site.
    pairs: Vec<(f64, u32)>,
    /// The same pairs by site: the place of each and its cost.
    columns: CostMatrix,
    /// What a person left unserved costs; infinite where everybody must be served.
    unserved: f64,
    /// Persons each site can take, infinite where without limit; `None` where none has a limit.
    capacity: Option<Vec<f64>>,
    roles: Vec<Role>,
    /// In whole units, so that sums and comparisons are exact.
    price: Vec<f64>,
    sites: usize,
    budget: f64,
    /// Whether the best cost is a whole number, so that every bound can be rounded up.
    whole: bool,
}

impl Assignment {
    /// The problem for these places, given by index; `cost` makes a person's cost of the minutes, `None` where the pair does not count.
    pub(super) fn new(
        problem: &Problem,
        limits: &super::Options,
        places: &[usize],
        persons: impl Fn(usize) -> f64,
        cost: impl Fn(f64) -> Option<f64>,
        unserved: f64,
    ) -> Self {
        let width = problem.costs.width();
        let mut roles: Vec<Role> = (0..width)
            .map(
                |site| match (problem.fixed[site], problem.candidate[site]) {
                    (true, _) => Role::Open,
                    (false, true) => Role::Free,
                    (false, false) => Role::Shut,
                },
            )
            .collect();
        let Money { price, budget, .. } = Money::of(problem, limits);
        for (site, role) in roles.iter_mut().enumerate() {
            if *role == Role::Free && price[site] > budget {
                *role = Role::Shut;
            }
        }
        let limited =
            (0..width).any(|site| roles[site] != Role::Shut && problem.capacity[site].is_some());
        let capacity = limited.then(|| {
            let capacity = problem.capacity.iter();
            capacity
                .map(|persons| persons.unwrap_or(f64::INFINITY))
                .collect()
        });
        let mut assignment = Self {
            persons: Vec::with_capacity(places.len()),
            starts: vec![0],
            pairs: Vec::new(),
            columns: CostMatrix::default(),
            unserved,
            capacity,
            price,
            sites: limits.sites.unwrap_or(usize::MAX),
            budget,
            whole: true,
            roles,
        };
        let mut cells = Vec::new();
        for (row, &place) in places.iter().enumerate() {
            let first = assignment.pairs.len();
            for (site, minutes) in problem.costs.of(place) {
                let cost = cost(minutes).filter(|&cost| cost < unserved);
                if let (Some(cost), true) = (cost, assignment.roles[site] != Role::Shut) {
                    assignment.pairs.push((cost, site as u32));
                }
            }
            assignment.pairs[first..]
                .sort_unstable_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
            assignment.leave_out(first);
            let kept = assignment.pairs[first..].iter();
            cells.extend(kept.map(|&(cost, site)| (row as u32, site, cost)));
            assignment.starts.push(assignment.pairs.len());
            assignment.persons.push(persons(place));
        }
        assignment.columns = CostMatrix::new(places.len(), width, &cells).transposed();
        assignment.whole = assignment.is_whole();
        assignment
    }

    /// Leaves out the pairs of the place that begins there which are never better than one to a site that is open and takes everybody.
    fn leave_out(&mut self, first: usize) {
        let fixed = |&(_, site): &(f64, u32)| self.roles[site as usize] == Role::Open;
        let pairs = &self.pairs[first..];
        if let (None, Some(&nearest)) = (&self.capacity, pairs.iter().find(|pair| fixed(pair))) {
            let nearer = pairs.partition_point(|pair| pair.0 < nearest.0);
            self.pairs.truncate(first + nearer);
            self.pairs.push(nearest);
        }
    }

    /// Whether every cost is a whole number, and every flow can be.
    fn is_whole(&self) -> bool {
        let whole = |number: f64| number.fract() == 0.0 && number < 1e9;
        self.persons.iter().all(|&persons| whole(persons))
            && self.pairs.iter().all(|&(cost, _)| whole(cost))
            && (self.unserved.is_infinite() || whole(self.unserved))
            && self
                .capacity
                .iter()
                .flatten()
                .all(|&limit| limit.is_infinite() || whole(limit))
    }

    fn places(&self) -> usize {
        self.persons.len()
    }

    fn width(&self) -> usize {
        self.roles.len()
    }

    /// The pairs of a place, the cheapest first.
    fn row(&self, place: usize) -> &[(f64, u32)] {
        &self.pairs[self.starts[place]..self.starts[place + 1]]
    }

    /// The cheapest open site of a place and what a person of it pays, left unserved where no open site is in reach.
    fn nearest(&self, place: usize, open: &[bool]) -> (Option<usize>, f64) {
        let row = self.row(place).iter();
        let mut reached = row.filter(|&&(_, site)| open[site as usize]);
        match reached.next() {
            Some(&(cost, site)) => (Some(site as usize), cost),
            None => (None, self.unserved),
        }
    }

    /// The least cost with these sites open, infinite where somebody who must be served cannot be, and how many pairs were looked at for it.
    fn cost(&self, open: &[bool]) -> (f64, u64) {
        match self.capacity {
            Some(_) => {
                let (plan, work) = transport::transport(self, open);
                (plan.map_or(f64::INFINITY, |plan| plan.cost), work)
            }
            None => {
                let places = 0..self.places();
                let costs = places.map(|place| self.persons[place] * self.nearest(place, open).1);
                (costs.sum(), self.places() as u64 * 4)
            }
        }
    }

    /// Who goes where with these sites open: place, site, persons. Empty where somebody who must be served cannot be.
    pub(super) fn flows(&self, open: &[bool]) -> Vec<(usize, usize, f64)> {
        match self.capacity {
            Some(_) => transport::transport(self, open)
                .0
                .map_or_else(Vec::new, |plan| plan.flows),
            None => (0..self.places())
                .filter_map(|place| {
                    Some((place, self.nearest(place, open).0?, self.persons[place]))
                })
                .collect(),
        }
    }

    /// A bound on the best cost, rounded up where that cost is a whole number.
    fn sharpened(&self, bound: f64) -> f64 {
        if self.whole && bound.is_finite() {
            (bound - SLACK * bound.abs().max(1e3)).ceil()
        } else {
            bound
        }
    }
}
