//! Files to typed rows: reads the disk, and says where every value stood.

mod boundaries;
mod cells;
mod csv;
mod edges;
mod error;
mod grid;
mod parquet;
mod records;
pub mod schema;
mod settings;

pub use edges::{EdgeList, EdgeWeight, read_edges};
pub use error::IngestError;

use crate::model::builder::build;
use crate::model::diagnostic::{Diagnostic, Origin, Problem, RowCount, TableId};
use crate::model::district::{District, Edition};
use crate::model::ids::NeedTypeId;
use crate::model::node::NeedType;
use crate::model::rows::{Row, Rows};
use cells::Cells;
use grid::Grid;
use schema::{SCHEMAS, Schema, folded};
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// A format that tables are read from.
#[derive(Clone, Copy)]
struct Reader {
    /// The endings of its files, in lower case.
    extensions: &'static [&'static str],
    /// Reads a file of this name and these bytes.
    read: fn(&str, &[u8]) -> Result<Grid, IngestError>,
}

/// Every format, in the order they are tried.
const READERS: [Reader; 2] = [csv::READER, parquet::READER];

/// A file that was read, and what was in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Input {
    /// Its name inside the dataset.
    pub file: String,
    /// The SHA-256 of its bytes, in hexadecimal, as `sha256sum` prints it.
    pub sha256: String,
}

/// A dataset as read.
#[derive(Debug, Clone)]
pub struct Dataset {
    /// What could be used of it.
    pub district: District,
    /// What was found wrong, by file, row and column.
    pub diagnostics: Vec<Diagnostic>,
    /// Rows read, used and left out, by table.
    pub counts: Vec<RowCount>,
    /// The files it was read from, by name.
    pub inputs: Vec<Input>,
}

/// Reads a dataset: a folder with a file per table, `dataset.toml` and the boundaries if there are any.
///
/// Files are found by their English or Italian name. A row that cannot be used is reported and left out, never fatal.
/// # Errors
/// When the folder or a required table is not there, a file cannot be read or lacks a required column, or `dataset.toml` is wrong.
pub fn read_dataset(path: &Path) -> Result<Dataset, IngestError> {
    let mut reading = Reading::of(path)?;
    let folder = fs::canonicalize(path).ok();
    let folder = folder.as_deref().unwrap_or(path).file_name();
    let name = folder.and_then(|name| name.to_str()).unwrap_or("dataset");
    let (edition, mapping) = match reading.bytes(settings::FILE)? {
        Some(bytes) => settings::read(&plain(name), &String::from_utf8_lossy(&bytes))?,
        None => settings::read(&plain(name), "")?,
    };
    for schema in &SCHEMAS {
        let none = BTreeMap::new();
        let own = mapping.get(schema.table.key()).unwrap_or(&none);
        reading.table(schema, own)?;
    }
    for file in boundaries::FILES {
        if let Some(bytes) = reading.bytes(file)? {
            boundaries::read(file, &bytes, &mut reading.rows, &mut reading.diagnostics)?;
            break;
        }
    }
    Ok(reading.finish(edition))
}

/// A folder's name with what a dataset's name may not hold taken out.
fn plain(name: &str) -> String {
    let plain = folded(name).replace(
        |letter: char| !letter.is_ascii_alphanumeric() && letter != '_',
        "-",
    );
    if plain.is_empty() {
        "dataset".to_owned()
    } else {
        plain
    }
}

/// Reads one file of a plain network.
fn read_grid(path: &Path) -> Result<Grid, IngestError> {
    let bytes = bytes_of(path)?;
    let file = path
        .file_name()
        .and_then(|name| name.to_str())
        .unwrap_or_default();
    match reader(file) {
        Some(reader) => (reader.read)(file, &bytes),
        None => Err(IngestError::UnknownFormat {
            file: file.to_owned(),
            known: READERS
                .map(|reader| reader.extensions.join(", "))
                .join(", "),
        }),
    }
}

fn reader(file: &str) -> Option<&'static Reader> {
    let (_, extension) = file.rsplit_once('.')?;
    let extension = extension.to_lowercase();
    READERS
        .iter()
        .find(|reader| reader.extensions.contains(&extension.as_str()))
}

fn bytes_of(path: &Path) -> Result<Vec<u8>, IngestError> {
    fs::read(path).map_err(|error| match error.kind() {
        std::io::ErrorKind::NotFound => IngestError::NotThere {
            path: path.display().to_string(),
        },
        _ => IngestError::Unreadable {
            path: path.display().to_string(),
            reason: error.to_string(),
        },
    })
}

/// A dataset while it is read.
struct Reading<'a> {
    folder: &'a Path,
    /// Names of the files in the folder.
    files: BTreeSet<String>,
    rows: Rows,
    diagnostics: Vec<Diagnostic>,
    inputs: Vec<Input>,
    /// Whether there is no table of types of need, so that they follow from the rows that name them.
    derived_types: bool,
    /// Names of columns as each file writes them.
    written: BTreeMap<String, BTreeMap<&'static str, String>>,
}

impl<'a> Reading<'a> {
    fn of(folder: &'a Path) -> Result<Self, IngestError> {
        let path = folder.display().to_string();
        if !folder.exists() {
            return Err(IngestError::NotThere { path });
        }
        if !folder.is_dir() {
            return Err(IngestError::NotAFolder { path });
        }
        let unreadable = |error: std::io::Error| IngestError::Unreadable {
            path: path.clone(),
            reason: error.to_string(),
        };
        let mut files = BTreeSet::new();
        for entry in fs::read_dir(folder).map_err(unreadable)? {
            files.extend(entry.map_err(unreadable)?.file_name().into_string());
        }
        Ok(Self {
            folder,
            files,
            rows: Rows::default(),
            diagnostics: Vec::new(),
            inputs: Vec::new(),
            derived_types: false,
            written: BTreeMap::new(),
        })
    }

    /// The bytes of a file of the folder, entered among the inputs; `None` when it is not there.
    fn bytes(&mut self, file: &str) -> Result<Option<Vec<u8>>, IngestError> {
        if !self.files.contains(file) {
            return Ok(None);
        }
        let bytes = bytes_of(&self.folder.join(file))?;
        let hash = Sha256::digest(&bytes);
        self.inputs.push(Input {
            file: file.to_owned(),
            sha256: hash.iter().map(|byte| format!("{byte:02x}")).collect(),
        });
        Ok(Some(bytes))
    }

    /// The file that holds a table, by either of its names.
    fn file_of(&self, schema: &Schema) -> Result<Option<String>, IngestError> {
        let names = [schema.table.key(), schema.italian];
        let mut files = self.files.iter().filter(|file| {
            reader(file).is_some()
                && file
                    .rsplit_once('.')
                    .is_some_and(|(stem, _)| names.contains(&folded(stem).as_str()))
        });
        match (files.next(), files.next()) {
            (Some(first), Some(second)) => Err(IngestError::TableTwice {
                first: first.clone(),
                second: second.clone(),
            }),
            (first, _) => Ok(first.cloned()),
        }
    }

    fn table(
        &mut self,
        schema: &Schema,
        mapping: &BTreeMap<String, String>,
    ) -> Result<(), IngestError> {
        let Some(file) = self.file_of(schema)? else {
            return self.absent(schema);
        };
        let bytes = self.bytes(&file)?.unwrap_or_default();
        let Some(reader) = reader(&file) else {
            return Ok(());
        };
        let mut grid = (reader.read)(&file, &bytes)?;
        let columns = grid.columns(schema.columns, &[], mapping)?;
        if grid.rows.is_empty() && grid.refused.is_empty() {
            if schema.table == TableId::Organizations {
                return Err(IngestError::NoRows { file });
            }
            self.diagnostics.push(Diagnostic {
                origin: Origin::file(&file),
                value: None,
                problem: Problem::EmptyTable,
            });
        }
        self.diagnostics.append(&mut grid.diagnostics);
        for &row in &grid.refused {
            self.rows.refuse(schema.table, None, row);
        }
        let key = schema.columns.first().map_or("id", |column| column.name);
        for row in &grid.rows {
            // A row that reports an error is read into rows of its own, which are thrown away with it.
            let mut read = Rows::default();
            let mut cells = Cells::new(row, &columns, &file);
            let complete = records::read(schema.table, &mut cells, &mut read);
            let (mut problems, usable) = cells.close();
            self.diagnostics.append(&mut problems);
            if complete && usable {
                self.rows.append(read);
            } else {
                self.rows
                    .refuse(schema.table, columns.cell(row, key), row.number);
            }
        }
        self.written.insert(file, columns.written);
        Ok(())
    }

    fn absent(&mut self, schema: &Schema) -> Result<(), IngestError> {
        let table = schema.table;
        if schema.required {
            let endings = READERS.iter().flat_map(|reader| reader.extensions).take(2);
            let names: Vec<String> = endings
                .flat_map(|ending| {
                    [schema.italian, table.key()].map(|name| format!("{name}.{ending}"))
                })
                .collect();
            return Err(IngestError::MissingTable {
                table: table.key(),
                names: names.join("`, `"),
            });
        }
        match table {
            TableId::NeedTypes => self.derived_types = true,
            TableId::Addresses | TableId::Ties => self.diagnostics.push(Diagnostic {
                origin: Origin::default(),
                value: None,
                problem: Problem::AbsentTable { table },
            }),
            _ => {}
        }
        Ok(())
    }

    /// The types that the needs name or, without needs, those that services answer to.
    fn derive_types(&mut self) {
        let needed = self.rows.needs.iter().map(|row| &row.record.id.need_type);
        let mut types: BTreeSet<NeedTypeId> = needed.cloned().collect();
        if types.is_empty() {
            let answered = self.rows.addresses.iter().map(|row| &row.record.need_type);
            types = answered.cloned().collect();
        }
        self.rows.need_types = types
            .into_iter()
            .map(|id| Row {
                record: NeedType {
                    name: id.to_string(),
                    id,
                    area: None,
                    tavoli: BTreeSet::new(),
                },
                origin: Origin::default(),
            })
            .collect();
    }

    fn finish(mut self, edition: Edition) -> Dataset {
        if self.derived_types {
            self.derive_types();
        }
        let mut built = build(edition, self.rows);
        // Types that were derived are not rows that anybody wrote.
        built
            .counts
            .retain(|count| !(self.derived_types && count.table == TableId::NeedTypes));
        self.diagnostics.extend(built.diagnostics);
        for diagnostic in &mut self.diagnostics {
            if let Some(names) = self.written.get(&diagnostic.origin.file) {
                edges::written(diagnostic, names);
            }
        }
        self.diagnostics.sort_by(|a, b| a.origin.cmp(&b.origin));
        self.inputs.sort_by(|a, b| a.file.cmp(&b.file));
        Dataset {
            district: built.district,
            diagnostics: self.diagnostics,
            counts: built.counts,
            inputs: self.inputs,
        }
    }
}
