//! Who is served least fairly: the municipalities that lack most persons to the mean cover of each type of need.

use super::super::Desk;
use super::super::sheet::{Cell, Role};
use super::{Answer, ROWS};
use crate::analysis::coverage::equity::district::{Among, Good, Party};
use crate::analysis::coverage::equity::lorenz::gini;
use crate::analysis::coverage::equity::shortfalls::Shortfall;

pub(super) fn fairness(desk: &Desk<'_>) -> Answer {
    let words = desk.words;
    let equity = &desk.study.equity();
    let lacking = |shortfall: &Shortfall| shortfall.persons_by_type.unwrap_or(0.0);
    // The rows of the table are the shortfalls of the study.
    let mut rows: Vec<usize> = (0..equity.shortfalls.len())
        .filter(|&row| matches!(equity.shortfalls[row].party, Party::Municipality(_)))
        .filter(|&row| lacking(&equity.shortfalls[row]) >= 0.5)
        .collect();
    rows.sort_by(|&a, &b| {
        let [first, second] = [a, b].map(|row| lacking(&equity.shortfalls[row]));
        second.total_cmp(&first).then(a.cmp(&b))
    });
    // What lacks by type of need is added up need by need: it stays in the office.
    if desk.disclosure.hides() {
        rows.clear();
    }
    let lagging = rows.len();
    rows.truncate(ROWS);
    let sheet = desk.table("shortfalls").filter(|_| !rows.is_empty());
    let sheet = sheet.map(|table| {
        desk.layout(table, rows.iter().copied())
            .called("answers-fairness")
            .name(["name"])
            .instead("persons", Role::Number, |row| {
                Some(Cell::whole(equity.shortfalls[row].totals.persons, words))
            })
            .instead("share", Role::Number, |row| {
                Some(Cell::percent(equity.shortfalls[row].share()?, words))
            })
            .instead("shortfall_by_type", Role::Number, |row| {
                let persons = lacking(&equity.shortfalls[row]).round() as u64;
                Some(Cell::whole(persons, words))
            })
            .finish(
                words.say("answers-fairness-title"),
                vec![words.fill("answers-fairness-note", &[("n", lagging.into())])],
            )
    });
    let worst = rows.first().map(|&row| &equity.shortfalls[row]);
    let worst = worst.and_then(|shortfall| {
        let whole = desk.briefing.totals_told()?.share()?;
        let Party::Municipality(code) = &shortfall.party else {
            return None;
        };
        Some(words.fill(
            "answers-fairness-worst",
            &[
                ("name", desk.study.district.municipality_name(code).into()),
                ("share", words.percent(shortfall.share()?).into()),
                ("whole", words.percent(whole).into()),
            ],
        ))
    });
    let index = |among: Among| {
        let shared = equity.shared.iter();
        let shared = shared.filter(|shared| shared.good == Good::Share);
        let mut shared = shared.filter(|shared| shared.among == among);
        let value = gini(&shared.next()?.distribution).ok()?;
        Some(words.decimal(value, 2))
    };
    let indices = [Among::Municipalities, Among::NeedTypes].map(index);
    let sentence = match indices {
        [Some(municipalities), Some(types)] => words.fill(
            "answers-fairness",
            &[
                ("municipalities", municipalities.into()),
                ("types", types.into()),
            ],
        ),
        _ => words.say("answers-fairness-nobody"),
    };
    Answer {
        question: words.say("answers-fairness-question"),
        sentences: worst.into_iter().chain([sentence]).collect(),
        sheet,
    }
}
