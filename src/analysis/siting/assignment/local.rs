//! Answers by adding the best site again and again, made better by exchanging one site for another.
//!
//! Exchanges follow Whitaker: for a site that could come in, one pass over the places near it gives what each open site would lose by going.
//! Capacities are left out of account here; whoever needs them asks [`super::transport`] what an answer costs.

use super::{Assignment, Role};

/// What a person left unserved counts for while answers are looked for, in times the dearest pair.
const PENALTY: f64 = 1e4;

/// Open sites, and for each place the nearest two of them.
struct Standing<'a> {
    assignment: &'a Assignment,
    open: Vec<bool>,
    /// The nearest open site of each place, `u32::MAX` where there is none, and what a person pays.
    first: Vec<(f64, u32)>,
    /// What a person pays at the next nearest.
    second: Vec<f64>,
    penalty: f64,
    work: u64,
}

/// Makes an answer of these open sites: adds as many sites as may be opened, then exchanges while that helps.
///
/// `roles` says what may still be changed: sites that are free there. Returns the work done beside the answer.
pub(super) fn improved(
    assignment: &Assignment,
    roles: &[Role],
    open: Vec<bool>,
) -> (Vec<bool>, u64) {
    let dearest = assignment
        .pairs
        .iter()
        .map(|&(cost, _)| cost)
        .fold(1.0, f64::max);
    let mut standing = Standing {
        assignment,
        first: vec![(0.0, u32::MAX); assignment.places()],
        second: vec![0.0; assignment.places()],
        penalty: assignment.unserved.min(PENALTY * dearest),
        open,
        work: 0,
    };
    standing.look();
    while standing.add(roles) {}
    while standing.exchange(roles) {}
    (standing.open, standing.work)
}

impl Standing<'_> {
    /// Finds the nearest two open sites of each place anew.
    fn look(&mut self) {
        for place in 0..self.assignment.places() {
            let row = self.assignment.row(place).iter();
            let mut near = row.filter(|&&(_, site)| self.open[site as usize]);
            self.first[place] = near.next().copied().unwrap_or((self.penalty, u32::MAX));
            self.second[place] = near.next().map_or(self.penalty, |&(cost, _)| cost);
        }
        self.work += self.assignment.places() as u64 * 4;
    }

    /// How many more sites may be opened, and how much may be paid for them.
    fn left(&self) -> (usize, f64) {
        let mut left = (self.assignment.sites, self.assignment.budget);
        for (site, _) in self.open.iter().enumerate().filter(|(_, open)| **open) {
            if self.assignment.roles[site] == Role::Free {
                left.0 -= 1;
                left.1 -= self.assignment.price[site];
            }
        }
        left
    }

    /// Opens the site that saves the most for its price, if one saves anything.
    fn add(&mut self, roles: &[Role]) -> bool {
        let (sites, budget) = self.left();
        if sites == 0 {
            return false;
        }
        let mut best: Option<(f64, usize)> = None;
        for (site, &role) in roles.iter().enumerate() {
            let price = self.assignment.price[site];
            if role != Role::Free || self.open[site] || price > budget {
                continue;
            }
            let (places, costs) = self.assignment.columns.row(site);
            self.work += places.len() as u64;
            let mut saved = 0.0;
            for (&place, &cost) in places.iter().zip(costs) {
                let gain = self.first[place as usize].0 - cost;
                if gain > 0.0 {
                    saved += gain * self.assignment.persons[place as usize];
                }
            }
            if budget.is_finite() {
                saved /= price.max(1e-9);
            }
            if saved > 0.0 && best.is_none_or(|(most, _)| saved > most) {
                best = Some((saved, site));
            }
        }
        let Some((_, site)) = best else { return false };
        self.open[site] = true;
        self.look();
        true
    }

    /// Goes once through the sites that could come in and makes for each the exchange that saves the most, if one saves anything; afterwards opens
    /// what can still be paid for. Says whether there was any exchange.
    fn exchange(&mut self, roles: &[Role]) -> bool {
        let assignment = self.assignment;
        let (_, budget) = self.left();
        let mut changed = false;
        // What is lost when an open site goes and nothing comes.
        let mut without = vec![0.0; self.open.len()];
        let mut loss = vec![0.0; self.open.len()];
        let mut stale = true;
        let mut spare = budget;
        for enters in 0..self.open.len() {
            if roles[enters] != Role::Free || self.open[enters] {
                continue;
            }
            if stale {
                without.fill(0.0);
                for (place, &(cost, site)) in self.first.iter().enumerate() {
                    if site != u32::MAX {
                        without[site as usize] +=
                            (self.second[place] - cost) * assignment.persons[place];
                    }
                }
                spare = self.left().1;
                stale = false;
            }
            loss.copy_from_slice(&without);
            let (places, costs) = assignment.columns.row(enters);
            self.work += places.len() as u64 + self.open.len() as u64;
            let mut saved = 0.0;
            for (&place, &cost) in places.iter().zip(costs) {
                let place = place as usize;
                let persons = assignment.persons[place];
                let (nearest, site) = self.first[place];
                if cost < nearest {
                    saved += (nearest - cost) * persons;
                    // Whoever comes to the new site loses nothing when the old one goes.
                    if site != u32::MAX {
                        loss[site as usize] -= (self.second[place] - nearest) * persons;
                    }
                } else if cost < self.second[place] && site != u32::MAX {
                    loss[site as usize] -= (self.second[place] - cost) * persons;
                }
            }
            let leaves = (0..self.open.len())
                .filter(|&site| roles[site] == Role::Free && self.open[site])
                .filter(|&site| {
                    !spare.is_finite() || assignment.price[enters] <= spare + assignment.price[site]
                })
                .min_by(|&a, &b| loss[a].total_cmp(&loss[b]));
            if let Some(leaves) = leaves {
                let total = saved - loss[leaves];
                // What rounding makes of the sums is no saving: the same sites would come and go for ever.
                if total > 1e-11 * (saved + without[leaves]).max(1e-7) {
                    self.open[leaves] = false;
                    self.open[enters] = true;
                    self.look();
                    stale = true;
                    changed = true;
                }
            }
        }
        // Money may be left for another site.
        changed && {
            while self.add(roles) {}
            true
        }
    }
}
