//! Many ties, drawn along each other.

use super::anchored::finite;
use super::plane::distance;
use crate::present::canvas::Point;
use std::cmp::Reverse;
use std::collections::BinaryHeap;

/// How [`bundle_edges`] goes about it.
#[derive(Clone, Debug, PartialEq)]
pub struct BundleOptions {
    /// Fewer edges than this stay straight: they can be followed one by one.
    pub least: usize,
    /// How many times longer than the straight line the way along other edges may be, 1 or more.
    pub detour: f64,
    /// How much more a long edge on the way counts than short ones of the same length together, 1 or more: at 1 nothing is
    /// bundled, for no way is shorter than the straight one.
    pub exponent: f64,
}

impl Default for BundleOptions {
    fn default() -> Self {
        Self {
            least: 300,
            detour: 2.0,
            exponent: 2.0,
        }
    }
}

/// Draws long edges along the shorter ones that lead the same way: a polyline from end to end for each edge, in their order.
///
/// # Method
/// The edges are taken from the longest to the shortest. For each, the way between its ends along other edges is sought whose
/// lengths, raised to [`BundleOptions::exponent`], have the least sum; if it is not more than [`BundleOptions::detour`] times as
/// long as the edge, the edge becomes a Bézier curve whose control points are the nodes on the way, and the edges of that way stay
/// straight for good. So a bundle runs only where there is an edge, and nobody reads a tie into it that is not there.
/// # Guarantees
/// Every line begins and ends exactly where its edge does. Every curve stays in the convex hull of the nodes on its way, so no
/// line leaves the page, and none is longer than `detour` times its edge. The shortest edge is straight.
/// # Edge cases
/// Fewer than [`BundleOptions::least`] edges are all straight: two points each. An edge with an end that does not exist or is
/// nowhere gets no point. Of several edges between the same nodes, all are straight. A factor that is not a number counts as 1.
/// # Complexity
/// *O*(*m n* log *n*) time at worst; a search leaves the ellipse of the ways that are short enough never, and so most are short.
/// # References
/// M. Wallinger, D. Archambault, D. Auber, M. Nöllenburg, J. Peltonen, "Edge-Path Bundling: A Less Ambiguous Edge Bundling
/// Approach", *IEEE TVCG* 28(1), 2022, pp. 313–323. Here the ways outside the ellipse are not looked at, which changes only
/// whether an edge whose best way is too long gets its second best.
/// # Examples
/// ```
/// use tessuto::present::layout::{BundleOptions, Point, bundle_edges};
///
/// // A long tie beside a chain of short ones.
/// let points = [0.0, 100.0, 200.0, 300.0].map(|x| Point::new(x, if x == 100.0 || x == 200.0 { 40.0 } else { 0.0 }));
/// let options = BundleOptions { least: 1, ..BundleOptions::default() };
/// let lines = bundle_edges(&points, &[(0, 1), (1, 2), (2, 3), (0, 3)], &options);
/// assert_eq!(lines[0], [points[0], points[1]]);
/// assert!(lines[3].len() > 2 && lines[3].iter().any(|p| p.y > 20.0));
/// ```
pub fn bundle_edges(
    points: &[Point],
    edges: &[(usize, usize)],
    options: &BundleOptions,
) -> Vec<Vec<Point>> {
    let at = |u: usize| points.get(u).copied().filter(finite);
    let mut lines: Vec<Vec<Point>> = edges
        .iter()
        .map(|&(u, v)| at(u).zip(at(v)).map_or(Vec::new(), |(a, b)| vec![a, b]))
        .collect();
    if edges.len() < options.least {
        return lines;
    }
    let mut ways = Ways::new(points, edges, &lines, options);
    for edge in ways.longest_first() {
        if let Some(way) = ways.around(edge) {
            let controls: Vec<Point> = way.iter().map(|&u| points[u]).collect();
            lines[edge] = curve(&controls);
        }
    }
    lines
}

/// What an edge is to the bundles.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Role {
    /// Not decided yet.
    Open,
    /// Others run along it: it stays straight.
    Straight,
    /// It runs along others: nothing runs along it.
    Bundled,
    /// It cannot be drawn.
    Absent,
}

/// The edges as ways between their ends.
struct Ways<'a> {
    points: &'a [Point],
    edges: &'a [(usize, usize)],
    /// From each node: the neighbors and the edges to them.
    starts: Vec<usize>,
    arcs: Vec<(u32, u32)>,
    lengths: Vec<f64>,
    costs: Vec<f64>,
    roles: Vec<Role>,
    detour: f64,
    exponent: f64,
    /// Working room of the searches: the least cost to each node, and the edge by which it is reached.
    reached: Vec<(f64, u32)>,
}

impl<'a> Ways<'a> {
    fn new(
        points: &'a [Point],
        edges: &'a [(usize, usize)],
        lines: &[Vec<Point>],
        options: &BundleOptions,
    ) -> Self {
        let factor = |x: f64| if x.is_finite() { x.max(1.0) } else { 1.0 };
        let exponent = factor(options.exponent);
        let lengths: Vec<f64> = lines
            .iter()
            .map(|line| match line[..] {
                [a, b] => distance(a, b),
                _ => 0.0,
            })
            .collect();
        let absent = |i: usize| lines[i].is_empty() || edges[i].0 == edges[i].1;
        let mut starts = vec![0; points.len() + 1];
        let mut all: Vec<(usize, u32, u32)> = (0..edges.len())
            .filter(|&i| !absent(i))
            .flat_map(|i| {
                let ((u, v), i) = (edges[i], i as u32);
                [(u, v as u32, i), (v, u as u32, i)]
            })
            .collect();
        all.sort_unstable();
        all.iter().for_each(|arc| starts[arc.0 + 1] += 1);
        for u in 0..points.len() {
            starts[u + 1] += starts[u];
        }
        Self {
            points,
            edges,
            starts,
            arcs: all.into_iter().map(|(_, v, edge)| (v, edge)).collect(),
            costs: lengths.iter().map(|&l| libm::pow(l, exponent)).collect(),
            lengths,
            roles: (0..edges.len())
                .map(|i| if absent(i) { Role::Absent } else { Role::Open })
                .collect(),
            detour: factor(options.detour),
            exponent,
            reached: vec![(f64::INFINITY, 0); points.len()],
        }
    }

    fn longest_first(&self) -> Vec<usize> {
        let mut order: Vec<usize> = (0..self.edges.len())
            .filter(|&i| self.roles[i] == Role::Open)
            .collect();
        order.sort_by(|&i, &j| self.lengths[j].total_cmp(&self.lengths[i]).then(i.cmp(&j)));
        order
    }

    /// The nodes on the way that an edge is bundled along, its ends included; nothing if it stays straight.
    fn around(&mut self, edge: usize) -> Option<Vec<usize>> {
        if self.roles[edge] != Role::Open {
            return None;
        }
        self.roles[edge] = Role::Bundled;
        let mut touched = Vec::new();
        let found = self.search(edge, &mut touched);
        let way = found.then(|| self.walk_back(edge));
        for u in touched {
            self.reached[u].0 = f64::INFINITY;
        }
        let most = self.detour * self.lengths[edge];
        let way = way.filter(|(nodes, along)| {
            let length: f64 = along.iter().map(|&i| self.lengths[i]).sum();
            nodes.len() > 2 && length <= most
        });
        let Some((nodes, along)) = way else {
            self.roles[edge] = Role::Open;
            return None;
        };
        along
            .into_iter()
            .for_each(|i| self.roles[i] = Role::Straight);
        Some(nodes)
    }

    /// Dijkstra's algorithm from one end of an edge to the other, within the ellipse of the ways that are short enough.
    fn search(&mut self, edge: usize, touched: &mut Vec<usize>) -> bool {
        let (source, target) = self.edges[edge];
        let (from, to) = (self.points[source], self.points[target]);
        let most = self.detour * self.lengths[edge];
        let dearest = libm::pow(most, self.exponent);
        self.reached[source].0 = 0.0;
        touched.push(source);
        // Costs are not negative: their bits are in their order.
        let mut queue = BinaryHeap::from([Reverse((0.0_f64.to_bits(), source))]);
        while let Some(Reverse((bits, u))) = queue.pop() {
            let cost = f64::from_bits(bits);
            if u == target {
                return true;
            }
            if cost > self.reached[u].0 {
                continue;
            }
            for &(v, along) in &self.arcs[self.starts[u]..self.starts[u + 1]] {
                let (v, i) = (v as usize, along as usize);
                let next = cost + self.costs[i];
                if self.roles[i] == Role::Bundled || next >= self.reached[v].0 || next > dearest {
                    continue;
                }
                let at = self.points[v];
                if distance(from, at) + distance(at, to) > most {
                    continue;
                }
                if self.reached[v].0 == f64::INFINITY {
                    touched.push(v);
                }
                self.reached[v] = (next, along);
                queue.push(Reverse((next.to_bits(), v)));
            }
        }
        false
    }

    /// The nodes and the edges of the way just found.
    fn walk_back(&self, edge: usize) -> (Vec<usize>, Vec<usize>) {
        let (source, target) = self.edges[edge];
        let (mut nodes, mut along) = (vec![target], Vec::new());
        let mut u = target;
        while u != source {
            let i = self.reached[u].1 as usize;
            let (a, b) = self.edges[i];
            u = if a == u { b } else { a };
            nodes.push(u);
            along.push(i);
        }
        nodes.reverse();
        (nodes, along)
    }
}

/// Points on the Bézier curve with these control points, ends exact (de Casteljau's algorithm).
fn curve(controls: &[Point]) -> Vec<Point> {
    let pieces = (PIECES * (controls.len() - 1)).min(MOST_PIECES);
    let mut line = vec![controls[0]];
    for piece in 1..pieces {
        let share = piece as f64 / pieces as f64;
        let mut between = controls.to_vec();
        while between.len() > 1 {
            between = between
                .windows(2)
                .map(|pair| {
                    let (a, b) = (pair[0], pair[1]);
                    Point::new(a.x + share * (b.x - a.x), a.y + share * (b.y - a.y))
                })
                .collect();
        }
        line.push(between[0]);
    }
    line.push(controls[controls.len() - 1]);
    line
}

/// How many straight pieces a curve has for each edge of its way, and at most.
const PIECES: usize = 8;
const MOST_PIECES: usize = 48;
