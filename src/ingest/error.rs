//! What stops a reading: a file that cannot be used at all. A bad row is a diagnostic instead.

use super::cause::Cause;
use crate::model::diagnostic::TableId;
use serde::Serialize;
use std::fmt;

/// Why a dataset or a network could not be read.
///
/// It carries facts, so that the message catalogues can say it in any language; `reason` alone comes as the system or a library
/// words it, and is said where no `cause` is known.
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
        /// Why, in words that the catalogues have.
        cause: Cause,
        /// What the system says.
        reason: String,
    },
    /// The path is neither a folder nor a workbook.
    #[error("`{path}` is neither a folder nor a workbook")]
    NotADataset {
        /// The path asked for.
        path: String,
    },
    /// A required table has neither a file nor a sheet.
    #[error("there is no file or sheet called {}", quoted(names))]
    MissingTable {
        /// Which table.
        table: TableId,
        /// The names that would do, without the ending of a file.
        names: Vec<String>,
        /// A file or sheet with a name like one of these, or with columns of the table, if there is one.
        nearest: Option<String>,
    },
    /// Two files hold the same table.
    #[error("`{first}` and `{second}` are the same table")]
    TableTwice {
        /// Which table.
        table: TableId,
        /// One file.
        first: String,
        /// The other.
        second: String,
    },
    /// A required column is not in the header, or the column that somebody asked for by name.
    #[error("{file} has no column `{column}`; its columns are {}", quoted(found))]
    MissingColumn {
        /// Which file.
        file: String,
        /// The names that would do.
        column: String,
        /// The columns it has.
        found: Vec<String>,
        /// The column most like it among those that nothing else uses, if any is.
        nearest: Option<String>,
    },
    /// A file in which not even the names of the columns stand.
    #[error("{file} is empty; its first line should have the column `{column}`")]
    EmptyFile {
        /// Which file.
        file: String,
        /// The names that would do for a column it needs.
        column: String,
    },
    /// Two columns of a file are the same.
    #[error("{file} has the column `{column}` twice")]
    ColumnTwice {
        /// Which file.
        file: String,
        /// The second one, as written.
        column: String,
    },
    /// A table without which nothing can be said has no row.
    #[error("{file} has no row")]
    NoRows {
        /// Which file.
        file: String,
    },
    /// A quotation mark opens in this row and nothing closes it: the rest of the file would be one cell.
    #[error("{file}, row {row}: a quotation mark opens and never closes")]
    OpenQuote {
        /// Which file.
        file: String,
        /// The row as a spreadsheet numbers it.
        row: usize,
    },
    /// A file is larger than what is read into memory whole.
    #[error("`{path}` is larger than {limit} MiB")]
    HugeFile {
        /// Which file.
        path: String,
        /// The most that is read, in MiB.
        limit: u64,
    },
    /// A line is so long that the file is no table.
    #[error("{file}, line {line}: the line is longer than {limit} MiB")]
    LineTooLong {
        /// Which file.
        file: String,
        /// The line, from 1.
        line: usize,
        /// The most that is read, in MiB.
        limit: u64,
    },
    /// A header has more columns than any spreadsheet.
    #[error("{file} has {found} columns; at most {limit} are read")]
    TooManyColumns {
        /// Which file.
        file: String,
        /// How many it has.
        found: usize,
        /// How many are read.
        limit: usize,
    },
    /// A file whose name promises text holds something else, such as a workbook that was renamed.
    #[error("{file} is not a text file")]
    NotText {
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
    /// A file with the ending of a workbook is none, or is cut short.
    #[error("{file} is not a workbook, or is cut short")]
    NotAWorkbook {
        /// Which file.
        file: String,
    },
    /// A workbook of Excel 97–2003.
    #[error("{file} is a workbook of Excel 97-2003")]
    OldWorkbook {
        /// Which file.
        file: String,
    },
    /// A workbook is protected by a password.
    #[error("{file} is protected by a password")]
    Encrypted {
        /// Which file.
        file: String,
    },
    /// A file unpacks to more than is read.
    #[error("{file} unpacks to more than {most} MiB, or has too many cells")]
    TooLarge {
        /// Which file.
        file: String,
        /// The limit, in MiB.
        most: u64,
    },
    /// A file of a kind that no reader takes.
    #[error("{file} is of a kind that cannot be read; {} can", quoted(known))]
    UnknownFormat {
        /// Which file.
        file: String,
        /// The endings that can be read.
        known: Vec<String>,
    },
    /// No row of a table has the columns by which its header would be known. What the rows hold is not repeated: it may be anything.
    #[error("{file}: no row has the columns {}", quoted(columns))]
    NoHeader {
        /// Which file.
        file: String,
        /// Columns that the header must have.
        columns: Vec<String>,
    },
    /// A table that an import would change is in a file that it cannot write into.
    #[error("an import cannot write into {file}")]
    ClosedTable {
        /// Which file.
        file: String,
    },
    /// No comune goes by this name or code, or several do.
    #[error("`{name}` is not one comune")]
    UnknownComune {
        /// What was asked for.
        name: String,
    },
    /// No province goes by this sigla or name.
    #[error("`{name}` is not a province")]
    UnknownProvince {
        /// What was asked for.
        name: String,
    },
    /// A folder has no table of an Open Referral data package.
    #[error("`{path}` is not an HSDS data package")]
    NotAPackage {
        /// The path asked for.
        path: String,
    },
    /// `dataset.toml` is not well formed, or has a key or a type that it may not have.
    #[error("{file}, line {line}, column {column}: {reason}")]
    Settings {
        /// The file.
        file: String,
        /// The line, from 1.
        line: usize,
        /// The character in the line, from 1.
        column: usize,
        /// What is wrong with it.
        reason: String,
    },
    /// A value in `dataset.toml` breaks a rule.
    #[error("{file}, line {line}, column {column}: {key} = `{value}` must be {rule}")]
    Setting {
        /// The file.
        file: String,
        /// The line, from 1.
        line: usize,
        /// The character in the line, from 1.
        column: usize,
        /// The key.
        key: String,
        /// Its value.
        value: String,
        /// What it must be.
        rule: Rule,
    },
    /// A network's file breaks the rules of its format.
    #[error("{file}, line {line}: {fault}{}", quoted_if_any(value))]
    Network {
        /// Which file.
        file: String,
        /// The line, from 1.
        line: usize,
        /// What is wrong there.
        fault: Fault,
        /// The text that shows it; empty where none does.
        value: String,
    },
}

/// What is wrong with a network's file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Fault {
    /// The file ends before what it began.
    EndsEarly,
    /// It is not the XML or JSON that it should be.
    NotWellFormed,
    /// It declares entities, by which a small file can grow without limit or fetch others: none is read.
    Entities,
    /// Elements stand inside each other too deep.
    TooDeep,
    /// It has, or claims, more than can be read: the value is the limit.
    TooMany,
    /// It holds no network.
    NoNetwork,
    /// Something that belongs to an actor or a tie is missing: the value is its name.
    Missing,
    /// A number belongs here.
    NotANumber,
    /// A word that the format does not know, or a variant of it that is not read.
    UnknownWord,
    /// A row of a matrix has more or fewer cells than it has columns.
    RowLength,
    /// A matrix ends before it has a row for each actor: the value is how many rows of how many.
    FewRows,
    /// The rows and the columns of a matrix are partly the same actors and partly not.
    RowsAndColumns,
    /// A two-mode list, or a list of actors beside the ties, was asked for, and the file is no list of ties.
    NotAList,
}

impl fmt::Display for Fault {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::EndsEarly => "the file ends early",
            Self::NotWellFormed => "it is not well formed",
            Self::Entities => "it declares entities, which are not read",
            Self::TooDeep => "elements stand inside each other too deep",
            Self::TooMany => "there are too many",
            Self::NoNetwork => "there is no network",
            Self::Missing => "something is missing",
            Self::NotANumber => "a number belongs here",
            Self::UnknownWord => "not a word that is known here",
            Self::RowLength => "a row of the matrix is too long or too short",
            Self::FewRows => "the matrix ends before its last row",
            Self::RowsAndColumns => "rows and columns are only partly the same actors",
            Self::NotAList => "it is no table with a tie a row",
        })
    }
}

fn quoted_if_any(value: &str) -> String {
    match value {
        "" => String::new(),
        value => format!(": `{value}`"),
    }
}

/// What a value of `dataset.toml` must be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Rule {
    /// Letters, digits, `-` and `_`, because it names a folder.
    FolderName,
    /// The path of something else.
    Path,
    /// An identifier.
    Identifier,
    /// A date, year-month-day.
    Date,
    /// A number of zero or more.
    ZeroOrMore,
    /// A number above zero.
    AboveZero,
    /// A number of one or more.
    OneOrMore,
    /// A number from zero to one.
    Share,
    /// The name of a table.
    TableName,
    /// The name of a column of that table.
    ColumnName,
}

impl fmt::Display for Rule {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::FolderName => "letters, digits, `-` and `_`",
            Self::Path => "the path of a file or a folder",
            Self::Identifier => "an identifier",
            Self::Date => "a date such as 2023-10-01",
            Self::ZeroOrMore => "zero or more",
            Self::AboveZero => "above zero",
            Self::OneOrMore => "one or more",
            Self::Share => "between 0 and 1",
            Self::TableName => "the name of a table",
            Self::ColumnName => "the name of a column of this table",
        })
    }
}

fn quoted(names: &[String]) -> String {
    let names: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
    names.join(", ")
}
