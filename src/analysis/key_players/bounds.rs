//! How many pairs of actors stay together at least, whoever of the free ones is taken out.
//!
//! Actors who stay for sure, the largest group of them that ties join, are the heart. Whoever has a tie to the heart is held by it, unless
//! taken out itself; so is whoever has ties to more held actors than can be taken out, for one of these remains; and whoever has more
//! disjoint ways to held actors than that. Any other actor can be cut off only by hitting each of its *c* disjoint ways, so those who may be
//! hit there are charged 1 / *c* for it. A set of actors cuts off no more than it is charged together.

use super::charges::Standing;
use super::most;
use std::collections::VecDeque;

/// What is held together at least, and what it costs to cut others off.
#[derive(Debug, Clone)]
pub(super) struct Heart {
    /// Those who can reach the heart now.
    size: f64,
    /// Of these, those who are not held for sure.
    loose: f64,
    /// How many actors each can cut off at most, in a set of so many.
    charge: Vec<f64>,
    /// How much work it was, in searches.
    pub(super) work: u64,
}

impl Heart {
    /// The heart of what stands; `None` where nobody stays for sure. *O*(*n* + *m*) and a search each for those not held.
    pub(super) fn of(standing: Standing<'_>) -> Option<Self> {
        let mut holding = Holding::begin(standing)?;
        holding.spread();
        let mut heart = Self {
            size: 0.0,
            loose: 0.0,
            charge: vec![0.0; standing.field.len()],
            work: 1,
        };
        for actor in holding.nearest_first() {
            heart.size += 1.0;
            if holding.held[actor] {
                continue;
            }
            heart.work += 1;
            match holding.ways(actor) {
                None => holding.held[actor] = true,
                Some(ways) => {
                    heart.loose += 1.0;
                    let share = 1.0 / ways.len() as f64;
                    for hit in ways.into_iter().flatten() {
                        heart.charge[hit as usize] += share;
                    }
                }
            }
        }
        Some(heart)
    }

    /// The pairs that can reach each other at least, without `one`, if one is named, and `count` of the others.
    pub(super) fn pairs(&self, one: Option<usize>, others: &[usize], count: usize) -> f64 {
        let out = (count + usize::from(one.is_some())) as f64;
        let others = others.iter().map(|&actor| self.charge[actor]);
        let charged = one.map_or(0.0, |actor| self.charge[actor]) + most(others, count);
        let cut_off = (charged + 1e-9).floor().min(self.loose);
        let left = (self.size - out - cut_off).max(0.0);
        (left * (left - 1.0) / 2.0).max(0.0)
    }
}

/// Who is held by the heart.
struct Holding<'a> {
    standing: Standing<'a>,
    held: Vec<bool>,
    heart: Vec<usize>,
    /// Of the search under way.
    before: Vec<u32>,
    seen: Vec<u32>,
    used: Vec<bool>,
    queue: VecDeque<u32>,
}

impl<'a> Holding<'a> {
    /// The largest group of actors who stay for sure and whom ties among them join; of equal ones the first.
    fn begin(standing: Standing<'a>) -> Option<Self> {
        let Standing {
            field, out, free, ..
        } = standing;
        let n = field.len();
        let mut seen = vec![false; n];
        let mut heart: Vec<usize> = Vec::new();
        for start in 0..n {
            if out[start] || free[start] || seen[start] {
                continue;
            }
            seen[start] = true;
            let mut group = vec![start];
            let mut place = 0;
            while let Some(&actor) = group.get(place) {
                place += 1;
                for &end in field.neighbours(actor) {
                    let to = end as usize;
                    if !out[to] && !free[to] && !seen[to] {
                        seen[to] = true;
                        group.push(to);
                    }
                }
            }
            if group.len() > heart.len() {
                heart = group;
            }
        }
        let mut held = vec![false; n];
        for &actor in &heart {
            held[actor] = true;
        }
        (!heart.is_empty()).then(|| Self {
            standing,
            held,
            heart,
            before: vec![u32::MAX; n],
            seen: Vec::new(),
            used: vec![false; n],
            queue: VecDeque::new(),
        })
    }

    /// Holds whoever has a tie to the heart, or ties to more held ones than can be taken out.
    fn spread(&mut self) {
        let Standing {
            field,
            out,
            free,
            left,
        } = self.standing;
        let mut ties = vec![0_usize; field.len()];
        let mut waiting = self.heart.clone();
        let mut place = 0;
        while let Some(&actor) = waiting.get(place) {
            place += 1;
            for &end in field.neighbours(actor) {
                let to = end as usize;
                if out[to] || self.held[to] {
                    continue;
                }
                ties[to] += if free[actor] { 1 } else { left + 1 };
                if ties[to] > left {
                    self.held[to] = true;
                    waiting.push(to);
                }
            }
        }
    }

    /// Everybody who can reach the heart, the nearest first.
    fn nearest_first(&self) -> Vec<usize> {
        let Standing { field, out, .. } = self.standing;
        let mut seen = out.to_vec();
        let mut order = self.heart.clone();
        for &actor in &order {
            seen[actor] = true;
        }
        let mut place = 0;
        while let Some(&actor) = order.get(place) {
            place += 1;
            for &end in field.neighbours(actor) {
                if !std::mem::replace(&mut seen[end as usize], true) {
                    order.push(end as usize);
                }
            }
        }
        order
    }

    /// Disjoint ways from an actor to held ones, each as those of it who may be taken out; `None` if they cannot all be hit.
    fn ways(&mut self, actor: usize) -> Option<Vec<Vec<u32>>> {
        let mut ways: Vec<Vec<u32>> = Vec::new();
        let mut safe = false;
        while !safe && let Some(way) = self.way(actor) {
            for &hit in &way {
                self.used[hit as usize] = true;
            }
            safe = way.is_empty() || ways.len() == self.standing.left;
            ways.push(way);
        }
        for &hit in ways.iter().flatten() {
            self.used[hit as usize] = false;
        }
        (!safe).then_some(ways)
    }

    fn way(&mut self, from: usize) -> Option<Vec<u32>> {
        let Standing {
            field, out, free, ..
        } = self.standing;
        self.queue.clear();
        self.queue.push_back(from as u32);
        self.before[from] = from as u32;
        self.seen.push(from as u32);
        let mut end_of_way = None;
        'search: while let Some(actor) = self.queue.pop_front() {
            for &end in field.neighbours(actor as usize) {
                let to = end as usize;
                if self.before[to] != u32::MAX || out[to] || self.used[to] {
                    continue;
                }
                self.before[to] = actor;
                self.seen.push(end);
                if self.held[to] {
                    end_of_way = Some(end);
                    break 'search;
                }
                self.queue.push_back(end);
            }
        }
        let way = end_of_way.map(|end| {
            let mut way = Vec::new();
            let mut actor = end;
            while actor as usize != from {
                if free[actor as usize] {
                    way.push(actor);
                }
                actor = self.before[actor as usize];
            }
            way
        });
        for actor in self.seen.drain(..) {
            self.before[actor as usize] = u32::MAX;
        }
        way
    }
}
