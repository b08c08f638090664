//! The tables of our profile, back into a dataset's own.

use super::package::Package;
use super::tab::Tab;
use super::{decimal, renamed};
use crate::ingest::import::{Place, schema_of};
use crate::ingest::schema::{Column, Kind};
use crate::model::diagnostic::{Diagnostic, TableId};
use crate::model::hsds::PROFILE;
use crate::model::import::Known;
use crate::model::sheet::Sheet;
use std::collections::BTreeMap;

/// The ids that the package's records have in the dataset.
pub(super) struct Ids<'a> {
    pub(super) organizations: &'a BTreeMap<String, Known>,
    pub(super) services: &'a BTreeMap<String, Known>,
}

impl Ids<'_> {
    /// Which table a column points into, and its ids.
    fn of(&self, column: &str) -> Option<(TableId, &BTreeMap<String, Known>)> {
        match column {
            "organization" | "from" | "to" | "reported_by" => {
                Some((TableId::Organizations, self.organizations))
            }
            "service" => Some((TableId::Services, self.services)),
            _ => None,
        }
    }
}

/// The tables of the profile that the package has and the dataset does not.
pub(super) fn sheets(
    package: &Package,
    place: &Place,
    ids: &Ids<'_>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<(TableId, Sheet)> {
    let mut sheets = Vec::new();
    for (name, table) in PROFILE {
        let tab = package.tabs.get(name).filter(|tab| !tab.rows.is_empty());
        if let Some(tab) = tab.filter(|_| !place.holds(table)) {
            sheets.push((table, sheet(package, tab, table, ids, diagnostics)));
        }
    }
    sheets
}

fn sheet(
    package: &Package,
    tab: &Tab,
    table: TableId,
    ids: &Ids<'_>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Sheet {
    let columns = schema_of(table).columns;
    let mut sheet = Sheet::new(columns.iter().map(|column| column.italian.to_owned()));
    for (at, row) in &tab.rows {
        let mut lost = false;
        let cells = columns.iter().map(|column| {
            let text = tab.cell(row, column.name);
            let Some((target, known)) = ids.of(column.name) else {
                return cell(table, column, text);
            };
            let keys = text.split('|').map(str::trim);
            let unknown = keys.filter(|key| !key.is_empty() && !known.contains_key(*key));
            diagnostics.extend(unknown.map(|key| Diagnostic {
                origin: tab.origin(*at).at(column.name),
                value: Some(key.to_owned()),
                problem: package.nowhere(target, key),
            }));
            let text_there = !text.is_empty();
            let text = renamed(text, known);
            lost |= column.required && text_there && text.is_empty();
            text
        });
        let cells = cells.collect();
        if !lost {
            sheet.rows.push(cells);
        }
    }
    sheet
}

/// A cell as the dataset's table writes it.
fn cell(table: TableId, column: &Column, text: &str) -> String {
    match column.kind {
        Kind::Choice(_) => word(table, column.name, text),
        Kind::Flag => match text {
            "true" => "sì".to_owned(),
            "false" => "no".to_owned(),
            text => text.to_owned(),
        },
        // What is no number stays as it is: whoever reads the table says so, with its row.
        Kind::Number(..) => {
            decimal(text).map_or_else(|| text.to_owned(), |value| super::number(value, true))
        }
        _ => text.to_owned(),
    }
}

/// The Italian word that a column has for one of its keys; the key itself where it has none.
pub(super) fn word(table: TableId, column: &str, key: &str) -> String {
    let column = schema_of(table)
        .columns
        .iter()
        .find(|own| own.name == column);
    let choices = match column.map(|column| column.kind) {
        Some(Kind::Choice(choices)) => choices,
        _ => &[],
    };
    let choice = choices.iter().find(|choice| choice.key == key);
    choice.map_or(key, |choice| choice.italian).to_owned()
}
