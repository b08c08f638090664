//! An estimate of betweenness from shortest paths drawn at random, whose error is known.

use super::components::weak;
use super::folding::{Compact, Folded};
use crate::analysis::random::SplitMix;
use crate::analysis::scores::Precision;
use crate::model::actor_graph::ActorGraph;
use rayon::prelude::*;

/// From one look at the counts to the next the number of samples grows by this factor.
const GROWTH: f64 = 1.25;

/// The share of the risk that goes into the bound of the mean length.
const RISK_OF_LENGTH: f64 = 0.05;

/// Estimates the normalized betweenness of every actor, ties counting one each: with probability `confidence` no estimate is further
/// than `error` from the exact value.
///
/// A sample is a pair of different actors, each as likely, and one of its shortest paths, each as likely, found by two breadth-first
/// searches that meet; an actor's estimate is the share of samples whose path it is inside of. Samples are numbered, and each draws from
/// a generator of its own, so that the result depends on the seed and on nothing else. Strengths and distances are not read. `error`
/// must be above 0 and `confidence` below 1.
///
/// # When it stops
/// An actor of betweenness *b* is off by more than ε after *t* samples with probability at most exp(−*t* KL(*b* ± ε ‖ *b*)) each way
/// (Chernoff). The *b* of all actors add up to the mean number of actors inside a path, *L*, so that the probability that any actor is off
/// is at most the largest of *L* / *b* times that over all *b* up to the largest there is: it does not grow with *n*. *L* is bounded by the mean
/// of the samples (Hoeffding), the largest *b* by the largest count: a count that would have stopped the drawing too early is
/// itself such an error. The risk is shared evenly among the looks, whose numbers of samples are fixed beforehand.
/// # Complexity
/// Some thousand to some ten thousand samples, of about the arcs of √*n* actors each where hubs are few; eight bytes an actor and thread.
/// # References
/// M. Borassi, E. Natale, "KADABRA is an ADaptive Algorithm for Betweenness via Random Approximation", *ACM Journal of Experimental
/// Algorithmics* 24, 2019 (the meeting searches). W. Hoeffding, "Probability inequalities for sums of bounded random variables",
/// *Journal of the American Statistical Association* 58(301), 1963, pp. 13–30.
pub(crate) fn estimate_betweenness(
    graph: &ActorGraph,
    error: f64,
    confidence: f64,
    seed: u64,
) -> (Vec<f64>, Precision) {
    let n = graph.len();
    let exact = |values| {
        let precision = Precision::Bounded {
            error,
            confidence,
            samples: 0,
        };
        (values, precision)
    };
    if n < 3 {
        return exact(vec![0.0; n]);
    }
    let network = Network::of(graph);
    // Pairs are drawn from n (n − 1), and the measure divides by (n − 1)(n − 2).
    let stretch = n as f64 / (n - 2) as f64;
    let looks = Looks::new(error / stretch, 1.0 - confidence, network.longest);
    let threads = rayon::current_num_threads();
    let mut searches: Vec<Search> = (0..threads)
        .map(|_| Search::new(network.folded.left))
        .collect();
    let mut counts = vec![0_u32; n];
    let (mut drawn, mut inside) = (0, 0);
    for &samples in &looks.samples {
        searches
            .par_iter_mut()
            .enumerate()
            .for_each(|(thread, search)| {
                for sample in (drawn..samples).skip(thread).step_by(threads) {
                    search.draw(&network, seed, sample as u64);
                }
            });
        for search in &mut searches {
            inside += search.hits.len();
            for place in search.hits.drain(..) {
                counts[place as usize] += 1;
            }
        }
        drawn = samples;
        let most = counts.iter().copied().max().unwrap_or(0) as usize;
        if looks.suffice(samples, most, inside) {
            break;
        }
    }
    let mut values = vec![0.0; n];
    for (&actor, &count) in network.folded.order.iter().zip(&counts) {
        values[actor as usize] = (f64::from(count) / drawn as f64 * stretch).min(1.0);
    }
    let precision = Precision::Bounded {
        error,
        confidence,
        samples: drawn,
    };
    (values, precision)
}

/// When the counts are looked at, and what they must show to stop.
#[derive(Debug)]
struct Looks {
    error: f64,
    /// The risk of each look.
    risk: f64,
    risk_of_length: f64,
    /// How many actors a shortest path has inside at most.
    longest: f64,
    /// The numbers of samples, ascending; the last suffices whatever the counts.
    samples: Vec<usize>,
}

impl Looks {
    fn new(error: f64, risk: f64, longest: usize) -> Self {
        let mut looks = Self {
            error,
            risk,
            risk_of_length: 0.0,
            longest: longest.max(1) as f64,
            samples: Vec::new(),
        };
        // How many looks there are depends on the risk of each, and a little the other way round.
        for _ in 0..8 {
            let each = risk / looks.samples.len().max(1) as f64;
            looks.risk_of_length = each * RISK_OF_LENGTH;
            looks.risk = each - looks.risk_of_length;
            let mut samples = (1.0 / error).max(64.0);
            // Before this even counts of nothing would not do.
            while looks.chance(samples, 0.0, 1.0) > looks.risk {
                samples *= 1.05;
            }
            looks.samples = vec![samples.ceil() as usize];
            while looks.chance(samples, 1.0, looks.longest) > looks.risk {
                samples *= GROWTH;
                looks.samples.push(samples.ceil() as usize);
            }
        }
        looks
    }

    /// Whether counts of at most `most`, of `inside` altogether, let the drawing stop.
    fn suffice(&self, samples: usize, most: usize, inside: usize) -> bool {
        let t = samples as f64;
        let slack = self.longest * ((1.0 / self.risk_of_length).ln() / (2.0 * t)).sqrt();
        let length = (inside as f64 / t + slack).min(self.longest);
        self.chance(t, most as f64 / t, length) <= self.risk
    }

    /// The chance that any actor of at most this share is off after *t* samples, when paths have this mean length.
    fn chance(&self, t: f64, share: f64, length: f64) -> f64 {
        // Between the steps the function is flat: they are closer than what a twentieth more covers.
        const STEP: f64 = 1.02;
        let top = (share + self.error).min(1.0);
        let off = |b: f64, to: f64| {
            if (0.0..=1.0).contains(&to) {
                (-t * divergence(to, b)).exp()
            } else {
                0.0
            }
        };
        let mut worst = 0.0_f64;
        let mut b = top;
        while b > 1e-9 {
            worst = worst.max(length / b * (off(b, b + self.error) + off(b, b - self.error)));
            b /= STEP;
        }
        worst * 1.05
    }
}

/// Kullback and Leibler's divergence of a coin of chance `to` from one of chance `from`.
fn divergence(to: f64, from: f64) -> f64 {
    let part = |to: f64, from: f64| {
        if to <= 0.0 {
            0.0
        } else if from <= 0.0 {
            f64::INFINITY
        } else {
            to * (to / from).ln()
        }
    };
    (part(to, from) + part(1.0 - to, 1.0 - from)).max(0.0)
}

/// What every search reads.
#[derive(Debug)]
struct Network {
    folded: Folded,
    /// The weak component of each place.
    component: Vec<u32>,
    longest: usize,
}

impl Network {
    fn of(graph: &ActorGraph) -> Self {
        let folded = Folded::of(graph);
        let labels = weak(graph);
        let component = folded.order.iter().map(|&actor| labels[actor as usize]);
        Self {
            component: component.collect(),
            longest: longest(graph, &labels),
            folded,
        }
    }
}

/// A bound on how many actors a shortest path has inside: twice the depth of a search bounds the diameter of its component.
fn longest(graph: &ActorGraph, labels: &[u32]) -> usize {
    let n = graph.len();
    if graph.is_directed() {
        return n - 2;
    }
    // From the most tied of each component, by label.
    let mut hubs: Vec<u32> = (0..n as u32).collect();
    let ties = |actor: u32| graph.successors(actor as usize).len();
    for actor in 0..n as u32 {
        let hub = &mut hubs[labels[actor as usize] as usize];
        if ties(actor) > ties(*hub) {
            *hub = actor;
        }
    }
    let mut depth = vec![u32::MAX; n];
    let mut deepest = 0;
    let mut queue: Vec<u32> = Vec::with_capacity(n);
    for label in (0..n).filter(|&actor| labels[actor] as usize == actor) {
        let mut next = queue.len();
        depth[hubs[label] as usize] = 0;
        queue.push(hubs[label]);
        while let Some(&actor) = queue.get(next) {
            next += 1;
            let below = depth[actor as usize] + 1;
            for &end in graph.successors(actor as usize).ends() {
                if depth[end as usize] == u32::MAX {
                    depth[end as usize] = below;
                    deepest = deepest.max(below);
                    queue.push(end);
                }
            }
        }
    }
    (2 * deepest as usize).min(n - 1).saturating_sub(1)
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
struct Search {
    seen: Vec<Seen>,
    sides: [Side; 2],
    /// The side of each mark of this sample, from the first.
    side_of: Vec<u8>,
    /// The first mark not used yet.
    free: u32,
    /// Where the searches met: from a place of one side to one of the other, and the paths through there up to here.
    meetings: Vec<(u32, u32, f64)>,
    /// Everybody inside a path drawn, sample after sample.
    hits: Vec<u32>,
}

impl Search {
    fn new(n: usize) -> Self {
        Self {
            seen: vec![Seen::default(); n],
            sides: [Side::default(), Side::default()],
            side_of: Vec::new(),
            free: 1,
            meetings: Vec::new(),
            hits: Vec::new(),
        }
    }

    /// Draws a pair and a shortest path between them, and notes who is inside.
    fn draw(&mut self, network: &Network, seed: u64, sample: u64) {
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
                self.hits.push(*up as u32);
            }
        }
        if from == to {
            // Where the ways met was noted once from each side, unless it is an end or one side began there.
            let twice = from != start && from != end;
            if twice {
                self.hits.pop();
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
            room.arcs = rows[side].of(place).len();
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
            for &next in rows.of(place as usize) {
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
            room.arcs += rows.of(place as usize).len();
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
            self.hits.push(place);
            let mut left =
                random.unit() as f32 * (self.seen[place as usize].paths / levels[level].unit);
            let before = levels[level - 1].mark;
            for &next in rows.of(place as usize) {
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::paths::ShortestPaths;
    use crate::model::actor_graph::Weighting;

    /// The definition, pair by pair.
    fn exact(graph: &ActorGraph) -> Vec<f64> {
        let n = graph.len();
        let from: Vec<ShortestPaths> = (0..n)
            .map(|actor| {
                let mut paths = ShortestPaths::new(n);
                paths.search(graph, actor);
                paths
            })
            .collect();
        let mut sums = vec![0.0; n];
        for (one, paths) in from.iter().enumerate() {
            for other in (0..n).filter(|&other| other != one) {
                for (v, sum) in sums.iter_mut().enumerate() {
                    let through = paths.distance[v] + from[v].distance[other];
                    if v != one
                        && v != other
                        && through.is_finite()
                        && through == paths.distance[other]
                    {
                        *sum += paths.paths[v] * from[v].paths[other] / paths.paths[other];
                    }
                }
            }
        }
        let pairs = ((n - 1) * (n - 2)) as f64;
        sums.iter().map(|sum| sum / pairs).collect()
    }

    /// Hubs and hanging trees, or nothing but a few ties.
    fn graph(random: &mut SplitMix, n: usize, extra: usize, directed: bool) -> ActorGraph {
        let mut ties: Vec<[u32; 2]> = Vec::new();
        for actor in 1..n {
            if random.unit() < 0.9 {
                let before = 1 + random.below(actor);
                let end = random.below(before);
                ties.push([actor as u32, end as u32]);
            }
        }
        for _ in 0..extra {
            let (from, to) = (random.below(n), random.below(n));
            ties.push([from as u32, to as u32]);
        }
        let ids = (0..n).map(|actor| format!("{actor:03}")).collect();
        ActorGraph::from_indexed(ids, ties, vec![], directed, Weighting::Unweighted)
    }

    #[test]
    fn the_stated_error_holds() {
        let mut random = SplitMix::new(21);
        let (mut worse, mut runs) = (0, 0);
        for case in 0..12 {
            let n = 3 + 4 * case;
            let graph = graph(&mut random, n, case * 3, case % 3 == 2);
            let exact = exact(&graph);
            for seed in 0..4 {
                let (values, precision) = estimate_betweenness(&graph, 0.05, 0.9, seed);
                let Precision::Bounded {
                    error, confidence, ..
                } = precision
                else {
                    panic!("{precision:?}");
                };
                assert_eq!((error, confidence), (0.05, 0.9));
                let off = values.iter().zip(&exact).map(|(a, b)| (a - b).abs());
                worse += usize::from(off.fold(0.0, f64::max) > 0.05);
                runs += 1;
            }
        }
        // The bounds are wide: one in ten may be worse, and hardly any is.
        assert!(worse <= 1, "{worse} of {runs}");
    }

    #[test]
    fn every_shortest_path_is_as_likely_as_its_like() {
        // With an error this small a wrong weight anywhere shows.
        let mut random = SplitMix::new(4);
        for case in 0..6 {
            let graph = graph(&mut random, 14, 4 * case, case % 2 == 1);
            let (values, _) = estimate_betweenness(&graph, 0.012, 0.99, 7);
            for (value, exact) in values.iter().zip(exact(&graph)) {
                assert!(
                    (value - exact).abs() < 0.012,
                    "{value} {exact} in {graph:?}"
                );
            }
        }
    }

    #[test]
    fn paths_beyond_counting_are_drawn_all_the_same() {
        // A chain of 120 diamonds has 2¹²⁰ shortest paths from end to end: each side of a diamond has half of what its joints have.
        let diamonds = 120_u32;
        let ties = (0..diamonds).flat_map(|at| {
            let joint = 3 * at;
            [
                [joint, joint + 1],
                [joint, joint + 2],
                [joint + 1, joint + 3],
                [joint + 2, joint + 3],
            ]
        });
        let ids = (0..=3 * diamonds)
            .map(|actor| format!("{actor:03}"))
            .collect();
        let graph =
            ActorGraph::from_indexed(ids, ties.collect(), vec![], false, Weighting::Unweighted);
        let (values, _) = estimate_betweenness(&graph, 0.05, 0.9, 1);
        assert!((values[180] - 0.5).abs() < 0.05 && (values[181] - 0.25).abs() < 0.05);
    }

    #[test]
    fn threads_change_nothing() {
        let graph = graph(&mut SplitMix::new(9), 60, 30, false);
        let with = |threads| {
            let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build();
            pool.unwrap()
                .install(|| estimate_betweenness(&graph, 0.05, 0.9, 3).0)
        };
        assert_eq!(with(1), with(3));
    }
}
