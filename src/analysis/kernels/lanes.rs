//! Betweenness in steps from many sources at once: an arc's index is read once for all of them.
//!
//! Every vertex has a row with a number for each source, a source being a lane. Rows of neighbours are added whole, without asking which
//! of their lanes matter, and this is why that is right. When a vertex is reached in a lane at some level, of its neighbours in that lane
//! only those of the level before have a number other than zero: nearer ones would have reached it earlier, and the row of a vertex is
//! written when its whole level is done. So it is on the way back, from the last level to the first.
//!
//! # References
//! U. Brandes, "A faster algorithm for betweenness centrality", *Journal of Mathematical Sociology* 25(2), 2001, pp. 163–177: σ is
//! `counts`, and `gains` hold (reach + δ) / σ. A. E. Sarıyüce et al., "Regularizing graph centrality computations", *Journal of Parallel
//! and Distributed Computing* 76, 2015, pp. 106–119 (many sources in the lanes of one instruction).

use super::part::Part;
use pulp::{Arch, Simd, WithSimd};

/// Counts above this are not exact enough in what is divided by them.
const MOST_PATHS: f64 = 1e280;

/// A number for each lane, in whole cache lines.
#[derive(Clone, Copy)]
#[repr(align(64))]
struct Row<const W: usize>([f64; W]);

impl<const W: usize> Row<W> {
    const ZERO: Self = Self([0.0; W]);

    /// The sum of the rows of these vertices.
    #[inline(always)]
    fn sum(rows: &[Self], vertices: &[u32]) -> Self {
        let mut sum = [0.0; W];
        for &vertex in vertices {
            let row = &rows[vertex as usize].0;
            for lane in 0..W {
                sum[lane] += row[lane];
            }
        }
        Self(sum)
    }

    /// Adds a row to this one.
    #[inline(always)]
    fn add(&mut self, other: &Self) {
        let mut sum = *self;
        for lane in 0..W {
            sum.0[lane] += other.0[lane];
        }
        *self = sum;
    }

    /// The same numbers in these lanes, zero in the others.
    #[inline(always)]
    fn only(mut self, lanes: u32) -> Self {
        for lane in 0..W {
            let all = 0_u64.wrapping_sub(u64::from(lanes >> lane & 1));
            self.0[lane] = f64::from_bits(self.0[lane].to_bits() & all);
        }
        self
    }

    /// The sum of the lanes, by halves: the same on every machine.
    #[inline(always)]
    fn total(mut self) -> f64 {
        let mut half = W / 2;
        while half > 0 {
            for lane in 0..half {
                self.0[lane] += self.0[lane + half];
            }
            half /= 2;
        }
        self.0[0]
    }
}

/// A vertex reached at a level, and in which lanes.
#[derive(Debug, Clone, Copy, Default)]
struct Reached {
    vertex: u32,
    lanes: u32,
}

/// Room to search one part of a network from up to `W` sources at once, used again for the next: 3 · 8 · `W` bytes a vertex and more.
pub(crate) struct Lanes<const W: usize> {
    counts: Vec<Row<W>>,
    gains: Vec<Row<W>>,
    /// The new numbers of a level, not to be seen until it is done.
    fresh: Vec<Row<W>>,
    /// In which lanes each vertex has been reached.
    seen: Vec<u32>,
    /// In which lanes each vertex is of the level that is being spread.
    level: Vec<u32>,
    /// In which lanes each vertex has a neighbour of that level.
    touched: Vec<u32>,
    /// All levels, nearest first, and where each begins.
    reached: Vec<Reached>,
    starts: Vec<usize>,
    /// The neighbours that matter to the vertex at hand.
    chosen: Vec<u32>,
}

impl<const W: usize> Default for Lanes<W> {
    fn default() -> Self {
        Self {
            counts: Vec::new(),
            gains: Vec::new(),
            fresh: Vec::new(),
            seen: Vec::new(),
            level: Vec::new(),
            touched: Vec::new(),
            reached: Vec::new(),
            starts: Vec::new(),
            chosen: Vec::new(),
        }
    }
}

impl<const W: usize> Lanes<W> {
    /// Adds to `sums` what these sources, at most `W`, make pass through each vertex: reach(s) · reach(t) · σ(s, t | v) / σ(s, t) over
    /// all *t*. False, with nothing added, when paths are too many to count.
    pub(crate) fn add(&mut self, part: &Part, sources: &[u32], sums: &mut [f64]) -> bool {
        Arch::new().dispatch(Batch {
            room: self,
            part,
            sources,
            sums,
        })
    }

    #[inline(always)]
    fn clear(&mut self, n: usize) {
        for rows in [&mut self.counts, &mut self.gains] {
            rows.clear();
            rows.resize(n, Row::ZERO);
        }
        for lanes in [&mut self.seen, &mut self.level, &mut self.touched] {
            lanes.clear();
            lanes.resize(n, 0);
        }
        self.reached.clear();
        self.starts.clear();
    }

    /// Counts the shortest paths, level by level. False when they are too many.
    #[inline(always)]
    fn go_out(&mut self, part: &Part, sources: &[u32]) -> bool {
        let n = part.len();
        for (lane, &source) in sources.iter().enumerate().take(W) {
            self.counts[source as usize].0[lane] = 1.0;
            self.seen[source as usize] = 1 << lane;
            self.reached.push(Reached {
                vertex: source,
                lanes: 1 << lane,
            });
        }
        let mut most = [0.0_f64; W];
        let mut start = 0;
        while start < self.reached.len() {
            self.starts.push(start);
            let end = self.reached.len();
            for at in &self.reached[start..end] {
                self.level[at.vertex as usize] = at.lanes;
                for &next in part.leaving.ends(at.vertex as usize) {
                    self.touched[next as usize] |= at.lanes;
                }
            }
            // One slot more than is used, so that writing asks nothing.
            self.reached.resize(end + n + 1, Reached::default());
            let mut filled = end;
            for (vertex, (touched, &seen)) in (0..).zip(self.touched.iter_mut().zip(&self.seen)) {
                let lanes = *touched & !seen;
                *touched = 0;
                self.reached[filled] = Reached { vertex, lanes };
                filled += usize::from(lanes != 0);
            }
            self.reached.truncate(filled);
            self.fresh.clear();
            for at in &self.reached[end..] {
                let vertex = at.vertex as usize;
                let before = choose(
                    &mut self.chosen,
                    part.arriving().ends(vertex),
                    &self.level,
                    at.lanes,
                );
                let count = Row::<W>::sum(&self.counts, before).only(at.lanes);
                for lane in 0..W {
                    most[lane] = if count.0[lane] > most[lane] {
                        count.0[lane]
                    } else {
                        most[lane]
                    };
                }
                self.fresh.push(count);
            }
            for at in &self.reached[start..end] {
                self.level[at.vertex as usize] = 0;
            }
            for (at, fresh) in self.reached[end..].iter().zip(&self.fresh) {
                self.seen[at.vertex as usize] |= at.lanes;
                self.counts[at.vertex as usize].add(fresh);
            }
            start = end;
        }
        most.iter().all(|&count| count <= MOST_PATHS)
    }

    /// Adds up what passes through each vertex, from the last level to the first.
    #[inline(always)]
    fn come_back(&mut self, part: &Part, sources: &[u32], sums: &mut [f64]) {
        let mut weights = [0.0; W];
        for (weight, &source) in weights.iter_mut().zip(sources) {
            *weight = part.reach[source as usize];
        }
        let mut after = self.reached.len()..self.reached.len();
        for &start in self.starts.iter().skip(1).rev() {
            let here = start..after.start;
            self.fresh.clear();
            for at in &self.reached[after.clone()] {
                self.level[at.vertex as usize] = at.lanes;
            }
            for at in &self.reached[here.clone()] {
                let vertex = at.vertex as usize;
                let beyond = choose(
                    &mut self.chosen,
                    part.leaving.ends(vertex),
                    &self.level,
                    at.lanes,
                );
                let mut gain = Row::<W>::sum(&self.gains, beyond);
                let count = self.counts[vertex];
                let reach = part.reach[vertex];
                let mut passing = Row::<W>::ZERO;
                for lane in 0..W {
                    passing.0[lane] = weights[lane] * (count.0[lane] * gain.0[lane]);
                    gain.0[lane] += reach / count.0[lane];
                }
                sums[vertex] += passing.only(at.lanes).total();
                self.fresh.push(gain.only(at.lanes));
            }
            for at in &self.reached[after] {
                self.level[at.vertex as usize] = 0;
            }
            for (at, fresh) in self.reached[here.clone()].iter().zip(&self.fresh) {
                self.gains[at.vertex as usize].add(fresh);
            }
            after = here;
        }
    }
}

/// One batch of sources, compiled for each kind of processor; it is the same arithmetic on all.
struct Batch<'a, const W: usize> {
    room: &'a mut Lanes<W>,
    part: &'a Part,
    sources: &'a [u32],
    sums: &'a mut [f64],
}

impl<const W: usize> WithSimd for Batch<'_, W> {
    type Output = bool;

    #[inline(always)]
    fn with_simd<S: Simd>(self, _: S) -> bool {
        self.room.clear(self.part.len());
        let counted = self.room.go_out(self.part, self.sources);
        if counted {
            self.room.come_back(self.part, self.sources, self.sums);
        }
        counted
    }
}

/// The neighbours that have one of these lanes, listed without a branch.
#[inline(always)]
fn choose<'a>(
    chosen: &'a mut Vec<u32>,
    neighbours: &[u32],
    level: &[u32],
    lanes: u32,
) -> &'a [u32] {
    if chosen.len() < neighbours.len() {
        chosen.resize(neighbours.len(), 0);
    }
    let mut count = 0;
    for &neighbour in neighbours {
        chosen[count] = neighbour;
        count += usize::from(level[neighbour as usize] & lanes != 0);
    }
    &chosen[..count]
}
