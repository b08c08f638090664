//! What charts with axes of plotters share: our colours and lengths in its terms.

use crate::present::sheet::Sheet;
use crate::present::theme;
use plotters::style::{IntoFont, RGBColor, TextStyle};

/// A colour as plotters has it.
pub(in crate::present) fn rgb(color: theme::Color) -> RGBColor {
    RGBColor(color.0, color.1, color.2)
}

/// The words along an axis.
pub(in crate::present) fn label(sheet: &Sheet) -> TextStyle<'static> {
    ("Inter", f64::from(tenths(sheet.sizes.note)))
        .into_font()
        .color(&rgb(theme::MUTED))
}

/// A length in page pixels on plotters' grid of tenths.
pub(in crate::present) fn tenths(length: f64) -> u32 {
    // A cast of a float saturates.
    (length * 10.0).round() as u32
}
