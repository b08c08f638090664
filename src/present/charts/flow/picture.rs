//! The flow as drawn: ribbons, bars with their numbers and names, the walls where those end whom nothing covers.

use super::plan::{Bar, Plan, Ribbon};
use super::streams::{Node, Streams};
use crate::model::node::Service;
use crate::model::units::Share;
use crate::present::Briefing;
use crate::present::called::called_by;
use crate::present::canvas::{
    Align, Baseline, Canvas, Hatch, Point, Rect, Stroke, Style, TextStyle,
};
use crate::present::sheet::Sheet;
use crate::present::text::{Weight, shorten, text_width, wrap_at_most};
use crate::present::theme::{self, Color};

/// The least height of a node with its label, in sizes of type.
pub(super) const LINE: f64 = 1.3;
/// Persons that stated places cover.
pub(super) const COVERED: Color = theme::COVERAGE[3];
/// The hatch over what nothing covers: upright, so that it crosses every ribbon, and not the slope of what is not known.
const UNCOVERED: Hatch = Hatch {
    stroke: Stroke::new(theme::ACCENT, 1.2).opacity(0.75),
    spacing: 8.0,
    degrees: 90.0,
};
/// How strong the colours are of what is covered, and of what is not.
pub(super) const TINT: (f64, f64) = (0.42, 0.2);
/// Below so many letters' sizes of width, names are in the smallest type.
const WIDE: f64 = 70.0;

/// The size of names: small where the page is narrow for its type, so that they stay whole.
pub(super) fn type_size(sheet: &Sheet, room: Rect) -> f64 {
    match room.width < WIDE * sheet.sizes.note {
        true => sheet.sizes.least,
        false => sheet.sizes.note,
    }
}

/// Draws an area as what nothing covers.
pub(super) fn uncovered(canvas: &mut Canvas, outline: &[Point]) {
    let outline = outline.to_vec();
    canvas.polygon(&outline, &Style::tinted(theme::ACCENT, TINT.1));
    canvas.hatch(&[outline], &UNCOVERED);
}

/// The flow in its place.
pub(super) struct Picture<'a> {
    briefing: &'a Briefing<'a>,
    sheet: &'a Sheet,
    streams: &'a Streams,
    room: Rect,
    plan: Plan,
    services: Vec<&'a Service>,
    size: f64,
    /// The room for the widest number.
    number: f64,
}

impl<'a> Picture<'a> {
    /// The flow laid out in a room.
    pub(super) fn new(
        briefing: &'a Briefing<'a>,
        sheet: &'a Sheet,
        streams: &'a Streams,
        room: Rect,
    ) -> Self {
        let size = type_size(sheet, room);
        let (left, right) = match sheet.is_narrow() {
            true => (0.27, 0.26),
            false => (0.24, 0.2),
        };
        let (from, to) = (
            room.x + room.width * left,
            room.right() - room.width * right,
        );
        let x = [from, from + (to - from) * 0.45, to];
        let largest = (0..streams.columns[0].len())
            .map(|place| streams.persons(place))
            .max();
        let largest = briefing.words.whole(largest.unwrap_or(0));
        Self {
            plan: Plan::lay_out(sheet, streams, room, x, size * LINE),
            services: briefing.study.district.network.services().collect(),
            number: text_width(&largest, size, Weight::SemiBold),
            briefing,
            sheet,
            streams,
            room,
            size,
        }
    }

    pub(super) fn draw(&self, canvas: &mut Canvas) {
        let words = self.briefing.words;
        canvas.group("uncovered", &words.say("flow-uncovered-sign"), |canvas| {
            for ribbon in &self.plan.uncovered {
                uncovered(canvas, &outline(ribbon));
            }
        });
        canvas.group(
            "undetermined",
            &words.say("flow-undetermined-sign"),
            |canvas| {
                let hair = Stroke::new(theme::LINE, theme::width::HAIR);
                for ribbon in &self.plan.undetermined {
                    canvas.unknown_area(&[outline(ribbon)], &hair);
                }
            },
        );
        canvas.group("covered", &words.say("flow-width"), |canvas| {
            let seam = Stroke::new(theme::PAPER, theme::width::HAIR);
            for ribbon in self.plan.covered.iter().chain(&self.plan.provided) {
                let mut style = Style::tinted(COVERED, TINT.0);
                if ribbon.thickness > 4.0 {
                    style = style.stroke(seam);
                }
                // The thinnest would not show.
                canvas.ribbon(ribbon.from, ribbon.to, ribbon.thickness.max(0.8), &style);
            }
        });
        self.draw_ends(canvas);
        let ids = ["flow-types", "flow-services", "flow-providers"];
        for (column, id) in ids.into_iter().enumerate() {
            let style = TextStyle::new(self.size).color(theme::MUTED);
            let at = self.room.y - self.size * 0.5;
            let x = self.plan.x[column];
            let (x, align) = match column {
                0 => (x + self.plan.wide, Align::End),
                _ => (x, Align::Start),
            };
            if !self.streams.columns[column].is_empty() {
                canvas.text(Point::new(x, at), &words.say(id), &style.align(align));
            }
            for (place, bar) in self.plan.bars[column].iter().enumerate() {
                self.draw_node(canvas, column, place, bar);
            }
        }
    }

    fn draw_node(&self, canvas: &mut Canvas, column: usize, place: usize, bar: &Bar) {
        let (words, px) = (self.briefing.words, |length| self.sheet.px(length));
        let x = self.plan.x[column];
        let area = Rect::new(x, bar.y, self.plan.wide, bar.height.max(1.0));
        let fill = if column == 0 { theme::INK } else { COVERED };
        canvas.rectangle(area, &Style::filled(fill));
        let persons = match column {
            0 => self.streams.persons(place),
            1 => self.streams.taken(place),
            _ => self.streams.provided_by(place),
        };
        let style = TextStyle::new(self.size).baseline(Baseline::Middle);
        let style = if column == 1 {
            style.halo(theme::PAPER)
        } else {
            style
        };
        let number = words.whole(persons);
        let name = self.name(column, place);
        let after = px(8.0);
        let (edge, align, wide) = match column {
            0 => (x - after, Align::End, x - after - self.room.x),
            1 => {
                let edge = x + self.plan.wide + after;
                (edge, Align::Start, (self.plan.x[2] - edge) * 0.86)
            }
            _ => {
                let edge = x + self.plan.wide + after;
                (edge, Align::Start, self.room.right() - edge)
            }
        };
        let middle = bar.middle();
        canvas.text(
            Point::new(edge, middle),
            &number,
            &style.bold().align(align),
        );
        let own = text_width(&number, self.size, Weight::SemiBold);
        let number = if column == 1 {
            own
        } else {
            self.number.max(own)
        };
        let before = number + after;
        let wide = wide - before;
        let most = ((bar.slot + px(5.0)) / (self.size * 1.12)) as usize;
        let lines = match most.min(2) {
            2 if column != 1 => wrap_at_most(&name, self.size, Weight::Regular, wide, 2),
            _ => vec![shorten(&name, self.size, Weight::Regular, wide)],
        };
        let x = match align {
            Align::End => edge - before,
            _ => edge + before,
        };
        let style = TextStyle {
            line_height: 1.12,
            ..style.align(align)
        };
        canvas.lines(Point::new(x, middle), &lines, &style);
    }

    /// Those not known and those not covered, as walls where their ribbons end.
    fn draw_ends(&self, canvas: &mut Canvas) {
        let words = self.briefing.words;
        let totals = self.streams.totals();
        let all: u64 = totals.iter().sum();
        let sizes = self.sheet.sizes;
        let x = self.plan.x[1];
        for (place, id) in ["flow-undetermined", "flow-uncovered"]
            .into_iter()
            .enumerate()
        {
            let (bar, persons) = (&self.plan.ends[place], totals[place + 1]);
            if persons == 0 {
                continue;
            }
            let area = Rect::new(x, bar.y, self.room.right() - x, bar.height.max(1.0));
            let edge = Rect::new(x, bar.y, self.plan.wide, bar.height.max(2.0));
            if place == 0 {
                // Lower than its words it would be a line through them.
                if bar.height >= sizes.note {
                    let hair = Stroke::new(theme::LINE, theme::width::HAIR);
                    canvas.unknown_area(&[area.corners().to_vec()], &hair);
                }
                canvas.rectangle(edge, &Style::filled(theme::MUTED));
            } else {
                if bar.height >= sizes.note {
                    uncovered(canvas, &area.corners());
                }
                canvas.rectangle(edge, &Style::filled(theme::ACCENT));
            }
            let share = Share::of(persons, all).map(|share| words.percent(share));
            let say = words.fill(
                id,
                &[
                    ("persons", persons.into()),
                    ("share", share.unwrap_or_default().into()),
                ],
            );
            let most = if place == 0 {
                sizes.note
            } else {
                sizes.heading
            };
            let from = x + self.plan.wide + self.sheet.px(12.0);
            let wide = self.room.right() - from - self.sheet.px(8.0);
            let size = [most, sizes.label, sizes.note, sizes.least]
                .into_iter()
                .find(|&size| {
                    size <= most
                        && size * 1.1 <= bar.slot
                        && text_width(&say, size, Weight::SemiBold) <= wide
                });
            let size = size.unwrap_or(sizes.least);
            let color = if place == 0 {
                theme::INK
            } else {
                theme::ACCENT
            };
            let style = TextStyle::new(size).bold().color(color).halo(theme::PAPER);
            let say = shorten(&say, size, Weight::SemiBold, wide);
            let at = Point::new(from, bar.middle());
            canvas.text(at, &say, &style.baseline(Baseline::Middle));
        }
    }

    fn name(&self, column: usize, place: usize) -> String {
        let network = &self.briefing.study.district.network;
        match &self.streams.columns[column][place] {
            Node::NeedType(id) => {
                let need_type = network.need_type(id);
                need_type.map_or_else(|| id.to_string(), |one| one.name.clone())
            }
            Node::Service(service) => self.services[*service].name.clone(),
            Node::Providers(ids) => {
                let names: Vec<String> = ids.iter().map(|id| called_by(network, id)).collect();
                self.briefing.words.list_of(&names, 2)
            }
            Node::Others(count) => {
                let ids = [
                    "flow-other-needs",
                    "flow-other-services",
                    "flow-other-providers",
                ];
                self.briefing
                    .words
                    .fill(ids[column], &[("count", (*count).into())])
            }
        }
    }
}

/// The outline of a ribbon as points: what a hatch is cut to.
fn outline(ribbon: &Ribbon) -> Vec<Point> {
    const STEPS: usize = 24;
    let (from, to) = (ribbon.from, ribbon.to);
    // A cubic Bézier curve whose controls lie half-way across.
    let along = |step: usize| {
        let t = step as f64 / STEPS as f64;
        let s = 1.0 - t;
        let (level, rise) = (1.5 * t * s, t * t * (3.0 - 2.0 * t));
        let across = level + t * t * t;
        let x = from.x + (to.x - from.x) * across;
        Point::new(x, from.y + (to.y - from.y) * rise)
    };
    let upper = (0..=STEPS).map(along);
    let lower = (0..=STEPS).rev().map(along);
    let lower = lower.map(|point| point.shifted(0.0, ribbon.thickness.max(0.8)));
    upper.chain(lower).collect()
}
