//! Tables and the formats they are written in: one file a format, and the list of them.
//!
//! A writer spells a finished [`Table`]; it selects, sorts and rounds nothing, so that all formats say the same.

mod csv;
mod frame;
mod json;
mod parquet;
mod rows;
pub mod sheet;
mod terminal;
pub(super) mod xlsx;

use super::audience::Audience;
use super::words::Words;
use crate::analysis::explanation::Explanation;

/// A finished table: columns of equal length.
#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    /// Its name on the command line and the name of its file.
    pub id: &'static str,
    /// Its columns, in order.
    pub columns: Vec<Column>,
}

/// A column of a table.
#[derive(Debug, Clone, PartialEq)]
pub struct Column {
    /// Its name for machines.
    pub id: &'static str,
    /// What people are told it is; `None` when the message `column-<id>` says it.
    pub explanation: Option<&'static Explanation>,
    /// Its cells.
    pub values: Values,
    /// Who is shown it.
    pub readership: Readership,
    /// The widest circle of readers that is told it: the office, unless another is named.
    pub told_to: Audience,
    /// Whether each row tells it or not, outside the office.
    pub by_row: bool,
}

/// Who is shown a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Readership {
    /// Everybody.
    Everybody,
    /// Readers of files and pages; a terminal has no room for it.
    Files,
    /// Programs only: people read the same in words beside it.
    Machines,
    /// People only: programs have the same by its id.
    People,
    /// People, in files and pages only.
    Pages,
}

impl Column {
    /// The heading that people read.
    pub fn heading(&self, words: &Words) -> String {
        match self.explanation {
            Some(explanation) => explanation.told(words.language()).term(),
            None => words.say(&heading(self.id)),
        }
    }
}

/// The cells of a column; `None` is an empty cell: unknown or undefined, never zero.
#[derive(Debug, Clone, PartialEq)]
pub enum Values {
    /// Text as it is.
    Text(Vec<Option<String>>),
    /// A word of the project: machines read the key, people the message `<prefix>-<key>`.
    Term(&'static str, Vec<Option<&'static str>>),
    /// Measures: machines read their ids, people their names.
    Measure(Vec<Option<(&'static str, &'static Explanation)>>),
    /// Whole numbers.
    Whole(Vec<Option<i64>>),
    /// Whole numbers that are names, such as years and rows: people read them without a thousands mark.
    Ordinal(Vec<Option<i64>>),
    /// Numbers, of which people are shown this many decimals.
    Decimal(usize, Vec<Option<f64>>),
    /// Counts and ratios in one column: people are shown whole numbers and hundreds without decimals, others with this many.
    Mixed(usize, Vec<Option<f64>>),
    /// Parts of a whole from 0 to 1, which people are shown as percentages.
    Share(Vec<Option<f64>>),
    /// Yes or no.
    Flag(Vec<Option<bool>>),
}

/// The decimals that people are shown of a number in a column of counts and ratios.
pub(in crate::present) fn mixed(number: f64, decimals: usize) -> usize {
    match number.fract() == 0.0 || number.abs() >= 100.0 {
        true => 0,
        false => decimals,
    }
}

impl Values {
    /// How many cells.
    pub fn len(&self) -> usize {
        match self {
            Self::Text(cells) => cells.len(),
            Self::Term(_, cells) => cells.len(),
            Self::Measure(cells) => cells.len(),
            Self::Whole(cells) | Self::Ordinal(cells) => cells.len(),
            Self::Decimal(_, cells) | Self::Mixed(_, cells) | Self::Share(cells) => cells.len(),
            Self::Flag(cells) => cells.len(),
        }
    }

    /// Whether there is no cell.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Whether the cells are numbers, which people read aligned to the right.
    pub fn is_numeric(&self) -> bool {
        matches!(
            self,
            Self::Whole(_) | Self::Decimal(..) | Self::Mixed(..) | Self::Share(_)
        )
    }

    /// A cell as people read it; empty where there is no value.
    pub fn spell(&self, row: usize, words: &Words) -> String {
        match self {
            Self::Text(cells) => cells[row].clone(),
            Self::Term(prefix, cells) => {
                cells[row].map(|key| words.say(&format!("{prefix}-{key}")))
            }
            Self::Measure(cells) => {
                cells[row].map(|(_, explanation)| explanation.told(words.language()).term())
            }
            Self::Whole(cells) => cells[row].map(|number| words.decimal(number as f64, 0)),
            Self::Ordinal(cells) => cells[row].map(|number| number.to_string()),
            Self::Decimal(decimals, cells) => {
                cells[row].map(|number| words.decimal(number, *decimals))
            }
            Self::Mixed(decimals, cells) => {
                cells[row].map(|number| words.decimal(number, mixed(number, *decimals)))
            }
            Self::Share(cells) => {
                cells[row].map(|share| words.percent(crate::model::units::Share(share)))
            }
            Self::Flag(cells) => cells[row].map(|flag| words.say(if flag { "yes" } else { "no" })),
        }
        .unwrap_or_default()
    }
}

impl Table {
    /// A table without columns yet.
    pub fn new(id: &'static str) -> Self {
        Self {
            id,
            columns: Vec::new(),
        }
    }

    /// The same table with one more column.
    pub fn with(mut self, id: &'static str, values: Values) -> Self {
        self.columns.push(Column {
            id,
            explanation: None,
            values,
            readership: Readership::Everybody,
            told_to: Audience::Internal,
            by_row: false,
        });
        self
    }

    /// The same table, its last column headed by the name of a measure.
    pub fn of(mut self, explanation: &'static Explanation) -> Self {
        if let Some(column) = self.columns.last_mut() {
            column.explanation = Some(explanation);
        }
        self
    }

    /// The same table with a column of text.
    pub fn text<T: ToString>(
        self,
        id: &'static str,
        cells: impl Iterator<Item = Option<T>>,
    ) -> Self {
        let cells = cells
            .map(|cell| cell.map(|cell| cell.to_string()))
            .collect();
        self.with(id, Values::Text(cells))
    }

    /// The same table with a column of words of the project.
    pub fn term(
        self,
        id: &'static str,
        prefix: &'static str,
        cells: impl Iterator<Item = Option<&'static str>>,
    ) -> Self {
        self.with(id, Values::Term(prefix, cells.collect()))
    }

    /// The same table with a column of measures, each by its id and what people are told of it.
    pub fn measures(
        self,
        id: &'static str,
        cells: impl Iterator<Item = Option<(&'static str, &'static Explanation)>>,
    ) -> Self {
        self.with(id, Values::Measure(cells.collect()))
    }

    /// The same table with a column of whole numbers.
    pub fn whole<T: TryInto<i64>>(
        self,
        id: &'static str,
        cells: impl Iterator<Item = Option<T>>,
    ) -> Self {
        let cells = cells.map(|cell| cell?.try_into().ok()).collect();
        self.with(id, Values::Whole(cells))
    }

    /// The same table with a column of whole numbers that are names.
    pub fn ordinal<T: TryInto<i64>>(
        self,
        id: &'static str,
        cells: impl Iterator<Item = Option<T>>,
    ) -> Self {
        let cells = cells.map(|cell| cell?.try_into().ok()).collect();
        self.with(id, Values::Ordinal(cells))
    }

    /// The same table with a column of numbers, of which people are shown this many decimals.
    pub fn decimal(
        self,
        id: &'static str,
        decimals: usize,
        cells: impl Iterator<Item = Option<f64>>,
    ) -> Self {
        self.with(id, Values::Decimal(decimals, cells.collect()))
    }

    /// The same table with a column of counts and ratios.
    pub fn mixed(
        self,
        id: &'static str,
        decimals: usize,
        cells: impl Iterator<Item = Option<f64>>,
    ) -> Self {
        self.with(id, Values::Mixed(decimals, cells.collect()))
    }

    /// The same table with a column of parts of a whole.
    pub fn share(self, id: &'static str, cells: impl Iterator<Item = Option<f64>>) -> Self {
        self.with(id, Values::Share(cells.collect()))
    }

    /// The same table with a column of yes and no.
    pub fn flag(self, id: &'static str, cells: impl Iterator<Item = Option<bool>>) -> Self {
        self.with(id, Values::Flag(cells.collect()))
    }

    /// The same table, its last column shown only to these.
    pub fn only(mut self, readership: Readership) -> Self {
        if let Some(column) = self.columns.last_mut() {
            column.readership = readership;
        }
        self
    }

    /// The same table, its last column told to this circle of readers and all narrower ones.
    pub fn told_to(mut self, audience: Audience) -> Self {
        if let Some(column) = self.columns.last_mut() {
            column.told_to = audience;
        }
        self
    }

    /// The same, in rows of which numbers of persons are told.
    pub fn told_by_row(mut self, audience: Audience) -> Self {
        if let Some(column) = self.columns.last_mut() {
            column.told_to = audience;
            column.by_row = true;
        }
        self
    }

    /// The columns that people are shown in files and pages.
    pub fn for_people(&self) -> impl Iterator<Item = &Column> {
        self.columns
            .iter()
            .filter(|column| column.readership != Readership::Machines)
    }

    /// The columns that people are shown in a terminal.
    pub fn for_terminal(&self) -> impl Iterator<Item = &Column> {
        self.columns.iter().filter(|column| {
            matches!(
                column.readership,
                Readership::Everybody | Readership::People
            )
        })
    }

    /// The columns that programs are given.
    pub fn for_machines(&self) -> impl Iterator<Item = &Column> {
        self.columns
            .iter()
            .filter(|column| !matches!(column.readership, Readership::People | Readership::Pages))
    }

    /// The columns of a file for this reader.
    pub fn for_reader(&self, reader: Reader<'_>) -> Vec<&Column> {
        match reader {
            Reader::Machine => self.for_machines().collect(),
            Reader::People(_) => self.for_people().collect(),
        }
    }

    /// How many rows.
    pub fn rows(&self) -> usize {
        self.columns.first().map_or(0, |column| column.values.len())
    }
}

/// Whom a file is for.
#[derive(Clone, Copy)]
pub enum Reader<'a> {
    /// Programs: keys and ids, decimal point.
    Machine,
    /// People: words of their language.
    People(&'a Words),
}

/// Why a table could not be written.
#[derive(Debug, thiserror::Error)]
pub enum WriteError {
    /// The format cannot hold the table.
    #[error("the table `{table}` could not be written: {reason}")]
    Refused {
        /// Which table.
        table: &'static str,
        /// Why, in the words of what writes the format.
        reason: String,
    },
}

/// A format that tables are written in.
#[derive(Clone, Copy)]
pub struct Writer {
    /// Its name on the command line.
    pub id: &'static str,
    /// The ending of its files.
    pub extension: &'static str,
    /// Writes a table.
    pub write: fn(&Table, Reader<'_>) -> Result<Vec<u8>, WriteError>,
}

/// Every format, in the order people meet them.
pub const WRITERS: [Writer; 6] = [
    terminal::WRITER,
    csv::WRITER,
    csv::EXCEL_WRITER,
    xlsx::WRITER,
    json::WRITER,
    parquet::WRITER,
];

/// The format of this name.
pub fn writer(id: &str) -> Option<&'static Writer> {
    WRITERS.iter().find(|writer| writer.id == id)
}

/// The message that heads a column for people.
pub fn heading(column: &str) -> String {
    format!("column-{}", column.replace('_', "-"))
}
