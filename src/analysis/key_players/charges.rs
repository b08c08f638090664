//! What withdrawing an actor can cost at most, as a share of its own: the bound of the search for whom to take out.
//!
//! What a pair *i*, *j* is worth, *w*(*d*), is lost bit by bit: with disjoint ways of lengths *l*₁ ≤ *l*₂ ≤ …, whoever hits only the first
//! *h* of them leaves at least *w*(*l*ₕ₊₁). So the actors inside way *h* are charged *w*(*l*ₕ) − *w*(*l*ₕ₊₁), shared out evenly among ways
//! of equal length; no more than *q* ways can be hit by *q* actors. Where all that leads to an actor is one tie, everything of the pair
//! is charged to whoever is at its other end, and the ways begin there. An actor is charged all pairs of its own. Then
//!
//! > loss(*S*) ≤ ∑ charge(*s*) over *s* in *S*, for every *S* of *q* actors

use super::field::Field;
use std::collections::VecDeque;

/// A network some of whose actors are out, and who may follow.
#[derive(Debug, Clone, Copy)]
pub(super) struct Standing<'a> {
    pub(super) field: &'a Field,
    pub(super) out: &'a [bool],
    /// Who may still be taken out.
    pub(super) free: &'a [bool],
    /// How many may be.
    pub(super) left: usize,
}

/// Where the ways of an actor begin: itself, or past its only tie and those after it.
#[derive(Debug, Clone, Default)]
struct Hanging {
    root: usize,
    /// Actors passed on the way, the root the last; empty where it is its own.
    passed: Vec<u32>,
}

/// The charge of each actor for a pair worth `worth(d)` at distance *d* (0 without a way); and how much work that was.
pub(super) fn charges(standing: Standing<'_>, worth: fn(Option<u32>) -> f64) -> (Vec<f64>, u64) {
    let field = standing.field;
    let n = field.len();
    let mut ledger = Ledger {
        standing,
        worth,
        charge: vec![0.0; n],
        before: vec![u32::MAX; n],
        used: vec![false; n],
        queue: VecDeque::new(),
        work: 0,
    };
    let hangings = hangings(standing);
    let mut of_root: Vec<Vec<usize>> = vec![Vec::new(); n];
    for actor in (0..n).filter(|&actor| !standing.out[actor]) {
        of_root[hangings[actor].root].push(actor);
    }
    for root in 0..n {
        ledger.under_one_root(&of_root[root]);
        for other in root + 1..n {
            if of_root[root].is_empty() || of_root[other].is_empty() {
                continue;
            }
            let ways = ledger.ways(root, other);
            if ways.is_empty() {
                continue;
            }
            for &one in &of_root[root] {
                for &two in &of_root[other] {
                    ledger.charge_pair(one, two, &hangings, &ways);
                }
            }
        }
    }
    (ledger.charge, ledger.work)
}

/// What each actor hangs from. Whoever has one tie left hangs from its other end and is taken off, until nobody has just one: what stays
/// is where ways can part.
fn hangings(standing: Standing<'_>) -> Vec<Hanging> {
    let Standing { field, out, .. } = standing;
    let n = field.len();
    let present = |end: &&u32| !out[**end as usize];
    let mut degree: Vec<usize> = (0..n)
        .map(|actor| field.neighbours(actor).iter().filter(present).count())
        .collect();
    let mut from = vec![None; n];
    let mut gone = out.to_vec();
    let mut waiting: Vec<usize> = (0..n)
        .filter(|&actor| !out[actor] && degree[actor] == 1)
        .collect();
    let mut taken = 0;
    while let Some(&actor) = waiting.get(taken) {
        taken += 1;
        let mut left = field.neighbours(actor).iter();
        // The last of a tree has nothing to hang from.
        let Some(&above) = left.find(|&&end| !gone[end as usize]) else {
            continue;
        };
        from[actor] = Some(above);
        gone[actor] = true;
        degree[above as usize] -= 1;
        if degree[above as usize] == 1 {
            waiting.push(above as usize);
        }
    }
    let chain = |actor: usize| {
        let mut hanging = Hanging {
            root: actor,
            passed: Vec::new(),
        };
        while let Some(above) = from[hanging.root] {
            hanging.root = above as usize;
            hanging.passed.push(above);
        }
        hanging
    };
    (0..n).map(chain).collect()
}

/// A way between two roots: its length, and who may be taken out inside it.
struct Way {
    length: u32,
    inside: Vec<u32>,
}

struct Ledger<'a> {
    standing: Standing<'a>,
    worth: fn(Option<u32>) -> f64,
    charge: Vec<f64>,
    /// Of the search under way: from where each actor was found.
    before: Vec<u32>,
    used: Vec<bool>,
    queue: VecDeque<u32>,
    work: u64,
}

impl Ledger<'_> {
    fn add(&mut self, actor: u32, charge: f64) {
        if self.standing.free[actor as usize] {
            self.charge[actor as usize] += charge;
        }
    }

    /// The pairs that hang from one actor: the way between them is a search's, and everything on it is charged everything.
    fn under_one_root(&mut self, members: &[usize]) {
        for (place, &one) in members.iter().enumerate() {
            for &two in &members[place + 1..] {
                let Some(way) = self.way(one, two) else {
                    continue;
                };
                let all = (self.worth)(Some(way.length));
                self.add(one as u32, all);
                self.add(two as u32, all);
                for actor in way.inside {
                    self.add(actor, all);
                }
            }
        }
    }

    /// Disjoint ways between two actors, shortest first: as many as can be hit, and one more.
    ///
    /// The last one cannot be hit if nobody inside it may be taken out, or if all who may be are needed for the others.
    fn ways(&mut self, one: usize, two: usize) -> Vec<Way> {
        let mut ways: Vec<Way> = Vec::new();
        while ways.len() <= self.standing.left {
            let Some(way) = self.way(one, two) else {
                break;
            };
            for &actor in &way.inside {
                self.used[actor as usize] = true;
            }
            let safe = way.inside.is_empty();
            ways.push(way);
            if safe {
                break;
            }
        }
        for actor in ways.iter().flat_map(|way| &way.inside) {
            self.used[*actor as usize] = false;
        }
        ways
    }

    /// A shortest way that uses nobody who is used already.
    fn way(&mut self, one: usize, two: usize) -> Option<Way> {
        let field = self.standing.field;
        self.before.fill(u32::MAX);
        self.queue.clear();
        self.queue.push_back(one as u32);
        self.before[one] = one as u32;
        self.work += 1;
        'search: while let Some(actor) = self.queue.pop_front() {
            for &end in field.neighbours(actor as usize) {
                let to = end as usize;
                if self.before[to] != u32::MAX || self.standing.out[to] || self.used[to] {
                    continue;
                }
                self.before[to] = actor;
                if to == two {
                    break 'search;
                }
                self.queue.push_back(end);
            }
        }
        if self.before[two] == u32::MAX {
            return None;
        }
        let mut way = Way {
            length: 1,
            inside: Vec::new(),
        };
        let mut actor = self.before[two];
        while actor as usize != one {
            way.length += 1;
            if self.standing.free[actor as usize] {
                way.inside.push(actor);
            }
            actor = self.before[actor as usize];
        }
        Some(way)
    }

    /// Charges a pair whose ways lead between the roots that both hang from.
    fn charge_pair(&mut self, one: usize, two: usize, hangings: &[Hanging], ways: &[Way]) {
        let [from, to] = [&hangings[one].passed, &hangings[two].passed];
        let more = (from.len() + to.len()) as u32;
        let worth = |length: Option<u32>| (self.worth)(length.map(|length| length + more));
        let lengths = || ways.iter().map(|way| Some(way.length)).chain([None]);
        let all = worth(lengths().next().flatten());
        // The last way stays if all others are hit by all who may be, or if nobody inside it can be taken out.
        let last = ways.len() - 1;
        let stays = ways.len() > self.standing.left || ways[last].inside.is_empty();
        let count = if stays { last } else { ways.len() };
        let steps: Vec<f64> = lengths()
            .zip(lengths().skip(1))
            .take(count)
            .map(|(length, next)| worth(length) - worth(next))
            .collect();
        self.add(one as u32, all);
        self.add(two as u32, all);
        for &actor in from.iter().chain(to) {
            self.add(actor, all);
        }
        let mut start = 0;
        while start < count {
            let same = (start..count).take_while(|&way| ways[way].length == ways[start].length);
            let end = start + same.count();
            let share = steps[start..end].iter().sum::<f64>() / (end - start) as f64;
            if share > 0.0 {
                for way in &ways[start..end] {
                    for &actor in &way.inside {
                        self.add(actor, share);
                    }
                }
            }
            start = end;
        }
    }
}
