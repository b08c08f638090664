//! An estimate of betweenness from shortest paths drawn at random, whose error is known.

mod looks;
mod search;

use super::depth::Depth;
use crate::analysis::scores::Precision;
use crate::model::actor_graph::ActorGraph;
use looks::Looks;
use rayon::prelude::*;
use search::{Network, Search};

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
/// Some thousand to some ten thousand samples, of about the arcs of √*n* actors each where hubs are few, and on long
/// chains of as many steps as the paths have; some dozens of bytes an actor and thread at most, however many paths are drawn.
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
    let looks = Looks::new(
        error / stretch,
        1.0 - confidence,
        Depth::of(graph).most_inside(graph),
    );
    let threads = rayon::current_num_threads();
    let mut searches: Vec<Search> = (0..threads).map(|_| Search::new(&network)).collect();
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
            inside += std::mem::take(&mut search.inside);
            for (count, more) in counts.iter_mut().zip(&mut search.counts) {
                *count += std::mem::take(more);
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::paths::ShortestPaths;
    use crate::analysis::random::SplitMix;
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
    fn a_long_chain_needs_no_more_room_than_its_actors() {
        let n = 40_000_u32;
        let ids = (0..n).map(|actor| format!("{actor:06}")).collect();
        let ties = (1..n).map(|actor| [actor - 1, actor]).collect();
        let graph = ActorGraph::from_indexed(ids, ties, vec![], false, Weighting::Unweighted);
        let network = Network::of(&graph);
        let mut search = Search::new(&network);
        for sample in 0..600 {
            search.draw(&network, 1, sample);
        }
        // A pair has a third of the chain between it, sample after sample.
        assert!(search.inside > 600 * n as usize / 4);
        assert!(search.room() <= 20 * n as usize, "{}", search.room());
        let share = f64::from(search.counts.iter().copied().max().unwrap()) / 600.0;
        assert!((share - 0.5).abs() < 0.1, "{share}");
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
