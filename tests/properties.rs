//! What must hold whatever the network: other names, other threads, one isolate more; a wider radius, totals that reconcile.

mod common;

use common::networks::{EdgeList, diamonds};
use common::strategies::{districts, edge_lists, fixed};
use common::{assert_close, scores};
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use std::collections::{BTreeMap, BTreeSet};
use tessuto::analysis::centrality::METRICS;
use tessuto::analysis::coverage::catchment::catchments;
use tessuto::analysis::coverage::needs::coverage;
use tessuto::analysis::coverage::status::NeedStatus;
use tessuto::analysis::coverage::totals::Totals;
use tessuto::analysis::scores::{MetricOptions, Scale};
use tessuto::analysis::structure::components::components;
use tessuto::analysis::structure::cut_vertices::{bridges, cut_vertices};
use tessuto::analysis::ties::TIE_METRICS;
use tessuto::model::actor_graph::{ActorGraph, Weighting};
use tessuto::model::units::{Headcount, Minutes};

const WEIGHTINGS: [Weighting; 4] = [
    Weighting::Unweighted,
    Weighting::StrengthSum,
    Weighting::StrengthMax,
    Weighting::Cost,
];

/// Every way to read a network, tenths for weights: as costs, sums of them that should be equal differ in the last digit.
fn readings(network: &EdgeList) -> impl Iterator<Item = (bool, Weighting, ActorGraph)> {
    let mut tenths = network.clone();
    for (_, _, weight) in &mut tenths.ties {
        *weight /= 10.0;
    }
    let both = [false, true].into_iter();
    both.flat_map(|directed| WEIGHTINGS.map(|weighting| (directed, weighting)))
        .map(move |(directed, weighting)| (directed, weighting, tenths.graph(directed, weighting)))
}

/// The network with every node renamed for its place in a new order: where the order says 5 first, `05` becomes `00`.
fn renamed(network: &EdgeList, order: &[usize]) -> EdgeList {
    let width = network.ids.first().map_or(0, String::len);
    let names: BTreeMap<&str, String> = (order.iter().enumerate())
        .map(|(place, &node)| (network.ids[node].as_str(), format!("{place:0width$}")))
        .collect();
    let ties = network.ties.iter();
    EdgeList {
        name: format!("{} renamed", network.name),
        ids: names.values().cloned().collect(),
        ties: ties
            .map(|(from, to, weight)| {
                (
                    names[from.as_str()].clone(),
                    names[to.as_str()].clone(),
                    *weight,
                )
            })
            .collect(),
    }
}

/// What an analysis gives on so many threads.
fn on_threads<T: Send>(threads: usize, analysis: impl FnOnce() -> T + Send) -> T {
    let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build();
    pool.unwrap_or_else(|error| panic!("{threads} threads: {error}"))
        .install(analysis)
}

/// How far a score may be from itself when its terms are added in another order.
fn rounding(metric: &str, expected: Option<f64>) -> f64 {
    let relative = match metric {
        // Found step by step, until little moves.
        "eigenvector" | "katz" | "pagerank" | "hub" | "authority" | "current_flow_betweenness" => {
            1e-6
        }
        _ => 1e-9,
    };
    (relative * expected.unwrap_or_default().abs()).max(1e-13)
}

/// Whether scores may depend on the names of actors, and why.
fn asks_names(metric: &str, graph: &ActorGraph) -> bool {
    match metric {
        // Of equally large components the one of the lowest id is told.
        "eigenvector" if graph.is_directed() => true,
        "eigenvector" | "hub" | "authority" => {
            let sizes: Vec<usize> = components(graph).members.iter().map(Vec::len).collect();
            sizes.len() > 1 && sizes[0] == sizes[1]
        }
        // The search for communities draws at random, in the order of the names: equally good ones may change places.
        "participation" | "within_module" => true,
        _ => false,
    }
}

/// The least and the most that a normalized score can be; from 0 to 1 unless it is said here why not.
fn range(metric: &str, directed: bool, weighting: Weighting, n: usize) -> (f64, f64) {
    let weighted = weighting != Weighting::Unweighted;
    let free = (f64::NEG_INFINITY, f64::INFINITY);
    match metric {
        // A directed degree counts both directions.
        "degree" if directed => (0.0, 2.0),
        // A sum of strengths, of 1 / distance or of distances has the unit of its weights.
        "strength" => (0.0, f64::INFINITY),
        "harmonic" | "closeness" | "eccentricity" if weighted => (0.0, f64::INFINITY),
        // A number of steps, of ties, of contacts.
        "eccentricity" | "core" | "effective_size" | "neighbour_degree" => (0.0, 2.0 * n as f64),
        // Few contacts that are tied to each other constrain more than one contact alone.
        "constraint" => (0.0, 2.0),
        // Standard deviations above or below the mean.
        "within_module" => free,
        _ => (0.0, 1.0),
    }
}

/// What an isolate more multiplies the normalized scores of *n* actors by, and its own score. `None` where the measure has no such
/// rule, which is said here for each.
fn beside_an_isolate(metric: &str, n: f64) -> Option<(f64, Option<f64>)> {
    let zero = Some(0.0);
    match metric {
        "betweenness" | "current_flow_betweenness" => Some(((n - 2.0) / n, zero)),
        // From an isolate a walk goes anywhere, and to it too.
        "pagerank" => None,
        // Scores of all together have a given length, to which an isolate adds.
        "katz" => None,
        // The search for communities draws at random, and an isolate changes what it draws.
        "participation" | "within_module" => None,
        // The largest score is 1, whoever else is there; outside the largest component there is none.
        "eigenvector" | "hub" | "authority" => Some((1.0, None)),
        // Not divided by anything that counts actors.
        "strength" | "core" | "clustering" => Some((1.0, zero)),
        // Defined for actors that have ties.
        "constraint" | "effective_size" | "efficiency" | "hierarchy" | "eccentricity"
        | "neighbour_degree" => Some((1.0, None)),
        _ => Some(((n - 1.0) / n, zero)),
    }
}

/// What is awkward about a network.
fn awkward(network: &EdgeList) -> BTreeSet<&'static str> {
    let graph = network.simple();
    let groups = components(&graph).members;
    let tied = groups.iter().filter(|members| members.len() > 1).count();
    let ties = network.ties.iter();
    let triangle = graph.pairs().any(|(a, b)| {
        graph
            .successors(a)
            .iter()
            .any(|c| graph.successors(b).iter().any(|d| c.to == d.to))
    });
    [
        ("no node", network.ids.is_empty()),
        ("one node", network.ids.len() == 1),
        ("no tie", network.ids.len() > 1 && graph.ties() == 0),
        ("isolate", tied > 0 && groups.len() > tied),
        ("two components", tied > 1),
        ("one component", tied == 1 && groups.len() == 1),
        ("parallel ties", graph.parallel_ties() > 0),
        (
            "parallel ties of different weight",
            ties.clone().any(|a| {
                ties.clone()
                    .any(|b| a.0 == b.0 && a.1 == b.1 && a.0 != a.1 && a.2 != b.2)
            }),
        ),
        (
            "both directions",
            ties.clone()
                .any(|a| ties.clone().any(|b| a.0 != a.1 && a.0 == b.1 && a.1 == b.0)),
        ),
        ("self-tie", graph.self_ties() > 0),
        ("cut vertex", !cut_vertices(&graph).is_empty()),
        ("triangle", triangle),
    ]
    .into_iter()
    .filter_map(|(what, is)| is.then_some(what))
    .collect()
}

#[test]
fn the_generator_makes_every_awkward_network() {
    let mut runner = TestRunner::new(fixed(1));
    let mut seen = BTreeSet::new();
    for _ in 0..200 {
        let network = edge_lists(9).new_tree(&mut runner);
        seen.extend(awkward(
            &network
                .unwrap_or_else(|reason| panic!("{reason}"))
                .current(),
        ));
    }
    assert_eq!(seen.len(), 12, "{seen:?}");
}

proptest! {
    #![proptest_config(fixed(200))]

    #[test]
    fn renaming_nodes_permutes_scores(
        (network, order) in edge_lists(9).prop_flat_map(|network| {
            let order: Vec<usize> = (0..network.ids.len()).collect();
            (Just(network), Just(order).prop_shuffle())
        })
    ) {
        let other = renamed(&network, &order);
        for ((directed, weighting, before), (_, _, after)) in readings(&network).zip(readings(&other)) {
            for metric in METRICS.iter().filter(|metric| !asks_names(metric.id, &before)) {
                for scale in [Scale::Normalized, Scale::Raw] {
                    let before: Vec<Option<f64>> = scores(metric.id, &before, scale).into_values().collect();
                    let after = scores(metric.id, &after, scale).into_values();
                    for (place, score) in after.enumerate() {
                        let expected = before[order[place]];
                        let context = format_args!("{scale:?} {} of {place}, directed {directed}, {weighting:?}, {other}", metric.id);
                        assert_close(score, expected, rounding(metric.id, expected), context);
                    }
                }
            }
        }
        let (before, after) = (network.simple(), other.simple());
        let back = |places: Vec<usize>| -> BTreeSet<usize> { places.into_iter().map(|place| order[place]).collect() };
        assert_eq!(back(cut_vertices(&after)), cut_vertices(&before).into_iter().collect(), "{other}");
        let pairs = |pairs: Vec<(usize, usize)>| -> BTreeSet<BTreeSet<usize>> { pairs.into_iter().map(|(a, b)| back(vec![a, b])).collect() };
        let same: BTreeSet<BTreeSet<usize>> = bridges(&before).into_iter().map(|(a, b)| [a, b].into()).collect();
        assert_eq!(pairs(bridges(&after)), same, "{other}");
        let sets: BTreeSet<BTreeSet<usize>> = components(&after).members.into_iter().map(back).collect();
        let same: BTreeSet<BTreeSet<usize>> = components(&before).members.into_iter().map(BTreeSet::from_iter).collect();
        assert_eq!(sets, same, "{other}");
    }

    #[test]
    fn normalized_scores_are_between_zero_and_one(network in edge_lists(9)) {
        for (directed, weighting, graph) in readings(&network) {
            for metric in METRICS {
                let (least, most) = range(metric.id, directed, weighting, graph.len());
                for (id, score) in scores(metric.id, &graph, Scale::Normalized) {
                    // Sums of thirds may pass 1 by a last digit.
                    let inside = score.is_none_or(|score| (least - 1e-12..=most + 1e-12).contains(&score));
                    assert!(inside, "{} of {id} is {score:?}, directed {directed}, {weighting:?}, {network}", metric.id);
                }
            }
        }
    }

    #[test]
    fn an_isolate_more_changes_only_what_scores_are_divided_by(network in edge_lists(9)) {
        let mut larger = network.clone();
        larger.ids.push("isolate".to_owned());
        let n = network.ids.len() as f64;
        for (directed, weighting, graph) in readings(&network) {
            let with = larger.graph(directed, weighting);
            let without = network.graph(directed, weighting);
            assert_eq!(without.len(), graph.len());
            for metric in METRICS {
                let Some((factor, of_isolate)) = beside_an_isolate(metric.id, n) else { continue };
                for (scale, factor) in [(Scale::Raw, 1.0), (Scale::Normalized, factor)] {
                    let after = scores(metric.id, &with, scale);
                    for (id, before) in scores(metric.id, &without, scale) {
                        let expected = before.map(|before| factor * before);
                        let context = format_args!("{scale:?} {} of {id}, directed {directed}, {weighting:?}, {network}", metric.id);
                        assert_close(after[&id], expected, rounding(metric.id, expected), context);
                    }
                    assert_eq!(after["isolate"], of_isolate, "{} of the isolate, {network}", metric.id);
                }
            }
        }
    }
}

proptest! {
    #![proptest_config(fixed(8))]

    #[test]
    fn the_number_of_threads_changes_no_bit(network in edge_lists(70)) {
        for (directed, weighting, graph) in readings(&network) {
            let all = |threads| -> Vec<Vec<Option<u64>>> {
                let bits = |value: &Option<f64>| value.map(f64::to_bits);
                on_threads(threads, || {
                    let options = MetricOptions::default();
                    let of_nodes = METRICS.iter().flat_map(|metric| (metric.compute)(&graph, &options));
                    let of_nodes = of_nodes.map(|scores| scores.values().iter().map(bits).collect());
                    let of_ties = TIE_METRICS.iter().flat_map(|metric| (metric.compute)(&graph, &options));
                    let of_ties = of_ties.map(|scores| scores.values().iter().map(bits).collect());
                    of_nodes.chain(of_ties).collect()
                })
            };
            let alone = all(1);
            assert_eq!(alone.len(), METRICS.len() + TIE_METRICS.len());
            for threads in [2, 5] {
                assert_eq!(all(threads), alone, "{threads} threads, directed {directed}, {weighting:?}, {network}");
            }
        }
    }
}

#[test]
fn paths_too_many_to_count_one_by_one_stand_between_all_the_same() {
    // From both ends of the chain there are 2¹¹⁰⁰ paths, more than a floating-point number can hold. All from one half to the other pass
    // through the joint in the middle, and half of those between the two sides of each diamond next to it.
    let chain = diamonds(1100).simple();
    let middle = scores("betweenness", &chain, Scale::Raw)["1650"];
    assert_eq!(middle, Some(1650.0 * 1650.0 + 0.5 + 0.5));
}

proptest! {
    #![proptest_config(fixed(400))]

    #[test]
    fn persons_are_covered_not_covered_or_undetermined(sketch in districts()) {
        let found = coverage(&sketch.build().district);
        for need in &found.needs {
            let parts = need.covered + need.not_covered() + need.undetermined;
            assert_eq!(need.persons.unwrap_or(0), parts, "{need:?}");
            assert_eq!(need.status == NeedStatus::Unknown, need.persons.is_none(), "{need:?}");
            let some = need.persons.is_some_and(|persons| persons > 0);
            assert_eq!(need.share.is_some(), some, "{need:?}");
        }
        let totals = found.totals;
        assert_eq!(totals.persons, totals.covered + totals.not_covered + totals.undetermined);
        let counted: usize = NeedStatus::ALL.iter().map(|&status| totals.count(status)).sum();
        assert_eq!(counted, found.needs.len());
        let taken: u64 = found.taken.values().map(|&persons| u64::from(persons)).sum();
        assert_eq!(taken, totals.covered);
    }

    #[test]
    fn access_shares_out_the_whole_capacity_within_reach(sketch in districts()) {
        let district = sketch.build().district;
        let persons = |persons: Headcount| persons.stated().map_or(0.0, f64::from);
        let persons: Vec<f64> = district.network.needs().map(|need| persons(need.persons)).collect();
        let mut within = BTreeSet::new();
        for (links, &persons) in catchments(&district).reaching.iter().zip(&persons) {
            let near = links.iter().filter(|link| link.travel.is_some_and(|travel| travel.minutes <= district.edition.radius));
            within.extend(near.filter(|_| persons > 0.0).map(|link| link.service));
        }
        let services = district.network.services().enumerate();
        let capacity: f64 = services
            .filter(|(index, _)| within.contains(index))
            .map(|(_, service)| service.capacity.map_or(0.0, f64::from))
            .sum();
        let needs = coverage(&district).needs;
        // Where the minutes of somebody are not known nobody knows how much is left to the others.
        let mut counted = needs.iter().zip(&persons).filter(|&(_, &persons)| persons > 0.0);
        prop_assume!(counted.all(|(need, _)| need.access.is_some()));
        let held: f64 = needs.iter().zip(&persons).map(|(need, persons)| need.access.unwrap_or(0.0) * persons).sum();
        assert_close(held, capacity, 1e-9 * capacity, "sum of persons times access");
    }

    #[test]
    fn a_wider_radius_covers_no_fewer_persons_and_loses_no_need(sketch in districts(), more in 1..=60_u8) {
        let mut wider = sketch.clone();
        wider.edition.radius = Minutes(sketch.edition.radius.0 + f64::from(more));
        let (before, after) = (coverage(&sketch.build().district), coverage(&wider.build().district));
        assert!(before.totals.covered <= after.totals.covered, "{} then {}", before.totals.covered, after.totals.covered);
        let possible = |totals: &Totals| totals.covered + totals.undetermined;
        assert!(possible(&before.totals) <= possible(&after.totals));
        for (before, after) in before.needs.iter().zip(&after.needs) {
            assert!(before.services.iter().all(|service| after.services.contains(service)), "{before:?} then {after:?}");
            let out = [NeedStatus::Uncovered, NeedStatus::OutOfReach];
            assert!(!out.contains(&after.status) || before.status == after.status, "{before:?} then {after:?}");
        }
    }
}
