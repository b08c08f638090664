//! Groups as somebody named them, and each one's part in the network.

use super::ei_index::{Mix, ei_index};
use super::group_centrality::{group_betweenness, group_closeness, group_degree, group_harmonic};
use crate::analysis::error::AnalysisError;
use crate::analysis::scores::{Scale, Value};
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
/// # Errors
/// Those of [`group_betweenness`].
/// # Complexity
/// That of [`group_betweenness`] for each group.
pub fn profiles(
    graph: &ActorGraph,
    memberships: &Memberships,
) -> Result<Vec<Profile>, AnalysisError> {
    let profile = |(group, name): (usize, &String)| {
        let members = memberships.members(group);
        let inside: Vec<Option<usize>> = memberships
            .of
            .iter()
            .map(|own| Some(usize::from(own.contains(&group))))
            .collect();
        let mixes = ei_index(graph, &inside).groups;
        let own = mixes.into_iter().find(|(side, _)| *side == 1);
        Ok(Profile {
            name: name.clone(),
            members: members.len(),
            mix: own.map_or_else(Mix::default, |(_, mix)| mix),
            degree: group_degree(graph, &members, Scale::Normalized),
            harmonic: group_harmonic(graph, &members, Scale::Normalized),
            closeness: group_closeness(graph, &members),
            betweenness: group_betweenness(graph, &members, Scale::Normalized)?,
        })
    };
    memberships.names.iter().enumerate().map(profile).collect()
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
        let profiles = profiles(&graph, &memberships).unwrap();
        let ties: Vec<_> = profiles
            .iter()
            .map(|one| (one.members, one.mix.internal, one.mix.external))
            .collect();
        assert_eq!(ties, [(2, 1, 1), (2, 1, 2)]);
        // Both others hang on y alone: each is tied to it, and they reach each other through it.
        assert_eq!(profiles[1].degree, Ok(1.0));
        assert_eq!(profiles[1].betweenness, Ok(1.0));
    }
}
