//! Stochastic gradient descent on the stress: single pairs, in random order, by shrinking steps. It finds a good valley from
//! almost any start.

use super::graph::{Graph, UNIT, in_edges};
use super::pairs::{AllPairs, CLOSE};
use crate::analysis::random::SplitMix;
use crate::present::canvas::Point;

/// Moves both nodes of every pair towards their ideal distance, all pairs in a new random order each time.
///
/// # Complexity
/// *O*(*n*²) time an iteration, *O*(*n*²) space.
/// # References
/// J. X. Zheng, S. Pawar, D. F. M. Goodman, "Graph Drawing by Stochastic Gradient Descent", *IEEE TVCG* 25(9), 2019,
/// pp. 2738–2748.
pub(super) fn descend_by_pairs(
    pairs: &AllPairs,
    points: &mut [Point],
    iterations: usize,
    random: &mut SplitMix,
) {
    let mut order: Vec<(u32, u32, f64)> = (0..points.len())
        .flat_map(|u| {
            let row = pairs.row(u)[..u].iter().zip(0..);
            row.map(move |(&inverse, v)| (u as u32, v, 1.0 / f64::from(inverse)))
        })
        .collect();
    let far = order.iter().fold(1.0, |far, pair| pair.2.max(far));
    for step in steps(far * far, 0.1, iterations) {
        random.shuffle(&mut order);
        for &(u, v, ideal) in &order {
            pull(points, u as usize, v as usize, ideal, step);
        }
    }
}

/// Moves all nodes towards their ideal distance from a few random sources, other ones in each iteration, and from their
/// neighbors.
///
/// A sparse stress with fixed pivots settles into what its pivots can see. Sources drawn anew, each standing for *n* / *s*
/// nodes, follow the stress over all pairs on average, and a search from a source costs little more than the moves it allows.
///
/// # Complexity
/// *O*(*s* (*n* + *m*)) time an iteration for *s* sources, *O*(*n* + *m*) space.
/// # References
/// The steps are those of Zheng et al. above, who fix the pivots as do M. Ortmann, M. Klimenta, U. Brandes, "A Sparse Stress
/// Model", *JGAA* 21(5), 2017, pp. 791–821.
pub(super) fn descend_by_sources(
    graph: &Graph,
    points: &mut [Point],
    iterations: usize,
    sources: usize,
    random: &mut SplitMix,
) {
    let n = graph.nodes();
    let sources = sources.clamp(1, n.max(1));
    let stands_for = n as f64 / sources as f64;
    let mut order: Vec<usize> = (0..n).collect();
    random.shuffle(&mut order);
    let mut turn = order.into_iter().cycle();
    let mut edges: Vec<_> = graph
        .edges()
        .map(|(u, v, length)| (u, v, f64::from(length) / f64::from(UNIT)))
        .collect();
    let edges_a_source = edges.len().div_ceil(sources);
    let (mut found, mut queue) = (vec![0; n], Vec::new());
    let far = turn.clone().next().map_or(1.0, |source| {
        graph.distances(source, &mut found, &mut queue);
        in_edges(&found).fold(1.0, f32::max)
    });
    let first = f64::from(far) * f64::from(far) / stands_for;
    for step in steps(first, 0.1 / stands_for, iterations) {
        random.shuffle(&mut edges);
        // Neighbors are pulled between the sources, all along the iteration, not after it.
        for (source, some) in turn
            .by_ref()
            .take(sources)
            .zip(spread(&edges, edges_a_source))
        {
            graph.distances(source, &mut found, &mut queue);
            // An edge counts once, with its own weight.
            graph
                .neighbors(source)
                .iter()
                .for_each(|&v| found[v as usize] = 0);
            follow(points, source, &found, step * stands_for);
            for &(u, v, ideal) in some {
                pull(points, u, v, ideal, step);
            }
        }
    }
}

/// The items in portions, and empty ones for ever after.
fn spread<T>(items: &[T], portion: usize) -> impl Iterator<Item = &[T]> {
    items
        .chunks(portion.max(1))
        .chain(std::iter::repeat(&[][..]))
}

/// Moves all nodes half way, or less, to their ideal distance from a source that stays; those at distance 0 stay too.
fn follow(points: &mut [Point], source: usize, distances: &[u32], step: f64) {
    let at = points[source];
    for (point, ideal) in points.iter_mut().zip(in_edges(distances)) {
        let ideal = f64::from(ideal);
        let share = if ideal > 0.0 {
            (step / (ideal * ideal)).min(1.0)
        } else {
            0.0
        };
        let (dx, dy) = (point.x - at.x, point.y - at.y);
        let length = (dx * dx + dy * dy).sqrt().max(CLOSE);
        let half = 0.5 * share * (length - ideal) / length;
        point.x -= half * dx;
        point.y -= half * dy;
    }
}

/// Moves two nodes towards their ideal distance: by `step` times the weight of the pair, at most all the way.
fn pull(points: &mut [Point], u: usize, v: usize, ideal: f64, step: f64) {
    let (dx, dy) = (points[u].x - points[v].x, points[u].y - points[v].y);
    let length = (dx * dx + dy * dy).sqrt().max(CLOSE);
    let half = 0.5 * (step / (ideal * ideal)).min(1.0) * (length - ideal) / length;
    points[u].x -= half * dx;
    points[u].y -= half * dy;
    points[v].x += half * dx;
    points[v].y += half * dy;
}

/// Step lengths from `first` to `last`, each a fixed part of the one before.
fn steps(first: f64, last: f64, iterations: usize) -> impl Iterator<Item = f64> {
    let parts = iterations.saturating_sub(1).max(1) as f64;
    let ratio = libm::pow((last / first).min(1.0), 1.0 / parts);
    std::iter::successors(Some(first), move |step| Some(step * ratio)).take(iterations)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_end_where_they_should() {
        let steps: Vec<f64> = steps(100.0, 0.01, 5).collect();
        assert_eq!(steps.len(), 5);
        assert!(
            (steps[0] - 100.0).abs() < 1e-9 && (steps[4] - 0.01).abs() < 1e-9,
            "{steps:?}"
        );
    }

    #[test]
    fn both_descents_unfold_a_cycle() {
        let edges: Vec<(usize, usize)> = (0..12).map(|u| (u, (u + 1) % 12)).collect();
        let graph = Graph::new(12, &edges);
        let pairs = AllPairs::new(&graph);
        let tangle: Vec<Point> = (0..12)
            .map(|u| Point::new(f64::from(u * 5 % 7), f64::from(u * 3 % 5)))
            .collect();
        let (mut by_pairs, mut by_sources) = (tangle.clone(), tangle.clone());
        descend_by_pairs(&pairs, &mut by_pairs, 30, &mut SplitMix::new(1));
        descend_by_sources(&graph, &mut by_sources, 30, 6, &mut SplitMix::new(1));
        // The circle has a stress of 0.028; the tangle, of 0.3.
        assert!(
            pairs.stress(&by_pairs).0 < 0.04,
            "{:?}",
            pairs.stress(&by_pairs)
        );
        assert!(
            pairs.stress(&by_sources).0 < 0.04,
            "{:?}",
            pairs.stress(&by_sources)
        );
    }
}
