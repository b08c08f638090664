//! The proof: branch and bound, the most promising part first.

use super::board::{Board, exchange};
use super::dual::{Course, Dual, least_bound};
use super::part::{Part, State};
use super::program::{Demand, Program, Step};
use super::work::Work;
use std::collections::BTreeMap;
use std::rc::Rc;

/// The best choice found, and what is proved of it.
#[derive(Debug, Clone)]
pub(super) struct Found {
    /// The open sites, ascending, and what they are worth; `None` if none was found that does what it must.
    pub(super) best: Option<(Vec<u32>, f64)>,
    /// No choice is worth more.
    pub(super) bound: f64,
    /// Whether no choice is worth more than the best, or none does what it must.
    pub(super) proved: bool,
}

/// When a choice is near enough to the bound.
#[derive(Debug, Clone, Copy)]
pub(super) struct Near {
    /// The bound may be this share of the objective away from it.
    pub(super) share: f64,
    /// Only for choices whose objective is at least this: of others the best is looked for.
    pub(super) from: f64,
}

impl Near {
    /// For any choice.
    pub(super) fn any(share: f64) -> Self {
        Self {
            share,
            from: f64::NEG_INFINITY,
        }
    }
}

/// Rounds for the bound of everything, for those after many sites were fixed, and for those of a part.
const ROUNDS: [usize; 3] = [600, 150, 60];

/// How long the first step is, as a share of Polyak's.
const STEP: f64 = 0.15;

/// A part that is still to be looked at: what is decided, and the multipliers its bound came from.
struct Open {
    states: Rc<[State]>,
    change: (u32, State),
    multipliers: Rc<[(u32, f32)]>,
}

struct Search<'a> {
    program: &'a Program,
    step: Step,
    near: Near,
    best: Option<(Vec<u32>, f64)>,
    /// The largest bound that was left because the answer was near enough.
    left: f64,
    /// By bound, then by when it was found.
    queue: BTreeMap<(u64, u64), Open>,
    found: u64,
    nodes: u64,
}

/// About what everything could be worth at most, found in a few rounds.
pub(super) fn root_bound(program: &Program, work: &mut Work) -> f64 {
    let mut states = vec![State::Free; program.covers.len()];
    let Some(part) = Part::new(program, &mut states) else {
        return f64::NEG_INFINITY;
    };
    let course = Course {
        rounds: ROUNDS[1],
        step: STEP,
        enough: f64::NEG_INFINITY,
        target: part.base,
        patience: ROUNDS[1],
    };
    let half = part.first.iter().map(|first| 0.5 * first).collect();
    least_bound(&part, half, course, work, |_, _, _| None).bound
}

/// Searches for the best choice, from the one given, until it is proved, near enough or out of work.
pub(super) fn search(
    program: &Program,
    start: Option<Vec<u32>>,
    near: Near,
    work: &mut Work,
) -> Found {
    let mut search = Search {
        program,
        step: program.step(),
        near,
        best: None,
        left: f64::NEG_INFINITY,
        queue: BTreeMap::new(),
        found: 0,
        nodes: 0,
    };
    if let Some(start) = start {
        search.offer(start);
    }
    let states = vec![State::Free; program.covers.len()];
    let multipliers: Rc<[(u32, f32)]> = program
        .first
        .iter()
        .enumerate()
        .map(|(place, &first)| (place as u32, 0.5 * first as f32))
        .collect();
    search.look(states, &multipliers, f64::INFINITY, work);
    while let Some((key, open)) = search.queue.pop_last() {
        let bound = number(key.0);
        if bound < search.cut() || work.is_over() {
            // The others are no better.
            search.left = search.left.max(bound);
            break;
        }
        let mut states = open.states.to_vec();
        states[open.change.0 as usize] = open.change.1;
        search.look(states, &open.multipliers, bound, work);
    }
    search.finish()
}

impl Search<'_> {
    /// What is below this need not be looked at.
    fn cut(&self) -> f64 {
        match &self.best {
            Some((_, worth)) => {
                let objective = worth + self.program.offset;
                let share = match objective >= self.near.from - self.step.rounding {
                    true => self.near.share,
                    false => 0.0,
                };
                let near = worth + share * objective.abs();
                self.step.above(*worth).max(near)
            }
            None => f64::NEG_INFINITY,
        }
    }

    /// Keeps a choice if it is the best so far.
    fn offer(&mut self, mut open: Vec<u32>) {
        if !self.program.affords(&open) {
            return;
        }
        let Some(worth) = self.program.worth(&open) else {
            return;
        };
        if self.best.as_ref().is_none_or(|(_, best)| worth > *best) {
            open.sort_unstable();
            self.best = Some((open, worth));
        }
    }

    /// Leaves a part that cannot be better, or not by enough.
    fn leave(&mut self, bound: f64) {
        self.left = self.left.max(bound);
    }

    /// Bounds what these states leave, fixes what the bound decides, and splits the rest in two that are looked at later.
    fn look(
        &mut self,
        mut states: Vec<State>,
        multipliers: &[(u32, f32)],
        above: f64,
        work: &mut Work,
    ) {
        let program = self.program;
        let root = self.nodes == 0;
        self.nodes += 1;
        let mut start = vec![0.0; program.first.len()];
        for &(place, multiplier) in multipliers {
            start[place as usize] = f64::from(multiplier);
        }
        let mut fresh = root;
        loop {
            let Some(part) = Part::new(program, &mut states) else {
                return;
            };
            work.spend(part.covers.total());
            let opened = states
                .iter()
                .enumerate()
                .filter(|(_, state)| **state == State::Open);
            let opened: Vec<u32> = opened.map(|(site, _)| site as u32).collect();
            if part.sites.is_empty() {
                self.offer(opened);
                return;
            }
            let from = part
                .places
                .iter()
                .zip(&part.first)
                .map(|(&place, first)| start[place as usize].clamp(0.0, *first))
                .collect();
            let rounds = match (root, fresh) {
                (true, true) => ROUNDS[0],
                (true, false) => ROUNDS[1],
                _ => ROUNDS[2],
            };
            let target = self.best.as_ref().map(|(_, worth)| *worth);
            let course = Course {
                rounds,
                step: STEP,
                enough: self.cut(),
                target: target.unwrap_or(part.base),
                patience: if root { 50 } else { 30 },
            };
            let mut most = f64::NEG_INFINITY;
            let dual = least_bound(&part, from, course, work, |sites, count, work| {
                self.visit(&part, &opened, sites, count, &mut most, work)
            });
            let bound = dual.bound.min(above);
            let cut = self.cut();
            if bound < cut || work.is_over() {
                self.leave(bound);
                return;
            }
            for (&place, &multiplier) in part.places.iter().zip(&dual.multipliers) {
                start[place as usize] = multiplier;
            }
            let mut fixed = 0;
            for (place, &site) in part.sites.iter().enumerate() {
                let otherwise = dual.otherwise(place);
                if otherwise < cut {
                    self.leave(otherwise);
                    states[site as usize] = if dual.has_open(place) {
                        State::Open
                    } else {
                        State::Closed
                    };
                    fixed += 1;
                }
            }
            if fixed == part.sites.len() || fixed * 10 > part.sites.len() {
                fresh = false;
                continue;
            }
            self.branch(states, &part, &dual, bound);
            return;
        }
    }

    /// Splits by the site that the linear relaxation is least sure of.
    fn branch(&mut self, states: Vec<State>, part: &Part, dual: &Dual, bound: f64) {
        let undecided = (0..part.sites.len())
            .filter(|&place| states[part.sites[place] as usize] == State::Free);
        let half = |place: &usize| (dual.share[*place] - 0.5).abs();
        let Some(place) = undecided.min_by(|a, b| half(a).total_cmp(&half(b))) else {
            return;
        };
        let site = part.sites[place];
        let multipliers: Rc<[(u32, f32)]> = part
            .places
            .iter()
            .zip(&dual.multipliers)
            .filter(|&(_, &m)| m > 0.0)
            .map(|(&place, &m)| (place, m as f32))
            .collect();
        let states: Rc<[State]> = states.into();
        for state in [State::Closed, State::Open] {
            let changed = dual.has_open(place) != (state == State::Open);
            let bound = if changed {
                bound.min(dual.otherwise(place))
            } else {
                bound
            };
            self.found += 1;
            let open = Open {
                states: states.clone(),
                change: (site, state),
                multipliers: multipliers.clone(),
            };
            self.queue.insert((key(bound), self.found), open);
        }
    }

    /// Looks at the sites that are open for some multipliers as a choice; says what is to be beaten from now on, if that has changed.
    fn visit(
        &mut self,
        part: &Part,
        opened: &[u32],
        sites: &[u32],
        count: &[u32],
        most: &mut f64,
        work: &mut Work,
    ) -> Option<f64> {
        let worth = part.worth(sites, count)?;
        let best = self.best.as_ref().map(|(_, worth)| *worth);
        // At the root every choice that is better than those before is exchanged for a better one still.
        let improving = self.nodes == 1 && matches!(self.program.demand, Demand::Nothing);
        let promising = match improving {
            true => worth > *most,
            false => best.is_none_or(|best| worth > best),
        };
        if !promising {
            return None;
        }
        *most = worth;
        let mut open = opened.to_vec();
        open.extend(sites.iter().map(|&site| part.sites[site as usize]));
        if improving {
            let mut board = Board::new(self.program, &self.program.first);
            for &site in &open {
                board.add(site, work);
            }
            exchange(&mut board, self.step.rounding, work);
            open = board.open().to_vec();
        }
        self.offer(open);
        let now = self.best.as_ref().map(|(_, worth)| *worth);
        (now > best).then(|| self.cut())
    }

    fn finish(self) -> Found {
        let worth = self
            .best
            .as_ref()
            .map_or(f64::NEG_INFINITY, |(_, worth)| *worth);
        let proved = self.left < self.step.above(worth) || self.left == f64::NEG_INFINITY;
        let bound = if proved {
            worth
        } else {
            self.step.rounded(self.left)
        };
        Found {
            bound,
            proved,
            best: self.best,
        }
    }
}

/// A number as a key that sorts like it.
fn key(number: f64) -> u64 {
    let bits = number.to_bits();
    if bits >> 63 == 0 {
        bits | 1 << 63
    } else {
        !bits
    }
}

fn number(key: u64) -> f64 {
    f64::from_bits(if key >> 63 == 1 {
        key & !(1 << 63)
    } else {
        !key
    })
}

#[cfg(test)]
mod tests {
    use super::super::lists::Lists;
    use super::*;

    #[test]
    fn a_choice_that_is_not_good_enough_is_not_near() {
        // Two sites for one place each, and one for both.
        let covered_by = Lists::new(&[[0, 2], [1, 2]]);
        let mut program = Program::new(covered_by, vec![0.0; 3], None, f64::INFINITY);
        program.cost = vec![1.0; 3];
        program.first = vec![1.0; 2];
        program.demand = Demand::Each(vec![true; 2]);
        program.offset = -2.0;
        let open = |from| {
            let near = Near { share: 0.9, from };
            let found = search(&program, Some(vec![0, 1]), near, &mut Work::new(10_000));
            found.best.map(|(open, _)| open)
        };
        assert_eq!(open(f64::NEG_INFINITY), Some(vec![0, 1]));
        assert_eq!(open(-1.0), Some(vec![2]));
    }
}
