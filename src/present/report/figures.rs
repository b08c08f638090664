//! The figures, each with its title and its description.

use super::{Desk, Plate, ReportError};
use serde::Serialize;

/// A figure on the page.
#[derive(Debug, Serialize)]
pub(super) struct Figure<'a> {
    id: &'a str,
    title: String,
    region: String,
    summary: String,
    description: &'a str,
    notes: Vec<String>,
    svg: &'a str,
}

pub(super) fn figures<'a>(
    desk: &Desk<'_>,
    plates: &'a [Plate<'a>],
) -> Result<Vec<Figure<'a>>, ReportError> {
    let words = desk.words;
    plates
        .iter()
        .zip(1_usize..)
        .map(|(plate, number)| {
            let number_value = [("number", number.into())];
            let title = [
                ("number", number.into()),
                ("title", plate.title.as_str().into()),
            ];
            let mut notes = vec![desk.sentence(desk.source()), desk.sentence(desk.date())];
            notes.extend(desk.demonstrative());
            Ok(Figure {
                id: plate.id,
                title: words.fill("report-figure", &title),
                region: words.fill("report-figure-region", &number_value),
                summary: words.fill("report-figure-description", &number_value),
                description: &plate.description,
                notes,
                svg: drawing(plate)?,
            })
        })
        .collect()
}

/// The `<svg>` element, without the prolog of a file of its own.
fn drawing<'a>(plate: &Plate<'a>) -> Result<&'a str, ReportError> {
    let start = plate.svg.find("<svg").ok_or_else(|| ReportError::NotSvg {
        figure: plate.id.to_owned(),
    })?;
    Ok(plate.svg[start..].trim_end())
}
