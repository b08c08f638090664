//! Who reaches whom, from both sides.

use super::super::allocation::Problem;
use std::ops::Range;

/// The links of a problem: a number each, those of one need after those of another, in the order of services.
#[derive(Debug, Clone, Default)]
pub(super) struct Links {
    starts: Vec<usize>,
    needs: Vec<u32>,
    services: Vec<u32>,
    minutes: Vec<f64>,
    service_starts: Vec<usize>,
    by_service: Vec<u32>,
    unstated: Vec<bool>,
}

impl Links {
    /// *O*(*pairs*).
    pub(super) fn of(problem: &Problem, unstated: &[bool]) -> Self {
        let services = problem.capacities.len();
        let mut links = Self {
            starts: vec![0],
            service_starts: vec![0; services + 1],
            unstated: unstated.to_vec(),
            ..Self::default()
        };
        for (need, reaching) in problem.reach.iter().enumerate() {
            for &(service, minutes) in reaching {
                links.needs.push(need as u32);
                links.services.push(service as u32);
                // A way of unknown length is tried last.
                links.minutes.push(minutes.unwrap_or(f64::INFINITY));
                links.service_starts[service + 1] += 1;
            }
            links.starts.push(links.needs.len());
        }
        for service in 0..services {
            links.service_starts[service + 1] += links.service_starts[service];
        }
        let mut next = links.service_starts.clone();
        links.by_service = vec![0; links.len()];
        for (link, &service) in links.services.iter().enumerate() {
            let place = &mut next[service as usize];
            links.by_service[*place] = link as u32;
            *place += 1;
        }
        links
    }

    pub(super) fn len(&self) -> usize {
        self.needs.len()
    }

    pub(super) fn need(&self, link: usize) -> usize {
        self.needs[link] as usize
    }

    pub(super) fn service(&self, link: usize) -> usize {
        self.services[link] as usize
    }

    pub(super) fn minutes(&self, link: usize) -> f64 {
        self.minutes[link]
    }

    pub(super) fn of_need(&self, need: usize) -> Range<usize> {
        self.starts[need]..self.starts[need + 1]
    }

    /// The needs that a service reaches, each with its link.
    pub(super) fn of_service(&self, service: usize) -> impl Iterator<Item = (usize, usize)> + '_ {
        let place = self.service_starts[service]..self.service_starts[service + 1];
        self.by_service[place]
            .iter()
            .map(|&link| (self.need(link as usize), link as usize))
    }

    /// Whether a service has no stated capacity.
    pub(super) fn is_unstated(&self, service: usize) -> bool {
        self.unstated[service]
    }
}
