//! Panels: parts of one picture side by side, or one below the other where the page is narrow for its type.

use crate::present::canvas::{Baseline, Canvas, Rect, TextStyle};
use crate::present::sheet::Sheet;
use crate::present::text::{Weight, wrap_at_most};

/// From one line of a heading to the next, in sizes.
const HEADING_LINE: f64 = 1.15;

/// Divides a body among panels that weigh this much. `least` is the narrowest a panel may be, in sizes of a label.
pub(in crate::present) fn divide(
    sheet: &Sheet,
    body: Rect,
    weights: &[f64],
    least: f64,
) -> Vec<Rect> {
    let count = weights.len().max(1) as f64;
    let gap = sheet.px(56.0);
    let wide = (body.width - gap * (count - 1.0)) / count;
    if wide >= least * sheet.sizes.label {
        return (0..weights.len())
            .map(|place| {
                let x = body.x + place as f64 * (wide + gap);
                Rect::new(x, body.y, wide, body.height)
            })
            .collect();
    }
    let gap = sheet.px(24.0);
    let all: f64 = weights.iter().sum::<f64>().max(f64::MIN_POSITIVE);
    let room = (body.height - gap * (count - 1.0)).max(1.0);
    let mut y = body.y;
    weights
        .iter()
        .map(|weight| {
            let high = room * weight / all;
            let panel = Rect::new(body.x, y, body.width, high);
            y += high + gap;
            panel
        })
        .collect()
}

/// The room below the heading of a panel.
pub(in crate::present) fn below_heading(sheet: &Sheet, panel: Rect, heading: &str) -> Rect {
    let lines = heading_lines(sheet, panel, heading).len() as f64;
    let taken = lines * sheet.sizes.heading * HEADING_LINE + sheet.px(14.0);
    let high = (panel.height - taken).max(1.0);
    Rect::new(panel.x, panel.y + taken, panel.width, high)
}

/// Writes what a panel is about and returns the room below.
pub(in crate::present) fn headed(
    canvas: &mut Canvas,
    sheet: &Sheet,
    panel: Rect,
    heading: &str,
) -> Rect {
    let style = TextStyle {
        line_height: HEADING_LINE,
        ..TextStyle::new(sheet.sizes.heading)
            .bold()
            .baseline(Baseline::Top)
    };
    let lines = heading_lines(sheet, panel, heading);
    canvas.lines(panel.corners()[0], &lines, &style);
    below_heading(sheet, panel, heading)
}

/// A heading takes two lines at most.
fn heading_lines(sheet: &Sheet, panel: Rect, heading: &str) -> Vec<String> {
    let size = sheet.sizes.heading;
    wrap_at_most(heading, size, Weight::SemiBold, panel.width, 2)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::present::sheet::Medium;
    use crate::present::theme::Theme;

    #[test]
    fn panels_stand_side_by_side_where_they_are_wide_enough() {
        let divided = |medium, theme| {
            let sheet = Sheet::new(medium, theme);
            let body = Rect::new(0.0, 0.0, sheet.size.width, sheet.size.height).inset(sheet.margin);
            let panels = divide(&sheet, body, &[2.0, 1.0], 30.0);
            assert!(panels.iter().all(|panel| body.inset(-1e-9).contains(panel)));
            assert!(!panels[0].overlaps(&panels[1]));
            panels
        };
        let beside = divided(Medium::Slide, Theme::Light);
        assert_eq!(beside[0].y, beside[1].y);
        let below = divided(Medium::Square, Theme::Large);
        assert_eq!(below[0].x, below[1].x);
        assert!((below[0].height / below[1].height - 2.0).abs() < 1e-9);
    }
}
