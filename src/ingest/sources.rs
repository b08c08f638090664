//! The files of a dataset, and which table each of them, or each of their sheets, holds.

use super::error::IngestError;
use super::names::{Line, folded};
use super::schema::{BOUNDARIES, GUIDES, MERGE_LOGS, PLANS, SCHEMAS, Schema};
use super::table::Table;
use super::{
    Input, bytes_of, file_name, reader_of, settings, stem, tables_of, unreadable, workbook,
};
use crate::model::diagnostic::{Diagnostic, Origin, Problem, TableId};
use crate::model::ledger::nearest;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// What the first cell of an example row begins with, in the workbook that `tessuto new` writes.
const EXAMPLES: [&str; 2] = ["(esempio)", "(example)"];

/// The files of a dataset.
#[derive(Default)]
pub(super) struct Sources {
    /// The folder that they are in.
    pub(super) folder: PathBuf,
    /// The name that the dataset has when it gives itself none.
    pub(super) name: String,
    /// Names of the files that may belong to it.
    files: BTreeSet<String>,
    /// Tables of files, and sheets of workbooks, that no schema has claimed yet.
    open: Vec<Table>,
    /// The files that hold a plan, or have a sheet with one; the first of them counts.
    pub(super) plans: Vec<String>,
    /// The files that were read.
    pub(super) inputs: Vec<Input>,
    /// What was found wrong with files and sheets.
    pub(super) diagnostics: Vec<Diagnostic>,
}

impl Sources {
    pub(super) fn of(path: &Path) -> Result<Self, IngestError> {
        let metadata = fs::metadata(path).map_err(|error| unreadable(path, &error))?;
        let mut files = BTreeSet::new();
        let (folder, name) = if metadata.is_dir() {
            for entry in fs::read_dir(path).map_err(|error| unreadable(path, &error))? {
                let entry = entry.map_err(|error| unreadable(path, &error))?;
                let name = entry.file_name().to_string_lossy().into_owned();
                // Spreadsheets leave `~$enti.xlsx` and `.~lock.enti.csv#` beside a file that is open.
                if !name.starts_with(['.', '~']) && !entry.path().is_dir() {
                    files.insert(name);
                }
            }
            let folder = fs::canonicalize(path).ok();
            let name = file_name(folder.as_deref().unwrap_or(path));
            (path.to_owned(), name)
        } else {
            let file = file_name(path);
            if is_old_workbook(&file) {
                return Err(old_workbook(&file, &bytes_of(path)?));
            }
            if !is_workbook(&file) {
                return Err(IngestError::NotADataset {
                    path: path.display().to_string(),
                });
            }
            let folder = path.parent().map(Path::to_owned).unwrap_or_default();
            let beside = BOUNDARIES
                .into_iter()
                .chain(MERGE_LOGS)
                .chain([settings::FILE]);
            files.extend(
                beside
                    .filter(|file| folder.join(file).is_file())
                    .map(str::to_owned),
            );
            let name = stem(&file).to_owned();
            files.insert(file);
            (folder, name)
        };
        Ok(Self {
            folder,
            name,
            files,
            open: Vec::new(),
            plans: Vec::new(),
            inputs: Vec::new(),
            diagnostics: Vec::new(),
        })
    }

    /// The bytes of a file of the folder, entered among the inputs; `None` when it is not there.
    pub(super) fn take(&mut self, file: &str) -> Result<Option<Vec<u8>>, IngestError> {
        if !self.files.contains(file) {
            return Ok(None);
        }
        let bytes = bytes_of(&self.folder.join(file))?;
        self.inputs.push(Input::new(file, &bytes, None));
        Ok(Some(bytes))
    }

    pub(super) fn has_rows(&mut self, file: &str, rows: usize) {
        let input = self.inputs.iter_mut().find(|input| input.file == file);
        if let Some(input) = input {
            *input.rows.get_or_insert(0) += rows;
        }
    }

    /// The files that a reader takes, with the name that a table would have.
    fn named_files(&self) -> impl Iterator<Item = (&String, String)> {
        self.files
            .iter()
            .filter(|file| reader_of(file).is_ok())
            .map(|file| (file, folded(stem(file))))
    }

    /// Reads the files that have the name of a table, and every workbook. A plan is read when it is asked for.
    pub(super) fn open(&mut self, mapping: &settings::Mapping) -> Result<(), IngestError> {
        let is_plan =
            |(file, name): &(&String, String)| !is_workbook(file) && PLANS.contains(&name.as_str());
        let plans = self.named_files().filter(is_plan);
        self.plans = plans.map(|(file, _)| file.clone()).collect();
        let of_tables = self
            .named_files()
            .filter(|(file, name)| is_workbook(file) || schema_named(name).is_some());
        let files: Vec<String> = of_tables.map(|(file, _)| file.clone()).collect();
        let known = |name: &str, line: &[String]| named_columns(name, line, mapping);
        for file in files {
            let bytes = self.take(&file)?.unwrap_or_default();
            let mut tables = tables_of(&file, &bytes, &known)?;
            tables.retain(|table| !GUIDES.contains(&folded(&table.name).as_str()));
            let is_plan = |table: &Table| PLANS.contains(&folded(&table.name).as_str());
            // One that nobody has filled is none.
            if tables
                .iter()
                .any(|table| is_plan(table) && table.has_data())
            {
                self.plans.push(file);
            }
            tables.retain(|table| !is_plan(table));
            self.open.extend(tables);
        }
        Ok(())
    }

    /// The table of each schema: by its name, else by its columns where no other sheet has as many of them.
    pub(super) fn find(&mut self) -> Result<Vec<(&'static Schema, Table)>, IngestError> {
        let mut found = Vec::new();
        for schema in &SCHEMAS {
            let named = |table: &Table| schema.names().contains(&folded(&table.name).as_str());
            let mut places: Vec<usize> = (0..self.open.len())
                .filter(|&place| named(&self.open[place]))
                .collect();
            // A sheet that nobody has filled gives way to a file that somebody has.
            if places.len() > 1 && places.iter().any(|&place| self.open[place].has_data()) {
                places.retain(|&place| self.open[place].has_data());
            }
            // Where nobody has filled in either, the file stands too.
            if places.len() > 1 && places.iter().all(|&place| !self.open[place].has_data()) {
                let is_file = |place: &usize| self.open[*place].place.sheet.is_none();
                if places.iter().any(is_file) {
                    places.retain(is_file);
                }
            }
            if let [first, second, ..] = places[..] {
                return Err(IngestError::TableTwice {
                    table: schema.table,
                    first: self.open[first].place.label(),
                    second: self.open[second].place.label(),
                });
            }
            if let Some(&place) = places.first() {
                found.push((schema, self.open.remove(place)));
                self.open.retain(|table| !named(table));
            }
        }
        self.find_by_columns(&mut found);
        let is_found = |schema: &Schema| found.iter().any(|(other, _)| other.table == schema.table);
        if let Some(schema) = SCHEMAS
            .iter()
            .find(|schema| schema.required && !is_found(schema))
        {
            return Err(self.missing(schema)?);
        }
        let names: Vec<&str> = SCHEMAS.iter().flat_map(Schema::names).collect();
        for table in std::mem::take(&mut self.open) {
            if !table.header.is_empty() {
                let nearest = nearest(&folded(&table.name), names.iter().copied());
                self.report(table.place, Problem::UnreadSheet { nearest });
            }
        }
        self.misnamed();
        Ok(found)
    }

    /// Takes sheets for the tables whose columns they have, where exactly one sheet and one table fit.
    fn find_by_columns(&mut self, found: &mut Vec<(&'static Schema, Table)>) {
        let absent: Vec<&'static Schema> = SCHEMAS
            .iter()
            .filter(|schema| !found.iter().any(|(other, _)| other.table == schema.table))
            .collect();
        let best = |table: &Table| {
            let line = Line::of(&table.header);
            let mut fits: Vec<(usize, &'static Schema)> = absent
                .iter()
                .filter(|schema| schema.fits(&line))
                // Who is named from and to is mostly tied: only by its name is a sheet a list of what is never to be suggested.
                .filter(|schema| schema.table != TableId::Never)
                .map(|schema| (schema.count(&line), *schema))
                // Two columns of the same name are no sign where there are others: any list has an id and a name.
                .filter(|(columns, _)| *columns >= 3 || *columns == line.len())
                .collect();
            fits.sort_by_key(|(columns, _)| std::cmp::Reverse(*columns));
            match fits[..] {
                [(most, schema), (next, _), ..] => (most > next).then_some(schema),
                [(_, schema)] => Some(schema),
                [] => None,
            }
        };
        let matches: Vec<Option<&'static Schema>> = self.open.iter().map(best).collect();
        let tables = std::mem::take(&mut self.open);
        for (table, schema) in tables.into_iter().zip(&matches) {
            let rivals = matches
                .iter()
                .flatten()
                .filter(|other| schema.is_some_and(|schema| schema.table == other.table));
            match schema {
                Some(schema) if rivals.count() == 1 => {
                    let problem = Problem::SheetByColumns {
                        table: schema.table,
                    };
                    self.report(table.place.clone(), problem);
                    found.push((schema, table));
                }
                _ => self.open.push(table),
            }
        }
    }

    fn missing(&self, schema: &Schema) -> Result<IngestError, IngestError> {
        let mut old = self.files.iter().filter(|file| is_old_workbook(file));
        if let Some(file) = old.next()
            && !self.files.iter().any(|file| is_workbook(file))
        {
            return Ok(old_workbook(file, &bytes_of(&self.folder.join(file))?));
        }
        let files: BTreeMap<String, String> = self
            .named_files()
            .map(|(file, name)| (name, file.clone()))
            .chain(
                self.open
                    .iter()
                    .map(|table| (folded(&table.name), table.place.label())),
            )
            .collect();
        let like_it = |name| nearest(name, files.keys().map(String::as_str));
        let by_name = schema.names().into_iter().find_map(like_it);
        let by_columns = self
            .open
            .iter()
            .map(|table| (schema.count(&Line::of(&table.header)), table))
            .max_by_key(|(columns, _)| *columns)
            .filter(|(columns, _)| *columns >= 2);
        Ok(IngestError::MissingTable {
            table: schema.table,
            names: schema.names().map(str::to_owned).to_vec(),
            nearest: by_name
                .and_then(|name| files.get(&name).cloned())
                .or_else(|| by_columns.map(|(_, table)| table.place.label())),
        })
    }

    /// Reports files that were not read and look as if they were meant to be.
    fn misnamed(&mut self) {
        let names: Vec<&str> = SCHEMAS.iter().flat_map(Schema::names).collect();
        let misnamed: Vec<_> = self
            .named_files()
            .filter(|(file, name)| !is_workbook(file) && !names.contains(&name.as_str()))
            .filter_map(|(file, name)| Some((file.clone(), nearest(&name, names.iter().copied())?)))
            .collect();
        for (file, nearest) in misnamed {
            self.report(Origin::file(&file), Problem::MisnamedFile { nearest });
        }
    }

    fn report(&mut self, origin: Origin, problem: Problem) {
        self.diagnostics.push(Diagnostic {
            origin,
            value: None,
            problem,
        });
    }

    /// The file with the boundaries, if there is one.
    /// # Errors
    /// [`IngestError::TableTwice`] when there are two.
    pub(super) fn boundaries(&self) -> Result<Option<&'static str>, IngestError> {
        let mut found = BOUNDARIES
            .into_iter()
            .filter(|file| self.files.contains(*file));
        match (found.next(), found.next()) {
            (Some(first), Some(second)) => Err(IngestError::TableTwice {
                table: TableId::Boundaries,
                first: first.to_owned(),
                second: second.to_owned(),
            }),
            (file, _) => Ok(file),
        }
    }
}

fn is_workbook(file: &str) -> bool {
    reader_of(file).is_ok_and(|reader| reader.id == workbook::READER.id)
}

fn is_old_workbook(file: &str) -> bool {
    let ending = file.rsplit_once('.').map(|(_, ending)| ending);
    ending.is_some_and(|ending| ending.eq_ignore_ascii_case("xls"))
}

/// Why a file with the ending of a workbook of Excel 97–2003 is not read. Many are something else, such as a page that a portal calls so.
fn old_workbook(file: &str, bytes: &[u8]) -> IngestError {
    let old = || IngestError::OldWorkbook {
        file: file.to_owned(),
    };
    workbook::check(file, bytes).err().unwrap_or_else(old)
}

/// The table of this name, folded.
pub(super) fn schema_named(name: &str) -> Option<&'static Schema> {
    SCHEMAS.iter().find(|schema| schema.names().contains(&name))
}

/// How many columns a line names: of the table of this name, or of the one of which it names most.
pub(super) fn named_columns(name: &str, line: &[String], mapping: &settings::Mapping) -> usize {
    let line = Line::of(line);
    let columns = |schema: &Schema| {
        let own = mapping.get(&schema.table);
        let given = |header: &&String| line.has(header);
        let mapped = own.map_or(0, |own| own.values().filter(given).count());
        schema.count(&line) + mapped
    };
    match schema_named(&folded(name)) {
        Some(schema) => columns(schema),
        None => SCHEMAS.iter().map(columns).max().unwrap_or_default(),
    }
}

impl Schema {
    /// How many of its columns a line names.
    pub(super) fn count(&self, line: &Line) -> usize {
        let named = self.columns.iter().filter(|column| column.is_on(line));
        named.count()
    }

    /// Whether a line names every column that it must have.
    fn fits(&self, line: &Line) -> bool {
        let mut required = self.columns.iter().filter(|column| column.required);
        required.all(|column| column.is_on(line))
    }
}

impl Table {
    /// Whether it has a row that is no example.
    pub(super) fn has_data(&self) -> bool {
        let first = self
            .cells
            .columns()
            .first()
            .and_then(|column| column.str().ok());
        (0..self.rows.len()).any(|index| {
            let key = first.and_then(|cells| cells.get(index)).unwrap_or_default();
            !is_example(key)
        })
    }
}

/// Whether the first cell of a row is that of the example in the workbook that `tessuto new` writes.
pub(super) fn is_example(key: &str) -> bool {
    let key = key.trim_start().to_lowercase();
    EXAMPLES.iter().any(|mark| key.starts_with(mark))
}
