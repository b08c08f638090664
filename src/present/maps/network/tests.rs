//! The network map of awkward networks, and of one network twice.

use super::{FIGURE, places};
use crate::analysis::study::Study;
use crate::model::builder::build;
use crate::model::diagnostic::Origin;
use crate::model::district::{Edition, Language};
use crate::model::node::{Organization, OrganizationKind};
use crate::model::rows::{Row, Rows, TieRow};
use crate::model::tie::{Relation, RelationKind, Strength};
use crate::present::canvas::{Drawing, Point};
use crate::present::maps::actors::between;
use crate::present::samples::{LONG, figure, lines, readable};
use crate::present::sheet::Sheet;
use crate::present::words::Words;
use crate::present::{Briefing, View};
use std::collections::{BTreeMap, BTreeSet};

fn row<T>(record: T) -> Row<T> {
    Row {
        record,
        origin: Origin::default(),
    }
}

fn organization(place: usize, name: String) -> Row<Organization> {
    row(Organization {
        id: format!("o{place:04}").parse().expect("a sound id"),
        name,
        kind: OrganizationKind::ALL[place % OrganizationKind::ALL.len()],
        runts_section: None,
        fiscal_code: None,
        municipality: None,
        place: None,
        activities: BTreeSet::new(),
        volunteers: None,
        staff: None,
        answered: [None, Some(true), Some(false)][place % 3],
        notes: None,
    })
}

fn tie(from: usize, to: usize, kind: RelationKind, mutual: bool) -> Row<TieRow> {
    let id = |place: usize| format!("o{place:04}").parse().expect("a sound id");
    row(TieRow {
        from: id(from),
        to: id(to),
        relation: Relation {
            kind,
            strength: Strength::new((1 + (from + to) % 5) as f64),
            mutual,
            since: None,
            reported_by: BTreeSet::new(),
            evidence: None,
        },
    })
}

/// So many organizations, called by turns as these, and ties between some.
fn network(count: usize, names: &[&str], ties: &[(usize, usize)]) -> Rows {
    let mut rows = Rows::default();
    for place in 0..count {
        let name = format!("{} {place}", names[place % names.len()]);
        rows.organizations.push(organization(place, name));
    }
    for &(from, to) in ties {
        rows.ties
            .push(tie(from, to, RelationKind::Collaborates, true));
    }
    rows
}

/// Rings of so many actors each, one tie from each to the next.
fn rings(count: usize, size: usize) -> Vec<(usize, usize)> {
    let ring = |ring: usize| {
        let of = move |place: usize| ring * size + place % size;
        let round = (0..size).flat_map(move |p| [(of(p), of(p + 1)), (of(p), of(p + 3))]);
        round.chain((ring + 1 < count).then(|| (of(0), of(0) + size)))
    };
    (0..count).flat_map(ring).collect()
}

fn star(leaves: usize) -> Vec<(usize, usize)> {
    (1..=leaves).map(|leaf| (0, leaf)).collect()
}

const FOREIGN: [&str; 3] = ["جمعية التضامن", "🎈🎈🎈", "Amici del ❤ cuore"];

#[test]
fn small_networks_can_be_read() {
    let crowded: Vec<(usize, usize)> = (0..40)
        .flat_map(|u| (1..9).map(move |step| (u, (u + step * step) % 40)))
        .collect();
    readable(
        FIGURE,
        [
            ("nobody", Rows::default()),
            ("one", network(1, &["Sola"], &[])),
            ("two", network(2, &["Coppia"], &[(0, 1)])),
            ("a pair and one", network(3, &["Ente"], &[(0, 1)])),
            ("long names", network(12, &[LONG], &star(9))),
            ("foreign names", network(14, &FOREIGN, &star(9))),
            ("a crowd", network(44, &["Cooperativa sociale"], &crowded)),
        ],
    );
}

#[test]
fn networks_without_ties_can_be_read() {
    let names = ["Associazione", LONG];
    readable(
        FIGURE,
        [
            ("alone", network(30, &names, &[])),
            ("all alone", network(400, &names, &[])),
        ],
    );
}

#[test]
fn large_networks_can_be_read() {
    readable(
        FIGURE,
        [
            ("a star", network(401, &["Ente"], &star(400))),
            ("rings", network(330, &["Ente", LONG], &rings(16, 20))),
        ],
    );
}

fn of(drawing: &Drawing) -> String {
    lines(drawing).join(" ")
}

#[test]
fn a_large_network_is_drawn_as_groups_and_the_rest_is_counted() {
    let drawing = figure(
        FIGURE,
        network(325, &["Ente"], &rings(16, 20)),
        Language::It,
    );
    let text = of(&drawing);
    assert!(text.contains("Gruppo 1 · "), "{text}");
    assert!(drawing.title().contains("gruppi"), "{}", drawing.title());
    assert!(text.contains("solo contati"), "{text}");
    let small = figure(FIGURE, network(40, &["Ente"], &rings(2, 20)), Language::It);
    assert!(!of(&small).contains("Gruppo 1 · ") && !small.title().contains("gruppi"));
}

#[test]
fn names_that_cannot_be_drawn_give_way_to_what_can() {
    let drawing = figure(FIGURE, network(4, &FOREIGN, &star(3)), Language::It);
    let text = of(&drawing);
    assert!(text.contains("Amici del cuore 2"), "{text}");
    assert!(text.contains("o0001") && !text.contains('🎈'), "{text}");
}

#[test]
fn an_arrow_needs_every_tie_to_point_the_same_way() {
    use RelationKind::{Collaborates, Funds, Informs, Refers};
    let mut rows = network(10, &["Ente"], &[]);
    rows.ties = vec![
        tie(0, 1, Refers, false),
        tie(1, 0, Funds, false),
        tie(2, 3, Refers, false),
        tie(2, 3, Funds, false),
        tie(5, 4, Funds, false),
        tie(6, 7, Refers, false),
        tie(6, 7, Collaborates, true),
        tie(8, 9, Informs, false),
        tie(0, 2, Refers, true),
    ];
    let built = build(Edition::new("prova"), rows);
    let study = Study::of(&built.district).expect("a study");
    let towards: Vec<_> = between(&study)
        .iter()
        .map(|tied| (tied.first, tied.second, tied.towards))
        .collect();
    let expected = [
        (0, 1, None),
        (0, 2, None),
        (2, 3, Some(3)),
        (4, 5, Some(4)),
        (6, 7, None),
        (8, 9, None),
    ];
    assert_eq!(towards, expected);
}

/// Where the map of a network has everybody.
fn mapped(rows: Rows, before: Option<&BTreeMap<String, Point>>) -> BTreeMap<String, Point> {
    let built = build(Edition::new("prova"), rows);
    let study = Study::of(&built.district).expect("a study");
    let words = Words::new(Language::It);
    let briefing = Briefing::new(&study, &[], &[], &words, 1).viewed(View {
        places: before,
        ..View::default()
    });
    places(&briefing, &Sheet::default())
}

#[test]
fn whoever_stays_in_the_network_stays_in_the_picture() {
    for (size, ring) in [(40, 20), (200, 20)] {
        let whole = network(size, &["Ente"], &rings(size / ring, ring));
        let before = mapped(whole.clone(), None);
        assert!(before.len() > size / 2);
        let inside =
            |point: &Point| (0.0..=1.0).contains(&point.x) && (0.0..=1.0).contains(&point.y);
        assert!(before.values().all(inside), "{before:?}");
        let mut less = whole;
        less.organizations.remove(7);
        less.ties
            .retain(|row| row.record.from.as_str() != "o0007" && row.record.to.as_str() != "o0007");
        let after = mapped(less, Some(&before));
        assert!(!after.contains_key("o0007"));
        // In groups a bubble gives way to who is gone, and a few of its members with it.
        let (most, often) = if size > 150 {
            (0.25, 0.02)
        } else {
            (0.02, 0.02)
        };
        let mut moved: Vec<f64> = after
            .iter()
            .filter_map(|(id, point)| Some(point.distance(*before.get(id)?)))
            .collect();
        moved.sort_by(f64::total_cmp);
        assert!(moved.len() > size / 2, "{}", moved.len());
        let usual = moved[moved.len() / 2];
        assert!(
            usual < often && moved[moved.len() - 1] < most,
            "{size}: {moved:?}"
        );
    }
}
