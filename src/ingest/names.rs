//! Names as they are compared: people write `Codice fiscale`, `codice_fiscale` and `CODICE-FISCALE` for the same column.

pub(super) use crate::model::writing::folded;

use std::collections::HashSet;

/// A text with one blank wherever it has blanks or line breaks, and none around it.
pub(super) fn on_one_line(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ")
}

/// The names on a line, each folded once: a line may have thousands, to be compared with every column of every table.
pub(super) struct Line(HashSet<String>);

impl Line {
    pub(super) fn of(cells: &[String]) -> Self {
        let named = cells.iter().filter(|cell| !cell.trim().is_empty());
        Self(named.map(|cell| folded(cell)).collect())
    }

    /// How many names are on it.
    pub(super) fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether the line has this name.
    pub(super) fn has(&self, name: &str) -> bool {
        self.0.contains(&folded(name))
    }
}

/// Whether two names are the same once folded.
pub(super) fn same(one: &str, other: &str) -> bool {
    folded(one) == folded(other)
}
