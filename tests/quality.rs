//! Does every judgement on the data name what was planted, and nothing else?

mod common;

use chrono::NaiveDate;
use common::assert_close;
use common::districts::{
    Sketch, address, id, municipality, need, need_type, organization, place, service, sits, tavolo,
    tie,
};
use std::collections::BTreeSet;
use std::path::Path;
use tessuto::analysis::quality::{Answer, Judgement, Observation, QualityOptions, observations};
use tessuto::ingest::read_dataset;
use tessuto::model::diagnostic::{Severity, TableId};
use tessuto::model::district::District;
use tessuto::model::node::{Municipality, Organization, Service, ServiceStatus};
use tessuto::model::place::{Boundary, Place};
use tessuto::model::rows::TieRow;
use tessuto::model::units::Headcount;

const ALBA: &str = "041001";
const BORGO: &str = "041002";

/// A municipality with residents and its centre, in a square of which that is the middle.
fn placed(code: &str, longitude: f64) -> Municipality {
    Municipality {
        place: place(longitude, 43.5),
        population: Some(1_000),
        ..municipality(code)
    }
}

/// The square of a fifth of a degree around a point.
fn square(code: &str, longitude: f64) -> Boundary {
    let corners = [
        (-0.1, -0.1),
        (0.1, -0.1),
        (0.1, 0.1),
        (-0.1, 0.1),
        (-0.1, -0.1),
    ];
    let ring = corners.map(|(x, y)| Place {
        longitude: longitude + x,
        latitude: 43.5 + y,
    });
    Boundary {
        municipality: id(code),
        polygons: vec![vec![ring.to_vec()]],
    }
}

fn answering(text: &str, answered: Option<bool>) -> Organization {
    Organization {
        answered,
        ..organization(text)
    }
}

fn reported(from: &str, to: &str, by: &[&str]) -> TieRow {
    let mut row = tie(from, to);
    row.relation.reported_by = by.iter().map(|reporter| id(reporter)).collect();
    row.relation.since = Some(2020);
    row
}

/// Two municipalities side by side, two organizations with a confirmed tie, a service that answers: nothing to remark.
fn sound() -> Sketch {
    let mut sketch = Sketch {
        organizations: ["auser", "caritas"]
            .map(|name| answering(name, Some(true)))
            .into(),
        services: vec![Service {
            capacity: Some(9),
            as_of: NaiveDate::from_ymd_opt(2023, 1, 1),
            ..service("meals", "caritas")
        }],
        needs: [ALBA, BORGO]
            .map(|code| need("food", code, Headcount::Stated(3)))
            .into(),
        municipalities: vec![placed(ALBA, 12.5), placed(BORGO, 12.7)],
        need_types: vec![need_type("food")],
        addresses: vec![address("meals", "food")],
        ties: vec![reported("auser", "caritas", &["auser", "caritas"])],
        participation: vec![sits("auser", "poverty"), sits("caritas", "poverty")],
        tavoli: vec![tavolo("poverty")],
        ..Sketch::default()
    };
    sketch.need_types[0].area = Some("FAM".to_owned());
    sketch.edition.date = NaiveDate::from_ymd_opt(2023, 10, 1);
    sketch
}

fn district(sketch: &Sketch) -> District {
    let mut district = sketch.district();
    district.boundaries = vec![square(ALBA, 12.5), square(BORGO, 12.7)];
    district
}

fn judged(district: &District) -> Vec<Observation> {
    observations(district, &QualityOptions::default())
}

/// What was found, each as the key of its record (`-` for the district) and the judgement.
fn found(sketch: &Sketch) -> Vec<(String, Judgement)> {
    told(judged(&district(sketch)))
}

fn told(observations: Vec<Observation>) -> Vec<(String, Judgement)> {
    let tell = |observation: Observation| {
        let key = observation
            .subject
            .map_or("-".to_owned(), |subject| subject.key);
        (key, observation.judgement)
    };
    observations.into_iter().map(tell).collect()
}

fn expected<const N: usize>(list: [(&str, Judgement); N]) -> Vec<(String, Judgement)> {
    list.map(|(key, judgement)| (key.to_owned(), judgement))
        .into()
}

#[test]
fn nothing_is_said_of_a_sound_district() {
    assert_eq!(found(&sound()), []);
    assert_eq!(told(judged(&Sketch::default().district())), []);
}

#[test]
fn an_organization_named_nowhere_else_and_a_lead_without_ties_are_told() {
    let mut sketch = sound();
    sketch.organizations.push(answering("lead", Some(true)));
    sketch.participation.push(sits("lead", "poverty"));
    sketch.organizations.push(answering("quiet", None));
    sketch.edition.lead = Some(id("lead"));
    let answer = Answer::Unstated;
    assert_eq!(
        found(&sketch),
        expected([
            ("quiet", Judgement::AnswerUnstated),
            ("lead", Judgement::LeadWithoutTies),
            ("quiet", Judgement::OnlyListed { answer }),
            ("quiet", Judgement::InNoTavolo),
        ])
    );
    // Where nobody is tied, the lead is not singled out; a service or a seat is a row elsewhere.
    sketch.ties.clear();
    sketch.organizations.pop();
    assert_eq!(found(&sketch), []);
}

#[test]
fn one_sided_ties_are_told_apart_by_what_the_other_end_did() {
    let mut sketch = sound();
    for (name, answered) in [("yes", Some(true)), ("no", Some(false)), ("unsaid", None)] {
        sketch.organizations.push(answering(name, answered));
        sketch.participation.push(sits(name, "poverty"));
    }
    sketch.ties.extend([
        reported("auser", "yes", &["auser"]),
        reported("no", "auser", &["auser"]),
        reported("auser", "unsaid", &["auser"]),
        reported("caritas", "no", &["no"]),
        reported("yes", "caritas", &[]),
        // Each end on a row of its own: confirmed, and not said twice.
        reported("yes", "no", &["no"]),
        reported("no", "yes", &["yes"]),
    ]);
    let ties = |observation: &Observation| {
        let subject = observation.subject.as_ref();
        subject.is_some_and(|subject| subject.table == TableId::Ties)
    };
    let all = judged(&district(&sketch));
    assert_eq!(
        told(all.into_iter().filter(ties).collect()),
        expected([
            ("1", Judgement::Unconfirmed),
            ("2", Judgement::OtherEndSilent),
            ("3", Judgement::OtherEndUnstated),
            ("4", Judgement::Unconfirmed),
            ("5", Judgement::Unreported),
        ])
    );
}

#[test]
fn what_silence_may_hide_is_counted_and_the_estimate_is_by_hand() {
    let mut sketch = sound();
    // Answering: auser, caritas, d. Silent: x, y, z, of which x and y are known to be tied.
    sketch.organizations.push(answering("d", Some(true)));
    for name in ["x", "y", "z"] {
        sketch.organizations.push(answering(name, Some(false)));
    }
    sketch
        .participation
        .extend(["d", "x", "y", "z"].map(|name| sits(name, "poverty")));
    // A pair tied twice over is one pair.
    sketch.ties.extend([
        reported("auser", "d", &["auser", "d"]),
        reported("d", "auser", &["auser", "d"]),
        reported("x", "y", &["x", "y"]),
    ]);
    let hidden = |sketch: &Sketch| {
        let mut all = found(sketch).into_iter();
        all.find_map(|(_, judgement)| match judgement {
            Judgement::HiddenTies {
                silent,
                pairs,
                share_neither,
                share_one,
                expected,
            } => Some((silent, pairs, share_neither, share_one, expected)),
            _ => None,
        })
    };
    let (silent, pairs, neither, one, estimate) = hidden(&sketch).expect("some are silent");
    assert_eq!((silent, pairs), (3, 15));
    assert_close(neither, 3.0 / 15.0, 1e-12, "of neither");
    assert_close(one, 9.0 / 15.0, 1e-12, "of one");
    // Two of three pairs that answered are tied; two of three silent pairs are open.
    assert_close(estimate.expect("known"), 2.0 / 3.0 * 2.0, 1e-12, "expected");
    for row in &mut sketch.ties {
        row.relation.reported_by.clear();
    }
    let (.., estimate) = hidden(&sketch).expect("some are silent");
    assert_eq!(estimate, None);
    for organization in &mut sketch.organizations {
        organization.answered = None;
    }
    assert_eq!(hidden(&sketch), None);
    assert_eq!(
        found(&sketch)[0],
        ("-".to_owned(), Judgement::NoAnswersStated)
    );
}

#[test]
fn a_tie_or_a_service_is_old_after_the_limit_and_not_at_it() {
    let mut sketch = sound();
    let years = 5;
    for since in [Some(2018), Some(2017), None] {
        let mut row = reported("auser", "caritas", &["auser", "caritas"]);
        row.relation.since = since;
        sketch.ties.push(row);
    }
    let of = |text: &str, as_of: Option<NaiveDate>, status: ServiceStatus| {
        (
            Service {
                status,
                as_of,
                capacity: Some(1),
                ..service(text, "auser")
            },
            address(text, "food"),
        )
    };
    let day = |day| NaiveDate::from_ymd_opt(2018, 10, day);
    let before = NaiveDate::from_ymd_opt(2018, 9, 30).expect("a day");
    for (service, address) in [
        of("at-limit", day(1), ServiceStatus::Active),
        of("old", Some(before), ServiceStatus::Suspended),
        of("closed", Some(before), ServiceStatus::Closed),
        of("undated", None, ServiceStatus::Active),
    ] {
        sketch.services.push(service);
        sketch.addresses.push(address);
    }
    let since = "2017".to_owned();
    assert_eq!(
        found(&sketch),
        expected([
            ("2", Judgement::OldTie { since, years }),
            ("3", Judgement::UndatedTie),
            (
                "old",
                Judgement::OldService {
                    as_of: before,
                    years
                }
            ),
            ("undated", Judgement::UndatedService),
        ])
    );
    let patient = QualityOptions { older_than: 6 };
    let keys: Vec<_> = told(observations(&district(&sketch), &patient));
    assert_eq!(keys.len(), 2, "{keys:?}");
    let endless = QualityOptions {
        older_than: u16::MAX,
    };
    assert_eq!(observations(&district(&sketch), &endless).len(), 2);
    sketch.edition.date = None;
    assert_eq!(found(&sketch), expected([("-", Judgement::NoDate)]));
}

#[test]
fn services_and_needs_that_say_too_little_are_told() {
    let mut sketch = sound();
    sketch.services.push(Service {
        as_of: NaiveDate::from_ymd_opt(2023, 1, 1),
        ..service("vague", "auser")
    });
    sketch.services.push(Service {
        status: ServiceStatus::Closed,
        ..service("closed", "auser")
    });
    sketch.services.push(Service {
        status: ServiceStatus::Planned,
        as_of: NaiveDate::from_ymd_opt(2023, 1, 1),
        ..service("planned", "auser")
    });
    sketch.addresses.push(address("planned", "home"));
    let mut named = |text: &str| {
        let mut of = need_type(text);
        of.name = format!("the {text}");
        sketch.need_types.push(of);
    };
    named("home");
    named("work");
    sketch.need_types.push(need_type("bare"));
    sketch.addresses.push(address("planned", "bare"));
    sketch.needs.extend([
        need("home", ALBA, Headcount::Unknown),
        need("work", ALBA, Headcount::Suppressed),
    ]);
    assert_eq!(
        found(&sketch),
        expected([
            ("vague", Judgement::AnswersToNothing),
            ("vague", Judgement::UnknownCapacity),
            ("bare", Judgement::BareNeedType),
            ("work", Judgement::UnansweredNeedType),
            ("bare", Judgement::UnneededNeedType),
            ("home@041001", Judgement::UnnumberedNeed),
            ("work@041001", Judgement::SuppressedNeed),
        ])
    );
    // Where a whole table is missing, no row is blamed for it.
    sketch.addresses.clear();
    sketch.needs.clear();
    assert_eq!(
        found(&sketch),
        expected([
            ("vague", Judgement::UnknownCapacity),
            ("bare", Judgement::BareNeedType),
        ])
    );
}

#[test]
fn municipalities_and_working_groups_that_lack_something_are_told() {
    let mut sketch = sound();
    sketch.municipalities.push(municipality("041003"));
    sketch.tavoli.push(tavolo("empty"));
    assert_eq!(
        found(&sketch),
        expected([
            ("empty", Judgement::EmptyTavolo),
            ("041003", Judgement::NoNeed),
            ("041003", Judgement::NoPoint),
            ("041003", Judgement::NoResidents),
        ])
    );
    sketch.participation.clear();
    assert_eq!(found(&sketch).len(), 3);
}

/// What is said of an organization in Alba with a point.
fn at(municipality: Option<&str>, longitude: f64, latitude: f64) -> Vec<Judgement> {
    let mut sketch = sound();
    sketch.organizations[0].municipality = municipality.map(id);
    sketch.organizations[0].place = place(longitude, latitude);
    let judgements = found(&sketch).into_iter();
    judgements.map(|(_, judgement)| judgement).collect()
}

#[test]
fn a_point_is_looked_up_in_the_municipality_it_states() {
    // Inside, on the line, and as little outside as outlines are coarse.
    for longitude in [12.5, 12.6, 12.6005] {
        assert_eq!(at(Some(ALBA), longitude, 43.5), [], "{longitude}");
    }
    let [
        Judgement::InAnotherMunicipality {
            stated,
            actual,
            kilometers,
        },
    ] = &at(Some(ALBA), 12.7, 43.5)[..]
    else {
        panic!("in another municipality");
    };
    assert_eq!((stated.as_str(), actual.as_str()), (ALBA, BORGO));
    // A tenth of a degree of longitude at this latitude.
    assert_close(*kilometers, 8.066, 0.001, "to the line");
    assert_eq!(at(Some(ALBA), 43.5, 12.5), [Judgement::SwappedCoordinates]);
    // Swapped, and in the other municipality at that.
    assert_eq!(at(Some(ALBA), 43.5, 12.7), [Judgement::SwappedCoordinates]);
    let [Judgement::OffTheDistrict { kilometers, .. }] = &at(Some(ALBA), 12.5, 43.8)[..] else {
        panic!("off the district");
    };
    assert_close(*kilometers, 22.239, 0.001, "to the line");
    // The decimal point of the latitude slipped.
    assert!(matches!(
        at(Some(ALBA), 12.5, 4.35)[..],
        [Judgement::OffTheDistrict { .. }]
    ));
}

#[test]
fn a_point_without_a_municipality_may_lie_beyond() {
    assert_eq!(at(None, 12.7, 43.5), []);
    assert_eq!(at(None, 43.5, 12.5), [Judgement::SwappedCoordinates]);
    let beyond = at(None, 13.5, 43.5);
    assert!(
        matches!(beyond[..], [Judgement::BeyondTheDistrict { .. }]),
        "{beyond:?}"
    );
}

#[test]
fn without_boundaries_only_swapped_points_are_told() {
    let mut sketch = sound();
    sketch.organizations[0].municipality = Some(id(ALBA));
    for (point, swapped) in [
        (place(12.7, 43.5), false),
        (place(15.0, 41.0), false),
        (place(43.5, 12.5), true),
    ] {
        sketch.organizations[0].place = point;
        let expected = if swapped {
            expected([("auser", Judgement::SwappedCoordinates)])
        } else {
            Vec::new()
        };
        assert_eq!(told(judged(&sketch.district())), expected, "{point:?}");
    }
}

#[test]
fn a_swapped_centre_hides_no_swapped_point() {
    let swapped = |place: &mut Option<Place>| {
        let was = place.expect("a point");
        *place = self::place(was.latitude, was.longitude);
    };
    let mut sketch = sound();
    sketch.organizations[0].municipality = Some(id(ALBA));
    for of_more in [false, true] {
        if of_more {
            let mut third = municipality("041003");
            third.place = place(12.8, 43.6);
            sketch.municipalities.push(third);
        }
        for wrong in 0..2 {
            let mut sketch = sketch.clone();
            swapped(&mut sketch.municipalities[wrong].place);
            let code = sketch.municipalities[wrong].code.to_string();
            for (point, also) in [(place(12.7, 43.5), false), (place(43.5, 12.7), true)] {
                sketch.organizations[0].place = point;
                let of_points: Vec<_> = told(judged(&sketch.district()))
                    .into_iter()
                    .filter(|(_, judgement)| *judgement == Judgement::SwappedCoordinates)
                    .map(|(id, _)| id)
                    .collect();
                let mut expected = vec![code.clone()];
                expected.extend(also.then(|| "auser".to_owned()));
                let (found, expected) = (
                    BTreeSet::from_iter(of_points),
                    BTreeSet::from_iter(expected),
                );
                assert_eq!(found, expected, "{wrong}, {point:?}");
            }
        }
    }
}

#[test]
fn three_organizations_on_one_point_are_worth_a_look_and_two_are_not() {
    let mut sketch = sound();
    for name in ["c", "d", "e"] {
        sketch.organizations.push(answering(name, Some(true)));
        sketch.participation.push(sits(name, "poverty"));
        sketch.ties.push(reported("auser", name, &["auser", name]));
    }
    for (index, organization) in sketch.organizations.iter_mut().enumerate() {
        organization.place = place(if index < 3 { 12.5 } else { 12.51 }, 43.5);
    }
    let shared = Judgement::SharedPoint {
        latitude: "43.5".to_owned(),
        longitude: "12.5".to_owned(),
    };
    assert_eq!(
        found(&sketch),
        expected([
            ("auser", shared.clone()),
            ("c", shared.clone()),
            ("caritas", shared),
        ])
    );
}

#[test]
fn slips_come_before_what_may_be_as_it_should() {
    let mut sketch = sound();
    sketch.organizations[1].answered = Some(false);
    sketch.organizations[1].municipality = Some(id(ALBA));
    sketch.organizations[1].place = place(12.7, 43.5);
    let severities: Vec<Severity> = judged(&district(&sketch))
        .iter()
        .map(Observation::severity)
        .collect();
    assert_eq!(
        severities,
        [Severity::Warning, Severity::Note, Severity::Note]
    );
}

/// Counted from the files with another program.
#[test]
fn of_the_demonstration_it_says_what_its_files_hold() {
    let dataset = read_dataset(Path::new("datasets/ats6-fano")).expect("the dataset");
    let all = judged(&dataset.district);
    let count = |wanted: fn(&Judgement) -> bool| {
        all.iter()
            .filter(|observation| wanted(&observation.judgement))
            .count()
    };
    assert_eq!(
        count(|judgement| judgement.severity() == Severity::Warning),
        0
    );
    assert_eq!(count(|judgement| *judgement == Judgement::Unconfirmed), 40);
    assert_eq!(
        count(|judgement| *judgement == Judgement::OtherEndSilent),
        7
    );
    assert_eq!(
        count(|judgement| matches!(judgement, Judgement::OldTie { .. })),
        39
    );
    assert_eq!(count(|judgement| *judgement == Judgement::UndatedTie), 6);
    assert_eq!(
        count(|judgement| matches!(judgement, Judgement::DidNotAnswer { .. })),
        3
    );
    assert_eq!(count(|judgement| *judgement == Judgement::InNoTavolo), 11);
    assert_eq!(
        count(|judgement| matches!(judgement, Judgement::OnlyListed { .. })),
        1
    );
    assert_eq!(
        count(|judgement| *judgement == Judgement::UnknownCapacity),
        1
    );
    assert_eq!(
        count(|judgement| *judgement == Judgement::UnnumberedNeed),
        4
    );
    assert_eq!(
        count(|judgement| *judgement == Judgement::SuppressedNeed),
        1
    );
    assert_eq!(all.len(), 40 + 7 + 39 + 6 + 3 + 1 + 11 + 1 + 1 + 4 + 1);
    for observation in &all {
        if let Some(subject) = &observation.subject {
            let origin = dataset.origins.of(subject.table, &subject.key);
            assert!(
                origin.is_some_and(|origin| origin.row.is_some()),
                "{subject:?}"
            );
        }
    }
}
