//! A table to read in a terminal.

use super::{Reader, Table, WriteError, Writer, heading};
use crate::model::district::Language;
use crate::present::words::Words;
use comfy_table::presets::UTF8_HORIZONTAL_ONLY;
use comfy_table::{CellAlignment, ContentArrangement, Table as Grid};

/// Aligned columns with words for headings, as wide as the terminal allows.
pub(super) const WRITER: Writer = Writer {
    id: "table",
    extension: "txt",
    write,
};

fn write(table: &Table, reader: Reader<'_>) -> Result<Vec<u8>, WriteError> {
    let english;
    let words = match reader {
        Reader::People(words) => words,
        Reader::Machine => {
            english = Words::new(Language::En);
            &english
        }
    };
    let mut grid = Grid::new();
    grid.load_preset(UTF8_HORIZONTAL_ONLY)
        .set_content_arrangement(ContentArrangement::Dynamic)
        .set_header(
            table
                .columns
                .iter()
                .map(|column| words.say(&heading(column.id))),
        );
    for row in 0..table.rows() {
        grid.add_row(
            table
                .columns
                .iter()
                .map(|column| column.values.spell(row, words)),
        );
    }
    for (index, column) in table.columns.iter().enumerate() {
        if let Some(drawn) = grid
            .column_mut(index)
            .filter(|_| column.values.is_numeric())
        {
            drawn.set_cell_alignment(CellAlignment::Right);
        }
    }
    Ok(format!("{grid}\n").into_bytes())
}
