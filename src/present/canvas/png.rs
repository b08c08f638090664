//! A picture as PNG, through resvg.

use std::sync::{Arc, LazyLock};

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree, fontdb};

use super::{CanvasError, Drawing};
use crate::present::text::Weight;

/// The widest and highest PNG made: A0 at 600 pixels per inch is smaller.
const LONGEST_SIDE: f64 = 30_000.0;

/// Only the bundled faces, so that a picture never depends on what the machine has installed.
static FONTS: LazyLock<Arc<fontdb::Database>> = LazyLock::new(|| {
    let mut fonts = fontdb::Database::new();
    for weight in [Weight::Regular, Weight::SemiBold] {
        fonts.load_font_data(weight.truetype().to_vec());
    }
    Arc::new(fonts)
});

/// Draws a picture as a PNG so many pixels wide, the height following from its proportions. Same picture, same bytes.
///
/// # Errors
/// [`CanvasError::PngSize`] if a side comes out at no pixel or past 30 000; [`CanvasError::Svg`] and [`CanvasError::Png`] if
/// resvg cannot read the picture or write the file.
pub fn png(drawing: &Drawing, width: u32) -> Result<Vec<u8>, CanvasError> {
    let size = drawing.size();
    let scale = f64::from(width) / size.width;
    let height = (size.height * scale).round();
    if width == 0 || height < 1.0 || height.max(f64::from(width)) > LONGEST_SIDE {
        return Err(CanvasError::PngSize { width, height });
    }
    let tree = read(drawing)?;
    let mut pixels =
        Pixmap::new(width, height as u32).ok_or(CanvasError::PngSize { width, height })?;
    // A picture for paper says its size in millimetres, and resvg counts 96 of its pixels to the inch.
    let read_as = tree.size();
    let stretch = Transform::from_scale(
        width as f32 / read_as.width(),
        height as f32 / read_as.height(),
    );
    resvg::render(&tree, stretch, &mut pixels.as_mut());
    pixels
        .encode_png()
        .map_err(|error| CanvasError::Png(error.to_string()))
}

/// The picture as resvg understands it.
pub(super) fn read(drawing: &Drawing) -> Result<Tree, CanvasError> {
    let options = Options {
        fontdb: Arc::clone(&FONTS),
        font_family: "Inter".to_owned(),
        ..Options::default()
    };
    Tree::from_str(drawing.svg(), &options).map_err(CanvasError::Svg)
}
