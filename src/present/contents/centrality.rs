//! The table of centralities: one row an actor, one column a measure.

use super::named;
use crate::analysis::centrality::Metric;
use crate::analysis::scores::Scores;
use crate::model::actor_graph::ActorGraph;
use crate::present::tables::Table;

/// One row an actor in the order given: `id`, then a column for each measure, named by the measure's id. People also read the name of
/// each actor, where there is one.
pub fn centrality(
    graph: &ActorGraph,
    names: Option<&[&str]>,
    scores: &[(&'static Metric, Scores)],
    order: &[usize],
) -> Table {
    let table = named("centrality", graph, names, order.iter().copied());
    scores.iter().fold(table, |table, (metric, scores)| {
        let values = order.iter().map(|&actor| scores.values()[actor]);
        table.mixed(metric.id, 4, values).of(&metric.explanation)
    })
}
