//! Classifications of a package: which terms are tied to which record, and which column of a dataset they belong in.

use super::line;
use super::package::Package;
use crate::model::hsds::{FACTS, TAXONOMIES};
use std::collections::BTreeMap;

/// For each record of a package, the values of the columns that its classifications give.
#[derive(Debug, Default)]
pub(super) struct Terms {
    /// By record and column.
    values: BTreeMap<(String, &'static str), Vec<String>>,
    /// Attributes that no column takes.
    pub(super) unplaced: usize,
}

/// The columns that attributes of [`FACTS`] may fill.
const FACT_COLUMNS: [&str; 7] = [
    "id",
    "volunteers",
    "staff",
    "answered",
    "active_from",
    "active_to",
    "source",
];

impl Terms {
    pub(super) fn of(package: &Package) -> Self {
        let mut terms = Self::default();
        terms.attributes(package);
        terms.old_taxonomy(package);
        terms
    }

    /// Of 3.0 and 3.1: attributes tie any record to a term.
    fn attributes(&mut self, package: &Package) {
        let Some(attributes) = package.tabs.get("attribute") else {
            return;
        };
        let names = names_of_taxonomies(package);
        let mut terms = BTreeMap::new();
        if let Some(tab) = package.tabs.get("taxonomy_term") {
            for (_, row) in &tab.rows {
                let cell = |name| tab.cell(row, name);
                let taxonomy = names
                    .get(cell("taxonomy_id"))
                    .map_or(cell("taxonomy"), String::as_str);
                terms.insert(cell("id"), (taxonomy, cell("code"), cell("name")));
            }
        }
        for (_, row) in &attributes.rows {
            let cell = |name| attributes.cell(row, name);
            let Some(&(taxonomy, code, name)) = terms.get(cell("taxonomy_term_id")) else {
                self.unplaced += 1;
                continue;
            };
            let ours = TAXONOMIES.iter().find(|ours| ours.name == taxonomy);
            let fact = FACT_COLUMNS.iter().find(|column| **column == code);
            if let Some(ours) = ours {
                self.put(cell("link_id"), ours.column, code);
            } else if let Some(column) = fact.filter(|_| taxonomy == FACTS) {
                self.put(cell("link_id"), column, cell("value"));
            } else if cell("link_entity") == "service" {
                self.put(
                    cell("link_id"),
                    "area",
                    if name.is_empty() { code } else { name },
                );
            } else {
                self.unplaced += 1;
            }
        }
    }

    /// Of 1.1: a table ties services alone to terms.
    fn old_taxonomy(&mut self, package: &Package) {
        let Some(tab) = package.tabs.get("service_taxonomy") else {
            return;
        };
        let names = names_of_taxonomies(package);
        for (_, row) in &tab.rows {
            let name = names
                .get(tab.cell(row, "taxonomy_id"))
                .map_or(tab.cell(row, "taxonomy_detail"), String::as_str);
            self.put(tab.cell(row, "service_id"), "area", name);
        }
    }

    fn put(&mut self, record: &str, column: &'static str, value: &str) {
        // `|` parts the labels of a cell.
        let value = line(value).replace('|', "/");
        if !value.is_empty() {
            let values = self.values.entry((record.to_owned(), column)).or_default();
            if !values.contains(&value) {
                values.push(value);
            }
        }
    }

    /// What is said of a record in a column, parted by `|`; empty where nothing is.
    pub(super) fn get(&self, record: &str, column: &'static str) -> String {
        self.values
            .get(&(record.to_owned(), column))
            .map(|values| values.join("|"))
            .unwrap_or_default()
    }
}

fn names_of_taxonomies(package: &Package) -> BTreeMap<&str, String> {
    let tab = package.tabs.get("taxonomy");
    tab.into_iter()
        .flat_map(|tab| {
            tab.rows
                .iter()
                .map(move |(_, row)| (tab.cell(row, "id"), tab.cell(row, "name").to_owned()))
        })
        .collect()
}
