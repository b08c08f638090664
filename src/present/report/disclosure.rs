//! Small numbers of persons in the cells of the report's tables.

use super::sheet::Cell;
pub(super) use crate::present::disclosure::{Shown, ShownRow, row, single};
use crate::present::words::Words;

impl Shown {
    /// The cell of a table.
    pub(super) fn cell(self, threshold: u32, words: &Words) -> Cell {
        match self {
            Self::Number(number) => Cell::whole(number, words),
            Self::Fewer => Cell::text(format!("<{threshold}")),
            Self::Withheld => Cell::withheld(words),
        }
    }
}
