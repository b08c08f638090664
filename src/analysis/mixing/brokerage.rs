//! Gould and Fernandez's brokerage: how often each actor stands between two others, by the groups of the three.

use super::roles::Roles;
use crate::analysis::kernels::contacts::{Contacts, each_common};
use crate::model::actor_graph::ActorGraph;
use rayon::prelude::*;
use std::cmp::Ordering;
use std::collections::BTreeMap;

/// Counts how often each actor is a broker in each of the roles.
///
/// # Definition
/// *v* stands between *a* and *b*, two others, where *a* → *v* → *b* but not *a* → *b*. Its role is told by which of the three share a
/// group, see [`Roles`]. `memberships` tells the groups of each actor, by any numbers.
///
/// Where each actor is in one group at most, the roles are those of Gould and Fernandez. An organization may be in several tavoli;
/// two actors are then of the same group where they share one, a coordinator shares one with each of the two and they with each other
/// (it need not be the same one), and so on through the five patterns. The other three patterns, in which two pairs share a group and
/// the third pair none, cannot arise with single groups; they are counted as [`Roles::mixed`], so that the total stays what it is. The
/// more groups an actor is in, the more it coordinates and the less it is a liaison.
/// # Normalization
/// None: ordered pairs (*a*, *b*). In an undirected graph each pair counts twice, once each way, as in R's `sna::brokerage`; a gatekeeper
/// one way is a representative the other.
/// # Edge cases
/// `None` for an actor in no group, which is no end of a pair either: it is as if it were not there.
/// # Complexity
/// Over all ties the sum of the lesser degrees of their ends, and for each actor the product of the numbers of different memberships
/// among those before it and those after it.
/// # References
/// R. V. Gould, R. M. Fernandez, "Structures of mediation: a formal approach to brokerage in transaction networks", *Sociological
/// Methodology* 19, 1989, pp. 89–126.
pub fn brokerage(graph: &ActorGraph, memberships: &[Vec<usize>]) -> Vec<Option<Roles<u64>>> {
    let classes = Classes::new(graph.len(), memberships);
    let arriving = Contacts::arriving(graph);
    let leaving = Contacts::leaving(graph);
    let roles = |broker: usize| {
        let own = classes.of[broker]?;
        let (before, after) = (arriving.of(broker).ends(), leaving.of(broker).ends());
        let mut roles = Roles::default();
        // Every pair of one before and one after, by the classes of the two …
        let ends = classes.count(after);
        for (start, starts) in classes.count(before) {
            for &(end, ends) in &ends {
                *classes.role(&mut roles, start, own, end) += starts * ends;
            }
        }
        // … less those that are one and the same …
        each_common(before, after, |place, _| {
            if let Some(class) = classes.of[before[place] as usize] {
                *classes.role(&mut roles, class, own, class) -= 1;
            }
        });
        // … and those that have a tie of their own.
        for &one in before {
            let Some(start) = classes.of[one as usize] else {
                continue;
            };
            each_common(leaving.of(one as usize).ends(), after, |_, place| {
                if let Some(end) = classes.of[after[place] as usize] {
                    *classes.role(&mut roles, start, own, end) -= 1;
                }
            });
        }
        Some(roles)
    };
    (0..graph.len()).into_par_iter().map(roles).collect()
}

/// Actors of the same groups, taken together.
struct Classes {
    /// The class of each actor; `None` where it is in no group.
    of: Vec<Option<usize>>,
    /// The groups of each class, in order, each once.
    groups: Vec<Vec<usize>>,
}

impl Classes {
    fn new(n: usize, memberships: &[Vec<usize>]) -> Self {
        let mut known: BTreeMap<Vec<usize>, usize> = BTreeMap::new();
        let mut groups = Vec::new();
        let of = (0..n).map(|actor| {
            let mut own = memberships.get(actor).cloned().unwrap_or_default();
            own.sort_unstable();
            own.dedup();
            if own.is_empty() {
                return None;
            }
            Some(*known.entry(own).or_insert_with_key(|own| {
                groups.push(own.clone());
                groups.len() - 1
            }))
        });
        let of = of.collect();
        Self { of, groups }
    }

    /// How many of these actors are in each class, in the order of classes.
    fn count(&self, actors: &[u32]) -> Vec<(usize, u64)> {
        let classes = actors.iter().filter_map(|&actor| self.of[actor as usize]);
        let mut classes: Vec<usize> = classes.collect();
        classes.sort_unstable();
        let runs = classes.chunk_by(|one, other| one == other);
        runs.map(|run| (run[0], run.len() as u64)).collect()
    }

    /// Whether actors of two classes share a group.
    fn share(&self, one: usize, other: usize) -> bool {
        let (mut i, mut j) = (0, 0);
        let (one_groups, other_groups) = (&self.groups[one], &self.groups[other]);
        while let (Some(first), Some(second)) = (one_groups.get(i), other_groups.get(j)) {
            match first.cmp(second) {
                Ordering::Less => i += 1,
                Ordering::Greater => j += 1,
                Ordering::Equal => return true,
            }
        }
        false
    }

    fn role<'r>(
        &self,
        roles: &'r mut Roles<u64>,
        start: usize,
        own: usize,
        end: usize,
    ) -> &'r mut u64 {
        let (before, after) = (self.share(start, own), self.share(own, end));
        roles.of(before, after, self.share(start, end))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::random::SplitMix;
    use crate::model::actor_graph::Weighting;

    fn roles(row: [u64; 6]) -> Option<Roles<u64>> {
        let [
            coordinator,
            itinerant,
            representative,
            gatekeeper,
            liaison,
            mixed,
        ] = row;
        Some(Roles {
            coordinator,
            itinerant,
            gatekeeper,
            representative,
            liaison,
            mixed,
        })
    }

    #[test]
    fn the_roles_are_those_of_sna() {
        // R sna 2.7-1, brokerage(g, c(1, 1, 2, 2, 3, 3, 1))$raw.nli, whose columns are w_I, w_O, b_IO, b_OI, b_O; h is in no group.
        let ids = ["a", "b", "c", "d", "e", "f", "g", "h"].map(str::to_owned);
        let arcs = [
            "ab", "ba", "bc", "ca", "cd", "de", "ef", "fd", "ae", "be", "gd", "fg", "ga", "cg",
            "ah", "hd",
        ];
        let arcs = arcs.map(|arc| (&arc[..1], &arc[1..], 1.0));
        let groups = [1, 1, 2, 2, 3, 3, 1].map(|group| vec![group]);
        let graph = |directed| ActorGraph::new(ids.clone(), arcs, directed, Weighting::Unweighted);
        let directed = [
            roles([1, 0, 1, 1, 1, 0]),
            roles([0, 0, 1, 0, 0, 0]),
            roles([0, 1, 0, 1, 0, 0]),
            roles([0, 1, 1, 0, 1, 0]),
            roles([0, 0, 0, 3, 0, 0]),
            roles([0, 0, 2, 0, 0, 0]),
            roles([0, 0, 0, 1, 0, 0]),
            None,
        ];
        assert_eq!(brokerage(&graph(true), &groups), directed);
        let undirected = [
            roles([2, 0, 1, 1, 2, 0]),
            roles([0, 0, 0, 0, 2, 0]),
            roles([0, 2, 2, 2, 0, 0]),
            roles([0, 0, 2, 2, 2, 0]),
            roles([0, 0, 2, 2, 4, 0]),
            roles([0, 0, 1, 1, 0, 0]),
            roles([0, 0, 2, 2, 2, 0]),
            None,
        ];
        assert_eq!(brokerage(&graph(false), &groups), undirected);
    }

    #[test]
    fn several_groups_at_once_are_counted_pair_by_pair() {
        let mut random = SplitMix::new(3);
        let n = 14;
        let ids: Vec<String> = (0..n).map(|k| format!("{k:02}")).collect();
        let ends: Vec<[usize; 2]> = (0..60)
            .map(|_| [random.below(n), random.below(n)])
            .collect();
        let memberships: Vec<Vec<usize>> = (0..n)
            .map(|_| (0..random.below(4)).map(|_| 10 * random.below(5)).collect())
            .collect();
        let share = |a: usize, b: usize| memberships[a].iter().any(|g| memberships[b].contains(g));
        for directed in [false, true] {
            let ties = ends
                .iter()
                .map(|&[a, b]| (ids[a].as_str(), ids[b].as_str(), 1.0));
            let graph = ActorGraph::new(ids.clone(), ties, directed, Weighting::Unweighted);
            let tied = |a: usize, b: usize| graph.successors(a).lead_to(b);
            let counted = brokerage(&graph, &memberships);
            let mut mixed = 0;
            for v in 0..n {
                let mut expected = Roles::default();
                for a in 0..n {
                    for b in 0..n {
                        let between = a != b && tied(a, v) && tied(v, b) && !tied(a, b);
                        if between && share(a, a) && share(b, b) {
                            *expected.of(share(a, v), share(v, b), share(a, b)) += 1;
                        }
                    }
                }
                let expected = (!memberships[v].is_empty()).then_some(expected);
                assert_eq!(counted[v], expected, "{v}, directed {directed}");
                mixed += expected.map_or(0, |roles| roles.mixed);
            }
            assert!(mixed > 0, "the pattern of this test does not arise");
        }
    }
}
