//! The workbook that people fill in: drawn from a plain description of its sheets, which the caller makes from the tables it reads.
//!
//! What each sheet and column is for is said by the catalogues, in the messages `starter-<sheet>` and `starter-<sheet>-<column>`.

mod codes;
mod examples;
mod guide;
mod note;
mod rules;
mod settings;
mod sheet;

pub use settings::{Known, settings};

use super::tables::WriteError;
use super::words::Words;
use super::{theme, workbook as book};
use chrono::NaiveDate;

/// Rows of a sheet that are made ready, the header not counted.
const ROWS: u32 = 5000;

/// What the workbook is to hold.
#[derive(Debug, Clone)]
pub struct Starter {
    /// The name of the district, where it is one of those that come with the program.
    pub title: Option<String>,
    /// Where the data come from that are filled in already.
    pub credit: Option<String>,
    /// The sheets, in the order in which they are to be filled in.
    pub sheets: Vec<Sheet>,
    /// The code lists.
    pub lists: Vec<List>,
}

/// A sheet: one table of the dataset.
#[derive(Debug, Clone)]
pub struct Sheet {
    /// Its name in messages, with hyphens.
    pub id: String,
    /// Its name in the workbook.
    pub name: String,
    /// How much hangs on it.
    pub standing: Standing,
    /// Its columns, in order; the first one names the row, where rows have names.
    pub columns: Vec<Column>,
    /// Rows that are filled in already; a sheet without any gets an example.
    pub rows: Vec<Vec<Cell>>,
}

/// How much hangs on a sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Nothing can be said without it.
    Required,
    /// Part of the answers hangs on it.
    Usual,
    /// For those who have the data.
    Extra,
}

impl Standing {
    /// The color of its tab.
    fn color(self) -> theme::Color {
        match self {
            Self::Required => theme::COVERAGE[4],
            Self::Usual => theme::COVERAGE[2],
            Self::Extra => theme::RULE,
        }
    }
}

/// A column of a sheet.
#[derive(Debug, Clone)]
pub struct Column {
    /// Its name in messages, with hyphens.
    pub id: String,
    /// Its header.
    pub header: String,
    /// Whether every row must have a value in it.
    pub required: bool,
    /// What its cells hold.
    pub kind: Kind,
    /// What its cells offer in a drop-down.
    pub offer: Option<Offer>,
}

/// What a cell holds.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Kind {
    /// Text.
    Text,
    /// Texts parted by `|`.
    Texts,
    /// The six-digit code of a municipality, which is text.
    Code,
    /// A whole number within limits that are included.
    Whole(u32, u32),
    /// A number of persons, or `<` and a number.
    Persons,
    /// A number within limits that are included.
    Number(f64, f64),
    /// A day.
    Day,
}

/// What a drop-down offers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Offer {
    /// These words and no others.
    Only(Vec<String>),
    /// These words, and others are taken too.
    Among(Vec<String>),
    /// The first column of another sheet.
    Sheet {
        /// Which sheet, by its index.
        index: usize,
        /// Whether nothing else is taken.
        only: bool,
    },
    /// The code list of this index; other words are taken too.
    List(usize),
}

/// A cell.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    /// Nothing is known.
    Empty,
    /// Text.
    Text(String),
    /// A number.
    Number(f64),
    /// A day.
    Day(NaiveDate),
}

/// A code list.
#[derive(Debug, Clone)]
pub struct List {
    /// Its name in messages, with hyphens.
    pub id: String,
    /// Its codes.
    pub codes: Vec<Code>,
}

/// A code of a list.
#[derive(Debug, Clone)]
pub struct Code {
    /// The code.
    pub code: String,
    /// What it means.
    pub label: String,
    /// Where it comes from.
    pub source: String,
    /// Whether it was read there.
    pub verified: bool,
}

impl Kind {
    /// The cell that a text stands for, numbers with a decimal point and days as year-month-day; text that is neither stays text.
    pub fn cell(self, text: &str) -> Cell {
        let written = || Cell::Text(text.to_owned());
        match self {
            _ if text.is_empty() => Cell::Empty,
            Self::Text | Self::Texts | Self::Code => written(),
            Self::Whole(..) | Self::Persons | Self::Number(..) => {
                text.parse().map_or_else(|_| written(), Cell::Number)
            }
            Self::Day => text.parse().map_or_else(|_| written(), Cell::Day),
        }
    }
}

impl Sheet {
    /// The first cell of a row that is filled in already, where it is text.
    fn key(&self, row: usize) -> Option<&str> {
        match self.rows.get(row)?.first()? {
            Cell::Text(text) => Some(text),
            _ => None,
        }
    }
}

/// The workbook: a sheet that says how to fill it in, the sheets themselves, and one with the codes.
///
/// The same description gives the same bytes.
/// # Errors
/// When a sheet cannot be written: two have one name, or a drop-down has more words than a workbook can hold.
pub fn workbook(starter: &Starter, words: &Words) -> Result<Vec<u8>, WriteError> {
    let mut workbook = book::new(&words.say("starter-title"));
    let drawn = guide::draw(workbook.add_worksheet(), starter, words)
        .and_then(|()| {
            starter
                .sheets
                .iter()
                .try_for_each(|table| sheet::draw(workbook.add_worksheet(), table, starter, words))
        })
        .and_then(|()| codes::draw(workbook.add_worksheet(), &starter.lists, words))
        .and_then(|()| workbook.save_to_buffer());
    drawn.map_err(|error| WriteError::Refused {
        table: "starter",
        reason: error.to_string(),
    })
}
