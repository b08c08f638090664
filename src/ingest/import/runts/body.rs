//! A row of the register: what it says, and what of it goes into a dataset.

use super::columns::{Columns, Field};
use super::kinds;
use crate::ingest::comuni::{Comuni, How, Match};
use crate::ingest::fiscal::{FiscalCode, fiscal_code};
use crate::ingest::import::merge::NUMBER;
use crate::ingest::import::spelling::{slug, tidy};
use crate::ingest::import::{Offer, Place};
use crate::ingest::names::folded;
use crate::model::diagnostic::{Diagnostic, Origin, Problem};
use chrono::{Days, NaiveDate};

/// A body as a row of the register has it.
pub(super) struct Body<'c> {
    columns: &'c Columns,
    cells: &'c [String],
    written_code: Option<FiscalCode>,
    /// Its tax code, if it has one that the dataset may keep.
    pub(super) code: Option<String>,
    /// What it is known by: its tax code, else its number in the register, else its name.
    pub(super) key: String,
    /// The comune of its seat.
    pub(super) found: Option<Match>,
}

/// What is wrong with a row. A value is named only where its column is one of those that are read.
pub(super) struct Problems<'c> {
    pub(super) file: &'c str,
    pub(super) sheet: Option<&'c str>,
    pub(super) row: usize,
    pub(super) columns: &'c Columns,
    pub(super) found: Vec<Diagnostic>,
}

impl Problems<'_> {
    pub(super) fn report(&mut self, field: Field, value: Option<&str>, problem: Problem) {
        let origin = Origin {
            file: self.file.to_owned(),
            sheet: self.sheet.map(str::to_owned),
            row: Some(self.row),
            column: Some(self.columns.written(field).to_owned()),
        };
        self.found.push(Diagnostic {
            origin,
            value: value.map(str::to_owned),
            problem,
        });
    }
}

impl<'c> Body<'c> {
    pub(super) fn of(place: &Place, columns: &'c Columns, cells: &'c [String]) -> Self {
        let cell = |field| columns.cell(cells, field);
        let written_code = fiscal_code(cell(Field::FiscalCode));
        let code = written_code.clone().and_then(kept);
        let number = cell(Field::Number);
        let key = match &code {
            Some(code) => code.clone(),
            None if number.is_empty() => format!("nome {}", folded(cell(Field::Name))),
            None => format!("repertorio {}", whole(number)),
        };
        let province = Some(cell(Field::Province)).filter(|province| !province.is_empty());
        Self {
            columns,
            cells,
            written_code,
            code,
            key,
            found: find(place, cell(Field::Comune), province),
        }
    }

    pub(super) fn cell(&self, field: Field) -> &'c str {
        self.columns.cell(self.cells, field)
    }

    /// Its number in the register, whatever it is known by; empty where it has none.
    pub(super) fn number(&self) -> &'c str {
        whole(self.cell(Field::Number))
    }

    pub(super) fn province(&self) -> Option<String> {
        Some(self.cell(Field::Province).to_owned()).filter(|province| !province.is_empty())
    }

    /// What the dataset is offered of it; `None` where it has no name.
    pub(super) fn offer(self, problems: &mut Problems<'_>) -> Option<Offer> {
        let registered = self.cell(Field::Name);
        let name = tidy(registered);
        if name.is_empty() {
            problems.report(Field::Name, None, Problem::MissingValue);
            return None;
        }
        self.check_code(problems);
        self.check_comune(problems);
        let written = self.cell(Field::Section);
        let section = kinds::section(written);
        if section.is_none() && !written.is_empty() {
            problems.report(Field::Section, Some(written), Problem::UnknownSection);
        }
        let section = section.unwrap_or(written).to_owned();
        let written = self.cell(Field::Date);
        let date = date(written);
        if date.is_none() && !written.is_empty() {
            problems.report(Field::Date, Some(written), Problem::DateNotRead);
        }
        let number = self.number();
        let municipality = self.found.as_ref().map(|found| found.code.to_string());
        Some(Offer {
            id: slug(&name),
            fiscal_code: self.code.clone(),
            once: vec![("kind", kinds::kind(&section, registered).to_owned())],
            follows: vec![("notes", note(registered, number, date))],
            aside: vec![
                ("registered_name", registered.to_owned()),
                (NUMBER, number.to_owned()),
                (
                    "registered_on",
                    date.map(|date| date.to_string()).unwrap_or_default(),
                ),
                ("comune", self.cell(Field::Comune).to_owned()),
            ],
            said: vec![
                ("name", name),
                ("runts_section", section),
                ("fiscal_code", self.code.unwrap_or_default()),
                ("municipality", municipality.unwrap_or_default()),
            ],
            key: self.key,
        })
    }

    fn check_code(&self, problems: &mut Problems<'_>) {
        let written = self.cell(Field::FiscalCode);
        let (shown, problem) = match &self.written_code {
            Some(FiscalCode::Restored(repaired)) => {
                let repaired = repaired.clone();
                (Some(written), Problem::RestoredZero { repaired })
            }
            Some(FiscalCode::Doubtful(code)) => (Some(code.as_str()), Problem::FiscalCodeDigit),
            Some(FiscalCode::Personal) => (None, Problem::PersonalFiscalCode),
            Some(FiscalCode::Other) => (None, Problem::NotAFiscalCode),
            Some(FiscalCode::Right(_)) | None => return,
        };
        problems.report(Field::FiscalCode, shown, problem);
    }

    fn check_comune(&self, problems: &mut Problems<'_>) {
        let written = self.cell(Field::Comune);
        let problem = match &self.found {
            // That a register calls a comune by its name is no repair.
            Some(found) => match found.problem() {
                Some(problem) if found.how != How::Name => problem,
                _ => return,
            },
            None if !written.is_empty() => Problem::ComuneNotFound {
                province: self.province(),
            },
            None => return,
        };
        problems.report(Field::Comune, Some(written), problem);
    }
}

/// A comune of the dataset, else of Italy. The register says where a seat is today, whenever the body was entered in it, so that every
/// merger of the past holds.
pub(super) fn find(place: &Place, name: &str, province: Option<&str>) -> Option<Match> {
    place
        .comuni
        .code(name, province, None)
        .or_else(|| Comuni::of_italy().code(name, province, None))
}

/// The code as the dataset keeps it, if it does.
pub(super) fn kept(code: FiscalCode) -> Option<String> {
    match code {
        FiscalCode::Right(code) | FiscalCode::Restored(code) | FiscalCode::Doubtful(code) => {
            Some(code)
        }
        FiscalCode::Personal | FiscalCode::Other => None,
    }
}

/// A number of the register without the decimals that a spreadsheet gave it.
fn whole(number: &str) -> &str {
    number.strip_suffix(".0").unwrap_or(number)
}

/// A day: `dd/mm/yyyy`, year-month-day, or the number by which Excel counts days.
fn date(text: &str) -> Option<NaiveDate> {
    let day = text.split([' ', 'T']).next().unwrap_or_default();
    let written = ["%d/%m/%Y", "%Y-%m-%d", "%d-%m-%Y"]
        .into_iter()
        .find_map(|form| NaiveDate::parse_from_str(day, form).ok());
    let counted = || {
        // From 1900 to 2100; day 60 of Excel's calendar never was.
        let days = whole(text)
            .parse()
            .ok()
            .filter(|days| (61..73_000).contains(days))?;
        NaiveDate::from_ymd_opt(1899, 12, 30)?.checked_add_days(Days::new(days))
    };
    written
        .or_else(counted)
        .filter(|date| (1900..2200).contains(&chrono::Datelike::year(date)))
}

/// What the notes of a new row say: where it stands in the register, and its name there.
fn note(registered: &str, number: &str, date: Option<NaiveDate>) -> String {
    let mut note = "RUNTS".to_owned();
    if !number.is_empty() {
        note.push_str(&format!(" n. {number}"));
    }
    if let Some(date) = date {
        note.push_str(&format!(" dal {}", date.format("%d/%m/%Y")));
    }
    let words: Vec<&str> = registered.split_whitespace().collect();
    note.push_str(": ");
    note.push_str(&words.join(" "));
    note
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_read_as_the_register_and_excel_write_it() {
        let day = NaiveDate::from_ymd_opt(2022, 11, 3);
        for text in [
            "03/11/2022",
            "2022-11-03",
            "2022-11-03 00:00:00",
            "44868",
            "44868.0",
        ] {
            assert_eq!(date(text), day, "{text}");
        }
        for text in ["", "31/02/2022", "7", "03/11/22", "prossimamente"] {
            assert_eq!(date(text), None, "{text}");
        }
    }
}
