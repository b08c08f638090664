//! Every organization with its place in the network.

use super::Content;
use crate::model::affiliation::Affiliation;
use crate::model::node::Organization;
use crate::present::Briefing;
use crate::present::tables::Table;
use std::collections::BTreeMap;

pub(super) const CONTENT: Content = Content {
    id: "organizations",
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
        .text("name", each(|o| Some(o.name.clone())))
        .term("kind", "kind", all().map(|(_, o)| Some(o.kind.key())))
        .text(
            "municipality",
            all().map(|(_, o)| Some(study.district.municipality_name(o.municipality.as_ref()?))),
        )
        .flag("answered", all().map(|(_, o)| o.answered))
        .whole(
            "ties",
            all().map(|(i, _)| Some(study.actors.successors(i).len())),
        )
        .decimal("degree", 3, centralities.degree.values().iter().copied())
        .decimal(
            "strength",
            0,
            centralities.strength.values().iter().copied(),
        )
        .decimal(
            "harmonic",
            3,
            centralities.harmonic.values().iter().copied(),
        )
        .decimal(
            "betweenness",
            3,
            centralities.betweenness.values().iter().copied(),
        )
        .whole(
            "betweenness_rank",
            all().map(|(i, _)| rank.get(&i).copied()),
        )
        .decimal(
            "betweenness_by_strength",
            3,
            by_strength.values().iter().copied(),
        )
        .flag(
            "cut_vertex",
            all().map(|(i, _)| Some(study.cut_vertices.binary_search(&i).is_ok())),
        )
        .whole(
            "component_size",
            all().map(|(i, _)| Some(study.components.size_of(i))),
        )
        .whole(
            "tavoli",
            all().map(|(_, o)| Some(network.tavoli_of(&o.id).len())),
        )
        .whole(
            "services",
            all().map(|(_, o)| Some(network.services_of(&o.id).len())),
        )
        .whole(
            "need_types",
            all().map(|(i, _)| Some(needs.events_of(i).len())),
        )
        .whole("persons_taken", all().map(|(_, o)| Some(persons(o))))
}
