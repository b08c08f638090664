//! A table as it was written: columns of text, and for each row the number that a spreadsheet gives it.

use super::cells::Context;
use super::error::IngestError;
use super::names::{Line, folded, same};
use super::numbers::Mark;
use super::schema::{Column, Kind};
use crate::model::diagnostic::{Diagnostic, Origin, Problem};
use crate::model::ledger::nearest;
use crate::model::writing::is_missing;
use polars::prelude::{DataFrame, StringChunked};
use std::collections::{BTreeMap, BTreeSet};

/// Among how many of the first lines of a table its header is looked for: what stands above it are titles.
pub(super) const HEADER_LINES: usize = 20;

/// How many columns a line names, for the table of this name: what tells a header from the titles above it.
pub(super) type Known<'a> = dyn Fn(&str, &[String]) -> usize + 'a;

/// A table of text, as a reader of any format gives it.
#[derive(Debug, Default)]
pub(super) struct Table {
    /// The file and, in a workbook, the sheet.
    pub(super) place: Origin,
    /// The name by which it may be known: that of the sheet, or of the file without its ending.
    pub(super) name: String,
    /// The names of the columns, as written.
    pub(super) header: Vec<String>,
    /// The cells below the header: a column of text for each name, a row for each of `rows`.
    pub(super) cells: DataFrame,
    /// The row numbers; the header is row 1, unless blank lines or titles precede it.
    pub(super) rows: Vec<usize>,
    /// For each column, which cells are numbers of the format itself and no text that looks like one; nothing where none is.
    pub(super) numeric: Vec<Vec<bool>>,
    /// Cells, by row index and column, that took the value of the first one of a merged area.
    pub(super) merged: BTreeSet<(usize, usize)>,
    /// The decimal mark that files of this form usually have.
    pub(super) usual_mark: Option<Mark>,
    /// Columns whose cells are no text and could not be made any, by their place in the header, with the type they have.
    pub(super) unreadable: BTreeMap<usize, String>,
    /// Rows that are left out because they have more cells than the header.
    pub(super) ragged: Vec<usize>,
    /// What the reader found wrong.
    pub(super) diagnostics: Vec<Diagnostic>,
}

/// Which of the first lines of a table is its header, and how many columns it names: the first that names two or more; else the first.
///
/// A later line that names more is no header: it would turn the rows above it into titles.
pub(super) fn header_among<'a>(
    name: &str,
    lines: impl Iterator<Item = &'a [String]>,
    known: &Known<'_>,
) -> (usize, usize) {
    let mut first = 0;
    for (index, line) in lines.take(HEADER_LINES).enumerate() {
        let columns = known(name, line);
        if columns >= 2 {
            return (index, columns);
        }
        if index == 0 {
            first = columns;
        }
    }
    (0, first)
}

/// A table whose columns are found.
#[derive(Debug)]
pub(super) struct Bound<'t> {
    pub(super) table: &'t Table,
    /// What cells are read with; nothing for plain networks.
    pub(super) context: Option<&'t Context>,
    columns: Vec<BoundColumn<'t>>,
    /// Places in the header that no column took.
    unclaimed: Vec<usize>,
}

/// A column, and where it stands in the table.
#[derive(Debug)]
pub(super) struct BoundColumn<'t> {
    pub(super) column: Column,
    /// Its name as the file writes it; `None` when the file does not have it.
    pub(super) header: Option<&'t str>,
    /// Its place in the file's header.
    place: usize,
    cells: Option<&'t StringChunked>,
    /// Which cells are numbers of the format itself.
    numeric: &'t [bool],
    /// What parts units from decimals in the others.
    pub(super) mark: Mark,
}

impl Table {
    /// The text of a cell, without surrounding blanks; `None` when it says nothing.
    pub(super) fn text(&self, place: usize, index: usize) -> Option<&str> {
        let text = self
            .cells
            .columns()
            .get(place)?
            .str()
            .ok()?
            .get(index)?
            .trim();
        (!is_missing(text)).then_some(text)
    }

    /// The decimal mark that the cells of a column have unless they tell another.
    pub(super) fn usual_mark_of(&self, place: usize) -> Mark {
        let native = self.numeric.get(place);
        let native = native.is_some_and(|cells| cells.contains(&true));
        match self.usual_mark {
            _ if native => Mark::Point,
            usual => usual.unwrap_or(Mark::Untold),
        }
    }

    /// Finds columns in the header, by any of their names or by the one that `mapping` gives for the English name.
    /// # Errors
    /// When a required or mapped column is missing, or a name is there twice.
    pub(super) fn bind(
        &self,
        columns: &[Column],
        mapping: &BTreeMap<&'static str, String>,
    ) -> Result<Bound<'_>, IngestError> {
        self.no_doubles()?;
        let mut claims: BTreeMap<usize, &'static str> = BTreeMap::new();
        let mut places = Vec::new();
        for column in columns {
            let own = mapping.get(column.name);
            let mut found = (0..self.header.len()).filter(|place| {
                let header = &self.header[*place];
                match own {
                    Some(own) => same(header, own),
                    // A header that the dataset gives to another column is not this one's.
                    None => column.is(header) && !mapping.values().any(|other| same(header, other)),
                }
            });
            let place = found.next();
            if let Some(second) = found.next() {
                return Err(self.twice(second));
            }
            places.push(place);
            claims.extend(place.map(|place| (place, column.name)));
        }
        let unclaimed: Vec<usize> = (0..self.header.len())
            .filter(|place| !claims.contains_key(place))
            .collect();
        for (column, place) in columns.iter().zip(&places) {
            let own = mapping.get(column.name);
            if place.is_none() && (column.required || own.is_some()) {
                return Err(self.missing(column, own, &unclaimed));
            }
        }
        if let Some((place, kind)) = self
            .unreadable
            .iter()
            .find(|(place, _)| claims.contains_key(place))
        {
            return Err(IngestError::Malformed {
                file: self.place.label(),
                reason: format!("column `{}` is of type {kind}", self.header[*place]),
            });
        }
        let columns = columns
            .iter()
            .zip(places)
            .map(|(column, place)| self.bound(column, place))
            .collect();
        Ok(Bound {
            table: self,
            context: None,
            columns,
            unclaimed,
        })
    }

    fn bound(&self, column: &Column, place: Option<usize>) -> BoundColumn<'_> {
        let mut bound = BoundColumn {
            column: *column,
            header: place.map(|place| self.header[place].as_str()),
            place: place.unwrap_or_default(),
            cells: place.and_then(|place| self.cells.columns().get(place)?.str().ok()),
            numeric: place
                .and_then(|place| self.numeric.get(place))
                .map_or(&[], Vec::as_slice),
            mark: Mark::Untold,
        };
        let (whole, limits) = match column.kind {
            Kind::Whole(least, most) => (true, (f64::from(least), f64::from(most))),
            Kind::Persons => (true, (0.0, f64::from(u32::MAX))),
            Kind::Number(least, most) => (false, (least, most)),
            _ => return bound,
        };
        let texts = (0..self.rows.len())
            .filter(|&index| !bound.is_number(index))
            .filter_map(|index| bound.text(index));
        bound.mark = Mark::of(
            texts,
            whole,
            limits,
            self.usual_mark.unwrap_or(Mark::Untold),
        );
        bound
    }

    fn no_doubles(&self) -> Result<(), IngestError> {
        let mut seen = BTreeSet::new();
        for (place, name) in self.header.iter().enumerate() {
            let name = folded(name);
            if !name.is_empty() && !seen.insert(name) {
                return Err(self.twice(place));
            }
        }
        Ok(())
    }

    fn twice(&self, place: usize) -> IngestError {
        IngestError::ColumnTwice {
            file: self.place.label(),
            column: self.header[place].clone(),
        }
    }

    fn missing(&self, column: &Column, own: Option<&String>, unclaimed: &[usize]) -> IngestError {
        let mut names = match own {
            Some(own) => vec![own.as_str()],
            None => vec![column.name, column.italian],
        };
        names.dedup();
        let nearest = names.iter().find_map(|name| {
            nearest(
                name,
                unclaimed.iter().map(|&place| self.header[place].as_str()),
            )
        });
        let found = self.header.iter().filter(|name| !name.is_empty());
        let found: Vec<String> = found.cloned().collect();
        let (file, column) = (self.place.label(), names.join("`, `"));
        if found.is_empty() {
            return IngestError::EmptyFile { file, column };
        }
        IngestError::MissingColumn {
            file,
            column,
            found,
            nearest,
        }
    }
}

impl<'t> Bound<'t> {
    pub(super) fn column(&self, name: &str) -> Option<&BoundColumn<'t>> {
        self.columns
            .iter()
            .find(|column| column.column.name == name)
    }

    /// Whether a row only repeats the names of its columns, as where two files were put one below the other.
    pub(super) fn is_header(&self, index: usize) -> bool {
        let mut cells = 0;
        let same_name = |column: &BoundColumn<'_>| {
            let text = column.text(index)?;
            cells += 1;
            Some(column.header.is_some_and(|header| same(header, text)))
        };
        let all = self.columns.iter().filter_map(same_name).all(|same| same);
        all && cells >= 2
    }

    /// Whether a cell took the value of the first one of a merged area.
    pub(super) fn is_merged(&self, index: usize, column: &str) -> bool {
        self.column(column)
            .is_some_and(|column| self.table.merged.contains(&(index, column.place)))
    }

    /// The name of a column as the file writes it; the English one where the file does not have it.
    pub(super) fn written<'a>(&'a self, name: &'a str) -> &'a str {
        self.column(name)
            .and_then(|column| column.header)
            .unwrap_or(name)
    }

    /// The names of the columns that the file has, English and as written.
    pub(super) fn headers(&self) -> BTreeMap<&'static str, String> {
        self.columns
            .iter()
            .filter_map(|column| Some((column.column.name, column.header?.to_owned())))
            .collect()
    }

    /// Columns that are not the table's own. One without a name matters only where a cell in it has a value, and is then called by
    /// its letter in a spreadsheet.
    pub(super) fn unknown_columns(&self) -> Vec<Diagnostic> {
        let absent: Vec<&str> = self
            .columns
            .iter()
            .filter(|column| column.header.is_none())
            .flat_map(|column| column.column.names())
            .collect();
        let named = |place: usize| match self.table.header[place].as_str() {
            "" => self.has_values(place).then(|| letter(place)),
            name => Some(name.to_owned()),
        };
        self.unclaimed
            .iter()
            .filter_map(|&place| {
                let name = named(place)?;
                // A name that the dataset gave to another column is no slip.
                let nearest = if self.columns.iter().any(|column| column.column.is(&name)) {
                    None
                } else {
                    let name = folded(&name);
                    nearest(&name, absent.iter().copied()).or_else(|| holding(&name, &absent))
                };
                Some(Diagnostic {
                    origin: self.table.place.at(&name),
                    value: None,
                    problem: Problem::UnknownColumn { nearest },
                })
            })
            .collect()
    }

    fn has_values(&self, place: usize) -> bool {
        let column = self.table.cells.columns().get(place);
        column
            .and_then(|column| column.str().ok())
            .is_some_and(|cells| cells.iter().flatten().any(|cell| !cell.trim().is_empty()))
    }
}

impl Column {
    /// Whether one of its names is on a line.
    pub(super) fn is_on(&self, line: &Line) -> bool {
        self.names().any(|name| line.has(name))
    }

    /// Whether a header is one of its names.
    pub(super) fn is(&self, header: &str) -> bool {
        self.names().any(|name| same(header, name))
    }
}

impl<'t> BoundColumn<'t> {
    /// The text of a cell, without surrounding blanks; `None` when it says nothing.
    pub(super) fn text(&self, index: usize) -> Option<&'t str> {
        let text = self.cells?.get(index)?.trim();
        (!is_missing(text)).then_some(text)
    }

    /// Whether a cell is a number of the format itself, whose point can only be a decimal one.
    pub(super) fn is_number(&self, index: usize) -> bool {
        self.numeric.get(index).copied().unwrap_or(false)
    }
}

/// The name that holds another, or that another holds, where one alone does: `tipo` in `tipologia`, `risposto` in `ha_risposto`.
fn holding(name: &str, candidates: &[&str]) -> Option<String> {
    let long = |text: &str| text.chars().count() >= 4;
    let mut found = candidates.iter().filter(|candidate| {
        long(name) && long(candidate) && (candidate.contains(name) || name.contains(**candidate))
    });
    let first = found.next()?;
    // Both names of a column may fit; two columns may not.
    found
        .all(|other| other.contains(*first) || first.contains(*other))
        .then(|| (*first).to_owned())
}

/// The letters by which spreadsheets call the column at a place: A, B, …, Z, AA, …
pub(super) fn letter(place: usize) -> String {
    let mut letters = Vec::new();
    let mut rest = place + 1;
    while rest > 0 {
        letters.push(char::from(b'A' + ((rest - 1) % 26) as u8));
        rest = (rest - 1) / 26;
    }
    letters.iter().rev().collect()
}

#[cfg(test)]
mod tests {
    use super::letter;

    #[test]
    fn columns_are_lettered_as_in_a_spreadsheet() {
        assert_eq!(
            [0, 25, 26, 701, 702].map(letter),
            ["A", "Z", "AA", "ZZ", "AAA"]
        );
    }
}
