//! The pictures of a working group, to stand among the text of its sheet.

use super::Picture;
use crate::analysis::coverage::tavoli::TavoloView;
use crate::present::canvas::{CanvasError, Drawing};
use crate::present::charts::needs;
use crate::present::maps::network;
use crate::present::sheet::Sheet;
use crate::present::{Briefing, View};

/// The height of the map, and of the chart of needs: without rows, of each row, and at most; in page pixels, as wide as text is.
const MAP: f64 = 620.0;
const NEEDS: f64 = 190.0;
const ROW: f64 = 46.0;
const TALLEST: f64 = 720.0;

/// Who sits at a working group, on the network map.
pub(super) fn map(briefing: &Briefing<'_>, place: usize) -> Result<Picture, CanvasError> {
    let drawing = (network::FIGURE.draw)(&of(briefing, place), &Sheet::among_text(MAP))?;
    Ok(picture(&drawing))
}

/// Its needs by municipality.
pub(super) fn needs(
    briefing: &Briefing<'_>,
    view: &TavoloView,
    place: usize,
) -> Result<Picture, CanvasError> {
    let height = (NEEDS + ROW * view.needs.len() as f64).min(TALLEST);
    let drawing = (needs::FIGURE.draw)(&of(briefing, place), &Sheet::among_text(height))?;
    Ok(picture(&drawing))
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
