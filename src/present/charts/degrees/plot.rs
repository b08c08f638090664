//! The axes and what is drawn in them.

use super::NAMED;
use crate::analysis::structure::degrees::Degrees;
use crate::present::Briefing;
use crate::present::called::called;
use crate::present::canvas::{
    Align, Baseline, Canvas, Hatch, Point, Rect, Stroke, Style as Look, TextStyle,
};
use crate::present::charts::axes::{label, rgb, tenths};
use crate::present::sheet::Sheet;
use crate::present::text::{Weight, shorten, text_width};
use crate::present::theme::{self, Signal, width};
use crate::present::words::Words;
use plotters::prelude::*;

/// The most bars of a histogram: more numbers of ties share one.
const BARS: usize = 30;

/// The line at the median.
pub(super) fn median_stroke(sheet: &Sheet) -> Stroke {
    Stroke::new(theme::INK, sheet.px(width::THIN)).dashed(8.0, 5.0)
}

/// Axes around a plot: its room within the whole.
fn inner(sheet: &Sheet, words: &Words, most: usize, room: Rect) -> (Rect, f64, f64) {
    let note = sheet.sizes.note;
    let number = words.whole(most as u64);
    let left = text_width(&number, note, Weight::Regular) + sheet.px(16.0);
    let (above, below) = (note * 2.6, note * 3.0);
    let plot = Rect::new(
        room.x + left,
        room.y + above,
        (room.width - left - note).max(1.0),
        (room.height - above - below).max(1.0),
    );
    (plot, left, below)
}

/// A bar for each number of ties; those without ties and those who have not answered in bars of their own.
pub(super) fn draw_histogram(
    canvas: &mut Canvas,
    sheet: &Sheet,
    briefing: &Briefing<'_>,
    (degrees, silent): (&Degrees, usize),
    room: Rect,
) {
    let words = briefing.words;
    let counts = degrees.counts();
    // Every bar but that of zero ties stands for so many numbers of ties.
    let each = (counts.len() - 1).div_ceil(BARS).max(1);
    // The bar of those who have not answered stands before them all.
    let shift = usize::from(silent > 0);
    let bars: Vec<usize> = (silent > 0)
        .then_some(silent)
        .into_iter()
        .chain([counts[0]])
        .chain(counts[1..].chunks(each).map(|chunk| chunk.iter().sum()))
        .collect();
    let highest = bars.iter().copied().max().unwrap_or(1).max(1);
    let (plot, left, below) = inner(sheet, words, highest, room);
    let outer = Rect::new(room.x, plot.y, left + plot.width, plot.height + below);
    let axes = Axes {
        across: bars.len() as f64,
        up: highest,
        left,
        below,
    };
    // Plotters fails only where its backend does, and ours does not.
    let _ = histogram(canvas, sheet, words, (&bars, shift + 1), outer, &axes);
    let step = plot.width / bars.len() as f64;
    let note = sheet.sizes.note;
    let style = TextStyle::new(note).color(theme::MUTED);
    let top = |count: usize| plot.bottom() - plot.height * count as f64 / highest as f64;
    let told = |place: usize| match place {
        place if place < shift => words.say("figure-no-number"),
        place if place == shift => words.whole(0),
        _ if each == 1 => words.whole((place - shift) as u64),
        _ => {
            let from = (place - shift - 1) * each + 1;
            let to = (from + each - 1).min(counts.len() - 1);
            format!("{}–{}", words.whole(from as u64), words.whole(to as u64))
        }
    };
    let place = |ties: f64| match ties {
        ties if ties < 1.0 => shift as f64 + 0.5 + ties,
        ties => shift as f64 + 1.0 + (ties - 0.5) / each as f64,
    };
    if let Some(median) = degrees.median() {
        let x = plot.x + place(median) * step;
        // The line leaves room for the number of the bar that it goes through.
        let bar = (place(median) as usize).min(bars.len() - 1);
        let through = (place(median) - bar as f64 - 0.5).abs() * step < note;
        let foot = top(bars[bar]);
        let number = if through { foot - note * 1.5 } else { foot };
        for (from, to) in [
            (plot.y - note * 0.4, number),
            (foot.max(plot.y), plot.bottom()),
        ] {
            if to > from {
                canvas.line(
                    &[Point::new(x, from), Point::new(x, to)],
                    &median_stroke(sheet),
                );
            }
        }
    }
    // Numbers under bars as close as they can stand, the last one among them.
    let widest = (0..bars.len())
        .map(|place| text_width(&told(place), note, Weight::Regular))
        .fold(0.0, f64::max);
    let every = ((widest + sheet.px(10.0)) / step).ceil().max(1.0) as usize;
    for (place, &count) in bars.iter().enumerate() {
        let middle = plot.x + (place as f64 + 0.5) * step;
        if (bars.len() - 1 - place).is_multiple_of(every) {
            let at = Point::new(middle, plot.bottom() + sheet.px(8.0));
            let style = style.align(Align::Middle).baseline(Baseline::Top);
            canvas.text(at, &told(place), &style);
        }
        let number = words.whole(count as u64);
        if count > 0 && text_width(&number, note, Weight::Regular) <= step {
            let at = Point::new(middle, top(count) - sheet.px(6.0));
            let style = style.align(Align::Middle).color(theme::INK);
            canvas.text(at, &number, &style.halo(theme::PAPER));
        }
    }
    let wide = step * 0.84;
    let bar = |place: usize| {
        Rect::new(
            plot.x + place as f64 * step + (step - wide) / 2.0,
            top(bars[place]),
            wide,
            plot.bottom() - top(bars[place]),
        )
    };
    if silent > 0 {
        let outline = Stroke::new(theme::LINE, width::THIN);
        canvas.unknown_area(&[bar(0).corners().to_vec()], &outline);
    }
    if counts[0] > 0 {
        let bar = bar(shift);
        let hatch = Hatch {
            stroke: Stroke::new(theme::ACCENT, sheet.px(4.0)),
            spacing: sheet.px(11.0),
            degrees: 135.0,
        };
        canvas.hatch(&[bar.corners().to_vec()], &hatch);
        canvas.rectangle(bar, &Look::outlined(Stroke::new(theme::ACCENT, 2.0)));
        let radius = (wide * 0.4).min(sheet.px(12.0));
        if bar.height > 2.4 * radius {
            let at = Point::new(bar.center().x, bar.bottom() - 1.4 * radius);
            canvas.badge(&Signal::UNCOVERED, at, radius);
        }
    }
    let bar_of = |ties: usize| shift + ties.div_ceil(each);
    let tops: Vec<f64> = bars.iter().map(|&count| top(count)).collect();
    draw_names(canvas, sheet, briefing, degrees, plot, &tops, bar_of);
    draw_titles(
        canvas,
        sheet,
        words,
        room,
        plot,
        ["degrees-up", "degrees-across"],
    );
}

/// Names those with the most ties over their bars, as low as no other bar and no other name is in the way.
fn draw_names(
    canvas: &mut Canvas,
    sheet: &Sheet,
    briefing: &Briefing<'_>,
    degrees: &Degrees,
    plot: Rect,
    tops: &[f64],
    bar_of: impl Fn(usize) -> usize,
) {
    let words = briefing.words;
    let (label, note) = (sheet.sizes.label, sheet.sizes.note);
    let step = plot.width / tops.len() as f64;
    let style = TextStyle::new(label)
        .align(Align::Middle)
        .baseline(Baseline::Middle)
        .halo(theme::PAPER);
    let mut placed: Vec<Rect> = Vec::new();
    for actor in degrees.first(NAMED) {
        let ties = degrees.of[actor];
        let bar = bar_of(ties);
        let name = called(briefing.study.organizations[actor]);
        let values = [("name", name.into()), ("ties", ties.into())];
        let text = words.fill("degrees-one", &values);
        let text = shorten(&text, label, Weight::Regular, plot.width * 0.45);
        let wide = text_width(&text, label, Weight::Regular) + sheet.px(12.0);
        let middle = plot.x + (bar as f64 + 0.5) * step;
        let left = (middle - wide / 2.0).min(plot.right() - wide).max(plot.x);
        let under = (0..tops.len()).filter(|&other| {
            let x = plot.x + other as f64 * step;
            x < left + wide && left < x + step
        });
        // Every bar has its number above it.
        let highest = under.map(|other| tops[other]).fold(plot.bottom(), f64::min);
        let mut area = Rect::new(left, highest - note * 1.6 - label * 1.3, wide, label * 1.3);
        while let Some(other) = placed.iter().find(|other| other.overlaps(&area)) {
            area.y = other.y - area.height;
        }
        // Without room above there is the title, and the table.
        if area.y < plot.y {
            continue;
        }
        let foot = Point::new(middle, tops[bar] - note * 1.5);
        if placed.is_empty() && foot.y > area.bottom() + note {
            let stroke = Stroke::new(theme::LINE, width::HAIR);
            canvas.line(&[Point::new(middle, area.bottom()), foot], &stroke);
        }
        canvas.text(area.center(), &text, &style);
        placed.push(area);
    }
}

/// What the axes measure: the upright one above it, the level one below on the right.
fn draw_titles(
    canvas: &mut Canvas,
    sheet: &Sheet,
    words: &Words,
    room: Rect,
    plot: Rect,
    [up, across]: [&str; 2],
) {
    let note = sheet.sizes.note;
    let style = TextStyle::new(note).color(theme::MUTED);
    let fitting = |id: &str| shorten(&words.say(id), note, Weight::Regular, room.width);
    let at = room.corners()[0];
    canvas.text(at, &fitting(up), &style.baseline(Baseline::Top));
    let at = Point::new(plot.right(), room.bottom());
    let style = style.align(Align::End).baseline(Baseline::Bottom);
    canvas.text(at, &fitting(across), &style);
}

struct Axes {
    across: f64,
    up: usize,
    left: f64,
    below: f64,
}

/// Bars and the upright axis, on plotters' grid of tenths of a pixel.
fn histogram(
    canvas: &Canvas,
    sheet: &Sheet,
    words: &Words,
    (bars, tied): (&[usize], usize),
    outer: Rect,
    axes: &Axes,
) -> Option<()> {
    let area = canvas.plot_area(outer);
    let mut chart = ChartBuilder::on(&area)
        .x_label_area_size(tenths(axes.below))
        .y_label_area_size(tenths(axes.left))
        .build_cartesian_2d(0.0..axes.across, 0..axes.up)
        .ok()?;
    let whole = |count: &usize| words.whole(*count as u64);
    chart
        .configure_mesh()
        .disable_x_mesh()
        .light_line_style(TRANSPARENT)
        .bold_line_style(rgb(theme::RULE).stroke_width(tenths(width::HAIR)))
        .x_labels(0)
        .y_labels(6)
        .y_label_formatter(&whole)
        .axis_style(rgb(theme::LINE).stroke_width(tenths(width::THIN)))
        .set_tick_mark_size(LabelAreaPosition::Bottom, 0)
        .set_tick_mark_size(LabelAreaPosition::Left, tenths(sheet.px(6.0)))
        .label_style(label(sheet))
        .draw()
        .ok()?;
    let blue = rgb(theme::CATEGORIES[0]).filled();
    let drawn = bars.iter().enumerate().skip(tied).map(|(place, &count)| {
        let (from, to) = (place as f64 + 0.08, place as f64 + 0.92);
        Rectangle::new([(from, 0), (to, count)], blue)
    });
    chart.draw_series(drawn).ok()?;
    Some(())
}

/// How many have at least so many ties, both on scales of powers of ten.
pub(super) fn draw_tail(
    canvas: &mut Canvas,
    sheet: &Sheet,
    words: &Words,
    degrees: &Degrees,
    room: Rect,
) {
    let tied = degrees.sorted.len() - degrees.isolated();
    let (plot, left, below) = inner(sheet, words, degrees.sorted.len(), room);
    let outer = Rect::new(room.x, plot.y, left + plot.width, plot.height + below);
    let mut points: Vec<(f64, f64)> = Vec::new();
    for (place, &ties) in degrees.sorted.iter().enumerate().skip(degrees.isolated()) {
        if points.last().is_none_or(|&(last, _)| last < ties as f64) {
            points.push((ties as f64, (degrees.sorted.len() - place) as f64));
        }
    }
    let _ = tail(canvas, sheet, words, &points, tied, outer, [left, below]);
    if let Some(median) = degrees.median().filter(|&median| median >= 1.0) {
        let share = libm::log(median) / libm::log(degrees.most().max(2) as f64 * 1.05);
        let x = plot.x + plot.width * share;
        canvas.line(
            &[Point::new(x, plot.y), Point::new(x, plot.bottom())],
            &median_stroke(sheet),
        );
    }
    draw_titles(
        canvas,
        sheet,
        words,
        room,
        plot,
        ["degrees-up-tail", "degrees-across-tail"],
    );
}

fn tail(
    canvas: &Canvas,
    sheet: &Sheet,
    words: &Words,
    points: &[(f64, f64)],
    tied: usize,
    outer: Rect,
    [left, below]: [f64; 2],
) -> Option<()> {
    let most = points.last()?.0.max(2.0) * 1.05;
    let area = canvas.plot_area(outer);
    let mut chart = ChartBuilder::on(&area)
        .x_label_area_size(tenths(below))
        .y_label_area_size(tenths(left))
        .build_cartesian_2d(
            (1.0..most).log_scale(),
            (0.9..tied.max(2) as f64 * 1.1).log_scale(),
        )
        .ok()?;
    let whole = |count: &f64| words.whole(count.round().max(0.0) as u64);
    chart
        .configure_mesh()
        .light_line_style(TRANSPARENT)
        .bold_line_style(rgb(theme::RULE).stroke_width(tenths(width::HAIR)))
        .x_labels(5)
        .y_labels(5)
        .x_label_formatter(&whole)
        .y_label_formatter(&whole)
        .axis_style(rgb(theme::LINE).stroke_width(tenths(width::THIN)))
        .set_all_tick_mark_size(tenths(sheet.px(6.0)))
        .label_style(label(sheet))
        .draw()
        .ok()?;
    let blue = rgb(theme::CATEGORIES[0]);
    let radius = tenths(sheet.px(6.0));
    let dots = points
        .iter()
        .map(|&at| Circle::new(at, radius, blue.filled()));
    chart.draw_series(dots).ok()?;
    Some(())
}
