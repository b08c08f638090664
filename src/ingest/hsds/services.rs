//! Services of a package, with their capacities.

use super::classify::Terms;
use super::package::Package;
use super::places::Sites;
use super::profile::word;
use super::{decimal, has_commas, line};
use crate::ingest::import::{Offer, Place, slug};
use crate::ingest::names::same;
use crate::ingest::schema::PERSON_UNITS;
use crate::model::diagnostic::{Origin, Problem, TableId};
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

/// The services that can be used, and the account of their rows: those of which an organization is imported.
pub(super) fn read(
    package: &mut Package,
    terms: &Terms,
    sites: &Sites,
    place: &Place,
    organizations: &BTreeSet<&str>,
) -> (Vec<Offer>, Tally) {
    let Some(tab) = package.tabs.remove("service") else {
        return (Vec::new(), Tally::default());
    };
    let comma = has_commas(place, TableId::Services);
    let providers = providers(package, organizations);
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
            package.refuse(TableId::Services, key, *row);
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
        if organizations.contains(first) {
            provided.insert(first);
        } else if !first.is_empty() {
            let problem = package.nowhere(TableId::Organizations, first);
            let column = Some("organization_id");
            package.report(origin.clone(), column, Some(first), problem);
        } else if provided.is_empty() {
            let column = Some("organization_id");
            package.report(origin.clone(), column, None, Problem::MissingValue);
        }
        if provided.is_empty() {
            package.refuse(TableId::Services, key, *row);
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
            package.refuse(TableId::Services, key, *row);
            continue;
        }
        seen.insert(key, row.row);
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
                origin.clone(),
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
        let as_of = as_of(
            package,
            [
                (&origin, "assured_date", cell("assured_date")),
                (&origin, "last_modified", cell("last_modified")),
                (&capacity.origin, "updated", capacity.updated.as_str()),
            ],
        );
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
                ("age_min", cell("minimum_age").to_owned()),
                ("age_max", cell("maximum_age").to_owned()),
                ("status", word(TableId::Services, "status", status)),
                ("active_from", terms.get(key, "active_from")),
                ("active_to", terms.get(key, "active_to")),
                ("as_of", as_of),
                ("source", terms.get(key, "source")),
            ],
            once: Vec::new(),
            follows: Vec::new(),
            aside: Vec::new(),
        });
    }
    let tally = Tally {
        read: tab.read(),
        imported: offers.len(),
        filtered: 0,
        left_out: tab.read() - offers.len(),
    };
    package.tabs.insert("service".to_owned(), tab);
    (offers, tally)
}

/// The first of these dates that can be read, as the table writes it; those before it that cannot are reported.
fn as_of(package: &mut Package, dates: [(&Origin, &str, &str); 3]) -> String {
    for (origin, column, text) in dates {
        if let Some(day) = day(text) {
            return day.to_string();
        }
        if !text.is_empty() {
            package.report(
                origin.clone(),
                Some(column),
                Some(text),
                Problem::DateNotRead,
            );
        }
    }
    String::new()
}

/// The day of a date or a date and time.
fn day(text: &str) -> Option<NaiveDate> {
    text.get(..10)?.parse().ok()
}

/// Every provider of each service that is imported, where the package's profile lists them; the others are reported.
fn providers(
    package: &mut Package,
    organizations: &BTreeSet<&str>,
) -> BTreeMap<String, Vec<String>> {
    let mut providers: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let mut wrong = Vec::new();
    if let Some(tab) = package.tabs.get(PROVIDERS) {
        for (at, row) in &tab.rows {
            let provider = tab.cell(row, "organization_id");
            if organizations.contains(provider) {
                let of_service = providers.entry(tab.cell(row, "service_id").to_owned());
                of_service.or_default().push(provider.to_owned());
            } else {
                wrong.push((tab.origin(*at), provider.to_owned()));
            }
        }
    }
    for (origin, provider) in wrong {
        let problem = match provider.as_str() {
            "" => Problem::MissingValue,
            provider => package.nowhere(TableId::Organizations, provider),
        };
        let value = Some(provider.as_str()).filter(|provider| !provider.is_empty());
        package.report(origin, Some("organization_id"), value, problem);
    }
    providers
}

/// A capacity of a service, as the table writes it.
#[derive(Debug, Clone, Default)]
struct Capacity {
    persons: String,
    unit: String,
    updated: String,
    origin: Origin,
}

/// The capacities of each service; one of which the number cannot be read is reported and left out.
fn capacities(package: &mut Package) -> BTreeMap<String, Vec<Capacity>> {
    let mut units = BTreeMap::new();
    if let Some(tab) = package.tabs.get("unit") {
        for (_, row) in &tab.rows {
            units.insert(tab.cell(row, "id"), line(tab.cell(row, "name")));
        }
    }
    let mut capacities: BTreeMap<String, Vec<Capacity>> = BTreeMap::new();
    let mut wrong = Vec::new();
    if let Some(tab) = package.tabs.get("service_capacity") {
        for (at, row) in &tab.rows {
            let cell = |name| tab.cell(row, name);
            let stated = ["maximum", "available"]
                .into_iter()
                .find(|name| !cell(name).is_empty());
            let most = stated.map(|name| (name, decimal(cell(name))));
            let persons = match most {
                None => String::new(),
                // The dataset counts whole persons; a tenth of one is none.
                Some((_, Some(most))) if most >= 0.0 => most.floor().to_string(),
                Some((name, most)) => {
                    let problem = most.map_or(Problem::NotANumber, |_| Problem::Negative);
                    wrong.push((tab.origin(*at), name, cell(name).to_owned(), problem));
                    continue;
                }
            };
            let capacity = Capacity {
                persons,
                unit: units.get(cell("unit_id")).cloned().unwrap_or_default(),
                updated: cell("updated").to_owned(),
                origin: tab.origin(*at),
            };
            capacities
                .entry(cell("service_id").to_owned())
                .or_default()
                .push(capacity);
        }
    }
    for (origin, column, value, problem) in wrong {
        package.report(origin, Some(column), Some(&value), problem);
    }
    capacities
}
