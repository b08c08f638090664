//! Do points and outlines agree with shapely and PROJ? `tests/oracle/README.md` says how.

mod common;

use common::assert_close;
use common::networks::{number, table};
use std::path::Path;
use tessuto::ingest::read_dataset;
use tessuto::model::inner_point::inner_point;
use tessuto::model::place::{Boundary, Place};

#[test]
fn every_point_lies_where_shapely_finds_it_and_as_far_from_the_outline() {
    let district = read_dataset(Path::new("datasets/ats6-fano"))
        .expect("the dataset")
        .district;
    let (mut rows, mut inside) = (0, 0);
    for row in table("tests/oracle/places.csv") {
        let place = Place {
            longitude: number(&row[0]),
            latitude: number(&row[1]),
        };
        let boundaries = district.boundaries.iter();
        let holding: Vec<&str> = boundaries
            .filter(|boundary| boundary.contains(&place))
            .map(|boundary| boundary.municipality.as_str())
            .collect();
        assert_eq!(holding.join("|"), &row[2], "{place:?}");
        let mut boundaries = district.boundaries.iter();
        let of = boundaries.find(|boundary| boundary.municipality.as_str() == &row[3]);
        let distance = of.and_then(|of| of.distance_to_outline(&place));
        let (distance, expected) = (distance.expect("an outline").0, number(&row[4]));
        // The sphere departs from the ellipsoid by at most 0.6 %, a side straight in degrees from one straight on the ground by
        // centimeters.
        assert_close(
            distance,
            expected,
            0.006 * expected + 0.000_5,
            format_args!("{place:?} {}", &row[3]),
        );
        rows += 1;
        inside += usize::from(!holding.is_empty());
    }
    assert_eq!(rows, 240);
    assert!((90..200).contains(&inside), "{inside}");
}

/// How far inside a boundary a point lies on the plane of the fixture, in degrees of latitude, and the longer side of the box around it.
fn depth(boundary: &Boundary, point: &Place) -> (f64, f64) {
    let corners = || boundary.polygons.iter().flatten().flatten();
    let most = |of: fn(&Place) -> f64| corners().map(of).fold(f64::NEG_INFINITY, f64::max);
    let (east, west) = (most(|p| p.longitude), -most(|p| -p.longitude));
    let (north, south) = (most(|p| p.latitude), -most(|p| -p.latitude));
    let narrowing = ((south + north) / 2.0).to_radians().cos();
    // Points of every side, close enough together to stand for it.
    let sides = boundary
        .polygons
        .iter()
        .flatten()
        .flat_map(|ring| ring.windows(2));
    let distances = sides.flat_map(|side| {
        let (a, b) = (side[0], side[1]);
        (0..=100).map(move |step| {
            let part = f64::from(step) / 100.0;
            let x =
                (a.longitude + part * (b.longitude - a.longitude) - point.longitude) * narrowing;
            x.hypot(a.latitude + part * (b.latitude - a.latitude) - point.latitude)
        })
    });
    let nearest = distances.fold(f64::INFINITY, f64::min);
    (nearest, ((east - west) * narrowing).max(north - south))
}

#[test]
fn no_point_of_a_municipality_is_deeper_inside_than_ours_by_more_than_it_promises() {
    let district = read_dataset(Path::new("datasets/ats6-fano"))
        .expect("the dataset")
        .district;
    let rows = table("tests/oracle/inner_points.csv");
    assert_eq!(rows.len(), district.boundaries.len());
    for (row, boundary) in rows.iter().zip(&district.boundaries) {
        assert_eq!(boundary.municipality.as_str(), &row[0]);
        let point = inner_point(boundary).expect("a point");
        assert!(boundary.contains(&point), "{}", &row[0]);
        let (depth, side) = depth(boundary, &point);
        let expected = number(&row[1]);
        // The points of the sides lie at most a hundred-thousandth of a degree off the nearest one.
        let tolerance = side / 2000.0 + 1e-5;
        assert_close(depth, expected, tolerance, &row[0]);
    }
}
