//! A sheet as a grid of cells, and the table that is in it.

use super::archive::MOST_UNPACKED;
use super::error::IngestError;
use super::names::on_one_line;
use super::table::{HEADER_LINES, Known, Table, header_among, letter};
use crate::model::diagnostic::{Diagnostic, Origin, Problem};
use polars::prelude::{Column, DataFrame};
use std::collections::BTreeSet;

/// The most cells with something in them that are read from a file.
pub(super) const MOST_CELLS: usize = 12_000_000;

/// The most places for cells, filled or not, that the tables of a file may have: their rows times their columns.
const MOST_PLACES: usize = 2 * MOST_CELLS;

/// The most bytes of text that are read from a file: a workbook keeps a text once and may repeat it a million times.
const MOST_TEXT: usize = 1 << 29;

/// A cell with something in it.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Cell {
    /// Its column, from 0.
    pub(super) column: usize,
    /// What it holds, as text.
    pub(super) text: String,
    /// Whether that is a number of the format itself.
    pub(super) is_number: bool,
}

/// An area of cells that was made one: first row and column, last row and column, all included, from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct MergedArea {
    pub(super) first: (usize, usize),
    pub(super) last: (usize, usize),
}

/// What the sheets of a workbook hold together: they are all in memory at once.
#[derive(Debug, Default)]
pub(super) struct Held {
    /// Cells with something in them.
    cells: usize,
    /// Bytes of text.
    text: usize,
    /// Places for cells, filled or not.
    places: usize,
}

impl Held {
    /// Holds a cell more; false where that is too much.
    fn hold(&mut self, cell: &Cell) -> bool {
        self.cells += 1;
        self.text = self.text.saturating_add(cell.text.len());
        self.cells <= MOST_CELLS && self.text <= MOST_TEXT
    }
}

/// The cells of a sheet that have something in them, row by row.
#[derive(Debug, Default)]
pub(super) struct Grid {
    /// The number of each row, from 1, and its cells by column.
    rows: Vec<(usize, Vec<Cell>)>,
}

impl Grid {
    /// Adds a cell behind those that are there; one with nothing but blanks is passed over. False when the workbook is too large.
    pub(super) fn push(&mut self, held: &mut Held, row: usize, cell: Cell) -> bool {
        if cell.text.trim().is_empty() {
            return true;
        }
        let room = held.hold(&cell);
        match self.rows.last_mut() {
            Some((last, cells)) if *last == row + 1 => cells.push(cell),
            _ => self.rows.push((row + 1, vec![cell])),
        }
        room
    }

    /// The table of the sheet: its header is looked for among the first lines, and what stands above it is reported.
    ///
    /// Every cell of a merged area takes the value of the first one, down the area's first column; the others stay empty.
    /// # Errors
    /// [`IngestError::TooLarge`] when it has too many rows for its columns, [`IngestError::Malformed`] when polars refuses the cells.
    pub(super) fn table(
        mut self,
        held: &mut Held,
        place: Origin,
        merged: &[MergedArea],
        known: &Known<'_>,
    ) -> Result<Table, IngestError> {
        let name = place.sheet.clone().unwrap_or_default();
        // A workbook made by a program may hold its cells in any order.
        self.rows.sort_by_key(|(row, _)| *row);
        let mut rows: Vec<(usize, Vec<Cell>)> = Vec::with_capacity(self.rows.len());
        for (row, mut cells) in self.rows {
            match rows.last_mut() {
                Some((last, before)) if *last == row => before.append(&mut cells),
                _ => rows.push((row, cells)),
            }
        }
        let opening: Vec<Vec<String>> = rows
            .iter()
            .take(HEADER_LINES)
            .map(|(_, cells)| line(cells))
            .collect();
        let (header, _) = header_among(&name, opening.iter().map(Vec::as_slice), known);
        let mut table = Table {
            name,
            place,
            ..Table::default()
        };
        if header > 0 {
            table.diagnostics.push(Diagnostic {
                origin: table.place.clone(),
                value: None,
                problem: Problem::TitleLines { lines: header },
            });
        }
        let Some(names) = opening.into_iter().nth(header) else {
            return Ok(table);
        };
        table.header = names.iter().map(|name| on_one_line(name)).collect();
        let header_row = rows[header].0;
        let mut body = rows.split_off(header + 1);
        let Some(filled) = fill(held, &mut body, merged, header_row) else {
            return Err(too_large(&table.place.file));
        };
        let (width, height) = (table.header.len(), body.len());
        held.places = held.places.saturating_add(width.saturating_mul(height));
        if held.places > MOST_PLACES {
            return Err(too_large(&table.place.file));
        }
        let mut texts: Vec<Vec<Option<String>>> = vec![vec![None; height]; width];
        let mut nameless = BTreeSet::new();
        table.numeric = vec![Vec::new(); width];
        for (index, (row, cells)) in body.into_iter().enumerate() {
            table.rows.push(row);
            for cell in cells {
                let Some(texts) = texts.get_mut(cell.column) else {
                    nameless.insert(cell.column);
                    continue;
                };
                if cell.is_number {
                    let numeric = &mut table.numeric[cell.column];
                    numeric.resize(height, false);
                    numeric[index] = true;
                }
                texts[index] = Some(cell.text);
            }
        }
        // What stands beside the table is no part of it, and is named once a column.
        let beside = nameless.into_iter().map(|column| Diagnostic {
            origin: table.place.at(&letter(column)),
            value: None,
            problem: Problem::UnknownColumn { nearest: None },
        });
        table.diagnostics.extend(beside);
        for (row, column) in filled {
            if let Ok(index) = table.rows.binary_search(&row) {
                table.merged.insert((index, column));
            }
        }
        let columns = texts
            .into_iter()
            .enumerate()
            .map(|(place, texts)| Column::new(place.to_string().into(), texts))
            .collect();
        table.cells = DataFrame::new(height, columns).map_err(|error| IngestError::Malformed {
            file: table.place.label(),
            reason: error.to_string(),
        })?;
        Ok(table)
    }
}

/// What is said of a file with more cells than are read.
pub(super) fn too_large(file: &str) -> IngestError {
    IngestError::TooLarge {
        file: file.to_owned(),
        most: MOST_UNPACKED >> 20,
    }
}

/// A row as texts, empty where there is no cell.
fn line(cells: &[Cell]) -> Vec<String> {
    let width = cells.iter().map(|cell| cell.column + 1).max().unwrap_or(0);
    let mut line = vec![String::new(); width];
    for cell in cells {
        line[cell.column].clone_from(&cell.text);
    }
    line
}

/// Gives the cells of merged areas below the header the value of the area's first cell, down its first column; says which ones it filled,
/// by row number and column. `None` where that is more than is read.
///
/// Only rows that have something else in them are filled: an area that reaches far below the last row adds none. Areas do not overlap; of
/// those that do, in a file that no spreadsheet wrote, the first counts. So no place is looked at twice.
fn fill(
    held: &mut Held,
    body: &mut [(usize, Vec<Cell>)],
    merged: &[MergedArea],
    header_row: usize,
) -> Option<Vec<(usize, usize)>> {
    let mut areas: Vec<&MergedArea> = merged
        .iter()
        .filter(|area| area.first.0 + 1 > header_row && area.last.0 > area.first.0)
        .collect();
    areas.sort_by_key(|area| (area.first.1, area.first.0));
    let mut filled = Vec::new();
    let mut end = (usize::MAX, 0);
    for area in areas {
        let (row, column) = area.first;
        if end.0 == column && row <= end.1 {
            continue;
        }
        end = (column, area.last.0);
        let start = body.partition_point(|(number, _)| *number < row + 1);
        let source = body
            .get(start)
            .filter(|(number, _)| *number == row + 1)
            .and_then(|(_, cells)| cells.iter().find(|cell| cell.column == column))
            .cloned();
        let Some(source) = source else { continue };
        for (number, cells) in body[start + 1..]
            .iter_mut()
            .take_while(|(number, _)| *number <= area.last.0 + 1)
        {
            if cells.iter().all(|cell| cell.column != column) {
                if !held.hold(&source) {
                    return None;
                }
                cells.push(source.clone());
                filled.push((*number, column));
            }
        }
    }
    Some(filled)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn grid(rows: &[&[&str]]) -> Grid {
        let mut grid = Grid::default();
        for (row, texts) in rows.iter().enumerate() {
            for (column, text) in texts.iter().enumerate() {
                let text = (*text).to_owned();
                assert!(grid.push(
                    &mut Held::default(),
                    row,
                    Cell {
                        column,
                        is_number: text.parse::<f64>().is_ok(),
                        text,
                    }
                ));
            }
        }
        grid
    }

    fn place() -> Origin {
        Origin {
            sheet: Some("enti".to_owned()),
            ..Origin::file("f.xlsx")
        }
    }

    fn known(_: &str, line: &[String]) -> usize {
        line.iter()
            .filter(|name| ["id", "nome"].contains(&name.as_str()))
            .count()
    }

    fn text(table: &Table, row: usize, column: usize) -> Option<&str> {
        table.cells.columns()[column].str().unwrap().get(row)
    }

    #[test]
    fn titles_and_blank_rows_are_passed_over_and_rows_keep_their_numbers() {
        let rows: [&[&str]; 6] = [
            &["Elenco degli enti"],
            &[],
            &["id", "nome", ""],
            &["a", "Alfa", "", "nota"],
            &[" ", ""],
            &["b", "7"],
        ];
        let table = grid(&rows)
            .table(&mut Held::default(), place(), &[], &known)
            .unwrap();
        assert_eq!(table.header, ["id", "nome"]);
        assert_eq!(table.rows, [4, 6]);
        assert_eq!(text(&table, 1, 1), Some("7"));
        assert_eq!(table.numeric[1], [false, true]);
        assert_eq!(
            table.diagnostics[0].problem,
            Problem::TitleLines { lines: 1 }
        );
    }

    #[test]
    fn a_merged_area_fills_its_first_column_and_says_so() {
        let rows: [&[&str]; 5] = [
            &["id", "nome"],
            &["a", "Alfa"],
            &["", "Beta"],
            &["", "Gamma"],
            &["d", "Delta"],
        ];
        let area = MergedArea {
            first: (1, 0),
            last: (3, 0),
        };
        let again = MergedArea {
            first: (2, 0),
            last: (4, 0),
        };
        let far = MergedArea {
            first: (4, 0),
            last: (1_048_575, 0),
        };
        let table = grid(&rows)
            .table(&mut Held::default(), place(), &[again, area, far], &known)
            .unwrap();
        let ids: Vec<_> = (0..4).map(|row| text(&table, row, 0)).collect();
        assert_eq!(ids, [Some("a"), Some("a"), Some("a"), Some("d")]);
        assert_eq!(
            table.merged.into_iter().collect::<Vec<_>>(),
            [(1, 0), (2, 0)]
        );
    }

    #[test]
    fn a_sheet_without_cells_is_a_table_without_header() {
        let table = Grid::default()
            .table(&mut Held::default(), place(), &[], &known)
            .unwrap();
        assert!(table.header.is_empty() && table.rows.is_empty());
    }
}
