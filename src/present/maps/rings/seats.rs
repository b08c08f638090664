//! Where actors stand on their rings.

use super::order::Branches;
use super::{Around, RADII};
use crate::analysis::study::Study;
use crate::present::canvas::{Point, Rect};
use crate::present::sheet::Sheet;
use std::collections::BTreeMap;
use std::f64::consts::{PI, TAU};

/// The least way, on a slide, from the middle of a mark to the next one on its ring.
const APART: f64 = 26.0;
/// How wide and high, on a slide, the border is in which names stand and no marks.
const BORDER: (f64, f64) = (96.0, 28.0);
/// Half the height, on a slide, of a room that marks have all of their size in.
const ROOMY: f64 = 220.0;
/// Points that an ellipse is drawn through.
const CORNERS: usize = 180;
/// How wide, on a slide, the gap at the top of a ring is in which its number stands and no mark.
const GATE: f64 = 64.0;
/// The most of a turn that it takes.
const WIDEST: f64 = 0.2;
/// How much of the way to the border a single ring goes.
const ALONE: f64 = 0.8;

/// A ring: wider than high, as the page is and as names are.
#[derive(Clone, Copy, Debug)]
pub(super) struct Ellipse {
    center: Point,
    across: f64,
    down: f64,
    /// Its size in shares of the outermost one.
    part: f64,
    /// How large marks on it are, of what they are where there is room.
    scale: f64,
    /// Whether several stand on it.
    holds: bool,
}

impl Ellipse {
    /// The part of a turn at the top where no mark stands, for the number of the ring.
    fn gate(&self, sheet: &Sheet) -> f64 {
        (sheet.px(GATE) / (TAU * self.across.max(1.0))).min(WIDEST)
    }

    /// Whether its number has room there, beside marks and above whatever reaches so far up.
    pub(super) fn has_number(&self, sheet: &Sheet, above: f64) -> bool {
        let wide = sheet.px(GATE) / (TAU * self.across.max(1.0)) < WIDEST;
        self.is_seen() && wide && self.center.y - self.down + sheet.sizes.note / 2.0 < above
    }

    /// Whether there is anything to draw: a single actor in the middle has no ring.
    pub(super) fn is_seen(&self) -> bool {
        self.holds && self.part > 0.0
    }

    /// The point after part of a turn, clockwise from the top.
    pub(super) fn point(&self, turn: f64) -> Point {
        let (sin, cos) = libm::sincos(TAU * turn);
        self.center.shifted(self.across * sin, -self.down * cos)
    }

    /// The ring as a polygon.
    pub(super) fn outline(&self) -> Vec<Point> {
        let point = |corner| self.point(corner as f64 / CORNERS as f64);
        (0..CORNERS).map(point).collect()
    }

    /// How many marks it holds (S. Ramanujan's approximation of the perimeter).
    fn capacity(&self, sheet: &Sheet) -> usize {
        let (a, b) = (self.across, self.down);
        let perimeter = PI * (3.0 * (a + b) - ((3.0 * a + b) * (a + 3.0 * b)).sqrt());
        // A cast of a float saturates.
        ((1.0 - self.gate(sheet)) * perimeter / (self.scale * sheet.px(APART))) as usize
    }
}

/// An actor in its place.
#[derive(Clone, Copy, Debug)]
pub(super) struct Seat {
    /// Who, by index in the study.
    pub(super) actor: usize,
    /// Steps to the middle, as its ring counts them.
    pub(super) steps: usize,
    /// The actor one ring farther in through whom it is reached.
    pub(super) through: Option<usize>,
    /// Where.
    pub(super) point: Point,
    /// The radius of its mark.
    pub(super) radius: f64,
}

/// The ring of an actor, if it is within reach.
fn ring(around: &Around<'_>, actor: usize) -> Option<usize> {
    around.seen.steps[actor].map(|steps| steps.min(around.last))
}

/// The rings from the middle outwards: the more actors one holds, the wider the gap before it.
pub(super) fn ellipses(sheet: &Sheet, room: Rect, around: &Around<'_>) -> Vec<Ellipse> {
    let mut counts = vec![0; around.last + 1];
    for actor in 0..around.seen.steps.len() {
        if let Some(ring) = ring(around, actor) {
            counts[ring] += 1;
        }
    }
    let all: usize = counts.iter().sum();
    let gap = |(steps, &count): (usize, &usize)| {
        let share = count as f64 / all.max(1) as f64;
        match (steps, count) {
            (_, 0) | (0, 1) => 0.0,
            (0, _) => 0.3 + share,
            (1, _) => 0.8 + share,
            _ => 0.5 + share,
        }
    };
    let gaps: Vec<f64> = counts.iter().enumerate().map(gap).collect();
    let rings = gaps.iter().filter(|gap| **gap > 0.0).count();
    let whole = gaps.iter().sum::<f64>() / if rings == 1 { ALONE } else { 1.0 };
    let (across, down) = (sheet.px(BORDER.0), sheet.px(BORDER.1));
    let (across, down) = (room.width / 2.0 - across, room.height / 2.0 - down);
    let mut part = 0.0;
    let ellipse = |(gap, count): (f64, usize)| {
        part += gap / whole.max(f64::MIN_POSITIVE);
        Ellipse {
            center: room.center(),
            across: part * across.max(1.0),
            down: part * down.max(1.0),
            part,
            scale: (down / sheet.px(ROOMY)).clamp(0.6, 1.0),
            holds: count > 0,
        }
    };
    gaps.into_iter().zip(counts).map(ellipse).collect()
}

/// Everybody in place, by index.
pub(super) fn seats(
    study: &Study<'_>,
    sheet: &Sheet,
    ellipses: &[Ellipse],
    around: &Around<'_>,
) -> Vec<Seat> {
    let through = kept(study, sheet, ellipses, around);
    // One alone in the middle is no branch: all would hang on it.
    let steps = |actor: usize| ring(around, actor).unwrap_or_default();
    let on_rings = |actor: usize| ellipses[steps(actor)].part > 0.0;
    let nodes: Vec<usize> = through
        .keys()
        .copied()
        .filter(|&actor| on_rings(actor))
        .collect();
    let place = |actor: usize| nodes.binary_search(&actor).ok();
    let distances = nodes.iter().map(|&actor| ellipses[steps(actor)].part);
    let parents: Vec<Option<usize>> = nodes
        .iter()
        .map(|actor| through[actor].and_then(place))
        .collect();
    let mut branches = Branches::new(distances.collect(), &parents);
    let ties = around.ties.iter().filter_map(|tied| {
        let ends = (place(tied.first)?, place(tied.second)?);
        let tree = parents[ends.0] == Some(ends.1) || parents[ends.1] == Some(ends.0);
        (!tree).then_some(ends)
    });
    let ties: Vec<(usize, usize)> = ties.collect();
    branches.order(&ties);
    let turns = branches.turns();
    let seat = |(&actor, &through): (&usize, &Option<usize>)| {
        let steps = steps(actor);
        let turn = place(actor).map_or(0.0, |place| {
            let gate = ellipses[steps].gate(sheet);
            gate / 2.0 + (1.0 - gate) * turns[place]
        });
        Seat {
            actor,
            steps,
            through,
            point: ellipses[steps].point(turn),
            radius: ellipses[steps].scale * sheet.px(RADII[steps.min(RADII.len() - 1)]),
        }
    };
    through.iter().map(seat).collect()
}

/// Who finds a place, and through whom on the ring before: strong ties first, then by index.
fn kept(
    study: &Study<'_>,
    sheet: &Sheet,
    ellipses: &[Ellipse],
    around: &Around<'_>,
) -> BTreeMap<usize, Option<usize>> {
    let mut kept: BTreeMap<usize, Option<usize>> = BTreeMap::new();
    for (steps, ellipse) in ellipses.iter().enumerate() {
        let here = (0..around.seen.steps.len()).filter(|&actor| ring(around, actor) == Some(steps));
        let mut found: Vec<(f64, usize, Option<usize>)> = Vec::new();
        for actor in here {
            if steps == 0 {
                found.push((study.weighted.successors(actor).len() as f64, actor, None));
                continue;
            }
            // Who stands on the last ring may be reached through others on it.
            let mut through = around.seen.through[actor];
            while let Some(nearer) = through.filter(|&nearer| ring(around, nearer) == Some(steps)) {
                through = around.seen.through[nearer];
            }
            let mut arcs = study.weighted.successors(actor).iter();
            let tie = arcs.find(|arc| Some(arc.to) == through);
            let strength = tie.map_or(0.0, |arc| arc.strength);
            if through.is_some_and(|nearer| kept.contains_key(&nearer)) {
                found.push((strength, actor, through));
            }
        }
        found.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
        let most = match ellipse.part > 0.0 {
            true => ellipse.capacity(sheet),
            false => found.len(),
        };
        kept.extend(
            found
                .into_iter()
                .take(most)
                .map(|(_, actor, through)| (actor, through)),
        );
    }
    kept
}
