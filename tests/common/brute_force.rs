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
