//! A table of likely duplicates, as `check` wrote it and somebody marked it.

use super::cells::Cells;
use super::error::IngestError;
use super::names::Line;
use super::schema::{Column, DUPLICATES};
use super::{bytes_of, file_name, records, tables_of};
use crate::model::diagnostic::Diagnostic;
use crate::model::merges::Mark;
use crate::model::rows::Row;
use std::collections::BTreeMap;
use std::path::Path;

/// A table of likely duplicates as read.
#[derive(Debug, Clone, Default)]
pub struct MarkedDuplicates {
    /// The rows that could be read, marked or not.
    pub marks: Vec<Row<Mark>>,
    /// The columns that the file has: English name, and name as written.
    pub headers: BTreeMap<&'static str, String>,
    /// What was found wrong.
    pub diagnostics: Vec<Diagnostic>,
}

/// Reads a table of likely duplicates, with the headers of either language and in any format that tables are read from.
///
/// Only `id_a`, `id_b` and `same` are needed. An empty mark decides nothing; a word that is neither yes nor no is reported, and its row
/// left out.
/// # Errors
/// When the file is not there, cannot be read, or lacks one of these columns.
pub fn read_duplicates(path: &Path) -> Result<MarkedDuplicates, IngestError> {
    let bytes = bytes_of(path)?;
    let table = tables_of(&file_name(path), &bytes, &named_columns)?
        .into_iter()
        .find(|table| !table.header.is_empty())
        .unwrap_or_default();
    // A table without the column has no marks, which must not pass for one whose marks are all empty.
    let columns = DUPLICATES.map(|column| Column {
        required: column.required || column.name == "same",
        ..column
    });
    table.bind(&columns, &BTreeMap::new())?;
    let bound = table.bind(&DUPLICATES, &BTreeMap::new())?;
    let mut marked = MarkedDuplicates {
        headers: bound.headers(),
        ..MarkedDuplicates::default()
    };
    for index in 0..table.rows.len() {
        let mut cells = Cells::new(&bound, index);
        let mark = records::mark(&mut cells);
        let usable = cells.usable();
        let origin = cells.origin();
        marked.diagnostics.append(&mut cells.close());
        if let (Some(record), true) = (mark, usable) {
            marked.marks.push(Row { record, origin });
        }
    }
    let mut found = table.diagnostics;
    marked.diagnostics.append(&mut found);
    Ok(marked)
}

/// How many columns of a table of likely duplicates a line names.
fn named_columns(_: &str, line: &[String]) -> usize {
    let line = Line::of(line);
    DUPLICATES
        .iter()
        .filter(|column| column.is_on(&line))
        .count()
}
