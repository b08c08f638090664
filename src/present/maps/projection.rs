//! From degrees to page pixels.

use crate::model::place::Place;
use crate::present::canvas::{Point, Rect};

/// The least extent that a map shows, in degrees of latitude: about four kilometers.
const LEAST_EXTENT: f64 = 0.036;

/// An equirectangular projection, true to scale along the parallel in its middle.
///
/// Over the 50 km of a district its scale errs by a few thousandths, less than the width of a line.
pub(super) struct Projection {
    center: Place,
    middle: Point,
    /// How much shorter a degree of longitude is than one of latitude.
    cosine: f64,
    pixels_per_degree: f64,
}

impl Projection {
    /// The largest map of these places that a rectangle can hold, in its middle; `None` without a place.
    pub(super) fn fit(places: impl Iterator<Item = Place>, within: Rect) -> Option<Self> {
        let corners: Vec<Point> = places
            .map(|place| Point::new(place.longitude, place.latitude))
            .collect();
        let extent = Rect::around(&corners)?;
        let middle = extent.center();
        let cosine = libm::cos(middle.y.to_radians()).max(0.01);
        let across = (extent.width * cosine).max(LEAST_EXTENT);
        let along = extent.height.max(LEAST_EXTENT);
        Some(Self {
            center: Place {
                longitude: middle.x,
                latitude: middle.y,
            },
            middle: within.center(),
            cosine,
            pixels_per_degree: (within.width / across).min(within.height / along),
        })
    }

    /// Where a place lies on the page.
    pub(super) fn point(&self, place: Place) -> Point {
        self.middle.shifted(
            (place.longitude - self.center.longitude) * self.cosine * self.pixels_per_degree,
            (self.center.latitude - place.latitude) * self.pixels_per_degree,
        )
    }

    /// How long a kilometer is on the page.
    pub(super) fn pixels_per_kilometer(&self) -> f64 {
        let degree = Place {
            latitude: self.center.latitude + 1.0,
            ..self.center
        };
        self.pixels_per_degree / self.center.distance(&degree).0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FANO: Place = Place {
        longitude: 13.016_65,
        latitude: 43.840_52,
    };
    const PERGOLA: Place = Place {
        longitude: 12.836_33,
        latitude: 43.554_85,
    };

    #[test]
    fn a_map_fills_its_rectangle_and_keeps_distances() {
        let page = Rect::new(100.0, 200.0, 900.0, 700.0);
        let map = Projection::fit([FANO, PERGOLA].into_iter(), page).unwrap();
        let (fano, pergola) = (map.point(FANO), map.point(PERGOLA));
        assert!((fano.y - 200.0).abs() < 1e-6 && (pergola.y - 900.0).abs() < 1e-6);
        assert!(fano.x > pergola.x);
        let drawn = libm::hypot(fano.x - pergola.x, fano.y - pergola.y);
        let kilometers = FANO.distance(&PERGOLA).0;
        assert!((drawn / map.pixels_per_kilometer() / kilometers - 1.0).abs() < 2e-3);
    }

    #[test]
    fn one_place_is_a_map_of_a_few_kilometers() {
        let page = Rect::new(0.0, 0.0, 400.0, 400.0);
        let map = Projection::fit([FANO].into_iter(), page).unwrap();
        assert_eq!(map.point(FANO), Point::new(200.0, 200.0));
        assert!((50.0..200.0).contains(&map.pixels_per_kilometer()));
        assert!(Projection::fit(std::iter::empty(), page).is_none());
    }
}
