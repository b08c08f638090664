//! Who covers whom: persons from types of need through services to organizations, and those whom nothing covers.
//!
//! Widths are persons of the allocation. They reconcile: what flows in is covered, undetermined or not covered.

use crate::model::units::Share;
use crate::present::Briefing;
use crate::present::audience::Audience;
use crate::present::canvas::{CanvasError, Drawing, Point, Rect, Style};
use crate::present::charts::blank::draw_instead;
use crate::present::figures::Figure;
use crate::present::frame::{Frame, Heading};
use crate::present::left_out::LeftOut;
use crate::present::legend::Legend;
use crate::present::sheet::Sheet;
use std::cmp::Reverse;

mod gather;
mod picture;
mod plan;
mod streams;

use picture::{COVERED, LINE, Picture, TINT, type_size, uncovered};
use streams::{Node, Room, Streams};

pub(in crate::present) const FIGURE: Figure = Figure {
    id: "flow",
    told_to: Audience::Internal,
    draw,
};

fn draw(briefing: &Briefing<'_>, sheet: &Sheet) -> Result<Drawing, CanvasError> {
    let (words, study) = (briefing.words, briefing.study);
    let unlimited = Room {
        types: usize::MAX,
        services: usize::MAX,
        providers: usize::MAX,
    };
    // Who takes whom cuts across the needs.
    let all = (briefing.disclosure())
        .across(())
        .map(|()| Streams::of(study, unlimited));
    let mut frame = Frame::open(briefing, sheet, &heading(briefing, all.as_ref()));
    let body = frame.body;
    let persons: u64 = all.iter().flat_map(Streams::totals).sum();
    if persons == 0 {
        let say = words.say(match all {
            None => "flow-withheld",
            Some(_) => "flow-none",
        });
        draw_instead(&mut frame.canvas, sheet, body, &say);
    } else {
        let totals = all.as_ref().map(Streams::totals).unwrap_or_default();
        let key = legend(briefing, sheet, totals);
        let (room, below) = key.at_foot(body);
        let head = sheet.sizes.note * 1.6;
        let room = Rect::new(
            room.x,
            room.y + head,
            room.width,
            (room.height - head).max(1.0),
        );
        let streams = Streams::of(study, places(totals, sheet, room));
        let picture = Picture::new(briefing, sheet, &streams, room);
        picture.draw(&mut frame.canvas);
        key.draw(&mut frame.canvas, below);
    }
    let unknown = study.coverage.needs.iter();
    let unknown = unknown.filter(|need| need.persons.is_none()).count();
    let left_out = LeftOut::new(words)
        .counts([("left-out-unknown", unknown)])
        .minutes(study)
        .text();
    let n = words.fill(
        "flow-size",
        &[
            ("n", persons.into()),
            ("needs", (study.coverage.needs.len() - unknown).into()),
        ],
    );
    frame.close(&n, &left_out)
}

/// How many nodes each column has room for.
fn places(totals: [u64; 3], sheet: &Sheet, room: Rect) -> Room {
    let line = type_size(sheet, room) * LINE;
    let covered = Share::of(totals[0], totals.iter().sum()).map_or(0.0, |share| share.0);
    // A node of many persons takes more than a line.
    let fit = |high: f64, lines: f64| (high / (line * lines)).max(1.0) as usize;
    Room {
        types: fit(room.height, 1.35),
        services: fit(room.height * covered, 1.25).max(3),
        providers: fit(room.height * covered, 1.25).max(3),
    }
}

/// What colours and hatches mean.
fn legend<'a>(
    briefing: &Briefing<'_>,
    sheet: &'a Sheet,
    [_, undetermined, not_covered]: [u64; 3],
) -> Legend<'a> {
    let words = briefing.words;
    let (wide, high) = (sheet.px(34.0), sheet.px(20.0));
    let mut legend = Legend::new(sheet, words.say("flow-legend"));
    legend = legend.entry(wide, words.say("flow-width"), move |canvas, at| {
        let tall = Point::new(at.x, at.y - high / 2.0);
        let tint = Style::tinted(COVERED, TINT.0);
        canvas.ribbon(tall, tall.shifted(wide, 0.0), high, &tint);
    });
    if not_covered > 0 {
        legend = legend.entry(wide, words.say("flow-uncovered-sign"), move |canvas, at| {
            let area = Rect::new(at.x, at.y - high / 2.0, wide, high);
            uncovered(canvas, &area.corners());
        });
    }
    if undetermined > 0 {
        legend = legend.unknown(words.say("flow-undetermined-sign"));
    }
    legend
}

fn heading(briefing: &Briefing<'_>, streams: Option<&Streams>) -> Heading {
    let (words, study) = (briefing.words, briefing.study);
    let [covered, undetermined, uncovered] = streams.map(Streams::totals).unwrap_or_default();
    let persons = covered + undetermined + uncovered;
    let stated = study
        .coverage
        .needs
        .iter()
        .any(|need| need.persons.is_some());
    let case = match (streams, persons) {
        (None, _) => "withheld",
        (_, 0) if stated => "nobody",
        (_, 0) => "unknown",
        _ if uncovered == 0 && undetermined == 0 => "met",
        _ if uncovered == 0 => "unsure",
        _ => "some",
    };
    let named = |place: usize| match streams.map(|streams| &streams.columns[0][place]) {
        Some(Node::NeedType(id)) => study.district.network.need_type(id),
        _ => None,
    };
    let mut worst: Vec<(u64, &str)> = streams
        .into_iter()
        .flat_map(|streams| (0..streams.columns[0].len()).map(move |place| (streams, place)))
        .filter_map(|(streams, place)| {
            let need_type = named(place)?;
            Some((streams.uncovered[place], need_type.name.as_str()))
        })
        .filter(|(persons, _)| *persons > 0)
        .collect();
    worst.sort_by_key(|(persons, _)| Reverse(*persons));
    let list: Vec<String> = worst
        .iter()
        .take(3)
        .map(|(persons, name)| {
            let values = [
                ("name", (*name).into()),
                ("persons", (*persons).into()),
                ("exact", "yes".into()),
            ];
            words.fill("needs-heaviest", &values)
        })
        .collect();
    let (most, name) = worst.first().copied().unwrap_or((0, ""));
    let values = [
        ("case", case.into()),
        ("persons", persons.into()),
        ("uncovered", uncovered.into()),
        ("undetermined", undetermined.into()),
        ("most", most.into()),
        ("name", name.into()),
    ];
    let description = words.fill(
        "flow-description",
        &[
            ("persons", persons.into()),
            ("covered", covered.into()),
            ("uncovered", uncovered.into()),
            ("undetermined", undetermined.into()),
            ("count", list.len().into()),
            ("list", words.list(&list).into()),
        ],
    );
    Heading {
        id: FIGURE.id,
        title: words.fill("flow-title", &values),
        subtitle: words.say("flow-subtitle"),
        description,
    }
}

#[cfg(test)]
mod tests {
    use super::plan::{Plan, Ribbon};
    use super::*;
    use crate::analysis::study::Study;
    use crate::model::builder::build;
    use crate::model::district::{Edition, Language};
    use crate::model::rows::Rows;
    use crate::model::units::Headcount;
    use crate::present::samples::{LONG, NAMES, assert_readable, figure, lines, readable, rows};

    fn crowd() -> Rows {
        let names: Vec<String> = (0..30).map(|i| format!("Bisogno {i} {LONG}")).collect();
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        let mut sample = rows(&NAMES.0, &names);
        for (place, need) in sample.needs.iter_mut().enumerate() {
            need.record.persons = Headcount::Stated(7 * place as u32 % 90);
        }
        sample
    }

    /// What is drawn of a district where there is room for so many nodes.
    fn streams(sample: Rows, most: usize) -> (Streams, crate::analysis::coverage::totals::Totals) {
        let built = build(Edition::new("prova"), sample);
        let study = Study::of(&built.district).expect("a study");
        let room = Room {
            types: most,
            services: most,
            providers: most,
        };
        (Streams::of(&study, room), study.coverage.totals.clone())
    }

    #[test]
    fn every_district_can_be_read() {
        assert_readable(FIGURE);
        readable(FIGURE, [("thirty types", crowd())]);
    }

    #[test]
    fn what_flows_in_is_covered_undetermined_or_not_covered() {
        for (sample, most) in [
            (rows(&NAMES.0, &NAMES.1), 99),
            (rows(&NAMES.0, &NAMES.1), 3),
            (crowd(), 99),
            (crowd(), 6),
        ] {
            let (streams, totals) = streams(sample, most);
            let parts = [totals.covered, totals.undetermined, totals.not_covered];
            assert_eq!(streams.totals(), parts);
            let [types, services, providers] = &streams.columns;
            let sum = |count: usize, of: fn(&Streams, usize) -> u64| -> u64 {
                (0..count).map(|place| of(&streams, place)).sum()
            };
            assert_eq!(sum(types.len(), Streams::persons), totals.persons);
            assert_eq!(sum(services.len(), Streams::taken), totals.covered);
            assert_eq!(sum(providers.len(), Streams::provided_by), totals.covered);
            assert!(services.len().max(providers.len()) <= most);
        }
    }

    /// The ribbons as drawn: as thick as persons on one scale, and side by side along every bar.
    #[test]
    fn the_widths_add_up() {
        let (streams, totals) = streams(crowd(), 8);
        let room = Rect::new(0.0, 100.0, 1700.0, 600.0);
        let plan = Plan::lay_out(
            &Sheet::default(),
            &streams,
            room,
            [300.0, 900.0, 1400.0],
            26.0,
        );
        let thick = |ribbons: &[Ribbon]| -> f64 { ribbons.iter().map(|one| one.thickness).sum() };
        let scale = plan.bars[0].iter().map(|bar| bar.height).sum::<f64>() / totals.persons as f64;
        for (ribbons, persons) in [
            (&plan.covered, totals.covered),
            (&plan.provided, totals.covered),
            (&plan.undetermined, totals.undetermined),
            (&plan.uncovered, totals.not_covered),
        ] {
            assert!(
                (thick(ribbons) / scale - persons as f64).abs() < 1e-6,
                "{persons}"
            );
        }
        for (place, bar) in plan.bars[0].iter().enumerate() {
            let leaving = [&plan.covered, &plan.undetermined, &plan.uncovered];
            let mut leaving: Vec<&Ribbon> = leaving
                .into_iter()
                .flatten()
                .filter(|ribbon| ribbon.ends.0 == place)
                .collect();
            leaving.sort_by(|a, b| a.from.y.total_cmp(&b.from.y));
            let mut y = bar.y;
            for ribbon in leaving {
                assert!((ribbon.from.y - y).abs() < 1e-6);
                y += ribbon.thickness;
            }
            assert!((y - bar.y - bar.height).abs() < 1e-6);
        }
    }

    #[test]
    fn the_title_states_the_finding() {
        let mut sample = rows(&["Fano", "Pergola"], &["Posti nido", "Trasporto sociale"]);
        for need in &mut sample.needs {
            need.record.persons = Headcount::Stated(40);
        }
        let drawing = figure(FIGURE, sample, Language::It);
        // Nothing covers the first type; the only service for the second has thirty places, in Fano alone.
        assert_eq!(
            drawing.title(),
            "Su 160 persone con un bisogno 130 restano scoperte; il bisogno che ne lascia fuori di più è «Posti nido»: 80"
        );
        let lines = lines(&drawing);
        assert!(
            lines.contains(&"Scoperto: 130 persone (81\u{a0}%)"),
            "{lines:?}"
        );
    }
}
