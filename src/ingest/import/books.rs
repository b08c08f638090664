//! The workbooks of the folder that an import goes into: which tables somebody has filled in there.

use super::sheets::Headers;
use crate::ingest::names::folded;
use crate::ingest::sources::{is_example, named_columns, schema_named};
use crate::ingest::table::Table;
use crate::ingest::workbook::names_in;
use crate::ingest::{bytes_of, tables_of};
use crate::model::diagnostic::TableId;
use crate::model::sheet::Sheet;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// A workbook that holds tables of the dataset.
#[derive(Debug)]
pub(super) struct Book {
    pub(super) file: String,
    /// The tables in which a row is no example; `None` where the workbook cannot be read and may hold anything.
    filled: Option<BTreeMap<TableId, Sheet>>,
}

impl Book {
    /// Whether somebody may have filled in a table.
    pub(super) fn holds(&self, table: TableId) -> bool {
        let filled = self.filled.as_ref();
        filled.is_none_or(|tables| tables.contains_key(&table))
    }

    /// A table in which a row is no example.
    pub(super) fn sheet(&self, table: TableId) -> Option<&Sheet> {
        self.filled.as_ref()?.get(&table)
    }
}

/// The workbooks with a sheet that is called like a table. One without, such as a register that lies beside the tables, is not read.
pub(super) fn read(
    folder: &Path,
    files: &BTreeSet<String>,
    headers: &BTreeMap<TableId, Headers>,
) -> Vec<Book> {
    let is_book = |file: &&String| {
        let ending = file.rsplit_once('.').map(|(_, ending)| ending);
        let endings = ["xlsx", "xlsm", "ods", "xls"];
        ending.is_some_and(|ending| {
            endings
                .iter()
                .any(|known| ending.eq_ignore_ascii_case(known))
        })
    };
    let mut books = Vec::new();
    for file in files.iter().filter(is_book) {
        let path = folder.join(file);
        let names = names_in(&path);
        let is_table = |name: &String| schema_named(&folded(name)).is_some();
        if names.is_some_and(|names| !names.iter().any(is_table)) {
            continue;
        }
        let known = |name: &str, line: &[String]| named_columns(name, line, headers);
        let tables = bytes_of(&path).and_then(|bytes| tables_of(file, &bytes, &known));
        books.push(Book {
            file: file.clone(),
            filled: tables.ok().map(filled),
        });
    }
    books
}

fn filled(tables: Vec<Table>) -> BTreeMap<TableId, Sheet> {
    let with_data = tables.into_iter().filter(Table::has_data);
    with_data
        .filter_map(|table| {
            let schema = schema_named(&folded(&table.name))?;
            Some((schema.table, sheet(&table)))
        })
        .collect()
}

/// The rows of a table that are no examples.
fn sheet(table: &Table) -> Sheet {
    let mut sheet = Sheet::new(table.header.iter().cloned());
    for index in 0..table.rows.len() {
        let cell = |place| table.text(place, index).unwrap_or_default().to_owned();
        let cells: Vec<String> = (0..table.header.len()).map(cell).collect();
        if !cells.first().is_some_and(|key| is_example(key)) {
            sheet.rows.push(cells);
        }
    }
    sheet
}
