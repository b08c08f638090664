//! A table of what places have: a value, the persons it counts for, and where known the deprivation and the group of each.

use super::cells::Cells;
use super::error::IngestError;
use super::names::Line;
use super::schema::VALUES;
use super::{bytes_of, file_name, tables_of};
use crate::model::diagnostic::{Diagnostic, Problem, RowCount, TableId};
use std::collections::{BTreeMap, HashMap};
use std::path::Path;

/// A row of the table.
#[derive(Debug, Clone, PartialEq)]
pub struct ValueRow {
    /// The id of the place.
    pub id: String,
    /// What each of its persons has.
    pub value: f64,
    /// How many persons it counts for.
    pub weight: f64,
    /// How deprived it is, where it says so; the higher, the more.
    pub deprivation: Option<f64>,
    /// Its group, where it is in one.
    pub group: Option<String>,
}

/// Values as read.
#[derive(Debug, Clone, Default)]
pub struct ReadValues {
    /// The rows that can be used, in the order of the file.
    pub rows: Vec<ValueRow>,
    /// What was found wrong.
    pub diagnostics: Vec<Diagnostic>,
    /// Rows read, used and left out.
    pub counts: Vec<RowCount>,
}

/// Reads a table with the columns `id`, `value`, `weight` and where there are such `deprivation` (or `rank`) and `group`, in either
/// language and in any format that tables are read from. Of rows with the same id the first is used.
/// # Errors
/// When the file is not there, cannot be read, or lacks one of the first three columns.
pub fn read_values(path: &Path) -> Result<ReadValues, IngestError> {
    let bytes = bytes_of(path)?;
    let table = tables_of(&file_name(path), &bytes, &named_columns)?
        .into_iter()
        .find(|table| !table.header.is_empty())
        .unwrap_or_default();
    let bound = table.bind(&VALUES, &BTreeMap::new())?;
    let mut read = ReadValues::default();
    let mut first_rows: HashMap<String, usize> = HashMap::new();
    for (index, &row) in table.rows.iter().enumerate() {
        let mut cells = Cells::new(&bound, index);
        let id = cells.label("id").map(str::to_owned);
        if let Some(id) = &id {
            match first_rows.get(id) {
                Some(&first_row) => {
                    cells.report("id", Some(id), Problem::DuplicateId { first_row });
                }
                None => {
                    first_rows.insert(id.clone(), row);
                }
            }
        }
        let (value, weight) = (cells.number("value"), cells.number("weight"));
        let (deprivation, group) = (cells.number("deprivation"), cells.text("group"));
        let usable = cells.usable();
        read.diagnostics.append(&mut cells.close());
        if let (Some(id), Some(value), Some(weight), true) = (id, value, weight, usable) {
            read.rows.push(ValueRow {
                id,
                value,
                weight,
                deprivation,
                group,
            });
        }
    }
    let rows = table.rows.len() + table.ragged.len();
    read.counts.push(RowCount {
        table: TableId::Values,
        read: rows,
        used: read.rows.len(),
        repaired: 0,
        left_out: rows - read.rows.len(),
    });
    let mut found = table.diagnostics;
    read.diagnostics.append(&mut found);
    Ok(read)
}

/// How many columns of a table of values a line names.
fn named_columns(_: &str, line: &[String]) -> usize {
    let line = Line::of(line);
    VALUES.iter().filter(|column| column.is_on(&line)).count()
}
