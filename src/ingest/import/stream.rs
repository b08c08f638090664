//! The rows of a large table, one at a time: a workbook is never held as a grid.

use crate::ingest::csv::{each_record, opening};
use crate::ingest::error::IngestError;
use crate::ingest::text::decode;
use crate::ingest::workbook::check;
use crate::model::diagnostic::Diagnostic;
use calamine::{DataRef, ExcelDateTime, Reader as _, Xlsx};
use std::io::Cursor;
use std::panic::{AssertUnwindSafe, catch_unwind};

/// Columns beyond this one are not read: the registers have ten.
const WIDEST: usize = 64;
/// What reads the rows.
pub(super) trait Rows {
    /// A sheet of a workbook begins.
    fn sheet(&mut self, name: &str);
    /// A row by its number in a spreadsheet, and its cells as text; dates as year-month-day. Blank rows are passed over.
    ///
    /// `counted` says that cells are told apart by the marks between them alone: where there are more or fewer of them than in the
    /// header, none may be where it belongs. The cells of a workbook each say where they are.
    fn row(&mut self, row: usize, cells: &[String], counted: bool);
    /// How many columns of the table that is looked for a line names: by that the mark between cells is told.
    fn named(&self, cells: &[String]) -> usize;
    /// Whether a sheet that has just ended was the one looked for.
    fn done(&self) -> bool;
}

/// Reads the rows of an `.xlsx` or `.xlsm`, sheet after sheet, or of a `.csv` or `.tsv`.
pub(super) fn read(
    file: &str,
    bytes: &[u8],
    rows: &mut impl Rows,
    diagnostics: &mut Vec<Diagnostic>,
) -> Result<(), IngestError> {
    let ending = file
        .rsplit_once('.')
        .map(|(_, ending)| ending.to_lowercase());
    match ending.as_deref() {
        Some("xlsx" | "xlsm") => workbook(file, bytes, rows),
        Some("csv" | "tsv" | "txt") => separated(file, bytes, rows, diagnostics),
        _ => Err(IngestError::UnknownFormat {
            file: file.to_owned(),
            known: ["xlsx", "xlsm", "csv", "tsv"].map(str::to_owned).to_vec(),
        }),
    }
}

fn malformed(file: &str, reason: impl ToString) -> IngestError {
    IngestError::Malformed {
        file: file.to_owned(),
        reason: reason.to_string(),
    }
}

fn workbook(file: &str, bytes: &[u8], rows: &mut impl Rows) -> Result<(), IngestError> {
    check(file, bytes)?;
    // calamine means not to panic on any file; if it does, that file is what is wrong.
    let read = catch_unwind(AssertUnwindSafe(|| sheets(file, bytes, rows)));
    read.unwrap_or_else(|_| Err(malformed(file, "it is damaged")))
}

fn sheets(file: &str, bytes: &[u8], rows: &mut impl Rows) -> Result<(), IngestError> {
    let mut book = Xlsx::new(Cursor::new(bytes)).map_err(|error| malformed(file, error))?;
    for sheet in book.sheet_names() {
        let mut cells = match book.worksheet_cells_reader(&sheet) {
            Ok(cells) => cells,
            // A sheet that is a chart has no cells.
            Err(_) => continue,
        };
        rows.sheet(&sheet);
        let mut texts: Vec<String> = Vec::new();
        let mut current = None;
        while let Some(cell) = cells.next_cell().map_err(|error| malformed(file, error))? {
            let (row, column) = cell.get_position();
            if current.is_some_and(|current| current != row) {
                give(&mut texts, current, rows);
            }
            current = Some(row);
            let column = column as usize;
            if column < WIDEST {
                if texts.len() <= column {
                    texts.resize_with(column + 1, String::new);
                }
                write_text(cell.get_value(), &mut texts[column]);
            }
        }
        give(&mut texts, current, rows);
        if rows.done() {
            break;
        }
    }
    Ok(())
}

/// Hands a row on, and empties its cells for the next.
fn give(texts: &mut [String], row: Option<u32>, rows: &mut impl Rows) {
    if let Some(row) = row
        && texts.iter().any(|text| !text.trim().is_empty())
    {
        rows.row(row as usize + 1, texts, false);
    }
    texts.iter_mut().for_each(String::clear);
}

/// The text of a cell, as the sheet would show it without a format.
fn write_text(value: &DataRef<'_>, text: &mut String) {
    text.clear();
    match value {
        DataRef::Empty | DataRef::Error(_) => {}
        DataRef::Int(number) => text.push_str(&number.to_string()),
        // A code that became a number has no decimals and is written with all its digits.
        DataRef::Float(number) => text.push_str(&number.to_string()),
        DataRef::String(string) => text.push_str(string),
        DataRef::SharedString(string) => text.push_str(string),
        DataRef::Bool(flag) => text.push_str(if *flag { "1" } else { "0" }),
        DataRef::DateTime(date) => text.push_str(&day(date)),
        DataRef::DateTimeIso(date) | DataRef::DurationIso(date) => text.push_str(date),
    }
}

fn day(date: &ExcelDateTime) -> String {
    let (year, month, day, ..) = date.to_ymd_hms_milli();
    format!("{year:04}-{month:02}-{day:02}")
}

fn separated(
    file: &str,
    bytes: &[u8],
    rows: &mut impl Rows,
    diagnostics: &mut Vec<Diagnostic>,
) -> Result<(), IngestError> {
    let text = decode(file, bytes, diagnostics)?;
    let (separator, _) = opening(&text, |lines| {
        (0, lines.map(|cells| rows.named(cells)).max().unwrap_or(0))
    });
    let mut texts: Vec<String> = Vec::new();
    each_record(&text, separator, |record| {
        texts.clear();
        let cells = record.cells.iter().take(WIDEST);
        texts.extend(cells.map(|cell| String::from_utf8_lossy(cell).into_owned()));
        if texts.iter().any(|text| !text.trim().is_empty()) {
            rows.row(record.row, &texts, true);
        }
        true
    })
    .map_err(|error| malformed(file, error))
}
