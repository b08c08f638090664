//! Every organization with its place in the network.

use super::{Content, Order};
use crate::model::affiliation::Affiliation;
use crate::model::node::Organization;
use crate::present::Briefing;
use crate::present::audience::Audience;
use crate::present::tables::Table;
use std::collections::BTreeMap;

pub(super) const CONTENT: Content = Content {
    id: "organizations",
    told_to: Audience::Public,
    order: Order::Told,
    build,
};

fn build(briefing: &Briefing<'_>) -> Table {
    let study = briefing.study;
    let network = &study.district.network;
    let all = || study.organizations.iter().enumerate();
    let each = |of: fn(&Organization) -> Option<String>| all().map(move |(_, o)| of(o));
    let centralities = &study.centralities;
    let by_strength = study.betweenness_by_strength();
    let rank: BTreeMap<usize, usize> = centralities
        .betweenness
        .ranking()
        .iter()
        .map(|ranked| (ranked.actor, ranked.rank))
        .collect();
    let needs = Affiliation::with_need_types(network);
    let persons = |organization: &Organization| -> u32 {
        network
            .services_of(&organization.id)
            .into_iter()
            .filter_map(|service| study.coverage.taken.get(service))
            .sum()
    };
    Table::new("organizations")
        .text("id", each(|o| Some(o.id.to_string())))
        .told_to(Audience::Public)
        .text("name", each(|o| Some(o.name.clone())))
        .told_to(Audience::Public)
        .term("kind", "kind", all().map(|(_, o)| Some(o.kind.key())))
        .told_to(Audience::Public)
        .text(
            "municipality",
            all().map(|(_, o)| Some(study.district.municipality_name(o.municipality.as_ref()?))),
        )
        .told_to(Audience::Public)
        .flag("answered", all().map(|(_, o)| o.answered))
        .told_to(Audience::Tavolo)
        .whole(
            "ties",
            all().map(|(i, _)| Some(study.actors.successors(i).len())),
        )
        .told_to(Audience::Tavolo)
        .decimal("degree", 3, centralities.degree.values().iter().copied())
        .told_to(Audience::Tavolo)
        .decimal(
            "strength",
            0,
            centralities.strength.values().iter().copied(),
        )
        .told_to(Audience::Tavolo)
        .decimal(
            "harmonic",
            3,
            centralities.harmonic.values().iter().copied(),
        )
        .told_to(Audience::Tavolo)
        .decimal(
            "betweenness",
            3,
            centralities.betweenness.values().iter().copied(),
        )
        .told_to(Audience::Tavolo)
        .whole(
            "betweenness_rank",
            all().map(|(i, _)| rank.get(&i).copied()),
        )
        .told_to(Audience::Tavolo)
        .decimal(
            "betweenness_by_strength",
            3,
            by_strength.values().iter().copied(),
        )
        .told_to(Audience::Tavolo)
        .flag(
            "cut_vertex",
            all().map(|(i, _)| Some(study.cut_vertices.binary_search(&i).is_ok())),
        )
        .told_to(Audience::Tavolo)
        .whole(
            "component_size",
            all().map(|(i, _)| Some(study.components.size_of(i))),
        )
        .told_to(Audience::Tavolo)
        .whole(
            "tavoli",
            all().map(|(_, o)| Some(network.tavoli_of(&o.id).len())),
        )
        .told_to(Audience::Public)
        .whole(
            "services",
            all().map(|(_, o)| Some(network.services_of(&o.id).len())),
        )
        .told_to(Audience::Public)
        .whole(
            "need_types",
            all().map(|(i, _)| Some(needs.events_of(i).len())),
        )
        .told_to(Audience::Public)
        .whole("persons_taken", all().map(|(_, o)| Some(persons(o))))
}
