//! The rows of a table: some of them, in another order.

use super::{Table, Values};
use std::cmp::Ordering;

impl Values {
    /// The cells of these rows, in their order.
    fn of_rows(&self, rows: &[usize]) -> Self {
        fn chosen<T: Clone>(cells: &[Option<T>], rows: &[usize]) -> Vec<Option<T>> {
            rows.iter().map(|&row| cells[row].clone()).collect()
        }
        match self {
            Self::Text(cells) => Self::Text(chosen(cells, rows)),
            Self::Term(prefix, cells) => Self::Term(prefix, chosen(cells, rows)),
            Self::Measure(cells) => Self::Measure(chosen(cells, rows)),
            Self::Whole(cells) => Self::Whole(chosen(cells, rows)),
            Self::Ordinal(cells) => Self::Ordinal(chosen(cells, rows)),
            Self::Decimal(decimals, cells) => Self::Decimal(*decimals, chosen(cells, rows)),
            Self::Mixed(decimals, cells) => Self::Mixed(*decimals, chosen(cells, rows)),
            Self::Share(cells) => Self::Share(chosen(cells, rows)),
            Self::Flag(cells) => Self::Flag(chosen(cells, rows)),
        }
    }

    /// Which of two rows comes first by their cells; empty cells come last.
    fn compare(&self, a: usize, b: usize) -> Ordering {
        fn by<T>(cells: &[Option<T>], a: usize, b: usize, of: fn(&T, &T) -> Ordering) -> Ordering {
            match (&cells[a], &cells[b]) {
                (Some(a), Some(b)) => of(a, b),
                (a, b) => a.is_none().cmp(&b.is_none()),
            }
        }
        match self {
            Self::Text(cells) => by(cells, a, b, String::cmp),
            Self::Term(_, cells) => by(cells, a, b, |a, b| a.cmp(b)),
            Self::Measure(cells) => by(cells, a, b, |a, b| a.0.cmp(b.0)),
            Self::Whole(cells) | Self::Ordinal(cells) => by(cells, a, b, i64::cmp),
            Self::Decimal(_, cells) | Self::Mixed(_, cells) | Self::Share(cells) => {
                by(cells, a, b, f64::total_cmp)
            }
            Self::Flag(cells) => by(cells, a, b, bool::cmp),
        }
    }
}

impl Table {
    /// The same table with these of its rows, in their order.
    pub(in crate::present) fn of_rows(mut self, rows: &[usize]) -> Self {
        for column in &mut self.columns {
            column.values = column.values.of_rows(rows);
        }
        self
    }

    /// The same table, its rows by their cells, column after column: their order says nothing that they do not.
    pub(in crate::present) fn sorted(self) -> Self {
        let mut rows: Vec<usize> = (0..self.rows()).collect();
        rows.sort_by(|&a, &b| {
            let columns = self.columns.iter();
            let compared = columns.map(|column| column.values.compare(a, b));
            compared
                .into_iter()
                .find(|order| order.is_ne())
                .unwrap_or(Ordering::Equal)
        });
        self.of_rows(&rows)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_go_by_the_first_cells_that_differ_and_nothing_comes_last() {
        let table = Table::new("needs")
            .text("id", [None, Some("b"), Some("a"), Some("a")].into_iter())
            .whole("persons", [Some(1), Some(2), None, Some(3)].into_iter());
        let sorted = table.sorted();
        let expected = Table::new("needs")
            .text("id", [Some("a"), Some("a"), Some("b"), None].into_iter())
            .whole("persons", [Some(3), None, Some(2), Some(1)].into_iter());
        assert_eq!(sorted, expected);
    }
}
