//! How much betweenness moves when the data is a little otherwise.

use crate::analysis::centrality::betweenness::betweenness_centrality;
use crate::analysis::error::AnalysisError;
use crate::analysis::random::SplitMix;
use crate::analysis::scores::{Scale, Scores};
use crate::model::actor_graph::{ActorGraph, Weighting};
use rayon::prelude::*;

/// How many ties are left out at most, and how long that may take.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StabilityOptions {
    /// So many ties at most are left out, one at a time; of more, so many are drawn.
    pub ties: usize,
    /// Fewer of them where the network is so large that actors × ties of all networks together would be more than this.
    pub steps: usize,
    /// Fewer than this, where there are more, would tell too little: then nothing is said.
    pub least: usize,
    /// For what is drawn.
    pub seed: u64,
}

impl Default for StabilityOptions {
    /// Three hundred ties, two seconds on two threads in a build without optimization, at least 25 ties, seed 1.
    fn default() -> Self {
        Self {
            ties: 300,
            steps: 25_000_000,
            least: 25,
            seed: 1,
        }
    }
}

/// The betweenness of every actor in networks that are a little otherwise, by index of the actor.
#[derive(Debug, Clone, PartialEq)]
pub struct Stability {
    /// The least and the greatest score, of the network itself and of those without one of its ties.
    pub ranges: Vec<(f64, f64)>,
    /// How many ties were left out, one at a time.
    pub tried: usize,
    /// How many ties there are.
    pub ties: usize,
    /// The scores in the network of confirmed ties alone; `None` where it has no tie.
    pub confirmed: Option<Scores>,
}

impl Stability {
    /// Whether every tie was left out once, rather than some that were drawn.
    pub fn is_whole(&self) -> bool {
        self.tried == self.ties
    }

    /// Whether the ranges of two actors have a score in common, so that it is not sure who of them comes first.
    pub fn overlap(&self, one: usize, other: usize) -> bool {
        let (a, b) = (self.ranges[one], self.ranges[other]);
        a.0 <= b.1 && b.0 <= a.1
    }
}

/// Finds how far the normalized betweenness of every actor moves when one tie is left out.
///
/// # Definition
/// > least = min *B*(*v*; *G* − *e*), most = max *B*(*v*; *G* − *e*) over *G* itself and the ties *e* that are left out, one at a time
///
/// Ties are left out of the network as it is read here: undirected, without weights. It tells how much a ranking hangs on single ties
/// that somebody forgot or reported in error. It is no confidence interval: nothing is said of how probable any of that is.
/// # Edge cases
/// Without ties every range is the score itself. Where not all ties are tried a range may be narrower than it would be; where hardly any
/// could be, there is none.
/// # Complexity
/// That of betweenness for each tie left out, several at once.
/// # Errors
/// Those of betweenness.
pub fn stability(
    graph: &ActorGraph,
    confirmed: &ActorGraph,
    options: &StabilityOptions,
) -> Result<Option<Stability>, AnalysisError> {
    let ties: Vec<[u32; 2]> = graph
        .pairs()
        .filter_map(|(one, other)| Some([u32::try_from(one).ok()?, u32::try_from(other).ok()?]))
        .collect();
    let tried = chosen(graph, ties.len(), options);
    if tried.len() < options.least.min(ties.len()) {
        return Ok(None);
    }
    let without = |&left_out: &usize| {
        let rest = ties.iter().enumerate();
        let rest = rest.filter(|&(place, _)| place != left_out);
        let rest: Vec<[u32; 2]> = rest.map(|(_, tie)| *tie).collect();
        let ids = graph.ids().to_vec();
        let graph = ActorGraph::from_indexed(ids, rest, Vec::new(), false, Weighting::Unweighted);
        Ok(ranges(&betweenness_centrality(&graph, Scale::Normalized)?))
    };
    let itself = ranges(&betweenness_centrality(graph, Scale::Normalized)?);
    let ranges = tried
        .par_iter()
        .map(without)
        .try_reduce(|| itself.clone(), |one, other| Ok(joined(one, &other)))?;
    let confirmed = match confirmed.ties() {
        0 => None,
        _ => Some(betweenness_centrality(confirmed, Scale::Normalized)?),
    };
    Ok(Some(Stability {
        ranges,
        tried: tried.len(),
        ties: ties.len(),
        confirmed,
    }))
}

/// Which ties are left out: all, or as many as may be, drawn.
fn chosen(graph: &ActorGraph, ties: usize, options: &StabilityOptions) -> Vec<usize> {
    let one = graph.len().saturating_mul(ties).max(1);
    let most = options.ties.min((options.steps / one).max(1));
    let mut all: Vec<usize> = (0..ties).collect();
    if ties > most {
        SplitMix::new(options.seed).shuffle(&mut all);
        all.truncate(most);
    }
    all
}

/// Each score as a range of its own.
fn ranges(scores: &Scores) -> Vec<(f64, f64)> {
    let scores = scores.values().iter().map(|score| score.unwrap_or(0.0));
    scores.map(|score| (score, score)).collect()
}

/// Ranges that hold both, whatever their order.
fn joined(one: Vec<(f64, f64)>, other: &[(f64, f64)]) -> Vec<(f64, f64)> {
    let both = one.into_iter().zip(other);
    both.map(|(one, other)| (one.0.min(other.0), one.1.max(other.1)))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn graph(n: usize, ties: &[[u32; 2]]) -> ActorGraph {
        let ids = (0..n).map(|id| format!("{id:03}")).collect();
        ActorGraph::from_indexed(ids, ties.to_vec(), Vec::new(), false, Weighting::Unweighted)
    }

    fn of(graph: &ActorGraph, options: &StabilityOptions) -> Stability {
        let found = stability(graph, graph, options).expect("betweenness");
        found.expect("ties enough")
    }

    /// Normalized betweenness by its definition: every pair, every shortest path between them, by distances alone.
    fn by_definition(n: usize, ties: &[[u32; 2]]) -> Vec<f64> {
        const FAR: usize = usize::MAX / 4;
        let mut far = vec![vec![FAR; n]; n];
        for (v, row) in far.iter_mut().enumerate() {
            row[v] = 0;
        }
        for &[u, v] in ties {
            far[u as usize][v as usize] = 1;
            far[v as usize][u as usize] = 1;
        }
        for k in 0..n {
            for i in 0..n {
                for j in 0..n {
                    far[i][j] = far[i][j].min(far[i][k] + far[k][j]);
                }
            }
        }
        // Shortest paths from s to t: those to the neighbours of t that are one step nearer, together.
        fn paths(far: &[Vec<usize>], s: usize, t: usize) -> f64 {
            if s == t {
                return 1.0;
            }
            (0..far.len())
                .filter(|&v| far[v][t] == 1 && far[s][v] + 1 == far[s][t])
                .map(|v| paths(far, s, v))
                .sum()
        }
        let pairs = (n - 1) as f64 * (n - 2) as f64 / 2.0;
        let through = |v: usize| {
            let mut sum = 0.0;
            for s in (0..n).filter(|&s| s != v) {
                for t in (s + 1..n).filter(|&t| t != v) {
                    if far[s][t] < FAR && far[s][v] + far[v][t] == far[s][t] {
                        sum += paths(&far, s, v) * paths(&far, v, t) / paths(&far, s, t);
                    }
                }
            }
            sum / pairs
        };
        (0..n).map(through).collect()
    }

    #[test]
    fn ranges_are_those_of_the_definition_on_small_networks() {
        let mut random = SplitMix::new(5);
        for case in 0..40 {
            let n = 3 + case % 6;
            let mut ties = Vec::new();
            for u in 0..n as u32 {
                for v in u + 1..n as u32 {
                    if random.below(100) < 45 {
                        ties.push([u, v]);
                    }
                }
            }
            let mut expected: Vec<(f64, f64)> = by_definition(n, &ties)
                .into_iter()
                .map(|b| (b, b))
                .collect();
            for left_out in 0..ties.len() {
                let mut rest = ties.clone();
                rest.remove(left_out);
                for (range, b) in expected.iter_mut().zip(by_definition(n, &rest)) {
                    *range = (range.0.min(b), range.1.max(b));
                }
            }
            let found = of(&graph(n, &ties), &StabilityOptions::default());
            assert_eq!((found.tried, found.ties), (ties.len(), ties.len()));
            for (found, expected) in found.ranges.iter().zip(&expected) {
                let near = (found.0 - expected.0).abs() + (found.1 - expected.1).abs();
                assert!(near < 1e-9, "{ties:?}: {found:?} {expected:?}");
            }
        }
    }

    #[test]
    fn a_path_hangs_on_its_ties() {
        // Each of the three in the middle is an end once one of its ties is left out.
        let found = of(
            &graph(5, &[[0, 1], [1, 2], [2, 3], [3, 4]]),
            &StabilityOptions::default(),
        );
        let most = [0.0, 3.0, 4.0, 3.0, 0.0].map(|pairs| pairs / 6.0);
        let expected = most.map(|most| (0.0, most));
        for (found, expected) in found.ranges.iter().zip(expected) {
            let near = (found.0 - expected.0).abs() + (found.1 - expected.1).abs();
            assert!(near < 1e-12, "{found:?} {expected:?}");
        }
        assert!(found.overlap(1, 2) && found.overlap(1, 3) && found.is_whole());
    }

    #[test]
    fn of_many_ties_some_are_drawn_and_the_same_ones_each_time() {
        let ring: Vec<[u32; 2]> = (0..50).map(|at| [at, (at + 1) % 50]).collect();
        let graph = graph(50, &ring);
        let few = StabilityOptions {
            ties: 7,
            least: 2,
            ..StabilityOptions::default()
        };
        let found = of(&graph, &few);
        assert_eq!((found.tried, found.ties), (7, 50));
        assert!(!found.is_whole());
        assert_eq!(found, of(&graph, &few));
        let short = StabilityOptions {
            steps: 3 * 50 * 50,
            ..few
        };
        assert_eq!(of(&graph, &short).tried, 3);
        let too_short = StabilityOptions { least: 4, ..short };
        assert_eq!(stability(&graph, &graph, &too_short), Ok(None));
        let all = of(&graph, &StabilityOptions::default());
        for (few, all) in found.ranges.iter().zip(&all.ranges) {
            assert!(all.0 <= few.0 && few.1 <= all.1);
        }
    }

    #[test]
    fn without_ties_nothing_moves() {
        let found = of(&graph(3, &[]), &StabilityOptions::default());
        assert_eq!(found.ranges, [(0.0, 0.0); 3]);
        assert_eq!((found.tried, found.confirmed), (0, None));
        assert!(
            of(&graph(0, &[]), &StabilityOptions::default())
                .ranges
                .is_empty()
        );
    }
}
