//! A cheap cover found quickly: local search in which places that stay uncovered weigh more and more.

use super::program::Program;
use super::work::Work;
use crate::analysis::random::SplitMix;

/// After so many exchanges without a cheaper cover, no more.
const FRUITLESS: usize = 4000;

/// Sites that cover every place and cost little together, ascending; how many they may be is not limited.
///
/// As soon as everything is covered, what is missed least for its cost is closed. Then one site after the other is exchanged for one that
/// covers a place drawn at random among the uncovered ones, and each place that is still uncovered weighs 1 more (C. Gao, X. Yao, T. Weise,
/// J. Li, "An efficient local search heuristic with row weighting for the unicost set covering problem", European Journal of Operational
/// Research 246(3), 2015, pp. 750–761).
pub(super) fn covering(program: &Program, seed: u64, work: &mut Work) -> Vec<u32> {
    let mut cover = Cover::new(program);
    let all = 0..program.covers.len() as u32;
    while let Some(site) = cover.most_gained(all.clone(), f64::INFINITY) {
        cover.open(site, work);
    }
    let mut random = SplitMix::new(seed);
    let (mut best, mut least) = (cover.sites(), cover.cost());
    let mut fruitless = 0;
    while fruitless < FRUITLESS && !work.is_over() && least > 0.0 {
        while cover.uncovered.is_empty() {
            if cover.cost() < least {
                (best, least) = (cover.sites(), cover.cost());
                fruitless = 0;
            }
            let Some(site) = cover.least_missed() else {
                return best;
            };
            cover.close(site, work);
        }
        if let Some(site) = cover.least_missed() {
            cover.close(site, work);
        }
        while !cover.uncovered.is_empty() {
            let place = cover.uncovered[random.below(cover.uncovered.len())];
            let near = program.covered_by.of(place as usize).iter().copied();
            let left = least - cover.cost();
            let Some(site) = cover.most_gained(near, left) else {
                break;
            };
            cover.open(site, work);
            cover.weigh(work);
        }
        work.spend(2 * cover.is_open.len());
        fruitless += 1;
    }
    best
}

/// Open sites and what each one does.
struct Cover<'a> {
    program: &'a Program,
    weight: Vec<u64>,
    /// How many open sites cover each place.
    count: Vec<u32>,
    is_open: Vec<bool>,
    /// Of a closed site the weight of the places it would cover newly, of an open one of those that only it covers.
    score: Vec<u64>,
    /// When each was opened or closed last; the newest may not go at once.
    changed: Vec<u64>,
    now: u64,
    uncovered: Vec<u32>,
    /// Where each uncovered place stands among them.
    position: Vec<u32>,
}

impl<'a> Cover<'a> {
    fn new(program: &'a Program) -> Self {
        let (sites, places) = (program.covers.len(), program.first.len());
        Self {
            program,
            weight: vec![1; places],
            count: vec![0; places],
            is_open: vec![false; sites],
            score: program
                .covers
                .iter()
                .map(|covers| covers.len() as u64)
                .collect(),
            changed: vec![0; sites],
            now: 2,
            uncovered: (0..places as u32).collect(),
            position: (0..places as u32).collect(),
        }
    }

    fn sites(&self) -> Vec<u32> {
        (0..self.is_open.len() as u32)
            .filter(|&site| self.is_open[site as usize])
            .collect()
    }

    /// Summed anew, so that it does not depend on the way here.
    fn cost(&self) -> f64 {
        let costs = self.program.cost.iter().zip(&self.is_open);
        costs.filter(|&(_, open)| *open).map(|(cost, _)| cost).sum()
    }

    /// The score for each unit of cost.
    fn rate(&self, site: u32) -> f64 {
        self.score[site as usize] as f64 / self.program.cost[site as usize].max(f64::MIN_POSITIVE)
    }

    /// The closed site of these that covers most for its cost and costs less than `below`; of equal ones the one that has not changed for
    /// longest. The last one closed is not asked.
    fn most_gained(&self, among: impl Iterator<Item = u32>, below: f64) -> Option<u32> {
        let may = |&site: &u32| {
            let site = site as usize;
            !self.is_open[site]
                && self.score[site] > 0
                && self.program.cost[site] < below
                && self.changed[site] + 1 != self.now
        };
        let older = |a: u32, b: u32| self.changed[b as usize].cmp(&self.changed[a as usize]);
        among.filter(may).max_by(|&a, &b| {
            self.rate(a)
                .total_cmp(&self.rate(b))
                .then(older(a, b))
                .then(b.cmp(&a))
        })
    }

    /// The open site that is missed least for its cost, in the same way.
    fn least_missed(&self) -> Option<u32> {
        let older = |a: u32, b: u32| self.changed[a as usize].cmp(&self.changed[b as usize]);
        let open = (0..self.is_open.len() as u32).filter(|&site| {
            self.is_open[site as usize] && self.changed[site as usize] + 1 != self.now
        });
        open.min_by(|&a, &b| {
            self.rate(a)
                .total_cmp(&self.rate(b))
                .then(older(a, b))
                .then(a.cmp(&b))
        })
    }

    fn open(&mut self, site: u32, work: &mut Work) {
        let program = self.program;
        let mut score = 0;
        for &place in program.covers.of(site as usize) {
            let at = place as usize;
            self.count[at] += 1;
            work.spend(program.covered_by.of(at).len());
            match self.count[at] {
                1 => {
                    score += self.weight[at];
                    for &other in program.covered_by.of(at) {
                        self.score[other as usize] -= self.weight[at];
                    }
                    let position = self.position[at];
                    self.uncovered.swap_remove(position as usize);
                    if let Some(&moved) = self.uncovered.get(position as usize) {
                        self.position[moved as usize] = position;
                    }
                }
                2 => {
                    let near = program.covered_by.of(at);
                    if let Some(&only) = near.iter().find(|&&other| self.is_open[other as usize]) {
                        self.score[only as usize] -= self.weight[at];
                    }
                }
                _ => {}
            }
        }
        self.is_open[site as usize] = true;
        self.score[site as usize] = score;
        self.stamp(site);
    }

    fn close(&mut self, site: u32, work: &mut Work) {
        let program = self.program;
        self.is_open[site as usize] = false;
        let mut score = 0;
        for &place in program.covers.of(site as usize) {
            let at = place as usize;
            self.count[at] -= 1;
            work.spend(program.covered_by.of(at).len());
            match self.count[at] {
                0 => {
                    score += self.weight[at];
                    for &other in program.covered_by.of(at) {
                        self.score[other as usize] += self.weight[at];
                    }
                    self.position[at] = self.uncovered.len() as u32;
                    self.uncovered.push(place);
                }
                1 => {
                    let near = program.covered_by.of(at);
                    if let Some(&only) = near.iter().find(|&&other| self.is_open[other as usize]) {
                        self.score[only as usize] += self.weight[at];
                    }
                }
                _ => {}
            }
        }
        self.score[site as usize] = score;
        self.stamp(site);
    }

    fn stamp(&mut self, site: u32) {
        self.changed[site as usize] = self.now;
        self.now += 1;
    }

    /// What is uncovered weighs more from now on.
    fn weigh(&mut self, work: &mut Work) {
        for &place in &self.uncovered {
            let near = self.program.covered_by.of(place as usize);
            work.spend(near.len());
            self.weight[place as usize] += 1;
            for &site in near {
                self.score[site as usize] += 1;
            }
        }
    }
}
