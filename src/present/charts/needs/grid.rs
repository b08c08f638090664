//! How the chart of needs is divided and drawn.

use super::cells::{Cell, Number, TypeRow};
use crate::analysis::coverage::status::NeedStatus;
use crate::present::Briefing;
use crate::present::canvas::{Align, Baseline, Canvas, Point, Rect, Stroke, Style, TextStyle};
use crate::present::local::Local;
use crate::present::sheet::Sheet;
use crate::present::status::signal;
use crate::present::text::{Weight, text_width, tidy, wrap, wrap_at_most};
use crate::present::theme::{self, Color, Signal, width};
use crate::present::words::Words;

/// Row labels are this wide at most if one line is enough for them, and up to the second if they need two; on a slide, as all lengths.
const WIDEST_LABEL: (f64, f64) = (440.0, 580.0);
/// The largest share of the width for row labels.
const LABELS: f64 = 0.42;
/// The widest that columns get.
const WIDEST_COLUMN: f64 = 200.0;
/// The lowest and the tallest that rows get.
const ROW: (f64, f64) = (34.0, 64.0);
/// Between the row labels and the cells, and between cells.
const GAPS: (f64, f64) = (24.0, 4.0);
/// Left of the badge and right of the number in a cell.
const PADDING: (f64, f64) = (10.0, 12.0);
/// The radius of a badge, at least and at most.
const BADGE: (f64, f64) = (10.0, 13.0);
/// The longest slanted heading.
const SLANTED: f64 = 230.0;

/// The ground of a cell: the worse the status, the stronger.
fn ground(status: NeedStatus) -> Color {
    let paper = match status {
        NeedStatus::Uncovered | NeedStatus::OutOfReach => 0.62,
        NeedStatus::Insufficient => 0.58,
        NeedStatus::Fragile => 0.80,
        NeedStatus::Covered | NeedStatus::Unknown => 0.88,
    };
    signal(status).fill.mix(theme::PAPER, paper)
}

/// The width of the row labels: that of the longest one, or what lets all of them fit on two lines.
fn label_width(sheet: &Sheet, rows: &[TypeRow<'_>], room: f64) -> f64 {
    let names = || rows.iter().map(|row| row.need_type.name.as_str());
    let longest = names()
        .map(|name| text_width(name, sheet.sizes.label, Weight::Regular))
        .fold(sheet.px(160.0), f64::max);
    let most = room * LABELS;
    if longest <= sheet.px(WIDEST_LABEL.0).min(most) {
        return longest;
    }
    let (mut wide, most) = (
        sheet.px(WIDEST_LABEL.0).min(most),
        sheet.px(WIDEST_LABEL.1).min(most),
    );
    while wide < most && names().any(|name| label_lines(sheet, name, wide) > 2) {
        wide += sheet.px(20.0);
    }
    wide.min(most)
}

/// How many lines a row label takes in the smaller type.
fn label_lines(sheet: &Sheet, name: &str, wide: f64) -> usize {
    wrap(name, sheet.sizes.note, Weight::Regular, wide).len()
}

/// Draws the sign of what is covered as far as suffices, but perhaps not for everybody: a disc half full.
pub(super) fn draw_partly(canvas: &mut Canvas, signal: &Signal, center: Point, radius: f64) {
    let outline = Stroke::new(signal.fill, radius * 0.2);
    let inner = radius * 0.9;
    canvas.circle(center, inner, &Style::filled(theme::PAPER).stroke(outline));
    let lower = (0..=24).map(|step| {
        let (sin, cos) = libm::sincos(f64::from(step) * std::f64::consts::PI / 24.0);
        center.shifted(inner * cos, inner * sin)
    });
    let lower: Vec<Point> = lower.collect();
    canvas.polygon(&lower, &Style::filled(signal.fill));
}

/// How the chart is divided.
pub(super) struct Grid<'a> {
    sheet: &'a Sheet,
    /// How many rows are shown.
    pub(super) rows: usize,
    /// How many columns are shown.
    pub(super) columns: usize,
    /// The cells, without headings and labels.
    cells: Rect,
    /// The left edge of the row labels, and their width.
    labels: (f64, f64),
    /// The size of the numbers.
    number: f64,
    badge: f64,
    headings: Headings,
}

/// How the names of the columns are written.
enum Headings {
    /// In lines above the column.
    Level { size: f64 },
    /// Rising to the right, where the columns are narrower than a word.
    Slanted { longest: f64 },
}

impl<'a> Grid<'a> {
    /// Divides the body, below which a legend of this height goes.
    pub(super) fn lay_out(
        briefing: &Briefing<'_>,
        sheet: &'a Sheet,
        locals: &[Local<'_>],
        rows: &[TypeRow<'_>],
        body: Rect,
        legend: f64,
    ) -> Self {
        let words = briefing.words;
        let (label, note) = (sheet.sizes.label, sheet.sizes.note);
        let widest = |type_size: f64| {
            rows.iter()
                .flat_map(|row| row.cells.values())
                .map(|cell| {
                    let text = cell.number.text(words);
                    text_width(&text, type_size, Weight::SemiBold)
                })
                .fold(0.0, f64::max)
        };
        let fixed = sheet.px(PADDING.0 + 2.0 * BADGE.1 + 8.0 + PADDING.1 + GAPS.1);
        let least = |type_size: f64| widest(type_size) + fixed;
        let labels = label_width(sheet, rows, body.width);
        let left = labels + sheet.px(GAPS.0);
        let room = body.width - left;
        // What rises to the right of the last column needs room there, too.
        let divided = |columns: usize| {
            let step = (room / columns as f64).min(sheet.px(WIDEST_COLUMN));
            let (headings, above) = Headings::of(sheet, &locals[..columns], step);
            let beyond = match headings {
                Headings::Slanted { longest } => {
                    (longest + 2.0 * note) * std::f64::consts::FRAC_1_SQRT_2 - step / 2.0
                }
                Headings::Level { .. } => 0.0,
            };
            let step = step.min((room - beyond.max(0.0)) / columns as f64);
            (step, headings, above)
        };
        let columns = (1..=locals.len())
            .rev()
            .find(|&columns| divided(columns).0 >= least(note))
            .unwrap_or(1);
        let (step, headings, above) = divided(columns);
        let number = if least(label) <= step { label } else { note };
        let height = body.height - above - legend;
        let lines = rows
            .iter()
            .map(|row| label_lines(sheet, &row.need_type.name, labels));
        let lines = lines.max().unwrap_or(1).min(2) as f64;
        let least_height = (lines * note * 1.1 + 2.0).max(sheet.px(ROW.0));
        let shown = rows.len().min((height / least_height).max(1.0) as usize);
        let row = (height / shown as f64).min(sheet.px(ROW.1)).max(1.0);
        Self {
            sheet,
            rows: shown,
            columns,
            cells: Rect::new(
                body.x + left,
                body.y + above,
                step * columns as f64,
                row * shown as f64,
            ),
            labels: (body.x, labels),
            number,
            badge: (row * 0.3).clamp(sheet.px(BADGE.0), sheet.px(BADGE.1)),
            headings,
        }
    }

    /// Where the legend begins.
    pub(super) fn bottom(&self) -> f64 {
        self.cells.bottom()
    }

    /// Where a cell is.
    pub(super) fn cell(&self, row: usize, column: usize) -> Rect {
        let (wide, high) = (
            self.cells.width / self.columns as f64,
            self.cells.height / self.rows as f64,
        );
        Rect::new(
            self.cells.x + column as f64 * wide,
            self.cells.y + row as f64 * high,
            wide,
            high,
        )
        .inset(self.sheet.px(GAPS.1) / 2.0)
    }

    /// Draws headings, labels and cells.
    pub(super) fn draw(
        &self,
        canvas: &mut Canvas,
        briefing: &Briefing<'_>,
        locals: &[Local<'_>],
        rows: &[TypeRow<'_>],
    ) {
        let words = briefing.words;
        for (column, local) in locals.iter().take(self.columns).enumerate() {
            self.draw_heading(canvas, words, local, self.cell(0, column));
        }
        for (place, row) in rows.iter().take(self.rows).enumerate() {
            self.draw_label(canvas, &row.need_type.name, self.cell(place, 0).center().y);
            for (column, local) in locals.iter().take(self.columns).enumerate() {
                let rect = self.cell(place, column);
                let Some(cell) = row.cells.get(&column) else {
                    let style = TextStyle::new(self.sheet.sizes.note)
                        .color(theme::MUTED)
                        .centered();
                    canvas.text(rect.center(), "–", &style);
                    continue;
                };
                let status = words.say(&format!("status-{}", cell.status.key()));
                let title = format!("{}, {}: {status}", row.need_type.name, local.name);
                canvas.group("need", &title, |canvas| {
                    self.draw_cell(canvas, briefing, cell, rect);
                });
            }
        }
    }

    fn draw_cell(&self, canvas: &mut Canvas, briefing: &Briefing<'_>, cell: &Cell, rect: Rect) {
        let signal = signal(cell.status);
        let unknown = cell.status == NeedStatus::Unknown;
        if unknown {
            let corners = rect.corners().to_vec();
            canvas.unknown_area(&[corners], &Stroke::new(theme::RULE, width::HAIR));
        } else {
            canvas.rectangle(rect, &Style::filled(ground(cell.status)));
        }
        let text = cell.number.text(briefing.words);
        let middle = rect.center();
        let badge = if text.is_empty() {
            middle
        } else {
            Point::new(rect.x + self.sheet.px(PADDING.0) + self.badge, middle.y)
        };
        match cell.is_partly() {
            true => draw_partly(canvas, &signal, badge, self.badge),
            false => canvas.badge(&signal, badge, self.badge),
        }
        let style = TextStyle::new(self.number)
            .bold()
            .align(Align::End)
            .baseline(Baseline::Middle);
        let style = match cell.number {
            Number::Suppressed => style.halo(theme::UNKNOWN_AREA),
            Number::Exact(0) => TextStyle {
                weight: Weight::Regular,
                ..style.color(theme::MUTED)
            },
            _ => style,
        };
        canvas.text(
            Point::new(rect.right() - self.sheet.px(PADDING.1), middle.y),
            &text,
            &style,
        );
    }

    fn draw_label(&self, canvas: &mut Canvas, name: &str, middle: f64) {
        let high = self.cells.height / self.rows as f64;
        let (left, wide) = self.labels;
        let fits = |type_size: f64| {
            let lines = wrap(name, type_size, Weight::Regular, wide).len();
            lines as f64 * type_size * 1.12 <= high
        };
        let type_size = if fits(self.sheet.sizes.label) {
            self.sheet.sizes.label
        } else {
            self.sheet.sizes.note
        };
        let most = (high / (type_size * 1.1)).max(1.0) as usize;
        let lines = wrap_at_most(name, type_size, Weight::Regular, wide, most);
        let style = TextStyle {
            line_height: 1.1,
            ..TextStyle::new(type_size).baseline(Baseline::Middle)
        };
        canvas.lines(Point::new(left, middle), &lines, &style);
    }

    fn draw_heading(&self, canvas: &mut Canvas, words: &Words, local: &Local<'_>, below: Rect) {
        let note = TextStyle::new(self.sheet.sizes.note).color(theme::MUTED);
        let at = Point::new(below.center().x, below.y - self.sheet.px(10.0));
        canvas.text(at, &local.percent(words), &note.align(Align::Middle));
        let at = at.shifted(0.0, -self.sheet.sizes.note * 1.35);
        match self.headings {
            Headings::Level { size } => {
                let lines = wrap(local.name, size, Weight::SemiBold, below.width);
                let style = TextStyle {
                    line_height: 1.12,
                    ..TextStyle::new(size).bold().align(Align::Middle)
                };
                // Bottom up, so that names of one line and of three stand on the same foot.
                let rise = (lines.len() as f64 - 1.0) * size * 1.12;
                canvas.lines(at.shifted(0.0, -rise), &lines, &style);
            }
            Headings::Slanted { longest } => {
                let name = wrap_at_most(
                    local.name,
                    self.sheet.sizes.note,
                    Weight::SemiBold,
                    longest,
                    2,
                );
                let style = TextStyle {
                    line_height: 1.12,
                    baseline: Baseline::Middle,
                    ..TextStyle::new(self.sheet.sizes.note).bold().rotate(-45.0)
                };
                let rise = self.sheet.px(4.0 + 6.0 * (name.len() as f64 - 1.0));
                canvas.lines(at.shifted(0.0, -rise), &name, &style);
            }
        }
    }
}

impl Headings {
    /// The largest headings that fit above columns of this width, and the height they take.
    fn of(sheet: &Sheet, locals: &[Local<'_>], step: f64) -> (Self, f64) {
        let (label, note) = (sheet.sizes.label, sheet.sizes.note);
        let share = note * 1.35 + sheet.px(10.0);
        for type_size in [label, note] {
            let lines: Vec<Vec<String>> = locals
                .iter()
                .map(|local| {
                    let wide = step - sheet.px(GAPS.1);
                    wrap(local.name, type_size, Weight::SemiBold, wide)
                })
                .collect();
            let whole = |(lines, local): (&Vec<String>, &Local<'_>)| {
                lines.len() <= 3 && lines.join(" ") == tidy(local.name)
            };
            if lines.iter().zip(locals).all(whole) {
                let most = lines.iter().map(Vec::len).max().unwrap_or(1);
                let headings = Self::Level { size: type_size };
                let high = share + most as f64 * type_size * 1.12 + sheet.px(4.0);
                return (headings, high);
            }
        }
        let longest = locals
            .iter()
            .map(|local| text_width(local.name, note, Weight::SemiBold))
            .fold(0.0, f64::max)
            .min(sheet.px(SLANTED));
        let rise = (longest + note) * std::f64::consts::FRAC_1_SQRT_2;
        (Self::Slanted { longest }, share + rise)
    }
}
