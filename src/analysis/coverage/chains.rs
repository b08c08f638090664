//! Chains: who offers what, which type of need it answers to, and how many persons go that way.

use super::needs::Coverage;
use super::totals::Totals;
use crate::model::district::District;
use crate::model::ids::{NeedTypeId, OrganizationId, ServiceId};
use std::collections::{BTreeMap, BTreeSet};

/// The services of a district between those who offer them and the needs they answer to.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Chains {
    /// Every service, by id.
    pub services: Vec<Chain>,
    /// Every type of need, by id.
    pub types: Vec<Answered>,
}

/// A service and what it joins.
#[derive(Debug, Clone, PartialEq)]
pub struct Chain {
    /// Which.
    pub service: ServiceId,
    /// Whether it runs on the date of the data.
    pub running: bool,
    /// Who offers it.
    pub providers: BTreeSet<OrganizationId>,
    /// The types of need that it answers to, with the persons of each that it takes; `None` where it runs and does not state its
    /// capacity.
    pub types: BTreeMap<NeedTypeId, Option<u64>>,
}

impl Chain {
    /// Persons that it takes; `None` where it runs and does not state its capacity.
    pub fn persons(&self) -> Option<u64> {
        self.types.values().copied().sum()
    }
}

/// A type of need and who answers to it.
#[derive(Debug, Clone, PartialEq)]
pub struct Answered {
    /// Which.
    pub need_type: NeedTypeId,
    /// Who provides a running service that answers to it.
    pub providers: BTreeSet<OrganizationId>,
    /// Its needs in all municipalities.
    pub totals: Totals,
}

/// Follows every service from its providers to the types of need, with the persons of the allocation.
/// # Complexity
/// *O*(services + needs + pairs of the allocation), times a logarithm.
pub fn chains(district: &District, coverage: &Coverage) -> Chains {
    let network = &district.network;
    let mut taken: BTreeMap<(usize, &NeedTypeId), u64> = BTreeMap::new();
    for (&(need, service), &persons) in &coverage.allocation.assigned {
        let need_type = &coverage.needs[need].need.need_type;
        *taken.entry((service, need_type)).or_default() += u64::from(persons);
    }
    let services = network.services().enumerate().map(|(place, service)| {
        let running = district.runs(service);
        let stated = !running || service.capacity.is_some();
        let persons = |need_type| taken.get(&(place, need_type)).copied().unwrap_or_default();
        let types = network.addressed_by(&service.id).into_iter();
        Chain {
            service: service.id.clone(),
            running,
            providers: service.providers.clone(),
            types: types
                .map(|need_type| (need_type.clone(), stated.then(|| persons(need_type))))
                .collect(),
        }
    });
    let services: Vec<Chain> = services.collect();
    let types = network.need_types().map(|need_type| {
        let answering = services.iter().filter(|chain| chain.running);
        let answering = answering.filter(|chain| chain.types.contains_key(&need_type.id));
        let needs = coverage.needs.iter();
        Answered {
            need_type: need_type.id.clone(),
            providers: answering
                .flat_map(|chain| chain.providers.clone())
                .collect(),
            totals: Totals::of(needs.filter(|need| need.need.need_type == need_type.id)),
        }
    });
    Chains {
        types: types.collect(),
        services,
    }
}
