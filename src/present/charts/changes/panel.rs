//! One of the two panels: a row for each municipality or type of need.

use crate::present::canvas::{Align, Baseline, Canvas, Point, Rect, Stroke, Style, TextStyle};
use crate::present::changes::{Difference, Line};
use crate::present::local::Told;
use crate::present::sheet::Sheet;
use crate::present::text::{Weight, text_width, wrap_at_most};
use crate::present::theme::{self, CATEGORIES, Color, width};
use crate::present::words::Words;

/// The radius of the mark before and after, on a slide, as all lengths.
pub(super) const BEFORE: f64 = 8.0;
/// The radius of the mark after.
pub(super) const AFTER: f64 = 9.0;
/// The least and the greatest height of a row.
const ROW: (f64, f64) = (34.0, 84.0);
/// Between columns.
const GAP: f64 = 20.0;
/// The largest share of the width for names.
const NAMES: f64 = 0.4;
/// From this width on a panel has room for covered persons before and after.
const ROOMY: f64 = 780.0;
/// The shares at which the axis has a line.
const TICKS: [f64; 3] = [0.0, 0.5, 1.0];

/// The lines of a panel and the message above them.
pub(super) struct Panel<'a> {
    heading: &'static str,
    pub(super) lines: &'a [Line<'a>],
}

/// Where the columns of a panel are.
struct Columns<'a> {
    sheet: &'a Sheet,
    words: &'a Words,
    names: f64,
    axis: (f64, f64),
    /// The right edge of the differences, and of covered persons where there is room.
    difference: f64,
    covered: Option<f64>,
    step: f64,
}

impl<'a> Panel<'a> {
    pub(super) fn new(heading: &'static str, lines: &'a [Line<'a>]) -> Self {
        Self { heading, lines }
    }

    /// Draws as many rows as there is room for, and returns how many there are more.
    pub(super) fn draw(
        &self,
        canvas: &mut Canvas,
        sheet: &Sheet,
        words: &Words,
        room: Rect,
    ) -> usize {
        let (label, note) = (sheet.sizes.label, sheet.sizes.note);
        let heading = TextStyle::new(sheet.sizes.heading)
            .bold()
            .baseline(Baseline::Top);
        canvas.text(room.corners()[0], &words.say(self.heading), &heading);
        let top = room.y + 1.5 * sheet.sizes.heading + 1.4 * note;
        let high = (room.bottom() - top).max(0.0);
        let fitting = (high / sheet.px(ROW.0)) as usize;
        let shown = self.lines.len().min(fitting);
        let lines = &self.lines[..shown];
        if shown == 0 {
            return self.lines.len();
        }
        let widest = |texts: &mut dyn Iterator<Item = (String, f64, Weight)>| {
            texts
                .map(|(text, size, weight)| text_width(&text, size, weight))
                .fold(0.0, f64::max)
        };
        let names = widest(
            &mut lines
                .iter()
                .map(|line| (line.name.to_owned(), label, Weight::Regular)),
        );
        let names = names.min(room.width * NAMES);
        let gap = sheet.px(GAP);
        let difference = widest(
            &mut lines
                .iter()
                .map(|line| (line.difference.text(words), label, Weight::SemiBold)),
        );
        let covered = widest(
            &mut lines
                .iter()
                .filter_map(|line| Some((covered(words, line)?, note, Weight::Regular))),
        );
        let covered = (covered > 0.0 && room.width >= sheet.px(ROOMY)).then_some(covered);
        let beside = covered.map_or(0.0, |covered| covered + gap) + difference + gap;
        let axis = (
            room.x + names + 1.5 * gap,
            room.right() - beside - 0.5 * gap,
        );
        let columns = Columns {
            sheet,
            words,
            names,
            axis: (axis.0, axis.1.max(axis.0 + 1.0)),
            difference: room.right() - covered.map_or(0.0, |covered| covered + gap),
            covered: covered.map(|_| room.right()),
            step: (high / shown as f64).min(sheet.px(ROW.1)),
        };
        columns.draw_axis(canvas, top, top + columns.step * shown as f64);
        for (row, line) in lines.iter().enumerate() {
            let middle = top + (row as f64 + 0.5) * columns.step;
            canvas.group("change", line.name, |canvas| {
                columns.draw_row(canvas, line, Point::new(room.x, middle));
            });
        }
        self.lines.len() - shown
    }
}

impl Columns<'_> {
    fn at(&self, share: f64) -> f64 {
        self.axis.0 + (self.axis.1 - self.axis.0) * share.clamp(0.0, 1.0)
    }

    fn draw_axis(&self, canvas: &mut Canvas, top: f64, bottom: f64) {
        let note = TextStyle::new(self.sheet.sizes.note)
            .color(theme::MUTED)
            .align(Align::Middle);
        for tick in TICKS {
            let x = self.at(tick);
            let ends = [Point::new(x, top), Point::new(x, bottom)];
            canvas.line(&ends, &Stroke::new(theme::RULE, width::HAIR));
            let text = self.words.percent(crate::model::units::Share(tick));
            canvas.text(Point::new(x, top - self.sheet.px(6.0)), &text, &note);
        }
    }

    /// Draws a row from the left end of its middle line.
    fn draw_row(&self, canvas: &mut Canvas, line: &Line<'_>, at: Point) {
        let (label, note) = (self.sheet.sizes.label, self.sheet.sizes.note);
        let fits = text_width(line.name, label, Weight::Regular) <= self.names;
        let two = self.step >= 2.0 * note * 1.12;
        let (size, most) = match (fits, two) {
            (true, _) => (label, 1),
            (false, true) => (note, 2),
            (false, false) => (note, 1),
        };
        let name = wrap_at_most(line.name, size, Weight::Regular, self.names, most);
        let style = TextStyle {
            line_height: 1.1,
            ..TextStyle::new(size).baseline(Baseline::Middle)
        };
        canvas.lines(at, &name, &style);
        self.draw_shares(canvas, line, at.y);
        let color = color(line.difference);
        let style = TextStyle::new(label)
            .bold()
            .color(color)
            .baseline(Baseline::Middle)
            .align(Align::End);
        let text = line.difference.text(self.words);
        canvas.text(Point::new(self.difference, at.y), &text, &style);
        if let (Some(right), Some(text)) = (self.covered, covered(self.words, line)) {
            let style = TextStyle::new(note)
                .color(theme::MUTED)
                .baseline(Baseline::Middle)
                .align(Align::End);
            canvas.text(Point::new(right, at.y), &text, &style);
        }
    }

    /// The share before and after on the axis, as far as it may be told.
    fn draw_shares(&self, canvas: &mut Canvas, line: &Line<'_>, y: f64) {
        let px = |length: f64| self.sheet.px(length);
        match line.shares {
            [Told::Share(before), Told::Share(after)] => {
                let color = color(line.difference);
                let (from, to) = (self.at(before.0), self.at(after.0));
                let ends = [Point::new(from, y), Point::new(to, y)];
                canvas.line(&ends, &Stroke::new(color, px(width::BOLD)));
                let outline = Stroke::new(color, px(width::THIN));
                let hollow = Style::filled(theme::PAPER).stroke(outline);
                canvas.circle(ends[0], px(BEFORE), &hollow);
                canvas.circle(ends[1], px(AFTER), &Style::filled(color));
            }
            [Told::Unknown, Told::Unknown] => {
                let high = px(18.0);
                let wide = self.axis.1 - self.axis.0;
                let bar = Rect::new(self.axis.0, y - high / 2.0, wide, high);
                let outline = Stroke::new(theme::LINE, width::HAIR);
                canvas.unknown_area(&[bar.corners().to_vec()], &outline);
            }
            shares => {
                let [before, after] = shares.map(|told| told.percent(self.words));
                let values = [("before", before.into()), ("after", after.into())];
                let text = self.words.fill("changes-shares", &values);
                let style = TextStyle::new(self.sheet.sizes.note)
                    .color(theme::MUTED)
                    .halo(theme::PAPER)
                    .centered();
                canvas.text(
                    Point::new((self.axis.0 + self.axis.1) / 2.0, y),
                    &text,
                    &style,
                );
            }
        }
    }
}

/// Fewer, more, or as many: the sign says it too.
fn color(difference: Difference) -> Color {
    match difference {
        Difference::Number(number) if number < 0 => theme::ACCENT,
        Difference::Number(number) if number > 0 => CATEGORIES[0],
        _ => theme::MUTED,
    }
}

/// Covered persons before and after, where both may be told.
fn covered(words: &Words, line: &Line<'_>) -> Option<String> {
    let covered = line.covered()?;
    let [before, after] = covered.map(|persons| words.whole(persons));
    if covered[0] == covered[1] {
        return Some(after);
    }
    let values = [("before", before.into()), ("after", after.into())];
    Some(words.fill("changes-shares", &values))
}
