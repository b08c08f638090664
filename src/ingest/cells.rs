//! Cells to values: every way a cell can be wrong is reported, and a row with a wrong cell is refused whole.

use super::grid::{Columns, GridRow};
use crate::model::diagnostic::{Diagnostic, Origin, Problem, Severity};
use crate::model::ids::{IdError, MunicipalityCode};
use crate::model::place::Place;
use chrono::NaiveDate;
use std::collections::BTreeSet;
use std::str::FromStr;

/// A row being read. Every method returns `None` for a missing cell, and also for a wrong one, which it reports.
pub(super) struct Cells<'a> {
    row: &'a GridRow,
    columns: &'a Columns,
    origin: Origin,
    diagnostics: Vec<Diagnostic>,
}

impl<'a> Cells<'a> {
    pub(super) fn new(row: &'a GridRow, columns: &'a Columns, file: &str) -> Self {
        Self {
            row,
            columns,
            origin: Origin {
                file: file.to_owned(),
                row: Some(row.number),
                column: None,
            },
            diagnostics: Vec::new(),
        }
    }

    /// Where the row stands.
    pub(super) fn origin(&self) -> &Origin {
        &self.origin
    }

    /// What was wrong, and whether the row can be used.
    pub(super) fn close(self) -> (Vec<Diagnostic>, bool) {
        let usable = self
            .diagnostics
            .iter()
            .all(|diagnostic| diagnostic.severity() != Severity::Error);
        (self.diagnostics, usable)
    }

    pub(super) fn report(&mut self, column: &str, problem: Problem) {
        self.diagnostics.push(Diagnostic {
            origin: self.origin.at(column),
            value: self.columns.cell(self.row, column).map(str::to_owned),
            problem,
        });
    }

    /// The text of a cell, without surrounding blanks.
    pub(super) fn text(&self, column: &str) -> Option<String> {
        self.columns.cell(self.row, column).map(str::to_owned)
    }

    fn parsed<T: FromStr<Err = IdError>>(&mut self, column: &str, text: &str) -> Option<T> {
        match text.parse() {
            Ok(value) => Some(value),
            Err(IdError::Empty) => None,
            Err(IdError::ControlCharacter) => {
                self.report(column, Problem::ControlCharacter);
                None
            }
            Err(IdError::NotIstatCode) => {
                self.report(column, Problem::NotIstatCode);
                None
            }
        }
    }

    /// An identifier that must be there.
    pub(super) fn id<T: FromStr<Err = IdError>>(&mut self, column: &str) -> Option<T> {
        let text = self.required(column)?;
        self.parsed(column, &text)
    }

    /// A text that must be there.
    pub(super) fn required(&mut self, column: &str) -> Option<String> {
        let text = self.text(column);
        if text.is_none() {
            self.report(column, Problem::MissingValue);
        }
        text
    }

    /// Texts separated by `|`.
    pub(super) fn list(&self, column: &str) -> Vec<String> {
        let text = self.text(column).unwrap_or_default();
        text.split('|')
            .map(|part| part.trim().to_owned())
            .filter(|part| !part.is_empty())
            .collect()
    }

    /// Identifiers separated by `|`.
    pub(super) fn ids<T: FromStr<Err = IdError> + Ord>(&mut self, column: &str) -> BTreeSet<T> {
        let parts = self.list(column);
        parts
            .iter()
            .filter_map(|part| self.parsed(column, part))
            .collect()
    }

    /// An ISTAT code. One that lost its leading zero in a spreadsheet gets it back, with a warning.
    fn code(&mut self, column: &str, text: &str) -> Option<MunicipalityCode> {
        let digits = text.strip_suffix(".0").unwrap_or(text);
        if digits.len() == 5 && digits.bytes().all(|byte| byte.is_ascii_digit()) {
            let repaired = format!("0{digits}");
            let code = repaired.parse().ok();
            self.report(column, Problem::RestoredZero { repaired });
            return code;
        }
        self.parsed(column, text)
    }

    pub(super) fn municipality(&mut self, column: &str) -> Option<MunicipalityCode> {
        let text = self.text(column)?;
        self.code(column, &text)
    }

    pub(super) fn required_municipality(&mut self, column: &str) -> Option<MunicipalityCode> {
        let text = self.required(column)?;
        self.code(column, &text)
    }

    pub(super) fn municipalities(&mut self, column: &str) -> BTreeSet<MunicipalityCode> {
        let parts = self.list(column);
        parts
            .iter()
            .filter_map(|part| self.code(column, part))
            .collect()
    }

    /// A whole number of zero or more.
    pub(super) fn whole<T: TryFrom<u64>>(&mut self, column: &str) -> Option<T> {
        let text = self.text(column)?;
        if let Ok(number) = text.parse::<u64>()
            && let Ok(number) = T::try_from(number)
        {
            return Some(number);
        }
        let below = text
            .strip_prefix(['-', '−'])
            .is_some_and(|rest| !rest.is_empty() && rest.bytes().all(|byte| byte.is_ascii_digit()));
        let problem = if below {
            Problem::Negative
        } else {
            Problem::NotAWholeNumber
        };
        self.report(column, problem);
        None
    }

    /// A number with a decimal comma or point, within limits that are included.
    pub(super) fn number(&mut self, column: &str, least: f64, most: f64) -> Option<f64> {
        let text = self.text(column)?;
        // One mark only: 1.234,5 could be meant in two ways, and is refused.
        let parsed = match text.replacen(',', ".", 1).parse::<f64>() {
            Ok(number) if number.is_finite() => number,
            _ => {
                self.report(column, Problem::NotANumber);
                return None;
            }
        };
        if parsed < least || parsed > most {
            let problem = if parsed < 0.0 && least == 0.0 {
                Problem::Negative
            } else {
                Problem::OutOfRange { least, most }
            };
            self.report(column, problem);
            return None;
        }
        Some(parsed)
    }

    /// A word among those allowed, each with the value it means; compared without accents and case.
    pub(super) fn choice<T: Copy>(&mut self, column: &str, choices: &[(&str, T)]) -> Option<T> {
        let text = self.text(column)?;
        let wanted = super::schema::folded(&text);
        let found = choices
            .iter()
            .find(|(word, _)| super::schema::folded(word) == wanted);
        if found.is_none() {
            let words: Vec<&str> = choices.iter().map(|(word, _)| *word).collect();
            let choices = words.join(", ");
            self.report(column, Problem::NotAChoice { choices });
        }
        found.map(|(_, value)| *value)
    }

    /// Yes or no.
    pub(super) fn flag(&mut self, column: &str) -> Option<bool> {
        const CHOICES: [(&str, bool); 14] = [
            ("sì", true),
            ("no", false),
            ("yes", true),
            ("s", true),
            ("n", false),
            ("y", true),
            ("x", true),
            ("vero", true),
            ("falso", false),
            ("true", true),
            ("false", false),
            ("1", true),
            ("0", false),
            ("si'", true),
        ];
        self.choice(column, &CHOICES)
    }

    /// A date: year-month-day or day/month/year.
    pub(super) fn date(&mut self, column: &str) -> Option<NaiveDate> {
        let text = self.text(column)?;
        let date = NaiveDate::parse_from_str(&text, "%Y-%m-%d")
            .or_else(|_| NaiveDate::parse_from_str(&text, "%d/%m/%Y"));
        if date.is_err() {
            self.report(column, Problem::NotADate);
        }
        date.ok()
    }

    /// A point from the columns `latitude` and `longitude`.
    pub(super) fn place(&mut self) -> Option<Place> {
        let latitude = self.number("latitude", -90.0, 90.0);
        let longitude = self.number("longitude", -180.0, 180.0);
        match (latitude, longitude) {
            (Some(latitude), Some(longitude)) => Some(Place {
                longitude,
                latitude,
            }),
            (None, None) => None,
            _ => {
                // Where the other was there and wrong, that has been said already.
                let (written, other) = (self.text("latitude"), self.text("longitude"));
                if written.is_none() || other.is_none() {
                    let column = if written.is_none() {
                        "longitude"
                    } else {
                        "latitude"
                    };
                    self.report(column, Problem::HalfPlace);
                }
                None
            }
        }
    }
}
