//! The signs of the statuses as strokes.
//!
//! Not written as text: the characters of a typeface differ in weight and size from sign to sign, and a sign on a small badge
//! would count as text too small to read.

use super::geometry::Point;
use crate::present::theme::Sign;

/// Width of the strokes on a badge of radius 1.
pub(super) const STROKE: f64 = 0.2;

/// The strokes of a sign on a badge.
pub(super) fn strokes(sign: Sign, center: Point, radius: f64) -> Vec<Vec<Point>> {
    unit_strokes(sign)
        .into_iter()
        .map(|stroke| {
            stroke
                .into_iter()
                .map(|(x, y)| center.shifted(x * radius, y * radius))
                .collect()
        })
        .collect()
}

/// The strokes of a sign on a badge of radius 1 around the origin.
fn unit_strokes(sign: Sign) -> Vec<Vec<(f64, f64)>> {
    match sign {
        Sign::Cross => vec![
            vec![(-0.38, -0.38), (0.38, 0.38)],
            vec![(-0.38, 0.38), (0.38, -0.38)],
        ],
        Sign::Check => vec![vec![(-0.46, 0.02), (-0.13, 0.36), (0.48, -0.36)]],
        Sign::Minus => vec![vec![(-0.46, 0.0), (0.46, 0.0)]],
        Sign::Exclamation => vec![
            vec![(0.0, -0.58), (0.0, 0.18)],
            vec![(0.0, 0.36), (0.0, 0.58)],
        ],
        Sign::Arrow => vec![
            vec![(-0.6, 0.0), (0.6, 0.0)],
            vec![(-0.34, -0.32), (-0.64, 0.0), (-0.34, 0.32)],
            vec![(0.34, -0.32), (0.64, 0.0), (0.34, 0.32)],
        ],
        Sign::Question => {
            // A bow from the left over the top and back to the stem, by steps of 15 degrees clockwise from the top.
            let bow = (-5..=9).map(|step| {
                let (sin, cos) = libm::sincos(f64::from(step * 15).to_radians());
                (0.29 * sin, -0.26 - 0.29 * cos)
            });
            vec![
                bow.chain([(0.0, 0.06), (0.0, 0.22)]).collect(),
                vec![(0.0, 0.38), (0.0, 0.6)],
            ]
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_stay_on_their_badge() {
        for sign in [
            Sign::Question,
            Sign::Cross,
            Sign::Arrow,
            Sign::Minus,
            Sign::Exclamation,
            Sign::Check,
        ] {
            for point in strokes(sign, Point::new(50.0, 60.0), 10.0).concat() {
                let distance = libm::hypot(point.x - 50.0, point.y - 60.0);
                assert!(distance + STROKE * 5.0 < 9.0, "{sign:?} {point:?}");
            }
        }
    }
}
