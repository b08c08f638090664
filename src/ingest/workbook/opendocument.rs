//! What an OpenDocument sheet says of its cells beside their values: how often they repeat (a line of XML can stand for a billion of
//! them), and which areas are merged.

use super::super::archive;
use super::super::error::IngestError;
use super::super::grid::{MOST_CELLS, MergedArea};
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
    /// Row and column of the next cell, from 0.
    fn here(&self) -> (usize, usize) {
        (
            self.rows.saturating_add(self.empty_rows),
            self.row_columns.saturating_add(self.empty_columns),
        )
    }

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

/// The merged areas of each sheet; `None` where the sheets, with everything that they repeat, hold more cells than are read.
/// # Errors
/// [`IngestError::Malformed`] when the document's XML is broken.
pub(super) fn merged_areas(
    file: &str,
    bytes: &[u8],
) -> Result<Option<Vec<Vec<MergedArea>>>, IngestError> {
    let content = archive::entry(file, bytes, "content.xml")?;
    let mut reader = Reader::from_reader(content.as_slice());
    let mut extent = Extent::default();
    let mut sheets = Vec::new();
    let mut merged = Vec::new();
    let (mut cells, mut blanks, mut open) = (0_usize, 0_usize, 0_usize);
    let mut buffer = Vec::new();
    loop {
        let event = reader
            .read_event_into(&mut buffer)
            .map_err(|error| malformed(file, error.to_string()))?;
        match &event {
            // calamine waits for the end of an element that never ends.
            Event::Eof if open > 0 => return Err(malformed(file, "it is cut short".to_owned())),
            Event::Eof => break,
            Event::Start(tag) | Event::Empty(tag) => {
                let is_empty = matches!(event, Event::Empty(_));
                open += usize::from(!is_empty);
                match tag.name().as_ref() {
                    "table:table-row" => {
                        extent.repeated = count(tag, "table:number-rows-repeated");
                    }
                    "table:table-cell" | "table:covered-table-cell" => {
                        let filled = !is_empty || has_value(tag);
                        let spanned = count(tag, "table:number-rows-spanned");
                        let first = extent.here();
                        if spanned > 1 && merged.len() < MOST_CELLS {
                            let columns = count(tag, "table:number-columns-spanned");
                            merged.push(MergedArea {
                                first,
                                last: (
                                    first.0.saturating_add(spanned - 1),
                                    first.1.saturating_add(columns.saturating_sub(1)),
                                ),
                            });
                        }
                        extent.cell(count(tag, "table:number-columns-repeated"), filled);
                    }
                    "text:s" => blanks = blanks.saturating_add(count(tag, "text:c")),
                    _ => {}
                }
            }
            Event::End(tag) => {
                open = open.saturating_sub(1);
                match tag.name().as_ref() {
                    "table:table-row" => extent.end_row(),
                    "table:table" => {
                        cells = cells.saturating_add(std::mem::take(&mut extent).cells());
                        sheets.push(std::mem::take(&mut merged));
                    }
                    _ => {}
                }
            }
            _ => {}
        }
        if cells.saturating_add(extent.cells()) > MOST_CELLS || blanks > MOST_BLANKS {
            return Ok(None);
        }
        buffer.clear();
    }
    Ok(Some(sheets))
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
