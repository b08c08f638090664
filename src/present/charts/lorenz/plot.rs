//! The square a Lorenz curve is drawn in.

use crate::analysis::coverage::equity::lorenz::Point as Reached;
use crate::model::units::Share;
use crate::present::canvas::{Align, Baseline, Canvas, Point, Rect, Stroke, Style, TextStyle};
use crate::present::charts::axes::{label, rgb, tenths};
use crate::present::sheet::Sheet;
use crate::present::text::{Weight, shorten, text_width};
use crate::present::theme::{self, width};
use crate::present::words::Words;
use plotters::prelude::*;

/// How much colour the area has.
const TINT: f64 = 0.16;

/// What the axes take: to the left of the square, below it, above it.
struct Axes {
    left: f64,
    below: f64,
    above: f64,
    right: f64,
}

fn axes(sheet: &Sheet) -> Axes {
    let note = sheet.sizes.note;
    Axes {
        left: text_width("100 %", note, Weight::Regular) + sheet.px(14.0),
        below: note * 3.0 + sheet.px(8.0),
        above: note * 2.3,
        right: note,
    }
}

/// The side of the largest square that fits into a room with its axes.
pub(super) fn side(sheet: &Sheet, room: Rect) -> f64 {
    let axes = axes(sheet);
    (room.height - axes.below - axes.above)
        .min(room.width - axes.left - axes.right)
        .max(1.0)
}

/// How wide a plot of this side is with its axes.
pub(super) fn width(sheet: &Sheet, side: f64) -> f64 {
    let axes = axes(sheet);
    side + axes.left + axes.right
}

/// Where the square of this side is in a room.
pub(super) fn square(sheet: &Sheet, side: f64, room: Rect) -> Rect {
    let axes = axes(sheet);
    Rect::new(room.x + axes.left, room.y + axes.above, side, side)
}

/// Draws the line on which all have the same.
pub(super) fn draw_equal(canvas: &mut Canvas, sheet: &Sheet, from: Point, to: Point) {
    let stroke = Stroke::new(theme::MUTED, sheet.px(width::THIN));
    canvas.line(&[from, to], &stroke);
}

/// Draws what the area between the line and the curve looks like.
pub(super) fn draw_swatch(canvas: &mut Canvas, sheet: &Sheet, area: Rect) {
    canvas.rectangle(area, &Style::tinted(theme::CATEGORIES[0], TINT));
    let below = [area.corners()[3], area.corners()[2]];
    let stroke = Stroke::new(theme::CATEGORIES[0], sheet.px(width::BOLD));
    canvas.line(&below, &stroke);
}

/// Draws the curve, the line on which all have the same, and what the least covered half has.
pub(super) fn draw(
    canvas: &mut Canvas,
    sheet: &Sheet,
    words: &Words,
    points: &[Reached],
    half: f64,
    room: Rect,
) {
    let axes = axes(sheet);
    let note = sheet.sizes.note;
    let side = side(sheet, room);
    let square = square(sheet, side, room);
    let outer = Rect::new(room.x, square.y, axes.left + side, side + axes.below);
    // Plotters fails only where its backend does, and ours does not.
    let _ = chart(canvas, sheet, words, points, outer, &axes);
    let place = |persons: f64, value: f64| {
        Point::new(square.x + persons * side, square.bottom() - value * side)
    };
    let [foot, top] = [place(0.5, 0.0), place(0.5, half)];
    let guide = Stroke::new(theme::INK, sheet.px(width::THIN)).dashed(6.0, 5.0);
    canvas.line(&[foot, top], &guide);
    canvas.line(&[place(0.0, half), top], &guide);
    canvas.circle(top, sheet.px(7.0), &Style::filled(theme::INK));
    let style = TextStyle::new(note).color(theme::MUTED);
    // Below the curve on the right nothing is ever drawn either.
    let share = words.percent(Share(half));
    let whole = words.fill("lorenz-here", &[("share", share.as_str().into())]);
    let fits = |text: &str| text_width(text, note, Weight::SemiBold) <= side / 2.0 - sheet.px(18.0);
    let said = if fits(&whole) { whole } else { share };
    let at = top.shifted(sheet.px(16.0), sheet.px(6.0));
    let at = Point::new(at.x, at.y.min(square.bottom() - note * 1.2));
    canvas.text(
        at,
        &said,
        &style.bold().color(theme::INK).baseline(Baseline::Top),
    );
    let across = words.say("lorenz-across");
    let across = shorten(&across, note, Weight::Regular, room.width);
    let end = square
        .right()
        .max(room.x + text_width(&across, note, Weight::Regular));
    canvas.text(
        Point::new(end, outer.bottom()),
        &across,
        &style.align(Align::End).baseline(Baseline::Bottom),
    );
    let up = shorten(&words.say("lorenz-up"), note, Weight::Regular, room.width);
    canvas.text(room.corners()[0], &up, &style.baseline(Baseline::Top));
}

/// The axes, the area and the lines, on plotters' grid of tenths of a pixel.
fn chart(
    canvas: &Canvas,
    sheet: &Sheet,
    words: &Words,
    points: &[Reached],
    outer: Rect,
    axes: &Axes,
) -> Option<()> {
    let area = canvas.plot_area(outer);
    let mut chart = ChartBuilder::on(&area)
        .x_label_area_size(tenths(axes.below))
        .y_label_area_size(tenths(axes.left))
        .build_cartesian_2d(0.0..1.0, 0.0..1.0)
        .ok()?;
    let percent = |share: &f64| words.percent(Share((share * 100.0).round() / 100.0));
    chart
        .configure_mesh()
        .disable_mesh()
        .x_labels(3)
        .y_labels(3)
        .x_label_formatter(&percent)
        .y_label_formatter(&percent)
        .axis_style(rgb(theme::LINE).stroke_width(tenths(width::THIN)))
        .set_all_tick_mark_size(tenths(sheet.px(6.0)))
        .label_style(label(sheet))
        .draw()
        .ok()?;
    let curve: Vec<(f64, f64)> = points
        .iter()
        .map(|point| (point.persons, point.value))
        .collect();
    let tint = rgb(theme::CATEGORIES[0]).mix(TINT);
    chart
        .draw_series([Polygon::new(curve.clone(), tint.filled())])
        .ok()?;
    let equal = rgb(theme::MUTED).stroke_width(tenths(sheet.px(width::THIN)));
    chart
        .draw_series([PathElement::new(vec![(0.0, 0.0), (1.0, 1.0)], equal)])
        .ok()?;
    let bold = rgb(theme::CATEGORIES[0]).stroke_width(tenths(sheet.px(width::BOLD)));
    chart.draw_series([PathElement::new(curve, bold)]).ok()?;
    Some(())
}
