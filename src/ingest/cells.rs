//! Cells to values: every way a cell can be wrong is reported, and a row with a wrong cell is refused whole.

mod municipality;
mod number;

pub(super) use municipality::restored_zero;

use super::comuni::Comuni;
use super::fiscal::{FiscalCode, fiscal_code};
use super::mojibake::mended;
use super::names::{on_one_line, same};
use super::schema::{Choice, Kind, NO, YES};
use super::table::Bound;
use crate::model::diagnostic::{Diagnostic, Origin, Problem, Severity};
use crate::model::ids::IdError;
use crate::model::place::Place;
use chrono::{Datelike, NaiveDate};
use serde::Deserialize;
use serde::de::IntoDeserializer;
use serde::de::value::{Error, StrDeserializer};
use std::borrow::Cow;
use std::collections::BTreeSet;
use std::ops::RangeInclusive;
use std::str::FromStr;

/// What a spreadsheet shows where a formula fails, in the languages of its programs.
const FORMULA_ERRORS: [&str; 15] = [
    "#DIV/0!",
    "#N/A",
    "#N/D",
    "#NAME?",
    "#NOME?",
    "#NULL!",
    "#NULLO!",
    "#NUM!",
    "#REF!",
    "#RIF!",
    "#VALUE!",
    "#VALORE!",
    "#DATA!",
    "#SPILL!",
    "#ESPANSIONE!",
];

/// The degrees of latitude and of longitude between which Italy lies, with room to spare: the two do not overlap.
const ITALY: (RangeInclusive<f64>, RangeInclusive<f64>) = (35.0..=48.0, 6.0..=19.0);

/// What the cells of a dataset are read with.
#[derive(Debug, Default)]
pub(super) struct Context {
    /// The municipalities of the district.
    pub(super) comuni: Comuni,
    /// Their names, for proposals.
    pub(super) names: Vec<String>,
    /// The day of the data.
    pub(super) date: Option<NaiveDate>,
    /// Repair nothing: what would be repaired is an error.
    pub(super) strict: bool,
}

/// A row being read.
///
/// Every method takes the English name of a column and returns `None` both for a cell that says nothing and for a wrong one, which it
/// reports, as it reports a required cell that says nothing. So a column is to be read once.
pub(super) struct Cells<'t> {
    bound: &'t Bound<'t>,
    index: usize,
    row: usize,
    problems: Vec<Diagnostic>,
}

impl<'t> Cells<'t> {
    pub(super) fn new(bound: &'t Bound<'t>, index: usize) -> Self {
        Self {
            bound,
            index,
            row: bound.table.rows.get(index).copied().unwrap_or_default(),
            problems: Vec::new(),
        }
    }

    /// Where the row stands.
    pub(super) fn origin(&self) -> Origin {
        self.bound.table.place.on(self.row)
    }

    /// Whether nothing found so far forbids to use the row.
    pub(super) fn usable(&self) -> bool {
        self.problems
            .iter()
            .all(|problem| problem.severity() != Severity::Error)
    }

    /// The date of the data.
    pub(super) fn day(&self) -> Option<NaiveDate> {
        self.bound.context.and_then(|context| context.date)
    }

    /// What was wrong.
    pub(super) fn close(self) -> Vec<Diagnostic> {
        self.problems
    }

    pub(super) fn report(&mut self, column: &str, value: Option<&str>, problem: Problem) {
        let may_be_empty = problem.severity() == Severity::Error
            && !matches!(problem, Problem::NotRepaired { .. })
            && self
                .bound
                .column(column)
                .is_some_and(|column| !column.column.firm);
        let problem = if may_be_empty {
            let cause = Box::new(problem);
            Problem::CellEmptied { cause }
        } else {
            problem
        };
        let origin = self.origin().at(self.bound.written(column));
        self.problems.push(Diagnostic {
            origin,
            value: value.map(str::to_owned),
            problem,
        });
    }

    /// Reports a repair. False when nothing is to be repaired: the cell then counts as wrong.
    fn repair(&mut self, column: &str, text: Option<&str>, problem: Problem) -> bool {
        let strict = self.bound.context.is_some_and(|context| context.strict);
        match problem.repaired() {
            Some(repaired) if strict => {
                let proposed = repaired.to_owned();
                self.report(column, text, Problem::NotRepaired { proposed });
                false
            }
            _ => {
                self.report(column, text, problem);
                true
            }
        }
    }

    /// The cell as written, without surrounding blanks; reports nothing.
    pub(super) fn written(&self, column: &str) -> Option<&'t str> {
        self.bound.column(column)?.text(self.index)
    }

    fn cell(&mut self, column: &str) -> Option<Cow<'t, str>> {
        let text = self.written(column);
        let required = self
            .bound
            .column(column)
            .is_some_and(|column| column.column.required);
        if required && text.is_none() {
            self.report(column, None, Problem::MissingValue);
        }
        let text = text?;
        if is_formula_error(text) {
            self.report(column, Some(text), Problem::FormulaError);
            return None;
        }
        if self.bound.is_merged(self.index, column) {
            let repaired = text.to_owned();
            if !self.repair(column, None, Problem::FilledMergedCell { repaired }) {
                return None;
            }
        }
        if let Some(repaired) = mended(text) {
            let problem = Problem::Mojibake {
                repaired: repaired.clone(),
            };
            return self
                .repair(column, Some(text), problem)
                .then_some(Cow::Owned(repaired));
        }
        Some(Cow::Borrowed(text))
    }

    fn kind(&self, column: &str) -> Kind {
        self.bound
            .column(column)
            .map_or(Kind::Text, |column| column.column.kind)
    }

    /// A text on one line.
    pub(super) fn text(&mut self, column: &str) -> Option<String> {
        Some(on_one_line(&self.cell(column)?))
    }

    /// An identifier of a plain network, where any text on one line will do.
    pub(super) fn label(&mut self, column: &str) -> Option<&'t str> {
        let text = self.written(column);
        match text {
            None => self.report(column, None, Problem::MissingValue),
            Some(text) if text.chars().any(char::is_control) => {
                self.report(column, Some(text), Problem::ControlCharacter);
                return None;
            }
            _ => {}
        }
        text
    }

    /// An identifier.
    pub(super) fn id<T: FromStr<Err = IdError>>(&mut self, column: &str) -> Option<T> {
        let text = self.cell(column)?;
        self.parsed(column, &text)
    }

    /// An identifier in a table that the program writes for Excel, where an apostrophe before a sign keeps it from being a formula.
    pub(super) fn armed_id<T: FromStr<Err = IdError>>(&mut self, column: &str) -> Option<T> {
        let text = self.cell(column)?;
        let own = text
            .strip_prefix('\'')
            .filter(|own| own.starts_with(['=', '+', '-', '@']));
        self.parsed(column, own.unwrap_or(&text))
    }

    /// Identifiers separated by `|`; at least one where the column is required.
    pub(super) fn ids<T: FromStr<Err = IdError> + Ord>(&mut self, column: &str) -> BTreeSet<T> {
        let Some(text) = self.cell(column) else {
            return BTreeSet::new();
        };
        let Some(text) = self.listed(column, text, &[';', '\n']) else {
            return BTreeSet::new();
        };
        let required = self
            .bound
            .column(column)
            .is_some_and(|column| column.column.required);
        if required && parts(&text).next().is_none() {
            self.report(column, Some(&text), Problem::MissingValue);
        }
        parts(&text)
            .filter_map(|part| self.parsed(column, part))
            .collect()
    }

    /// A list with `|` between its items where it has one of these marks instead; `None` when nothing is to be repaired.
    fn listed<'a>(
        &mut self,
        column: &str,
        text: Cow<'a, str>,
        marks: &[char],
    ) -> Option<Cow<'a, str>> {
        if text.contains('|') || !text.contains(marks) {
            return Some(text);
        }
        let items: Vec<&str> = text
            .split(marks)
            .map(str::trim)
            .filter(|item| !item.is_empty())
            .collect();
        let repaired = items.join("|");
        let problem = Problem::ListSeparator {
            repaired: repaired.clone(),
        };
        self.repair(column, Some(&text), problem)
            .then_some(Cow::Owned(repaired))
    }

    fn parsed<T: FromStr<Err = IdError>>(&mut self, column: &str, text: &str) -> Option<T> {
        let problem = match text.parse() {
            Ok(value) => return Some(value),
            Err(IdError::Empty) => Problem::MissingValue,
            Err(IdError::ControlCharacter) => Problem::ControlCharacter,
            Err(IdError::NotIstatCode) => Problem::NotIstatCode,
        };
        self.report(column, Some(text), problem);
        None
    }

    /// Labels separated by `|`.
    pub(super) fn labels(&mut self, column: &str) -> BTreeSet<String> {
        let text = self.cell(column).unwrap_or_default();
        parts(&text).map(str::to_owned).collect()
    }

    /// Labels in lower case, because they are compared with those of other tables.
    pub(super) fn tokens(&mut self, column: &str) -> BTreeSet<String> {
        self.labels(column)
            .iter()
            .map(|label| label.to_lowercase())
            .collect()
    }

    /// Yes or no.
    pub(super) fn flag(&mut self, column: &str) -> Option<bool> {
        let text = self.cell(column)?;
        if YES.iter().any(|word| same(word, &text)) {
            Some(true)
        } else if NO.iter().any(|word| same(word, &text)) {
            Some(false)
        } else {
            let choices = format!("{}, {}", YES[0], NO[0]);
            self.report(column, Some(&text), Problem::NotAChoice { choices });
            None
        }
    }

    /// One of the words of its column, as the model knows it.
    pub(super) fn choice<T: for<'de> Deserialize<'de>>(&mut self, column: &str) -> Option<T> {
        let text = self.cell(column)?;
        let choices = match self.kind(column) {
            Kind::Choice(choices) => choices,
            _ => &[],
        };
        let meant = choices.iter().find(|choice| {
            let words = [choice.key, choice.italian].into_iter().chain(choice.also);
            words.into_iter().any(|word| same(word, &text))
        });
        let value = meant.and_then(value_of);
        if value.is_none() {
            let words: Vec<&str> = choices.iter().map(|choice| choice.italian).collect();
            let choices = words.join(", ");
            self.report(column, Some(&text), Problem::NotAChoice { choices });
        }
        value
    }

    /// The fiscal code of an organization. What does not look like one may be a person's, and is neither kept nor shown.
    pub(super) fn fiscal_code(&mut self, column: &str) -> Option<String> {
        // What may be a person's is found out before any other remark could show it.
        match fiscal_code(self.written(column)?)? {
            FiscalCode::Personal => {
                self.report(column, None, Problem::PersonalFiscalCode);
                return None;
            }
            FiscalCode::Other => {
                self.report(column, None, Problem::NotAFiscalCode);
                return None;
            }
            _ => {}
        }
        let text = self.cell(column)?;
        match fiscal_code(&text)? {
            FiscalCode::Right(code) if code == text => Some(code),
            FiscalCode::Right(code) => {
                let problem = Problem::ReadAsNumber {
                    repaired: code.clone(),
                };
                self.repair(column, Some(&text), problem).then_some(code)
            }
            FiscalCode::Restored(code) => {
                let problem = Problem::RestoredZero {
                    repaired: code.clone(),
                };
                self.repair(column, Some(&text), problem).then_some(code)
            }
            FiscalCode::Doubtful(code) => {
                self.report(column, Some(&text), Problem::FiscalCodeDigit);
                Some(code)
            }
            FiscalCode::Personal | FiscalCode::Other => None,
        }
    }

    /// A date: year-month-day, or day, month, year as Italians write it. An hour after it is passed over; the serial number by which
    /// spreadsheets count days is read as the day.
    pub(super) fn date(&mut self, column: &str) -> Option<NaiveDate> {
        let text = self.cell(column)?;
        let day = text.split([' ', 'T']).next().unwrap_or_default();
        let date = ["%Y-%m-%d", "%d/%m/%Y", "%d-%m-%Y", "%d.%m.%Y"]
            .into_iter()
            .find_map(|form| NaiveDate::parse_from_str(day, form).ok())
            // `30/06/23` would be a day of the first century.
            .filter(|date| date.year() >= 1000);
        if date.is_some() {
            return date;
        }
        let Some(date) = day_of_serial(&text) else {
            self.report(column, Some(&text), Problem::NotADate);
            return None;
        };
        let repaired = date.to_string();
        self.repair(column, Some(&text), Problem::ReadAsDate { repaired })
            .then_some(date)
    }

    /// The point that two columns give; one alone gives none, with a warning.
    pub(super) fn place(&mut self, latitude: &str, longitude: &str) -> Option<Place> {
        for (one, other) in [(latitude, longitude), (longitude, latitude)] {
            if let (Some(text), None) = (self.written(one), self.written(other)) {
                self.report(one, Some(text), Problem::HalfPlace);
            }
        }
        let column = latitude;
        let (latitude, longitude) = (self.number(latitude), self.number(longitude));
        let (latitude, longitude) = (latitude?, longitude?);
        let is_swapped = self.bound.context.is_some()
            && ITALY.0.contains(&longitude)
            && ITALY.1.contains(&latitude);
        if !is_swapped {
            return Some(Place {
                longitude,
                latitude,
            });
        }
        let place = Place {
            longitude: latitude,
            latitude: longitude,
        };
        let repaired = format!("{longitude} · {latitude}");
        let written = self.written(column);
        self.repair(column, written, Problem::SwappedPlace { repaired })
            .then_some(place)
    }
}

/// Whether a text is what a spreadsheet shows where a formula fails.
pub(super) fn is_formula_error(text: &str) -> bool {
    FORMULA_ERRORS.contains(&text) || text.starts_with("Err:5")
}

/// The parts of a list, without blanks around them.
fn parts(text: &str) -> impl Iterator<Item = &str> {
    text.split('|')
        .map(str::trim)
        .filter(|part| !part.is_empty())
}

/// The day that a spreadsheet counts by this number, from 1900 to 2173: five digits, so that no year and no other count is taken for one.
fn day_of_serial(text: &str) -> Option<NaiveDate> {
    let digits = municipality::without_decimals(text);
    let number: u64 = digits.parse().ok().filter(|_| digits.len() == 5)?;
    NaiveDate::from_ymd_opt(1899, 12, 30)?.checked_add_days(chrono::Days::new(number))
}

fn value_of<T: for<'de> Deserialize<'de>>(choice: &Choice) -> Option<T> {
    let key: StrDeserializer<'_, Error> = choice.key.into_deserializer();
    T::deserialize(key).ok()
}
