//! CSV and TSV: the encoding and the separator found out, the cells read by polars.

use super::Reader;
use super::error::IngestError;
use super::grid::{Grid, GridRow};
use crate::model::diagnostic::{Diagnostic, Origin, Problem};
use polars::prelude::{CsvParseOptions, CsvReadOptions, DataFrame, PolarsError, SerReader};
use std::io::Cursor;

/// The reader of separated values.
pub(super) const READER: Reader = Reader {
    extensions: &["csv", "tsv", "txt"],
    read,
};

fn read(file: &str, bytes: &[u8]) -> Result<Grid, IngestError> {
    let mut grid = Grid {
        file: file.to_owned(),
        ..Grid::default()
    };
    let text = decode(bytes, &mut grid);
    let separator = separator(&text);
    let malformed = |reason: String| IngestError::Malformed {
        file: file.to_owned(),
        reason,
    };
    let records = records(&text, separator).map_err(|error| malformed(error.to_string()))?;
    let Some((header, rows)) = records.split_first() else {
        return Ok(grid);
    };
    grid.header = header.cells.clone();
    if rows.is_empty() {
        return Ok(grid);
    }
    let frame = cells(&text, separator).map_err(|error| malformed(error.to_string()))?;
    // Both count the same records, or a row number would be wrong.
    if frame.height() != rows.len() {
        let (counted, read) = (rows.len(), frame.height());
        return Err(malformed(format!("{counted} rows counted, {read} read")));
    }
    let columns: Vec<_> = frame
        .columns()
        .iter()
        .map(|column| column.str().map_err(|error| malformed(error.to_string())))
        .collect::<Result<_, _>>()?;
    for (index, record) in rows.iter().enumerate() {
        if record.cells.iter().all(|cell| cell.trim().is_empty()) {
            continue;
        }
        if record.cells.len() > header.cells.len() {
            grid.refused.push(record.row);
            grid.diagnostics.push(Diagnostic {
                origin: Origin {
                    file: file.to_owned(),
                    row: Some(record.row),
                    column: None,
                },
                value: None,
                problem: Problem::RaggedRow {
                    found: record.cells.len(),
                    expected: header.cells.len(),
                },
            });
            continue;
        }
        grid.rows.push(GridRow {
            number: record.row,
            cells: columns
                .iter()
                .map(|column| column.get(index).map(str::to_owned))
                .collect(),
        });
    }
    Ok(grid)
}

/// The text of a file: UTF-8, with or without a mark, else Windows-1252, which Excel writes in Italy.
fn decode(bytes: &[u8], grid: &mut Grid) -> String {
    if let Some((encoding, mark)) = encoding_rs::Encoding::for_bom(bytes) {
        return encoding
            .decode_without_bom_handling(&bytes[mark..])
            .0
            .into_owned();
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => text.to_owned(),
        Err(_) => {
            grid.diagnostics.push(Diagnostic {
                origin: Origin::file(&grid.file),
                value: None,
                problem: Problem::ReadAsWindows1252,
            });
            encoding_rs::WINDOWS_1252.decode(bytes).0.into_owned()
        }
    }
}

/// The mark between cells: whichever of `;`, tab and `,` the first line with anything on it has most, outside quotes.
fn separator(text: &str) -> u8 {
    let line = text
        .lines()
        .find(|line| !line.trim().is_empty())
        .unwrap_or_default();
    let mut counts = [(b';', 0), (b'\t', 0), (b',', 0)];
    let mut quoted = false;
    for byte in line.bytes() {
        quoted ^= byte == b'"';
        for (mark, count) in &mut counts {
            *count += usize::from(!quoted && byte == *mark);
        }
    }
    // Of equal counts the first wins: a header without any mark has one column, whatever the mark.
    let mut best = counts[0];
    for candidate in counts {
        if candidate.1 > best.1 {
            best = candidate;
        }
    }
    best.0
}

struct Record {
    row: usize,
    cells: Vec<String>,
}

/// Every record with its row in a spreadsheet: blank lines count, line breaks inside quotes do not.
fn records(text: &str, separator: u8) -> Result<Vec<Record>, ::csv::Error> {
    let mut reader = ::csv::ReaderBuilder::new()
        .delimiter(separator)
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes());
    let mut inner_breaks = 0;
    let mut records = Vec::new();
    for record in reader.records() {
        let record = record?;
        let line = record.position().map_or(0, |position| position.line()) as usize;
        let cells: Vec<String> = record.iter().map(str::to_owned).collect();
        records.push(Record {
            row: line - inner_breaks,
            cells,
        });
        inner_breaks += record
            .iter()
            .map(|cell| cell.matches('\n').count())
            .sum::<usize>();
    }
    Ok(records)
}

/// The cells below the header, every column as text.
fn cells(text: &str, separator: u8) -> Result<DataFrame, PolarsError> {
    let parse = CsvParseOptions::default()
        .with_separator(separator)
        .with_truncate_ragged_lines(true)
        .with_missing_is_null(true);
    CsvReadOptions::default()
        .with_has_header(true)
        .with_infer_schema_length(Some(0))
        .with_parse_options(parse)
        .into_reader_with_file_handle(Cursor::new(text.as_bytes()))
        .finish()
}
