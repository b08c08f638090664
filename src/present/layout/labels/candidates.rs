//! The places a name could take around its mark.

use super::super::plane::{around, distance, nearest_in, union};
use super::scene::Surroundings;
use super::{LabelRequest, PlacedLabel};
use crate::present::canvas::{Point, Rect};

/// A place for one name, and what it costs to stand there.
#[derive(Clone, Copy, Debug)]
pub(super) struct Candidate {
    pub(super) label: PlacedLabel,
    pub(super) cost: f64,
    /// The name with half the space between names around it.
    pub(super) spaced: Rect,
    /// All that the name and its leader take, with the space to the names above and below.
    pub(super) room: Rect,
}

/// A direction from the mark: where it points, which part of the name (0 left or top, 1 right or bottom) lies on it, and what
/// it costs. The name is to be read with its mark: on the right, then above, best.
struct Direction {
    x: f64,
    y: f64,
    across: f64,
    down: f64,
    cost: f64,
}

const fn direction(x: f64, y: f64, across: f64, down: f64, cost: f64) -> Direction {
    Direction {
        x,
        y,
        across,
        down,
        cost,
    }
}

const DIAGONAL: f64 = std::f64::consts::FRAC_1_SQRT_2;

const DIRECTIONS: [Direction; 18] = [
    direction(1.0, 0.0, 0.0, 0.5, 0.0),
    direction(0.0, -1.0, 0.5, 1.0, 0.1),
    direction(DIAGONAL, -DIAGONAL, 0.0, 1.0, 0.15),
    direction(0.0, 1.0, 0.5, 0.0, 0.2),
    direction(DIAGONAL, DIAGONAL, 0.0, 0.0, 0.25),
    direction(-1.0, 0.0, 1.0, 0.5, 0.2),
    direction(-DIAGONAL, -DIAGONAL, 1.0, 1.0, 0.3),
    direction(-DIAGONAL, DIAGONAL, 1.0, 0.0, 0.35),
    direction(0.0, -1.0, 0.2, 1.0, 0.2),
    direction(0.0, -1.0, 0.8, 1.0, 0.25),
    direction(0.0, 1.0, 0.2, 0.0, 0.3),
    direction(0.0, 1.0, 0.8, 0.0, 0.35),
    direction(0.0, -1.0, 0.35, 1.0, 0.15),
    direction(0.0, -1.0, 0.65, 1.0, 0.2),
    direction(0.0, 1.0, 0.35, 0.0, 0.25),
    direction(0.0, 1.0, 0.65, 0.0, 0.3),
    direction(1.0, 0.0, 0.0, 0.9, 0.1),
    direction(-1.0, 0.0, 1.0, 0.9, 0.3),
];

/// How far the name is from the mark, in its heights: next to it, then ring by ring.
const RINGS: [f64; 7] = [0.0, 0.5, 1.0, 1.7, 2.5, 3.5, 5.0];

/// Where it is looked for if the rings before allow too few places.
const FAR_RINGS: [f64; 5] = [7.0, 9.0, 11.5, 14.5, 18.0];
const ENOUGH: usize = 4;

/// The free pixels between a name and its own mark.
const GAP: f64 = 4.0;

/// The free space between two names, in their heights.
const SPACING: f64 = 0.12;

/// Two names right above each other read as one: so much of their height must be between them where there is room for it.
pub(super) const STACKING: f64 = 0.6;

/// What a leader costs, and each height of its length; an edge across the name; another's mark right beside it.
const LEADER: f64 = 2.0;
const FARNESS: f64 = 0.4;
const EDGE: f64 = 0.3;
const OWN_EDGE: f64 = 0.1;
const AMBIGUITY: f64 = 0.8;

/// All places where this name may stand, cheapest first.
pub(super) fn candidates(
    request: &LabelRequest,
    surroundings: &Surroundings<'_>,
) -> Vec<Candidate> {
    let LabelRequest {
        anchor,
        radius,
        width,
        height,
        ..
    } = *request;
    let sizes = [anchor.x, anchor.y, radius, width, height];
    if !sizes.iter().all(|x| x.is_finite()) || radius < 0.0 || width <= 0.0 || height <= 0.0 {
        return Vec::new();
    }
    let place = |ring: f64, direction: &Direction| {
        let reach = radius + GAP + ring * height;
        let rect = Rect::new(
            anchor.x + direction.x * reach - direction.across * width,
            anchor.y + direction.y * reach - direction.down * height,
            width,
            height,
        );
        let leader = (ring > 0.0).then(|| leader(anchor, radius, &rect));
        let allowed = surroundings.allows_rect(&rect, anchor)
            && leader.is_none_or(|leader| surroundings.allows_leader(leader, anchor));
        allowed.then(|| {
            let far = if ring > 0.0 {
                LEADER + FARNESS * ring
            } else {
                0.0
            };
            let cost = direction.cost + far + disturbance(&rect, request, surroundings);
            let spaced = rect.inset(-SPACING * height / 2.0);
            let stacked = STACKING * height / 2.0;
            let tall = Rect::new(
                spaced.x,
                rect.y - stacked,
                spaced.width,
                height + 2.0 * stacked,
            );
            let room = leader.map_or(tall, |(a, b)| union(&tall, &around(a, b)));
            Candidate {
                label: PlacedLabel { rect, leader },
                cost,
                spaced,
                room,
            }
        })
    };
    let ring = |ring: f64| {
        DIRECTIONS
            .iter()
            .filter_map(move |direction| place(ring, direction))
    };
    let mut found: Vec<Candidate> = RINGS.into_iter().flat_map(ring).collect();
    for far in FAR_RINGS {
        if found.len() < ENOUGH {
            found.extend(ring(far));
        }
    }
    found.sort_by(|a, b| a.cost.total_cmp(&b.cost));
    found
}

/// From the edge of the mark straight to the nearest point of the name.
fn leader(anchor: Point, radius: f64, rect: &Rect) -> (Point, Point) {
    let end = nearest_in(rect, anchor);
    let length = distance(anchor, end).max(f64::MIN_POSITIVE);
    let share = (radius / length).min(1.0);
    let start = Point::new(
        anchor.x + (end.x - anchor.x) * share,
        anchor.y + (end.y - anchor.y) * share,
    );
    (start, end)
}

/// What makes a place hard to read: edges under the name, and another mark that the name could be taken to belong to.
fn disturbance(rect: &Rect, request: &LabelRequest, surroundings: &Surroundings<'_>) -> f64 {
    let height = request.height;
    let near = height / 2.0;
    let gap = surroundings.gap_to_marks(rect, request.anchor, near);
    let (own, foreign) = surroundings.edges_under(rect, request.anchor);
    (OWN_EDGE * own + EDGE * foreign) / height + AMBIGUITY * (1.0 - gap / near)
}
