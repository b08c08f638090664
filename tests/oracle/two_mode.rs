//! Scores of both sides of two-mode networks, their facts and their projections: `two_mode.csv`, over `two_mode/`.

use crate::common::networks::table;
use crate::tally::Tally;
use std::collections::BTreeMap;
use tessuto::analysis::scores::{MetricOptions, Scores};
use tessuto::analysis::two_mode::{TWO_MODE_FACTS, TWO_MODE_METRICS};
use tessuto::model::actor_graph::ActorGraph;
use tessuto::model::affiliation::{Affiliation, Mode, Projection};
use tessuto::model::plain::PlainNetwork;

fn read(name: &str) -> Affiliation {
    let nodes = table(format!("tests/oracle/two_mode/{name}.nodes.csv"));
    let ids: Vec<String> = nodes.iter().map(|row| row[0].to_owned()).collect();
    let place = |id: &str| ids.iter().position(|other| other == id).expect("a node") as u32;
    let ties = table(format!("tests/oracle/two_mode/{name}.csv"));
    let ties = ties.iter().map(|row| [place(&row[0]), place(&row[1])]);
    let network = PlainNetwork {
        modes: Some(nodes.iter().filter(|row| &row[1] == "actor").count()),
        ties: ties.collect(),
        ids,
        ..PlainNetwork::default()
    };
    Affiliation::of_plain(&network).expect("two modes")
}

fn by_id(ids: &[String], scores: &Scores) -> Vec<(String, Option<f64>)> {
    let values = scores.values().iter().copied();
    ids.iter().cloned().zip(values).collect()
}

/// How strongly two of a side are joined through the other side.
fn strength(affiliation: &Affiliation, projection: Projection, ends: [&str; 2]) -> Option<f64> {
    let mode = match affiliation.actors.iter().any(|id| id == ends[0]) {
        true => Mode::Actors,
        false => Mode::Events,
    };
    let graph: ActorGraph = affiliation.project(mode, projection);
    let [from, to] = ends.map(|id| graph.index_of(id));
    let mut arcs = graph.successors(from?).iter();
    arcs.find(|arc| Some(arc.to) == to).map(|arc| arc.strength)
}

/// A measure's score of each node of both sides.
fn scores(affiliation: &Affiliation, measure: &str) -> BTreeMap<String, Option<f64>> {
    let metric = TWO_MODE_METRICS.iter().find(|metric| metric.id == measure);
    let metric = metric.unwrap_or_else(|| panic!("no two-mode measure is called {measure}"));
    let scores = (metric.compute)(affiliation, &MetricOptions::default());
    let scores = scores.unwrap_or_else(|error| panic!("{measure}: {error}"));
    let mut all = by_id(&affiliation.actors, &scores.actors);
    all.extend(by_id(&affiliation.events, &scores.events));
    all.into_iter().collect()
}

pub(crate) fn compare() -> Tally {
    let mut known: BTreeMap<String, Affiliation> = BTreeMap::new();
    let mut scored: BTreeMap<[String; 2], BTreeMap<String, Option<f64>>> = BTreeMap::new();
    let mut tally = Tally::new("two modes");
    for row in table("tests/oracle/two_mode.csv") {
        let cells: Vec<&str> = row.iter().collect();
        let [name, measure, id, other, value, tools] = cells[..] else {
            panic!("other columns: {row:?}")
        };
        if !tally.wants(measure) {
            continue;
        }
        let affiliation = known.entry(name.to_owned()).or_insert_with(|| read(name));
        let actual = match measure {
            "projection_count" => strength(affiliation, Projection::Count, [id, other]),
            "projection_newman" => strength(affiliation, Projection::Newman, [id, other]),
            fact if id.is_empty() => {
                let found = TWO_MODE_FACTS.iter().find(|known| known.id == fact);
                (found.expect("a fact").compute)(affiliation).ok()
            }
            _ => {
                let key = [name, measure].map(str::to_owned);
                let scores = scored
                    .entry(key)
                    .or_insert_with(|| scores(affiliation, measure));
                scores[id]
            }
        };
        let context = format_args!("{id} {other}, network {name}");
        tally.number(measure, tools, actual, value, 1e-9, context);
    }
    tally
}

#[test]
fn every_score_of_a_two_mode_network_agrees_with_two_tools() {
    let tally = compare();
    tally.assert_covers(TWO_MODE_METRICS.iter().map(|metric| metric.id));
    tally.assert_covers(TWO_MODE_FACTS.iter().map(|fact| fact.id));
    tally.assert_covers(["projection_count", "projection_newman"]);
    tally.assert_agreement();
}
