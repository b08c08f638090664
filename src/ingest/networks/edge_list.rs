//! A table with a tie a row, from any program that has tables.

use super::super::numbers::{Mark, Reading};
use super::{NetworkRead, NetworkReader};
use crate::model::plain::Column;

/// The reader of edge lists: columns `from` and `to`, whatever others there are being attributes of the ties.
///
/// It says no direction, so the network is undirected; whoever knows better can take its ties from `from` to `to`.
pub(super) const READER: NetworkReader = NetworkReader {
    id: "edges",
    extensions: &["csv", "tsv", "xlsx", "xlsm", "ods", "parquet"],
    says_direction: false,
    recognises: |_| true,
    read,
};

fn read(file: &str, bytes: &[u8]) -> NetworkRead {
    let list = super::super::edges::read_every_column(file, bytes, None)?;
    Ok((list.network, list.diagnostics))
}

/// The column that cells of text make: whole numbers, numbers or yes and no where every cell that says something is one, else text.
///
/// A number with a zero before its digits is a code, and text.
pub(in crate::ingest) fn guessed_column(cells: &[Option<&str>], usual: Mark) -> Column {
    fn all<T>(cells: &[Option<&str>], read: impl Fn(&str) -> Option<T>) -> Option<Vec<Option<T>>> {
        let mut values = Vec::with_capacity(cells.len());
        for cell in cells {
            values.push(match cell {
                Some(text) => Some(read(text)?),
                None => None,
            });
        }
        Some(values)
    }
    let whole = |text: &str| {
        let number: i64 = text.parse().ok()?;
        (number.to_string() == text).then_some(number)
    };
    let limits = (f64::MIN, f64::MAX);
    let mark = Mark::of(cells.iter().flatten().copied(), false, limits, usual);
    let number = |text: &str| {
        let digits = text.trim_start_matches('-');
        let code = digits.len() > 1 && digits.starts_with('0') && !digits.starts_with(['.', ',']);
        let code = code && !digits[1..].starts_with(['.', ',', 'e']);
        // A whole number that does not fit, such as a long code, would lose digits.
        let long = digits.bytes().all(|byte| byte.is_ascii_digit()) && digits.len() > 15;
        match mark.read(text) {
            Reading::Number { plain, .. } if !code && !long => plain.parse().ok(),
            _ => None,
        }
    };
    let flag = |text: &str| match text {
        "true" => Some(true),
        "false" => Some(false),
        _ => None,
    };
    if cells.iter().all(Option::is_none) {
        return Column::Text(vec![None; cells.len()]);
    }
    if let Some(values) = all(cells, whole) {
        return Column::Whole(values);
    }
    if let Some(values) = all(cells, number) {
        return Column::Number(values);
    }
    match all(cells, flag) {
        Some(values) => Column::Flag(values),
        None => Column::Text(cells.iter().map(|cell| cell.map(str::to_owned)).collect()),
    }
}
