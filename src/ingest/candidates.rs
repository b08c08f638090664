//! A list of sites: a table with a column of ids, or nothing but ids one below the other.

use super::error::IngestError;
use super::names::{Line, same};
use super::schema::CANDIDATES;
use super::{bytes_of, file_name, reader_of, tables_of};
use std::collections::BTreeMap;
use std::path::Path;

/// A list of sites as read.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ReadCandidates {
    /// The ids, each with its row as a spreadsheet numbers it.
    pub ids: Vec<(String, usize)>,
    /// What stands above the only column where it is no name of a column of ids: a heading of another kind, or the first id.
    pub heading: Option<String>,
    /// How many rows name nothing, or have more cells than the header.
    pub left_out: usize,
}

/// Whether a name is that of a file which tables are read from, by its ending.
pub fn is_table(name: &str) -> bool {
    reader_of(name).is_ok()
}

/// Reads a table with a column `id` or `istat_code`, in either language and in any format that tables are read from; the only column of a table
/// will do whatever it is called.
/// # Errors
/// When the file is not there, cannot be read, has no such column, or names nothing.
pub fn read_candidates(path: &Path) -> Result<ReadCandidates, IngestError> {
    let (file, bytes) = (file_name(path), bytes_of(path)?);
    let named = |_: &str, line: &[String]| {
        let line = Line::of(line);
        let columns = CANDIDATES.iter();
        columns.filter(|column| column.is_on(&line)).count()
    };
    let table = tables_of(&file, &bytes, &named)?
        .into_iter()
        .find(|table| !table.header.is_empty())
        .unwrap_or_default();
    let mut read = ReadCandidates {
        left_out: table.ragged.len(),
        ..ReadCandidates::default()
    };
    let mut names = CANDIDATES.iter().flat_map(|column| column.names());
    let of_ids = names.find_map(|name| table.header.iter().position(|header| same(header, name)));
    let place = match (of_ids, table.header.as_slice()) {
        (Some(place), _) => place,
        (None, [heading]) => {
            read.heading = Some(heading.trim().to_owned());
            0
        }
        (None, []) => return Err(IngestError::NoRows { file }),
        (None, _) => {
            table.bind(&CANDIDATES[..1], &BTreeMap::new())?;
            0
        }
    };
    for (index, &row) in table.rows.iter().enumerate() {
        match table.text(place, index) {
            Some(id) => read.ids.push((id.to_owned(), row)),
            None => read.left_out += 1,
        }
    }
    match read.ids.is_empty() && read.heading.is_none() {
        true => Err(IngestError::NoRows { file }),
        false => Ok(read),
    }
}
