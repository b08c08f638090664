//! Cells that an OpenDocument sheet says it repeats: a line of XML can stand for a billion of them.

use super::super::archive;
use super::super::error::IngestError;
use super::super::grid::MOST_CELLS;
use super::malformed;
use quick_xml::events::{BytesStart, Event};
use quick_xml::reader::Reader;

/// The most blanks that a document may ask for in its short form.
const MOST_BLANKS: usize = 1 << 26;

/// The size of a sheet so far: the rectangle that its cells span, once repeated.
#[derive(Debug, Default)]
struct Extent {
    rows: usize,
    columns: usize,
    /// Rows without a cell, which count only when one with a cell follows.
    empty_rows: usize,
    /// The columns of the row being read, up to its last cell with something in it.
    row_columns: usize,
    /// Its columns without anything, which count only when one with something follows.
    empty_columns: usize,
    repeated: usize,
}

impl Extent {
    fn cell(&mut self, repeated: usize, filled: bool) {
        if filled {
            self.row_columns = self
                .row_columns
                .saturating_add(self.empty_columns)
                .saturating_add(repeated);
            self.empty_columns = 0;
        } else {
            self.empty_columns = self.empty_columns.saturating_add(repeated);
        }
    }

    fn end_row(&mut self) {
        if self.row_columns > 0 {
            self.rows = self
                .rows
                .saturating_add(self.empty_rows)
                .saturating_add(self.repeated);
            self.columns = self.columns.max(self.row_columns);
            self.empty_rows = 0;
        } else {
            self.empty_rows = self.empty_rows.saturating_add(self.repeated);
        }
        (self.row_columns, self.empty_columns) = (0, 0);
    }

    fn cells(&self) -> usize {
        self.rows.saturating_mul(self.columns)
    }
}

/// Whether the sheets of a document, with everything that they repeat, hold no more cells than are read.
/// # Errors
/// [`IngestError::Malformed`] when the document's XML is broken.
pub(super) fn are_bounded(file: &str, bytes: &[u8]) -> Result<bool, IngestError> {
    let content = archive::entry(file, bytes, "content.xml")?;
    let mut reader = Reader::from_reader(content.as_slice());
    let mut extent = Extent::default();
    let (mut cells, mut blanks) = (0_usize, 0_usize);
    let mut buffer = Vec::new();
    loop {
        let event = reader
            .read_event_into(&mut buffer)
            .map_err(|error| malformed(file, error.to_string()))?;
        match &event {
            Event::Eof => break,
            Event::Start(tag) | Event::Empty(tag) => {
                let is_empty = matches!(event, Event::Empty(_));
                match tag.name().as_ref() {
                    "table:table-row" => {
                        extent.repeated = count(tag, "table:number-rows-repeated");
                    }
                    "table:table-cell" | "table:covered-table-cell" => {
                        let filled = !is_empty || has_value(tag);
                        extent.cell(count(tag, "table:number-columns-repeated"), filled);
                    }
                    "text:s" => blanks = blanks.saturating_add(count(tag, "text:c")),
                    _ => {}
                }
            }
            Event::End(tag) => match tag.name().as_ref() {
                "table:table-row" => extent.end_row(),
                "table:table" => {
                    cells = cells.saturating_add(std::mem::take(&mut extent).cells());
                }
                _ => {}
            },
            _ => {}
        }
        if cells.saturating_add(extent.cells()) > MOST_CELLS || blanks > MOST_BLANKS {
            return Ok(false);
        }
        buffer.clear();
    }
    Ok(true)
}

fn count(tag: &BytesStart<'_>, name: &str) -> usize {
    let value = tag
        .attributes()
        .flatten()
        .find(|attribute| attribute.key.as_ref() == name);
    let number = value.and_then(|value| value.value.trim().parse().ok());
    number.unwrap_or(1)
}

fn has_value(tag: &BytesStart<'_>) -> bool {
    tag.attributes().flatten().any(|attribute| {
        let name = attribute.key.as_ref();
        name.starts_with("office:") || name == "table:formula"
    })
}
