//! Names where ids belong: what exactly one record is called stands for its id.

use super::names::folded;
use crate::model::diagnostic::TableId;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Display;
use std::str::FromStr;

/// What records go by.
#[derive(Default)]
pub(super) struct Called {
    ids: BTreeSet<(TableId, String)>,
    /// By folded name; `None` where several go by it.
    names: BTreeMap<(TableId, String), Option<String>>,
}

impl Called {
    /// Adds a record of a table.
    pub(super) fn enter(&mut self, table: TableId, id: &impl Display, name: &str) {
        let id = id.to_string();
        let entry = self.names.entry((table, folded(name)));
        let known = entry.or_insert_with(|| Some(id.clone()));
        if known.as_ref() != Some(&id) {
            *known = None;
        }
        self.ids.insert((table, id));
    }

    /// Puts the id in the place of what may be a name.
    pub(super) fn one<I: Display + FromStr>(&self, table: TableId, id: &mut I) {
        let written = id.to_string();
        let name = (table, folded(&written));
        if !self.ids.contains(&(table, written))
            && let Some(Some(meant)) = self.names.get(&name)
            && let Ok(meant) = meant.parse()
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
