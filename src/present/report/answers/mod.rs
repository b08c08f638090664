//! Coverage on one page: what is uncovered and why, what breaks if somebody closes, where one more service helps, who is served least fairly.

mod additions;
mod closures;
mod fairness;
mod uncovered;

use super::Desk;
use super::sheet::Sheet;
use crate::model::diagnostic::TableId;
use serde::Serialize;

/// How many rows answer a question; the tables of the results have them all.
const ROWS: usize = 4;

/// The tables that coverage is made from.
const TABLES: [TableId; 4] = [
    TableId::Needs,
    TableId::Services,
    TableId::Addresses,
    TableId::Municipalities,
];

/// The page.
#[derive(Debug, Serialize)]
pub(super) struct Answers {
    answers: Vec<Answer>,
    /// What all of it counts and rests on.
    notes: Vec<String>,
}

/// A question that a committee asks, and what the data answers.
#[derive(Debug, Serialize)]
pub(super) struct Answer {
    question: String,
    sentences: Vec<String>,
    sheet: Option<Sheet>,
}

/// The answers, in the order of the questions; `None` for a district without needs.
pub(super) fn answers(desk: &Desk<'_>) -> Option<Answers> {
    let coverage = &desk.study.coverage;
    if coverage.needs.is_empty() {
        return None;
    }
    let mut notes = desk.notes(desk.words.say("answers-note"), &TABLES);
    // Every command leaves the workbook beside the page; tables as files only one of them does.
    let sheets = ["needs", "closures", "additions", "shortfalls"];
    let sheets = (sheets.iter()).filter(|id| desk.table(id).is_some());
    let sheets: Vec<String> = sheets
        .map(|id| {
            let name = [("name", desk.words.say(&format!("book-{id}")).into())];
            desk.words.fill("handout-quoted", &name)
        })
        .collect();
    let excerpt = [
        ("rows", ROWS.into()),
        ("sheets", desk.words.list(&sheets).into()),
    ];
    notes.push(desk.words.fill("answers-excerpt", &excerpt));
    notes.extend(
        coverage
            .estimated_minutes
            .then(|| desk.words.say("answers-estimated")),
    );
    // What closures lose and additions gain are sums along lines that are not told outside the office.
    let office = !desk.disclosure.hides();
    let fair = desk.disclosure.tells_municipalities() && desk.disclosure.tells_need_types();
    let answers = [
        Some(uncovered::uncovered(desk)),
        office.then(|| closures::closures(desk)),
        office.then(|| additions::additions(desk)),
        fair.then(|| fairness::fairness(desk)),
    ];
    Some(Answers {
        answers: answers.into_iter().flatten().collect(),
        notes,
    })
}
