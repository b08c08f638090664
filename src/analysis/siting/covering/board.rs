//! Open sites and what each further one would add, kept up to date as sites open and close.

use super::lists::Lists;
use super::program::Program;
use super::work::Work;
use crate::analysis::random::SplitMix;

/// A choice of sites under way.
#[derive(Debug, Clone)]
pub(super) struct Board<'a> {
    program: &'a Program,
    /// What the first site covering a place is worth here, and what the second adds.
    first: &'a [f64],
    second: &'a [f64],
    count: Vec<u32>,
    /// What opening each site would add.
    gain: Vec<f64>,
    open: Vec<u32>,
    is_open: Vec<bool>,
    price: f64,
}

impl<'a> Board<'a> {
    /// Nothing is open. Places are worth what `first` says and not what the program does.
    pub(super) fn new(program: &'a Program, first: &'a [f64]) -> Self {
        let sites = program.covers.len();
        let worth =
            |covers: &[u32]| -> f64 { covers.iter().map(|&place| first[place as usize]).sum() };
        let gain = program.covers.iter().zip(&program.cost);
        Self {
            program,
            first,
            second: &program.second,
            count: vec![0; program.first.len()],
            gain: gain.map(|(covers, cost)| worth(covers) - cost).collect(),
            open: Vec::new(),
            is_open: vec![false; sites],
            price: 0.0,
        }
    }

    pub(super) fn open(&self) -> &[u32] {
        &self.open
    }

    fn next(&self, place: usize, count: u32) -> f64 {
        match count {
            0 => self.first[place],
            1 => self.second[place],
            _ => 0.0,
        }
    }

    /// The gains of the sites that cover a place change by this.
    fn shift(gain: &mut [f64], covered_by: &Lists, place: usize, by: f64) {
        for &site in covered_by.of(place) {
            gain[site as usize] += by;
        }
    }

    pub(super) fn add(&mut self, site: u32, work: &mut Work) {
        let program = self.program;
        for &place in program.covers.of(site as usize) {
            let place = place as usize;
            let before = self.next(place, self.count[place]);
            self.count[place] += 1;
            let after = self.next(place, self.count[place]);
            if before != after {
                work.spend(program.covered_by.of(place).len());
                Self::shift(&mut self.gain, &program.covered_by, place, after - before);
            }
        }
        self.open.push(site);
        self.is_open[site as usize] = true;
        self.price += program.price[site as usize];
    }

    /// Closes the site at this position of the open ones; returns what it was worth.
    pub(super) fn remove(&mut self, position: usize, work: &mut Work) -> (u32, f64) {
        let program = self.program;
        let site = self.open.swap_remove(position);
        let mut loss = -program.cost[site as usize];
        for &place in program.covers.of(site as usize) {
            let place = place as usize;
            let before = self.next(place, self.count[place]);
            self.count[place] -= 1;
            let after = self.next(place, self.count[place]);
            loss += after;
            if before != after {
                work.spend(program.covered_by.of(place).len());
                Self::shift(&mut self.gain, &program.covered_by, place, after - before);
            }
        }
        self.is_open[site as usize] = false;
        self.price -= program.price[site as usize];
        (site, loss)
    }

    /// The site that would add most, of those that can be paid for; with a budget and `per_price`, most for its price. `None` if none adds.
    pub(super) fn best(&self, least: f64, per_price: bool) -> Option<u32> {
        if self.open.len() >= self.program.at_most {
            return None;
        }
        let left = self.program.budget - self.price;
        let mut best = None;
        let mut most = f64::NEG_INFINITY;
        for (site, &gain) in self.gain.iter().enumerate() {
            let price = self.program.price[site];
            if gain <= least || self.is_open[site] || price > left {
                continue;
            }
            let worth = if per_price && price > 0.0 {
                gain / price
            } else {
                gain
            };
            if worth > most {
                most = worth;
                best = Some(site as u32);
            }
        }
        best
    }

    pub(super) fn gain(&self, site: u32) -> f64 {
        self.gain[site as usize]
    }
}

/// Opens what adds most until nothing adds or can be paid for.
pub(super) fn greedy(board: &mut Board<'_>, per_price: bool, least: f64, work: &mut Work) {
    while let Some(site) = board.best(least, per_price) {
        board.add(site, work);
    }
}

/// Exchanges one open site for others as long as that is better by more than `least`.
pub(super) fn exchange(board: &mut Board<'_>, least: f64, work: &mut Work) {
    greedy(board, false, least, work);
    let mut unchanged = 0;
    // The site that is tried is taken from the front, and what comes for it goes to the end: all are tried in turn.
    while unchanged < board.open.len() && !work.is_over() {
        board.open.rotate_left(1);
        let (site, loss) = board.remove(board.open.len() - 1, work);
        work.spend(board.gain.len());
        match board.best(least, false) {
            Some(other) if board.gain(other) > loss + least => {
                board.add(other, work);
                greedy(board, false, least, work);
                unchanged = 0;
            }
            _ => {
                board.add(site, work);
                unchanged += 1;
            }
        }
    }
}

/// After so many shakes without anything better, no more.
const FRUITLESS: usize = 60;

/// Shakes a choice: closes a few sites, opens a few others, both at random, and exchanges from there. Keeps the best.
pub(super) fn shaken(
    program: &Program,
    mut board: Board<'_>,
    seed: u64,
    work: &mut Work,
) -> Vec<u32> {
    let least = program.step().rounding;
    let mut random = SplitMix::new(seed);
    let mut best = program.worth(board.open()).unwrap_or(f64::NEG_INFINITY);
    let mut kept = board.clone();
    let mut fruitless = 0;
    while fruitless < FRUITLESS && !work.is_over() && !board.open.is_empty() {
        let closed = 1 + random.below(board.open.len().min(4));
        for _ in 0..closed {
            let position = random.below(board.open.len());
            board.remove(position, work);
        }
        for _ in 1..closed {
            let site = random.below(board.gain.len());
            let fits = board.open.len() < program.at_most
                && board.price + program.price[site] <= program.budget;
            if fits && !board.is_open[site] && board.gain[site] > least {
                board.add(site as u32, work);
            }
        }
        exchange(&mut board, least, work);
        let worth = program.worth(board.open()).unwrap_or(f64::NEG_INFINITY);
        if worth > best + least {
            best = worth;
            kept.clone_from(&board);
            fruitless = 0;
        } else {
            fruitless += 1;
            board.clone_from(&kept);
        }
    }
    kept.open
}
