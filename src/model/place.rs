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
}
