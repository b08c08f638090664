//! Measures by their definition, every path written out: slow, obvious, and sharing nothing with the program.

use tessuto::model::actor_graph::ActorGraph;

/// A path from one actor to another, each actor at most once, and its length.
struct Path {
    actors: Vec<usize>,
    length: f64,
}

/// Every path between two actors. Lengths are sums of distances: give whole ones, and they compare exactly.
fn paths(graph: &ActorGraph, from: usize, to: usize) -> Vec<Path> {
    let mut complete = Vec::new();
    let mut open = vec![Path {
        actors: vec![from],
        length: 0.0,
    }];
    while let Some(path) = open.pop() {
        let last = path.actors[path.actors.len() - 1];
        if last == to {
            complete.push(path);
            continue;
        }
        for arc in graph.successors(last) {
            if !path.actors.contains(&arc.to) {
                open.push(Path {
                    actors: [path.actors.as_slice(), &[arc.to]].concat(),
                    length: path.length + arc.distance,
                });
            }
        }
    }
    complete
}

/// Those of the paths between two actors that are as short as any.
fn shortest(graph: &ActorGraph, from: usize, to: usize) -> Vec<Path> {
    let mut paths = paths(graph, from, to);
    let least = paths
        .iter()
        .map(|path| path.length)
        .fold(f64::INFINITY, f64::min);
    paths.retain(|path| path.length == least);
    paths
}

/// Harmonic centrality, the plain sum.
pub(crate) fn harmonic(graph: &ActorGraph) -> Vec<f64> {
    let nearness = |from, to| {
        shortest(graph, from, to)
            .first()
            .map_or(0.0, |path| 1.0 / path.length)
    };
    let all = 0..graph.len();
    all.clone()
        .map(|from| {
            all.clone()
                .filter(|&to| to != from)
                .map(|to| nearness(from, to))
                .sum()
        })
        .collect()
}

/// The distances from an actor to those that it reaches, itself left out.
fn distances(graph: &ActorGraph, from: usize) -> Vec<f64> {
    let others = (0..graph.len()).filter(|&to| to != from);
    let nearest = others.filter_map(|to| Some(shortest(graph, from, to).first()?.length));
    nearest.collect()
}

/// Closeness of Wasserman and Faust: the mean distance turned over, times the share of the others that is reached.
pub(crate) fn closeness(graph: &ActorGraph) -> Vec<Option<f64>> {
    let score = |from| {
        let distances = distances(graph, from);
        let reached = distances.len() as f64;
        let sum: f64 = distances.iter().sum();
        Some(if sum > 0.0 {
            reached / (graph.len() - 1) as f64 * (reached / sum)
        } else {
            0.0
        })
    };
    (0..graph.len()).map(score).collect()
}

/// The distance of the farthest actor that is reached; none where nobody is.
pub(crate) fn eccentricity(graph: &ActorGraph) -> Vec<Option<f64>> {
    let farthest = |from| distances(graph, from).into_iter().reduce(f64::max);
    (0..graph.len()).map(farthest).collect()
}

/// Edge betweenness, the plain sum, of each tie as `ties` lists them: an undirected pair counts once, and so does a tie.
pub(crate) fn edge_betweenness(graph: &ActorGraph, ties: &[(usize, usize)]) -> Vec<f64> {
    let mut over = vec![0.0; ties.len()];
    for from in 0..graph.len() {
        for to in (0..graph.len()).filter(|&to| to != from && (graph.is_directed() || from < to)) {
            let shortest = shortest(graph, from, to);
            for path in &shortest {
                for step in path.actors.windows(2) {
                    let is = |&(a, b): &(usize, usize)| {
                        step == [a, b] || (!graph.is_directed() && step == [b, a])
                    };
                    let tie = ties.iter().position(is).expect("a tie");
                    over[tie] += 1.0 / shortest.len() as f64;
                }
            }
        }
    }
    over
}

/// Betweenness, the plain sum: an undirected pair counts once.
pub(crate) fn betweenness(graph: &ActorGraph) -> Vec<f64> {
    let mut between = vec![0.0; graph.len()];
    for from in 0..graph.len() {
        for to in (0..graph.len()).filter(|&to| to != from && (graph.is_directed() || from < to)) {
            let shortest = shortest(graph, from, to);
            for path in &shortest {
                for &actor in &path.actors[1..path.actors.len() - 1] {
                    between[actor] += 1.0 / shortest.len() as f64;
                }
            }
        }
    }
    between
}

/// The sets of actors that paths join, directions ignored, once an actor and a tie are taken out.
pub(crate) fn parts(
    graph: &ActorGraph,
    without_actor: Option<usize>,
    without_tie: Option<(usize, usize)>,
) -> Vec<Vec<usize>> {
    let mut part: Vec<usize> = (0..graph.len()).collect();
    for (a, b) in graph.pairs() {
        if Some((a, b)) != without_tie && ![a, b].map(Some).contains(&without_actor) {
            let (kept, merged) = (part[a], part[b]);
            for part in part.iter_mut().filter(|part| **part == merged) {
                *part = kept;
            }
        }
    }
    (0..graph.len())
        .map(|label| {
            let members = (0..graph.len()).filter(|&actor| part[actor] == label);
            members
                .filter(|&actor| Some(actor) != without_actor)
                .collect::<Vec<_>>()
        })
        .filter(|members| !members.is_empty())
        .collect()
}
