//! Marks that lie upon each other, moved apart.

use super::grid::Grid;
use super::heaps::make_room;
use super::plane::{distance, keep_inside, sound};
use crate::present::canvas::{Point, Rect};

/// Moves marks apart until each is at least `padding` from every other, all of them within the frame, each as near to its
/// old place as the pushing allows. Returns the new places in the order of the old ones.
///
/// # Method
/// Every two marks too near each push the other half of what lacks, round by round. Where that does not settle soon, halves,
/// quarters, eighths … of the marks, cut across the longer side of their part of the frame, are each given a part large enough,
/// and the pushes begin anew. Where that does not settle either, because the frame is nearly full, the marks take the fields of a regular grid, row by row in the order of their places; where the
/// grid has too few fields, they are pushed on with half the padding, then with none.
/// # Edge cases
/// Marks in one point part in directions that depend on their order only. A missing radius counts as 0, a negative one too.
/// If the frame cannot hold the marks at all, the result overlaps still; see [`count_overlaps`]. A place that is not a
/// number counts as the frame's center; a frame that is not finite, as a point.
/// # Complexity
/// *O*(*n*) time a round where marks are of similar size, at most 500 rounds.
pub fn remove_overlaps(points: &[Point], radii: &[f64], padding: f64, frame: Rect) -> Vec<Point> {
    part(points, Room::new(points.len(), radii, padding, frame))
}

/// [`remove_overlaps`], but a mark that is `held` moves only where two held ones lie upon each other, or where the others
/// cannot be had apart without it. Who has no entry in `held` is free.
pub fn remove_overlaps_among(
    points: &[Point],
    radii: &[f64],
    padding: f64,
    frame: Rect,
    held: &[bool],
) -> Vec<Point> {
    part(
        points,
        Room::new(points.len(), radii, padding, frame).holding(held),
    )
}

fn part(points: &[Point], room: Room) -> Vec<Point> {
    let first = room.admit(points);
    let mut moved = first.clone();
    if room.push_apart(&mut moved, room.rounds(FEW_PUSHES)) {
        return moved;
    }
    if room.held.contains(&true) {
        let found = room.look_around(&moved);
        return found.unwrap_or_else(|| part(&moved, room.holding(&[])));
    }
    // Pushes take very long to reach the border of a large heap: there room is made for all at once.
    moved = room.make_room(&first);
    if room.push_apart(&mut moved, room.rounds(MANY_PUSHES)) {
        return moved;
    }
    if let Some(placed) = room.on_a_grid(&moved) {
        return placed;
    }
    for share in [0.5, 0.0] {
        let tighter = Room::new(points.len(), &room.radii, room.padding * share, room.frame);
        if tighter.push_apart(&mut moved, tighter.rounds(MANY_PUSHES)) {
            break;
        }
    }
    moved
}

/// How often two marks may be pushed apart, over all rounds, before and after room was made.
const FEW_PUSHES: usize = 200_000;
const MANY_PUSHES: usize = 1_000_000;

/// How many pairs of marks are nearer to each other than `padding`.
///
/// # Complexity
/// *O*(*n*) where marks are of similar size and few overlap.
pub fn count_overlaps(points: &[Point], radii: &[f64], padding: f64) -> usize {
    let largest = (0..points.len()).fold(0.0, |most: f64, i| most.max(radius(radii, i)));
    let grid = Grid::of_points(points, 2.0 * largest + padding);
    let mut count = 0;
    for u in 0..points.len() {
        grid.near(points[u], |v| {
            let apart = radius(radii, u) + radius(radii, v) + padding;
            // A hair's breadth is rounding, not an overlap.
            count += usize::from(v < u && distance(points[u], points[v]) < apart * (1.0 - 1e-9));
        });
    }
    count
}

/// The marks' radii and the frame they share.
#[derive(Debug)]
pub(super) struct Room {
    pub(super) radii: Vec<f64>,
    pub(super) padding: f64,
    largest: f64,
    frame: Rect,
    /// Which marks the others give way to.
    pub(super) held: Vec<bool>,
}

impl Room {
    pub(super) fn new(count: usize, radii: &[f64], padding: f64, frame: Rect) -> Self {
        let radii: Vec<f64> = (0..count).map(|i| radius(radii, i)).collect();
        Self {
            padding: if padding.is_finite() {
                padding.max(0.0)
            } else {
                0.0
            },
            largest: radii.iter().fold(0.0, |most: f64, &r| most.max(r)),
            held: vec![false; count],
            radii,
            frame: sound(frame),
        }
    }

    /// The same room with other marks held; none beyond the end of the list.
    pub(super) fn holding(mut self, held: &[bool]) -> Self {
        for (i, mark) in self.held.iter_mut().enumerate() {
            *mark = held.get(i).copied().unwrap_or(false);
        }
        self
    }

    /// The places moved into the frame, those that are not numbers to its center.
    pub(super) fn admit(&self, points: &[Point]) -> Vec<Point> {
        let center = self.frame.center();
        let number = |x: f64, or: f64| if x.is_finite() { x } else { or };
        points
            .iter()
            .zip(&self.radii)
            .map(|(p, &r)| {
                keep_inside(
                    Point::new(number(p.x, center.x), number(p.y, center.y)),
                    r,
                    &self.frame,
                )
            })
            .collect()
    }

    /// How many rounds are worth trying: few where the marks would not fit even in the densest packing of circles, which fills
    /// π / √12 of the plane.
    fn rounds(&self, pushes: usize) -> usize {
        let half = self.padding / 2.0;
        let outer = self.frame.inset(-half);
        let area: f64 = self.radii.iter().map(|r| (r + half) * (r + half)).sum();
        if area * 12.0_f64.sqrt() > outer.width * outer.height {
            20
        } else {
            (pushes / self.radii.len().max(1)).clamp(40, 500)
        }
    }

    /// Rounds of pushes, at most so many. Returns whether all marks are apart.
    pub(super) fn push_apart(&self, points: &mut [Point], rounds: usize) -> bool {
        (0..rounds).any(|_| !self.push_once(points))
    }

    /// One round. Returns whether any mark had to move.
    fn push_once(&self, points: &mut [Point]) -> bool {
        let grid = Grid::of_points(points, 2.0 * self.largest + self.padding);
        let mut moved = false;
        for u in 0..points.len() {
            grid.near(points[u], |v| {
                let apart = self.radii[u] + self.radii[v] + self.padding;
                let (p, q) = (points[u], points[v]);
                let length = distance(p, q);
                if v >= u || length >= apart {
                    return;
                }
                moved = true;
                let (dx, dy) = if length > apart * 1e-6 {
                    ((p.x - q.x) / length, (p.y - q.y) / length)
                } else {
                    any_direction(u)
                };
                // A little more than lacks, or rounding would ask for another round.
                let lacking = apart * (1.0 + 1e-6) - length;
                let part = match (self.held[u], self.held[v]) {
                    (true, false) => 0.0,
                    (false, true) => 1.0,
                    _ => 0.5,
                };
                let mut shift = |w: usize, from: Point, by: f64| {
                    let to = Point::new(from.x + dx * by, from.y + dy * by);
                    points[w] = keep_inside(to, self.radii[w], &self.frame);
                };
                shift(u, p, lacking * part);
                shift(v, q, lacking * (part - 1.0));
            });
        }
        moved
    }

    /// The marks with room for each, as far as the frame has it.
    fn make_room(&self, points: &[Point]) -> Vec<Point> {
        let outer = self.frame.inset(-self.padding / 2.0);
        make_room(points, &outer, |u| 2.0 * self.radii[u] + self.padding)
            .into_iter()
            .zip(&self.radii)
            .map(|(p, &r)| keep_inside(p, r, &self.frame))
            .collect()
    }

    /// Every free mark that lies upon another one takes the nearest empty place, looking around it in a spiral: between a held
    /// mark and the frame, pushes lead nowhere. Nothing if some mark finds no place.
    fn look_around(&self, points: &[Point]) -> Option<Vec<Point>> {
        let mut placed = points.to_vec();
        let meet = |u: usize, at: Point, v: usize, other: Point| {
            v != u && distance(at, other) < self.radii[u] + self.radii[v] + self.padding
        };
        let (held, free): (Vec<usize>, Vec<usize>) = (0..points.len()).partition(|&u| self.held[u]);
        for &u in &held {
            if held.iter().any(|&v| meet(u, points[u], v, points[v])) {
                return None;
            }
        }
        for u in free {
            let turn = (self.radii[u] + self.padding).max(1.0) / 2.0;
            let mut places = (0..LOOKS).map(|step| {
                let (x, y) = any_direction(step);
                let away = turn * (step as f64).sqrt();
                let at = Point::new(points[u].x + away * x, points[u].y + away * y);
                keep_inside(at, self.radii[u], &self.frame)
            });
            placed[u] = places.find(|&at| {
                let mut others = placed.iter().enumerate();
                !others.any(|(v, &other)| meet(u, at, v, other))
            })?;
        }
        Some(placed)
    }

    /// The marks on a grid whose fields hold the largest of them, rows by height and fields by side; nothing if it has too few.
    fn on_a_grid(&self, points: &[Point]) -> Option<Vec<Point>> {
        let (n, frame, largest) = (points.len(), &self.frame, self.largest);
        // The padding is between marks only, not towards the frame.
        let most = |side: f64| {
            ((side + self.padding) / (2.0 * largest + self.padding) * (1.0 + 1e-12)) as usize
        };
        let (columns, rows) = (most(frame.width), most(frame.height).min(n));
        if columns == 0 || rows == 0 || n.div_ceil(rows) > columns {
            return None;
        }
        let step = |side: f64, count: usize| {
            if count > 1 {
                (side - 2.0 * largest) / (count - 1) as f64
            } else {
                0.0
            }
        };
        let mut order: Vec<usize> = (0..n).collect();
        order.sort_by(|&u, &v| points[u].y.total_cmp(&points[v].y).then(u.cmp(&v)));
        let mut placed = points.to_vec();
        for row in 0..rows {
            // Rows whose lengths differ by one at most.
            let some = &mut order[row * n / rows..(row + 1) * n / rows];
            some.sort_by(|&u, &v| points[u].x.total_cmp(&points[v].x).then(u.cmp(&v)));
            for (column, &u) in some.iter().enumerate() {
                placed[u] = Point::new(
                    frame.x + largest + step(frame.width, some.len()) * column as f64,
                    frame.y + largest + step(frame.height, rows) * row as f64,
                );
            }
        }
        Some(placed)
    }
}

fn radius(radii: &[f64], i: usize) -> f64 {
    radii
        .get(i)
        .copied()
        .filter(|r| r.is_finite())
        .unwrap_or(0.0)
        .max(0.0)
}

/// How many places a mark looks at before it gives up.
const LOOKS: usize = 4000;

/// A direction for marks in one point: any will do, but not the same for all, and a golden angle never comes back.
pub(super) fn any_direction(u: usize) -> (f64, f64) {
    let (sin, cos) = libm::sincos(GOLDEN_ANGLE * u as f64);
    (cos, sin)
}

const GOLDEN_ANGLE: f64 = 2.399_963_229_728_653;
