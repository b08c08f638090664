//! Who goes where when sites are full: the cheapest way of sharing given open sites.
//!
//! Everybody first goes to the site that is cheapest for him. While a site has more persons than it can take, persons move along the cheapest
//! chain of moves that ends at a site with room, or unserved: successive shortest paths, after which no other sharing is cheaper. The persons of
//! a place may be divided.

use super::{Assignment, SLACK};
use std::collections::BTreeMap;

/// A way of sharing, and what it costs.
#[derive(Debug)]
pub(super) struct Plan {
    pub(super) cost: f64,
    /// Place, site, persons.
    pub(super) flows: Vec<(usize, usize, f64)>,
}

/// The cheapest sharing among these open sites; `None` where somebody who must be served cannot be.
///
/// Also says how many pairs it looked at: those of places and open sites, and those of two open sites.
pub(super) fn transport(assignment: &Assignment, open: &[bool]) -> (Option<Plan>, u64) {
    let mut work = assignment.pairs.len() as u64;
    let Some(mut sharing) = Sharing::new(assignment, open) else {
        return (None, work);
    };
    work += sharing.costs.len() as u64;
    let plan = sharing.solved();
    (plan, work + sharing.work)
}

struct Sharing {
    /// Open sites; the last one, where anybody may be left unserved, stands for that.
    sites: Vec<usize>,
    room: Vec<f64>,
    load: Vec<f64>,
    /// What a person of each place pays at each of these sites; infinite out of reach.
    costs: Vec<f64>,
    /// Persons of each place at each site, by site.
    at: Vec<BTreeMap<u32, f64>>,
    /// The cheapest move of a person from one of these sites to another, and whose.
    moves: Vec<(f64, u32)>,
    /// What counts as nobody.
    nobody: f64,
    /// Pairs looked at so far.
    work: u64,
}

impl Sharing {
    fn new(assignment: &Assignment, open: &[bool]) -> Option<Self> {
        let capacity = assignment.capacity.as_ref()?;
        let mut sites: Vec<usize> = (0..assignment.width()).filter(|&site| open[site]).collect();
        let mut room: Vec<f64> = sites.iter().map(|&site| capacity[site]).collect();
        let mut index = vec![usize::MAX; assignment.width()];
        for (place, &site) in sites.iter().enumerate() {
            index[site] = place;
        }
        if assignment.unserved.is_finite() {
            sites.push(usize::MAX);
            room.push(f64::INFINITY);
        }
        let k = sites.len();
        let mut costs = vec![f64::INFINITY; assignment.places() * k];
        let mut at = vec![BTreeMap::new(); k];
        let mut load = vec![0.0; k];
        for place in 0..assignment.places() {
            let row = &mut costs[place * k..(place + 1) * k];
            for &(cost, site) in assignment.row(place) {
                if open[site as usize] {
                    row[index[site as usize]] = cost;
                }
            }
            if assignment.unserved.is_finite() {
                row[k - 1] = assignment.unserved;
            }
            let best = (0..k).min_by(|&a, &b| row[a].total_cmp(&row[b]))?;
            if row[best].is_infinite() {
                return None;
            }
            let persons = assignment.persons[place];
            at[best].insert(place as u32, persons);
            load[best] += persons;
        }
        let total: f64 = assignment.persons.iter().sum();
        Some(Self {
            moves: vec![(f64::INFINITY, 0); k * k],
            nobody: SLACK * total.max(1.0),
            work: 0,
            sites,
            room,
            load,
            costs,
            at,
        })
    }

    fn solved(&mut self) -> Option<Plan> {
        let k = self.sites.len();
        if (0..k).any(|site| self.load[site] > self.room[site] + self.nobody) {
            for site in 0..k {
                self.look(site);
            }
        }
        while (0..k).any(|site| self.load[site] > self.room[site] + self.nobody) {
            let chain = self.chain()?;
            self.shift(&chain);
        }
        let mut flows = Vec::new();
        let mut cost = 0.0;
        for (index, (&site, at)) in self.sites.iter().zip(&self.at).enumerate() {
            for (&place, &persons) in at {
                cost += persons * self.costs[place as usize * k + index];
                if site != usize::MAX {
                    flows.push((place as usize, site, persons));
                }
            }
        }
        flows.sort_unstable_by_key(|&(place, site, _)| (place, site));
        Some(Plan { cost, flows })
    }

    /// Finds anew the cheapest moves from a site.
    fn look(&mut self, from: usize) {
        let k = self.sites.len();
        self.work += (self.at[from].len() * k) as u64;
        let moves = &mut self.moves[from * k..(from + 1) * k];
        moves.fill((f64::INFINITY, 0));
        for &place in self.at[from].keys() {
            let row = &self.costs[place as usize * k..(place as usize + 1) * k];
            for (to, best) in moves.iter_mut().enumerate() {
                let more = row[to] - row[from];
                if more < best.0 {
                    *best = (more, place);
                }
            }
        }
    }

    /// The cheapest chain of sites from one that is overfull to one with room (Bellman and Ford).
    fn chain(&mut self) -> Option<Vec<usize>> {
        let k = self.sites.len();
        let mut cost = vec![f64::INFINITY; k];
        let mut before = vec![usize::MAX; k];
        for (site, cost) in cost.iter_mut().enumerate() {
            if self.load[site] > self.room[site] + self.nobody {
                *cost = 0.0;
            }
        }
        for _ in 0..k {
            self.work += (k * k) as u64;
            let mut changed = false;
            for from in 0..k {
                if cost[from].is_infinite() {
                    continue;
                }
                for to in 0..k {
                    let through = cost[from] + self.moves[from * k + to].0;
                    // What is cheaper by rounding alone is not cheaper.
                    if to != from && through < cost[to] - SLACK * (1.0 + through.abs()) {
                        cost[to] = through;
                        before[to] = from;
                        changed = true;
                    }
                }
            }
            if !changed {
                break;
            }
        }
        let end = (0..k)
            .filter(|&site| {
                cost[site].is_finite() && self.load[site] < self.room[site] - self.nobody
            })
            .min_by(|&a, &b| cost[a].total_cmp(&cost[b]))?;
        let mut chain = vec![end];
        let mut site = end;
        while before[site] != usize::MAX {
            site = before[site];
            // Rounding could at worst make a circle; nobody is served by walking it.
            if chain.contains(&site) {
                return None;
            }
            chain.push(site);
        }
        chain.reverse();
        Some(chain)
    }

    /// Moves as many persons along a chain as can be.
    fn shift(&mut self, chain: &[usize]) {
        let k = self.sites.len();
        let (first, last) = (chain[0], chain[chain.len() - 1]);
        let mut persons =
            (self.load[first] - self.room[first]).min(self.room[last] - self.load[last]);
        for pair in chain.windows(2) {
            let (_, place) = self.moves[pair[0] * k + pair[1]];
            persons = persons.min(self.at[pair[0]].get(&place).copied().unwrap_or(0.0));
        }
        for pair in chain.windows(2) {
            let (_, place) = self.moves[pair[0] * k + pair[1]];
            let left = self.at[pair[0]].get(&place).copied().unwrap_or(0.0) - persons;
            // Of a place with fewer persons than count, nobody stays behind.
            if left <= self.nobody * 1e-3 {
                self.at[pair[0]].remove(&place);
            } else {
                self.at[pair[0]].insert(place, left);
            }
            *self.at[pair[1]].entry(place).or_insert(0.0) += persons;
        }
        self.load[first] -= persons;
        self.load[last] += persons;
        for &site in chain {
            self.look(site);
        }
    }
}
