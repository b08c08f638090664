//! What changed since the earlier edition: in sentences, by need, and what the changes go back to.

use super::Leaf;
use crate::analysis::editions::{History, Index};
use crate::present::contents::editions::has_joined;
use crate::present::editions::sentences;
use crate::present::report::Desk;
use crate::present::report::sheet::Sheet;

pub(super) const ID: &str = "since";

/// The indices that a mayor is shown, in this order.
const INDICES: [&str; 8] = [
    "n", "m", "density", "isolated", "persons", "covered", "share", "gini",
];

/// The page; `None` without an earlier edition.
pub(super) fn leaf(desk: &Desk<'_>) -> Option<Leaf> {
    let history = desk.briefing.beside.editions?;
    let (before, after) = history.ends()?;
    let words = desk.words;
    let names = [
        ("from", before.name.as_str().into()),
        ("to", after.name.as_str().into()),
    ];
    let silent = before.answered.is_some() && before.answered != after.answered;
    let likely = !history.latest.matching.likely.is_empty();
    let cautions = [
        Some("listed"),
        silent.then_some("answers"),
        Some("parts"),
        likely.then_some("matches"),
        Some("why"),
    ];
    Some(Leaf {
        id: ID,
        title: words.fill("since-titled", &names),
        lead: sentences(words, history),
        sheets: [
            needs(desk),
            indices(desk, history),
            tavoli(desk),
            timeline(desk, history),
        ]
        .into_iter()
        .flatten()
        .collect(),
        cautions: (cautions.into_iter().flatten())
            .map(|caution| words.say(&format!("since-caution-{caution}")))
            .collect(),
    })
}

/// Needs with another status.
fn needs(desk: &Desk<'_>) -> Option<Sheet> {
    let table = desk.table("editions_needs")?;
    let rows = desk.briefing.beside.editions?.latest.needs.iter();
    let changed = rows.take_while(|row| row.changed_status()).count();
    let note = [("n", changed.into()), ("all", table.rows().into())];
    let note = desk.notes(desk.words.fill("since-needs-note", &note), &[]);
    let sheet = desk
        .layout(table, 0..changed)
        .name(["need_type", "municipality"])
        .take(["status_then", "status_now"])
        .take(["covered_then", "covered_now"])
        .take(["why_changed"]);
    (changed > 0).then(|| sheet.finish(desk.words.say("since-needs-table"), note))
}

/// The main indices, and what their changes go back to.
fn indices(desk: &Desk<'_>, history: &History) -> Option<Sheet> {
    let table = desk.table("editions_indices")?;
    let all = &history.latest.indices;
    let place = |id: &&str| all.iter().position(|index: &Index| index.id == *id);
    let rows: Vec<usize> = match table.rows() {
        0 => Vec::new(),
        _ => INDICES.iter().filter_map(place).collect(),
    };
    let note = vec![desk.words.say("since-indices-note")];
    let sheet = desk
        .layout(table, rows.clone())
        .name(["measure"])
        .take(["then", "now", "difference"])
        .take([
            "by_actors",
            "by_ties",
            "by_answers",
            "by_services",
            "by_persons",
        ]);
    let sheet = match has_joined(&history.latest) {
        true => sheet.take(["by_joined"]),
        false => sheet,
    };
    (!rows.is_empty()).then(|| sheet.finish(desk.words.say("since-indices-table"), note))
}

fn tavoli(desk: &Desk<'_>) -> Option<Sheet> {
    let table = desk
        .table("editions_tavoli")
        .filter(|table| table.rows() > 0)?;
    let note = vec![desk.words.say("since-tavoli-note")];
    let sheet = desk
        .layout(table, 0..table.rows())
        .name(["tavolo_name"])
        .take([
            "members_then",
            "members_now",
            "entered",
            "left",
            "stability",
        ]);
    Some(sheet.finish(desk.words.say("since-tavoli-table"), note))
}

/// The main indices of three editions or more.
fn timeline(desk: &Desk<'_>, history: &History) -> Option<Sheet> {
    let table = desk.table("editions_timeline")?;
    let note = vec![desk.words.say("since-timeline-note")];
    let sheet = desk
        .layout(table, 0..table.rows())
        .name(["edition"])
        .take(["organizations", "answered", "ties", "isolated", "services"])
        .take(["persons", "covered", "share"]);
    (history.moments.len() > 2).then(|| sheet.finish(desk.words.say("since-timeline-table"), note))
}
