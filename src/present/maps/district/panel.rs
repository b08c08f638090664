//! Beside the map: the municipalities in order, and what the map's colors and marks mean.

use super::PANEL;
use super::territory::{Map, fill};
use crate::present::Briefing;
use crate::present::canvas::{Align, Baseline, Canvas, Point, Rect, Stroke, Style, TextStyle};
use crate::present::local::{Local, Told, class_limits};
use crate::present::maps::points::{Cluster, SINGLE};
use crate::present::text::{Weight, text_width, wrap_at_most};
use crate::present::theme::{self, Color, size, width};

/// The widest that names in the list get.
const WIDEST_NAME: f64 = 300.0;
/// What percentages take at the end of a row.
const PERCENT: f64 = 96.0;

/// The municipalities from the least to the most covered, and the district as a whole. Returns how many had no room.
pub(super) fn draw_list(
    canvas: &mut Canvas,
    briefing: &Briefing<'_>,
    locals: &[Local<'_>],
    list: Rect,
) -> usize {
    let words = briefing.words;
    let heading = TextStyle::new(size::HEADING).bold().baseline(Baseline::Top);
    canvas.text(list.corners()[0], &words.say("district-list"), &heading);
    let top = list.y + size::HEADING * 1.7;
    let room = list.bottom() - 24.0 - top;
    let fitting = (room / 36.0) as usize;
    let shown = locals.len().min(fitting.saturating_sub(1));
    let step = (room / (shown + 1) as f64).min(52.0);
    let mut entries: Vec<Entry<'_>> = locals
        .iter()
        .take(shown)
        .map(|local| Entry {
            name: local.name,
            weight: Weight::Regular,
            percent: local.percent(words),
            bar: fill(local).zip(local.told().length()),
        })
        .collect();
    let whole = words.say("district-whole");
    let totals = &briefing.study.coverage.totals;
    if let Some(share) = totals.share().filter(|_| locals.len() > 1) {
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
    let widest = entries
        .iter()
        .map(|entry| text_width(entry.name, size::LABEL, entry.weight))
        .fold(0.0, f64::max)
        .min(WIDEST_NAME);
    for (row, entry) in entries.iter().enumerate() {
        let middle = top + (row as f64 + 0.5) * step;
        entry.draw(canvas, Point::new(list.x, middle), widest, step);
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

impl Entry<'_> {
    /// Draws it from the left end of its middle line: a name of this width, a bar, the percentage.
    fn draw(&self, canvas: &mut Canvas, at: Point, names: f64, step: f64) {
        let fits = text_width(self.name, size::LABEL, self.weight) <= names;
        let (type_size, most) = match (fits, step >= 2.0 * size::NOTE * 1.12) {
            (true, _) => (size::LABEL, 1),
            (false, true) => (size::NOTE, 2),
            (false, false) => (size::NOTE, 1),
        };
        let lines = wrap_at_most(self.name, type_size, self.weight, names, most);
        let style = TextStyle {
            weight: self.weight,
            line_height: 1.1,
            ..TextStyle::new(type_size).baseline(Baseline::Middle)
        };
        canvas.lines(at, &lines, &style);
        let end = TextStyle::new(size::LABEL)
            .bold()
            .baseline(Baseline::Middle)
            .align(Align::End);
        canvas.text(at.shifted(PANEL, 0.0), &self.percent, &end);
        let left = at.x + names + 20.0;
        let full = PANEL - names - 20.0 - PERCENT;
        let height = (step * 0.5).min(24.0);
        let bar = |long: f64| Rect::new(left, at.y - height / 2.0, long, height);
        match self.bar {
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

/// Classes, unknown, service points, scale, and how to read a label.
pub(super) fn draw_legend(
    canvas: &mut Canvas,
    briefing: &Briefing<'_>,
    map: Option<&Map>,
    locals: &[Local<'_>],
    legend: Rect,
) {
    let words = briefing.words;
    let note = TextStyle::new(size::NOTE).baseline(Baseline::Middle);
    let quiet = note.color(theme::MUTED);
    let mut y = legend.y + size::NOTE;
    canvas.text(
        Point::new(legend.x, y),
        &words.say("district-scale"),
        &quiet,
    );
    y += 22.0;
    let class = (legend.width - 16.0) / 6.0;
    for (place, color) in theme::COVERAGE.into_iter().enumerate() {
        let swatch = Rect::new(legend.x + place as f64 * class, y, class, 26.0);
        canvas.rectangle(swatch, &Style::filled(color));
        let range = words.fill("district-class", &class_limits(place));
        let at = Point::new(swatch.center().x, swatch.bottom() + 20.0);
        canvas.text(at, &range, &note.align(Align::Middle));
    }
    let swatch = Rect::new(legend.right() - class, y, class, 26.0);
    canvas.unknown_area(
        &[swatch.corners().to_vec()],
        &Stroke::new(theme::LINE, width::HAIR),
    );
    let at = Point::new(swatch.center().x, swatch.bottom() + 20.0);
    let unknown = words.say("district-unknown");
    canvas.text(at, &unknown, &note.align(Align::Middle));
    let Some(map) = map else { return };
    y += 86.0;
    let one = Point::new(legend.x + SINGLE + 2.0, y);
    let single = Cluster {
        center: one,
        count: 1,
    };
    single.draw(canvas, words);
    let say = words.say("district-point");
    let text = one.shifted(SINGLE + 10.0, 0.0);
    canvas.text(text, &say, &note);
    let far = text_width(&say, size::NOTE, Weight::Regular) + 40.0;
    let several = Cluster {
        center: text.shifted(far, 0.0),
        count: 4,
    };
    several.draw(canvas, words);
    let text = several.center.shifted(several.radius() + 10.0, 0.0);
    canvas.text(text, &words.say("district-points"), &note);
    draw_scale(canvas, briefing, map, Point::new(legend.right(), y));
    // A label of the map explains the others.
    let mut whole = locals
        .iter()
        .filter(|local| matches!(local.told(), Told::Share(_)));
    let Some(example) = whole.next() else {
        return;
    };
    let example = example.persons(words);
    let say = words.fill("district-reading", &[("example", example.into())]);
    canvas.text(Point::new(legend.x, y + 36.0), &say, &quiet);
}

/// A bar of a round number of kilometers, its right end at a point.
fn draw_scale(canvas: &mut Canvas, briefing: &Briefing<'_>, map: &Map, right: Point) {
    let pixels = map.projection.pixels_per_kilometer();
    let round = [50.0, 20.0, 10.0, 5.0, 2.0, 1.0];
    let kilometers = round
        .into_iter()
        .find(|kilometers| kilometers * pixels <= 130.0)
        .unwrap_or(0.5);
    let long = kilometers * pixels;
    let left = right.shifted(-long, 0.0);
    let ends = [vec![
        left.shifted(0.0, -7.0),
        left,
        right,
        right.shifted(0.0, -7.0),
    ]];
    canvas.multi_line(&ends, &Stroke::new(theme::INK, width::THIN));
    let text = briefing
        .words
        .fill("district-kilometers", &[("count", kilometers.into())]);
    let style = TextStyle::new(size::NOTE)
        .align(Align::End)
        .baseline(Baseline::Middle);
    canvas.text(left.shifted(-10.0, 0.0), &text, &style);
}
