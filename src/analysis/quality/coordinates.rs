//! Does every point lie in the municipality that its row states?

use super::territory::{Ground, outside_by};
use super::{Judgement, Observation, QualityOptions, Subject};
use crate::model::diagnostic::TableId;
use crate::model::district::District;
use crate::model::ids::MunicipalityCode;
use crate::model::place::Place;

/// Looks every point up in the boundaries: that of a municipality, of an organization, of a service.
///
/// A point up to a hundred meters outside counts as inside. Without boundaries only swapped coordinates can be told, and only by the box
/// around the centres. A row that names no municipality of the district may well lie beyond it: that is said as a note.
pub(super) fn judge(district: &District, _: &QualityOptions) -> Vec<Observation> {
    let ground = Ground::of(district);
    let network = &district.network;
    let municipalities = network.municipalities().map(|municipality| {
        let subject = (
            TableId::Municipalities,
            municipality.code.as_str(),
            &municipality.name,
        );
        (subject, Some(&municipality.code), municipality.place)
    });
    let organizations = network.organizations().map(|organization| {
        let subject = (
            TableId::Organizations,
            organization.id.as_str(),
            &organization.name,
        );
        (
            subject,
            organization.municipality.as_ref(),
            organization.place,
        )
    });
    let services = network.services().map(|service| {
        let subject = (TableId::Services, service.id.as_str(), &service.name);
        (subject, service.municipality.as_ref(), service.place)
    });
    municipalities
        .chain(organizations)
        .chain(services)
        .filter_map(|((table, id, name), stated, place)| {
            let judgement = of_point(district, &ground, stated, &place?)?;
            Some(Observation::of(Subject::new(table, id, name), judgement))
        })
        .collect()
}

fn of_point(
    district: &District,
    ground: &Ground<'_>,
    stated: Option<&MunicipalityCode>,
    place: &Place,
) -> Option<Judgement> {
    let swapped = Place {
        longitude: place.latitude,
        latitude: place.longitude,
    };
    let Some((code, territory)) = stated.and_then(|code| Some((code, ground.territory(code)?)))
    else {
        // No territory to look it up in: only what is far off the district can be told.
        if ground.is_about(place) {
            return None;
        }
        if ground.is_about(&swapped) {
            return Some(Judgement::SwappedCoordinates);
        }
        let kilometers = ground.distance(place).filter(|_| ground.complete)?.0;
        return Some(Judgement::BeyondTheDistrict { kilometers });
    };
    let kilometers = outside_by(territory, place)?.0;
    if territory.contains(&swapped) {
        return Some(Judgement::SwappedCoordinates);
    }
    let stated = district.municipality_name(code).to_owned();
    if let Some(actual) = ground.municipality_at(place) {
        let actual = district.municipality_name(actual).to_owned();
        return Some(Judgement::InAnotherMunicipality {
            stated,
            actual,
            kilometers,
        });
    }
    if !ground.is_about(place) && ground.is_about(&swapped) {
        return Some(Judgement::SwappedCoordinates);
    }
    Some(Judgement::OffTheDistrict { stated, kilometers })
}
