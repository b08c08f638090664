//! What was found wrong in the data, and where.
//!
//! A [`Problem`] carries facts, not sentences: the catalogues of `present::words` say it in Italian or English, with a hint.

mod problem;
mod table;

pub use problem::{Part, Problem};
pub use table::TableId;

use serde::Serialize;

/// How much a problem matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Severity {
    /// The row is left out and counted.
    Error,
    /// The row is used, with a doubt or a repair.
    Warning,
    /// Worth knowing; nothing is wrong.
    Note,
}

impl Severity {
    /// The name used in files and message catalogues.
    pub fn key(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Note => "note",
        }
    }
}

/// Where in the data: a file, and as much of sheet, row and column as applies.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Origin {
    /// The file's name.
    pub file: String,
    /// The sheet, in a workbook.
    pub sheet: Option<String>,
    /// The row as a spreadsheet numbers it: the header is row 1.
    pub row: Option<usize>,
    /// The column's name as the file writes it.
    pub column: Option<String>,
}

impl Origin {
    /// A whole file.
    pub fn file(file: &str) -> Self {
        Self {
            file: file.to_owned(),
            ..Self::default()
        }
    }

    /// The file, and the sheet behind it in a workbook, as errors name them.
    pub fn label(&self) -> String {
        match &self.sheet {
            Some(sheet) => format!("{} › {sheet}", self.file),
            None => self.file.clone(),
        }
    }

    /// The table alone: the file, and the sheet in a workbook.
    pub fn table(&self) -> Self {
        Self {
            row: None,
            column: None,
            ..self.clone()
        }
    }

    /// The same place, narrowed to a row.
    pub fn on(&self, row: usize) -> Self {
        Self {
            row: Some(row),
            ..self.clone()
        }
    }

    /// The same place, narrowed to a column.
    pub fn at(&self, column: &str) -> Self {
        Self {
            column: Some(column.to_owned()),
            ..self.clone()
        }
    }
}

/// One thing found, where, and the value that shows it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Diagnostic {
    /// Where.
    pub origin: Origin,
    /// The cell as written, when one cell shows it.
    pub value: Option<String>,
    /// What.
    #[serde(flatten)]
    pub problem: Problem,
}

impl Diagnostic {
    /// How much it matters.
    pub fn severity(&self) -> Severity {
        self.problem.severity()
    }
}

/// The rows of one table, accounted for: `read = used + left_out`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct RowCount {
    /// Which table.
    pub table: TableId,
    /// Rows with anything in them, the header not counted.
    pub read: usize,
    /// Rows that reached the network.
    pub used: usize,
    /// Rows in which something was repaired, used or not.
    pub repaired: usize,
    /// Rows with errors.
    pub left_out: usize,
}

impl RowCount {
    /// A table without rows.
    pub fn none(table: TableId) -> Self {
        Self {
            table,
            read: 0,
            used: 0,
            repaired: 0,
            left_out: 0,
        }
    }
}
