//! Does every working group see its needs, who works on them and who should be invited, for the reasons that hold?

mod common;

use common::districts::{
    Sketch, address, id, municipality, need, need_type, organization, service, sits, tavolo, tie,
};
use std::collections::BTreeSet;
use std::path::Path;
use tessuto::analysis::coverage::needs::{Coverage, coverage};
use tessuto::analysis::coverage::referral::referral;
use tessuto::analysis::coverage::tavoli::{Reason, Tavoli, TavoloView, tavoli};
use tessuto::ingest::read_dataset;
use tessuto::model::district::District;
use tessuto::model::node::{Catchment, NeedType, Organization, Service, ServiceStatus};
use tessuto::model::tie::{RelationKind, Strength};
use tessuto::model::units::Headcount::{Stated, Unknown};

const FANO: &str = "041013";
const PERGOLA: &str = "041043";
const MONDAVIO: &str = "041028";

fn seated(text: &str, code: &str) -> Organization {
    Organization {
        municipality: Some(id(code)),
        ..organization(text)
    }
}

fn followed(text: &str, tavoli: &[&str]) -> NeedType {
    NeedType {
        tavoli: tavoli.iter().map(|text| id(text)).collect(),
        ..need_type(text)
    }
}

fn lists(text: &str, provider: &str, codes: &[&str], capacity: Option<u32>) -> Service {
    Service {
        catchment: Catchment::Listed(codes.iter().map(|code| id(code)).collect()),
        capacity,
        ..service(text, provider)
    }
}

/// Two groups. `family` follows nurseries and rides, `elders` rides and help at home; meals are followed by nobody.
///
/// At `family` sits the council (Fano), which has the nursery of Fano; at both sits the union, which has nothing. Not seated: `coop`
/// (Pergola), which alone has the nursery of Pergola and a bus; `club`, with a bus and no answer; `old`, whose bus is closed;
/// `lonely` in Mondavio, where nobody else is.
fn sketch() -> Sketch {
    let mut closed = lists("bus-old", "old", &[FANO, PERGOLA], Some(90));
    closed.status = ServiceStatus::Closed;
    let mut club = organization("club");
    club.answered = Some(false);
    Sketch {
        organizations: vec![
            seated("council", FANO),
            organization("union"),
            seated("coop", PERGOLA),
            club,
            organization("old"),
            seated("lonely", MONDAVIO),
        ],
        municipalities: [FANO, PERGOLA, MONDAVIO].map(municipality).into(),
        tavoli: ["elders", "family"].map(tavolo).into(),
        need_types: vec![
            followed("nursery", &["family"]),
            followed("ride", &["family", "elders"]),
            followed("home", &["elders"]),
            followed("meal", &[]),
        ],
        services: vec![
            lists("nursery-fano", "council", &[FANO], Some(10)),
            lists("nursery-pergola", "coop", &[PERGOLA], Some(4)),
            lists("bus-coop", "coop", &[PERGOLA], Some(5)),
            lists("bus-club", "club", &[FANO, PERGOLA], Some(7)),
            closed,
        ],
        addresses: vec![
            address("nursery-fano", "nursery"),
            address("nursery-pergola", "nursery"),
            address("bus-coop", "ride"),
            address("bus-club", "ride"),
            address("bus-old", "ride"),
        ],
        needs: vec![
            need("nursery", FANO, Stated(12)),
            need("nursery", PERGOLA, Stated(6)),
            need("nursery", MONDAVIO, Stated(3)),
            need("ride", FANO, Stated(7)),
            need("ride", PERGOLA, Stated(5)),
            need("home", FANO, Stated(0)),
            need("home", MONDAVIO, Unknown),
            need("meal", FANO, Stated(2)),
        ],
        participation: vec![
            sits("council", "family"),
            sits("union", "family"),
            sits("union", "elders"),
        ],
        ..Sketch::default()
    }
}

fn found(district: &District) -> (Coverage, Tavoli) {
    let coverage = coverage(district);
    let referral = referral(district, &coverage);
    let tavoli = tavoli(district, &coverage, &referral);
    (coverage, tavoli)
}

fn names<T: ToString>(ids: impl IntoIterator<Item = T>) -> Vec<String> {
    ids.into_iter().map(|id| id.to_string()).collect()
}

#[track_caller]
fn view<'a>(tavoli: &'a Tavoli, text: &str) -> &'a TavoloView {
    let mut views = tavoli.tavoli.iter();
    let view = views.find(|view| view.tavolo.as_str() == text);
    view.expect("a group of this id")
}

fn invited(view: &TavoloView) -> Vec<String> {
    names(view.invitations.iter().map(|one| &one.organization))
}

#[track_caller]
fn reasons<'a>(view: &'a TavoloView, text: &str) -> &'a [Reason] {
    let mut invitations = view.invitations.iter();
    let invitation = invitations.find(|one| one.organization.as_str() == text);
    &invitation.expect("an invitation").reasons
}

#[test]
fn a_group_sees_its_needs_and_who_works_on_them() {
    let (_, tavoli) = found(&sketch().district());
    let family = view(&tavoli, "family");
    assert_eq!(family.totals.persons, 33);
    // 10 and 4 in nurseries, 7 and 5 by bus.
    assert_eq!((family.totals.covered, family.totals.not_covered), (26, 7));
    assert_eq!(names(&family.seated), ["council", "union"]);
    assert_eq!(names(&family.working), ["club", "coop", "council"]);
    assert_eq!(names(family.absent()), ["club", "coop"]);
    let untouched = [
        "nursery@041028",
        "nursery@041043",
        "ride@041013",
        "ride@041043",
    ];
    assert_eq!(names(family.untouched()), untouched);
    let types: Vec<_> = family
        .needs
        .iter()
        .map(|need| {
            let (working, seated) = (names(&need.working), names(&need.seated));
            (
                need.need_type.as_str(),
                need.totals.persons,
                working,
                seated,
            )
        })
        .collect();
    let expected = [
        (
            "nursery",
            21,
            vec!["coop".to_owned(), "council".to_owned()],
            vec!["council".to_owned()],
        ),
        (
            "ride",
            12,
            vec!["club".to_owned(), "coop".to_owned()],
            vec![],
        ),
    ];
    assert_eq!(types, expected);

    // Nobody works on help at home: one need of an unknown number, and one of nobody, which is none.
    let elders = view(&tavoli, "elders");
    assert_eq!(
        names(elders.untouched()),
        ["home@041028", "ride@041013", "ride@041043"]
    );
    assert_eq!(
        names(tavoli.unfollowed.iter().map(|need| &need.need_type)),
        ["meal"]
    );
    assert_eq!(tavoli.unfollowed[0].totals.persons, 2);
}

#[test]
fn who_is_invited_comes_by_what_hangs_on_it() {
    let (_, tavoli) = found(&sketch().district());
    let family = view(&tavoli, "family");
    // `old` has only a closed service and no seat known; `union` sits already, with nothing to offer.
    assert_eq!(invited(family), ["coop", "club", "lonely"]);
    let coop = [
        Reason::WorksOn {
            need_types: vec![id("nursery"), id("ride")],
            persons: 9,
        },
        Reason::OnlyProvider {
            needs: vec![need("nursery", PERGOLA, Unknown).id],
            persons: 4,
        },
        Reason::FillsGap {
            needs: vec![
                need("nursery", PERGOLA, Unknown).id,
                need("ride", PERGOLA, Unknown).id,
            ],
            persons: 9,
        },
        // Six children less four places.
        Reason::Represents {
            municipality: id(PERGOLA),
            needs: 2,
            not_covered: 2,
            others: 0,
        },
    ];
    assert_eq!(reasons(family, "coop"), coop);
    let club = [
        Reason::WorksOn {
            need_types: vec![id("ride")],
            persons: 7,
        },
        Reason::OnlyProvider {
            needs: vec![need("ride", FANO, Unknown).id],
            persons: 7,
        },
        Reason::FillsGap {
            needs: vec![
                need("ride", FANO, Unknown).id,
                need("ride", PERGOLA, Unknown).id,
            ],
            persons: 7,
        },
    ];
    assert_eq!(reasons(family, "club"), club);
    let lonely = [Reason::Represents {
        municipality: id(MONDAVIO),
        needs: 1,
        not_covered: 3,
        others: 0,
    }];
    assert_eq!(reasons(family, "lonely"), lonely);
    // One that did not answer is invited all the same, and it is known that it did not.
    let answered: Vec<Option<bool>> = family.invitations.iter().map(|one| one.answered).collect();
    assert_eq!(answered, [None, Some(false), None]);
}

#[test]
fn of_those_who_would_only_bring_a_municipality_in_one_is_invited() {
    let mut sketch = sketch();
    for (text, code) in [("also", MONDAVIO), ("third", MONDAVIO), ("idle", PERGOLA)] {
        sketch.organizations.push(seated(text, code));
    }
    sketch
        .services
        .push(lists("meals", "third", &[MONDAVIO], None));
    let (_, tavoli) = found(&sketch.district());
    let family = view(&tavoli, "family");
    // `third` has a service, though of another kind; `coop`, which works on the needs, already speaks for Pergola.
    assert_eq!(invited(family), ["coop", "club", "third"]);
    let bringing = |text: &str| match reasons(family, text).last() {
        Some(Reason::Represents { others, .. }) => Some(*others),
        _ => None,
    };
    assert_eq!(
        ["coop", "club", "third"].map(bringing),
        [Some(1), None, Some(2)]
    );
}

#[test]
fn groups_share_who_sits_at_both_and_what_both_follow() {
    let mut sketch = sketch();
    sketch.tavoli.push(tavolo("empty"));
    let (_, tavoli) = found(&sketch.district());
    assert_eq!(tavoli.overlaps.len(), 1);
    let overlap = &tavoli.overlaps[0];
    assert_eq!(
        (overlap.one.as_str(), overlap.other.as_str()),
        ("elders", "family")
    );
    assert_eq!(names(&overlap.organizations), ["union"]);
    assert_eq!(names(&overlap.need_types), ["ride"]);
    assert_eq!((overlap.persons, overlap.covered), (12, 12));
    // A group that follows nothing has nobody to invite.
    let empty = view(&tavoli, "empty");
    assert!(empty.needs.is_empty() && empty.invitations.is_empty());
    assert_eq!(empty.totals.share(), None);
}

#[test]
fn whoever_carries_referrals_is_invited_for_that() {
    let mut sketch = sketch();
    // Nothing reaches the children of Mondavio; `lonely` is there and refers to `old`, which refers to the council.
    for (from, to) in [("lonely", "old"), ("old", "council")] {
        let mut row = tie(from, to);
        row.relation.kind = RelationKind::Refers;
        row.relation.strength = Strength::new(4.0);
        sketch.ties.push(row);
    }
    sketch.services[0].capacity = Some(14);
    let (_, tavoli) = found(&sketch.district());
    let family = view(&tavoli, "family");
    let children = || vec![need("nursery", MONDAVIO, Unknown).id];
    // Two of the fourteen places are left.
    let broker = Reason::Broker {
        needs: children(),
        persons: 2,
    };
    assert_eq!(reasons(family, "old"), std::slice::from_ref(&broker));
    assert_eq!(reasons(family, "lonely")[0], broker);
    assert_eq!(invited(family), ["coop", "club", "lonely", "old"]);
    assert!(!invited(view(&tavoli, "elders")).contains(&"old".to_owned()));
}

#[test]
fn where_nobody_says_what_answers_to_what_nobody_is_said_to_work_on_it() {
    let mut sketch = sketch();
    sketch.addresses.clear();
    let (_, tavoli) = found(&sketch.district());
    let family = view(&tavoli, "family");
    assert!(family.working.is_empty());
    assert_eq!(family.untouched().count(), 5);
    // Only those who would bring in a municipality are left.
    assert_eq!(invited(family), ["coop", "lonely"]);
}

#[test]
fn whoever_takes_a_seat_is_invited_no_more_and_needs_are_touched() {
    let mut sketch = sketch();
    sketch.participation.push(sits("coop", "family"));
    let (_, tavoli) = found(&sketch.district());
    let family = view(&tavoli, "family");
    assert_eq!(invited(family), ["club", "lonely"]);
    assert_eq!(names(family.untouched()), ["nursery@041028", "ride@041013"]);
}

#[test]
fn in_the_demonstration_everything_adds_up() {
    let dataset = read_dataset(Path::new("datasets/ats6-fano")).expect("the demonstration");
    let district = dataset.district;
    let network = &district.network;
    let (coverage, tavoli) = found(&district);
    let mut assigned = 0;
    let services: Vec<_> = network.services().map(|service| &service.id).collect();
    for (&(need, service), &persons) in &coverage.allocation.assigned {
        assert!(coverage.needs[need].services.contains(services[service]));
        assigned += u64::from(persons);
    }
    assert_eq!(assigned, coverage.totals.covered);

    for view in &tavoli.tavoli {
        let parts: u64 = view.needs.iter().map(|need| need.totals.persons).sum();
        assert_eq!(parts, view.totals.persons);
        let sum = view.totals.covered + view.totals.not_covered + view.totals.undetermined;
        assert_eq!(sum, view.totals.persons);
        let invited: BTreeSet<_> = view
            .invitations
            .iter()
            .map(|one| &one.organization)
            .collect();
        assert!(
            view.absent().all(|absent| invited.contains(absent)),
            "{}",
            view.tavolo
        );
        assert!(invited.is_disjoint(&view.seated.iter().collect()));
        let order: Vec<bool> = view
            .invitations
            .iter()
            .map(|one| !view.working.contains(&one.organization))
            .collect();
        assert!(order.is_sorted(), "who works on the needs comes first");
        for one in &view.invitations {
            assert!(!one.reasons.is_empty());
            let organization = network.organization(&one.organization).expect("known");
            assert_eq!(one.answered, organization.answered);
        }
        assert!(!invited.iter().any(|id| id.as_str() == "luce-obliqua"));
    }
    let family = view(&tavoli, "famiglia");
    // Nobody at all works on the social withdrawal of young people; nurseries of four municipalities are others' or nobody's.
    assert_eq!(family.totals.persons, 1_220);
    let withdrawal = family
        .needs
        .iter()
        .find(|need| need.need_type.as_str() == "ritiro-sociale");
    assert_eq!(
        withdrawal.map(|need| (need.working.len(), need.untouched.len())),
        Some((0, 9))
    );
    assert_eq!(
        names(family.absent()),
        ["oltresiepe", "parrocchia-vela", "terraluce"]
    );
    assert_eq!(
        invited(family)[..3],
        ["terraluce", "oltresiepe", "parrocchia-vela"]
    );
    let vela = family.invitations[2].answered;
    assert_eq!(vela, Some(false));
    let health = view(&tavoli, "salute-mentale");
    let spiga = reasons(health, "la-spiga");
    assert_eq!(
        spiga,
        [Reason::WorksOn {
            need_types: vec![id("demenze")],
            persons: 150,
        }]
    );
    assert!(tavoli.unfollowed.is_empty());
    assert_eq!(tavoli.overlaps.len(), 6);
}
