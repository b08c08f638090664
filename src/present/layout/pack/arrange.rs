//! The ways to set boxes side by side in a frame.

use super::PackOptions;
use crate::present::canvas::{Point, Rect};

/// The arrangement that comes out largest in the frame; nothing for no boxes. The first box is the largest.
pub(super) fn arrange(
    sizes: &[(f64, f64)],
    frame: &Rect,
    options: &PackOptions,
) -> Option<Arrangement> {
    candidates(sizes)
        .into_iter()
        .map(|corners| Arrangement::new(sizes, corners, frame, options))
        // By more than rounding, so that of equal ones the first stays.
        .reduce(|best, other| {
            if other.area() > best.area() * 1.0001 {
                other
            } else {
                best
            }
        })
}

/// The ways to set the boxes side by side: the upper left corner of each.
fn candidates(sizes: &[(f64, f64)]) -> Vec<Vec<Point>> {
    let Some((&largest, others)) = sizes.split_first() else {
        return Vec::new();
    };
    let turned: Vec<(f64, f64)> = others.iter().map(|&(w, h)| (h, w)).collect();
    let swap = |p: &Point| Point::new(p.y, p.x);
    [1.0, 1.25, 1.5, 2.0, 3.0, 5.0]
        .into_iter()
        .flat_map(|factor| {
            let beside = columns(largest, others, largest.1 * factor);
            let below = columns((largest.1, largest.0), &turned, largest.0 * factor);
            [beside, below.iter().map(swap).collect()]
        })
        .collect()
}

/// The first box on the left and the others in columns of at most this height beside it, everything centered vertically.
fn columns(first: (f64, f64), others: &[(f64, f64)], height: f64) -> Vec<Point> {
    let mut columns: Vec<(f64, f64, Vec<usize>)> = Vec::new();
    for (i, &(w, h)) in others.iter().enumerate() {
        match columns.last_mut() {
            Some(column) if column.1 + h <= height => {
                *column = (column.0.max(w), column.1 + h, std::mem::take(&mut column.2));
                column.2.push(i);
            }
            _ => columns.push((w, h, vec![i])),
        }
    }
    let tallest = columns
        .iter()
        .fold(first.1, |tallest, column| tallest.max(column.1));
    let mut corners = vec![Point::default(); others.len() + 1];
    corners[0].y = (tallest - first.1) / 2.0;
    let mut x = first.0;
    for (width, used, members) in columns {
        // What a column leaves free goes between its boxes.
        let free = (tallest - used) / members.len() as f64;
        let mut y = 0.0;
        for i in members {
            let (w, h) = others[i];
            corners[i + 1] = Point::new(x + (width - w) / 2.0, y + free / 2.0);
            y += h + free;
        }
        x += width;
    }
    corners
}

/// One way to set the boxes side by side, and how large it comes out in the frame.
pub(super) struct Arrangement {
    pub(super) corners: Vec<Point>,
    /// Of all boxes together, less the free space towards the frame.
    pub(super) width: f64,
    pub(super) height: f64,
    /// How much larger they come out across and down.
    pub(super) scale: (f64, f64),
}

impl Arrangement {
    fn new(sizes: &[(f64, f64)], corners: Vec<Point>, frame: &Rect, options: &PackOptions) -> Self {
        let (mut width, mut height) = (0.0_f64, 0.0_f64);
        for ((w, h), corner) in sizes.iter().zip(&corners) {
            width = width.max(corner.x + w);
            height = height.max(corner.y + h);
        }
        // Towards the frame no space is needed.
        let border = 2.0 * options.gap.max(0.0);
        (width, height) = (width - border, height - border);
        let fit = |room: f64, size: f64| {
            if size > 0.0 {
                room.max(0.0) / size
            } else {
                f64::INFINITY
            }
        };
        let (sx, sy) = (fit(frame.width, width), fit(frame.height, height));
        let longest = options.longest.max(0.0) * frame.width.min(frame.height);
        let least = sx.min(sy).min(longest);
        let most = least * options.stretch.max(1.0);
        let scale = (sx.min(most), sy.min(most));
        Self {
            corners,
            width,
            height,
            scale,
        }
    }

    /// The area one square edge takes: the larger, the better the frame is used.
    fn area(&self) -> f64 {
        self.scale.0 * self.scale.1
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn boxes_of_an_arrangement_do_not_overlap() {
        let sizes = [
            (6.0, 4.0),
            (2.0, 1.5),
            (2.0, 1.0),
            (1.5, 1.5),
            (1.0, 1.0),
            (1.0, 1.0),
        ];
        for corners in candidates(&sizes) {
            let boxes: Vec<Rect> = corners
                .iter()
                .zip(sizes)
                .map(|(c, (w, h))| Rect::new(c.x, c.y, w, h).inset(1e-9))
                .collect();
            for (i, a) in boxes.iter().enumerate() {
                assert!(boxes[..i].iter().all(|b| !a.overlaps(b)), "{boxes:?}");
            }
        }
    }

    #[test]
    fn small_boxes_go_where_the_frame_has_room() {
        let options = PackOptions {
            gap: 0.0,
            ..PackOptions::default()
        };
        let sizes = [(4.0, 4.0), (2.0, 2.0)];
        let wide = arrange(&sizes, &Rect::new(0.0, 0.0, 1600.0, 900.0), &options);
        assert!(wide.is_some_and(|a| a.corners[1].x >= 4.0));
        let tall = arrange(&sizes, &Rect::new(0.0, 0.0, 900.0, 1600.0), &options);
        assert!(tall.is_some_and(|a| a.corners[1].y >= 4.0));
        assert!(arrange(&[], &Rect::new(0.0, 0.0, 1.0, 1.0), &options).is_none());
    }
}
