//! The outlines of marks.

use std::f64::consts::{PI, TAU};

use super::geometry::Point;
use crate::present::theme::Mark;

/// The corners of a mark with the area of a circle of radius `r`; none for the circle itself.
pub(in crate::present) fn outline(mark: Mark, center: Point, r: f64) -> Vec<Point> {
    // The factor makes the area π r²; a triangle is kept a little smaller, because its corners reach far.
    match mark {
        Mark::Circle => Vec::new(),
        Mark::Square => polygon(center, r * (PI / 2.0).sqrt(), 4, PI / 4.0),
        Mark::Diamond => polygon(center, r * (PI / 2.0).sqrt(), 4, 0.0),
        Mark::Triangle => polygon(center.shifted(0.0, r * 0.2), r * 1.45, 3, 0.0),
        Mark::TriangleDown => polygon(center.shifted(0.0, r * -0.2), r * 1.45, 3, PI),
        Mark::Pentagon => polygon(center, r * 1.15, 5, 0.0),
        Mark::Hexagon => polygon(center, r * 1.1, 6, 0.0),
        Mark::Star => {
            let corner = |i: usize| {
                if i.is_multiple_of(2) {
                    r * 1.46
                } else {
                    r * 0.73
                }
            };
            (0..10)
                .map(|i| around(center, corner(i), i as f64 / 10.0 * TAU))
                .collect()
        }
        Mark::Cross => {
            let (far, near) = (r * 1.19, r * 0.4);
            let quarter = [(near, -far), (near, -near), (far, -near)];
            let turned = |i: usize| {
                quarter.map(|(x, y)| center.shifted(x, y).turned(center, 90.0 * i as f64))
            };
            (0..4).flat_map(turned).collect()
        }
    }
}

/// A regular polygon, its first corner turned clockwise from the top by an angle.
fn polygon(center: Point, radius: f64, corners: usize, angle: f64) -> Vec<Point> {
    (0..corners)
        .map(|i| around(center, radius, angle + i as f64 / corners as f64 * TAU))
        .collect()
}

/// The point at a distance from the center, clockwise from the top.
fn around(center: Point, radius: f64, angle: f64) -> Point {
    let (sin, cos) = libm::sincos(angle);
    center.shifted(radius * sin, -radius * cos)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_of_one_radius_have_nearly_one_area() {
        for mark in Mark::ALL.into_iter().filter(|&mark| mark != Mark::Circle) {
            let corners = outline(mark, Point::new(7.0, 9.0), 10.0);
            let next = corners.iter().cycle().skip(1);
            let area: f64 = corners
                .iter()
                .zip(next)
                .map(|(p, q)| (p.x * q.y - q.x * p.y) / 2.0)
                .sum();
            assert!(
                (0.85..1.05).contains(&(area / (PI * 100.0))),
                "{mark:?} {area}"
            );
        }
    }
}
