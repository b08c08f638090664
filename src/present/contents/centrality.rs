//! The table of centralities: one row an actor, one column a measure.

use crate::analysis::scores::Scores;
use crate::model::actor_graph::ActorGraph;
use crate::present::tables::Table;

/// One row an actor in the order of ids: `id`, then a column for each measure, named by the measure's id.
pub fn centrality(graph: &ActorGraph, scores: &[(&'static str, Scores)]) -> Table {
    let table = Table::new("centrality").text("id", graph.ids().iter().map(Some));
    scores.iter().fold(table, |table, (metric, scores)| {
        table.decimal(metric, 4, scores.values().iter().copied())
    })
}
