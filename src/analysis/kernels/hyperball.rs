//! An estimate of harmonic centrality from sketches of the balls around every actor.

use crate::analysis::random::SplitMix;
use crate::model::actor_graph::ActorGraph;
use rayon::prelude::*;

/// How many registers a sketch has: one line of the processor's cache.
pub(crate) const REGISTERS: usize = 64;

/// The relative standard error of the size of one ball, 1.04 / √64; that of a harmonic sum is not larger.
pub(crate) const RELATIVE_ERROR: f64 = 0.13;

/// How many actors a thread takes at once.
const BLOCK: usize = 4096;

/// The sketch of a set: how many actors it has can be told roughly, and the sketch of a union is the larger of each two registers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(align(64))]
struct Sketch([u8; REGISTERS]);

impl Sketch {
    /// That of one actor: a random register holds how long a random row of zeros is.
    fn of(actor: u64, seed: u64) -> Self {
        let mut random = SplitMix::new(seed ^ actor.wrapping_mul(0xd134_2543_de82_ef95));
        let hash = SplitMix::new(random.next()).next();
        let mut registers = [0; REGISTERS];
        let zeros = (hash >> REGISTERS.trailing_zeros()).trailing_zeros();
        registers[hash as usize % REGISTERS] = zeros as u8 + 1;
        Self(registers)
    }

    fn join(&mut self, other: &Self) {
        for (own, other) in self.0.iter_mut().zip(&other.0) {
            *own = (*own).max(*other);
        }
    }

    /// How many actors the set has (Ertl's estimator, which needs no correction for small sets).
    fn size(&self, empty: &[f64; REGISTERS + 1]) -> f64 {
        let mut zeros = 0_u32;
        let mut sums = [0.0_f32; 16];
        let (sixteens, _) = self.0.as_chunks::<16>();
        for sixteen in sixteens {
            for (sum, &register) in sums.iter_mut().zip(sixteen) {
                // 2 to the power of −register, which for an empty register is told apart below.
                *sum += f32::from_bits((127 - u32::from(register)) << 23);
                zeros += u32::from(register == 0);
            }
        }
        let sum: f32 = sums.iter().sum();
        let filled = f64::from(sum) - f64::from(zeros);
        let m = REGISTERS as f64;
        m * m / (2.0 * std::f64::consts::LN_2) / (empty[zeros as usize] + filled)
    }
}

/// What so many empty registers add to the estimator's denominator: *m* σ(*zeros* / *m*), σ(*x*) = *x* + ∑ *x*^(2^*k*) 2^(*k* − 1).
fn empty_registers() -> [f64; REGISTERS + 1] {
    std::array::from_fn(|zeros| {
        let mut x = zeros as f64 / REGISTERS as f64;
        if zeros == REGISTERS {
            return f64::INFINITY;
        }
        let (mut sum, mut weight) = (x, 1.0);
        while x > 1e-20 {
            x *= x;
            sum += x * weight;
            weight *= 2.0;
        }
        sum * REGISTERS as f64
    })
}

/// Estimates the sum of the inverse distances from every actor, ties counting one each, along their direction.
///
/// A sketch of each actor's ball of radius *t* + 1 is the union of those of radius *t* around whom it is tied to; what the ball gained lies at
/// distance *t* + 1. Those at distance 1 are counted exactly. The result depends on the seed and not on the number of threads. Each sum has
/// a relative standard error of at most about [`RELATIVE_ERROR`]; the errors of different actors are much alike, because their balls
/// are, so that the order of actors is told better than the sums themselves.
/// # Complexity
/// *O*(64 *m*) for each step of the longest distance, less when few balls still grow; 136 bytes an actor.
/// # References
/// P. Boldi, S. Vigna, "In-Core Computation of Geometric Centralities with HyperBall", *ICDM Workshops* 2013, pp. 621–628. O. Ertl, "New
/// cardinality estimation algorithms for HyperLogLog sketches", 2017.
pub(crate) fn estimate_harmonic(graph: &ActorGraph, seed: u64) -> Vec<f64> {
    let n = graph.len();
    let empty = empty_registers();
    let mut balls: Vec<Sketch> = (0..n as u64).map(|actor| Sketch::of(actor, seed)).collect();
    let mut larger = balls.clone();
    // Who grew in the last step, and in this one.
    let mut grew = vec![true; n];
    let mut grows = vec![false; n];
    let mut sizes = vec![1.0_f32; n];
    let mut sums = vec![0.0_f64; n];
    let mut radius = 1.0;
    loop {
        let blocks = larger
            .par_chunks_mut(BLOCK)
            .zip(grows.par_chunks_mut(BLOCK))
            .zip(sizes.par_chunks_mut(BLOCK))
            .zip(sums.par_chunks_mut(BLOCK));
        blocks
            .enumerate()
            .for_each(|(block, (((larger, grows), sizes), sums))| {
                for at in 0..larger.len() {
                    let actor = block * BLOCK + at;
                    let ends = graph.successors(actor).ends();
                    let mut ball = balls[actor];
                    for &end in ends {
                        if grew[end as usize] {
                            ball.join(&balls[end as usize]);
                        }
                    }
                    grows[at] = ball != balls[actor];
                    if grows[at] || grew[actor] {
                        larger[at] = ball;
                    }
                    if radius == 1.0 {
                        sums[at] = ends.len() as f64;
                        sizes[at] += ends.len() as f32;
                    } else if grows[at] {
                        let size = ball.size(&empty) as f32;
                        // An estimate may fall below a count that is exact; the sum then makes up for it later.
                        sums[at] += f64::from(size - sizes[at]) / radius;
                        sizes[at] = size;
                    }
                }
            });
        std::mem::swap(&mut balls, &mut larger);
        std::mem::swap(&mut grew, &mut grows);
        if !grew.contains(&true) {
            return sums;
        }
        radius += 1.0;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::paths::ShortestPaths;
    use crate::model::actor_graph::Weighting;

    fn graph(n: usize, extra: usize, directed: bool) -> ActorGraph {
        let mut random = SplitMix::new(17);
        let mut ties: Vec<[u32; 2]> = Vec::new();
        for actor in 1..n {
            ties.push([actor as u32, random.below(actor) as u32]);
        }
        for _ in 0..extra {
            let (from, to) = (random.below(n), random.below(n));
            ties.push([from as u32, to as u32]);
        }
        let ids = (0..n).map(|actor| format!("{actor:04}")).collect();
        ActorGraph::from_indexed(ids, ties, vec![], directed, Weighting::Unweighted)
    }

    #[test]
    fn sizes_of_sets_are_told_without_bias() {
        let empty = empty_registers();
        for size in [1, 10, 60, 200, 1000] {
            let runs = 400;
            let estimates = (0..runs).map(|seed| {
                let mut set = Sketch::of(0, seed);
                (1..size).for_each(|actor| set.join(&Sketch::of(actor, seed)));
                set.size(&empty) / size as f64
            });
            let estimates: Vec<f64> = estimates.collect();
            let mean = estimates.iter().sum::<f64>() / runs as f64;
            let squares = estimates.iter().map(|one| (one - 1.0).powi(2)).sum::<f64>();
            assert!((mean - 1.0).abs() < 0.025, "{size}: {mean}");
            assert!(
                (squares / runs as f64).sqrt() < RELATIVE_ERROR * 1.1,
                "{size}"
            );
        }
    }

    #[test]
    fn the_stated_error_holds() {
        for directed in [false, true] {
            let graph = graph(300, 300, directed);
            let mut paths = ShortestPaths::new(graph.len());
            let mut exact = vec![0.0; graph.len()];
            for (actor, sum) in exact.iter_mut().enumerate() {
                paths.search(&graph, actor);
                let others = paths.order.iter().skip(1);
                *sum = others
                    .map(|&other| 1.0 / paths.distance[other])
                    .sum::<f64>();
            }
            let (mut mean, mut squares, mut runs) = (0.0, 0.0, 0.0);
            for seed in 0..30 {
                let estimates = estimate_harmonic(&graph, seed);
                for (estimate, exact) in estimates.iter().zip(&exact) {
                    if *exact == 0.0 {
                        assert_eq!(*estimate, 0.0);
                        continue;
                    }
                    mean += estimate / exact - 1.0;
                    squares += (estimate / exact - 1.0_f64).powi(2);
                    runs += 1.0;
                }
            }
            assert!((mean / runs).abs() < 0.04, "bias {}", mean / runs);
            let error = (squares / runs).sqrt();
            assert!(error < RELATIVE_ERROR, "error {error}");
        }
    }

    #[test]
    fn a_star_is_told_nearly_exactly_and_threads_change_nothing() {
        let graph = graph(500, 0, false);
        let with = |threads| {
            let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build();
            pool.unwrap().install(|| estimate_harmonic(&graph, 2))
        };
        assert_eq!(with(1), with(2));
        let ids = (0..6).map(|actor| actor.to_string()).collect();
        let star = (1..6).map(|leaf| [0, leaf]).collect();
        let star = ActorGraph::from_indexed(ids, star, vec![], false, Weighting::Unweighted);
        assert_eq!(estimate_harmonic(&star, 1)[0], 5.0);
        assert_eq!(
            estimate_harmonic(&ActorGraph::new([], [], false, Weighting::Unweighted), 1),
            [0.0; 0]
        );
    }
}
