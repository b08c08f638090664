//! A point well inside a territory, for one whose centre nobody stated.

use super::place::{Boundary, Place};
use std::cmp::Ordering;
use std::collections::BinaryHeap;

/// The part of the longer side of the box around a territory that is too short to matter, as one in so many.
const FINEST: f64 = 2000.0;

/// The point of a territory that is farthest from its outline: the pole of inaccessibility, to a two-thousandth of its length.
///
/// It always lies inside, as the centre of gravity of a bent or a holed territory need not, and away from the outline. It is not where
/// people live. Of several parts the roomiest counts, of several points equally far the centre of gravity, where it is one. Found on a
/// plane on which a degree of longitude is as short as in the middle of the territory. `None` for a territory without an inside.
/// # Complexity
/// *O*(*s* *c*) for *c* corners and *s* squares looked at, seldom more than a few hundred.
/// # References
/// D. Garcia-Castellanos, U. Lombardo, "Poles of inaccessibility", *Scottish Geographical Journal* 123(3), 2007, pp. 227–233. Squares
/// that cannot hold a better point than the best one so far are left out, those that promise most are cut in four first.
pub fn inner_point(boundary: &Boundary) -> Option<Place> {
    let corners = || boundary.polygons.iter().flatten().flatten();
    let least = |of: fn(&Place) -> f64| corners().map(of).fold(f64::INFINITY, f64::min);
    let most = |of: fn(&Place) -> f64| corners().map(of).fold(f64::NEG_INFINITY, f64::max);
    let (west, east) = (least(|p| p.longitude), most(|p| p.longitude));
    let (south, north) = (least(|p| p.latitude), most(|p| p.latitude));
    if !(east > west && north > south) {
        return None;
    }
    let plane = Plane {
        narrowing: libm::cos(((south + north) / 2.0).to_radians()).max(1e-6),
        boundary,
    };
    let (width, height) = ((east - west) * plane.narrowing, north - south);
    let precision = width.max(height) / FINEST;
    let half = width.min(height).max(precision) / 2.0;
    let mut squares = BinaryHeap::new();
    let across = |length: f64| (length / (2.0 * half)).ceil() as usize;
    for column in 0..across(width) {
        for row in 0..across(height) {
            let at = |start: f64, step: usize| start + half * (2 * step + 1) as f64;
            let (x, y) = (at(west * plane.narrowing, column), at(south, row));
            squares.push(plane.square(x, y, half));
        }
    }
    // Where several points are as far from the outline, as in a long strip, the middle of a part is the one people would expect.
    let mut best = boundary
        .polygons
        .iter()
        .filter_map(|rings| plane.middle(rings.first()?))
        .map(|(x, y)| plane.square(x, y, 0.0))
        .filter(|square| square.depth > 0.0)
        .max();
    while let Some(square) = squares.pop() {
        let depth = best.map_or(0.0, |best| best.depth);
        // The most promising square comes first.
        if square.promise <= depth + precision {
            break;
        }
        if square.depth > depth {
            best = Some(square);
        }
        let half = square.half / 2.0;
        for (x, y) in [(-half, -half), (half, -half), (-half, half), (half, half)] {
            squares.push(plane.square(square.x + x, square.y + y, half));
        }
    }
    best.map(|best| plane.place(best.x, best.y))
}

/// A territory seen on a plane.
struct Plane<'a> {
    /// How long a degree of longitude is, in degrees of latitude.
    narrowing: f64,
    boundary: &'a Boundary,
}

impl Plane<'_> {
    fn place(&self, x: f64, y: f64) -> Place {
        Place {
            longitude: x / self.narrowing,
            latitude: y,
        }
    }

    /// The centre of gravity of a ring; `None` where it encloses nothing.
    fn middle(&self, ring: &[Place]) -> Option<(f64, f64)> {
        // Seen from the first corner, so that no digits are lost to the size of the coordinates.
        let first = ring.first()?;
        let from_first = |place: &Place| {
            let east = (place.longitude - first.longitude) * self.narrowing;
            (east, place.latitude - first.latitude)
        };
        let (mut area, mut x, mut y) = (0.0, 0.0, 0.0);
        for side in ring.windows(2) {
            let (a, b) = (from_first(&side[0]), from_first(&side[1]));
            let twice = a.0 * b.1 - b.0 * a.1;
            area += twice;
            x += (a.0 + b.0) * twice;
            y += (a.1 + b.1) * twice;
        }
        let (x, y) = (x / (3.0 * area), y / (3.0 * area));
        let middle = (x + first.longitude * self.narrowing, y + first.latitude);
        (middle.0.is_finite() && middle.1.is_finite()).then_some(middle)
    }

    fn square(&self, x: f64, y: f64, half: f64) -> Square {
        let sides = self
            .boundary
            .polygons
            .iter()
            .flatten()
            .flat_map(|ring| ring.windows(2));
        let distance = sides
            .map(|side| {
                let end =
                    |place: &Place| (place.longitude * self.narrowing - x, place.latitude - y);
                from_origin(end(&side[0]), end(&side[1]))
            })
            .fold(f64::INFINITY, f64::min)
            .sqrt();
        let inside = self.boundary.contains(&self.place(x, y));
        let depth = if inside { distance } else { -distance };
        Square {
            x,
            y,
            half,
            depth,
            promise: depth + half * std::f64::consts::SQRT_2,
        }
    }
}

/// The square of the distance from the origin to the side between two points.
fn from_origin(a: (f64, f64), b: (f64, f64)) -> f64 {
    let along = (b.0 - a.0, b.1 - a.1);
    let length = along.0 * along.0 + along.1 * along.1;
    let part = if length > 0.0 {
        (-(a.0 * along.0 + a.1 * along.1) / length).clamp(0.0, 1.0)
    } else {
        0.0
    };
    let nearest = (a.0 + part * along.0, a.1 + part * along.1);
    nearest.0 * nearest.0 + nearest.1 * nearest.1
}

/// A square of the plane: its middle, half its side, how deep inside the territory its middle lies, and the most any point of it can.
#[derive(Debug, Clone, Copy)]
struct Square {
    x: f64,
    y: f64,
    half: f64,
    depth: f64,
    promise: f64,
}

impl Ord for Square {
    fn cmp(&self, other: &Self) -> Ordering {
        let by_place = || self.y.total_cmp(&other.y).then(self.x.total_cmp(&other.x));
        self.promise.total_cmp(&other.promise).then_with(by_place)
    }
}

impl PartialOrd for Square {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Square {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other).is_eq()
    }
}

impl Eq for Square {}

#[cfg(test)]
mod tests {
    use super::*;

    fn ring(corners: &[(f64, f64)]) -> Vec<Place> {
        let closed = corners.iter().chain(corners.first());
        closed
            .map(|&(longitude, latitude)| Place {
                longitude,
                latitude,
            })
            .collect()
    }

    fn boundary(polygons: Vec<Vec<Vec<Place>>>) -> Boundary {
        Boundary {
            municipality: "041013".parse().unwrap(),
            polygons,
        }
    }

    #[track_caller]
    fn near(boundary: &Boundary, longitude: f64, latitude: f64) {
        let point = inner_point(boundary).unwrap();
        assert!(boundary.contains(&point));
        let off = (point.longitude - longitude)
            .abs()
            .max((point.latitude - latitude).abs());
        assert!(off < 2e-3, "{point:?}");
    }

    #[test]
    fn the_middle_of_a_square_is_its_farthest_point_from_the_outline() {
        let square = [(-0.5, -0.5), (0.5, -0.5), (0.5, 0.5), (-0.5, 0.5)];
        near(&boundary(vec![vec![ring(&square)]]), 0.0, 0.0);
    }

    #[test]
    fn a_strip_has_its_point_in_the_middle() {
        let strip = [(-2.0, -0.5), (2.0, -0.5), (2.0, 0.5), (-2.0, 0.5)];
        near(&boundary(vec![vec![ring(&strip)]]), 0.0, 0.0);
    }

    #[test]
    fn a_bent_territory_holds_its_point_and_not_its_centre_of_gravity() {
        // An L of two arms, 1 wide and 3 long: the largest circle touches both outer sides and the inner corner.
        let bent = [
            (0.0, 0.0),
            (3.0, 0.0),
            (3.0, 1.0),
            (1.0, 1.0),
            (1.0, 3.0),
            (0.0, 3.0),
        ];
        let territory = boundary(vec![vec![ring(&bent)]]);
        // Its radius is 2 − √2. A degree of longitude is shorter by three in ten thousand here.
        let point = inner_point(&territory).unwrap();
        let radius = 2.0 - std::f64::consts::SQRT_2;
        assert!(
            (point.longitude - radius).abs() < 5e-3 && (point.latitude - radius).abs() < 5e-3,
            "{point:?}"
        );
        assert!(territory.contains(&point));
    }

    #[test]
    fn a_hole_is_avoided_and_the_roomiest_part_counts() {
        let side = |x: f64, y: f64, side: f64| {
            ring(&[(x, y), (x + side, y), (x + side, y + side), (x, y + side)])
        };
        let holed = vec![side(-1.0, -1.0, 2.0), side(-0.9, -0.9, 1.8)];
        let whole = vec![side(2.0, -0.25, 0.5)];
        near(&boundary(vec![holed, whole]), 2.25, 0.0);
    }

    #[test]
    fn what_has_no_inside_has_no_point() {
        assert_eq!(inner_point(&boundary(Vec::new())), None);
        assert_eq!(
            inner_point(&boundary(vec![vec![ring(&[
                (1.0, 1.0),
                (2.0, 1.0),
                (3.0, 1.0)
            ])]])),
            None
        );
        // A sliver that turns back on itself.
        let sliver = boundary(vec![vec![ring(&[(0.0, 0.0), (1.0, 1.0), (0.5, 0.5)])]]);
        let point = inner_point(&sliver);
        assert!(point.is_none_or(|point| sliver.contains(&point)));
    }
}
