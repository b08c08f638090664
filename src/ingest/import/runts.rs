//! The national register of the third sector (RUNTS), as its portal exports it: a workbook of about 150 000 rows and ten columns.

mod body;
mod columns;
mod kinds;

use super::merge::NUMBER;
use super::place::Place;
use super::{Offer, Offers, stream};
use crate::ingest::comuni::{Match, province_code};
use crate::ingest::error::IngestError;
use crate::ingest::fiscal::fiscal_code;
use crate::ingest::{Input, bytes_of, file_name};
use crate::model::diagnostic::{Diagnostic, Origin, Problem, TableId};
use crate::model::ids::MunicipalityCode;
use crate::model::import::Tally;
use body::{Body, Problems, find, kept};
use columns::{Columns, Field};
use std::collections::{BTreeSet, HashMap};
use std::path::Path;

/// What the record of imports calls this source.
const SOURCE: &str = "runts";

/// Which bodies of the register are wanted: those seated in one of the comuni or provinces; all where none is named.
#[derive(Debug, Clone, Default)]
pub struct RegisterFilter {
    /// Comuni, by name, `Name (PU)` or ISTAT code.
    pub comuni: Vec<String>,
    /// Provinces, by sigla or name.
    pub provinces: Vec<String>,
}

/// What was read of the register.
#[derive(Debug)]
pub struct Register {
    /// The bodies that are wanted, or in the dataset already.
    pub offers: Offers,
    /// What is wrong with their rows. No value of a column that is not read is ever in it.
    pub diagnostics: Vec<Diagnostic>,
    /// Its rows, accounted for.
    pub tally: Tally,
    /// The file.
    pub input: Input,
    /// Every tax code and number of the register, wanted or not.
    codes: BTreeSet<String>,
}

impl Register {
    /// Whether the register still has the body that it knows by this key.
    pub fn has(&self, key: &str) -> bool {
        self.codes.contains(key)
    }
}

/// Reads the register for a dataset.
///
/// Columns are known by their Italian or German names, in any order, below whatever title there is. The name of the legal
/// representative, the associative network and the 5 per mille are not read at all. A body is wanted when the filter takes its seat, or
/// when the dataset has its tax code already, or had it from the register under its number. The comune is looked up in the dataset's table, then among those of Italy.
/// # Errors
/// When the file cannot be read, has no header of the register, or the filter names a comune or province that does not exist.
pub fn read_runts(
    path: &Path,
    filter: &RegisterFilter,
    place: &Place,
) -> Result<Register, IngestError> {
    let file = file_name(path);
    let bytes = bytes_of(path)?;
    let mut reading = Reading::new(&file, filter, place)?;
    let mut diagnostics = Vec::new();
    stream::read(&file, &bytes, &mut reading, &mut diagnostics)?;
    if reading.columns.is_none() {
        return Err(IngestError::NoHeader {
            file,
            columns: columns::REQUIRED
                .map(|field| field.italian().to_owned())
                .to_vec(),
        });
    }
    diagnostics.append(&mut reading.diagnostics);
    Ok(Register {
        offers: Offers {
            table: TableId::Organizations,
            source: SOURCE,
            rows: reading.offers,
        },
        diagnostics,
        tally: reading.tally,
        input: Input::new(&file, &bytes, Some(reading.tally.read)),
        codes: reading.codes.into_keys().collect(),
    })
}

struct Reading<'a> {
    file: &'a str,
    /// The sheet that is read, in a workbook.
    sheet: Option<String>,
    place: &'a Place,
    comuni: BTreeSet<MunicipalityCode>,
    /// The first three digits of the codes of the provinces that are wanted.
    provinces: BTreeSet<&'static str>,
    /// Tax codes that the dataset has, and keys that an earlier import noted.
    in_dataset: BTreeSet<String>,
    /// The numbers that bodies of an earlier import have in the register: their codes may have changed since.
    numbers: BTreeSet<String>,
    /// The place of each column; `None` until the header is found.
    columns: Option<Columns>,
    /// The row of every tax code or number.
    codes: HashMap<String, usize>,
    offers: Vec<Offer>,
    diagnostics: Vec<Diagnostic>,
    tally: Tally,
}

impl<'a> Reading<'a> {
    fn new(file: &'a str, filter: &RegisterFilter, place: &'a Place) -> Result<Self, IngestError> {
        let mut comuni = BTreeSet::new();
        for name in &filter.comuni {
            let found = find(place, name, None)
                .ok_or_else(|| IngestError::UnknownComune { name: name.clone() })?;
            comuni.insert(found.code);
        }
        let mut provinces = BTreeSet::new();
        for name in &filter.provinces {
            let code = province_code(name)
                .ok_or_else(|| IngestError::UnknownProvince { name: name.clone() })?;
            provinces.insert(code);
        }
        let table = TableId::Organizations;
        let mut in_dataset: BTreeSet<String> = place
            .texts(table, "fiscal_code")
            .into_iter()
            .filter_map(fiscal_code)
            .filter_map(kept)
            .collect();
        let mut numbers = BTreeSet::new();
        for (key, known) in place.record.of(table, SOURCE).into_iter().flatten() {
            in_dataset.insert(key.clone());
            numbers.extend(known.said.get(NUMBER).cloned());
        }
        numbers.remove("");
        Ok(Self {
            file,
            sheet: None,
            place,
            comuni,
            provinces,
            in_dataset,
            numbers,
            columns: None,
            codes: HashMap::new(),
            offers: Vec::new(),
            diagnostics: Vec::new(),
            tally: Tally::default(),
        })
    }

    fn wants_all(&self) -> bool {
        self.comuni.is_empty() && self.provinces.is_empty()
    }

    /// A row whose cells may have slipped is left out, and no cell of it is shown: a person's name may stand where the comune should.
    fn ragged(&mut self, row: usize, found: usize, expected: usize) {
        self.tally.read += 1;
        self.tally.left_out += 1;
        self.diagnostics.push(Diagnostic {
            origin: Origin {
                file: self.file.to_owned(),
                sheet: self.sheet.clone(),
                row: Some(row),
                column: None,
            },
            value: None,
            problem: Problem::RaggedRow { found, expected },
        });
    }

    fn body(&mut self, row: usize, cells: &[String], columns: &Columns) {
        self.tally.read += 1;
        let body = Body::of(self.place, columns, cells);
        let first = *self.codes.entry(body.key.clone()).or_insert(row);
        let known = self.in_dataset.contains(&body.key) || self.numbers.contains(body.number());
        let seated = self.seat(body.found.as_ref(), body.cell(Field::Province));
        if seated == Some(false) && !known {
            self.tally.filtered += 1;
            return;
        }
        let mut problems = Problems {
            file: self.file,
            sheet: self.sheet.as_deref(),
            row,
            columns,
            found: Vec::new(),
        };
        let offer = if seated.is_none() && !known {
            let province = body.province();
            let comune = body.cell(Field::Comune);
            problems.report(
                Field::Comune,
                Some(comune),
                Problem::ComuneUndecided { province },
            );
            None
        } else if first != row {
            let problem = Problem::DuplicateRow { first_row: first };
            problems.report(Field::FiscalCode, body.code.as_deref(), problem);
            None
        } else {
            body.offer(&mut problems)
        };
        match offer {
            Some(_) => self.tally.imported += 1,
            None => self.tally.left_out += 1,
        }
        self.diagnostics.append(&mut problems.found);
        self.offers.extend(offer);
    }

    /// Whether a body is seated where it is wanted; `None` where its comune is not known and could be one of those.
    fn seat(&self, found: Option<&Match>, province: &str) -> Option<bool> {
        if self.wants_all() {
            return Some(true);
        }
        let digits = match found {
            Some(found) => Some(&found.code.as_str()[..3]),
            None => province_code(province),
        };
        if digits.is_some_and(|digits| self.provinces.contains(digits)) {
            return Some(true);
        }
        if let Some(found) = found {
            return Some(self.comuni.contains(&found.code));
        }
        let near = match digits {
            Some(digits) => self
                .comuni
                .iter()
                .any(|code| code.as_str().starts_with(digits)),
            // Without a province that is known it could be anywhere.
            None => true,
        };
        if near { None } else { Some(false) }
    }
}

impl stream::Rows for Reading<'_> {
    fn sheet(&mut self, name: &str) {
        self.sheet = Some(name.to_owned());
    }

    fn row(&mut self, row: usize, cells: &[String], counted: bool) {
        match self.columns.take() {
            Some(columns) => {
                if counted && cells.len() != columns.width {
                    self.ragged(row, cells.len(), columns.width);
                } else {
                    self.body(row, cells, &columns);
                }
                self.columns = Some(columns);
            }
            None => self.columns = Columns::find(cells),
        }
    }

    fn named(&self, cells: &[String]) -> usize {
        Columns::find(cells).map_or(0, |columns| columns.found())
    }

    fn done(&self) -> bool {
        self.columns.is_some()
    }
}
