//! Points that lie too close to be told apart, drawn as one.

use crate::present::canvas::{Canvas, Point, Stroke, Style, TextStyle};
use crate::present::sheet::Sheet;
use crate::present::theme::{self, width};
use crate::present::words::Words;
use std::collections::BTreeMap;

/// The radius of a point that stands for itself; all lengths here are those on a slide.
pub(super) const SINGLE: f64 = 6.0;
/// The side of the squares within which points are merged from the start.
const SQUARE: f64 = 12.0;
/// The least distance between two marks.
const APART: f64 = 2.0;
/// Marks of one group that are closer than this become one.
const TOGETHER: f64 = 14.0;
/// Turning by it again and again never comes back to the same direction.
const GOLDEN_ANGLE: f64 = 2.399_963;
/// How often discs are moved apart.
const ROUNDS: usize = 40;
/// What is left between discs after moving them apart counts as nothing.
const SLACK: f64 = 0.5;
/// How far a mark may be moved.
const FARTHEST: f64 = 16.0;

/// One or more points of one group, drawn as one.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Cluster {
    /// The middle of the points.
    pub(super) center: Point,
    /// How many there are.
    pub(super) count: usize,
    /// How long on the page what is 1 on a slide.
    unit: f64,
}

impl Cluster {
    /// So many points here.
    pub(super) fn new(center: Point, count: usize, sheet: &Sheet) -> Self {
        let unit = sheet.px(1.0);
        Self {
            center,
            count,
            unit,
        }
    }

    /// The radius to draw it with: the number must fit in.
    pub(super) fn radius(&self) -> f64 {
        let on_a_slide = match self.count {
            0 | 1 => SINGLE,
            2..10 => 12.0,
            10..100 => 17.0,
            _ => 23.0,
        };
        on_a_slide * self.unit
    }

    /// Draws it, with the number if there are several.
    pub(super) fn draw(&self, canvas: &mut Canvas, words: &Words, sheet: &Sheet) {
        let style = Style::filled(theme::PAPER).stroke(Stroke::new(theme::INK, width::THIN));
        canvas.circle(self.center, self.radius(), &style);
        if self.count > 1 {
            let style = TextStyle::new(sheet.sizes.note).bold().centered();
            canvas.text(self.center, &words.whole(self.count as u64), &style);
        }
    }

    /// How much closer two marks are than they should be.
    fn clash(&self, other: &Self, apart: f64) -> f64 {
        self.radius() + other.radius() + apart - self.distance(other)
    }

    fn distance(&self, other: &Self) -> f64 {
        libm::hypot(
            self.center.x - other.center.x,
            self.center.y - other.center.y,
        )
    }

    fn merged(&self, other: &Self) -> Self {
        let count = self.count + other.count;
        let mean = |a: f64, b: f64| (a * self.count as f64 + b * other.count as f64) / count as f64;
        Self {
            center: Point::new(
                mean(self.center.x, other.center.x),
                mean(self.center.y, other.center.y),
            ),
            count,
            unit: self.unit,
        }
    }
}

/// Moves discs apart, each pair straight away from each other, until there is a gap between any two; none farther than allowed.
pub(super) fn apart(discs: &mut [(Point, f64)], gap: f64, farthest: f64) {
    let home: Vec<Point> = discs.iter().map(|disc| disc.0).collect();
    for _ in 0..ROUNDS {
        for one in 0..discs.len() {
            for other in one + 1..discs.len() {
                let ((p, r), (q, s)) = (discs[one], discs[other]);
                let far = libm::hypot(q.x - p.x, q.y - p.y);
                let push = (r + s + gap - far) / 2.0;
                if push > 0.0 {
                    // Those on one spot part in as many directions as there are.
                    let (dx, dy) = if far > 1e-9 {
                        ((q.x - p.x) / far * push, (q.y - p.y) / far * push)
                    } else {
                        let (sin, cos) = libm::sincos(GOLDEN_ANGLE * other as f64);
                        (cos * push, sin * push)
                    };
                    discs[one].0 = p.shifted(-dx, -dy);
                    discs[other].0 = q.shifted(dx, dy);
                }
            }
        }
    }
    for ((center, _), home) in discs.iter_mut().zip(home) {
        let (dx, dy) = (center.x - home.x, center.y - home.y);
        let far = libm::hypot(dx, dy);
        if far > farthest {
            *center = home.shifted(dx / far * farthest, dy / far * farthest);
        }
    }
}

/// Merges points of one group until no two marks of it touch; then moves marks of different groups apart, by a few pixels at most,
/// and merges those that would need more: a number that counts two groups would be taken for that of either.
pub(super) fn clusters<G: Ord>(points: &[(G, Point)], sheet: &Sheet) -> Vec<Cluster> {
    let mut groups: BTreeMap<&G, Vec<Point>> = BTreeMap::new();
    for (group, point) in points {
        groups.entry(group).or_default().push(*point);
    }
    let mut marks: Vec<Cluster> = groups
        .into_values()
        .flat_map(|points| merge(&points, sheet))
        .collect();
    let mut discs: Vec<(Point, f64)> = marks
        .iter()
        .map(|mark| (mark.center, mark.radius()))
        .collect();
    let gap = sheet.px(APART);
    apart(&mut discs, gap, sheet.px(FARTHEST));
    for (mark, (center, _)) in marks.iter_mut().zip(discs) {
        mark.center = center;
    }
    while let Some((one, other)) = touching(&marks, gap) {
        let merged = marks[one].merged(&marks[other]);
        marks.remove(other);
        marks[one] = merged;
    }
    marks
}

/// The marks of one group.
fn merge(points: &[Point], sheet: &Sheet) -> Vec<Cluster> {
    let mut squares: BTreeMap<(i64, i64), Cluster> = BTreeMap::new();
    for &center in points {
        let square = |value: f64| (value / sheet.px(SQUARE)).floor() as i64;
        let point = Cluster::new(center, 1, sheet);
        squares
            .entry((square(center.x), square(center.y)))
            .and_modify(|cluster| *cluster = cluster.merged(&point))
            .or_insert(point);
    }
    let mut marks: Vec<Cluster> = squares.into_values().collect();
    while let Some((one, other)) = touching(&marks, sheet.px(TOGETHER)) {
        let merged = marks[one].merged(&marks[other]);
        marks.remove(other);
        marks[one] = merged;
    }
    marks
}

/// The first two that are closer than they should be.
fn touching(marks: &[Cluster], apart: f64) -> Option<(usize, usize)> {
    (0..marks.len()).find_map(|one| {
        let other =
            (one + 1..marks.len()).find(|&other| marks[one].clash(&marks[other], apart) > SLACK)?;
        Some((one, other))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_marks_touch_and_no_point_is_lost() {
        let points: Vec<(u32, Point)> = (0..60)
            .map(|i| {
                let (x, y) = (f64::from(i * i % 97) * 3.0, f64::from(i * 7 % 31) * 4.0);
                (i % 5, Point::new(x, y))
            })
            .collect();
        let marks = clusters(&points, &Sheet::default());
        assert_eq!(marks.iter().map(|mark| mark.count).sum::<usize>(), 60);
        assert!(marks.len() > 1);
        assert!(touching(&marks, APART).is_none(), "{marks:?}");
    }

    #[test]
    fn neighbouring_groups_keep_their_own_number() {
        let west = [0.0, 1.0, 2.0].map(|x| ("west", Point::new(x, 0.0)));
        let east = [20.0, 21.0].map(|x| ("east", Point::new(x, 0.0)));
        let marks = clusters(
            &[west.as_slice(), east.as_slice()].concat(),
            &Sheet::default(),
        );
        let counts: Vec<usize> = marks.iter().map(|mark| mark.count).collect();
        assert_eq!(counts, [2, 3]);
        assert!(clusters::<u32>(&[], &Sheet::default()).is_empty());
    }
}
