//! What is left to decide once some sites are open and some are closed for good.

use super::lists::Lists;
use super::program::Program;

/// What is decided about a site.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum State {
    Free,
    Open,
    Closed,
}

/// The free sites, and the places where something is still to be had, numbered anew.
#[derive(Debug, Default)]
pub(super) struct Part {
    /// The free sites by their numbers in the program.
    pub(super) sites: Vec<u32>,
    /// The places by their numbers in the program.
    pub(super) places: Vec<u32>,
    /// What the next site that covers a place is worth, and the one after it.
    pub(super) first: Vec<f64>,
    pub(super) second: Vec<f64>,
    /// Whether a place must still be covered.
    pub(super) must: Vec<bool>,
    /// Of each free site.
    pub(super) covers: Lists,
    pub(super) cost: Vec<f64>,
    pub(super) price: Vec<f64>,
    pub(super) at_most: usize,
    pub(super) budget: f64,
    /// What the open sites are worth.
    pub(super) base: f64,
}

impl Part {
    /// What these states leave; `None` if they leave no way to do what must be done. Closes free sites that can add nothing, and opens those
    /// that must.
    pub(super) fn new(program: &Program, states: &mut [State]) -> Option<Self> {
        let mut count = vec![0_u32; program.first.len()];
        let mut local = vec![u32::MAX; program.first.len()];
        loop {
            let part = Self::once(program, states, &mut count, &mut local)?;
            let mut ways = vec![0_u32; part.places.len()];
            let mut last = vec![0; part.places.len()];
            for (site, covers) in part.covers.iter().enumerate() {
                for &place in covers {
                    ways[place as usize] += 1;
                    last[place as usize] = site;
                }
            }
            let must = |place: &usize| part.must[*place] && ways[*place] < 2;
            let forced: Vec<usize> = (0..ways.len()).filter(must).collect();
            for &place in &forced {
                if ways[place] == 0 {
                    return None;
                }
                states[part.sites[last[place]] as usize] = State::Open;
            }
            if forced.is_empty() {
                return Some(part);
            }
        }
    }

    /// What the open sites and these free ones are worth, where so many of the free ones cover each place; `None` if a place that must be
    /// covered is not.
    pub(super) fn worth(&self, sites: &[u32], count: &[u32]) -> Option<f64> {
        let mut worth = self.base;
        for (place, &count) in count.iter().enumerate() {
            match count {
                0 if self.must[place] => return None,
                0 => {}
                1 => worth += self.first[place],
                _ => worth += self.first[place] + self.second[place],
            }
        }
        let cost: f64 = sites.iter().map(|&site| self.cost[site as usize]).sum();
        Some(worth - cost)
    }

    fn once(
        program: &Program,
        states: &mut [State],
        count: &mut [u32],
        local: &mut [u32],
    ) -> Option<Self> {
        count.fill(0);
        let mut part = Self {
            at_most: program.at_most,
            budget: program.budget,
            ..Self::default()
        };
        for (site, _) in states
            .iter()
            .enumerate()
            .filter(|(_, state)| **state == State::Open)
        {
            for &place in program.covers.of(site) {
                count[place as usize] += 1;
            }
            part.at_most = part.at_most.checked_sub(1)?;
            part.budget -= program.price[site];
            part.base -= program.cost[site];
        }
        if part.budget < 0.0 {
            return None;
        }
        for place in 0..count.len() {
            let (first, second) = match count[place] {
                0 => (program.first[place], program.second[place]),
                1 => (program.second[place], 0.0),
                _ => (0.0, 0.0),
            };
            part.base += match count[place] {
                0 => 0.0,
                1 => program.first[place],
                _ => program.first[place] + program.second[place],
            };
            local[place] = u32::MAX;
            if first > 0.0 {
                local[place] = part.places.len() as u32;
                part.places.push(place as u32);
                part.first.push(first);
                part.second.push(second);
                part.must
                    .push(count[place] == 0 && program.must_cover(place));
            }
        }
        for (site, state) in states.iter_mut().enumerate() {
            if *state != State::Free {
                continue;
            }
            let covers = program
                .covers
                .of(site)
                .iter()
                .map(|&place| local[place as usize]);
            let mut covers = covers.filter(|&place| place != u32::MAX).peekable();
            if covers.peek().is_none() || program.price[site] > part.budget || part.at_most == 0 {
                *state = State::Closed;
                continue;
            }
            part.covers.push(covers);
            part.sites.push(site as u32);
            part.cost.push(program.cost[site]);
            part.price.push(program.price[site]);
        }
        Some(part)
    }
}
