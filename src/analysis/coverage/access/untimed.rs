//! Which values of access are not known, since the minutes of some pair are not.

use super::needs::Competition;
use super::{AccessMethod, Unit};

/// What the value of a place hangs on, besides the minutes from it to the points that it reaches.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hangs {
    /// On nothing else.
    Reached,
    /// On who else reaches these points.
    Shared,
    /// On who else reaches them, and among which points these part themselves.
    Parted,
    /// On where everybody goes who is linked to it by points reached in common.
    Chosen,
}

impl Competition {
    /// For each need, whether its value is unknown: some service may take it or not, or take others who compete with it, and nobody knows
    /// at how many minutes.
    ///
    /// A service without capacity, or of unstated capacity, which counts as nothing, makes no value unknown that adds up capacities; who
    /// parts persons among services, or counts services, does ask for the way to it.
    /// # Complexity
    /// *O*(*pairs*); for [`Hangs::Chosen`] that for each link of the longest chain of needs that meet.
    pub fn unknown(&self, method: &AccessMethod, radius: f64) -> Vec<bool> {
        let has_places = |service: usize| self.capacity[service].is_some_and(|places| places > 0.0);
        let counts = |service: usize| match (method.hangs, method.unit) {
            (Hangs::Parted, _) => true,
            (_, Unit::Minutes | Unit::Services) => self.capacity[service] != Some(0.0),
            _ => has_places(service),
        };
        let mut unknown = vec![false; self.needs.len()];
        // Services of which nobody knows who competes for them.
        let mut doubtful = vec![false; self.capacity.len()];
        for &(row, service) in self.untimed.iter().filter(|pair| counts(pair.1)) {
            unknown[row] = true;
            doubtful[service] = self.persons[row] > 0.0 || doubtful[service];
        }
        if method.hangs == Hangs::Reached || self.untimed.is_empty() {
            return unknown;
        }
        let shared = |row: usize| {
            let services = self.costs.of(row);
            services
                .filter(|&(service, minutes)| minutes <= radius && has_places(service))
                .map(|(service, _)| service)
        };
        loop {
            if method.hangs != Hangs::Shared {
                for row in (0..unknown.len()).filter(|&row| unknown[row]) {
                    shared(row).for_each(|service| doubtful[service] = true);
                }
            }
            let mut more = false;
            for (row, unknown) in unknown.iter_mut().enumerate() {
                if !*unknown && shared(row).any(|service| doubtful[service]) {
                    *unknown = true;
                    more = true;
                }
            }
            if method.hangs != Hangs::Chosen || !more {
                return unknown;
            }
        }
    }
}
