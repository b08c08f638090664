//! Marks apart, and ties clear of them.

use super::district::DISTRICT;
use super::*;
use crate::present::layout::plane::distance_to_segment;

/// Marks anywhere, many of them in the very same places, beyond the frame or nowhere.
fn marks() -> impl Strategy<Value = Vec<(Point, f64)>> {
    let place = prop_oneof![
        4 => (0.0..1500.0, 0.0..900.0).prop_map(|(x, y)| Point::new(x, y)),
        4 => (0_u8..3).prop_map(|k| Point::new(300.0 * f64::from(k), 450.0)),
        1 => Just(Point::new(-1e9, 1e12)),
        1 => Just(Point::new(f64::NAN, f64::INFINITY)),
    ];
    prop::collection::vec((place, 4.0..30.0), 0..90)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn marks_that_fit_are_apart_and_inside(marks in marks()) {
        let (points, radii): (Vec<Point>, Vec<f64>) = marks.into_iter().unzip();
        let apart = remove_overlaps(&points, &radii, 6.0, PAGE);
        prop_assert_eq!(apart.len(), points.len());
        prop_assert_eq!(count_overlaps(&apart, &radii, 6.0), 0);
        for (p, r) in apart.iter().zip(&radii) {
            let mark = Rect::new(p.x - r, p.y - r, 2.0 * r, 2.0 * r);
            prop_assert!(PAGE.inset(-1e-9).contains(&mark), "{:?}", mark);
        }
        prop_assert_eq!(&apart, &remove_overlaps(&points, &radii, 6.0, PAGE));
    }

    #[test]
    fn clearing_ties_keeps_marks_apart(marks in marks(), seed in 0_usize..50) {
        let (points, radii): (Vec<Point>, Vec<f64>) = marks.into_iter().unzip();
        let edges: Vec<(usize, usize)> = (0..points.len()).map(|u| (u, u * 7 % (seed + 2))).collect();
        let cleared = clear_edges(&points, &radii, &edges, 4.0, PAGE);
        prop_assert_eq!(count_overlaps(&cleared, &radii, 4.0), 0);
        prop_assert!(all_finite(&cleared));
    }
}

#[test]
fn marks_apart_stay_where_they_are() {
    let points = [
        Point::new(100.0, 100.0),
        Point::new(200.0, 100.0),
        Point::new(150.0, 300.0),
    ];
    assert_eq!(remove_overlaps(&points, &[20.0; 3], 10.0, PAGE), points);
}

#[test]
fn a_full_frame_is_filled_by_rows() {
    // Twelve circles of diameter 100 in a frame of 400 × 300: there is one way only.
    let points: Vec<Point> = (0..12)
        .map(|i| Point::new(f64::from(i), f64::from(i * 5 % 12)))
        .collect();
    let apart = remove_overlaps(&points, &[50.0; 12], 0.0, Rect::new(0.0, 0.0, 400.0, 300.0));
    assert_eq!(count_overlaps(&apart, &[50.0; 12], 0.0), 0);
}

#[test]
fn too_many_marks_overlap_and_are_counted() {
    let apart = remove_overlaps(
        &[Point::new(1.0, 1.0); 9],
        &[50.0; 9],
        0.0,
        Rect::new(0.0, 0.0, 200.0, 100.0),
    );
    assert!(all_finite(&apart));
    assert!(count_overlaps(&apart, &[50.0; 9], 0.0) > 0);
}

#[test]
fn no_tie_of_the_district_runs_under_a_mark() {
    let packing = pack_components(45, &DISTRICT, PAGE.inset(50.0), &PackOptions::default());
    let points: Vec<Point> = packing.points.into_iter().flatten().collect();
    let radii = [12.0; 45];
    let under = |points: &[Point]| {
        DISTRICT
            .iter()
            .flat_map(|&(u, v)| {
                (0..45)
                    .filter(move |&w| w != u && w != v)
                    .map(move |w| (u, v, w))
            })
            .filter(|&(u, v, w)| distance_to_segment(points[w], (points[u], points[v])) < 12.0)
            .count()
    };
    let cleared = clear_edges(&points, &radii, &DISTRICT, 6.0, PAGE.inset(50.0));
    assert!(under(&points) > 0);
    assert_eq!(under(&cleared), 0);
    // The picture is still the same one.
    let farthest = points
        .iter()
        .zip(&cleared)
        .map(|(&p, &q)| distance(p, q))
        .fold(0.0, f64::max);
    assert!(farthest < 60.0, "{farthest}");
}
