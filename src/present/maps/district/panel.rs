//! Beside the map: the municipalities in order.

use super::territory::fill;
use crate::analysis::coverage::totals::Totals;
use crate::present::Briefing;
use crate::present::canvas::{Align, Baseline, Canvas, Point, Rect, Stroke, Style, TextStyle};
use crate::present::local::Local;
use crate::present::sheet::Sheet;
use crate::present::text::{Weight, text_width, wrap_at_most};
use crate::present::theme::{self, Color, width};

/// The least and the greatest height of a row, on a slide.
const ROW: (f64, f64) = (32.0, 66.0);
/// Between names, bars and percentages, on a slide.
const GAP: f64 = 20.0;
/// How much of the width names take at most.
const MOST_NAME: f64 = 0.56;
/// The tallest that bars get, on a slide.
const BAR: f64 = 28.0;

/// The heading of the list, the room it takes.
fn head(sheet: &Sheet) -> f64 {
    sheet.sizes.heading * 1.7
}

/// How high a list of so many municipalities must be.
pub(super) fn least(sheet: &Sheet, rows: usize) -> f64 {
    head(sheet) + (rows + 1) as f64 * sheet.px(ROW.0) + 1.0
}

/// The municipalities from the least to the most covered, and the district as a whole. Returns how many had no room.
pub(super) fn draw_list(
    canvas: &mut Canvas,
    briefing: &Briefing<'_>,
    sheet: &Sheet,
    locals: &[Local<'_>],
    list: Rect,
) -> usize {
    let words = briefing.words;
    let label = sheet.sizes.label;
    let heading = TextStyle::new(sheet.sizes.heading)
        .bold()
        .baseline(Baseline::Top);
    canvas.text(list.corners()[0], &words.say("district-list"), &heading);
    let top = list.y + head(sheet);
    let room = list.bottom() - top;
    let fitting = (room / sheet.px(ROW.0)).max(0.0) as usize;
    let shown = locals.len().min(fitting.saturating_sub(1));
    let step = (room / (shown + 1) as f64).min(sheet.px(ROW.1));
    let mut entries: Vec<Entry<'_>> = locals
        .iter()
        .take(shown)
        .map(|local| Entry {
            name: local.name,
            weight: Weight::Regular,
            percent: local.percent(words),
            bar: fill(local).zip(local.told().share().map(|share| share.0)),
        })
        .collect();
    let whole = words.say("district-whole");
    let told = briefing.totals_told().and_then(Totals::share);
    if let Some(share) = told.filter(|_| locals.len() > 1) {
        let edge = top + shown as f64 * step;
        let rule = [Point::new(list.x, edge), Point::new(list.right(), edge)];
        canvas.line(&rule, &Stroke::new(theme::RULE, width::THIN));
        entries.push(Entry {
            name: &whole,
            weight: Weight::SemiBold,
            percent: words.percent(share),
            bar: Some((theme::MUTED, share.0)),
        });
    }
    let widest = |text: fn(&Entry<'_>) -> (String, Weight)| {
        let widths = entries.iter().map(|entry| {
            let (text, weight) = text(entry);
            text_width(&text, label, weight)
        });
        widths.fold(0.0, f64::max)
    };
    let columns = Columns {
        sheet,
        wide: list.width,
        names: widest(|entry| (entry.name.to_owned(), entry.weight)).min(list.width * MOST_NAME),
        percent: widest(|entry| (entry.percent.clone(), Weight::SemiBold)),
        step,
    };
    for (row, entry) in entries.iter().enumerate() {
        let middle = top + (row as f64 + 0.5) * step;
        columns.draw(canvas, Point::new(list.x, middle), entry);
    }
    locals.len() - shown
}

/// A row of the list.
struct Entry<'a> {
    name: &'a str,
    weight: Weight,
    percent: String,
    /// Color and covered share, where known.
    bar: Option<(Color, f64)>,
}

/// How the rows are divided.
struct Columns<'a> {
    sheet: &'a Sheet,
    wide: f64,
    names: f64,
    percent: f64,
    step: f64,
}

impl Columns<'_> {
    /// Draws a row from the left end of its middle line: a name, a bar, the percentage.
    fn draw(&self, canvas: &mut Canvas, at: Point, entry: &Entry<'_>) {
        let (label, note) = (self.sheet.sizes.label, self.sheet.sizes.note);
        let fits = text_width(entry.name, label, entry.weight) <= self.names;
        let (type_size, most) = match (fits, self.step >= 2.0 * note * 1.12) {
            (true, _) => (label, 1),
            (false, true) => (note, 2),
            (false, false) => (note, 1),
        };
        let lines = wrap_at_most(entry.name, type_size, entry.weight, self.names, most);
        let style = TextStyle {
            weight: entry.weight,
            line_height: 1.1,
            ..TextStyle::new(type_size).baseline(Baseline::Middle)
        };
        canvas.lines(at, &lines, &style);
        let end = TextStyle::new(label)
            .bold()
            .baseline(Baseline::Middle)
            .align(Align::End);
        canvas.text(at.shifted(self.wide, 0.0), &entry.percent, &end);
        let gap = self.sheet.px(GAP);
        let left = at.x + self.names + gap;
        let full = self.wide - self.names - self.percent - 2.0 * gap;
        if full < gap {
            return;
        }
        let height = (self.step * 0.5).min(self.sheet.px(BAR));
        let bar = |long: f64| Rect::new(left, at.y - height / 2.0, long, height);
        match entry.bar {
            Some((color, share)) => {
                canvas.rectangle(bar(full), &Style::filled(theme::LAND));
                canvas.rectangle(bar(full * share.min(1.0)), &Style::filled(color));
            }
            None => canvas.unknown_area(
                &[bar(full).corners().to_vec()],
                &Stroke::new(theme::LINE, width::HAIR),
            ),
        }
    }
}
