//! One sample: a pair drawn, and a shortest path between them found by two searches that meet.

use super::super::compact::Compact;
use super::super::components::weak;
use super::super::folding::Folded;
use crate::analysis::random::SplitMix;
use crate::model::actor_graph::ActorGraph;

/// What every search reads.
#[derive(Debug)]
pub(super) struct Network {
    pub(super) folded: Folded,
    /// The weak component of each place.
    component: Vec<u32>,
}

impl Network {
    pub(super) fn of(graph: &ActorGraph) -> Self {
        let folded = Folded::of(graph);
        let labels = weak(graph);
        let component = folded.order.iter().map(|&actor| labels[actor as usize]);
        Self {
            component: component.collect(),
            folded,
        }
    }
}

/// What a search knows of a place.
#[derive(Debug, Clone, Copy, Default)]
struct Seen {
    /// The level in which it was met; each level of each search has a mark of its own.
    mark: u32,
    /// Shortest paths to it, in the unit of its level.
    paths: f32,
}

/// One of the two searches that meet.
#[derive(Debug, Default)]
struct Side {
    /// The places met, level after level.
    met: Vec<u32>,
    levels: Vec<Level>,
    /// The arcs that the last level has.
    arcs: usize,
}

#[derive(Debug, Clone, Copy)]
struct Level {
    mark: u32,
    begin: usize,
    /// What its path counts were multiplied by lest they grow too large.
    unit: f32,
}

/// Above this the path counts of a level are scaled down.
const MANY: f32 = 1e18;

/// Draws samples, with room of its own.
#[derive(Debug)]
pub(super) struct Search {
    seen: Vec<Seen>,
    sides: [Side; 2],
    /// The side of each mark of this sample, from the first.
    side_of: Vec<u8>,
    /// The first mark not used yet.
    free: u32,
    /// Where the searches met: from a place of one side to one of the other, and the paths through there up to here.
    meetings: Vec<(u32, u32, f64)>,
    /// How many paths drawn each place was inside of. Whole numbers, so that it does not matter which thread drew them.
    pub(super) counts: Vec<u32>,
    /// The sum of the counts.
    pub(super) inside: usize,
}

impl Search {
    pub(super) fn new(network: &Network) -> Self {
        Self {
            seen: vec![Seen::default(); network.folded.left],
            sides: [Side::default(), Side::default()],
            side_of: Vec::new(),
            free: 1,
            meetings: Vec::new(),
            counts: vec![0; network.component.len()],
            inside: 0,
        }
    }

    /// Draws a pair and a shortest path between them, and counts who is inside.
    pub(super) fn draw(&mut self, network: &Network, seed: u64, sample: u64) {
        // An odd factor that is not the generator's own step: the streams have nothing in common.
        let mut random = SplitMix::new(seed ^ sample.wrapping_mul(0xd134_2543_de82_ef95));
        let mut random = SplitMix::new(random.next());
        let n = network.component.len();
        let (start, mut end) = (random.below(n), random.below(n - 1));
        end += usize::from(end >= start);
        if network.component[start] != network.component[end] {
            return;
        }
        // Up the trees until both are among those who are left, or meet before.
        let folded = &network.folded;
        let (mut from, mut to) = (start, end);
        while from != to && (from >= folded.left || to >= folded.left) {
            let up = if folded.depth[from] >= folded.depth[to] {
                &mut from
            } else {
                &mut to
            };
            *up = folded.above[*up] as usize;
            if *up != start && *up != end {
                self.counts[*up] += 1;
                self.inside += 1;
            }
        }
        if from == to {
            // Where the ways met was noted once from each side, unless it is an end or one side began there.
            if from != start && from != end {
                self.counts[from] -= 1;
                self.inside -= 1;
            }
            return;
        }
        self.between(folded, from, to, &mut random);
    }

    /// Draws a shortest path between two of those who are left.
    fn between(&mut self, folded: &Folded, from: usize, to: usize, random: &mut SplitMix) {
        let rows = [&folded.leaving, folded.arriving()];
        // Each sample uses at most a mark a place and two.
        if (u32::MAX - self.free) as usize <= self.seen.len() + 2 {
            self.seen.fill(Seen::default());
            self.free = 1;
        }
        let first = self.free;
        self.side_of.clear();
        self.meetings.clear();
        for (side, place) in [from, to].into_iter().enumerate() {
            let mark = self.mark(side);
            self.seen[place] = Seen { mark, paths: 1.0 };
            let room = &mut self.sides[side];
            room.met.clear();
            room.met.push(place as u32);
            room.levels.clear();
            room.levels.push(Level {
                mark,
                begin: 0,
                unit: 1.0,
            });
            room.arcs = rows[side].ends(place).len();
        }
        while self.meetings.is_empty() {
            let side = usize::from(self.sides[1].arcs < self.sides[0].arcs);
            if self.sides[side].arcs == 0 {
                return;
            }
            self.advance(rows[side], side, first);
        }
        let total: f64 = self.meetings.iter().map(|meeting| meeting.2).sum();
        let mut left = random.unit() * total;
        let met = self.meetings.iter().find(|meeting| {
            left -= meeting.2;
            left < 0.0
        });
        let Some(&(near, far, _)) = met.or(self.meetings.last()) else {
            return;
        };
        for place in [near, far] {
            let mark = self.seen[place as usize].mark;
            let side = self.side_of[(mark - first) as usize] as usize;
            self.walk_back(rows[1 - side], side, place, random);
        }
    }

    /// How many bytes it holds.
    #[cfg(test)]
    pub(super) fn room(&self) -> usize {
        let of_side = |side: &Side| {
            size_of::<Level>() * side.levels.capacity() + size_of::<u32>() * side.met.capacity()
        };
        size_of::<Seen>() * self.seen.capacity()
            + self.sides.iter().map(of_side).sum::<usize>()
            + self.side_of.capacity()
            + size_of::<(u32, u32, f64)>() * self.meetings.capacity()
            + size_of::<u32>() * self.counts.capacity()
    }

    fn mark(&mut self, side: usize) -> u32 {
        self.side_of.push(side as u8);
        self.free += 1;
        self.free - 1
    }

    /// Searches one level further on a side, and notes where it meets the other.
    fn advance(&mut self, rows: &Compact, side: usize, first: u32) {
        let mark = self.mark(side);
        let room = &mut self.sides[side];
        let begin = room.levels.last().map_or(0, |level| level.begin);
        let end = room.met.len();
        room.arcs = 0;
        let mut most = 0.0_f32;
        for at in begin..end {
            let place = room.met[at];
            let paths = self.seen[place as usize].paths;
            for &next in rows.ends(place as usize) {
                let seen = &mut self.seen[next as usize];
                if seen.mark == mark {
                    seen.paths += paths;
                    most = most.max(seen.paths);
                } else if seen.mark < first {
                    *seen = Seen { mark, paths };
                    most = most.max(paths);
                    room.met.push(next);
                } else if self.side_of[(seen.mark - first) as usize] as usize != side {
                    let through = f64::from(paths) * f64::from(seen.paths);
                    self.meetings.push((place, next, through));
                }
            }
        }
        if !self.meetings.is_empty() {
            return;
        }
        let unit = if most > MANY { 1.0 / most } else { 1.0 };
        for &place in &room.met[end..] {
            room.arcs += rows.ends(place as usize).len();
            if unit != 1.0 {
                self.seen[place as usize].paths *= unit;
            }
        }
        room.levels.push(Level {
            mark,
            begin: end,
            unit,
        });
    }

    /// Draws the rest of the path from where the searches met to where a side began, which itself is not inside.
    fn walk_back(&mut self, rows: &Compact, side: usize, mut place: u32, random: &mut SplitMix) {
        let levels = &self.sides[side].levels;
        let mark = self.seen[place as usize].mark;
        let Some(level) = levels.iter().rposition(|level| level.mark == mark) else {
            return;
        };
        for level in (1..=level).rev() {
            self.counts[place as usize] += 1;
            self.inside += 1;
            let mut left =
                random.unit() as f32 * (self.seen[place as usize].paths / levels[level].unit);
            let before = levels[level - 1].mark;
            for &next in rows.ends(place as usize) {
                let seen = self.seen[next as usize];
                if seen.mark == before {
                    place = next;
                    left -= seen.paths;
                    if left < 0.0 {
                        break;
                    }
                }
            }
        }
    }
}
