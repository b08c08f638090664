//! Catchments: which services reach which needs.

use crate::model::district::District;
use crate::model::node::{Catchment, Need, Service, ServiceStatus};
use crate::model::travel::Travel;

/// A service that answers to a need, seen from the need.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Link {
    /// Index of the service, in the order of ids.
    pub service: usize,
    /// How long from the centre of the need's municipality to the service; `None` when a place is not known.
    pub travel: Option<Travel>,
}

/// For every need, in the order of ids, the services that answer to it.
#[derive(Debug, Clone, Default)]
pub struct Catchments {
    /// Services that reach the need, in the order of ids.
    pub reaching: Vec<Vec<Link>>,
    /// Active services that answer to this type and target of need elsewhere: nearest first, those at an unknown distance last.
    pub elsewhere: Vec<Vec<Link>>,
}

/// Finds which services reach which needs.
///
/// A service reaches a need if it addresses the type, is active, accepts the target, and serves the municipality: by its list, or, when
/// it has none, because the municipality's centre is within the dataset's radius, limit included.
/// # Complexity
/// *O*(*needs* × *services*).
pub fn catchments(district: &District) -> Catchments {
    let network = &district.network;
    let services: Vec<&Service> = network.services().collect();
    let mut catchments = Catchments::default();
    for need in network.needs() {
        let (mut reaching, mut elsewhere) = (Vec::new(), Vec::new());
        for (index, service) in services.iter().enumerate() {
            if !answers(district, service, need) {
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
            };
            if serves(district, service, need, travel) {
                reaching.push(link);
            } else {
                elsewhere.push(link);
            }
        }
        let minutes = |link: &Link| link.travel.map_or(f64::INFINITY, |travel| travel.minutes.0);
        elsewhere.sort_by(|a, b| {
            (minutes(a).total_cmp(&minutes(b))).then_with(|| a.service.cmp(&b.service))
        });
        catchments.reaching.push(reaching);
        catchments.elsewhere.push(elsewhere);
    }
    catchments
}

fn answers(district: &District, service: &Service, need: &Need) -> bool {
    service.status == ServiceStatus::Active
        && service.accepts(&need.targets)
        && district
            .network
            .addressed_by(&service.id)
            .contains(&need.id.need_type)
}

fn serves(district: &District, service: &Service, need: &Need, travel: Option<Travel>) -> bool {
    match &service.catchment {
        Catchment::Everywhere => true,
        Catchment::Listed(codes) => codes.contains(&need.id.municipality),
        Catchment::WithinRadius => {
            travel.is_some_and(|travel| travel.minutes <= district.edition.radius)
        }
    }
}
