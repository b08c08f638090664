//! A district as a choice of sites: who needs a service, who offers one already, and where one could be opened.

use super::coverage::needs::Coverage;
use super::siting::Problem;
use crate::model::cost_matrix::CostMatrix;
use crate::model::district::District;
use crate::model::ids::{
    MunicipalityCode, NeedId, NeedTypeId, OrganizationId, ServiceId, TavoloId,
};
use crate::model::node::{Catchment, Need, Service};
use crate::model::travel::Travel;
use std::collections::BTreeSet;

/// Which needs a service is looked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wanted {
    /// All.
    All,
    /// Those of this type.
    Type(NeedTypeId),
    /// Those of the types that this working group follows.
    Tavolo(TavoloId),
}

/// A place where a service is, or could be.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Site {
    /// A service that runs already.
    Service(ServiceId),
    /// The centre of a municipality.
    Municipality(MunicipalityCode),
    /// The place of an organization that could host it.
    Organization(OrganizationId),
}

impl Site {
    /// The id of what is there.
    pub fn id(&self) -> &str {
        match self {
            Self::Service(id) => id.as_str(),
            Self::Municipality(code) => code.as_str(),
            Self::Organization(id) => id.as_str(),
        }
    }
}

/// What is asked of a district.
#[derive(Debug, Clone, PartialEq)]
pub struct Asked {
    /// For which needs.
    pub wanted: Wanted,
    /// Whether everybody in need counts, and the services that run already with them; else only the persons whom nothing covers today.
    pub everybody: bool,
    /// Where a service could be opened.
    pub candidates: Vec<Site>,
    /// Whether sites take no more than their capacity; what each new one takes.
    pub capacity: Option<f64>,
    /// Whether the choice is by a radius: then a service that lists a municipality covers it however far it is.
    pub by_radius: bool,
}

/// A district as a choice of sites.
#[derive(Debug, Clone, PartialEq)]
pub struct Sites {
    /// Needs are its places of demand, in this order; the sites are [`Self::sites`].
    pub problem: Problem,
    /// The needs that count.
    pub needs: Vec<NeedId>,
    /// What stands at each site.
    pub sites: Vec<Site>,
    /// Needs left out because nobody stated how many persons they concern.
    pub unknown: usize,
    /// Persons left out because they may be covered: services that do not state their capacity reach them.
    pub undetermined: u64,
    /// Services that count as full because they do not state their capacity; only where capacity counts.
    pub unstated: Vec<ServiceId>,
    /// Municipalities in need from which the minutes to no candidate are known.
    pub unplaced: BTreeSet<MunicipalityCode>,
    /// Whether any of the minutes is an estimate.
    pub estimated: bool,
}

/// Puts the needs of a district as a choice of sites.
///
/// A need is a place of demand at the centre of its municipality. By default it counts the persons whom nothing covers today: running services
/// have taken whom they can, so they play no part. Where everybody counts, running services that reach a need are fixed sites for it, and for it
/// alone. A new site answers to every need that is asked for.
/// # Edge cases
/// Needs whose number of persons is not known are left out and counted, and so are persons who may be covered by services of unknown capacity.
/// # Complexity
/// *O*(*links of a need and a service that reaches it* + *needs* × *candidates*), and sorting the pairs.
pub fn sites(district: &District, coverage: &Coverage, asked: &Asked) -> Sites {
    let network = &district.network;
    let all: Vec<&Need> = network.needs().collect();
    let services: Vec<&Service> = network.services().collect();
    let is_wanted = |need: &&Need| match &asked.wanted {
        Wanted::All => true,
        Wanted::Type(need_type) => need.id.need_type == *need_type,
        Wanted::Tavolo(tavolo) => network
            .need_type(&need.id.need_type)
            .is_some_and(|need_type| need_type.tavoli.contains(tavolo)),
    };
    let (mut unknown, mut undetermined) = (0, 0);
    let mut places = Vec::new();
    let mut persons = Vec::new();
    for (index, need) in all.iter().enumerate().filter(|(_, need)| is_wanted(need)) {
        let of = &coverage.needs[index];
        match need.persons.stated() {
            None => unknown += 1,
            Some(stated) => {
                places.push(index);
                persons.push(f64::from(if asked.everybody {
                    stated
                } else {
                    of.not_covered()
                }));
                undetermined += if asked.everybody {
                    0
                } else {
                    u64::from(of.undetermined)
                };
            }
        }
    }
    let mut sites: Vec<Site> = Vec::new();
    let mut pairs = Vec::new();
    let mut capacity = Vec::new();
    let mut unstated = Vec::new();
    let mut estimated = false;
    if asked.everybody {
        let reaching = &coverage.catchments.reaching;
        let running: BTreeSet<usize> = places
            .iter()
            .flat_map(|&need| &reaching[need])
            .map(|link| link.service)
            .collect();
        let mut column_of = vec![u32::MAX; services.len()];
        for &service in &running {
            column_of[service] = sites.len() as u32;
            sites.push(Site::Service(services[service].id.clone()));
            // What is not stated is not counted on.
            capacity.push(
                asked
                    .capacity
                    .map(|_| services[service].capacity.map_or(0.0, f64::from)),
            );
            if asked.capacity.is_some() && services[service].capacity.is_none() {
                unstated.push(services[service].id.clone());
            }
        }
        for (row, &need) in places.iter().enumerate() {
            for link in &reaching[need] {
                let service = services[link.service];
                if let Some((minutes, guess)) =
                    minutes(district, service, link.travel, asked.by_radius)
                {
                    pairs.push((row as u32, column_of[link.service], minutes));
                    estimated |= guess;
                }
            }
        }
    }
    let fixed = sites.len();
    let mut unplaced: BTreeSet<MunicipalityCode> = BTreeSet::new();
    for &need in &places {
        unplaced.insert(all[need].id.municipality.clone());
    }
    for candidate in &asked.candidates {
        let column = sites.len() as u32;
        for (row, &need) in places.iter().enumerate() {
            let from = &all[need].id.municipality;
            if let Some(travel) = travel(district, from, candidate) {
                pairs.push((row as u32, column, travel.minutes.0));
                // Nobody travels from a place to itself; that is no estimate to speak of.
                estimated |= travel.estimated && travel.minutes.0 > 0.0;
                unplaced.remove(from);
            }
        }
        sites.push(candidate.clone());
        capacity.push(asked.capacity);
    }
    let costs = CostMatrix::new(places.len(), sites.len(), &pairs);
    let mut problem = Problem::new(persons, costs);
    for site in 0..sites.len() {
        problem.fixed[site] = site < fixed;
        problem.candidate[site] = site >= fixed;
    }
    problem.capacity = capacity;
    Sites {
        problem,
        needs: places.iter().map(|&need| all[need].id.clone()).collect(),
        sites,
        unknown,
        undetermined,
        unstated,
        unplaced,
        estimated,
    }
}

/// The minutes to a running service that reaches a place, and whether they are an estimate.
fn minutes(
    district: &District,
    service: &Service,
    travel: Option<Travel>,
    by_radius: bool,
) -> Option<(f64, bool)> {
    let radius = district.edition.radius.0;
    let listed = !matches!(service.catchment, Catchment::WithinRadius);
    match travel {
        Some(travel) if listed && by_radius => {
            Some((travel.minutes.0.min(radius), travel.estimated))
        }
        Some(travel) => Some((travel.minutes.0, travel.estimated)),
        None => (listed && by_radius).then_some((radius, false)),
    }
}

fn travel(district: &District, from: &MunicipalityCode, site: &Site) -> Option<Travel> {
    let (network, assumptions) = (&district.network, &district.edition.travel);
    match site {
        Site::Municipality(to) => district
            .travel
            .to_municipality(network, assumptions, from, to),
        Site::Organization(id) => {
            let organization = network.organization(id)?;
            district
                .travel
                .to_organization(network, assumptions, from, organization)
        }
        Site::Service(id) => {
            let service = network.service(id)?;
            district
                .travel
                .to_service(network, assumptions, from, service)
        }
    }
}
