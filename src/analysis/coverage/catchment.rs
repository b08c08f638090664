//! Catchments: which services reach which needs, and what keeps the others from it.

use crate::model::district::District;
use crate::model::ids::NeedTypeId;
use crate::model::network::Network;
use crate::model::node::{Catchment, Need, Service};
use crate::model::running::Running;
use crate::model::travel::Travel;
use serde::Serialize;
use std::collections::BTreeMap;

/// A service that answers to a need, seen from the need.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Link {
    /// Index of the service, in the order of ids.
    pub service: usize,
    /// How long from the centre of the need's municipality to the service; `None` when a place is not known.
    pub travel: Option<Travel>,
    /// Whether the service goes by the radius rather than by a list: one that does not reach the need would, were the radius as long.
    pub by_radius: bool,
}

/// What keeps a service that addresses a type of need from a need of that type; the first that applies, in this order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Barrier {
    /// It has ended by the date of the data.
    Ended,
    /// It has not begun by the date of the data.
    NotYet,
    /// It is stopped for a time.
    Suspended,
    /// It is for other people.
    OtherTarget,
    /// It is for other ages.
    OtherAges,
    /// It lists the municipalities that it serves, and this one is not among them.
    NotListed,
    /// It goes by the radius, and is farther.
    TooFar,
    /// It goes by the radius, and nobody knows how far it is.
    UnknownDistance,
}

/// For every need, in the order of ids, the services that answer to it.
#[derive(Debug, Clone, Default)]
pub struct Catchments {
    /// Services that reach the need, in the order of ids.
    pub reaching: Vec<Vec<Link>>,
    /// Running services that answer to this type, target and age of need elsewhere: nearest first, those at an unknown distance last.
    pub elsewhere: Vec<Vec<Link>>,
    /// How many services that address the type do not reach the need, by what keeps them from it.
    pub barred: Vec<BTreeMap<Barrier, usize>>,
}

/// The services that answer to each type of need, by their place in this list.
pub(super) fn addressing<'a>(
    network: &'a Network,
    services: &[&'a Service],
) -> BTreeMap<&'a NeedTypeId, Vec<usize>> {
    let mut addressing: BTreeMap<&NeedTypeId, Vec<usize>> = BTreeMap::new();
    for (index, service) in services.iter().enumerate() {
        for need_type in network.addressed_by(&service.id) {
            addressing.entry(need_type).or_default().push(index);
        }
    }
    addressing
}

/// Finds which services reach which needs.
///
/// A service reaches a need if it addresses the type, runs on the date of the data, accepts the target and some of the ages, and serves
/// the municipality: by its list, or, when it has none, because the municipality's centre is within the dataset's radius, limit included.
/// Without a date of the data a service runs if its status says so.
///
/// Ages that overlap in part are enough, see [`Ages::meets`](crate::model::ages::Ages::meets): how many persons are of which age is not
/// known, and to call all of them out of reach would be wrong for most.
/// # Complexity
/// *O*(*pairs* log *pairs*) for the pairs of a need and a service that addresses its type.
pub fn catchments(district: &District) -> Catchments {
    let network = &district.network;
    let services: Vec<&Service> = network.services().collect();
    let addressing = addressing(network, &services);
    let mut catchments = Catchments::default();
    for need in network.needs() {
        let (mut reaching, mut elsewhere) = (Vec::new(), Vec::new());
        let mut barred: BTreeMap<Barrier, usize> = BTreeMap::new();
        let answering = addressing.get(&need.id.need_type);
        for &index in answering.into_iter().flatten() {
            let service = services[index];
            if let Some(barrier) = turned_away(district, service, need) {
                *barred.entry(barrier).or_default() += 1;
                continue;
            }
            let travel = district.travel.to_service(
                network,
                &district.edition.travel,
                &need.id.municipality,
                service,
            );
            let link = Link {
                service: index,
                travel,
                by_radius: service.catchment == Catchment::WithinRadius,
            };
            match unserved(district, service, need, travel) {
                None => reaching.push(link),
                Some(barrier) => {
                    *barred.entry(barrier).or_default() += 1;
                    elsewhere.push(link);
                }
            }
        }
        let minutes = |link: &Link| link.travel.map_or(f64::INFINITY, |travel| travel.minutes.0);
        elsewhere.sort_by(|a, b| {
            (minutes(a).total_cmp(&minutes(b))).then_with(|| a.service.cmp(&b.service))
        });
        catchments.reaching.push(reaching);
        catchments.elsewhere.push(elsewhere);
        catchments.barred.push(barred);
    }
    catchments
}

/// Why a service does not answer to a need wherever it is; `None` when it does.
pub(super) fn turned_away(district: &District, service: &Service, need: &Need) -> Option<Barrier> {
    match service.running(district.edition.date) {
        Running::Ended => Some(Barrier::Ended),
        Running::NotYet => Some(Barrier::NotYet),
        Running::Suspended => Some(Barrier::Suspended),
        Running::Yes if !service.accepts(&need.targets) => Some(Barrier::OtherTarget),
        Running::Yes if !service.ages.meets(&need.ages) => Some(Barrier::OtherAges),
        Running::Yes => None,
    }
}

/// Why a service does not serve the municipality of a need; `None` when it does.
pub(super) fn unserved(
    district: &District,
    service: &Service,
    need: &Need,
    travel: Option<Travel>,
) -> Option<Barrier> {
    match (&service.catchment, travel) {
        (Catchment::Everywhere, _) => None,
        (Catchment::Listed(codes), _) => {
            (!codes.contains(&need.id.municipality)).then_some(Barrier::NotListed)
        }
        (Catchment::WithinRadius, None) => Some(Barrier::UnknownDistance),
        (Catchment::WithinRadius, Some(travel)) => {
            (travel.minutes > district.edition.radius).then_some(Barrier::TooFar)
        }
    }
}
