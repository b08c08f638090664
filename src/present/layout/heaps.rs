//! Heaps of marks, spread at once.

use crate::present::canvas::{Point, Rect};

/// Moves points so that every part of the frame has room for the squares of those in it, as far as the whole frame has;
/// where it had room before, the points stay.
///
/// # Method
/// Halves of the points, cut across the longer side of their part of the frame, keep the sides they are on; the border between
/// them moves until both have room, and the points move with it. So what was left of a cut stays left of it.
/// # Complexity
/// *O*(*n* log² *n*).
pub(super) fn make_room(points: &[Point], frame: &Rect, side: impl Fn(usize) -> f64) -> Vec<Point> {
    let needs: Vec<f64> = (0..points.len())
        .map(|u| SLACK * side(u) * side(u))
        .collect();
    let mut spread = points.to_vec();
    let mut order: Vec<usize> = (0..points.len()).collect();
    divide(&mut spread, &needs, &mut order, *frame, *frame);
    spread
}

/// How much more area than its square a mark is given: circles are not packed perfectly by pushes.
const SLACK: f64 = 1.15;

/// Moves the points of one part of the frame, which was `from` and is to be `to`.
fn divide(points: &mut [Point], needs: &[f64], members: &mut [usize], from: Rect, to: Rect) {
    if members.len() < 2 {
        for &u in members.iter() {
            points[u] = Point::new(
                carried(points[u].x, (from.x, from.width), (to.x, to.width)),
                carried(points[u].y, (from.y, from.height), (to.y, to.height)),
            );
        }
        return;
    }
    let across = to.width >= to.height;
    let key = |u: usize| if across { points[u].x } else { points[u].y };
    members.sort_by(|&u, &v| key(u).total_cmp(&key(v)).then(u.cmp(&v)));
    let middle = members.len() / 2;
    let need = |some: &[usize]| some.iter().map(|&u| needs[u]).sum::<f64>();
    let (first, second) = (need(&members[..middle]), need(&members[middle..]));
    let border = (key(members[middle - 1]) + key(members[middle])) / 2.0;
    let (start, length) = if across {
        (from.x, from.width)
    } else {
        (from.y, from.height)
    };
    let share = if length > 0.0 {
        ((border - start) / length).clamp(0.0, 1.0)
    } else {
        0.5
    };
    let area = to.width * to.height;
    // What the border is moved by serves the half that lacks most, never at the cost of the other.
    let new = if first + second >= area {
        first / (first + second).max(f64::MIN_POSITIVE)
    } else {
        share.clamp(first / area, 1.0 - second / area)
    };
    let cut = |part: Rect, share: f64| {
        if across {
            let (left, right) = (part.width * share, part.width * (1.0 - share));
            let second = Rect::new(part.x + left, part.y, right, part.height);
            (Rect::new(part.x, part.y, left, part.height), second)
        } else {
            let (upper, lower) = (part.height * share, part.height * (1.0 - share));
            let second = Rect::new(part.x, part.y + upper, part.width, lower);
            (Rect::new(part.x, part.y, part.width, upper), second)
        }
    };
    let ((from_first, from_second), (to_first, to_second)) = (cut(from, share), cut(to, new));
    let (left, right) = members.split_at_mut(middle);
    divide(points, needs, left, from_first, to_first);
    divide(points, needs, right, from_second, to_second);
}

/// A coordinate in one range, carried to where it lies in another.
fn carried(x: f64, (start, length): (f64, f64), (to, new): (f64, f64)) -> f64 {
    let share = if length > 0.0 {
        ((x - start) / length).clamp(0.0, 1.0)
    } else {
        0.5
    };
    to + new * share
}

#[cfg(test)]
mod tests {
    use super::*;

    const FRAME: Rect = Rect::new(0.0, 0.0, 100.0, 50.0);

    #[test]
    fn points_with_room_stay() {
        let points: Vec<Point> = (0..8)
            .map(|i| Point::new(6.0 + 12.0 * f64::from(i), 5.0 + f64::from(i * 11 % 40)))
            .collect();
        let spread = make_room(&points, &FRAME, |_| 1.0);
        for (p, q) in points.iter().zip(spread) {
            assert!(
                (p.x - q.x).abs() < 1e-9 && (p.y - q.y).abs() < 1e-9,
                "{p:?} {q:?}"
            );
        }
    }

    #[test]
    fn a_heap_fills_the_frame_in_its_order() {
        // 200 marks of side 4 in a corner: two thirds of the frame.
        let points: Vec<Point> = (0..200)
            .map(|i| Point::new(f64::from(i % 20) / 20.0, f64::from(i / 20) / 20.0))
            .collect();
        let spread = make_room(&points, &FRAME, |_| 4.0);
        let bounds = Rect::around(&spread).unwrap();
        assert!(FRAME.contains(&bounds) && bounds.width > 70.0, "{bounds:?}");
        for row in spread.chunks(20) {
            let (left, right) = row.split_at(10);
            let farthest = left.iter().map(|p| p.x).fold(0.0, f64::max);
            assert!(right.iter().all(|p| p.x >= farthest), "{row:?}");
        }
    }
}
