//! The tables of a data package, found by `datapackage.json` or by the names of their files.

use super::about::About;
use super::is_read;
use super::tab::{At, Tab};
use crate::ingest::csv::opening;
use crate::ingest::error::IngestError;
use crate::ingest::names::folded;
use crate::ingest::text::decode;
use crate::ingest::{Input, bytes_of, unreadable};
use crate::model::diagnostic::{Diagnostic, Origin, Problem, TableId};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Component, Path};

/// The edition of the standard that a package follows, told by its tables: what it says of itself is often wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Version {
    /// 1.0 and 1.1, whose tables and columns have other names.
    One,
    /// 3.0.
    Three,
    /// 3.1, which has capacities.
    ThreeOne,
}

impl Version {
    /// The number, as people write it.
    pub fn number(self) -> &'static str {
        match self {
            Self::One => "1.1",
            Self::Three => "3.0",
            Self::ThreeOne => "3.1",
        }
    }
}

/// A data package.
#[derive(Debug)]
pub(super) struct Package {
    pub(super) version: Version,
    /// By the standard's name, in the singular.
    pub(super) tabs: BTreeMap<String, Tab>,
    pub(super) about: Option<About>,
    pub(super) input: Input,
    pub(super) diagnostics: Vec<Diagnostic>,
    /// Records that are left out, and in which row they stand.
    refused: BTreeMap<(TableId, String), usize>,
}

#[derive(Default, Deserialize)]
struct Descriptor {
    #[serde(default)]
    resources: Vec<Resource>,
    /// What the program that wrote the package adds of its own.
    #[serde(default)]
    tessuto: serde_json::Value,
}

#[derive(Deserialize)]
struct Resource {
    #[serde(default)]
    name: String,
    path: Option<OneOrMore>,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum OneOrMore {
    One(String),
    More(Vec<String>),
}

impl Descriptor {
    /// `datapackage.json`; one that lists nothing where it is not there.
    fn read(folder: &Path) -> Result<Self, IngestError> {
        let path = folder.join("datapackage.json");
        if !path.exists() {
            return Ok(Self::default());
        }
        serde_json::from_slice(&bytes_of(&path)?).map_err(|error| IngestError::Malformed {
            file: "datapackage.json".to_owned(),
            reason: error.to_string(),
        })
    }
}

impl Package {
    /// Reads every table of the package in a folder, or in `data` inside it.
    pub(super) fn read(folder: &Path) -> Result<Self, IngestError> {
        let path = folder.display().to_string();
        match fs::metadata(folder) {
            Err(error) => return Err(unreadable(folder, &error)),
            Ok(metadata) if !metadata.is_dir() => return Err(IngestError::NotAPackage { path }),
            Ok(_) => {}
        }
        let mut package = Self {
            version: Version::Three,
            tabs: BTreeMap::new(),
            about: None,
            input: Input::new("", &[], None),
            diagnostics: Vec::new(),
            refused: BTreeMap::new(),
        };
        let mut all = Vec::new();
        let descriptor = Descriptor::read(folder)?;
        package.about = About::of(&descriptor.tessuto);
        for (name, files) in files(folder, descriptor)? {
            let tab = package.tab(folder, &name, &files, &mut all)?;
            package.tabs.entry(name).or_insert(tab);
        }
        if !["organization", "service"]
            .iter()
            .all(|name| package.tabs.contains_key(*name))
        {
            return Err(IngestError::NotAPackage { path });
        }
        let rows = package.tabs.values().map(Tab::read).sum();
        let name = super::super::file_name(&fs::canonicalize(folder).unwrap_or_default());
        package.input = Input::new(&name, &all, Some(rows));
        package.version = package.told_version();
        Ok(package)
    }

    /// A table, of the rows of all its files.
    fn tab(
        &mut self,
        folder: &Path,
        name: &str,
        files: &[String],
        all: &mut Vec<u8>,
    ) -> Result<Tab, IngestError> {
        let mut tab = Tab::default();
        let mut separator = None;
        for file in files {
            let bytes = bytes_of(&folder.join(file))?;
            let text = decode(file, &bytes, &mut self.diagnostics)?;
            // No column of the standard has a mark in its name: the header tells, whatever stands in the rows.
            let separator = *separator.get_or_insert_with(|| opening(&text, |_| (0, 0)).0);
            let wrong = tab.append(file, &text, separator)?;
            // A row that would not be read anyway is missed by nobody.
            self.diagnostics
                .extend(wrong.into_iter().filter(|_| is_read(name)));
            all.extend(bytes);
        }
        Ok(tab)
    }

    fn told_version(&self) -> Version {
        let any = |names: &[&str]| names.iter().any(|name| self.tabs.contains_key(*name));
        let old_column =
            |table: &str, column: &str| self.tabs.get(table).is_some_and(|tab| tab.has(column));
        if any(&[
            "physical_address",
            "postal_address",
            "service_taxonomy",
            "regular_schedule",
        ]) || old_column("service_area", "service_area")
        {
            Version::One
        } else if any(&["service_capacity", "unit", "url"])
            || old_column("service_area", "service_at_location_id")
        {
            Version::ThreeOne
        } else {
            Version::Three
        }
    }

    /// Notes a record that is left out, for those who point to it.
    pub(super) fn refuse(&mut self, table: TableId, key: &str, at: At) {
        self.refused.insert((table, key.to_owned()), at.row);
    }

    /// What is wrong with a reference to an organization or a service that is not imported.
    pub(super) fn nowhere(&self, table: TableId, key: &str) -> Problem {
        let name = match table {
            TableId::Services => "service",
            _ => "organization",
        };
        let slipped = || self.tabs.get(name).and_then(|tab| tab.slipped(key));
        let refused = self.refused.get(&(table, key.to_owned())).copied();
        match refused.or_else(slipped) {
            Some(refused_row) => Problem::RefersToRefused { table, refused_row },
            None => Problem::NoSuchRow {
                points_to: name.to_owned(),
            },
        }
    }

    pub(super) fn report(
        &mut self,
        origin: Origin,
        column: Option<&str>,
        value: Option<&str>,
        problem: Problem,
    ) {
        self.diagnostics.push(Diagnostic {
            origin: column.map_or(origin.clone(), |column| origin.at(column)),
            value: value.map(str::to_owned),
            problem,
        });
    }
}

/// The files of each table, by the standard's names: those that `datapackage.json` lists, else the one that is called like the table.
fn files(
    folder: &Path,
    descriptor: Descriptor,
) -> Result<BTreeMap<String, Vec<String>>, IngestError> {
    let mut found: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for resource in descriptor.resources {
        let paths = match resource.path {
            Some(OneOrMore::One(path)) => vec![path],
            Some(OneOrMore::More(paths)) => paths,
            None => Vec::new(),
        };
        let there = |path: &&String| stays_inside(path) && folder.join(path).is_file();
        // A package may list tables that it does not have, and may not reach outside its folder.
        if !paths.iter().any(|path| there(&path)) {
            continue;
        }
        // Half a table would pass for the whole.
        if let Some(lacking) = paths.iter().find(|path| !there(path)) {
            let name = &resource.name;
            return Err(IngestError::Malformed {
                file: "datapackage.json".to_owned(),
                reason: format!("{name} is in several files, and {lacking} is not in the package"),
            });
        }
        found.entry(singular(&resource.name)).or_insert(paths);
    }
    for inside in ["", "data"] {
        let Ok(entries) = fs::read_dir(folder.join(inside)) else {
            continue;
        };
        let mut names: Vec<String> = entries
            .flatten()
            .map(|entry| entry.file_name().to_string_lossy().into_owned())
            .collect();
        names.sort();
        for name in names {
            let stem = name
                .rsplit_once('.')
                .filter(|(_, ending)| ending.eq_ignore_ascii_case("csv"));
            if let Some((stem, _)) = stem {
                let path = if inside.is_empty() {
                    name.clone()
                } else {
                    format!("{inside}/{name}")
                };
                if !found.values().flatten().any(|file| *file == path) {
                    found.entry(singular(stem)).or_insert_with(|| vec![path]);
                }
            }
        }
    }
    Ok(found)
}

fn stays_inside(path: &str) -> bool {
    !path.is_empty()
        && Path::new(path)
            .components()
            .all(|part| matches!(part, Component::Normal(_) | Component::CurDir))
}

/// The name of a table in the singular, as the standard has it: files are often called in the plural.
fn singular(name: &str) -> String {
    let name = folded(name);
    match name.as_str() {
        "services_at_location" | "service_at_locations" | "services_at_locations" => {
            return "service_at_location".to_owned();
        }
        "services_taxonomy" | "services_taxonomies" => return "service_taxonomy".to_owned(),
        "accessibility_for_disabilities" => return name,
        _ => {}
    }
    if let Some(stem) = name.strip_suffix("ies") {
        format!("{stem}y")
    } else if let Some(stem) = name.strip_suffix("sses") {
        format!("{stem}ss")
    } else if name.ends_with("ss") {
        name
    } else {
        name.strip_suffix('s').unwrap_or(&name).to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_in_the_plural_are_tables_in_the_singular() {
        for (file, table) in [
            ("organizations", "organization"),
            ("organization", "organization"),
            ("services_at_location", "service_at_location"),
            ("physical_addresses", "physical_address"),
            ("physical_address", "physical_address"),
            ("taxonomies", "taxonomy"),
            ("services_taxonomy", "service_taxonomy"),
            ("service_capacities", "service_capacity"),
            (
                "accessibility_for_disabilities",
                "accessibility_for_disabilities",
            ),
        ] {
            assert_eq!(singular(file), table);
        }
    }

    #[test]
    fn a_path_may_not_leave_the_package() {
        for path in ["../enti.csv", "/etc/hosts", "", "a/../../b.csv"] {
            assert!(!stays_inside(path), "{path}");
        }
        assert!(stays_inside("data/organization.csv"));
    }
}
