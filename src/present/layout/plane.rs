//! Distances in the plane, and which lines, points and rectangles meet.

use crate::present::canvas::{Point, Rect};

/// How far two points are from each other.
pub(super) fn distance(a: Point, b: Point) -> f64 {
    let (dx, dy) = (a.x - b.x, a.y - b.y);
    (dx * dx + dy * dy).sqrt()
}

/// The smallest rectangle around both.
pub(super) fn union(a: &Rect, b: &Rect) -> Rect {
    let (x, y) = (a.x.min(b.x), a.y.min(b.y));
    let (right, bottom) = (a.right().max(b.right()), a.bottom().max(b.bottom()));
    Rect::new(x, y, right - x, bottom - y)
}

/// The smallest rectangle around a segment.
pub(super) fn around(a: Point, b: Point) -> Rect {
    Rect::new(
        a.x.min(b.x),
        a.y.min(b.y),
        (a.x - b.x).abs(),
        (a.y - b.y).abs(),
    )
}

/// A rectangle fit to keep things in: one without area at the origin for one that is not finite, and no negative sides.
pub(super) fn sound(frame: Rect) -> Rect {
    let sides = [frame.x, frame.y, frame.width, frame.height];
    if sides.iter().all(|side| side.is_finite()) {
        Rect::new(
            frame.x,
            frame.y,
            frame.width.max(0.0),
            frame.height.max(0.0),
        )
    } else {
        Rect::new(0.0, 0.0, 0.0, 0.0)
    }
}

/// The place nearest to a point where a circle lies within a sound frame; the center of a frame too small for it.
pub(super) fn keep_inside(point: Point, radius: f64, frame: &Rect) -> Point {
    nearest_in(&frame.inset(radius), point)
}

/// Twice the signed area of a triangle: on which side of the line from `a` to `b` the point `c` lies.
fn side(a: Point, b: Point, c: Point) -> f64 {
    (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)
}

/// Whether two segments cross at a point inside both. Segments that share an end, touch or lie on one line do not.
pub(super) fn segments_cross((a, b): (Point, Point), (c, d): (Point, Point)) -> bool {
    side(a, b, c) * side(a, b, d) < 0.0 && side(c, d, a) * side(c, d, b) < 0.0
}

/// How many pairs of edges cross: *O*(*m*²).
pub(super) fn crossings(edges: &[(usize, usize)], points: &[Point]) -> usize {
    let segment = |&(u, v): &(usize, usize)| (points[u], points[v]);
    edges
        .iter()
        .enumerate()
        .map(|(i, first)| {
            let first = segment(first);
            edges[..i]
                .iter()
                .filter(|second| segments_cross(first, segment(second)))
                .count()
        })
        .sum()
}

/// The length of the part of a segment inside a rectangle (Liang and Barsky's clipping).
pub(super) fn length_inside((a, b): (Point, Point), rect: &Rect) -> f64 {
    // Most segments pass by on one side.
    let (right, bottom) = (rect.right(), rect.bottom());
    if (a.x < rect.x && b.x < rect.x)
        || (a.x > right && b.x > right)
        || (a.y < rect.y && b.y < rect.y)
        || (a.y > bottom && b.y > bottom)
    {
        return 0.0;
    }
    let (dx, dy) = (b.x - a.x, b.y - a.y);
    let (mut enter, mut leave) = (0.0_f64, 1.0_f64);
    for (step, to_low, to_high) in [
        (dx, rect.x - a.x, rect.right() - a.x),
        (dy, rect.y - a.y, rect.bottom() - a.y),
    ] {
        if step == 0.0 {
            if to_low > 0.0 || to_high < 0.0 {
                return 0.0;
            }
        } else {
            let (first, second) = (to_low / step, to_high / step);
            enter = enter.max(first.min(second));
            leave = leave.min(first.max(second));
        }
    }
    if enter < leave {
        (leave - enter) * distance(a, b)
    } else {
        0.0
    }
}

/// The point of a rectangle nearest to another point.
pub(super) fn nearest_in(rect: &Rect, point: Point) -> Point {
    Point::new(
        point.x.clamp(rect.x, rect.right().max(rect.x)),
        point.y.clamp(rect.y, rect.bottom().max(rect.y)),
    )
}

/// Where on a segment the nearest point to another point lies: 0 at its start, 1 at its end.
pub(super) fn along_segment(point: Point, (a, b): (Point, Point)) -> f64 {
    let (dx, dy) = (b.x - a.x, b.y - a.y);
    let squared = dx * dx + dy * dy;
    if squared > 0.0 {
        (((point.x - a.x) * dx + (point.y - a.y) * dy) / squared).clamp(0.0, 1.0)
    } else {
        0.0
    }
}

/// How far a point is from a segment.
pub(super) fn distance_to_segment(point: Point, (a, b): (Point, Point)) -> f64 {
    let along = along_segment(point, (a, b));
    distance(
        point,
        Point::new(a.x + along * (b.x - a.x), a.y + along * (b.y - a.y)),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn p(x: f64, y: f64) -> Point {
        Point::new(x, y)
    }

    #[test]
    fn only_segments_that_pass_through_each_other_cross() {
        assert!(segments_cross(
            (p(0.0, 0.0), p(2.0, 2.0)),
            (p(0.0, 2.0), p(2.0, 0.0))
        ));
        assert!(!segments_cross(
            (p(0.0, 0.0), p(2.0, 2.0)),
            (p(2.0, 2.0), p(4.0, 0.0))
        ));
        assert!(!segments_cross(
            (p(0.0, 0.0), p(2.0, 0.0)),
            (p(1.0, 0.0), p(3.0, 0.0))
        ));
        let square = [p(0.0, 0.0), p(1.0, 0.0), p(1.0, 1.0), p(0.0, 1.0)];
        assert_eq!(
            crossings(&[(0, 1), (1, 2), (2, 3), (3, 0), (0, 2), (1, 3)], &square),
            1
        );
    }

    #[test]
    fn a_segment_is_cut_at_the_rectangle() {
        let rect = Rect::new(0.0, 0.0, 10.0, 4.0);
        assert_eq!(length_inside((p(-5.0, 2.0), p(5.0, 2.0)), &rect), 5.0);
        assert_eq!(length_inside((p(1.0, 1.0), p(1.0, 3.0)), &rect), 2.0);
        assert_eq!(length_inside((p(-5.0, 5.0), p(15.0, 5.0)), &rect), 0.0);
        assert_eq!(length_inside((p(1.0, 1.0), p(1.0, 1.0)), &rect), 0.0);
    }

    #[test]
    fn frames_are_made_sound() {
        let nothing = Rect::new(0.0, 0.0, 0.0, 0.0);
        assert_eq!(sound(Rect::new(1.0, f64::NAN, 3.0, 4.0)), nothing);
        assert_eq!(
            sound(Rect::new(1.0, 2.0, -3.0, 4.0)),
            Rect::new(1.0, 2.0, 0.0, 4.0)
        );
        let frame = Rect::new(0.0, 0.0, 10.0, 4.0);
        assert_eq!(keep_inside(p(20.0, 1.0), 1.0, &frame), p(9.0, 1.0));
        assert_eq!(keep_inside(p(20.0, 1.0), 3.0, &frame), p(7.0, 2.0));
        assert_eq!(union(&nothing, &frame), frame);
    }

    #[test]
    fn distances_reach_the_nearest_point() {
        assert_eq!(
            nearest_in(&Rect::new(0.0, 0.0, 10.0, 4.0), p(12.0, 2.0)),
            p(10.0, 2.0)
        );
        assert_eq!(distance(p(1.0, 1.0), p(4.0, 5.0)), 5.0);
        assert_eq!(
            distance_to_segment(p(5.0, 3.0), (p(0.0, 0.0), p(10.0, 0.0))),
            3.0
        );
        assert_eq!(
            distance_to_segment(p(13.0, 4.0), (p(0.0, 0.0), p(10.0, 0.0))),
            5.0
        );
        assert_eq!(
            distance_to_segment(p(3.0, 4.0), (p(0.0, 0.0), p(0.0, 0.0))),
            5.0
        );
    }
}
