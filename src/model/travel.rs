//! Travel times: measured where a table gives them, estimated from great-circle distance otherwise.

use super::ids::{MunicipalityCode, OrganizationId, ServiceId};
use super::network::Network;
use super::node::{Organization, Service};
use super::place::Place;
use super::units::Minutes;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// How minutes follow from a great-circle distance.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct TravelAssumptions {
    /// Average speed on the road, in kilometers per hour.
    pub speed_km_h: f64,
    /// Length of the road divided by the great-circle distance.
    pub detour: f64,
}

impl Default for TravelAssumptions {
    /// Hilly provincial roads: 45 km/h, the road 1.3 times as long as the straight line.
    fn default() -> Self {
        Self {
            speed_km_h: 45.0,
            detour: 1.3,
        }
    }
}

impl TravelAssumptions {
    /// Great-circle kilometers × detour ÷ speed.
    pub fn minutes(&self, from: &Place, to: &Place) -> Minutes {
        Minutes(from.distance(to).0 * self.detour / self.speed_km_h * 60.0)
    }
}

/// An end of a measured travel time.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stop {
    /// The centre of a municipality.
    Municipality(MunicipalityCode),
    /// The place of a service.
    Service(ServiceId),
}

/// Travel times that were measured, from one stop to another; the way back may differ.
#[derive(Debug, Clone, Default)]
pub struct TravelTable {
    minutes: BTreeMap<(Stop, Stop), Minutes>,
    /// Where services and organizations stand whose records must not say it.
    services: BTreeMap<ServiceId, Place>,
    organizations: BTreeMap<OrganizationId, Place>,
}

/// A travel time, and whether it is an estimate.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Travel {
    /// How long.
    pub minutes: Minutes,
    /// Whether it comes from distance and [`TravelAssumptions`] rather than from a table.
    pub estimated: bool,
}

impl TravelTable {
    /// Enters a measured time. The builder enters a pair once: the first of its rows.
    pub fn insert(&mut self, from: Stop, to: Stop, minutes: Minutes) {
        self.minutes.insert((from, to), minutes);
    }

    /// Notes where a service stands whose own record does not say it: minutes are estimated from there.
    pub(super) fn stand_service(&mut self, service: ServiceId, place: Place) {
        self.services.insert(service, place);
    }

    /// Notes where an organization stands whose own record does not say it.
    pub(super) fn seat_organization(&mut self, organization: OrganizationId, place: Place) {
        self.organizations.insert(organization, place);
    }

    /// The same times between stops under other names; those of a stop without one are left out, and of several between what is one pair now
    /// the first by its old names is kept.
    pub(super) fn renamed(&self, name: impl Fn(&Stop) -> Option<Stop>) -> Self {
        let mut renamed = Self::default();
        for ((from, to), &minutes) in &self.minutes {
            if let (Some(from), Some(to)) = (name(from), name(to)) {
                renamed.minutes.entry((from, to)).or_insert(minutes);
            }
        }
        renamed
    }

    /// The same times, without those of stops that are there no longer or stand elsewhere.
    pub(super) fn kept(&self, keep: impl Fn(&Stop) -> bool) -> Self {
        let kept = |(from, to): &(Stop, Stop)| keep(from) && keep(to);
        Self {
            minutes: (self.minutes.iter())
                .filter(|(ends, _)| kept(ends))
                .map(|(ends, &minutes)| (ends.clone(), minutes))
                .collect(),
            ..self.clone()
        }
    }

    /// Whether no time was measured.
    pub fn is_empty(&self) -> bool {
        self.minutes.is_empty()
    }

    fn measured(&self, from: &Stop, to: &Stop) -> Option<Minutes> {
        self.minutes.get(&(from.clone(), to.clone())).copied()
    }

    /// The time from the centre of a municipality to that of another: by the table, else estimated; no time at all to itself. `None` when
    /// neither a row nor both places are known.
    pub fn to_municipality(
        &self,
        network: &Network,
        assumptions: &TravelAssumptions,
        from: &MunicipalityCode,
        to: &MunicipalityCode,
    ) -> Option<Travel> {
        let stops = [from, to].map(|code| Stop::Municipality(code.clone()));
        if let Some(minutes) = self.measured(&stops[0], &stops[1]) {
            return Some(Travel {
                minutes,
                estimated: false,
            });
        }
        let minutes = match from == to {
            true => Minutes(0.0),
            false => {
                let origin = network.municipality(from)?.place?;
                assumptions.minutes(&origin, &network.municipality(to)?.place?)
            }
        };
        Some(Travel {
            minutes,
            estimated: true,
        })
    }

    /// The time from the centre of a municipality to an organization: to its own point, estimated, where it has one and the table does not
    /// state the way to its municipality; else as to the centre of its municipality.
    pub fn to_organization(
        &self,
        network: &Network,
        assumptions: &TravelAssumptions,
        from: &MunicipalityCode,
        organization: &Organization,
    ) -> Option<Travel> {
        let seat = organization.municipality.as_ref();
        let to_seat = || self.to_municipality(network, assumptions, from, seat?);
        let measured = to_seat().filter(|travel| !travel.estimated);
        measured
            .or_else(|| {
                let origin = network.municipality(from)?.place?;
                let noted = || self.organizations.get(&organization.id).copied();
                let place = organization.place.or_else(noted)?;
                Some(Travel {
                    minutes: assumptions.minutes(&origin, &place),
                    estimated: true,
                })
            })
            .or_else(to_seat)
    }

    /// The time from the centre of a municipality to a service.
    ///
    /// A table row for that service comes first, then one for the service's municipality, then the estimate: also for the only pair that
    /// an otherwise complete table lacks, and also where it has the way back, which may take longer. A service stands at its own point, else at the centre of its municipality, else at that of its first provider; `None` when no place is known. Where it
    /// stands at the very centre that one starts from, the estimate is zero minutes and needs no coordinates.
    pub fn to_service(
        &self,
        network: &Network,
        assumptions: &TravelAssumptions,
        from: &MunicipalityCode,
        service: &Service,
    ) -> Option<Travel> {
        let start = Stop::Municipality(from.clone());
        let seat = seat(network, service);
        let measured = self
            .measured(&start, &Stop::Service(service.id.clone()))
            .or_else(|| {
                seat.and_then(|code| self.measured(&start, &Stop::Municipality(code.clone())))
            });
        if let Some(minutes) = measured {
            return Some(Travel {
                minutes,
                estimated: false,
            });
        }
        let point = (service.place).or_else(|| self.services.get(&service.id).copied());
        let minutes = if point.is_none() && seat == Some(from) {
            Minutes(0.0)
        } else {
            let origin = network.municipality(from)?.place?;
            let destination = point.or_else(|| standing(network, service))?;
            assumptions.minutes(&origin, &destination)
        };
        // Who assumes a speed of zero gets no minutes rather than endless ones.
        minutes.0.is_finite().then_some(Travel {
            minutes,
            estimated: true,
        })
    }
}

impl TravelTable {
    /// The time from the centre of a municipality to a site where nothing stands yet: in municipality `seat`, at `point` or else at its
    /// centre.
    ///
    /// As [`Self::to_service`] for a service that no table row names.
    pub fn to_site(
        &self,
        network: &Network,
        assumptions: &TravelAssumptions,
        from: &MunicipalityCode,
        seat: &MunicipalityCode,
        point: Option<Place>,
    ) -> Option<Travel> {
        // Most datasets have no table, and a list of sites asks often.
        if !self.is_empty() {
            let ends = [from, seat].map(|code| Stop::Municipality(code.clone()));
            if let Some(minutes) = self.measured(&ends[0], &ends[1]) {
                return Some(Travel {
                    minutes,
                    estimated: false,
                });
            }
        }
        let minutes = if point.is_none() && seat == from {
            Minutes(0.0)
        } else {
            let origin = network.municipality(from)?.place?;
            let destination = point.or_else(|| network.municipality(seat)?.place)?;
            assumptions.minutes(&origin, &destination)
        };
        minutes.0.is_finite().then_some(Travel {
            minutes,
            estimated: true,
        })
    }
}

/// Where a service stands: at its own point, else at the centre of its municipality, else at that of its first provider that has one.
pub fn standing(network: &Network, service: &Service) -> Option<Place> {
    service
        .place
        .or_else(|| network.municipality(seat(network, service)?)?.place)
}

/// The municipality a service is delivered in: its own, else that of its first provider that has one.
pub fn seat<'a>(network: &'a Network, service: &'a Service) -> Option<&'a MunicipalityCode> {
    service.municipality.as_ref().or_else(|| {
        service
            .providers
            .iter()
            .filter_map(|provider| network.organization(provider))
            .find_map(|organization| organization.municipality.as_ref())
    })
}
