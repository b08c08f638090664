//! What each table of the results holds: one file a table, and the list of them.

use super::Briefing;
use super::audience::Audience;
use super::tables::{Readership, Table};
use crate::model::actor_graph::ActorGraph;

pub mod access;
mod additions;
pub mod advice;
pub mod centrality;
pub mod changes;
pub mod closures;
pub mod communities;
mod diagnostics;
pub mod doubt;
pub mod duplicates;
pub mod editions;
pub mod equity;
pub mod groups;
pub(super) mod invitations;
pub(super) mod isolates;
pub mod key_players;
pub mod locate;
pub mod merges;
mod municipalities;
mod needs;
pub mod network;
mod organizations;
pub mod pairs;
pub mod patterns;
pub mod places;
mod published;
mod referral;
pub mod scenarios;
mod services;
mod standards;
pub(super) mod suggestions;
mod tavoli;
mod tavolo_needs;
mod tavolo_overlaps;
pub mod two_mode;

/// A table of the results, as data.
#[derive(Clone, Copy)]
pub struct Content {
    /// The name of the table and of its file.
    pub id: &'static str,
    /// The widest circle of readers that is shown it, of its columns what each is told to.
    pub told_to: Audience,
    /// In which order it is handed on outside the office.
    pub order: Order,
    /// Fills it.
    pub build: fn(&Briefing<'_>) -> Table,
}

/// A table of what stands beside the study: see [`Beside`](super::Beside). It is for the office.
#[derive(Clone, Copy)]
pub struct Aside {
    /// The name of the table and of its file.
    pub id: &'static str,
    /// Fills it; `None` where what it is about is not given.
    pub build: fn(&Briefing<'_>) -> Option<Table>,
}

/// The order of the rows of a table that leaves the office.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Order {
    /// By what is told of them: another order could tell what is not.
    Told,
    /// As they are made, from nothing that its readers are not told.
    Made,
}

/// Every table of the results, in the order people meet them.
pub const CONTENTS: &[Content] = &[
    isolates::CONTENT,
    suggestions::CONTENT,
    needs::CONTENT,
    municipalities::CONTENT,
    closures::CONTENT,
    closures::NEEDS,
    closures::PAIRS,
    additions::CONTENT,
    equity::EQUITY,
    equity::LORENZ,
    equity::SHORTFALLS,
    standards::CONTENT,
    tavoli::CONTENT,
    tavolo_needs::CONTENT,
    tavolo_overlaps::CONTENT,
    invitations::CONTENT,
    referral::NEEDS,
    referral::BROKERS,
    organizations::CONTENT,
    services::CONTENT,
    network::CONTENT,
    diagnostics::CONTENT,
];

/// Every table of what stands beside the study, in the order people meet them, after the others.
pub const ASIDES: &[Aside] = &[
    scenarios::SCENARIOS,
    scenarios::NEEDS,
    scenarios::NETWORK,
    scenarios::STEPS,
    doubt::INDICES,
    doubt::NEEDS,
    doubt::ACTORS,
    doubt::COMMUNITIES,
    doubt::SCENARIOS,
    editions::SUMMARY,
    editions::ORGANIZATIONS,
    editions::TIES,
    editions::SERVICES,
    editions::NEEDS,
    editions::INDICES,
    editions::TAVOLI,
    editions::TIMELINE,
    editions::MATCHES,
];

/// The tables that the audience of a briefing is shown, filled with what it is shown, their rows in the order of the study: for pages,
/// which choose and order rows themselves.
pub fn filled(briefing: &Briefing<'_>) -> Vec<Table> {
    published::all_filled(briefing)
}

/// These tables as they are handed on, whole: outside the office in an order that tells nothing of what they do not say.
pub fn handed_on(audience: Audience, tables: &[Table]) -> Vec<Table> {
    published::all_handed_on(audience, tables)
}

/// The tables that the audience of a briefing is shown, as they are handed on.
pub fn shown(briefing: &Briefing<'_>) -> Vec<Table> {
    handed_on(briefing.audience, &filled(briefing))
}

/// The table of this name of what stands beside the study of a briefing; `None` where that is not given.
pub fn aside(id: &str, briefing: &Briefing<'_>) -> Option<Table> {
    let aside = ASIDES.iter().find(|aside| aside.id == id)?;
    (aside.build)(briefing)
}

/// Whether the numbers of a row of a table are withheld from the audience that it was filled for.
pub fn withholds(table: &Table, row: usize) -> bool {
    published::withholds(table, row)
}

/// The table of this name.
pub fn content(id: &str) -> Option<&'static Content> {
    CONTENTS.iter().find(|content| content.id == id)
}

/// A table with a row for each of these actors: its id, and for people its name, where there is one.
fn named(
    id: &'static str,
    graph: &ActorGraph,
    names: Option<&[&str]>,
    actors: impl Iterator<Item = usize> + Clone,
) -> Table {
    let ids = graph.ids();
    let table = Table::new(id).text("id", actors.clone().map(|actor| Some(&ids[actor])));
    match names {
        Some(names) => table
            .text("name", actors.map(|actor| Some(names[actor])))
            .only(Readership::People),
        None => table,
    }
}
