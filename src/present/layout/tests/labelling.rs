//! Names beside marks.

use super::district::DISTRICT;
use super::*;
use crate::present::layout::plane::{
    distance_to_segment, length_inside, nearest_in, segments_cross,
};

fn requests() -> impl Strategy<Value = Vec<LabelRequest>> {
    let place = prop_oneof![
        5 => (-50.0..1550.0, -50.0..950.0).prop_map(|(x, y)| Point::new(x, y)),
        1 => Just(Point::new(700.0, 400.0)),
        1 => Just(Point::new(f64::NAN, 3.0)),
    ];
    let size = (0.0..20.0, 0.0..400.0, 0.0..50.0, 0_u8..4);
    let request =
        (place, size).prop_map(|(anchor, (radius, width, height, priority))| LabelRequest {
            anchor,
            radius,
            width,
            height,
            priority: f64::from(priority),
        });
    prop::collection::vec(request, 0..40)
}

/// The first promise that a labelling breaks.
fn broken(
    requests: &[LabelRequest],
    placed: &[Option<PlacedLabel>],
    scene: &Scene<'_>,
) -> Option<String> {
    let labels: Vec<(usize, PlacedLabel)> = placed
        .iter()
        .enumerate()
        .filter_map(|(i, label)| label.map(|label| (i, label)))
        .collect();
    for (i, label) in &labels {
        let own = requests[*i].anchor;
        if !scene.frame.contains(&label.rect) {
            return Some(format!("{label:?} leaves the frame"));
        }
        for obstacle in scene.obstacles {
            if obstacle.overlaps(&label.rect)
                || label
                    .leader
                    .is_some_and(|l| length_inside(l, obstacle) > 0.0)
            {
                return Some(format!("{label:?} covers {obstacle:?}"));
            }
        }
        for &(center, radius) in scene.marks.iter().filter(|mark| mark.0 != own) {
            if super::distance(nearest_in(&label.rect, center), center) < radius
                || label
                    .leader
                    .is_some_and(|l| distance_to_segment(center, l) < radius)
            {
                return Some(format!("{label:?} covers the mark at {center:?}"));
            }
        }
        for (j, other) in labels.iter().filter(|(j, _)| j < i) {
            if label.rect.overlaps(&other.rect)
                || label
                    .leader
                    .is_some_and(|l| length_inside(l, &other.rect) > 0.0)
                || other
                    .leader
                    .is_some_and(|l| length_inside(l, &label.rect) > 0.0)
                || label
                    .leader
                    .zip(other.leader)
                    .is_some_and(|(a, b)| segments_cross(a, b))
            {
                return Some(format!("{label:?} meets {other:?}, which is {j}"));
            }
        }
    }
    None
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn names_meet_nothing_they_must_not(requests in requests()) {
        let marks: Vec<(Point, f64)> = requests.iter().map(|r| (r.anchor, r.radius)).collect();
        let edges: Vec<(Point, Point)> = marks.windows(2).map(|pair| (pair[0].0, pair[1].0)).collect();
        let obstacles = [Rect::new(0.0, 0.0, 600.0, 80.0), Rect::new(1200.0, 600.0, 300.0, 300.0)];
        let scene = Scene { marks: &marks, edges: &edges, obstacles: &obstacles, frame: PAGE };
        let placed = place_labels(&requests, &scene);
        prop_assert_eq!(placed.len(), requests.len());
        prop_assert_eq!(broken(&requests, &placed, &scene), None);
        prop_assert_eq!(&placed, &place_labels(&requests, &scene));
    }
}

#[test]
fn a_district_of_45_with_names_of_25_letters_is_named_almost_completely() {
    let packing = pack_components(45, &DISTRICT, PAGE.inset(50.0), &PackOptions::default());
    let points: Vec<Point> = packing.points.into_iter().flatten().collect();
    let points = clear_edges(&points, &[12.0; 45], &DISTRICT, 6.0, PAGE.inset(50.0));
    let marks: Vec<(Point, f64)> = points.iter().map(|&p| (p, 12.0)).collect();
    let edges: Vec<(Point, Point)> = DISTRICT
        .iter()
        .map(|&(u, v)| (points[u], points[v]))
        .collect();
    let scene = Scene {
        marks: &marks,
        edges: &edges,
        obstacles: &[],
        frame: PAGE,
    };
    // 25 letters at 26 pixels.
    let requests: Vec<LabelRequest> = points
        .iter()
        .map(|&anchor| LabelRequest {
            anchor,
            radius: 12.0,
            width: 325.0,
            height: 30.0,
            priority: 0.0,
        })
        .collect();
    let placed = place_labels(&requests, &scene);
    assert_eq!(broken(&requests, &placed, &scene), None);
    let named = placed.iter().flatten().count();
    let led = placed
        .iter()
        .flatten()
        .filter(|label| label.leader.is_some())
        .count();
    assert!(
        named >= 43 && led <= 10,
        "{named} of 45, {led} with a leader"
    );
}

#[test]
fn where_one_name_fits_it_is_the_more_important_one() {
    let frame = Rect::new(0.0, 0.0, 130.0, 24.0);
    let marks = [
        (Point::new(15.0, 12.0), 5.0),
        (Point::new(115.0, 12.0), 5.0),
    ];
    let request = |i: usize, priority: f64| LabelRequest {
        anchor: marks[i].0,
        radius: marks[i].1,
        width: 70.0,
        height: 20.0,
        priority,
    };
    let scene = Scene {
        marks: &marks,
        edges: &[],
        obstacles: &[],
        frame,
    };
    let first = place_labels(&[request(0, 1.0), request(1, 2.0)], &scene);
    assert_eq!(
        first.iter().map(Option::is_some).collect::<Vec<_>>(),
        [false, true]
    );
    let second = place_labels(&[request(0, 2.0), request(1, 1.0)], &scene);
    assert_eq!(
        second.iter().map(Option::is_some).collect::<Vec<_>>(),
        [true, false]
    );
}

#[test]
fn a_name_goes_to_the_right_then_above() {
    let anchor = Point::new(700.0, 400.0);
    let marks = [(anchor, 10.0)];
    let request = LabelRequest {
        anchor,
        radius: 10.0,
        width: 100.0,
        height: 20.0,
        priority: 0.0,
    };
    let right = Rect::new(712.0, 388.0, 500.0, 30.0);
    let open = Scene {
        marks: &marks,
        edges: &[],
        obstacles: &[],
        frame: PAGE,
    };
    let label = place_labels(&[request], &open)[0].unwrap();
    assert!(label.rect.x >= 710.0 && label.leader.is_none(), "{label:?}");
    let blocked = Scene {
        obstacles: &[right],
        ..open
    };
    let label = place_labels(&[request], &blocked)[0].unwrap();
    assert!(
        label.rect.bottom() <= 390.0 && label.leader.is_none(),
        "{label:?}"
    );
}
