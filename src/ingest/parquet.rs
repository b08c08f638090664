//! Parquet: every column as text, so that each format goes through the same checks.

mod footer;

use super::error::IngestError;
use super::names::on_one_line;
use super::table::{Known, Table};
use super::{Reader, Tables};
use crate::model::diagnostic::Origin;
use polars::prelude::{
    ArrowDataType, Column, DataFrame, DataType, ParquetReader, PolarsResult, SerReader,
};
use std::collections::BTreeMap;
use std::io::Cursor;
use std::panic::{AssertUnwindSafe, catch_unwind};

/// The reader of Parquet files.
pub(super) const READER: Reader = Reader {
    id: "parquet",
    extensions: &["parquet"],
    recognises: |bytes| bytes.starts_with(b"PAR1"),
    read,
};

/// Rows are numbered as if there were a header: the first is row 2.
fn read(file: &str, bytes: &[u8], _: &Known<'_>) -> Tables {
    let malformed = |reason: String| IngestError::Malformed {
        file: file.to_owned(),
        reason,
    };
    if !footer::is_sound(bytes) {
        return Err(malformed("its footer is damaged".to_owned()));
    }
    // Polars takes a damaged page for its own mistake, and panics.
    let table = catch_unwind(AssertUnwindSafe(|| table(file, bytes)));
    match table {
        Ok(Ok(table)) => Ok(vec![table]),
        Ok(Err(error)) => Err(malformed(error.to_string())),
        Err(_) => Err(malformed("it is damaged".to_owned())),
    }
}

fn table(file: &str, bytes: &[u8]) -> PolarsResult<Table> {
    let mut reader = ParquetReader::new(Cursor::new(bytes));
    let schema = reader.schema()?;
    let types: Vec<&ArrowDataType> = schema.iter_values().map(|field| field.dtype()).collect();
    let readable = (0..types.len()).filter(|&place| is_cell(types[place]));
    let frame = reader.with_projection(Some(readable.collect())).finish()?;
    // What was read counts, not what the footer claims.
    let height = frame.height();
    let mut read = frame.columns().iter();
    let mut columns = Vec::new();
    let mut numeric = Vec::new();
    let mut unreadable = BTreeMap::new();
    for (place, name) in schema.iter_names().enumerate() {
        let column = if is_cell(types[place]) {
            read.next()
        } else {
            None
        };
        let is_number = column.is_some_and(|column| column.dtype().is_primitive_numeric());
        numeric.push(vec![true; if is_number { height } else { 0 }]);
        columns.push(match column {
            Some(column) => column.cast(&DataType::String)?,
            None => {
                unreadable.insert(place, format!("{:?}", types[place]));
                Column::full_null(name.clone(), height, &DataType::String)
            }
        });
    }
    let mut cells = DataFrame::new(height, columns)?;
    cells.rechunk_mut();
    Ok(Table {
        place: Origin::file(file),
        name: super::stem(file).to_owned(),
        header: schema.iter_names().map(|name| on_one_line(name)).collect(),
        rows: (2..height + 2).collect(),
        cells,
        numeric,
        unreadable,
        ..Table::default()
    })
}

/// Whether values of a type are what a cell can hold: text, numbers, yes and no.
fn is_cell(dtype: &ArrowDataType) -> bool {
    use ArrowDataType as Type;
    match dtype {
        Type::Dictionary(_, values, _) => is_cell(values),
        dtype => matches!(
            dtype,
            Type::Null
                | Type::Boolean
                | Type::Int32
                | Type::Int64
                | Type::UInt32
                | Type::UInt64
                | Type::Float32
                | Type::Float64
                | Type::Utf8
                | Type::LargeUtf8
                | Type::Utf8View
        ),
    }
}
