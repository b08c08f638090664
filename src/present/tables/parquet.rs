//! Parquet, for those who go on in Python or R.

use super::frame::{frame, refused};
use super::{Reader, Table, WriteError, Writer};
use polars::prelude::ParquetWriter;

/// Parquet with polars' own settings; columns always go by id.
pub(super) const WRITER: Writer = Writer {
    id: "parquet",
    extension: "parquet",
    write,
};

fn write(table: &Table, _reader: Reader<'_>) -> Result<Vec<u8>, WriteError> {
    let mut bytes = Vec::new();
    ParquetWriter::new(&mut bytes)
        .finish(&mut frame(table, Reader::Machine)?)
        .map_err(|error| refused(table, &error))?;
    Ok(bytes)
}
