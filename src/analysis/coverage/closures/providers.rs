//! Which services stop when organizations close.

use std::collections::BTreeSet;

/// Services and the organizations that provide them, by index.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Providers {
    of_service: Vec<Vec<usize>>,
    services: Vec<Vec<usize>>,
}

impl Providers {
    /// The providers of each service, and how many organizations there are.
    pub fn new(of_service: Vec<Vec<usize>>, organizations: usize) -> Self {
        let mut services = vec![Vec::new(); organizations];
        for (service, providers) in of_service.iter().enumerate() {
            let providers: BTreeSet<usize> = providers.iter().copied().collect();
            for provider in providers {
                services[provider].push(service);
            }
        }
        Self {
            of_service,
            services,
        }
    }

    /// How many organizations there are.
    pub fn organizations(&self) -> usize {
        self.services.len()
    }

    /// How many services there are.
    pub fn services(&self) -> usize {
        self.of_service.len()
    }

    /// The providers of a service.
    pub fn of(&self, service: usize) -> &[usize] {
        &self.of_service[service]
    }

    /// The services that have no provider beside these organizations: those that stop when these close.
    ///
    /// A service with another provider goes on, and is taken to go on whole: data do not say what part of it each of them carries.
    pub fn stopped(&self, closing: &[usize]) -> Vec<usize> {
        let theirs = closing.iter().flat_map(|&one| &self.services[one]);
        let theirs: BTreeSet<usize> = theirs.copied().collect();
        let stops = |service: &usize| self.of(*service).iter().all(|one| closing.contains(one));
        theirs.into_iter().filter(stops).collect()
    }

    /// The services of an organization that others provide as well.
    pub fn shared(&self, organization: usize) -> Vec<usize> {
        let theirs = self.services[organization].iter().copied();
        theirs
            .filter(|&service| self.of(service).iter().any(|&one| one != organization))
            .collect()
    }
}
