//! A table as people wrote it, so that it can be changed in places and written again with nothing lost.

use std::collections::BTreeMap;

/// The signs by which a spreadsheet takes a text for a formula.
const SIGNS: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

/// A text for a cell, with an apostrophe before it where a spreadsheet would run it as a formula.
pub fn armed(text: &str) -> String {
    let apostrophe = if text.starts_with(SIGNS) { "'" } else { "" };
    format!("{apostrophe}{text}")
}

/// The text of a cell that [`armed`] wrote, without its apostrophe; any other text as it is.
pub fn unarmed(text: &str) -> &str {
    text.strip_prefix('\'')
        .filter(|own| own.starts_with(SIGNS))
        .unwrap_or(text)
}

/// A table of text: every row and column that stood in the file, in their order.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Sheet {
    /// Rows above the header, such as a title.
    pub preamble: Vec<Vec<String>>,
    /// The names of the columns, as written.
    pub header: Vec<String>,
    /// The rows below it; one may be shorter or longer than the header.
    pub rows: Vec<Vec<String>>,
    /// The mark between cells.
    pub separator: char,
}

impl Sheet {
    /// An empty table with these columns, in the form that an Italian Excel opens: `;` between cells.
    pub fn new(header: impl IntoIterator<Item = String>) -> Self {
        Self {
            preamble: Vec::new(),
            header: header.into_iter().collect(),
            rows: Vec::new(),
            separator: ';',
        }
    }

    /// The text of a cell without surrounding blanks; empty where there is no such cell.
    pub fn cell(&self, row: usize, column: usize) -> &str {
        self.rows
            .get(row)
            .and_then(|cells| cells.get(column))
            .map_or("", |cell| cell.trim())
    }

    /// Puts a text into a cell, which is made where the row was too short; nothing where there is no such row.
    pub fn put(&mut self, row: usize, column: usize, text: &str) {
        let Some(cells) = self.rows.get_mut(row) else {
            return;
        };
        if cells.len() <= column {
            cells.resize(column + 1, String::new());
        }
        text.clone_into(&mut cells[column]);
    }
}

/// A table that both people and the program write in: the program knows some of its columns, and people may have added others.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SharedSheet {
    /// All that stands in it.
    pub sheet: Sheet,
    /// Where the columns that the program knows stand, by their English names.
    pub places: BTreeMap<&'static str, usize>,
}

impl SharedSheet {
    /// A table with nothing in it, in the form that an Italian Excel opens.
    pub fn empty() -> Self {
        Self {
            sheet: Sheet::new([]),
            places: BTreeMap::new(),
        }
    }

    /// The text of a cell without surrounding blanks; empty where the row is too short or there is no such column.
    pub fn cell(&self, row: usize, column: &str) -> &str {
        self.places
            .get(column)
            .map_or("", |&place| self.sheet.cell(row, place))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_would_be_a_formula_gets_an_apostrophe_and_it_comes_off_again() {
        for (text, expected) in [("-spiga", "'-spiga"), ("spiga", "spiga"), ("'a", "'a")] {
            assert_eq!(armed(text), expected);
            assert_eq!(unarmed(expected), text);
        }
    }

    #[test]
    fn a_short_row_grows_only_where_something_is_put() {
        let mut sheet = Sheet::new(["id", "nome", "note"].map(str::to_owned));
        sheet.rows.push(vec!["a".to_owned()]);
        assert_eq!(sheet.cell(0, 2), "");
        assert_eq!(sheet.rows[0].len(), 1);
        sheet.put(0, 2, "x");
        sheet.put(7, 0, "nowhere");
        assert_eq!(sheet.rows, [["a", "", "x"].map(str::to_owned).to_vec()]);
    }
}
