//! Workbooks (`.xlsx`, `.xlsm`, `.ods`): a sheet a table.

use super::archive;
use super::error::IngestError;
use super::grid::{Cell, Grid, Held, MergedArea, too_large};
use super::table::Known;
use super::{Reader, Tables};
use crate::model::diagnostic::Origin;
use calamine::{Data, DataRef, Ods, Reader as _, Xlsx, XlsxError};
use std::io::Cursor;
use std::panic::{AssertUnwindSafe, catch_unwind};

mod naming;
mod opendocument;

pub(super) use naming::names_in;

/// The reader of workbooks.
pub(super) const READER: Reader = Reader {
    id: "workbook",
    extensions: &["xlsx", "xlsm", "ods"],
    recognises: |bytes| bytes.starts_with(ZIP) || bytes.starts_with(COMPOUND),
    read,
};

/// What a zip archive begins with.
const ZIP: &[u8] = b"PK\x03\x04";

/// What a compound file begins with: a workbook of Excel 97–2003, or one that a password protects.
const COMPOUND: &[u8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";

/// The list of the files of an OpenDocument.
const MANIFEST: &str = "META-INF/manifest.xml";

/// Refuses bytes that are no workbook of today, or unpack to too much.
pub(super) fn check(file: &str, bytes: &[u8]) -> Result<(), IngestError> {
    if bytes.starts_with(COMPOUND) {
        let name: Vec<u8> = "EncryptedPackage"
            .encode_utf16()
            .flat_map(u16::to_le_bytes)
            .collect();
        let file = file.to_owned();
        return Err(match memchr::memmem::find(bytes, &name) {
            Some(_) => IngestError::Encrypted { file },
            None => IngestError::OldWorkbook { file },
        });
    }
    archive::check(file, bytes)?;
    // OpenDocument encrypts the files in its archive one by one, and says so in the list of them.
    let manifest = archive::entry(file, bytes, MANIFEST).unwrap_or_default();
    match memchr::memmem::find(&manifest, b"encryption-data") {
        Some(_) => Err(IngestError::Encrypted {
            file: file.to_owned(),
        }),
        None => Ok(()),
    }
}

fn read(file: &str, bytes: &[u8], known: &Known<'_>) -> Tables {
    check(file, bytes)?;
    // calamine means not to panic on any file; if it does, that file is what is wrong.
    let tables = catch_unwind(AssertUnwindSafe(|| {
        if archive::holds(bytes, "content.xml") {
            of_ods(file, bytes, known)
        } else {
            of_xlsx(file, bytes, known)
        }
    }));
    tables.unwrap_or_else(|_| Err(malformed(file, "it is damaged".to_owned())))
}

fn malformed(file: &str, reason: String) -> IngestError {
    IngestError::Malformed {
        file: file.to_owned(),
        reason,
    }
}

fn place(file: &str, sheet: &str) -> Origin {
    Origin {
        file: file.to_owned(),
        sheet: Some(sheet.to_owned()),
        ..Origin::default()
    }
}

/// Cells come one by one, so that a sheet costs what it holds and not what its corners span.
fn of_xlsx(file: &str, bytes: &[u8], known: &Known<'_>) -> Tables {
    let wrong = |error: XlsxError| match error {
        XlsxError::Password => IngestError::Encrypted {
            file: file.to_owned(),
        },
        error => malformed(file, error.to_string()),
    };
    let mut workbook = Xlsx::new(Cursor::new(bytes)).map_err(wrong)?;
    let (mut tables, mut held) = (Vec::new(), Held::default());
    for sheet in workbook.sheet_names() {
        let merged: Vec<MergedArea> = workbook
            .merge_cells_by_sheet_name(&sheet)
            .unwrap_or_default()
            .iter()
            .map(|area| MergedArea {
                first: (area.start.0 as usize, area.start.1 as usize),
                last: (area.end.0 as usize, area.end.1 as usize),
            })
            .collect();
        let mut grid = Grid::default();
        let mut cells = match workbook.worksheet_cells_reader(&sheet) {
            Ok(cells) => cells,
            // A chart has a sheet of its own, without cells.
            Err(XlsxError::NotAWorksheet(_)) => continue,
            Err(error) => return Err(wrong(error)),
        };
        while let Some(cell) = cells.next_cell().map_err(wrong)? {
            let (row, column) = cell.get_position();
            let value = match cell.get_value() {
                DataRef::SharedString(text) => Some(((*text).to_owned(), false)),
                value => text_of(&Data::from(value.clone())),
            };
            if !put(&mut grid, &mut held, row, column, value) {
                return Err(too_large(file));
            }
        }
        tables.push(grid.table(&mut held, place(file, &sheet), &merged, known)?);
    }
    Ok(tables)
}

fn of_ods(file: &str, bytes: &[u8], known: &Known<'_>) -> Tables {
    let Some(merged) = opendocument::merged_areas(file, bytes)? else {
        return Err(too_large(file));
    };
    let mut workbook = Ods::new(Cursor::new(bytes)).map_err(|error| match error {
        calamine::OdsError::Password => IngestError::Encrypted {
            file: file.to_owned(),
        },
        error => malformed(file, error.to_string()),
    })?;
    let (mut tables, mut held) = (Vec::new(), Held::default());
    for (index, sheet) in workbook.sheet_names().into_iter().enumerate() {
        let merged = merged.get(index).map_or(&[][..], Vec::as_slice);
        let cells = workbook
            .worksheet_range(&sheet)
            .map_err(|error| malformed(file, error.to_string()))?;
        let (top, left) = cells.start().unwrap_or_default();
        let mut grid = Grid::default();
        for (row, column, value) in cells.used_cells() {
            let (row, column) = (row as u32 + top, column as u32 + left);
            if !put(&mut grid, &mut held, row, column, text_of(value)) {
                return Err(too_large(file));
            }
        }
        tables.push(grid.table(&mut held, place(file, &sheet), merged, known)?);
    }
    Ok(tables)
}

fn put(
    grid: &mut Grid,
    held: &mut Held,
    row: u32,
    column: u32,
    value: Option<(String, bool)>,
) -> bool {
    value.is_none_or(|(text, is_number)| {
        let column = column as usize;
        grid.push(
            held,
            row as usize,
            Cell {
                column,
                text,
                is_number,
            },
        )
    })
}

/// A cell as text, and whether it is a number of the format itself. A day is written year-month-day.
fn text_of(value: &Data) -> Option<(String, bool)> {
    Some(match value {
        Data::Empty => return None,
        Data::String(text) => (text.clone(), false),
        Data::Int(number) => (number.to_string(), true),
        // Codes and counts come as decimal numbers too: `41013`, not `41013.0`.
        Data::Float(number) => (number.to_string(), true),
        Data::Bool(flag) => (flag.to_string(), false),
        Data::DateTime(time) if time.is_datetime() => {
            let (year, month, day, hour, minute, second, _) = time.to_ymd_hms_milli();
            let date = format!("{year:04}-{month:02}-{day:02}");
            match (hour, minute, second) {
                (0, 0, 0) => (date, false),
                _ => (format!("{date}T{hour:02}:{minute:02}:{second:02}"), false),
            }
        }
        Data::DateTime(time) => (time.as_f64().to_string(), true),
        Data::DateTimeIso(text) => (
            text.strip_suffix("T00:00:00").unwrap_or(text).to_owned(),
            false,
        ),
        Data::DurationIso(text) => (text.clone(), false),
        Data::Error(error) => (error.to_string(), false),
    })
}
