//! What names must not cover, and what they would rather not.

use super::super::grid::Grid;
use super::super::plane::{around, distance, distance_to_segment, length_inside, nearest_in};
use crate::present::canvas::{Point, Rect};

/// What a page holds before its names are placed.
#[derive(Clone, Copy, Debug)]
pub struct Scene<'a> {
    /// Every mark, named or not: center and radius. No name covers another's mark.
    pub marks: &'a [(Point, f64)],
    /// Every tie, end to end. Names avoid them where they can.
    pub edges: &'a [(Point, Point)],
    /// Titles and legends. No name covers them.
    pub obstacles: &'a [Rect],
    /// Names stay within.
    pub frame: Rect,
}

/// A scene that can be asked what is near.
pub(super) struct Surroundings<'a> {
    pub(super) scene: &'a Scene<'a>,
    marks: Grid,
    edges: Grid,
}

/// How many pixels must be free between a name or a leader and the mark of another.
const CLEARANCE: f64 = 3.0;

impl<'a> Surroundings<'a> {
    pub(super) fn new(scene: &'a Scene<'a>) -> Self {
        let side = scene.frame.width.max(scene.frame.height) / 48.0;
        let marks: Vec<Rect> = scene
            .marks
            .iter()
            .map(|(p, r)| Rect::new(p.x - r, p.y - r, 2.0 * r, 2.0 * r))
            .collect();
        let edges: Vec<Rect> = scene.edges.iter().map(|&(a, b)| around(a, b)).collect();
        Self {
            scene,
            marks: Grid::of_boxes(&marks, side),
            edges: Grid::of_boxes(&edges, side),
        }
    }

    /// The free distance between a rectangle and the nearest mark that is not at `own`, up to `reach`; negative where they
    /// overlap.
    pub(super) fn gap_to_marks(&self, rect: &Rect, own: Point, reach: f64) -> f64 {
        let mut gap = reach;
        self.marks.within(&rect.inset(-reach), |i| {
            let (center, radius) = self.scene.marks[i];
            if center != own {
                gap = gap.min(distance(nearest_in(rect, center), center) - radius);
            }
        });
        gap
    }

    /// Whether a name may lie here at all.
    pub(super) fn allows_rect(&self, rect: &Rect, own: Point) -> bool {
        self.scene.frame.contains(rect)
            && !self
                .scene
                .obstacles
                .iter()
                .any(|obstacle| obstacle.overlaps(rect))
            && self.gap_to_marks(rect, own, CLEARANCE) >= CLEARANCE
    }

    /// Whether a leader may run here at all.
    pub(super) fn allows_leader(&self, leader: (Point, Point), own: Point) -> bool {
        let mut free = !self
            .scene
            .obstacles
            .iter()
            .any(|obstacle| length_inside(leader, obstacle) > 0.0);
        self.marks
            .within(&around(leader.0, leader.1).inset(-CLEARANCE), |i| {
                let (center, radius) = self.scene.marks[i];
                free &= center == own || distance_to_segment(center, leader) >= radius + CLEARANCE;
            });
        free
    }

    /// The length of the edges under a rectangle: of those that end at a point, and of all others.
    pub(super) fn edges_under(&self, rect: &Rect, end: Point) -> (f64, f64) {
        let mut seen = Vec::new();
        self.edges.within(rect, |i| seen.push(i));
        seen.sort_unstable();
        seen.dedup();
        seen.into_iter().fold((0.0, 0.0), |(own, foreign), i| {
            let edge = self.scene.edges[i];
            let length = length_inside(edge, rect);
            if edge.0 == end || edge.1 == end {
                (own + length, foreign)
            } else {
                (own, foreign + length)
            }
        })
    }
}
