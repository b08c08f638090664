//! A network of groups: what is left when every group becomes one actor.

use crate::model::actor_graph::{ActorGraph, Weighting};

/// The groups of a partition as actors, tied as strongly as there are ties between the members of both; directions are ignored.
///
/// # Edge cases
/// Ties within a group are left out. A group without members, or without ties to others, is an isolate. Actors beyond the end of
/// `membership` and groups from `count` on are left out, too.
/// # Complexity
/// *O*(*n* + *m*).
pub fn condensed(graph: &ActorGraph, membership: &[usize], count: usize) -> ActorGraph {
    let group = |actor: usize| {
        membership
            .get(actor)
            .copied()
            .filter(|&group| group < count)
    };
    let mut ties = Vec::new();
    for (from, to) in graph.pairs() {
        if let (Some(one), Some(other)) = (group(from), group(to))
            && one != other
        {
            ties.push([one as u32, other as u32]);
        }
    }
    let digits = count.to_string().len();
    // Ids that sort as the groups do.
    let ids = (0..count)
        .map(|group| format!("{group:0digits$}"))
        .collect();
    ActorGraph::from_indexed(ids, ties, Vec::new(), false, Weighting::StrengthSum)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn groups_are_tied_as_often_as_their_members() {
        let ids = ["a", "b", "c", "d", "e"].map(str::to_owned);
        let ties = ["ab", "ac", "bc", "bd", "cd"].map(|tie| (&tie[..1], &tie[1..], 3.0));
        let graph = ActorGraph::new(ids, ties, false, Weighting::StrengthSum);
        let groups = condensed(&graph, &[0, 0, 1, 1, 2], 3);
        let arcs: Vec<_> = groups.successors(0).iter().collect();
        // a–c, b–c and b–d; c–d is within a group, and e has no tie.
        assert_eq!((arcs.len(), arcs[0].to, arcs[0].strength), (1, 1, 3.0));
        assert!(groups.is_isolate(2) && groups.len() == 3);
    }
}
