//! The tables that HSDS does not have: needs, ties, working groups, and who else provides a service.

use super::ids::Ids;
use super::sheet::Kind::{Key, Must, Number, Of, Text};
use super::sheet::{Sheet, text};
use crate::model::district::District;
use crate::model::hsds::PROVIDERS;
use crate::model::node::Node;
use crate::model::tie::Tie;
use crate::model::units::Headcount;
use petgraph::visit::EdgeRef;

/// The tables, places first.
pub(super) fn sheets(district: &District, ids: &Ids) -> Vec<Sheet> {
    vec![
        providers(district, ids),
        municipalities(district),
        need_types(district),
        needs(district, ids),
        answers(district, ids),
        tavoli(district),
        members(district, ids),
        ties(district, ids),
    ]
}

fn joined<T: ToString>(items: impl IntoIterator<Item = T>) -> String {
    let items: Vec<String> = items.into_iter().map(|item| item.to_string()).collect();
    items.join("|")
}

fn providers(district: &District, ids: &Ids) -> Sheet {
    let mut sheet = Sheet::new(
        PROVIDERS,
        "service_provider.csv",
        "Tutti gli enti che offrono ogni servizio",
        &[
            ("id", Key),
            ("service_id", Of("service")),
            ("organization_id", Of("organization")),
        ],
    );
    for service in district.network.services() {
        for provider in &service.providers {
            let (service, provider) = (service.id.as_str(), provider.as_str());
            sheet.push(&[
                ("id", ids.of(PROVIDERS, &format!("{service}/{provider}"))),
                ("service_id", ids.of("service", service)),
                ("organization_id", ids.of("organization", provider)),
            ]);
        }
    }
    sheet
}

fn municipalities(district: &District) -> Sheet {
    let mut sheet = Sheet::new(
        "municipality",
        "municipality.csv",
        "Comuni dell'ambito",
        &[
            ("istat_code", Key),
            ("name", Must),
            ("latitude", Number),
            ("longitude", Number),
            ("area_km2", Number),
            ("population", Number),
            ("deprivation", Number),
            ("basin", Text),
        ],
    );
    for municipality in district.network.municipalities() {
        sheet.push(&[
            ("istat_code", municipality.code.to_string()),
            ("name", municipality.name.clone()),
            (
                "latitude",
                text(municipality.place.map(|place| place.latitude)),
            ),
            (
                "longitude",
                text(municipality.place.map(|place| place.longitude)),
            ),
            ("area_km2", text(municipality.area_km2)),
            ("population", text(municipality.population)),
            ("deprivation", text(municipality.deprivation)),
            ("basin", text(municipality.basin.clone())),
        ]);
    }
    sheet
}

fn need_types(district: &District) -> Sheet {
    let mut sheet = Sheet::new(
        "need_type",
        "need_type.csv",
        "Tipi di bisogno",
        &[
            ("id", Key),
            ("name", Must),
            ("area", Text),
            ("tavoli", Text),
        ],
    );
    for need_type in district.network.need_types() {
        sheet.push(&[
            ("id", need_type.id.to_string()),
            ("name", need_type.name.clone()),
            ("area", text(need_type.area.as_ref())),
            ("tavoli", joined(&need_type.tavoli)),
        ]);
    }
    sheet
}

fn needs(district: &District, ids: &Ids) -> Sheet {
    let mut sheet = Sheet::new(
        "need",
        "need.csv",
        "Bisogni: un tipo in un comune, con le persone che riguarda; < e un numero vuol dire contate e non pubblicate",
        &[
            ("id", Key),
            ("type", Of("need_type")),
            ("municipality", Of("municipality")),
            ("persons", Text),
            ("persons_low", Number),
            ("persons_high", Number),
            ("target", Text),
            ("age_min", Number),
            ("age_max", Number),
            ("status", Text),
            ("year", Number),
            ("source", Text),
        ],
    );
    for need in district.network.needs() {
        let persons = match need.persons {
            Headcount::Stated(persons) => persons.to_string(),
            Headcount::Unknown => String::new(),
            Headcount::Suppressed => format!("<{}", district.edition.disclosure_threshold.max(1)),
        };
        sheet.push(&[
            ("id", ids.of("need", &need.id.to_string())),
            ("type", need.id.need_type.to_string()),
            ("municipality", need.id.municipality.to_string()),
            ("persons", persons),
            ("persons_low", text(need.persons_low)),
            ("persons_high", text(need.persons_high)),
            ("target", joined(&need.targets)),
            ("age_min", text(need.ages.least)),
            ("age_max", text(need.ages.most)),
            ("status", text(need.evidence.map(|evidence| evidence.key()))),
            ("year", text(need.year)),
            ("source", text(need.source.as_ref())),
        ]);
    }
    sheet
}

fn answers(district: &District, ids: &Ids) -> Sheet {
    let mut sheet = Sheet::new(
        "service_need_type",
        "service_need_type.csv",
        "A quale tipo di bisogno risponde ogni servizio",
        &[
            ("id", Key),
            ("service", Of("service")),
            ("need_type", Of("need_type")),
            ("intensity", Number),
        ],
    );
    let graph = district.network.graph();
    for edge in graph.edge_references() {
        if let (Node::Service(service), Node::NeedType(need_type), Tie::Addresses(intensity)) =
            (&graph[edge.source()], &graph[edge.target()], edge.weight())
        {
            let key = format!("{}/{}", service.id, need_type.id);
            sheet.push(&[
                ("id", ids.of("service_need_type", &key)),
                ("service", ids.of("service", service.id.as_str())),
                ("need_type", need_type.id.to_string()),
                ("intensity", text(*intensity)),
            ]);
        }
    }
    sheet
}

fn tavoli(district: &District) -> Sheet {
    let mut sheet = Sheet::new(
        "tavolo",
        "tavolo.csv",
        "Tavoli tematici",
        &[("id", Key), ("name", Must)],
    );
    for tavolo in district.network.tavoli() {
        sheet.push(&[("id", tavolo.id.to_string()), ("name", tavolo.name.clone())]);
    }
    sheet
}

fn members(district: &District, ids: &Ids) -> Sheet {
    let mut sheet = Sheet::new(
        "organization_tavolo",
        "organization_tavolo.csv",
        "Chi siede a quale tavolo",
        &[
            ("id", Key),
            ("organization", Of("organization")),
            ("tavolo", Of("tavolo")),
            ("role", Text),
        ],
    );
    let graph = district.network.graph();
    for edge in graph.edge_references() {
        if let (Node::Organization(member), Node::Tavolo(tavolo), Tie::Participates(role)) =
            (&graph[edge.source()], &graph[edge.target()], edge.weight())
        {
            let key = format!("{}/{}", member.id, tavolo.id);
            sheet.push(&[
                ("id", ids.of("organization_tavolo", &key)),
                ("organization", ids.of("organization", member.id.as_str())),
                ("tavolo", tavolo.id.to_string()),
                ("role", text(role.as_ref())),
            ]);
        }
    }
    sheet
}

fn ties(district: &District, ids: &Ids) -> Sheet {
    let mut sheet = Sheet::new(
        "organization_tie",
        "organization_tie.csv",
        "Legami tra enti; forza da 1 a 5, 5 è la più forte",
        &[
            ("id", Key),
            ("from", Of("organization")),
            ("to", Of("organization")),
            ("kind", Must),
            ("strength", Number),
            ("mutual", Text),
            ("since", Number),
            ("reported_by", Text),
            ("evidence", Text),
        ],
    );
    let organization = |id: &crate::model::ids::OrganizationId| ids.of("organization", id.as_str());
    for (place, (from, to, relation)) in district.network.relations().enumerate() {
        sheet.push(&[
            (
                "id",
                ids.of("organization_tie", &format!("{place}/{from}/{to}")),
            ),
            ("from", organization(from)),
            ("to", organization(to)),
            ("kind", relation.kind.key().to_owned()),
            (
                "strength",
                text(relation.strength.map(|strength| strength.value())),
            ),
            ("mutual", relation.mutual.to_string()),
            ("since", text(relation.since)),
            (
                "reported_by",
                joined(relation.reported_by.iter().map(organization)),
            ),
            ("evidence", text(relation.evidence.as_ref())),
        ]);
    }
    sheet
}
