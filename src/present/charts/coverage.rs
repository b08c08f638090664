//! Coverage by type of need and by working group: who is covered, who is not, of whom it is not known.

use super::bars::{Bars, Cell, Column, Fill, Laid, Piece, Row, Tick, draw_fill};
use super::blank::draw_instead;
use super::panels::{below_heading, divide, headed};
use crate::model::units::Share;
use crate::present::Briefing;
use crate::present::audience::Audience;
use crate::present::canvas::{Canvas, CanvasError, Drawing, Rect};
use crate::present::figures::Figure;
use crate::present::frame::{Frame, Heading};
use crate::present::left_out::LeftOut;
use crate::present::legend::Legend;
use crate::present::sheet::Sheet;
use crate::present::theme::{ACCENT, Signal};
use crate::present::words::{Value, Words};

mod sums;

use sums::{Sum, Summed, by_tavolo, by_type};

pub(in crate::present) const FIGURE: Figure = Figure {
    id: "coverage",
    told_to: Audience::Public,
    draw,
};

/// How the parts of a bar look: covered, not covered, undetermined.
const LOOKS: [(Fill, Signal); 3] = [
    (Fill::Plain(Signal::COVERED.fill), Signal::COVERED),
    (Fill::Striped(ACCENT), Signal::UNCOVERED),
    (Fill::Unknown, Signal::UNKNOWN),
];
/// In which order they stand in a bar: what is not known between what is.
const ORDER: [usize; 3] = [0, 2, 1];
/// Panels one below the other show so many rows each, or there is only the first.
const FEW: usize = 3;
/// The narrowest a panel may be, in sizes of a label.
const NARROWEST: f64 = 30.0;

fn draw(briefing: &Briefing<'_>, sheet: &Sheet) -> Result<Drawing, CanvasError> {
    let (study, words) = (briefing.study, briefing.words);
    let disclosure = briefing.disclosure();
    let types = by_type(study, disclosure);
    let tavoli = by_tavolo(study, disclosure);
    let all = Sum::of(&study.coverage.needs, disclosure);
    let mut frame = Frame::open(briefing, sheet, &heading(briefing, &all, &types));
    let body = frame.body;
    let mut unshown = [0, 0];
    if types.is_empty() {
        draw_instead(&mut frame.canvas, sheet, body, &words.say("coverage-none"));
    } else {
        let legend = legend(sheet, words, &types, &tavoli);
        unshown = draw_body(
            &mut frame.canvas,
            sheet,
            words,
            &legend,
            [&types, &tavoli],
            body,
        );
    }
    let left_out = left_out(briefing, &all, (&types, &tavoli), unshown);
    let n = [
        ("needs", study.coverage.needs.len().into()),
        ("municipalities", municipalities(briefing).into()),
    ];
    frame.close(&words.fill("frame-needs-size", &n), &left_out)
}

/// Draws the panels and the legend, and returns how many bars there was no room for.
fn draw_body(
    canvas: &mut Canvas,
    sheet: &Sheet,
    words: &Words,
    legend: &Legend<'_>,
    [types, tavoli]: [&[Summed<'_>]; 2],
    body: Rect,
) -> [usize; 2] {
    let gap = sheet.px(14.0);
    let above = |wide: f64| {
        let high = legend.height(wide);
        let room = Rect::new(body.x, body.y, body.width, body.height - high - gap);
        (room, Rect::new(body.x, body.bottom() - high, wide, high))
    };
    let (room, below) = above(body.width);
    if tavoli.is_empty() {
        legend.draw(canvas, below);
        return [
            types.len() - panel(sheet, words, types, room).drawn(canvas),
            0,
        ];
    }
    let headings = ["coverage-types", "coverage-tavoli"].map(|id| words.say(id));
    // A heading and what stands over the bars weigh as much as four rows.
    let weights = [types, tavoli].map(|sums| sums.len() as f64 + 4.0);
    let beside = divide(sheet, body, &weights, NARROWEST);
    if beside[0].y == beside[1].y {
        // Working groups are few as a rule: then the legend has room below them.
        let right = panel(
            sheet,
            words,
            tavoli,
            below_heading(sheet, beside[1], &headings[1]),
        );
        let high = legend.height(beside[1].width);
        let free =
            right.bottom() + 3.0 * gap + high <= body.bottom() && right.shown == tavoli.len();
        let (panels, below) = match free {
            true => {
                let y = right.bottom() + 3.0 * gap;
                (
                    beside.clone(),
                    Rect::new(beside[1].x, y, beside[1].width, high),
                )
            }
            false => (divide(sheet, room, &weights, NARROWEST), below),
        };
        legend.draw(canvas, below);
        let mut unshown = [0, 0];
        for (place, sums) in [types, tavoli].into_iter().enumerate() {
            let room = headed(canvas, sheet, panels[place], &headings[place]);
            unshown[place] = sums.len() - panel(sheet, words, sums, room).drawn(canvas);
        }
        return unshown;
    }
    legend.draw(canvas, below);
    let panels = divide(sheet, room, &weights, NARROWEST);
    let few = [types, tavoli]
        .into_iter()
        .enumerate()
        .any(|(place, sums)| {
            let room = below_heading(sheet, panels[place], &headings[place]);
            panel(sheet, words, sums, room).shown < sums.len().min(FEW)
        });
    if few {
        return [
            types.len() - panel(sheet, words, types, room).drawn(canvas),
            tavoli.len(),
        ];
    }
    let mut unshown = [0, 0];
    for (place, sums) in [types, tavoli].into_iter().enumerate() {
        let room = headed(canvas, sheet, panels[place], &headings[place]);
        unshown[place] = sums.len() - panel(sheet, words, sums, room).drawn(canvas);
    }
    unshown
}

/// How many municipalities have needs.
fn municipalities(briefing: &Briefing<'_>) -> usize {
    let needs = briefing.study.coverage.needs.iter();
    let mut codes: Vec<_> = needs.map(|need| &need.need.municipality).collect();
    codes.sort_unstable();
    codes.dedup();
    codes.len()
}

/// The bars of a panel in their places.
fn panel<'a>(sheet: &'a Sheet, words: &Words, sums: &[Summed<'_>], room: Rect) -> Laid<'a> {
    let rows: Vec<Row> = sums.iter().map(|summed| row(words, summed)).collect();
    let column = |id, optional| Column {
        head: words.say(id),
        optional,
    };
    let columns = vec![
        column("coverage-share", false),
        column("coverage-not-covered", false),
        column("coverage-persons", true),
        column("coverage-unknown", true),
    ];
    let ticks = [0.0, 0.5, 1.0].map(|at| Tick {
        at,
        text: words.percent(Share(at)),
        strong: false,
    });
    Bars::new(sheet, rows, words.say("coverage-bar"))
        .columns(columns)
        .ticks(ticks.into())
        .longest(1.0)
        .lay_out(room)
}

fn row(words: &Words, summed: &Summed<'_>) -> Row {
    let sum = &summed.sum;
    let persons = sum.persons.unwrap_or_default();
    let share = |place: usize| sum.parts[place] as f64 / persons as f64;
    let pieces = match persons {
        0 if sum.is_unknown() => vec![Piece {
            signal: Some(Signal::UNKNOWN),
            text: words.say("coverage-number-unknown"),
            ..Piece::filled(1.0, Fill::Unknown)
        }],
        0 => Vec::new(),
        _ => ORDER
            .map(|place| {
                let (fill, signal) = LOOKS[place];
                Piece {
                    signal: Some(signal),
                    ..Piece::filled(share(place), fill)
                }
            })
            .into(),
    };
    let unknown = match sum.unknown {
        0 => String::new(),
        unknown => words.whole(unknown as u64),
    };
    let not_covered = sum.text(words, sum.parts[1]);
    Row {
        name: summed.name.to_owned(),
        pieces,
        cells: vec![
            Cell::plain(match persons {
                0 => String::new(),
                _ => words.percent(Share(share(0))),
            }),
            match sum.parts[1] {
                0 => Cell::plain(not_covered),
                _ => Cell::strong(not_covered),
            },
            Cell::plain(sum.text(words, persons)),
            Cell::plain(unknown),
        ],
        ..Row::default()
    }
}

fn legend<'a>(
    sheet: &'a Sheet,
    words: &Words,
    types: &[Summed<'_>],
    tavoli: &[Summed<'_>],
) -> Legend<'a> {
    let unknown = |summed: &Summed<'_>| summed.sum.parts[2] > 0 || summed.sum.is_unknown();
    let unknown = types.iter().chain(tavoli).any(unknown);
    let (wide, high) = (sheet.px(52.0), sheet.px(24.0));
    let mut legend = Legend::new(sheet, words.say("coverage-bar"));
    for (place, id) in ORDER
        .into_iter()
        .zip(["covered", "undetermined", "not-covered"])
    {
        if place == 2 && !unknown {
            continue;
        }
        let (fill, signal) = LOOKS[place];
        let text = words.say(&format!("coverage-legend-{id}"));
        legend = legend.entry(wide, text, move |canvas, at| {
            draw_fill(
                canvas,
                sheet,
                fill,
                Rect::new(at.x, at.y - high / 2.0, wide, high),
            );
            canvas.badge(&signal, at.shifted(wide / 2.0, 0.0), sheet.px(9.0));
        });
    }
    legend
}

fn heading(briefing: &Briefing<'_>, all: &Sum, types: &[Summed<'_>]) -> Heading {
    let words = briefing.words;
    let first = types.first().filter(|first| first.sum.parts[1] > 0);
    let persons = all.persons.unwrap_or_default();
    let case = if types.is_empty() {
        "none"
    } else if all.persons.is_none() {
        "withheld"
    } else if all.is_unknown() {
        "unknown"
    } else if persons == 0 {
        "nobody"
    } else if all.parts[1] > 0 {
        "some"
    } else if all.parts[2] > 0 {
        "undetermined"
    } else {
        "met"
    };
    // What is undetermined or unknown may not be covered either.
    let exact = |sum: &Sum| match sum.unknown == 0 && sum.parts[2] == 0 {
        true => "yes",
        false => "no",
    };
    // Of some of the sums nobody can say which is the largest.
    let all_told = match briefing.disclosure().tells_need_types() {
        true => "yes",
        false => "no",
    };
    let values: [(&str, Value<'_>); 7] = [
        ("all", all_told.into()),
        ("case", case.into()),
        ("persons", persons.into()),
        ("notcovered", all.parts[1].into()),
        ("types", types.len().into()),
        ("name", first.map_or("", |first| first.name).into()),
        (
            "most",
            first
                .map_or_else(String::new, |first| {
                    first.sum.text(words, first.sum.parts[1])
                })
                .into(),
        ),
    ];
    let list: Vec<String> = types
        .iter()
        .filter(|summed| summed.sum.parts[1] > 0)
        .take(5)
        .map(|summed| {
            let values = [
                ("name", summed.name.into()),
                ("persons", summed.sum.parts[1].into()),
                ("exact", exact(&summed.sum).into()),
            ];
            words.fill("needs-heaviest", &values)
        })
        .collect();
    Heading {
        id: FIGURE.id,
        title: words.fill("coverage-title", &values),
        subtitle: words.say("coverage-subtitle"),
        description: words.fill(
            "coverage-description",
            &[
                ("types", types.len().into()),
                (
                    "told",
                    if all.persons.is_some() { "yes" } else { "no" }.into(),
                ),
                ("persons", persons.into()),
                ("covered", all.parts[0].into()),
                ("notcovered", all.parts[1].into()),
                ("undetermined", all.parts[2].into()),
                ("heaviest", list.len().into()),
                ("list", words.list(&list).into()),
            ],
        ),
    }
}

/// What the chart does not show or does not know, a sentence each.
fn left_out(
    briefing: &Briefing<'_>,
    all: &Sum,
    (types, tavoli): (&[Summed<'_>], &[Summed<'_>]),
    unshown: [usize; 2],
) -> String {
    let followed = !tavoli.is_empty();
    let mut sums = types.iter().chain(tavoli);
    let withheld = sums.any(|summed| summed.sum.persons.is_none());
    LeftOut::new(briefing.words)
        .when(followed, "coverage-twice-tavoli")
        .when(!followed, "persons-twice")
        .counts([
            ("left-out-types", unshown[0]),
            ("coverage-left-out-tavoli", unshown[1]),
            ("left-out-unknown", all.unknown),
        ])
        .when(withheld, "publication-sign")
        .minutes(briefing.study)
        .text()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::district::Language;
    use crate::model::node::Tavolo;
    use crate::model::units::Headcount;
    use crate::present::audience::Audience;
    use crate::present::samples::{
        LONG, NAMES, addressed, assert_readable, figure, lines, readable, rows,
    };

    /// A district whose types are followed by working groups of these names, in turn.
    fn followed(names: &[&str]) -> crate::model::rows::Rows {
        let mut sample = rows(&NAMES.0, &NAMES.1);
        for (place, name) in names.iter().enumerate() {
            let id: crate::model::ids::TavoloId = format!("g{place:02}").parse().expect("an id");
            let types = sample.need_types.len();
            let need_type = &mut sample.need_types[place % types].record;
            need_type.tavoli.insert(id.clone());
            sample.tavoli.push(crate::model::rows::Row {
                record: Tavolo {
                    id,
                    name: (*name).to_owned(),
                },
                origin: Default::default(),
            });
        }
        sample
    }

    #[test]
    fn every_district_can_be_read() {
        assert_readable(FIGURE);
        readable(
            FIGURE,
            [
                ("tavoli", followed(&["Casa", "Anziani", "Famiglie"])),
                ("long tavoli", followed(&[LONG; 12])),
                ("many tavoli", followed(&["Tavolo"; 60])),
            ],
        );
    }

    #[test]
    fn persons_not_covered_are_printed_and_lead_the_title() {
        let mut sample = rows(&["Fano", "Pergola"], &["Posti nido", "Trasporto sociale"]);
        for need in &mut sample.needs {
            need.record.persons = Headcount::Stated(40);
        }
        let drawing = figure(FIGURE, sample, Language::It);
        // Nobody covers the first type; the second one has thirty places, for one of two municipalities.
        assert_eq!(
            drawing.title(),
            "130 persone su 160 non sono coperte, soprattutto per «Posti nido» (80)"
        );
        let lines = lines(&drawing);
        assert!(lines.contains(&"80") && lines.contains(&"50"), "{lines:?}");
    }

    #[test]
    fn what_is_small_is_told_in_the_office_alone() {
        let mut sample = rows(&["Fano", "Pergola"], &["Posti nido"]);
        sample.needs.truncate(1);
        sample.needs[0].record.persons = Headcount::Stated(2);
        let drawing = figure(FIGURE, sample.clone(), Language::It);
        assert!(lines(&drawing).contains(&"2"), "{:?}", lines(&drawing));
        let drawing = addressed(FIGURE, sample, Audience::Tavolo);
        let lines = lines(&drawing);
        assert!(lines.contains(&"ris."), "{lines:?}");
        assert!(!lines.contains(&"2"), "{lines:?}");
        let said = format!("{} {}", drawing.title(), drawing.description());
        assert!(
            said.contains("riservato") && !said.contains(" 2 "),
            "{said}"
        );
    }

    #[test]
    fn a_type_of_unknown_numbers_is_neither_covered_nor_not() {
        let mut sample = rows(&["Fano"], &["Posti nido", "Trasporto sociale"]);
        sample.needs[0].record.persons = Headcount::Unknown;
        sample.needs[1].record.persons = Headcount::Stated(20);
        let drawing = figure(FIGURE, sample, Language::It);
        let lines = lines(&drawing);
        assert!(
            lines.contains(&"numero ignoto") && lines.contains(&"n.d."),
            "{lines:?}"
        );
        assert_eq!(drawing.title(), "Tutte le 20 persone contate sono coperte");
    }
}
