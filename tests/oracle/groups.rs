//! What given groups have to do with the ties: `groups.csv`, over `attributes/`.

use crate::common::networks::{number, oracle_network, table};
use crate::nodes::reading;
use crate::tally::Tally;
use std::collections::{BTreeMap, BTreeSet};
use tessuto::analysis::mixing::assortativity::{nominal_assortativity, numeric_assortativity};
use tessuto::analysis::mixing::ei_index::{EiIndex, Mix, ei_index};
use tessuto::model::actor_graph::ActorGraph;

/// A network whose actors have a group and a number, or neither.
struct Grouped {
    graph: ActorGraph,
    names: Vec<String>,
    groups: Vec<Option<usize>>,
    numbers: Vec<Option<f64>>,
}

impl Grouped {
    fn read(name: &str, directed: &str, weight: &str) -> Self {
        let (directed, weighting) = reading(directed, weight);
        let graph = oracle_network(name).graph(directed, weighting);
        let rows: BTreeMap<String, [String; 2]> =
            table(format!("tests/oracle/attributes/{name}.csv"))
                .iter()
                .map(|row| (row[0].to_owned(), [row[1].to_owned(), row[2].to_owned()]))
                .collect();
        let names: BTreeSet<String> = rows.values().map(|[group, _]| group.clone()).collect();
        let names: Vec<String> = names.into_iter().filter(|name| !name.is_empty()).collect();
        let of = |id: &String| &rows[id];
        Self {
            groups: (graph.ids().iter())
                .map(|id| names.binary_search(&of(id)[0]).ok())
                .collect(),
            numbers: (graph.ids().iter())
                .map(|id| Some(&of(id)[1]).filter(|cell| !cell.is_empty()))
                .map(|cell| cell.map(|cell| number(cell)))
                .collect(),
            names,
            graph,
        }
    }

    fn actor(&self, id: &str) -> usize {
        self.graph.index_of(id).expect("an actor")
    }

    fn mixing(&self) -> EiIndex {
        ei_index(&self.graph, &self.groups)
    }

    /// The value of a row, whose `of` is empty, a group, an actor or a resolution.
    fn value(&self, measure: &str, of: &str) -> Option<f64> {
        match measure {
            "assortativity" => nominal_assortativity(&self.graph, &self.groups).ok(),
            "numeric_assortativity" => numeric_assortativity(&self.graph, &self.numbers).ok(),
            "ei_index" => self.mixing().index().ok(),
            "ei_rescaled" => self.mixing().rescaled().ok(),
            "ei_of_group" => {
                let place = self.names.iter().position(|name| name == of);
                let mixing = self.mixing();
                let found = mixing
                    .groups
                    .iter()
                    .find(|(group, _)| Some(*group) == place);
                found.and_then(|(_, mix)| mix.index())
            }
            "ei_of_node" => self.mixing().actors[self.actor(of)].and_then(Mix::index),
            other => panic!("`{other}` is not computed: compute it or give the reason in LATER"),
        }
    }
}

pub(crate) fn compare() -> Tally {
    let mut known: BTreeMap<[String; 3], Grouped> = BTreeMap::new();
    let mut tally = Tally::new("groups");
    for row in table("tests/oracle/groups.csv") {
        let cells: Vec<&str> = row.iter().collect();
        let [name, directed, weight, measure, of, value, tools] = cells[..] else {
            panic!("other columns: {row:?}")
        };
        if !tally.wants(measure) {
            continue;
        }
        let key = [name, directed, weight].map(str::to_owned);
        let grouped = known
            .entry(key)
            .or_insert_with(|| Grouped::read(name, directed, weight));
        let actual = grouped.value(measure, of);
        let context = format_args!("`{of}`, directed {directed}, weight {weight}, network {name}");
        tally.number(measure, tools, actual, value, 1e-9, context);
    }
    tally
}

#[test]
fn what_groups_have_to_do_with_ties_agrees_with_two_tools() {
    let tally = compare();
    tally.assert_covers(["assortativity", "numeric_assortativity", "ei_index"]);
    tally.assert_agreement();
}
