//! An earlier picture of nearly the same network, kept.

use super::district::DISTRICT;
use super::*;

/// The district as it was drawn first: places on the page, marks apart, ties clear of them.
fn earlier() -> Vec<Option<Point>> {
    let packing = pack_components(45, &DISTRICT, PAGE, &PackOptions::default());
    let points: Vec<Point> = packing.points.into_iter().flatten().collect();
    let points = clear_edges(&points, &[12.0; 45], &DISTRICT, 6.0, PAGE);
    points.into_iter().map(Some).collect()
}

fn later(nodes: usize, edges: &[(usize, usize)], anchors: &[Option<Point>]) -> Packing {
    let options = PackOptions {
        anchors: anchors.to_vec(),
        ..PackOptions::default()
    };
    pack_components(nodes, edges, PAGE, &options)
}

#[test]
fn an_unchanged_network_keeps_its_places() {
    let anchors = earlier();
    let again = later(45, &DISTRICT, &anchors);
    assert_eq!(again.points, anchors);
    let points: Vec<Point> = again.points.into_iter().flatten().collect();
    let cleared = clear_edges_among(&points, &[12.0; 45], &DISTRICT, 6.0, PAGE, &[true; 45]);
    assert_eq!(cleared, points);
}

#[test]
fn a_node_removed_or_a_tie_added_moves_nobody() {
    let anchors = earlier();
    // Without node 3, and with a tie across the page.
    let mut edges: Vec<(usize, usize)> = DISTRICT
        .into_iter()
        .filter(|&(u, v)| u != 3 && v != 3)
        .collect();
    edges.push((0, 44));
    let packing = later(45, &edges, &anchors);
    for u in (0..45).filter(|u| !packing.isolates.contains(u)) {
        assert_eq!(packing.points[u], anchors[u], "{u}");
    }
    assert_eq!(packing.points[3], None);
}

/// A new node with a tie to each of two neighbors stands within two edges of both, and no mark of the others moves for it.
#[test]
fn a_new_node_stands_by_its_neighbors() {
    let anchors = earlier();
    for (a, b) in [DISTRICT[0], DISTRICT[20], DISTRICT[50]] {
        let mut edges = DISTRICT.to_vec();
        edges.extend([(a, 45), (b, 45)]);
        let packing = later(46, &edges, &anchors);
        assert_eq!(packing.points[..45], anchors[..]);
        let points: Vec<Point> = packing.points.into_iter().flatten().collect();
        let mut held = [true; 46];
        held[45] = false;
        let parted = remove_overlaps_among(&points, &[12.0; 46], 6.0, PAGE, &held);
        assert_eq!(count_overlaps(&parted, &[12.0; 46], 6.0), 0);
        assert_eq!(parted[..45], points[..45]);
        let edge = packing.edge.0;
        let far = distance(parted[45], parted[a]).max(distance(parted[45], parted[b]));
        let between = distance(parted[a], parted[b]);
        assert!(far < 2.0 * edge + between, "{far} {edge} {between}");
    }
}

#[test]
fn new_leaves_of_one_hub_do_not_stand_in_one_place() {
    let anchors: Vec<Option<Point>> = stress_layout(9, &star(8), &StressOptions::default())
        .into_iter()
        .map(Some)
        .collect();
    let points = anchored_layout(14, &star(13), &anchors, 1.0, EdgeLengths::Equal);
    for u in 9..14 {
        assert!(
            (distance(points[0], points[u]) - 1.0).abs() < 0.6,
            "{:?}",
            points[u]
        );
        for v in 1..u {
            assert!(distance(points[u], points[v]) > 0.1, "{u} {v}");
        }
    }
}

#[test]
fn a_new_component_goes_where_the_page_is_empty() {
    // Everything known is in the upper left quarter.
    let anchors: Vec<Option<Point>> = earlier()
        .into_iter()
        .map(|p| p.map(|p| Point::new(p.x / 2.0, p.y / 2.0)))
        .collect();
    let mut edges = DISTRICT.to_vec();
    edges.extend([(45, 46), (46, 47)]);
    let packing = later(48, &edges, &anchors);
    assert_eq!(packing.points[..45], anchors[..]);
    for p in packing.points[45..].iter().flatten() {
        assert!(p.x > 750.0 || p.y > 450.0, "{p:?}");
    }
    assert_eq!(packing.points.iter().flatten().count(), 48);
}

#[test]
fn places_beyond_the_page_come_in_together() {
    let wide: Vec<Option<Point>> = earlier()
        .into_iter()
        .map(|p| p.map(|p| Point::new(3.0 * p.x - 400.0, 3.0 * p.y + 90.0)))
        .collect();
    let packing = later(45, &DISTRICT, &wide);
    let points: Vec<Point> = packing.points.into_iter().flatten().collect();
    let before: Vec<Point> = wide.into_iter().flatten().collect();
    let scale = distance(points[0], points[1]) / distance(before[0], before[1]);
    for (u, p) in points.iter().enumerate() {
        assert!(
            PAGE.inset(-1e-9).contains(&Rect::new(p.x, p.y, 0.0, 0.0)),
            "{p:?}"
        );
        let now = distance(points[0], *p);
        assert!((now - scale * distance(before[0], before[u])).abs() < 1e-6);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn what_is_known_stays_and_what_is_new_is_inside(
        (n, edges) in graphs(),
        known in prop::collection::vec((0_u8..3, 0.0..1500.0, 0.0..900.0), 0..16),
    ) {
        let anchors: Vec<Option<Point>> = known
            .into_iter()
            .map(|(kind, x, y)| match kind {
                0 => None,
                1 => Some(Point::new(x, y)),
                _ => Some(Point::new(x, f64::NAN)),
            })
            .collect();
        let packing = later(n, &edges, &anchors);
        prop_assert_eq!(packing.points.len(), n);
        for (u, point) in packing.points.iter().enumerate() {
            prop_assert_eq!(point.is_none(), packing.isolates.contains(&u));
            let Some(p) = point else { continue };
            prop_assert!(PAGE.contains(&Rect::new(p.x, p.y, 0.0, 0.0)), "{:?}", p);
            if let Some(anchor) = anchors.get(u).copied().flatten().filter(|a| a.y.is_finite()) {
                prop_assert_eq!(*p, anchor);
            }
        }
        prop_assert_eq!(&packing, &later(n, &edges, &anchors));
    }

    #[test]
    fn held_marks_apart_stay_while_others_give_way(
        places in prop::collection::vec((0.0..1500.0, 0.0..900.0), 1..40),
    ) {
        let points: Vec<Point> = places.into_iter().map(|(x, y)| Point::new(x, y)).collect();
        let n = points.len();
        let mut points = remove_overlaps(&points, &vec![15.0; n], 6.0, PAGE);
        points.push(points[0]);
        let mut held = vec![true; n];
        held.push(false);
        let parted = remove_overlaps_among(&points, &vec![15.0; n + 1], 6.0, PAGE, &held);
        prop_assert_eq!(count_overlaps(&parted, &vec![15.0; n + 1], 6.0), 0);
        prop_assert_eq!(&parted[..n], &points[..n]);
    }
}
