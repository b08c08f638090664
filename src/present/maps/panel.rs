//! A panel beside a map: a heading, and under it rows of what is said and how much.

use crate::present::canvas::{Align, Baseline, Canvas, Point, Rect, Style, TextStyle};
use crate::present::legend::Legend;
use crate::present::sheet::Sheet;
use crate::present::text::{Weight, text_width, wrap, wrap_at_most};
use crate::present::theme::{self, size::LINE_HEIGHT};

/// The empty border of the panel, on a slide.
const BORDER: f64 = 22.0;
/// Before a block of rows, in lines.
const BETWEEN: f64 = 0.5;

/// How wide a panel is, on a slide.
const PANEL: f64 = 400.0;
/// The most it takes of the page's width.
const PART: f64 = 0.28;
/// Between the map, the panel and the legend, on a slide.
const GAP: f64 = 24.0;

/// The rooms of a figure with a panel on the right of its map and a legend below both.
pub(super) struct Rooms {
    /// The map's.
    pub(super) map: Rect,
    /// The panel's.
    pub(super) panel: Rect,
    /// The legend's.
    pub(super) legend: Rect,
}

impl Rooms {
    /// Divides the body of a figure.
    pub(super) fn new(sheet: &Sheet, body: Rect, legend: &Legend<'_>) -> Self {
        let (above, legend) = legend.at_foot(body);
        let wide = sheet.px(PANEL).min(PART * body.width);
        let map = above.width - wide - sheet.px(GAP);
        Self {
            map: Rect::new(above.x, above.y, map, above.height),
            panel: Rect::new(above.right() - wide, above.y, wide, above.height),
            legend,
        }
    }
}

/// A line of the panel: what is said, and how much or which.
pub(super) struct Row {
    /// What.
    pub(super) label: String,
    /// How much or which.
    pub(super) value: String,
}

impl Row {
    /// Something said, by itself.
    pub(super) fn text(label: String) -> Self {
        let value = String::new();
        Self { label, value }
    }

    /// The label in lines beside the value.
    fn lines(&self, size: f64, wide: f64) -> Vec<String> {
        let value = text_width(&self.value, size, Weight::SemiBold);
        let gap = if value > 0.0 { size } else { 0.0 };
        wrap(&self.label, size, Weight::Regular, wide - value - gap)
    }
}

/// Rows under a heading.
pub(super) struct Block {
    /// The heading.
    pub(super) heading: String,
    /// The rows.
    pub(super) rows: Vec<Row>,
}

/// A panel before it is drawn.
pub(super) struct Panel {
    /// Its title for those who hear the picture.
    pub(super) title: String,
    /// What stands at its head.
    pub(super) name: String,
    /// The line under that.
    pub(super) kind: String,
    /// The rest.
    pub(super) blocks: Vec<Block>,
}

impl Panel {
    /// Draws it in a room. What has no room is left out, from the end.
    pub(super) fn draw(&self, canvas: &mut Canvas, sheet: &Sheet, room: Rect) {
        let inner = room.inset(sheet.px(BORDER));
        canvas.group("panel", &self.title, |canvas| {
            canvas.rectangle(room, &Style::filled(theme::LAND));
            let mut y = self.draw_head(canvas, sheet, inner);
            let high = |size: &f64| {
                let blocks = self
                    .blocks
                    .iter()
                    .map(|block| block.height(*size, inner.width));
                blocks.sum::<f64>()
            };
            // Smaller type where not everything has room.
            let sizes = [sheet.sizes.note, sheet.sizes.least];
            let size = sizes
                .into_iter()
                .find(|size| y + high(size) <= inner.bottom());
            let size = size.unwrap_or(sheet.sizes.least);
            for block in &self.blocks {
                let left = Rect::new(inner.x, y, inner.width, (inner.bottom() - y).max(0.0));
                y = block.draw(canvas, size, left);
            }
        });
    }

    /// Draws the name and the kind, and returns where they end.
    fn draw_head(&self, canvas: &mut Canvas, sheet: &Sheet, room: Rect) -> f64 {
        let style = TextStyle::new(sheet.sizes.heading)
            .bold()
            .baseline(Baseline::Top);
        let name = wrap_at_most(&self.name, style.size, style.weight, room.width, 2);
        canvas.lines(Point::new(room.x, room.y), &name, &style);
        let y = room.y + name.len() as f64 * style.size * LINE_HEIGHT;
        let style = TextStyle::new(sheet.sizes.note)
            .color(theme::MUTED)
            .baseline(Baseline::Top);
        let kind = wrap_at_most(&self.kind, style.size, style.weight, room.width, 2);
        canvas.lines(Point::new(room.x, y), &kind, &style);
        y + kind.len() as f64 * style.size * LINE_HEIGHT
    }
}

impl Block {
    /// The room that it takes in type of this size.
    fn height(&self, size: f64, wide: f64) -> f64 {
        let rows = self
            .rows
            .iter()
            .map(|row| row.lines(size, wide).len().max(1));
        (BETWEEN + 1.0 + rows.sum::<usize>() as f64) * size * LINE_HEIGHT
    }

    /// Draws the heading and the rows that find room, and returns where they end.
    fn draw(&self, canvas: &mut Canvas, size: f64, room: Rect) -> f64 {
        let line = size * LINE_HEIGHT;
        let style = TextStyle::new(size).baseline(Baseline::Top);
        let mut y = room.y + BETWEEN * line;
        if y + 2.0 * line > room.bottom() {
            return room.bottom();
        }
        canvas.text(
            Point::new(room.x, y),
            &self.heading,
            &style.bold().color(theme::MUTED),
        );
        y += line;
        for row in &self.rows {
            let lines = row.lines(size, room.width);
            let high = lines.len().max(1) as f64 * line;
            if y + high > room.bottom() + line - size {
                return room.bottom();
            }
            canvas.lines(Point::new(room.x, y), &lines, &style);
            let right = Point::new(room.right(), y);
            canvas.text(right, &row.value, &style.bold().align(Align::End));
            y += high;
        }
        y
    }
}
