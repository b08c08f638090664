//! Who holds the network together: the network as a whole, the brokers, what would cut it.

use super::Desk;
use super::sheet::{Cell, Role, Sheet};
use crate::model::diagnostic::TableId;
use crate::present::tables::{Table, Values};
use serde::Serialize;
use std::cmp::Reverse;

/// The last place of a broker that is shown.
const PLACES: usize = 10;

/// The section on the network; only its first table where there is no tie.
#[derive(Debug, Serialize)]
pub(super) struct Holders {
    tied: bool,
    /// Whether nothing is said of single organizations: then there is the network as a whole only.
    spares: bool,
    network: Option<Sheet>,
    brokers: Option<Sheet>,
    cut_vertices: String,
    cut_vertex_list: Vec<String>,
    bridges: String,
    bridge_list: Vec<String>,
}

/// The tables that the network is made from.
const TABLES: [TableId; 2] = [TableId::Organizations, TableId::Ties];

pub(super) fn holders(desk: &Desk<'_>) -> Holders {
    let (study, words) = (desk.study, desk.words);
    let name = |actor: usize| study.organizations[actor].name.clone();
    Holders {
        tied: study.cohesion.m > 0,
        spares: desk.spares(),
        network: desk.table("network").map(|table| network(desk, table)),
        brokers: desk
            .table("organizations")
            .filter(|_| !desk.spares())
            .and_then(|table| brokers(desk, table)),
        cut_vertices: words.fill(
            "report-cut-vertices-list",
            &[
                ("count", study.cut_vertices.len().into()),
                ("n", study.cohesion.n.into()),
            ],
        ),
        cut_vertex_list: match desk.spares() {
            true => Vec::new(),
            false => cut_vertex_list(desk),
        },
        bridges: words.fill(
            "report-bridges-list",
            &[
                ("count", study.bridges.len().into()),
                ("ties", study.cohesion.m.into()),
            ],
        ),
        bridge_list: study
            .bridges
            .iter()
            .filter(|_| !desk.spares())
            .map(|&(first, second)| {
                words.fill(
                    "report-bridge",
                    &[
                        ("first", name(first).into()),
                        ("second", name(second).into()),
                    ],
                )
            })
            .collect(),
    }
}

/// Every cut vertex with how many come off, those that would cost most first.
fn cut_vertex_list(desk: &Desk<'_>) -> Vec<String> {
    let (study, words) = (desk.study, desk.words);
    let mut cuts: Vec<(usize, usize)> = study
        .cut_vertices
        .iter()
        .zip(&study.detached)
        .map(|(&actor, &lost)| (actor, lost))
        .collect();
    cuts.sort_by_key(|&(actor, lost)| (Reverse(lost), actor));
    cuts.into_iter()
        .map(|(actor, lost)| {
            let name = study.organizations[actor].name.as_str();
            words.fill(
                "report-cut-vertex",
                &[("name", name.into()), ("count", lost.into())],
            )
        })
        .collect()
}

/// The facts about the whole network that a planner reads; the table of the results has all of them.
const FACTS: [&str; 11] = [
    "n",
    "m",
    "isolates",
    "components",
    "largest_component",
    "density",
    "fragmentation",
    "mean_distance",
    "degree_centralization",
    "cut_vertices",
    "bridges",
];

fn network(desk: &Desk<'_>, table: &Table) -> Sheet {
    let words = desk.words;
    let note = words.fill("report-network-note", &desk.size());
    let measures = table.columns.first().map(|column| &column.values);
    let row = |fact: &&str| match measures {
        Some(Values::Measure(cells)) => cells
            .iter()
            .position(|cell| cell.is_some_and(|(id, _)| id == *fact)),
        _ => None,
    };
    let mut layout = desk
        .layout(table, FACTS.iter().filter_map(row))
        .name(["measure"])
        .take(["value"]);
    if desk.study.without_lead.is_some() {
        layout = layout.take(["without_lead"]);
    }
    layout.finish(words.say("report-network-title"), desk.notes(note, &TABLES))
}

fn brokers(desk: &Desk<'_>, table: &Table) -> Option<Sheet> {
    let (study, words) = (desk.study, desk.words);
    // The rows of the table are the organizations of the study, in its order.
    let ranks: Vec<(usize, usize)> = (study.centralities.betweenness.ranking().into_iter())
        .filter(|ranked| ranked.rank <= PLACES && ranked.score > 0.0)
        .map(|ranked| (ranked.actor, ranked.rank))
        .collect();
    let order: Vec<usize> = ranks.iter().map(|&(actor, _)| actor).collect();
    if order.is_empty() {
        return None;
    }
    let lead = study.without_lead.as_ref().map(|without| without.lead);
    let note = words.fill("report-brokers-note", &desk.size());
    let sheet = desk
        .layout(table, order)
        .called("brokers")
        .own(
            "rank",
            words.say("report-brokers-rank"),
            Role::Number,
            |row| {
                let (_, rank) = ranks.iter().find(|(actor, _)| *actor == row)?;
                Some(Cell::whole(*rank as u64, words))
            },
        )
        .instead("name", Role::Name, |row| {
            let name = study.organizations[row].name.as_str();
            Some(Cell::text(if Some(row) == lead {
                words.fill("brokers-lead", &[("name", name.into())])
            } else {
                name.to_owned()
            }))
        })
        .take(["kind", "municipality", "ties", "betweenness"])
        .take(["betweenness_by_strength"])
        .own(
            "detached",
            words.say("brokers-detached"),
            Role::Text,
            |row| {
                Some(Cell::text(match study.cut_vertices.binary_search(&row) {
                    Ok(place) => {
                        let lost = study.detached[place];
                        words.fill("brokers-lost", &[("count", lost.into())])
                    }
                    Err(_) => words.say("report-brokers-nobody-lost"),
                }))
            },
        )
        .finish(words.say("report-brokers-title"), desk.notes(note, &TABLES));
    Some(sheet)
}
