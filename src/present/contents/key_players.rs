//! The tables of key players: the sets, each actor by itself, and who is indispensable to network and services.

use super::named;
use crate::analysis::advice::indispensable::{Indispensable, best_for};
use crate::analysis::key_players::{Alone, KeyPlayers, Measure};
use crate::model::actor_graph::ActorGraph;
use crate::present::tables::{Readership, Table};
use crate::present::words::Words;

/// The tables, by name.
pub const TABLES: [&str; 3] = ["sets", "actors", "indispensable"];

/// One row a measure: the set, what it is worth and what is proved of it.
pub fn sets(graph: &ActorGraph, names: Option<&[&str]>, sets: &[KeyPlayers]) -> Table {
    let rows = || sets.iter();
    let ids = |set: &KeyPlayers| {
        let ids = set.set.iter().map(|&actor| graph.ids()[actor].as_str());
        ids.collect::<Vec<_>>().join("|")
    };
    let called = |set: &KeyPlayers| {
        let names = set.set.iter().map(|&actor| match names {
            Some(names) => names[actor],
            None => graph.ids()[actor].as_str(),
        });
        names.collect::<Vec<_>>().join("; ")
    };
    Table::new("key_players")
        .measures(
            "measure",
            rows().map(|set| Some((set.measure.key(), set.measure.explanation()))),
        )
        .whole("set_size", rows().map(|set| Some(set.set.len())))
        .only(Readership::Files)
        .text("member_ids", rows().map(|set| Some(ids(set))))
        .only(Readership::Machines)
        .text("set_members", rows().map(|set| Some(called(set))))
        .decimal("before", 3, rows().map(|set| set.before))
        .decimal("value", 3, rows().map(|set| Some(set.value)))
        .decimal("value_bound", 3, rows().map(|set| set.bound))
        .term("proof", "proof", rows().map(|set| Some(proof(set))))
        .whole("equally_good", rows().map(|set| Some(set.sets?.count)))
        .only(Readership::Files)
        .flag(
            "equally_good_all",
            rows().map(|set| Some(set.sets?.complete)),
        )
        .only(Readership::Files)
        .whole("search_nodes", rows().map(|set| Some(set.nodes)))
        .only(Readership::Files)
}

/// How a set is known to be good.
pub fn proof(set: &KeyPlayers) -> &'static str {
    match set.bound {
        Some(_) if set.is_proved() => "proved",
        Some(_) => "bounded",
        None => "unknown",
    }
}

/// One row an actor: the others without it, what it reaches by itself, and in which of the sets it is.
pub fn actors(
    graph: &ActorGraph,
    names: Option<&[&str]>,
    alone: &[Alone],
    sets: &[KeyPlayers],
    words: &Words,
) -> Table {
    let table = named("key_actors", graph, names, 0..graph.len());
    let decimal = |of: fn(&Alone) -> Option<f64>| alone.iter().map(of);
    table
        .whole("cut_off", alone.iter().map(|alone| Some(alone.detached)))
        .decimal(
            "fragmentation_without",
            3,
            decimal(|alone| alone.fragmentation),
        )
        .decimal(
            "distance_fragmentation_without",
            3,
            decimal(|alone| alone.distance_fragmentation),
        )
        .decimal("reach_alone", 3, decimal(|alone| Some(alone.reach)))
        .decimal(
            "distance_reach_alone",
            3,
            decimal(|alone| Some(alone.distance_reach)),
        )
        .text(
            "in_sets",
            (0..graph.len()).map(|actor| called(&best_for(sets, actor), words)),
        )
}

/// One row an actor, the most indispensable first.
pub fn indispensable(
    graph: &ActorGraph,
    names: Option<&[&str]>,
    rows: &[Indispensable],
    words: &Words,
) -> Table {
    let all = || rows.iter();
    named("indispensable", graph, names, all().map(|row| row.actor))
        .term("holds_up", "holds", all().map(|row| Some(row.holds.key())))
        .whole("cut_off", all().map(|row| Some(row.alone.detached)))
        .decimal(
            "fragmentation_rise",
            3,
            all().map(|row| row.fragmentation_rise),
        )
        .decimal(
            "distance_fragmentation_rise",
            3,
            all().map(|row| row.distance_rise),
        )
        .only(Readership::Files)
        .text("in_sets", all().map(|row| called(&row.best_for, words)))
        .only(Readership::Files)
        .whole(
            "services_stopped",
            all().map(|row| Some(row.services_stopped)),
        )
        .whole("lost", all().map(|row| Some(row.lost)))
        .whole("undetermined", all().map(|row| Some(row.undetermined)))
        .whole(
            "become_uncovered",
            all().map(|row| Some(row.become_uncovered)),
        )
}

/// Measures by short names; nothing where there are none.
fn called(measures: &[Measure], words: &Words) -> Option<String> {
    let names = measures.iter();
    let names = names.map(|measure| words.say(&format!("best-for-{}", measure.key())));
    (!measures.is_empty()).then(|| names.collect::<Vec<_>>().join("; "))
}
