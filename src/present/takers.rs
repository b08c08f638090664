//! Who takes over when an organization closes.

use super::called::called_by;
use crate::analysis::coverage::closures::Closure;
use crate::model::ids::OrganizationId;
use crate::model::network::Network;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// The names of the organizations that take over, those that take most persons first.
pub(super) fn takers(network: &Network, closure: &Closure) -> Vec<String> {
    let mut persons: BTreeMap<&OrganizationId, u64> = BTreeMap::new();
    for (service, taken) in &closure.takers {
        let service = network.service(service);
        for provider in service.into_iter().flat_map(|service| &service.providers) {
            *persons.entry(provider).or_default() += u64::from(*taken);
        }
    }
    let mut persons: Vec<(&OrganizationId, u64)> = persons.into_iter().collect();
    persons.sort_by_key(|&(id, persons)| (Reverse(persons), id));
    persons
        .into_iter()
        .map(|(id, _)| called_by(network, id))
        .collect()
}
