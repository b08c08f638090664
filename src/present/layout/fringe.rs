//! The trees that hang from a large network, gathered where they hang.

use super::graph::Graph;
use crate::present::canvas::{Point, Rect};

/// Moves the nodes that lie on no cycle and between none, whatever hangs from the network as a tree, near the nodes they hang
/// from; all others stay.
///
/// # Method
/// Stress cares for the many pairs that are far apart, and so spreads the leaves of all hubs evenly over one ground: who belongs
/// to whom cannot be seen. Within the room of a few nodes, leaves are therefore drawn towards their neighbors, the others push
/// them away, and the steps become shorter, as in Fruchterman and Reingold's model. From a placement by stress, this is a matter
/// of a node's surroundings: what is far away is not looked at. Edges between nodes of many ties pull less, and stay long.
/// # Complexity
/// *O*(*n* + *m*) time a round, 60 rounds, or 200 where more than half of the nodes are moved; fewer where
/// the nodes moved are many.
/// # References
/// T. M. J. Fruchterman, E. M. Reingold, "Graph Drawing by Force-directed Placement", *Software: Practice and Experience*
/// 21(11), 1991, pp. 1129–1164.
pub(super) fn gather_fringe(graph: &Graph, points: &mut [Point]) {
    let fringe = fringe(graph);
    let unit = UNIT * spacing(points);
    if fringe.is_empty() || unit <= 0.0 || !unit.is_finite() {
        return;
    }
    let mostly_fringe = 2 * fringe.len() > points.len();
    let rounds = if mostly_fringe { 200 } else { 60 };
    let rounds = rounds.min((MOVES / fringe.len()).max(FEWEST_ROUNDS));
    let weights: Vec<f64> = (0..points.len())
        .map(|u| PULL / unit * libm::pow(graph.neighbors(u).len().max(1) as f64, -EASE))
        .collect();
    let mut moves = vec![(0.0, 0.0); fringe.len()];
    for round in 0..rounds {
        let longest = LONGEST * unit * (1.0 - round as f64 / rounds as f64);
        let ground = Ground::new(points, REACH * unit);
        for (&u, to) in fringe.iter().zip(&mut moves) {
            let p = points[u];
            let (mut x, mut y) = ground.push(p, unit, REACH * unit);
            for &v in graph.neighbors(u) {
                let v = v as usize;
                let (dx, dy) = (p.x - points[v].x, p.y - points[v].y);
                let pull = weights[u].max(weights[v]) * (dx * dx + dy * dy).sqrt();
                (x, y) = (x - pull * dx, y - pull * dy);
            }
            let length = (x * x + y * y).sqrt().max(f64::MIN_POSITIVE);
            let share = length.min(longest) / length;
            *to = (share * x, share * y);
        }
        for (&u, (dx, dy)) in fringe.iter().zip(&moves) {
            points[u] = Point::new(points[u].x + dx, points[u].y + dy);
        }
    }
}

/// The unit of length, and how far a node is pushed away by others in it, against the mean space between nodes.
const UNIT: f64 = 0.35;
const REACH: f64 = 3.5;
/// How strongly edges pull, and how much less those that join nodes with many ties.
const PULL: f64 = 5.0;
const EASE: f64 = 0.8;
/// The longest step of the first round, in units.
const LONGEST: f64 = 2.0;

/// How many moves of single nodes there may be in all, but always as many rounds as this.
const MOVES: usize = 1_000_000;
const FEWEST_ROUNDS: usize = 40;

/// The nodes outside the 2-core.
fn fringe(graph: &Graph) -> Vec<usize> {
    let mut degrees: Vec<usize> = (0..graph.nodes())
        .map(|u| graph.neighbors(u).len())
        .collect();
    let mut peeled = vec![false; graph.nodes()];
    let mut outer: Vec<usize> = (0..graph.nodes()).filter(|&u| degrees[u] <= 1).collect();
    while let Some(u) = outer.pop() {
        if std::mem::replace(&mut peeled[u], true) {
            continue;
        }
        for &v in graph.neighbors(u) {
            let v = v as usize;
            degrees[v] = degrees[v].saturating_sub(1);
            if degrees[v] <= 1 {
                outer.push(v);
            }
        }
    }
    (0..graph.nodes()).filter(|&u| peeled[u]).collect()
}

/// The side of the square that a node would have if all had the same: as if they filled an ellipse evenly.
fn spacing(points: &[Point]) -> f64 {
    let n = points.len().max(1) as f64;
    let mean = |of: fn(&Point) -> f64| points.iter().map(of).sum::<f64>() / n;
    let (x, y) = (mean(|p| p.x), mean(|p| p.y));
    let spread = |from: f64, of: fn(&Point) -> f64| {
        let squares = points.iter().map(|p| (of(p) - from) * (of(p) - from));
        squares.sum::<f64>() / n
    };
    // Along an axis of an ellipse the variance is a quarter of its square.
    let area = 4.0 * std::f64::consts::PI * (spread(x, |p| p.x) * spread(y, |p| p.y)).sqrt();
    (area / n).sqrt()
}

/// All points by cells, row by row, so that those around a point lie in three runs of memory.
struct Ground {
    x: f64,
    y: f64,
    side: f64,
    columns: usize,
    rows: usize,
    starts: Vec<u32>,
    points: Vec<Point>,
}

impl Ground {
    fn new(points: &[Point], reach: f64) -> Self {
        let bounds = Rect::around(points).unwrap_or(Rect::new(0.0, 0.0, 0.0, 0.0));
        // A few far points must not make a ground of millions of empty cells.
        let side = reach
            .max((bounds.width * bounds.height / (2 * points.len()).max(1) as f64).sqrt())
            .max(bounds.width.max(bounds.height) / MOST_CELLS);
        let columns = (bounds.width / side) as usize + 1;
        let rows = (bounds.height / side) as usize + 1;
        let mut ground = Self {
            x: bounds.x,
            y: bounds.y,
            side,
            columns,
            rows,
            starts: vec![0; columns * rows + 1],
            points: vec![Point::default(); points.len()],
        };
        let cells: Vec<u32> = points.iter().map(|&p| ground.cell(p) as u32).collect();
        for &cell in &cells {
            ground.starts[cell as usize + 1] += 1;
        }
        for i in 1..ground.starts.len() {
            ground.starts[i] += ground.starts[i - 1];
        }
        let mut next = ground.starts.clone();
        for (&p, cell) in points.iter().zip(cells) {
            let place = &mut next[cell as usize];
            ground.points[*place as usize] = p;
            *place += 1;
        }
        ground
    }

    fn column(&self, x: f64) -> usize {
        // A cast of a float saturates.
        (((x - self.x) / self.side) as usize).min(self.columns - 1)
    }

    fn row(&self, y: f64) -> usize {
        (((y - self.y) / self.side) as usize).min(self.rows - 1)
    }

    fn cell(&self, p: Point) -> usize {
        self.row(p.y) * self.columns + self.column(p.x)
    }

    /// How the points nearer than `reach` push a point away. Where very many are near, every second or third stands for all.
    fn push(&self, p: Point, unit: f64, reach: f64) -> (f64, f64) {
        let (mut x, mut y) = (0.0, 0.0);
        let (left, right) = (self.column(p.x - reach), self.column(p.x + reach));
        for row in self.row(p.y - reach)..=self.row(p.y + reach) {
            let first = self.starts[row * self.columns + left] as usize;
            let last = self.starts[row * self.columns + right + 1] as usize;
            let each = (last - first).div_ceil(MOST_NEAR).max(1);
            let strength = each as f64 * unit * unit;
            for q in self.points[first..last].iter().step_by(each) {
                let (dx, dy) = (p.x - q.x, p.y - q.y);
                let squared = dx * dx + dy * dy;
                if squared < reach * reach {
                    // Points in one place push no more than those a hundredth apart; a point does not push itself.
                    let push = strength / squared.max(unit * unit * 1e-4);
                    (x, y) = (x + push * dx, y + push * dy);
                }
            }
        }
        (x, y)
    }
}

/// How many cells a side of the ground has at most, and how many points of three cells are looked at.
const MOST_CELLS: f64 = 2048.0;
const MOST_NEAR: usize = 128;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_hangs_from_a_cycle_is_the_fringe() {
        // A triangle, from which hang a path of two and a leaf.
        let edges = [(0, 1), (1, 2), (2, 0), (2, 3), (3, 4), (0, 5)];
        assert_eq!(fringe(&Graph::new(6, &edges)), [3, 4, 5]);
        let tree = [(0, 1), (1, 2), (1, 3)];
        assert_eq!(fringe(&Graph::new(4, &tree)), [0, 1, 2, 3]);
    }

    #[test]
    fn leaves_come_to_their_hub_and_cycles_stay() {
        // A ring of forty, each with two leaves that begin on the other side.
        let ring = (0..40).map(|u| (u, (u + 1) % 40));
        let leaves = (0..80).map(|leaf| (leaf / 2, 40 + leaf));
        let edges: Vec<(usize, usize)> = ring.chain(leaves).collect();
        let on_ring = |part: f64, radius: f64| {
            let (sin, cos) = libm::sincos(part * std::f64::consts::TAU);
            Point::new(radius * cos, radius * sin)
        };
        let ring = (0..40).map(|u| on_ring(f64::from(u) / 40.0, 6.0));
        let leaves = (0..80).map(|leaf| on_ring(f64::from(leaf) / 80.0 + 0.1, 5.0));
        let before: Vec<Point> = ring.chain(leaves).collect();
        let mut after = before.clone();
        gather_fringe(&Graph::new(120, &edges), &mut after);
        assert_eq!(after[..40], before[..40]);
        let far = |points: &[Point]| -> f64 {
            let leaves = (0..80).map(|leaf| points[leaf / 2].distance(points[40 + leaf]));
            leaves.sum::<f64>() / 80.0
        };
        assert!(
            far(&after) < far(&before) / 2.0,
            "{} {}",
            far(&after),
            far(&before)
        );
    }
}
