//! Scores of ties: `ties.csv`.

use crate::common::networks::{oracle_network, table};
use crate::nodes::reading;
use crate::tally::{ByEnds, Tally};
use std::collections::BTreeMap;
use tessuto::analysis::scores::MetricOptions;
use tessuto::analysis::ties::TIE_METRICS;
use tessuto::model::actor_graph::ActorGraph;

/// The scores of all ties by the ids of their ends.
fn of_ties(measure: &str, graph: &ActorGraph) -> ByEnds {
    let id = |actor: usize| graph.ids()[actor].clone();
    let ends = |&(from, to): &(usize, usize)| (id(from), id(to));
    let metric = TIE_METRICS.iter().find(|metric| metric.id == measure);
    let metric = metric.unwrap_or_else(|| panic!("no measure of ties is called {measure}"));
    let scores = (metric.compute)(graph, &MetricOptions::default());
    let scores = scores.unwrap_or_else(|error| panic!("{measure}: {error}"));
    let values = scores.values().iter().copied();
    scores.pairs().iter().map(ends).zip(values).collect()
}

pub(crate) fn compare() -> Tally {
    let mut known: BTreeMap<[String; 4], ByEnds> = BTreeMap::new();
    let mut tally = Tally::new("ties");
    for row in table("tests/oracle/ties.csv") {
        let cells: Vec<&str> = row.iter().collect();
        let [name, directed, weight, measure, from, to, value, tools] = cells[..] else {
            panic!("other columns: {row:?}")
        };
        if !tally.wants(measure) {
            continue;
        }
        let key = [name, directed, weight, measure].map(str::to_owned);
        let scores = known.entry(key).or_insert_with(|| {
            let (directed, weighting) = reading(directed, weight);
            let graph = oracle_network(name).graph(directed, weighting);
            of_ties(measure, &graph)
        });
        let actual = scores.get(&(from.to_owned(), to.to_owned()));
        let context = format_args!("{from} to {to}, directed {directed}, weight {weight}, {name}");
        let actual = *actual.unwrap_or_else(|| panic!("no tie: {measure}, {context}"));
        tally.number(measure, tools, actual, value, 1e-9, context);
    }
    tally
}

#[test]
fn every_score_of_a_tie_agrees_with_two_tools() {
    let tally = compare();
    tally.assert_covers(TIE_METRICS.iter().map(|metric| metric.id));
    tally.assert_agreement();
}
