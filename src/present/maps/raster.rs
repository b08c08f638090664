//! A map as small squares, to find where a label has room.

use crate::present::canvas::{Point, Rect};

/// The side of a square that is fine enough on a slide.
pub(super) const SIDE: f64 = 4.0;

/// The squares of a rectangle, each taken or free. What lies beyond the rectangle is taken.
#[derive(Clone)]
pub(super) struct Raster {
    zone: Rect,
    side: f64,
    columns: usize,
    rows: usize,
    taken: Vec<bool>,
}

impl Raster {
    /// All squares free, each with this side.
    pub(super) fn free(zone: Rect, side: f64) -> Self {
        let side = side.max(1.0);
        let (columns, rows) = (
            (zone.width / side).max(0.0) as usize,
            (zone.height / side).max(0.0) as usize,
        );
        Self {
            zone,
            side,
            columns,
            rows,
            taken: vec![false; columns * rows],
        }
    }

    /// Free where this one is taken.
    pub(super) fn inverted(mut self) -> Self {
        for square in &mut self.taken {
            *square = !*square;
        }
        self
    }

    /// Takes the squares whose middle lies within an area, by the even-odd rule.
    pub(super) fn take_area(&mut self, rings: &[Vec<Point>]) {
        for row in 0..self.rows {
            let y = self.zone.y + (row as f64 + 0.5) * self.side;
            let mut crossings: Vec<f64> = sides(rings)
                .filter(|(p, q)| (p.y <= y) != (q.y <= y))
                .map(|(p, q)| p.x + (y - p.y) / (q.y - p.y) * (q.x - p.x))
                .collect();
            crossings.sort_by(f64::total_cmp);
            for pair in crossings.chunks_exact(2) {
                let column =
                    |x: f64| ((x - self.zone.x) / self.side - 0.5).ceil().max(0.0) as usize;
                for column in column(pair[0])..column(pair[1]).min(self.columns) {
                    self.taken[row * self.columns + column] = true;
                }
            }
        }
    }

    /// Takes the squares that an outline runs through.
    pub(super) fn take_outline(&mut self, rings: &[Vec<Point>]) {
        for (p, q) in sides(rings) {
            let steps = (libm::hypot(q.x - p.x, q.y - p.y) / (self.side / 2.0))
                .ceil()
                .max(1.0);
            for step in 0..=steps as usize {
                let part = step as f64 / steps;
                let point = Point::new(p.x + (q.x - p.x) * part, p.y + (q.y - p.y) * part);
                self.take(Rect::new(point.x, point.y, 0.0, 0.0));
            }
        }
    }

    /// Takes the squares that a rectangle touches.
    pub(super) fn take(&mut self, rect: Rect) {
        let (left, top, right, bottom) = self.touched(rect);
        for row in top.max(0)..bottom.min(self.rows as i64) {
            for column in left.max(0)..right.min(self.columns as i64) {
                self.taken[row as usize * self.columns + column as usize] = true;
            }
        }
    }

    /// The middle of the free square that is farthest from everything taken, if any is free.
    pub(super) fn widest(&self) -> Option<Point> {
        // A chamfer: 3 for a step along a side, 4 across a corner, once from the upper left and once from the lower right.
        let (columns, rows) = (self.columns as i64, self.rows as i64);
        let mut far = vec![0_u32; self.taken.len()];
        let look = |column: i64, row: i64, steps: [(i64, i64, u32); 4], far: &mut Vec<u32>| {
            let at = (row * columns + column) as usize;
            if self.taken[at] {
                return;
            }
            let reached = steps.into_iter().map(|(dx, dy, cost)| {
                let (x, y) = (column + dx, row + dy);
                if (0..columns).contains(&x) && (0..rows).contains(&y) {
                    far[(y * columns + x) as usize].saturating_add(cost)
                } else {
                    cost
                }
            });
            let least = reached.min().unwrap_or_default();
            far[at] = if far[at] == 0 {
                least
            } else {
                far[at].min(least)
            };
        };
        for row in 0..rows {
            for column in 0..columns {
                let before = [(-1, 0, 3), (-1, -1, 4), (0, -1, 3), (1, -1, 4)];
                look(column, row, before, &mut far);
            }
        }
        for row in (0..rows).rev() {
            for column in (0..columns).rev() {
                let after = [(1, 0, 3), (1, 1, 4), (0, 1, 3), (-1, 1, 4)];
                look(column, row, after, &mut far);
            }
        }
        let best = (0..far.len()).rev().max_by_key(|&at| far[at])?;
        (far[best] > 0).then(|| {
            self.zone.corners()[0].shifted(
                ((best % self.columns) as f64 + 0.5) * self.side,
                ((best / self.columns) as f64 + 0.5) * self.side,
            )
        })
    }

    /// How many squares are taken, in every rectangle from the upper left corner on.
    pub(super) fn sums(&self) -> Sums {
        let width = self.columns + 1;
        let mut sums = vec![0_u32; width * (self.rows + 1)];
        for row in 0..self.rows {
            let mut here = 0;
            for column in 0..self.columns {
                here += u32::from(self.taken[row * self.columns + column]);
                sums[(row + 1) * width + column + 1] = sums[row * width + column + 1] + here;
            }
        }
        Sums {
            raster: Self {
                taken: Vec::new(),
                ..*self
            },
            sums,
        }
    }

    /// The squares that a rectangle touches: left, top, and one beyond right and bottom.
    fn touched(&self, rect: Rect) -> (i64, i64, i64, i64) {
        let square = |value: f64, from: f64| ((value - from) / self.side).floor() as i64;
        (
            square(rect.x, self.zone.x),
            square(rect.y, self.zone.y),
            square(rect.right(), self.zone.x) + 1,
            square(rect.bottom(), self.zone.y) + 1,
        )
    }
}

/// A raster to ask many rectangles of.
pub(super) struct Sums {
    raster: Raster,
    sums: Vec<u32>,
}

impl Sums {
    /// Whether no square that the rectangle touches is taken.
    pub(super) fn is_free(&self, rect: Rect) -> bool {
        let (left, top, right, bottom) = self.raster.touched(rect);
        let (columns, rows) = (self.raster.columns as i64, self.raster.rows as i64);
        if left < 0 || top < 0 || right > columns || bottom > rows {
            return false;
        }
        let at = |column: i64, row: i64| self.sums[(row * (columns + 1) + column) as usize];
        at(right, bottom) + at(left, top) == at(left, bottom) + at(right, top)
    }
}

/// The sides of rings, the one that closes each included.
fn sides(rings: &[Vec<Point>]) -> impl Iterator<Item = (Point, Point)> {
    rings
        .iter()
        .flat_map(|ring| (0..ring.len()).map(|i| (ring[i], ring[(i + 1) % ring.len()])))
}

#[cfg(test)]
mod tests {
    use super::*;

    const ZONE: Rect = Rect::new(10.0, 20.0, 400.0, 200.0);

    fn frame() -> [Vec<Point>; 2] {
        [
            Rect::new(50.0, 40.0, 200.0, 160.0).corners().to_vec(),
            Rect::new(60.0, 50.0, 40.0, 140.0).corners().to_vec(),
        ]
    }

    #[test]
    fn an_area_is_free_inside_but_not_in_its_hole() {
        let mut raster = Raster::free(ZONE, SIDE);
        raster.take_area(&frame());
        let mut inside = raster.inverted();
        inside.take_outline(&frame());
        let sums = inside.sums();
        assert!(sums.is_free(Rect::new(110.0, 60.0, 120.0, 120.0)));
        assert!(!sums.is_free(Rect::new(70.0, 60.0, 20.0, 20.0)), "the hole");
        assert!(!sums.is_free(Rect::new(110.0, 60.0, 145.0, 20.0)), "beyond");
        assert!(!sums.is_free(Rect::new(400.0, 60.0, 40.0, 20.0)), "outside");
        let widest = inside.widest().unwrap();
        assert!(
            (widest.x - 175.0).abs() < 10.0 && (widest.y - 120.0).abs() < 10.0,
            "{widest:?}"
        );
    }

    #[test]
    fn what_is_taken_is_not_free() {
        let mut raster = Raster::free(ZONE, SIDE);
        assert!(raster.sums().is_free(Rect::new(30.0, 30.0, 50.0, 50.0)));
        raster.take(Rect::new(70.0, 70.0, 2.0, 2.0));
        assert!(!raster.sums().is_free(Rect::new(30.0, 30.0, 50.0, 50.0)));
        assert!(raster.sums().is_free(Rect::new(30.0, 30.0, 30.0, 30.0)));
        assert!(
            Raster::free(Rect::new(0.0, 0.0, 0.0, 9.0), SIDE)
                .widest()
                .is_none()
        );
    }
}
