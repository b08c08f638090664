//! The tables that HSDS itself has.

use super::ids::Ids;
use super::shapes;
use super::sheet::{Sheet, text};
use crate::model::district::District;
use crate::model::hsds::{EVERYWHERE, FACTS, ISTAT, OWN_SCHEME, TAX_CODE, TAXONOMIES};
use crate::model::ids::MunicipalityCode;
use crate::model::node::{Catchment, Organization, Service, ServiceStatus};
use crate::model::place::Place;
use std::collections::BTreeMap;

/// The tables, in the order of the standard.
pub(super) fn sheets(district: &District, ids: &Ids) -> Vec<Sheet> {
    let mut package = Package::new(district, ids);
    for organization in district.network.organizations() {
        package.organization(organization);
    }
    for service in district.network.services() {
        package.service(service);
    }
    package.finish()
}

struct Package<'a> {
    district: &'a District,
    ids: &'a Ids,
    organizations: Sheet,
    identifiers: Sheet,
    services: Sheet,
    locations: Sheet,
    services_at_location: Sheet,
    areas: Sheet,
    capacities: Sheet,
    units: BTreeMap<String, String>,
    /// Terms by taxonomy and code.
    terms: BTreeMap<(&'static str, String), String>,
    attributes: Sheet,
}

impl<'a> Package<'a> {
    fn new(district: &'a District, ids: &'a Ids) -> Self {
        Self {
            district,
            ids,
            organizations: shapes::organizations(),
            identifiers: shapes::identifiers(),
            services: shapes::services(),
            locations: shapes::locations(),
            services_at_location: shapes::services_at_location(),
            areas: shapes::areas(),
            capacities: shapes::capacities(),
            units: BTreeMap::new(),
            terms: BTreeMap::new(),
            attributes: shapes::attributes(),
        }
    }

    fn organization(&mut self, organization: &Organization) {
        let own = organization.id.as_str();
        let id = self.ids.of("organization", own);
        let described = organization.notes.as_ref().unwrap_or(&organization.name);
        self.organizations.push(&[
            ("id", id.clone()),
            ("name", organization.name.clone()),
            ("description", described.clone()),
        ]);
        let tax_code = organization.fiscal_code.as_deref();
        let identifiers = [
            Some((OWN_SCHEME, "id", own)),
            tax_code.map(|code| (TAX_CODE.0, TAX_CODE.1, code)),
        ];
        for (scheme, kind, identifier) in identifiers.into_iter().flatten() {
            let key = self
                .ids
                .of("organization_identifier", &format!("{own}/{scheme}"));
            self.identifiers.push(&[
                ("id", key),
                ("organization_id", id.clone()),
                ("identifier_scheme", scheme.to_owned()),
                ("identifier_type", kind.to_owned()),
                ("identifier", identifier.to_owned()),
            ]);
        }
        let municipality = organization.municipality.as_ref();
        self.location(
            &format!("organization/{own}"),
            Some(&id),
            municipality,
            organization.place,
        );
        let entity = ("organization", own, id.as_str());
        self.classify(entity, "kind", organization.kind.key());
        if let Some(section) = &organization.runts_section {
            self.classify(entity, "runts_section", section);
        }
        for activity in &organization.activities {
            self.classify(entity, "activities", activity);
        }
        self.fact(entity, "volunteers", text(organization.volunteers));
        self.fact(entity, "staff", text(organization.staff));
        self.fact(entity, "answered", text(organization.answered));
    }

    fn service(&mut self, service: &Service) {
        let own = service.id.as_str();
        let id = self.ids.of("service", own);
        let provider = service.providers.first().map(|provider| provider.as_str());
        let provider = provider.map(|provider| self.ids.of("organization", provider));
        self.services.push(&[
            ("id", id.clone()),
            ("organization_id", text(provider)),
            ("name", service.name.clone()),
            ("status", status(service.status).to_owned()),
            ("assured_date", text(service.as_of)),
            ("minimum_age", text(service.ages.least)),
            ("maximum_age", text(service.ages.most)),
        ]);
        let key = format!("service/{own}");
        let municipality = service.municipality.as_ref();
        if let Some(location) = self.location(&key, None, municipality, service.place) {
            self.services_at_location.push(&[
                ("id", self.ids.of("service_at_location", own)),
                ("service_id", id.clone()),
                ("location_id", location),
            ]);
        }
        match &service.catchment {
            Catchment::Everywhere => self.area(own, &id, &self.district.edition.title, EVERYWHERE),
            Catchment::Listed(codes) => {
                for code in codes {
                    self.area(
                        own,
                        &id,
                        self.district.municipality_name(code),
                        code.as_str(),
                    );
                }
            }
            Catchment::WithinRadius => {}
        }
        if service.capacity.is_some() || service.unit.is_some() {
            // A capacity without a unit counts persons, as everywhere in a dataset.
            let unit = service.unit.clone().unwrap_or_default();
            let unit_id = self.ids.of("unit", &unit);
            self.units.insert(unit, unit_id.clone());
            self.capacities.push(&[
                ("id", self.ids.of("service_capacity", own)),
                ("service_id", id.clone()),
                ("unit_id", unit_id),
                ("maximum", text(service.capacity)),
                (
                    "updated",
                    service
                        .as_of
                        .map(|day| format!("{day}T00:00:00.000Z"))
                        .unwrap_or_default(),
                ),
            ]);
        }
        let entity = ("service", own, id.as_str());
        self.fact(entity, "id", own.to_owned());
        self.fact(entity, "active_from", text(service.period.from));
        self.fact(entity, "active_to", text(service.period.to));
        self.fact(entity, "source", text(service.source.as_ref()));
        for area in &service.areas {
            self.classify(entity, "area", area);
        }
        for target in &service.targets {
            self.classify(entity, "target", target);
        }
        if service.status == ServiceStatus::Planned {
            self.classify(entity, "status", service.status.key());
        }
    }

    fn area(&mut self, own: &str, service: &str, name: &str, extent: &str) {
        self.areas.push(&[
            (
                "id",
                self.ids.of("service_area", &format!("{own}/{extent}")),
            ),
            ("service_id", service.to_owned()),
            ("name", name.to_owned()),
            ("extent", extent.to_owned()),
            ("extent_type", "text".to_owned()),
        ]);
    }

    /// Adds a place, where anything is known of it; returns its id.
    fn location(
        &mut self,
        key: &str,
        organization: Option<&str>,
        municipality: Option<&MunicipalityCode>,
        place: Option<Place>,
    ) -> Option<String> {
        if municipality.is_none() && place.is_none() {
            return None;
        }
        let id = self.ids.of("location", key);
        self.locations.push(&[
            ("id", id.clone()),
            ("location_type", "physical".to_owned()),
            ("organization_id", text(organization)),
            (
                "name",
                text(municipality.map(|code| self.district.municipality_name(code))),
            ),
            ("latitude", text(place.map(|place| place.latitude))),
            ("longitude", text(place.map(|place| place.longitude))),
            ("external_identifier", text(municipality)),
            (
                "external_identifier_type",
                text(municipality.map(|_| ISTAT)),
            ),
        ]);
        Some(id)
    }

    /// Tags a record with a term of one of our taxonomies.
    fn classify(&mut self, (entity, own, id): (&str, &str, &str), column: &str, code: &str) {
        let found = TAXONOMIES
            .iter()
            .find(|taxonomy| taxonomy.column == column && taxonomy.entity == entity);
        if let Some(taxonomy) = found {
            self.attribute(taxonomy.name, code, (entity, own, id), "");
        }
    }

    /// Notes something of a record that HSDS has no column for.
    fn fact(&mut self, entity: (&str, &str, &str), column: &str, value: String) {
        if !value.is_empty() {
            self.attribute(FACTS, column, entity, &value);
        }
    }

    fn attribute(
        &mut self,
        taxonomy: &'static str,
        code: &str,
        (entity, own, id): (&str, &str, &str),
        value: &str,
    ) {
        let term = self.ids.of("taxonomy_term", &format!("{taxonomy}/{code}"));
        self.terms.insert((taxonomy, code.to_owned()), term.clone());
        let key = format!("{entity}/{own}/{taxonomy}/{code}");
        self.attributes.push(&[
            ("id", self.ids.of("attribute", &key)),
            ("link_id", id.to_owned()),
            ("taxonomy_term_id", term),
            ("link_entity", entity.to_owned()),
            ("value", value.to_owned()),
        ]);
    }

    fn finish(self) -> Vec<Sheet> {
        let mut units = shapes::units();
        for (name, id) in self.units {
            let name = if name.is_empty() {
                "persone".to_owned()
            } else {
                name
            };
            units.push(&[("id", id), ("name", name)]);
        }
        let mut taxonomies = shapes::taxonomies();
        let mut terms = shapes::terms();
        let facts = (
            FACTS,
            "Dati che HSDS non prevede: la voce è la colonna, il valore sta nell'attributo",
        );
        let ours = TAXONOMIES
            .iter()
            .map(|taxonomy| (taxonomy.name, taxonomy.description));
        for (name, description) in ours.chain([facts]) {
            if self.terms.keys().any(|(taxonomy, _)| *taxonomy == name) {
                taxonomies.push(&[
                    ("id", self.ids.of("taxonomy", name)),
                    ("name", name.to_owned()),
                    ("description", description.to_owned()),
                ]);
            }
        }
        for ((taxonomy, code), id) in self.terms {
            terms.push(&[
                ("id", id),
                ("code", code.clone()),
                ("name", code.clone()),
                ("description", code),
                ("taxonomy", taxonomy.to_owned()),
                ("taxonomy_id", self.ids.of("taxonomy", taxonomy)),
            ]);
        }
        vec![
            self.organizations,
            self.services,
            self.attributes,
            self.services_at_location,
            self.locations,
            self.areas,
            terms,
            taxonomies,
            self.identifiers,
            units,
            self.capacities,
        ]
    }
}

/// The word of HSDS for a status. It has none for a service that is planned, which an attribute tells from one that is inactive.
fn status(status: ServiceStatus) -> &'static str {
    match status {
        ServiceStatus::Active => "active",
        ServiceStatus::Suspended => "temporarily closed",
        ServiceStatus::Planned => "inactive",
        ServiceStatus::Closed => "defunct",
    }
}
