//! One connected network in the plane, so that distances on paper follow distances in the network.

use super::descent::{descend_by_pairs, descend_by_sources};
use super::fringe::gather_fringe;
use super::graph::Graph;
use super::pairs::AllPairs;
use super::pivots::{choose_pivots, pivot_mds};
use super::plane::{crossings, distance};
use crate::analysis::random::SplitMix;
use crate::present::canvas::Point;

/// How [`stress_layout`] goes about it.
#[derive(Clone, Debug, PartialEq)]
pub struct StressOptions {
    /// Another seed gives another, about equally good placement.
    pub seed: u64,
    /// How often the descent passes over the network; beyond 30 little is gained.
    pub iterations: usize,
    /// How many placements of a small network are tried at most, of which the best is kept.
    pub starts: usize,
    /// How far neighbors should stand apart.
    pub lengths: EdgeLengths,
}

impl Default for StressOptions {
    fn default() -> Self {
        Self {
            seed: 0,
            iterations: 30,
            starts: 12,
            lengths: EdgeLengths::AroundHubs(0.2),
        }
    }
}

/// How far neighbors should stand apart.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum EdgeLengths {
    /// All equally far: the usual model, and the one whose stress is quoted.
    Equal,
    /// Farther around hubs, which need room for their leaves; 0 is [`Equal`](Self::Equal), 1 is very much.
    AroundHubs(f64),
}

/// The largest network whose pairs of nodes are all looked at.
const ALL_PAIRS: usize = 2000;
/// Up to how many pairs of nodes a descent takes them one by one.
const ONE_BY_ONE: usize = 150_000;
/// How many pairs of nodes make it dear to start anew and to walk on: the more there are, the less of both.
const DEAR: usize = 50_000;
/// Up to how many pairs of nodes, over all placements tried, they are finished; the best three always are.
const FINISHED: usize = 40_000;
/// How much more stress than the least a placement may have if it has fewer crossings.
const TOLERATED: f64 = 1.015;

/// Places the nodes of one connected component, the mean edge having length 1.
///
/// # Definition
/// > minimize ∑ (‖*p*ᵤ − *p*ᵥ‖ − *d*(*u*, *v*))² / *d*(*u*, *v*)² over all pairs of nodes
///
/// *d* is the fewest edges between two nodes or, with [`EdgeLengths::AroundHubs`], the least total length.
/// # Method
/// From pivot MDS and from random starts, as many as the network's size allows, by stochastic gradient descent, then, for the
/// best of them, by majorization. Of the placements within 1.5 % of the least stress, the one with the fewest crossings. Networks of more than
/// 2 000 nodes are placed once, by distances from sources drawn anew in each iteration, without majorization; then trees that
/// hang from the rest are gathered, for among so many nodes leaves one edge from their hub are lost to the eye.
/// # Edge cases
/// No node, no point; one node stands at the origin. Loops, repeated edges and edges to nodes that do not exist are ignored.
/// Nodes that no path connects stand one edge farther apart than the farthest connected ones; better use
/// [`pack_components`](super::pack::pack_components). All coordinates are finite.
/// # Complexity
/// *O*(*n m* + *n*²) time and *O*(*n*²) space up to 2 000 nodes, about *O*(300 (*n* + *m*)) time and *O*(*n* + *m*) space above.
/// # References
/// Those of the parts: Brandes and Pich 2006; Zheng, Pawar and Goodman 2019; Gansner, Koren and North 2004.
/// # Examples
/// ```
/// use tessuto::present::layout::{StressOptions, normalized_stress, stress_layout};
///
/// let edges = [(0, 1), (1, 2), (2, 3), (3, 0)];
/// let points = stress_layout(4, &edges, &StressOptions::default());
/// // A square: sides 1, diagonals √2 instead of 2.
/// assert!(points.iter().all(|p| p.x.is_finite() && p.y.is_finite()));
/// assert!(normalized_stress(4, &edges, &points) < 0.03);
/// ```
pub fn stress_layout(
    nodes: usize,
    edges: &[(usize, usize)],
    options: &StressOptions,
) -> Vec<Point> {
    let graph = Graph::with_lengths(nodes, edges, options.lengths);
    let mut random = SplitMix::new(options.seed);
    let mut points = if nodes <= ALL_PAIRS {
        best_of_several(&graph, options, &mut random)
    } else {
        let mut points = first_placement(&graph, &mut random);
        descend_by_sources(
            &graph,
            &mut points,
            options.iterations,
            sources(nodes),
            &mut random,
        );
        gather_fringe(&graph, &mut points);
        points
    };
    scale_to_edges(&graph, &mut points);
    points
}

/// The mean of (*s l* / *d* − 1)² over all pairs of nodes, *l* being their distance on paper, *d* the fewest edges between
/// them and *s* the scale that makes the mean least: 0 is a perfect picture, whatever its size; 1 has all nodes in one point.
///
/// # Edge cases
/// Fewer than two nodes, or fewer points than nodes: 0 for what is not there. Unreachable pairs count as in
/// [`stress_layout`].
/// # Complexity
/// *O*(*n m*) time, *O*(*n*²) space.
pub fn normalized_stress(nodes: usize, edges: &[(usize, usize)], points: &[Point]) -> f64 {
    let nodes = nodes.min(points.len());
    AllPairs::new(&Graph::new(nodes, edges))
        .stress(&points[..nodes])
        .0
}

/// How many sources an iteration looks from: all in a small network, ten in the largest.
fn sources(nodes: usize) -> usize {
    (120_000 / nodes.max(1)).max(10)
}

/// The placement with the fewest crossings among those of little stress: of many quick ones, the few best are finished.
fn best_of_several(graph: &Graph, options: &StressOptions, random: &mut SplitMix) -> Vec<Point> {
    let nodes = graph.nodes();
    let pairs = AllPairs::new(graph);
    let count = nodes * nodes.saturating_sub(1) / 2;
    let starts = (2 * DEAR / count.max(1)).clamp(1, options.starts.max(1));
    let edges: Vec<(usize, usize)> = graph.edges().map(|(u, v, _)| (u, v)).collect();
    let iterations = if starts > 1 {
        options.iterations.div_ceil(2)
    } else {
        options.iterations
    };
    let mut tried: Vec<(f64, Vec<Point>)> = (0..starts)
        .map(|start| {
            let mut points = if start == 0 {
                first_placement(graph, random)
            } else {
                anywhere(nodes, random)
            };
            if count <= ONE_BY_ONE {
                descend_by_pairs(&pairs, &mut points, iterations, random);
            } else {
                descend_by_sources(graph, &mut points, iterations, sources(nodes), random);
            }
            (pairs.stress(&points).0, points)
        })
        .collect();
    tried.sort_by(|a, b| a.0.total_cmp(&b.0));
    tried.truncate((FINISHED / count.max(1)).max(3));
    // A placement is worth walking to the very bottom only as long as that is quick.
    let rounds = (20 * DEAR / count.max(1)).clamp(20, 200);
    for (stress, points) in &mut tried {
        *stress = pairs.majorize(points, rounds, 1e-4);
    }
    let least = tried
        .iter()
        .fold(f64::INFINITY, |least, (stress, _)| stress.min(least));
    tried.retain(|(stress, _)| *stress <= least * TOLERATED + 1e-9);
    let fewest = tried.into_iter().min_by_key(|(_, points)| {
        if starts > 1 {
            crossings(&edges, points)
        } else {
            0
        }
    });
    fewest.map(|(_, points)| points).unwrap_or_default()
}

/// Points drawn at random in a square with room for all.
fn anywhere(nodes: usize, random: &mut SplitMix) -> Vec<Point> {
    let side = (nodes as f64).sqrt();
    (0..nodes)
        .map(|_| Point::new(side * random.unit(), side * random.unit()))
        .collect()
}

/// Pivot MDS. Leaves of one hub fall on one point there: a little noise parts them.
fn first_placement(graph: &Graph, random: &mut SplitMix) -> Vec<Point> {
    const PIVOTS: usize = 20;
    const NOISE: f64 = 1e-3;
    let pivots = choose_pivots(graph, PIVOTS, random);
    let mut points = pivot_mds(&pivots, graph.nodes(), random);
    for point in &mut points {
        point.x += NOISE * (random.unit() - 0.5);
        point.y += NOISE * (random.unit() - 0.5);
    }
    points
}

/// Centers the points on the origin and scales them so that the mean edge has length 1.
fn scale_to_edges(graph: &Graph, points: &mut [Point]) {
    let n = points.len().max(1) as f64;
    let (mut x, mut y) = (0.0, 0.0);
    points
        .iter()
        .for_each(|p| (x, y) = (x + p.x / n, y + p.y / n));
    let (mut sum, mut count) = (0.0, 0.0);
    for (u, v, _) in graph.edges() {
        sum += distance(points[u], points[v]);
        count += 1.0;
    }
    let scale = if sum > 0.0 { count / sum } else { 1.0 };
    for point in points {
        *point = Point::new((point.x - x) * scale, (point.y - y) * scale);
    }
}
