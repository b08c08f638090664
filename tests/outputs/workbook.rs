//! The workbook, read back by another library and opened by an office suite: every table is there, row for row, and nothing in it is computed.

use super::pdf::{close, text};
use super::results::{NAMES, Results, awkward, demonstration, pictures};
use super::tools::converted;
use calamine::{Data, Reader as _, Xlsx, open_workbook};
use std::collections::BTreeMap;
use std::fs;
use std::io::BufReader;
use std::path::Path;
use tessuto::model::district::Language;
use tessuto::present::words::Words;

const FILE: &str = "workbook.xlsx";

type Rows = Vec<Vec<Data>>;

/// Every sheet by its name; fails where a cell of one is computed.
fn sheets(path: &Path) -> BTreeMap<String, Rows> {
    let mut book: Xlsx<BufReader<fs::File>> = open_workbook(path).expect("a workbook");
    let names = book.sheet_names();
    let sheet = |name: &String| {
        let formulas = book.worksheet_formula(name).expect("formulas");
        let computed: Vec<_> = formulas
            .used_cells()
            .filter(|cell| !cell.2.is_empty())
            .collect();
        assert!(computed.is_empty(), "{name}: {computed:?}");
        let range = book.worksheet_range(name).expect("a sheet");
        (name.clone(), range.rows().map(<[Data]>::to_vec).collect())
    };
    names.iter().map(sheet).collect()
}

/// A table as the run spelled it for spreadsheets: the headings, then the rows.
fn table(path: &Path) -> Vec<Vec<String>> {
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(b';')
        .has_headers(false)
        .from_path(path)
        .expect("a table");
    let row = |row: Result<csv::StringRecord, _>| row.expect("a row").iter().map(plain).collect();
    reader.records().map(row).collect()
}

/// Without the mark of the file and the apostrophe that keeps a spreadsheet from computing.
fn plain(text: &str) -> String {
    let text = text.trim_start_matches('\u{feff}');
    text.strip_prefix('\'').unwrap_or(text).to_owned()
}

/// Fails unless a workbook holds every table of a run on the sheet of its name: the same headings, as many rows, the same words.
fn holds_every_table(book: &Path, results: &Results) {
    let sheets = sheets(book);
    let words = Words::new(Language::It);
    let tables = fs::read_dir(results.place().join("tables")).expect("tables");
    let mut compared = 0;
    for path in tables.map(|entry| entry.expect("an entry").path()) {
        if path.extension().is_none_or(|extension| extension != "csv") {
            continue;
        }
        let id = path
            .file_stem()
            .expect("a name")
            .to_string_lossy()
            .replace('_', "-");
        let name = words.say(&format!("book-{id}"));
        let sheet = sheets
            .get(&name)
            .unwrap_or_else(|| panic!("{id}: no sheet `{name}` in {:?}", sheets.keys()));
        let expected = table(&path);
        let said = |row: &[Data]| {
            row.iter()
                .map(|cell| plain(&cell.to_string()))
                .collect::<Vec<_>>()
        };
        let top = sheet
            .iter()
            .position(|row| said(row)[..expected[0].len()] == expected[0]);
        let top = top.unwrap_or_else(|| panic!("{name}: no headings {:?}", expected[0]));
        assert_eq!(sheet.len() - top, expected.len(), "rows of {name}");
        for (row, expected) in sheet[top..].iter().zip(&expected) {
            for (cell, expected) in row.iter().zip(expected) {
                if let Data::String(text) = cell {
                    assert_eq!(&plain(text), expected, "{name}");
                }
            }
        }
        compared += 1;
    }
    assert!(compared > 15, "{compared} tables");
}

#[test]
fn every_table_is_read_back_row_for_row_and_no_cell_is_a_formula() {
    holds_every_table(&demonstration().file(FILE), demonstration());
    holds_every_table(&awkward().file(FILE), awkward());
}

#[test]
fn an_office_suite_prints_every_sheet() {
    let results = demonstration();
    let Some(pdf) = converted(&results.file(FILE), "pdf", &pictures("demonstration")) else {
        return;
    };
    let Some(text) = text(&pdf) else { return };
    for name in sheets(&results.file(FILE)).keys() {
        assert!(text.contains(&close(name)), "{name} is not printed");
    }
}

#[test]
fn an_office_suite_saves_names_like_formulas_as_the_text_that_they_are() {
    let results = awkward();
    let Some(saved) = converted(&results.file(FILE), "xlsx", &pictures("awkward")) else {
        return;
    };
    let all = sheets(&saved);
    let texts: Vec<&str> = all
        .values()
        .flatten()
        .flatten()
        .filter_map(|cell| match cell {
            Data::String(text) => Some(text.as_str()),
            _ => None,
        })
        .collect();
    for name in NAMES {
        assert!(texts.contains(&name), "{name}");
    }
}
