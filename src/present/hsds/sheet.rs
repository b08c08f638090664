//! A table of a package, and its columns as `datapackage.json` declares them.

use csv::WriterBuilder;

/// What the cells of a column hold, in the words of Table Schema.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// The id of the row.
    Key,
    /// The id of a row of another table.
    Of(&'static str),
    /// Text that every row has.
    Must,
    /// Text.
    Text,
    /// A number.
    Number,
    /// A day.
    Date,
}

/// A table of a package.
#[derive(Debug)]
pub(super) struct Sheet {
    pub(super) name: &'static str,
    pub(super) path: &'static str,
    pub(super) description: &'static str,
    pub(super) fields: &'static [(&'static str, Kind)],
    rows: Vec<Vec<String>>,
}

impl Sheet {
    pub(super) fn new(
        name: &'static str,
        path: &'static str,
        description: &'static str,
        fields: &'static [(&'static str, Kind)],
    ) -> Self {
        Self {
            name,
            path,
            description,
            fields,
            rows: Vec::new(),
        }
    }

    /// Adds a row: the cells that have something, by column.
    pub(super) fn push(&mut self, cells: &[(&str, String)]) {
        let row = self.fields.iter().map(|(name, _)| {
            let cell = cells.iter().find(|(column, _)| column == name);
            cell.map(|(_, text)| text.clone()).unwrap_or_default()
        });
        self.rows.push(row.collect());
    }

    pub(super) fn write(&self) -> Result<Vec<u8>, std::io::Error> {
        let mut bytes = Vec::new();
        let mut writer = WriterBuilder::new().from_writer(&mut bytes);
        writer.write_record(self.fields.iter().map(|(name, _)| name))?;
        for row in &self.rows {
            writer.write_record(row)?;
        }
        writer.flush()?;
        drop(writer);
        Ok(bytes)
    }
}

/// The text of a value, empty where there is none.
pub(super) fn text<T: ToString>(value: Option<T>) -> String {
    value.map(|value| value.to_string()).unwrap_or_default()
}
