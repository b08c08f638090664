//! Open Referral HSDS data packages, 3.1, 3.0 and 1.1, into the rows of a dataset.

mod about;
mod classify;
mod organizations;
mod package;
mod places;
mod profile;
mod services;
mod tab;

pub use about::About;
pub use package::Version;

use super::Input;
use super::error::IngestError;
use super::import::{Offers, Place};
use crate::model::diagnostic::{Diagnostic, Problem, TableId};
use crate::model::hsds::{PROFILE, PROVIDERS};
use crate::model::import::{Known, Tally};
use crate::model::sheet::Sheet;
use package::Package;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// What the record of imports calls this source.
const SOURCE: &str = "hsds";

/// What was read of a package.
#[derive(Debug)]
pub struct Referral {
    /// The edition of the standard it follows.
    pub version: Version,
    /// Its organizations.
    pub organizations: Offers,
    /// Its services; their providers are called as the package calls them until [`Referral::name_providers`].
    pub services: Offers,
    /// What is wrong with it, and what has no place in a dataset. Contacts of persons are counted, never read.
    pub diagnostics: Vec<Diagnostic>,
    /// The rows of organizations and services, accounted for.
    pub tallies: BTreeMap<TableId, Tally>,
    /// What the dataset said of itself that the package was made of; `None` where it was made by others.
    pub about: Option<About>,
    /// The package.
    pub input: Input,
    package: Package,
}

/// The columns of each table of the standard that are read; what stands in any other is reported.
const READ: [(&str, &[&str]); 13] = [
    ("organization", &["id", "name", "description", "tax_id"]),
    (
        "organization_identifier",
        &[
            "id",
            "organization_id",
            "identifier_scheme",
            "identifier_type",
            "identifier",
        ],
    ),
    (
        "service",
        &[
            "id",
            "organization_id",
            "name",
            "status",
            "assured_date",
            "minimum_age",
            "maximum_age",
            "last_modified",
        ],
    ),
    (
        "location",
        &[
            "id",
            "organization_id",
            "location_type",
            "name",
            "latitude",
            "longitude",
            "external_identifier",
            "external_identifier_type",
        ],
    ),
    ("service_at_location", &["id", "service_id", "location_id"]),
    ("address", &["id", "location_id", "city", "state_province"]),
    (
        "physical_address",
        &["id", "location_id", "city", "state_province"],
    ),
    (
        "service_area",
        &[
            "id",
            "service_id",
            "service_at_location_id",
            "name",
            "service_area",
            "extent",
            "extent_type",
        ],
    ),
    (
        "service_capacity",
        &[
            "id",
            "service_id",
            "unit_id",
            "available",
            "maximum",
            "updated",
        ],
    ),
    ("unit", &["id", "name"]),
    (
        "attribute",
        &[
            "id",
            "link_id",
            "link_entity",
            "link_type",
            "taxonomy_term_id",
            "value",
        ],
    ),
    (
        "taxonomy_term",
        &[
            "id",
            "code",
            "name",
            "description",
            "taxonomy",
            "taxonomy_id",
            "language",
        ],
    ),
    (
        "service_taxonomy",
        &["id", "service_id", "taxonomy_id", "taxonomy_detail"],
    ),
];

/// Whether anything is read of a table.
fn is_read(table: &str) -> bool {
    READ.iter().any(|(name, _)| *name == table) || is_ours(table)
}

/// Whether a table is one of the profile, or of what goes with it: all their columns are read.
fn is_ours(table: &str) -> bool {
    [PROVIDERS, "taxonomy"].contains(&table) || PROFILE.iter().any(|(name, _)| *name == table)
}

/// Reads the package in a folder for a dataset.
///
/// Tables are those that `datapackage.json` lists, else those that are called like one, in the folder or in `data` inside it. A row
/// without its id, its name or the organization it belongs to is left out. What has no place in a dataset is reported by table and column.
/// # Errors
/// When there is no folder, it holds no table of organizations or services, or a table cannot be read.
pub fn read_hsds(folder: &Path, place: &Place) -> Result<Referral, IngestError> {
    let mut package = Package::read(folder)?;
    let terms = classify::Terms::of(&package);
    let sites = places::Sites::of(&mut package, place);
    let mut tallies = BTreeMap::new();
    let (organizations, tally) = organizations::read(&mut package, &terms, &sites, place);
    tallies.insert(TableId::Organizations, tally);
    let keys = organizations.iter().map(|offer| offer.key.as_str());
    let (services, tally) = services::read(&mut package, &terms, &sites, place, &keys.collect());
    tallies.insert(TableId::Services, tally);
    report_rest(&mut package, &terms);
    Ok(Referral {
        version: package.version,
        organizations: Offers {
            table: TableId::Organizations,
            source: SOURCE,
            rows: organizations,
        },
        services: Offers {
            table: TableId::Services,
            source: SOURCE,
            rows: services,
        },
        diagnostics: std::mem::take(&mut package.diagnostics),
        tallies,
        about: package.about.take(),
        input: package.input.clone(),
        package,
    })
}

impl Referral {
    /// Calls the providers of services by the ids that their rows have in the dataset.
    pub fn name_providers(&mut self, organizations: &BTreeMap<String, Known>) {
        for offer in &mut self.services.rows {
            for (_, cell) in offer
                .said
                .iter_mut()
                .filter(|(name, _)| *name == "provider")
            {
                *cell = renamed(cell, organizations);
            }
        }
    }

    /// The tables of the profile that the dataset does not have yet, made of the package's.
    ///
    /// A row that needs an organization or a service that is not imported is left out, and that is added to the diagnostics.
    pub fn profile(
        &mut self,
        place: &Place,
        organizations: &BTreeMap<String, Known>,
        services: &BTreeMap<String, Known>,
    ) -> Vec<(TableId, Sheet)> {
        let ids = profile::Ids {
            organizations,
            services,
        };
        profile::sheets(&self.package, place, &ids, &mut self.diagnostics)
    }

    /// The tables of the profile that both the package and the dataset have: the dataset's are left as they are.
    pub fn already_there(&self, place: &Place) -> Vec<TableId> {
        let both = PROFILE.iter().filter(|(name, table)| {
            let tab = self.package.tabs.get(*name);
            tab.is_some_and(|tab| !tab.rows.is_empty()) && place.holds(*table)
        });
        both.map(|(_, table)| *table).collect()
    }

    /// Whether the package still has a record.
    pub fn has(&self, key: &str) -> bool {
        let of = |table: &str| self.package.tabs.get(table);
        let mut tabs = [of("organization"), of("service")].into_iter().flatten();
        tabs.any(|tab| {
            let mut rows = tab.rows.iter();
            rows.any(|(_, row)| tab.cell(row, "id") == key) || tab.slipped(key).is_some()
        })
    }
}

/// A list of ids as the package has them, by those of the dataset. One that is not known is left out.
fn renamed(list: &str, known: &BTreeMap<String, Known>) -> String {
    let names: BTreeSet<&str> = list
        .split('|')
        .filter_map(|key| known.get(key.trim()))
        .map(|known| known.id.as_str())
        .collect();
    names.into_iter().collect::<Vec<_>>().join("|")
}

/// Reports what has no place in a dataset: tables and columns with something in them that nothing reads.
fn report_rest(package: &mut Package, terms: &classify::Terms) {
    let mut found = Vec::new();
    for (name, tab) in &package.tabs {
        if is_ours(name) {
            continue;
        }
        let Some((_, read)) = READ.iter().find(|(table, _)| table == name) else {
            let rows = tab.read();
            if rows > 0 {
                found.push((tab.file(), Problem::NoPlaceForTable { rows }));
            }
            continue;
        };
        for (place, column) in tab.header.iter().enumerate() {
            let rows = tab.filled(place);
            if rows > 0 && !read.contains(&column.as_str()) {
                let origin = tab.file().at(column);
                found.push((origin, Problem::NoPlaceForColumn { rows }));
            }
        }
        if name == "attribute" && terms.unplaced > 0 {
            let rows = terms.unplaced;
            found.push((tab.file(), Problem::NoPlaceForTable { rows }));
        }
    }
    for (origin, problem) in found {
        package.report(origin, None, None, problem);
    }
}

/// A text on one line that no spreadsheet takes for a formula.
fn line(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    let text = words.join(" ");
    text.trim_start_matches(['=', '+', '@'])
        .trim_start()
        .to_owned()
}

/// A number of a package, which has decimal points; `None` where the text is none.
fn decimal(text: &str) -> Option<f64> {
    let number: f64 = text.trim().parse().ok()?;
    number.is_finite().then_some(number)
}

/// A number as the table writes it: with a comma, unless commas part its cells.
fn number(value: f64, comma: bool) -> String {
    let text = value.to_string();
    if comma { text.replace('.', ",") } else { text }
}

/// Whether a table has decimal commas.
fn has_commas(place: &Place, table: TableId) -> bool {
    place
        .sheet(table)
        .is_none_or(|sheet| sheet.separator != ',')
}
