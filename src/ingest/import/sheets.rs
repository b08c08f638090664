//! Tables of a dataset as people wrote them, read to be changed in places.

use crate::ingest::csv::{each_record, opening};
use crate::ingest::error::IngestError;
use crate::ingest::names::same;
use crate::ingest::schema::Schema;
use crate::ingest::text::decode;
use crate::model::sheet::Sheet;
use std::borrow::Cow;
use std::collections::BTreeMap;

/// For a column by its English name: the header that a table has instead.
pub(super) type Headers = BTreeMap<&'static str, String>;

/// Reads a table with everything that stands in it.
///
/// The header is the first of the first twenty rows that has every required column; blank lines are not kept.
pub(super) fn read(
    schema: &Schema,
    own: &Headers,
    file: &str,
    bytes: &[u8],
) -> Result<Sheet, IngestError> {
    let text = decode(file, bytes, &mut Vec::new())?;
    let named = |cells: &[String]| {
        let columns = schema.columns.iter();
        let places = columns.filter_map(|column| place(schema, own, cells, column.name));
        places.count()
    };
    let (separator, _) = opening(&text, |lines| (0, lines.map(named).max().unwrap_or(0)));
    let mut sheet = Sheet {
        separator: char::from(separator),
        ..Sheet::default()
    };
    let mut headed = false;
    each_record(&text, separator, |record| {
        let cells = record.cells.iter().map(String::from_utf8_lossy);
        let cells: Vec<String> = cells.map(Cow::into_owned).collect();
        if cells.iter().all(|cell| cell.trim().is_empty()) {
            return true;
        }
        if headed {
            sheet.rows.push(cells);
        } else if is_header(schema, own, &cells) {
            sheet.header = cells;
            headed = true;
        } else if sheet.preamble.len() < 20 {
            sheet.preamble.push(cells);
        } else {
            return false;
        }
        true
    })
    .map_err(|error| IngestError::Malformed {
        file: file.to_owned(),
        reason: error.to_string(),
    })?;
    if headed {
        return Ok(sheet);
    }
    let required = schema.columns.iter().filter(|column| column.required);
    let names: Vec<&str> = required.map(|column| column.italian).collect();
    Err(IngestError::NoHeader {
        file: file.to_owned(),
        columns: names.iter().map(ToString::to_string).collect(),
    })
}

fn is_header(schema: &Schema, own: &Headers, cells: &[String]) -> bool {
    schema
        .columns
        .iter()
        .filter(|column| column.required)
        .all(|column| place(schema, own, cells, column.name).is_some())
}

/// Where a header has a column, by any of its names.
pub(super) fn place(
    schema: &Schema,
    own: &Headers,
    header: &[String],
    name: &str,
) -> Option<usize> {
    let column = schema.columns.iter().find(|column| column.name == name)?;
    header.iter().position(|cell| match own.get(name) {
        Some(own) => same(cell, own),
        None => column.names().any(|name| same(cell, name)),
    })
}
