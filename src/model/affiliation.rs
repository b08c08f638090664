//! The two-mode view: actors, and what they belong to or answer to.

use super::ids::OrganizationId;
use super::network::Network;
use super::node::ServiceStatus;
use std::collections::BTreeSet;

/// A two-mode network: actors, and what they belong to or answer to.
#[derive(Debug, Clone)]
pub struct Affiliation {
    /// Ids of the actors, sorted.
    pub actors: Vec<String>,
    /// Ids of the events (working groups, types of need), sorted.
    pub events: Vec<String>,
    memberships: Vec<BTreeSet<usize>>,
}

impl Affiliation {
    /// Organizations × working groups.
    pub fn with_tavoli(network: &Network) -> Self {
        Self::new(
            network,
            network.tavoli().map(|tavolo| tavolo.id.to_string()),
            |organization| {
                network
                    .tavoli_of(organization)
                    .into_iter()
                    .map(ToString::to_string)
                    .collect()
            },
        )
    }

    /// Organizations × the types of need that their active services answer to.
    pub fn with_need_types(network: &Network) -> Self {
        Self::new(
            network,
            network
                .need_types()
                .map(|need_type| need_type.id.to_string()),
            |organization| {
                network
                    .services_of(organization)
                    .into_iter()
                    .filter(|service| {
                        network
                            .service(service)
                            .is_some_and(|service| service.status == ServiceStatus::Active)
                    })
                    .flat_map(|service| network.addressed_by(service))
                    .map(ToString::to_string)
                    .collect()
            },
        )
    }

    fn new(
        network: &Network,
        events: impl Iterator<Item = String>,
        joined: impl Fn(&OrganizationId) -> BTreeSet<String>,
    ) -> Self {
        let events: Vec<String> = events.collect();
        let (actors, memberships) = network
            .organizations()
            .map(|organization| {
                let memberships = joined(&organization.id)
                    .iter()
                    .filter_map(|event| events.binary_search(event).ok())
                    .collect();
                (organization.id.to_string(), memberships)
            })
            .unzip();
        Self {
            actors,
            events,
            memberships,
        }
    }

    /// The events of an actor, by index.
    pub fn events_of(&self, actor: usize) -> &BTreeSet<usize> {
        &self.memberships[actor]
    }

    /// The actors of an event, by index.
    pub fn actors_of(&self, event: usize) -> impl Iterator<Item = usize> {
        (0..self.actors.len()).filter(move |&actor| self.memberships[actor].contains(&event))
    }

    /// The one-mode projection: every pair of actors that share events, smaller index first, with how many they share.
    /// # Complexity
    /// *O*(*n*² *k*) for *n* actors of at most *k* events each.
    pub fn project(&self) -> Vec<(usize, usize, usize)> {
        let mut pairs = Vec::new();
        for first in 0..self.actors.len() {
            for second in first + 1..self.actors.len() {
                let shared = self.memberships[first]
                    .intersection(&self.memberships[second])
                    .count();
                if shared > 0 {
                    pairs.push((first, second, shared));
                }
            }
        }
        pairs
    }
}
