//! Cover through the network: the needs that referrals could help, and the organizations on whom that hangs.

use super::{Content, Order};
use crate::analysis::coverage::needs::NeedCoverage;
use crate::analysis::coverage::referral::{Broker, ReferralCover};
use crate::model::ids::{NeedId, OrganizationId};
use crate::present::Briefing;
use crate::present::audience::Audience;
use crate::present::tables::{Readership, Table};

pub(super) const NEEDS: Content = Content {
    id: "referral",
    told_to: Audience::Internal,
    order: Order::Told,
    build: needs,
};

pub(super) const BROKERS: Content = Content {
    id: "referral_brokers",
    told_to: Audience::Internal,
    order: Order::Told,
    build: brokers,
};

/// The names of organizations, in their order.
pub(super) fn names(briefing: &Briefing<'_>, ids: &[OrganizationId]) -> Vec<String> {
    let network = &briefing.study.district.network;
    ids.iter()
        .map(|id| {
            network
                .organization(id)
                .map_or_else(|| id.to_string(), |organization| organization.name.clone())
        })
        .collect()
}

/// A chain as people read it.
pub(super) fn chain(briefing: &Briefing<'_>, cover: &ReferralCover) -> Option<String> {
    let names = names(briefing, &cover.chain);
    (!names.is_empty()).then(|| names.join(" → "))
}

/// Every need that referrals could help, with the shortest chain.
fn needs(briefing: &Briefing<'_>) -> Table {
    let study = briefing.study;
    let district = study.district;
    let reached: Vec<(&NeedCoverage, &ReferralCover)> = study
        .coverage
        .needs
        .iter()
        .zip(&study.referral().needs)
        .filter(|(_, cover)| cover.is_reached())
        .collect();
    let all = || reached.iter().copied();
    let stated = |of: fn(&ReferralCover) -> u32| {
        all().map(move |(_, cover)| cover.persons.map(|_| of(cover)))
    };
    let need_type = |id: &NeedId| Some(district.network.need_type(&id.need_type)?.name.clone());
    let services = |cover: &ReferralCover| {
        let services = cover.services.iter();
        let names: Vec<&str> = services
            .filter_map(|id| district.network.service(id))
            .map(|service| service.name.as_str())
            .collect();
        names.join("; ")
    };
    let ids = |ids: &[OrganizationId]| {
        let ids: Vec<&str> = ids.iter().map(OrganizationId::as_str).collect();
        ids.join("|")
    };
    let some = |text: String| (!text.is_empty()).then_some(text);
    Table::new("referral")
        .text("id", all().map(|(_, cover)| Some(&cover.need)))
        .only(Readership::Files)
        .text("need_type", all().map(|(_, cover)| need_type(&cover.need)))
        .text(
            "istat_code",
            all().map(|(_, cover)| Some(&cover.need.municipality)),
        )
        .only(Readership::Files)
        .text(
            "municipality",
            all().map(|(_, cover)| Some(district.municipality_name(&cover.need.municipality))),
        )
        .term(
            "status",
            "status",
            all().map(|(direct, _)| Some(direct.status.key())),
        )
        .whole("not_covered", all().map(|(_, cover)| cover.persons))
        .whole("referral_persons", stated(|cover| cover.taken))
        .whole("referral_undetermined", stated(|cover| cover.undetermined))
        .whole("referral_left", stated(ReferralCover::left))
        .text(
            "referral_chain",
            all().map(|(_, cover)| chain(briefing, cover)),
        )
        .text(
            "referral_chain_ids",
            all().map(|(_, cover)| some(ids(&cover.chain))),
        )
        .only(Readership::Machines)
        .text(
            "referral_services",
            all().map(|(_, cover)| some(services(cover))),
        )
        .only(Readership::Files)
        .text(
            "sole_broker",
            all().map(|(_, cover)| some(names(briefing, &cover.brokers).join("; "))),
        )
        .text(
            "sole_broker_ids",
            all().map(|(_, cover)| some(ids(&cover.brokers))),
        )
        .only(Readership::Machines)
}

/// Every organization without which some needs lose all their cover through the network.
fn brokers(briefing: &Briefing<'_>) -> Table {
    let study = briefing.study;
    let network = &study.district.network;
    let all = || study.referral().brokers.iter();
    let name = |broker: &Broker| Some(network.organization(&broker.organization)?.name.clone());
    let ids = |broker: &Broker| {
        let ids: Vec<String> = broker.needs.iter().map(NeedId::to_string).collect();
        ids.join("|")
    };
    let told = |broker: &Broker| {
        let told: Vec<String> = broker
            .needs
            .iter()
            .map(|need| {
                let kind = network.need_type(&need.need_type);
                let kind = kind.map_or(need.need_type.as_str(), |kind| &kind.name);
                let place = study.district.municipality_name(&need.municipality);
                format!("{kind} ({place})")
            })
            .collect();
        told.join("; ")
    };
    Table::new("referral_brokers")
        .text("id", all().map(|broker| Some(&broker.organization)))
        .text("name", all().map(name))
        .whole(
            "needs_through_it",
            all().map(|broker| Some(broker.needs.len())),
        )
        .whole("referral_persons", all().map(|broker| Some(broker.persons)))
        .whole(
            "referral_undetermined",
            all().map(|broker| Some(broker.undetermined)),
        )
        .text("need_ids", all().map(|broker| Some(ids(broker))))
        .only(Readership::Machines)
        .text("needs_told", all().map(|broker| Some(told(broker))))
        .only(Readership::Files)
}
