//! What is written on a map: a few lines of type, and the line that leads to what they are about.

use crate::present::canvas::{Align, Canvas, Point, Rect, Stroke, Style, TextStyle};
use crate::present::sheet::Sheet;
use crate::present::text::{Weight, cap_height, text_width};
use crate::present::theme::{self, Color, width};

/// Lines of type that stand together.
#[derive(Clone, Debug)]
pub(super) struct Label {
    lines: Vec<(String, f64, Weight)>,
}

impl Label {
    /// Lines with their sizes and weights.
    pub(super) fn new(lines: Vec<(String, f64, Weight)>) -> Self {
        Self { lines }
    }

    /// The size of its largest line.
    pub(super) fn largest(&self) -> f64 {
        self.lines.iter().map(|line| line.1).fold(0.0, f64::max)
    }

    /// How many lines it has.
    pub(super) fn lines(&self) -> usize {
        self.lines.len()
    }

    /// The width of its widest line.
    pub(super) fn width(&self) -> f64 {
        self.lines
            .iter()
            .map(|(words, size, weight)| text_width(words, *size, *weight))
            .fold(0.0, f64::max)
    }

    /// From the top of the first line's capitals to the foot of the last line's letters.
    pub(super) fn height(&self) -> f64 {
        self.baselines().last().copied().unwrap_or_default()
            + self.lines.last().map_or(0.0, |(_, size, _)| 0.22 * size)
    }

    /// From the top of the label to the baseline of each line.
    fn baselines(&self) -> Vec<f64> {
        let mut at = 0.0;
        self.lines
            .iter()
            .enumerate()
            .map(|(line, (_, size, weight))| {
                at += if line == 0 {
                    cap_height(*size, *weight)
                } else {
                    1.18 * size
                };
                at
            })
            .collect()
    }

    /// Writes it into a rectangle of its size.
    pub(super) fn draw(
        &self,
        canvas: &mut Canvas,
        rect: Rect,
        align: Align,
        color: Color,
        halo: Option<Color>,
    ) {
        let x = match align {
            Align::Start => rect.x,
            Align::Middle => rect.center().x,
            Align::End => rect.right(),
        };
        for ((words, size, weight), baseline) in self.lines.iter().zip(self.baselines()) {
            let style = TextStyle {
                weight: *weight,
                halo,
                ..TextStyle::new(*size).color(color).align(align)
            };
            canvas.text(Point::new(x, rect.y + baseline), words, &style);
        }
    }
}

/// Draws a leader with a dot at the end that lies on the area.
pub(super) fn draw_leader(canvas: &mut Canvas, sheet: &Sheet, [from, to]: [Point; 2]) {
    let px = |length: f64| sheet.px(length);
    canvas.line(
        &[from, to],
        &Stroke::new(theme::PAPER, px(3.0 * width::THIN)),
    );
    canvas.circle(from, px(5.5), &Style::filled(theme::PAPER));
    canvas.line(&[from, to], &Stroke::new(theme::INK, px(width::THIN)));
    canvas.circle(from, px(3.5), &Style::filled(theme::INK));
}
