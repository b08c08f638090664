//! Scores of nodes: `values.csv`.

use crate::common::networks::{EdgeList, oracle_network, table};
use crate::common::scores;
use crate::tally::Tally;
use std::collections::BTreeMap;
use tessuto::analysis::centrality::METRICS;
use tessuto::analysis::scores::Scale;
use tessuto::model::actor_graph::Weighting;

/// Measures that both sides reach step by step, until little moves.
const ITERATIVE: [&str; 5] = ["eigenvector", "katz", "pagerank", "hub", "authority"];

/// Measures of the communities that a search finds, which no two programs find alike: `groups.csv` has them for given partitions.
const OF_COMMUNITIES: [&str; 2] = ["participation", "within_module"];

/// How a row's cells say a network is read.
pub(crate) fn reading(directed: &str, weight: &str) -> (bool, Weighting) {
    let directed = match directed {
        "true" => true,
        "false" => false,
        other => panic!("`{other}` is no direction"),
    };
    let weighting = match weight {
        "none" => Weighting::Unweighted,
        "strength:weight" => Weighting::StrengthSum,
        "cost:weight" => Weighting::Cost,
        other => panic!("`{other}` is no weighting"),
    };
    (directed, weighting)
}

pub(crate) fn compare() -> Tally {
    let mut networks: BTreeMap<String, EdgeList> = BTreeMap::new();
    let mut known: BTreeMap<[String; 4], BTreeMap<String, Option<f64>>> = BTreeMap::new();
    let mut tally = Tally::new("nodes");
    for row in table("tests/oracle/values.csv") {
        let cells: Vec<&str> = row.iter().collect();
        let [name, directed, weight, metric, id, value, tools] = cells[..] else {
            panic!("other columns: {row:?}")
        };
        if !tally.wants(metric) {
            continue;
        }
        let network = networks
            .entry(name.to_owned())
            .or_insert_with(|| oracle_network(name));
        let key = [name, directed, weight, metric].map(str::to_owned);
        let scores = known.entry(key).or_insert_with(|| {
            let (directed, weighting) = reading(directed, weight);
            let graph = network.graph(directed, weighting);
            scores(metric, &graph, Scale::Normalized)
        });
        let tolerance = match (tools, metric) {
            ("published", _) => 0.0,
            (_, metric) if ITERATIVE.contains(&metric) => 1e-6,
            _ => 1e-9,
        };
        // What was printed has three decimals.
        let actual = match tools {
            "published" => scores[id].map(|score| (score * 1000.0).round() / 1000.0),
            _ => scores[id],
        };
        let context = format_args!("{id}, directed {directed}, weight {weight}, network {name}");
        tally.number(metric, tools, actual, value, tolerance, context);
    }
    tally
}

#[test]
fn every_score_of_a_node_agrees_with_two_tools() {
    let tally = compare();
    let asked = METRICS.iter().map(|metric| metric.id);
    tally.assert_covers(asked.filter(|id| !OF_COMMUNITIES.contains(id)));
    tally.assert_agreement();
}
