//! A dataset: a folder with a file per table, `dataset.toml`, and the boundaries if there are any.

use super::cells::{Cells, restored_zero};
use super::error::IngestError;
use super::names::folded;
use super::schema::{BOUNDARIES, SCHEMAS, Schema};
use super::text::decode;
use super::{Input, READERS, boundaries, bytes_of, reader_of, records, settings, unreadable};
use crate::model::builder::build;
use crate::model::diagnostic::{Diagnostic, Origin, Problem, RowCount, TableId};
use crate::model::district::{District, Edition};
use crate::model::ids::{NeedTypeId, TavoloId};
use crate::model::ledger::nearest;
use crate::model::node::{NeedType, Tavolo};
use crate::model::rows::{Row, Rows};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// A dataset as read.
#[derive(Debug, Clone)]
pub struct Dataset {
    /// What could be used of it.
    pub district: District,
    /// What was found wrong, by file, row and column.
    pub diagnostics: Vec<Diagnostic>,
    /// Rows read, used and left out, of every table that has any.
    pub counts: Vec<RowCount>,
    /// The files it was read from, by name.
    pub inputs: Vec<Input>,
}

/// Reads a dataset: a folder with a file per table, `dataset.toml` and the boundaries if there are any.
///
/// Files are found by their English or Italian name. A row that cannot be used is reported and left out, never fatal. Types of need
/// and working groups that have no table of their own are taken from the tables that name them.
/// # Errors
/// When the folder or a required table is not there, a file cannot be read or lacks a required column, there is no organization, or
/// `dataset.toml` is wrong.
pub fn read_dataset(path: &Path) -> Result<Dataset, IngestError> {
    let mut reading = Reading::of(path)?;
    let folder = fs::canonicalize(path).ok();
    let name = super::file_name(folder.as_deref().unwrap_or(path));
    let (edition, mapping) = match reading.take(settings::FILE)? {
        Some(bytes) => {
            let text = decode(settings::FILE, &bytes, &mut reading.diagnostics)?;
            settings::read(&name, &text)?
        }
        None => (settings::default(&name), settings::Mapping::new()),
    };
    let none = BTreeMap::new();
    for schema in &SCHEMAS {
        match reading.file_of(schema)? {
            Some(file) => {
                reading.table(schema, &file, mapping.get(&schema.table).unwrap_or(&none))?
            }
            None if schema.required => return Err(reading.missing(schema)),
            None => {}
        }
    }
    reading.boundaries()?;
    reading.misnamed_files();
    reading.fill_absent_tables();
    reading.restore_stops();
    Ok(reading.finish(edition))
}

/// A dataset while it is read.
struct Reading<'a> {
    folder: &'a Path,
    /// Names of the files in the folder.
    files: BTreeSet<String>,
    rows: Rows,
    diagnostics: Vec<Diagnostic>,
    inputs: Vec<Input>,
    /// Tables that have a file.
    present: BTreeSet<TableId>,
    /// For each file, the columns it has: English name, and name as written.
    headers: BTreeMap<String, BTreeMap<&'static str, String>>,
}

impl<'a> Reading<'a> {
    fn of(folder: &'a Path) -> Result<Self, IngestError> {
        let path = folder.display().to_string();
        match fs::metadata(folder) {
            Err(error) => return Err(unreadable(folder, &error)),
            Ok(metadata) if !metadata.is_dir() => return Err(IngestError::NotAFolder { path }),
            Ok(_) => {}
        }
        let mut files = BTreeSet::new();
        for entry in fs::read_dir(folder).map_err(|error| unreadable(folder, &error))? {
            let entry = entry.map_err(|error| unreadable(folder, &error))?;
            let name = entry.file_name().to_string_lossy().into_owned();
            // Spreadsheets leave `~$enti.xlsx` and `.~lock.enti.csv#` beside a file that is open.
            if !name.starts_with(['.', '~']) && !entry.path().is_dir() {
                files.insert(name);
            }
        }
        Ok(Self {
            folder,
            files,
            rows: Rows::default(),
            diagnostics: Vec::new(),
            inputs: Vec::new(),
            present: BTreeSet::new(),
            headers: BTreeMap::new(),
        })
    }

    /// The bytes of a file of the folder, entered among the inputs; `None` when it is not there.
    fn take(&mut self, file: &str) -> Result<Option<Vec<u8>>, IngestError> {
        if !self.files.contains(file) {
            return Ok(None);
        }
        let bytes = bytes_of(&self.folder.join(file))?;
        self.inputs.push(Input::new(file, &bytes, None));
        Ok(Some(bytes))
    }

    fn has_rows(&mut self, rows: usize) {
        if let Some(input) = self.inputs.last_mut() {
            input.rows = Some(rows);
        }
    }

    /// The files that a reader takes, with the name that a table would have.
    fn named_files(&self) -> impl Iterator<Item = (&String, String)> {
        self.files.iter().filter_map(|file| {
            let (stem, _) = file.rsplit_once('.')?;
            reader_of(file).is_ok().then(|| (file, folded(stem)))
        })
    }

    /// The file that holds a table, by either of its names.
    fn file_of(&self, schema: &Schema) -> Result<Option<String>, IngestError> {
        let names = schema.names();
        let mut files = self
            .named_files()
            .filter(|(_, name)| names.contains(&name.as_str()))
            .map(|(file, _)| file.clone());
        match (files.next(), files.next()) {
            (Some(first), Some(second)) => Err(IngestError::TableTwice {
                table: schema.table,
                first,
                second,
            }),
            (file, _) => Ok(file),
        }
    }

    fn missing(&self, schema: &Schema) -> IngestError {
        let files: BTreeMap<String, &String> = self
            .named_files()
            .map(|(file, name)| (name, file))
            .collect();
        let like_it = |name| nearest(name, files.keys().map(String::as_str));
        let extension = READERS[0].extensions[0];
        IngestError::MissingTable {
            table: schema.table,
            names: schema
                .names()
                .map(|name| format!("{name}.{extension}"))
                .to_vec(),
            nearest: schema
                .names()
                .into_iter()
                .find_map(like_it)
                .and_then(|name| files.get(&name).map(ToString::to_string)),
        }
    }

    fn table(
        &mut self,
        schema: &Schema,
        file: &str,
        mapping: &BTreeMap<&'static str, String>,
    ) -> Result<(), IngestError> {
        let bytes = self.take(file)?.unwrap_or_default();
        let mut table = (reader_of(file)?.read)(file, &bytes)?;
        self.present.insert(schema.table);
        self.has_rows(table.rows.len() + table.ragged.len());
        self.diagnostics.append(&mut table.diagnostics);
        for &row in &table.ragged {
            self.rows.refuse(schema.table, None, row);
        }
        if table.rows.is_empty() && table.ragged.is_empty() {
            if schema.table == TableId::Organizations {
                let file = file.to_owned();
                return Err(IngestError::NoRows { file });
            }
            self.report(Origin::file(file), Problem::EmptyTable);
        }
        // A file with nothing in it lacks its columns too, which is no more than the same news.
        if table.header.is_empty() {
            return Ok(());
        }
        let bound = table.bind(schema.columns, mapping)?;
        self.diagnostics.extend(bound.unknown_columns());
        let key = schema.columns[0].name;
        for (index, &row) in table.rows.iter().enumerate() {
            let mut cells = Cells::new(&bound, index);
            let id = cells.written(key);
            let used = records::read(schema.table, &mut cells, &mut self.rows);
            self.diagnostics.append(&mut cells.close());
            if !used {
                let code = id.and_then(restored_zero);
                let id = code.as_ref().map(|code| code.as_str()).or(id);
                self.rows.refuse(schema.table, id, row);
            }
        }
        self.headers.insert(file.to_owned(), bound.headers());
        Ok(())
    }

    fn boundaries(&mut self) -> Result<(), IngestError> {
        let mut found = BOUNDARIES
            .into_iter()
            .filter(|file| self.files.contains(*file));
        let (first, second) = (found.next(), found.next());
        let table = TableId::Boundaries;
        if let (Some(first), Some(second)) = (first, second) {
            return Err(IngestError::TableTwice {
                table,
                first: first.to_owned(),
                second: second.to_owned(),
            });
        }
        let Some(file) = first else { return Ok(()) };
        let bytes = self.take(file)?.unwrap_or_default();
        let shapes = boundaries::read(file, &bytes, &mut self.rows, &mut self.diagnostics)?;
        self.present.insert(table);
        self.has_rows(shapes);
        Ok(())
    }

    fn report(&mut self, origin: Origin, problem: Problem) {
        self.diagnostics.push(Diagnostic {
            origin,
            value: None,
            problem,
        });
    }

    /// Reports files that were not read and look as if they were meant to be.
    fn misnamed_files(&mut self) {
        let names: Vec<&str> = SCHEMAS.iter().flat_map(Schema::names).collect();
        let misnamed: Vec<_> = self
            .named_files()
            .filter(|(_, name)| !names.contains(&name.as_str()))
            .filter_map(|(file, name)| Some((file.clone(), nearest(&name, names.iter().copied())?)))
            .collect();
        for (file, nearest) in misnamed {
            self.report(Origin::file(&file), Problem::MisnamedFile { nearest });
        }
    }

    /// Takes types of need and working groups that have no table from the tables that name them, and notes what is missing.
    fn fill_absent_tables(&mut self) {
        if !self.present.contains(&TableId::NeedTypes) {
            // Types that only services name could be slips: they count only where no need could tell.
            let needed = self.rows.needs.iter().map(|row| &row.record.id.need_type);
            let mut named: BTreeSet<NeedTypeId> = needed.cloned().collect();
            if named.is_empty() {
                let answered = self.rows.addresses.iter().map(|row| &row.record.need_type);
                named = answered.cloned().collect();
            }
            self.rows.need_types = named.into_iter().map(type_named).collect();
        }
        if !self.present.contains(&TableId::Tavoli) {
            let of_types = self
                .rows
                .need_types
                .iter()
                .flat_map(|row| &row.record.tavoli);
            let of_members = self.rows.participation.iter().map(|row| &row.record.tavolo);
            let named: BTreeSet<TavoloId> = of_types.chain(of_members).cloned().collect();
            self.rows.tavoli = named.into_iter().map(tavolo_named).collect();
        }
        let mut richer = vec![TableId::Addresses, TableId::Ties];
        if !self.rows.tavoli.is_empty() {
            // Without working groups nobody misses their members.
            richer.push(TableId::Participation);
        }
        richer.retain(|table| !self.present.contains(table));
        for table in richer {
            self.report(Origin::default(), Problem::AbsentTable { table });
        }
    }

    /// Gives the ends of travel times back the zero that a spreadsheet ate, where a municipality and no service goes by the result.
    fn restore_stops(&mut self) {
        let services: BTreeSet<&str> = self
            .rows
            .services
            .iter()
            .map(|row| row.record.id.as_str())
            .collect();
        let municipalities: BTreeSet<&str> = self
            .rows
            .municipalities
            .iter()
            .map(|row| row.record.code.as_str())
            .collect();
        for row in &mut self.rows.travel {
            let ends = [("from", &mut row.record.from), ("to", &mut row.record.to)];
            for (column, end) in ends {
                let restored = restored_zero(end).filter(|code| {
                    municipalities.contains(code.as_str()) && !services.contains(end.as_str())
                });
                if let Some(code) = restored {
                    let headers = self.headers.get(&row.origin.file);
                    let column = headers
                        .and_then(|headers| headers.get(column))
                        .map_or(column, String::as_str);
                    let repaired = code.to_string();
                    let value = std::mem::replace(end, repaired.clone());
                    self.diagnostics.push(Diagnostic {
                        origin: row.origin.at(column),
                        value: Some(value),
                        problem: Problem::RestoredZero { repaired },
                    });
                }
            }
        }
    }

    fn finish(mut self, edition: Edition) -> Dataset {
        let mut built = build(edition, self.rows);
        // The builder knows columns by their English names; people know them by what they wrote.
        for diagnostic in &mut built.diagnostics {
            if let Some(headers) = self.headers.get(&diagnostic.origin.file)
                && let Some(column) = &mut diagnostic.origin.column
                && let Some(header) = headers.get(column.as_str())
            {
                header.clone_into(column);
            }
        }
        self.diagnostics.append(&mut built.diagnostics);
        self.diagnostics.sort_by(|a, b| a.origin.cmp(&b.origin));
        built
            .counts
            .retain(|count| self.present.contains(&count.table));
        self.inputs.sort();
        Dataset {
            district: built.district,
            diagnostics: self.diagnostics,
            counts: built.counts,
            inputs: self.inputs,
        }
    }
}

fn type_named(id: NeedTypeId) -> Row<NeedType> {
    Row {
        record: NeedType {
            name: id.to_string(),
            id,
            area: None,
            tavoli: BTreeSet::new(),
        },
        origin: Origin::default(),
    }
}

fn tavolo_named(id: TavoloId) -> Row<Tavolo> {
    Row {
        record: Tavolo {
            name: id.to_string(),
            id,
        },
        origin: Origin::default(),
    }
}
