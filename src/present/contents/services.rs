//! Every service with whom it reaches and how full it is.

use super::{Content, Order};
use crate::model::node::Service;
use crate::model::units::Share;
use crate::present::Briefing;
use crate::present::audience::Audience;
use crate::present::tables::Table;

pub(super) const CONTENT: Content = Content {
    id: "services",
    told_to: Audience::Public,
    order: Order::Told,
    build,
};

fn build(briefing: &Briefing<'_>) -> Table {
    let district = briefing.study.district;
    let coverage = &briefing.study.coverage;
    let all = || district.network.services();
    let taken = |service: &Service| coverage.taken.get(&service.id).copied().unwrap_or(0);
    let providers = |service: &Service| -> String {
        let names: Vec<&str> = service
            .providers
            .iter()
            .filter_map(|id| district.network.organization(id))
            .map(|organization| organization.name.as_str())
            .collect();
        names.join(", ")
    };
    let used = |service: &Service| {
        let capacity = service.capacity?;
        Some(Share::of(taken(service).into(), capacity.into())?.0)
    };
    Table::new("services")
        .text("id", all().map(|service| Some(&service.id)))
        .told_to(Audience::Public)
        .text("name", all().map(|service| Some(&service.name)))
        .told_to(Audience::Public)
        .text("providers", all().map(|service| Some(providers(service))))
        .told_to(Audience::Public)
        .text(
            "municipality",
            all().map(|service| Some(district.municipality_name(service.municipality.as_ref()?))),
        )
        .told_to(Audience::Public)
        .term(
            "service_status",
            "service",
            all().map(|service| Some(service.status.key())),
        )
        .told_to(Audience::Public)
        .whole("capacity", all().map(|service| service.capacity))
        .told_to(Audience::Public)
        .text("unit", all().map(|service| service.unit.clone()))
        .told_to(Audience::Public)
        .whole(
            "needs_reached",
            all().map(|service| Some(coverage.reached.get(&service.id).map_or(0, Vec::len))),
        )
        .told_to(Audience::Public)
        .whole("persons_taken", all().map(|service| Some(taken(service))))
        .share("capacity_used", all().map(used))
        .text("as_of", all().map(|service| service.as_of))
        .told_to(Audience::Public)
        .text("source", all().map(|service| service.source.clone()))
        .told_to(Audience::Tavolo)
}
