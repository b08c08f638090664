//! The tables of two-mode networks: measures of everybody in both modes, and the projection of one of them.

use crate::analysis::scores::Gap;
use crate::analysis::two_mode::{TWO_MODE_FACTS, TwoModeMetric, TwoModeScores};
use crate::model::actor_graph::ActorGraph;
use crate::model::affiliation::{Affiliation, Mode};
use crate::present::tables::Table;

/// One row a node, the first mode before the second: `mode`, `id`, then a column for each measure.
pub fn two_mode(
    affiliation: &Affiliation,
    scores: &[(&'static TwoModeMetric, TwoModeScores)],
) -> Table {
    let of =
        |mode: Mode, word: &'static str| (0..affiliation.len_of(mode)).map(move |_| Some(word));
    let ids = affiliation.actors.iter().chain(&affiliation.events);
    let table = Table::new("two_mode")
        .term(
            "mode",
            "mode",
            of(Mode::Actors, "first").chain(of(Mode::Events, "second")),
        )
        .text("id", ids.map(Some));
    scores.iter().fold(table, |table, (metric, scores)| {
        let both = scores.actors.values().iter().chain(scores.events.values());
        table
            .decimal(metric.id, 4, both.copied())
            .of(&metric.explanation)
    })
}

/// One row a pair of one mode that share something: `from`, `to`, `weight`.
pub fn projection(graph: &ActorGraph) -> Table {
    let pairs: Vec<(usize, usize)> = graph.pairs().collect();
    let weight = |&(from, to): &(usize, usize)| {
        let mut arcs = graph.successors(from).iter();
        arcs.find(|arc| arc.to == to).map(|arc| arc.strength)
    };
    let ids = graph.ids();
    Table::new("projection")
        .text("from", pairs.iter().map(|&(from, _)| Some(&ids[from])))
        .text("to", pairs.iter().map(|&(_, to)| Some(&ids[to])))
        .mixed("weight", 4, pairs.iter().map(weight))
}

/// One row a fact about the network of two modes.
pub fn whole(affiliation: &Affiliation) -> Table {
    let facts = TWO_MODE_FACTS.iter();
    let values = || facts.clone().map(|fact| (fact.compute)(affiliation));
    Table::new("two_mode_network")
        .measures(
            "measure",
            facts.clone().map(|fact| Some((fact.id, &fact.explanation))),
        )
        .mixed("value", 3, values().map(Result::ok))
        .term(
            "gap",
            "gap",
            values().map(|value| value.err().map(Gap::key)),
        )
}
