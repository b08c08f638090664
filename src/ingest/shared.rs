//! Tables that both people and the program write in, with everything that stands in them: the log of merges, the likely duplicates.

use super::csv::{each_record, opening};
use super::error::IngestError;
use super::import::schema_of;
use super::limits::bytes_of;
use super::names::same;
use super::schema::{Column, DUPLICATES};
use super::settings::{self, Mapping};
use super::table::header_among;
use super::text::decode;
use super::{file_name, stem};
use crate::model::diagnostic::TableId;
use crate::model::sheet::{SharedSheet, Sheet};
use std::collections::BTreeMap;
use std::path::Path;

/// The names that a dataset gives to columns, by their English ones.
type Own = BTreeMap<&'static str, String>;

/// Reads the log of merges of a dataset as it was written, to add rows to it. The columns may have the names that the `dataset.toml`
/// beside it gives them.
///
/// # Errors
/// When it, or `dataset.toml`, cannot be read.
pub fn read_merge_log(path: &Path) -> Result<SharedSheet, IngestError> {
    let settings = path.with_file_name(settings::FILE);
    let mut mapping = Mapping::new();
    if settings.is_file() {
        let bytes = bytes_of(&settings)?;
        let text = decode(settings::FILE, &bytes, &mut Vec::new())?;
        mapping = settings::read("dataset", &text)?.2;
    }
    let own = mapping.remove(&TableId::Merges).unwrap_or_default();
    shared(path, schema_of(TableId::Merges).columns, &own)
}

/// Reads a table of likely duplicates as it was written, to make a new one that loses nothing of it.
///
/// [`super::read_duplicates`] says what the marks in it mean, and whether it is such a table at all.
/// # Errors
/// When it cannot be read.
pub fn read_duplicates_as_written(path: &Path) -> Result<SharedSheet, IngestError> {
    shared(path, &DUPLICATES, &Own::new())
}

/// The separator and the header are found as for any table of a dataset. Lines with nothing in them are not kept.
fn shared(path: &Path, columns: &[Column], own: &Own) -> Result<SharedSheet, IngestError> {
    let file = file_name(path);
    let bytes = bytes_of(path)?;
    let text = decode(&file, &bytes, &mut Vec::new())?;
    let known = |_: &str, line: &[String]| places(columns, own, line).len();
    let name = stem(&file);
    let (separator, titles) = opening(&text, |lines| header_among(name, lines, &known));
    let mut lines: Vec<Vec<String>> = Vec::new();
    each_record(&text, separator, |record| {
        if record.filled() > 0 {
            let cells = record.cells.iter().map(String::from_utf8_lossy);
            lines.push(cells.map(|cell| cell.into_owned()).collect());
        }
        true
    })
    .map_err(|error| IngestError::Malformed {
        file,
        reason: error.to_string(),
    })?;
    let mut lines = lines.into_iter();
    let preamble = lines.by_ref().take(titles).collect();
    let header = lines.next().unwrap_or_default();
    Ok(SharedSheet {
        places: places(columns, own, &header),
        sheet: Sheet {
            preamble,
            header,
            rows: lines.collect(),
            separator: char::from(separator),
        },
    })
}

/// Where each column stands on a line, of those that it names.
fn places(columns: &[Column], own: &Own, line: &[String]) -> BTreeMap<&'static str, usize> {
    let is = |column: &Column, cell: &String| match own.get(column.name) {
        Some(own) => same(cell, own),
        None => {
            let given = own.values().any(|other| same(cell, other));
            !given && column.names().any(|name| same(cell, name))
        }
    };
    columns
        .iter()
        .filter_map(|column| {
            let place = line.iter().position(|cell| is(column, cell))?;
            Some((column.name, place))
        })
        .collect()
}
