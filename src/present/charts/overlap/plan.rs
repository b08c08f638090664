//! Where groups, dots, bars and names of the overlap stand.

use super::Sets;
use crate::analysis::coverage::tavoli::Intersection;
use crate::present::Briefing;
use crate::present::called::called_by;
use crate::present::canvas::{Align, Baseline, Canvas, Point, Rect, Stroke, Style, TextStyle};
use crate::present::charts::heads::Heads;
use crate::present::sheet::Sheet;
use crate::present::text::{Weight, shorten, text_width, wrap, wrap_at_most};
use crate::present::theme::{self, Color};
use crate::present::words::Words;

/// Widths of a column of dots and heights of a row, on a slide: least and most.
pub(super) const STEP: (f64, f64) = (36.0, 172.0);
const ROW: (f64, f64) = (32.0, 120.0);
/// From one line of names to the next, in sizes of type.
const LEADING: f64 = 1.15;
/// The room for the sizes of the groups, on a slide.
const SIZES: f64 = 84.0;
/// The shares of the width that dots and bars may take, where the page is wide and where it is narrow.
const WIDE: (f64, f64) = (0.42, 0.17);
const NARROW: (f64, f64) = (0.38, 0.13);

/// Where everything stands.
pub(super) struct Plan<'a> {
    sheet: &'a Sheet,
    room: Rect,
    heads: Heads,
    step: f64,
    /// The top of the first row, how high a row is, how many there are.
    top: f64,
    row: f64,
    pub(super) rows: usize,
    /// Where bars begin, and how long the longest is.
    bars: (f64, f64),
    /// Where names begin, the size of their type, how many lines of it a row holds.
    names: f64,
    size: f64,
    lines: usize,
}

impl<'a> Plan<'a> {
    /// Divides a room.
    pub(super) fn lay_out(sheet: &'a Sheet, sets: &Sets, room: Rect) -> Self {
        let px = |length| sheet.px(length);
        let columns = sets.columns.len().max(1) as f64;
        let step = (room.width * shares(sheet).0 / columns).min(px(STEP.1));
        let names: Vec<&str> = sets.columns.iter().map(|c| c.name.as_str()).collect();
        let heads = Heads::of(sheet, &names, step, (room.height * 0.36).min(px(300.0)));
        let sizes = px(SIZES).min(room.height * 0.16);
        let top = room.y + heads.height() + sizes;
        let high = (room.bottom() - top).max(1.0);
        let rows = sets.rows.len().min((high / px(ROW.0)) as usize).max(1);
        let rows = rows.min(sets.rows.len());
        let row = (high / rows.max(1) as f64).min(px(ROW.1));
        let bars = room.x + columns * step + px(30.0);
        let long = room.width * shares(sheet).1;
        // Where two lines fit in small type but not in large, more names are worth more than large ones.
        let size = if sheet.is_narrow() {
            sheet.sizes.least
        } else if row < 2.0 * LEADING * sheet.sizes.label {
            sheet.sizes.note.min(row / LEADING).max(sheet.sizes.least)
        } else {
            sheet.sizes.label
        };
        Self {
            sheet,
            room,
            heads,
            step,
            top,
            row,
            rows,
            bars: (bars, long),
            names: bars + long + px(76.0),
            size,
            lines: ((row / (size * LEADING)) as usize).max(1),
        }
    }

    /// Where the last row ends.
    pub(super) fn bottom(&self) -> f64 {
        self.top + self.rows as f64 * self.row
    }

    fn x(&self, column: usize) -> f64 {
        self.room.x + (column as f64 + 0.5) * self.step
    }

    /// Draws the groups and the rows.
    pub(super) fn draw(&self, canvas: &mut Canvas, briefing: &Briefing<'_>, sets: &Sets) {
        let words = briefing.words;
        canvas.group("groups", &words.say("overlap-groups"), |canvas| {
            self.draw_groups(canvas, words, sets);
        });
        let largest = sets.rows.iter().map(|row| row.organizations.len()).max();
        let largest = largest.unwrap_or(1).max(1) as f64;
        let note = TextStyle::new(self.sheet.sizes.note).color(theme::MUTED);
        let head = self.top - self.sheet.px(12.0);
        for (x, id) in [(self.bars.0, "overlap-bars"), (self.names, "overlap-names")] {
            let wide = if x < self.names {
                self.names - self.bars.0 - self.sheet.px(20.0)
            } else {
                self.room.right() - x
            };
            let lines = wrap(&words.say(id), note.size, Weight::Regular, wide);
            let rise = lines.len().saturating_sub(1) as f64 * note.size * note.line_height;
            canvas.lines(Point::new(x, head - rise), &lines, &note);
        }
        for (place, row) in sets.rows.iter().take(self.rows).enumerate() {
            let top = self.top + place as f64 * self.row;
            self.draw_row(canvas, briefing, sets, (row, top), largest);
        }
    }

    /// The names of the groups, their sizes as numbers and bars.
    fn draw_groups(&self, canvas: &mut Canvas, words: &Words, sets: &Sets) {
        let px = |length| self.sheet.px(length);
        let largest = sets.columns.iter().map(|column| column.seated).max();
        let largest = largest.unwrap_or(1).max(1) as f64;
        let foot = self.top - px(10.0);
        let sizes = self.sheet.sizes;
        let widest = text_width(&words.whole(largest as u64), 1.0, Weight::SemiBold);
        let number = sizes
            .label
            .min((self.step - px(6.0)) / widest)
            .max(sizes.least);
        let high = self.top - self.room.y - self.heads.height() - px(18.0) - number;
        let high = high.max(1.0);
        for (place, column) in sets.columns.iter().enumerate() {
            let x = self.x(place);
            let tall = high * column.seated as f64 / largest;
            let wide = (self.step * 0.5).min(px(44.0));
            let bar = Rect::new(x - wide / 2.0, foot - tall, wide, tall);
            canvas.rectangle(bar, &Style::filled(theme::LINE));
            let style = TextStyle::new(number).bold().align(Align::Middle);
            let text = words.whole(column.seated as u64);
            canvas.text(Point::new(x, foot - tall - px(6.0)), &text, &style);
            self.heads.draw(
                canvas,
                place,
                Point::new(x, self.room.y + self.heads.height()),
            );
        }
        let ends = [
            Point::new(self.room.x, foot),
            Point::new(self.room.x + sets.columns.len() as f64 * self.step, foot),
        ];
        canvas.line(&ends, &Stroke::new(theme::LINE, theme::width::THIN));
    }

    fn draw_row(
        &self,
        canvas: &mut Canvas,
        briefing: &Briefing<'_>,
        sets: &Sets,
        (row, top): (&Intersection, f64),
        largest: f64,
    ) {
        let (sheet, words) = (self.sheet, briefing.words);
        let px = |length| sheet.px(length);
        let middle = top + self.row / 2.0;
        let color = color(row, sets);
        let filled = sets.filled(row);
        let radius = (self.row * 0.26).min(self.step * 0.3).min(px(14.0));
        if row.is_nowhere() {
            let band = Rect::new(
                self.room.x,
                top + self.row * 0.12,
                sets.columns.len() as f64 * self.step,
                self.row * 0.76,
            );
            let outline = Stroke::new(color, theme::width::THIN);
            canvas.rounded(band, px(6.0), &Style::outlined(outline));
            let size = sheet.sizes.label.min(self.row * 0.5).max(sheet.sizes.least);
            let say = words.say("overlap-nowhere");
            let fit = (band.height / (size * LEADING)).max(1.0) as usize;
            let wide = band.width - px(12.0);
            let say = wrap_at_most(&say, size, Weight::SemiBold, wide, fit);
            let style = TextStyle {
                line_height: LEADING,
                ..TextStyle::new(size).bold().color(color).centered()
            };
            canvas.lines(band.center(), &say, &style);
        } else {
            let center = |column: usize| Point::new(self.x(column), middle);
            for column in (0..sets.columns.len()).filter(|column| !filled.contains(column)) {
                canvas.circle(center(column), radius * 0.5, &Style::filled(theme::RULE));
            }
            if let (Some(&first), Some(&last)) = (filled.first(), filled.last()) {
                let stroke = Stroke::new(color, theme::width::BOLD);
                canvas.line(&[center(first), center(last)], &stroke);
            }
            for &column in &filled {
                canvas.circle(center(column), radius, &Style::filled(color));
            }
        }
        let count = row.organizations.len();
        let long = (self.bars.1 * count as f64 / largest).max(px(2.0));
        let high = (self.row * 0.52).min(px(34.0));
        let bar = Rect::new(self.bars.0, middle - high / 2.0, long, high);
        canvas.rectangle(bar, &Style::filled(color));
        let size = sheet.sizes.label.min(self.row * 0.6).max(sheet.sizes.least);
        let label = TextStyle::new(size).baseline(Baseline::Middle);
        let number = words.whole(count as u64);
        canvas.text(
            Point::new(bar.right() + px(10.0), middle),
            &number,
            &label.bold(),
        );
        let names: Vec<String> = (row.organizations.iter())
            .map(|id| called_by(&briefing.study.district.network, id))
            .collect();
        let lines = self.names(words, &names);
        let style = TextStyle {
            line_height: LEADING,
            ..TextStyle::new(self.size).baseline(Baseline::Middle)
        };
        canvas.lines(Point::new(self.names, middle), &lines, &style);
        let ends = [
            Point::new(self.room.x, top + self.row),
            Point::new(self.room.right(), top + self.row),
        ];
        canvas.line(&ends, &Stroke::new(theme::RULE, theme::width::HAIR));
    }

    /// As many names as a row holds.
    fn names(&self, words: &Words, names: &[String]) -> Vec<String> {
        let wide = self.room.right() - self.names;
        let fitting = |most: usize| {
            let lines = wrap(
                &words.list_of(names, most),
                self.size,
                Weight::Regular,
                wide,
            );
            (lines.len() <= self.lines).then_some(lines)
        };
        // From few to many: a longer list is not tried once one is too long.
        let found = (1..=names.len()).map_while(fitting).last();
        let whole = fitting(names.len());
        whole.or(found).unwrap_or_else(|| match names {
            [one] => vec![shorten(one, self.size, Weight::Regular, wide)],
            _ => Vec::new(),
        })
    }
}

/// The shares of the width for dots and for bars.
pub(super) fn shares(sheet: &Sheet) -> (f64, f64) {
    match sheet.is_narrow() {
        true => NARROW,
        false => WIDE,
    }
}

/// The colour of a row: at several groups, at one, at none.
fn color(row: &Intersection, sets: &Sets) -> Color {
    match sets.filled(row).len() {
        0 => theme::ACCENT,
        1 => theme::LINE,
        _ => theme::CATEGORIES[0],
    }
}
