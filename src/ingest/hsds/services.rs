//! Services of a package, with their capacities.

use super::classify::Terms;
use super::package::Package;
use super::places::Sites;
use super::profile::word;
use super::{decimal, has_commas, line};
use crate::ingest::import::{Offer, Place, slug};
use crate::ingest::names::same;
use crate::ingest::schema::PERSON_UNITS;
use crate::model::diagnostic::{Problem, TableId};
use crate::model::hsds::PROVIDERS;
use crate::model::import::Tally;
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};

/// The words of HSDS for a status, and the dataset's.
const STATUSES: [(&str, &str); 4] = [
    ("active", "active"),
    ("inactive", "suspended"),
    ("defunct", "closed"),
    ("temporarily closed", "suspended"),
];

/// The services that can be used, and the account of their rows.
pub(super) fn read(
    package: &mut Package,
    terms: &Terms,
    sites: &Sites,
    place: &Place,
) -> (Vec<Offer>, Tally) {
    let Some(tab) = package.tabs.remove("service") else {
        return (Vec::new(), Tally::default());
    };
    let comma = has_commas(place, TableId::Services);
    let organizations: BTreeSet<String> = ids(package, "organization");
    let providers = providers(package);
    let capacities = capacities(package);
    let mut offers = Vec::new();
    let mut seen: BTreeMap<&str, usize> = BTreeMap::new();
    for (row, cells) in &tab.rows {
        let cell = |name| tab.cell(cells, name);
        let origin = tab.origin(*row);
        let (key, name) = (cell("id"), line(cell("name")));
        let lacking = [("id", key.is_empty()), ("name", name.is_empty())];
        if let Some((column, _)) = lacking.into_iter().find(|(_, lacks)| *lacks) {
            package.report(origin, Some(column), None, Problem::MissingValue);
            continue;
        }
        if let Some(&first_row) = seen.get(key) {
            package.report(
                origin,
                Some("id"),
                Some(key),
                Problem::DuplicateRow { first_row },
            );
            continue;
        }
        let first = cell("organization_id");
        let mut provided: BTreeSet<&str> = providers
            .get(key)
            .into_iter()
            .flatten()
            .map(String::as_str)
            .collect();
        provided.insert(first);
        provided.retain(|provider| organizations.contains(*provider));
        if provided.is_empty() {
            let points_to = "organization".to_owned();
            package.report(
                origin,
                Some("organization_id"),
                Some(first),
                Problem::NoSuchRow { points_to },
            );
            continue;
        }
        let written = cell("status").to_lowercase();
        let planned = terms.get(key, "status");
        let status = STATUSES.iter().find(|(theirs, _)| *theirs == written);
        if status.is_none() && !written.is_empty() {
            let choices: Vec<&str> = STATUSES.iter().map(|(theirs, _)| *theirs).collect();
            let choices = choices.join(", ");
            package.report(
                origin,
                Some("status"),
                Some(cell("status")),
                Problem::NotAChoice { choices },
            );
            continue;
        }
        seen.insert(key, *row);
        let status = if planned.is_empty() {
            status.map_or("", |(_, ours)| ours)
        } else {
            planned.as_str()
        };
        let (site, places) = sites.of_service(key);
        if places > 1 {
            package.report(
                origin.clone(),
                None,
                Some(&name),
                Problem::SeveralPlaces { places },
            );
        }
        let (latitude, longitude) = site.point(comma).unwrap_or_default();
        let offered = capacities.get(key).map_or(&[][..], Vec::as_slice);
        if offered.len() > 1 {
            let capacities = offered.len();
            package.report(
                origin,
                None,
                Some(&name),
                Problem::SeveralCapacities { capacities },
            );
        }
        let counts =
            |capacity: &&Capacity| PERSON_UNITS.iter().any(|unit| same(unit, &capacity.unit));
        let capacity = offered
            .iter()
            .find(counts)
            .or(offered.first())
            .cloned()
            .unwrap_or_default();
        let day = [
            cell("assured_date"),
            cell("last_modified"),
            &capacity.updated,
        ]
        .into_iter()
        .find_map(day)
        .map(|day| day.to_string())
        .unwrap_or_default();
        let own = terms.get(key, "id");
        offers.push(Offer {
            key: key.to_owned(),
            id: if own.is_empty() { slug(&name) } else { own },
            fiscal_code: None,
            said: vec![
                ("name", name),
                (
                    "provider",
                    provided.into_iter().collect::<Vec<_>>().join("|"),
                ),
                ("area", terms.get(key, "area")),
                (
                    "municipality",
                    site.municipality
                        .map(|code| code.to_string())
                        .unwrap_or_default(),
                ),
                ("latitude", latitude),
                ("longitude", longitude),
                ("serves", sites.served.get(key).cloned().unwrap_or_default()),
                ("capacity", capacity.persons),
                ("unit", capacity.unit),
                ("target", terms.get(key, "target")),
                ("status", word(TableId::Services, "status", status)),
                ("as_of", day),
                ("source", terms.get(key, "source")),
            ],
            once: Vec::new(),
            follows: Vec::new(),
            aside: Vec::new(),
        });
    }
    let tally = Tally {
        read: tab.rows.len(),
        imported: offers.len(),
        filtered: 0,
        left_out: tab.rows.len() - offers.len(),
    };
    package.tabs.insert("service".to_owned(), tab);
    (offers, tally)
}

/// The day of a date or a date and time.
fn day(text: &str) -> Option<NaiveDate> {
    text.get(..10)?.parse().ok()
}

fn ids(package: &Package, table: &str) -> BTreeSet<String> {
    let tab = package.tabs.get(table);
    tab.into_iter()
        .flat_map(|tab| {
            tab.rows
                .iter()
                .map(move |(_, row)| tab.cell(row, "id").to_owned())
        })
        .collect()
}

/// Every provider of each service, where the package's profile lists them.
fn providers(package: &Package) -> BTreeMap<String, Vec<String>> {
    let mut providers: BTreeMap<String, Vec<String>> = BTreeMap::new();
    if let Some(tab) = package.tabs.get(PROVIDERS) {
        for (_, row) in &tab.rows {
            let of_service = providers.entry(tab.cell(row, "service_id").to_owned());
            of_service
                .or_default()
                .push(tab.cell(row, "organization_id").to_owned());
        }
    }
    providers
}

/// A capacity of a service, as the table writes it.
#[derive(Debug, Clone, Default)]
struct Capacity {
    persons: String,
    unit: String,
    updated: String,
}

fn capacities(package: &Package) -> BTreeMap<String, Vec<Capacity>> {
    let mut units = BTreeMap::new();
    if let Some(tab) = package.tabs.get("unit") {
        for (_, row) in &tab.rows {
            units.insert(tab.cell(row, "id"), line(tab.cell(row, "name")));
        }
    }
    let mut capacities: BTreeMap<String, Vec<Capacity>> = BTreeMap::new();
    if let Some(tab) = package.tabs.get("service_capacity") {
        for (_, row) in &tab.rows {
            let cell = |name| tab.cell(row, name);
            let most = [cell("maximum"), cell("available")]
                .into_iter()
                .find_map(decimal);
            let capacity = Capacity {
                // The dataset counts whole persons; a tenth of one is none.
                persons: most
                    .filter(|most| *most >= 0.0)
                    .map(|most| most.floor().to_string())
                    .unwrap_or_default(),
                unit: units.get(cell("unit_id")).cloned().unwrap_or_default(),
                updated: cell("updated").to_owned(),
            };
            capacities
                .entry(cell("service_id").to_owned())
                .or_default()
                .push(capacity);
        }
    }
    capacities
}
