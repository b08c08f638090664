//! How it was done: assumptions, rows, checks, sources, standards.

use super::Desk;
use super::sheet::{Cell, Role, Sheet};
use crate::model::diagnostic::Severity;
use crate::model::node::Standard;
use crate::present::tables::Table;
use serde::Serialize;
use std::collections::BTreeMap;

/// How many problems of the data are listed; the table of the results has all of them.
const PROBLEMS: usize = 200;

/// The section on method, data and sources.
#[derive(Debug, Serialize)]
pub(super) struct Method {
    assumptions: Vec<Assumptions>,
    rows: Sheet,
    diagnostics: String,
    /// That not all are listed, when so.
    first: Option<String>,
    problems: Option<Sheet>,
    source: String,
    cited: Vec<String>,
    /// What stands in their place where there are none.
    uncited: String,
    standards: Option<Sheet>,
}

/// Sentences on one matter.
#[derive(Debug, Serialize)]
struct Assumptions {
    title: String,
    sentences: Vec<String>,
}

pub(super) fn method(desk: &Desk<'_>) -> Method {
    let words = desk.words;
    let problems = desk.briefing.diagnostics;
    let count = |severity: Severity| {
        let problems = problems.iter();
        problems.filter(|one| one.severity() == severity).count()
    };
    Method {
        assumptions: vec![reach(desk), cover(desk), network(desk), small(desk)],
        rows: rows(desk),
        diagnostics: words.fill(
            "report-diagnostics-counts",
            &[
                ("errors", count(Severity::Error).into()),
                ("warnings", count(Severity::Warning).into()),
                ("notes", count(Severity::Note).into()),
            ],
        ),
        first: (problems.len() > PROBLEMS && !desk.disclosure.hides()).then(|| {
            words.fill(
                "report-diagnostics-first",
                &[
                    ("shown", PROBLEMS.into()),
                    ("n", problems.len().into()),
                    ("sheet", words.say("book-diagnostics").into()),
                ],
            )
        }),
        problems: listed(desk),
        source: desk.colophon.source.clone(),
        cited: cited(desk),
        uncited: uncited(desk),
        standards: standards(desk),
    }
}

fn reach(desk: &Desk<'_>) -> Assumptions {
    let (words, district) = (desk.words, desk.study.district);
    let edition = &district.edition;
    let assumed = [
        ("detour", plain(desk, edition.travel.detour).into()),
        ("speed", plain(desk, edition.travel.speed_km_h).into()),
    ];
    let estimated = desk.study.coverage.estimated_minutes;
    let minutes = match (estimated, district.travel.is_empty()) {
        (true, true) => words.fill("report-method-minutes-estimated", &assumed),
        (true, false) => words.fill("report-method-minutes-mixed", &assumed),
        (false, false) => words.say("report-method-minutes-measured"),
        (false, true) => words.say("report-method-minutes-unused"),
    };
    let radius = plain(desk, edition.radius.0);
    Assumptions {
        title: words.say("report-method-reach"),
        sentences: vec![
            words.fill("report-method-radius", &[("radius", radius.into())]),
            minutes,
            words.say("report-method-place"),
        ],
    }
}

fn cover(desk: &Desk<'_>) -> Assumptions {
    let (words, edition) = (desk.words, &desk.study.district.edition);
    let radius = edition.radius.0;
    let threshold = words.percent(edition.sufficient_share);
    let steps = [
        ("near", plain(desk, radius / 3.0).into()),
        ("middle", plain(desk, radius * 2.0 / 3.0).into()),
        ("radius", plain(desk, radius).into()),
    ];
    Assumptions {
        title: words.say("report-method-cover"),
        sentences: vec![
            words.say("report-method-allocation-first"),
            words.say("report-method-allocation-second"),
            words.say("report-method-allocation-third"),
            words.say("report-method-capacity"),
            words.fill(
                "report-method-threshold",
                &[("threshold", threshold.into())],
            ),
            words.fill("report-method-access", &steps),
        ],
    }
}

fn network(desk: &Desk<'_>) -> Assumptions {
    let (words, study) = (desk.words, desk.study);
    let reported = study.district.network.relations().count();
    let lead = match &study.without_lead {
        Some(without) => {
            let name = study.organizations[without.lead].name.as_str();
            words.fill("report-method-lead", &[("name", name.into())])
        }
        None => words.say("report-method-no-lead"),
    };
    Assumptions {
        title: words.say("report-method-network"),
        sentences: vec![
            words.fill(
                "report-method-ties",
                &[
                    ("reported", reported.into()),
                    ("ties", study.cohesion.m.into()),
                ],
            ),
            words.say("report-method-one-side"),
            words.say("report-method-strength"),
            words.fill("report-method-scale", &[("n", study.cohesion.n.into())]),
            lead,
        ],
    }
}

fn small(desk: &Desk<'_>) -> Assumptions {
    let words = desk.words;
    if desk.disclosure.hides() {
        return published(desk);
    }
    Assumptions {
        title: words.say("report-method-disclosure"),
        sentences: vec![words.say("report-method-internal")],
    }
}

/// What leaves the office and what does not, and why.
fn published(desk: &Desk<'_>) -> Assumptions {
    let words = desk.words;
    let withheld = desk.disclosure.withheld();
    let threshold = desk.study.district.edition.disclosure_threshold;
    let counted = [
        ("withheld", withheld.into()),
        ("most", threshold.saturating_sub(1).into()),
    ];
    let mut sentences = vec![words.fill("publication-small", &counted)];
    if withheld > 0 {
        sentences.push(words.fill("publication-complement", &counted));
        sentences.push(words.say("publication-rates"));
    }
    sentences.extend(["publication-lines", "publication-office"].map(|id| words.say(id)));
    sentences.extend(desk.spares().then(|| words.say("publication-public")));
    Assumptions {
        title: words.say("report-method-disclosure"),
        sentences,
    }
}

/// A number of the settings, with the decimals it has.
fn plain(desk: &Desk<'_>, number: f64) -> String {
    let decimals = (0..2).find(|&decimals| {
        let scaled = number * 10_f64.powi(decimals);
        (scaled - scaled.round()).abs() < 1e-9
    });
    desk.words.decimal(number, decimals.unwrap_or(2) as usize)
}

fn rows(desk: &Desk<'_>) -> Sheet {
    let words = desk.words;
    let counts: Vec<_> = desk
        .briefing
        .counts
        .iter()
        .filter(|count| count.read > 0)
        .collect();
    let number = |of: usize| Some(Cell::whole(of as u64, words));
    let table = Table::new("rows");
    let note = words.fill("report-rows-note", &[("n", counts.len().into())]);
    desk.layout(&table, 0..counts.len())
        .own("table", words.say("report-rows-table"), Role::Name, |row| {
            let key = counts[row].table.key().replace('_', "-");
            Some(Cell::text(words.say(&format!("table-{key}"))))
        })
        .own("read", words.say("report-rows-read"), Role::Number, |row| {
            number(counts[row].read)
        })
        .own("used", words.say("report-rows-used"), Role::Number, |row| {
            number(counts[row].used)
        })
        .own(
            "left_out",
            words.say("report-rows-left-out"),
            Role::Number,
            |row| number(counts[row].left_out),
        )
        .finish(words.say("report-rows-title"), vec![note])
}

fn listed(desk: &Desk<'_>) -> Option<Sheet> {
    let words = desk.words;
    let problems = desk.briefing.diagnostics;
    let table = desk.table("diagnostics").filter(|_| !problems.is_empty())?;
    let mut order: Vec<usize> = (0..problems.len()).collect();
    order.sort_by_key(|&row| (problems[row].severity(), problems[row].problem.follows()));
    order.truncate(PROBLEMS);
    let note = words.fill("report-diagnostics-note", &[("n", problems.len().into())]);
    let mut layout = desk.layout(table, order).take(["severity", "file"]);
    // Only workbooks have sheets.
    if problems.iter().any(|one| one.origin.sheet.is_some()) {
        layout = layout.take(["sheet"]);
    }
    let sheet = layout
        .take(["row", "column", "value", "message", "hint"])
        .finish(words.say("report-diagnostics-title"), vec![note]);
    Some(sheet)
}

/// The sources that rows of needs and services give, with how many rows give each. They are written for the office: everybody is told none.
pub(in crate::present) fn cited(desk: &Desk<'_>) -> Vec<String> {
    if desk.spares() {
        return Vec::new();
    }
    let network = &desk.study.district.network;
    let mut sources: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    for source in network.needs().filter_map(|need| need.source.as_deref()) {
        sources.entry(source).or_default().0 += 1;
    }
    for source in network.services().filter_map(|one| one.source.as_deref()) {
        sources.entry(source).or_default().1 += 1;
    }
    sources
        .into_iter()
        .map(|(source, (needs, services))| {
            desk.words.fill(
                "report-sources-line",
                &[
                    ("source", source.into()),
                    ("needs", needs.into()),
                    ("services", services.into()),
                ],
            )
        })
        .collect()
}

/// What is said where no source is listed: that rows give none, or that they are not told.
pub(in crate::present) fn uncited(desk: &Desk<'_>) -> String {
    desk.words.say(match desk.spares() {
        true => "publication-sources",
        false => "report-sources-none",
    })
}

fn standards(desk: &Desk<'_>) -> Option<Sheet> {
    let words = desk.words;
    let standards = &desk.study.district.standards;
    if standards.is_empty() {
        return None;
    }
    let verified = standards.iter().filter(|one| one.verified).count();
    let note = words.fill(
        "report-standards-note",
        &[("n", standards.len().into()), ("verified", verified.into())],
    );
    let text = |of: fn(&Standard) -> &Option<String>| {
        move |row: usize| of(&standards[row]).clone().map(Cell::text)
    };
    let table = Table::new("standards");
    let sheet = desk
        .layout(&table, 0..standards.len())
        .own(
            "standard",
            words.say("report-standards-name"),
            Role::Name,
            |row| Some(Cell::text(standards[row].name.as_str())),
        )
        .own(
            "verified",
            words.say("report-standards-verified"),
            Role::Text,
            |row| {
                let (message, class, sign) = if standards[row].verified {
                    ("report-standards-yes", "check check-yes", '✓')
                } else {
                    ("report-standards-no", "check check-no", '?')
                };
                Some(Cell::marked(words.say(message), class.to_owned(), sign))
            },
        )
        .own(
            "numerator",
            words.say("report-standards-numerator"),
            Role::Text,
            text(|standard| &standard.numerator),
        )
        .own(
            "ratio",
            words.say("report-standards-ratio"),
            Role::Number,
            |row| {
                Some(
                    Cell::text(ratio(desk, standards[row].ratio?))
                        .of(standards[row].ratio?.to_string()),
                )
            },
        )
        .own(
            "population",
            words.say("report-standards-population"),
            Role::Text,
            text(|standard| &standard.population_filter),
        )
        .own(
            "level",
            words.say("report-standards-level"),
            Role::Text,
            text(|standard| &standard.level),
        )
        .own(
            "direction",
            words.say("report-standards-direction"),
            Role::Text,
            text(|standard| &standard.direction),
        )
        .own(
            "year",
            words.say("report-standards-year"),
            Role::Number,
            |row| Some(Cell::text(standards[row].year?.to_string())),
        )
        .instead("source", Role::Text, text(|standard| &standard.source))
        .finish(words.say("report-standards-title"), vec![note]);
    Some(sheet)
}

/// A ratio as the norm would say it: `1 ogni 5.000` for small ones, a plain number otherwise.
fn ratio(desk: &Desk<'_>, ratio: f64) -> String {
    if ratio > 0.0 && ratio < 0.01 {
        let persons = (1.0 / ratio).round();
        desk.words
            .fill("report-one-each", &[("persons", persons.into())])
    } else {
        plain(desk, ratio)
    }
}
