//! Ties that run under a mark they do not belong to, moved clear of it.

use super::grid::Grid;
use super::overlap::{Room, any_direction, remove_overlaps_among};
use super::plane::{along_segment, distance};
use crate::present::canvas::{Point, Rect};

/// Moves marks and ties until, as far as it can be had, no tie passes nearer than `padding` to the mark of a node that is not
/// its end: a tie under a mark looks like two ties. Marks stay apart and within the frame, as [`remove_overlaps`](super::overlap::remove_overlaps) leaves them.
///
/// # Method
/// Every tie too near a mark pushes it away and is pushed back, its ends in proportion to how near they are; who has many
/// ties of its own moves least. Of all rounds, the one with the least left to mend is kept: where ties are dense, some
/// will always touch.
/// # Edge cases
/// Ties to nodes that do not exist and loops are ignored. Networks with more than 400 000 pairs of a node and a tie are only
/// freed of overlaps: there no single tie is followed by eye.
/// # Complexity
/// *O*(*n m*) time a round at worst, mostly far less, since only marks near a tie are looked at; 80 rounds at most.
/// # References
/// The exchange of pushes is the projection of M. Müller, B. Heidelberger, M. Hennix, J. Ratcliff, "Position Based Dynamics",
/// *J. Vis. Commun. Image R.* 18(2), 2007, pp. 109–118.
pub fn clear_edges(
    points: &[Point],
    radii: &[f64],
    edges: &[(usize, usize)],
    padding: f64,
    frame: Rect,
) -> Vec<Point> {
    clear_edges_among(points, radii, edges, padding, frame, &[])
}

/// [`clear_edges`], but a node that is `held` is never pushed off a tie, nor is a tie between two of them: what is known of an
/// earlier picture stays. It still moves where [`remove_overlaps_among`] has to move it.
pub fn clear_edges_among(
    points: &[Point],
    radii: &[f64],
    edges: &[(usize, usize)],
    padding: f64,
    frame: Rect,
    held: &[bool],
) -> Vec<Point> {
    let n = points.len();
    let room = Room::new(n, radii, padding, frame).holding(held);
    let mut moved = remove_overlaps_among(points, radii, padding, frame, held);
    let edges: Vec<(usize, usize)> = edges
        .iter()
        .copied()
        .filter(|&(u, v)| u != v && u < n && v < n)
        .collect();
    if n.saturating_mul(edges.len()) > MOST_PAIRS {
        return moved;
    }
    let mut degrees = vec![0.0; n];
    edges
        .iter()
        .for_each(|&(u, v)| (degrees[u], degrees[v]) = (degrees[u] + 1.0, degrees[v] + 1.0));
    let mobility: Vec<f64> = (degrees.iter().zip(&room.held))
        .map(|(degree, &held)| if held { 0.0 } else { 1.0 / (1.0 + degree) })
        .collect();
    let mut best = (f64::INFINITY, moved.clone());
    let (mut settled, mut least, mut stalled) = (true, f64::INFINITY, 0);
    for _ in 0..ROUNDS {
        let before = moved.clone();
        let lacking = push_off(&mut moved, &room, &edges, &mobility);
        if settled && lacking < best.0 {
            best = (lacking, before);
        }
        // What has not become better for long will not.
        stalled = if best.0 < least { 0 } else { stalled + 1 };
        least = best.0;
        if lacking == 0.0 || stalled > PATIENCE {
            break;
        }
        moved = room.admit(&moved);
        settled = room.push_apart(&mut moved, PUSHES);
    }
    best.1
}

const ROUNDS: usize = 80;
/// After how many rounds in which nothing was gained it is given up.
const PATIENCE: usize = 20;
/// How many cells the longer side of the picture has at most.
const CELLS: f64 = 24.0;
/// How many rounds the marks are given to come apart again after each.
const PUSHES: usize = 30;
const MOST_PAIRS: usize = 400_000;

/// Mends this share of what lacks at once: with all of it, a mark between two ties would swing from one to the other.
const SHARE: f64 = 0.4;

/// One round of pushes. Returns how much lacked before it, over all ties and marks.
fn push_off(points: &mut [Point], room: &Room, edges: &[(usize, usize)], mobility: &[f64]) -> f64 {
    let mut lacking = 0.0;
    // Who is pushed a little during a round is still found by where it was before.
    let widest = room.radii.iter().fold(0.0, |most: f64, &r| most.max(r)) + room.padding;
    let bounds = Rect::around(points).unwrap_or(Rect::new(0.0, 0.0, 0.0, 0.0));
    let side = widest.max(bounds.width.max(bounds.height) / CELLS);
    let grid = Grid::of_points(points, side);
    let mut near = Vec::new();
    for &(a, b) in edges {
        near.clear();
        grid.along((points[a], points[b]), widest, |v| near.push(v));
        // In their order, whatever the cells are.
        near.sort_unstable();
        for &v in &near {
            let apart = room.radii[v] + room.padding;
            let (p, from, to) = (points[v], points[a], points[b]);
            // A quick look first: most ties are far away.
            let outside = |x: f64, s: f64, t: f64| x + apart <= s.min(t) || x - apart >= s.max(t);
            if outside(p.x, from.x, to.x) || outside(p.y, from.y, to.y) || v == a || v == b {
                continue;
            }
            let along = along_segment(p, (from, to));
            let foot = Point::new(
                from.x + along * (to.x - from.x),
                from.y + along * (to.y - from.y),
            );
            let length = distance(p, foot);
            if length >= apart {
                continue;
            }
            lacking += apart - length;
            let (nx, ny) = if length > apart * 1e-6 {
                ((p.x - foot.x) / length, (p.y - foot.y) / length)
            } else {
                across(from, to, v)
            };
            let (at_a, at_b) = (1.0 - along, along);
            let total = mobility[v] + mobility[a] * at_a * at_a + mobility[b] * at_b * at_b;
            if total <= 0.0 {
                continue;
            }
            let push = SHARE * (apart - length) / total;
            let mut shift = |u: usize, by: f64| {
                points[u] = Point::new(points[u].x + by * nx, points[u].y + by * ny)
            };
            shift(v, push * mobility[v]);
            shift(a, -push * mobility[a] * at_a);
            shift(b, -push * mobility[b] * at_b);
        }
    }
    lacking
}

/// The direction across a tie for a mark exactly upon it: to one side for even marks, to the other for odd ones.
fn across(from: Point, to: Point, v: usize) -> (f64, f64) {
    let length = distance(from, to);
    let sign = if v.is_multiple_of(2) { 1.0 } else { -1.0 };
    if length > 0.0 {
        (
            sign * (from.y - to.y) / length,
            sign * (to.x - from.x) / length,
        )
    } else {
        any_direction(v)
    }
}
