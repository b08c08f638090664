//! What an import from somebody else's data did: how many rows went where, and what changed in the tables.

use super::diagnostic::TableId;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The rows of a source, accounted for: `read = imported + filtered + left_out`.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Tally {
    /// Rows with anything in them, the header not counted.
    pub read: usize,
    /// Rows that are in the dataset now.
    pub imported: usize,
    /// Rows that were not asked for.
    pub filtered: usize,
    /// Rows with errors.
    pub left_out: usize,
}

/// A thing that an import changed in a table, or found changed in its source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// What happened.
    pub kind: ChangeKind,
    /// In which table.
    pub table: TableId,
    /// The row's id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// The column as the table writes it, when one cell changed.
    pub column: Option<String>,
    /// What stood there.
    pub old: Option<String>,
    /// What stands there now.
    pub new: Option<String>,
}

/// What happened to a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ChangeKind {
    /// It is new.
    Added,
    /// A cell says something else.
    Changed,
    /// The source has it no more; the table keeps it.
    Gone,
}

impl ChangeKind {
    /// The name used in files and message catalogues.
    pub fn key(self) -> &'static str {
        match self {
            Self::Added => "added",
            Self::Changed => "changed",
            Self::Gone => "gone",
        }
    }
}

/// The record of the imports into a dataset, kept beside its tables as [`ImportRecord::FILE`].
///
/// It tells what the program wrote from what people wrote: a table whose bytes hash to what is noted here has not been edited since, and
/// a cell is brought up to date only where the source says something else than it said last time.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ImportRecord {
    /// Every import, the latest last.
    pub imports: Vec<ImportRun>,
    /// The SHA-256 of every table as the last import wrote it, by file.
    pub tables: BTreeMap<String, String>,
    /// By table and source, what the source said of each of its rows.
    pub rows: BTreeMap<String, BTreeMap<String, BTreeMap<String, Known>>>,
}

/// One import.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ImportRun {
    /// The kind of source: `runts`, `hsds`.
    pub source: String,
    /// The name of its file or folder.
    pub file: String,
    /// The SHA-256 of its bytes.
    pub sha256: String,
    /// What became of its rows.
    pub rows: BTreeMap<String, usize>,
}

/// What a source said of one of its rows, which it calls by a key of its own.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Known {
    /// The row's id in our table.
    pub id: String,
    /// What the source said, by English column name; what has no column is kept here alone.
    pub said: BTreeMap<String, String>,
}

impl ImportRecord {
    /// The name of the file.
    pub const FILE: &'static str = "importazioni.json";

    /// What a source said of the rows of a table, by its own keys.
    pub fn of(&self, table: TableId, source: &str) -> Option<&BTreeMap<String, Known>> {
        self.rows.get(table.key())?.get(source)
    }
}
