//! Ties among some actors: how closely the members of a group are tied to each other, and who is tied to nobody in it.

use crate::model::actor_graph::ActorGraph;
use crate::model::units::Share;
use std::collections::BTreeSet;

/// A group of actors and the ties inside it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Among {
    /// Its members, by index.
    pub members: BTreeSet<usize>,
    /// Pairs of members who are tied, directions ignored.
    pub tied: usize,
    /// Members whom no tie joins to another member.
    pub alone: BTreeSet<usize>,
}

impl Among {
    /// Looks at the ties inside a group.
    /// # Complexity
    /// *O*(*n* + *m* log *k*) for *k* members.
    pub fn of(graph: &ActorGraph, members: impl IntoIterator<Item = usize>) -> Self {
        let members: BTreeSet<usize> = members.into_iter().collect();
        let inside =
            |&(one, other): &(usize, usize)| members.contains(&one) && members.contains(&other);
        let mut alone = members.clone();
        let mut tied = 0;
        for (one, other) in graph.pairs().filter(inside) {
            tied += 1;
            alone.remove(&one);
            alone.remove(&other);
        }
        Self {
            members,
            tied,
            alone,
        }
    }

    /// Pairs of members who are tied over all pairs; `None` with fewer than two members.
    pub fn share(&self) -> Option<Share> {
        let k = self.members.len() as u64;
        Share::of(self.tied as u64, k * k.saturating_sub(1) / 2)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::actor_graph::Weighting;

    #[test]
    fn only_ties_between_members_count() {
        let ids = (0..5).map(|actor| actor.to_string()).collect();
        // A path of five, one of its ties stated both ways.
        let ties = vec![[0, 1], [1, 0], [1, 2], [2, 3], [3, 4]];
        let graph = ActorGraph::from_indexed(ids, ties, vec![], true, Weighting::Unweighted);
        let among = Among::of(&graph, [0, 1, 3]);
        assert_eq!((among.tied, &among.alone), (1, &BTreeSet::from([3])));
        assert!(
            among
                .share()
                .is_some_and(|share| (share.0 - 1.0 / 3.0).abs() < 1e-12)
        );
        assert_eq!(Among::of(&graph, [2]).share(), None);
    }
}
