//! Scores of pairs: `pairs.csv`.

use crate::common::networks::{oracle_network, table};
use crate::nodes::reading;
use crate::tally::{ByEnds, Tally};
use std::collections::BTreeMap;
use tessuto::analysis::pairs::{PAIR_METRICS, all_pairs};

pub(crate) fn compare() -> Tally {
    let mut known: BTreeMap<[String; 4], ByEnds> = BTreeMap::new();
    let mut tally = Tally::new("pairs");
    for row in table("tests/oracle/pairs.csv") {
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
            let metric = PAIR_METRICS.iter().find(|metric| metric.id == measure);
            let metric =
                metric.unwrap_or_else(|| panic!("no measure of pairs is called {measure}"));
            let scores = (metric.compute)(&graph, &all_pairs(&graph));
            let scores = scores.unwrap_or_else(|error| panic!("{measure}, {name}: {error}"));
            let id = |actor: usize| graph.ids()[actor].clone();
            let ends = scores.pairs().iter().map(|&(from, to)| (id(from), id(to)));
            ends.zip(scores.values().iter().copied()).collect()
        });
        let actual = scores.get(&(from.to_owned(), to.to_owned()));
        let context = format_args!("{from} to {to}, directed {directed}, weight {weight}, {name}");
        let actual = *actual.unwrap_or_else(|| panic!("no pair: {measure}, {context}"));
        tally.number(measure, tools, actual, value, 1e-9, context);
    }
    tally
}

#[test]
fn every_score_of_a_pair_agrees_with_two_tools() {
    let tally = compare();
    tally.assert_covers(PAIR_METRICS.iter().map(|metric| metric.id));
    tally.assert_agreement();
}
