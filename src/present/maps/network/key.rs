//! What marks, sizes and lines of the network map mean.

use super::tie;
use crate::present::Briefing;
use crate::present::canvas::{Baseline, Canvas, Point, Rect, Stroke, Style, TextStyle};
use crate::present::legend;
use crate::present::text::{Weight, text_width};
use crate::present::theme::{self, size, width};

/// Draws the legend in two lines.
pub(super) fn draw_key(canvas: &mut Canvas, briefing: &Briefing<'_>, room: Rect) {
    let (study, words) = (briefing.study, briefing.words);
    let used: Vec<_> = study.organizations.iter().map(|o| o.kind).collect();
    let first = room.y + room.height * 0.36;
    legend::kinds(canvas, words, &used, Point::new(room.x, first));
    let y = room.y + room.height * 0.78;
    let style = TextStyle::new(size::NOTE)
        .color(theme::MUTED)
        .baseline(Baseline::Middle);
    let mut x = room.x;
    let mut entry = |canvas: &mut Canvas, id: &str, wide: f64, draw: &dyn Fn(&mut Canvas, f64)| {
        draw(canvas, x);
        let text = words.say(id);
        canvas.text(Point::new(x + wide + 10.0, y), &text, &style);
        x += wide + 10.0 + text_width(&text, size::NOTE, Weight::Regular) + 32.0;
    };
    let plain = Style::filled(theme::MUTED);
    entry(canvas, "network-legend-size", 48.0, &|canvas, x| {
        canvas.circle(Point::new(x + 8.0, y), 6.0, &plain);
        canvas.circle(Point::new(x + 33.0, y), 14.0, &plain);
    });
    entry(canvas, "network-legend-strength", 44.0, &|canvas, x| {
        canvas.line(
            &[Point::new(x, y - 7.0), Point::new(x + 44.0, y - 7.0)],
            &tie(1.0, true),
        );
        canvas.line(
            &[Point::new(x, y + 5.0), Point::new(x + 44.0, y + 5.0)],
            &tie(5.0, true),
        );
    });
    entry(canvas, "network-legend-one-sided", 44.0, &|canvas, x| {
        canvas.line(
            &[Point::new(x, y), Point::new(x + 44.0, y)],
            &tie(2.0, false),
        );
    });
    entry(canvas, "network-legend-isolated", 28.0, &|canvas, x| {
        let ring = Style::outlined(Stroke::new(theme::ACCENT, width::THIN + 1.0));
        canvas.circle(Point::new(x + 14.0, y), 13.0, &ring);
        canvas.circle(Point::new(x + 14.0, y), 6.0, &plain);
    });
    entry(canvas, "network-legend-silent", 24.0, &|canvas, x| {
        let hollow = Style::filled(theme::PAPER).stroke(Stroke::new(theme::MUTED, 3.0));
        canvas.circle(Point::new(x + 12.0, y), 9.0, &hollow);
    });
}
