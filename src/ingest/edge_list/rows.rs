//! Blocks to ties whose ends are still text: what can be done without knowing what other blocks hold.
//!
//! A row whose cells are short and plain is read in one pass over its bytes. Every other row goes the long way, cell by cell, by the
//! rules of [`Cells`](super::super::cells::Cells), which the tests hold it to.

use super::super::cells::is_formula_error;
use super::super::csv::{each_record, last_end, runs_on};
use super::super::error::IngestError;
use super::super::mojibake::mended;
use super::super::numbers::{Mark, Reading, Told};
use super::super::schema::LARGEST_COST;
use super::blocks::Block;
use super::scan::{self, KEY, Key};
use crate::model::diagnostic::{Diagnostic, Origin, Problem, Severity};
use crate::model::writing::is_missing;
use memchr::memchr;
use std::str;

/// Which numbers rows may have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Allowed {
    /// Those above zero.
    AboveZero,
    /// Those from zero to [`LARGEST_COST`].
    Cost,
}

impl Allowed {
    /// What is wrong with a number, if anything is.
    fn problem(self, number: f64) -> Option<Problem> {
        match self {
            Self::AboveZero => (number <= 0.0).then_some(Problem::NotAboveZero),
            Self::Cost if number < 0.0 => Some(Problem::NegativeCost),
            Self::Cost => (number > LARGEST_COST).then_some(Problem::OutOfRange {
                least: 0.0,
                most: LARGEST_COST,
            }),
        }
    }
}

/// Where the columns stand, and what the file calls them.
#[derive(Debug, Clone)]
pub(super) struct Columns {
    /// How many the header has.
    pub(super) width: usize,
    /// Of `from`, `to` and, where ties are weighted, the weight.
    pub(super) wanted: Vec<(usize, String)>,
}

/// An id as a block has it: a number, or a place among the block's keys or its long texts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Label {
    /// No id that can be used.
    None,
    /// A number of at most eight digits.
    Number(u32),
    /// A text of at most [`KEY`] bytes.
    Short(u32),
    /// A longer text.
    Long(u32),
}

/// What a block says.
#[derive(Debug, Default)]
pub(super) struct Parsed {
    /// Both ends of each row that names an actor.
    pub(super) labels: Vec<[Label; 2]>,
    /// The weights of these rows, when ties are weighted.
    pub(super) weights: Vec<f64>,
    /// Those among these rows that are refused, in order.
    pub(super) refused: Vec<usize>,
    /// Where these rows stand, when that is asked for.
    pub(super) places: Vec<usize>,
    /// Short texts.
    pub(super) keys: Vec<Key>,
    /// Longer texts, one after another, and where each ends.
    pub(super) texts: String,
    pub(super) ends: Vec<usize>,
    /// Rows with anything in them.
    pub(super) read: usize,
    /// What is wrong with rows that have too many cells, and with cells.
    pub(super) diagnostics: Vec<Diagnostic>,
}

/// Reads blocks in their order.
pub(super) struct Parser<'a> {
    pub(super) file: &'a str,
    pub(super) separator: u8,
    pub(super) columns: &'a Columns,
    /// Whether to say where each row stands.
    pub(super) placed: bool,
    /// Which numbers rows may have.
    pub(super) allowed: Allowed,
    /// Rows before the block, as a spreadsheet numbers them.
    pub(super) rows: usize,
    /// The place in the block at which to begin.
    pub(super) skip: usize,
    /// What parts decimals in the weights, as far as that is known before the last of them is read.
    pub(super) mark: Mark,
    /// What the weights told of it so far.
    pub(super) told: Told,
}

impl Parser<'_> {
    /// What a block says.
    /// # Errors
    /// [`IngestError::OpenQuote`], for which the rest of the file is one cell.
    pub(super) fn parse(&mut self, block: &Block) -> Result<Parsed, IngestError> {
        let mut parsed = Parsed::default();
        let start = std::mem::take(&mut self.skip);
        let text = &block.text()[start..];
        let roughly = text.len() / 12;
        parsed.labels.reserve(roughly);
        if block.quoted {
            self.quoted(text, block.last, &mut parsed)?;
        } else {
            let mut at = start;
            while at < block.text().len() {
                self.rows += 1;
                at = match self.plain(block.padded(), at, &mut parsed) {
                    Some(next) => next,
                    None => self.line(block.text(), at, &mut parsed),
                };
            }
        }
        Ok(parsed)
    }

    /// Reads a row without a mark of quotation, and says where the next begins; `None`, and nothing read, when it needs the long way.
    fn plain(&mut self, padded: &[u8], start: usize, parsed: &mut Parsed) -> Option<usize> {
        let mut keys = [0; 3];
        let (mut at, mut column, mut found) = (start, 0, 0);
        loop {
            let cell = scan::cell(padded, at, self.separator)?;
            for (key, (wanted, _)) in keys.iter_mut().zip(&self.columns.wanted) {
                if *wanted == column {
                    *key = cell.key?;
                    found += 1;
                }
            }
            column += 1;
            at = cell.end + 1;
            if padded[cell.end] == b'\n' {
                break;
            }
        }
        let [from, to, weight] = keys;
        let whole = found == self.columns.wanted.len() && column <= self.columns.width;
        if !whole || !scan::is_plain(from) || !scan::is_plain(to) {
            return None;
        }
        if self.columns.wanted.len() > 2 {
            parsed.weights.push(self.weight(weight)?);
        }
        let labels = [parsed.short(from), parsed.short(to)];
        parsed.labels.push(labels);
        parsed.read += 1;
        if self.placed {
            parsed.places.push(self.rows);
        }
        Some(at)
    }

    /// A weight that needs no second look.
    fn weight(&mut self, key: Key) -> Option<f64> {
        let number =
            scan::decimal(key).filter(|number| self.allowed.problem(number.value).is_none())?;
        match (number.mark, self.mark) {
            (None, _) => {}
            (Some(b','), Mark::Comma) | (Some(b'.'), Mark::Point) if number.open => {
                self.told.open = true;
            }
            _ if number.open => return None,
            (Some(b','), _) => self.told.comma = true,
            _ => self.told.point = true,
        }
        Some(number.value)
    }

    /// Reads a row without a mark of quotation the long way.
    fn line(&mut self, text: &[u8], start: usize, parsed: &mut Parsed) -> usize {
        let end = memchr(b'\n', &text[start..]).map_or(text.len(), |length| start + length);
        let cells: Vec<&[u8]> = text[start..end]
            .split(|&byte| byte == self.separator)
            .collect();
        self.row(self.rows, &cells, parsed);
        end + 1
    }

    /// Reads a text with marks of quotation.
    fn quoted(&mut self, text: &[u8], last: bool, parsed: &mut Parsed) -> Result<(), IngestError> {
        let file = self.file;
        let malformed = |reason: String| IngestError::Malformed {
            file: file.to_owned(),
            reason,
        };
        let text = str::from_utf8(text).map_err(|error| malformed(error.to_string()))?;
        let (mut rows, mut end, mut last_start) = (0, 0, 0);
        let before = self.rows;
        let mut open = None;
        each_record(text, self.separator, |record| {
            (rows, last_start, end) = (record.row, end, record.end);
            if runs_on(&text.as_bytes()[last_start..end], self.separator) {
                open = Some(before + rows);
                return false;
            }
            let cells: Vec<&[u8]> = record.cells.iter().collect();
            self.row(before + rows, &cells, parsed);
            true
        })
        .map_err(|error| malformed(error.to_string()))?;
        if last && last_end(&text.as_bytes()[last_start..], self.separator).1 {
            open = open.or(Some(self.rows + rows));
        }
        if let Some(row) = open {
            return Err(IngestError::OpenQuote {
                file: self.file.to_owned(),
                row,
            });
        }
        // Blank lines count for the row after them.
        self.rows += rows + text[end..].bytes().filter(|byte| *byte == b'\n').count();
        Ok(())
    }

    /// Reads the cells of a row.
    fn row(&mut self, row: usize, cells: &[&[u8]], parsed: &mut Parsed) {
        let text = |place: usize| {
            let cell = cells.get(place).copied().unwrap_or_default();
            str::from_utf8(cell).unwrap_or_default().trim()
        };
        let filled = (0..cells.len()).rposition(|place| !text(place).is_empty());
        let Some(filled) = filled.map(|place| place + 1) else {
            return;
        };
        parsed.read += 1;
        let origin = Origin::file(self.file).on(row);
        if filled > self.columns.width {
            parsed.diagnostics.push(Diagnostic {
                origin,
                value: None,
                problem: Problem::RaggedRow {
                    found: filled,
                    expected: self.columns.width,
                },
            });
            return;
        }
        let mut labels = [Label::None; 2];
        let (mut weight, mut usable) = (1.0, true);
        let columns = self.columns;
        for (index, (place, name)) in columns.wanted.iter().enumerate() {
            let text = text(*place);
            let mut report = |value: Option<&str>, problem: Problem| {
                usable &= problem.severity() != Severity::Error;
                parsed.diagnostics.push(Diagnostic {
                    origin: origin.at(name),
                    value: value.map(str::to_owned),
                    problem,
                });
            };
            if is_missing(text) {
                report(None, Problem::MissingValue);
            } else if index >= labels.len() {
                weight = self.number(text, &mut report).unwrap_or(weight);
            } else if text.chars().any(char::is_control) {
                report(Some(text), Problem::ControlCharacter);
            } else {
                labels[index] = parsed.label(text);
            }
        }
        if !usable {
            parsed.refused.push(parsed.labels.len());
        }
        parsed.labels.push(labels);
        if self.columns.wanted.len() > 2 {
            parsed.weights.push(weight);
        }
        if self.placed {
            parsed.places.push(row);
        }
    }
}

impl Parser<'_> {
    /// A weight that needs a second look.
    fn number(
        &mut self,
        written: &str,
        report: &mut impl FnMut(Option<&str>, Problem),
    ) -> Option<f64> {
        self.told.hear(written);
        if is_formula_error(written) {
            report(Some(written), Problem::FormulaError);
            return None;
        }
        let repaired = mended(written);
        if let Some(repaired) = repaired.clone() {
            report(Some(written), Problem::Mojibake { repaired });
        }
        let text = repaired.as_deref().unwrap_or(written);
        let plain = match self.mark.read(text) {
            Reading::Number { plain, repaired } => {
                if repaired {
                    let repaired = plain.clone();
                    report(Some(text), Problem::ReadAsNumber { repaired });
                }
                plain
            }
            Reading::Undecided => {
                report(Some(text), Problem::UndecidedNumber);
                return None;
            }
            Reading::Not => {
                report(Some(text), Problem::NotANumber);
                return None;
            }
        };
        let number = plain.parse().unwrap_or_default();
        if let Some(problem) = self.allowed.problem(number) {
            report(Some(written), problem);
            return None;
        }
        Some(number)
    }
}

impl Parsed {
    /// The label of a short text.
    fn short(&mut self, key: Key) -> Label {
        if let Some(number) = scan::number(key) {
            return Label::Number(number);
        }
        self.keys.push(key);
        Label::Short((self.keys.len() - 1) as u32)
    }

    fn label(&mut self, text: &str) -> Label {
        if let Some(key) = scan::key(text.as_bytes()) {
            return self.short(key);
        }
        debug_assert!(text.len() > KEY, "shorter texts are keys");
        self.texts.push_str(text);
        self.ends.push(self.texts.len());
        Label::Long((self.ends.len() - 1) as u32)
    }

    /// A long text.
    pub(super) fn long(&self, index: u32) -> &str {
        let index = index as usize;
        let start = index
            .checked_sub(1)
            .and_then(|before| self.ends.get(before));
        let end = self.ends.get(index).copied().unwrap_or_default();
        self.texts
            .get(start.copied().unwrap_or_default()..end)
            .unwrap_or_default()
    }
}
