//! Lists of actors in rows or in columns: where each stands, as if the room began at the origin.

use super::Aside;
use crate::present::Briefing;
use crate::present::called::called;
use crate::present::canvas::Point;
use crate::present::maps::actors::least_radius;
use crate::present::sheet::Sheet;
use crate::present::text::{Weight, shorten, text_width, wrap_at_most};
use crate::present::theme::{Color, size::LINE_HEIGHT};

/// The widest that a name in a row may be, on a slide.
const NAME: f64 = 420.0;

/// An actor in its place.
pub(super) struct Spot {
    pub(super) actor: usize,
    pub(super) mark: Point,
    pub(super) corner: Point,
    pub(super) lines: Vec<String>,
}

/// Everything in its place.
#[derive(Default)]
pub(super) struct Plan {
    pub(super) headings: Vec<(Point, Vec<String>, Color)>,
    pub(super) spots: Vec<Spot>,
    /// Lines between actors that are tied.
    pub(super) joins: Vec<[Point; 2]>,
    /// How many actors there are, listed or not.
    pub(super) all: usize,
    /// Where it is said how many are not listed.
    pub(super) others: Option<Point>,
    pub(super) height: f64,
}

/// Lengths that both ways of listing share.
struct Lengths {
    note: f64,
    line: f64,
    /// From the left edge of a mark to its name.
    indent: f64,
    radius: f64,
    gap: f64,
}

impl Lengths {
    fn on(sheet: &Sheet) -> Self {
        let radius = least_radius(sheet);
        Self {
            note: sheet.sizes.note,
            line: sheet.sizes.note * LINE_HEIGHT,
            indent: 2.0 * radius + sheet.px(10.0),
            radius,
            gap: sheet.px(26.0),
        }
    }

    /// The middle of the mark beside a name that begins at a corner.
    fn mark(&self, corner: Point) -> Point {
        corner.shifted(self.radius - self.indent, self.note * 0.36)
    }
}

impl Plan {
    /// How many actors found room.
    pub(super) fn listed(&self) -> usize {
        self.spots.len()
    }

    fn of(asides: &[Aside]) -> Self {
        let groups = asides.iter().flat_map(|aside| &aside.groups);
        Self {
            all: groups.map(Vec::len).sum(),
            ..Self::default()
        }
    }

    /// Names one after the other like words, the headings among them; in a room of this width and at most this
    /// height.
    pub(super) fn in_rows(
        briefing: &Briefing<'_>,
        sheet: &Sheet,
        asides: &[Aside],
        (width, most): (f64, f64),
    ) -> Self {
        let lengths = Lengths::on(sheet);
        let row = lengths.line * 1.1;
        let whole = Self::fill_rows(briefing, sheet, asides, width, most);
        if whole.listed() == whole.all {
            return whole;
        }
        let mut part = Self::fill_rows(briefing, sheet, asides, width, most - row);
        part.others = Some(Point::new(0.0, part.height + row - lengths.note));
        part.height += row;
        part
    }

    fn fill_rows(
        briefing: &Briefing<'_>,
        sheet: &Sheet,
        asides: &[Aside],
        width: f64,
        most: f64,
    ) -> Self {
        let lengths = Lengths::on(sheet);
        let row = lengths.line * 1.1;
        let mut plan = Self::of(asides);
        let (mut x, mut y) = (0.0, 0.0);
        for aside in asides {
            let heading = shorten(&aside.heading, lengths.note, Weight::SemiBold, width);
            let head = text_width(&heading, lengths.note, Weight::SemiBold) + lengths.gap;
            let mut heading = Some(heading);
            for group in &aside.groups {
                let names: Vec<String> = group
                    .iter()
                    .map(|&actor| {
                        let name = called(briefing.study.organizations[actor]);
                        let widest = sheet.px(NAME).min(width - lengths.indent);
                        shorten(name, lengths.note, Weight::Regular, widest)
                    })
                    .collect();
                let long = |name: &String| {
                    lengths.indent + text_width(name, lengths.note, Weight::Regular)
                };
                let before = if heading.is_some() { head } else { 0.0 };
                let together: f64 = names.iter().map(|name| long(name) + lengths.gap).sum();
                if x > 0.0 && x + before + together - lengths.gap > width {
                    (x, y) = (0.0, y + row);
                }
                if y + lengths.note > most {
                    return plan;
                }
                if let Some(heading) = heading.take() {
                    plan.headings
                        .push((Point::new(x, y), vec![heading], aside.color));
                    x += head;
                }
                // Where the line begins that joins an actor to the next one.
                let mut join: Option<Point> = None;
                for (&actor, name) in group.iter().zip(names) {
                    let wide = long(&name);
                    if x > 0.0 && x + wide > width {
                        (x, y, join) = (0.0, y + row, None);
                    }
                    if y + lengths.note > most {
                        return plan;
                    }
                    let corner = Point::new(x + lengths.indent, y);
                    let mark = lengths.mark(corner);
                    if let Some(start) = join {
                        plan.joins.push([start, mark]);
                    }
                    x += wide;
                    join = Some(Point::new(x + sheet.px(5.0), mark.y));
                    plan.height = y + lengths.note;
                    plan.spots.push(Spot {
                        actor,
                        mark,
                        corner,
                        lines: vec![name],
                    });
                    x += lengths.gap;
                }
            }
            x += lengths.gap;
        }
        plan
    }

    /// Names one below the other, in columns of this width and at most this height.
    pub(super) fn in_columns(
        briefing: &Briefing<'_>,
        sheet: &Sheet,
        asides: &[Aside],
        columns: usize,
        (width, most): (f64, f64),
    ) -> Self {
        let lengths = Lengths::on(sheet);
        // The lowest height that holds all makes the columns equally long.
        let mut height = most / columns as f64;
        while height < most {
            let plan = Self::fill_columns(briefing, sheet, asides, columns, (width, height));
            if plan.listed() == plan.all {
                return plan;
            }
            height += lengths.line;
        }
        let whole = Self::fill_columns(briefing, sheet, asides, columns, (width, most));
        if whole.listed() == whole.all {
            return whole;
        }
        let less = most - lengths.line * 1.3;
        let mut part = Self::fill_columns(briefing, sheet, asides, columns, (width, less));
        let last = width * columns.saturating_sub(1) as f64;
        let below = part.height + lengths.line * 0.3;
        part.others = Some(Point::new(last, below));
        part.height = below + lengths.note;
        part
    }

    fn fill_columns(
        briefing: &Briefing<'_>,
        sheet: &Sheet,
        asides: &[Aside],
        columns: usize,
        (width, most): (f64, f64),
    ) -> Self {
        let lengths = Lengths::on(sheet);
        let mut plan = Self::of(asides);
        let (mut column, mut y) = (0, 0.0);
        'asides: for aside in asides {
            let wide = width - lengths.gap;
            let heading = wrap_at_most(&aside.heading, lengths.note, Weight::SemiBold, wide, 3);
            let head = heading.len() as f64 * lengths.line + sheet.px(8.0);
            let mut heading = Some(heading);
            for group in &aside.groups {
                let names: Vec<Vec<String>> = group
                    .iter()
                    .map(|&actor| {
                        let name = called(briefing.study.organizations[actor]);
                        let wide = wide - lengths.indent;
                        wrap_at_most(name, lengths.note, Weight::Regular, wide, 2)
                    })
                    .collect();
                let between = sheet.px(5.0);
                let high: f64 = names
                    .iter()
                    .map(|lines| lines.len() as f64 * lengths.line + between)
                    .sum();
                let above = if heading.is_some() { head } else { 0.0 };
                if y > 0.0 && y + above + high - between > most {
                    // Names that go on in the next column begin where those of this one began.
                    (column, y) = (column + 1, head - above);
                }
                if column >= columns || y + above + high - between > most {
                    break 'asides;
                }
                let x = width * column as f64;
                if let Some(lines) = heading.take() {
                    plan.headings.push((Point::new(x, y), lines, aside.color));
                    y += head;
                }
                let mut before: Option<Point> = None;
                for (&actor, lines) in group.iter().zip(names) {
                    let corner = Point::new(x + lengths.indent, y);
                    let mark = lengths.mark(corner);
                    if let Some(end) = before {
                        plan.joins.push([end, mark]);
                    }
                    before = Some(mark);
                    y += lines.len() as f64 * lengths.line + between;
                    plan.spots.push(Spot {
                        actor,
                        mark,
                        corner,
                        lines,
                    });
                }
                plan.height = plan.height.max(y - between);
            }
            y += sheet.px(14.0);
        }
        plan
    }
}
