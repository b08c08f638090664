//! A whole network in one frame: every component laid out by itself, the largest first, the small ones beside it.

use super::plane::{nearest_in, sound};
use super::stress::{StressOptions, stress_layout};
use crate::present::canvas::{Point, Rect};

mod among;
mod arrange;

use among::pack_among;
use arrange::arrange;

/// How [`pack_components`] goes about it.
#[derive(Clone, Debug, PartialEq)]
pub struct PackOptions {
    /// How each component is laid out.
    pub stress: StressOptions,
    /// The free space around each component, in mean edges.
    pub gap: f64,
    /// How long the mean edge may be, in shorter sides of the frame: two nodes alone need not stand a page apart.
    pub longest: f64,
    /// How much more one direction may be enlarged than the other to fill the frame; 1 keeps all proportions.
    pub stretch: f64,
    /// The places, in the frame, of nodes of an earlier picture; nothing for new ones. If any of them has ties, it all stays
    /// as it was: see [`pack_components`].
    pub anchors: Vec<Option<Point>>,
}

impl Default for PackOptions {
    fn default() -> Self {
        Self {
            stress: StressOptions::default(),
            gap: 0.5,
            longest: 0.4,
            stretch: 1.35,
            anchors: Vec::new(),
        }
    }
}

/// Where [`pack_components`] put the nodes.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Packing {
    /// The place of each node; none for an isolate.
    pub points: Vec<Option<Point>>,
    /// The nodes of each component of two or more, the largest component first.
    pub components: Vec<Vec<usize>>,
    /// The nodes without a tie to another, which a picture shows apart.
    pub isolates: Vec<usize>,
    /// How long the mean edge is in the frame, across and down: with it a caller tells whether the marks fit.
    pub edge: (f64, f64),
}

/// A component drawn by itself: its nodes, and their places from its upper left corner.
struct Drawn {
    nodes: Vec<usize>,
    points: Vec<Point>,
    size: (f64, f64),
}

/// Places a network of any number of components in a frame; marks and names need a border that the caller leaves outside it.
///
/// # Method
/// Each component is laid out by stress and turned so that its longer axis lies along the longer side of the frame and its
/// best tied node in the upper left. The largest stands on the left, or on top where that uses the frame better; the others
/// fill columns beside it, or rows below. All keep one scale, stretched by at most [`PackOptions::stretch`].
///
/// With [`PackOptions::anchors`] nothing is arranged anew. A node with a known place keeps it, to the last bit, whatever was
/// removed or tied since; new nodes are placed among their neighbors by [`anchored_layout`](super::anchored::anchored_layout);
/// components that are wholly new are drawn by themselves, at the same scale, where the frame is emptiest. If known places lie
/// outside the frame, all of them are moved, and shrunk if need be, together. To part marks afterwards without moving the
/// known ones, there are [`remove_overlaps_among`](super::overlap::remove_overlaps_among) and
/// [`clear_edges_among`](super::clearance::clear_edges_among).
/// # Edge cases
/// Nodes without a tie are returned as isolates, not placed. Components of equal size come in the order of their first nodes.
/// A frame without area places everything on a line or a point; no coordinate is ever infinite or NaN.
/// # Complexity
/// That of [`stress_layout`] for every component, and *O*(*n* + *m*).
/// # Examples
/// ```
/// use tessuto::present::layout::{PackOptions, Rect, pack_components};
///
/// // A triangle, a pair and one alone.
/// let frame = Rect::new(0.0, 0.0, 1600.0, 900.0);
/// let packing = pack_components(6, &[(0, 1), (1, 2), (2, 0), (3, 4)], frame, &PackOptions::default());
/// assert_eq!(packing.components, [vec![0, 1, 2], vec![3, 4]]);
/// assert_eq!(packing.isolates, [5]);
/// assert!(packing.points[5].is_none());
/// ```
pub fn pack_components(
    nodes: usize,
    edges: &[(usize, usize)],
    frame: Rect,
    options: &PackOptions,
) -> Packing {
    let frame = sound(frame);
    let (components, isolates) = components(nodes, edges);
    let own_edges = edges_of(&components, nodes, edges);
    let mut packing = Packing {
        points: vec![None; nodes],
        components,
        isolates,
        edge: (0.0, 0.0),
    };
    if let Some(packing) = pack_among(&packing, &own_edges, &frame, options) {
        return packing;
    }
    let landscape = frame.width >= frame.height;
    let drawn: Vec<Drawn> = packing
        .components
        .iter()
        .zip(&own_edges)
        .map(|(members, own)| Drawn::new(members, own, landscape, options))
        .collect();
    let sizes: Vec<(f64, f64)> = drawn.iter().map(|part| part.size).collect();
    let Some(arrangement) = arrange(&sizes, &frame, options) else {
        return packing;
    };
    let (sx, sy) = arrangement.scale;
    packing.edge = arrangement.scale;
    let gap = options.gap.max(0.0);
    let left = frame.x + (frame.width - arrangement.width * sx) / 2.0 - gap * sx;
    let top = frame.y + (frame.height - arrangement.height * sy) / 2.0 - gap * sy;
    for (part, corner) in drawn.iter().zip(&arrangement.corners) {
        for (&node, point) in part.nodes.iter().zip(&part.points) {
            let (x, y) = (
                left + (corner.x + point.x) * sx,
                top + (corner.y + point.y) * sy,
            );
            // Rounding must not carry a node over the edge it stands on.
            packing.points[node] = Some(nearest_in(&frame, Point::new(x, y)));
        }
    }
    packing
}

/// The components of two or more nodes, largest first, and the isolates.
fn components(nodes: usize, edges: &[(usize, usize)]) -> (Vec<Vec<usize>>, Vec<usize>) {
    let mut parent: Vec<usize> = (0..nodes).collect();
    fn root(parent: &mut [usize], mut u: usize) -> usize {
        while parent[u] != u {
            parent[u] = parent[parent[u]];
            u = parent[u];
        }
        u
    }
    for &(u, v) in edges.iter().filter(|(u, v)| *u < nodes && *v < nodes) {
        let (u, v) = (root(&mut parent, u), root(&mut parent, v));
        // The smaller index leads, so a component is found at its first node.
        parent[u.max(v)] = u.min(v);
    }
    let mut members = vec![Vec::new(); nodes];
    for u in 0..nodes {
        members[root(&mut parent, u)].push(u);
    }
    let isolates = members
        .iter()
        .filter(|m| m.len() == 1)
        .map(|m| m[0])
        .collect();
    members.retain(|m| m.len() > 1);
    members.sort_by_key(|m| std::cmp::Reverse(m.len()));
    (members, isolates)
}

/// The edges of each component, its nodes numbered in their order.
fn edges_of(
    components: &[Vec<usize>],
    nodes: usize,
    edges: &[(usize, usize)],
) -> Vec<Vec<(usize, usize)>> {
    let mut home = vec![None; nodes];
    for (component, members) in components.iter().enumerate() {
        members
            .iter()
            .enumerate()
            .for_each(|(local, &u)| home[u] = Some((component, local)));
    }
    let find = |u: usize| home.get(u).copied().flatten();
    let mut own = vec![Vec::new(); components.len()];
    for &(u, v) in edges.iter().filter(|(u, v)| u != v) {
        if let (Some((component, u)), Some((_, v))) = (find(u), find(v)) {
            own[component].push((u, v));
        }
    }
    own
}

impl Drawn {
    /// Lays one component out, turns it and puts the free space around it.
    fn new(
        members: &[usize],
        edges: &[(usize, usize)],
        landscape: bool,
        options: &PackOptions,
    ) -> Self {
        let mut points = stress_layout(members.len(), edges, &options.stress);
        turn(&mut points, landscape);
        mirror(&mut points, edges);
        let bounds = Rect::around(&points).unwrap_or(Rect::new(0.0, 0.0, 0.0, 0.0));
        let bounds = bounds.inset(-options.gap.max(0.0));
        Self {
            nodes: members.to_vec(),
            points: points
                .iter()
                .map(|p| Point::new(p.x - bounds.x, p.y - bounds.y))
                .collect(),
            size: (bounds.width, bounds.height),
        }
    }
}

/// Turns the points about the origin, their center, until the axis along which they vary most lies across the page, or down
/// it where the page is upright.
fn turn(points: &mut [Point], landscape: bool) {
    let (mut xx, mut xy, mut yy) = (0.0, 0.0, 0.0);
    for p in points.iter() {
        (xx, xy, yy) = (xx + p.x * p.x, xy + p.x * p.y, yy + p.y * p.y);
    }
    let angle = 0.5 * libm::atan2(2.0 * xy, xx - yy);
    let (sin, cos) = libm::sincos(angle);
    for p in points {
        let (along, across) = (p.x * cos + p.y * sin, p.y * cos - p.x * sin);
        *p = if landscape {
            Point::new(along, across)
        } else {
            Point::new(across, along)
        };
    }
}

/// Mirrors the points so that the node with most neighbors is in the upper left, where one begins to read.
fn mirror(points: &mut [Point], edges: &[(usize, usize)]) {
    let mut degrees = vec![0; points.len()];
    for &(u, v) in edges {
        degrees[u] += 1;
        degrees[v] += 1;
    }
    let Some(first) =
        (0..points.len()).reduce(|best, u| if degrees[u] > degrees[best] { u } else { best })
    else {
        return;
    };
    let (flip_x, flip_y) = (points[first].x > 0.0, points[first].y > 0.0);
    for p in points {
        *p = Point::new(
            if flip_x { -p.x } else { p.x },
            if flip_y { -p.y } else { p.y },
        );
    }
}
