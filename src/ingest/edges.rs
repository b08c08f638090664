//! Plain networks: an edge list, with a list of actors beside it if there is one.

use super::cells::Cells;
use super::csv::READER;
use super::edge_list::{self, List};
use super::names::{Line, same};
use super::networks::{NetworkReader, guessed_column, network_reader_of, read_weighed};
use super::schema::{EDGES, NODES};
use super::table::{Bound, Table};
use super::{Fault, IngestError, Input, bytes_of, file_name, tables_of};
use crate::model::diagnostic::{Diagnostic, Origin, Part, Problem, RowCount, Severity, TableId};
use crate::model::ledger::{COMPARISONS, nearest};
use crate::model::plain::{Attribute, Column, LABEL, PlainNetwork, WEIGHT};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fs;
use std::path::Path;

/// The bytes from which on an edge list in CSV is read block by block: 4 MiB. Smaller ones go the way of every table.
const LARGE: u64 = 4 << 20;

/// What the number on a tie means, and in which column it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum EdgeWeight {
    /// Nothing: ties are not weighted.
    None,
    /// Strengths, in this column.
    Strength(String),
    /// Distances, in this column.
    Cost(String),
}

/// A plain network as read.
#[derive(Debug, Clone, Default)]
pub struct EdgeList {
    /// The network: every actor that is listed, or else that a tie names, in the order of the file.
    ///
    /// Where a weight was asked for, it is the attribute [`WEIGHT`] of the ties, finite and above zero on every one.
    pub network: PlainNetwork,
    /// What the file says of the direction of its ties; `None` where its format has no way to say it.
    pub directed: Option<bool>,
    /// What was found wrong, by file, row and column.
    pub diagnostics: Vec<Diagnostic>,
    /// Rows read, used and left out: ties, and actors where they were listed.
    pub counts: Vec<RowCount>,
    /// The files it was read from.
    pub inputs: Vec<Input>,
}

/// Reads a plain network in any format of [`super::NETWORK_READERS`]; in a table with columns `from` and `to` (or `source` and
/// `target`, `da` and `a`), and a weight column if one is asked for. Weights must be above zero.
///
/// With a table of actors (`id`, `name`), isolates are known, and ties that name another actor are left out and reported. Other
/// columns are passed over: they are data that no measure asked for.
///
/// A large edge list in CSV is read block by block and never held whole: *O*(*n* + *m*) time, and little more memory than the result.
/// Of more than a hundred thousand problems in such a file only the number is told.
/// # Errors
/// When a file is not there, cannot be read, lacks a column, or is too large: an edge list in CSV can have any size, every other file
/// at most 1 GiB.
pub fn read_edges(
    edges: &Path,
    nodes: Option<&Path>,
    weight: &EdgeWeight,
) -> Result<EdgeList, IngestError> {
    if is_large(edges)
        && let Some(list) = EdgeList::streamed(edges, nodes, weight)?
    {
        return Ok(list);
    }
    let bytes = bytes_of(edges)?;
    let file = file_name(edges);
    let reader = network_reader_of(&file, &bytes, false)?;
    if reader.is_edge_list() {
        return read_table(&file, &bytes, nodes, &Wanted::Weight(weight));
    }
    let mut list = EdgeList::of(reader, &file, &bytes, nodes)?;
    list.weigh(&file, weight)?;
    Ok(list)
}

/// Reads a two-mode list: a table whose rows tie an actor of one kind to one of another. The columns are `from` and `to`, or else the
/// first two, and the same name in both is two actors. A weight is read as [`read_edges`] reads it; without one every column is an
/// attribute.
/// # Errors
/// When the file is not there, cannot be read, is no table, or lacks a column.
pub fn read_two_mode(path: &Path, weight: &EdgeWeight) -> Result<EdgeList, IngestError> {
    let bytes = bytes_of(path)?;
    let file = file_name(path);
    let reader = network_reader_of(&file, &bytes, true)?;
    let read = read_weighed(&file, &bytes, weight)?;
    Ok(EdgeList::with(reader, &file, &bytes, read))
}

/// Reads a table with a tie a row, taking every column for an attribute.
pub(super) fn read_every_column(
    file: &str,
    bytes: &[u8],
    nodes: Option<&Path>,
) -> Result<EdgeList, IngestError> {
    read_table(file, bytes, nodes, &Wanted::Everything)
}

/// Which columns of a table of ties are read, beside their ends.
#[derive(PartialEq)]
enum Wanted<'a> {
    Weight(&'a EdgeWeight),
    Everything,
}

fn read_table(
    file: &str,
    bytes: &[u8],
    nodes: Option<&Path>,
    wanted: &Wanted<'_>,
) -> Result<EdgeList, IngestError> {
    let mut list = EdgeList::default();
    if let Some(nodes) = nodes {
        list.read_nodes(nodes, wanted)?;
    }
    list.read_ties(file, bytes, wanted, nodes.is_some())?;
    list.diagnostics.sort_by(|a, b| a.origin.cmp(&b.origin));
    list.inputs.sort();
    Ok(list)
}

impl EdgeList {
    /// Reads a large table block by block; `None` when it is one for the general way.
    fn streamed(
        path: &Path,
        nodes: Option<&Path>,
        weight: &EdgeWeight,
    ) -> Result<Option<Self>, IngestError> {
        let mut list = Self::default();
        if let Some(nodes) = nodes {
            list.read_nodes(nodes, &Wanted::Weight(weight))?;
        }
        let listed = nodes.map(|_| list.network.ids.as_slice());
        let Some(streamed) =
            edge_list::read(path, &file_name(path), List::Ties { weight, listed })?
        else {
            return Ok(None);
        };
        list.network.ids = streamed.ids;
        list.network.ties = streamed.ties;
        if *weight != EdgeWeight::None {
            let weights = streamed.weights.into_iter().map(Some).collect();
            let weight = Attribute::new(WEIGHT, Column::Number(weights));
            list.network.tie_attributes.push(weight);
        }
        list.diagnostics.extend(streamed.diagnostics);
        list.diagnostics.sort_by(|a, b| a.origin.cmp(&b.origin));
        list.counts.push(streamed.count);
        list.inputs.push(streamed.input);
        list.inputs.sort();
        Ok(Some(list))
    }

    /// Reads a file that is no table with a tie a row.
    pub(super) fn of(
        reader: &NetworkReader,
        file: &str,
        bytes: &[u8],
        nodes: Option<&Path>,
    ) -> Result<Self, IngestError> {
        // These formats list their actors themselves.
        if nodes.is_some() {
            return Err(IngestError::Network {
                file: file.to_owned(),
                line: 1,
                fault: Fault::NotAList,
                value: String::new(),
            });
        }
        Ok(Self::with(reader, file, bytes, reader.read(file, bytes)?))
    }

    /// What a reader read, with its accounts.
    fn with(
        reader: &NetworkReader,
        file: &str,
        bytes: &[u8],
        (network, mut diagnostics): (PlainNetwork, Vec<Diagnostic>),
    ) -> Self {
        diagnostics.sort_by(|a, b| a.origin.cmp(&b.origin));
        let (mut actors, mut ties) = (0, 0);
        let mut rows = BTreeSet::new();
        for found in &diagnostics {
            let is_error = found.severity() == Severity::Error;
            // A row of a list is left out once, whatever is wrong with it.
            if reader.is_list() && is_error && !rows.insert(found.origin.row) {
                continue;
            }
            match found.problem {
                Problem::ActorTwice => actors += 1,
                Problem::NotKept {
                    part: Part::Hyperedges,
                    count,
                } => ties += count,
                _ => ties += usize::from(is_error),
            }
        }
        let count = |table, used: usize, left_out| RowCount {
            table,
            read: used + left_out,
            used,
            repaired: 0,
            left_out,
        };
        Self {
            counts: vec![
                count(TableId::Organizations, network.ids.len(), actors),
                count(TableId::Ties, network.ties.len(), ties),
            ],
            directed: reader.says_direction.then_some(network.directed),
            network,
            diagnostics,
            inputs: vec![Input::new(file, bytes, None)],
        }
    }

    /// Makes the attribute asked for the weight of the ties, and leaves out those whose number is none or not above zero.
    fn weigh(&mut self, file: &str, weight: &EdgeWeight) -> Result<(), IngestError> {
        let (EdgeWeight::Strength(name) | EdgeWeight::Cost(name)) = weight else {
            return Ok(());
        };
        let attributes = &mut self.network.tie_attributes;
        let named = |attribute: &Attribute| same(&attribute.name, name);
        let Some(at) = attributes.iter().position(named) else {
            let names: Vec<String> = attributes.iter().map(|one| one.name.clone()).collect();
            return Err(IngestError::MissingColumn {
                file: file.to_owned(),
                column: name.clone(),
                nearest: nearest(name, names.iter().map(String::as_str)),
                found: names,
            });
        };
        let column = attributes.swap_remove(at);
        attributes.retain(|attribute| attribute.name != WEIGHT);
        let mut weights = Vec::with_capacity(column.values.len());
        for (tie, [from, to]) in self.network.ties.iter().enumerate() {
            let number = column
                .values
                .number(tie)
                .filter(|number| number.is_finite());
            weights.push(number.filter(|number| *number > 0.0));
            if weights[tie].is_some() {
                continue;
            }
            let problem = match (number, column.values.get(tie)) {
                (Some(_), _) => Problem::NotAboveZero,
                (None, Some(_)) => Problem::NotANumber,
                (None, None) => Problem::MissingValue,
            };
            let [from, to] = [from, to].map(|end| &self.network.ids[*end as usize]);
            let written = column.values.spell(tie).unwrap_or_default();
            self.diagnostics.push(Diagnostic {
                origin: Origin::file(file).at(&column.name),
                value: Some(format!("{from} → {to}: {written}")),
                problem,
            });
        }
        let values = Column::Number(weights.clone());
        attributes.push(Attribute::new(WEIGHT, values));
        self.network.retain_ties(|tie| weights[tie].is_some());
        for count in &mut self.counts {
            if count.table == TableId::Ties {
                count.used = self.network.ties.len();
                count.left_out = count.read - count.used;
            }
        }
        Ok(())
    }

    /// Reads a table and enters it in the accounts.
    fn table(&mut self, file: &str, bytes: &[u8]) -> Result<Table, IngestError> {
        let mut table = tables_of(file, bytes, &named_columns)?
            .into_iter()
            .find(|table| !table.header.is_empty())
            .unwrap_or_default();
        self.diagnostics.append(&mut table.diagnostics);
        let rows = table.rows.len() + table.ragged.len();
        self.inputs.push(Input::new(file, bytes, Some(rows)));
        Ok(table)
    }

    fn count(&mut self, id: TableId, table: &Table, used: usize) {
        let read = table.rows.len() + table.ragged.len();
        self.counts.push(RowCount {
            table: id,
            read,
            used,
            repaired: 0,
            left_out: read - used,
        });
    }

    fn read_nodes(&mut self, path: &Path, wanted: &Wanted<'_>) -> Result<(), IngestError> {
        let bytes = bytes_of(path)?;
        let table = self.table(&file_name(path), &bytes)?;
        let bound = table.bind(&NODES, &BTreeMap::new())?;
        let mut first_rows: HashMap<&str, usize> = HashMap::new();
        let (mut names, mut used) = (Vec::new(), Vec::new());
        for (index, &row) in table.rows.iter().enumerate() {
            let mut cells = Cells::new(&bound, index);
            let (id, name) = (cells.label("id"), cells.text("name"));
            if let Some(id) = id {
                match first_rows.get(id) {
                    Some(&first_row) => {
                        cells.report("id", Some(id), Problem::DuplicateId { first_row });
                    }
                    None => {
                        first_rows.insert(id, row);
                        self.network.ids.push(id.to_owned());
                        names.push(name);
                        used.push(index);
                    }
                }
            }
            self.diagnostics.append(&mut cells.close());
        }
        if names.iter().any(Option::is_some) {
            let label = Attribute::new(LABEL, Column::Text(names));
            self.network.actor_attributes.push(label);
        }
        if *wanted == Wanted::Everything {
            let read = [bound.written("id"), bound.written("name")];
            let others = attributes(&table, &read, &used);
            self.network.actor_attributes.extend(others);
        }
        self.count(TableId::Organizations, &table, self.network.ids.len());
        Ok(())
    }

    fn read_ties(
        &mut self,
        file: &str,
        bytes: &[u8],
        wanted: &Wanted<'_>,
        listed: bool,
    ) -> Result<(), IngestError> {
        let table = self.table(file, bytes)?;
        let bound = match wanted {
            Wanted::Everything => bind(&table, &EdgeWeight::None)?,
            Wanted::Weight(weight) => bind(&table, weight)?,
        };
        let [.., number] = EDGES;
        let weighted = bound.column(number.name).is_some();
        let listed_ids = std::mem::take(&mut self.network.ids);
        let mut ids: Vec<&str> = listed_ids.iter().map(String::as_str).collect();
        let mut known: HashMap<&str, u32> = ids.iter().copied().zip(0..).collect();
        let mut proposals = Proposals::new(&listed_ids);
        let (mut weights, mut used) = (Vec::new(), Vec::new());
        for index in 0..table.rows.len() {
            let mut cells = Cells::new(&bound, index);
            let (from, to) = (cells.label("from"), cells.label("to"));
            let number = if weighted {
                cells.positive("weight")
            } else {
                None
            };
            let mut ends = [None; 2];
            for (end, (column, id)) in ends.iter_mut().zip([("from", from), ("to", to)]) {
                let Some(id) = id else { continue };
                *end = known.get(id).copied();
                if end.is_some() {
                    continue;
                }
                if !listed {
                    // An actor is there even when the number on its tie is wrong.
                    let place = u32::try_from(ids.len()).unwrap_or(u32::MAX);
                    known.insert(id, place);
                    ids.push(id);
                    *end = Some(place);
                    continue;
                }
                let problem = Problem::UnknownId {
                    table: TableId::Organizations,
                    nearest: proposals.of(id),
                };
                cells.report(column, Some(id), problem);
            }
            let usable = cells.usable();
            self.diagnostics.append(&mut cells.close());
            if let ([Some(from), Some(to)], true) = (ends, usable) {
                self.network.ties.push([from, to]);
                if weighted {
                    weights.push(number);
                }
                if *wanted == Wanted::Everything {
                    used.push(index);
                }
            }
        }
        self.network.ids = ids.into_iter().map(str::to_owned).collect();
        if weighted {
            let weight = Attribute::new(WEIGHT, Column::Number(weights));
            self.network.tie_attributes.push(weight);
        }
        if *wanted == Wanted::Everything {
            let read = [bound.written("from"), bound.written("to")];
            self.network.tie_attributes = attributes(&table, &read, &used);
        }
        self.count(TableId::Ties, &table, self.network.ties.len());
        Ok(())
    }
}

/// Whether a file is so large that it is not to be held whole.
pub(super) fn is_large(path: &Path) -> bool {
    let plain = READER.extensions.iter().any(|ending| {
        path.extension()
            .is_some_and(|own| own.eq_ignore_ascii_case(ending))
    });
    plain && fs::metadata(path).is_ok_and(|file| file.is_file() && file.len() > LARGE)
}

/// Finds the columns of an edge list.
pub(super) fn bind<'t>(table: &'t Table, weight: &EdgeWeight) -> Result<Bound<'t>, IngestError> {
    let [from, to, number] = EDGES;
    match weight {
        EdgeWeight::None => table.bind(&[from, to], &BTreeMap::new()),
        EdgeWeight::Strength(column) | EdgeWeight::Cost(column) => {
            let mapping = BTreeMap::from([(number.name, column.clone())]);
            table.bind(&[from, to, number], &mapping)
        }
    }
}

/// The listed ids most like those that are not listed.
pub(super) struct Proposals<'a> {
    ids: &'a [String],
    made: HashMap<String, Option<String>>,
}

impl<'a> Proposals<'a> {
    pub(super) fn new(ids: &'a [String]) -> Self {
        let made = HashMap::new();
        Self { ids, made }
    }

    /// The listed id most like one that is not, if any is.
    pub(super) fn of(&mut self, id: &str) -> Option<String> {
        if let Some(made) = self.made.get(id) {
            return made.clone();
        }
        let room = (self.made.len() + 1) * self.ids.len() <= COMPARISONS;
        let ids = self.ids.iter().map(String::as_str);
        let proposal = room.then(|| nearest(id, ids)).flatten();
        self.made.insert(id.to_owned(), proposal.clone());
        proposal
    }
}

/// The columns of a table that nothing else reads, as attributes, in the rows that are used; those without a name are passed over.
fn attributes(table: &Table, read: &[&str], used: &[usize]) -> Vec<Attribute> {
    let named = table.header.iter().enumerate();
    let others = named.filter(|(_, name)| !name.is_empty() && !read.contains(&name.as_str()));
    others
        .map(|(place, name)| {
            let cells: Vec<Option<&str>> = used.iter().map(|&row| table.text(place, row)).collect();
            let [.., weight] = EDGES;
            let name = if weight.names().any(|own| same(own, name)) {
                WEIGHT
            } else {
                name
            };
            Attribute::new(name, guessed_column(&cells, table.usual_mark_of(place)))
        })
        .collect()
}

/// How many columns of a list of ties or actors a line names.
pub(super) fn named_columns(_: &str, line: &[String]) -> usize {
    let line = Line::of(line);
    let columns = EDGES.iter().chain(&NODES);
    columns.filter(|column| column.is_on(&line)).count()
}
