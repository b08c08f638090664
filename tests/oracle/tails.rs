//! The power law of the tail of a degree distribution: `tails.csv`, over `tails/`.

use crate::common::networks::table;
use crate::tally::Tally;
use std::collections::{BTreeMap, BTreeSet};
use tessuto::analysis::panel::tail::{PowerLaw, degree_distribution};
use tessuto::model::actor_graph::{ActorGraph, Weighting};

/// Both tools look for the greatest likelihood step by step.
const STEPS: f64 = 1e-5;

fn law(name: &str) -> PowerLaw {
    let rows = table(format!("tests/oracle/tails/{name}.csv"));
    let ids: BTreeSet<String> = rows
        .iter()
        .flat_map(|row| row.iter().map(str::to_owned))
        .collect();
    let ties = rows.iter().map(|row| (&row[0], &row[1], 1.0));
    let graph = ActorGraph::new(ids, ties, false, Weighting::Unweighted);
    let distribution = degree_distribution(&graph, 1);
    distribution
        .tail
        .unwrap_or_else(|why| panic!("{name}: {why:?}"))
}

pub(crate) fn compare() -> Tally {
    let mut known: BTreeMap<String, PowerLaw> = BTreeMap::new();
    let mut tally = Tally::new("tails");
    for row in table("tests/oracle/tails.csv") {
        let cells: Vec<&str> = row.iter().collect();
        let [name, measure, value, tools] = cells[..] else {
            panic!("other columns: {row:?}")
        };
        let law = known.entry(name.to_owned()).or_insert_with(|| law(name));
        let actual = match measure {
            "alpha" => law.alpha,
            "x_min" => law.x_min as f64,
            "distance" => law.distance,
            "actors" => law.actors as f64,
            other => panic!("the law has no {other}"),
        };
        tally.number(measure, tools, Some(actual), value, STEPS, name);
    }
    tally
}

#[test]
fn the_power_law_of_a_tail_agrees_with_two_tools() {
    let tally = compare();
    tally.assert_covers(["alpha", "x_min", "distance", "actors"]);
    tally.assert_agreement();
}
