//! The pictures of a working group, to stand among the text of its sheet.

use super::Picture;
use crate::analysis::coverage::tavoli::TavoloView;
use crate::present::canvas::{CanvasError, Drawing};
use crate::present::charts::needs;
use crate::present::maps::network;
use crate::present::sheet::Sheet;
use crate::present::{Briefing, View};

/// Width and height of the map in page pixels: names are read from farther away than numbers in cells.
const MAP: (f64, f64) = (1050.0, 540.0);
/// The width of the chart of needs, its height without rows, of each row, and at most.
const WIDE: f64 = 1500.0;
const NEEDS: f64 = 240.0;
const ROW: f64 = 48.0;
const TALLEST: f64 = 900.0;

/// Who sits at a working group, on the network map.
pub(super) fn map(briefing: &Briefing<'_>, place: usize) -> Result<Picture, CanvasError> {
    Ok(picture(&map_of(briefing, place, MAP)?))
}

/// Its needs by municipality.
pub(super) fn needs(
    briefing: &Briefing<'_>,
    view: &TavoloView,
    place: usize,
) -> Result<Picture, CanvasError> {
    Ok(picture(&needs_of(
        briefing,
        view.needs.len(),
        place,
        (WIDE, ROW),
    )?))
}

/// Who sits at the working group at this place of the study's list, on the network map, so wide and so high in page pixels.
///
/// # Errors
/// What stops the drawing.
pub(in crate::present) fn map_of(
    briefing: &Briefing<'_>,
    place: usize,
    (width, height): (f64, f64),
) -> Result<Drawing, CanvasError> {
    (network::FIGURE.draw)(&of(briefing, place), &Sheet::among_text(width, height))
}

/// The needs of so many types of the working group at this place, by municipality: so wide, and every row so high, in page pixels.
///
/// # Errors
/// What stops the drawing.
pub(in crate::present) fn needs_of(
    briefing: &Briefing<'_>,
    types: usize,
    place: usize,
    (width, row): (f64, f64),
) -> Result<Drawing, CanvasError> {
    let height = (NEEDS + row * types as f64).min(TALLEST);
    (needs::FIGURE.draw)(&of(briefing, place), &Sheet::among_text(width, height))
}

fn of<'a>(briefing: &Briefing<'a>, place: usize) -> Briefing<'a> {
    briefing.viewed(View {
        tavolo: Some(place),
        ..briefing.view
    })
}

fn picture(drawing: &Drawing) -> Picture {
    let svg = drawing.svg();
    // What stands before the element is for a file of its own.
    let start = svg.find("<svg").unwrap_or_default();
    Picture {
        svg: svg[start..].trim_end().to_owned(),
        alt: drawing.alt().to_owned(),
        title: drawing.title().to_owned(),
        description: drawing.description().to_owned(),
    }
}
