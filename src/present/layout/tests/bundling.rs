//! Many ties along each other.

use super::*;

fn always() -> BundleOptions {
    BundleOptions {
        least: 0,
        ..BundleOptions::default()
    }
}

fn length(line: &[Point]) -> f64 {
    line.windows(2).map(|pair| distance(pair[0], pair[1])).sum()
}

/// A street of eleven houses, each tied to the next, and ties from end to end and half way.
fn street() -> (Vec<Point>, Vec<(usize, usize)>) {
    let points = (0..11)
        .map(|i| Point::new(100.0 * f64::from(i), f64::from(i * (10 - i))))
        .collect();
    let mut edges: Vec<(usize, usize)> = (0..10).map(|i| (i, i + 1)).collect();
    edges.extend([(0, 10), (10, 1), (2, 8)]);
    (points, edges)
}

#[test]
fn few_edges_stay_straight() {
    let (points, edges) = street();
    let lines = bundle_edges(&points, &edges, &BundleOptions::default());
    for (line, (u, v)) in lines.iter().zip(edges) {
        assert_eq!(line[..], [points[u], points[v]]);
    }
}

#[test]
fn long_edges_run_along_short_ones() {
    let (points, edges) = street();
    let lines = bundle_edges(&points, &edges, &always());
    for (line, (u, v)) in lines.iter().zip(&edges).take(10) {
        assert_eq!(line[..], [points[*u], points[*v]]);
    }
    for line in &lines[10..] {
        assert!(line.len() > 2, "{line:?}");
    }
    // The middle of the longest is drawn up to the street, whose middle is at 25.
    let middle = lines[10][lines[10].len() / 2];
    assert!(middle.y > 10.0, "{middle:?}");
}

#[test]
fn without_another_way_there_is_no_bundle() {
    // A tree has one way only; in a wide ring the other one is too long.
    let tree = [(0, 1), (0, 2), (1, 3), (1, 4)];
    let points: Vec<Point> = (0..5)
        .map(|i| Point::new(f64::from(i * i), f64::from(i * 7 % 5)))
        .collect();
    let lines = bundle_edges(&points, &tree, &always());
    assert!(lines.iter().all(|line| line.len() == 2));
    let ring: Vec<(usize, usize)> = (0..12).map(|u| (u, (u + 1) % 12)).collect();
    let points: Vec<Point> = (0..12)
        .map(|u| {
            let (sin, cos) = libm::sincos(f64::from(u) * std::f64::consts::PI / 6.0);
            Point::new(cos, sin)
        })
        .collect();
    let lines = bundle_edges(&points, &ring, &always());
    assert!(lines.iter().all(|line| line.len() == 2));
}

#[test]
fn hundreds_of_edges_are_bundled_by_themselves() {
    // Forty towns on a grid, all tied to all within four steps.
    let points: Vec<Point> = (0..40)
        .map(|i| Point::new(f64::from(i % 8), f64::from(i / 8)))
        .collect();
    let edges: Vec<(usize, usize)> = (0..40)
        .flat_map(|u| (0..u).map(move |v| (v, u)))
        .filter(|&(u, v)| distance(points[u], points[v]) < 4.0)
        .collect();
    assert!(edges.len() > 300);
    let lines = bundle_edges(&points, &edges, &BundleOptions::default());
    let bundled = lines.iter().filter(|line| line.len() > 2).count();
    assert!(bundled > edges.len() / 3, "{bundled} of {}", edges.len());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn lines_join_their_ends_and_never_leave_the_nodes(
        (n, edges) in graphs(),
        places in prop::collection::vec((0_u8..9, 0_u8..9), 16),
        detour in 0.5_f64..3.0,
        exponent in 0.5_f64..3.0,
    ) {
        let points: Vec<Point> = places[..n]
            .iter()
            .map(|&(x, y)| Point::new(f64::from(x), if x == 8 { f64::NAN } else { f64::from(y) }))
            .collect();
        let options = BundleOptions { least: 0, detour, exponent };
        let lines = bundle_edges(&points, &edges, &options);
        prop_assert_eq!(lines.len(), edges.len());
        let drawn: Vec<Point> = points.iter().copied().filter(|p| p.y.is_finite()).collect();
        let bounds = Rect::around(&drawn).map(|bounds| bounds.inset(-1e-9));
        for (line, &(u, v)) in lines.iter().zip(&edges) {
            let ends = points.get(u).copied().zip(points.get(v).copied());
            let Some((a, b)) = ends.filter(|(a, b)| a.y.is_finite() && b.y.is_finite()) else {
                prop_assert!(line.is_empty());
                continue;
            };
            prop_assert_eq!((line.first(), line.last()), (Some(&a), Some(&b)));
            prop_assert!(length(line) <= distance(a, b) * detour.max(1.0) * (1.0 + 1e-9));
            for p in line {
                let point = Rect::new(p.x, p.y, 0.0, 0.0);
                prop_assert!(bounds.is_some_and(|bounds| bounds.contains(&point)), "{:?}", p);
            }
        }
        prop_assert_eq!(&lines, &bundle_edges(&points, &edges, &options));
    }
}
