//! The ground of a district, to look points up in.

use crate::model::district::District;
use crate::model::ids::MunicipalityCode;
use crate::model::place::{Boundary, Place};
use crate::model::units::Kilometers;

/// Outlines are drawn coarser than seats are placed: a point this little outside is on the line.
const TOLERANCE: Kilometers = Kilometers(0.1);

/// How far, in degrees of either, a centre may be from the middle of the district and still be part of it. Italy is less than twice as much
/// across; and as its least latitude is seventeen degrees more than its greatest longitude, no swapped centre is so near.
const STRAY: f64 = 10.0;

/// A box of longitudes and latitudes, ends included.
#[derive(Debug, Clone, Copy)]
struct Extent {
    least: Place,
    most: Place,
}

impl Extent {
    fn of<'a>(places: impl Iterator<Item = &'a Place>) -> Option<Self> {
        places.fold(None, |extent: Option<Self>, place| {
            let Self { least, most } = extent.unwrap_or(Self {
                least: *place,
                most: *place,
            });
            Some(Self {
                least: Place {
                    longitude: least.longitude.min(place.longitude),
                    latitude: least.latitude.min(place.latitude),
                },
                most: Place {
                    longitude: most.longitude.max(place.longitude),
                    latitude: most.latitude.max(place.latitude),
                },
            })
        })
    }

    fn middle(&self) -> Place {
        Place {
            longitude: f64::midpoint(self.least.longitude, self.most.longitude),
            latitude: f64::midpoint(self.least.latitude, self.most.latitude),
        }
    }

    fn contains(&self, place: &Place, margin: f64) -> bool {
        let within =
            |least: f64, number: f64, most: f64| (least - margin..=most + margin).contains(&number);
        within(self.least.longitude, place.longitude, self.most.longitude)
            && within(self.least.latitude, place.latitude, self.most.latitude)
    }
}

/// The median of longitudes and of latitudes, which a wrong point or two cannot move far.
///
/// Of two in the middle it is the lesser longitude and the greater latitude: in Italy, those of the point that is not swapped.
fn median(places: &[Place]) -> Option<Place> {
    let sorted = |number: fn(&Place) -> f64| {
        let mut numbers: Vec<f64> = places.iter().map(number).collect();
        numbers.sort_unstable_by(f64::total_cmp);
        numbers
    };
    let last = places.len().checked_sub(1)?;
    Some(Place {
        longitude: sorted(|place| place.longitude)[last / 2],
        latitude: sorted(|place| place.latitude)[places.len() / 2],
    })
}

/// The ground of a district: the territories of its municipalities, and the box around all that is known of it.
pub(super) struct Ground<'a> {
    territories: Vec<(&'a Boundary, Extent)>,
    extent: Option<Extent>,
    /// Whether every municipality has its territory, so that a point in none is outside the district.
    pub(super) complete: bool,
}

impl<'a> Ground<'a> {
    pub(super) fn of(district: &'a District) -> Self {
        let territories: Vec<_> = district
            .boundaries
            .iter()
            .filter_map(|boundary| {
                let corners = boundary.polygons.iter().flatten().flatten();
                Some((boundary, Extent::of(corners)?))
            })
            .collect();
        let municipalities = || district.network.municipalities();
        let centres: Vec<Place> = municipalities()
            .filter_map(|municipality| municipality.place)
            .collect();
        let middles: Vec<Place> = territories
            .iter()
            .map(|(_, extent)| extent.middle())
            .collect();
        let middle = median(if middles.is_empty() {
            &centres
        } else {
            &middles
        });
        // A swapped centre would make the box so large that all swapped points lie in it.
        let astray = |centre: &Place| {
            middle.is_none_or(|middle| {
                (centre.longitude - middle.longitude).abs() > STRAY
                    || (centre.latitude - middle.latitude).abs() > STRAY
            })
        };
        let corners = territories
            .iter()
            .flat_map(|(_, extent)| [&extent.least, &extent.most]);
        let extent = Extent::of(corners.chain(centres.iter().filter(|centre| !astray(centre))));
        let complete = municipalities().next().is_some()
            && municipalities().all(|municipality| {
                let mut known = territories.iter();
                known.any(|(boundary, _)| boundary.municipality == municipality.code)
            });
        Self {
            extent,
            complete,
            territories,
        }
    }

    /// The territory of a municipality, where it is known.
    pub(super) fn territory(&self, code: &MunicipalityCode) -> Option<&'a Boundary> {
        let mut known = self.territories.iter();
        let (boundary, _) = known.find(|(boundary, _)| boundary.municipality == *code)?;
        Some(boundary)
    }

    /// The municipality whose territory holds a point, the first by code.
    pub(super) fn municipality_at(&self, place: &Place) -> Option<&'a MunicipalityCode> {
        let holds = |(boundary, extent): &&(&Boundary, Extent)| {
            extent.contains(place, 1e-6) && boundary.contains(place)
        };
        let (boundary, _) = self.territories.iter().find(holds)?;
        Some(&boundary.municipality)
    }

    /// How far a point is from the nearest territory, none of which holds it.
    pub(super) fn distance(&self, place: &Place) -> Option<Kilometers> {
        self.territories
            .iter()
            .filter_map(|(boundary, _)| boundary.distance_to_outline(place))
            .min_by(|a, b| a.0.total_cmp(&b.0))
    }

    /// Whether a point lies in the box around the district, with about ten kilometers to spare; fifty where the box is only that of
    /// centres, which lie inside what they are the centres of.
    pub(super) fn is_about(&self, place: &Place) -> bool {
        let spare = if self.territories.is_empty() {
            0.5
        } else {
            0.1
        };
        self.extent
            .is_some_and(|extent| extent.contains(place, spare))
    }
}

/// How far outside a territory a point is, or `None` when it lies inside or so little outside that the outline may be to blame.
pub(super) fn outside_by(territory: &Boundary, place: &Place) -> Option<Kilometers> {
    if territory.contains(place) {
        return None;
    }
    let distance = territory.distance_to_outline(place)?;
    (distance > TOLERANCE).then_some(distance)
}
