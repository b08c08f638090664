//! Groupings and vectors of a project of Pajek.

use crate::model::plain::Value;

/// A grouping, whose numbers are whole, or a vector.
#[derive(Default)]
pub(super) struct Values {
    pub(super) name: String,
    pub(super) whole: bool,
    /// Whether it says that it has as many numbers as the network vertices.
    pub(super) fits: bool,
    pub(super) cells: Vec<Value>,
}

impl Values {
    /// Reads the number that a line begins with; says whether there is one.
    pub(super) fn read(&mut self, line: &str) -> bool {
        let text = line.split_whitespace().next().unwrap_or_default();
        let value = if self.whole {
            text.parse().ok().map(Value::Whole)
        } else {
            let number: Option<f64> = text.parse().ok();
            number
                .filter(|number| number.is_finite())
                .map(Value::Number)
        };
        let read = value.is_some();
        self.cells.extend(value);
        read
    }

    /// The name of the attribute that this is of so many vertices; `None` where it is of others.
    pub(super) fn name_if_of(&self, vertices: usize) -> Option<&str> {
        let fits = self.fits && self.cells.len() == vertices;
        fits.then_some(match self.name.as_str() {
            "" if self.whole => "partition",
            "" => "vector",
            name => name,
        })
    }
}
