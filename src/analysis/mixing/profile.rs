//! Groups as somebody named them, and each one's part in the network.

use super::ei_index::Mix;
use super::group_centrality::{group_betweenness, group_closeness, group_degree, group_harmonic};
use crate::analysis::kernels::costs::affordable_singly;
use crate::analysis::scores::{Effort, Gap, Scale, Value};
use crate::model::actor_graph::ActorGraph;
use std::collections::{BTreeMap, BTreeSet};

/// Which actors are in which groups; an actor may be in several, or in none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Memberships {
    /// The names of the groups, in order.
    pub names: Vec<String>,
    /// The groups of each actor, by index.
    pub of: Vec<Vec<usize>>,
}

impl Memberships {
    /// The groups of actors by their ids; what is said of others is passed over.
    pub fn new(ids: &[String], groups: &BTreeMap<String, BTreeSet<String>>) -> Self {
        let own = |id: &String| groups.get(id).into_iter().flatten();
        let names: BTreeSet<&String> = ids.iter().flat_map(own).collect();
        let names: Vec<String> = names.into_iter().cloned().collect();
        let place = |name: &String| names.binary_search(name).unwrap_or_default();
        let of = ids.iter().map(|id| own(id).map(place).collect()).collect();
        Self { names, of }
    }

    /// The one group of each actor, where none has more.
    pub fn single(&self) -> Option<Vec<Option<usize>>> {
        let single = self.of.iter().all(|own| own.len() <= 1);
        single.then(|| self.of.iter().map(|own| own.first().copied()).collect())
    }

    /// The names of single groups as numbers, by actor; `None` where one is no number, or an actor has several.
    pub fn numbers(&self) -> Option<Vec<Option<f64>>> {
        let numbers: Option<Vec<f64>> = self.names.iter().map(|name| name.parse().ok()).collect();
        let (numbers, single) = (numbers?, self.single()?);
        let of = |group: &Option<usize>| group.map(|group| numbers[group]);
        Some(single.iter().map(of).collect())
    }
}

/// One group's part in the network.
#[derive(Debug, Clone, PartialEq)]
pub struct Profile {
    /// Its name.
    pub name: String,
    /// How many actors it has.
    pub members: usize,
    /// Ties inside it, and ties of its members with everybody else.
    pub mix: Mix,
    /// Its degree, normalized.
    pub degree: Value,
    /// Its harmonic centrality, normalized.
    pub harmonic: Value,
    /// Its closeness.
    pub closeness: Value,
    /// Its betweenness, normalized.
    pub betweenness: Value,
}

/// Each group's part in the network, in the order of the groups.
///
/// A group is set against everybody else, those without a group included; of an actor that is in several groups, the ties to members of
/// any one of them are inside that one.
/// # Edge cases
/// With [`Effort::Bounded`], what would take minutes for all groups together is [`Gap::TooCostly`] for each: betweenness, and among very
/// many groups harmonic centrality and closeness too.
/// # Complexity
/// That of [`group_betweenness`] for each group.
pub fn profiles(graph: &ActorGraph, memberships: &Memberships, effort: Effort) -> Vec<Profile> {
    let groups = memberships.names.len();
    // Searches from each group, or from every actor for each group.
    let affordable = |searches: usize| {
        let searches = groups as u128 * searches as u128;
        affordable_singly(graph, searches, effort)
            .then_some(())
            .ok_or(Gap::TooCostly)
    };
    let (near, between) = (affordable(2), affordable(graph.len()));
    let mut members = vec![Vec::new(); groups];
    for (actor, own) in memberships.of.iter().enumerate() {
        for &group in own {
            members[group].push(actor);
        }
    }
    let scale = Scale::Normalized;
    let parts = members.iter().zip(mixes(graph, memberships));
    let profile = |(name, (members, mix)): (&String, (&Vec<usize>, Mix))| Profile {
        name: name.clone(),
        members: members.len(),
        mix,
        degree: group_degree(graph, members, scale),
        harmonic: near.and_then(|()| group_harmonic(graph, members, scale)),
        closeness: near.and_then(|()| group_closeness(graph, members)),
        betweenness: between.and_then(|()| group_betweenness(graph, members, scale)),
    };
    memberships.names.iter().zip(parts).map(profile).collect()
}

/// The ties inside each group, and those of its members with everybody else. *O*(*n* + *m*) where actors are in few groups.
fn mixes(graph: &ActorGraph, memberships: &Memberships) -> Vec<Mix> {
    let mut mixes = vec![Mix::default(); memberships.names.len()];
    for (from, own) in memberships.of.iter().enumerate() {
        for arc in graph.successors(from) {
            if !graph.is_directed() && from > arc.to {
                continue;
            }
            let others = &memberships.of[arc.to];
            for group in own {
                mixes[*group].count(!others.contains(group));
            }
            for group in others.iter().filter(|group| !own.contains(group)) {
                mixes[*group].count(true);
            }
        }
    }
    mixes
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::mixing::ei_index::ei_index;
    use crate::model::actor_graph::Weighting;

    #[test]
    fn an_actor_of_two_groups_is_inside_both() {
        let ids = ["a", "b", "c", "d"].map(str::to_owned);
        let ties = [("a", "b", 1.0), ("b", "c", 1.0), ("c", "d", 1.0)];
        let graph = ActorGraph::new(ids.clone(), ties, false, Weighting::Unweighted);
        let groups = [("a", "x"), ("b", "x"), ("b", "y"), ("c", "y"), ("z", "y")];
        let mut of: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        for (id, group) in groups {
            of.entry(id.to_owned())
                .or_default()
                .insert(group.to_owned());
        }
        let memberships = Memberships::new(&ids, &of);
        assert_eq!(memberships.of, [vec![0], vec![0, 1], vec![1], vec![]]);
        assert_eq!(memberships.single(), None);
        let profiles = profiles(&graph, &memberships, Effort::Bounded);
        let ties: Vec<_> = profiles
            .iter()
            .map(|one| (one.members, one.mix.internal, one.mix.external))
            .collect();
        assert_eq!(ties, [(2, 1, 1), (2, 1, 2)]);
        // Both others hang on y alone: each is tied to it, and they reach each other through it.
        assert_eq!(profiles[1].degree, Ok(1.0));
        assert_eq!(profiles[1].betweenness, Ok(1.0));
    }

    #[test]
    fn what_would_take_too_long_is_left_out_and_the_rest_is_not() {
        let ids: Vec<String> = (0..60_000).map(|id| format!("{id:05}")).collect();
        let ties = vec![[0, 1], [1, 2]];
        let graph =
            ActorGraph::from_indexed(ids.clone(), ties, Vec::new(), false, Weighting::Unweighted);
        let groups = |count: usize| {
            let of = (0..count).map(|id| (ids[id].clone(), BTreeSet::from([id.to_string()])));
            Memberships::new(&ids, &of.collect())
        };
        let two = profiles(&graph, &groups(2), Effort::Bounded);
        assert_eq!(two[1].betweenness, Ok(2.0 / (59_999.0 * 59_998.0)));
        let profiles = profiles(&graph, &groups(3), Effort::Bounded);
        assert_eq!(profiles[1].betweenness, Err(Gap::TooCostly));
        assert_eq!(profiles[1].degree, Ok(2.0 / 59_999.0));
        assert_eq!(profiles[1].closeness.map(|value| value > 0.0), Ok(true));
    }

    #[test]
    fn ties_are_mixed_as_if_each_group_were_set_against_the_rest() {
        let ids: Vec<String> = (0..20).map(|id| format!("{id:02}")).collect();
        let ties = (0..60_u32).map(|tie| [tie * 7 % 20, (tie * tie + 3) % 20]);
        let of = (0..20).map(|actor| {
            (0..4)
                .filter(|group| actor * 5 % (group + 3) == 0)
                .collect()
        });
        let memberships = Memberships {
            names: ["a", "b", "c", "d"].map(str::to_owned).to_vec(),
            of: of.collect(),
        };
        for directed in [true, false] {
            let graph = ActorGraph::from_indexed(
                ids.clone(),
                ties.clone().collect(),
                Vec::new(),
                directed,
                Weighting::Unweighted,
            );
            for (group, mix) in mixes(&graph, &memberships).into_iter().enumerate() {
                let own = memberships.of.iter();
                let sides: Vec<Option<usize>> = own
                    .map(|own| Some(usize::from(own.contains(&group))))
                    .collect();
                let expected = ei_index(&graph, &sides).groups;
                assert!(
                    expected.contains(&(1, mix)),
                    "{group}: {mix:?} of {expected:?}"
                );
            }
        }
    }
}
