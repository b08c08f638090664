//! What a chart says where there is nothing to draw.

use crate::present::Briefing;
use crate::present::canvas::{Baseline, Canvas, CanvasError, Drawing, Point, Rect, TextStyle};
use crate::present::frame::{Frame, Heading};
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

/// A figure of what stands beside a study, where that is not given: it says what is missing.
pub(super) fn nothing(
    briefing: &Briefing<'_>,
    sheet: &Sheet,
    id: &'static str,
    why: &str,
) -> Result<Drawing, CanvasError> {
    let words = briefing.words;
    let why = words.say(why);
    let heading = Heading {
        id,
        title: words.say(&format!("figure-{id}")),
        subtitle: words.say(&format!("{id}-subtitle")),
        description: why.clone(),
    };
    let mut frame = Frame::open(briefing, sheet, &heading);
    let room = frame.body;
    draw_instead(&mut frame.canvas, sheet, room, &why);
    frame.close("", "")
}
