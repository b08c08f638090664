//! Rows of text to typed rows: one function a table.

use super::cells::Cells;
use crate::model::diagnostic::{Origin, Problem, TableId};
use crate::model::ids::NeedId;
use crate::model::node::{
    Catchment, Evidence, Municipality, Need, NeedType, Organization, OrganizationKind, Residents,
    Service, ServiceStatus, Standard, Tavolo,
};
use crate::model::rows::{AddressRow, ParticipationRow, Row, Rows, TieRow, TravelRow};
use crate::model::tie::{Relation, RelationKind, Strength};
use crate::model::units::{Headcount, Minutes};

const KINDS: [(&str, OrganizationKind); 15] = [
    ("ente pubblico", OrganizationKind::PublicBody),
    ("associazione", OrganizationKind::Association),
    ("cooperativa sociale", OrganizationKind::SocialCooperative),
    ("parrocchia", OrganizationKind::Parish),
    ("gruppo informale", OrganizationKind::InformalGroup),
    ("fondazione", OrganizationKind::Foundation),
    ("altro", OrganizationKind::Other),
    ("cooperativa", OrganizationKind::SocialCooperative),
    ("public body", OrganizationKind::PublicBody),
    ("association", OrganizationKind::Association),
    ("social cooperative", OrganizationKind::SocialCooperative),
    ("parish", OrganizationKind::Parish),
    ("informal group", OrganizationKind::InformalGroup),
    ("foundation", OrganizationKind::Foundation),
    ("other", OrganizationKind::Other),
];

const SERVICE_STATUSES: [(&str, ServiceStatus); 8] = [
    ("attivo", ServiceStatus::Active),
    ("sospeso", ServiceStatus::Suspended),
    ("previsto", ServiceStatus::Planned),
    ("chiuso", ServiceStatus::Closed),
    ("active", ServiceStatus::Active),
    ("suspended", ServiceStatus::Suspended),
    ("planned", ServiceStatus::Planned),
    ("closed", ServiceStatus::Closed),
];

const EVIDENCE: [(&str, Evidence); 6] = [
    ("noto", Evidence::Known),
    ("emergente", Evidence::Emerging),
    ("latente", Evidence::Latent),
    ("known", Evidence::Known),
    ("emerging", Evidence::Emerging),
    ("latent", Evidence::Latent),
];

const RELATIONS: [(&str, RelationKind); 8] = [
    ("collabora", RelationKind::Collaborates),
    ("invia", RelationKind::Refers),
    ("finanzia", RelationKind::Funds),
    ("informa", RelationKind::Informs),
    ("collaborates", RelationKind::Collaborates),
    ("refers", RelationKind::Refers),
    ("funds", RelationKind::Funds),
    ("informs", RelationKind::Informs),
];

/// Units in which a capacity counts persons.
const PERSON_UNITS: [&str; 8] = [
    "posti", "posto", "utenti", "persone", "places", "users", "persons", "people",
];

/// Reads a row into its table. False when it was refused; what is wrong with it has then been reported.
pub(super) fn read(table: TableId, cells: &mut Cells<'_>, rows: &mut Rows) -> bool {
    let origin = cells.origin().clone();
    match table {
        TableId::Organizations => put(&mut rows.organizations, organization(cells), origin),
        TableId::Services => put(&mut rows.services, service(cells), origin),
        TableId::Needs => put(&mut rows.needs, need(cells), origin),
        TableId::Municipalities => put(&mut rows.municipalities, municipality(cells), origin),
        TableId::NeedTypes => put(&mut rows.need_types, need_type(cells), origin),
        TableId::Addresses => put(&mut rows.addresses, address(cells), origin),
        TableId::Ties => put(&mut rows.ties, tie(cells), origin),
        TableId::Participation => put(&mut rows.participation, participation(cells), origin),
        TableId::Tavoli => put(&mut rows.tavoli, tavolo(cells), origin),
        TableId::Travel => put(&mut rows.travel, travel(cells), origin),
        TableId::Population => put(&mut rows.residents, residents(cells), origin),
        TableId::Standards => put(&mut rows.standards, standard(cells), origin),
        // Territories come from GeoJSON, not from rows.
        TableId::Boundaries => false,
    }
}

fn put<T>(rows: &mut Vec<Row<T>>, record: Option<T>, origin: Origin) -> bool {
    let read = record.is_some();
    rows.extend(record.map(|record| Row { record, origin }));
    read
}

// In the functions below every cell is read before the first `?`, so that one row reports all its problems.

fn organization(cells: &mut Cells<'_>) -> Option<Organization> {
    let (id, name) = (cells.id("id"), cells.required("name"));
    let kind = cells
        .choice("kind", &KINDS)
        .unwrap_or(OrganizationKind::Other);
    let (municipality, place) = (cells.municipality("municipality"), cells.place());
    let (volunteers, staff) = (cells.whole("volunteers"), cells.whole("staff"));
    let answered = cells.flag("answered");
    Some(Organization {
        id: id?,
        name: name?,
        kind,
        runts_section: cells.text("runts_section"),
        fiscal_code: cells.text("fiscal_code"),
        municipality,
        place,
        activities: cells.list("activities").into_iter().collect(),
        volunteers,
        staff,
        answered,
        notes: cells.text("notes"),
    })
}

fn service(cells: &mut Cells<'_>) -> Option<Service> {
    let (id, name) = (cells.id("id"), cells.required("name"));
    let provider = cells.required("provider");
    let providers = cells.ids("provider");
    let (municipality, place) = (cells.municipality("municipality"), cells.place());
    let catchment = match cells.text("serves").as_deref() {
        None => Catchment::WithinRadius,
        Some("*") => Catchment::Everywhere,
        Some(_) => Catchment::Listed(cells.municipalities("serves")),
    };
    let mut capacity = cells.whole("capacity");
    let unit = cells.text("unit");
    if let Some(unit) = &unit
        && capacity.is_some()
        && !PERSON_UNITS.contains(&unit.to_lowercase().as_str())
    {
        cells.report("unit", Problem::CapacityUnit);
        capacity = None;
    }
    let status = cells.choice("status", &SERVICE_STATUSES);
    let as_of = cells.date("as_of");
    provider?;
    Some(Service {
        id: id?,
        name: name?,
        providers,
        areas: cells.list("area").into_iter().collect(),
        municipality,
        place,
        catchment,
        capacity,
        unit,
        targets: cells
            .list("target")
            .iter()
            .map(|target| target.to_lowercase())
            .collect(),
        status: status.unwrap_or(ServiceStatus::Active),
        as_of,
        source: cells.text("source"),
    })
}

fn need(cells: &mut Cells<'_>) -> Option<Need> {
    let (need_type, municipality) = (
        cells.id("type"),
        cells.required_municipality("municipality"),
    );
    let persons = match cells.text("persons") {
        None => Headcount::Unknown,
        Some(text) if text.starts_with('<') || text == "*" => Headcount::Suppressed,
        Some(_) => cells
            .whole("persons")
            .map_or(Headcount::Unknown, Headcount::Stated),
    };
    let (low, high) = (cells.whole("persons_low"), cells.whole("persons_high"));
    if let (Some(low), Some(high)) = (low, high)
        && low > high
    {
        cells.report("persons_low", Problem::EmptyRange { low, high });
    }
    let evidence = cells.choice("status", &EVIDENCE);
    let year = cells.whole("year");
    Some(Need {
        id: NeedId {
            need_type: need_type?,
            municipality: municipality?,
        },
        persons,
        persons_low: low,
        persons_high: high,
        targets: cells
            .list("target")
            .iter()
            .map(|target| target.to_lowercase())
            .collect(),
        evidence,
        year,
        source: cells.text("source"),
    })
}

fn municipality(cells: &mut Cells<'_>) -> Option<Municipality> {
    let (code, name) = (
        cells.required_municipality("istat_code"),
        cells.required("name"),
    );
    let place = cells.place();
    let area_km2 = cells.number("area_km2", 0.0, f64::MAX);
    let population = cells.whole("population");
    Some(Municipality {
        code: code?,
        name: name?,
        place,
        area_km2,
        population,
    })
}

fn need_type(cells: &mut Cells<'_>) -> Option<NeedType> {
    let (id, name) = (cells.id("id"), cells.required("name"));
    let tavoli = cells.ids("tavoli");
    Some(NeedType {
        id: id?,
        name: name?,
        area: cells.text("area"),
        tavoli,
    })
}

fn address(cells: &mut Cells<'_>) -> Option<AddressRow> {
    let (service, need_type) = (cells.id("service"), cells.id("need_type"));
    let intensity = cells.number("intensity", 0.0, f64::MAX);
    Some(AddressRow {
        service: service?,
        need_type: need_type?,
        intensity,
    })
}

fn tie(cells: &mut Cells<'_>) -> Option<TieRow> {
    let (from, to) = (cells.id("from"), cells.id("to"));
    let kind = cells
        .choice("kind", &RELATIONS)
        .unwrap_or(RelationKind::Collaborates);
    let strength = cells.number("strength", 1.0, 5.0).and_then(Strength::new);
    // To work together is mutual by its meaning; the other kinds have a direction.
    let mutual = cells
        .flag("mutual")
        .unwrap_or(kind == RelationKind::Collaborates);
    let since = cells.whole("since");
    let reported_by = cells.ids("reported_by");
    Some(TieRow {
        from: from?,
        to: to?,
        relation: Relation {
            kind,
            strength,
            mutual,
            since,
            reported_by,
            evidence: cells.text("evidence"),
        },
    })
}

fn participation(cells: &mut Cells<'_>) -> Option<ParticipationRow> {
    let (organization, tavolo) = (cells.id("organization"), cells.id("tavolo"));
    Some(ParticipationRow {
        organization: organization?,
        tavolo: tavolo?,
        role: cells.text("role"),
    })
}

fn tavolo(cells: &mut Cells<'_>) -> Option<Tavolo> {
    let (id, name) = (cells.id("id"), cells.required("name"));
    Some(Tavolo {
        id: id?,
        name: name?,
    })
}

fn travel(cells: &mut Cells<'_>) -> Option<TravelRow> {
    let (from, to) = (cells.required("from"), cells.required("to"));
    cells.required("minutes");
    let minutes = cells.number("minutes", 0.0, f64::MAX);
    Some(TravelRow {
        from: from?,
        to: to?,
        minutes: Minutes(minutes?),
    })
}

fn residents(cells: &mut Cells<'_>) -> Option<Residents> {
    let municipality = cells.required_municipality("istat_code");
    cells.required("age");
    cells.required("total");
    let (age, total) = (cells.whole("age"), cells.whole("total"));
    let year = cells.whole("year");
    Some(Residents {
        municipality: municipality?,
        age: age?,
        sex: cells.text("sex"),
        total: total?,
        year,
    })
}

fn standard(cells: &mut Cells<'_>) -> Option<Standard> {
    let (code, name) = (cells.required("code"), cells.required("name"));
    let ratio = cells.number("ratio", 0.0, f64::MAX);
    let year = cells.whole("year");
    let verified = cells.flag("verified").unwrap_or(false);
    Some(Standard {
        code: code?,
        name: name?,
        numerator: cells.text("numerator"),
        population_filter: cells.text("population_filter"),
        ratio,
        level: cells.text("level"),
        direction: cells.text("direction"),
        year,
        source: cells.text("source"),
        verified,
    })
}
