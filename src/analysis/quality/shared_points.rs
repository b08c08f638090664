//! Do many organizations have the very same point, as a geocoder gives when it does not find the address?

use super::{Judgement, Observation, QualityOptions, Subject};
use crate::model::diagnostic::TableId;
use crate::model::district::District;
use crate::model::node::Organization;
use std::collections::BTreeMap;

/// Two organizations often share a seat; three on one point are worth a look.
const MANY: usize = 3;

/// Names every organization whose point three or more have to the last digit; those on one point follow each other.
pub(super) fn judge(district: &District, _: &QualityOptions) -> Vec<Observation> {
    let mut points: BTreeMap<(String, String), Vec<&Organization>> = BTreeMap::new();
    for organization in district.network.organizations() {
        if let Some(place) = &organization.place {
            let point = (place.latitude.to_string(), place.longitude.to_string());
            points.entry(point).or_default().push(organization);
        }
    }
    points.retain(|_, organizations| organizations.len() >= MANY);
    let mut observations = Vec::new();
    for ((latitude, longitude), organizations) in points {
        observations.extend(organizations.into_iter().map(|organization| {
            let (id, name) = (&organization.id, &organization.name);
            Observation::of(
                Subject::new(TableId::Organizations, id, name),
                Judgement::SharedPoint {
                    latitude: latitude.clone(),
                    longitude: longitude.clone(),
                },
            )
        }));
    }
    observations
}
