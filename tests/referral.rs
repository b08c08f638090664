//! Does cover through the network reach what walks along referrals reach, hang on whom it hangs on, and count nobody twice?

mod common;

use common::districts::{
    Sketch, address, id, municipality, need, need_type, organization, service, tie,
};
use common::random::Random;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use tessuto::analysis::coverage::catchment::catchments;
use tessuto::analysis::coverage::needs::coverage;
use tessuto::analysis::coverage::referral::{Referral, ReferralCover, referral};
use tessuto::ingest::read_dataset;
use tessuto::model::district::District;
use tessuto::model::node::{Catchment, Organization, Service, ServiceStatus};
use tessuto::model::rows::TieRow;
use tessuto::model::tie::{RelationKind, Strength};
use tessuto::model::units::Headcount::{Stated, Unknown};

const FANO: &str = "041013";
const PERGOLA: &str = "041043";

fn refers(from: &str, to: &str, strength: f64) -> TieRow {
    let mut row = tie(from, to);
    row.relation.kind = RelationKind::Refers;
    row.relation.strength = Strength::new(strength);
    row
}

fn seated(text: &str, code: &str) -> Organization {
    Organization {
        municipality: Some(id(code)),
        ..organization(text)
    }
}

/// A service for Fano alone.
fn fano(text: &str, provider: &str, capacity: Option<u32>) -> Service {
    Service {
        catchment: Catchment::Listed([id(FANO)].into()),
        capacity,
        ..service(text, provider)
    }
}

/// Four persons in Fano and five in Pergola need help at home, for which `coop` has places in Fano alone. In Pergola sits `desk`.
fn sketch(capacity: Option<u32>, ties: Vec<TieRow>) -> Sketch {
    Sketch {
        organizations: vec![
            seated("desk", PERGOLA),
            organization("broker"),
            organization("coop"),
            organization("other"),
        ],
        municipalities: [FANO, PERGOLA].map(municipality).into(),
        need_types: vec![need_type("home")],
        services: vec![fano("care", "coop", capacity)],
        addresses: vec![address("care", "home")],
        needs: vec![
            need("home", FANO, Stated(4)),
            need("home", PERGOLA, Stated(5)),
        ],
        ties,
        ..Sketch::default()
    }
}

fn found(district: &District) -> Referral {
    referral(district, &coverage(district))
}

fn pergola(sketch: &Sketch) -> ReferralCover {
    let district = sketch.district();
    let found = found(&district);
    found.of(&sketch.needs[1].id).expect("the need").clone()
}

fn names<T: ToString>(ids: impl IntoIterator<Item = T>) -> Vec<String> {
    ids.into_iter().map(|id| id.to_string()).collect()
}

#[test]
fn a_chain_brings_persons_to_the_places_that_are_left() {
    let ties = vec![refers("desk", "broker", 3.0), refers("broker", "coop", 4.0)];
    for (capacity, taken, undetermined) in [
        (Some(10), 5, 0),
        (Some(7), 3, 0),
        (Some(4), 0, 0),
        // Whoever could be helped by places nobody stated is neither helped nor left.
        (None, 0, 5),
    ] {
        let cover = pergola(&sketch(capacity, ties.clone()));
        assert_eq!(names(&cover.chain), ["desk", "broker", "coop"]);
        assert_eq!(names(&cover.brokers), ["desk", "broker"]);
        assert_eq!(names(&cover.services), ["care"]);
        assert_eq!(cover.persons, Some(5));
        assert_eq!(
            (cover.taken, cover.undetermined),
            (taken, undetermined),
            "{capacity:?}"
        );
        assert_eq!(cover.left(), 5 - taken - undetermined);
    }
    // No place at all is no service to be referred to.
    assert!(!pergola(&sketch(Some(0), ties)).is_reached());
}

#[test]
fn direct_cover_stays_as_it_is() {
    let ties = vec![refers("desk", "coop", 3.0)];
    let sketch = sketch(Some(10), ties);
    let district = sketch.district();
    let direct = coverage(&district);
    let found = referral(&district, &direct);
    assert_eq!(direct.totals.covered, 4);
    assert_eq!(direct.totals.not_covered, 5);
    let fano = found.of(&sketch.needs[0].id).expect("the need");
    assert_eq!(
        (fano.persons, fano.taken, fano.is_reached()),
        (Some(0), 0, false)
    );
}

#[test]
fn steps_and_strengths_include_their_limits() {
    let ties = vec![refers("desk", "broker", 3.0), refers("broker", "coop", 4.0)];
    for (steps, strength, reached) in [
        (2, 3.0, true),
        (3, 3.0, true),
        (1, 3.0, false),
        (0, 0.0, false),
        (2, 3.1, false),
    ] {
        let mut sketch = sketch(Some(10), ties.clone());
        sketch.edition.referral_steps = steps;
        sketch.edition.referral_strength = strength;
        assert_eq!(pergola(&sketch).is_reached(), reached, "{steps} {strength}");
    }
    // A strength that nobody stated counts as the weakest.
    let mut unstated = refers("desk", "coop", 1.0);
    unstated.relation.strength = None;
    let mut sketch = sketch(Some(10), vec![unstated]);
    assert!(!pergola(&sketch).is_reached());
    sketch.edition.referral_strength = 1.0;
    assert!(pergola(&sketch).is_reached());
}

#[test]
fn a_referral_has_a_direction_unless_it_is_mutual() {
    let back = refers("coop", "desk", 5.0);
    assert!(!pergola(&sketch(Some(10), vec![back.clone()])).is_reached());
    let mut mutual = back;
    mutual.relation.mutual = true;
    assert_eq!(
        names(&pergola(&sketch(Some(10), vec![mutual])).chain),
        ["desk", "coop"]
    );
    // Working together is not referring.
    let mut together = tie("desk", "coop");
    together.relation.strength = Strength::new(5.0);
    assert!(!pergola(&sketch(Some(10), vec![together])).is_reached());
}

#[test]
fn present_is_who_sits_or_serves_here_and_not_who_is_near() {
    let with = |service: Option<Service>| {
        let mut sketch = sketch(Some(10), vec![refers("other", "coop", 3.0)]);
        sketch.organizations[0].municipality = None;
        sketch.services.extend(service);
        pergola(&sketch).is_reached()
    };
    let listing = |catchment| Service {
        catchment,
        ..service("desk-hours", "other")
    };
    assert!(!with(None));
    assert!(with(Some(listing(Catchment::Listed([id(PERGOLA)].into())))));
    assert!(with(Some(listing(Catchment::Everywhere))));
    assert!(!with(Some(listing(Catchment::Listed([id(FANO)].into())))));
    let near = listing(Catchment::WithinRadius);
    assert!(!with(Some(near.clone())));
    let mut here = near;
    here.municipality = Some(id(PERGOLA));
    assert!(with(Some(here.clone())));
    here.status = ServiceStatus::Suspended;
    assert!(!with(Some(here)));
}

#[test]
fn whoever_is_present_and_has_the_service_needs_no_referral() {
    let mut sketch = sketch(Some(10), vec![]);
    sketch.organizations[2].municipality = Some(id(PERGOLA));
    assert!(!pergola(&sketch).is_reached());
    // Not even in a circle; but another who is present can refer to it.
    sketch.ties = vec![refers("coop", "broker", 5.0), refers("broker", "coop", 5.0)];
    assert!(!pergola(&sketch).is_reached());
    sketch.ties.push(refers("desk", "coop", 5.0));
    assert_eq!(names(&pergola(&sketch).chain), ["desk", "coop"]);
}

#[test]
fn two_ways_leave_no_broker_but_their_common_start() {
    let ties = vec![
        refers("desk", "broker", 3.0),
        refers("broker", "coop", 3.0),
        refers("desk", "other", 3.0),
        refers("other", "coop", 3.0),
    ];
    let mut two_ways = sketch(Some(10), ties);
    assert_eq!(names(&pergola(&two_ways).brokers), ["desk"]);
    // The first by ids among chains as short.
    assert_eq!(names(&pergola(&two_ways).chain), ["desk", "broker", "coop"]);
    two_ways.organizations.push(seated("desk-2", PERGOLA));
    two_ways.ties.push(refers("desk-2", "other", 3.0));
    assert_eq!(names(&pergola(&two_ways).brokers), [""; 0]);
}

#[test]
fn brokers_are_told_with_their_needs_and_persons() {
    let ties = vec![refers("desk", "broker", 3.0), refers("broker", "coop", 4.0)];
    let mut sketch = sketch(Some(7), ties);
    sketch.need_types.push(need_type("ride"));
    sketch.services.push(fano("bus", "coop", None));
    sketch.addresses.push(address("bus", "ride"));
    sketch.needs.push(need("ride", PERGOLA, Stated(6)));
    let found = found(&sketch.district());
    let told: Vec<_> = found
        .brokers
        .iter()
        .map(|broker| {
            let needs = names(&broker.needs);
            (
                broker.organization.as_str(),
                needs,
                broker.persons,
                broker.undetermined,
            )
        })
        .collect();
    let needs = vec!["home@041043".to_owned(), "ride@041043".to_owned()];
    assert_eq!(
        told,
        [("broker", needs.clone(), 3, 6), ("desk", needs, 3, 6)]
    );
}

#[test]
fn a_need_of_unknown_persons_is_reached_and_takes_no_place() {
    let ties = vec![refers("desk", "coop", 3.0)];
    let mut sketch = sketch(Some(10), ties);
    sketch.needs[1].persons = Unknown;
    let cover = pergola(&sketch);
    assert!(cover.is_reached());
    assert_eq!((cover.persons, cover.taken, cover.left()), (None, 0, 0));
}

/// A territory of seven organizations with referrals of every kind.
fn random_sketch(seed: u64) -> Sketch {
    let mut random = Random(seed);
    let organizations: Vec<String> = (0..7).map(|index| format!("o{index}")).collect();
    let codes = [FANO, PERGOLA, "041028"];
    let mut ties = Vec::new();
    for from in &organizations {
        for to in &organizations {
            if from != to && random.chance(0.22) {
                let mut row = refers(from, to, 1.0 + random.below(5) as f64);
                row.relation.mutual = random.chance(0.2);
                if random.chance(0.1) {
                    row.relation.kind = RelationKind::Collaborates;
                }
                ties.push(row);
            }
        }
    }
    let services: Vec<Service> = (0..4)
        .map(|index| Service {
            municipality: random.chance(0.5).then(|| id(codes[random.below(3)])),
            catchment: Catchment::Listed([id(codes[random.below(3)])].into()),
            capacity: random.chance(0.7).then(|| random.below(9) as u32),
            ..service(&format!("s{index}"), &organizations[random.below(7)])
        })
        .collect();
    Sketch {
        organizations: organizations
            .iter()
            .map(|text| Organization {
                municipality: random.chance(0.3).then(|| id(codes[random.below(3)])),
                ..organization(text)
            })
            .collect(),
        municipalities: codes.map(municipality).into(),
        need_types: ["home", "ride"].map(need_type).into(),
        addresses: services
            .iter()
            .map(|service| address(service.id.as_str(), ["home", "ride"][random.below(2)]))
            .collect(),
        services,
        needs: ["home", "ride"]
            .iter()
            .flat_map(|kind| codes.map(|code| (kind, code)))
            .map(|(kind, code)| need(kind, code, Stated(random.below(12) as u32)))
            .collect(),
        ties,
        ..Sketch::default()
    }
}

/// Whether a walk of at most so many referrals leads from one organization to the other, found by taking every walk.
fn walks(ties: &BTreeSet<(String, String)>, from: &str, to: &str, most: u32) -> bool {
    most > 0
        && ties
            .iter()
            .filter(|(start, _)| start == from)
            .any(|(_, next)| next == to || walks(ties, next, to, most - 1))
}

/// The needs that referrals reach, by the definition alone.
fn by_walks(sketch: &Sketch) -> BTreeSet<String> {
    let direct = coverage(&sketch.district());
    let wanting = direct.needs.iter().filter(|need| need.not_covered() > 0);
    let wanting: BTreeSet<_> = wanting.map(|need| &need.need).collect();
    let edition = &sketch.edition;
    let mut ties = BTreeSet::new();
    for row in &sketch.ties {
        let strength = row.relation.strength.map_or(1.0, Strength::value);
        if row.relation.kind == RelationKind::Refers && strength >= edition.referral_strength {
            ties.insert((row.from.to_string(), row.to.to_string()));
            if row.relation.mutual {
                ties.insert((row.to.to_string(), row.from.to_string()));
            }
        }
    }
    let mut reached = BTreeSet::new();
    for need in sketch
        .needs
        .iter()
        .filter(|need| wanting.contains(&need.id))
    {
        let here = &need.id.municipality;
        let seated = sketch.organizations.iter();
        let seated = seated.filter(|organization| organization.municipality.as_ref() == Some(here));
        let serving = sketch.services.iter().filter(|service| {
            service.municipality.as_ref() == Some(here)
                || matches!(&service.catchment, Catchment::Listed(codes) if codes.contains(here))
        });
        let present: BTreeSet<String> = seated
            .map(|organization| organization.id.to_string())
            .chain(serving.flat_map(|service| names(&service.providers)))
            .collect();
        for service in &sketch.services {
            let answers = sketch
                .addresses
                .iter()
                .any(|row| row.service == service.id && row.need_type == need.id.need_type);
            let serves =
                matches!(&service.catchment, Catchment::Listed(codes) if codes.contains(here));
            if !answers || serves || service.capacity == Some(0) {
                continue;
            }
            for end in names(&service.providers) {
                let from = present.iter().filter(|from| **from != end);
                let mut from = from;
                if from.any(|from| walks(&ties, from, &end, edition.referral_steps)) {
                    reached.insert(need.id.to_string());
                }
            }
        }
    }
    reached
}

fn reached(sketch: &Sketch) -> BTreeSet<String> {
    let found = found(&sketch.district());
    let covers = found.needs.iter().filter(|cover| cover.is_reached());
    covers.map(|cover| cover.need.to_string()).collect()
}

#[test]
fn referrals_reach_what_walks_reach() {
    let (mut some, mut none) = (0, 0);
    for seed in 0..60 {
        let mut sketch = random_sketch(seed);
        for (steps, strength) in [(0, 1.0), (1, 1.0), (2, 3.0), (3, 2.0), (4, 1.0)] {
            sketch.edition.referral_steps = steps;
            sketch.edition.referral_strength = strength;
            let expected = by_walks(&sketch);
            assert_eq!(
                reached(&sketch),
                expected,
                "seed {seed}, {steps} steps of {strength}"
            );
            some += expected.len();
            none += sketch.needs.len() - expected.len();
        }
    }
    assert!(some > 100 && none > 100, "{some} reached, {none} not");
}

#[test]
fn a_need_hangs_on_whoever_lets_nothing_through_when_silent() {
    let mut hanging = 0;
    for seed in 100..140 {
        let sketch = random_sketch(seed);
        let found = found(&sketch.district());
        for organization in &sketch.organizations {
            let mut silent = sketch.clone();
            for row in &mut silent.ties {
                if row.relation.mutual && row.to == organization.id {
                    row.relation.mutual = false;
                } else if row.from == organization.id && row.relation.mutual {
                    std::mem::swap(&mut row.from, &mut row.to);
                    row.relation.mutual = false;
                } else if row.from == organization.id {
                    row.relation.kind = RelationKind::Funds;
                }
            }
            let left = by_walks(&silent);
            for cover in found.needs.iter().filter(|cover| cover.is_reached()) {
                let lost = !left.contains(&cover.need.to_string());
                let told = cover.brokers.contains(&organization.id);
                assert_eq!(
                    told, lost,
                    "seed {seed}, {} of {}",
                    organization.id, cover.need
                );
                hanging += usize::from(lost);
            }
        }
    }
    assert!(hanging > 20, "{hanging} pairs");
}

#[test]
fn a_chain_is_one_and_none_is_shorter() {
    for seed in 0..40 {
        let mut sketch = random_sketch(seed);
        sketch.edition.referral_strength = 2.0;
        sketch.edition.referral_steps = 4;
        let found = found(&sketch.district());
        for cover in &found.needs {
            let Some(steps) = cover.chain.len().checked_sub(1) else {
                continue;
            };
            let different: BTreeSet<_> = cover.chain.iter().collect();
            assert_eq!(different.len(), cover.chain.len());
            sketch.edition.referral_steps = steps as u32;
            assert!(by_walks(&sketch).contains(&cover.need.to_string()));
            sketch.edition.referral_steps = steps as u32 - 1;
            assert!(!by_walks(&sketch).contains(&cover.need.to_string()));
        }
    }
}

#[test]
fn weaker_ties_and_longer_chains_never_take_reach_away() {
    for seed in 200..230 {
        let mut sketch = random_sketch(seed);
        let mut before = BTreeSet::new();
        for strength in [5.0, 3.0, 1.0] {
            sketch.edition.referral_strength = strength;
            let now = reached(&sketch);
            assert!(now.is_superset(&before), "seed {seed}, strength {strength}");
            before = now;
        }
        let mut before = BTreeSet::new();
        for steps in 0..5 {
            sketch.edition.referral_steps = steps;
            let now = reached(&sketch);
            assert!(now.is_superset(&before), "seed {seed}, {steps} steps");
            before = now;
        }
    }
}

#[test]
fn persons_add_up_and_no_place_is_given_twice() {
    let (mut brought, mut open) = (0, 0);
    for seed in 300..340 {
        let sketch = random_sketch(seed);
        let district = sketch.district();
        let direct = coverage(&district);
        let found = referral(&district, &direct);
        let free: u32 = sketch
            .services
            .iter()
            .filter_map(|service| {
                let taken = direct.taken.get(&service.id).copied().unwrap_or(0);
                Some(service.capacity? - taken)
            })
            .sum();
        let taken: u32 = found.needs.iter().map(|cover| cover.taken).sum();
        assert!(taken <= free, "seed {seed}: {taken} of {free}");
        for (need, cover) in direct.needs.iter().zip(&found.needs) {
            assert_eq!(need.need, cover.need);
            assert_eq!(cover.persons, Some(need.not_covered()));
            let sum = cover.taken + cover.undetermined + cover.left();
            assert_eq!(sum, need.not_covered());
            assert!(cover.is_reached() || cover.taken + cover.undetermined == 0);
            assert!(need.services.iter().all(|id| !cover.services.contains(id)));
            brought += cover.taken;
            open += cover.undetermined;
        }
    }
    assert!(brought > 20 && open > 20, "{brought} brought, {open} open");
}

#[test]
fn the_demonstration_is_helped_where_referrals_were_written() {
    let dataset = read_dataset(Path::new("datasets/ats6-fano")).expect("the demonstration");
    let district = dataset.district;
    let direct = coverage(&district);
    let found = referral(&district, &direct);
    let reached: BTreeMap<String, String> = found
        .needs
        .iter()
        .filter(|cover| cover.is_reached())
        .map(|cover| (cover.need.to_string(), names(&cover.chain).join(" > ")))
        .collect();
    // No need is reached by referral that no service answers to.
    let answered = catchments(&district);
    for (cover, elsewhere) in found.needs.iter().zip(&answered.elsewhere) {
        assert!(!cover.is_reached() || !elsewhere.is_empty());
    }
    // The health district serves the inner valley and refers to a cooperative that works on the coast.
    assert_eq!(reached["demenze@041054"], "distretto-sanitario > la-spiga");
    assert_eq!(
        reached["casa@041054"],
        "distretto-sanitario > voce-accanto > terraluce"
    );
    // Nothing reaches housing in Fratte Rosa, of whose persons nobody knows the number.
    assert_eq!(
        reached["casa@041016"],
        "distretto-sanitario > voce-accanto > terraluce"
    );
    // Who is covered wants no referral, and for social withdrawal there is nobody to refer to.
    assert!(!reached.contains_key("protezione-donne@041028"));
    assert!(!reached.contains_key("ritiro-sociale@041013"));
    let brokers: BTreeMap<&str, usize> = found
        .brokers
        .iter()
        .map(|broker| (broker.organization.as_str(), broker.needs.len()))
        .collect();
    assert!(brokers["distretto-sanitario"] > brokers["voce-accanto"]);
    assert!(brokers.contains_key("dsm"));
}
