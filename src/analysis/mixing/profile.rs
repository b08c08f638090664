//! Groups as somebody named them, and each one's part in the network.

use super::ei_index::{Mix, ei_index};
use super::group_centrality::{group_betweenness, group_closeness, group_degree, group_harmonic};
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

    /// The actors of a group.
    pub fn members(&self, group: usize) -> Vec<usize> {
        let actors = self.of.iter().enumerate();
        actors
            .filter(|(_, own)| own.contains(&group))
            .map(|(actor, _)| actor)
            .collect()
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
/// The betweenness of every group is [`Gap::TooCostly`] where, for all of them together, it would take minutes and `effort` is
/// [`Effort::Bounded`].
/// # Complexity
/// That of [`group_betweenness`] for each group.
pub fn profiles(graph: &ActorGraph, memberships: &Memberships, effort: Effort) -> Vec<Profile> {
    let searched = effort == Effort::Exact || within_minutes(graph, memberships.names.len());
    let profile = |(group, name): (usize, &String)| {
        let members = memberships.members(group);
        let inside: Vec<Option<usize>> = memberships
            .of
            .iter()
            .map(|own| Some(usize::from(own.contains(&group))))
            .collect();
        let mixes = ei_index(graph, &inside).groups;
        let own = mixes.into_iter().find(|(side, _)| *side == 1);
        Profile {
            name: name.clone(),
            members: members.len(),
            mix: own.map_or_else(Mix::default, |(_, mix)| mix),
            degree: group_degree(graph, &members, Scale::Normalized),
            harmonic: group_harmonic(graph, &members, Scale::Normalized),
            closeness: group_closeness(graph, &members),
            betweenness: if searched {
                group_betweenness(graph, &members, Scale::Normalized)
            } else {
                Err(Gap::TooCostly)
            },
        }
    };
    memberships.names.iter().enumerate().map(profile).collect()
}

/// How many steps along an arc take about two minutes of one core, one source after another.
const STEPS: u128 = 10_000_000_000;

/// Whether a search from every actor for each group is made in minutes.
fn within_minutes(graph: &ActorGraph, groups: usize) -> bool {
    let arcs = if graph.is_directed() { 1 } else { 2 } * graph.ties() as u128;
    let n = graph.len() as u128;
    groups as u128 * n * (n + arcs) <= STEPS
}

#[cfg(test)]
mod tests {
    use super::*;
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
        assert!(within_minutes(&graph, 2) && !within_minutes(&graph, 3));
        let profiles = profiles(&graph, &groups(3), Effort::Bounded);
        assert_eq!(profiles[1].betweenness, Err(Gap::TooCostly));
        assert_eq!(profiles[1].degree, Ok(2.0 / 59_999.0));
    }
}
