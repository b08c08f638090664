//! A small district in which every case occurs that the report must get right.

use crate::model::diagnostic::Origin;
use crate::model::district::Edition;
use crate::model::ids::NeedId;
use crate::model::node::{
    Catchment, Municipality, Need, NeedType, Organization, OrganizationKind, Service,
    ServiceStatus, Standard, Tavolo,
};
use crate::model::rows::{AddressRow, ParticipationRow, Row, Rows, TieRow};
use crate::model::tie::{Relation, RelationKind};
use crate::model::units::Headcount;
use std::collections::BTreeSet;

const FANO: &str = "041013";
const PERGOLA: &str = "041043";
/// A name that would be a script if it were not escaped.
pub(super) const NASTY: &str = "<script>alert('a & b')</script>";

fn row<T>(record: T) -> Row<T> {
    let origin = Origin {
        row: Some(2),
        ..Origin::file("t.csv")
    };
    Row { record, origin }
}

fn id<T: std::str::FromStr>(text: &str) -> T
where
    T::Err: std::fmt::Debug,
{
    text.parse().unwrap()
}

fn organization(key: &str, name: &str, answered: Option<bool>) -> Row<Organization> {
    row(Organization {
        id: id(key),
        name: name.to_owned(),
        kind: OrganizationKind::Association,
        runts_section: None,
        fiscal_code: None,
        municipality: Some(id(FANO)),
        place: None,
        activities: BTreeSet::new(),
        volunteers: None,
        staff: None,
        answered,
        notes: None,
    })
}

fn service(key: &str, provider: &str, capacity: Option<u32>, serves: &[&str]) -> Row<Service> {
    row(Service {
        id: id(key),
        name: format!("Servizio {key}"),
        providers: [id(provider)].into(),
        areas: BTreeSet::new(),
        municipality: Some(id(FANO)),
        place: None,
        catchment: Catchment::Listed(serves.iter().map(|code| id(code)).collect()),
        capacity,
        unit: None,
        targets: BTreeSet::new(),
        ages: Default::default(),
        status: ServiceStatus::Active,
        period: Default::default(),
        as_of: None,
        source: Some("colloqui".to_owned()),
    })
}

fn need(need_type: &str, municipality: &str, persons: Headcount) -> Row<Need> {
    row(Need::of(
        NeedId {
            need_type: id(need_type),
            municipality: id(municipality),
        },
        persons,
    ))
}

/// Five organizations in two municipalities: `capo` is the lead, `uno` and `due` are tied, `solo` is an isolate, `muto` did not answer.
///
/// Home care: 40 places for 2 persons in Pergola and 30 in Fano. School: 8 places for 10 persons in Fano, out of reach for 25 in Pergola.
/// Housing: nobody answers to it, and nobody counted it in Pergola.
pub(super) fn rows() -> Rows {
    let tie = |from: &str, to: &str| {
        row(TieRow {
            from: id(from),
            to: id(to),
            relation: Relation {
                kind: RelationKind::Collaborates,
                strength: None,
                mutual: true,
                since: None,
                reported_by: BTreeSet::new(),
                evidence: None,
            },
        })
    };
    let municipality = |code: &str, name: &str| {
        row(Municipality {
            code: id(code),
            name: name.to_owned(),
            place: None,
            area_km2: None,
            population: Some(59_785),
            deprivation: None,
            basin: None,
        })
    };
    let need_type = |key: &str, name: &str| {
        row(NeedType {
            id: id(key),
            name: name.to_owned(),
            area: None,
            tavoli: [id("famiglia")].into(),
        })
    };
    let addresses = |service: &str, need_type: &str| {
        row(AddressRow {
            service: id(service),
            need_type: id(need_type),
            intensity: None,
        })
    };
    let standard = |code: &str, verified: bool| {
        row(Standard {
            code: code.to_owned(),
            name: format!("Livello {code}"),
            numerator: Some("assistenti sociali".to_owned()),
            population_filter: Some("residenti".to_owned()),
            ratio: Some(1.0 / 5000.0),
            level: Some("ATS".to_owned()),
            direction: Some("min".to_owned()),
            year: None,
            source: None,
            verified,
            need_types: BTreeSet::new(),
            services: BTreeSet::new(),
            present: None,
            unit_cost: None,
            data_source: None,
        })
    };
    Rows {
        organizations: vec![
            organization("capo", "Ambito", Some(true)),
            organization("uno", NASTY, Some(true)),
            organization("due", "Caritas & amici", Some(true)),
            organization("solo", "Gruppo solo", Some(true)),
            organization("muto", "Chi non risponde", Some(false)),
        ],
        services: vec![
            service("casa", "uno", Some(40), &[FANO, PERGOLA]),
            service("scuola", "due", Some(8), &[FANO]),
            service("solo-servizio", "solo", None, &[FANO]),
        ],
        needs: vec![
            need("home", FANO, Headcount::Stated(30)),
            need("home", PERGOLA, Headcount::Stated(2)),
            need("school", FANO, Headcount::Stated(10)),
            need("school", PERGOLA, Headcount::Stated(25)),
            need("housing", FANO, Headcount::Stated(77)),
            need("housing", PERGOLA, Headcount::Suppressed),
        ],
        municipalities: vec![municipality(FANO, "Fano"), municipality(PERGOLA, "Pergola")],
        need_types: vec![
            need_type("home", "Assistenza a casa"),
            need_type("school", "Aiuto allo studio"),
            need_type("housing", "Casa"),
        ],
        addresses: vec![
            addresses("casa", "home"),
            addresses("scuola", "school"),
            addresses("casa", "nowhere"),
        ],
        ties: vec![tie("capo", "uno"), tie("uno", "due"), tie("capo", "uno")],
        participation: vec![row(ParticipationRow {
            organization: id("uno"),
            tavolo: id("famiglia"),
            role: None,
        })],
        tavoli: vec![row(Tavolo {
            id: id("famiglia"),
            name: "Famiglia".to_owned(),
        })],
        standards: vec![standard("A", true), standard("B", false)],
        ..Rows::default()
    }
}

/// The same without needs that nothing answers to, and with a second service for home care, as large as the first.
pub(super) fn with_a_second() -> Rows {
    let mut rows = rows();
    rows.needs.truncate(3);
    rows.services
        .push(service("casa-due", "due", Some(40), &[FANO, PERGOLA]));
    rows.addresses.push(row(AddressRow {
        service: id("casa-due"),
        need_type: id("home"),
        intensity: None,
    }));
    rows
}

pub(super) fn edition() -> Edition {
    Edition {
        title: "Ambito di prova".to_owned(),
        edition: Some("2023".to_owned()),
        date: chrono::NaiveDate::from_ymd_opt(2023, 10, 1),
        lead: Some(id("capo")),
        demonstrative: true,
        source: Some("prova".to_owned()),
        ..Edition::new("prova")
    }
}
