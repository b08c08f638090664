//! Betweenness in steps from many sources at once: an arc's index is read once for all of them.
//!
//! Every vertex has a row with a number for each source, a source being a lane. Rows of neighbours are added whole, without asking which
//! of their lanes matter, and this is why that is right. In each lane neighbours are of the same level or of two levels that follow each
//! other, and a vertex has three rows, taken in turn level by level. So in a lane in which a vertex is of some level, the rows of its
//! neighbours for the level before have the numbers of that level and zero otherwise; those for the level after likewise. Lanes in
//! which the vertex is of another level are set aside at the end. An arc with a direction may lead back over many levels; such arcs
//! are looked at lane by lane on the way back.
//!
//! # References
//! U. Brandes, "A faster algorithm for betweenness centrality", *Journal of Mathematical Sociology* 25(2), 2001, pp. 163–177: on the way
//! out rows hold σ, on the way back (reach + δ) / σ; where a vertex is one of *k* copies, of which [`super::twins`] tells, *k* σ and
//! (reach + *k* δ) / σ. A. E. Sarıyüce et al., "Regularizing graph centrality computations", *Journal of
//! Parallel and Distributed Computing* 76, 2015, pp. 106–119 (many sources in the lanes of one instruction).

use super::part::Part;
use pulp::{Arch, Simd, WithSimd};

/// Counts above this are not exact enough in what is divided by them.
const MOST_PATHS: f64 = 1e280;

/// So many sums are taken before they are used: few enough to stay at hand.
const HANDFUL: usize = 16;

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
            for (sum, value) in sum.iter_mut().zip(row) {
                *sum += value;
            }
        }
        Self(sum)
    }

    /// The numbers, as many at once as the processor takes.
    #[inline(always)]
    fn parts<S: Simd>(&self) -> &[S::f64s] {
        S::as_simd_f64s(&self.0).0
    }

    #[inline(always)]
    fn parts_mut<S: Simd>(&mut self) -> &mut [S::f64s] {
        S::as_mut_simd_f64s(&mut self.0).0
    }

    /// The sum of the lanes, by halves down to eight: the same on every machine.
    #[inline(always)]
    fn total<S: Simd>(mut self, simd: S) -> f64 {
        let mut half = W / 2;
        while half >= 8 {
            let (low, high) = self.0.split_at_mut(half);
            let low = S::as_mut_simd_f64s(low).0.iter_mut();
            for (low, &high) in low.zip(S::as_simd_f64s(&high[..half]).0) {
                *low = simd.add_f64s(*low, high);
            }
            half /= 2;
        }
        let [a, b, c, d, e, f, g, h] = [0, 1, 2, 3, 4, 5, 6, 7].map(|lane| self.0[lane]);
        ((a + e) + (c + g)) + ((b + f) + (d + h))
    }
}

/// The bit of each lane.
#[repr(align(64))]
struct Bits([u64; 32]);

static BITS: Bits = Bits({
    let mut bits = [0; 32];
    let mut lane = 0;
    while lane < 32 {
        bits[lane] = 1 << lane;
        lane += 1;
    }
    bits
});

/// The sum of the rows of these vertices, of each in the lanes in which it is of the level.
#[inline(always)]
fn sum_in_level<S: Simd, const W: usize>(
    simd: S,
    rows: &[Row<W>],
    vertices: &[u32],
    level: &[u32],
) -> Row<W> {
    let (none, zero) = (simd.splat_u64s(0), simd.splat_f64s(0.0));
    let mut sum = Row::<W>::ZERO;
    for &vertex in vertices {
        let lanes = simd.splat_u64s(level[vertex as usize].into());
        let row = rows[vertex as usize].parts::<S>().iter();
        let bits = S::as_simd_u64s(&BITS.0).0;
        for ((sum, &row), &bits) in sum.parts_mut::<S>().iter_mut().zip(row).zip(bits) {
            let mine = simd.greater_than_u64s(simd.and_u64s(lanes, bits), none);
            *sum = simd.add_f64s(*sum, simd.select_f64s(mine, row, zero));
        }
    }
    sum
}

/// Writes a sum, times the vertex's copies, into its row in some lanes, and into `most` where it is larger. Unless the row has been written in this
/// search, the other lanes become zero.
#[inline(always)]
fn write<S: Simd, const W: usize>(
    simd: S,
    (row, written): (&mut Row<W>, bool),
    (sum, copies): (&Row<W>, f64),
    lanes: u32,
    most: &mut Row<W>,
) {
    let [none, lanes, written] =
        [0, lanes.into(), written.into()].map(|bits| simd.splat_u64s(bits));
    let [zero, copies] = [0.0, copies].map(|number| simd.splat_f64s(number));
    let kept = simd.greater_than_u64s(written, none);
    let rows = row.parts_mut::<S>().iter_mut().zip(most.parts_mut::<S>());
    let sums = sum.parts::<S>().iter().zip(S::as_simd_u64s(&BITS.0).0);
    for ((row, most), (&sum, &bits)) in rows.zip(sums) {
        let mine = simd.greater_than_u64s(simd.and_u64s(lanes, bits), none);
        let new = simd.select_f64s(mine, simd.mul_f64s(sum, copies), zero);
        *most = simd.max_f64s(*most, new);
        *row = simd.add_f64s(new, simd.select_f64s(kept, *row, zero));
    }
}

/// Puts into a row of counts, in some lanes, what is gained from each: for every copy of the vertex the sum and the reach divided by the
/// count. What passes through all copies in those lanes, times their weights.
#[inline(always)]
fn gain<S: Simd, const W: usize>(
    simd: S,
    row: &mut Row<W>,
    sum: &Row<W>,
    lanes: u32,
    [reach, copies]: [f64; 2],
    weights: &Row<W>,
) -> f64 {
    let [none, lanes] = [0, lanes.into()].map(|bits| simd.splat_u64s(bits));
    let [zero, reach, copies] = [0.0, reach, copies].map(|number| simd.splat_f64s(number));
    let mut passing = Row::<W>::ZERO;
    let rows = row
        .parts_mut::<S>()
        .iter_mut()
        .zip(passing.parts_mut::<S>());
    let sums = sum.parts::<S>().iter().zip(weights.parts::<S>());
    let bits = S::as_simd_u64s(&BITS.0).0;
    for (((row, passing), (&sum, &weight)), &bits) in rows.zip(sums).zip(bits) {
        let mine = simd.greater_than_u64s(simd.and_u64s(lanes, bits), none);
        let through = simd.mul_f64s(weight, simd.mul_f64s(sum, *row));
        *passing = simd.select_f64s(mine, through, zero);
        let gain = simd.add_f64s(sum, simd.div_f64s(reach, *row));
        let gain = simd.mul_f64s(copies, gain);
        *row = simd.select_f64s(mine, gain, *row);
    }
    passing.total(simd)
}

/// A vertex reached at a level, and in which lanes.
#[derive(Debug, Clone, Copy, Default)]
struct Reached {
    vertex: u32,
    lanes: u32,
}

/// Room to search one part of a network from up to `W` sources at once, used again for the next: 3 · 8 · `W` bytes a vertex and more.
pub(crate) struct Lanes<const W: usize> {
    /// The rows of all vertices for the levels 0, 3, 6 and so on; for 1, 4, 7; and for 2, 5, 8.
    rows: [Vec<Row<W>>; 3],
    /// Which of its three rows each vertex has in this search, by bits.
    written: Vec<u8>,
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
            rows: [const { Vec::new() }; 3],
            written: Vec::new(),
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
    /// Adds to `sums` what these sources, at most `W`, make pass through each vertex, all its copies together: reach(s) · reach(t) ·
    /// σ(s, t | v) / σ(s, t) over all *t*. False, with nothing added, when paths are too many to count.
    pub(crate) fn add(&mut self, part: &Part, sources: &[u32], sums: &mut [f64]) -> bool {
        Arch::new().dispatch(Batch {
            room: self,
            part,
            sources,
            sums,
        })
    }

    /// Forgets the last search. Rows are left as they are: what was not written in a search is not read.
    #[inline(always)]
    fn clear(&mut self, n: usize) {
        for rows in &mut self.rows {
            if rows.len() < n {
                rows.resize(n, Row::ZERO);
            }
        }
        for lanes in [&mut self.seen, &mut self.level, &mut self.touched] {
            lanes.clear();
            lanes.resize(n, 0);
        }
        self.written.clear();
        self.written.resize(n, 0);
        self.reached.clear();
        self.starts.clear();
    }

    /// Counts the shortest paths, level by level. False when they are too many.
    #[inline(always)]
    fn go_out<S: Simd>(&mut self, simd: S, part: &Part, sources: &[u32]) -> bool {
        let n = part.len();
        let mut rows = self.rows.each_mut().map(|rows| &mut rows[..n]);
        let [seen, level, touched] =
            [&mut self.seen, &mut self.level, &mut self.touched].map(|lanes| &mut lanes[..n]);
        let written = &mut self.written[..n];
        for (lane, &source) in sources.iter().enumerate().take(W) {
            let vertex = source as usize;
            rows[0][vertex] = Row::ZERO;
            rows[0][vertex].0[lane] = 1.0;
            written[vertex] = 1;
            seen[vertex] = 1 << lane;
            self.reached.push(Reached {
                vertex: source,
                lanes: 1 << lane,
            });
        }
        let mut most = Row::<W>::ZERO;
        let mut sums = [Row::<W>::ZERO; HANDFUL];
        let mut start = 0;
        while start < self.reached.len() {
            self.starts.push(start);
            let turn = self.starts.len() % 3;
            let end = self.reached.len();
            for at in &self.reached[start..end] {
                level[at.vertex as usize] = at.lanes;
                for &next in part.leaving.ends(at.vertex as usize) {
                    touched[next as usize] |= at.lanes;
                }
            }
            // One slot more than is used, so that writing asks nothing.
            self.reached.resize(end + n + 1, Reached::default());
            let mut filled = 0;
            let slots = &mut self.reached[end..];
            for (vertex, (touched, &seen)) in (0..).zip(touched.iter_mut().zip(&*seen)) {
                let lanes = *touched & !seen;
                *touched = 0;
                slots[filled] = Reached { vertex, lanes };
                filled += usize::from(lanes != 0);
            }
            self.reached.truncate(end + filled);
            let [here, next, _] = &mut rows;
            for handful in self.reached[end..].chunks(HANDFUL) {
                for (at, sum) in handful.iter().zip(&mut sums) {
                    let before = part.arriving().ends(at.vertex as usize);
                    *sum = Row::sum(here, choose(&mut self.chosen, before, level, at.lanes));
                }
                for (at, sum) in handful.iter().zip(&sums) {
                    let vertex = at.vertex as usize;
                    let row = (&mut next[vertex], written[vertex] >> turn & 1 != 0);
                    let copies = part.copies[vertex];
                    write(simd, row, (sum, copies), at.lanes, &mut most);
                    written[vertex] |= 1 << turn;
                    seen[vertex] |= at.lanes;
                }
            }
            for at in &self.reached[start..end] {
                level[at.vertex as usize] = 0;
            }
            rows.rotate_left(1);
            start = end;
        }
        most.0.iter().all(|&count| count <= MOST_PATHS)
    }

    /// Adds up what passes through each vertex, from the last level to the first.
    #[inline(always)]
    fn come_back<S: Simd>(&mut self, simd: S, part: &Part, sources: &[u32], sums_at: &mut [f64]) {
        let n = part.len();
        let mut rows = self.rows.each_mut().map(|rows| &mut rows[..n]);
        rows.rotate_left(self.starts.len() % 3);
        let level = &mut self.level[..n];
        let mut weights = Row::<W>::ZERO;
        for (weight, &source) in weights.0.iter_mut().zip(sources) {
            *weight = part.reach[source as usize];
        }
        let mut sums = [Row::<W>::ZERO; HANDFUL];
        let mut after = self.reached.len()..self.reached.len();
        for &start in self.starts.iter().skip(1).rev() {
            let here = start..after.start;
            for at in &self.reached[after.clone()] {
                level[at.vertex as usize] = at.lanes;
            }
            let [next, _, own] = &mut rows;
            for handful in self.reached[here.clone()].chunks(HANDFUL) {
                for (at, sum) in handful.iter().zip(&mut sums) {
                    let beyond = part.leaving.ends(at.vertex as usize);
                    let beyond = choose(&mut self.chosen, beyond, level, at.lanes);
                    *sum = if part.is_directed() {
                        sum_in_level(simd, next, beyond, level)
                    } else {
                        Row::sum(next, beyond)
                    };
                }
                for (at, sum) in handful.iter().zip(&sums) {
                    let vertex = at.vertex as usize;
                    let each = [part.reach[vertex], part.copies[vertex]];
                    sums_at[vertex] += gain(simd, &mut own[vertex], sum, at.lanes, each, &weights);
                }
            }
            for at in &self.reached[after] {
                level[at.vertex as usize] = 0;
            }
            rows.rotate_right(1);
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
    fn with_simd<S: Simd>(self, simd: S) -> bool {
        self.room.clear(self.part.len());
        let counted = self.room.go_out(simd, self.part, self.sources);
        if counted {
            self.room
                .come_back(simd, self.part, self.sources, self.sums);
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

#[cfg(test)]
mod tests {
    use super::super::compact::Compact;
    use super::*;
    use crate::analysis::random::SplitMix;
    use crate::model::actor_graph::{ActorGraph, Weighting};

    #[test]
    fn every_kind_of_processor_gives_the_same_bits() {
        let mut random = SplitMix::new(4);
        let n = 90;
        let ids: Vec<String> = (0..n).map(|id| format!("{id:02}")).collect();
        let ring = (0..n).map(|vertex| [vertex, (vertex + 1) % n]);
        let chord = |_| [random.below(90), random.below(90)].map(|end| end as u32);
        let ties: Vec<[u32; 2]> = ring.chain((0..60).map(chord)).collect();
        for directed in [false, true] {
            let graph = ActorGraph::from_indexed(
                ids.clone(),
                ties.clone(),
                Vec::new(),
                directed,
                Weighting::Unweighted,
            );
            let members: Vec<u32> = (0..n).collect();
            let part = Part::closed(&Compact::of(&graph), &members, directed, &mut vec![0; 90]);
            let sources: Vec<u32> = (0..32).collect();
            let mut sums = [[0.0; 90], [0.0; 90]];
            let [here, anywhere] = &mut sums;
            assert!(Lanes::<32>::default().add(&part, &sources, here));
            let batch = Batch {
                room: &mut Lanes::<32>::default(),
                part: &part,
                sources: &sources,
                sums: anywhere,
            };
            assert!(batch.with_simd(pulp::Scalar::new()));
            assert!(here.iter().any(|&sum| sum > 0.0));
            assert_eq!(
                here.map(f64::to_bits),
                anywhere.map(f64::to_bits),
                "directed {directed}"
            );
        }
    }
}
