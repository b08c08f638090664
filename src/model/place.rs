//! Points and areas on the ground.

use super::ids::MunicipalityCode;
use super::units::Kilometers;
use serde::{Deserialize, Serialize};

/// Mean radius of the Earth (IUGG), in kilometers.
const EARTH_RADIUS_KM: f64 = 6371.0088;

/// A point in degrees, WGS84. The fields are named so that the two can never be swapped by position.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Place {
    /// Degrees east of Greenwich.
    pub longitude: f64,
    /// Degrees north of the equator.
    pub latitude: f64,
}

impl Place {
    /// The great-circle distance to another point (haversine formula on the mean Earth radius).
    ///
    /// The ellipsoid would change it by less than 0.6 %. Trigonometry comes from `libm`, so that every machine gives the same digits.
    pub fn distance(&self, other: &Place) -> Kilometers {
        let half_latitude = (other.latitude - self.latitude).to_radians() / 2.0;
        let half_longitude = (other.longitude - self.longitude).to_radians() / 2.0;
        let sine_latitude = libm::sin(half_latitude);
        let sine_longitude = libm::sin(half_longitude);
        let chord = sine_latitude * sine_latitude
            + libm::cos(self.latitude.to_radians())
                * libm::cos(other.latitude.to_radians())
                * sine_longitude
                * sine_longitude;
        Kilometers(2.0 * EARTH_RADIUS_KM * libm::asin(chord.sqrt().min(1.0)))
    }
}

/// The territory of one municipality: one or more polygons, each an outer ring followed by its holes.
#[derive(Debug, Clone, PartialEq)]
pub struct Boundary {
    /// Whose territory it is.
    pub municipality: MunicipalityCode,
    /// Polygons, each a list of closed rings: the first is the outer one.
    pub polygons: Vec<Vec<Vec<Place>>>,
}

/// How near to an outline, in degrees, a point counts as lying on it: a tenth of a millimeter, which is no distance but rounding.
const ON_THE_LINE: f64 = 1e-9;

impl Boundary {
    /// Whether a point lies in the territory.
    ///
    /// Outlines are straight between corners in longitude and latitude, as RFC 7946 has them. The outline itself, that of a hole too,
    /// belongs to the territory. A territory of several parts holds what any of its parts holds; one without a polygon holds nothing.
    /// Not meant for territories that cross the antimeridian.
    /// # Complexity
    /// *O*(*c*) for *c* corners.
    pub fn contains(&self, place: &Place) -> bool {
        self.polygons.iter().any(|rings| {
            let on_a_line = rings.iter().flat_map(|ring| segments(ring)).any(|(a, b)| {
                let nearest = nearest_on(a, b, place, 1.0);
                (nearest.longitude - place.longitude).abs() <= ON_THE_LINE
                    && (nearest.latitude - place.latitude).abs() <= ON_THE_LINE
            });
            // A ray that crosses the rings of a polygon an odd number of times started inside it: holes take out what they enclose.
            on_a_line || rings.iter().filter(|ring| encloses(ring, place)).count() % 2 == 1
        })
    }

    /// How far a point is from the nearest point of the outline, holes included, whichever side it is on; `None` without an outline.
    ///
    /// The nearest point is looked for on a plane around the place, its distance is that of the great circle: of a place up to a
    /// hundred kilometers away it is right within one percent.
    /// # Complexity
    /// *O*(*c*) for *c* corners.
    pub fn distance_to_outline(&self, place: &Place) -> Option<Kilometers> {
        let narrowing = libm::cos(place.latitude.to_radians());
        let rings = self.polygons.iter().flatten();
        let on_plane = |nearest: &Place| {
            let east = (nearest.longitude - place.longitude) * narrowing;
            let north = nearest.latitude - place.latitude;
            east * east + north * north
        };
        let nearest = rings
            .flat_map(|ring| segments(ring))
            .map(|(a, b)| nearest_on(a, b, place, narrowing))
            .min_by(|a, b| on_plane(a).total_cmp(&on_plane(b)))?;
        Some(nearest.distance(place))
    }
}

/// The sides of a ring, which is closed: its last corner is its first.
fn segments(ring: &[Place]) -> impl Iterator<Item = (&Place, &Place)> {
    ring.windows(2).map(|side| (&side[0], &side[1]))
}

/// Whether a ray eastwards from a point crosses a ring an odd number of times.
fn encloses(ring: &[Place], place: &Place) -> bool {
    let crossed = segments(ring).filter(|(a, b)| {
        // A side holds its lower end and not its upper one, so that a ray through a corner crosses once.
        let spans = (a.latitude > place.latitude) != (b.latitude > place.latitude);
        let rise = (place.latitude - a.latitude) / (b.latitude - a.latitude);
        spans && place.longitude < a.longitude + rise * (b.longitude - a.longitude)
    });
    crossed.count() % 2 == 1
}

/// The point of the side from `a` to `b` that is nearest to a place, where a degree of longitude is this part of one of latitude.
fn nearest_on(a: &Place, b: &Place, place: &Place, narrowing: f64) -> Place {
    let along = (
        (b.longitude - a.longitude) * narrowing,
        b.latitude - a.latitude,
    );
    let to_place = (
        (place.longitude - a.longitude) * narrowing,
        place.latitude - a.latitude,
    );
    let square = along.0 * along.0 + along.1 * along.1;
    let part = if square > 0.0 {
        ((to_place.0 * along.0 + to_place.1 * along.1) / square).clamp(0.0, 1.0)
    } else {
        0.0
    };
    Place {
        longitude: a.longitude + part * (b.longitude - a.longitude),
        latitude: a.latitude + part * (b.latitude - a.latitude),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fano_and_pergola_are_34_kilometers_apart() {
        let fano = Place {
            longitude: 13.014663,
            latitude: 43.842417,
        };
        let pergola = Place {
            longitude: 12.836317,
            latitude: 43.563210,
        };
        let Kilometers(distance) = fano.distance(&pergola);
        assert!((distance - 34.2).abs() < 0.05, "{distance}");
        assert_eq!(fano.distance(&fano), Kilometers(0.0));
    }

    #[test]
    fn a_quarter_of_the_equator_is_a_quarter_of_the_circumference() {
        let here = Place {
            longitude: 0.0,
            latitude: 0.0,
        };
        let there = Place {
            longitude: 90.0,
            latitude: 0.0,
        };
        let Kilometers(distance) = here.distance(&there);
        assert!((distance - std::f64::consts::FRAC_PI_2 * EARTH_RADIUS_KM).abs() < 1e-9);
    }

    fn at(longitude: f64, latitude: f64) -> Place {
        Place {
            longitude,
            latitude,
        }
    }

    /// A closed square with its lower left corner at a point.
    fn square(longitude: f64, latitude: f64, side: f64) -> Vec<Place> {
        [(0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 1.0), (0.0, 0.0)]
            .map(|(x, y)| at(longitude + side * x, latitude + side * y))
            .to_vec()
    }

    fn boundary(polygons: Vec<Vec<Vec<Place>>>) -> Boundary {
        Boundary {
            municipality: "041013".parse().unwrap(),
            polygons,
        }
    }

    #[test]
    fn a_territory_holds_its_inside_its_sides_and_its_corners() {
        let territory = boundary(vec![vec![square(12.0, 43.0, 1.0)]]);
        for (x, y) in [
            (12.5, 43.5),
            (12.0, 43.0),
            (13.0, 44.0),
            (13.0, 43.25),
            (12.1, 44.0),
            (12.1, 43.0),
        ] {
            assert!(territory.contains(&at(x, y)), "{x} {y}");
        }
        // Beside it, at the height of a corner and of a side: where rays are miscounted.
        for (x, y) in [
            (11.9, 43.0),
            (11.9, 44.0),
            (13.1, 43.5),
            (12.5, 44.000001),
            (43.5, 12.5),
        ] {
            assert!(!territory.contains(&at(x, y)), "{x} {y}");
        }
        assert!(!boundary(Vec::new()).contains(&at(0.0, 0.0)));
        assert!(!boundary(vec![vec![Vec::new()]]).contains(&at(0.0, 0.0)));
    }

    #[test]
    fn a_hole_is_outside_and_its_outline_is_not() {
        let territory = boundary(vec![vec![square(12.0, 43.0, 1.0), square(12.4, 43.4, 0.2)]]);
        assert!(!territory.contains(&at(12.5, 43.5)));
        assert!(territory.contains(&at(12.4, 43.5)));
        assert!(territory.contains(&at(12.3, 43.5)));
        assert!(territory.contains(&at(12.6, 43.6)));
    }

    #[test]
    fn every_part_counts_even_one_in_the_hole_of_another() {
        let territory = boundary(vec![
            vec![square(12.0, 43.0, 1.0), square(12.4, 43.4, 0.2)],
            vec![square(12.45, 43.45, 0.1)],
            vec![square(14.0, 43.0, 0.5)],
        ]);
        assert!(territory.contains(&at(12.5, 43.5)));
        assert!(!territory.contains(&at(12.42, 43.5)));
        assert!(territory.contains(&at(14.2, 43.2)));
        assert!(!territory.contains(&at(13.5, 43.2)));
    }

    #[test]
    fn a_ray_through_a_peak_crosses_it_twice_or_not_at_all() {
        // A W, seen from the left at the height of its inner peak.
        let ring = [
            (0.0, 2.0),
            (1.0, 0.0),
            (2.0, 1.0),
            (3.0, 0.0),
            (4.0, 2.0),
            (0.0, 2.0),
        ];
        let territory = boundary(vec![vec![ring.map(|(x, y)| at(x, y)).to_vec()]]);
        assert!(territory.contains(&at(1.0, 1.0)));
        assert!(territory.contains(&at(3.0, 1.0)));
        assert!(territory.contains(&at(2.0, 1.0)));
        assert!(!territory.contains(&at(2.0, 0.5)));
        assert!(!territory.contains(&at(0.2, 1.0)));
    }

    #[test]
    fn the_distance_is_to_the_nearest_point_of_a_side_from_either_side() {
        let territory = boundary(vec![vec![square(12.0, 43.0, 1.0)]]);
        let km = |x, y| territory.distance_to_outline(&at(x, y)).unwrap().0;
        let degree = std::f64::consts::PI / 180.0 * EARTH_RADIUS_KM;
        assert!((km(12.5, 42.9) - 0.1 * degree).abs() < 1e-6);
        assert!((km(12.5, 43.1) - 0.1 * degree).abs() < 1e-6);
        // Eastwards a degree is shorter.
        let shorter = degree * 43.5_f64.to_radians().cos();
        assert!((km(13.1, 43.5) - 0.1 * shorter).abs() < 1e-3);
        assert!(km(13.0, 44.0) < 1e-9);
        assert_eq!(
            boundary(Vec::new()).distance_to_outline(&at(0.0, 0.0)),
            None
        );
    }
}
