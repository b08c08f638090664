//! Municipalities and how well they are covered.

use super::cell::{Cell, Output};
use super::chart::{Bar, drawn};
use super::desk::{Desk, column, python, python_list, text, whole};
use super::frame::Frame;
use super::needs::PERSONS;
use crate::present::documents::DocumentError;
use crate::present::tables::{Values, heading};
use crate::present::theme::{Color, Signal};
use std::cmp::Reverse;

/// What the table shows, where the readers are shown it.
const COLUMNS: [&str; 7] = [
    "name",
    "population",
    "persons",
    "covered",
    "not_covered",
    "undetermined",
    "share",
];

/// The parts of a bar, from its start.
const PARTS: [(&str, Color); 3] = [
    ("covered", Signal::COVERED.fill),
    ("undetermined", Signal::UNKNOWN.fill),
    ("not_covered", Signal::UNCOVERED.fill),
];

/// How many bars there are at most: the code says the same.
const MOST: usize = 20;

pub(super) fn cells(desk: &Desk<'_>) -> Result<Vec<Cell>, DocumentError> {
    let Some(table) = desk.table("municipalities") else {
        return Ok(Vec::new());
    };
    let numbers = PERSONS.map(|id| whole(table, id));
    let (Some(names), Some(share)) = (text(table, "name"), column(table, "share")) else {
        return Ok(Vec::new());
    };
    let (
        [
            Some(persons),
            Some(covered),
            Some(not_covered),
            Some(undetermined),
        ],
        Values::Share(shares),
    ) = (numbers, &share.values)
    else {
        return Ok(Vec::new());
    };
    let row = |row: usize| [persons, covered, not_covered, undetermined].map(|cells| cells[row]);
    let numbers: Vec<[Option<i64>; 4]> = (0..table.rows()).map(row).collect();
    let mut order: Vec<usize> = (0..table.rows()).collect();
    order.sort_by(|&a, &b| {
        let known = shares[a].is_none().cmp(&shares[b].is_none());
        let share = |row: usize| shares[row].unwrap_or_default();
        known
            .then(share(a).total_cmp(&share(b)))
            .then_with(|| names[a].cmp(&names[b]))
    });
    let columns = desk.columns(table, &COLUMNS);
    let ids: Vec<&str> = columns.iter().map(|column| column.id).collect();
    let frame = columns.iter().fold(Frame::default(), |frame, column| {
        match PERSONS.iter().position(|id| *id == column.id) {
            Some(place) => frame.whole(column.id, order.iter().map(|row| numbers[*row][place])),
            None if column.id == share.id => {
                frame.decimal(column.id, order.iter().map(|row| shares[*row]))
            }
            None => frame.column(column, &order),
        }
    });
    let mut cells = vec![
        desk.heading("municipalities", &ids),
        desk.code(
            "municipalities",
            &[("columns", python_list(ids.iter().copied()))],
            vec![Output::Table(frame)],
        )?,
    ];
    cells.extend(chart(desk, names, &numbers)?);
    Ok(cells)
}

/// The persons of every municipality as bars.
fn chart(
    desk: &Desk<'_>,
    names: &[Option<String>],
    numbers: &[[Option<i64>; 4]],
) -> Result<Vec<Cell>, DocumentError> {
    let mut rows: Vec<(i64, &str, [i64; 3])> = (names.iter().zip(numbers))
        .filter_map(|(name, [persons, covered, not_covered, undetermined])| {
            let parts = [(*covered)?, (*undetermined)?, (*not_covered)?];
            Some(((*persons)?, name.as_deref()?, parts))
        })
        .filter(|(persons, ..)| *persons > 0)
        .collect();
    rows.sort_by_key(|(persons, name, _)| (Reverse(*persons), *name));
    rows.truncate(MOST);
    if rows.is_empty() {
        return Ok(Vec::new());
    }
    let word = |id: &str| desk.words.say(&heading(id));
    let shown = rows.iter().map(|(_, name, parts)| Bar {
        label: (*name).to_owned(),
        parts: PARTS
            .iter()
            .zip(parts)
            .map(|((_, color), part)| (*part, *color))
            .collect(),
    });
    let shown: Vec<Bar> = shown.collect();
    let legend = PARTS.map(|(id, color)| (word(id), color));
    let alt = (desk.words).fill("notebook-bars-alt", &[("count", rows.len().into())]);
    let parts: String = PARTS
        .iter()
        .map(|(id, color)| {
            let [id, label, color] = [id, word(id).as_str(), color.hex().as_str()].map(python);
            format!("    ({id}, {label}, {color}),\n")
        })
        .collect();
    let blanks = [
        ("parts", format!("[\n{parts}]")),
        ("persons", python(&word("persons"))),
    ];
    let picture = drawn(alt, &shown, &legend, desk.words)?;
    let about = desk.words.say("notebook-bars-about");
    Ok(vec![
        Cell::words("bars", about),
        desk.code("bars", &blanks, vec![picture])?,
    ])
}
