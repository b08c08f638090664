//! Pivot MDS: a first placement from the distances to a few nodes.

use super::graph::{Graph, in_edges};
use crate::analysis::random::SplitMix;
use crate::present::canvas::Point;

/// Distances, in edges, from a few nodes that stand far apart to all nodes.
#[derive(Debug)]
pub(super) struct Pivots {
    /// The chosen nodes.
    pub(super) nodes: Vec<usize>,
    /// For each of them, the distances to all nodes.
    pub(super) distances: Vec<Vec<f32>>,
}

/// Chooses pivots one by one, each the node farthest from those chosen, the smaller index on a tie: *O*(*k* (*n* + *m*)).
pub(super) fn choose_pivots(graph: &Graph, count: usize, random: &mut SplitMix) -> Pivots {
    let n = graph.nodes();
    let mut pivots = Pivots {
        nodes: Vec::new(),
        distances: Vec::new(),
    };
    let mut nearest = vec![u32::MAX; n];
    let (mut found, mut queue) = (vec![0; n], Vec::new());
    let mut next = if n == 0 {
        return pivots;
    } else {
        random.below(n)
    };
    while pivots.nodes.len() < count.min(n) {
        graph.distances(next, &mut found, &mut queue);
        pivots.nodes.push(next);
        pivots.distances.push(in_edges(&found).collect());
        for (near, &distance) in nearest.iter_mut().zip(&found) {
            *near = distance.min(*near);
        }
        next = (0..n).fold(
            0,
            |best, v| if nearest[v] > nearest[best] { v } else { best },
        );
    }
    pivots
}

/// Places the nodes along the two main axes of their doubly centered squared distances to the pivots.
///
/// # Complexity
/// *O*(*n k*²) time for *k* pivots.
/// # References
/// U. Brandes, C. Pich, "Eigensolver Methods for Progressive Multidimensional Scaling of Large Data", GD 2006, pp. 42–53.
pub(super) fn pivot_mds(pivots: &Pivots, nodes: usize, random: &mut SplitMix) -> Vec<Point> {
    let k = pivots.nodes.len();
    let columns = centered(pivots, nodes);
    let product: Vec<Vec<f64>> = columns
        .iter()
        .map(|a| columns.iter().map(|b| dot(a, b)).collect())
        .collect();
    let first = main_axis(&product, &[], random);
    let second = main_axis(&product, &first, random);
    let along = |axis: &[f64], v: usize| (0..k).map(|p| columns[p][v] * axis[p]).sum::<f64>();
    let scale = |axis: &[f64]| {
        // The singular value of the axis, under which the coordinates come out in the unit of the distances.
        let norm = (0..nodes)
            .map(|v| along(axis, v) * along(axis, v))
            .sum::<f64>()
            .sqrt();
        let ratio = (nodes as f64 / k.max(1) as f64).sqrt();
        if norm > 0.0 {
            (norm * ratio).sqrt() / norm
        } else {
            0.0
        }
    };
    let (sx, sy) = (scale(&first), scale(&second));
    (0..nodes)
        .map(|v| Point::new(sx * along(&first, v), sy * along(&second, v)))
        .collect()
}

/// −½ of the squared distances, less the means of rows and columns: one column a pivot.
fn centered(pivots: &Pivots, nodes: usize) -> Vec<Vec<f64>> {
    let mut columns: Vec<Vec<f64>> = pivots
        .distances
        .iter()
        .map(|column| {
            column
                .iter()
                .map(|&d| -0.5 * f64::from(d) * f64::from(d))
                .collect()
        })
        .collect();
    for column in &mut columns {
        let mean = column.iter().sum::<f64>() / nodes.max(1) as f64;
        column.iter_mut().for_each(|value| *value -= mean);
    }
    for v in 0..nodes {
        let mean = columns.iter().map(|c| c[v]).sum::<f64>() / columns.len().max(1) as f64;
        columns.iter_mut().for_each(|column| column[v] -= mean);
    }
    columns
}

/// The main eigenvector of a symmetric matrix, orthogonal to another vector (an empty one for none), by power iteration.
/// A placement that is only near the axis serves as well, so the number of iterations is fixed.
fn main_axis(matrix: &[Vec<f64>], other: &[f64], random: &mut SplitMix) -> Vec<f64> {
    let mut axis: Vec<f64> = matrix.iter().map(|_| random.unit() - 0.5).collect();
    for _ in 0..100 {
        let along = dot(&axis, other);
        for (a, o) in axis.iter_mut().zip(other) {
            *a -= along * o;
        }
        let norm = dot(&axis, &axis).sqrt();
        if norm > 0.0 {
            axis.iter_mut().for_each(|a| *a /= norm);
        }
        let next: Vec<f64> = matrix.iter().map(|row| dot(row, &axis)).collect();
        if next.iter().all(|&a| a == 0.0) {
            break;
        }
        axis = next;
    }
    let norm = dot(&axis, &axis).sqrt();
    if norm > 0.0 {
        axis.iter_mut().for_each(|a| *a /= norm);
    }
    axis
}

fn dot(a: &[f64], b: &[f64]) -> f64 {
    a.iter().zip(b).map(|(a, b)| a * b).sum()
}
