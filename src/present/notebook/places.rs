//! Municipalities and how well they are covered.

use super::cell::{Cell, Output};
use super::chart::{Bar, bars};
use super::desk::{Desk, column, python, python_list, text, whole};
use super::frame::Frame;
use crate::present::documents::DocumentError;
use crate::present::tables::{Table, Values, heading};
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
    let (Some(names), Some(Values::Share(shares))) = (
        text(table, "name"),
        column(table, "share").map(|column| &column.values),
    ) else {
        return Ok(Vec::new());
    };
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
        frame.column(column, &order)
    });
    let mut cells = vec![
        desk.heading("municipalities", &ids),
        desk.code(
            "municipalities",
            &[("columns", python_list(ids.iter().copied()))],
            vec![Output::Table(frame)],
        )?,
    ];
    cells.extend(chart(desk, table, names)?);
    Ok(cells)
}

/// The persons of every municipality as bars.
fn chart(
    desk: &Desk<'_>,
    table: &Table,
    names: &[Option<String>],
) -> Result<Vec<Cell>, DocumentError> {
    let [Some(covered), Some(undetermined), Some(not_covered)] =
        PARTS.map(|(id, _)| whole(table, id))
    else {
        return Ok(Vec::new());
    };
    let Some(persons) = whole(table, "persons") else {
        return Ok(Vec::new());
    };
    let mut rows: Vec<(i64, &str, [i64; 3])> = (0..table.rows())
        .filter_map(|row| {
            let parts = [covered[row]?, undetermined[row]?, not_covered[row]?];
            Some((persons[row]?, names[row].as_deref()?, parts))
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
    let png = bars(&alt, &shown, &legend, desk.words)?;
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
    let picture = Output::Picture {
        png,
        plain: alt.clone(),
        alt,
    };
    let about = desk.words.say("notebook-bars-about");
    Ok(vec![
        Cell::words("bars", about),
        desk.code("bars", &blanks, vec![picture])?,
    ])
}
