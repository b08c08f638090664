//! A two-mode list: a table whose rows tie an actor of one kind to one of another, such as persons and events.

use super::super::cells::Cells;
use super::super::edges::{EdgeWeight, named_columns};
use super::super::error::Fault;
use super::super::names::same;
use super::super::schema::EDGES;
use super::super::tables_of;
use super::draft::Draft;
use super::edge_list::guessed_column;
use super::{NetworkRead, NetworkReader};
use crate::model::diagnostic::Problem;
use crate::model::plain::{Attribute, Column, WEIGHT};
use std::collections::{BTreeMap, HashMap};

/// The reader of two-mode lists: the columns `from` and `to`, or else the first two, whatever they are called; others are attributes of
/// the ties. The same name in both columns is two actors.
pub(super) const READER: NetworkReader = NetworkReader {
    id: "two-mode",
    extensions: &["csv", "tsv", "xlsx", "xlsm", "ods", "parquet"],
    says_direction: true,
    // Nothing in it tells it from an edge list: it is asked for.
    recognises: |_| false,
    read,
};

fn read(file: &str, bytes: &[u8]) -> NetworkRead {
    read_weighed(file, bytes, &EdgeWeight::None)
}

/// Reads a two-mode list with every attribute or, where a weight is asked for, with the weight alone: by the name that the file gives
/// its column, above zero, and read as in an edge list.
pub(in crate::ingest) fn read_weighed(
    file: &str,
    bytes: &[u8],
    weight: &EdgeWeight,
) -> NetworkRead {
    let tables = tables_of(file, bytes, &named_columns)?;
    let mut filled = tables.into_iter();
    let table = filled.find(|table| !table.header.is_empty());
    let mut table = table.unwrap_or_default();
    let diagnostics = std::mem::take(&mut table.diagnostics);
    let mut draft = Draft::at(table.place.clone(), bytes.len(), diagnostics);
    let find = |column: usize| {
        let mut names = EDGES[column].names();
        names.find_map(|name| table.header.iter().position(|header| same(header, name)))
    };
    let ends = match [find(0), find(1)] {
        [Some(from), Some(to)] => [from, to],
        _ => [0, 1],
    };
    if table.header.len() < 2 {
        return Err(draft.fault(1, Fault::RowLength, &table.header.join(", ")));
    }
    let [.., number] = EDGES;
    let bound = match weight {
        EdgeWeight::None => None,
        EdgeWeight::Strength(column) | EdgeWeight::Cost(column) => {
            let mapping = BTreeMap::from([(number.name, column.clone())]);
            Some(table.bind(&[number], &mapping)?)
        }
    };
    let mut weights = Vec::new();
    let mut labels: [Vec<(String, usize)>; 2] = Default::default();
    let mut index: [HashMap<String, usize>; 2] = Default::default();
    let mut ties = Vec::new();
    let mut used = Vec::new();
    for (at, &row) in table.rows.iter().enumerate() {
        let mut places = [0; 2];
        let mut whole = true;
        for (side, &column) in ends.iter().enumerate() {
            match table.text(column, at) {
                Some(id) if id.chars().any(char::is_control) => {
                    draft.report_at(
                        row,
                        &table.header[column],
                        Some(id),
                        Problem::ControlCharacter,
                    );
                    whole = false;
                }
                Some(id) => {
                    let labels = &mut labels[side];
                    places[side] = *index[side].entry(id.to_owned()).or_insert_with(|| {
                        labels.push((id.to_owned(), row));
                        labels.len() - 1
                    });
                }
                None => {
                    draft.report_at(row, &table.header[column], None, Problem::MissingValue);
                    whole = false;
                }
            }
        }
        let mut weight = None;
        if let Some(bound) = &bound {
            let mut cells = Cells::new(bound, at);
            weight = cells.positive(number.name);
            whole &= cells.usable();
            draft.found(cells.close());
        }
        if whole {
            weights.push(weight);
            ties.push(places);
            used.push(at);
        }
    }
    let first = labels[0].len();
    for (label, row) in labels.iter().flatten() {
        draft.labelled(label, *row);
    }
    draft.network().modes = Some(first);
    for [from, to] in ties {
        let ends = [from, first + to].map(|end| u32::try_from(end).unwrap_or(u32::MAX));
        draft.tie(ends, false);
    }
    if bound.is_some() {
        let (mut network, diagnostics) = draft.close(false)?;
        let weights = Attribute::new(WEIGHT, Column::Number(weights));
        network.tie_attributes.push(weights);
        return Ok((network, diagnostics));
    }
    for (column, name) in table.header.iter().enumerate() {
        if ends.contains(&column) || name.is_empty() {
            continue;
        }
        let cells: Vec<Option<&str>> = used.iter().map(|&at| table.text(column, at)).collect();
        let values = guessed_column(&cells, table.usual_mark_of(column));
        let name = if same(name, EDGES[2].italian) {
            EDGES[2].name
        } else {
            name
        };
        for tie in 0..values.len() {
            if let Some(value) = values.get(tie) {
                draft.set_tie(tie, name, value);
            }
        }
    }
    draft.close(false)
}
