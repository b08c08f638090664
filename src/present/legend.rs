//! Legends: what colours, sizes, shapes and lines mean, in as many rows as they need.

use super::canvas::{Baseline, Canvas, Point, Rect, Stroke, Style, TextStyle};
use super::kinds::look;
use super::sheet::Sheet;
use super::text::{Weight, text_width, wrap};
use super::theme::{self, Signal, size::LINE_HEIGHT};
use super::words::Words;
use crate::model::node::OrganizationKind;

/// Between a figure and the legend at its foot, on a slide.
const ABOVE: f64 = 14.0;

/// Draws a swatch, given the middle of its left edge.
type Swatch<'a> = Box<dyn Fn(&mut Canvas, Point) + 'a>;

struct Entry<'a> {
    wide: f64,
    text: String,
    swatch: Swatch<'a>,
}

/// The entries of a legend, which flow like words from row to row.
pub(super) struct Legend<'a> {
    sheet: &'a Sheet,
    title: String,
    entries: Vec<Entry<'a>>,
}

/// An entry in its place: the corner of its row, and its text in lines.
struct Placed<'a, 'b> {
    entry: &'b Entry<'a>,
    corner: Point,
    lines: Vec<String>,
}

impl<'a> Legend<'a> {
    /// A legend without entries, with a title for those who hear the picture.
    pub(super) fn new(sheet: &'a Sheet, title: String) -> Self {
        Self {
            sheet,
            title,
            entries: Vec::new(),
        }
    }

    /// Adds a swatch of a width on this sheet, drawn to the right of the point it is given, and what it means.
    pub(super) fn entry(
        mut self,
        wide: f64,
        text: String,
        swatch: impl Fn(&mut Canvas, Point) + 'a,
    ) -> Self {
        self.entries.push(Entry {
            wide,
            text,
            swatch: Box::new(swatch),
        });
        self
    }

    /// Adds the marks of the kinds in use.
    pub(super) fn kinds(mut self, words: &Words, used: &[OrganizationKind]) -> Self {
        let radius = self.sheet.px(10.0);
        for kind in OrganizationKind::ALL {
            if used.contains(&kind) {
                let (mark, color) = look(kind);
                let text = words.say(&format!("kind-{}", kind.key()));
                self = self.entry(2.2 * radius, text, move |canvas, at| {
                    let center = at.shifted(1.1 * radius, 0.0);
                    canvas.mark(mark, center, radius, &Style::filled(color));
                });
            }
        }
        self
    }

    /// Adds an area of one colour, with a hair around it so that the palest still shows.
    pub(super) fn area(self, fill: theme::Color, text: String) -> Self {
        let (wide, high) = (self.sheet.px(34.0), self.sheet.px(20.0));
        let outline = Stroke::new(theme::LINE, theme::width::HAIR);
        self.entry(wide, text, move |canvas, at| {
            let area = Rect::new(at.x, at.y - high / 2.0, wide, high);
            canvas.rectangle(area, &Style::filled(fill).stroke(outline));
        })
    }

    /// Adds the area of which nothing is known.
    pub(super) fn unknown(self, text: String) -> Self {
        let (wide, high) = (self.sheet.px(34.0), self.sheet.px(20.0));
        let outline = Stroke::new(theme::LINE, theme::width::HAIR);
        self.entry(wide, text, move |canvas, at| {
            let corners = Rect::new(at.x, at.y - high / 2.0, wide, high).corners();
            canvas.unknown_area(&[corners.to_vec()], &outline);
        })
    }

    /// Adds the badge of a status.
    pub(super) fn status(self, signal: &'a Signal, text: String) -> Self {
        let radius = self.sheet.px(12.0);
        self.entry(2.0 * radius, text, move |canvas, at| {
            canvas.badge(signal, at.shifted(radius, 0.0), radius);
        })
    }

    /// Divides the body of a figure: the room above the legend, and the legend's own at the foot.
    pub(super) fn at_foot(&self, body: Rect) -> (Rect, Rect) {
        let high = self.height(body.width);
        let above = (body.height - high - self.sheet.px(ABOVE)).max(1.0);
        (
            Rect::new(body.x, body.y, body.width, above),
            Rect::new(body.x, body.bottom() - high, body.width, high),
        )
    }

    /// How high the legend is if it may be this wide.
    pub(super) fn height(&self, width: f64) -> f64 {
        let row = self.row();
        let ends = self.place(width).into_iter().map(|placed| {
            placed.corner.y + row + (placed.lines.len().max(1) - 1) as f64 * self.leading()
        });
        ends.fold(0.0, f64::max)
    }

    /// Draws the legend under what ends at `bottom`, no lower than its own room at the foot.
    pub(super) fn draw_under(&self, canvas: &mut Canvas, bottom: f64, foot: Rect) {
        let top = (bottom + self.sheet.px(22.0)).min(foot.y);
        self.draw(canvas, Rect::new(foot.x, top, foot.width, foot.height));
    }

    /// Draws the legend from the upper left corner of a room as wide as this one.
    pub(super) fn draw(&self, canvas: &mut Canvas, room: Rect) {
        let style = TextStyle::new(self.sheet.sizes.note)
            .color(theme::MUTED)
            .baseline(Baseline::Middle);
        let gap = self.gap();
        canvas.group("legend", &self.title, |canvas| {
            for placed in self.place(room.width) {
                let corner = placed.corner.shifted(room.x, room.y);
                let middle = corner.shifted(0.0, self.row() / 2.0);
                (placed.entry.swatch)(canvas, middle);
                for (line, text) in placed.lines.iter().enumerate() {
                    let at = middle.shifted(placed.entry.wide + gap, line as f64 * self.leading());
                    canvas.text(at, text, &style);
                }
            }
        });
    }

    fn leading(&self) -> f64 {
        self.sheet.sizes.note * LINE_HEIGHT
    }

    /// The height of a row: swatches may be a little higher than words.
    fn row(&self) -> f64 {
        self.sheet.px(34.0)
    }

    /// Between a swatch and its words.
    fn gap(&self) -> f64 {
        self.sheet.px(10.0)
    }

    /// Where every entry stands, as if the room began at the origin.
    fn place(&self, width: f64) -> Vec<Placed<'a, '_>> {
        let (note, between) = (self.sheet.sizes.note, self.sheet.px(32.0));
        let (mut x, mut y, mut high) = (0.0, 0.0, self.row());
        let mut placed = Vec::new();
        for entry in &self.entries {
            let before = entry.wide + self.gap();
            let long = before + text_width(&entry.text, note, Weight::Regular);
            if x > 0.0 && x + long > width {
                (x, y, high) = (0.0, y + high, self.row());
            }
            let lines = wrap(
                &entry.text,
                note,
                Weight::Regular,
                (width - before).max(note),
            );
            let further = lines.len().saturating_sub(1) as f64 * self.leading();
            high = high.max(self.row() + further);
            placed.push(Placed {
                entry,
                corner: Point::new(x, y),
                lines,
            });
            x += long.min(width) + between;
        }
        placed
    }
}

/// *n* and *m* in words, as every figure of the network prints them.
pub(super) fn network_size(words: &Words, n: usize, m: usize) -> String {
    words.fill("frame-network-size", &[("n", n.into()), ("m", m.into())])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::present::canvas::{Meta, Size};

    #[test]
    fn entries_flow_into_rows_and_none_leaves_the_room() {
        let sheet = Sheet::default();
        let mut legend = Legend::new(&sheet, "segni".to_owned());
        for text in [
            "poco",
            "molto",
            "una spiegazione che da sola non sta in una riga sola",
        ] {
            legend = legend.area(theme::COVERAGE[2], text.to_owned());
        }
        let (wide, narrow) = (legend.height(2000.0), legend.height(300.0));
        assert_eq!(wide, 34.0);
        assert!(narrow > 2.0 * wide, "{narrow}");
        let meta = Meta::new("prova", "Prova", "Una prova.");
        let mut canvas = Canvas::new(Size::new(300.0, narrow + 1.0), meta);
        legend.draw(&mut canvas, Rect::new(0.0, 0.0, 300.0, narrow));
        let drawing = canvas.finish().expect("a legend");
        assert_eq!(drawing.texts_outside(), Vec::<&_>::new());
        assert_eq!(drawing.overlapping_texts(), []);
    }
}
