//! Triangles: three actors each tied to the other two, each listed once.

use super::contacts::{Contacts, each_common};
use rayon::prelude::*;
use std::sync::atomic::{AtomicU64, Ordering};

/// How many triangles each of `n` actors is in, each counted as often as the product of its three weights, which must be small
/// whole numbers.
///
/// Every tie is turned towards its end of more contacts, and each triangle found from the end of fewest: *O*(*m* √*m*) however large
/// the hubs. Whole numbers are summed, so that the number of threads changes nothing.
pub(crate) fn triangles(contacts: &Contacts, n: usize) -> Vec<u64> {
    let rank = |actor: usize| (contacts.of(actor).len(), actor);
    let mut offsets = vec![0];
    let (mut ends, mut weights) = (Vec::new(), Vec::new());
    for actor in 0..n {
        for (end, weight) in contacts.of(actor).iter() {
            if rank(end) > rank(actor) {
                ends.push(end as u32);
                weights.push(weight as u64);
            }
        }
        offsets.push(ends.len());
    }
    let row = |actor: usize| offsets[actor]..offsets[actor + 1];
    let counts: Vec<AtomicU64> = (0..n).map(|_| AtomicU64::new(0)).collect();
    (0..n).into_par_iter().for_each(|first| {
        let from_first = row(first);
        let mut own = 0;
        for place in from_first.clone() {
            let second = ends[place] as usize;
            let (one, other) = (&ends[from_first.clone()], &ends[row(second)]);
            let other_weights = &weights[row(second)];
            let mut through = 0;
            each_common(one, other, |i, j| {
                let times = weights[place] * weights[from_first.start + i] * other_weights[j];
                through += times;
                counts[one[i] as usize].fetch_add(times, Ordering::Relaxed);
            });
            if through > 0 {
                counts[second].fetch_add(through, Ordering::Relaxed);
                own += through;
            }
        }
        counts[first].fetch_add(own, Ordering::Relaxed);
    });
    counts.into_iter().map(AtomicU64::into_inner).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::random::SplitMix;
    use crate::model::actor_graph::{ActorGraph, Weighting};

    #[test]
    fn every_triangle_is_counted_at_its_three_corners() {
        let mut random = SplitMix::new(11);
        let ids: Vec<String> = (0..30).map(|k| format!("{k:02}")).collect();
        let ends: Vec<[usize; 2]> = (0..150)
            .map(|_| [random.below(30), random.below(30)])
            .collect();
        let ties = ends
            .iter()
            .map(|&[a, b]| (ids[a].as_str(), ids[b].as_str(), 1.0));
        let graph = ActorGraph::new(ids.clone(), ties, true, Weighting::Unweighted);
        let arcs = |a: usize, b: usize| {
            u64::from(graph.successors(a).lead_to(b)) + u64::from(graph.successors(b).lead_to(a))
        };
        let mut expected = vec![0; 30];
        for a in 0..30 {
            for b in 0..a {
                for c in 0..b {
                    let times = arcs(a, b) * arcs(b, c) * arcs(a, c);
                    for corner in [a, b, c] {
                        expected[corner] += times;
                    }
                }
            }
        }
        assert!(expected.iter().sum::<u64>() > 100);
        assert_eq!(triangles(&Contacts::by_arcs(&graph), 30), expected);
    }
}
