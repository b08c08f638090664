//! Mixtures of two editions, on districts small enough to be checked by hand.

use super::aligned::{Aligned, Whose};
use super::hybrid::{Choice, hybrid};
use super::indices::{choice, indices};
use super::*;
use crate::analysis::coverage::needs::coverage;
use crate::model::ids::OrganizationId;
use crate::model::node::{
    Catchment, Municipality, Need, NeedType, Organization, OrganizationKind, Service, ServiceStatus,
};
use crate::model::rows::TieRow;
use crate::model::running::Period;
use crate::model::scenario::Draft;
use crate::model::tie::{Relation, RelationKind};
use crate::model::units::Headcount;
use std::collections::BTreeSet;

fn empty() -> Draft {
    Draft::of(&District {
        edition: crate::model::district::Edition::new("d"),
        network: Default::default(),
        travel: Default::default(),
        boundaries: Vec::new(),
        residents: Vec::new(),
        standards: Vec::new(),
        never: Default::default(),
    })
}

/// A district of these organizations (`!` after one that did not answer), ties (`a-b`, told by `a`), services (`a:s=places`, offered by
/// `a` to everybody) and persons in need.
fn district(organizations: &str, ties: &str, services: &str, persons: u32) -> District {
    let mut draft = empty();
    let code: MunicipalityCode = "041013".parse().unwrap();
    draft.municipalities.insert(
        code.clone(),
        Municipality {
            code: code.clone(),
            name: "Fano".to_owned(),
            place: None,
            area_km2: None,
            population: None,
            deprivation: None,
            basin: None,
        },
    );
    for word in organizations.split_whitespace() {
        let id: OrganizationId = word.trim_end_matches('!').parse().unwrap();
        draft.organizations.insert(
            id.clone(),
            Organization {
                name: format!("Ente {id}"),
                id,
                kind: OrganizationKind::Association,
                runts_section: None,
                fiscal_code: None,
                municipality: Some(code.clone()),
                place: None,
                activities: BTreeSet::new(),
                volunteers: None,
                staff: None,
                answered: Some(!word.ends_with('!')),
                notes: None,
            },
        );
    }
    for word in ties.split_whitespace() {
        let (from, to) = word.split_once('-').unwrap();
        let from: OrganizationId = from.parse().unwrap();
        draft.ties.push(TieRow {
            to: to.parse().unwrap(),
            relation: Relation {
                kind: RelationKind::Collaborates,
                strength: None,
                mutual: true,
                since: None,
                reported_by: [from.clone()].into(),
                evidence: None,
            },
            from,
        });
    }
    let need_type: crate::model::ids::NeedTypeId = "casa".parse().unwrap();
    draft.need_types.insert(
        need_type.clone(),
        NeedType {
            id: need_type.clone(),
            name: "Casa".to_owned(),
            area: None,
            tavoli: BTreeSet::new(),
        },
    );
    let id = crate::model::ids::NeedId {
        need_type: need_type.clone(),
        municipality: code.clone(),
    };
    draft
        .needs
        .insert(id.clone(), Need::of(id, Headcount::Stated(persons)));
    for word in services.split_whitespace() {
        let (provider, rest) = word.split_once(':').unwrap();
        let (id, places) = rest.split_once('=').unwrap();
        let id: crate::model::ids::ServiceId = id.parse().unwrap();
        draft
            .addresses
            .insert((id.clone(), need_type.clone()), None);
        draft.services.insert(
            id.clone(),
            Service {
                name: format!("Servizio {id}"),
                id,
                providers: [provider.parse().unwrap()].into(),
                areas: BTreeSet::new(),
                municipality: Some(code.clone()),
                place: None,
                catchment: Catchment::Everywhere,
                capacity: places.parse().ok(),
                unit: None,
                targets: BTreeSet::new(),
                ages: Default::default(),
                status: ServiceStatus::Active,
                period: Period::default(),
                as_of: None,
                source: None,
            },
        );
    }
    draft.district()
}

fn aligned(before: &District, after: &District) -> Aligned {
    Aligned::new(before, after, &BTreeMap::new(), &Decisions::default())
}

fn compared(before: &District, after: &District) -> Comparison {
    compare(before, after, &BTreeMap::new(), &Decisions::default()).unwrap()
}

/// Then: a, b and c answered, d did not. Now: c has left, e has entered, d answered and tells of a; the tie of a and b is gone.
fn two() -> (District, District) {
    (
        district("a b c d!", "a-b b-c", "a:s=10 c:t=5", 20),
        district("a b d e", "d-a e-b b-d", "a:s=12 e:u=2", 18),
    )
}

#[test]
fn a_tie_that_could_not_be_seen_is_not_a_new_one() {
    let (before, after) = two();
    let found = compared(&before, &after);
    let ties: Vec<(String, &str, &str)> = (found.ties.iter())
        .map(|tie| {
            let pair = format!("{}{}", tie.one, tie.other);
            (pair, tie.change.key(), tie.cause.key())
        })
        .collect();
    let expected = [
        ("ab", "ended", "ties"),
        // Only d, silent then, tells of it.
        ("ad", "new", "answers"),
        ("bc", "ended", "actors"),
        // b answered then, and did not tell of it.
        ("bd", "new", "ties"),
        ("be", "new", "actors"),
    ];
    let expected = expected.map(|(pair, change, cause)| (pair.to_owned(), change, cause));
    assert_eq!(ties, expected);
    // Of a, b, d: then ab; now ad and bd; seen in both: ab, bd.
    let stability = &found.stability;
    assert_eq!(stability.among_stayed.hamming(), 3);
    assert_eq!(stability.among_stayed.jaccard(), 0.0);
    assert_eq!(stability.among_stayed.same_pairs(), 0.0);
    assert_eq!(stability.seen_in_both.hamming(), 2);
    assert_eq!(stability.among_all.hamming(), 5);
    // Five in either, three in both.
    assert_eq!(stability.organizations, 3.0 / 5.0);
    assert_eq!(stability.among_all.same_pairs(), 5.0 / 10.0);
}

#[test]
fn the_parts_of_a_change_are_what_a_hand_finds() {
    let (before, after) = two();
    let found = compared(&before, &after);
    // Ties: 2 then, 3 now. Actors: −1 (bc) + 1 (be) = 0; ties among those who stayed: −1 (ab) + 1 (bd) = 0; answers: + 1 (ad).
    let ties = found.index("m").unwrap();
    assert_eq!((ties.before, ties.after), (Some(2.0), Some(3.0)));
    let near = |parts: Option<[f64; CAUSES]>, expected: [f64; CAUSES]| {
        let parts = parts.expect("parts");
        let far = parts
            .iter()
            .zip(expected)
            .any(|(one, other)| (one - other).abs() > 1e-12);
        assert!(!far, "{parts:?} {expected:?}");
    };
    near(ties.parts, [0.0, 0.0, 1.0, 0.0, 0.0, 0.0]);
    // Covered: min(15, 20) = 15 then, min(14, 18) = 14 now. Persons never bind; c takes 5 places away, e brings 2; s grows by 2.
    let covered = found.index("covered").unwrap();
    near(covered.parts, [-3.0, 0.0, 0.0, 2.0, 0.0, 0.0]);
    near(
        found.index("persons").unwrap().parts,
        [0.0, 0.0, 0.0, 0.0, -2.0, 0.0],
    );
    // The share is no sum: its parts are those of all 120 orders.
    for index in &found.indices {
        let Some(parts) = index.parts else { continue };
        let change = index.change().expect("a change where there are parts");
        assert!(
            (parts.iter().sum::<f64>() - change).abs() < 1e-9,
            "{index:?}"
        );
    }
}

/// The mean over all orders of the five causes, each mixture computed as it comes.
fn by_brute_force(editions: &Aligned, value: impl Fn(&District) -> f64) -> [f64; 5] {
    let worth: Vec<f64> = (0..32_usize)
        .map(|bits| {
            let chosen = choice(|cause| {
                let place = Cause::ALL.iter().position(|one| *one == cause).unwrap();
                bits >> place & 1 == 1
            });
            value(&hybrid(editions, &chosen))
        })
        .collect();
    let mut orders = vec![Vec::new()];
    for _ in 0..5 {
        orders = (orders.into_iter())
            .flat_map(|order: Vec<usize>| {
                let next = (0..5)
                    .filter(|place| !order.contains(place))
                    .collect::<Vec<_>>();
                next.into_iter()
                    .map(move |place| [order.clone(), vec![place]].concat())
            })
            .collect();
    }
    assert_eq!(orders.len(), 120);
    let mut parts = [0.0; 5];
    for order in &orders {
        let mut bits = 0;
        for &place in order {
            parts[place] += (worth[bits | 1 << place] - worth[bits]) / 120.0;
            bits |= 1 << place;
        }
    }
    parts
}

#[test]
fn parts_are_the_mean_over_all_orders_of_the_five_causes() {
    let (before, after) = two();
    let editions = aligned(&before, &after);
    let found = indices(&editions, &before).unwrap();
    let index = |id: &str| found.iter().find(|index| index.id == id).unwrap();
    let density = |district: &District| {
        let study = crate::analysis::study::Study::of(district).unwrap();
        let n = study.actors.len() as f64;
        2.0 * study.actors.ties() as f64 / (n * (n - 1.0))
    };
    let share = |district: &District| {
        let totals = coverage(district).totals;
        totals.covered as f64 / totals.persons as f64
    };
    for (id, brute) in [
        ("density", by_brute_force(&editions, density)),
        ("share", by_brute_force(&editions, share)),
    ] {
        let parts = index(id).parts.expect("parts");
        for (one, other) in parts.iter().zip(brute) {
            assert!((one - other).abs() < 1e-12, "{id}: {parts:?} {brute:?}");
        }
    }
}

#[test]
fn a_mixture_of_one_edition_is_that_edition() {
    let (before, after) = two();
    let editions = aligned(&before, &after);
    for (whose, edition) in [(Whose::Before, &before), (Whose::After, &after)] {
        let mixed = hybrid(&editions, &Choice::of(whose));
        let text = |district: &District| {
            let study = crate::analysis::study::Study::of(district).unwrap();
            let needs = coverage(district).needs;
            format!("{:?} {:?} {:?}", study.cohesion, study.isolations, needs)
        };
        assert_eq!(text(&mixed), text(edition));
    }
}

#[test]
fn why_a_need_is_met_otherwise_is_found_by_computing_again() {
    let why = |before: District, after: District| -> Vec<(&'static str, Vec<String>)> {
        let found = compared(&before, &after);
        assert_eq!(found.needs.len(), 1, "{:?}", found.needs);
        let why = found.needs[0].why.iter();
        why.map(|why| (why.reason.key(), why.services.clone()))
            .collect()
    };
    let named = |names: &[&str]| {
        names
            .iter()
            .map(|name| (*name).to_owned())
            .collect::<Vec<_>>()
    };
    let base = || district("a b", "a-b", "a:s=10 b:t=10", 20);
    for (after, reason, services) in [
        (
            district("a b", "a-b", "a:s=10 b:t=10", 50),
            "more-persons",
            vec![],
        ),
        (
            district("a b", "a-b", "a:s=10", 20),
            "closed",
            vec!["Servizio t"],
        ),
        (district("a", "", "a:s=10", 20), "left", vec!["Servizio t"]),
        (
            district("a b", "a-b", "a:s=2 b:t=10", 20),
            "shrunk",
            vec!["Servizio s"],
        ),
        (
            district("a b", "a-b", "a:s=10 a:t=10", 20),
            "providers",
            vec![],
        ),
    ] {
        assert_eq!(why(base(), after), [(reason, named(&services))]);
    }
}
