//! What is near what, without looking at everything.

use crate::present::canvas::{Point, Rect};

/// Items sorted into the square cells of a grid. Cells, not hashes, so that the order of what is found is always the same.
#[derive(Debug)]
pub(super) struct Grid {
    x: f64,
    y: f64,
    cell: f64,
    columns: usize,
    rows: usize,
    starts: Vec<u32>,
    items: Vec<u32>,
}

/// The most cells a side, so that a few far points do not make a grid of millions of empty ones.
const MOST: f64 = 256.0;

impl Grid {
    /// Points in cells of at least this side: two of them nearer to each other than that lie in the same or in neighboring cells.
    pub(super) fn of_points(points: &[Point], side: f64) -> Self {
        let boxes: Vec<Rect> = points
            .iter()
            .map(|p| Rect::new(p.x, p.y, 0.0, 0.0))
            .collect();
        Self::of_boxes(&boxes, side)
    }

    /// Boxes, each in all cells it reaches into.
    pub(super) fn of_boxes(boxes: &[Rect], side: f64) -> Self {
        let corners: Vec<Point> = boxes
            .iter()
            .flat_map(|b| [Point::new(b.x, b.y), Point::new(b.right(), b.bottom())])
            .collect();
        let bounds = Rect::around(&corners).unwrap_or(Rect::new(0.0, 0.0, 0.0, 0.0));
        let cell = side
            .max(bounds.width.max(bounds.height) / MOST)
            .max(f64::MIN_POSITIVE);
        let mut grid = Self {
            x: bounds.x,
            y: bounds.y,
            cell,
            columns: (bounds.width / cell) as usize + 1,
            rows: (bounds.height / cell) as usize + 1,
            starts: Vec::new(),
            items: Vec::new(),
        };
        let mut placed: Vec<(u32, u32)> = Vec::new();
        for (item, area) in boxes.iter().enumerate() {
            grid.each_cell(area, |cell| placed.push((cell as u32, item as u32)));
        }
        placed.sort_unstable();
        grid.starts = vec![0; grid.columns * grid.rows + 1];
        placed
            .iter()
            .for_each(|(cell, _)| grid.starts[*cell as usize + 1] += 1);
        for i in 1..grid.starts.len() {
            grid.starts[i] += grid.starts[i - 1];
        }
        grid.items = placed.into_iter().map(|(_, item)| item).collect();
        grid
    }

    /// Visits the items of the point's cell and of the eight around it.
    pub(super) fn near(&self, point: Point, visit: impl FnMut(usize)) {
        let side = self.cell;
        self.within(
            &Rect::new(point.x - side, point.y - side, 2.0 * side, 2.0 * side),
            visit,
        );
    }

    /// Visits the items of all cells that an area reaches into; an item that lies in several of them, several times.
    pub(super) fn within(&self, area: &Rect, mut visit: impl FnMut(usize)) {
        self.each_cell(area, |cell| {
            for &item in &self.items[self.starts[cell] as usize..self.starts[cell + 1] as usize] {
                visit(item as usize);
            }
        });
    }

    /// Visits the items, if they are points, that may be nearer than `reach` to a segment: cell by cell along it, each once.
    pub(super) fn along(&self, (a, b): (Point, Point), reach: f64, mut visit: impl FnMut(usize)) {
        let (first, last) = if a.x <= b.x { (a, b) } else { (b, a) };
        let index = |offset: f64, most: usize| ((offset / self.cell) as usize).min(most - 1);
        let left = index(first.x - reach - self.x, self.columns);
        let right = index(last.x + reach - self.x, self.columns);
        let slope = (last.y - first.y) / (last.x - first.x);
        for column in left..=right {
            // The part of the segment within reach of this column.
            let edge = self.x + column as f64 * self.cell;
            let from = (edge - reach).max(first.x);
            let to = (edge + self.cell + reach).min(last.x);
            let (y, z) = if slope.is_finite() {
                let at = |x: f64| first.y + slope * (x.clamp(first.x, last.x) - first.x);
                (at(from), at(to))
            } else {
                (first.y, last.y)
            };
            let top = index(y.min(z) - reach - self.y, self.rows);
            let bottom = index(y.max(z) + reach - self.y, self.rows);
            for row in top..=bottom {
                let cell = row * self.columns + column;
                for &item in &self.items[self.starts[cell] as usize..self.starts[cell + 1] as usize]
                {
                    visit(item as usize);
                }
            }
        }
    }

    fn each_cell(&self, area: &Rect, mut visit: impl FnMut(usize)) {
        // A cast of a float saturates: what lies outside belongs to the outermost cells.
        let index = |offset: f64, most: usize| ((offset / self.cell) as usize).min(most - 1);
        let (left, right) = (
            index(area.x - self.x, self.columns),
            index(area.right() - self.x, self.columns),
        );
        let (top, bottom) = (
            index(area.y - self.y, self.rows),
            index(area.bottom() - self.y, self.rows),
        );
        for row in top..=bottom {
            for column in left..=right {
                visit(row * self.columns + column);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::plane::{distance, distance_to_segment};
    use super::*;

    #[test]
    fn all_near_points_are_found() {
        let points: Vec<Point> = (0..400)
            .map(|i| Point::new(f64::from(i * 37 % 101), f64::from(i * 53 % 89)))
            .collect();
        let grid = Grid::of_points(&points, 7.0);
        for (u, p) in points.iter().enumerate() {
            let mut found = Vec::new();
            grid.near(*p, |v| found.push(v));
            for (v, q) in points.iter().enumerate() {
                assert!(distance(*p, *q) > 7.0 || found.contains(&v), "{u} {v}");
            }
        }
    }

    #[test]
    fn all_points_near_a_segment_are_found() {
        let points: Vec<Point> = (0..400)
            .map(|i| Point::new(f64::from(i * 37 % 101), f64::from(i * 53 % 89)))
            .collect();
        let grid = Grid::of_points(&points, 4.0);
        for pair in points.windows(2) {
            for b in [pair[1], Point::new(pair[0].x, pair[1].y), pair[0]] {
                let mut found = Vec::new();
                grid.along((pair[0], b), 7.0, |v| found.push(v));
                let looked_at = found.len();
                found.sort_unstable();
                found.dedup();
                assert_eq!(found.len(), looked_at);
                for (v, q) in points.iter().enumerate() {
                    let near = distance_to_segment(*q, (pair[0], b)) < 7.0;
                    assert!(!near || found.contains(&v), "{pair:?} {v}");
                }
            }
        }
    }

    #[test]
    fn an_empty_grid_finds_nothing() {
        let grid = Grid::of_points(&[], 0.0);
        grid.near(Point::new(3.0, 4.0), |_| panic!("nothing is there"));
    }
}
