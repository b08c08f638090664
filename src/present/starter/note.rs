//! The note on a header: what goes in, an example, what empty means.

use super::{Cell, Column, Kind, Sheet, examples};
use crate::model::district::Language;
use crate::present::words::Words;
use rust_xlsxwriter::Note;

/// Letters that fit on a line of a note.
const LINE: usize = 44;

pub(super) fn of(sheet: &Sheet, column: &Column, words: &Words) -> Note {
    let text = text(sheet, column, words);
    let lines: usize = text
        .lines()
        .map(|line| line.chars().count() / LINE + 1)
        .sum();
    let height = 18 * (lines + 1);
    Note::new(text)
        .set_author("Tessuto")
        .add_author_prefix(false)
        .set_font_size(9)
        .set_width(300)
        .set_height(u32::try_from(height).unwrap_or(u32::MAX))
}

/// The text of the note, one subject a line.
pub(super) fn text(sheet: &Sheet, column: &Column, words: &Words) -> String {
    let message = examples::message(sheet, column);
    let mut lines = vec![words.say(&message)];
    if column.kind == Kind::Texts {
        lines.push(words.say("starter-note-several"));
    }
    if let Some(example) = examples::text(sheet, column, "example", words) {
        let example = spelled(&column.kind.cell(&example), words.language());
        lines.push(words.fill("starter-note-example", &[("example", example.into())]));
    }
    if column.required {
        lines.push(words.say("starter-note-required"));
    }
    if let Some(means) = words.attribute(&message, "empty", &[]) {
        lines.push(words.fill("starter-note-empty", &[("means", means.into())]));
    }
    lines.join("\n")
}

/// A cell as people type it.
fn spelled(cell: &Cell, language: Language) -> String {
    match (cell, language) {
        (Cell::Empty, _) => String::new(),
        (Cell::Text(text), _) => text.clone(),
        (Cell::Number(number), Language::It) => number.to_string().replace('.', ","),
        (Cell::Number(number), Language::En) => number.to_string(),
        (Cell::Day(day), Language::It) => day.format("%d/%m/%Y").to_string(),
        (Cell::Day(day), Language::En) => day.to_string(),
    }
}
