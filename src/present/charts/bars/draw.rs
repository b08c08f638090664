//! Rows of bars in their places, drawn.

use super::Laid;
use super::row::{Cell, Fill, Piece, Row, Tick};
use crate::present::canvas::{
    Align, Baseline, Canvas, Hatch, Point, Rect, Stroke, Style, TextStyle,
};
use crate::present::sheet::Sheet;
use crate::present::text::{Weight, text_width, wrap_at_most};
use crate::present::theme::{self, width};

impl Laid<'_> {
    /// Where the last row ends.
    pub(in crate::present) fn bottom(&self) -> f64 {
        self.bars.bottom()
    }

    /// Whether a column is shown.
    pub(in crate::present) fn has_column(&self, place: usize) -> bool {
        self.columns.iter().any(|&(shown, ..)| shown == place)
    }

    /// Draws heads and rows, and returns how many of these are shown.
    pub(in crate::present) fn drawn(&self, canvas: &mut Canvas) -> usize {
        self.draw(canvas);
        self.shown
    }

    /// Draws heads and rows.
    pub(in crate::present) fn draw(&self, canvas: &mut Canvas) {
        if self.shown == 0 {
            return;
        }
        self.draw_heads(canvas);
        for (place, row) in self.of.rows.iter().take(self.shown).enumerate() {
            let top = self.bars.y + place as f64 * self.step;
            let room = Rect::new(self.room.x, top, self.room.width, self.step);
            canvas.group("row", &row.name, |canvas| {
                canvas.owned(&format!("row-{place}"), |canvas| {
                    self.draw_row(canvas, row, room);
                });
            });
        }
        for tick in self.of.ticks.iter().filter(|tick| tick.strong) {
            let seam = Stroke::new(theme::PAPER, self.of.sheet.px(7.0));
            self.draw_tick(canvas, tick, &seam);
            let stroke = Stroke::new(theme::INK, self.of.sheet.px(width::THIN));
            self.draw_tick(canvas, tick, &stroke);
        }
    }

    /// Where a number is on the scale.
    fn x(&self, number: f64) -> f64 {
        let longest = self.of.longest;
        let share = if longest > 0.0 { number / longest } else { 0.0 };
        self.bars.x + self.bars.width * share.clamp(0.0, 1.0)
    }

    fn draw_heads(&self, canvas: &mut Canvas) {
        let sheet = self.of.sheet;
        let note = sheet.sizes.note;
        let style = TextStyle {
            line_height: 1.15,
            ..TextStyle::new(note)
                .color(theme::MUTED)
                .baseline(Baseline::Top)
        };
        canvas.lines(Point::new(self.bars.x, self.room.y), &self.head, &style);
        for &(place, wide, end) in &self.columns {
            let lines = self.of.head_lines(place, wide);
            let at = Point::new(end, self.room.y);
            canvas.lines(at, &lines, &style.align(Align::End));
        }
        let mut taken: Vec<(f64, f64)> = Vec::new();
        let strong = self.of.ticks.iter().filter(|tick| tick.strong);
        let others = || self.of.ticks.iter().filter(|tick| !tick.strong);
        for tick in others() {
            self.draw_tick(canvas, tick, &Stroke::new(theme::RULE, width::HAIR));
        }
        // Words that would touch are left out: those over the line to compare with come first.
        for tick in strong.chain(others()) {
            let half = text_width(&tick.text, note, Weight::Regular) / 2.0 + note * 0.2;
            let at = Point::new(self.x(tick.at), self.bars.y - sheet.px(10.0));
            let (from, to) = (at.x - half, at.x + half);
            if taken.iter().any(|&(left, right)| from < right && left < to) {
                continue;
            }
            taken.push((from, to));
            let style = TextStyle::new(note).color(theme::MUTED);
            canvas.text(at, &tick.text, &style.align(Align::Middle));
        }
    }

    fn draw_tick(&self, canvas: &mut Canvas, tick: &Tick, stroke: &Stroke) {
        let x = self.x(tick.at);
        let ends = [
            Point::new(x, self.bars.y),
            Point::new(x, self.bars.bottom()),
        ];
        canvas.line(&ends, stroke);
    }

    fn draw_row(&self, canvas: &mut Canvas, row: &Row, room: Rect) {
        let sheet = self.of.sheet;
        let middle = room.center().y;
        let label = TextStyle::new(sheet.sizes.label).baseline(Baseline::Middle);
        let number = Point::new(room.x + self.numbers, middle);
        canvas.text(
            number,
            &row.number,
            &label.color(theme::MUTED).align(Align::End),
        );
        let (left, wide) = self.names;
        if let Some((mark, color)) = row.mark {
            let at = Point::new(left - self.mark * 0.58, middle);
            canvas.mark(mark, at, sheet.px(13.0), &Style::filled(color));
        }
        let (name, style) = self.written(&row.name, wide, Weight::Regular, self.small_names);
        canvas.lines(Point::new(left, middle), &name, &style);
        let thick = (self.step * 0.62).min(sheet.px(56.0));
        let bar = Rect::new(self.bars.x, middle - thick / 2.0, self.bars.width, thick);
        self.draw_bar(canvas, row, bar);
        if self.in_column {
            let end = Point::new(self.values, middle);
            canvas.text(end, &row.value, &label.align(Align::End));
        } else {
            let behind = Point::new(self.x(row.end()) + sheet.px(12.0), middle);
            canvas.text(behind, &row.value, &label);
        }
        for &(place, wide, end) in &self.columns {
            if let Some(cell) = row.cells.get(place) {
                self.draw_cell(canvas, cell, Point::new(end, middle), wide);
            }
        }
        let below = [
            Point::new(room.x, room.bottom()),
            Point::new(room.right(), room.bottom()),
        ];
        canvas.line(&below, &Stroke::new(theme::RULE, width::HAIR));
    }

    /// Words in one line of the usual size, or in two lines of a smaller one where they are too long or so asked.
    fn written(
        &self,
        words: &str,
        wide: f64,
        weight: Weight,
        small: bool,
    ) -> (Vec<String>, TextStyle) {
        let sizes = &self.of.sheet.sizes;
        let (size, most) = match !small && text_width(words, sizes.label, weight) <= wide {
            true => (sizes.label, 1),
            false => (sizes.note, 2),
        };
        let style = TextStyle {
            line_height: 1.1,
            weight,
            ..TextStyle::new(size).baseline(Baseline::Middle)
        };
        (wrap_at_most(words, size, weight, wide, most), style)
    }

    fn draw_cell(&self, canvas: &mut Canvas, cell: &Cell, at: Point, wide: f64) {
        let badge = self.of.badge();
        let before = cell.signal.map_or(0.0, |_| 3.0 * badge);
        let (lines, style) = self.written(&cell.text, wide - before, cell.weight(), false);
        let color = if cell.strong {
            theme::ACCENT
        } else {
            theme::INK
        };
        canvas.lines(at, &lines, &style.color(color).align(Align::End));
        if let Some(signal) = &cell.signal {
            let long = lines
                .iter()
                .map(|line| text_width(line, style.size, style.weight))
                .fold(0.0, f64::max);
            let center = at.shifted(-long - 2.0 * badge, 0.0);
            canvas.badge(signal, center, badge);
        }
    }

    fn draw_bar(&self, canvas: &mut Canvas, row: &Row, bar: Rect) {
        let mut from = 0.0;
        for piece in &row.pieces {
            let (left, right) = (self.x(from), self.x(from + piece.long));
            from += piece.long;
            // What is there shows, however little it is.
            let long = match piece.long > 0.0 {
                true => (right - left).max(self.of.sheet.px(2.0)),
                false => continue,
            };
            self.draw_piece(canvas, piece, Rect::new(left, bar.y, long, bar.height));
        }
        if let Some((least, most)) = row.interval {
            draw_interval(canvas, self.of.sheet, bar, self.x(least), self.x(most));
        }
        if let Some(second) = row.second {
            draw_second(
                canvas,
                self.of.sheet,
                Point::new(self.x(second), bar.center().y),
            );
        }
    }

    fn draw_piece(&self, canvas: &mut Canvas, piece: &Piece, area: Rect) {
        let sheet = self.of.sheet;
        draw_fill(canvas, sheet, piece.fill, area);
        let badge = (area.height * 0.32).min(self.of.badge());
        let note = sheet.sizes.note;
        let pad = sheet.px(8.0);
        let sign = piece.signal.map_or(0.0, |_| 2.0 * badge + pad);
        let long = text_width(&piece.text, note, Weight::SemiBold);
        let both = sign + long + pad;
        let mut x = area.x + pad;
        let middle = area.center().y;
        if let Some(signal) = piece.signal.filter(|_| sign + pad <= area.width) {
            canvas.badge(&signal, Point::new(x + badge, middle), badge);
            x += sign;
        }
        if !piece.text.is_empty() && both + pad <= area.width && note * 1.1 <= area.height {
            let style = TextStyle::new(note).bold().baseline(Baseline::Middle);
            let style = match piece.fill {
                Fill::Plain(color) => style.color(theme::ink_on(color)),
                Fill::Striped(_) => style.halo(theme::PAPER),
                Fill::Unknown => style.halo(theme::UNKNOWN_AREA),
            };
            canvas.text(Point::new(x, middle), &piece.text, &style);
        }
    }
}

/// Fills an area, in a bar or in a legend.
pub(in crate::present) fn draw_fill(canvas: &mut Canvas, sheet: &Sheet, fill: Fill, area: Rect) {
    match fill {
        Fill::Plain(color) => canvas.rectangle(area, &Style::filled(color)),
        Fill::Striped(color) => {
            let stroke = Stroke::new(color, sheet.px(width::THIN));
            canvas.rectangle(area, &Style::filled(theme::PAPER).stroke(stroke));
            let hatch = Hatch {
                stroke: Stroke::new(color, sheet.px(4.0)),
                spacing: sheet.px(11.0),
                degrees: 135.0,
            };
            canvas.hatch(&[area.corners().to_vec()], &hatch);
        }
        Fill::Unknown => {
            let outline = Stroke::new(theme::LINE, width::HAIR);
            canvas.unknown_area(&[area.corners().to_vec()], &outline);
        }
    }
}

/// A line from the least to the most with a bar at either end, seen on any ground.
pub(in crate::present) fn draw_interval(
    canvas: &mut Canvas,
    sheet: &Sheet,
    bar: Rect,
    least: f64,
    most: f64,
) {
    let (middle, half) = (bar.center().y, bar.height * 0.24);
    let upright = |x: f64| vec![Point::new(x, middle - half), Point::new(x, middle + half)];
    let level = vec![Point::new(least, middle), Point::new(most, middle)];
    let lines = [upright(least), level, upright(most)];
    canvas.multi_line(&lines, &Stroke::new(theme::PAPER, sheet.px(6.0)));
    canvas.multi_line(&lines, &Stroke::new(theme::INK, sheet.px(2.5)));
}

/// A hollow circle: where else a bar might end.
pub(in crate::present) fn draw_second(canvas: &mut Canvas, sheet: &Sheet, at: Point) {
    let ring = Stroke::new(theme::INK, sheet.px(2.5));
    canvas.circle(at, sheet.px(7.0), &Style::filled(theme::PAPER).stroke(ring));
}
