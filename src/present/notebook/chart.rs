//! Plain bars, as a picture under a cell that draws the same with matplotlib when it is run.

use super::cell::Output;
use crate::present::canvas::{
    Align, Baseline, Canvas, CanvasError, Meta, Point, Rect, Size, Style, TextStyle, png,
};
use crate::present::text::{Weight, shorten, text_width};
use crate::present::theme::{self, Color};
use crate::present::words::Words;

const WIDTH: f64 = 1080.0;
const MARGIN: f64 = 24.0;
/// From one bar to the next.
const STEP: f64 = 36.0;
const TYPE: f64 = 18.0;
/// The widest that names of bars grow.
const NAMES: f64 = 420.0;
/// What the number behind a bar takes.
const NUMBERS: f64 = 90.0;
/// Beyond so many bars they are thinner than their numbers, so that any number of them is a picture.
const MOST: usize = 200;

/// A bar: its name and its parts, from its start.
pub(super) struct Bar {
    pub(super) label: String,
    pub(super) parts: Vec<(i64, Color)>,
}

impl Bar {
    fn length(&self) -> i64 {
        self.parts.iter().map(|(part, _)| part).sum()
    }
}

/// Bars as an output of a cell: the picture, and what Python says of the one that it draws in its place.
pub(super) fn drawn(
    alt: String,
    all: &[Bar],
    legend: &[(String, Color)],
    words: &Words,
) -> Result<Output, CanvasError> {
    Ok(Output::Picture {
        png: bars(&alt, all, legend, words)?,
        // The code asks for 9 inches, and 0.4 for each bar beside 1.2, of 100 dots each.
        plain: format!("<Figure size 900x{} with 1 Axes>", 120 + 40 * all.len()),
        alt,
    })
}

/// Bars from above, each with what it is worth at its end, and what the colours mean below.
fn bars(
    alt: &str,
    bars: &[Bar],
    legend: &[(String, Color)],
    words: &Words,
) -> Result<Vec<u8>, CanvasError> {
    let bars = &bars[..bars.len().min(MOST)];
    let height = 2.0 * MARGIN + (bars.len() as f64 + 1.5) * STEP;
    let meta = Meta::new("bars", alt, alt).language(words.language().code());
    let mut canvas = Canvas::new(Size::new(WIDTH, height), meta);
    let style = |align: Align| {
        TextStyle::new(TYPE)
            .color(theme::INK)
            .align(align)
            .baseline(Baseline::Middle)
    };
    let width = |text: &str| text_width(text, TYPE, Weight::Regular);
    let names = bars.iter().map(|bar| width(&bar.label)).fold(0.0, f64::max);
    let start = MARGIN + names.min(NAMES) + 12.0;
    let longest = bars
        .iter()
        .map(Bar::length)
        .max()
        .unwrap_or_default()
        .max(1);
    let scale = (WIDTH - MARGIN - NUMBERS - start) / longest as f64;
    for (place, bar) in bars.iter().enumerate() {
        let top = MARGIN + place as f64 * STEP;
        let middle = top + STEP / 2.0;
        let name = shorten(&bar.label, TYPE, Weight::Regular, NAMES);
        canvas.text(Point::new(start - 12.0, middle), &name, &style(Align::End));
        let mut from = start;
        for (part, color) in &bar.parts {
            let length = *part as f64 * scale;
            let rect = Rect::new(from, top + 4.0, length, STEP - 8.0);
            canvas.rectangle(rect, &Style::filled(*color));
            from += length;
        }
        let number = words.decimal(bar.length() as f64, 0);
        canvas.text(
            Point::new(from + 8.0, middle),
            &number,
            &style(Align::Start),
        );
    }
    let middle = MARGIN + (bars.len() as f64 + 1.0) * STEP;
    let mut at = start;
    for (label, color) in legend {
        let key = Rect::new(at, middle - 9.0, 18.0, 18.0);
        canvas.rectangle(key, &Style::filled(*color));
        canvas.text(Point::new(at + 26.0, middle), label, &style(Align::Start));
        at += 26.0 + width(label) + 32.0;
    }
    png(&canvas.finish()?, WIDTH as u32)
}
