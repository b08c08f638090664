//! New nodes among nodes that keep their places: the same network, a little later, in the same picture.

use super::graph::Graph;
use super::overlap::any_direction;
use super::pairs::CLOSE;
use super::plane::distance;
use super::stress::EdgeLengths;
use crate::present::canvas::Point;

/// Places the nodes of one connected component that have no place yet, and leaves the others exactly where they are.
///
/// Whoever compares two pictures takes every move for news. So what is known of an earlier picture stays: a node removed, a
/// tie added or taken away moves nobody, and only new nodes are placed, by their distances in the network to those near them.
/// Over many editions such a picture tells less and less well who is near whom; then a fresh layout is due.
///
/// # Definition
/// > minimize ∑ (‖*p*ᵤ − *p*ᵥ‖ − *e d*(*u*, *v*))² / *d*(*u*, *v*)² over the pairs with *u* new and *v* among the nearest to *u*
///
/// *d* is the distance in the network as in [`stress_layout`](super::stress::stress_layout); *e*, the length of one edge on
/// paper, is the median over the edges between nodes that have a place.
/// # Method
/// In the order in which a search from the known nodes meets them, new nodes take the least strained of thirteen places
/// around their neighbors; then one after the other moves to where the tangent parabolas of its strain are least, or by
/// Newton's step where that strains it less: a path that should lie straight hardly pulls at who stands beside it.
/// # Edge cases
/// A place that is not finite counts as none; more anchors than nodes, too. Where no edge joins two known nodes, *e* is `edge`.
/// Nodes that no path joins to a known one are placed at their middle. Without any known node, all stand around the origin:
/// better use [`stress_layout`](super::stress::stress_layout). There is no randomness.
/// # Complexity
/// *O*(*f k* log *k*) time a round for *f* new nodes and the *k* nearest to each, 500 at most, fewer where *f* is large.
/// # References
/// U. Brandes, D. Wagner, "A Bayesian Paradigm for Dynamic Graph Layout", GD 1997, pp. 236–247, on anchors; the rounds are
/// those of Gansner, Koren and North 2004.
/// # Examples
/// ```
/// use tessuto::present::layout::{EdgeLengths, Point, anchored_layout};
///
/// let anchors = [Some(Point::new(0.0, 0.0)), Some(Point::new(100.0, 0.0)), None];
/// let points = anchored_layout(3, &[(0, 1), (1, 2)], &anchors, 1.0, EdgeLengths::Equal);
/// assert_eq!(points[..2], [Point::new(0.0, 0.0), Point::new(100.0, 0.0)]);
/// // The third stands on the other side of the second.
/// assert!((points[2].x - 200.0).abs() < 1.0, "{points:?}");
/// ```
pub fn anchored_layout(
    nodes: usize,
    edges: &[(usize, usize)],
    anchors: &[Option<Point>],
    edge: f64,
    lengths: EdgeLengths,
) -> Vec<Point> {
    let graph = Graph::with_lengths(nodes, edges, lengths);
    let known: Vec<Option<Point>> = (0..nodes)
        .map(|u| anchors.get(u).copied().flatten().filter(finite))
        .collect();
    let new: Vec<usize> = in_order_of_meeting(&graph, &known);
    let edge = usual_edge(&graph, &known).unwrap_or(edge);
    let mut points = known.clone();
    let looked_at = (ROOM / new.len().max(1)).clamp(FEWEST, MOST);
    let mut search = Search::new(nodes);
    let around: Vec<Vec<(u32, f64)>> = new
        .iter()
        .map(|&u| search.nearest(&graph, u, looked_at, edge))
        .collect();
    let middle = middle(&known);
    for (&u, near) in new.iter().zip(&around) {
        points[u] = Some(first_place(&graph, &points, u, near, edge, middle));
    }
    let mut points: Vec<Point> = points.into_iter().map(|p| p.unwrap_or(middle)).collect();
    for _ in 0..ROUNDS {
        let mut farthest = 0.0_f64;
        for (&u, near) in new.iter().zip(&around) {
            let better = less_strained(&points, u, near);
            farthest = farthest.max(distance(points[u], better));
            points[u] = better;
        }
        if farthest <= edge * 1e-4 {
            break;
        }
    }
    points
}

/// How many of the nodes nearest to a new one it looks at, at most and at least, and how many in all.
const MOST: usize = 500;
const FEWEST: usize = 30;
const ROOM: usize = 8_000_000;
const ROUNDS: usize = 200;
/// In how many directions from its neighbors a first place is looked for.
const DIRECTIONS: usize = 12;

pub(super) fn finite(point: &Point) -> bool {
    point.x.is_finite() && point.y.is_finite()
}

/// The nodes without a place, those next to known ones first; at the end those that no path reaches.
fn in_order_of_meeting(graph: &Graph, known: &[Option<Point>]) -> Vec<usize> {
    let mut met: Vec<bool> = known.iter().map(Option::is_some).collect();
    let mut queue: Vec<usize> = (0..known.len()).filter(|&u| met[u]).collect();
    let first = queue.len();
    let (mut head, mut next) = (0, 0);
    while queue.len() < known.len() {
        while let Some(&u) = queue.get(head) {
            head += 1;
            for &v in graph.neighbors(u) {
                if !std::mem::replace(&mut met[v as usize], true) {
                    queue.push(v as usize);
                }
            }
        }
        // What no path has reached starts anew from its first node.
        while next < met.len() && met[next] {
            next += 1;
        }
        if next < met.len() {
            met[next] = true;
            queue.push(next);
        }
    }
    queue.split_off(first)
}

/// The median length on paper of one edge between nodes that have a place.
pub(super) fn usual_edge(graph: &Graph, known: &[Option<Point>]) -> Option<f64> {
    let mut lengths: Vec<f64> = graph
        .edges()
        .filter_map(|(u, v, length)| Some(distance(known[u]?, known[v]?) / ideal(length)))
        .filter(|length| *length > 0.0)
        .collect();
    lengths.sort_by(f64::total_cmp);
    lengths.get(lengths.len() / 2).copied()
}

fn ideal(length: u32) -> f64 {
    f64::from(length) / f64::from(super::graph::UNIT)
}

fn middle(points: &[Option<Point>]) -> Point {
    let known = || points.iter().flatten();
    let n = known().count().max(1) as f64;
    known().fold(Point::default(), |sum, p| {
        Point::new(sum.x + p.x / n, sum.y + p.y / n)
    })
}

/// The least strained of a few places around the neighbors that have one already.
fn first_place(
    graph: &Graph,
    points: &[Option<Point>],
    u: usize,
    near: &[(u32, f64)],
    edge: f64,
    middle: Point,
) -> Point {
    let (mut sum, mut count) = (Point::default(), 0.0);
    for p in graph
        .neighbors(u)
        .iter()
        .filter_map(|&v| points[v as usize])
    {
        (sum, count) = (Point::new(sum.x + p.x, sum.y + p.y), count + 1.0);
    }
    let center = if count > 0.0 {
        Point::new(sum.x / count, sum.y / count)
    } else {
        middle
    };
    // Several new leaves of one hub begin in different directions, or they would stay together for ever.
    let around = (0..DIRECTIONS).map(|step| {
        let (x, y) = any_direction(u + step * 89);
        Point::new(center.x + edge * x, center.y + edge * y)
    });
    let (first_x, first_y) = any_direction(u);
    let hair = edge * 1e-3;
    let center = Point::new(center.x + hair * first_x, center.y + hair * first_y);
    let strain = |at| strain(at, near, |v| points[v]);
    around
        .fold((strain(center), center), |best, place| {
            let strain = strain(place);
            if strain < best.0 {
                (strain, place)
            } else {
                best
            }
        })
        .1
}

/// A less strained place for a node, the others standing still: where the tangent parabolas of its strain are least, or where
/// Newton's step leads, if that is better.
fn less_strained(points: &[Point], u: usize, near: &[(u32, f64)]) -> Point {
    let (mut x, mut y, mut total) = (0.0, 0.0, 0.0);
    // The slope of the strain and its curvature, both by half.
    let (mut slope, mut curvature) = (Point::default(), [0.0; 3]);
    let at = points[u];
    for &(v, ideal) in near {
        let p = points[v as usize];
        let (dx, dy) = (at.x - p.x, at.y - p.y);
        let length = (dx * dx + dy * dy).sqrt().max(CLOSE);
        let weight = 1.0 / (ideal * ideal);
        total += weight;
        x += weight * (p.x + ideal * dx / length);
        y += weight * (p.y + ideal * dy / length);
        let (ux, uy, slack) = (dx / length, dy / length, 1.0 - ideal / length);
        slope = slope.shifted(weight * slack * dx, weight * slack * dy);
        let [xx, xy, yy] = [ux * ux, ux * uy, uy * uy];
        curvature[0] += weight * (xx + slack * yy);
        curvature[1] += weight * (xy - slack * xy);
        curvature[2] += weight * (yy + slack * xx);
    }
    if total <= 0.0 {
        return at;
    }
    let parabolas = Point::new(x / total, y / total);
    let [xx, xy, yy] = curvature;
    let determinant = xx * yy - xy * xy;
    if xx <= 0.0 || determinant <= 0.0 {
        return parabolas;
    }
    let newton = at.shifted(
        (xy * slope.y - yy * slope.x) / determinant,
        (xy * slope.x - xx * slope.y) / determinant,
    );
    let strain = |place| strain(place, near, |v| Some(points[v]));
    if strain(newton) < strain(parabolas) {
        newton
    } else {
        parabolas
    }
}

/// How far a node at a place is from standing right for those that have a place: the sum of squared relative errors.
fn strain(at: Point, near: &[(u32, f64)], place: impl Fn(usize) -> Option<Point>) -> f64 {
    near.iter()
        .filter_map(|&(v, ideal)| {
            let off = distance(at, place(v as usize)?) / ideal - 1.0;
            Some(off * off)
        })
        .sum()
}

/// Working room of searches that end early.
struct Search {
    found: Vec<u32>,
}

impl Search {
    fn new(nodes: usize) -> Self {
        Self {
            found: vec![super::graph::UNREACHED; nodes],
        }
    }

    /// The nodes nearest to one, itself left out, and how far from it each should stand on paper.
    fn nearest(&mut self, graph: &Graph, u: usize, count: usize, edge: f64) -> Vec<(u32, f64)> {
        let near = graph.nearest(u, count, &mut self.found);
        near.into_iter()
            .map(|(v, length)| (v, edge * ideal(length)))
            .filter(|&(_, ideal)| ideal > 0.0)
            .collect()
    }
}
