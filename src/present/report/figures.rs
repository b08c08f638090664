//! The figures, each with its title and its description, in the section it belongs to.

use super::{Desk, Plate, ReportError, beside};
use crate::present::colophon::sentence;
use quick_xml::events::Event;
use serde::Serialize;
use std::borrow::Cow;
use std::collections::BTreeMap;

/// The sections that have figures, in the page's order, and the figures of each. A figure that no section names comes first of all.
pub(super) const SECTIONS: [(&str, &[&str]); 9] = [
    ("scenarios", &["scenarios"]),
    ("since", &["since"]),
    ("doubt", &["doubt"]),
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

/// The section of a figure that no section names.
const FIRST: &str = "figures";

/// How far letters reach below their line, in sizes of type.
const BELOW: f64 = 0.3;

/// A figure on the page.
#[derive(Debug, Serialize)]
pub(super) struct Figure<'a> {
    id: &'a str,
    title: String,
    region: String,
    summary: String,
    description: &'a str,
    notes: Vec<String>,
    svg: Cow<'a, str>,
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
    /// Those of the pages on what stands beside the study, by the id of the page.
    beside: BTreeMap<&'static str, Vec<Figure<'a>>>,
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
    let mut beside = BTreeMap::new();
    for id in beside::IDS {
        beside.insert(id, section(id)?);
    }
    Ok(Figures {
        beside,
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
        .map(|plate| (of(plate).unwrap_or((FIRST, 0)), plate))
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
        svg: untitled(drawing(plate)?, &plate.title),
    })
}

/// The `<svg>` element, without the prolog of a file of its own.
fn drawing<'a>(plate: &Plate<'a>) -> Result<&'a str, ReportError> {
    let start = plate.svg.find("<svg").ok_or_else(|| ReportError::NotSvg {
        figure: plate.id.to_owned(),
    })?;
    Ok(plate.svg[start..].trim_end())
}

/// The drawing without the title in it, which stands above it on the page, whole on any screen: a title in the picture would be cut where
/// the picture scrolls. A drawing that does not begin with its title stays as it is.
fn untitled<'a>(svg: &'a str, title: &str) -> Cow<'a, str> {
    cropped(svg, title).map_or(Cow::Borrowed(svg), Cow::Owned)
}

/// What is left below the title: the first text of the drawing, if it says no more than that.
fn cropped(svg: &str, title: &str) -> Option<String> {
    let start = svg.find("<text ")?;
    let end = start + svg[start..].find("</text>")? + "</text>".len();
    let text = &svg[start..end];
    let mut said = String::new();
    let mut reader = quick_xml::Reader::from_str(text);
    loop {
        match reader.read_event().ok()? {
            Event::Text(part) => said.push_str(&part),
            Event::GeneralRef(part) => said.push(letter(&part)?),
            Event::Eof => break,
            _ => {}
        }
    }
    let one_line = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    if one_line(&said) != one_line(title) {
        return None;
    }
    let number = |attribute: &str, of: &str| -> Option<f64> {
        let (_, rest) = of.rsplit_once(&format!(" {attribute}=\""))?;
        rest.split('"').next()?.parse().ok()
    };
    // From below the letters of its last line.
    let cut = (number("y", text)? + BELOW * number("font-size", &text[..text.find('>')?])?).round();
    let head = &svg[..svg.find('>')?];
    let (width, height) = (number("width", head)?, number("height", head)?);
    let short = height - cut;
    let cropped_head = head
        .replace(
            &format!("height=\"{height}\""),
            &format!("height=\"{short}\""),
        )
        .replace(
            &format!("viewBox=\"0 0 {width} {height}\""),
            &format!("viewBox=\"0 {cut} {width} {short}\""),
        );
    // The ground of the picture begins with it.
    let ground = svg[head.len()..start].replacen(
        &format!("y=\"0\" width=\"{width}\" height=\"{height}\""),
        &format!("y=\"{cut}\" width=\"{width}\" height=\"{short}\""),
        1,
    );
    Some([&cropped_head, &ground, svg[end..].trim_start()].concat())
}

/// The letter that a reference in a drawing stands for.
fn letter(reference: &str) -> Option<char> {
    Some(match reference {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" | "#39" => '\'',
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::{SECTIONS, untitled};
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

    /// A drawing as the canvas writes it.
    const DRAWING: &str = concat!(
        r#"<svg id="f" width="1920" height="1080" viewBox="0 0 1920 1080" role="img">"#,
        r##"<title>t</title><rect x="0" y="0" width="1920" height="1080" fill="#ffffff"/>"##,
        r#"<text x="64" y="81" font-size="40"><tspan x="64" y="81">L&#39;una &amp;</tspan>"#,
        r#"<tspan font-size="0"> </tspan><tspan x="64" y="141">otto</tspan></text>"#,
        r#"<text x="64" y="188" font-size="28">sotto</text></svg>"#,
    );

    #[test]
    fn the_title_in_a_drawing_goes_and_the_drawing_begins_below_it() {
        let below = untitled(DRAWING, "L'una & otto");
        assert!(!below.contains("una"), "{below}");
        assert!(below.contains(">sotto</text>"), "{below}");
        assert!(
            below.contains(r#"height="927" viewBox="0 153 1920 927""#),
            "{below}"
        );
        assert!(
            below.contains(r#"<rect x="0" y="153" width="1920" height="927""#),
            "{below}"
        );
    }

    #[test]
    fn a_drawing_that_begins_with_other_words_stays_whole() {
        for (drawing, title) in [(DRAWING, "L'una"), ("<svg/>", "L'una & otto"), ("<svg", "")] {
            assert_eq!(untitled(drawing, title), drawing);
        }
    }
}
