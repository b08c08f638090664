//! Which name takes which of its places.

use super::super::plane::{length_inside, segments_cross};
use super::candidates::{Candidate, STACKING};
use super::ground::Ground;
use super::{LabelRequest, PlacedLabel};
use crate::analysis::random::SplitMix;

/// All names, their places, and the place each has taken.
pub(super) struct Board {
    offers: Vec<Vec<Candidate>>,
    taken: Vec<Option<usize>>,
    /// What a name without a place costs: more than any place.
    missing: Vec<f64>,
    /// Which names have taken a place in which part of the page.
    ground: Ground,
    /// For every place, who was last seen in its way, and since when that name has stood where it stood then: as long as it
    /// does, nothing has to be measured.
    blocked: Vec<Vec<(u32, u32)>>,
    /// When each name last moved, counted in its moves.
    moves: Vec<u32>,
    /// Whether names may stand right above each other.
    stacking: bool,
    /// The names in the order in which they choose.
    order: Vec<usize>,
}

/// What leaving out the least and the most important name costs: a hub's name is worth those of many leaves.
const LEAST: f64 = 50.0;
const MOST: f64 = 1000.0;

/// About how many pairs of names meet in all, over all rounds: the more names there are, the fewer rounds can be afforded.
const MEETINGS: usize = 600_000;
/// The fewest and the most rounds.
const ROUNDS: (usize, usize) = (25, 300);
/// By how much an exchange may raise the cost in the first round: two leaders. In the last one it may not.
const WARMTH: f64 = 4.0;

/// How much of the shorter of two names stands right above or below the other, at most.
const ALIGNED: f64 = 0.5;

/// How much more a dear place costs the most important name than the least.
const EMPHASIS: f64 = 3.0;

impl Board {
    pub(super) fn new(
        requests: &[LabelRequest],
        mut offers: Vec<Vec<Candidate>>,
        stacking: bool,
    ) -> Self {
        let n = requests.len();
        let mut order: Vec<usize> = (0..n).collect();
        order.sort_by(|&i, &j| {
            let by_priority = requests[j].priority.total_cmp(&requests[i].priority);
            by_priority
                .then(offers[i].len().cmp(&offers[j].len()))
                .then(i.cmp(&j))
        });
        let mut missing = vec![LEAST; n];
        for (rank, &i) in order.iter().enumerate() {
            let importance = 1.0 - rank as f64 / n.max(1) as f64;
            missing[i] = LEAST + (MOST - LEAST) * importance * importance * importance;
            // The names one looks for first should be the ones best placed.
            let weight = 1.0 + (EMPHASIS - 1.0) * importance * importance;
            offers[i].iter_mut().for_each(|place| place.cost *= weight);
        }
        let ground = Ground::of(&offers);
        Self {
            taken: vec![None; n],
            blocked: offers.iter().map(|o| vec![(0, 0); o.len()]).collect(),
            moves: vec![1; n],
            offers,
            missing,
            stacking,
            ground,
            order,
        }
    }

    /// Every name takes its cheapest free place, in order.
    pub(super) fn fill(&mut self) {
        for i in self.order.clone() {
            self.settle(i);
        }
    }

    /// Exchanges places as long as that pays.
    pub(super) fn improve(&mut self) {
        let mut random = SplitMix::new(0);
        let movable: Vec<usize> = (0..self.offers.len())
            .filter(|&i| !self.offers[i].is_empty())
            .collect();
        if movable.is_empty() {
            return;
        }
        let mut best = (self.cost(), self.taken.clone());
        let mut now = best.0;
        let least: f64 = (0..self.offers.len()).map(|i| self.least_cost_of(i)).sum();
        let rounds = (MEETINGS / (movable.len() * movable.len())).clamp(ROUNDS.0, ROUNDS.1);
        for round in 0..rounds {
            let left = 1.0 - round as f64 / rounds as f64;
            let threshold = WARMTH * left * left;
            for _ in 0..movable.len() {
                let i = movable[random.below(movable.len())];
                // The cheap places are tried more often than the dear ones.
                let dice = random.unit();
                let choice = (dice * dice * self.offers[i].len() as f64) as usize;
                now += self.try_exchange(i, choice, threshold, now - least);
            }
            now += self.settle_all();
            if now < best.0 - 1e-9 {
                best = (now, self.taken.clone());
            }
        }
        self.taken = best.1;
    }

    /// Gives a name a certain place; what is in the way looks for another. Keeps the exchange if it raises the cost by less
    /// than the threshold, of which all names together could save no more than `gain`. Returns the change.
    fn try_exchange(&mut self, i: usize, choice: usize, threshold: f64, gain: f64) -> f64 {
        // Hopeless ones, which are most, are told by their cost alone.
        let dearer = self.offers[i][choice].cost - self.cost_of(i);
        if self.taken[i] == Some(choice) || dearer >= threshold + gain {
            return 0.0;
        }
        let in_the_way = self.conflicts(i, choice);
        let saved = in_the_way
            .iter()
            .map(|&j| self.cost_of(j) - self.least_cost_of(j));
        if dearer >= threshold + saved.sum::<f64>() {
            return 0.0;
        }
        let mut names = vec![i];
        names.extend(&in_the_way);
        let before: Vec<Option<usize>> = names.iter().map(|&j| self.taken[j]).collect();
        let cost_before: f64 = names.iter().map(|&j| self.cost_of(j)).sum();
        in_the_way.iter().for_each(|&j| self.take(j, None));
        self.take(i, Some(choice));
        in_the_way.iter().for_each(|&j| self.settle(j));
        let change = names.iter().map(|&j| self.cost_of(j)).sum::<f64>() - cost_before;
        if change < threshold {
            return change;
        }
        names
            .iter()
            .zip(before)
            .for_each(|(&j, place)| self.take(j, place));
        0.0
    }

    /// Gives a name a place, or none.
    fn take(&mut self, i: usize, choice: Option<usize>) {
        if let Some(before) = self.taken[i] {
            self.ground.leave(&self.offers[i][before].room, i as u32);
        }
        if let Some(choice) = choice {
            self.ground.enter(&self.offers[i][choice].room, i as u32);
        }
        self.taken[i] = choice;
        self.moves[i] += 1;
    }

    /// Every name moves to its cheapest free place. Returns the change of the cost.
    fn settle_all(&mut self) -> f64 {
        let mut change = 0.0;
        for k in 0..self.order.len() {
            let i = self.order[k];
            let before = self.cost_of(i);
            self.settle(i);
            change += self.cost_of(i) - before;
        }
        change
    }

    /// Moves a name to its cheapest free place, if any.
    fn settle(&mut self, i: usize) {
        let best = self.taken[i].unwrap_or(self.offers[i].len());
        if let Some(choice) = (0..best).find(|&choice| self.is_free(i, choice)) {
            self.take(i, Some(choice));
        }
    }

    fn is_free(&mut self, i: usize, choice: usize) -> bool {
        let (blocker, since) = self.blocked[i][choice];
        if self.moves[blocker as usize] == since {
            return false;
        }
        let place = &self.offers[i][choice];
        let found = self.ground.find(&place.room, |j| self.meet(i, place, j));
        if let Some(j) = found {
            self.blocked[i][choice] = (j, self.moves[j as usize]);
        }
        found.is_none()
    }

    /// The names in the way of a place, in their order.
    fn conflicts(&self, i: usize, choice: usize) -> Vec<usize> {
        let place = &self.offers[i][choice];
        let mut found = Vec::new();
        self.ground.find(&place.room, |j| {
            if self.meet(i, place, j) {
                found.push(j as usize);
            }
            false
        });
        found.sort_unstable();
        found.dedup();
        found
    }

    /// Whether a place of one name and the place that another has taken cannot stand together.
    fn meet(&self, i: usize, place: &Candidate, j: u32) -> bool {
        let j = j as usize;
        i != j
            && self.taken[j].is_some_and(|taken| {
                let other = &self.offers[j][taken];
                conflict(place, other) || (!self.stacking && stacked(place, other))
            })
    }

    fn cost_of(&self, i: usize) -> f64 {
        self.taken[i].map_or(self.missing[i], |choice| self.offers[i][choice].cost)
    }

    /// What a name costs in the best of all its places.
    fn least_cost_of(&self, i: usize) -> f64 {
        self.offers[i]
            .first()
            .map_or(self.missing[i], |place| place.cost)
    }

    fn cost(&self) -> f64 {
        (0..self.taken.len()).map(|i| self.cost_of(i)).sum()
    }

    pub(super) fn into_labels(self) -> Vec<Option<PlacedLabel>> {
        let place =
            |(i, taken): (usize, Option<usize>)| taken.map(|choice| self.offers[i][choice].label);
        self.taken.iter().copied().enumerate().map(place).collect()
    }
}

/// Whether two names stand right above each other, so that they read as one.
fn stacked(a: &Candidate, b: &Candidate) -> bool {
    let (a, b) = (&a.label.rect, &b.label.rect);
    let across = a.right().min(b.right()) - a.x.max(b.x);
    let between = a.y.max(b.y) - a.bottom().min(b.bottom());
    across > ALIGNED * a.width.min(b.width) && between < STACKING * a.height.min(b.height)
}

/// Whether two names, with their leaders, cannot stand together. A leader may not touch another name's spacing either.
fn conflict(a: &Candidate, b: &Candidate) -> bool {
    if !a.room.overlaps(&b.room) {
        return false;
    }
    let (leader_a, leader_b) = (a.label.leader, b.label.leader);
    a.spaced.overlaps(&b.spaced)
        || leader_a.is_some_and(|leader| length_inside(leader, &b.spaced) > 0.0)
        || leader_b.is_some_and(|leader| length_inside(leader, &a.spaced) > 0.0)
        || leader_a
            .zip(leader_b)
            .is_some_and(|(a, b)| segments_cross(a, b))
}
