//! The table of centralities: one row an actor, one column a measure.

use super::communities::named;
use crate::analysis::centrality::Metric;
use crate::analysis::scores::Scores;
use crate::model::actor_graph::ActorGraph;
use crate::present::tables::Table;

/// One row an actor in the order of ids: `id`, then a column for each measure, named by the measure's id. People also read the name of
/// each actor, where there is one.
pub fn centrality(
    graph: &ActorGraph,
    names: Option<&[&str]>,
    scores: &[(&'static Metric, Scores)],
) -> Table {
    let table = named(Table::new("centrality"), graph, names);
    scores.iter().fold(table, |table, (metric, scores)| {
        table
            .decimal(metric.id, 4, scores.values().iter().copied())
            .of(&metric.explanation)
    })
}
