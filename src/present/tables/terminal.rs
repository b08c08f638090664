//! A table to read in a terminal.

use super::{Reader, Table, WriteError, Writer};
use crate::model::district::Language;
use crate::present::words::Words;
use comfy_table::presets::NOTHING;
use comfy_table::{CellAlignment, ContentArrangement, Table as Grid, TableComponent};

/// Aligned columns with words for headings, as wide as the terminal allows.
pub(super) const WRITER: Writer = Writer {
    id: "table",
    extension: "txt",
    write,
};

/// The widest a table grows; longer cells are broken into lines. Not the terminal's own width, so that the same run gives the same text.
const WIDTH: u16 = 140;

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
    grid.load_preset(NOTHING)
        .set_style(TableComponent::HeaderLines, '─')
        .set_style(TableComponent::MiddleHeaderIntersections, '─')
        .set_width(WIDTH)
        .set_content_arrangement(ContentArrangement::Dynamic)
        .set_header(table.for_terminal().map(|column| column.heading(words)));
    for row in 0..table.rows() {
        grid.add_row(
            table
                .for_terminal()
                .map(|column| column.values.spell(row, words)),
        );
    }
    for (index, column) in table.for_terminal().enumerate() {
        if let Some(drawn) = grid
            .column_mut(index)
            .filter(|_| column.values.is_numeric())
        {
            drawn.set_cell_alignment(CellAlignment::Right);
        }
    }
    Ok(format!("{grid}\n").into_bytes())
}
