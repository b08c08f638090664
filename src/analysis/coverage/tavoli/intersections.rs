//! Who sits at exactly the same working groups.

use crate::model::ids::{OrganizationId, TavoloId};
use crate::model::network::Network;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// Organizations that sit at exactly the same of some working groups.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Intersection {
    /// At which, by their places in the list that was asked about, ascending.
    pub tavoli: Vec<usize>,
    /// Whether they also sit at groups that are not in that list.
    pub others: bool,
    /// Who, by id.
    pub organizations: Vec<OrganizationId>,
}

impl Intersection {
    /// Whether they sit at no working group at all.
    pub fn is_nowhere(&self) -> bool {
        self.tavoli.is_empty() && !self.others
    }
}

/// Parts all organizations by the working groups at which they sit: each is in one intersection, those at none included.
///
/// Most organizations first, then those at fewest groups, then in the order of the list.
pub fn intersections(network: &Network, tavoli: &[&TavoloId]) -> Vec<Intersection> {
    let mut parts: BTreeMap<(usize, Vec<usize>, bool), Vec<OrganizationId>> = BTreeMap::new();
    for organization in network.organizations() {
        let seats = network.tavoli_of(&organization.id);
        let here: Vec<usize> = (0..tavoli.len())
            .filter(|&place| seats.contains(tavoli[place]))
            .collect();
        let others = here.len() < seats.len();
        let key = (here.len() + usize::from(others), here, others);
        parts.entry(key).or_default().push(organization.id.clone());
    }
    let mut parts: Vec<Intersection> = parts
        .into_iter()
        .map(|((_, tavoli, others), organizations)| Intersection {
            tavoli,
            others,
            organizations,
        })
        .collect();
    parts.sort_by_key(|part| Reverse(part.organizations.len()));
    parts
}
