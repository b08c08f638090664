//! A table as people wrote it, so that it can be changed in places and written again with nothing lost.

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

#[cfg(test)]
mod tests {
    use super::*;

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
