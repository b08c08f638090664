//! Is every fast path equal to the plain one, on networks of every awkward kind, and to the last bit on any number of threads?

use super::betweenness::betweenness;
use super::bits::tallies;
use super::blocks::Blocks;
use super::compact::Compact;
use super::distances::{distances, reached_within};
use super::edge_betweenness::edge_betweenness;
use crate::analysis::paths::ShortestPaths;
use crate::analysis::random::SplitMix;
use crate::model::actor_graph::{ActorGraph, Weighting};
use petgraph::algo::articulation_points::articulation_points;
use petgraph::algo::bridges::bridges;
use petgraph::visit::EdgeRef;
use std::collections::{BTreeSet, HashMap};

/// A network by its ties, drawn so that shapes of all kinds meet: the ends of ties and their weights.
struct Drawn {
    name: String,
    n: usize,
    ties: Vec<(usize, usize, f64)>,
}

impl Drawn {
    fn new(name: &str, n: usize, ties: impl IntoIterator<Item = (usize, usize)>) -> Self {
        let weight = |(place, (from, to))| (from, to, f64::from(place as u32 * 7 % 5 + 1));
        Self {
            name: name.to_owned(),
            n,
            ties: ties.into_iter().enumerate().map(weight).collect(),
        }
    }

    /// Pieces — cycles, cliques, ladders, stars, paths, thickets — each hung on a vertex of an earlier one or on none.
    fn of_pieces(seed: u64, pieces: usize, largest: usize) -> Self {
        let mut random = SplitMix::new(seed);
        let mut ties = Vec::new();
        let mut n = 0;
        for _ in 0..pieces {
            let size = 1 + random.below(largest);
            let mut members: Vec<usize> = (n..n + size).collect();
            if n > 0 && random.below(4) > 0 {
                members[0] = random.below(n);
            }
            n += size;
            let at = |place: usize| members[place % size];
            match random.below(6) {
                0 => ties.extend((0..size).map(|place| (at(place), at(place + 1)))),
                1 => ties.extend(
                    (0..size.min(6))
                        .flat_map(|one| (0..one).map(move |other| (one, other)))
                        .map(|(one, other)| (at(one), at(other))),
                ),
                2 => ties.extend((1..size).map(|place| (at(0), at(place)))),
                3 => ties.extend((1..size).map(|place| (at(place - 1), at(place)))),
                4 => ties
                    .extend((2..size).flat_map(|place| {
                        [(at(place), at(place - 1)), (at(place), at(place - 2))]
                    })),
                _ => ties.extend(
                    (0..2 * size).map(|_| (at(random.below(size)), at(random.below(size)))),
                ),
            }
        }
        Self::shuffled(&format!("pieces {seed}"), n, ties, &mut random)
    }

    /// A thicket of classes of up to four twins, a third of them tied to each other, and trees that hang from whichever.
    fn of_twins(seed: u64, classes: usize) -> Self {
        let mut random = SplitMix::new(seed);
        let mut members: Vec<Vec<usize>> = Vec::new();
        let mut ties = Vec::new();
        let mut n = 0;
        for _ in 0..classes {
            let class: Vec<usize> = (n..n + 1 + random.below(4)).collect();
            n += class.len();
            if random.below(3) == 0 {
                ties.extend(every_two(class.len()).map(|(one, other)| (class[one], class[other])));
            }
            members.push(class);
        }
        let ring = (0..classes).map(|class| (class, (class + 1) % classes));
        let chords = (0..classes / 2).map(|_| (random.below(classes), random.below(classes)));
        for (one, other) in ring.chain(chords.collect::<Vec<_>>()) {
            let ends = |&from| members[other].iter().map(move |&to| (from, to));
            ties.extend(members[one].iter().flat_map(ends).filter(|_| one != other));
        }
        for leaf in n..n + n / 3 {
            ties.push((random.below(leaf), leaf));
        }
        Self::shuffled(&format!("twins {seed}"), n + n / 3, ties, &mut random)
    }

    /// With numbers that say nothing of the order in which the pieces were made.
    fn shuffled(name: &str, n: usize, ties: Vec<(usize, usize)>, random: &mut SplitMix) -> Self {
        let mut numbers: Vec<usize> = (0..n).collect();
        random.shuffle(&mut numbers);
        let ties = ties
            .into_iter()
            .map(|(from, to)| (numbers[from], numbers[to]));
        Self::new(name, n, ties)
    }

    /// Groups of these sizes, every two of different groups tied.
    fn multipartite(name: &str, sizes: &[usize]) -> Self {
        let groups = sizes.iter().enumerate();
        let group: Vec<usize> = groups
            .flat_map(|(group, &size)| vec![group; size])
            .collect();
        let ties = every_two(group.len()).filter(|&(one, other)| group[one] != group[other]);
        Self::new(name, group.len(), ties)
    }

    /// A thicket large enough to be shared among threads.
    fn thicket(n: usize) -> Self {
        let mut random = SplitMix::new(9);
        let ring = (0..n).map(|vertex| (vertex, (vertex + 1) % n));
        let chords: Vec<_> = (0..n / 2)
            .map(|_| (random.below(n), random.below(n)))
            .collect();
        Self::new("thicket", n, ring.chain(chords))
    }

    fn graph(&self, directed: bool, weighting: Weighting) -> ActorGraph {
        let ids = (0..self.n).map(|id| format!("{id:05}")).collect();
        let ties = self
            .ties
            .iter()
            .map(|&(from, to, _)| [from as u32, to as u32])
            .collect();
        let weights = self.ties.iter().map(|&(_, _, weight)| weight).collect();
        ActorGraph::from_indexed(ids, ties, weights, directed, weighting)
    }
}

fn every_two(n: usize) -> impl Iterator<Item = (usize, usize)> {
    (0..n).flat_map(|one| (0..one).map(move |other| (one, other)))
}

fn drawn() -> Vec<Drawn> {
    let star_of_cliques = (0..3).flat_map(|clique| {
        let member = move |place| if place == 0 { 0 } else { 16 * clique + place };
        every_two(17).map(move |(one, other)| (member(one), member(other)))
    });
    let mut all = vec![
        Drawn::new("nobody", 0, []),
        Drawn::new("one", 1, [(0, 0)]),
        Drawn::new("isolates", 3, []),
        Drawn::new("pair and isolate", 3, [(0, 2)]),
        Drawn::new("path of three", 3, [(0, 1), (1, 2)]),
        Drawn::new("star", 7, (1..7).map(|leaf| (0, leaf))),
        Drawn::new("clique", 9, every_two(9)),
        Drawn::new("cycle", 60, (0..60).map(|place| (place, (place + 1) % 60))),
        Drawn::new("clique in wide lanes", 70, every_two(70)),
        Drawn::new(
            "two triangles at a vertex",
            5,
            [(0, 1), (1, 2), (2, 0), (2, 3), (3, 4), (4, 2)],
        ),
        Drawn::new("star of cliques", 49, star_of_cliques),
        Drawn::multipartite("complete bipartite", &[9, 12]),
        Drawn::multipartite("two hubs", &[2, 40]),
        Drawn::multipartite("complete multipartite", &[1, 1, 7, 2, 8]),
    ];
    all.extend((0..12).map(|seed| Drawn::of_twins(seed, 8 + seed as usize)));
    all.push(Drawn::of_twins(12, 70));
    all.extend((0..40).map(|seed| Drawn::of_pieces(seed, 1 + seed as usize % 8, 12)));
    all.extend((40..44).map(|seed| Drawn::of_pieces(seed, 5, 90)));
    all
}

/// Every way to read a network: directed or not, in steps or by length.
fn readings(drawn: &Drawn) -> Vec<(String, ActorGraph)> {
    let mut readings = Vec::new();
    for directed in [false, true] {
        for weighting in [
            Weighting::Unweighted,
            Weighting::Cost,
            Weighting::StrengthSum,
        ] {
            let name = format!("{}, directed {directed}, {weighting:?}", drawn.name);
            readings.push((name, drawn.graph(directed, weighting)));
        }
    }
    readings
}

#[track_caller]
fn assert_near(actual: &[f64], expected: &[f64], name: &str) {
    assert_eq!(actual.len(), expected.len(), "{name}");
    for (place, (actual, expected)) in actual.iter().zip(expected).enumerate() {
        let near = (actual - expected).abs() <= 1e-12 * expected.abs().max(1.0);
        assert!(near, "{actual} for {expected} at {place}: {name}");
    }
}

/// Brandes' sums from plain searches: of vertices, and of arcs by their ends.
fn plain(graph: &ActorGraph) -> (Vec<f64>, HashMap<(usize, usize), f64>) {
    let mut sums = vec![0.0; graph.len()];
    let mut arcs: HashMap<(usize, usize), f64> = HashMap::new();
    let mut paths = ShortestPaths::new(graph.len());
    for source in 0..graph.len() {
        paths.search(graph, source);
        let mut passing = vec![0.0; graph.len()];
        for &actor in paths.order.iter().rev() {
            for &before in &paths.predecessors[actor] {
                let share = paths.paths[before] / paths.paths[actor] * (1.0 + passing[actor]);
                passing[before] += share;
                *arcs.entry((before, actor)).or_default() += share;
            }
            if actor != source {
                sums[actor] += passing[actor];
            }
        }
    }
    (sums, arcs)
}

#[test]
fn betweenness_of_actors_and_ties_is_that_of_plain_searches() {
    for drawn in drawn() {
        for (name, graph) in readings(&drawn) {
            let (sums, arcs) = plain(&graph);
            assert_near(&betweenness(&graph), &sums, &name);
            let along = |from, to| arcs.get(&(from, to)).copied().unwrap_or_default();
            let expected: Vec<f64> = if graph.is_directed() {
                let ends = |from| graph.successors(from).iter().map(move |arc| (from, arc.to));
                let arcs = (0..graph.len()).flat_map(ends);
                arcs.map(|(from, to)| along(from, to)).collect()
            } else {
                let each = |(one, other)| (along(one, other) + along(other, one)) / 2.0;
                graph.pairs().map(each).collect()
            };
            assert_near(&edge_betweenness(&graph), &expected, &name);
        }
    }
}

#[test]
fn distances_are_those_of_plain_searches() {
    for drawn in drawn() {
        for (name, graph) in readings(&drawn) {
            let mut paths = ShortestPaths::new(graph.len());
            for (actor, found) in distances(&graph).iter().enumerate() {
                paths.search(&graph, actor);
                let others = paths
                    .order
                    .iter()
                    .skip(1)
                    .map(|&other| paths.distance[other]);
                let others: Vec<f64> = others.collect();
                assert_eq!(found.reached as usize, others.len(), "{name}");
                let inverse = others.iter().map(|distance| 1.0 / distance);
                let farthest = others.iter().fold(0.0, |one: f64, &other| one.max(other));
                let expected = [others.iter().sum(), inverse.sum(), farthest];
                assert_near(
                    &[found.sum, found.harmonic, found.farthest],
                    &expected,
                    &name,
                );
            }
        }
    }
}

#[test]
fn who_is_within_so_many_steps_is_counted_with_every_limit() {
    for drawn in drawn() {
        for directed in [false, true] {
            let graph = drawn.graph(directed, Weighting::Unweighted);
            let mut paths = ShortestPaths::new(graph.len());
            for limit in 1..=4 {
                let all = tallies(&Compact::of(&graph), directed, u32::MAX, limit);
                let within = reached_within(&graph, limit);
                for actor in 0..graph.len() {
                    paths.search(&graph, actor);
                    let others = paths.order.iter().skip(1);
                    let near = |&&other: &&usize| paths.distance[other] <= f64::from(limit);
                    let expected = others.filter(near).count() as u32;
                    let name = format!("{}, directed {directed}, limit {limit}", drawn.name);
                    assert_eq!([within[actor], all[actor].within], [expected; 2], "{name}");
                }
            }
        }
    }
}

#[test]
fn blocks_tell_cut_vertices_and_bridges_as_petgraph_does() {
    for drawn in drawn() {
        let graph = drawn.graph(false, Weighting::Unweighted);
        let arcs = Compact::of(&graph);
        let blocks = Blocks::of(&arcs);
        let simple = graph.to_petgraph();
        let cuts: BTreeSet<usize> = articulation_points(&simple)
            .iter()
            .map(|node| node.index())
            .collect();
        assert_eq!(
            blocks.cut_vertices().collect::<BTreeSet<_>>(),
            cuts,
            "{}",
            drawn.name
        );
        let expected: BTreeSet<(usize, usize)> = bridges(&simple)
            .map(|tie| (tie.source().index(), tie.target().index()))
            .map(|(one, other)| (one.min(other), one.max(other)))
            .collect();
        assert_eq!(
            blocks.bridges().collect::<BTreeSet<_>>(),
            expected,
            "{}",
            drawn.name
        );
        // Whoever is in a block, its members together stand for the whole component.
        let tallies = tallies(&arcs, false, u32::MAX, 0);
        for block in 0..blocks.len() {
            let (members, reach) = blocks.block(block);
            let component = tallies[members[0] as usize].reached + 1;
            assert_eq!(reach.iter().sum::<u32>(), component, "{}", drawn.name);
        }
    }
}

#[test]
fn every_bit_is_the_same_on_any_number_of_threads() {
    let drawn = [
        Drawn::thicket(1500),
        Drawn::of_twins(13, 700),
        Drawn::of_pieces(50, 300, 12),
    ];
    for drawn in drawn {
        for (directed, weighting) in [
            (false, Weighting::Unweighted),
            (true, Weighting::Unweighted),
        ] {
            let graph = drawn.graph(directed, weighting);
            let run = |threads| {
                let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build();
                pool.unwrap().install(|| {
                    let bits = |value: f64| value.to_bits();
                    let harmonic = distances(&graph)
                        .iter()
                        .map(|found| found.harmonic.to_bits())
                        .collect();
                    let between: Vec<u64> = betweenness(&graph).into_iter().map(bits).collect();
                    (between, harmonic)
                })
            };
            let one: (Vec<u64>, Vec<u64>) = run(1);
            for threads in [2, 5] {
                assert!(run(threads) == one, "{}, {threads} threads", drawn.name);
            }
        }
    }
    let small = Drawn::of_pieces(51, 30, 10);
    for (name, graph) in readings(&small) {
        let run = |threads| {
            let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build();
            pool.unwrap().install(|| {
                let sums = distances(&graph)
                    .into_iter()
                    .flat_map(|found| [found.sum, found.harmonic]);
                let all = betweenness(&graph)
                    .into_iter()
                    .chain(edge_betweenness(&graph));
                sums.chain(all).map(f64::to_bits).collect::<Vec<_>>()
            })
        };
        let one = run(1);
        for threads in [2, 5] {
            assert_eq!(run(threads), one, "{name}, {threads} threads");
        }
    }
}

#[test]
fn paths_past_every_floating_point_number_are_counted() {
    // A chain of diamonds without a cut vertex: every level has two vertices, each tied to both of the next.
    let levels = 1100;
    let rungs = (0..levels - 1).flat_map(|level| {
        let [a, b] = [2 * level, 2 * level + 1];
        [(a, a + 2), (a, b + 2), (b, a + 2), (b, b + 2)]
    });
    for (directed, weighting) in [
        (false, Weighting::Unweighted),
        (true, Weighting::Unweighted),
        (true, Weighting::Cost),
    ] {
        let mut ladder = Drawn::new("ladder", 2 * levels, rungs.clone());
        for tie in &mut ladder.ties {
            tie.2 = 1.0;
        }
        // With weights a few sources are enough, and from most of the others the paths are few.
        let graph = ladder.graph(directed, weighting);
        let sums = betweenness(&graph);
        let level = 400;
        // The two of a level share all paths from the levels before to those after, and undirected the pairs two sides of a level make.
        let pairs = 4.0 * level as f64 * (levels - 1 - level) as f64 / 2.0;
        let beside = 2.0 * 0.25;
        let expected = if directed {
            pairs
        } else {
            2.0 * (pairs + beside)
        };
        for vertex in [2 * level, 2 * level + 1] {
            let near = (sums[vertex] - expected).abs() <= 1e-9 * expected;
            assert!(
                near,
                "{} for {expected}, directed {directed}, {weighting:?}",
                sums[vertex]
            );
        }
    }
}
