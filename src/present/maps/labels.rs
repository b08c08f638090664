//! Where the labels of areas go: inside where they fit, else as near as there is room, with a line that leads to the area.

use super::label::Label;
use super::raster::{Raster, SIDE, Sums};
use crate::present::canvas::{Align, Point, Rect};
use crate::present::sheet::Sheet;

/// From the outline of an area to a label inside it: generous where there is room. All lengths here are those on a slide.
///
/// The best shape of a label is worth the second of them, no shape the last while another has more.
const PADDINGS: [&[f64]; 2] = [&[16.0, 10.0], &[5.0]];
/// From a label beside its area to whatever else is drawn.
const CLEARANCE: f64 = 12.0;
/// Between a leader and its label.
const GAP: f64 = 8.0;
/// How far from the outline and from other marks a leader ends on its area.
const FOOTHOLD: f64 = 14.0;
/// From one place tried to the next, beside areas.
const STRIDE: f64 = 2.0 * SIDE;
/// How much longer a leader may be rather than run over a mark.
const CROSSING: f64 = 90.0;
/// How much longer a leader may be rather than run over as much of other areas.
const ABROAD: f64 = 1.5;
/// How far it may run over other areas: across a neighbour, never to the other side of the map.
const FARTHEST_ABROAD: f64 = 90.0;
/// The longest leader: the eye loses what is farther away.
const LONGEST: f64 = 260.0;
/// A leader longer than this is hard to follow.
const STRAINED: f64 = 130.0;
/// How often labels are placed before some are given up.
const TURNS: usize = 3;
/// From the outline of an area to a small label that found room nowhere else.
const TIGHT: f64 = 2.0;

/// An area to be labelled.
pub(super) struct Subject {
    /// Its outline.
    pub(super) rings: Vec<Vec<Point>>,
    /// Its label in several shapes, the best first.
    pub(super) choices: Vec<Label>,
    /// A small label, for where none of them has room.
    pub(super) small: Option<Label>,
    /// Where a leader to a label beside it begins; `None` for the widest part of the area.
    pub(super) anchor: Option<Point>,
    /// How far from there a label needs no leader.
    pub(super) reach: f64,
}

impl Subject {
    /// The shapes whose largest type is of this size, or of the next smaller one that it has; each with its index.
    fn shapes(&self, size: f64) -> impl Iterator<Item = (usize, &Label)> {
        let sizes = || self.choices.iter().map(Label::largest);
        let below = sizes().filter(|one| *one <= size).fold(0.0, f64::max);
        let least = sizes().fold(f64::INFINITY, f64::min);
        let own = below.max(least);
        let shapes = self.choices.iter().enumerate();
        shapes.filter(move |(_, label)| label.largest() == own)
    }

    /// A shape of its label.
    pub(super) fn label(&self, placed: &Placed) -> Option<&Label> {
        match placed.choice {
            Some(choice) => self.choices.get(choice),
            None => self.small.as_ref(),
        }
    }
}

/// How much labels suffer: less is better.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Strain {
    unnamed: usize,
    small: usize,
    long_leaders: usize,
    /// How many larger sizes its type could have had.
    steps: usize,
}

impl Strain {
    /// Of several maps together.
    pub(super) fn sum(strains: impl Iterator<Item = Self>) -> Self {
        strains.fold(Self::default(), |all, one| Self {
            unnamed: all.unnamed + one.unnamed,
            small: all.small + one.small,
            long_leaders: all.long_leaders + one.long_leaders,
            steps: all.steps + one.steps,
        })
    }

    /// Of these labels together.
    fn of<'a>(
        sheet: &Sheet,
        labels: impl IntoIterator<Item = &'a Option<Placed>>,
        steps: usize,
    ) -> Self {
        let mut strain = Self {
            steps,
            ..Self::default()
        };
        for placed in labels {
            let Some(placed) = placed else {
                strain.unnamed += 1;
                continue;
            };
            strain.small += usize::from(placed.choice.is_none());
            let long = placed.leader.is_some_and(|[from, to]| {
                libm::hypot(to.x - from.x, to.y - from.y) > sheet.px(STRAINED)
            });
            strain.long_leaders += usize::from(long);
        }
        strain
    }
}

/// Where a label goes.
#[derive(Clone, Debug)]
pub(super) struct Placed {
    /// Which of the choices; `None` for the small label.
    pub(super) choice: Option<usize>,
    /// Its extent.
    pub(super) rect: Rect,
    /// Whether it lies on its area.
    pub(super) inside: bool,
    /// From the area to the label.
    pub(super) leader: Option<[Point; 2]>,
    /// How its lines stand.
    pub(super) align: Align,
}

impl Placed {
    /// Whether this label and its leader would run into another one with its leader.
    fn disturbs(&self, other: &Self, clearance: f64) -> bool {
        let (here, there) = (self.rect.inset(-clearance), other.rect.inset(-clearance));
        let crossed = |leader: Option<[Point; 2]>, rect: &Rect| {
            leader.is_some_and(|[from, to]| runs_over(from, to, rect))
        };
        here.overlaps(&there)
            || crossed(self.leader, &there)
            || crossed(other.leader, &here)
            || matches!((self.leader, other.leader), (Some([a, b]), Some([c, d])) if meets(a, b, c, d))
    }
}

/// Finds a place in the zone for the label of every area, without covering the obstacles; `None` where there is none.
///
/// Numbers that are compared are of one size: the largest at which the labels suffer least. What has no place at that size is
/// put small on its area, if it fits.
///
/// # Complexity
/// *O*(*a*² *c*) for *a* areas whose label does not fit inside and *c* squares of the zone; usually few areas are so small.
pub(super) fn place(
    sheet: &Sheet,
    zone: Rect,
    subjects: &[Subject],
    obstacles: &[Rect],
) -> (Vec<Option<Placed>>, Strain) {
    let labels = subjects.iter().flat_map(|subject| &subject.choices);
    let mut sizes: Vec<f64> = labels.map(Label::largest).collect();
    sizes.sort_by(|a, b| b.total_cmp(a));
    sizes.dedup();
    let mut best: Option<(Strain, Vec<Option<Placed>>)> = None;
    for (steps, size) in sizes.into_iter().enumerate() {
        let mut first = vec![false; subjects.len()];
        for _ in 0..TURNS {
            let placed = place_at(sheet, zone, subjects, obstacles, (size, &first));
            let strain = Strain::of(sheet, &placed, steps);
            // What found no good place chooses before the others the next time.
            let lacking = |placed: &Option<Placed>| {
                placed.as_ref().is_none_or(|placed| placed.choice.is_none())
            };
            let all = first.len();
            for (first, placed) in first.iter_mut().zip(&placed) {
                *first |= lacking(placed);
            }
            let content =
                !placed.iter().any(lacking) || first.iter().filter(|one| **one).count() == all;
            if best.as_ref().is_none_or(|(least, _)| strain < *least) {
                best = Some((strain, placed));
            }
            if content {
                break;
            }
        }
        let eased = |least: &Strain| Strain { steps: 0, ..*least } == Strain::default();
        if best.as_ref().is_some_and(|(least, _)| eased(least)) {
            break;
        }
    }
    best.map_or_else(
        || (vec![None; subjects.len()], Strain::default()),
        |(strain, placed)| (placed, strain),
    )
}

/// The same with all labels in one size; some choose first.
fn place_at(
    sheet: &Sheet,
    zone: Rect,
    subjects: &[Subject],
    obstacles: &[Rect],
    (size, first): (f64, &[bool]),
) -> Vec<Option<Placed>> {
    let mut land = Raster::free(zone, sheet.px(SIDE));
    for subject in subjects {
        land.take_area(&subject.rings);
        land.take_outline(&subject.rings);
    }
    for &obstacle in obstacles {
        land.take(obstacle);
    }
    let mut placed: Vec<Option<Placed>> = Vec::new();
    let mut open: Vec<(usize, Point, Sums)> = Vec::new();
    for (index, subject) in subjects.iter().enumerate() {
        let interior = interior(sheet, zone, subject, obstacles);
        let widest = interior.widest();
        let place = widest.and_then(|anchor| inside(sheet, zone, subject, &interior, anchor, size));
        if let (Some(anchor), None) = (subject.anchor.or(widest), &place) {
            open.push((index, anchor, interior.sums()));
        }
        placed.push(place);
    }
    // The one that finds the nearest place takes it; those that wanted the same room look again.
    let mut wishes: Vec<Option<(f64, Placed)>> = vec![None; open.len()];
    let mut fresh = vec![false; open.len()];
    let clearance = sheet.px(CLEARANCE);
    while !open.is_empty() {
        let surroundings = Surroundings {
            sheet,
            zone,
            free: &land.sums(),
            placed: &placed,
            obstacles,
        };
        for (at, (subject, anchor, interior)) in open.iter().enumerate() {
            if !fresh[at] {
                wishes[at] = surroundings.beside(&subjects[*subject], *anchor, interior, size);
                fresh[at] = true;
            }
        }
        let cost = |at: usize| wishes[at].as_ref().map_or(f64::INFINITY, |wish| wish.0);
        let late = |at: usize| !first[open[at].0] || wishes[at].is_none();
        let nearest = (0..open.len())
            .min_by(|&a, &b| late(a).cmp(&late(b)).then(cost(a).total_cmp(&cost(b))));
        let Some((at, (_, mut place))) = nearest.and_then(|at| Some((at, wishes[at].take()?)))
        else {
            break;
        };
        let (subject, _, interior) = open.remove(at);
        place.leader = place
            .leader
            .map(|leader| shortened(sheet, leader, &interior));
        wishes.remove(at);
        fresh.remove(at);
        land.take(place.rect);
        if let Some(leader) = place.leader {
            land.take_outline(&[leader.to_vec()]);
        }
        for (wish, fresh) in wishes.iter().zip(&mut fresh) {
            *fresh = wish
                .as_ref()
                .is_none_or(|(_, wish)| !wish.disturbs(&place, clearance));
        }
        placed[subject] = Some(place);
    }
    for (index, anchor, _) in open {
        placed[index] = small(sheet, zone, &subjects[index], obstacles, &placed, anchor);
    }
    placed
}

/// The small label on its area, clear of all that is placed.
fn small(
    sheet: &Sheet,
    zone: Rect,
    subject: &Subject,
    obstacles: &[Rect],
    placed: &[Option<Placed>],
    anchor: Point,
) -> Option<Placed> {
    let label = subject.small.as_ref()?;
    let mut interior = interior(sheet, zone, subject, obstacles);
    for other in placed.iter().flatten() {
        interior.take(other.rect);
        if let Some(leader) = other.leader {
            interior.take_outline(&[leader.to_vec()]);
        }
    }
    let rect = nearest(
        sheet,
        zone,
        subject,
        &interior.sums(),
        (label, TIGHT),
        anchor,
    )?;
    Some(Placed {
        choice: None,
        rect,
        inside: true,
        leader: None,
        align: Align::Middle,
    })
}

/// A leader that begins as near to its label as it can while it clearly lies on the area.
fn shortened(sheet: &Sheet, [from, to]: [Point; 2], interior: &Sums) -> [Point; 2] {
    let (side, foothold) = (sheet.px(SIDE), sheet.px(FOOTHOLD));
    let length = libm::hypot(to.x - from.x, to.y - from.y);
    let along = |far: f64| {
        let part = far / length;
        Point::new(
            from.x + (to.x - from.x) * part,
            from.y + (to.y - from.y) * part,
        )
    };
    let steps = (length / side) as usize;
    let on_the_area = |far: &f64| {
        let point = along(*far);
        interior.is_free(Rect::new(point.x, point.y, 0.0, 0.0).inset(-foothold))
    };
    let last = (1..steps)
        .map(|step| step as f64 * side)
        .take_while(on_the_area)
        .last();
    [last.map_or(from, along), to]
}

/// The squares of an area that a label may cover.
fn interior(sheet: &Sheet, zone: Rect, subject: &Subject, obstacles: &[Rect]) -> Raster {
    let bounds = Rect::around(&subject.rings.concat()).unwrap_or(zone);
    let mut area = Raster::free(bounds, sheet.px(SIDE));
    area.take_area(&subject.rings);
    let mut interior = area.inverted();
    interior.take_outline(&subject.rings);
    for &obstacle in obstacles {
        interior.take(obstacle);
    }
    interior
}

/// The place inside an area nearest to its widest part.
fn inside(
    sheet: &Sheet,
    zone: Rect,
    subject: &Subject,
    interior: &Raster,
    anchor: Point,
    size: f64,
) -> Option<Placed> {
    let sums = interior.sums();
    for paddings in PADDINGS {
        let shapes = subject.shapes(size);
        let tries = shapes.flat_map(|shape| paddings.iter().map(move |padding| (shape, padding)));
        for ((choice, label), &padding) in tries {
            let place = nearest(sheet, zone, subject, &sums, (label, padding), anchor);
            if let Some(rect) = place {
                return Some(Placed {
                    choice: Some(choice),
                    rect,
                    inside: true,
                    leader: None,
                    align: Align::Middle,
                });
            }
        }
    }
    None
}

/// The free place of a label with its padding that is nearest to a point of its area.
fn nearest(
    sheet: &Sheet,
    zone: Rect,
    subject: &Subject,
    free: &Sums,
    (label, padding): (&Label, f64),
    anchor: Point,
) -> Option<Rect> {
    let bounds = Rect::around(&subject.rings.concat())?;
    let (width, height) = (label.width(), label.height());
    let mut best: Option<(f64, Rect)> = None;
    for corner in grid(bounds, width, height, sheet.px(SIDE)) {
        let rect = Rect::new(corner.x, corner.y, width, height);
        let center = rect.center();
        let far = libm::hypot(center.x - anchor.x, center.y - anchor.y);
        if best.is_none_or(|(least, _)| far < least)
            && zone.contains(&rect)
            && free.is_free(rect.inset(-sheet.px(padding)))
        {
            best = Some((far, rect));
        }
    }
    best.map(|(_, rect)| rect)
}

/// The upper left corners to try for a box within bounds.
fn grid(bounds: Rect, width: f64, height: f64, step: f64) -> impl Iterator<Item = Point> {
    let count = |extent: f64| (extent / step).floor().max(-1.0) as i64 + 1;
    let (columns, rows) = (count(bounds.width - width), count(bounds.height - height));
    (0..rows).flat_map(move |row| {
        (0..columns).map(move |column| {
            Point::new(
                bounds.x + column as f64 * step,
                bounds.y + row as f64 * step,
            )
        })
    })
}

/// The rectangle that reaches so far to either side of a point, and above and below it.
fn around(center: Point, across: f64, along: f64) -> Rect {
    let (x, y) = (center.x - across, center.y - along);
    Rect::new(x, y, 2.0 * across, 2.0 * along)
}

/// What two rectangles share.
fn clipped(rect: Rect, to: Rect) -> Rect {
    let (x, y) = (rect.x.max(to.x), rect.y.max(to.y));
    let (right, bottom) = (rect.right().min(to.right()), rect.bottom().min(to.bottom()));
    Rect::new(x, y, (right - x).max(0.0), (bottom - y).max(0.0))
}

/// What a label beside its area has to spare.
struct Surroundings<'a> {
    sheet: &'a Sheet,
    zone: Rect,
    free: &'a Sums,
    placed: &'a [Option<Placed>],
    obstacles: &'a [Rect],
}

impl Surroundings<'_> {
    /// The place with the shortest leader that runs over as little as can be, and its cost.
    fn beside(
        &self,
        subject: &Subject,
        anchor: Point,
        interior: &Sums,
        size: f64,
    ) -> Option<(f64, Placed)> {
        let px = |length: f64| self.sheet.px(length);
        let (longest, gap) = (px(LONGEST), px(GAP));
        let mut best: Option<(f64, Placed)> = None;
        for (rank, (choice, label)) in subject.shapes(size).enumerate() {
            let (width, height) = (label.width(), label.height());
            let near = clipped(around(anchor, longest + width, longest + height), self.zone);
            for corner in grid(near, width, height, px(STRIDE)) {
                let rect = Rect::new(corner.x, corner.y, width, height);
                // Another shape of the label must earn its place.
                let price = px(40.0) * rank as f64;
                let least = best.as_ref().map_or(longest, |(least, _)| *least - price);
                if beyond(&rect, anchor, least, gap)
                    || !self.free.is_free(rect.inset(-px(CLEARANCE)))
                {
                    continue;
                }
                let (end, align) = attachment(&rect, anchor, gap);
                let length = libm::hypot(end.x - anchor.x, end.y - anchor.y);
                let mut cost = length + price;
                let worse = |cost: f64| best.as_ref().is_some_and(|(least, _)| cost >= *least);
                if length > longest
                    || worse(cost)
                    || self.hides_a_label(anchor, end)
                    || self.meets_a_leader(anchor, end)
                {
                    continue;
                }
                let abroad = self.abroad(anchor, end, interior);
                cost += px(CROSSING) * self.crossings(anchor, end) as f64 + ABROAD * abroad;
                if abroad > px(FARTHEST_ABROAD) || worse(cost) {
                    continue;
                }
                let leader = (length > subject.reach).then_some([anchor, end]);
                let place = Placed {
                    choice: Some(choice),
                    rect,
                    inside: false,
                    leader,
                    align,
                };
                best = Some((cost, place));
            }
        }
        best
    }

    /// Whether a leader runs over a label.
    fn hides_a_label(&self, from: Point, to: Point) -> bool {
        let mut labels = self.placed.iter().flatten();
        labels.any(|placed| runs_over(from, to, &placed.rect.inset(-self.sheet.px(GAP) / 2.0)))
    }

    /// Whether a leader crosses another one.
    fn meets_a_leader(&self, from: Point, to: Point) -> bool {
        let labels = self.placed.iter().flatten();
        let mut leaders = labels.filter_map(|placed| placed.leader);
        leaders.any(|[a, b]| meets(from, to, a, b))
    }

    /// How far a leader runs over other areas.
    fn abroad(&self, from: Point, to: Point, interior: &Sums) -> f64 {
        let (across, along) = (to.x - from.x, to.y - from.y);
        let step = self.sheet.px(3.0 * SIDE);
        let steps = (libm::hypot(across, along) / step) as usize;
        let foreign = |step: &usize| {
            let part = *step as f64 / steps as f64;
            let at = Rect::new(from.x + across * part, from.y + along * part, 0.0, 0.0);
            !self.free.is_free(at) && !interior.is_free(at)
        };
        (1..=steps).filter(foreign).count() as f64 * step
    }

    /// How many marks a leader runs over.
    fn crossings(&self, from: Point, to: Point) -> usize {
        let marks = self.obstacles.iter();
        marks
            .filter(|obstacle| runs_over(from, to, obstacle))
            .count()
    }
}

/// Whether no leader to a rectangle can be as short as this: a quick answer for most places.
fn beyond(rect: &Rect, anchor: Point, length: f64, gap: f64) -> bool {
    let dx = (rect.x - gap - anchor.x)
        .max(anchor.x - rect.right() - gap)
        .max(0.0);
    let dy = (rect.y - gap - anchor.y)
        .max(anchor.y - rect.bottom() - gap)
        .max(0.0);
    length <= 0.0 || dx * dx + dy * dy >= length * length
}

/// Where a leader ends at a label: beside its left or right edge, above or below it; and how the lines then stand.
fn attachment(rect: &Rect, anchor: Point, gap: f64) -> (Point, Align) {
    let center = rect.center();
    let ends = [
        (Point::new(rect.x - gap, center.y), Align::Start),
        (Point::new(rect.right() + gap, center.y), Align::End),
        (Point::new(center.x, rect.y - gap), Align::Middle),
        (Point::new(center.x, rect.bottom() + gap), Align::Middle),
    ];
    let far = |point: &Point| libm::hypot(point.x - anchor.x, point.y - anchor.y);
    let [first, rest @ ..] = ends;
    rest.into_iter().fold(first, |best, end| {
        if far(&end.0) < far(&best.0) {
            end
        } else {
            best
        }
    })
}

/// Whether the way between two points runs over a rectangle.
fn runs_over(from: Point, to: Point, rect: &Rect) -> bool {
    let [a, b, c, d] = rect.corners();
    let holds = |p: Point| rect.contains(&Rect::new(p.x, p.y, 0.0, 0.0));
    holds(from) || holds(to) || meets(from, to, a, c) || meets(from, to, b, d)
}

/// Whether two lines cross.
fn meets(a: Point, b: Point, c: Point, d: Point) -> bool {
    let side = |p: Point, q: Point, r: Point| (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x);
    side(a, b, c) * side(a, b, d) < 0.0 && side(c, d, a) * side(c, d, b) < 0.0
}

#[cfg(test)]
mod tests {
    use super::*;

    fn placed(
        sheet: &Sheet,
        zone: Rect,
        subjects: &[Subject],
        obstacles: &[Rect],
    ) -> Vec<Option<Placed>> {
        place(sheet, zone, subjects, obstacles).0
    }
    use crate::present::text::Weight;

    const ZONE: Rect = Rect::new(0.0, 0.0, 900.0, 600.0);

    fn subject(area: Rect, words: &str) -> Subject {
        Subject {
            rings: vec![area.corners().to_vec()],
            small: None,
            choices: vec![Label::new(vec![(words.to_owned(), 24.0, Weight::SemiBold)])],
            anchor: None,
            reach: 0.0,
        }
    }

    #[test]
    fn a_label_lies_inside_where_it_fits_and_beside_where_it_does_not() {
        let areas = [
            subject(Rect::new(200.0, 100.0, 300.0, 200.0), "Fano"),
            subject(Rect::new(200.0, 300.0, 60.0, 40.0), "Terre Roveresche"),
        ];
        let placed = placed(&Sheet::default(), ZONE, &areas, &[]);
        let fano = placed[0].as_ref().unwrap();
        assert!(fano.inside && fano.leader.is_none());
        assert!((fano.rect.center().x - 350.0).abs() < 60.0, "{fano:?}");
        let other = placed[1].as_ref().unwrap();
        assert!(!other.inside && other.leader.is_some());
        assert!(
            ZONE.contains(&other.rect)
                && !other.rect.overlaps(&Rect::new(200.0, 100.0, 300.0, 200.0))
        );
    }

    #[test]
    fn a_label_spares_what_is_drawn_already() {
        let area = Rect::new(100.0, 100.0, 400.0, 100.0);
        let mark = Rect::new(260.0, 100.0, 80.0, 100.0);
        let placed = placed(&Sheet::default(), ZONE, &[subject(area, "Fano")], &[mark]);
        assert!(!placed[0].as_ref().unwrap().rect.overlaps(&mark));
    }

    #[test]
    fn where_there_is_no_room_there_is_no_label() {
        let zone = Rect::new(0.0, 0.0, 60.0, 60.0);
        let placed = placed(
            &Sheet::default(),
            zone,
            &[subject(zone.inset(10.0), "Terre Roveresche")],
            &[],
        );
        assert!(placed[0].is_none());
    }
}
