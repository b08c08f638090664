//! The district: how well each municipality is covered, where, and where its services stand.

use crate::analysis::coverage::status::NeedStatus;
use crate::analysis::coverage::totals::Totals;
use crate::analysis::structure::between_places::{PlaceTies, ties_between_places};
use crate::present::Briefing;
use crate::present::audience::Audience;
use crate::present::canvas::{CanvasError, Drawing, Point, TextStyle};
use crate::present::figures::Figure;
use crate::present::frame::{Frame, Heading};
use crate::present::left_out::LeftOut;
use crate::present::local::{Local, Told, least_covered_first};
use crate::present::sheet::{Medium, Sheet};
use crate::present::theme;

pub(super) mod choices;
pub(super) mod key;
mod panel;
mod rooms;
mod spare;
pub(super) mod territory;
mod ties;

use key::{Scale, Signs};
use panel::draw_list;
use rooms::Rooms;
use territory::{Area, Map, Scene, active_services, fill};
use ties::TieMap;

pub(in crate::present) const FIGURE: Figure = Figure {
    id: "district",
    told_to: Audience::Public,
    draw,
};

fn draw(briefing: &Briefing<'_>, sheet: &Sheet) -> Result<Drawing, CanvasError> {
    let (words, study) = (briefing.words, briefing.study);
    let locals = least_covered_first(briefing);
    let services = active_services(study);
    let areas = areas(briefing, sheet, &locals);
    let scene = Scene {
        sheet,
        boundaries: &study.district.boundaries,
        areas: &areas,
        services: &services,
    };
    // Where a municipality is the seat of one organization, the ties of municipalities are its own.
    let pairs = match briefing.audience.hides_judgements() {
        true => PlaceTies::default(),
        false => ties_between_places(&study.district.network, &study.actors),
    };
    let beside = beside(sheet);
    let scale = Scale {
        sheet: &beside,
        caption: words.say("district-scale"),
        unknown: words.say("district-unknown"),
    };
    // A label of the map explains the others.
    let mut whole = locals
        .iter()
        .filter(|local| matches!(local.told(), Told::Share(_)));
    let example = whole.next().map(|local| local.persons(words));
    let mut frame = Frame::open(briefing, sheet, &heading(briefing, &locals, &pairs));
    let places: Vec<_> = locals
        .iter()
        .filter_map(|local| Some((local.code, local.place?)))
        .collect();
    let divide = |signs: Signs| {
        let signs = signs.legend(&beside, words);
        Rooms::divide(
            sheet,
            frame.body,
            locals.len(),
            |wide| scale.height(wide),
            |wide| signs.height(wide),
        )
    };
    // What the legend explains depends on what the map has room for, and that on the legend: it is laid out for the most there may be.
    let mut rooms = divide(Signs::most(sheet, example.clone()));
    let mut map = Map::lay_out(scene, rooms.map);
    let ties = map.as_ref().and_then(|map| {
        let boundaries = &study.district.boundaries;
        TieMap::lay_out(sheet, words, &pairs, boundaries, &places, map, rooms.map)
    });
    // Where room is short, the map takes what its legend does not need.
    if let (Some(first), None, None) = (&map, &ties, rooms.list) {
        rooms = divide(Signs::of(sheet, first, None, example.clone()).with_services());
        map = Map::lay_out(scene, rooms.map);
    }
    let unlisted = match rooms.list {
        Some(list) => draw_list(&mut frame.canvas, briefing, &beside, &locals, list),
        None => 0,
    };
    match &map {
        Some(map) => map.draw(&mut frame.canvas, words, scene),
        None => {
            let label = sheet.sizes.label;
            let style = TextStyle::new(label).color(theme::MUTED);
            let at = Point::new(rooms.map.x, rooms.map.y + label);
            let say = words.say("district-no-map");
            frame
                .canvas
                .paragraph(at, &say, &style, rooms.map.width * 0.7);
        }
    }
    if let Some(ties) = &ties {
        ties.draw(&mut frame.canvas, sheet, words);
    }
    scale.draw(&mut frame.canvas, words, rooms.scale);
    if let Some(map) = &map {
        let signs = Signs::of(sheet, map, ties.as_ref(), example);
        signs
            .legend(&beside, words)
            .draw(&mut frame.canvas, rooms.signs);
    }
    let drawn = Drawn {
        map: map.as_ref(),
        ties: ties.as_ref(),
        unlisted,
    };
    let left_out = left_out(briefing, drawn, &locals, &pairs);
    let totals = briefing.totals_told();
    let n = words.fill(
        match totals {
            Some(_) => "frame-persons-size",
            None => "frame-needs-size",
        },
        &[
            ("municipalities", locals.len().into()),
            ("needs", study.coverage.needs.len().into()),
            ("persons", totals.map_or(0, |totals| totals.persons).into()),
        ],
    );
    frame.close(&n, &left_out)
}

/// The sheet that list and legend are drawn on: on a wall they have the room for larger type.
fn beside(sheet: &Sheet) -> Sheet {
    let mut beside = *sheet;
    if sheet.medium == Medium::A3 {
        beside.sizes.label *= 1.2;
        beside.sizes.note *= 1.15;
    }
    beside
}

/// The municipalities as the map shows them.
fn areas<'a>(briefing: &Briefing<'_>, sheet: &Sheet, locals: &[Local<'a>]) -> Vec<Area<'a>> {
    let words = briefing.words;
    let area = |local: &Local<'a>| Area {
        code: local.code,
        place: local.place,
        fill: fill(local),
        marked: false,
        title: format!("{}: {}", local.name, local.percent(words)),
        choices: choices::choices(sheet, words, local),
        small: Some(choices::small(sheet, local.name, &local.percent(words))),
    };
    locals.iter().map(area).collect()
}

fn heading(briefing: &Briefing<'_>, locals: &[Local<'_>], pairs: &PlaceTies<'_>) -> Heading {
    let words = briefing.words;
    let known: Vec<&Local<'_>> = locals
        .iter()
        .filter(|local| local.told().class().is_some())
        .collect();
    let percent =
        |local: Option<&&Local<'_>>| local.map_or_else(String::new, |local| local.percent(words));
    let least: Vec<String> = known
        .iter()
        .filter(|local| local.told() == known[0].told())
        .map(|local| local.name.to_owned())
        .collect();
    let case = match known.as_slice() {
        [] if locals.iter().any(|local| local.told() == Told::Withheld) => "withheld",
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
    let totals = briefing.totals_told();
    let told = |of: fn(&Totals) -> u64| totals.map_or(0, of);
    let description = words.fill(
        "district-description",
        &[
            ("municipalities", locals.len().into()),
            ("list", words.list(&list).into()),
            ("sums", if totals.is_some() { "yes" } else { "no" }.into()),
            ("persons", told(|totals| totals.persons).into()),
            ("covered", told(|totals| totals.covered).into()),
            ("services", active_services(briefing.study).len().into()),
            ("between", pairs.between.values().sum::<usize>().into()),
            ("inside", pairs.inside.values().sum::<usize>().into()),
        ],
    );
    Heading {
        id: FIGURE.id,
        title,
        subtitle: words.say("district-subtitle"),
        description,
    }
}

/// What found room on the sheet.
struct Drawn<'a> {
    map: Option<&'a Map>,
    ties: Option<&'a TieMap<'a>>,
    unlisted: usize,
}

/// What the map does not show or does not know, a sentence each.
fn left_out(
    briefing: &Briefing<'_>,
    drawn: Drawn<'_>,
    locals: &[Local<'_>],
    pairs: &PlaceTies<'_>,
) -> String {
    let coverage = &briefing.study.coverage;
    let Drawn {
        map,
        ties,
        unlisted,
    } = drawn;
    let unplaced = map.map_or(0, |map| map.unplaced);
    let uncrowded = map.map_or(0, |map| map.uncrowded);
    let unnamed = map.map_or(0, Map::unnamed);
    let unjoined = match (ties, map) {
        (Some(ties), _) => ties.undrawn(),
        (None, Some(_)) => pairs.between.len(),
        (None, None) => 0,
    };
    let told = briefing.totals_told();
    let undetermined = told.map_or(0, |totals| totals.undetermined as usize);
    let undrawn = map.map_or(0, |map| locals.len() - map.subjects.len());
    let unknown = coverage.totals.count(NeedStatus::Unknown);
    let withheld = locals
        .iter()
        .filter(|local| local.told() == Told::Withheld)
        .count();
    LeftOut::new(briefing.words)
        .counts([
            ("left-out-unknown", unknown),
            ("left-out-withheld", withheld),
            ("left-out-undetermined", undetermined),
            ("left-out-unplaced", unplaced),
            ("left-out-undrawn", undrawn),
            ("left-out-unnamed", unnamed),
            ("left-out-unlisted", unlisted),
            ("left-out-unjoined", unjoined),
            ("left-out-uncrowded", uncrowded),
        ])
        .minutes(briefing.study)
        .text()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::district::Language;
    use crate::model::units::Headcount;
    use crate::present::audience::Audience;
    use crate::present::samples::{NAMES, addressed, assert_readable, figure, lines, rows};

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
    fn what_would_tell_few_persons_is_told_in_the_office_alone() {
        let mut sample = rows(&["Fano", "Pergola"], &["Posti nido"]);
        sample.needs[0].record.persons = Headcount::Stated(2);
        sample.needs[1].record.persons = Headcount::Stated(80);
        let office = figure(FIGURE, sample.clone(), Language::It);
        assert!(lines(&office).contains(&"0 su 2"), "{:?}", lines(&office));
        let drawing = addressed(FIGURE, sample, Audience::Tavolo);
        let lines = lines(&drawing);
        assert!(
            lines.contains(&"numero riservato") && lines.contains(&"ris."),
            "{lines:?}"
        );
        // What both have together does not tell which of them has how many.
        let all = format!("{} {}", lines.join(" "), drawing.description());
        assert!(all.contains("82") && !all.contains("su 80"), "{all}");
        assert!(drawing.title().contains("riservato"), "{}", drawing.title());
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
