//! Standards of law and plan: what is there, in shares of what is required, in the district as a whole, and which municipalities miss
//! what the district meets.

use super::bars::{Bars, Cell, Column, Fill, Piece, Row, Tick, draw_fill};
use super::blank::draw_instead;
use crate::analysis::coverage::standards::{Area, Met, StandardCheck};
use crate::analysis::study::Study;
use crate::model::node::Standard;
use crate::model::units::Share;
use crate::present::Briefing;
use crate::present::audience::Audience;
use crate::present::canvas::{CanvasError, Drawing, Rect};
use crate::present::figures::Figure;
use crate::present::frame::{Frame, Heading};
use crate::present::left_out::LeftOut;
use crate::present::legend::Legend;
use crate::present::sheet::Sheet;
use crate::present::status::outcome;
use crate::present::text::{Weight, shorten, text_width};
use crate::present::theme::Signal;
use crate::present::words::{Value, Words};
use std::collections::BTreeMap;

pub(in crate::present) const FIGURE: Figure = Figure {
    id: "standards",
    told_to: Audience::Public,
    draw,
};

/// Where the scale of the bars ends, in shares of what is required: what is more shows as much more, not how much.
const END: f64 = 1.25;
/// The widest that a unit is written, in sizes of its type: on a page of usual width, and on one that is narrow for its type.
const WIDEST_UNIT: [f64; 2] = [7.0, 6.2];
/// Which column names municipalities.
const MISSED_IN: usize = 1;
/// How many municipalities are named beside a standard.
const NAMED: usize = 3;

/// A standard as the chart shows it.
struct Shown<'a> {
    standard: &'a Standard,
    /// In the district, or where it is looked at if not there.
    check: &'a StandardCheck,
    /// Municipalities that miss it though the district meets it.
    missing: Vec<&'a str>,
}

impl Shown<'_> {
    /// What is there over what is required; more than enough of what must be something and is required to be nothing.
    fn share(&self) -> Option<f64> {
        let (present, required) = (self.check.present?, self.check.required?);
        match required > 0.0 {
            true => Some(present / required),
            false => Some(if present > 0.0 { END } else { 1.0 }),
        }
    }

    /// Missed first, then what is not known, then met, but not in every municipality, then met; within these the farthest from what is
    /// required first.
    fn order(&self) -> (usize, f64) {
        let place = match self.check.met {
            Met::No => 0,
            Met::NotKnown => 1,
            Met::Yes if !self.missing.is_empty() => 2,
            Met::Yes => 3,
        };
        (place, self.share().unwrap_or(0.0))
    }
}

/// What fills the bar of an outcome: stripes where the standard itself was not verified.
fn fill(met: Met, verified: bool) -> Fill {
    match (met, verified) {
        (Met::NotKnown, _) => Fill::Unknown,
        (_, true) => Fill::Plain(outcome(met).fill),
        (_, false) => Fill::Striped(outcome(met).fill),
    }
}

fn shown<'a>(study: &'a Study<'_>) -> Vec<Shown<'a>> {
    let district = study.district;
    let mut standards: BTreeMap<usize, Vec<&StandardCheck>> = BTreeMap::new();
    for check in study.standards() {
        standards.entry(check.standard).or_default().push(check);
    }
    let mut all: Vec<Shown<'a>> = standards
        .into_iter()
        .filter_map(|(place, checks)| {
            let check = *checks.iter().find(|check| check.area == Area::District)?;
            let missing = checks.iter().filter(|check| check.met == Met::No);
            let missing = missing.filter_map(|check| match &check.area {
                Area::Municipality(code) => Some(district.municipality_name(code)),
                Area::District | Area::Basin(_) => None,
            });
            Some(Shown {
                standard: &district.standards[place],
                check,
                missing: match check.met {
                    Met::Yes => missing.collect(),
                    Met::No | Met::NotKnown => Vec::new(),
                },
            })
        })
        .collect();
    all.sort_by(|a, b| {
        let (a, b) = (a.order(), b.order());
        a.0.cmp(&b.0).then(a.1.total_cmp(&b.1))
    });
    all
}

fn draw(briefing: &Briefing<'_>, sheet: &Sheet) -> Result<Drawing, CanvasError> {
    let words = briefing.words;
    let all = shown(briefing.study);
    let mut frame = Frame::open(briefing, sheet, &heading(briefing, &all));
    let body = frame.body;
    let mut drawn = 0;
    let mut unlisted = 0;
    if all.is_empty() {
        draw_instead(&mut frame.canvas, sheet, body, &words.say("standards-none"));
    } else {
        let legend = legend(sheet, words, &all);
        let (room, below) = legend.at_foot(body);
        legend.draw(&mut frame.canvas, below);
        let narrow = body.width < 45.0 * sheet.sizes.label;
        let rows: Vec<Row> = all.iter().map(|one| row(words, one, narrow)).collect();
        let columns = columns(words);
        let ticks = [(0.0, false), (0.5, false), (1.0, true)].map(|(at, strong)| Tick {
            at,
            text: words.percent(Share(at)),
            strong,
        });
        let laid = Bars::new(sheet, rows, words.say("standards-bar"))
            .columns(columns)
            .ticks(ticks.into())
            .longest(END)
            .lay_out(room);
        drawn = laid.drawn(&mut frame.canvas);
        if !laid.has_column(MISSED_IN) {
            unlisted = all.iter().filter(|one| !one.missing.is_empty()).count();
        }
    }
    let left_out = LeftOut::new(words)
        .counts([
            ("standards-left-out", all.len() - drawn),
            ("standards-left-out-missed", unlisted),
        ])
        .text();
    let n = words.fill("standards-size", &[("n", all.len().into())]);
    frame.close(&n, &left_out)
}

/// As many of the first words of a unit as have room, so that what counts is said whole; of one word, its beginning.
fn first_words(unit: &str, widest: f64) -> String {
    let mut first = unit;
    while text_width(first, 1.0, Weight::Regular) > widest
        && let Some((before, _)) = first.rsplit_once(' ')
    {
        first = before;
    }
    shorten(first, 1.0, Weight::Regular, widest)
}

/// A number with a decimal where it has one that matters.
fn number(words: &Words, number: f64) -> String {
    let decimals = usize::from(number < 100.0 && (number - number.round()).abs() >= 0.05);
    words.decimal(number, decimals)
}

/// The columns, those that can be missed behind the others.
fn columns(words: &Words) -> Vec<Column> {
    let column = |id, optional| Column {
        head: words.say(id),
        optional,
    };
    vec![
        column("standards-lacking", false),
        column("standards-missed-in", true),
        column("standards-euro", true),
    ]
}

fn row(words: &Words, one: &Shown<'_>, narrow: bool) -> Row {
    let (check, standard) = (one.check, one.standard);
    let share = one.share();
    let look = fill(check.met, standard.verified);
    let piece = match share {
        Some(share) => Piece {
            signal: Some(outcome(check.met)),
            // A bar that ends before its share says so.
            text: match share > END {
                true => words.fill(
                    "standards-beyond",
                    &[("share", words.percent(Share(share)).into())],
                ),
                false => String::new(),
            },
            ..Piece::filled(share.min(END), look)
        },
        None if check.required.is_some() => Piece {
            signal: Some(Signal::UNKNOWN),
            text: words.say("standards-present-unknown"),
            ..Piece::filled(1.0, Fill::Unknown)
        },
        None => Piece::filled(0.0, look),
    };
    let told = |amount: Option<f64>| match amount {
        Some(amount) => number(words, amount),
        None => words.say("figure-no-number"),
    };
    let unit = standard.numerator.as_deref().unwrap_or_default();
    // An abbreviation that says nothing to who does not count posts, and is the first to stand alone where the rest is cut.
    let unit = match unit.strip_prefix("FTE") {
        Some(rest) => format!("{}{rest}", words.say("standards-full-time")),
        None => unit.to_owned(),
    };
    let unit = first_words(&unit, WIDEST_UNIT[usize::from(narrow)]);
    let values = [
        ("present", told(check.present).into()),
        ("required", told(check.required).into()),
        ("unit", unit.into()),
    ];
    let lacking = match check.gap {
        Some(gap) if gap > 0.0 => Cell::strong(number(words, gap)),
        gap => Cell::plain(told(gap)),
    };
    let lacking = Cell {
        signal: Some(outcome(check.met)),
        ..lacking
    };
    let euro = check.euro.filter(|&euro| euro > 0.0);
    let euro = Cell::plain(euro.map_or(String::new(), |euro| words.decimal(euro, 0)));
    let names: Vec<String> = one.missing.iter().map(|&name| name.to_owned()).collect();
    let missed = Cell::plain(words.list_of(&names, NAMED));
    let name = match standard.verified {
        true => standard.name.clone(),
        false => words.fill(
            "standards-unverified",
            &[("name", standard.name.as_str().into())],
        ),
    };
    Row {
        name,
        pieces: vec![piece],
        value: words.fill("standards-of", &values),
        cells: vec![lacking, missed, euro],
        ..Row::default()
    }
}

fn legend<'a>(sheet: &'a Sheet, words: &Words, all: &[Shown<'_>]) -> Legend<'a> {
    let (wide, high) = (sheet.px(46.0), sheet.px(22.0));
    let mut legend = Legend::new(sheet, words.say("figure-standards"));
    let add = |legend: Legend<'a>, look: Fill, signal: Option<Signal>, id: &str| {
        legend.entry(wide, words.say(id), move |canvas, at| {
            draw_fill(
                canvas,
                sheet,
                look,
                Rect::new(at.x, at.y - high / 2.0, wide, high),
            );
            if let Some(signal) = signal {
                canvas.badge(&signal, at.shifted(wide / 2.0, 0.0), sheet.px(9.0));
            }
        })
    };
    for met in [Met::No, Met::NotKnown, Met::Yes] {
        let verified = || all.iter().filter(|one| one.standard.verified);
        if verified().any(|one| one.check.met == met)
            || met == Met::NotKnown && all.iter().any(|one| one.check.met == met)
        {
            let id = format!("standards-legend-{}", met.key());
            legend = add(legend, fill(met, true), Some(outcome(met)), &id);
        }
    }
    let striped = |one: &&Shown<'_>| !one.standard.verified && one.check.met != Met::NotKnown;
    if let Some(one) = all.iter().find(striped) {
        let look = fill(one.check.met, false);
        legend = add(legend, look, None, "standards-legend-unverified");
    }
    legend
}

fn heading(briefing: &Briefing<'_>, all: &[Shown<'_>]) -> Heading {
    let words = briefing.words;
    let count = |met: Met| all.iter().filter(|one| one.check.met == met).count();
    let (missed, unknown) = (count(Met::No), count(Met::NotKnown));
    let farthest = all.first().filter(|one| one.check.met == Met::No);
    let partly = all.iter().filter(|one| !one.missing.is_empty()).count();
    let case = match (all.len(), missed, unknown) {
        (0, ..) => "none",
        (_, missed, _) if missed > 0 => "missed",
        (n, _, unknown) if unknown == n => "unknown",
        (_, _, unknown) if unknown > 0 => "known",
        _ => "met",
    };
    let verified = farthest.is_none_or(|one| one.standard.verified);
    let values: [(&str, Value<'_>); 7] = [
        ("verified", if verified { "yes" } else { "no" }.into()),
        ("case", case.into()),
        ("n", all.len().into()),
        ("missed", missed.into()),
        ("unknown", unknown.into()),
        ("partly", partly.into()),
        (
            "name",
            farthest.map_or("", |one| one.standard.name.as_str()).into(),
        ),
    ];
    let list: Vec<String> = all
        .iter()
        .filter(|one| one.check.met == Met::No)
        .map(|one| {
            let gap = one
                .check
                .gap
                .map(|gap| number(words, gap))
                .unwrap_or_default();
            let values = [
                ("name", one.standard.name.as_str().into()),
                ("gap", gap.into()),
            ];
            words.fill("standards-one", &values)
        })
        .collect();
    let inside: Vec<String> = all
        .iter()
        .filter(|one| !one.missing.is_empty())
        .map(|one| {
            let names: Vec<String> = one.missing.iter().map(|&name| name.to_owned()).collect();
            let values = [
                ("name", one.standard.name.as_str().into()),
                ("places", words.list(&names).into()),
            ];
            words.fill("standards-inside", &values)
        })
        .collect();
    Heading {
        id: FIGURE.id,
        title: words.fill("standards-title", &values),
        subtitle: words.say("standards-subtitle"),
        description: words.fill(
            "standards-description",
            &[
                ("n", all.len().into()),
                ("met", count(Met::Yes).into()),
                ("missed", missed.into()),
                ("unknown", unknown.into()),
                ("list", words.list(&list).into()),
                ("partly", partly.into()),
                ("inside", inside.join("; ").into()),
            ],
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::district::Language;
    use crate::model::rows::Rows;
    use crate::present::samples::{LONG, NAMES, assert_readable, figure, lines, readable, rows};

    fn standard(name: &str, ratio: Option<f64>, present: Option<f64>, verified: bool) -> Standard {
        Standard {
            code: name.to_owned(),
            name: name.to_owned(),
            numerator: Some("posti".to_owned()),
            population_filter: Some("tutti".to_owned()),
            ratio,
            level: Some("ATS".to_owned()),
            direction: Some("min".to_owned()),
            year: None,
            source: None,
            verified,
            need_types: Default::default(),
            services: Default::default(),
            present,
            unit_cost: Some(9000.0),
            data_source: None,
        }
    }

    fn with(standards: Vec<Standard>) -> Rows {
        let mut sample = rows(&NAMES.0, &NAMES.1);
        sample.standards = standards
            .into_iter()
            .map(|record| crate::model::rows::Row {
                record,
                origin: Default::default(),
            })
            .collect();
        sample
    }

    #[test]
    fn every_district_can_be_read() {
        assert_readable(FIGURE);
        let all = |name: &str| {
            vec![
                standard(name, Some(0.01), Some(18.5), true),
                standard(name, Some(0.01), Some(900.0), false),
                standard(name, Some(0.01), None, true),
                standard(name, None, Some(3.0), false),
                standard(name, Some(1e9), Some(1e12), true),
                standard(name, Some(0.0), Some(0.0), true),
            ]
        };
        let many = (0..40).map(|place| {
            standard(
                &format!("Livello {place}"),
                Some(0.01),
                Some(f64::from(place)),
                true,
            )
        });
        readable(
            FIGURE,
            [
                ("six", with(all("Posti nido"))),
                ("long names", with(all(LONG))),
                ("many", with(many.collect())),
            ],
        );
    }

    #[test]
    fn the_gap_is_printed_in_its_unit_and_in_euro() {
        let sample = with(vec![
            standard("Nidi", Some(0.01), Some(18.5), true),
            standard("Spazi", Some(0.001), Some(7.0), false),
            standard("Centri", Some(0.01), None, true),
        ]);
        let drawing = figure(FIGURE, sample, Language::It);
        assert_eq!(
            drawing.title(),
            "1 livello su 3 non è raggiunto: «Nidi»; di uno non si sa"
        );
        let lines = lines(&drawing);
        // Five municipalities of a thousand residents each.
        for expected in [
            "18,5 su 50 posti",
            "31,5",
            "283.500",
            "Spazi (non verificato)",
        ] {
            assert!(lines.contains(&expected), "{expected}: {lines:?}");
        }
        assert!(lines.contains(&"n.d. su 50 posti"), "{lines:?}");
    }

    #[test]
    fn a_unit_is_said_in_whole_words() {
        let unit = "tempi pieni assistenti sociali a tempo indeterminato";
        assert_eq!(first_words(unit, 7.0), "tempi pieni");
        assert_eq!(first_words("posti", 7.0), "posti");
        assert!(first_words(&"x".repeat(90), 7.0).ends_with('…'));
    }
}
