//! Parquet: the cells as text, so that every format goes through the same checks.

use super::Reader;
use super::error::IngestError;
use super::grid::{Grid, GridRow};
use polars::prelude::{AnyValue, ParquetReader, SerReader};
use std::io::Cursor;

/// The reader of Parquet files.
pub(super) const READER: Reader = Reader {
    extensions: &["parquet"],
    read,
};

/// Rows are numbered as if there were a header: the first is row 2.
fn read(file: &str, bytes: &[u8]) -> Result<Grid, IngestError> {
    let frame = ParquetReader::new(Cursor::new(bytes))
        .finish()
        .map_err(|error| IngestError::Malformed {
            file: file.to_owned(),
            reason: error.to_string(),
        })?;
    let text = |value: AnyValue<'_>| match value {
        AnyValue::Null => None,
        AnyValue::String(text) => Some(text.to_owned()),
        AnyValue::StringOwned(text) => Some(text.to_string()),
        other => Some(other.to_string()),
    };
    let rows = (0..frame.height())
        .map(|row| GridRow {
            number: row + 2,
            cells: frame
                .columns()
                .iter()
                .map(|column| column.get(row).ok().and_then(text))
                .collect(),
        })
        .collect();
    Ok(Grid {
        file: file.to_owned(),
        header: frame
            .get_column_names()
            .iter()
            .map(ToString::to_string)
            .collect(),
        rows,
        ..Grid::default()
    })
}
