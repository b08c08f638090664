//! The dataset that an import goes into: its tables as people left them, its comuni, and the record of earlier imports.

use super::books::{self, Book};
use super::sheets::{self, Headers};
use crate::ingest::comuni::Comuni;
use crate::ingest::error::IngestError;
use crate::ingest::names::folded;
use crate::ingest::schema::{SCHEMAS, Schema};
use crate::ingest::text::decode;
use crate::ingest::{Input, bytes_of, settings, unreadable};
use crate::model::diagnostic::TableId;
use crate::model::ids::MunicipalityCode;
use crate::model::import::ImportRecord;
use crate::model::sheet::Sheet;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// Endings of files that hold tables and that an import cannot write into.
const CLOSED: [&str; 5] = ["xlsx", "xlsm", "ods", "xls", "parquet"];

/// The dataset that an import goes into.
#[derive(Debug)]
pub struct Place {
    /// The record of earlier imports.
    pub record: ImportRecord,
    /// The files of the folder.
    files: BTreeSet<String>,
    /// The tables that are there.
    tables: BTreeMap<TableId, Table>,
    /// The workbooks that hold tables of it.
    books: Vec<Book>,
    /// Whether `dataset.toml` calls the data invented; `None` where there is no such file.
    pub demonstrative: Option<bool>,
    /// The headers that the dataset gives to columns.
    headers: BTreeMap<TableId, Headers>,
    /// The comuni of its table.
    pub(in crate::ingest) comuni: Comuni,
    pub(in crate::ingest) codes: BTreeSet<MunicipalityCode>,
}

#[derive(Debug)]
struct Table {
    file: String,
    sha256: String,
    sheet: Sheet,
}

/// Reads what an import into these tables of a folder would change. The folder need not be there.
///
/// # Errors
/// When one of the tables is in a workbook, which an import cannot write into, and has a row there that is no example; when a table
/// cannot be read or its header is not found; when the record of imports is damaged.
pub fn read_place(folder: &Path, tables: &[TableId]) -> Result<Place, IngestError> {
    let mut place = Place {
        record: ImportRecord::default(),
        files: files_of(folder)?,
        tables: BTreeMap::new(),
        books: Vec::new(),
        demonstrative: None,
        headers: BTreeMap::new(),
        comuni: Comuni::default(),
        codes: BTreeSet::new(),
    };
    if place.files.contains(settings::FILE) {
        let bytes = bytes_of(&folder.join(settings::FILE))?;
        let text = decode(settings::FILE, &bytes, &mut Vec::new())?;
        let (edition, _, headers) = settings::read("dataset", &text)?;
        place.headers = headers;
        place.demonstrative = Some(edition.demonstrative);
    }
    if place.files.contains(ImportRecord::FILE) {
        let bytes = bytes_of(&folder.join(ImportRecord::FILE))?;
        place.record = serde_json::from_slice(&bytes).map_err(|error| IngestError::Malformed {
            file: ImportRecord::FILE.to_owned(),
            reason: error.to_string(),
        })?;
    }
    place.books = books::read(folder, &place.files, &place.headers);
    for table in tables {
        place.take(folder, *table)?;
    }
    // Comuni that are in a workbook are only read; without a table of them, those of Italy will do.
    place.take(folder, TableId::Municipalities).ok();
    place.find_comuni();
    Ok(place)
}

/// Reads the record of the imports into a dataset; an empty one where nothing was ever imported.
///
/// # Errors
/// When the record is there and cannot be read.
pub fn read_import_record(folder: &Path) -> Result<ImportRecord, IngestError> {
    let path = folder.join(ImportRecord::FILE);
    if !path.is_file() {
        return Ok(ImportRecord::default());
    }
    serde_json::from_slice(&bytes_of(&path)?).map_err(|error| IngestError::Malformed {
        file: ImportRecord::FILE.to_owned(),
        reason: error.to_string(),
    })
}

/// The names of the files in a folder; none where there is no folder yet.
fn files_of(folder: &Path) -> Result<BTreeSet<String>, IngestError> {
    let name = || folder.display().to_string();
    match fs::metadata(folder) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(BTreeSet::new()),
        Err(error) => return Err(unreadable(folder, &error)),
        Ok(metadata) if metadata.is_file() && closed(&name()) => {
            return Err(IngestError::ClosedTable { file: name() });
        }
        Ok(metadata) if !metadata.is_dir() => {
            return Err(IngestError::NotADataset { path: name() });
        }
        Ok(_) => {}
    }
    let mut files = BTreeSet::new();
    for entry in fs::read_dir(folder).map_err(|error| unreadable(folder, &error))? {
        let entry = entry.map_err(|error| unreadable(folder, &error))?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if !name.starts_with(['.', '~']) && !entry.path().is_dir() {
            files.insert(name);
        }
    }
    Ok(files)
}

fn closed(file: &str) -> bool {
    let ending = file
        .rsplit_once('.')
        .map(|(_, ending)| ending.to_lowercase());
    ending.is_some_and(|ending| CLOSED.contains(&ending.as_str()))
}

/// What the dataset's schema says of a table.
pub(in crate::ingest) fn schema_of(table: TableId) -> &'static Schema {
    SCHEMAS
        .iter()
        .find(|schema| schema.table == table)
        .unwrap_or(&SCHEMAS[0])
}

impl Place {
    fn take(&mut self, folder: &Path, table: TableId) -> Result<(), IngestError> {
        let schema = schema_of(table);
        let is_table = |file: &&String| {
            let stem = file.rsplit_once('.').map_or("", |(stem, _)| stem);
            schema.names().contains(&folded(stem).as_str())
        };
        let open = |file: &&String| {
            let ending = file
                .rsplit_once('.')
                .map(|(_, ending)| ending.to_lowercase());
            matches!(ending.as_deref(), Some("csv" | "tsv"))
        };
        let mut found = self.files.iter().filter(is_table).filter(open);
        let file = match (found.next(), found.next()) {
            (Some(first), Some(second)) => {
                return Err(IngestError::TableTwice {
                    table,
                    first: first.clone(),
                    second: second.clone(),
                });
            }
            (Some(file), None) => file.clone(),
            (None, _) => {
                // A table in a workbook or a Parquet file of its own name, or a workbook that holds them all. A sheet that nobody
                // has filled gives way to the file that the import will write.
                let own = self.files.iter().filter(|file| closed(file)).find(is_table);
                let mut books = self.books.iter().filter(|book| book.holds(table));
                return match own.or_else(|| books.next().map(|book| &book.file)) {
                    Some(file) => Err(IngestError::ClosedTable { file: file.clone() }),
                    None => Ok(()),
                };
            }
        };
        let bytes = bytes_of(&folder.join(&file))?;
        let none = Headers::new();
        let own = self.headers.get(&table).unwrap_or(&none);
        let sheet = sheets::read(schema, own, &file, &bytes)?;
        let sha256 = Input::new(&file, &bytes, None).sha256;
        self.tables.insert(
            table,
            Table {
                file,
                sha256,
                sheet,
            },
        );
        Ok(())
    }

    fn find_comuni(&mut self) {
        let table = TableId::Municipalities;
        let in_book = || self.books.iter().find_map(|book| book.sheet(table));
        let Some(sheet) = self.sheet(table).or_else(in_book) else {
            return;
        };
        let columns = ["istat_code", "name"].map(|name| self.column(table, &sheet.header, name));
        let [Some(code), Some(name)] = columns else {
            return;
        };
        let pairs: Vec<(MunicipalityCode, String)> = (0..sheet.rows.len())
            .filter_map(|row| {
                let text = sheet.cell(row, code);
                let code =
                    crate::ingest::cells::restored_zero(text).or_else(|| text.parse().ok())?;
                Some((code, sheet.cell(row, name).to_owned()))
            })
            .collect();
        self.comuni = Comuni::new(pairs.iter().map(|(code, name)| (code, name.as_str())));
        self.codes = pairs.into_iter().map(|(code, _)| code).collect();
    }

    /// A table as people left it; `None` where there is none yet.
    pub fn sheet(&self, table: TableId) -> Option<&Sheet> {
        self.tables.get(&table).map(|table| &table.sheet)
    }

    /// The file that holds a table, or will.
    pub fn file(&self, table: TableId) -> String {
        self.tables.get(&table).map_or_else(
            || format!("{}.csv", schema_of(table).italian),
            |table| table.file.clone(),
        )
    }

    /// Whether a table is there and is not as the last import wrote it, which the record says.
    pub fn edited(&self, table: TableId, record: &ImportRecord) -> bool {
        self.tables
            .get(&table)
            .is_some_and(|table| record.tables.get(&table.file) != Some(&table.sha256))
    }

    /// Whether any earlier import wrote the file of a table, which the record says; else people made it.
    pub fn imported(&self, table: TableId, record: &ImportRecord) -> bool {
        record.tables.contains_key(&self.file(table))
    }

    /// Whether the folder has a file of this table, in whatever format, or a workbook in which somebody filled it in.
    pub fn holds(&self, table: TableId) -> bool {
        let schema = schema_of(table);
        let in_file = self.files.iter().any(|file| {
            let stem = file
                .rsplit_once('.')
                .map_or("", |(stem, ending)| if ending == "bak" { "" } else { stem });
            schema.names().contains(&folded(stem).as_str())
        });
        in_file || self.books.iter().any(|book| book.holds(table))
    }

    /// The required tables that the folder has neither in a file of their own nor in a workbook, in reading order.
    pub fn lacking(&self) -> Vec<TableId> {
        let required = SCHEMAS.iter().filter(|schema| schema.required);
        let lacking = required.filter(|schema| !self.holds(schema.table));
        lacking.map(|schema| schema.table).collect()
    }

    /// Where a header has a column of a table.
    pub(in crate::ingest) fn column(
        &self,
        table: TableId,
        header: &[String],
        name: &str,
    ) -> Option<usize> {
        let none = Headers::new();
        let own = self.headers.get(&table).unwrap_or(&none);
        sheets::place(schema_of(table), own, header, name)
    }

    /// The texts of a column of a table, row by row; nothing where there is no such table or column.
    pub(in crate::ingest) fn texts(&self, table: TableId, name: &str) -> Vec<&str> {
        let Some(sheet) = self.sheet(table) else {
            return Vec::new();
        };
        let Some(column) = self.column(table, &sheet.header, name) else {
            return Vec::new();
        };
        (0..sheet.rows.len())
            .map(|row| sheet.cell(row, column))
            .collect()
    }
}
