//! One component, and several in a frame.

use super::district::{DISTRICT, FLORENTINE, KARATE};
use super::*;

fn plain() -> StressOptions {
    StressOptions {
        lengths: EdgeLengths::Equal,
        ..StressOptions::default()
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn every_node_gets_a_finite_place_and_always_the_same((n, edges) in graphs(), seed in 0_u64..3) {
        let options = StressOptions { seed, ..StressOptions::default() };
        let points = stress_layout(n, &edges, &options);
        prop_assert_eq!(points.len(), n);
        prop_assert!(all_finite(&points), "{:?}", points);
        prop_assert_eq!(&points, &stress_layout(n, &edges, &options));
        let stress = normalized_stress(n, &edges, &points);
        prop_assert!((0.0..=1.0).contains(&stress), "{}", stress);
    }

    #[test]
    fn a_packing_places_all_but_the_isolates_inside_the_frame((n, edges) in graphs()) {
        let packing = pack_components(n, &edges, PAGE, &PackOptions::default());
        prop_assert_eq!(packing.points.len(), n);
        for (u, point) in packing.points.iter().enumerate() {
            prop_assert_eq!(point.is_none(), packing.isolates.contains(&u));
            if let Some(p) = point {
                prop_assert!(PAGE.contains(&Rect::new(p.x, p.y, 0.0, 0.0)), "{:?}", p);
            }
        }
        let placed: usize = packing.components.iter().map(Vec::len).sum();
        prop_assert_eq!(placed + packing.isolates.len(), n);
        prop_assert!(packing.components.is_sorted_by(|a, b| a.len() >= b.len()));
    }

    #[test]
    fn components_do_not_mix((n, edges) in graphs()) {
        let packing = pack_components(n, &edges, PAGE, &PackOptions::default());
        let bounds: Vec<Rect> = packing
            .components
            .iter()
            .map(|members| {
                let points: Vec<Point> = members.iter().filter_map(|&u| packing.points[u]).collect();
                Rect::around(&points).unwrap()
            })
            .collect();
        for (i, a) in bounds.iter().enumerate() {
            prop_assert!(bounds[..i].iter().all(|b| !a.inset(-1.0).overlaps(b)), "{:?}", bounds);
        }
    }
}

#[test]
fn tiny_networks_have_the_only_places_they_can_have() {
    assert!(stress_layout(0, &[], &plain()).is_empty());
    assert_eq!(stress_layout(1, &[], &plain()), [Point::new(0.0, 0.0)]);
    let pair = stress_layout(2, &[(0, 1)], &plain());
    assert!((distance(pair[0], pair[1]) - 1.0).abs() < 1e-9, "{pair:?}");
    let triangle = stress_layout(3, &[(0, 1), (1, 2), (2, 0)], &plain());
    assert!(normalized_stress(3, &[(0, 1), (1, 2), (2, 0)], &triangle) < 1e-6);
}

#[test]
fn the_mean_edge_has_length_one() {
    for lengths in [EdgeLengths::Equal, EdgeLengths::AroundHubs(0.5)] {
        let points = stress_layout(34, &KARATE, &StressOptions { lengths, ..plain() });
        let sum: f64 = KARATE
            .iter()
            .map(|&(u, v)| distance(points[u], points[v]))
            .sum();
        assert!((sum / KARATE.len() as f64 - 1.0).abs() < 1e-9);
    }
}

#[test]
fn the_leaves_of_a_hub_spread() {
    let points = stress_layout(41, &star(40), &StressOptions::default());
    for u in 1..41 {
        let nearest = (1..41)
            .filter(|&v| v != u)
            .map(|v| distance(points[u], points[v]))
            .fold(f64::INFINITY, f64::min);
        assert!(nearest > 0.08, "leaf {u} is {nearest} from another");
    }
}

/// The least normalized stress of igraph 1.0.0 (`layout_kamada_kawai`, `layout_fruchterman_reingold`, `layout_mds`), networkx
/// 3.6.1 (`kamada_kawai_layout`, `spring_layout`), Graphviz 2.42 (`sfdp`, `neato -Gmode=major`) and s_gd2 1.8.1 (`layout`,
/// `layout_convergent`), each the best of three or five seeds.
#[test]
fn the_stress_is_that_of_the_best_peer() {
    for (name, n, edges, peer) in [
        ("florentine", 15, &FLORENTINE[..], 0.0275),
        ("karate", 34, &KARATE[..], 0.0676),
        ("district", 45, &DISTRICT[..], 0.1052),
    ] {
        let stress = normalized_stress(n, edges, &stress_layout(n, edges, &plain()));
        assert!(stress <= 1.03 * peer, "{name}: {stress}, peer {peer}");
    }
}

#[test]
fn a_large_network_is_placed_from_sources() {
    // A ladder: two paths of 1 050, with rungs. Its picture is a long strip.
    let n = 2100;
    let edges: Vec<(usize, usize)> = (0..n)
        .flat_map(|u| [(u, u + 2), (u - u % 2, u - u % 2 + 1)])
        .collect();
    let points = stress_layout(
        n,
        &edges,
        &StressOptions {
            iterations: 15,
            ..plain()
        },
    );
    assert!(all_finite(&points));
    let stress = normalized_stress(n, &edges, &points);
    assert!(stress < 0.05, "{stress}");
}

#[test]
fn the_long_axis_lies_along_the_frame_and_is_stretched_within_the_limit() {
    let path: Vec<(usize, usize)> = (0..9).map(|u| (u, u + 1)).collect();
    for (frame, across) in [(PAGE, true), (Rect::new(0.0, 0.0, 900.0, 1500.0), false)] {
        let packing = pack_components(10, &path, frame, &PackOptions::default());
        let points: Vec<Point> = packing.points.into_iter().flatten().collect();
        let bounds = Rect::around(&points).unwrap();
        assert_eq!(bounds.width > 4.0 * bounds.height, across, "{bounds:?}");
        let (sx, sy) = packing.edge;
        assert!(sx / sy < 1.3501 && sy / sx < 1.3501, "{sx} {sy}");
    }
}

#[test]
fn a_pair_alone_does_not_stand_a_page_apart() {
    let packing = pack_components(2, &[(0, 1)], PAGE, &PackOptions::default());
    let points: Vec<Point> = packing.points.into_iter().flatten().collect();
    assert!(
        distance(points[0], points[1]) < 0.4 * 1.36 * PAGE.height,
        "{points:?}"
    );
}

#[test]
fn frames_without_area_do_no_harm() {
    for frame in [
        Rect::new(0.0, 0.0, 0.0, 0.0),
        Rect::new(5.0, 5.0, 100.0, 0.0),
        Rect::new(f64::NAN, 0.0, 1.0, 1.0),
    ] {
        let packing = pack_components(45, &DISTRICT, frame, &PackOptions::default());
        assert!(all_finite(packing.points.iter().flatten()), "{frame:?}");
    }
}
