//! Are the sets of key players the best ones, and is what is proved true?

mod common;
#[path = "common/program.rs"]
mod program;

use common::networks::{number, oracle_network, table};
use program::from_here as tessuto;
use std::fs;
use tessuto::analysis::advice::indispensable::{Holds, SHARE_LOST, indispensable};
use tessuto::analysis::key_players::{
    DISTANCES, KeyPlayers, Measure, Options, Refusal, SEARCHED, SETS, alone, key_players,
};
use tessuto::analysis::study::Study;
use tessuto::ingest::read_dataset;
use tessuto::model::actor_graph::{ActorGraph, Weighting};

const DEMONSTRATION: &str = "datasets/ats6-fano";

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
    let graph = oracle_network("florentine-families").simple();
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

#[test]
fn every_set_looked_at_by_other_programs_says_the_same() {
    let mut compared = 0;
    for row in table("tests/oracle/key_players.csv") {
        let cells: Vec<&str> = row.iter().collect();
        let [name, what, size, expected, _] = cells[..] else {
            panic!("other columns: {row:?}")
        };
        let (id, counts) = match what.strip_suffix("_sets") {
            Some(id) => (id, true),
            None => (what, false),
        };
        let measure = Measure::ALL.into_iter().find(|measure| measure.key() == id);
        let measure = measure.unwrap_or_else(|| panic!("no measure is called `{id}`"));
        let options = Options {
            size: number(size) as usize,
            ..Options::default()
        };
        let found = found(&oracle_network(name).simple(), measure, &options);
        let context = format!("{name}, {what}, {size}: {found:?}");
        let expected = number(expected);
        assert!(found.is_proved(), "{context}");
        match (counts, found.sets) {
            (false, _) => assert!((found.value - expected).abs() < 1e-12, "{context}"),
            (true, Some(sets)) if sets.complete => {
                assert_eq!(sets.count as f64, expected, "{context}");
            }
            (true, sets) => assert!(expected >= SETS as f64, "{sets:?}, {context}"),
        }
        compared += 1;
    }
    assert!(compared > 800, "{compared}");
}

#[test]
fn one_actor_alone_is_a_set_of_one() {
    let mut draws = Draws(3);
    for case in 0..20 {
        let n = 3 + case % 9;
        let graph = random(&mut draws, n, case, case % 2 == 0);
        for (actor, alone) in alone(&graph, 2).into_iter().enumerate() {
            for (measure, value) in [
                (Measure::Fragmentation, alone.fragmentation),
                (Measure::DistanceFragmentation, alone.distance_fragmentation),
                (Measure::Reach, Some(alone.reach)),
                (Measure::DistanceReach, Some(alone.distance_reach)),
            ] {
                let expected = defined(&graph, measure, &[actor], 2);
                let value = value.unwrap_or(f64::NAN);
                assert!(
                    (value - expected).abs() < 1e-12,
                    "{measure:?}, {actor}, {graph:?}"
                );
            }
            // Who is cut off: all it could reach, less the largest part they fall into.
            let reached = |out: &[usize], from: usize| {
                let row = &distances(&graph, out)[from];
                row.iter().filter(|steps| steps.is_finite()).count()
            };
            let others = reached(&[], actor) - 1;
            let neighbours = graph.successors(actor).iter().map(|arc| arc.to);
            let largest = neighbours.map(|other| reached(&[actor], other)).max();
            assert_eq!(
                alone.detached,
                others - largest.unwrap_or(0),
                "{actor}, {graph:?}"
            );
        }
    }
}

#[test]
fn larger_networks_get_a_good_set_and_a_bound_where_one_is_known() {
    let mut draws = Draws(7);
    let n = SEARCHED + 50;
    let graph = random(&mut draws, n, 200, true);
    for measure in Measure::ALL {
        let options = Options::default();
        let found = found(&graph, measure, &options);
        assert_eq!(found.set.len(), 3, "{found:?}");
        let own = defined_quickly(&graph, measure, &found.set);
        assert!((found.value - own).abs() < 1e-12, "{own}, {found:?}");
        match measure.is_negative() {
            // No exchange of one member for anybody cuts off more.
            true => assert_eq!(found.bound, None, "{found:?}"),
            false => {
                let bound = found.bound.unwrap_or_default();
                // The greedy set is at least 1 - 1/e of the best, and the bound above the best.
                assert!(bound >= found.value && bound <= 1.0, "{found:?}");
                for _ in 0..50 {
                    let set = [draws.next(n), draws.next(n), draws.next(n)];
                    let other = defined_quickly(&graph, measure, &set);
                    assert!(other <= bound + 1e-12, "{set:?}, {found:?}");
                }
            }
        }
    }
}

/// The measure of a set by searches from everybody: [`defined`] would take minutes here.
fn defined_quickly(graph: &ActorGraph, measure: Measure, set: &[usize]) -> f64 {
    let n = graph.len();
    let search = |from: &[usize], out: &[usize]| {
        let mut steps = vec![f64::INFINITY; n];
        let mut waiting = from.to_vec();
        for &actor in from {
            steps[actor] = 0.0;
        }
        while !waiting.is_empty() {
            let mut next = Vec::new();
            for actor in waiting {
                for arc in graph.successors(actor) {
                    if steps[arc.to].is_infinite() && !out.contains(&arc.to) {
                        steps[arc.to] = steps[actor] + 1.0;
                        next.push(arc.to);
                    }
                }
            }
            waiting = next;
        }
        steps
    };
    if !measure.is_negative() {
        let counts = search(set, &[]).into_iter().map(|steps| match measure {
            Measure::Reach => f64::from(u8::from(steps <= 2.0)),
            _ => 1.0 / steps.max(1.0),
        });
        return counts.sum::<f64>() / n as f64;
    }
    let rest: Vec<usize> = (0..n).filter(|actor| !set.contains(actor)).collect();
    let mut sum = 0.0;
    for &actor in &rest {
        let steps = search(&[actor], set);
        let others = rest.iter().filter(|&&other| other != actor);
        sum += others
            .map(|&other| match measure {
                Measure::Fragmentation => f64::from(u8::from(steps[other].is_finite())),
                _ => 1.0 / steps[other],
            })
            .sum::<f64>();
    }
    1.0 - sum / (rest.len() * (rest.len() - 1)) as f64
}

#[test]
fn what_cannot_be_asked_is_refused() {
    let refused = |n: usize, measure: Measure, size: usize, excluded: Vec<usize>| {
        let options = Options {
            size,
            excluded,
            ..Options::default()
        };
        key_players(&graph(n, Vec::new()), measure, &options).err()
    };
    for measure in Measure::ALL {
        assert_eq!(
            refused(5, measure, 0, Vec::new()),
            Some(Refusal::NoKeyPlayers)
        );
        for (n, size) in [(0, 1), (1, 1), (5, 5), (5, 9)] {
            let refusal = Refusal::AllKeyPlayers { size, actors: n };
            assert_eq!(refused(n, measure, size, Vec::new()), Some(refusal));
        }
        let refusal = Refusal::FewKeyPlayers {
            size: 1,
            choosable: 0,
        };
        assert_eq!(refused(5, measure, 1, (0..5).collect()), Some(refusal));
        let negative = measure.is_negative();
        let refusal = negative.then_some(Refusal::NoPairLeft { size: 4, actors: 5 });
        assert_eq!(refused(5, measure, 4, Vec::new()), refusal);
        let (actors, limit) = (DISTANCES + 1, DISTANCES);
        let large = measure != Measure::Fragmentation;
        let refusal = large.then_some(Refusal::TooManyForDistances { actors, limit });
        assert_eq!(refused(actors, measure, 1, Vec::new()), refusal);
    }
}

#[test]
fn without_ties_everybody_is_apart_already() {
    let graph = graph(6, Vec::new());
    for measure in Measure::ALL {
        let options = Options {
            size: 2,
            ..Options::default()
        };
        assert_best(&graph, measure, &options);
        let found = found(&graph, measure, &options);
        assert_eq!(found.set, [0, 1]);
        let value = if measure.is_negative() {
            1.0
        } else {
            2.0 / 6.0
        };
        assert!((found.value - value).abs() < 1e-12, "{found:?}");
    }
}

#[test]
fn who_is_indispensable_goes_by_the_thresholds_that_are_told() {
    let dataset = read_dataset(DEMONSTRATION.as_ref()).expect("a dataset");
    let study = Study::of(&dataset.district).expect("a study");
    let options = Options::default();
    let sets: Vec<KeyPlayers> = Measure::ALL
        .into_iter()
        .map(|measure| found(&study.actors, measure, &options))
        .collect();
    let only = &sets[0];
    assert!(
        only.sets
            .is_some_and(|sets| sets.complete && sets.count == 1),
        "{only:?}"
    );
    let rows = indispensable(&study, &study.actors, &sets, options.steps);
    assert_eq!(rows.len(), study.actors.len());
    let covered = study.coverage.totals.covered as f64;
    for row in &rows {
        let network = row.alone.detached > 0 || only.set.contains(&row.actor);
        let services = row.lost as f64 >= SHARE_LOST * covered || row.become_uncovered > 0;
        let holds = match (network, services) {
            (true, true) => Holds::Both,
            (true, false) => Holds::Network,
            (false, true) => Holds::Services,
            (false, false) => Holds::Neither,
        };
        assert_eq!(row.holds, holds, "{row:?}");
        let cut = study.cut_vertices.contains(&row.actor);
        assert_eq!(row.alone.detached > 0, cut, "{row:?}");
        let of_closure = study.closures().organizations.iter();
        let closure = of_closure
            .filter(|closure| closure.organization.as_str() == study.actors.ids()[row.actor])
            .map(|closure| closure.loss.lost);
        assert_eq!(closure.sum::<u64>(), row.lost, "{row:?}");
    }
    for holds in Holds::ALL {
        assert!(rows.iter().any(|row| row.holds == holds) || holds == Holds::Network);
    }
}

#[track_caller]
fn told(arguments: &[&str], code: i32) -> (String, String) {
    let output = tessuto(arguments);
    let told = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(code), "{arguments:?}: {told}");
    (String::from_utf8_lossy(&output.stdout).into_owned(), told)
}

#[test]
fn the_command_says_who_and_how_it_is_known() {
    let florentine = "datasets/florentine-families/edges.csv";
    let nodes = "datasets/florentine-families/nodes.csv";
    let edges = ["keyplayers", "--edges", florentine, "--nodes", nodes];
    let with = |more: &[&str], code: i32| told(&[&edges[..], more].concat(), code);
    let (table, said) = with(
        &[
            "--problem",
            "negativo",
            "-k",
            "1",
            "--format",
            "csv",
            "--lang",
            "it",
        ],
        0,
    );
    assert_eq!(table.lines().count(), 3, "{table}");
    assert!(
        table.contains("fragmentation,1,Medici,Medici,0.125,0.4666"),
        "{table}"
    );
    assert!(
        said.contains("è dimostrato che nessun altro insieme di un ente fa meglio"),
        "{said}"
    );
    assert!(said.contains("È l'unico."), "{said}");
    // Somebody else, where the first may not be chosen.
    let (table, _) = with(
        &[
            "--measure",
            "frammentazione",
            "-k",
            "1",
            "--exclude",
            "Medici",
            "--format",
            "csv",
        ],
        0,
    );
    assert!(!table.contains("Medici"), "{table}");
    let (_, said) = with(&["--budget", "0", "-k", "4", "--lang", "en"], 0);
    assert!(said.contains("the search stopped after"), "{said}");
    assert!(said.contains("none can exceed"), "{said}");
    let (table, _) = with(&["--table", "actors", "--format", "csv"], 0);
    assert_eq!(table.lines().count(), 17, "{table}");
    for (more, hint) in [
        (&["-k", "0"][..], "-k vuole un numero da 1 in su"),
        (&["-k", "16"], "più piccolo di 16"),
        (&["-k", "15", "--problem", "negative"], "nessuna coppia"),
        (&["--exclude", "Medicci"], "Medici"),
        (&["--table", "indispensable"], "cartella del dataset"),
        (
            &["--problem", "positive", "--measure", "reach"],
            "--problem",
        ),
    ] {
        let (table, said) = with(&[more, &["--lang", "it"]].concat(), 2);
        assert!(table.is_empty(), "{more:?}: {table}");
        assert!(said.contains(hint), "{more:?}: {said}");
    }
    // Weights are not looked at, and that is said.
    let (_, said) = with(&["--directed", "--lang", "it"], 0);
    assert!(
        said.contains("direzione e forza qui non si guardano"),
        "{said}"
    );
}

#[test]
fn a_dataset_joins_network_and_services() {
    let (table, said) = told(
        &[
            "keyplayers",
            DEMONSTRATION,
            "--table",
            "indispensable",
            "--format",
            "csv",
        ],
        0,
    );
    assert!(table.starts_with("id,"), "{table}");
    assert_eq!(table.lines().count(), 48, "{table}");
    assert!(said.contains("Reggono la rete e i servizi"), "{said}");
    let without = told(
        &[
            "keyplayers",
            DEMONSTRATION,
            "--exclude",
            "Comune di Fano",
            "--format",
            "csv",
        ],
        0,
    );
    assert!(!without.0.contains("Comune di Fano"), "{without:?}");
}

#[test]
fn files_with_hardly_anybody_are_refused_with_a_hint() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("edges.csv");
    let nodes = folder.path().join("nodes.csv");
    for ids in ["id\n", "id\na\n"] {
        fs::write(&file, "from,to\n").expect("written");
        fs::write(&nodes, ids).expect("written");
        let paths = [&file, &nodes].map(|path| path.to_string_lossy().into_owned());
        let arguments = [
            "keyplayers",
            "--edges",
            &paths[0],
            "--nodes",
            &paths[1],
            "-k",
            "1",
        ];
        let (table, said) = told(&arguments, 2);
        assert!(table.is_empty() && said.contains("suggerimento"), "{said}");
    }
}
