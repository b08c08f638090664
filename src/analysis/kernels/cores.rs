//! Core numbers: how deep each actor stands when those with few ties are taken away layer by layer.

use super::compact::Compact;
use crate::model::actor_graph::ActorGraph;

/// Core numbers, directions ignored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Cores {
    /// The core number of each actor.
    pub(crate) numbers: Vec<u32>,
    /// The actors in the order in which they were taken away: each has at most [`Self::degeneracy`] ties with later ones.
    pub(crate) order: Vec<u32>,
}

impl Cores {
    /// The largest core number: every part of the network has an actor with at most so many ties in it.
    pub(crate) fn degeneracy(&self) -> u32 {
        self.numbers.iter().copied().max().unwrap_or(0)
    }
}

/// Takes the actors away from the fewest ties up.
///
/// For *k* = 0, 1, …: whoever has at most *k* ties left has core number *k* and goes, and so on with those whose ties thereby fall to
/// *k*. Whoever stays is looked at once for each *k*, altogether at most 2 *m* times because a core number is at most a degree; so no
/// buckets are needed, and an arc costs one read and one write without a branch.
/// # Complexity
/// *O*(*n* + *m*); twelve bytes an actor, and a copy of the arcs when directed.
pub(crate) fn cores(graph: &ActorGraph) -> Cores {
    // An undirected graph has the ends as they are.
    let joined = graph.is_directed().then(|| Compact::of_pairs(graph));
    let ends = |actor: usize| match &joined {
        None => graph.successors(actor).ends(),
        Some(joined) => joined.ends(actor),
    };
    let n = graph.len();
    // Ties with those not yet taken away; for those taken away, their core number.
    let mut left: Vec<u32> = (0..n).map(|actor| ends(actor).len() as u32).collect();
    let mut staying: Vec<u32> = (0..n as u32).collect();
    // One place more, written to and not kept, for the arcs of the last actor.
    let mut order = vec![0; n + 1];
    let (mut done, mut found) = (0, 0);
    let mut fewest = left.iter().copied().min();
    while let Some(k) = fewest {
        for &actor in &staying {
            order[found] = actor;
            found += usize::from(left[actor as usize] == k);
        }
        while done < found {
            let actor = order[done];
            done += 1;
            for &end in ends(actor as usize) {
                let ties = &mut left[end as usize];
                order[found] = end;
                found += usize::from(*ties == k + 1);
                *ties -= u32::from(*ties > k);
            }
        }
        fewest = None;
        staying.retain(|&actor| {
            let ties = left[actor as usize];
            if ties > k {
                fewest = Some(fewest.map_or(ties, |least| ties.min(least)));
            }
            ties > k
        });
    }
    order.truncate(n);
    Cores {
        numbers: left,
        order,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::random::SplitMix;
    use crate::model::actor_graph::Weighting;

    #[test]
    fn core_numbers_are_what_is_left_when_the_few_tied_are_taken_away() {
        let mut random = SplitMix::new(5);
        for case in 0..40 {
            let n = 1 + case;
            let ids = (0..n).map(|actor| format!("{actor:03}")).collect();
            let mut end = || random.below(n) as u32;
            let ties: Vec<[u32; 2]> = (0..n * (case % 7)).map(|_| [end(), end()]).collect();
            let directed = case % 2 == 0;
            let graph =
                ActorGraph::from_indexed(ids, ties, Vec::new(), directed, Weighting::Unweighted);
            let found = cores(&graph);
            for k in 0..=n as u32 {
                let mut inside = vec![true; n];
                loop {
                    let ties_of = |actor| {
                        let inner = graph.pairs().filter(|&(a, b)| inside[a] && inside[b]);
                        inner.filter(|&(a, b)| a == actor || b == actor).count() as u32
                    };
                    let out = (0..n).find(|&actor| inside[actor] && ties_of(actor) < k);
                    let Some(out) = out else { break };
                    inside[out] = false;
                }
                for (inside, &number) in inside.iter().zip(&found.numbers) {
                    assert_eq!(*inside, number >= k, "{graph:?}");
                }
                if !inside.contains(&true) {
                    assert_eq!(found.degeneracy() + 1, k);
                    break;
                }
            }
            let place = |actor: usize| found.order.iter().position(|&one| one as usize == actor);
            for actor in 0..n {
                let later = graph.pairs().filter(|&(a, b)| {
                    (a == actor && place(b) > place(a)) || (b == actor && place(a) > place(b))
                });
                assert!(later.count() as u32 <= found.degeneracy());
            }
        }
    }
}
