//! Does what changes between two editions, or when an organization closes, add up to what each of them says?

mod common;

use common::districts::{
    Sketch, address, id, municipality, need, need_type, organization, service, tie,
};
use std::path::Path;
use tessuto::analysis::changes::{Cause, Change, Changes};
use tessuto::analysis::structure::between_places::ties_between_places;
use tessuto::analysis::study::Study;
use tessuto::ingest::read_dataset;
use tessuto::model::node::{Organization, Service};
use tessuto::model::units::Headcount;

/// Two municipalities, two types of need, two organizations that are tied.
fn sketch() -> Sketch {
    let takes = |name: &str, provider: &str, capacity: u32| Service {
        capacity: Some(capacity),
        ..service(name, provider)
    };
    Sketch {
        organizations: ["cooperative", "parish"].map(organization).into(),
        municipalities: ["041013", "041043"].map(municipality).into(),
        need_types: ["home", "meals"].map(need_type).into(),
        services: vec![
            takes("home-1", "cooperative", 30),
            takes("meals-1", "parish", 20),
        ],
        addresses: vec![address("home-1", "home"), address("meals-1", "meals")],
        needs: vec![
            need("home", "041013", Headcount::Stated(20)),
            need("home", "041043", Headcount::Stated(10)),
            need("meals", "041013", Headcount::Stated(40)),
            need("meals", "041043", Headcount::Unknown),
        ],
        ties: vec![tie("cooperative", "parish")],
        ..Sketch::default()
    }
}

fn reconcile(changes: &Changes<'_>) {
    let places = changes.municipalities.values();
    let types = changes.need_types.values();
    for change in places.clone().chain(types.clone()).chain([&changes.all]) {
        assert!(change.reconciles(), "{change:?}");
        assert!(change.before.reconciles() && change.after.reconciles());
    }
    let sum = |change: &Change| (change.gained, change.lost, change.incomparable);
    let add = |a: (u64, u64, usize), b: (u64, u64, usize)| (a.0 + b.0, a.1 + b.1, a.2 + b.2);
    let all = sum(&changes.all);
    assert_eq!(places.map(sum).fold((0, 0, 0), add), all);
    assert_eq!(types.map(sum).fold((0, 0, 0), add), all);
}

#[test]
fn two_editions_are_compared_need_by_need() {
    let before = sketch().district();
    let mut later = sketch();
    later.services[0].capacity = Some(5);
    later.services[1].capacity = Some(35);
    later.needs[2].persons = Headcount::Stated(30);
    later.organizations.push(organization("school"));
    later.ties.clear();
    let after = later.district();
    let (before, after) = (Study::of(&before).unwrap(), Study::of(&after).unwrap());
    let changes = Changes::between(&before, &after);
    reconcile(&changes);
    let all = &changes.all;
    assert_eq!((all.before.covered, all.after.covered), (50, 35));
    // 25 of those at home have no place any more; ten more have meals.
    assert_eq!((all.gained, all.lost, all.net()), (10, 25, -15));
    let pergola = &changes.municipalities[&id("041043")];
    assert_eq!(pergola.incomparable, 1, "its meals have no number");
    assert_eq!(changes.need_types[&id("meals")].net(), 10);
    assert_eq!(changes.cause, Cause::Edition);
    assert_eq!(changes.organizations.kept, 2);
    assert_eq!(changes.organizations.added, [id("school")].into());
    assert_eq!(changes.services.kept, 2);
    assert_eq!(
        changes.ties.removed,
        [(id("cooperative"), id("parish"))].into()
    );
    let same = Changes::between(&after, &after);
    assert_eq!((same.all.gained, same.all.lost), (0, 0));
}

#[test]
fn a_need_that_one_edition_does_not_state_cannot_be_compared() {
    let before = sketch().district();
    let mut later = sketch();
    later.needs.remove(0);
    let after = later.district();
    let (before, after) = (Study::of(&before).unwrap(), Study::of(&after).unwrap());
    let changes = Changes::between(&before, &after);
    reconcile(&changes);
    assert_eq!(changes.all.incomparable, 2);
    assert_eq!(changes.need_types[&id("home")].before.persons, 10);
}

#[test]
fn the_worst_closing_takes_its_services_and_ties_with_it() {
    let district = sketch().district();
    let study = Study::of(&district).unwrap();
    let changes = Changes::of_worst_closing(&study).unwrap();
    reconcile(&changes);
    let cooperative = id("cooperative");
    assert_eq!(changes.cause, Cause::Closing(&cooperative));
    assert_eq!((changes.all.before.covered, changes.all.lost), (50, 30));
    assert_eq!(changes.services.removed, [id("home-1")].into());
    assert_eq!(changes.ties.removed.len(), 1);
    let nobody = Sketch::default().district();
    let study = Study::of(&nobody).unwrap();
    assert!(Changes::of_worst_closing(&study).is_none());
}

#[test]
fn what_a_closing_changes_is_what_the_closures_say() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("datasets/ats6-fano");
    let dataset = read_dataset(&path).unwrap();
    let study = Study::of(&dataset.district).unwrap();
    let changes = Changes::of_worst_closing(&study).unwrap();
    reconcile(&changes);
    // Public bodies stop their services, and are not what closes.
    let network = &dataset.district.network;
    let losses = study.closures().organizations.iter();
    let private = losses.filter(|closure| !network.is_public(&closure.organization));
    let most = private.map(|closure| closure.loss.without_place()).max();
    assert_eq!(Some(changes.all.lost), most);
    assert_eq!(changes.all.gained, 0);
    assert_eq!(changes.all.before.covered, study.coverage.totals.covered);
}

#[test]
fn ties_are_counted_between_inside_and_elsewhere() {
    let at = |name: &str, code: Option<&str>| Organization {
        municipality: code.map(id),
        ..organization(name)
    };
    let fano = Some("041013");
    let district = Sketch {
        organizations: vec![
            at("a", fano),
            at("b", fano),
            at("c", Some("041043")),
            at("d", None),
        ],
        ties: vec![tie("a", "b"), tie("c", "a"), tie("b", "c"), tie("a", "d")],
        ..sketch_without_actors()
    }
    .district();
    let study = Study::of(&district).unwrap();
    let ties = ties_between_places(&district.network, &study.actors);
    let (fano, pergola) = (id("041013"), id("041043"));
    assert_eq!(ties.between, [((&fano, &pergola), 2)].into());
    assert_eq!(ties.inside, [(&fano, 1)].into());
    assert_eq!(ties.elsewhere, 1);
}

fn sketch_without_actors() -> Sketch {
    Sketch {
        services: Vec::new(),
        addresses: Vec::new(),
        ..sketch()
    }
}
