//! Stress over all pairs of nodes, and the walk to the bottom of its valley.

use super::graph::{Graph, in_edges};
use super::plane::distance;
use crate::present::canvas::Point;

/// Below this many edges two points count as one, and no direction leads from one to the other.
pub(super) const CLOSE: f64 = 1e-9;

/// How much farther than its parabola's lowest point a node moves: the parabola still falls, and half the rounds do.
const STRETCH: f64 = 1.5;

/// All distances of a graph, as the stress needs them.
#[derive(Debug)]
pub(super) struct AllPairs {
    nodes: usize,
    /// 1 / *d*, row by row; 0 on the diagonal, so that a node weighs nothing against itself.
    inverse: Vec<f32>,
}

impl AllPairs {
    /// *O*(*n m*) time, with a factor of log *n* where edges have lengths, and *O*(*n*²) space.
    pub(super) fn new(graph: &Graph) -> Self {
        let nodes = graph.nodes();
        let (mut found, mut queue) = (vec![0; nodes], Vec::new());
        let mut inverse = Vec::with_capacity(nodes * nodes);
        for u in 0..nodes {
            graph.distances(u, &mut found, &mut queue);
            inverse.extend(in_edges(&found).map(|d| if d > 0.0 { 1.0 / d } else { 0.0 }));
        }
        // The two ends of an unreachable pair may see different farthest nodes: the nearer view holds for both.
        for u in 0..nodes {
            for v in 0..u {
                let both = inverse[u * nodes + v].max(inverse[v * nodes + u]);
                inverse[u * nodes + v] = both;
                inverse[v * nodes + u] = both;
            }
        }
        Self { nodes, inverse }
    }

    /// 1 / *d* from one node to all.
    pub(super) fn row(&self, u: usize) -> &[f32] {
        &self.inverse[u * self.nodes..(u + 1) * self.nodes]
    }

    /// The mean of (*s l* / *d* − 1)² over all pairs under the scale *s* that makes it least, and that scale.
    pub(super) fn stress(&self, points: &[Point]) -> (f64, f64) {
        let (mut sum, mut squares, mut pairs) = (0.0, 0.0, 0.0);
        for (u, p) in points.iter().enumerate() {
            for (q, &inverse) in points[..u].iter().zip(self.row(u)) {
                let ratio = distance(*p, *q) * f64::from(inverse);
                sum += ratio;
                squares += ratio * ratio;
                pairs += 1.0;
            }
        }
        if pairs == 0.0 {
            (0.0, 1.0)
        } else if squares == 0.0 {
            (1.0, 1.0)
        } else {
            // Rounding alone would make a perfect picture better than perfect.
            (
                (1.0 - sum * sum / (squares * pairs)).max(0.0),
                sum / squares,
            )
        }
    }

    /// Moves one node after the other to where the tangent parabolas of its stress are least, until ten rounds gain less than
    /// `tolerance` of it. Returns the stress reached.
    ///
    /// # Complexity
    /// *O*(*n*²) time a round.
    /// # References
    /// E. R. Gansner, Y. Koren, S. North, "Graph Drawing by Stress Majorization", GD 2004, pp. 239–250: the localized process
    /// of section 2.3.
    pub(super) fn majorize(&self, points: &mut [Point], rounds: usize, tolerance: f64) -> f64 {
        let (mut stress, scale) = self.stress(points);
        let mut x: Vec<f64> = points.iter().map(|p| p.x * scale).collect();
        let mut y: Vec<f64> = points.iter().map(|p| p.y * scale).collect();
        let squared = |&i: &f32| f64::from(i) * f64::from(i);
        let weights: Vec<f64> = (0..self.nodes)
            .map(|u| self.row(u).iter().map(squared).sum())
            .collect();
        for round in 1..=rounds {
            for u in 0..self.nodes {
                if weights[u] > 0.0 {
                    let (sx, sy) = attraction(self.row(u), &x, &y, u);
                    x[u] += STRETCH * (sx / weights[u] - x[u]);
                    y[u] += STRETCH * (sy / weights[u] - y[u]);
                }
            }
            if round % 10 == 0 || round == rounds {
                for (point, (&x, &y)) in points.iter_mut().zip(x.iter().zip(&y)) {
                    *point = Point::new(x, y);
                }
                let reached = self.stress(points).0;
                let gain = stress - reached;
                stress = reached;
                if gain < tolerance * stress {
                    break;
                }
            }
        }
        stress
    }
}

/// The weighted sum of the places where the others would have a node stand. Four running sums instead of one let the compiler
/// use vector instructions without changing the order of additions, on which the last bits depend.
fn attraction(inverse: &[f32], x: &[f64], y: &[f64], u: usize) -> (f64, f64) {
    let (mut sx, mut sy) = ([0.0; 4], [0.0; 4]);
    let (xu, yu) = (x[u], y[u]);
    let mut add = |lane: usize, inverse: f32, x: f64, y: f64| {
        let (i, dx, dy) = (f64::from(inverse), xu - x, yu - y);
        let push = i / (dx * dx + dy * dy).sqrt().max(CLOSE);
        sx[lane] += i * i * x + push * dx;
        sy[lane] += i * i * y + push * dy;
    };
    let (chunks, rest) = inverse.as_chunks::<4>();
    let (x_chunks, x_rest) = x.as_chunks::<4>();
    let (y_chunks, y_rest) = y.as_chunks::<4>();
    for ((i, x), y) in chunks.iter().zip(x_chunks).zip(y_chunks) {
        for lane in 0..4 {
            add(lane, i[lane], x[lane], y[lane]);
        }
    }
    for ((i, x), y) in rest.iter().zip(x_rest).zip(y_rest) {
        add(0, *i, *x, *y);
    }
    let total = |s: [f64; 4]| (s[0] + s[1]) + (s[2] + s[3]);
    (total(sx), total(sy))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_has_a_placement_without_stress() {
        let pairs = AllPairs::new(&Graph::new(4, &[(0, 1), (1, 2), (2, 3)]));
        let straight: Vec<Point> = (0..4)
            .map(|i| Point::new(7.0 * f64::from(i), 0.0))
            .collect();
        assert!(pairs.stress(&straight).0.abs() < 1e-12);
        let mut bent = straight.clone();
        bent[3] = Point::new(15.0, 5.0);
        assert!(pairs.stress(&bent).0 > 0.01);
        assert!(pairs.majorize(&mut bent, 400, 0.0) < 1e-3);
    }

    #[test]
    fn majorization_never_raises_the_stress() {
        let edges = [(0, 1), (0, 2), (0, 3), (3, 4), (4, 5), (5, 0), (1, 2)];
        let pairs = AllPairs::new(&Graph::new(7, &edges));
        let mut points: Vec<Point> = (0..7)
            .map(|i| Point::new(f64::from(i % 3), f64::from(i)))
            .collect();
        let mut before = pairs.stress(&points).0;
        for _ in 0..30 {
            let after = pairs.majorize(&mut points, 1, 0.0);
            assert!(after <= before + 1e-12, "{after} after {before}");
            before = after;
        }
    }
}
