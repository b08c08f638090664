//! An adjacency matrix as a table: the first column names the rows, the header the columns.

use super::super::error::{Fault, IngestError};
use super::super::names::same;
use super::super::numbers::{Mark, Reading};
use super::super::schema::EDGES;
use super::super::table::{Table, letter};
use super::super::{READERS, csv, tables_of};
use super::draft::Draft;
use super::{NetworkRead, NetworkReader};
use crate::model::diagnostic::Problem;
use crate::model::plain::{Value, WEIGHT};
use std::collections::{HashMap, HashSet};

/// The reader of matrices.
///
/// A cell that is empty or zero is no tie, any other number is the weight of one, and where every weight is one there are none. Rows
/// and columns that are the same actors, in whatever order, make a one-mode network, undirected if each cell equals that across the
/// diagonal; rows and columns that have nobody in common make a two-mode network, and those that have some actors in common and some
/// not make none.
pub(super) const READER: NetworkReader = NetworkReader {
    id: "matrix",
    extensions: &["csv", "tsv", "xlsx", "xlsm", "ods"],
    says_direction: true,
    recognises,
    read,
};

fn read(file: &str, bytes: &[u8]) -> NetworkRead {
    of_table(first_table(tables_of(file, bytes, &no_name)?), bytes.len())
}

/// A matrix has no columns that are known by name: its header is its first line.
fn no_name(_: &str, _: &[String]) -> usize {
    0
}

fn first_table(tables: Vec<Table>) -> Table {
    let mut filled = tables.into_iter();
    let table = filled.find(|table| !table.header.is_empty());
    table.unwrap_or_default()
}

/// The first lines of a table in any format.
fn first_records(bytes: &[u8]) -> Option<Vec<Vec<String>>> {
    let Some(reader) = READERS.iter().find(|reader| (reader.recognises)(bytes)) else {
        return csv::first_records(bytes);
    };
    let table = first_table((reader.read)("", bytes, &no_name).ok()?);
    let rows =
        (0..table.rows.len()).map(|row| vec![table.text(0, row).unwrap_or_default().to_owned()]);
    Some([table.header.clone()].into_iter().chain(rows).collect())
}

/// Whether the first cell is empty, or the columns are named as the rows are; and no column is called as one of an edge list.
fn recognises(bytes: &[u8]) -> bool {
    let records = first_records(bytes).unwrap_or_default();
    let [header, rest @ ..] = records.as_slice() else {
        return false;
    };
    let [first, columns @ ..] = header.as_slice() else {
        return false;
    };
    let listed = |column: usize| {
        let mut names = EDGES[column].names();
        names.any(|name| header.iter().any(|header| same(header, name)))
    };
    if columns.len() < 2 || (listed(0) && listed(1)) {
        return false;
    }
    let named = columns.iter().filter(|name| !name.is_empty()).count();
    let rows = rest.iter().filter_map(|row| row.first());
    (first.is_empty() && named == columns.len())
        || (rest.len() > 1 && rows.zip(columns).all(|(row, column)| row == column))
}

/// The network of a matrix that any reader of tables has read.
fn of_table(mut table: Table, bytes: usize) -> NetworkRead {
    let diagnostics = std::mem::take(&mut table.diagnostics);
    let mut draft = Draft::at(table.place.clone(), bytes, diagnostics);
    // Programs end every line with a separator: a column without a name and without a cell is none.
    let filled = |column: &usize| {
        let cells = 0..table.rows.len();
        !table.header[*column].is_empty()
            || cells
                .into_iter()
                .any(|at| table.text(*column, at).is_some())
    };
    let places: Vec<usize> = (1..table.header.len()).filter(filled).collect();
    let columns: Vec<&str> = places
        .iter()
        .map(|&column| table.header[column].as_str())
        .collect();
    let mut rows = Vec::new();
    for (at, &row) in table.rows.iter().enumerate() {
        match table.text(0, at) {
            Some(label) => rows.push((label, row, at)),
            None => draft.report_at(row, "", None, Problem::MissingValue),
        }
    }
    let row_names: HashSet<&str> = rows.iter().map(|(label, ..)| *label).collect();
    let column_names: HashSet<&str> = columns.iter().copied().collect();
    let one_mode = row_names == column_names;
    if !one_mode && !row_names.is_disjoint(&column_names) {
        let of_rows = rows.iter().map(|(label, row, _)| (*label, *row, 0));
        let of_columns = columns.iter().zip(&places);
        let of_columns = of_columns.map(|(label, place)| (*label, 1, *place));
        let shared = |label: &str| row_names.contains(label) && column_names.contains(label);
        let mut ends = of_rows.chain(of_columns);
        let alone = ends.find(|(label, ..)| !shared(label));
        let (label, row, place) = alone.unwrap_or_default();
        let shown = if label.is_empty() {
            letter(place)
        } else {
            label.to_owned()
        };
        return Err(draft.fault(row, Fault::RowsAndColumns, &shown));
    }
    let doubled = [
        rows.len() > row_names.len(),
        columns.len() > column_names.len(),
    ];
    if one_mode && doubled.contains(&true) {
        return Err(IngestError::ColumnTwice {
            file: table.place.label(),
            column: twice(if doubled[1] {
                columns
            } else {
                rows.iter().map(|(label, ..)| *label).collect()
            }),
        });
    }
    for (label, row, _) in &rows {
        draft.labelled(label, *row);
    }
    let ends: Vec<u32> = if one_mode {
        let found = columns
            .iter()
            .map(|label| draft.find(label).unwrap_or_default());
        found.collect()
    } else {
        draft.network().modes = Some(rows.len());
        let made = columns.iter().map(|label| draft.labelled(label, 1));
        made.map(Option::unwrap_or_default).collect()
    };
    let marks = marks(&table);
    for (from, (_, row, at)) in (0..).zip(&rows) {
        for ((&place, column), &to) in places.iter().zip(&columns).zip(&ends) {
            let Some(cell) = table.text(place, *at) else {
                continue;
            };
            match number(cell, marks) {
                Some(0.0) => {}
                Some(weight) => {
                    let tie = draft.tie([from, to], one_mode);
                    draft.set_tie(tie, WEIGHT, Value::Number(weight));
                }
                None => {
                    draft.report_at(*row, column, Some(cell), Problem::NotANumber);
                }
            }
        }
    }
    draft.drop_if_all(WEIGHT, 1.0);
    if one_mode {
        draft.merge_twins();
    }
    draft.close(false)
}

/// The decimal mark of all cells together.
fn marks(table: &Table) -> Mark {
    let columns = 1..table.header.len();
    let usual = table.usual_mark_of(1);
    let cells = columns
        .flat_map(|column| (0..table.rows.len()).filter_map(move |row| table.text(column, row)));
    Mark::of(cells, false, (f64::MIN, f64::MAX), usual)
}

fn number(cell: &str, mark: Mark) -> Option<f64> {
    match mark.read(cell) {
        Reading::Number { plain, .. } => plain.parse().ok(),
        Reading::Undecided | Reading::Not => None,
    }
}

/// The first name that is there twice.
fn twice(names: Vec<&str>) -> String {
    let mut seen: HashMap<&str, ()> = HashMap::new();
    let found = names
        .into_iter()
        .find(|name| seen.insert(name, ()).is_some());
    found.unwrap_or_default().to_owned()
}
