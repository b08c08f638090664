//! Which actors can reach each other, as labels: weakly by a union of sets, strongly by one depth-first search.

use crate::model::actor_graph::ActorGraph;

/// How many arcs of each actor are read before the largest set is looked for.
const FIRST_ARCS: usize = 2;

/// How many actors are asked which set is the largest.
const ASKED: usize = 1024;

/// Labels each actor by the lowest index in its component, directions ignored.
///
/// Afforest (Sutton, Ben-Nun, Barak, "Optimizing Parallel Graph Connectivity Computation via Subgraph Sampling", IPDPS 2018): two arcs of
/// each actor usually join most of the network already, and the actors of the set that is then the largest need not be looked at
/// again, because whoever else belongs to it has an arc to it too.
/// # Complexity
/// *O*((*n* + *m*) log *n*) at worst, near *n* in practice; four bytes an actor.
pub(crate) fn weak(graph: &ActorGraph) -> Vec<u32> {
    let n = graph.len();
    let mut above: Vec<u32> = (0..n as u32).collect();
    for actor in 0..n {
        for &end in graph.successors(actor).ends().iter().take(FIRST_ARCS) {
            link(&mut above, actor as u32, end);
        }
    }
    flatten(&mut above);
    let largest = most_frequent(&above);
    for actor in 0..n {
        if Some(above[actor]) == largest {
            continue;
        }
        for &end in graph.successors(actor).ends().iter().skip(FIRST_ARCS) {
            link(&mut above, actor as u32, end);
        }
        if graph.is_directed() {
            for &start in graph.predecessors(actor).ends() {
                link(&mut above, actor as u32, start);
            }
        }
    }
    flatten(&mut above);
    above
}

/// Joins the sets of two actors: the higher root goes under the lower, so that nobody ever stands under a higher index.
fn link(above: &mut [u32], one: u32, other: u32) {
    let (mut one, mut other) = (above[one as usize], above[other as usize]);
    while one != other {
        let (low, high) = (one.min(other), one.max(other));
        let over = above[high as usize];
        if over == high {
            above[high as usize] = low;
            return;
        }
        one = over;
        other = above[low as usize];
    }
}

/// Puts everybody directly under the root of its set. Whoever stands above has a lower index and was done before.
fn flatten(above: &mut [u32]) {
    for actor in 0..above.len() {
        above[actor] = above[above[actor] as usize];
    }
}

/// The commonest label among actors taken at even steps.
fn most_frequent(labels: &[u32]) -> Option<u32> {
    let step = labels.len().div_ceil(ASKED).max(1);
    let mut asked: Vec<u32> = labels.iter().copied().step_by(step).collect();
    asked.sort_unstable();
    let runs = asked.chunk_by(|one, other| one == other);
    runs.max_by_key(|run| run.len())
        .and_then(|run| run.first().copied())
}

/// Labels each actor by its strongly connected component: each of two actors with one label reaches the other along the arcs. Labels
/// count from 0, and no arc leads from a label to a higher one.
///
/// Tarjan's search, its recursion written out. *O*(*n* + *m*); twenty bytes an actor.
pub(crate) fn strong(graph: &ActorGraph) -> Vec<u32> {
    const NONE: u32 = u32::MAX;
    let n = graph.len();
    let mut label = vec![NONE; n];
    let mut labels = 0;
    // When each actor was found, and the earliest one still open that it is known to reach.
    let (mut found, mut reaches) = (vec![NONE; n], vec![0_u32; n]);
    let mut clock = 0;
    // The actors without a label yet, and the path of the search with the place of the next arc.
    let mut open: Vec<u32> = Vec::new();
    let mut path: Vec<(u32, u32)> = Vec::new();
    for root in 0..n {
        if found[root] != NONE {
            continue;
        }
        path.push((root as u32, 0));
        while let Some(step) = path.last_mut() {
            let actor = step.0 as usize;
            if step.1 == 0 && found[actor] == NONE {
                found[actor] = clock;
                reaches[actor] = clock;
                clock += 1;
                open.push(actor as u32);
            }
            if let Some(&end) = graph.successors(actor).ends().get(step.1 as usize) {
                step.1 += 1;
                let to = end as usize;
                if found[to] == NONE {
                    path.push((end, 0));
                } else if label[to] == NONE {
                    reaches[actor] = reaches[actor].min(found[to]);
                }
                continue;
            }
            path.pop();
            if let Some(&(before, _)) = path.last() {
                let before = before as usize;
                reaches[before] = reaches[before].min(reaches[actor]);
            }
            if reaches[actor] == found[actor] {
                while let Some(member) = open.pop() {
                    label[member as usize] = labels;
                    if member as usize == actor {
                        break;
                    }
                }
                labels += 1;
            }
        }
    }
    label
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::random::SplitMix;
    use crate::model::actor_graph::Weighting;

    fn random(random: &mut SplitMix, n: usize, ties: usize, directed: bool) -> ActorGraph {
        let ids = (0..n).map(|actor| format!("{actor:03}")).collect();
        let mut end = || random.below(n) as u32;
        let ties = (0..ties).map(|_| [end(), end()]).collect();
        ActorGraph::from_indexed(ids, ties, Vec::new(), directed, Weighting::Unweighted)
    }

    /// Whom each actor reaches, itself included, by plain search.
    fn reached(graph: &ActorGraph, both_ways: bool) -> Vec<Vec<bool>> {
        let search = |start| {
            let mut seen = vec![false; graph.len()];
            let mut waiting = vec![start];
            while let Some(actor) = waiting.pop() {
                if std::mem::replace(&mut seen[actor], true) {
                    continue;
                }
                waiting.extend(graph.successors(actor).iter().map(|arc| arc.to));
                if both_ways {
                    waiting.extend(graph.predecessors(actor).iter().map(|arc| arc.to));
                }
            }
            seen
        };
        (0..graph.len()).map(search).collect()
    }

    #[test]
    fn labels_agree_with_plain_search_on_random_graphs() {
        let mut source = SplitMix::new(11);
        for case in 0..60 {
            let n = 1 + case % 30;
            let graph = random(&mut source, n, case * n / 20, case % 2 == 0);
            let (weak, strong) = (weak(&graph), strong(&graph));
            let (either, along) = (reached(&graph, true), reached(&graph, false));
            for one in 0..n {
                let lowest = (0..n).find(|&other| either[one][other]);
                assert_eq!(lowest, Some(weak[one] as usize), "{graph:?}");
                for other in 0..n {
                    let mutual = along[one][other] && along[other][one];
                    assert_eq!(strong[one] == strong[other], mutual, "{graph:?}");
                    assert!(
                        !along[one][other] || strong[one] >= strong[other],
                        "{graph:?}"
                    );
                }
            }
        }
    }

    #[test]
    fn a_long_path_needs_no_recursion() {
        let n = 200_000;
        let ids = (0..n).map(|actor| format!("{actor:06}")).collect();
        let ties = (1..n as u32).map(|actor| [actor - 1, actor]).collect();
        let graph = ActorGraph::from_indexed(ids, ties, Vec::new(), true, Weighting::Unweighted);
        assert_eq!(strong(&graph)[0], n as u32 - 1);
        assert!(weak(&graph).iter().all(|&label| label == 0));
    }
}
