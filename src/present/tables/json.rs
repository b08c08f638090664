//! JSON: an array of objects, one a row.

use super::{Reader, Table, Values, WriteError, Writer};
use serde_json::{Map, Value};

/// An array of objects keyed by column id; an empty cell is `null`.
pub(super) const WRITER: Writer = Writer {
    id: "json",
    extension: "json",
    write,
};

fn write(table: &Table, _reader: Reader<'_>) -> Result<Vec<u8>, WriteError> {
    let rows: Vec<Value> = (0..table.rows())
        .map(|row| {
            let cells = table
                .for_machines()
                .map(|column| (column.id.to_owned(), cell(&column.values, row)));
            Value::Object(cells.collect::<Map<_, _>>())
        })
        .collect();
    let mut bytes = serde_json::to_vec_pretty(&rows).map_err(|error| WriteError::Refused {
        table: table.id,
        reason: error.to_string(),
    })?;
    bytes.push(b'\n');
    Ok(bytes)
}

fn cell(values: &Values, row: usize) -> Value {
    match values {
        Values::Text(cells) => cells[row].as_deref().into(),
        Values::Term(_, cells) => cells[row].into(),
        Values::Measure(cells) => cells[row].map(|(id, _)| id).into(),
        Values::Whole(cells) | Values::Ordinal(cells) => cells[row].into(),
        Values::Decimal(_, cells) | Values::Mixed(_, cells) | Values::Share(cells) => {
            cells[row].into()
        }
        Values::Flag(cells) => cells[row].into(),
    }
}
