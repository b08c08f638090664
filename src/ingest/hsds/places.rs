//! Where organizations are and services are delivered.

use super::package::Package;
use super::{decimal, number};
use crate::ingest::comuni::Comuni;
use crate::ingest::import::Place;
use crate::model::diagnostic::{Origin, Problem};
use crate::model::hsds::{EVERYWHERE, ISTAT};
use crate::model::ids::MunicipalityCode;
use std::collections::{BTreeMap, BTreeSet};

/// A place of a package, as a dataset knows it.
#[derive(Debug, Clone, Default)]
pub(super) struct Site {
    pub(super) municipality: Option<MunicipalityCode>,
    latitude: Option<f64>,
    longitude: Option<f64>,
}

impl Site {
    /// Latitude and longitude as a table writes them; both or none.
    pub(super) fn point(&self, comma: bool) -> Option<(String, String)> {
        Some((
            number(self.latitude?, comma),
            number(self.longitude?, comma),
        ))
    }
}

/// The places of a package.
#[derive(Debug, Default)]
pub(super) struct Sites {
    /// By location.
    sites: BTreeMap<String, Site>,
    /// For each organization its place: the first where none of its services is, else the first.
    pub(super) of_organization: BTreeMap<String, Site>,
    /// For each service its places, in the order of the table.
    of_service: BTreeMap<String, Vec<String>>,
    /// For each service what its areas come to: codes, or `*`.
    pub(super) served: BTreeMap<String, String>,
}

impl Sites {
    pub(super) fn of(package: &mut Package, place: &Place) -> Self {
        let own = own_comuni(package);
        let mut sites = Self::default();
        let cities = cities(package);
        sites.locations(package, place, &own, &cities);
        sites.served(package, place, &own);
        sites
    }

    /// The place of a service, and at how many it is.
    pub(super) fn of_service(&self, service: &str) -> (Site, usize) {
        let locations = self.of_service.get(service).map_or(&[][..], Vec::as_slice);
        let site = locations
            .first()
            .and_then(|location| self.sites.get(location))
            .cloned()
            .unwrap_or_default();
        (site, locations.len())
    }

    fn locations(
        &mut self,
        package: &mut Package,
        place: &Place,
        own: &Comuni,
        cities: &BTreeMap<String, (String, String)>,
    ) {
        let mut of_organization: BTreeMap<String, Vec<String>> = BTreeMap::new();
        let mut wrong = Vec::new();
        if let Some(tab) = package.tabs.get("location") {
            for (row, cells) in &tab.rows {
                let cell = |name| tab.cell(cells, name);
                let mut point = [None; 2];
                for (slot, (column, most)) in point
                    .iter_mut()
                    .zip([("latitude", 90.0), ("longitude", 180.0)])
                {
                    let text = cell(column);
                    let value = decimal(text).filter(|value| value.abs() <= most);
                    if value.is_none() && !text.is_empty() {
                        let problem = Problem::OutOfRange { least: -most, most };
                        wrong.push((tab.origin(*row), column, text.to_owned(), problem));
                    }
                    *slot = value;
                }
                let coded = Some(cell("external_identifier"))
                    .filter(|_| cell("external_identifier_type").eq_ignore_ascii_case(ISTAT))
                    .and_then(|code| code.parse().ok());
                let named = || {
                    let (city, province) = cities.get(cell("id"))?;
                    let province = Some(province.as_str()).filter(|province| {
                        crate::ingest::comuni::province_code(province).is_some()
                    });
                    let found = place
                        .comuni
                        .code(city, province, None)
                        .or_else(|| own.code(city, province, None))
                        .or_else(|| Comuni::of_italy().code(city, province, None));
                    found.map(|found| found.code)
                };
                let site = Site {
                    municipality: coded.or_else(named),
                    latitude: point[0],
                    longitude: point[1],
                };
                self.sites.insert(cell("id").to_owned(), site);
                let organization = cell("organization_id");
                if !organization.is_empty() {
                    let locations = of_organization.entry(organization.to_owned()).or_default();
                    locations.push(cell("id").to_owned());
                }
            }
        }
        let mut with_services = BTreeSet::new();
        if let Some(tab) = package.tabs.get("service_at_location") {
            for (row, cells) in &tab.rows {
                let (service, location) = (
                    tab.cell(cells, "service_id"),
                    tab.cell(cells, "location_id"),
                );
                if !self.sites.contains_key(location) {
                    let points_to = "location".to_owned();
                    wrong.push((
                        tab.origin(*row),
                        "location_id",
                        location.to_owned(),
                        Problem::NoSuchRow { points_to },
                    ));
                    continue;
                }
                with_services.insert(location.to_owned());
                let locations = self.of_service.entry(service.to_owned()).or_default();
                if !locations.iter().any(|known| known == location) {
                    locations.push(location.to_owned());
                }
            }
        }
        for (organization, locations) in of_organization {
            let seat = locations
                .iter()
                .find(|location| !with_services.contains(*location));
            let site = seat
                .or(locations.first())
                .and_then(|location| self.sites.get(location));
            self.of_organization
                .extend(site.cloned().map(|site| (organization, site)));
        }
        for (origin, column, value, problem) in wrong {
            // A reference is an id and may be shown; a number out of range too.
            package.report(origin, Some(column), Some(&value), problem);
        }
    }

    fn served(&mut self, package: &mut Package, place: &Place, own: &Comuni) {
        let mut at_location = BTreeMap::new();
        if let Some(tab) = package.tabs.get("service_at_location") {
            for (_, cells) in &tab.rows {
                at_location.insert(
                    tab.cell(cells, "id").to_owned(),
                    tab.cell(cells, "service_id").to_owned(),
                );
            }
        }
        let mut served: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        let mut unknown: Vec<(Origin, String, &str)> = Vec::new();
        if let Some(tab) = package.tabs.get("service_area") {
            for (row, cells) in &tab.rows {
                let cell = |name| tab.cell(cells, name);
                let service = match cell("service_id") {
                    "" => at_location
                        .get(cell("service_at_location_id"))
                        .cloned()
                        .unwrap_or_default(),
                    service => service.to_owned(),
                };
                let text_extent = cell("extent_type").is_empty() || cell("extent_type") == "text";
                let extent = if text_extent { cell("extent") } else { "" };
                let (column, name) = match (cell("name"), cell("service_area")) {
                    ("", old) => ("service_area", old),
                    (name, _) => ("name", name),
                };
                let find = |text: &str| {
                    let found = place
                        .comuni
                        .code(text, None, None)
                        .or_else(|| own.code(text, None, None));
                    found.map(|found| found.code.to_string())
                };
                let area = if extent == EVERYWHERE {
                    Some(EVERYWHERE.to_owned())
                } else {
                    let coded = extent.parse::<MunicipalityCode>().ok();
                    coded
                        .map(|code| code.to_string())
                        .or_else(|| find(extent))
                        .or_else(|| find(name))
                };
                match area {
                    Some(area) => {
                        served.entry(service).or_default().insert(area);
                    }
                    None => unknown.push((tab.origin(*row), name.to_owned(), column)),
                }
            }
        }
        self.served = served
            .into_iter()
            .map(|(service, areas)| (service, areas.into_iter().collect::<Vec<_>>().join("|")))
            .collect();
        for (origin, name, column) in unknown {
            package.report(origin, Some(column), Some(&name), Problem::AreaNotFound);
        }
    }
}

/// The comuni that the package's own profile lists.
fn own_comuni(package: &Package) -> Comuni {
    let Some(tab) = package.tabs.get("municipality") else {
        return Comuni::default();
    };
    let pairs: Vec<(MunicipalityCode, &str)> = tab
        .rows
        .iter()
        .filter_map(|(_, row)| {
            Some((
                tab.cell(row, "istat_code").parse().ok()?,
                tab.cell(row, "name"),
            ))
        })
        .collect();
    Comuni::new(pairs.iter().map(|(code, name)| (code, *name)))
}

/// For each location the city and province of its first address.
fn cities(package: &Package) -> BTreeMap<String, (String, String)> {
    let mut cities = BTreeMap::new();
    for table in ["physical_address", "address"] {
        let Some(tab) = package.tabs.get(table) else {
            continue;
        };
        for (_, row) in &tab.rows {
            let cell = |name| tab.cell(row, name).to_owned();
            cities
                .entry(cell("location_id"))
                .or_insert_with(|| (cell("city"), cell("state_province")));
        }
    }
    cities
}
