//! A dataset: a folder with a file per table, or a workbook with a sheet per table; `dataset.toml` and the boundaries beside them.

use super::called::Called;
use super::cells::{Cells, Context, restored_zero};
use super::comuni::Comuni;
use super::error::IngestError;
use super::names::Line;
use super::schema::{SCHEMAS, Schema};
use super::settings::Links;
use super::sources::{Sources, is_example};
use super::table::Table;
use super::text::decode;
use super::{Input, boundaries, bytes_of, file_name, records, settings, tables_of};
use crate::model::builder::build;
use crate::model::diagnostic::{Diagnostic, Origin, Problem, RowCount, TableId};
use crate::model::district::{District, Edition};
use crate::model::ids::{NeedTypeId, OrganizationId, TavoloId};
use crate::model::merges::MergeRow;
use crate::model::never::{self, Exclusion, Never};
use crate::model::node::{NeedType, Organization, Tavolo};
use crate::model::origins::Origins;
use crate::model::rows::{Row, Rows};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// A dataset as read.
#[derive(Debug, Clone)]
pub struct Dataset {
    /// What could be used of it.
    pub district: District,
    /// What was found wrong, by file, row and column.
    pub diagnostics: Vec<Diagnostic>,
    /// Rows read, used, repaired and left out, of every table that is there.
    pub counts: Vec<RowCount>,
    /// The files it was read from, by name.
    pub inputs: Vec<Input>,
    /// The log of merges: what was decided about organizations that may be one.
    pub merges: Vec<Row<MergeRow>>,
    /// Where that log stands; `None` when there is none.
    pub merge_log: Option<Origin>,
    /// Pairs of organizations that somebody said are two, the lesser id first.
    pub told_apart: BTreeSet<(OrganizationId, OrganizationId)>,
    /// Where each record was read.
    pub origins: Origins,
    /// What it says stands beside it.
    pub links: Links,
    /// The folder that these paths start from.
    pub folder: PathBuf,
    /// Where its table of organizations stands.
    organizations: Origin,
}

impl Dataset {
    /// The dataset, if there is an organization to speak of.
    /// # Errors
    /// [`IngestError::NoRows`] when its table of organizations has no row.
    pub fn with_organizations(self) -> Result<Self, IngestError> {
        let of_them = |count: &RowCount| count.table == TableId::Organizations && count.read > 0;
        if self.counts.iter().any(of_them) {
            return Ok(self);
        }
        Err(IngestError::NoRows {
            file: self.organizations.label(),
        })
    }
}

/// Reads a dataset: a folder with a file per table or one workbook with a sheet per table, `dataset.toml` and the boundaries if there
/// are any; or the path of a workbook, with the two that lie beside it.
///
/// Files and sheets are found by the English or Italian name of their table; a sheet of a single workbook also by its columns, where
/// they leave no doubt. A row that cannot be used is reported and left out, never fatal. What is safe to repair is repaired and
/// reported. Types of need and working groups that have no table of their own are taken from the tables that name them.
/// # Errors
/// When the folder or a required table is not there, a file cannot be read or lacks a required column, or `dataset.toml` is wrong.
pub fn read_dataset(path: &Path) -> Result<Dataset, IngestError> {
    read(path, false)
}

/// Reads a dataset as [`read_dataset`] does, and repairs nothing: a row in which something would have to be repaired is left out.
/// # Errors
/// The same.
pub fn read_dataset_strictly(path: &Path) -> Result<Dataset, IngestError> {
    read(path, true)
}

fn read(path: &Path, strict: bool) -> Result<Dataset, IngestError> {
    let mut sources = Sources::of(path)?;
    let mut diagnostics = Vec::new();
    let (edition, links, mapping) = match sources.take(settings::FILE)? {
        Some(bytes) => {
            let text = decode(settings::FILE, &bytes, &mut diagnostics)?;
            settings::read(&sources.name, &text)?
        }
        None => (
            settings::default(&sources.name),
            Links::default(),
            settings::Mapping::new(),
        ),
    };
    sources.open(&mapping)?;
    let mut tables = sources.find()?;
    let mut reading = Reading {
        sources,
        context: Context {
            strict,
            date: edition.date,
            ..Context::default()
        },
        diagnostics,
        ..Reading::default()
    };
    let none = BTreeMap::new();
    // Municipalities come first, because other tables may name them where their code belongs.
    tables.sort_by_key(|(schema, _)| schema.table != TableId::Municipalities);
    for (schema, table) in tables {
        reading.table(schema, table, mapping.get(&schema.table).unwrap_or(&none))?;
        if schema.table == TableId::Municipalities {
            reading.know_municipalities();
        }
    }
    reading.boundaries()?;
    reading.fill_absent_tables();
    reading.restore_stops();
    let organizations = reading.rows.organizations.iter().map(|row| &row.record);
    let called = called(organizations);
    name_never(&mut reading.rows.never, &called);
    let mut dataset = reading.finish(edition, links);
    called.tell_shared(&mut dataset.diagnostics);
    Ok(dataset)
}

/// Reads one table of a dataset from the bytes of its file, or of a workbook of which every sheet is that table.
///
/// Municipalities are known by their code only, as in a dataset without a table of them.
/// # Errors
/// When the bytes cannot be read or lack a required column.
pub fn read_table(
    file: &str,
    bytes: &[u8],
    table: TableId,
) -> Result<(Rows, Vec<Diagnostic>), IngestError> {
    let mut reading = Reading::default();
    reading.file(file, bytes, table)?;
    Ok((reading.rows, reading.diagnostics))
}

/// Reads a list of what is never to be suggested that stands beside a dataset: a table like `never`, in any format that tables are read from.
///
/// Rows that name an organization which the district does not have are left out and told, as those of a table in the dataset are.
/// # Errors
/// When the file is not there, cannot be read, or lacks a required column.
pub fn read_never(
    path: &Path,
    district: &District,
) -> Result<(Never, Vec<Diagnostic>), IngestError> {
    let mut reading = Reading::default();
    reading.file(&file_name(path), &bytes_of(path)?, TableId::Never)?;
    let mut rows = std::mem::take(&mut reading.rows.never);
    let called = called(district.network.organizations());
    name_never(&mut rows, &called);
    let (never, mut diagnostics) = never::beside(&district.network, rows);
    called.tell_shared(&mut diagnostics);
    reading.name_as_written(&mut diagnostics);
    reading.diagnostics.append(&mut diagnostics);
    reading.diagnostics.sort_by(|a, b| a.origin.cmp(&b.origin));
    Ok((never, reading.diagnostics))
}

/// What organizations are called.
fn called<'a>(organizations: impl Iterator<Item = &'a Organization>) -> Called {
    let mut called = Called::default();
    for one in organizations {
        called.enter(TableId::Organizations, &one.id, &one.name);
    }
    called
}

/// Puts ids in the place of names: who is not to be suggested is known to people by name.
fn name_never(rows: &mut [Row<Exclusion>], called: &Called) {
    for Row { record, .. } in rows {
        called.one(TableId::Organizations, &mut record.from);
        if let Some(to) = &mut record.to {
            called.one(TableId::Organizations, to);
        }
    }
}

/// A dataset while it is read.
#[derive(Default)]
struct Reading {
    sources: Sources,
    context: Context,
    rows: Rows,
    diagnostics: Vec<Diagnostic>,
    /// Where the tables that are there stand.
    present: BTreeMap<TableId, Origin>,
    /// The tables that have a row: of a new workbook, every table is there and most are empty.
    filled: BTreeSet<TableId>,
    /// For each table, the columns it has: English name, and name as written.
    headers: BTreeMap<Origin, BTreeMap<&'static str, String>>,
}

impl Reading {
    /// Reads a file as one table of a dataset.
    fn file(&mut self, file: &str, bytes: &[u8], table: TableId) -> Result<(), IngestError> {
        if table == TableId::Boundaries {
            boundaries::read(file, bytes, &mut self.rows, &mut self.diagnostics)?;
        }
        for schema in SCHEMAS.iter().filter(|schema| schema.table == table) {
            let known = |_: &str, line: &[String]| schema.count(&Line::of(line));
            for table in tables_of(file, bytes, &known)? {
                self.table(schema, table, &BTreeMap::new())?;
            }
        }
        Ok(())
    }

    /// The builder knows columns by their English names; people know them by what they wrote.
    fn name_as_written(&self, diagnostics: &mut [Diagnostic]) {
        for diagnostic in diagnostics {
            if let Some(headers) = self.headers.get(&diagnostic.origin.table())
                && let Some(column) = &mut diagnostic.origin.column
                && let Some(header) = headers.get(column.as_str())
            {
                header.clone_into(column);
            }
        }
    }

    fn know_municipalities(&mut self) {
        let known = || self.rows.municipalities.iter().map(|row| &row.record);
        let comuni = Comuni::new(known().map(|comune| (&comune.code, comune.name.as_str())));
        self.context.names = known().map(|comune| comune.name.clone()).collect();
        self.context.comuni = comuni;
    }

    fn table(
        &mut self,
        schema: &Schema,
        mut table: Table,
        mapping: &BTreeMap<&'static str, String>,
    ) -> Result<(), IngestError> {
        self.present.insert(schema.table, table.place.clone());
        self.diagnostics.append(&mut table.diagnostics);
        for &row in &table.ragged {
            self.rows.refuse(schema.table, None, row);
        }
        // A file with nothing in it lacks its columns too, which is no more than the same news.
        if table.header.is_empty() {
            self.report(table.place.clone(), Problem::EmptyTable);
            return Ok(());
        }
        let mut bound = table.bind(schema.columns, mapping)?;
        bound.context = Some(&self.context);
        self.diagnostics.extend(bound.unknown_columns());
        let key = schema.columns[0].name;
        let mut read = table.ragged.len();
        for (index, &row) in table.rows.iter().enumerate() {
            let mut cells = Cells::new(&bound, index);
            let id = cells.written(key);
            if id.is_some_and(is_example) {
                cells.report(key, id, Problem::ExampleRow);
                self.diagnostics.append(&mut cells.close());
                continue;
            }
            if bound.is_header(index) {
                cells.report(key, None, Problem::RepeatedHeader);
                self.diagnostics.append(&mut cells.close());
                continue;
            }
            read += 1;
            let used = records::read(schema.table, &mut cells, &mut self.rows);
            self.diagnostics.append(&mut cells.close());
            if !used {
                let code = id.and_then(restored_zero);
                let id = code.as_ref().map(|code| code.as_str()).or(id);
                self.rows.refuse(schema.table, id, row);
            }
        }
        self.headers.insert(table.place.clone(), bound.headers());
        self.sources.has_rows(&table.place.file, read);
        if read == 0 {
            self.report(table.place.clone(), Problem::EmptyTable);
        } else {
            self.filled.insert(schema.table);
        }
        Ok(())
    }

    fn boundaries(&mut self) -> Result<(), IngestError> {
        let Some(file) = self.sources.boundaries()? else {
            return Ok(());
        };
        let bytes = self.sources.take(file)?.unwrap_or_default();
        let shapes = boundaries::read(file, &bytes, &mut self.rows, &mut self.diagnostics)?;
        self.present.insert(TableId::Boundaries, Origin::file(file));
        self.filled.insert(TableId::Boundaries);
        self.sources.has_rows(file, shapes);
        Ok(())
    }

    fn report(&mut self, origin: Origin, problem: Problem) {
        self.diagnostics.push(Diagnostic {
            origin,
            value: None,
            problem,
        });
    }

    /// Takes types of need and working groups whose table is not there, or has no row, from the tables that name them, and notes what
    /// is missing.
    fn fill_absent_tables(&mut self) {
        if !self.filled.contains(&TableId::NeedTypes) {
            // Types that only services name could be slips: they count only where no need could tell.
            let needed = self.rows.needs.iter().map(|row| &row.record.id.need_type);
            let mut named: BTreeSet<NeedTypeId> = needed.cloned().collect();
            if named.is_empty() {
                let answered = self.rows.addresses.iter().map(|row| &row.record.need_type);
                named = answered.cloned().collect();
            }
            self.rows.need_types = named.into_iter().map(type_named).collect();
        }
        if !self.filled.contains(&TableId::Tavoli) {
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
        richer.retain(|table| !self.present.contains_key(table));
        for table in richer {
            self.report(Origin::default(), Problem::AbsentTable { table });
        }
    }

    /// Gives the ends of travel times the code of the municipality that they name, or whose code lost its zero, where no service goes
    /// by that.
    fn restore_stops(&mut self) {
        let services: BTreeSet<&str> = self
            .rows
            .services
            .iter()
            .map(|row| row.record.id.as_str())
            .collect();
        let context = &self.context;
        let mut refused = BTreeSet::new();
        for row in &mut self.rows.travel {
            let ends = [("from", &mut row.record.from), ("to", &mut row.record.to)];
            for (column, end) in ends {
                if services.contains(end.as_str()) {
                    continue;
                }
                let Some(found) = context.comuni.code(end, None, context.date) else {
                    continue;
                };
                let repaired = found.code.to_string();
                let Some(mut problem) = found.problem() else {
                    continue;
                };
                if context.strict {
                    let proposed = repaired.clone();
                    problem = Problem::NotRepaired { proposed };
                    refused.extend(row.origin.row);
                }
                let headers = self.headers.get(&row.origin.table());
                let column = headers
                    .and_then(|headers| headers.get(column))
                    .map_or(column, String::as_str);
                let value = std::mem::replace(end, repaired);
                self.diagnostics.push(Diagnostic {
                    origin: row.origin.at(column),
                    value: Some(value),
                    problem,
                });
            }
        }
        let is_refused = |row: usize| refused.contains(&row);
        self.rows
            .travel
            .retain(|row| !row.origin.row.is_some_and(is_refused));
        for &row in &refused {
            self.rows.refuse(TableId::Travel, None, row);
        }
    }

    /// Rows in which something was repaired, by table.
    fn repaired(&self) -> BTreeMap<TableId, usize> {
        let mut rows: BTreeSet<Origin> = BTreeSet::new();
        for diagnostic in &self.diagnostics {
            if diagnostic.problem.repaired().is_some() {
                let origin = &diagnostic.origin;
                rows.extend(origin.row.map(|row| origin.table().on(row)));
            }
        }
        let mut repaired = BTreeMap::new();
        for (&table, place) in &self.present {
            let count = rows.iter().filter(|row| row.table() == *place).count();
            repaired.insert(table, count);
        }
        repaired
    }

    /// The plan that the dataset names, or else the first that lies in it; of the others is said that they are not read.
    fn choose_plan(&mut self, links: &mut Links) {
        let plans = std::mem::take(&mut self.sources.plans);
        let Some(read) = links.plan.take().or(plans.first().map(PathBuf::from)) else {
            return;
        };
        for plan in plans {
            if read.strip_prefix(".").unwrap_or(&read) != Path::new(&plan) {
                let read = read.display().to_string();
                self.report(Origin::file(&plan), Problem::UnreadPlan { read });
            }
        }
        links.plan = Some(read);
    }

    fn finish(mut self, edition: Edition, mut links: Links) -> Dataset {
        self.choose_plan(&mut links);
        let mut built = build(edition, std::mem::take(&mut self.rows));
        self.name_as_written(&mut built.diagnostics);
        self.diagnostics.append(&mut built.diagnostics);
        self.diagnostics.append(&mut self.sources.diagnostics);
        if built.district.network.organizations().next().is_none() {
            self.report(Origin::default(), Problem::NoOrganizations);
        }
        self.diagnostics.sort_by(|a, b| a.origin.cmp(&b.origin));
        let repaired = self.repaired();
        let counted: BTreeMap<TableId, RowCount> = built
            .counts
            .iter()
            .map(|count| (count.table, *count))
            .collect();
        // A table that is there and has no row yet is part of the accounts too.
        let counts = self.present.keys().map(|table| RowCount {
            repaired: repaired.get(table).copied().unwrap_or_default(),
            ..counted
                .get(table)
                // What was taken from other tables stands in no row of this one.
                .filter(|_| self.filled.contains(table))
                .copied()
                .unwrap_or(RowCount::none(*table))
        });
        let counts = counts.collect();
        self.sources.inputs.sort();
        Dataset {
            district: built.district,
            diagnostics: self.diagnostics,
            counts,
            inputs: self.sources.inputs,
            merges: built.merges,
            merge_log: self.present.remove(&TableId::Merges),
            told_apart: built.told_apart,
            origins: built.origins,
            links,
            folder: self.sources.folder,
            organizations: self
                .present
                .remove(&TableId::Organizations)
                .unwrap_or_default(),
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
