//! Promises that several parts keep together, on the networks where layouts most often fail.

use proptest::prelude::*;

use super::*;

mod anchoring;
mod bundling;
mod district;
mod labelling;
mod marks;
mod placement;

/// A page with room for about fifty names.
const PAGE: Rect = Rect::new(0.0, 0.0, 1500.0, 900.0);

/// Graphs of a few nodes with all that can go wrong: none, one, two nodes, several components, isolates, loops, repeated edges
/// and edges to nodes that do not exist.
fn graphs() -> impl Strategy<Value = (usize, Vec<(usize, usize)>)> {
    (0_usize..14).prop_flat_map(|n| {
        (
            Just(n),
            prop::collection::vec((0..n + 2, 0..n + 2), 0..2 * n + 2),
        )
    })
}

/// A center and its leaves.
fn star(leaves: usize) -> Vec<(usize, usize)> {
    (1..=leaves).map(|leaf| (0, leaf)).collect()
}

fn all_finite<'a>(points: impl IntoIterator<Item = &'a Point>) -> bool {
    points
        .into_iter()
        .all(|p| p.x.is_finite() && p.y.is_finite())
}

fn distance(p: Point, q: Point) -> f64 {
    ((p.x - q.x) * (p.x - q.x) + (p.y - q.y) * (p.y - q.y)).sqrt()
}
