//! The pictures of a deck: figures of the gallery, and pictures drawn for one slide.

use super::line::legible;
use crate::present::canvas::{CanvasError, Drawing, png};
use crate::present::documents::Plate;
use serde::Serialize;
use std::borrow::Cow;

/// The width and the height of a slide, in its units.
pub(super) const SLIDE: (u32, u32) = (12_192_000, 6_858_000);
/// Where the title of a slide with a figure ends at the usual, and the margin at its sides.
pub(super) const BELOW_TITLE: u32 = 1_270_000;
pub(super) const MARGIN: u32 = 406_400;
/// Where the foot of a slide begins.
const FOOT: u32 = 6_370_000;
/// A page pixel of a figure in the units of slides: 1920 of them are 12 192 000.
pub(super) const PIXEL: f64 = 6350.0;

/// A picture on a slide; the title that is drawn on a figure is cut off, because the slide has it in letters.
#[derive(Serialize)]
pub(super) struct Picture<'a> {
    pub(super) alt: String,
    /// How much is cut off above, in thousandths of a percent of the height.
    pub(super) crop: u32,
    /// Where it stands on the slide.
    pub(super) left: u32,
    pub(super) top: u32,
    pub(super) width: u32,
    pub(super) height: u32,
    #[serde(skip)]
    pub(super) png: Cow<'a, [u8]>,
}

impl<'a> Picture<'a> {
    /// A figure as wide as the slide, and the size of its title in hundredths of a point.
    pub(super) fn of(plate: &'a Plate) -> Result<(Self, u32), CanvasError> {
        let drawing = &plate.drawing;
        let (cut, size) = heading(drawing);
        // Casts of floats saturate.
        let top = ((cut * PIXEL).round() as u32).min(SLIDE.1);
        let picture = Self {
            alt: legible(drawing.alt()),
            crop: (cut / drawing.size().height * 100_000.0).round() as u32,
            left: 0,
            top,
            width: SLIDE.0,
            height: SLIDE.1 - top,
            png: Cow::Borrowed(plate.png()?),
        };
        Ok((picture, (size * 50.0).round() as u32))
    }

    /// A picture without a title of its own, from the left margin on, below the title of its slide.
    pub(super) fn drawn(drawing: &Drawing, width: u32) -> Result<Self, CanvasError> {
        let size = drawing.size();
        let high = f64::from(width) / size.width * size.height;
        let fits = (f64::from(FOOT - BELOW_TITLE) / high).min(1.0);
        let png = png(drawing, size.width as u32)?;
        Ok(Self {
            alt: legible(drawing.alt()),
            crop: 0,
            left: MARGIN,
            top: BELOW_TITLE,
            // Casts of floats saturate.
            width: (f64::from(width) * fits).round() as u32,
            height: (high * fits).round() as u32,
            png: Cow::Owned(png),
        })
    }
}

/// What there is to see on a drawing, then what has to be known of it.
pub(super) fn described(drawing: &Drawing, marks: &[String]) -> Vec<String> {
    let lines = drawing.description().split('\n').map(str::to_owned);
    lines.chain(marks.iter().cloned()).collect()
}

/// Where the title that is drawn on a figure ends, in page pixels, and the size of its type.
fn heading(drawing: &Drawing) -> (f64, f64) {
    // The title is drawn first, in type that nothing else has: see the frame of figures.
    let texts = drawing.texts();
    let size = texts.first().map_or(0.0, |text| text.size);
    let title = texts.iter().take_while(|text| text.size == size).count();
    let (title, rest) = texts.split_at(title);
    let end = title
        .iter()
        .map(|text| text.bounds.bottom())
        .fold(0.0, f64::max);
    let next = rest
        .iter()
        .map(|text| text.bounds.y)
        .fold(f64::INFINITY, f64::min);
    (
        if next > end {
            end.midpoint(next.min(end + 16.0))
        } else {
            end
        },
        size,
    )
}
