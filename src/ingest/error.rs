//! What stops a reading: a file that cannot be used at all. A bad row is a diagnostic instead.

use serde::Serialize;

/// Why a dataset or a network could not be read.
#[derive(Debug, Clone, PartialEq, Serialize, thiserror::Error)]
#[serde(tag = "error", rename_all = "kebab-case")]
pub enum IngestError {
    /// There is no such file or folder.
    #[error("`{path}` is not there")]
    NotThere {
        /// The path asked for.
        path: String,
    },
    /// The system does not give the file.
    #[error("`{path}` cannot be read: {reason}")]
    Unreadable {
        /// Which file.
        path: String,
        /// What the system says.
        reason: String,
    },
    /// The path is a file where a folder is expected.
    #[error("`{path}` is not a folder")]
    NotAFolder {
        /// The path asked for.
        path: String,
    },
    /// A required table has no file.
    #[error("the folder has none of the files {names}")]
    MissingTable {
        /// Which table.
        table: &'static str,
        /// The file names that would do.
        names: String,
    },
    /// Two files hold the same table.
    #[error("`{first}` and `{second}` are the same table")]
    TableTwice {
        /// One file.
        first: String,
        /// The other.
        second: String,
    },
    /// A required column is not in the header.
    #[error("{file} has no column `{column}`; its columns are {found}")]
    MissingColumn {
        /// Which file.
        file: String,
        /// The names that would do.
        column: String,
        /// The columns it has.
        found: String,
    },
    /// Two columns of a file are the same.
    #[error("{file} has the column `{column}` twice")]
    ColumnTwice {
        /// Which file.
        file: String,
        /// Which column.
        column: String,
    },
    /// A required table has no row.
    #[error("{file} has no row")]
    NoRows {
        /// Which file.
        file: String,
    },
    /// A file is not what its name says.
    #[error("{file} cannot be understood: {reason}")]
    Malformed {
        /// Which file.
        file: String,
        /// What is wrong with it.
        reason: String,
    },
    /// A file of a kind that no reader takes.
    #[error("{file} is of a kind that cannot be read; {known} can")]
    UnknownFormat {
        /// Which file.
        file: String,
        /// The endings that can be read.
        known: String,
    },
    /// `dataset.toml` is wrong.
    #[error("{file}, line {line}: {reason}")]
    Settings {
        /// The file.
        file: String,
        /// The line, 0 when none can be named.
        line: usize,
        /// What is wrong with it.
        reason: String,
    },
}
