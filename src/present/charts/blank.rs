//! What a chart says where there is nothing to draw.

use crate::present::canvas::{Baseline, Canvas, Point, Rect, TextStyle};
use crate::present::sheet::Sheet;
use crate::present::theme;

/// Says in a room why it is empty.
pub(in crate::present) fn draw_instead(canvas: &mut Canvas, sheet: &Sheet, room: Rect, why: &str) {
    let style = TextStyle::new(sheet.sizes.label)
        .color(theme::MUTED)
        .baseline(Baseline::Top);
    let at = Point::new(room.x, room.y + sheet.sizes.label);
    canvas.paragraph(at, why, &style, room.width.min(40.0 * sheet.sizes.label));
}
