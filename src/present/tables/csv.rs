//! Comma-separated values, for machines and for an Italian Excel.

use super::frame::{frame, refused};
use super::{Reader, Table, WriteError, Writer};
use polars::prelude::{CsvWriter, SerWriter};

/// For machines: comma, decimal point, UTF-8 without BOM.
pub(super) const WRITER: Writer = Writer {
    id: "csv",
    extension: "csv",
    write: machine,
};

/// For an Italian Excel: semicolon, decimal comma, UTF-8 with BOM, so that a double click opens it right.
pub(super) const EXCEL_WRITER: Writer = Writer {
    id: "excel-it",
    extension: "csv",
    write: excel,
};

fn machine(table: &Table, reader: Reader<'_>) -> Result<Vec<u8>, WriteError> {
    let mut bytes = Vec::new();
    CsvWriter::new(&mut bytes)
        .finish(&mut frame(table, reader)?)
        .map_err(|error| refused(table, &error))?;
    Ok(bytes)
}

fn excel(table: &Table, reader: Reader<'_>) -> Result<Vec<u8>, WriteError> {
    let mut bytes = Vec::new();
    CsvWriter::new(&mut bytes)
        .include_bom(true)
        .with_separator(b';')
        .with_decimal_comma(true)
        .finish(&mut frame(table, reader)?)
        .map_err(|error| refused(table, &error))?;
    Ok(bytes)
}
