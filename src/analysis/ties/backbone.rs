//! The backbone of a network: the ties that matter to their ends, and those that hold it together.

use super::disparity::disparity;
use crate::analysis::error::AnalysisError;
use crate::model::actor_graph::ActorGraph;
use petgraph::unionfind::UnionFind;

/// The level below which a tie counts as significant.
pub const LEVEL: f64 = 0.05;

/// The ties kept of a network, and why.
#[derive(Debug, Clone, PartialEq)]
pub struct Backbone {
    /// The pairs kept, smaller index first, in order.
    pub ties: Vec<(usize, usize)>,
    /// How many of them the disparity filter alone would keep.
    pub significant: usize,
}

/// Keeps the ties that the disparity filter finds significant, and of the others as few as hold together what is connected.
///
/// # Definition
/// > { *i j* : *α*(*i*, *j*) < `level` } ∪ *F*
///
/// *α* is the [`disparity`] of a tie, and *F* a spanning forest of least *α*: among ties of equal *α* the stronger one comes first, then
/// the one of lower indices. The filter alone leaves out whoever has no strong tie, and districts whose ties are all about equally strong
/// nearly whole; with the forest every actor that has a tie keeps one, and components stay whole.
/// # Normalization
/// None.
/// # Edge cases
/// A tie of which *α* is undefined, the only one of both its ends, is kept by the forest. A network without ties has no backbone. In a
/// directed network a pair has the least *α* of its arcs.
/// # Reading it
/// It shows where the network is strong, not all of it: two actors without a tie in the backbone may well have one.
/// # Complexity
/// *O*(*n* + *m* log *m*).
/// # Errors
/// Those of [`disparity`].
/// # References
/// M. Á. Serrano, M. Boguñá, A. Vespignani, "Extracting the multiscale backbone of complex weighted networks", *PNAS* 106(16), 2009,
/// pp. 6483–6488; the forest beside it as in C. A. Hidalgo, B. Klinger, A.-L. Barabási, R. Hausmann, "The product space conditions the
/// development of nations", *Science* 317, 2007, pp. 482–487.
/// # Examples
/// ```
/// use tessuto::analysis::ties::backbone::backbone;
/// use tessuto::model::actor_graph::{ActorGraph, Weighting};
///
/// // Of a triangle of equal ties, two hold it together.
/// let ids = ["a", "b", "c"].map(str::to_owned);
/// let ties = [("a", "b", 1.0), ("a", "c", 1.0), ("b", "c", 1.0)];
/// let graph = ActorGraph::new(ids, ties, false, Weighting::StrengthSum);
/// assert_eq!(backbone(&graph, 0.05)?.ties, [(0, 1), (0, 2)]);
/// # Ok::<(), tessuto::analysis::error::AnalysisError>(())
/// ```
pub fn backbone(graph: &ActorGraph, level: f64) -> Result<Backbone, AnalysisError> {
    let scores = disparity(graph)?;
    let mut ranked: Vec<(f64, f64, (usize, usize))> = scores
        .pairs()
        .iter()
        .zip(scores.values())
        .map(|(&(from, to), alpha)| {
            let arcs = graph.successors(from);
            let place = arcs.ends().binary_search(&(to as u32)).ok();
            let strength = place.and_then(|place| arcs.get(place));
            let strength = strength.map_or(0.0, |arc| arc.strength);
            (
                alpha.unwrap_or(1.0),
                -strength,
                (from.min(to), from.max(to)),
            )
        })
        .collect();
    ranked.sort_by(|one, other| {
        (one.0.total_cmp(&other.0))
            .then(one.1.total_cmp(&other.1))
            .then(one.2.cmp(&other.2))
    });
    let mut sets = UnionFind::new(graph.len());
    let (mut ties, mut significant) = (Vec::new(), Vec::new());
    for (alpha, _, (from, to)) in ranked {
        let joins = sets.union(from, to);
        if alpha < level {
            significant.push((from, to));
        }
        if joins || alpha < level {
            ties.push((from, to));
        }
    }
    for pairs in [&mut ties, &mut significant] {
        pairs.sort_unstable();
        pairs.dedup();
    }
    Ok(Backbone {
        ties,
        significant: significant.len(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::random::SplitMix;
    use crate::model::actor_graph::Weighting;

    fn random(seed: u64, n: usize, share: f64) -> ActorGraph {
        let mut random = SplitMix::new(seed);
        let (mut ties, mut weights) = (Vec::new(), Vec::new());
        for from in 0..n as u32 {
            for to in from + 1..n as u32 {
                if random.unit() < share {
                    ties.push([from, to]);
                    weights.push(1.0 + (random.unit() * 5.0).floor());
                }
            }
        }
        let ids = (0..n).map(|i| format!("{i:03}")).collect();
        ActorGraph::from_indexed(ids, ties, weights, false, Weighting::StrengthSum)
    }

    /// How many parts a set of ties leaves, an isolate being one.
    fn parts(n: usize, ties: &[(usize, usize)]) -> usize {
        let mut part: Vec<usize> = (0..n).collect();
        for _ in 0..n {
            for &(u, v) in ties {
                let least = part[u].min(part[v]);
                (part[u], part[v]) = (least, least);
            }
        }
        (0..n).filter(|&u| part[u] == u).count()
    }

    /// Every subset of ties that spans what the network spans, by brute force: none of as few ties has a lesser sum of α.
    #[test]
    fn no_spanning_forest_is_more_significant() {
        for seed in 0..30 {
            let graph = random(seed, 6, 0.5);
            let scores = disparity(&graph).expect("scores");
            let (pairs, m) = (scores.pairs(), scores.pairs().len());
            let alpha = |tie: usize| scores.values()[tie].unwrap_or(1.0);
            let whole = parts(6, pairs);
            let forest = 6 - whole;
            let least = (0_u32..1 << m)
                .filter(|set| set.count_ones() as usize == forest)
                .filter_map(|set| {
                    let within: Vec<usize> = (0..m).filter(|tie| set >> tie & 1 == 1).collect();
                    let ties: Vec<_> = within.iter().map(|&tie| pairs[tie]).collect();
                    (parts(6, &ties) == whole).then(|| within.iter().map(|&tie| alpha(tie)).sum())
                })
                .fold(f64::INFINITY, f64::min);
            // No tie is significant at a level of nothing, so that only the forest is left.
            let found = backbone(&graph, 0.0).expect("a backbone");
            assert_eq!((found.ties.len(), found.significant), (forest, 0));
            assert_eq!(parts(6, &found.ties), whole);
            let sum: f64 = found
                .ties
                .iter()
                .map(|pair| alpha(pairs.iter().position(|other| other == pair).unwrap()))
                .sum();
            assert!(
                m == 0 || (sum - least).abs() < 1e-12,
                "{seed}: {sum} {least}"
            );
        }
    }

    #[test]
    fn a_wider_level_keeps_more_and_all_of_it_in_the_end() {
        let graph = random(7, 40, 0.3);
        let kept = |level| backbone(&graph, level).expect("a backbone");
        let mut before = kept(0.0).ties;
        for level in [0.01, 0.05, 0.2, 0.6, 1.1] {
            let now = kept(level);
            assert!(before.iter().all(|tie| now.ties.contains(tie)), "{level}");
            let scores = disparity(&graph).expect("scores");
            let below = scores.values().iter().flatten().filter(|&&a| a < level);
            assert_eq!(now.significant, below.count());
            before = now.ties;
        }
        assert_eq!(before, graph.pairs().collect::<Vec<_>>());
    }

    #[test]
    fn nothing_is_kept_of_nothing() {
        let graph = random(1, 3, 0.0);
        let kept = backbone(&graph, LEVEL).expect("a backbone");
        assert_eq!((kept.ties.len(), kept.significant), (0, 0));
    }
}
