//! Comma-separated values, for machines and for an Italian Excel.

use super::frame::{frame, refused};
use super::{Reader, Table, Values, WriteError, Writer};
use crate::model::sheet::armed;
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
        .finish(&mut frame(&disarmed(table), reader)?)
        .map_err(|error| refused(table, &error))?;
    Ok(bytes)
}

/// The same table with an apostrophe before any text that a spreadsheet would run as a formula.
fn disarmed(table: &Table) -> Table {
    let mut table = table.clone();
    for column in &mut table.columns {
        if let Values::Text(cells) = &mut column.values {
            for text in cells.iter_mut().flatten() {
                *text = armed(text);
            }
        }
    }
    table
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_that_looks_like_a_formula_is_text_in_excel_and_itself_for_machines() {
        let names = ["=HYPERLINK(1)", "Alfa"].map(Some);
        let table = Table::new("x").text("name", names.into_iter());
        let text = |bytes: Vec<u8>| String::from_utf8_lossy(&bytes).into_owned();
        let for_excel = excel(&table, Reader::Machine).map(text);
        assert_eq!(
            for_excel.ok().as_deref(),
            Some("\u{feff}name\n'=HYPERLINK(1)\nAlfa\n")
        );
        let for_machines = machine(&table, Reader::Machine).map(text);
        assert_eq!(
            for_machines.ok().as_deref(),
            Some("name\n=HYPERLINK(1)\nAlfa\n")
        );
    }
}
