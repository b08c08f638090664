//! What was found wrong in the data, and where.
//!
//! A [`Problem`] carries facts, not sentences: the catalogues of `present::words` say it in Italian or English, with a hint.

use serde::Serialize;

/// A table of a dataset.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum TableId {
    /// Organizations (*enti*).
    Organizations,
    /// Services (*servizi*).
    Services,
    /// Needs (*bisogni*).
    Needs,
    /// Municipalities (*comuni*).
    Municipalities,
    /// Types of need (*tipi di bisogno*).
    NeedTypes,
    /// Which service answers to which type of need (*risponde*).
    Addresses,
    /// Ties between organizations (*legami*).
    Ties,
    /// Who sits in which working group (*partecipazione*).
    Participation,
    /// Working groups (*tavoli*).
    Tavoli,
    /// Measured travel times (*tempi*).
    Travel,
    /// Residents by age (*popolazione*).
    Population,
    /// Standards of law (*livelli*).
    Standards,
    /// Territories of the municipalities.
    Boundaries,
}

impl TableId {
    /// The name used in files and message catalogues.
    pub fn key(self) -> &'static str {
        match self {
            Self::Organizations => "organizations",
            Self::Services => "services",
            Self::Needs => "needs",
            Self::Municipalities => "municipalities",
            Self::NeedTypes => "need_types",
            Self::Addresses => "addresses",
            Self::Ties => "ties",
            Self::Participation => "participation",
            Self::Tavoli => "tavoli",
            Self::Travel => "travel",
            Self::Population => "population",
            Self::Standards => "standards",
            Self::Boundaries => "boundaries",
        }
    }
}

impl TableId {
    /// The name used in message catalogues, where hyphens join words.
    pub fn term(self) -> &'static str {
        match self {
            Self::NeedTypes => "need-types",
            other => other.key(),
        }
    }
}

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

/// Where in the data: a file, and as much of row and column as applies.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Origin {
    /// The file's name.
    pub file: String,
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
            row: None,
            column: None,
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

/// What is wrong, with the facts that a message needs.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(tag = "problem", rename_all = "kebab-case")]
pub enum Problem {
    /// The row has more cells than the header.
    RaggedRow {
        /// Cells in the row.
        found: usize,
        /// Cells in the header.
        expected: usize,
    },
    /// A required cell is empty.
    MissingValue,
    /// An identifier holds a line break or another control character.
    ControlCharacter,
    /// Not a six-digit ISTAT code.
    NotIstatCode,
    /// A five-digit code was given back the zero that a spreadsheet had eaten.
    RestoredZero {
        /// The code as used.
        repaired: String,
    },
    /// Text where a whole number belongs.
    NotAWholeNumber,
    /// Text where a number belongs.
    NotANumber,
    /// A number below zero where none can be.
    Negative,
    /// A number of zero or less where only more makes sense: the weight of a tie.
    NotAboveZero,
    /// A number outside its range.
    OutOfRange {
        /// Least allowed.
        least: f64,
        /// Most allowed.
        most: f64,
    },
    /// A word that is not one of those allowed.
    NotAChoice {
        /// The words allowed.
        choices: String,
    },
    /// Not a date.
    NotADate,
    /// Latitude without longitude, or the reverse.
    HalfPlace,
    /// The least is larger than the most.
    EmptyRange {
        /// The least as stated.
        low: u32,
        /// The most as stated.
        high: u32,
    },
    /// An identifier was already used.
    DuplicateId {
        /// The row that used it first.
        first_row: usize,
    },
    /// A second row for what may have only one: a need, a membership, an answer, a travel time.
    DuplicateRow {
        /// The row that said it first.
        first_row: usize,
    },
    /// An identifier that no row of the other table has.
    UnknownId {
        /// The other table.
        table: TableId,
        /// The identifier most like it, if any is.
        nearest: Option<String>,
    },
    /// An identifier whose own row was left out.
    RefersToRefused {
        /// The other table.
        table: TableId,
        /// The row that was left out.
        refused_row: usize,
    },
    /// A municipality that is not in the table; the row is used without it.
    OutsideDistrict,
    /// A list of served municipalities in which none is in the table.
    ServesNobody,
    /// An organization tied to itself.
    SelfTie,
    /// A tie reported by somebody who is not one of its ends.
    ReporterNotAnEnd,
    /// A capacity in a unit that does not count persons.
    CapacityUnit,
    /// A column that no table has; it is ignored.
    UnknownColumn {
        /// The column most like it, if any is.
        nearest: Option<String>,
    },
    /// A table with a header and no row.
    EmptyTable,
    /// A table that would make the results richer is not there.
    AbsentTable {
        /// Which one.
        table: TableId,
    },
    /// A file that is no table, with a name like that of one.
    MisnamedFile {
        /// The name of the table.
        nearest: String,
    },
    /// A shape in the boundaries that is no area, or has no code.
    NotAnArea,
    /// The dataset has organizations and no tie between them.
    NoTies,
    /// The dataset has one organization: there is no network.
    OneOrganization,
    /// The dataset has no need: there is nothing to cover.
    NoNeeds,
    /// The lead organization named in `dataset.toml` is not in the table.
    UnknownLead {
        /// The identifier most like it, if any is.
        nearest: Option<String>,
    },
    /// A file is not in UTF-8 and was read as Windows-1252.
    ReadAsWindows1252,
}

impl Problem {
    /// How much it matters.
    pub fn severity(&self) -> Severity {
        match self {
            Self::RaggedRow { .. }
            | Self::MissingValue
            | Self::ControlCharacter
            | Self::NotIstatCode
            | Self::NotAWholeNumber
            | Self::NotANumber
            | Self::Negative
            | Self::NotAboveZero
            | Self::OutOfRange { .. }
            | Self::NotAChoice { .. }
            | Self::NotADate
            | Self::EmptyRange { .. }
            | Self::DuplicateId { .. }
            | Self::DuplicateRow { .. }
            | Self::UnknownId { .. }
            | Self::RefersToRefused { .. }
            | Self::ServesNobody
            | Self::SelfTie
            | Self::NotAnArea => Severity::Error,
            Self::RestoredZero { .. }
            | Self::HalfPlace
            | Self::OutsideDistrict
            | Self::ReporterNotAnEnd
            | Self::CapacityUnit
            | Self::UnknownColumn { .. }
            | Self::EmptyTable
            | Self::MisnamedFile { .. }
            | Self::UnknownLead { .. }
            | Self::ReadAsWindows1252 => Severity::Warning,
            Self::AbsentTable { .. } | Self::NoTies | Self::OneOrganization | Self::NoNeeds => {
                Severity::Note
            }
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
    /// Rows with errors.
    pub left_out: usize,
}
