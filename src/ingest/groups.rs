//! A table that says in which group each actor is: one that somebody made, or the communities that were found.

use super::cells::Cells;
use super::error::IngestError;
use super::names::Line;
use super::schema::GROUPS;
use super::{bytes_of, file_name, tables_of};
use crate::model::diagnostic::Diagnostic;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// Groups as read.
#[derive(Debug, Clone, Default)]
pub struct ReadGroups {
    /// The groups of each actor by its id: as many as there are rows with it.
    pub of: BTreeMap<String, BTreeSet<String>>,
    /// What was found wrong.
    pub diagnostics: Vec<Diagnostic>,
}

/// Reads a table with the columns `id` and `group` (or `community`), in either language and in any format that tables are read from.
/// `attribute` names another column that tells the groups.
/// # Errors
/// When the file is not there, cannot be read, or lacks one of these columns.
pub fn read_groups(path: &Path, attribute: Option<&str>) -> Result<ReadGroups, IngestError> {
    let bytes = bytes_of(path)?;
    let table = tables_of(&file_name(path), &bytes, &named_columns)?
        .into_iter()
        .find(|table| !table.header.is_empty())
        .unwrap_or_default();
    let mapping = attribute.map(|column| ("group", column.to_owned()));
    let bound = table.bind(&GROUPS, &mapping.into_iter().collect())?;
    let mut read = ReadGroups::default();
    for row in 0..table.rows.len() {
        let mut cells = Cells::new(&bound, row);
        let (id, group) = (cells.text("id"), cells.text("group"));
        let usable = cells.usable();
        read.diagnostics.append(&mut cells.close());
        if let (Some(id), Some(group), true) = (id, group, usable) {
            read.of.entry(id).or_default().insert(group);
        }
    }
    let mut found = table.diagnostics;
    read.diagnostics.append(&mut found);
    Ok(read)
}

/// How many columns of a table of groups a line names.
fn named_columns(_: &str, line: &[String]) -> usize {
    let line = Line::of(line);
    GROUPS.iter().filter(|column| column.is_on(&line)).count()
}
