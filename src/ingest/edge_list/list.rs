//! What a list is of: how its columns are found, and which numbers its rows may have.

use super::super::edges::{EdgeWeight, bind, named_columns};
use super::super::error::IngestError;
use super::super::names::Line;
use super::super::schema::COSTS;
use super::super::table::{Bound, Table};
use super::rows::Allowed;
use crate::model::diagnostic::TableId;
use std::collections::BTreeMap;

/// What the rows of a file are.
#[derive(Debug, Clone, Copy)]
pub(in crate::ingest) enum List<'a> {
    /// Ties, weighted or not: between listed actors if there are any.
    Ties {
        weight: &'a EdgeWeight,
        listed: Option<&'a [String]>,
    },
    /// What it costs to travel from listed places of demand to listed points of supply.
    Costs {
        demand: &'a [String],
        supply: &'a [String],
    },
}

impl<'a> List<'a> {
    /// Finds the columns.
    pub(super) fn bind<'t>(&self, table: &'t Table) -> Result<Bound<'t>, IngestError> {
        match self {
            Self::Ties { weight, .. } => bind(table, weight),
            Self::Costs { .. } => table.bind(&COSTS, &BTreeMap::new()),
        }
    }

    /// The names of the columns, in the order in which they are read: two ids and a number.
    pub(super) fn names(&self) -> [&'static str; 3] {
        match self {
            Self::Ties { .. } => ["from", "to", "weight"],
            Self::Costs { .. } => COSTS.map(|column| column.name),
        }
    }

    /// Tells how many of the columns a line names.
    pub(super) fn known(&self) -> fn(&str, &[String]) -> usize {
        match self {
            Self::Ties { .. } => named_columns,
            Self::Costs { .. } => named_costs,
        }
    }

    /// Which numbers its rows may have.
    pub(super) fn allowed(&self) -> Allowed {
        match self {
            Self::Ties { .. } => Allowed::AboveZero,
            Self::Costs { .. } => Allowed::Cost,
        }
    }

    /// The actors that were listed.
    pub(super) fn listed(&self) -> Option<&'a [String]> {
        match self {
            Self::Ties { listed, .. } => *listed,
            Self::Costs { .. } => None,
        }
    }

    /// Whether problems are told of rows once their ids are known.
    pub(super) fn is_placed(&self) -> bool {
        match self {
            Self::Ties { listed, .. } => listed.is_some(),
            Self::Costs { .. } => true,
        }
    }

    pub(super) fn table(&self) -> TableId {
        match self {
            Self::Ties { .. } => TableId::Ties,
            Self::Costs { .. } => TableId::Costs,
        }
    }
}

/// How many columns of a table of costs a line names.
pub(in crate::ingest) fn named_costs(_: &str, line: &[String]) -> usize {
    let line = Line::of(line);
    COSTS.iter().filter(|column| column.is_on(&line)).count()
}

/// An id of a table of costs that the list for its column does not have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::ingest) struct Stranger {
    /// 0 for a place of demand, 1 for a point of supply.
    pub(in crate::ingest) end: usize,
    /// The id.
    pub(in crate::ingest) id: String,
    /// The first row that names it.
    pub(in crate::ingest) row: usize,
    /// How many rows do.
    pub(in crate::ingest) rows: usize,
    /// The column, as the file writes it.
    pub(in crate::ingest) column: String,
}
