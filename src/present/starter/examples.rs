//! Example rows: grey, marked in their first cell so that reading passes over them.

use super::{Cell, Column, Offer, Sheet, Starter};
use crate::present::words::Words;

/// The attributes that hold examples: one row each.
const ROWS: [&str; 2] = ["example", "second"];

/// The example rows of a sheet: none when it is filled in already.
///
/// What an example refers to is the example of the other sheet, or a row of it where that is filled in, so that examples agree.
pub(super) fn rows(sheet: &Sheet, starter: &Starter, words: &Words) -> Vec<Vec<Cell>> {
    if !sheet.rows.is_empty() {
        return Vec::new();
    }
    let row = |attribute: &&str| -> Option<Vec<Cell>> {
        // A sheet has an example of this kind when its first column has.
        text(sheet, sheet.columns.first()?, attribute, words)?;
        let cells = sheet.columns.iter().enumerate().map(|(place, column)| {
            let text = text(sheet, column, attribute, words).unwrap_or_default();
            let text = match &column.offer {
                _ if place == 0 => marked(&text, words),
                Some(Offer::Sheet { index, .. }) => {
                    referring(&text, &starter.sheets[*index], words)
                }
                _ => text,
            };
            column.kind.cell(&text)
        });
        Some(cells.collect())
    };
    ROWS.iter().filter_map(row).collect()
}

/// The example of a column without any mark, as notes quote it.
pub(super) fn text(
    sheet: &Sheet,
    column: &Column,
    attribute: &str,
    words: &Words,
) -> Option<String> {
    words.attribute(&message(sheet, column), attribute, &[])
}

/// The message about a column.
pub(super) fn message(sheet: &Sheet, column: &Column) -> String {
    format!("starter-{}-{}", sheet.id, column.id)
}

fn marked(text: &str, words: &Words) -> String {
    format!("{} {text}", words.say("starter-mark"))
}

/// The same reference, to what the other sheet really holds.
fn referring(text: &str, other: &Sheet, words: &Words) -> String {
    let parts = text.split('|').enumerate().map(|(place, part)| {
        let is_there = (0..other.rows.len()).any(|row| other.key(row) == Some(part));
        match other.key(place) {
            _ if part.is_empty() || part == "*" || is_there => part.to_owned(),
            Some(key) => key.to_owned(),
            None => marked(part, words),
        }
    });
    parts.collect::<Vec<_>>().join("|")
}
