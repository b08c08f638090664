//! Remedies at hand: services that exist or are planned and would reach a need that is met too little, were it not for one thing.

use super::catchment::{Barrier, addressing, turned_away, unserved};
use super::needs::Coverage;
use super::status::NeedStatus;
use crate::model::district::District;
use crate::model::ids::{NeedId, ServiceId};
use crate::model::node::{Need, Service};
use crate::model::travel::Travel;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// A service that one thing keeps from needs that are met too little.
#[derive(Debug, Clone, PartialEq)]
pub struct Remedy {
    /// Which service.
    pub service: ServiceId,
    /// What keeps it from them.
    pub barrier: Barrier,
    /// The needs, by id.
    pub needs: Vec<Kept>,
}

/// A need that a service is kept from.
#[derive(Debug, Clone, PartialEq)]
pub struct Kept {
    /// Which need.
    pub need: NeedId,
    /// How long from the centre of its municipality to the service; `None` when a place is not known.
    pub travel: Option<Travel>,
}

/// Finds what is at hand for the needs that are uncovered, out of reach or insufficient.
///
/// # Definition
/// A service that is planned, stopped for a time or closed is at hand for a need of its type, its targets and its ages in a municipality
/// that it would serve if it ran. For a need that nothing reaches, the nearest running service that answers to it is at hand, too: its
/// list or the radius alone keeps it away.
///
/// First come services that are planned, then those that run elsewhere, those that are stopped, those that are closed; among equals
/// those that would reach most needs, then by id.
/// # Edge cases
/// A need whose persons are not known is not judged, and nothing is sought for it.
/// # Complexity
/// *O*(pairs of a need and a service that addresses its type).
pub fn remedies(district: &District, coverage: &Coverage) -> Vec<Remedy> {
    let network = &district.network;
    let services: Vec<&Service> = network.services().collect();
    let addressing = addressing(network, &services);
    let mut kept: BTreeMap<(Barrier, usize), Vec<Kept>> = BTreeMap::new();
    // All lists of needs go by id.
    for (place, (need, found)) in network.needs().zip(&coverage.needs).enumerate() {
        if !is_wanting(found.status) {
            continue;
        }
        for &index in addressing.get(&need.id.need_type).into_iter().flatten() {
            if let Some((barrier, travel)) = not_running(district, services[index], need) {
                let all = kept.entry((barrier, index)).or_default();
                all.push(Kept {
                    need: need.id.clone(),
                    travel,
                });
            }
        }
        let nearest = coverage.catchments.elsewhere[place].first();
        let nearest = nearest.filter(|_| found.status == NeedStatus::OutOfReach);
        if let Some(link) = nearest.filter(|link| link.travel.is_some()) {
            let barrier = match link.by_radius {
                true => Barrier::TooFar,
                false => Barrier::NotListed,
            };
            kept.entry((barrier, link.service)).or_default().push(Kept {
                need: need.id.clone(),
                travel: link.travel,
            });
        }
    }
    let mut remedies: Vec<Remedy> = kept
        .into_iter()
        .map(|((barrier, index), needs)| Remedy {
            service: services[index].id.clone(),
            barrier,
            needs,
        })
        .collect();
    // The sort is stable, and services come by id.
    remedies.sort_by_key(|remedy| (turn(remedy.barrier), Reverse(remedy.needs.len())));
    remedies
}

/// Whether a need is met too little for certain.
pub fn is_wanting(status: NeedStatus) -> bool {
    matches!(
        status,
        NeedStatus::Uncovered | NeedStatus::OutOfReach | NeedStatus::Insufficient
    )
}

/// What keeps a service that does not run from a need that it would reach if it did.
fn not_running(
    district: &District,
    service: &Service,
    need: &Need,
) -> Option<(Barrier, Option<Travel>)> {
    let barrier = turned_away(district, service, need)?;
    let fits = service.accepts(&need.targets) && service.ages.meets(&need.ages);
    if !fits || matches!(barrier, Barrier::OtherTarget | Barrier::OtherAges) {
        return None;
    }
    let network = &district.network;
    let assumptions = &district.edition.travel;
    let travel = (district.travel).to_service(network, assumptions, &need.id.municipality, service);
    unserved(district, service, need, travel)
        .is_none()
        .then_some((barrier, travel))
}

fn turn(barrier: Barrier) -> u8 {
    match barrier {
        Barrier::NotYet => 0,
        Barrier::NotListed | Barrier::TooFar => 1,
        Barrier::Suspended => 2,
        _ => 3,
    }
}
