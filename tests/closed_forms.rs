//! Do the measures agree with formulas solved by hand, on networks that can be checked by eye?

mod common;

use common::networks::{
    EdgeList, bow_tie, complete, cycle, dumbbell, kite, path, path_pair_and_isolate, star,
};
use common::{assert_close, scores};
use tessuto::analysis::scores::Scale;
use tessuto::analysis::structure::cohesion::cohesion;
use tessuto::analysis::structure::components::components;
use tessuto::analysis::structure::cut_vertices::{bridges, cut_vertices};
use tessuto::model::actor_graph::Weighting;

/// Compares the scores of actors 0, 1, 2 … with a formula, which gives numbers or, where some are undefined, options.
#[track_caller]
fn assert_scores<V: Into<Option<f64>>>(
    name: &str,
    network: &EdgeList,
    directed: bool,
    scale: Scale,
    formula: impl Fn(usize) -> V,
) {
    let graph = network.graph(directed, Weighting::Unweighted);
    for (actor, (id, score)) in scores(name, &graph, scale).into_iter().enumerate() {
        let expected = formula(actor).into();
        let relative = match name {
            "eigenvector"
            | "hub"
            | "authority"
            | "katz"
            | "pagerank"
            | "current_flow_betweenness" => 1e-9,
            _ => 1e-12,
        };
        let tolerance = (relative * expected.unwrap_or_default().abs()).max(1e-14);
        let context = format_args!("{scale:?} {name} of {id}, directed {directed}, {network}");
        assert_close(score, expected, tolerance, context);
    }
}

/// 1 + 1/2 + … + 1/k.
fn inverses(k: usize) -> f64 {
    (1..=k).map(|distance| 1.0 / distance as f64).sum()
}

/// The indices of cut vertices, and the number of bridges.
fn holding(network: &EdgeList) -> (Vec<usize>, usize) {
    let graph = network.simple();
    (cut_vertices(&graph), bridges(&graph).len())
}

#[test]
fn in_a_star_everything_passes_through_the_hub() {
    for n in 2..=12 {
        let network = star(n);
        let others = (n - 1) as f64;
        let is_hub = |actor| actor == 0;
        let hub = |hub: f64, leaf: f64| move |actor| if is_hub(actor) { hub } else { leaf };
        let pairs = others * (n - 2) as f64 / 2.0;
        let near = 1.0 + (n - 2) as f64 / 2.0;
        assert_scores(
            "degree",
            &network,
            false,
            Scale::Normalized,
            hub(1.0, 1.0 / others),
        );
        assert_scores("degree", &network, false, Scale::Raw, hub(others, 1.0));
        assert_scores(
            "harmonic",
            &network,
            false,
            Scale::Normalized,
            hub(1.0, near / others),
        );
        assert_scores("harmonic", &network, false, Scale::Raw, hub(others, near));
        assert_scores("betweenness", &network, false, Scale::Raw, hub(pairs, 0.0));
        let first = if n > 2 { 1.0 } else { 0.0 };
        assert_scores(
            "betweenness",
            &network,
            false,
            Scale::Normalized,
            hub(first, 0.0),
        );
        // Every tie leaves the hub, so it reaches all and nothing passes through it.
        assert_scores(
            "out_degree",
            &network,
            true,
            Scale::Normalized,
            hub(1.0, 0.0),
        );
        assert_scores(
            "in_degree",
            &network,
            true,
            Scale::Normalized,
            hub(0.0, 1.0 / others),
        );
        assert_scores("degree", &network, true, Scale::Raw, hub(others, 1.0));
        assert_scores("harmonic", &network, true, Scale::Normalized, hub(1.0, 0.0));
        assert_scores("betweenness", &network, true, Scale::Raw, hub(0.0, 0.0));
        let cuts = if n > 2 { vec![0] } else { Vec::new() };
        assert_eq!(holding(&network), (cuts, n - 1), "{network}");
    }
}

#[test]
fn in_a_path_each_actor_parts_those_before_it_from_those_after() {
    for n in 2..=12 {
        let network = path(n);
        let between = |actor| (actor * (n - 1 - actor)) as f64;
        let near = |actor| inverses(actor) + inverses(n - 1 - actor);
        assert_scores("betweenness", &network, false, Scale::Raw, between);
        assert_scores("harmonic", &network, false, Scale::Raw, near);
        // With one direction the pairs are the same, out of twice as many, and nobody reaches back.
        assert_scores("betweenness", &network, true, Scale::Raw, between);
        assert_scores("harmonic", &network, true, Scale::Raw, |actor| {
            inverses(n - 1 - actor)
        });
        let pairs = ((n - 1) * (n - 2)) as f64;
        if n > 2 {
            let share = |actor| 2.0 * between(actor) / pairs;
            assert_scores("betweenness", &network, false, Scale::Normalized, share);
            let share = |actor| between(actor) / pairs;
            assert_scores("betweenness", &network, true, Scale::Normalized, share);
        }
        assert_eq!(
            holding(&network),
            ((1..n - 1).collect(), n - 1),
            "{network}"
        );
    }
}

#[test]
fn in_a_cycle_everybody_scores_the_same() {
    for n in 3..=12 {
        let network = cycle(n);
        let (between, near) = if n % 2 == 0 {
            let between = ((n - 2) * (n - 2)) as f64 / 8.0;
            (between, 2.0 * inverses(n / 2 - 1) + 2.0 / n as f64)
        } else {
            let between = ((n - 1) * (n - 3)) as f64 / 8.0;
            (between, 2.0 * inverses((n - 1) / 2))
        };
        assert_scores("betweenness", &network, false, Scale::Raw, |_| between);
        assert_scores("harmonic", &network, false, Scale::Raw, |_| near);
        assert_scores("degree", &network, false, Scale::Raw, |_| 2.0);
        // Round one way only: 1, 2, …, n − 1 steps to the others, and half of all ordered pairs pass through each.
        assert_scores("betweenness", &network, true, Scale::Normalized, |_| 0.5);
        assert_scores("harmonic", &network, true, Scale::Raw, |_| inverses(n - 1));
        assert_scores("degree", &network, true, Scale::Raw, |_| 2.0);
        assert_eq!(holding(&network), (Vec::new(), 0), "{network}");
    }
}

#[test]
fn in_a_complete_network_nobody_stands_between() {
    for n in 2..=12 {
        let network = complete(n);
        assert_scores("degree", &network, false, Scale::Normalized, |_| 1.0);
        assert_scores("harmonic", &network, false, Scale::Normalized, |_| 1.0);
        assert_scores("betweenness", &network, false, Scale::Normalized, |_| 0.0);
        let graph = network.simple();
        let whole = cohesion(&graph, &components(&graph));
        assert_eq!(
            (whole.density, whole.fragmentation),
            (Some(1.0), Some(0.0)),
            "{network}"
        );
        let bridges = if n == 2 { 1 } else { 0 };
        assert_eq!(holding(&network), (Vec::new(), bridges), "{network}");
    }
}

#[test]
fn in_a_star_all_that_is_shared_is_the_hub() {
    for n in 3..=12 {
        let network = star(n);
        let leaves = (n - 1) as f64;
        let hub = |hub: f64, leaf: f64| move |actor| if actor == 0 { hub } else { leaf };
        let root = leaves.sqrt();
        for name in ["eigenvector", "hub", "authority"] {
            let formula = hub(1.0, 1.0 / root);
            assert_scores(name, &network, false, Scale::Normalized, formula);
        }
        // x₀ = 1 + α (n − 1) x, x = 1 + α x₀, with α = 0.85 / √(n − 1).
        let centre = (1.0 + 0.85 * root) / (1.0 - 0.85 * 0.85);
        let formula = hub(centre, 1.0 + 0.85 / root * centre);
        assert_scores("katz", &network, false, Scale::Raw, formula);
        // What the leaves have goes to the hub, and 0.15 of all falls evenly.
        let centre = (0.15 / n as f64 + 0.85) / 1.85;
        let formula = hub(centre, (1.0 - centre) / leaves);
        assert_scores("pagerank", &network, false, Scale::Normalized, formula);
        let near = leaves / (2.0 * leaves - 1.0);
        assert_scores(
            "closeness",
            &network,
            false,
            Scale::Normalized,
            hub(1.0, near),
        );
        assert_scores("reach_2", &network, false, Scale::Normalized, |_| 1.0);
        let raw = Scale::Raw;
        assert_scores("eccentricity", &network, false, raw, hub(1.0, 2.0));
        assert_scores(
            "closeness",
            &network,
            true,
            Scale::Normalized,
            hub(1.0, 0.0),
        );
        assert_scores("reach_2", &network, true, raw, hub(leaves, 0.0));
        let farthest = |actor| (actor == 0).then_some(1.0);
        assert_scores("eccentricity", &network, true, raw, farthest);
        let pairs = leaves * (n - 2) as f64 / 2.0;
        let current = "current_flow_betweenness";
        assert_scores(current, &network, false, raw, hub(pairs, 0.0));
        assert_scores("core", &network, false, raw, |_| 1.0);
        assert_scores("clustering", &network, false, raw, |_| 0.0);
        assert_scores("constraint", &network, false, raw, hub(1.0 / leaves, 1.0));
        assert_scores("effective_size", &network, false, raw, hub(leaves, 1.0));
        assert_scores("efficiency", &network, false, raw, |_| 1.0);
        assert_scores("hierarchy", &network, false, raw, hub(0.0, 1.0));
        // Every tie leaves the hub: it is named by nobody, and no walk returns to anybody.
        assert_scores("hub", &network, true, Scale::Normalized, hub(1.0, 0.0));
        let named = hub(0.0, 1.0);
        assert_scores("authority", &network, true, Scale::Normalized, named);
        assert_scores("eigenvector", &network, true, raw, |_| None);
        assert_scores("core", &network, true, raw, |_| 1.0);
    }
}

#[test]
fn in_a_path_scores_fall_towards_the_ends() {
    for n in 3..=12 {
        let network = path(n);
        // The principal eigenvector of a path is a half wave.
        let wave =
            |actor: usize| (std::f64::consts::PI * (actor + 1) as f64 / (n + 1) as f64).sin();
        let most = wave((n - 1) / 2);
        let formula = |actor| wave(actor) / most;
        assert_scores("eigenvector", &network, false, Scale::Normalized, formula);
        let sum = |steps: usize| (steps * (steps + 1) / 2) as f64;
        let near = |actor| (n - 1) as f64 / (sum(actor) + sum(n - 1 - actor));
        assert_scores("closeness", &network, false, Scale::Normalized, near);
        let farthest = |actor: usize| actor.max(n - 1 - actor) as f64;
        assert_scores("eccentricity", &network, false, Scale::Raw, farthest);
        let within = |actor: usize| (actor.min(2) + (n - 1 - actor).min(2)) as f64;
        assert_scores("reach_2", &network, false, Scale::Raw, within);
        // In a tree the current has one way, and so does a shortest path.
        let between = |actor| (actor * (n - 1 - actor)) as f64;
        let current = "current_flow_betweenness";
        assert_scores(current, &network, false, Scale::Raw, between);
        let inner = |inner: f64, end: f64| {
            move |actor| {
                if actor == 0 || actor == n - 1 {
                    end
                } else {
                    inner
                }
            }
        };
        let raw = Scale::Raw;
        assert_scores("constraint", &network, false, raw, inner(0.5, 1.0));
        assert_scores("effective_size", &network, false, raw, inner(2.0, 1.0));
        assert_scores("hierarchy", &network, false, raw, inner(0.0, 1.0));
        assert_scores("core", &network, false, raw, |_| 1.0);
    }
}

#[test]
fn in_a_cycle_a_third_of_the_current_passes_through_each() {
    for n in 3..=12 {
        let network = cycle(n);
        let raw = Scale::Raw;
        for name in ["eigenvector", "hub", "authority"] {
            assert_scores(name, &network, false, Scale::Normalized, |_| 1.0);
        }
        assert_scores("pagerank", &network, false, raw, |_| 1.0 / n as f64);
        assert_scores("katz", &network, false, raw, |_| 1.0 / 0.15);
        let current = "current_flow_betweenness";
        assert_scores(current, &network, false, Scale::Normalized, |_| 1.0 / 3.0);
        assert_scores("core", &network, false, raw, |_| 2.0);
        // Both contacts are tied to each other in a triangle alone.
        let triangle = |tied: f64, not: f64| move |_| if n == 3 { tied } else { not };
        assert_scores("clustering", &network, false, raw, triangle(1.0, 0.0));
        assert_scores("constraint", &network, false, raw, triangle(1.125, 0.5));
        assert_scores("effective_size", &network, false, raw, triangle(1.0, 2.0));
        assert_scores("hierarchy", &network, false, raw, |_| 0.0);
        assert_scores("eccentricity", &network, false, raw, |_| (n / 2) as f64);
        assert_scores("reach_2", &network, false, raw, |_| (n - 1).min(4) as f64);
        // Round one way only.
        assert_scores("eccentricity", &network, true, raw, |_| (n - 1) as f64);
        assert_scores("closeness", &network, true, raw, |_| 2.0 / n as f64);
        assert_scores("eigenvector", &network, true, Scale::Normalized, |_| 1.0);
        assert_scores("pagerank", &network, true, raw, |_| 1.0 / n as f64);
    }
}

#[test]
fn in_a_complete_network_everybody_repeats_everybody() {
    for n in 3..=12 {
        let network = complete(n);
        let (raw, others) = (Scale::Raw, (n - 1) as f64);
        assert_scores("eigenvector", &network, false, Scale::Normalized, |_| 1.0);
        assert_scores("pagerank", &network, false, raw, |_| 1.0 / n as f64);
        assert_scores("katz", &network, false, raw, |_| 1.0 / 0.15);
        // From one to another flow 2 / n directly and 1 / n over each of the rest.
        let current = "current_flow_betweenness";
        assert_scores(current, &network, false, Scale::Normalized, |_| {
            1.0 / n as f64
        });
        assert_scores("core", &network, false, raw, |_| others);
        assert_scores("clustering", &network, false, raw, |_| 1.0);
        let constraint = (2.0 * others - 1.0).powi(2) / others.powi(3);
        assert_scores("constraint", &network, false, raw, |_| constraint);
        assert_scores("effective_size", &network, false, raw, |_| 1.0);
        assert_scores("efficiency", &network, false, raw, |_| 1.0 / others);
        assert_scores("hierarchy", &network, false, raw, |_| 0.0);
    }
}

#[test]
fn an_isolate_has_what_it_has_and_no_more() {
    // Of a path, a pair and an isolate, as eight programs have them.
    let network = path_pair_and_isolate();
    let published: [(&str, [Option<f64>; 6]); 5] = [
        (
            "closeness",
            [0.26667, 0.4, 0.26667, 0.2, 0.2, 0.0].map(Some),
        ),
        ("harmonic", [0.3, 0.4, 0.3, 0.2, 0.2, 0.0].map(Some)),
        (
            "pagerank",
            [0.1496, 0.2834, 0.1496, 0.1942, 0.1942, 0.0291].map(Some),
        ),
        (
            "constraint",
            [Some(1.0), Some(0.5), Some(1.0), Some(1.0), Some(1.0), None],
        ),
        (
            "effective_size",
            [Some(1.0), Some(2.0), Some(1.0), Some(1.0), Some(1.0), None],
        ),
    ];
    let graph = network.simple();
    for (name, expected) in published {
        let actual = scores(name, &graph, Scale::Normalized).into_values();
        for (actual, expected) in actual.zip(expected) {
            assert_close(actual, expected, 5e-5, format_args!("{name}, {network}"));
        }
    }
}

#[test]
fn krackhardts_kite_has_its_printed_scores() {
    // The raw sums of D. Krackhardt, "Assessing the political landscape", Administrative Science Quarterly 35(2), 1990.
    let network = kite();
    let degrees = [4.0, 4.0, 3.0, 6.0, 3.0, 5.0, 5.0, 3.0, 2.0, 1.0];
    assert_scores("degree", &network, false, Scale::Raw, |actor| {
        degrees[actor]
    });
    let (five_sixths, garth) = (5.0 / 6.0, 25.0 / 3.0);
    let between = [
        five_sixths,
        five_sixths,
        0.0,
        11.0 / 3.0,
        0.0,
        garth,
        garth,
        14.0,
        8.0,
        0.0,
    ];
    assert_scores("betweenness", &network, false, Scale::Raw, |actor| {
        between[actor]
    });
    assert_eq!(holding(&network), (vec![7, 8], 2), "{network}");
}

#[test]
fn cut_vertices_and_bridges_are_seen_by_eye() {
    for (network, cuts, bridges, sizes) in [
        (bow_tie(), vec![2], 0, vec![5]),
        (dumbbell(), vec![2, 3], 1, vec![6]),
        (path_pair_and_isolate(), vec![1], 3, vec![3, 2, 1]),
    ] {
        assert_eq!(holding(&network), (cuts, bridges), "{network}");
        let members = components(&network.simple()).members;
        let actual: Vec<usize> = members.iter().map(Vec::len).collect();
        assert_eq!(actual, sizes, "{network}");
    }
}
