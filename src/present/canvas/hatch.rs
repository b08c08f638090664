//! A hatch cut to the shape of an area.
//!
//! Drawn as lines, not as an SVG pattern: patterns get lost when a slide program turns the picture into shapes, and come out
//! blurred where they are painted as small bitmaps.

use super::geometry::Point;

/// The ends of the lines of a hatch inside an area, which is given as rings: holes and islands by the even-odd rule.
///
/// The lines have fixed places on the page, so neighboring areas are hatched as one.
pub(super) fn hatch_lines(rings: &[Vec<Point>], spacing: f64, degrees: f64) -> Vec<[Point; 2]> {
    // The area is turned until the lines are level, cut there, and the cuts are turned back.
    let origin = Point::new(0.0, 0.0);
    let level: Vec<Vec<Point>> = rings
        .iter()
        .map(|ring| ring.iter().map(|p| p.turned(origin, degrees)).collect())
        .collect();
    let heights = level.iter().flatten().map(|p| p.y);
    let (top, bottom) = heights.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), y| {
        (low.min(y), high.max(y))
    });
    if !(spacing >= 1.0 && top.is_finite() && bottom.is_finite()) {
        return Vec::new();
    }
    let mut lines = Vec::new();
    for step in (top / spacing).ceil() as i64..=(bottom / spacing).floor() as i64 {
        let y = step as f64 * spacing;
        let mut crossings: Vec<f64> = level.iter().flat_map(|ring| crossings(ring, y)).collect();
        crossings.sort_by(f64::total_cmp);
        for pair in crossings
            .chunks_exact(2)
            .filter(|pair| pair[1] - pair[0] > 0.5)
        {
            let turn_back = |x: f64| Point::new(x, y).turned(origin, -degrees);
            lines.push([turn_back(pair[0]), turn_back(pair[1])]);
        }
    }
    lines
}

/// Where a ring crosses a level line. A side contains its upper end but not its lower one, so a corner is counted once.
fn crossings(ring: &[Point], y: f64) -> impl Iterator<Item = f64> {
    (0..ring.len()).filter_map(move |i| {
        let (p, q) = (ring[i], ring[(i + 1) % ring.len()]);
        ((p.y <= y) != (q.y <= y)).then(|| p.x + (y - p.y) / (q.y - p.y) * (q.x - p.x))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::present::canvas::Rect;

    #[test]
    fn lines_stay_inside_and_spare_the_hole() {
        let outer = Rect::new(100.0, 100.0, 80.0, 60.0);
        let hole = Rect::new(120.0, 120.0, 30.0, 20.0);
        let lines = hatch_lines(
            &[outer.corners().to_vec(), hole.corners().to_vec()],
            7.0,
            45.0,
        );
        assert!(lines.len() > 15);
        for [p, q] in lines {
            let middle = Point::new((p.x + q.x) / 2.0, (p.y + q.y) / 2.0);
            let within = |r: Rect| {
                middle.x > r.x && middle.x < r.right() && middle.y > r.y && middle.y < r.bottom()
            };
            assert!(within(outer) && !within(hole), "{p:?} {q:?}");
            // Rising to the right: y falls as x grows.
            assert!(((q.y - p.y) + (q.x - p.x)).abs() < 1e-6, "{p:?} {q:?}");
        }
    }

    #[test]
    fn nothing_to_hatch_gives_no_line() {
        assert!(hatch_lines(&[], 7.0, 45.0).is_empty());
        assert!(hatch_lines(&[vec![]], 7.0, 45.0).is_empty());
        assert!(
            hatch_lines(
                &[Rect::new(0.0, 0.0, 9.0, 9.0).corners().to_vec()],
                0.0,
                45.0
            )
            .is_empty()
        );
    }
}
