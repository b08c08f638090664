//! Are the sets of key players the best ones, and is what is proved true?

use std::fs;
use tessuto::analysis::key_players::{
    KeyPlayers, Measure, Options, Refusal, SEARCHED, SETS, alone, key_players,
};
use tessuto::model::actor_graph::{ActorGraph, Weighting};

/// Numbers that are the same in every run.
struct Draws(u64);

impl Draws {
    fn next(&mut self, below: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) % below as u64) as usize
    }
}

fn graph(n: usize, ties: Vec<[u32; 2]>) -> ActorGraph {
    let ids = (0..n).map(|actor| format!("{actor:05}")).collect();
    ActorGraph::from_indexed(ids, ties, Vec::new(), false, Weighting::Unweighted)
}

/// A network of `n` actors: uniform ties, or a tree with some more.
fn random(draws: &mut Draws, n: usize, ties: usize, tree: bool) -> ActorGraph {
    let mut list: Vec<[u32; 2]> = Vec::new();
    if tree {
        list.extend((1..n).map(|actor| [draws.next(actor) as u32, actor as u32]));
    }
    list.extend((0..ties).map(|_| [draws.next(n) as u32, draws.next(n) as u32]));
    graph(n, list)
}

fn of_file(name: &str, without: &[&str]) -> ActorGraph {
    let read = |file: &str| {
        let path = format!("{}/datasets/{name}/{file}", env!("CARGO_MANIFEST_DIR"));
        fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"))
    };
    let cells = |text: String| -> Vec<Vec<String>> {
        let rows = text.lines().skip(1);
        rows.map(|row| row.split(',').map(str::to_owned).collect())
            .collect()
    };
    let ids = cells(read("nodes.csv"))
        .into_iter()
        .map(|row| row[0].clone());
    let ids = ids.filter(|id| !without.contains(&id.as_str()));
    let ties = cells(read("edges.csv"));
    let ties = ties
        .iter()
        .map(|row| (row[0].as_str(), row[1].as_str(), 1.0));
    ActorGraph::new(ids, ties, false, Weighting::Unweighted)
}

/// All distances between those who are there, by relaxing every way through everybody (Floyd and Warshall).
fn distances(graph: &ActorGraph, out: &[usize]) -> Vec<Vec<f64>> {
    let n = graph.len();
    let mut distance = vec![vec![f64::INFINITY; n]; n];
    let there = |actor: usize| !out.contains(&actor);
    for actor in (0..n).filter(|&actor| there(actor)) {
        distance[actor][actor] = 0.0;
    }
    for (one, other) in graph
        .pairs()
        .filter(|&(one, other)| there(one) && there(other))
    {
        distance[one][other] = 1.0;
        distance[other][one] = 1.0;
    }
    for over in (0..n).filter(|&actor| there(actor)) {
        for one in 0..n {
            for other in 0..n {
                let through = distance[one][over] + distance[over][other];
                distance[one][other] = distance[one][other].min(through);
            }
        }
    }
    distance
}

/// The measure as it is defined.
fn defined(graph: &ActorGraph, measure: Measure, set: &[usize], steps: u32) -> f64 {
    let n = graph.len();
    if measure.is_negative() {
        let distance = distances(graph, set);
        let rest: Vec<usize> = (0..n).filter(|actor| !set.contains(actor)).collect();
        let mut sum = 0.0;
        for &one in &rest {
            for &other in rest.iter().filter(|&&other| other != one) {
                sum += match measure {
                    Measure::Fragmentation => f64::from(u8::from(distance[one][other].is_finite())),
                    _ => 1.0 / distance[one][other],
                };
            }
        }
        return 1.0 - sum / (rest.len() * (rest.len() - 1)) as f64;
    }
    let distance = distances(graph, &[]);
    let nearest = |actor: usize| {
        let members = set.iter().map(|&member| distance[member][actor]);
        members.fold(f64::INFINITY, f64::min)
    };
    let counts = (0..n).map(|actor| match measure {
        Measure::Reach => f64::from(u8::from(nearest(actor) <= f64::from(steps))),
        _ => 1.0 / nearest(actor).max(1.0),
    });
    counts.sum::<f64>() / n as f64
}

/// Every set of `size` of these.
fn sets(of: &[usize], size: usize) -> Vec<Vec<usize>> {
    if size == 0 {
        return vec![Vec::new()];
    }
    let mut all = Vec::new();
    for (place, &first) in of.iter().enumerate() {
        for mut rest in sets(&of[place + 1..], size - 1) {
            rest.insert(0, first);
            all.push(rest);
        }
    }
    all
}

fn found(graph: &ActorGraph, measure: Measure, options: &Options) -> KeyPlayers {
    key_players(graph, measure, options).unwrap_or_else(|refusal| panic!("{refusal:?}, {graph:?}"))
}

/// Compares with every set written out: value, proof, how many are as good, and which is the first.
#[track_caller]
fn assert_best(graph: &ActorGraph, measure: Measure, options: &Options) {
    let found = found(graph, measure, options);
    let context = format!("{measure:?}, {options:?}, {found:?}, {graph:?}");
    let may: Vec<usize> = (0..graph.len())
        .filter(|actor| !options.excluded.contains(actor))
        .collect();
    let values: Vec<(f64, Vec<usize>)> = sets(&may, options.size)
        .into_iter()
        .map(|set| (defined(graph, measure, &set, options.steps), set))
        .collect();
    let best = values
        .iter()
        .map(|(value, _)| *value)
        .fold(f64::NEG_INFINITY, f64::max);
    let as_good: Vec<&Vec<usize>> = values
        .iter()
        .filter(|(value, _)| *value > best - 1e-9)
        .map(|(_, set)| set)
        .collect();
    assert!((found.value - best).abs() < 1e-12, "{best}: {context}");
    let own = defined(graph, measure, &found.set, options.steps);
    assert!((own - best).abs() < 1e-12, "{own}: {context}");
    assert!(found.is_proved(), "{context}");
    let counted = found.sets.unwrap_or_else(|| panic!("{context}"));
    if counted.complete {
        assert_eq!(counted.count, as_good.len(), "{context}");
        assert_eq!(&found.set, as_good[0], "{context}");
    } else {
        assert!(as_good.len() >= SETS, "{}: {context}", as_good.len());
    }
    if measure.is_negative() {
        let whole = defined(graph, measure, &[], options.steps);
        let before = found.before.unwrap_or_else(|| panic!("{context}"));
        assert!((before - whole).abs() < 1e-12, "{whole}: {context}");
    }
}

#[test]
fn the_best_sets_are_those_of_every_set_written_out() {
    let mut draws = Draws(8);
    for case in 0..36 {
        let n = 3 + case % 10;
        let graph = random(&mut draws, n, (case / 2) % (2 * n), case % 2 == 0);
        for measure in Measure::ALL {
            for size in 1..=4 {
                let excluded: Vec<usize> = match case % 3 {
                    0 => vec![draws.next(n)],
                    _ => Vec::new(),
                };
                if n - excluded.len() < size || n < size + 2 {
                    continue;
                }
                let options = Options {
                    size,
                    steps: 1 + (case % 3) as u32,
                    excluded,
                    ..Options::default()
                };
                assert_best(&graph, measure, &options);
            }
        }
    }
}

#[test]
fn florentine_figures_are_those_of_the_literature() {
    let graph = of_file("florentine-families", &[]);
    let options = Options {
        size: 1,
        ..Options::default()
    };
    for (measure, before, without) in [
        (Measure::Fragmentation, 0.125, 0.466_667),
        (Measure::DistanceFragmentation, 0.562_361, 0.717_302),
    ] {
        let found = found(&graph, measure, &options);
        assert_eq!(found.set, [graph.index_of("Medici").unwrap_or_default()]);
        assert!((found.value - without).abs() < 5e-7, "{found:?}");
        let whole = found.before.unwrap_or_default();
        assert!((whole - before).abs() < 5e-7, "{found:?}");
        assert!(found.is_proved(), "{found:?}");
    }
}

#[test]
fn a_bound_holds_when_the_budget_is_over() {
    let mut draws = Draws(5);
    for case in 0..12 {
        let graph = random(&mut draws, 14, 3 + case, true);
        for measure in Measure::ALL {
            let full = Options {
                size: 4,
                ..Options::default()
            };
            let best = found(&graph, measure, &full).value;
            for nodes in [0, 30, 60, 120] {
                let short = Options {
                    nodes,
                    ..full.clone()
                };
                let found = found(&graph, measure, &short);
                let bound = found.bound.unwrap_or_else(|| panic!("{found:?}"));
                assert!(found.value <= best + 1e-12, "{found:?}, {best}");
                assert!(bound >= best - 1e-12, "{found:?}, {best}, {graph:?}");
                assert_eq!(found.is_proved(), bound <= found.value, "{found:?}");
            }
        }
    }
}
