//! The tables of our profile, back into a dataset's own.

use super::package::{Package, Tab};
use super::{decimal, renamed};
use crate::ingest::import::{Place, schema_of};
use crate::ingest::schema::Kind;
use crate::model::diagnostic::TableId;
use crate::model::hsds::PROFILE;
use crate::model::import::Known;
use crate::model::sheet::Sheet;
use std::collections::BTreeMap;

/// The tables of the profile that the package has and the dataset does not.
pub(super) fn sheets(
    package: &Package,
    place: &Place,
    organizations: &BTreeMap<String, Known>,
    services: &BTreeMap<String, Known>,
) -> Vec<(TableId, Sheet)> {
    let mut sheets = Vec::new();
    for (name, table) in PROFILE {
        let tab = package.tabs.get(name).filter(|tab| !tab.rows.is_empty());
        if let Some(tab) = tab.filter(|_| !place.holds(table)) {
            sheets.push((table, sheet(tab, table, organizations, services)));
        }
    }
    sheets
}

fn sheet(
    tab: &Tab,
    table: TableId,
    organizations: &BTreeMap<String, Known>,
    services: &BTreeMap<String, Known>,
) -> Sheet {
    let columns = schema_of(table).columns;
    let mut sheet = Sheet::new(columns.iter().map(|column| column.italian.to_owned()));
    for (_, row) in &tab.rows {
        let cells = columns.iter().map(|column| {
            let text = tab.cell(row, column.name);
            match (column.kind, column.name) {
                (_, "organization" | "from" | "to" | "reported_by") => renamed(text, organizations),
                (_, "service") => renamed(text, services),
                (Kind::Choice(_), name) => word(table, name, text),
                (Kind::Flag, _) => match text {
                    "true" => "sì".to_owned(),
                    "false" => "no".to_owned(),
                    text => text.to_owned(),
                },
                (Kind::Number(..), _) => {
                    decimal(text).map_or_else(String::new, |value| super::number(value, true))
                }
                _ => text.to_owned(),
            }
        });
        sheet.rows.push(cells.collect());
    }
    sheet
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
