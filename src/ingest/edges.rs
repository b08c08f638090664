//! Plain networks: an edge list, with a list of actors beside it if there is one.

use super::cells::Cells;
use super::error::IngestError;
use super::grid::Grid;
use super::schema::{Column, EDGE_ALIASES, EDGES, NODES};
use crate::model::diagnostic::{Diagnostic, Problem, TableId};
use crate::model::ledger::nearest;
use std::collections::{BTreeMap, BTreeSet};
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
    /// Every actor: those listed, or else those that a tie names.
    pub ids: BTreeSet<String>,
    /// Ties with their weight, 1 when they have none.
    pub ties: Vec<(String, String, f64)>,
    /// What was found wrong.
    pub diagnostics: Vec<Diagnostic>,
}

/// Reads a plain network: a table with columns `from` and `to` (or `source` and `target`, `da` and `a`), and a weight column if one is
/// asked for. With a table of actors, ties that name another actor are left out and reported.
/// # Errors
/// When a file is not there, cannot be read, or lacks a column.
pub fn read_edges(
    edges: &Path,
    nodes: Option<&Path>,
    weight: &EdgeWeight,
) -> Result<EdgeList, IngestError> {
    let mut list = EdgeList::default();
    let listed = match nodes {
        Some(path) => Some(read_nodes(path, &mut list.diagnostics)?),
        None => None,
    };
    let mut grid = super::read_grid(edges)?;
    let (columns, own) = match weight {
        EdgeWeight::None => (EDGES.to_vec(), None),
        EdgeWeight::Strength(column) | EdgeWeight::Cost(column) => {
            let weight = Column {
                name: "weight",
                italian: "peso",
                required: true,
            };
            ([EDGES.as_slice(), &[weight]].concat(), Some(column))
        }
    };
    let mapping = own
        .map(|column| ("weight".to_owned(), column.clone()))
        .into_iter()
        .collect();
    // Other columns of a network are data about ties that no measure asked for, not mistakes.
    let found = grid.columns(&columns, &EDGE_ALIASES, &mapping)?;
    list.diagnostics.append(&mut known_problems(&mut grid));
    for row in &grid.rows {
        let mut cells = Cells::new(row, &found, &grid.file);
        let (from, to) = (cells.required("from"), cells.required("to"));
        let number = if own.is_some() {
            cells.required("weight");
            cells.number("weight", f64::MIN_POSITIVE, f64::MAX)
        } else {
            Some(1.0)
        };
        if let Some(listed) = &listed {
            for (column, id) in [("from", &from), ("to", &to)] {
                if let Some(id) = id
                    && !listed.contains(id)
                {
                    let nearest = nearest(id, listed.iter());
                    let table = TableId::Organizations;
                    cells.report(column, Problem::UnknownId { table, nearest });
                }
            }
        }
        let (mut problems, usable) = cells.close();
        for problem in &mut problems {
            written(problem, &found.written);
        }
        list.diagnostics.append(&mut problems);
        if let (Some(from), Some(to), Some(number), true) = (from, to, number, usable) {
            list.ids.extend([from.clone(), to.clone()]);
            list.ties.push((from, to, number));
        }
    }
    if let Some(listed) = listed {
        list.ids = listed;
    }
    Ok(list)
}

fn read_nodes(
    path: &Path,
    diagnostics: &mut Vec<Diagnostic>,
) -> Result<BTreeSet<String>, IngestError> {
    let mut grid = super::read_grid(path)?;
    let found = grid.columns(&NODES, &[], &BTreeMap::new())?;
    diagnostics.append(&mut known_problems(&mut grid));
    let mut first_rows: BTreeMap<String, usize> = BTreeMap::new();
    for row in &grid.rows {
        let mut cells = Cells::new(row, &found, &grid.file);
        if let Some(id) = cells.required("id") {
            match first_rows.get(&id) {
                Some(&first_row) => cells.report("id", Problem::DuplicateId { first_row }),
                None => {
                    first_rows.insert(id, row.number);
                }
            }
        }
        let (mut problems, _) = cells.close();
        for problem in &mut problems {
            written(problem, &found.written);
        }
        diagnostics.append(&mut problems);
    }
    Ok(first_rows.into_keys().collect())
}

fn known_problems(grid: &mut Grid) -> Vec<Diagnostic> {
    let mut problems = std::mem::take(&mut grid.diagnostics);
    problems.retain(|problem| !matches!(problem.problem, Problem::UnknownColumn { .. }));
    problems
}

/// Names the column of a problem as the file writes it.
pub(super) fn written(diagnostic: &mut Diagnostic, names: &BTreeMap<&'static str, String>) {
    if let Some(column) = &mut diagnostic.origin.column
        && let Some(name) = names.get(column.as_str())
    {
        name.clone_into(column);
    }
}
