//! What can go wrong while drawing.

/// The longest side of a page, in page pixels.
pub(super) const LONGEST_SIDE: f64 = 20_000.0;

/// Why a picture could not be made.
#[derive(Debug, thiserror::Error)]
pub enum CanvasError {
    /// The page has no area, or too much.
    #[error(
        "a page of {width} × {height} pixels cannot be drawn: a side has from 1 to {LONGEST_SIDE} pixels"
    )]
    PageSize {
        /// The width asked for.
        width: f64,
        /// The height asked for.
        height: f64,
    },
    /// A coordinate, length or opacity is not a number, or lies too far from any page.
    #[error("{what} cannot be drawn with {value} as a coordinate, length or opacity")]
    OffGrid {
        /// What was being drawn.
        what: &'static str,
        /// The value.
        value: f64,
    },
    /// plotters did not draw an element.
    #[error("{what} could not be drawn: {reason}")]
    Refused {
        /// What was being drawn.
        what: &'static str,
        /// What plotters says.
        reason: String,
    },
    /// The PNG would have no pixel, or too many.
    #[error("a PNG of {width} × {height} pixels cannot be made")]
    PngSize {
        /// The width asked for.
        width: u32,
        /// The height that follows from it.
        height: f64,
    },
    /// resvg does not understand the picture.
    #[error("the picture cannot be read back for its PNG")]
    Svg(#[source] resvg::usvg::Error),
    /// The PNG could not be encoded.
    #[error("the PNG cannot be encoded: {0}")]
    Png(String),
}
