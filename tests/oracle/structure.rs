//! Facts about whole networks: `structure.csv`.

use crate::common::networks::{oracle_names, oracle_network, table};
use crate::common::{assert_close, scores};
use crate::nodes::reading;
use crate::tally::Tally;
use std::collections::{BTreeMap, BTreeSet};
use tessuto::analysis::panel::triads::{TRIADS, triad_census};
use tessuto::analysis::panel::{FACTS, Panel, fact};
use tessuto::analysis::scores::{MetricOptions, Scale};
use tessuto::analysis::structure::cohesion::cohesion;
use tessuto::analysis::structure::components::components;
use tessuto::analysis::structure::cut_vertices::{bridges, cut_vertices};
use tessuto::model::actor_graph::ActorGraph;

/// A list, as `structure.csv` writes it.
fn list(name: &str, graph: &ActorGraph) -> String {
    let id = |&actor: &usize| graph.ids()[actor].clone();
    let texts: Vec<String> = match name {
        "isolate_list" => {
            let components = components(graph).members;
            let alone = components.iter().filter(|members| members.len() == 1);
            alone.flatten().map(id).collect()
        }
        "cut_vertex_list" => cut_vertices(graph).iter().map(id).collect(),
        "bridge_list" => bridges(graph)
            .iter()
            .map(|(a, b)| format!("{}--{}", id(a), id(b)))
            .collect(),
        other => panic!("no list is called {other}"),
    };
    texts.join("|")
}

/// How many triads of one of the sixteen types there are.
fn triads(kind: &str, graph: &ActorGraph) -> f64 {
    let place = TRIADS.iter().position(|&triad| triad == kind);
    triad_census(graph).counts[place.expect("a type of triad")] as f64
}

pub(crate) fn compare() -> Tally {
    let mut tally = Tally::new("structure");
    let mut known: BTreeMap<[String; 3], (ActorGraph, Panel)> = BTreeMap::new();
    let mut seen: BTreeSet<String> = BTreeSet::new();
    for row in table("tests/oracle/structure.csv") {
        let cells: Vec<&str> = row.iter().collect();
        let [name, directed, weight, measure, expected, tools] = cells[..] else {
            panic!("other columns: {row:?}")
        };
        if !tally.wants(measure) {
            continue;
        }
        let (graph, panel) = known
            .entry([name, directed, weight].map(str::to_owned))
            .or_insert_with(|| {
                let (directed, weighting) = reading(directed, weight);
                let graph = oracle_network(name).graph(directed, weighting);
                let panel = Panel::of(&graph, &MetricOptions::default());
                let panel = panel.unwrap_or_else(|error| panic!("{name}: {error}"));
                (graph, panel)
            });
        let context = format_args!("directed {directed}, weight {weight}, network {name}");
        if measure.ends_with("_list") {
            tally.text(measure, tools, &list(measure, graph), expected, context);
        } else {
            let actual = match measure.strip_prefix("triads_") {
                Some(kind) => Some(triads(kind, graph)),
                None => {
                    let fact =
                        fact(measure).unwrap_or_else(|| panic!("no fact is called {measure}"));
                    (fact.compute)(panel).ok()
                }
            };
            tally.number(measure, tools, actual, expected, 1e-9, context);
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
    let tally = compare();
    tally.assert_covers(FACTS.iter().map(|fact| fact.id));
    tally.assert_agreement();
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
                ("closeness", 0.56),
                ("pagerank", 0.145817),
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
                ("closeness", 0.522667),
                ("pagerank", 0.144373),
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
        // An isolate more changes nothing of what an actor's contacts tell.
        for (name, expected) in [
            ("constraint", 0.209877),
            ("effective_size", 17.0 / 3.0),
            ("core", 2.0),
        ] {
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
