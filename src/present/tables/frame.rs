//! A table as a polars frame, from which polars writes files.

use super::{Reader, Table, Values, WriteError};
use polars::prelude::{Column, DataFrame, IntoColumn, NamedFrom, PolarsError, Series};

/// The frame of a table. For machines columns go by id and terms by key; for people both are words.
pub(super) fn frame(table: &Table, reader: Reader<'_>) -> Result<DataFrame, WriteError> {
    let columns: Vec<Column> = table
        .for_reader(reader)
        .into_iter()
        .map(|column| {
            let name = match reader {
                Reader::Machine => column.id.to_owned(),
                Reader::People(words) => column.heading(words),
            };
            series(&name, &column.values, reader).into_column()
        })
        .collect();
    DataFrame::new(table.rows(), columns).map_err(|error| refused(table, &error))
}

/// The error of a table that polars refuses.
pub(super) fn refused(table: &Table, error: &PolarsError) -> WriteError {
    WriteError::Refused {
        table: table.id,
        reason: error.to_string(),
    }
}

fn series(name: &str, values: &Values, reader: Reader<'_>) -> Series {
    let name = name.into();
    match (values, reader) {
        (Values::Text(cells), _) => Series::new(name, cells.as_slice()),
        (Values::Term(_, cells), Reader::Machine) => Series::new(name, cells.as_slice()),
        (Values::Term(prefix, cells), Reader::People(words)) => {
            let cells: Vec<Option<String>> = cells
                .iter()
                .map(|key| key.map(|key| words.say(&format!("{prefix}-{key}"))))
                .collect();
            Series::new(name, cells.as_slice())
        }
        (Values::Measure(cells), _) => {
            let cells: Vec<Option<String>> = (0..cells.len())
                .map(|row| match reader {
                    Reader::Machine => cells[row].map(|(id, _)| id.to_owned()),
                    Reader::People(words) => Some(values.spell(row, words)),
                })
                .collect();
            Series::new(name, cells.as_slice())
        }
        (Values::Whole(cells) | Values::Ordinal(cells), _) => Series::new(name, cells.as_slice()),
        (Values::Decimal(_, cells) | Values::Mixed(_, cells) | Values::Share(cells), _) => {
            Series::new(name, cells.as_slice())
        }
        (Values::Flag(cells), Reader::Machine) => Series::new(name, cells.as_slice()),
        (Values::Flag(cells), Reader::People(words)) => {
            let cells: Vec<Option<String>> = cells
                .iter()
                .map(|flag| flag.map(|flag| words.say(if flag { "yes" } else { "no" })))
                .collect();
            Series::new(name, cells.as_slice())
        }
    }
}
