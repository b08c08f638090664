//! One group as a bubble full of actors.

use crate::analysis::study::Study;
use crate::analysis::study::overview::Overview;
use crate::present::canvas::{Point, Rect};
use crate::present::layout::{StressOptions, remove_overlaps, stress_layout};
use crate::present::sheet::Sheet;
use std::f64::consts::TAU;

/// The radius, on a slide, of an actor on no path between others, and of the one on the most.
const RADII: (f64, f64) = (4.5, 17.0);
/// Between two actors, and between them and the rim, on a slide.
const GAP: f64 = 2.5;
const RIM: f64 = 6.0;
/// The part of a bubble that marks and the gaps around them may fill.
const FILL: f64 = 0.5;
/// How often marks are parted and brought back into the bubble.
const ROUNDS: usize = 12;

/// An actor in a bubble.
pub(super) struct Dot {
    pub(super) actor: usize,
    pub(super) at: Point,
    pub(super) radius: f64,
}

/// A group, with those of its members that find room: the ones most between the others of the network.
pub(super) struct Bubble {
    /// Its number in the overview.
    pub(super) group: usize,
    pub(super) center: Point,
    pub(super) radius: f64,
    pub(super) dots: Vec<Dot>,
    /// The ties of the backbone between them, by their places.
    pub(super) ties: Vec<(usize, usize)>,
}

impl Bubble {
    /// Fills the bubble around a center with members: where they were in an earlier picture, if there is one.
    pub(super) fn fill(
        study: &Study<'_>,
        overview: &Overview,
        sheet: &Sheet,
        group: usize,
        (center, radius): (Point, f64),
        before: &[Option<Point>],
    ) -> Self {
        let scores = study.centralities.betweenness.values();
        let largest = scores.iter().flatten().copied().fold(0.0, f64::max);
        let (least, most) = RADII;
        let gap = sheet.px(GAP);
        let inner = (radius - sheet.px(RIM)).max(1.0);
        let mut left = FILL * inner * inner;
        let mut drawn: Vec<(usize, f64)> = Vec::new();
        for &actor in &overview.groups[group].members {
            let part = scores[actor].unwrap_or_default() / largest.max(f64::MIN_POSITIVE);
            let size = sheet
                .px(least + (most - least) * part.sqrt())
                .min(inner / 2.0);
            left -= (size + gap) * (size + gap);
            if left < 0.0 && !drawn.is_empty() {
                break;
            }
            drawn.push((actor, size));
        }
        let ties = ties_among(overview, &drawn);
        let radii: Vec<f64> = drawn.iter().map(|dot| dot.1).collect();
        let before: Vec<Option<Point>> = drawn
            .iter()
            .map(|&(actor, _)| before.get(actor).copied().flatten())
            .map(|known| known.map(|point| point.shifted(-center.x, -center.y)))
            .collect();
        let points = if before.iter().any(Option::is_some) {
            as_before(&before, &ties)
        } else {
            in_rings(&radii, &ties, inner)
        };
        let points = within(points, &radii, inner, gap);
        let dots = drawn
            .into_iter()
            .zip(points)
            .map(|((actor, radius), at)| Dot {
                actor,
                at: at.shifted(center.x, center.y),
                radius,
            });
        Self {
            group,
            center,
            radius,
            dots: dots.collect(),
            ties,
        }
    }
}

/// The ties of the backbone between some actors, by their places among them.
fn ties_among(overview: &Overview, drawn: &[(usize, f64)]) -> Vec<(usize, usize)> {
    let mut order: Vec<(usize, usize)> = drawn.iter().map(|dot| dot.0).zip(0..).collect();
    order.sort_unstable();
    let place = |actor: usize| {
        let found = order.binary_search_by_key(&actor, |(other, _)| *other);
        found.ok().map(|at| order[at].1)
    };
    let ties = &overview.backbone.ties;
    let within = order.iter().flat_map(|&(actor, place_of_it)| {
        // Ties are in the order of their first ends.
        let first = ties.partition_point(|tie| tie.0 < actor);
        let own = ties[first..].iter().take_while(move |tie| tie.0 == actor);
        own.filter_map(move |&(_, other)| Some((place_of_it, place(other)?)))
    });
    within.collect()
}

/// The places of an earlier picture; who is new begins between those it is tied to, or in the middle.
fn as_before(before: &[Option<Point>], ties: &[(usize, usize)]) -> Vec<Point> {
    let beside = |dot: usize| {
        let known: Vec<Point> = ties
            .iter()
            .filter_map(|&(one, other)| match dot {
                _ if dot == one => before[other],
                _ if dot == other => before[one],
                _ => None,
            })
            .collect();
        let n = known.len().max(1) as f64;
        let sum = |of: fn(&Point) -> f64| known.iter().map(of).sum::<f64>() / n;
        Point::new(sum(|p| p.x), sum(|p| p.y))
    };
    let place = |(dot, known): (usize, &Option<Point>)| known.unwrap_or_else(|| beside(dot));
    before.iter().enumerate().map(place).collect()
}

/// Places around the origin, within a radius: the first one in the middle, those tied to each other near, all
/// about evenly spread.
fn in_rings(radii: &[f64], ties: &[(usize, usize)], inner: f64) -> Vec<Point> {
    let n = radii.len();
    let mut tied = vec![false; n];
    let mut edges = ties.to_vec();
    for &(one, other) in ties {
        (tied[one], tied[other]) = (true, true);
    }
    // Who has no tie here is laid out as if tied to the first one, or it would be nowhere.
    edges.extend((1..n).filter(|&dot| !tied[dot]).map(|dot| (0, dot)));
    let mut points = stress_layout(n, &edges, &StressOptions::default());
    let Some(&first) = points.first() else {
        return points;
    };
    for point in &mut points {
        *point = point.shifted(-first.x, -first.y);
    }
    let middle = Point::default();
    let mut order: Vec<usize> = (0..n).collect();
    order.sort_by(|&one, &other| {
        let away = |dot: usize| points[dot].distance(middle);
        away(one).total_cmp(&away(other)).then(one.cmp(&other))
    });
    // The nearest around the first, then ring by ring, each evenly filled in the order of their directions.
    let (mut taken, mut ring) = (1, 1);
    let rings = rings(n);
    points[0] = middle;
    while taken < n {
        let count = (6 * ring).min(n - taken);
        let mut around: Vec<(f64, usize)> = order[taken..taken + count]
            .iter()
            .map(|&dot| (libm::atan2(points[dot].y, points[dot].x), dot))
            .collect();
        around.sort_by(|one, other| one.0.total_cmp(&other.0).then(one.1.cmp(&other.1)));
        let step = TAU / count as f64;
        let ahead = |(place, &(angle, _)): (usize, &(f64, usize))| angle - step * place as f64;
        let turn = around.iter().enumerate().map(ahead).sum::<f64>() / count as f64;
        let away = inner * ring as f64 / (rings as f64 + 0.35);
        for (place, &(_, dot)) in around.iter().enumerate() {
            let (sin, cos) = libm::sincos(turn + step * place as f64);
            points[dot] = Point::new(away * cos, away * sin);
        }
        (taken, ring) = (taken + count, ring + 1);
    }
    points
}

/// Parts marks that run into each other, and keeps them in a disc around the origin.
fn within(mut points: Vec<Point>, radii: &[f64], inner: f64, gap: f64) -> Vec<Point> {
    let middle = Point::default();
    let frame = Rect::new(-inner, -inner, 2.0 * inner, 2.0 * inner);
    for _ in 0..ROUNDS {
        points = remove_overlaps(&points, radii, gap, frame);
        for (point, radius) in points.iter_mut().zip(radii) {
            let (away, most) = (point.distance(middle), (inner - radius).max(0.0));
            if away > most {
                *point = Point::new(point.x * most / away, point.y * most / away);
            }
        }
    }
    points
}

/// How many rings around the first one hold the others, six more in each.
fn rings(n: usize) -> usize {
    let (mut held, mut rings) = (1, 0);
    while held < n {
        rings += 1;
        held += 6 * rings;
    }
    rings
}
