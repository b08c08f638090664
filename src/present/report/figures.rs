//! The figures, each with its title and its description, in the section it belongs to.

use super::{Desk, Plate, ReportError};
use crate::present::colophon::sentence;
use serde::Serialize;

/// The sections that have figures, in the page's order, and the figures of each. A figure that no section names comes first of all.
pub(super) const SECTIONS: [(&str, &[&str]); 6] = [
    ("figures", &["network", "district"]),
    ("isolated", &["ego", "core", "degrees"]),
    (
        "needs",
        &["needs", "coverage", "flow", "two-mode", "lorenz"],
    ),
    ("levels", &["standards"]),
    (
        "holders",
        &["brokers", "closures", "changes", "changes-map"],
    ),
    ("tavoli", &["tavoli", "matrix", "overlap"]),
];

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

/// The figures of every section.
#[derive(Debug, Serialize)]
pub(super) struct Figures<'a> {
    figures: Vec<Figure<'a>>,
    isolated: Vec<Figure<'a>>,
    needs: Vec<Figure<'a>>,
    levels: Vec<Figure<'a>>,
    holders: Vec<Figure<'a>>,
    tavoli: Vec<Figure<'a>>,
}

/// Sorts the figures into their sections and numbers them as they stand on the page. Sections that the page leaves out, of those
/// named here, take their figures with them.
pub(super) fn figures<'a>(
    desk: &Desk<'_>,
    plates: &'a [Plate<'a>],
    left_out: &[&str],
) -> Result<Figures<'a>, ReportError> {
    let mut number = 0;
    let mut section = |section: &str| -> Result<Vec<Figure<'a>>, ReportError> {
        if left_out.contains(&section) {
            return Ok(Vec::new());
        }
        let mut figures = Vec::new();
        for plate in placed(plates, section) {
            number += 1;
            figures.push(figure(desk, plate, number)?);
        }
        Ok(figures)
    };
    Ok(Figures {
        figures: section("figures")?,
        isolated: section("isolated")?,
        needs: section("needs")?,
        levels: section("levels")?,
        holders: section("holders")?,
        tavoli: section("tavoli")?,
    })
}

/// The figures of a section, in the order in which the section names them.
fn placed<'a>(plates: &'a [Plate<'a>], section: &str) -> Vec<&'a Plate<'a>> {
    let of = |plate: &Plate<'_>| {
        SECTIONS.iter().find_map(|(name, ids)| {
            let place = ids.iter().position(|id| *id == plate.id)?;
            Some((*name, place + 1))
        })
    };
    let mut placed: Vec<(usize, &Plate<'a>)> = plates
        .iter()
        .map(|plate| (of(plate).unwrap_or((SECTIONS[0].0, 0)), plate))
        .filter(|((name, _), _)| *name == section)
        .map(|((_, place), plate)| (place, plate))
        .collect();
    placed.sort_by_key(|(place, _)| *place);
    placed.into_iter().map(|(_, plate)| plate).collect()
}

fn figure<'a>(
    desk: &Desk<'_>,
    plate: &'a Plate<'a>,
    number: usize,
) -> Result<Figure<'a>, ReportError> {
    let words = desk.words;
    let number_value = [("number", number.into())];
    let title = [
        ("number", number.into()),
        ("title", plate.title.as_str().into()),
    ];
    let mut notes = vec![
        sentence(&desk.colophon.source),
        sentence(&desk.colophon.date),
    ];
    notes.extend(desk.colophon.demonstrative.clone());
    Ok(Figure {
        id: plate.id,
        title: words.fill("report-figure", &title),
        region: words.fill("report-figure-region", &number_value),
        summary: words.fill("report-figure-description", &number_value),
        description: &plate.description,
        notes,
        svg: drawing(plate)?,
    })
}

/// The `<svg>` element, without the prolog of a file of its own.
fn drawing<'a>(plate: &Plate<'a>) -> Result<&'a str, ReportError> {
    let start = plate.svg.find("<svg").ok_or_else(|| ReportError::NotSvg {
        figure: plate.id.to_owned(),
    })?;
    Ok(plate.svg[start..].trim_end())
}

#[cfg(test)]
mod tests {
    use super::SECTIONS;
    use crate::present::figures::FIGURES;

    #[test]
    fn every_figure_belongs_to_one_section() {
        for figure in FIGURES {
            let named = SECTIONS.iter().flat_map(|(_, ids)| *ids);
            assert_eq!(
                named.filter(|id| **id == figure.id).count(),
                1,
                "{}",
                figure.id
            );
        }
    }
}
