//! The facts on networks whose numbers are known.

use super::distances::Distances;
use super::triads::{TRIADS, triad_census};
use super::*;
use crate::analysis::random::SplitMix;
use crate::analysis::scores::Effort;
use crate::model::actor_graph::Weighting;

fn graph(n: usize, ties: &[[u32; 2]], directed: bool) -> ActorGraph {
    let ids = (0..n).map(|id| format!("{id:02}")).collect();
    ActorGraph::from_indexed(
        ids,
        ties.to_vec(),
        Vec::new(),
        directed,
        Weighting::Unweighted,
    )
}

fn star(leaves: u32) -> Vec<[u32; 2]> {
    (1..=leaves).map(|leaf| [0, leaf]).collect()
}

fn cycle(n: u32) -> Vec<[u32; 2]> {
    (0..n).map(|actor| [actor, (actor + 1) % n]).collect()
}

fn path(n: u32) -> Vec<[u32; 2]> {
    (1..n).map(|actor| [actor - 1, actor]).collect()
}

fn complete(n: u32) -> Vec<[u32; 2]> {
    (0..n)
        .flat_map(|a| (a + 1..n).map(move |b| [a, b]))
        .collect()
}

fn value(graph: &ActorGraph, id: &str) -> Value {
    let panel = Panel::of(graph, &MetricOptions::default()).unwrap();
    (fact(id).unwrap().compute)(&panel)
}

/// Checks several facts of one network.
#[track_caller]
fn holds(graph: &ActorGraph, expected: &[(&str, Value)]) {
    let panel = Panel::of(graph, &MetricOptions::default()).unwrap();
    for &(id, expected) in expected {
        let value = (fact(id).unwrap().compute)(&panel);
        let equal = match (value, expected) {
            (Ok(value), Ok(expected)) => (value - expected).abs() < 1e-12,
            (value, expected) => value == expected,
        };
        assert!(equal, "{id}: {value:?}, expected {expected:?}; {graph:?}");
    }
}

#[test]
fn a_star_is_centralized_as_far_as_can_be() {
    for n in [3, 6, 11] {
        holds(
            &graph(n, &star(n as u32 - 1), false),
            &[
                ("degree_centralization", Ok(1.0)),
                ("closeness_centralization", Ok(1.0)),
                ("harmonic_centralization", Ok(1.0)),
                ("betweenness_centralization", Ok(1.0)),
                ("degree_assortativity", Ok(-1.0)),
                ("cut_vertices", Ok(1.0)),
                ("bridges", Ok(n as f64 - 1.0)),
                ("blocks", Ok(n as f64 - 1.0)),
                ("max_core", Ok(1.0)),
                ("transitivity", Ok(0.0)),
                ("diameter", Ok(2.0)),
                ("mean_distance", Ok(2.0 - 2.0 / n as f64)),
                ("density", Ok(2.0 / n as f64)),
            ],
        );
    }
}

#[test]
fn a_directed_star_is_centralized_in_the_way_of_its_arcs() {
    holds(
        &graph(6, &star(5), true),
        &[
            ("degree_centralization", Ok(0.5)),
            ("out_degree_centralization", Ok(1.0)),
            ("in_degree_centralization", Ok(1.0 / 25.0)),
            ("harmonic_centralization", Ok(1.0)),
            ("closeness_centralization", Err(Gap::Disconnected)),
            ("reciprocity", Ok(0.0)),
            ("strong_components", Ok(6.0)),
            ("components", Ok(1.0)),
            ("density", Ok(5.0 / 30.0)),
            ("mean_distance", Ok(1.0)),
            ("dyads_asymmetric", Ok(5.0)),
            ("dyads_null", Ok(10.0)),
            ("degree_assortativity", Err(Gap::NoVariation)),
        ],
    );
}

#[test]
fn a_complete_network_leaves_nothing_to_add() {
    holds(
        &graph(7, &complete(7), false),
        &[
            ("density", Ok(1.0)),
            ("transitivity", Ok(1.0)),
            ("mean_clustering", Ok(1.0)),
            ("efficiency", Ok(1.0)),
            ("connectedness", Ok(1.0)),
            ("degree_centralization", Ok(0.0)),
            ("harmonic_centralization", Ok(0.0)),
            ("diameter", Ok(1.0)),
            ("blocks", Ok(1.0)),
            ("cut_vertices", Ok(0.0)),
            ("max_core", Ok(6.0)),
            ("degree_assortativity", Err(Gap::NoVariation)),
            ("reciprocity", Err(Gap::Undirected)),
            ("small_world", Err(Gap::TooFewActors)),
        ],
    );
}

#[test]
fn cycles_and_paths_have_the_distances_of_their_formulas() {
    // A cycle of 2k + 1 has k steps at most, and (k + 1) / 2 on average.
    holds(
        &graph(11, &cycle(11), false),
        &[
            ("diameter", Ok(5.0)),
            ("mean_distance", Ok(3.0)),
            ("efficiency", Ok((1.0 + 0.5 + 1.0 / 3.0 + 0.25 + 0.2) / 5.0)),
            ("betweenness_centralization", Ok(0.0)),
            ("small_world", Ok(0.0)),
            ("blocks", Ok(1.0)),
            ("max_core", Ok(2.0)),
        ],
    );
    // Two actors of a path lie (n + 1) / 3 apart on average.
    holds(
        &graph(8, &path(8), false),
        &[
            ("diameter", Ok(7.0)),
            ("mean_distance", Ok(3.0)),
            ("cut_vertices", Ok(6.0)),
            ("blocks", Ok(7.0)),
            ("small_world", Err(Gap::TooFewActors)),
        ],
    );
    // A directed cycle leads everywhere, and there is one way only.
    holds(
        &graph(5, &cycle(5), true),
        &[
            ("strong_components", Ok(1.0)),
            ("diameter", Ok(4.0)),
            ("mean_distance", Ok(2.5)),
            ("closeness_centralization", Ok(0.0)),
        ],
    );
}

#[test]
fn pieces_are_counted_as_pairs() {
    // A triangle, a pair and an isolate: 3 · 2 + 2 · 1 of 30 ordered pairs are joined.
    let pieces = graph(6, &[[0, 1], [1, 2], [0, 2], [3, 4], [4, 3], [5, 5]], false);
    holds(
        &pieces,
        &[
            ("n", Ok(6.0)),
            ("m", Ok(4.0)),
            ("isolates", Ok(1.0)),
            ("components", Ok(3.0)),
            ("largest_component", Ok(3.0)),
            ("connectedness", Ok(8.0 / 30.0)),
            ("fragmentation", Ok(22.0 / 30.0)),
            ("transitivity", Ok(1.0)),
            ("mean_clustering", Ok(0.5)),
            ("mean_distance", Ok(1.0)),
            ("closeness_centralization", Err(Gap::Disconnected)),
            ("small_world", Err(Gap::TooFewActors)),
        ],
    );
}

/// Padgett's marriages among fifteen families of Florence; the sixteenth has none.
const FLORENCE: [[u32; 2]; 20] = [
    [0, 8],
    [1, 5],
    [1, 6],
    [1, 8],
    [2, 4],
    [2, 8],
    [3, 6],
    [3, 10],
    [3, 14],
    [4, 10],
    [4, 14],
    [6, 7],
    [6, 15],
    [8, 12],
    [8, 13],
    [8, 15],
    [9, 13],
    [10, 14],
    [12, 14],
    [12, 15],
];

#[test]
fn the_families_of_florence_have_their_published_values() {
    holds(
        &graph(16, &FLORENCE, false),
        &[
            ("isolates", Ok(1.0)),
            ("density", Ok(1.0 / 6.0)),
            ("fragmentation", Ok(0.125)),
            ("transitivity", Ok(9.0 / 47.0)),
            ("cut_vertices", Ok(4.0)),
            ("bridges", Ok(5.0)),
            ("max_core", Ok(2.0)),
        ],
    );
    let efficiency = value(&graph(16, &FLORENCE, false), "efficiency").unwrap();
    assert!((efficiency - 0.437_639).abs() < 5e-7, "{efficiency}");
}

#[test]
fn where_there_is_nothing_to_measure_it_is_said_why() {
    let of_ties = [
        "transitivity",
        "mean_clustering",
        "mean_distance",
        "diameter",
        "degree_assortativity",
    ];
    for (n, ties, why) in [
        (0, vec![], Gap::TooFewActors),
        (1, vec![], Gap::TooFewActors),
        (1, vec![[0, 0]], Gap::TooFewActors),
        (4, vec![], Gap::NoTie),
        (4, vec![[0, 0], [2, 2]], Gap::NoTie),
    ] {
        for directed in [false, true] {
            let graph = graph(n, &ties, directed);
            let panel = Panel::of(&graph, &MetricOptions::default()).unwrap();
            for fact in FACTS {
                let value = (fact.compute)(&panel);
                assert!(
                    value.is_err() || value.is_ok_and(f64::is_finite),
                    "{}: {value:?}",
                    fact.id
                );
            }
            for id in of_ties {
                let value = (fact(id).unwrap().compute)(&panel);
                let told = value == Err(why) || value == Err(Gap::NoTie);
                assert!(told, "{id} of {n}: {value:?}");
            }
            if why == Gap::TooFewActors {
                for id in ["density", "efficiency", "fragmentation", "connectedness"] {
                    assert_eq!((fact(id).unwrap().compute)(&panel), Err(why), "{id}");
                }
            }
        }
    }
    let pair = graph(2, &[[0, 1]], false);
    assert_eq!(value(&pair, "transitivity"), Err(Gap::NoTriple));
    assert_eq!(
        value(&pair, "degree_centralization"),
        Err(Gap::TooFewActors)
    );
}

#[test]
fn weights_move_distances_and_nothing_that_counts_steps() {
    let ids = || (0..3).map(|id| id.to_string()).collect();
    let ties = vec![[0, 1], [1, 2]];
    let path = ActorGraph::from_indexed(ids(), ties, vec![0.5, 2.0], false, Weighting::Cost);
    holds(
        &path,
        &[
            ("diameter", Ok(2.5)),
            ("mean_distance", Ok(5.0 / 3.0)),
            ("efficiency", Ok((2.0 + 0.5 + 0.4) / 3.0)),
            ("harmonic_centralization", Ok(1.0)),
            ("closeness_centralization", Ok(1.0)),
        ],
    );
}

#[test]
fn what_would_take_minutes_waits_to_be_asked_for() {
    // Three million actors without ties are 9 · 10¹² pairs.
    let wide = graph(3_000_000, &[], false);
    assert_eq!(
        Distances::of(&wide, Effort::Bounded).own(),
        Err(Gap::TooCostly)
    );
    let path = graph(3, &path(3), false);
    assert!(Distances::of(&path, Effort::Bounded).own().is_ok());
}

#[test]
fn every_kind_of_triad_is_told_from_the_others() {
    // One network of three actors for each type, as their names are drawn in the literature.
    let drawn: [(&str, &[[u32; 2]]); 16] = [
        ("003", &[]),
        ("012", &[[0, 1]]),
        ("102", &[[0, 1], [1, 0]]),
        ("021D", &[[1, 0], [1, 2]]),
        ("021U", &[[0, 1], [2, 1]]),
        ("021C", &[[0, 1], [1, 2]]),
        ("111D", &[[0, 1], [1, 0], [2, 1]]),
        ("111U", &[[0, 1], [1, 0], [1, 2]]),
        ("030T", &[[0, 1], [2, 1], [0, 2]]),
        ("030C", &[[0, 1], [1, 2], [2, 0]]),
        ("201", &[[0, 1], [1, 0], [1, 2], [2, 1]]),
        ("120D", &[[1, 0], [1, 2], [0, 2], [2, 0]]),
        ("120U", &[[0, 1], [2, 1], [0, 2], [2, 0]]),
        ("120C", &[[0, 1], [1, 2], [0, 2], [2, 0]]),
        ("210", &[[0, 1], [1, 2], [2, 1], [0, 2], [2, 0]]),
        ("300", &[[0, 1], [1, 0], [1, 2], [2, 1], [0, 2], [2, 0]]),
    ];
    for (place, (name, arcs)) in drawn.into_iter().enumerate() {
        let mut expected = [0; 16];
        expected[place] = 1;
        assert_eq!(TRIADS[place], name);
        // However the three are numbered.
        for order in [
            [0, 1, 2],
            [0, 2, 1],
            [1, 0, 2],
            [1, 2, 0],
            [2, 0, 1],
            [2, 1, 0],
        ] {
            let arcs: Vec<[u32; 2]> = arcs
                .iter()
                .map(|arc| arc.map(|end| order[end as usize]))
                .collect();
            let census = triad_census(&graph(3, &arcs, true));
            assert_eq!(census.counts, expected, "{name} as {arcs:?}");
        }
    }
}

#[test]
fn a_census_is_the_sum_over_every_three_actors() {
    // Sparse and dense, with a hub that is in many triangles.
    for (n, sparse, seed) in [(12, 5, 1), (14, 2, 2), (26, 9, 3)] {
        let mut random = SplitMix::new(seed);
        let mut arcs = Vec::new();
        for from in 0..n {
            for to in (0..n).filter(|&to| to != from) {
                if random.below(if from == 5 || to == 5 { 2 } else { sparse }) == 0 {
                    arcs.push([from as u32, to as u32]);
                }
            }
        }
        for directed in [true, false] {
            let whole = graph(n, &arcs, directed);
            let mut sum = [0; 16];
            for one in 0..n {
                for two in one + 1..n {
                    for three in two + 1..n {
                        let among = whole.induced(|actor| [one, two, three].contains(&actor));
                        let census = triad_census(&among).counts;
                        sum = std::array::from_fn(|place| sum[place] + census[place]);
                    }
                }
            }
            assert_eq!(triad_census(&whole).counts, sum, "{n} {directed}");
        }
    }
}

#[test]
fn a_census_counts_every_triad_once() {
    let census = triad_census(&graph(16, &FLORENCE, false));
    assert_eq!(census.counts.iter().sum::<u128>(), 16 * 15 * 14 / 6);
    // Three triangles, and 47 pairs of ties that meet, nine of which are closed.
    assert_eq!((census.counts[15], census.counts[10]), (3, 47 - 9));
    let none = triad_census(&graph(2, &[[0, 1]], true));
    assert_eq!(none.counts, [0; 16]);
}

#[test]
fn every_fact_has_a_name_of_its_own_and_words_in_both_languages() {
    for (place, one) in FACTS.iter().enumerate() {
        assert!(
            !FACTS[..place].iter().any(|other| other.id == one.id),
            "{}",
            one.id
        );
        let Explanation {
            italian, english, ..
        } = one.explanation;
        for told in [italian, english] {
            for text in [told.meaning, told.not, told.reading] {
                assert!(text.ends_with('.'), "{}: {text}", one.id);
            }
        }
    }
}
