//! Do the measures agree with their definition when every path is written out?

mod common;

use common::brute_force::{self, betweenness, closeness, eccentricity, harmonic, parts};
use common::networks::{EdgeList, complete};
use common::strategies::{edge_lists, fixed};
use common::{assert_close, scores};
use proptest::prelude::*;
use tessuto::analysis::scores::Scale;
use tessuto::analysis::structure::cohesion::cohesion;
use tessuto::analysis::structure::components::components;
use tessuto::analysis::structure::cut_vertices::{bridges, cut_vertices};
use tessuto::analysis::ties::edge_betweenness::edge_betweenness;
use tessuto::model::actor_graph::Weighting;

/// Every network of *n* nodes: one for each choice of ties among these.
fn every_choice(n: usize, ties: Vec<(String, String, f64)>) -> impl Iterator<Item = EdgeList> {
    (0..1_u32 << ties.len()).map(move |choice| EdgeList {
        name: format!("choice {choice}"),
        ties: (ties.iter().enumerate())
            .filter(|&(place, _)| choice >> place & 1 == 1)
            .map(|(_, tie)| tie.clone())
            .collect(),
        ..complete(n)
    })
}

#[track_caller]
fn assert_paths(network: &EdgeList, directed: bool, weighting: Weighting) {
    let graph = network.graph(directed, weighting);
    for (name, expected) in [
        ("harmonic", harmonic(&graph)),
        ("betweenness", betweenness(&graph)),
    ] {
        let actual = scores(name, &graph, Scale::Raw);
        for ((id, actual), expected) in actual.into_iter().zip(expected) {
            let context =
                format_args!("{name} of {id}, directed {directed}, {weighting:?}, {network}");
            assert_close(actual, expected, 1e-12 * expected, context);
        }
    }
    for (name, expected) in [
        ("closeness", closeness(&graph)),
        ("eccentricity", eccentricity(&graph)),
    ] {
        let actual = scores(name, &graph, Scale::Normalized);
        for ((id, actual), expected) in actual.into_iter().zip(expected) {
            let context =
                format_args!("{name} of {id}, directed {directed}, {weighting:?}, {network}");
            let tolerance = 1e-12 * expected.unwrap_or_default();
            assert_close(actual, expected, tolerance, context);
        }
    }
    let raw = edge_betweenness(&graph, Scale::Raw).unwrap_or_else(|error| panic!("{error}"));
    let expected = brute_force::edge_betweenness(&graph, raw.pairs());
    for ((tie, &actual), expected) in raw.pairs().iter().zip(raw.values()).zip(expected) {
        let context = format_args!("{tie:?}, directed {directed}, {weighting:?}, {network}");
        assert_close(actual, expected, 1e-12 * expected, context);
    }
}

#[track_caller]
fn assert_structure(network: &EdgeList) {
    let graph = network.simple();
    let whole = parts(&graph, None, None);
    let found = components(&graph);
    let mut expected = whole.clone();
    expected.sort_by_key(|members| (std::cmp::Reverse(members.len()), members[0]));
    assert_eq!(found.members, expected, "{network}");
    // An isolate taken out is a part less; any other actor leaves its neighbours one part at least.
    let cuts = (0..graph.len()).filter(|&actor| {
        !graph.successors(actor).is_empty() && parts(&graph, Some(actor), None).len() > whole.len()
    });
    assert_eq!(cut_vertices(&graph), cuts.collect::<Vec<_>>(), "{network}");
    let splits = |&tie: &(usize, usize)| parts(&graph, None, Some(tie)).len() > whole.len();
    let expected: Vec<_> = graph.pairs().filter(splits).collect();
    assert_eq!(bridges(&graph), expected, "{network}");
    let n = graph.len();
    let apart = |a: usize, b: usize| {
        !whole
            .iter()
            .any(|part| part.contains(&a) && part.contains(&b))
    };
    let pairs = (0..n).flat_map(|a| (0..a).map(move |b| (a, b)));
    let parted = pairs.filter(|&(a, b)| apart(a, b)).count();
    let summary = cohesion(&graph, &found);
    let all = n * n.saturating_sub(1) / 2;
    let share = |pairs: usize| (n > 1).then(|| pairs as f64 / all as f64);
    let context = format_args!("fragmentation, {network}");
    assert_close(summary.fragmentation, share(parted), 1e-12, context);
    let context = format_args!("density, {network}");
    assert_close(
        summary.density,
        share(graph.pairs().count()),
        1e-12,
        context,
    );
    assert_eq!(
        summary.isolates,
        (0..n)
            .filter(|&actor| graph.successors(actor).is_empty())
            .count(),
        "{network}"
    );
}

#[test]
fn every_network_of_five_agrees_path_by_path() {
    let mut networks = 0;
    for network in every_choice(5, complete(5).ties) {
        assert_paths(&network, false, Weighting::Unweighted);
        assert_structure(&network);
        networks += 1;
    }
    assert_eq!(networks, 1024);
}

#[test]
fn every_directed_network_of_four_agrees_path_by_path() {
    let forward = complete(4).ties;
    let back = forward
        .iter()
        .map(|(from, to, weight)| (to.clone(), from.clone(), *weight));
    let mut networks = 0;
    for network in every_choice(4, forward.iter().cloned().chain(back).collect()) {
        assert_paths(&network, true, Weighting::Unweighted);
        networks += 1;
    }
    assert_eq!(networks, 4096);
}

proptest! {
    #![proptest_config(fixed(512))]

    #[test]
    fn networks_of_up_to_seven_agree_path_by_path(network in edge_lists(7)) {
        for directed in [false, true] {
            // Whole costs, so that equally long paths are equal to the last digit on both sides.
            for weighting in [Weighting::Unweighted, Weighting::Cost] {
                assert_paths(&network, directed, weighting);
            }
        }
        assert_structure(&network);
    }
}
