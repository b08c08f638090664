//! Names where ids belong: what exactly one record is called stands for its id.

use super::names::folded;
use crate::model::diagnostic::{Diagnostic, Problem, TableId};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Display;
use std::str::FromStr;

/// What records go by.
#[derive(Default)]
pub(super) struct Called {
    ids: BTreeSet<(TableId, String)>,
    /// Who goes by a folded name.
    names: BTreeMap<(TableId, String), BTreeSet<String>>,
}

impl Called {
    /// Adds a record of a table.
    pub(super) fn enter(&mut self, table: TableId, id: &impl Display, name: &str) {
        let id = id.to_string();
        let named = self.names.entry((table, folded(name))).or_default();
        named.insert(id.clone());
        self.ids.insert((table, id));
    }

    /// Says of a name that several have that it is theirs, where it was told as unknown.
    pub(super) fn tell_shared(&self, diagnostics: &mut [Diagnostic]) {
        for diagnostic in diagnostics {
            if let Problem::UnknownId { table, .. } = &diagnostic.problem
                && let Some(name) = &diagnostic.value
                && let Some(named) = self.names.get(&(*table, folded(name)))
                && named.len() > 1
            {
                let ids = named.iter().cloned().collect();
                diagnostic.problem = Problem::SharedName { ids };
            }
        }
    }

    /// Puts the id in the place of what may be a name.
    pub(super) fn one<I: Display + FromStr>(&self, table: TableId, id: &mut I) {
        let written = id.to_string();
        let name = (table, folded(&written));
        if !self.ids.contains(&(table, written))
            && let Some(named) = self.names.get(&name)
            && named.len() == 1
            && let Some(Ok(meant)) = named.first().map(|meant| meant.parse())
        {
            *id = meant;
        }
    }

    /// The same for each of several.
    pub(super) fn all<I: Display + FromStr + Ord>(&self, table: TableId, ids: &mut BTreeSet<I>) {
        let written = std::mem::take(ids).into_iter();
        ids.extend(written.map(|mut id| {
            self.one(table, &mut id);
            id
        }));
    }
}
