//! What no choice of so many ties can pass.

use super::steps::Steps;
use crate::analysis::scores::Pair;
use crate::analysis::structure::components::components;
use crate::model::actor_graph::ActorGraph;
use std::cmp::Reverse;
use std::collections::BTreeSet;

/// No *k* of the candidates make the sum of the inverse distances of all pairs larger than this.
///
/// Let *N*ᵣ be how many pairs are at most *r* steps apart once the ties are there. The sum of the inverse distances is ∑ *N*ᵣ / *r*(*r* + 1), so that a
/// bound of every *N*ᵣ bounds it. A pair that a path joins at all is one of those that joining the *k* + 1 largest components gives at most.
/// Within one step there are the ties, *k* more than today. Within two there are *k* new ties and the new paths of two: an end of degree *d*
/// that gets *t* ties has *t d* + *t*(*t* − 1)/2 of these, most where two ends of the largest degrees have all *k*. Within *r*, a new pair has a path
/// whose first part, before any new tie, and last part, after all new ties, are *a* and *b* steps of today's network with *a* + *b* < *r*; its ends are that
/// near to two of the at most 2*k* ends of new ties. How many actors are within *a* steps of any of these is at most the sum of the 2*k* largest
/// such numbers.
pub(super) fn most_nearness(
    graph: &ActorGraph,
    steps: &Steps,
    k: usize,
    candidates: &[Pair],
) -> f64 {
    let n = steps.len();
    let k = k.min(candidates.len());
    let ends: BTreeSet<usize> = candidates.iter().flat_map(|&(a, b)| [a, b]).collect();
    let diameter = steps.diameter();
    let mut within = vec![0_usize; n.max(diameter + 2)];
    for one in 0..n {
        for steps in (one + 1..n).filter_map(|other| steps.between(one, other)) {
            within[steps] += 1;
        }
    }
    for step in 1..within.len() {
        within[step] += within[step - 1];
    }
    let joined = joined(graph, k, &ends) as f64;
    let near = near_ends(steps, k, &ends, diameter);
    let near = |a: usize| near[a.min(diameter)] as f64;
    let mut degrees: Vec<usize> = ends
        .iter()
        .map(|&end| graph.successors(end).len())
        .collect();
    degrees.sort_by_key(|&degree| Reverse(degree));
    let largest: usize = degrees.iter().take(2).sum();
    let mut sum = joined / n.max(1) as f64;
    for (r, &today) in within.iter().enumerate().take(n).skip(1) {
        let new = match r {
            _ if k == 0 => 0.0,
            1 => k as f64,
            _ => {
                let ordered: f64 = (0..r)
                    .map(|a| {
                        let exactly = near(a) - if a == 0 { 0.0 } else { near(a - 1) };
                        exactly * near(r - 1 - a)
                    })
                    .sum();
                let paths = (k + k * largest + k * (k - 1)) as f64;
                if r == 2 {
                    (ordered / 2.0).min(paths)
                } else {
                    ordered / 2.0
                }
            }
        };
        let pairs = (today as f64 + new).min(joined);
        sum += pairs / (r * (r + 1)) as f64;
    }
    sum
}

/// How many pairs a path joins at most once *k* ties are there.
fn joined(graph: &ActorGraph, k: usize, ends: &BTreeSet<usize>) -> usize {
    let pairs = |size: usize| size * size.saturating_sub(1) / 2;
    let parts = components(graph).members;
    let all: usize = parts.iter().map(|part| pairs(part.len())).sum();
    let open = parts
        .iter()
        .filter(|part| part.iter().any(|actor| ends.contains(actor)));
    let sizes: Vec<usize> = open.map(Vec::len).take(k + 1).collect();
    all + pairs(sizes.iter().sum()) - sizes.iter().map(|&size| pairs(size)).sum::<usize>()
}

/// How many actors are at most within so many steps of any of 2*k* ends.
fn near_ends(steps: &Steps, k: usize, ends: &BTreeSet<usize>, diameter: usize) -> Vec<usize> {
    let balls: Vec<Vec<usize>> = ends.iter().map(|&end| steps.balls(end, diameter)).collect();
    (0..=diameter)
        .map(|step| {
            let mut sizes: Vec<usize> = balls.iter().map(|balls| balls[step]).collect();
            sizes.sort_by_key(|&size| Reverse(size));
            let sum: usize = sizes.iter().take(2 * k).sum();
            sum.min(steps.len())
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::advice::adding::with_ties;
    use crate::analysis::advice::steps::tests::{drawn, untied};
    use crate::analysis::random::SplitMix;

    #[test]
    fn no_choice_of_ties_passes_the_limit() {
        let mut random = SplitMix::new(8);
        let mut near = 0;
        for round in 0..60 {
            let n = 3 + random.below(5);
            // Sparse ones too, in many pieces.
            let graph = drawn(&mut random, n, 0.1 + 0.1 * (round % 4) as f64);
            let steps = Steps::of(&graph);
            let candidates = untied(&graph);
            let mut sets: Vec<Vec<Pair>> = vec![Vec::new()];
            for k in 1..=3 {
                sets = (sets.iter())
                    .flat_map(|set| {
                        candidates
                            .iter()
                            .map(move |&pair| [set, &[pair][..]].concat())
                    })
                    .filter(|set| set.is_sorted_by(|a, b| a < b))
                    .collect();
                let limit = most_nearness(&graph, &steps, k, &candidates);
                let found = sets
                    .iter()
                    .map(|set| Steps::of(&with_ties(&graph, set)).nearness());
                let best = found.fold(0.0, f64::max);
                assert!(
                    best <= limit + 1e-9,
                    "{best} above {limit}: {k} ties, {candidates:?}"
                );
                near += usize::from(best > 0.0 && best > 0.9 * limit);
            }
        }
        assert!(near > 60, "a limit that is never near is none: {near}");
    }
}
