//! Where the matrix stands: in one block of rows, or in several beside each other, with the names of the groups over each.

use super::cells::{Cell, Matrix, Row};
use crate::present::Briefing;
use crate::present::called::called;
use crate::present::canvas::{Align, Baseline, Canvas, Point, Rect, Stroke, Style, TextStyle};
use crate::present::charts::heads::Heads;
use crate::present::sheet::Sheet;
use crate::present::text::{Weight, shorten, text_width};
use crate::present::theme::{self, Color, Mark};
use crate::present::words::Words;

/// More groups than this have no room in any matrix.
pub(super) const MOST_COLUMNS: usize = 20;
/// Widths of a column and of the names, on a slide: least and most.
const STEP: (f64, f64) = (32.0, 116.0);
const NAMES: f64 = 560.0;
/// The least room for names where there are several blocks, in sizes of type.
const SHORTEST: f64 = 14.0;
/// From one block to the next, on a slide.
const BETWEEN: f64 = 44.0;
/// What is counted over each column, and in which colour.
const COUNTED: [(&str, Color); 2] = [
    ("matrix-seated", theme::MUTED),
    ("matrix-absent", theme::ACCENT),
];
/// From one line of counts to the next, in sizes of type.
const COUNTS: f64 = 1.3;
/// So many times as many rows are worth as much as names of groups that are not shortened.
const WHOLE: f64 = 1.6;
/// The most blocks beside each other.
const BLOCKS: usize = 4;

/// Where everything stands.
pub(super) struct Plan<'a> {
    sheet: &'a Sheet,
    rows: Vec<&'a Row>,
    heads: Heads,
    /// The first block; the others stand beside it.
    block: Rect,
    /// How many rows a block has, and how high they are.
    each: usize,
    row: f64,
    /// The size of names.
    size: f64,
    names: f64,
    step: f64,
}

impl<'a> Plan<'a> {
    /// The largest type and the fewest blocks that hold all rows, or as many rows as there is room for.
    pub(super) fn lay_out(
        sheet: &'a Sheet,
        words: &Words,
        matrix: &'a Matrix,
        names: &[&str],
        room: Rect,
    ) -> Self {
        let counts = COUNTED.map(|(id, _)| words.say(id));
        let counts = counts.map(|say| text_width(&say, sheet.sizes.note, Weight::Regular));
        let least = counts[0].max(counts[1]) + sheet.sizes.note;
        let sizes = sheet.sizes;
        let mut best: Option<Self> = None;
        for size in [sizes.label, sizes.note, sizes.least] {
            for blocks in 1..=BLOCKS {
                let Some(plan) = Self::of(sheet, matrix, (names, least), room, (size, blocks))
                else {
                    continue;
                };
                let shown = plan.shown();
                if shown == matrix.rows.len() && plan.heads.is_whole() {
                    return plan;
                }
                if best.as_ref().is_none_or(|best| best.worth() < plan.worth()) {
                    best = Some(plan);
                }
            }
        }
        best.unwrap_or_else(|| Self {
            sheet,
            rows: Vec::new(),
            heads: Heads::of(sheet, &[], 1.0, 1.0),
            block: room,
            each: 1,
            row: 0.0,
            size: sizes.least,
            names: 0.0,
            step: 0.0,
        })
    }

    /// The plan with so many blocks of names of this size, if columns and names are wide enough.
    fn of(
        sheet: &'a Sheet,
        matrix: &'a Matrix,
        (names, least): (&[&str], f64),
        room: Rect,
        (size, blocks): (f64, usize),
    ) -> Option<Self> {
        let px = |length| sheet.px(length);
        let columns = matrix.columns.len() as f64;
        let titles: Vec<&str> = (matrix.columns.iter())
            .map(|column| column.name.as_str())
            .collect();
        let longest = (room.height * 0.4).min(px(280.0));
        let natural = (matrix.rows.iter())
            .map(|row| text_width(names[row.organization], size, Weight::Regular))
            .fold(0.0, f64::max);
        let natural = (natural + size).min(px(NAMES)).max(least);
        // One column more for the number of seats.
        let step = |width: f64| {
            let step = (width - natural) / (columns + 1.0);
            let least = match blocks {
                1 => width * 0.4,
                _ => width - natural.min((size * SHORTEST).max(least)),
            };
            step.max(px(STEP.0).min(least / (columns + 1.0)))
                .min(px(STEP.1))
        };
        let width = |beyond: f64| {
            let between = px(BETWEEN) * (blocks - 1) as f64;
            (room.width - between - beyond) / blocks as f64
        };
        // Slanted names reach beyond their block: over the next one, but the last ones over the edge of the room.
        let first = step(width(0.0));
        let beyond = Heads::of(sheet, &titles, first, longest).overhang();
        let width = width((beyond - first).max(0.0));
        let step = step(width);
        if step < px(STEP.0) {
            return None;
        }
        let heads = Heads::of(sheet, &titles, step, longest);
        let room_for_names = (width - (columns + 1.0) * step).min(natural);
        let wanted = matrix.rows.len();
        let counts = 2.0 * sheet.sizes.note * COUNTS + px(8.0);
        let high = room.height - heads.height() - counts;
        let least = size * 1.42;
        let fit = (high / least).floor().max(0.0) as usize;
        if fit == 0 {
            return None;
        }
        let shown = wanted.min(fit * blocks);
        let each = shown.div_ceil(blocks).max(1);
        Some(Self {
            sheet,
            rows: matrix.foremost(shown),
            heads,
            block: Rect::new(room.x, room.y, width, room.height),
            each,
            row: (high / each as f64).min(size * 2.1),
            size,
            names: room_for_names,
            step,
        })
    }

    /// What it is worth where not all can be had: its rows, and more if the names of the groups are whole.
    fn worth(&self) -> f64 {
        let rows = self.shown() as f64;
        match self.heads.is_whole() {
            true => rows * WHOLE,
            false => rows,
        }
    }

    /// How many rows are drawn.
    pub(super) fn shown(&self) -> usize {
        self.rows.len()
    }

    /// The middle of a column of a block that begins at `left`.
    fn x(&self, left: f64, column: usize) -> f64 {
        left + self.names + (column as f64 + 0.5) * self.step
    }

    pub(super) fn draw(&self, canvas: &mut Canvas, briefing: &Briefing<'_>, matrix: &Matrix) {
        let wide = self.block.width + self.sheet.px(BETWEEN);
        for (block, rows) in self.rows.chunks(self.each).enumerate() {
            let left = self.block.x + block as f64 * wide;
            let top = self.draw_heads(canvas, briefing, matrix, left);
            for (place, row) in rows.iter().enumerate() {
                let top = top + place as f64 * self.row;
                self.draw_row(canvas, briefing, row, Point::new(left, top));
            }
        }
    }

    /// The names of the groups and how many sit at each and are missed; returns where the rows begin.
    fn draw_heads(
        &self,
        canvas: &mut Canvas,
        briefing: &Briefing<'_>,
        matrix: &Matrix,
        left: f64,
    ) -> f64 {
        let words = briefing.words;
        let note = self.sheet.sizes.note;
        let foot = self.block.y + self.heads.height();
        let leading = note * COUNTS;
        let label = TextStyle::new(note).baseline(Baseline::Middle);
        for (line, (id, color)) in COUNTED.into_iter().enumerate() {
            let middle = foot + (line as f64 + 0.5) * leading;
            let say = words.say(id);
            let say = shorten(&say, note, Weight::Regular, self.names - note);
            let style = label.color(color);
            canvas.text(Point::new(left, middle), &say, &style);
            for (place, column) in matrix.columns.iter().enumerate() {
                let count = if line == 0 {
                    column.seated
                } else {
                    column.missing
                };
                let at = Point::new(self.x(left, place), middle);
                let style = style.bold().align(Align::Middle);
                // Nobody is known to work on anything where nobody has said who does.
                let count = match line == 1 && briefing.study.coverage.unanswered {
                    true => words.say("figure-no-number"),
                    false => words.whole(count as u64),
                };
                canvas.text(at, &count, &style);
            }
        }
        for place in 0..matrix.columns.len() {
            let foot = Point::new(self.x(left, place), foot);
            self.heads.draw(canvas, place, foot);
        }
        let top = foot + 2.0 * leading + self.sheet.px(8.0);
        let right = left + self.names + matrix.columns.len() as f64 * self.step;
        let ends = [Point::new(left, top), Point::new(right, top)];
        canvas.line(&ends, &Stroke::new(theme::LINE, theme::width::THIN));
        top
    }

    fn draw_row(&self, canvas: &mut Canvas, briefing: &Briefing<'_>, row: &Row, at: Point) {
        let organization = briefing.study.organizations[row.organization];
        let middle = at.y + self.row / 2.0;
        let wide = self.names - self.size * 0.5;
        let name = shorten(called(organization), self.size, Weight::Regular, wide);
        if text_width(&name, self.size, Weight::Regular) <= wide {
            let style = TextStyle::new(self.size).baseline(Baseline::Middle);
            canvas.text(Point::new(at.x, middle), &name, &style);
        }
        let right = self.x(at.x, row.cells.len()) - self.step / 2.0;
        let below = at.y + self.row;
        let ends = [Point::new(at.x, below), Point::new(right, below)];
        canvas.line(&ends, &Stroke::new(theme::RULE, theme::width::HAIR));
        let radius = (self.row * 0.3)
            .min(self.step * 0.32)
            .min(self.sheet.px(13.0));
        for (place, cell) in row.cells.iter().enumerate() {
            if let Some(cell) = cell {
                let center = Point::new(self.x(at.x, place), middle);
                draw_cell(canvas, *cell, center, radius);
            }
        }
        let seats = briefing.words.whole(row.seats() as u64);
        let style = TextStyle::new(self.size)
            .color(theme::MUTED)
            .align(Align::End)
            .baseline(Baseline::Middle);
        let at = Point::new(right + self.step.min(self.size * 1.4), middle);
        canvas.text(at, &seats, &style);
    }
}

/// Draws a cell, every kind in a shape of its own.
pub(super) fn draw_cell(canvas: &mut Canvas, cell: Cell, center: Point, radius: f64) {
    let seat = theme::CATEGORIES[0];
    match cell {
        Cell::Works => canvas.mark(Mark::Circle, center, radius, &Style::filled(seat)),
        Cell::Sits => {
            let ring = Stroke::new(seat, radius * 0.32);
            let style = Style::filled(theme::PAPER).stroke(ring);
            canvas.mark(Mark::Circle, center, radius * 0.84, &style);
        }
        Cell::Missing => canvas.mark(
            Mark::Diamond,
            center,
            radius * 0.92,
            &Style::filled(theme::ACCENT),
        ),
        Cell::Invited => {
            let outline = Stroke::new(theme::MUTED, radius * 0.18);
            let style = Style::filled(theme::PAPER).stroke(outline);
            canvas.mark(Mark::TriangleDown, center, radius * 0.5, &style);
        }
    }
}
