//! Where each record of a district was read.

use super::diagnostic::{Origin, TableId};
use std::collections::BTreeMap;

/// Where each record of a district was read, so that what is found in the network can be looked up in the file.
///
/// Records go by their id, a need by `type@municipality`, and a tie, which has no id, by its place in
/// [`super::network::Network::relations`].
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Origins(BTreeMap<TableId, BTreeMap<String, Origin>>);

impl Origins {
    /// Where a record was read; `None` when no row holds it, as with a type of need that only needs name.
    pub fn of(&self, table: TableId, key: &str) -> Option<&Origin> {
        self.0
            .get(&table)?
            .get(key)
            .filter(|origin| !origin.file.is_empty())
    }

    pub(super) fn insert(&mut self, table: TableId, key: String, origin: Origin) {
        self.0.entry(table).or_default().insert(key, origin);
    }
}
