//! The labels of one side of a matrix.

use std::collections::HashMap;

/// Labels by place: those of the header, or those that the data brings.
pub(super) struct Labels {
    /// How many actors the file claims on this side.
    pub(super) count: usize,
    /// The labels known, each with its line.
    pub(super) given: Vec<(String, usize)>,
    index: HashMap<String, usize>,
}

impl Labels {
    pub(super) fn new(count: usize, given: Vec<(String, usize)>) -> Self {
        let mut labels = Self {
            count,
            given: Vec::new(),
            index: HashMap::new(),
        };
        for (label, line) in given {
            labels.push(&label, line);
        }
        labels
    }

    /// Adds a label, unless all are known.
    pub(super) fn push(&mut self, label: &str, line: usize) {
        if self.given.len() < self.count {
            let place = self.given.len();
            self.index.entry(label.to_owned()).or_insert(place);
            self.given.push((label.to_owned(), line));
        }
    }

    /// The place of a label.
    pub(super) fn find(&self, label: &str) -> Option<usize> {
        self.index.get(label).copied()
    }

    /// The place of a label, which is added if there is room for another.
    pub(super) fn find_or_push(&mut self, label: &str, line: usize) -> Option<usize> {
        if self.find(label).is_none() {
            self.push(label, line);
        }
        self.find(label)
    }
}
