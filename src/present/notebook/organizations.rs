//! Organizations: their place in the network, how many ties they have, what closes with them.

use super::cell::{Cell, Output};
use super::chart::{Bar, drawn};
use super::desk::{Desk, column, python, python_list, text, whole};
use super::frame::Frame;
use crate::present::documents::DocumentError;
use crate::present::tables::{Table, Values, heading};
use crate::present::theme;
use std::collections::BTreeMap;

/// How many rows a ranking has: the code says the same.
const FIRST: usize = 10;

/// Persons that an organization serves, and what becomes of them when it closes.
const CLOSED: [&str; 4] = ["served", "taken_over", "undetermined", "lost"];

pub(super) fn cells(desk: &Desk<'_>) -> Result<Vec<Cell>, DocumentError> {
    let mut cells = Vec::new();
    if let Some(table) = desk.table("organizations") {
        cells.extend(nearest(desk, table)?);
        cells.extend(ties(desk, table)?);
    }
    if let Some(table) = desk.table("closures") {
        cells.extend(closures(desk, table)?);
    }
    cells.extend(desk.figure("network")?);
    Ok(cells)
}

fn nearest(desk: &Desk<'_>, table: &Table) -> Result<Vec<Cell>, DocumentError> {
    let (Some(names), Some(Values::Decimal(_, scores))) = (
        text(table, "name"),
        column(table, "harmonic").map(|column| &column.values),
    ) else {
        return Ok(Vec::new());
    };
    let mut order: Vec<usize> = (0..table.rows()).collect();
    order.sort_by(|&a, &b| {
        let known = scores[a].is_none().cmp(&scores[b].is_none());
        let score = |row: usize| scores[row].unwrap_or_default();
        known
            .then(score(b).total_cmp(&score(a)))
            .then_with(|| names[a].cmp(&names[b]))
    });
    order.truncate(FIRST);
    let shown = [
        "name",
        "municipality",
        "ties",
        "degree",
        "harmonic",
        "betweenness",
    ];
    let columns = desk.columns(table, &shown);
    let ids: Vec<&str> = columns.iter().map(|column| column.id).collect();
    let frame = columns.iter().fold(Frame::default(), |frame, column| {
        frame.column(column, &order)
    });
    let blanks = [("columns", python_list(ids.iter().copied()))];
    Ok(vec![
        desk.heading("organizations", &ids),
        desk.code("organizations", &blanks, vec![Output::Table(frame)])?,
    ])
}

fn closures(desk: &Desk<'_>, table: &Table) -> Result<Vec<Cell>, DocumentError> {
    let numbers = CLOSED.map(|id| whole(table, id));
    let (
        [
            Some(served),
            Some(taken_over),
            Some(undetermined),
            Some(lost),
        ],
        Some(names),
    ) = (numbers, text(table, "organization"))
    else {
        return Ok(Vec::new());
    };
    let row = |row: usize| [served, taken_over, undetermined, lost].map(|cells| cells[row]);
    let rows: Vec<[Option<i64>; 4]> = (0..table.rows().min(FIRST)).map(row).collect();
    let frame = Frame::default().text_column("organization", names.iter().take(FIRST).cloned());
    let frame = CLOSED.iter().enumerate().fold(frame, |frame, (place, id)| {
        frame.whole(id, rows.iter().map(|row| row[place]))
    });
    let ids: Vec<&str> = ["organization"].into_iter().chain(CLOSED).collect();
    let blanks = [("columns", python_list(ids.iter().copied()))];
    Ok(vec![
        desk.heading("closures", &ids),
        desk.code("closures", &blanks, vec![Output::Table(frame)])?,
    ])
}

fn ties(desk: &Desk<'_>, table: &Table) -> Result<Vec<Cell>, DocumentError> {
    let (Some(ties), Some(Values::Flag(answered))) = (
        whole(table, "ties"),
        column(table, "answered").map(|column| &column.values),
    ) else {
        return Ok(Vec::new());
    };
    let alone = (0..ties.len()).filter(|row| ties[*row] == Some(0));
    let silent = alone.clone().filter(|row| answered[*row] == Some(false));
    let counts = [
        ("count", Some(alone.count() as i64)),
        ("silent", Some(silent.count() as i64)),
        ("organizations", Some(ties.len() as i64)),
    ];
    let mut distribution: BTreeMap<i64, i64> = BTreeMap::new();
    for ties in ties.iter().flatten() {
        *distribution.entry(*ties).or_default() += 1;
    }
    let color = theme::CATEGORIES[0];
    let rows: Vec<Bar> = distribution
        .iter()
        .map(|(ties, count)| Bar {
            label: ties.to_string(),
            parts: vec![(*count, color)],
        })
        .collect();
    let ends = distribution
        .keys()
        .next()
        .zip(distribution.keys().next_back());
    let Some((least, most)) = ends else {
        return Ok(Vec::new());
    };
    let word = |id: &str| desk.words.say(&heading(id));
    let alt = [("least", (*least).into()), ("most", (*most).into())];
    let alt = desk.words.fill("notebook-ties-alt", &alt);
    let legend = [(word("organizations"), color)];
    let printed = desk.line("notebook-alone", &counts);
    let blanks = [
        (
            "alone",
            desk.pattern("notebook-alone", &["count", "silent", "organizations"]),
        ),
        ("color", python(&color.hex())),
        ("ties", python(&word("ties"))),
        ("organizations", python(&word("organizations"))),
    ];
    let picture = drawn(alt, &rows, &legend, desk.words)?;
    Ok(vec![
        desk.heading("ties", &[]),
        desk.code("ties", &blanks, vec![Output::Lines(printed), picture])?,
    ])
}
