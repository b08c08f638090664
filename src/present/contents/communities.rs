//! The tables of communities, and of a core and its periphery.

use super::named;
use crate::analysis::groups::communities::Communities;
use crate::analysis::groups::core_periphery::CorePeriphery;
use crate::analysis::groups::{agreement, communities as found_by};
use crate::model::actor_graph::ActorGraph;
use crate::present::tables::Table;
use serde_json::{Value, json};

/// One row an actor: `id`, its community (1 for the largest), and how far the searches disagree on the company it is in.
pub fn communities(graph: &ActorGraph, names: Option<&[&str]>, found: &Communities) -> Table {
    let numbers = found.membership.iter();
    named("communities", graph, names, 0..graph.len())
        .ordinal("community", numbers.map(|community| Some(community + 1)))
        .of(&found_by::COMMUNITY)
        .decimal("ambiguity", 3, found.ambiguity.values().iter().copied())
        .of(&agreement::AMBIGUITY)
}

/// The same as one object, with what holds for all: `modularity`, `quality`, `stability`, `runs`, and the `members` of each community.
pub fn object(graph: &ActorGraph, found: &Communities) -> Value {
    let ids = |members: Vec<usize>| -> Vec<&String> {
        let ids = graph.ids();
        members.into_iter().map(|actor| &ids[actor]).collect()
    };
    let members: Vec<_> = found.members().into_iter().map(ids).collect();
    let rows: Vec<Value> = graph
        .ids()
        .iter()
        .zip(&found.membership)
        .zip(found.ambiguity.values())
        .map(|((id, community), ambiguity)| {
            json!({ "id": id, "community": community + 1, "ambiguity": ambiguity })
        })
        .collect();
    json!({
        "n": graph.len(),
        "m": graph.ties(),
        "count": found.count,
        "modularity": found.modularity.ok(),
        "quality": found.quality.ok(),
        "stability": found.stability.ok(),
        "runs": found.runs,
        "members": members,
        "communities": rows,
    })
}

/// One row an actor: `id`, and whether it is in the core; empty where no core could be looked for.
pub fn core(graph: &ActorGraph, names: Option<&[&str]>, found: Option<&CorePeriphery>) -> Table {
    let core = (0..graph.len()).map(|actor| found.map(|found| found.core[actor]));
    named("core_periphery", graph, names, 0..graph.len()).flag("core", core)
}
