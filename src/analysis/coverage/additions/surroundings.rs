//! The part of a district that one more service for a type of need can change, and how many persons it covers with it.

use crate::analysis::coverage::catchment::Catchments;
use crate::analysis::coverage::flow::FlowNetwork;
use crate::model::district::District;
use crate::model::node::Need;
use std::collections::{BTreeMap, BTreeSet};

/// Needs, and the capacity that reaches them: services that reach the same needs are one.
#[derive(Debug, Clone, Default)]
pub(super) struct Territory {
    /// Persons of each need; 0 where the number is unknown.
    pub(super) persons: Vec<u32>,
    /// What the services state.
    pub(super) stated: Vec<u64>,
    /// The same, where those that state nothing take everybody.
    boundless: Vec<u64>,
    /// Services that reach each need.
    pub(super) reach: Vec<Vec<usize>>,
}

impl Territory {
    pub(super) fn of(district: &District, needs: &[&Need], catchments: &Catchments) -> Self {
        let persons: Vec<u32> = needs
            .iter()
            .map(|need| need.persons.stated().unwrap_or(0))
            .collect();
        let everybody: u64 = persons.iter().map(|&persons| u64::from(persons)).sum();
        let services: Vec<Option<u32>> = district
            .network
            .services()
            .map(|service| service.capacity)
            .collect();
        let mut reached: Vec<Vec<usize>> = vec![Vec::new(); services.len()];
        for (need, links) in catchments.reaching.iter().enumerate() {
            for link in links.iter().filter(|_| persons[need] > 0) {
                reached[link.service].push(need);
            }
        }
        let mut merged: BTreeMap<Vec<usize>, (u64, u64)> = BTreeMap::new();
        for (reached, capacity) in reached.into_iter().zip(services) {
            if reached.is_empty() || capacity == Some(0) {
                continue;
            }
            let (stated, boundless) = merged.entry(reached).or_default();
            *stated += u64::from(capacity.unwrap_or(0));
            *boundless += capacity.map_or(everybody, u64::from);
        }
        let mut territory = Self {
            reach: vec![Vec::new(); persons.len()],
            persons,
            ..Self::default()
        };
        for (service, (needs, (stated, boundless))) in merged.into_iter().enumerate() {
            territory.stated.push(stated);
            territory.boundless.push(boundless);
            for need in needs {
                territory.reach[need].push(service);
            }
        }
        territory
    }

    /// Needs that share services, directly or through other needs, with some needs: these and theirs, ascending.
    fn connected(&self, own: &[usize]) -> (Vec<usize>, Vec<usize>) {
        let mut needs_of = vec![Vec::new(); self.stated.len()];
        for (need, services) in self.reach.iter().enumerate() {
            for &service in services {
                needs_of[service].push(need);
            }
        }
        let (mut needs, mut services) = (BTreeSet::new(), BTreeSet::new());
        let mut open: Vec<usize> = own.to_vec();
        while let Some(need) = open.pop() {
            if !needs.insert(need) {
                continue;
            }
            for &service in &self.reach[need] {
                if services.insert(service) {
                    open.extend(&needs_of[service]);
                }
            }
        }
        (needs.into_iter().collect(), services.into_iter().collect())
    }
}

/// What one more service adds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Gain {
    /// Persons more covered by stated capacities.
    pub(super) certain: u64,
    /// Persons more covered if those that state nothing take everybody: never more than `certain`.
    pub(super) possible: u64,
}

/// A type of need with all that shares capacity with it, covered as far as can be.
pub(super) struct Surroundings {
    /// Needs of the part, ascending, by their numbers in the district.
    pub(super) needs: Vec<usize>,
    /// The part as a territory of its own; need *i* is `needs[i]`.
    pub(super) part: Territory,
    stated: Cover,
    boundless: Cover,
}

impl Surroundings {
    pub(super) fn of(territory: &Territory, own: &[usize]) -> Self {
        let (needs, services) = territory.connected(own);
        let local = |service: &usize| services.binary_search(service).ok();
        let part = Territory {
            persons: needs.iter().map(|&need| territory.persons[need]).collect(),
            stated: services.iter().map(|&at| territory.stated[at]).collect(),
            boundless: services.iter().map(|&at| territory.boundless[at]).collect(),
            reach: needs
                .iter()
                .map(|&need| territory.reach[need].iter().filter_map(local).collect())
                .collect(),
        };
        Self {
            stated: Cover::of(&part, &part.stated),
            boundless: Cover::of(&part, &part.boundless),
            needs,
            part,
        }
    }

    /// How much work an even allocation of this part is: its arcs, as often as it has needs.
    pub(super) fn work(&self) -> usize {
        let links: usize = self.part.reach.iter().map(Vec::len).sum();
        let (needs, services) = (self.part.persons.len(), self.part.stated.len());
        (links + needs + services).saturating_mul(needs)
    }

    /// The places in this part of needs of the district.
    pub(super) fn local(&self, needs: &[usize]) -> Vec<usize> {
        let local = needs
            .iter()
            .filter_map(|need| self.needs.binary_search(need).ok());
        local.collect()
    }

    /// How many persons more are covered with a service of this size that reaches these needs: what the largest flow grows by.
    pub(super) fn gain(&self, reached: &[usize], size: u32) -> Gain {
        let reached = self.local(reached);
        Gain {
            certain: self.stated.grown(&self.part, &reached, size),
            possible: self.boundless.grown(&self.part, &reached, size),
        }
    }
}

/// The most persons that capacities cover, as a flow from needs to services, with a node to spare for one more service.
struct Cover {
    network: FlowNetwork,
    /// Persons of each need who are not covered.
    left: Vec<u64>,
    /// Whether a place more for a need covers one person more, perhaps of another need.
    helped: Vec<bool>,
}

impl Cover {
    fn of(part: &Territory, capacities: &[u64]) -> Self {
        let Nodes { source, sink, .. } = Nodes::of(part);
        let mut network = FlowNetwork::new(sink + 1);
        let needs = part.persons.len();
        let mut arcs = Vec::with_capacity(needs);
        for (need, &persons) in part.persons.iter().enumerate() {
            arcs.push(network.arc(source, need, persons.into()));
            for service in &part.reach[need] {
                network.arc(need, needs + service, persons.into());
            }
        }
        for (service, &capacity) in capacities.iter().enumerate() {
            network.arc(needs + service, sink, capacity.into());
        }
        network.largest(source, sink);
        let left = arcs.iter().zip(&part.persons).map(|(&arc, &persons)| {
            // A flow out of a need is at most its persons.
            let covered = u64::try_from(network.flow(arc)).unwrap_or(u64::MAX);
            u64::from(persons).saturating_sub(covered)
        });
        Self {
            left: left.collect(),
            helped: network.source_side(source),
            network,
        }
    }

    /// By how many persons the flow grows with a service of this size that reaches these needs.
    fn grown(&self, part: &Territory, reached: &[usize], size: u32) -> u64 {
        let helped = || reached.iter().copied().filter(|&need| self.helped[need]);
        let directly: u64 = helped().map(|need| self.left[need]).sum();
        // It fills with those who have no place, or helps nobody: most services do, and no flow is needed.
        if directly >= u64::from(size) || helped().next().is_none() {
            return directly.min(size.into());
        }
        let mut network = self.network.clone();
        let Nodes {
            added,
            source,
            sink,
        } = Nodes::of(part);
        for need in helped() {
            network.arc(need, added, part.persons[need].into());
        }
        network.arc(added, sink, size.into());
        // At most its size, which fits.
        u64::try_from(network.largest(source, sink)).unwrap_or(u64::MAX)
    }
}

/// Nodes of the flow, after needs and services.
struct Nodes {
    added: usize,
    source: usize,
    sink: usize,
}

impl Nodes {
    fn of(part: &Territory) -> Self {
        let added = part.persons.len() + part.stated.len();
        Self {
            added,
            source: added + 1,
            sink: added + 2,
        }
    }
}
