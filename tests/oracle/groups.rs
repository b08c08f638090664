//! What given groups have to do with the ties: `groups.csv`, over `attributes/`.

use crate::common::networks::{number, oracle_network, table};
use crate::nodes::reading;
use crate::tally::Tally;
use std::collections::{BTreeMap, BTreeSet};
use tessuto::analysis::groups::coefficients::{participation_coefficients, within_module_scores};
use tessuto::analysis::groups::communities::{CommunityOptions, communities};
use tessuto::analysis::groups::core_periphery::core_periphery;
use tessuto::analysis::groups::modularity::{cpm_quality, modularity};
use tessuto::analysis::mixing::EXPLAINED;
use tessuto::analysis::mixing::assortativity::{nominal_assortativity, numeric_assortativity};
use tessuto::analysis::mixing::brokerage::brokerage;
use tessuto::analysis::mixing::brokerage_by_chance::brokerage_by_chance;
use tessuto::analysis::mixing::ei_index::{EiIndex, Mix, ei_index};
use tessuto::analysis::mixing::group_centrality::{
    group_betweenness, group_closeness, group_degree, group_harmonic,
};
use tessuto::analysis::mixing::roles::Roles;
use tessuto::analysis::scores::Scale;
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
        if let Some(role) = measure.strip_prefix("brokerage_z_") {
            let by_chance = brokerage_by_chance(&self.graph, &self.groups).ok()?;
            let actor = self.actor(of);
            let roles = self.roles()[actor]?;
            return in_role(by_chance[actor]?.z(&roles), role);
        }
        if let Some(role) = measure.strip_prefix("brokerage_") {
            return in_role(self.roles()[self.actor(of)]?, role).map(|count| count as f64);
        }
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
            "group_degree" => group_degree(&self.graph, &self.members(of), Scale::Normalized).ok(),
            "group_harmonic" => {
                group_harmonic(&self.graph, &self.members(of), Scale::Normalized).ok()
            }
            "group_closeness" => group_closeness(&self.graph, &self.members(of)).ok(),
            "group_betweenness" => {
                group_betweenness(&self.graph, &self.members(of), Scale::Normalized).ok()
            }
            "modularity" => modularity(&self.graph, &self.partition(), number(of)).ok(),
            "cpm_quality" => cpm_quality(&self.graph, &self.partition(), number(of)).ok(),
            "best_modularity" => communities(&self.graph, &CommunityOptions::default())
                .expect("communities")
                .modularity
                .ok(),
            "core_periphery" => core_periphery(&self.graph, 1).ok().map(|found| found.fit),
            "participation" => {
                participation_coefficients(&self.graph, &self.partition()).values()[self.actor(of)]
            }
            "within_module" => {
                within_module_scores(&self.graph, &self.partition()).values()[self.actor(of)]
            }
            other => panic!("`{other}` is not computed: compute it or give the reason in LATER"),
        }
    }

    /// The group of each actor, where all have one.
    fn partition(&self) -> Vec<usize> {
        self.groups
            .iter()
            .map(|group| group.expect("a group"))
            .collect()
    }

    /// The actors of a group.
    fn members(&self, name: &str) -> Vec<usize> {
        let group = self.names.iter().position(|other| other == name);
        let actors = 0..self.graph.len();
        actors
            .filter(|&actor| self.groups[actor] == group)
            .collect()
    }

    fn roles(&self) -> Vec<Option<Roles<u64>>> {
        let single = self
            .groups
            .iter()
            .map(|group| group.iter().copied().collect());
        brokerage(&self.graph, &single.collect::<Vec<Vec<usize>>>())
    }
}

/// What is told of one role; `Some` of what is not an option itself.
fn in_role<T, V: Into<Option<T>>>(roles: Roles<V>, role: &str) -> Option<T> {
    match role {
        "coordinator" => roles.coordinator.into(),
        "itinerant" => roles.itinerant.into(),
        "representative" => roles.representative.into(),
        "gatekeeper" => roles.gatekeeper.into(),
        "liaison" => roles.liaison.into(),
        other => panic!("no role is called {other}"),
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
    // What is told of each role is told of `brokerage_…`; the degree's assortativity is a fact of the network.
    let explained = EXPLAINED.iter().map(|&(name, _)| name);
    let beside = [
        "coordinator",
        "itinerant",
        "gatekeeper",
        "representative",
        "liaison",
    ];
    tally.assert_covers(explained.filter(|name| !beside.contains(name)));
    tally.assert_covers([
        "brokerage_coordinator",
        "brokerage_itinerant",
        "brokerage_gatekeeper",
        "brokerage_representative",
        "brokerage_liaison",
        "participation",
        "within_module",
        "modularity",
        "cpm_quality",
        "best_modularity",
        "core_periphery",
    ]);
    tally.assert_agreement();
}
