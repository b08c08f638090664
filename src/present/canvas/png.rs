//! A picture as PNG, through resvg.

use std::sync::{Arc, LazyLock};

use png::{
    BitDepth, ColorType, Compression, Encoder, EncodingError, Filter, PixelDimensions, Unit,
};
use resvg::tiny_skia::{Color, Pixmap, Transform};
use resvg::usvg::{Options, Tree, fontdb};

use super::{CanvasError, Drawing};
use crate::present::text::Weight;
use crate::present::theme::Theme;

/// The widest and highest PNG made: A0 at 600 pixels per inch is smaller.
const LONGEST_SIDE: f64 = 30_000.0;

/// One inch in metres.
const INCH: f64 = 0.0254;

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
/// A picture for paper says how large it is printed. One in the theme without colours is written in greys, at fewer bytes.
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
    pixels.fill(Color::WHITE);
    // A picture for paper says its size in millimetres, and resvg counts 96 of its pixels to the inch.
    let read_as = tree.size();
    let stretch = Transform::from_scale(
        width as f32 / read_as.width(),
        height as f32 / read_as.height(),
    );
    resvg::render(&tree, stretch, &mut pixels.as_mut());
    let grey = drawing.theme == Theme::Grey;
    let across = drawing.paper.map(|(across, _)| across / 1000.0);
    encode(&pixels, grey, across).map_err(|error| CanvasError::Png(error.to_string()))
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

/// Writes pixels that let nothing through, in colours or as greys. `across` is how many metres wide they are printed.
fn encode(pixels: &Pixmap, grey: bool, across: Option<f64>) -> Result<Vec<u8>, EncodingError> {
    let (color, channels) = if grey {
        (ColorType::Grayscale, 1)
    } else {
        (ColorType::Rgb, 3)
    };
    let mut data = Vec::with_capacity(pixels.pixels().len() * channels);
    for pixel in pixels.data().chunks_exact(4) {
        data.extend_from_slice(&pixel[..channels]);
    }
    let mut bytes = Vec::new();
    let mut encoder = Encoder::new(&mut bytes, pixels.width(), pixels.height());
    encoder.set_depth(BitDepth::Eight);
    encoder.set_color(color);
    // Flat colours repeat exactly: without a filter the file is a third smaller than with an adaptive one.
    encoder.set_compression(Compression::Balanced);
    encoder.set_filter(Filter::NoFilter);
    if let Some(across) = across {
        // Printers count whole dots to the inch. A cast of a float saturates.
        let per_inch = (f64::from(pixels.width()) / across * INCH).round();
        let per_metre = (per_inch / INCH).round() as u32;
        encoder.set_pixel_dims(Some(PixelDimensions {
            xppu: per_metre,
            yppu: per_metre,
            unit: Unit::Meter,
        }));
    }
    let mut writer = encoder.write_header()?;
    writer.write_image_data(&data)?;
    writer.finish()?;
    Ok(bytes)
}
