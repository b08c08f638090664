//! A table of where an earlier picture had each actor.

use super::cells::Cells;
use super::error::IngestError;
use super::names::Line;
use super::schema::POSITIONS;
use super::{Input, bytes_of, file_name, tables_of};
use crate::model::diagnostic::Diagnostic;
use std::collections::BTreeMap;
use std::path::Path;

/// Positions as read.
#[derive(Debug, Clone)]
pub struct ReadPositions {
    /// *x* and *y* of each actor by its id, in shares of the room; of repeated ids the first row counts.
    pub of: BTreeMap<String, (f64, f64)>,
    /// The file, with its hash.
    pub input: Input,
    /// What was found wrong.
    pub diagnostics: Vec<Diagnostic>,
}

/// Reads a table with the columns `id`, `x` and `y` in any format that tables are read from: shares of the map's room from 0 to 1,
/// from the left and from above.
/// # Errors
/// When the file is not there, cannot be read, or lacks one of these columns.
pub fn read_positions(path: &Path) -> Result<ReadPositions, IngestError> {
    let bytes = bytes_of(path)?;
    let named = |_: &str, line: &[String]| {
        let line = Line::of(line);
        let columns = POSITIONS.iter();
        columns.filter(|column| column.is_on(&line)).count()
    };
    let table = tables_of(&file_name(path), &bytes, &named)?
        .into_iter()
        .find(|table| !table.header.is_empty())
        .unwrap_or_default();
    let bound = table.bind(&POSITIONS, &BTreeMap::new())?;
    let mut read = ReadPositions {
        of: BTreeMap::new(),
        input: Input::new(&file_name(path), &bytes, Some(table.rows.len())),
        diagnostics: Vec::new(),
    };
    for row in 0..table.rows.len() {
        let mut cells = Cells::new(&bound, row);
        let (id, x, y) = (cells.text("id"), cells.number("x"), cells.number("y"));
        let usable = cells.usable();
        read.diagnostics.append(&mut cells.close());
        if let (Some(id), Some(x), Some(y), true) = (id, x, y, usable) {
            read.of.entry(id).or_insert((x, y));
        }
    }
    let mut found = table.diagnostics;
    read.diagnostics.append(&mut found);
    Ok(read)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<ReadPositions, IngestError> {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("positions.csv");
        std::fs::write(&path, text).expect("a file");
        read_positions(&path)
    }

    #[test]
    fn places_are_read_and_rows_that_are_none_are_told() {
        let read = read("id;x;y\na;0.12500;0.90000\nb;far;0.5\nc;0.3;1.5\n").expect("a table");
        assert_eq!(read.of, [("a".to_owned(), (0.125, 0.9))].into());
        let told: Vec<_> = read.diagnostics.iter().map(|told| &told.origin).collect();
        let rows: Vec<_> = told.iter().map(|origin| origin.row).collect();
        assert_eq!(rows, [Some(3), Some(4)], "{told:?}");
        assert_eq!(told[0].column.as_deref(), Some("x"));
        assert_eq!(told[1].column.as_deref(), Some("y"));
    }

    #[test]
    fn a_table_of_something_else_is_refused() {
        let error = read("id;x\na;0.1\n").expect_err("no y");
        assert!(
            matches!(error, IngestError::MissingColumn { .. }),
            "{error}"
        );
    }
}
