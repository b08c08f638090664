//! Plain networks: an edge list, with a list of actors beside it if there is one.

use super::cells::Cells;
use super::error::IngestError;
use super::schema::{Column, EDGES, NODES};
use super::table::Table;
use super::{Input, bytes_of, file_name, tables_of};
use crate::model::diagnostic::{Diagnostic, Problem, RowCount, TableId};
use crate::model::ledger::{COMPARISONS, nearest};
use std::collections::{BTreeMap, HashMap, HashSet};
use std::path::Path;

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
    /// Every actor, sorted: those listed, or else those that a tie names.
    pub ids: Vec<String>,
    /// The names of those that were listed with one.
    pub names: BTreeMap<String, String>,
    /// Ties with their weight, 1 when they have none; self-ties and parallel ties are as read.
    pub ties: Vec<(String, String, f64)>,
    /// What was found wrong, by file, row and column.
    pub diagnostics: Vec<Diagnostic>,
    /// Rows read, used and left out: ties, and actors where they were listed.
    pub counts: Vec<RowCount>,
    /// The files it was read from.
    pub inputs: Vec<Input>,
}

/// Reads a plain network: a table with columns `from` and `to` (or `source` and `target`, `da` and `a`), and a weight column if one is
/// asked for, whose numbers must be above zero.
///
/// With a table of actors (`id`, `name`), isolates are known, and ties that name another actor are left out and reported. Other
/// columns are passed over: they are data that no measure asked for.
/// # Errors
/// When a file is not there, cannot be read, or lacks a column.
pub fn read_edges(
    edges: &Path,
    nodes: Option<&Path>,
    weight: &EdgeWeight,
) -> Result<EdgeList, IngestError> {
    let mut list = EdgeList::default();
    if let Some(nodes) = nodes {
        list.read_nodes(nodes)?;
    }
    list.read_ties(edges, weight, nodes.is_some())?;
    list.diagnostics.sort_by(|a, b| a.origin.cmp(&b.origin));
    list.inputs.sort();
    Ok(list)
}

impl EdgeList {
    /// Reads a file and enters it in the accounts.
    fn table(&mut self, path: &Path) -> Result<Table, IngestError> {
        let bytes = bytes_of(path)?;
        let file = file_name(path);
        let mut table = tables_of(&file, &bytes, &named_columns)?
            .into_iter()
            .find(|table| !table.header.is_empty())
            .unwrap_or_default();
        self.diagnostics.append(&mut table.diagnostics);
        let rows = table.rows.len() + table.ragged.len();
        self.inputs.push(Input::new(&file, &bytes, Some(rows)));
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

    fn read_nodes(&mut self, path: &Path) -> Result<(), IngestError> {
        let table = self.table(path)?;
        let bound = table.bind(&NODES, &BTreeMap::new())?;
        let mut first_rows: HashMap<&str, usize> = HashMap::new();
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
                        self.names.extend(name.map(|name| (id.to_owned(), name)));
                    }
                }
            }
            self.diagnostics.append(&mut cells.close());
        }
        self.ids = sorted(first_rows.into_keys().collect());
        self.count(TableId::Organizations, &table, self.ids.len());
        Ok(())
    }

    fn read_ties(
        &mut self,
        path: &Path,
        weight: &EdgeWeight,
        listed: bool,
    ) -> Result<(), IngestError> {
        let table = self.table(path)?;
        let [from, to, number] = EDGES;
        let bound = match weight {
            EdgeWeight::None => table.bind(&[from, to], &BTreeMap::new())?,
            EdgeWeight::Strength(column) | EdgeWeight::Cost(column) => {
                let mapping = BTreeMap::from([(number.name, column.clone())]);
                table.bind(&[from, to, number], &mapping)?
            }
        };
        let weighted = *weight != EdgeWeight::None;
        let mut known: HashSet<&str> = self.ids.iter().map(String::as_str).collect();
        let mut proposals: HashMap<&str, Option<String>> = HashMap::new();
        for index in 0..table.rows.len() {
            let mut cells = Cells::new(&bound, index);
            let (from, to) = (cells.label("from"), cells.label("to"));
            let number = if weighted {
                cells.positive("weight")
            } else {
                Some(1.0)
            };
            for (column, id) in [("from", from), ("to", to)] {
                let Some(id) = id else { continue };
                if !listed {
                    // An actor is there even when the number on its tie is wrong.
                    known.insert(id);
                    continue;
                }
                if known.contains(id) {
                    continue;
                }
                let room = (proposals.len() + 1) * self.ids.len() <= COMPARISONS;
                let proposal = proposals.entry(id).or_insert_with(|| {
                    let ids = self.ids.iter().map(String::as_str);
                    room.then(|| nearest(id, ids)).flatten()
                });
                let problem = Problem::UnknownId {
                    table: TableId::Organizations,
                    nearest: proposal.clone(),
                };
                cells.report(column, Some(id), problem);
            }
            let usable = cells.usable();
            self.diagnostics.append(&mut cells.close());
            if let (Some(from), Some(to), Some(number), true) = (from, to, number, usable) {
                self.ties.push((from.to_owned(), to.to_owned(), number));
            }
        }
        if !listed {
            self.ids = sorted(known.into_iter().collect());
        }
        self.count(TableId::Ties, &table, self.ties.len());
        Ok(())
    }
}

fn sorted(mut ids: Vec<&str>) -> Vec<String> {
    ids.sort_unstable();
    ids.into_iter().map(str::to_owned).collect()
}

/// How many columns of a list of ties or actors a line names.
fn named_columns(_: &str, line: &[String]) -> usize {
    let columns = EDGES.iter().chain(&NODES);
    let named = |column: &&Column| line.iter().any(|cell| column.is(cell));
    columns.filter(named).count()
}
