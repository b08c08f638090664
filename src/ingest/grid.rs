//! A table as it was written: a header and rows of text, each row with the number a spreadsheet gives it.

use super::error::IngestError;
use super::schema::{Column, folded};
use crate::model::diagnostic::{Diagnostic, Origin, Problem};
use std::collections::BTreeMap;

/// Texts that mean "no value". Zero is not one of them, and neither is `NA`, the province of Naples.
const MISSING: [&str; 5] = ["", "-", "..", "n.d.", "null"];

/// A table of text.
#[derive(Debug, Clone, Default)]
pub(super) struct Grid {
    /// The file's name.
    pub(super) file: String,
    /// The names of the columns, as written.
    pub(super) header: Vec<String>,
    /// The rows that have as many cells as the header, at most.
    pub(super) rows: Vec<GridRow>,
    /// Rows that were refused because they have more.
    pub(super) refused: Vec<usize>,
    /// What was found wrong so far.
    pub(super) diagnostics: Vec<Diagnostic>,
}

/// A row of text.
#[derive(Debug, Clone)]
pub(super) struct GridRow {
    /// Its number in a spreadsheet; the header is row 1.
    pub(super) number: usize,
    /// Its cells, by column of the header.
    pub(super) cells: Vec<Option<String>>,
}

/// Where each column of a table stands in a grid.
#[derive(Debug, Clone, Default)]
pub(super) struct Columns {
    places: BTreeMap<&'static str, usize>,
    /// The name of each column as the file writes it.
    pub(super) written: BTreeMap<&'static str, String>,
}

impl Columns {
    /// The cell of a row in a column; `None` when it is missing, blank or says "no value".
    pub(super) fn cell<'a>(&self, row: &'a GridRow, column: &str) -> Option<&'a str> {
        let text = row.cells.get(*self.places.get(column)?)?.as_deref()?.trim();
        let missing = MISSING.iter().any(|word| text.eq_ignore_ascii_case(word));
        (!missing).then_some(text)
    }
}

impl Grid {
    /// Finds the columns of a table in the header by their English or Italian names, by other `aliases`, or by a mapping of the
    /// dataset's own. Columns that nobody asked for are reported.
    /// # Errors
    /// When a required column is missing or a column is there twice.
    pub(super) fn columns(
        &mut self,
        columns: &[Column],
        aliases: &[(&str, &str)],
        mapping: &BTreeMap<String, String>,
    ) -> Result<Columns, IngestError> {
        let mut found = Columns::default();
        let mut used = vec![false; self.header.len()];
        for column in columns {
            let mut names = vec![folded(column.name), folded(column.italian)];
            let others = aliases.iter().filter(|(name, _)| *name == column.name);
            names.extend(others.map(|(_, alias)| folded(alias)));
            if let Some(own) = mapping.get(column.name) {
                names = vec![folded(own)];
            }
            let mut places = (0..self.header.len())
                .filter(|&place| names.contains(&folded(&self.header[place])));
            if let Some(place) = places.next() {
                used[place] = true;
                found.places.insert(column.name, place);
                found
                    .written
                    .insert(column.name, self.header[place].clone());
            } else if column.required {
                return Err(IngestError::MissingColumn {
                    file: self.file.clone(),
                    column: names.join("`, `"),
                    found: self.header.join(", "),
                });
            }
            if let Some(second) = places.next() {
                return Err(IngestError::ColumnTwice {
                    file: self.file.clone(),
                    column: self.header[second].clone(),
                });
            }
        }
        let known: Vec<String> = columns
            .iter()
            .flat_map(|column| [column.name.to_owned(), column.italian.to_owned()])
            .collect();
        for (place, name) in self.header.iter().enumerate() {
            if !used[place] && !name.trim().is_empty() {
                let nearest = crate::model::ledger::nearest(name, known.iter());
                self.diagnostics.push(Diagnostic {
                    origin: Origin {
                        file: self.file.clone(),
                        row: Some(1),
                        column: Some(name.clone()),
                    },
                    value: None,
                    problem: Problem::UnknownColumn { nearest },
                });
            }
        }
        Ok(found)
    }
}
