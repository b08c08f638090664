//! The tables of a data package, found by `datapackage.json` or by the names of their files.

use super::about::About;
use crate::ingest::error::IngestError;
use crate::ingest::import::stream::reader;
use crate::ingest::names::folded;
use crate::ingest::text::decode;
use crate::ingest::{Input, bytes_of, unreadable};
use crate::model::diagnostic::{Diagnostic, Origin, Problem};
use ::csv::StringRecord;
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

/// A table of a package.
#[derive(Debug, Default)]
pub(super) struct Tab {
    pub(super) file: String,
    pub(super) header: Vec<String>,
    /// The rows and their numbers in a spreadsheet.
    pub(super) rows: Vec<(usize, Vec<String>)>,
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

impl Tab {
    fn column(&self, name: &str) -> Option<usize> {
        self.header.iter().position(|header| header == name)
    }

    pub(super) fn has(&self, name: &str) -> bool {
        self.column(name).is_some()
    }

    /// The text of a cell without surrounding blanks; empty where there is none.
    pub(super) fn cell<'t>(&self, row: &'t [String], name: &str) -> &'t str {
        self.column(name)
            .and_then(|column| row.get(column))
            .map_or("", |cell| cell.trim())
    }

    pub(super) fn origin(&self, row: usize) -> Origin {
        Origin {
            file: self.file.clone(),
            row: Some(row),
            ..Origin::default()
        }
    }

    /// How many rows have something in a column.
    pub(super) fn filled(&self, column: usize) -> usize {
        let filled = |row: &&(usize, Vec<String>)| {
            row.1
                .get(column)
                .is_some_and(|cell| !cell.trim().is_empty())
        };
        self.rows.iter().filter(filled).count()
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
        };
        let mut all = Vec::new();
        let descriptor = Descriptor::read(folder)?;
        package.about = About::of(&descriptor.tessuto);
        for (name, file) in files(folder, descriptor) {
            let bytes = bytes_of(&folder.join(&file))?;
            let tab = package.tab(&file, &bytes)?;
            all.extend(bytes);
            package.tabs.entry(name).or_insert(tab);
        }
        if !["organization", "service"]
            .iter()
            .all(|name| package.tabs.contains_key(*name))
        {
            return Err(IngestError::NotAPackage { path });
        }
        let rows = package.tabs.values().map(|tab| tab.rows.len()).sum();
        let name = super::super::file_name(&fs::canonicalize(folder).unwrap_or_default());
        package.input = Input::new(&name, &all, Some(rows));
        package.version = package.told_version();
        Ok(package)
    }

    fn tab(&mut self, file: &str, bytes: &[u8]) -> Result<Tab, IngestError> {
        let text = decode(file, bytes, &mut self.diagnostics)?;
        let mut records = reader(&text);
        let mut record = StringRecord::new();
        let mut tab = Tab {
            file: file.to_owned(),
            ..Tab::default()
        };
        let mut row = 0;
        while records
            .read_record(&mut record)
            .map_err(|error| IngestError::Malformed {
                file: file.to_owned(),
                reason: error.to_string(),
            })?
        {
            row += 1;
            let cells: Vec<String> = record.iter().map(str::to_owned).collect();
            if cells.iter().all(|cell| cell.trim().is_empty()) {
                continue;
            }
            if tab.header.is_empty() {
                tab.header = cells.iter().map(|name| folded(name)).collect();
            } else {
                tab.rows.push((row, cells));
            }
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

/// The files of the tables, by the standard's names: those that `datapackage.json` lists, else those that are called like a table.
fn files(folder: &Path, descriptor: Descriptor) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    for resource in descriptor.resources {
        let path = match resource.path {
            Some(OneOrMore::One(path)) => Some(path),
            Some(OneOrMore::More(paths)) => paths.into_iter().next(),
            None => None,
        };
        // A package may list tables that it does not have, and may not reach outside its folder.
        if let Some(path) = path.filter(|path| stays_inside(path) && folder.join(path).is_file()) {
            found.entry(singular(&resource.name)).or_insert(path);
        }
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
                if !found.values().any(|file| *file == path) {
                    found.entry(singular(stem)).or_insert(path);
                }
            }
        }
    }
    found
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
