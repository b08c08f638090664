//! A network a little later, in the frame that holds its earlier picture.

use super::super::anchored::{anchored_layout, finite, usual_edge};
use super::super::graph::Graph;
use super::super::plane::{nearest_in, union};
use super::{Drawn, PackOptions, Packing};
use crate::present::canvas::{Point, Rect};

/// Places the components around what stands where it stood. `None` where nothing of them is known.
pub(super) fn pack_among(
    packing: &Packing,
    own_edges: &[Vec<(usize, usize)>],
    frame: &Rect,
    options: &PackOptions,
) -> Option<Packing> {
    let anchors = anchors_within(packing, frame, options);
    let edge = edge_on_paper(packing, own_edges, &anchors, frame, options)?;
    let mut packing = Packing {
        edge: (edge, edge),
        ..packing.clone()
    };
    let mut taken = Taken::new(frame);
    let mut strangers = Vec::new();
    for (members, own) in packing.components.iter().zip(own_edges) {
        let known: Vec<Option<Point>> = members.iter().map(|&u| anchors[u]).collect();
        if known.iter().all(Option::is_none) {
            strangers.push((members, own));
            continue;
        }
        let lengths = options.stress.lengths;
        let placed = anchored_layout(members.len(), own, &known, edge, lengths);
        for (&u, point) in members.iter().zip(placed) {
            let inside = nearest_in(frame, point);
            taken.mark(inside);
            packing.points[u] = Some(inside);
        }
    }
    let landscape = frame.width >= frame.height;
    for (members, own) in strangers {
        let drawn = Drawn::new(members, own, landscape, options);
        let (width, height) = (drawn.size.0 * edge, drawn.size.1 * edge);
        let fit = |room: f64, size: f64| if size > room { room / size } else { 1.0 };
        let scale = fit(frame.width, width).min(fit(frame.height, height));
        let (width, height) = (width * scale, height * scale);
        let corner = taken.freest(frame, width, height);
        for (&u, p) in drawn.nodes.iter().zip(&drawn.points) {
            let by = edge * scale;
            let point = Point::new(corner.x + p.x * by, corner.y + p.y * by);
            let inside = nearest_in(frame, point);
            taken.mark(inside);
            packing.points[u] = Some(inside);
        }
    }
    Some(packing)
}

/// The known places of nodes with ties. If any lies outside the frame, all of them move, and shrink, together: the picture
/// stays the same one.
fn anchors_within(packing: &Packing, frame: &Rect, options: &PackOptions) -> Vec<Option<Point>> {
    let mut anchors = vec![None; packing.points.len()];
    for &u in packing.components.iter().flatten() {
        anchors[u] = options.anchors.get(u).copied().flatten().filter(finite);
    }
    let known: Vec<Point> = anchors.iter().copied().flatten().collect();
    let Some(bounds) = Rect::around(&known) else {
        return anchors;
    };
    if union(frame, &bounds) == *frame {
        return anchors;
    }
    let fit = |room: f64, size: f64| if size > room { room / size } else { 1.0 };
    let scale = fit(frame.width, bounds.width).min(fit(frame.height, bounds.height));
    let shift = |from: f64, size: f64, least: f64, room: f64| {
        from.clamp(least, (least + room - size * scale).max(least))
    };
    let (left, top) = (
        shift(bounds.x, bounds.width, frame.x, frame.width),
        shift(bounds.y, bounds.height, frame.y, frame.height),
    );
    let moved = |p: Point| {
        let (x, y) = (
            left + (p.x - bounds.x) * scale,
            top + (p.y - bounds.y) * scale,
        );
        nearest_in(frame, Point::new(x, y))
    };
    anchors.into_iter().map(|p| p.map(moved)).collect()
}

/// How long an edge is among known nodes, over all components; where no edge joins two of them, as long as may be.
fn edge_on_paper(
    packing: &Packing,
    own_edges: &[Vec<(usize, usize)>],
    anchors: &[Option<Point>],
    frame: &Rect,
    options: &PackOptions,
) -> Option<f64> {
    anchors.iter().flatten().next()?;
    let all: Vec<(usize, usize)> = packing
        .components
        .iter()
        .zip(own_edges)
        .flat_map(|(members, own)| own.iter().map(|&(u, v)| (members[u], members[v])))
        .collect();
    let graph = Graph::with_lengths(anchors.len(), &all, options.stress.lengths);
    let longest = options.longest.max(0.0) * frame.width.min(frame.height);
    Some(usual_edge(&graph, anchors).unwrap_or(longest))
}

/// Where in the frame something stands, field by field.
struct Taken {
    field: (f64, f64),
    counts: Vec<u32>,
    corner: Point,
}

/// How many fields the frame has, across and down.
const FIELDS: usize = 48;

impl Taken {
    fn new(frame: &Rect) -> Self {
        let side = |length: f64| (length / FIELDS as f64).max(f64::MIN_POSITIVE);
        Self {
            field: (side(frame.width), side(frame.height)),
            counts: vec![0; FIELDS * FIELDS],
            corner: Point::new(frame.x, frame.y),
        }
    }

    fn mark(&mut self, point: Point) {
        // A cast of a float saturates.
        let index = |offset: f64, side: f64| ((offset / side) as usize).min(FIELDS - 1);
        let column = index(point.x - self.corner.x, self.field.0);
        let row = index(point.y - self.corner.y, self.field.1);
        self.counts[row * FIELDS + column] += 1;
    }

    /// The upper left corner of the box of this size with the fewest nodes in it, of equal ones the one farthest down and then
    /// farthest to the right, where a reader looks last.
    fn freest(&self, frame: &Rect, width: f64, height: f64) -> Point {
        let fields =
            |size: f64, side: f64| ((size / side * (1.0 - 1e-9)) as usize + 1).clamp(1, FIELDS);
        let (across, down) = (fields(width, self.field.0), fields(height, self.field.1));
        let sums = self.sums();
        let inside = |column: usize, row: usize| {
            let at = |column: usize, row: usize| sums[row * (FIELDS + 1) + column];
            at(column + across, row + down) + at(column, row)
                - at(column + across, row)
                - at(column, row + down)
        };
        let corners = (0..=FIELDS - down)
            .rev()
            .flat_map(|row| (0..=FIELDS - across).rev().map(move |column| (column, row)));
        let (column, row) = corners
            .min_by_key(|&(column, row)| inside(column, row))
            .unwrap_or((0, 0));
        let start = |field: usize, side: f64, size: f64, room: f64| {
            (field as f64 * side).min((room - size).max(0.0))
        };
        Point::new(
            frame.x + start(column, self.field.0, width, frame.width),
            frame.y + start(row, self.field.1, height, frame.height),
        )
    }

    /// How many nodes stand above and to the left of each corner of a field.
    fn sums(&self) -> Vec<u32> {
        let mut sums = vec![0; (FIELDS + 1) * (FIELDS + 1)];
        for row in 0..FIELDS {
            let mut so_far = 0;
            for column in 0..FIELDS {
                so_far += self.counts[row * FIELDS + column];
                sums[(row + 1) * (FIELDS + 1) + column + 1] =
                    sums[row * (FIELDS + 1) + column + 1] + so_far;
            }
        }
        sums
    }
}
