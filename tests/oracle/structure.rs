//! Facts about whole networks: `structure.csv`.

use crate::common::networks::{oracle_names, oracle_network, table};
use crate::common::{assert_close, scores};
use crate::nodes::reading;
use crate::tally::Tally;
use std::collections::BTreeSet;
use tessuto::analysis::scores::Scale;
use tessuto::analysis::structure::cohesion::cohesion;
use tessuto::analysis::structure::components::components;
use tessuto::analysis::structure::cut_vertices::{bridges, cut_vertices};
use tessuto::model::actor_graph::ActorGraph;

/// A fact about a whole network: a number, or a list as `structure.csv` writes it.
enum Fact {
    Number(Option<f64>),
    List(String),
}

fn fact(measure: &str, graph: &ActorGraph) -> Fact {
    let components = components(graph);
    let cohesion = cohesion(graph, &components);
    let id = |&actor: &usize| graph.ids()[actor].clone();
    let list = |texts: Vec<String>| Fact::List(texts.join("|"));
    let count = |count: usize| Fact::Number(Some(count as f64));
    match measure {
        "n" => count(cohesion.n),
        "m" => count(cohesion.m),
        "components" => count(cohesion.components),
        "isolates" => count(cohesion.isolates),
        "isolate_list" => {
            let alone = components
                .members
                .iter()
                .filter(|members| members.len() == 1);
            list(alone.flatten().map(id).collect())
        }
        "cut_vertex_list" => list(cut_vertices(graph).iter().map(id).collect()),
        "bridge_list" => {
            let pair = |(a, b): &(usize, usize)| format!("{}--{}", id(a), id(b));
            list(bridges(graph).iter().map(pair).collect())
        }
        "density" => Fact::Number(cohesion.density),
        "fragmentation" => Fact::Number(cohesion.fragmentation),
        "largest_component" => count(cohesion.largest_component),
        other => panic!("`{other}` is not computed: compute it or give the reason in LATER"),
    }
}

pub(crate) fn compare() -> Tally {
    let mut tally = Tally::new("structure");
    let mut seen: BTreeSet<String> = BTreeSet::new();
    for row in table("tests/oracle/structure.csv") {
        let cells: Vec<&str> = row.iter().collect();
        let [name, directed, weight, measure, expected, tools] = cells[..] else {
            panic!("other columns: {row:?}")
        };
        if !tally.wants(measure) {
            continue;
        }
        let network = oracle_network(name);
        let (directed, weighting) = reading(directed, weight);
        let context = format_args!("directed {directed}, weight {weight}, network {name}");
        match fact(measure, &network.graph(directed, weighting)) {
            Fact::Number(actual) => tally.number(measure, tools, actual, expected, 1e-9, context),
            Fact::List(actual) => tally.text(measure, tools, &actual, expected, context),
        }
        seen.insert(name.to_owned());
    }
    let seen: Vec<String> = seen.into_iter().collect();
    assert_eq!(
        seen,
        oracle_names(),
        "networks compared, networks there are"
    );
    tally
}

#[test]
fn every_fact_about_a_network_agrees_with_two_tools() {
    compare().assert_agreement();
}

#[test]
fn one_isolate_and_one_removal_change_the_florentine_families_as_published() {
    let with = oracle_network("florentine-families");
    let without = oracle_network("florentine-15");
    for (network, raw, density, published) in [
        (
            &without,
            47.5,
            0.190476,
            [
                ("degree", 0.428571),
                ("betweenness", 0.521978),
                ("harmonic", 0.678571),
            ],
        ),
        (
            &with,
            47.5,
            0.166667,
            [
                ("degree", 0.4),
                ("betweenness", 0.452381),
                ("harmonic", 0.633333),
            ],
        ),
    ] {
        let graph = network.simple();
        let medici = |name, scale| scores(name, &graph, scale)["Medici"];
        let context = format_args!("Medici, {network}");
        assert_close(medici("betweenness", Scale::Raw), raw, 1e-9, context);
        for (name, expected) in published {
            assert_close(medici(name, Scale::Normalized), expected, 5e-7, context);
        }
        let whole = cohesion(&graph, &components(&graph));
        assert_close(whole.density, density, 5e-7, context);
    }
    let mut gone = with.clone();
    gone.ids.retain(|id| id != "Medici");
    for (network, fragmentation) in [(&with, 0.125), (&gone, 0.466667)] {
        let graph = network.simple();
        let whole = cohesion(&graph, &components(&graph));
        let context = format_args!("fragmentation, {network}");
        assert_close(whole.fragmentation, fragmentation, 5e-7, context);
    }
}
