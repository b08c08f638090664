//! A table of a data package: its rows, from one file or several, each with the place where it stands.

use crate::ingest::csv::each_record;
use crate::ingest::error::IngestError;
use crate::ingest::names::folded;
use crate::model::diagnostic::{Diagnostic, Origin, Problem};
use std::borrow::Cow;
use std::collections::BTreeMap;

/// A row of a table: in which of its files, and its number there as a spreadsheet counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct At {
    file: usize,
    pub(super) row: usize,
}

/// A table of a package.
#[derive(Debug, Default)]
pub(super) struct Tab {
    /// The file, or the files that hold its rows one after the other.
    files: Vec<String>,
    /// The columns of all its files.
    pub(super) header: Vec<String>,
    /// How many of them the first file has.
    width: usize,
    pub(super) rows: Vec<(At, Vec<String>)>,
    /// How many rows have more or fewer cells than the header: none of their cells may be where it belongs, and none is used.
    ragged: usize,
    /// What stands in such rows, each text with the first of them: enough to tell that the package still has a record.
    slipped: BTreeMap<String, usize>,
}

impl Tab {
    fn column(&self, name: &str) -> Option<usize> {
        self.header.iter().position(|header| header == name)
    }

    pub(super) fn has(&self, name: &str) -> bool {
        self.column(name).is_some()
    }

    /// The text of a cell without surrounding blanks; empty where there is none.
    pub(super) fn cell<'t>(&self, row: &'t [String], name: &str) -> &'t str {
        self.column(name)
            .and_then(|column| row.get(column))
            .map_or("", |cell| cell.trim())
    }

    /// The table as a whole: its first file.
    pub(super) fn file(&self) -> Origin {
        Origin::file(self.files.first().map_or("", String::as_str))
    }

    pub(super) fn origin(&self, at: At) -> Origin {
        Origin::file(self.files.get(at.file).map_or("", String::as_str)).on(at.row)
    }

    /// How many rows it has, those that cannot be used included.
    pub(super) fn read(&self) -> usize {
        self.rows.len() + self.ragged
    }

    fn slip(&mut self, at: At, cells: Vec<String>) {
        self.ragged += 1;
        for cell in cells {
            self.slipped.entry(cell.trim().to_owned()).or_insert(at.row);
        }
    }

    /// The first row whose cells slipped and one of which is this text.
    pub(super) fn slipped(&self, text: &str) -> Option<usize> {
        self.slipped.get(text).copied()
    }

    /// Puts the rows of a file after those that are there; returns what is wrong with them.
    pub(super) fn append(
        &mut self,
        file: &str,
        text: &str,
        separator: u8,
    ) -> Result<Vec<Diagnostic>, IngestError> {
        let mut diagnostics = Vec::new();
        self.files.push(file.to_owned());
        let mut places: Option<Vec<usize>> = None;
        each_record(text, separator, |record| {
            let cells = record.cells.iter().map(String::from_utf8_lossy);
            let cells: Vec<String> = cells.map(Cow::into_owned).collect();
            if cells.iter().all(|cell| cell.trim().is_empty()) {
                return true;
            }
            if places.is_none() {
                let headed = self.headed(&cells);
                let is_header = headed.is_some();
                places = headed.or_else(|| Some((0..self.width).collect()));
                if is_header {
                    return true;
                }
            }
            let places = places.as_deref().unwrap_or_default();
            let at = At {
                file: self.files.len() - 1,
                row: record.row,
            };
            let (found, expected) = (cells.len(), places.len());
            if found == expected {
                self.take(at, cells, places);
            } else {
                // No cell of it is shown: a person's name may stand where the description should.
                let problem = Problem::RaggedRow { found, expected };
                diagnostics.push(Diagnostic {
                    origin: self.origin(at),
                    value: None,
                    problem,
                });
                self.slip(at, cells);
            }
            true
        })
        .map_err(|error| IngestError::Malformed {
            file: file.to_owned(),
            reason: error.to_string(),
        })?;
        Ok(diagnostics)
    }

    /// For each cell of a file's first line the column that it heads, if that line is a header.
    ///
    /// Further files of a table may repeat the header, in another order and with other columns beside, or have none.
    fn headed(&mut self, cells: &[String]) -> Option<Vec<usize>> {
        let names: Vec<String> = cells.iter().map(|name| folded(name)).collect();
        if self.header.is_empty() {
            self.header = names;
            self.width = self.header.len();
            return Some((0..self.width).collect());
        }
        let known = names.iter().filter(|name| self.has(name)).count();
        if 2 * known <= names.len() {
            return None;
        }
        let places = names.into_iter().map(|name| {
            self.column(&name).unwrap_or_else(|| {
                self.header.push(name);
                self.header.len() - 1
            })
        });
        Some(places.collect())
    }

    /// Takes a row, whose cells stand in these columns.
    fn take(&mut self, at: At, cells: Vec<String>, places: &[usize]) {
        if places.iter().copied().eq(0..cells.len()) {
            self.rows.push((at, cells));
            return;
        }
        let mut row = vec![String::new(); self.header.len()];
        for (place, cell) in places.iter().zip(cells) {
            row[*place] = cell;
        }
        self.rows.push((at, row));
    }

    /// How many rows have something in a column.
    pub(super) fn filled(&self, column: usize) -> usize {
        let filled = |row: &&(At, Vec<String>)| {
            row.1
                .get(column)
                .is_some_and(|cell| !cell.trim().is_empty())
        };
        self.rows.iter().filter(filled).count()
    }
}
