//! The district: how well each municipality is covered, where, and where its services stand.

use crate::analysis::coverage::status::NeedStatus;
use crate::present::Briefing;
use crate::present::canvas::{CanvasError, Drawing, Point, Rect, TextStyle};
use crate::present::figures::Figure;
use crate::present::frame::{Frame, Heading};
use crate::present::local::{Local, Told, least_covered_first};
use crate::present::sheet::Sheet;
use crate::present::theme::{self, size};

mod panel;
mod territory;

use panel::{draw_legend, draw_list};
use territory::{Map, active_services};

pub(in crate::present) const FIGURE: Figure = Figure {
    id: "district",
    draw,
};

/// The width of the list of municipalities and of the legend below it.
const PANEL: f64 = 600.0;
/// Between the map and the panel.
const GUTTER: f64 = 56.0;
/// The height of the legend.
const LEGEND: f64 = 190.0;

fn draw(briefing: &Briefing<'_>, sheet: &Sheet) -> Result<Drawing, CanvasError> {
    let locals = least_covered_first(briefing.study);
    let services = active_services(briefing);
    let mut frame = Frame::open(briefing, sheet, &heading(briefing, &locals));
    let body = frame.body;
    let zone = Rect::new(body.x, body.y, body.width - PANEL - GUTTER, body.height);
    let map = Map::lay_out(briefing, &locals, &services, zone);
    let panel = Rect::new(body.right() - PANEL, body.y, PANEL, body.height);
    let list = Rect::new(panel.x, panel.y, PANEL, panel.height - LEGEND);
    let unlisted = draw_list(&mut frame.canvas, briefing, &locals, list);
    match &map {
        Some(map) => map.draw(&mut frame.canvas, briefing, &locals),
        None => {
            let style = TextStyle::new(size::LABEL).color(theme::MUTED);
            let say = briefing.words.say("district-no-map");
            let at = Point::new(zone.x, zone.y + size::LABEL);
            frame.canvas.paragraph(at, &say, &style, zone.width * 0.7);
        }
    }
    let legend = Rect::new(panel.x, panel.bottom() - LEGEND, PANEL, LEGEND);
    draw_legend(&mut frame.canvas, briefing, map.as_ref(), &locals, legend);
    let left_out = left_out(briefing, map.as_ref(), &locals, unlisted);
    let size = if sums_may_be_told(&locals) {
        "frame-persons-size"
    } else {
        "frame-needs-size"
    };
    let totals = &briefing.study.coverage.totals;
    let n = briefing.words.fill(
        size,
        &[
            ("municipalities", locals.len().into()),
            ("needs", briefing.study.coverage.needs.len().into()),
            ("persons", totals.persons.into()),
        ],
    );
    frame.close(&n, &left_out)
}

/// Whether the sums over the district give away nothing that the map withholds of one municipality.
fn sums_may_be_told(locals: &[Local<'_>]) -> bool {
    locals
        .iter()
        .all(|local| matches!(local.told(), Told::Share(_) | Told::Unknown))
}

fn heading(briefing: &Briefing<'_>, locals: &[Local<'_>]) -> Heading {
    let words = briefing.words;
    let known: Vec<&Local<'_>> = locals
        .iter()
        .filter(|local| local.told().class().is_some())
        .collect();
    let percent =
        |local: Option<&&Local<'_>>| local.map_or_else(String::new, |local| local.percent(words));
    let least: Vec<String> = known
        .iter()
        .filter(|local| local.share == known[0].share)
        .map(|local| local.name.to_owned())
        .collect();
    let case = match known.as_slice() {
        [] => "none",
        [_] => "one",
        [.., last] if last.percent(words) == known[0].percent(words) => "equal",
        _ => "spread",
    };
    let title = words.fill(
        "district-title",
        &[
            ("case", case.into()),
            ("leastcount", least.len().into()),
            ("least", words.list_of(&least, 2).into()),
            ("leastshare", percent(known.first()).into()),
            ("most", known.last().map_or("", |local| local.name).into()),
            ("mostshare", percent(known.last()).into()),
        ],
    );
    let list: Vec<String> = locals
        .iter()
        .map(|local| format!("{} {}", local.name, local.percent(words)))
        .collect();
    let totals = &briefing.study.coverage.totals;
    let description = words.fill(
        "district-description",
        &[
            ("municipalities", locals.len().into()),
            ("list", words.list(&list).into()),
            (
                "sums",
                if sums_may_be_told(locals) {
                    "yes"
                } else {
                    "no"
                }
                .into(),
            ),
            ("persons", totals.persons.into()),
            ("covered", totals.covered.into()),
            ("services", active_services(briefing).len().into()),
        ],
    );
    Heading {
        id: FIGURE.id,
        title,
        subtitle: words.say("district-subtitle"),
        description,
    }
}

/// What the map does not show or does not know, a sentence each.
fn left_out(
    briefing: &Briefing<'_>,
    map: Option<&Map>,
    locals: &[Local<'_>],
    unlisted: usize,
) -> String {
    let words = briefing.words;
    let coverage = &briefing.study.coverage;
    let unplaced = map.map_or(0, |map| map.unplaced);
    let unnamed = map.map_or(0, Map::unnamed);
    let undrawn = map.map_or(0, |map| locals.len() - map.subjects.len());
    let unknown = coverage.totals.count(NeedStatus::Unknown);
    let withheld = locals
        .iter()
        .filter(|local| local.told() == Told::Withheld)
        .count();
    let mut sentences = Vec::new();
    let counts = [
        ("left-out-unknown", unknown as u64),
        ("left-out-withheld", withheld as u64),
        ("left-out-undetermined", coverage.totals.undetermined),
        ("left-out-unplaced", unplaced as u64),
        ("left-out-undrawn", undrawn as u64),
        ("left-out-unnamed", unnamed as u64),
        ("left-out-unlisted", unlisted as u64),
    ];
    for (message, count) in counts {
        if count > 0 {
            sentences.push(words.fill(message, &[("count", count.into())]));
        }
    }
    if coverage.estimated_minutes {
        sentences.push(words.say("left-out-estimated"));
    }
    sentences.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::district::Language;
    use crate::model::units::Headcount;
    use crate::present::samples::{NAMES, assert_readable, figure, lines, rows};

    #[test]
    fn every_district_can_be_read() {
        assert_readable(FIGURE);
    }

    #[test]
    fn the_title_names_the_least_and_the_most_covered() {
        let mut sample = rows(&["Fano", "Pergola"], &["Posti nido", "Trasporto sociale"]);
        for need in &mut sample.needs {
            need.record.persons = Headcount::Stated(40);
        }
        let drawing = figure(FIGURE, sample.clone(), Language::It);
        assert_eq!(
            drawing.title(),
            "Pergola è il comune meno coperto: 0\u{a0}% delle persone, contro 38\u{a0}% a Fano"
        );
        assert!(lines(&drawing).contains(&"30 su 80"));
        sample.services.clear();
        let drawing = figure(FIGURE, sample, Language::En);
        assert_eq!(
            drawing.title(),
            "The same share of people is covered in every municipality: 0%"
        );
    }

    #[test]
    fn what_would_tell_few_persons_is_withheld() {
        let mut sample = rows(&["Fano", "Pergola"], &["Posti nido"]);
        sample.needs[0].record.persons = Headcount::Stated(2);
        sample.needs[1].record.persons = Headcount::Stated(80);
        let drawing = figure(FIGURE, sample, Language::It);
        let lines = lines(&drawing);
        assert!(
            lines.contains(&"numero riservato") && lines.contains(&"ris."),
            "{lines:?}"
        );
        // Not the sum of the two either, which is the number withheld and one that is shown.
        let all = format!("{} {}", lines.join(" "), drawing.description());
        assert!(!all.contains("82"), "{all}");
    }

    #[test]
    fn what_is_not_known_is_hatched_and_said() {
        let mut sample = rows(&NAMES.0, &NAMES.1);
        for need in sample
            .needs
            .iter_mut()
            .filter(|need| need.record.id.municipality.as_str() == "041001")
        {
            need.record.persons = Headcount::Unknown;
        }
        let drawing = figure(FIGURE, sample, Language::It);
        assert!(lines(&drawing).contains(&"numero ignoto"));
        assert!(lines(&drawing).contains(&"n.d."));
    }
}
