//! How the sheet of the map of the district is divided.

use super::panel;
use crate::present::canvas::Rect;
use crate::present::sheet::Sheet;

/// The width of the list of municipalities and of the legend below it, on a slide.
const PANEL: f64 = 600.0;
/// Between the map and the panel, on a slide.
const GUTTER: f64 = 56.0;
/// Between the list and the legend, on a slide.
const GAP: f64 = 24.0;
/// The fewest municipalities worth a list beside the map, which names them all.
const FEW: usize = 3;

/// Where everything goes: list and legend beside the map, or below it where the page is narrow.
pub(super) struct Rooms {
    /// The map.
    pub(super) map: Rect,
    /// Absent where it would name only a few municipalities of many, all of which the map names.
    pub(super) list: Option<Rect>,
    /// The scale of colours.
    pub(super) scale: Rect,
    /// The other signs.
    pub(super) signs: Rect,
}

impl Rooms {
    /// Divides the body; the heights of the scale and of the signs depend on their width.
    pub(super) fn divide(
        sheet: &Sheet,
        body: Rect,
        rows: usize,
        scale: impl Fn(f64) -> f64,
        signs: impl Fn(f64) -> f64,
    ) -> Self {
        let (gutter, gap) = (sheet.px(GUTTER), sheet.px(GAP));
        let legend = |wide: f64| scale(wide) + gap / 2.0 + signs(wide);
        if !sheet.is_narrow() {
            let wide = sheet.px(PANEL).min(body.width * 0.38);
            let left = body.right() - wide;
            let high = legend(wide).min(body.height);
            let list = (body.height - high - gap).max(0.0);
            let enough = list >= panel::least(sheet, rows.min(FEW));
            let top = if enough { body.bottom() - high } else { body.y };
            return Self {
                map: Rect::new(body.x, body.y, body.width - wide - gutter, body.height),
                list: enough.then(|| Rect::new(left, body.y, wide, list)),
                scale: Rect::new(left, top, wide, scale(wide)),
                signs: Rect::new(left, top + high - signs(wide), wide, signs(wide)),
            };
        }
        let half = (body.width - gutter) / 2.0;
        let least = panel::least(sheet, rows).max(legend(half));
        let below = |high: f64, x: f64, wide: f64| Rect::new(x, body.bottom() - high, wide, high);
        let map = |high: f64| {
            let height = (body.height - high - gap).max(1.0);
            Rect::new(body.x, body.y, body.width, height)
        };
        let right = body.x + half + gutter;
        if least <= body.height * 0.46 {
            let column = below(least, right, half);
            let under = column.y + scale(half) + gap / 2.0;
            return Self {
                map: map(least),
                list: Some(below(least, body.x, half)),
                scale: column,
                signs: Rect::new(right, under, half, signs(half)),
            };
        }
        let high = scale(half).max(signs(half));
        Self {
            map: map(high),
            list: None,
            scale: below(high, body.x, half),
            signs: below(high, right, half),
        }
    }
}
