//! Do the measures agree with other people's programs? `tests/oracle/README.md` says which, and with which calls.

mod common;

use common::networks::{EdgeList, number, oracle_names, oracle_network, table};
use common::{assert_close, scores};
use std::collections::BTreeMap;
use tessuto::analysis::centrality::METRICS;
use tessuto::analysis::coverage::accessibility::{Steps, floating_catchment};
use tessuto::analysis::scores::Scale;
use tessuto::analysis::structure::cohesion::cohesion;
use tessuto::analysis::structure::components::components;
use tessuto::analysis::structure::cut_vertices::{bridges, cut_vertices};
use tessuto::model::actor_graph::{ActorGraph, Weighting};

/// What the files hold and this program does not compute yet, each with the reason; rows of anything else must be compared.
const NOT_YET: [(&str, &str); 2] = [
    ("transitivity", "no measure of closed triads yet"),
    ("3sfca", "no third step yet: only 2SFCA and E2SFCA"),
];

/// How many rows there are of each measure and tool.
type Rows = BTreeMap<(String, String), usize>;

fn rows<const N: usize>(counts: [(&str, &str, usize); N]) -> Rows {
    counts
        .map(|(measure, tool, n)| ((measure.to_owned(), tool.to_owned()), n))
        .into()
}

/// The rows of a file, counted as they are compared or left out, so that none is lost without a word.
#[derive(Default)]
struct Tally {
    compared: Rows,
    left_out: Rows,
}

impl Tally {
    /// Counts a row, and says whether it is to be compared.
    fn wants(&mut self, measure: &str, tool: &str) -> bool {
        let later = NOT_YET.iter().any(|&(name, _)| name == measure);
        let rows = match later {
            true => &mut self.left_out,
            false => &mut self.compared,
        };
        *rows
            .entry((measure.to_owned(), tool.to_owned()))
            .or_default() += 1;
        !later
    }
}

#[test]
fn every_score_agrees_with_networkx_igraph_and_print() {
    let mut networks: BTreeMap<String, EdgeList> = BTreeMap::new();
    let mut known: BTreeMap<[String; 4], BTreeMap<String, f64>> = BTreeMap::new();
    let mut tally = Tally::default();
    for row in table("tests/oracle/values.csv") {
        let cells: Vec<&str> = row.iter().collect();
        let [name, directed, weight, metric, id, value, tool] = cells[..] else {
            panic!("other columns: {row:?}")
        };
        if !tally.wants(metric, tool) {
            continue;
        }
        let network = networks
            .entry(name.to_owned())
            .or_insert_with(|| oracle_network(name));
        let reading = [name, directed, weight, metric].map(str::to_owned);
        let scores = known.entry(reading).or_insert_with(|| {
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
            scores(
                metric,
                &network.graph(directed, weighting),
                Scale::Normalized,
            )
        });
        let expected = number(value);
        let tolerance = match tool {
            "published" => 0.0005,
            _ => 1e-9 * expected.abs(),
        };
        let context = format_args!(
            "{metric} of {id} by {tool}, directed {directed}, weight {weight}, {network}"
        );
        assert_close(scores[id], expected, tolerance, context);
    }
    for metric in METRICS {
        let asked = tally.compared.keys().any(|(name, _)| name == metric.id);
        assert!(asked, "no other tool was asked for {}", metric.id);
    }
    let expected = rows([
        ("betweenness", "igraph", 1009),
        ("betweenness", "networkx", 1009),
        ("betweenness", "published", 3),
        ("degree", "igraph", 735),
        ("degree", "networkx", 735),
        ("harmonic", "igraph", 1009),
        ("harmonic", "networkx", 1009),
        ("in_degree", "igraph", 103),
        ("in_degree", "networkx", 103),
        ("out_degree", "igraph", 103),
        ("out_degree", "networkx", 103),
        ("strength", "igraph", 151),
        ("strength", "networkx", 151),
    ]);
    assert_eq!(tally.compared, expected);
    assert_eq!(tally.left_out, rows([]));
}

/// A fact about a whole network, as `structure.csv` writes it.
fn fact(measure: &str, graph: &ActorGraph) -> String {
    let components = components(graph);
    let cohesion = cohesion(graph, &components);
    let id = |&actor: &usize| graph.ids()[actor].clone();
    let list = |texts: Vec<String>| texts.join("|");
    match measure {
        "nodes" => cohesion.n.to_string(),
        "ties" => cohesion.m.to_string(),
        "components" => cohesion.components.to_string(),
        "isolates" => cohesion.isolates.to_string(),
        "isolate_ids" => {
            let alone = components
                .members
                .iter()
                .filter(|members| members.len() == 1);
            list(alone.flatten().map(id).collect())
        }
        "cut_vertices" => list(cut_vertices(graph).iter().map(id).collect()),
        "bridges" => {
            let pair = |(a, b): &(usize, usize)| format!("{}--{}", id(a), id(b));
            list(bridges(graph).iter().map(pair).collect())
        }
        "density" => cohesion.density.unwrap_or(f64::NAN).to_string(),
        other => panic!("`{other}` is not computed: compute it or give the reason in NOT_YET"),
    }
}

#[test]
fn every_structure_agrees_with_networkx_and_igraph() {
    let mut tally = Tally::default();
    let mut seen: Vec<String> = Vec::new();
    for row in table("tests/oracle/structure.csv") {
        let cells: Vec<&str> = row.iter().collect();
        let [name, measure, expected, tool] = cells[..] else {
            panic!("other columns: {row:?}")
        };
        if !tally.wants(measure, tool) {
            continue;
        }
        let network = oracle_network(name);
        let actual = fact(measure, &network.simple());
        let context = format_args!("{measure} by {tool}, {network}");
        if measure == "density" {
            let expected = number(expected);
            assert_close(number(&actual), expected, 1e-9 * expected, context);
        } else {
            assert_eq!(actual, expected, "{context}");
        }
        seen.push(name.to_owned());
    }
    let each = |measure| [(measure, "igraph", 29), (measure, "networkx", 29)];
    let expected = [
        "nodes",
        "ties",
        "components",
        "isolates",
        "isolate_ids",
        "cut_vertices",
        "bridges",
        "density",
    ];
    assert_eq!(
        tally.compared,
        expected.into_iter().flat_map(|m| rows(each(m))).collect()
    );
    assert_eq!(tally.left_out, rows(each("transitivity")));
    seen.sort();
    seen.dedup();
    assert_eq!(
        seen,
        oracle_names(),
        "networks compared, networks there are"
    );
}

/// The numbers in the second column, and where each id of the first column stands.
fn amounts(path: &str) -> (Vec<f64>, BTreeMap<String, usize>) {
    let rows = table(path);
    let places = rows.iter().enumerate();
    (
        rows.iter().map(|row| number(&row[1])).collect(),
        places
            .map(|(place, row)| (row[0].to_owned(), place))
            .collect(),
    )
}

#[test]
fn every_access_agrees_with_pysal_and_numpy() {
    let (persons, needs) = amounts("tests/oracle/od_demand.csv");
    let (capacities, services) = amounts("tests/oracle/od_supply.csv");
    let mut reach = vec![Vec::new(); persons.len()];
    for row in table("tests/oracle/od_costs.csv") {
        reach[needs[&row[0]]].push((services[&row[1]], number(&row[2])));
    }
    let mut tally = Tally::default();
    for row in table("tests/oracle/access.csv") {
        let cells: Vec<&str> = row.iter().collect();
        let [method, id, expected, tool] = cells[..] else {
            panic!("other columns: {row:?}")
        };
        if !tally.wants(method, tool) {
            continue;
        }
        let steps = match method {
            "2sfca" => Steps::new(vec![(30.0, 1.0)]),
            "e2sfca" => Steps::within(30.0),
            other => panic!("`{other}` is not computed: compute it or give the reason in NOT_YET"),
        };
        let access = floating_catchment(&persons, &capacities, &reach, &steps);
        let expected = number(expected);
        let context = format_args!("{method} of {id} by {tool}");
        assert_close(access[needs[id]], expected, 1e-9 * expected, context);
        let held: f64 = persons.iter().zip(&access).map(|(p, a)| p * a).sum();
        let capacity: f64 = capacities.iter().sum();
        assert_close(
            held,
            capacity,
            1e-9 * capacity,
            format_args!("sum of P times A, {method}"),
        );
    }
    let each = |method| [(method, "access", 5), (method, "numpy", 5)];
    assert_eq!(
        tally.compared,
        ["2sfca", "e2sfca"]
            .into_iter()
            .flat_map(|m| rows(each(m)))
            .collect()
    );
    assert_eq!(tally.left_out, rows(each("3sfca")));
}

#[test]
fn one_isolate_and_one_removal_change_the_florentine_families_as_published() {
    let with = oracle_network("florentine-families");
    let without = oracle_network("florentine-15");
    for (network, degree, raw, between, harmonic, density) in [
        (&without, 0.428571, 47.5, 0.521978, 0.678571, 0.190476),
        (&with, 0.4, 47.5, 0.452381, 0.633333, 0.166667),
    ] {
        let graph = network.simple();
        let medici = |name, scale| scores(name, &graph, scale)["Medici"];
        let context = format_args!("Medici, {network}");
        assert_close(medici("degree", Scale::Normalized), degree, 5e-7, context);
        assert_close(medici("betweenness", Scale::Raw), raw, 1e-9, context);
        assert_close(
            medici("betweenness", Scale::Normalized),
            between,
            5e-7,
            context,
        );
        assert_close(
            medici("harmonic", Scale::Normalized),
            harmonic,
            5e-7,
            context,
        );
        let whole = cohesion(&graph, &components(&graph));
        assert_close(whole.density.unwrap_or(f64::NAN), density, 5e-7, context);
    }
    let mut gone = with.clone();
    gone.ids.retain(|id| id != "Medici");
    for (network, fragmentation) in [(&with, 0.125), (&gone, 0.466667)] {
        let graph = network.simple();
        let whole = cohesion(&graph, &components(&graph));
        let context = format_args!("fragmentation, {network}");
        assert_close(
            whole.fragmentation.unwrap_or(f64::NAN),
            fragmentation,
            5e-7,
            context,
        );
    }
}
