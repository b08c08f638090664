//! Distances in steps from all actors to all: five hundred and twelve sources at once, each a bit of a word that is one cache line.
//!
//! A vertex keeps which sources have reached it, and how many did at each distance; the sources are the ends of its own paths, so arcs
//! are followed backwards. An undirected vertex with one tie has no word: it is as far from everybody as its neighbour, and one step more.
//!
//! # References
//! M. Then et al., "The more the merrier: efficient multi-source graph traversal", *Proceedings of the VLDB Endowment* 8(4), 2014,
//! pp. 449–460.

use super::compact::{Compact, Rows};
use super::part::components;
use super::runs::in_rooms;
use pulp::{Arch, Simd, WithSimd};
use std::cmp::Reverse;
use std::ops::Range;

/// How many sources are searched from at once.
const SOURCES: usize = 512;

/// A bit for each source.
#[derive(Clone, Copy, PartialEq)]
#[repr(align(64))]
struct Word([u64; SOURCES / 64]);

impl Word {
    const ZERO: Self = Self([0; SOURCES / 64]);

    /// The first so many bits.
    fn first(count: usize) -> Self {
        let mut word = Self::ZERO;
        for (place, bits) in word.0.iter_mut().enumerate() {
            *bits = match count.saturating_sub(64 * place) {
                0 => 0,
                part @ 1..64 => (1 << part) - 1,
                _ => u64::MAX,
            };
        }
        word
    }

    #[inline(always)]
    fn set(&mut self, bit: usize) {
        self.0[bit / 64] |= 1 << (bit % 64);
    }

    #[inline(always)]
    fn join(&mut self, other: &Self) {
        for (bits, more) in self.0.iter_mut().zip(&other.0) {
            *bits |= more;
        }
    }

    #[inline(always)]
    fn without(mut self, other: &Self) -> Self {
        for (bits, known) in self.0.iter_mut().zip(&other.0) {
            *bits &= !known;
        }
        self
    }

    #[inline(always)]
    fn count(&self) -> u32 {
        self.0.iter().map(|bits| bits.count_ones()).sum()
    }
}

/// What is known of one actor's distances, in whole numbers, so that it is the same in whatever order it is added up.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Tally {
    /// ∑ 1 / *d*, in units of [`Tally::UNIT`].
    inverse: u128,
    /// ∑ 1 / (*d* + 1): what a neighbour with no other tie sees.
    inverse_beyond: u128,
    /// ∑ *d*.
    pub(crate) sum: u64,
    /// How many others are reached.
    pub(crate) reached: u32,
    /// The largest distance.
    pub(crate) farthest: u32,
    /// How many others are at the limit or nearer.
    pub(crate) within: u32,
    /// How many are nearer than the limit.
    nearer: u32,
}

impl Tally {
    /// Tenths of attometres, so to say: each summand is exact to 1e-19.
    const UNIT: f64 = 1.0 / (1_u64 << 63) as f64;

    /// ∑ 1 / *d* over the others reached.
    pub(crate) fn harmonic(&self) -> f64 {
        self.inverse as f64 * Self::UNIT
    }

    /// As many others at this distance.
    #[inline(always)]
    fn add(&mut self, count: u32, level: &Level) {
        self.inverse += u128::from(count) * u128::from(level.inverse);
        self.inverse_beyond += u128::from(count) * u128::from(level.inverse_beyond);
        self.sum += u64::from(count) * u64::from(level.distance);
        self.reached += count;
        self.farthest = self.farthest.max(level.distance);
        self.within += count & level.within;
        self.nearer += count & level.nearer;
    }

    fn join(&mut self, other: &Self) {
        self.inverse += other.inverse;
        self.inverse_beyond += other.inverse_beyond;
        self.sum += other.sum;
        self.reached += other.reached;
        self.farthest = self.farthest.max(other.farthest);
        self.within += other.within;
        self.nearer += other.nearer;
    }

    /// The tally of a neighbour that has no other tie: it sees this vertex at one step, and what this one sees, but for itself, one
    /// step farther.
    fn of_leaf(&self, limit: u32) -> Self {
        let one = Level::new(1, limit);
        let mut leaf = Self {
            inverse: self.inverse_beyond - u128::from(one.inverse_beyond),
            sum: self.sum - 1 + u64::from(self.reached) - 1,
            reached: self.reached - 1,
            farthest: if self.reached > 1 {
                self.farthest + 1
            } else {
                0
            },
            within: self.nearer - (1 & one.nearer),
            ..Self::default()
        };
        leaf.add(1, &one);
        leaf
    }
}

/// What an actor at some distance adds.
struct Level {
    distance: u32,
    inverse: u64,
    inverse_beyond: u64,
    /// All bits or none.
    within: u32,
    nearer: u32,
}

impl Level {
    fn new(distance: u32, limit: u32) -> Self {
        let inverse = |distance: u64| ((1 << 63) + distance / 2) / distance;
        let bits = |yes: bool| if yes { u32::MAX } else { 0 };
        Self {
            distance,
            inverse: inverse(distance.into()),
            inverse_beyond: inverse(u64::from(distance) + 1),
            within: bits(distance <= limit),
            nearer: bits(distance < limit),
        }
    }
}

/// The network as it is searched: rows for all vertices but leaves, those of a component together, most ties first.
struct Layout {
    /// For each row the rows that its arcs lead to.
    leaving: Compact,
    /// For each row the rows whose arcs lead to it; `None` when undirected.
    arriving: Option<Compact>,
    /// The row of each vertex, or of its only neighbour; and whether it is its own.
    rows: Vec<(u32, bool)>,
    /// All vertices, neighbours near each other, those of a component together.
    sources: Vec<u32>,
    /// For each component where its rows and its sources begin, and last where those of the last one end.
    starts: Vec<(u32, usize)>,
}

impl Layout {
    fn new(arcs: &Compact, directed: bool) -> Self {
        let n = arcs.len();
        let (sources, offsets) = if directed {
            components(&arcs.both_ways())
        } else {
            components(arcs)
        };
        let degree = |vertex: u32| arcs.ends(vertex as usize).len();
        // Of two that have only each other, the first has the row.
        let host = |vertex: u32| match *arcs.ends(vertex as usize) {
            [host] if !directed && (degree(host) > 1 || host < vertex) => Some(host),
            _ => None,
        };
        let mut order: Vec<u32> = Vec::with_capacity(n);
        let mut starts = vec![(0, 0)];
        for bounds in offsets.windows(2) {
            let first = order.len();
            let members = &sources[bounds[0]..bounds[1]];
            order.extend(members.iter().filter(|&&vertex| host(vertex).is_none()));
            order[first..].sort_unstable_by_key(|&vertex| (Reverse(degree(vertex)), vertex));
            starts.push((order.len() as u32, bounds[1]));
        }
        let mut rows = vec![(0, true); n];
        for (&vertex, row) in order.iter().zip(0..) {
            rows[vertex as usize].0 = row;
        }
        for vertex in 0..n {
            if let Some(host) = host(vertex as u32) {
                rows[vertex] = (rows[host as usize].0, false);
            }
        }
        let ends = |vertex: u32| {
            let ends = arcs.ends(vertex as usize).iter();
            ends.map(|&end| rows[end as usize])
                .filter_map(|(row, own)| own.then_some(row))
        };
        let degrees = order.iter().map(|&vertex| ends(vertex).count() as u32);
        let mut leaving = Rows::new(degrees, true);
        for (&vertex, row) in order.iter().zip(0..) {
            for end in ends(vertex) {
                leaving.put(row, end, 1.0);
            }
        }
        let leaving = leaving.finish();
        Self {
            arriving: directed.then(|| leaving.reversed()),
            leaving,
            rows,
            sources,
            starts,
        }
    }

    /// Each batch: its component, and which sources.
    fn batches(&self) -> Vec<(usize, Range<usize>)> {
        let mut batches = Vec::new();
        for (component, bounds) in self.starts.windows(2).enumerate() {
            let [(_, first), (_, end)] = [bounds[0], bounds[1]];
            let each = (first..end).step_by(SOURCES);
            batches.extend(each.map(|start| (component, start..(start + SOURCES).min(end))));
        }
        batches
    }
}

/// Some sources of one component.
#[derive(Clone)]
struct Batch<'a> {
    layout: &'a Layout,
    rows: Range<u32>,
    sources: &'a [u32],
    /// The distance at which to stop.
    most: u32,
    /// That of [`Tally::within`].
    limit: u32,
}

/// A batch and room for it, compiled for each kind of processor.
struct Search<'a> {
    room: &'a mut Room,
    batch: Batch<'a>,
}

impl WithSimd for Search<'_> {
    type Output = ();

    #[inline(always)]
    fn with_simd<S: Simd>(self, _: S) {
        self.room.search(self.batch);
    }
}

/// What a thread needs, and what it has added up: 192 bytes a row and 64 for its tally.
struct Room {
    tallies: Vec<Tally>,
    seen: Vec<Word>,
    /// Sources at the distance of this level.
    level: Vec<Word>,
    /// Sources at the distance of the next.
    next: Vec<Word>,
    /// Whether a row has a neighbour in the level.
    touched: Vec<bool>,
    /// Rows that have a source in this level.
    active: Vec<u32>,
    /// Rows that may get one in the next.
    waiting: Vec<u32>,
    /// Rows that not all sources had reached when they were last looked through.
    open: Vec<u32>,
}

impl Room {
    fn new(rows: usize) -> Self {
        Self {
            tallies: vec![Tally::default(); rows],
            seen: vec![Word::ZERO; rows],
            level: vec![Word::ZERO; rows],
            next: vec![Word::ZERO; rows],
            touched: vec![false; rows],
            active: Vec::with_capacity(rows),
            waiting: Vec::with_capacity(rows),
            open: Vec::with_capacity(rows),
        }
    }

    /// Searches from some sources of one component.
    #[inline(always)]
    fn search(&mut self, batch: Batch<'_>) {
        let Batch {
            layout,
            rows,
            sources,
            most,
            limit,
        } = batch;
        let all = Word::first(sources.len());
        let places = rows.start as usize..rows.end as usize;
        self.seen[places.clone()].fill(Word::ZERO);
        self.level[places.clone()].fill(Word::ZERO);
        self.next[places].fill(Word::ZERO);
        let arcs = |row: u32, of: &Compact| of.ends(row as usize).len() + 2;
        // Of the rows that are open now, of which some fewer may be left than are listed.
        let mut open_arcs: usize = rows.clone().map(|row| arcs(row, &layout.leaving)).sum();
        let mut filled = false;
        self.open.clear();
        self.open.extend(rows);
        self.active.clear();
        for (bit, &source) in sources.iter().enumerate() {
            let (row, own) = layout.rows[source as usize];
            if own {
                self.seen[row as usize].set(bit);
                self.level[row as usize].set(bit);
                self.active.push(row);
            }
        }
        let arriving = layout.arriving.as_ref().unwrap_or(&layout.leaving);
        for distance in 1..=most {
            let level = Level::new(distance, limit);
            let active = self.active.iter();
            let active_arcs: usize = active.map(|&row| arcs(row, arriving)).sum();
            let push = 2 * active_arcs < open_arcs;
            self.waiting.clear();
            // Only where all open rows are read anyway: a level costs no more than the arcs of those that are active in it.
            if !push && std::mem::take(&mut filled) {
                let seen = &self.seen;
                self.open.retain(|&row| seen[row as usize] != all);
            }
            if push {
                for &row in &self.active {
                    let word = self.level[row as usize];
                    for &to in arriving.ends(row as usize) {
                        self.next[to as usize].join(&word);
                        if !std::mem::replace(&mut self.touched[to as usize], true) {
                            self.waiting.push(to);
                        }
                    }
                }
            } else {
                for &row in &self.open {
                    let mut word = Word::ZERO;
                    for &to in layout.leaving.ends(row as usize) {
                        word.join(&self.level[to as usize]);
                    }
                    self.next[row as usize] = word;
                }
            }
            if distance == 1 {
                for (bit, &source) in sources.iter().enumerate() {
                    let (row, own) = layout.rows[source as usize];
                    if !own {
                        self.next[row as usize].set(bit);
                        if push && !std::mem::replace(&mut self.touched[row as usize], true) {
                            self.waiting.push(row);
                        }
                    }
                }
            }
            for &row in &self.active {
                self.level[row as usize] = Word::ZERO;
            }
            self.active.clear();
            let candidates = if push { &self.waiting } else { &self.open };
            for &row in candidates {
                let at = row as usize;
                self.touched[at] = false;
                let new = self.next[at].without(&self.seen[at]);
                self.next[at] = new;
                let count = new.count();
                if count > 0 {
                    self.seen[at].join(&new);
                    self.tallies[at].add(count, &level);
                    self.active.push(row);
                    if self.seen[at] == all {
                        filled = true;
                        open_arcs -= arcs(row, &layout.leaving);
                    }
                }
            }
            std::mem::swap(&mut self.level, &mut self.next);
            if self.active.is_empty() {
                break;
            }
        }
    }
}

/// The tallies of all vertices: what each one reaches along arcs, in steps, up to `most` steps; `limit` is that of [`Tally::within`].
///
/// # Complexity
/// A level costs a word for each arc of the rows that change in it. A row changes once for each distance at which it has a source of a
/// batch: *O*(*n m d* / 512) words where all others are at one of *d* distances, and *O*(*n m*) on a long ring, where hardly two sources
/// are at the same one.
pub(crate) fn tallies(arcs: &Compact, directed: bool, most: u32, limit: u32) -> Vec<Tally> {
    let layout = Layout::new(arcs, directed);
    let batches = layout.batches();
    let rows = layout.leaving.len();
    let rooms = in_rooms(
        batches.len(),
        || Room::new(rows),
        |room, batch| {
            let (component, sources) = batches[batch].clone();
            let [(first, _), (end, _)] = [layout.starts[component], layout.starts[component + 1]];
            let sources = &layout.sources[sources];
            Arch::new().dispatch(Search {
                room,
                batch: Batch {
                    layout: &layout,
                    rows: first..end,
                    sources,
                    most,
                    limit,
                },
            });
        },
    );
    let mut tallies = vec![Tally::default(); rows];
    for room in &rooms {
        for (tally, more) in tallies.iter_mut().zip(&room.tallies) {
            tally.join(more);
        }
    }
    let of = |&(row, own): &(u32, bool)| {
        let tally = &tallies[row as usize];
        if own { *tally } else { tally.of_leaf(limit) }
    };
    layout.rows.iter().map(of).collect()
}
