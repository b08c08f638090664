//! The tables about groups: each group's part in the network, and who stands between them.

use super::named;
use crate::analysis::mixing::profile::{Memberships, Profile};
use crate::analysis::mixing::roles::{self, Roles};
use crate::analysis::mixing::{ei_index, group_centrality};
use crate::model::actor_graph::ActorGraph;
use crate::present::tables::{Readership, Table};

/// One row a group.
pub fn groups(profiles: &[Profile]) -> Table {
    let rows = || profiles.iter();
    Table::new("groups")
        .text("group", rows().map(|group| Some(&group.name)))
        .whole("members", rows().map(|group| Some(group.members)))
        .whole("internal", rows().map(|group| Some(group.mix.internal)))
        .whole("external", rows().map(|group| Some(group.mix.external)))
        .decimal("ei_index", 3, rows().map(|group| group.mix.index()))
        .of(&ei_index::EI_INDEX)
        .decimal("group_degree", 3, rows().map(|group| group.degree.ok()))
        .of(&group_centrality::DEGREE)
        .decimal("group_harmonic", 3, rows().map(|group| group.harmonic.ok()))
        .of(&group_centrality::HARMONIC)
        .decimal(
            "group_closeness",
            3,
            rows().map(|group| group.closeness.ok()),
        )
        .of(&group_centrality::CLOSENESS)
        .decimal(
            "group_betweenness",
            3,
            rows().map(|group| group.betweenness.ok()),
        )
        .of(&group_centrality::BETWEENNESS)
}

/// One row an actor: its groups, and how often it is a broker in each role; empty for an actor in no group.
///
/// *z* tells how far each count is from chance, where each actor has one group at most.
pub fn brokers(
    graph: &ActorGraph,
    names: Option<&[&str]>,
    memberships: &Memberships,
    counts: &[Option<Roles<u64>>],
    z: Option<&[Option<Roles<Option<f64>>>]>,
) -> Table {
    let table = named("brokers", graph, names, 0..graph.len());
    let own = memberships.of.iter().map(|own| {
        let names: Vec<&str> = own
            .iter()
            .map(|&group| memberships.names[group].as_str())
            .collect();
        Some(names.join("|")).filter(|names| !names.is_empty())
    });
    let count = |of: fn(&Roles<u64>) -> u64| counts.iter().map(move |roles| roles.as_ref().map(of));
    let mut table = table
        .text("groups", own)
        .only(Readership::Files)
        .whole("coordinator", count(|roles| roles.coordinator))
        .of(&roles::COORDINATOR)
        .whole("itinerant", count(|roles| roles.itinerant))
        .of(&roles::ITINERANT)
        .whole("gatekeeper", count(|roles| roles.gatekeeper))
        .of(&roles::GATEKEEPER)
        .whole("representative", count(|roles| roles.representative))
        .of(&roles::REPRESENTATIVE)
        .whole("liaison", count(|roles| roles.liaison))
        .of(&roles::LIAISON);
    if memberships.single().is_none() {
        table = table.whole("mixed", count(|roles| roles.mixed));
    }
    table = table.whole("total", count(Roles::total));
    let Some(z) = z else { return table };
    let of = |role: fn(&Roles<Option<f64>>) -> Option<f64>| {
        z.iter().map(move |roles| roles.as_ref().and_then(role))
    };
    table
        .decimal("z_coordinator", 2, of(|roles| roles.coordinator))
        .only(Readership::Files)
        .decimal("z_itinerant", 2, of(|roles| roles.itinerant))
        .only(Readership::Files)
        .decimal("z_gatekeeper", 2, of(|roles| roles.gatekeeper))
        .only(Readership::Files)
        .decimal("z_representative", 2, of(|roles| roles.representative))
        .only(Readership::Files)
        .decimal("z_liaison", 2, of(|roles| roles.liaison))
        .only(Readership::Files)
}
