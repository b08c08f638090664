//! Attributes that appear one value at a time.

use crate::model::plain::{Attribute, Column, Value};
use std::collections::HashMap;

/// Attributes by name.
#[derive(Default)]
pub(super) struct Columns {
    names: Vec<String>,
    pub(super) columns: Vec<Option<Column>>,
    pub(super) index: HashMap<String, usize>,
    cells: usize,
}

impl Columns {
    /// The place of an attribute, which is made if it is not there.
    pub(super) fn at(&mut self, name: &str) -> usize {
        if let Some(&at) = self.index.get(name) {
            return at;
        }
        let at = self.names.len();
        self.names.push(name.to_owned());
        self.columns.push(None);
        self.index.insert(name.to_owned(), at);
        at
    }

    /// Sets a value, unless there would be more cells than may be: then [`Self::close`] says so.
    pub(super) fn set(&mut self, at: usize, row: usize, value: Value, most: usize) {
        let before = self.columns[at].as_ref().map_or(0, Column::len);
        let grown = (row + 1).saturating_sub(before);
        self.cells = self.cells.saturating_add(grown);
        if self.cells > most {
            return;
        }
        match &mut self.columns[at] {
            Some(column) => column.set(row, value),
            none => *none = Some(Column::starting(row, value)),
        }
    }

    /// Sets a value in every row that has none, unless there are more cells than may be already: then no row is looked at.
    pub(super) fn fill(&mut self, name: &str, rows: usize, value: &Value, most: usize) {
        let at = self.at(name);
        for row in 0..rows {
            if self.cells > most {
                return;
            }
            let has = self.columns[at].as_ref().and_then(|column| column.get(row));
            if has.is_none() {
                self.set(at, row, value.clone(), most);
            }
        }
    }

    /// The attributes with a value, each as long as there are rows; `None` where that is beyond the limit.
    pub(super) fn close(self, rows: usize, most: usize) -> Option<Vec<Attribute>> {
        let used = self.columns.iter().flatten().count();
        if self.cells > most || used.saturating_mul(rows) > most {
            return None;
        }
        let named = self.names.into_iter().zip(self.columns);
        let attributes = named.filter_map(|(name, column)| {
            let mut values = column?;
            values.resize(rows);
            Some(Attribute { name, values })
        });
        Some(attributes.collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::mpsc;
    use std::thread;
    use std::time::Duration;

    /// A key a few bytes long, given to every actor, was looked for in each of them however many there were already.
    #[test]
    fn beyond_the_limit_no_row_is_looked_at() {
        let (say, hear) = mpsc::channel();
        thread::spawn(move || {
            let mut columns = Columns::default();
            for (name, rows) in [("one", 11), ("two", usize::MAX)] {
                columns.fill(name, rows, &Value::Flag(true), 10);
            }
            say.send(columns.close(11, 10).is_none())
        });
        assert_eq!(hear.recv_timeout(Duration::from_secs(20)), Ok(true));
    }

    #[test]
    fn rows_that_have_a_value_keep_it() {
        let mut columns = Columns::default();
        let name = "one";
        let at = columns.at(name);
        columns.set(at, 1, Value::Whole(7), 10);
        columns.fill(name, 3, &Value::Whole(2), 10);
        let closed = columns.close(3, 10).unwrap_or_default();
        let expected = Column::Whole(vec![Some(2), Some(7), Some(2)]);
        assert_eq!(closed, [Attribute::new(name, expected)]);
    }
}
