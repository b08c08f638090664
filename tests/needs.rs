//! Is every need told as it is: its status, its persons, and the difference between none, unknown and withheld?

mod common;

use Headcount::{Stated, Suppressed, Unknown};
use common::assert_close;
use common::districts::{
    Sketch, address, id, municipality, need, need_type, organization, place, service, travel,
};
use std::collections::BTreeSet;
use tessuto::analysis::coverage::catchment::catchments;
use tessuto::analysis::coverage::needs::{Elsewhere, NeedCoverage, coverage};
use tessuto::analysis::coverage::status::NeedStatus;
use tessuto::analysis::coverage::totals::Totals;
use tessuto::model::district::District;
use tessuto::model::node::{Catchment, Municipality, Need, Service, ServiceStatus};
use tessuto::model::units::{Headcount, Minutes, Share};

const FANO: &str = "041013";
const PERGOLA: &str = "041043";

/// Fano and Pergola, two organizations, and services that answer to the need their name begins with: `home-1` to `home`.
fn sketch(needs: Vec<Need>, services: Vec<Service>) -> Sketch {
    let answered = |service: &Service| {
        let (need_type, _) = service.id.as_str().split_once('-').unwrap_or_default();
        need_type.to_owned()
    };
    let types = needs.iter().map(|need| need.id.need_type.to_string());
    let types: BTreeSet<String> = types.chain(services.iter().map(answered)).collect();
    Sketch {
        organizations: ["cooperative", "parish"].map(organization).into(),
        municipalities: [FANO, PERGOLA].map(municipality).into(),
        need_types: types.iter().map(|text| need_type(text)).collect(),
        addresses: services
            .iter()
            .map(|service| address(service.id.as_str(), &answered(service)))
            .collect(),
        needs,
        services,
        ..Sketch::default()
    }
}

/// A service of the cooperative that takes so many persons.
fn takes(text: &str, capacity: u32) -> Service {
    Service {
        capacity: Some(capacity),
        ..service(text, "cooperative")
    }
}

/// The same for whoever is within the radius.
fn near(text: &str) -> Service {
    Service {
        catchment: Catchment::WithinRadius,
        ..takes(text, 10)
    }
}

/// Ten persons in Fano need help at home.
fn ten(services: Vec<Service>) -> Sketch {
    sketch(vec![need("home", FANO, Stated(10))], services)
}

/// A service that goes by the radius, farther than that; its minutes are measured.
fn beyond(service: &str, minutes: Option<f64>) -> Elsewhere {
    Elsewhere {
        service: id(service),
        minutes,
        estimated: false,
        by_radius: true,
    }
}

fn only(district: &District) -> NeedCoverage {
    let needs = coverage(district).needs;
    assert_eq!(needs.len(), 1);
    needs[0].clone()
}

/// Persons; covered, not covered, undetermined.
fn sums(totals: &Totals) -> (u64, u64, u64, u64) {
    let parts = (totals.covered, totals.not_covered, totals.undetermined);
    (totals.persons, parts.0, parts.1, parts.2)
}

/// Persons covered, not covered, undetermined.
fn numbers(need: &NeedCoverage) -> (u32, u32, u32) {
    (need.covered, need.not_covered(), need.undetermined)
}

#[test]
fn each_status_has_its_case() {
    let here = |text| need(text, FANO, Stated(10));
    let elsewhere = Catchment::Listed([id(PERGOLA)].into());
    let mut needs: Vec<Need> = ["b", "c", "d", "e", "f"].map(here).into();
    needs.push(need("a", FANO, Unknown));
    let services = vec![
        takes("a-1", 10),
        Service {
            catchment: elsewhere,
            ..takes("c-1", 10)
        },
        takes("d-1", 4),
        takes("e-1", 9),
        takes("f-1", 5),
        Service {
            capacity: Some(4),
            ..service("f-2", "parish")
        },
    ];
    let found = coverage(&sketch(needs, services).district());
    let statuses: Vec<NeedStatus> = found.needs.iter().map(|need| need.status).collect();
    assert_eq!(statuses, NeedStatus::ALL);
    let expected = [
        (0, 0, 0),
        (0, 10, 0),
        (0, 10, 0),
        (4, 6, 0),
        (9, 1, 0),
        (9, 1, 0),
    ];
    assert_eq!(
        found.needs.iter().map(numbers).collect::<Vec<_>>(),
        expected
    );
    let totals = found.totals;
    assert_eq!(sums(&totals), (50, 22, 28, 0));
    assert_eq!(totals.share(), Some(Share(0.44)));
    assert_eq!(NeedStatus::ALL.map(|status| totals.count(status)), [1; 6]);
}

#[test]
fn a_share_at_the_threshold_suffices() {
    for (capacity, status) in [(4, NeedStatus::Insufficient), (5, NeedStatus::Fragile)] {
        let need = only(&ten(vec![takes("home-1", capacity)]).district());
        assert_eq!(need.status, status, "{capacity} of 10, threshold 0.5");
    }
}

#[test]
fn the_radius_includes_its_limit() {
    for (minutes, status) in [(30.0, NeedStatus::Fragile), (30.1, NeedStatus::OutOfReach)] {
        let mut sketch = ten(vec![near("home-1")]);
        sketch.travel = vec![travel(FANO, "home-1", minutes)];
        let need = only(&sketch.district());
        assert_eq!(need.status, status, "{minutes} minutes");
        let reached = status == NeedStatus::Fragile;
        assert_eq!(
            need.services.len(),
            usize::from(reached),
            "{minutes} minutes"
        );
        let elsewhere = (!reached).then(|| beyond("home-1", Some(minutes)));
        assert_eq!(need.nearest_elsewhere, elsewhere);
        assert_eq!(need.reached_at, elsewhere);
        // At the limit the outermost step, 0.22, still counts, and cancels between supply and demand: 10 places for 10 persons.
        let access = need.access.unwrap_or(f64::NAN);
        let expected = if reached { 1.0 } else { 0.0 };
        assert_close(
            access,
            expected,
            1e-12,
            format_args!("access at {minutes} minutes"),
        );
    }
}

#[test]
fn a_list_of_municipalities_needs_no_distance() {
    let far = |catchment| {
        let service = Service {
            catchment,
            ..takes("home-1", 10)
        };
        let mut sketch = ten(vec![service]);
        sketch.travel = vec![travel(FANO, "home-1", 300.0)];
        only(&sketch.district())
    };
    for catchment in [Catchment::Everywhere, Catchment::Listed([id(FANO)].into())] {
        let need = far(catchment.clone());
        assert_eq!(need.covered, 10, "{catchment:?}");
        // Who travels five hours is served, yet has nothing within reach.
        assert_eq!(need.access, Some(0.0), "{catchment:?}");
    }
    assert_eq!(far(Catchment::WithinRadius).status, NeedStatus::OutOfReach);
    // Nothing is known of distances here, so nothing is within a radius.
    let need = only(&ten(vec![near("home-1")]).district());
    assert_eq!(need.nearest_elsewhere, Some(beyond("home-1", None)));
    assert_eq!(need.reached_at, None);
}

/// The access of these needs for homes, each with ten persons; of each service, its places and the minutes to it from each of them.
fn access_of(places: &[&str], services: &[(Option<u32>, &[Option<f64>])]) -> Vec<Option<f64>> {
    let needs = places.iter().map(|place| need("home", place, Stated(10)));
    let ids: Vec<String> = (0..services.len()).map(|n| format!("home-{n}")).collect();
    let offered = ids
        .iter()
        .zip(services)
        .map(|(id, &(capacity, _))| Service {
            capacity,
            ..service(id, "parish")
        });
    let mut sketch = sketch(needs.collect(), offered.collect());
    for (id, (_, minutes)) in ids.iter().zip(services) {
        let known = places.iter().zip(*minutes);
        let known = known.filter_map(|(place, minutes)| Some(travel(place, id, (*minutes)?)));
        sketch.travel.extend(known);
    }
    let found = coverage(&sketch.district());
    let known = found.needs.iter().all(|need| need.access.is_some());
    assert_eq!(found.totals.access().is_some(), known);
    found.needs.iter().map(|need| need.access).collect()
}

#[test]
fn access_is_unknown_where_the_minutes_are_that_it_hangs_on() {
    let (here, nowhere) = (Some(5.0), None);
    let two = [FANO, PERGOLA];
    assert_eq!(
        access_of(&two, &[(Some(20), &[here, here])]),
        [Some(1.0); 2]
    );
    // Nobody knows how far one of them is, so neither what it reaches, nor what it leaves to the other.
    assert_eq!(access_of(&two, &[(Some(20), &[here, nowhere])]), [None; 2]);
    assert_eq!(
        access_of(&two, &[(Some(20), &[nowhere, nowhere])]),
        [None; 2]
    );
    // One that has no places, or does not state them, adds nothing however far it is.
    for capacity in [None, Some(0)] {
        let found = access_of(
            &two,
            &[(Some(20), &[here, here]), (capacity, &[here, nowhere])],
        );
        assert_eq!(found, [Some(1.0); 2], "{capacity:?}");
    }
    // Who shares nothing of unknown distance keeps its value, whatever the other's is.
    let found = access_of(
        &two,
        &[
            (Some(20), &[Some(300.0), nowhere]),
            (Some(30), &[here, Some(300.0)]),
        ],
    );
    assert_eq!(found, [Some(3.0), None]);
}

#[test]
fn the_nearest_service_elsewhere_is_told_and_one_without_a_place_comes_last() {
    let mut sketch = ten(["home-1", "home-2", "home-3"].map(near).into());
    sketch.travel = vec![travel(FANO, "home-2", 70.0), travel(FANO, "home-3", 50.0)];
    let need = only(&sketch.district());
    assert_eq!(need.nearest_elsewhere, Some(beyond("home-3", Some(50.0))));
}

#[test]
fn a_capacity_nobody_stated_covers_nobody_and_denies_nobody() {
    let services = vec![takes("home-1", 4), service("home-2", "parish")];
    let need = only(&ten(services).district());
    assert_eq!(numbers(&need), (4, 0, 6));
    assert_eq!(need.share, Some(Share(0.4)));
    assert_eq!(
        need.sole_provider,
        Some(id("cooperative")),
        "nobody knows whether the parish has places"
    );
}

#[test]
fn what_is_insufficient_for_certain_may_suffice_with_places_nobody_stated() {
    let unstated = || service("home-2", "parish");
    for (services, status, may) in [
        (vec![takes("home-1", 4)], NeedStatus::Insufficient, false),
        (vec![unstated()], NeedStatus::Insufficient, true),
        (
            vec![takes("home-1", 4), unstated()],
            NeedStatus::Insufficient,
            true,
        ),
        (
            vec![takes("home-1", 5), unstated()],
            NeedStatus::Fragile,
            false,
        ),
        (Vec::new(), NeedStatus::Uncovered, false),
    ] {
        let need = only(&ten(services).district());
        assert_eq!((need.status, need.may_suffice), (status, may));
    }
}

#[test]
fn places_that_an_unstated_capacity_would_free_leave_others_undetermined_too() {
    // Both needs share 10 places; the service that does not say how many it takes reaches only Fano.
    let needs = vec![
        need("home", FANO, Stated(10)),
        need("home", PERGOLA, Stated(10)),
    ];
    let unstated = Service {
        catchment: Catchment::Listed([id(FANO)].into()),
        ..service("home-2", "parish")
    };
    let found = coverage(&sketch(needs, vec![takes("home-1", 10), unstated]).district());
    assert_eq!(
        found.needs.iter().map(numbers).collect::<Vec<_>>(),
        [(5, 0, 5), (5, 0, 5)]
    );
}

#[test]
fn a_person_whom_nothing_can_cover_is_not_undetermined() {
    // Two places for the three persons of `a` and `b`, whatever the service of `c` may take: one of them stays out.
    let needs = vec![
        need("a", FANO, Stated(1)),
        need("b", FANO, Stated(2)),
        need("c", FANO, Stated(1)),
    ];
    let services = vec![takes("b-1", 1), service("c-1", "parish"), takes("d-1", 1)];
    let mut sketch = sketch(needs, services);
    for answered in ["a", "b", "c"] {
        sketch.addresses.push(address("d-1", answered));
    }
    sketch.travel = vec![travel(FANO, "b-1", 7.0), travel(FANO, "c-1", 9.0)];
    let totals = coverage(&sketch.district()).totals;
    assert_eq!(sums(&totals), (4, 2, 1, 1));
}

#[test]
fn unknown_withheld_and_zero_persons_are_three_things() {
    for (persons, status, stated) in [
        (Unknown, NeedStatus::Unknown, None),
        (Suppressed, NeedStatus::Unknown, None),
        (Stated(0), NeedStatus::Covered, Some(0)),
    ] {
        // The service has one place, and somebody stated who needs it.
        let needs = vec![
            need("home", FANO, persons),
            need("home", PERGOLA, Stated(1)),
        ];
        let mut sketch = sketch(needs, vec![takes("home-1", 1)]);
        sketch.travel = [FANO, PERGOLA]
            .map(|place| travel(place, "home-1", 5.0))
            .into();
        let district = sketch.district();
        let found = coverage(&district).needs;
        assert_eq!(
            (found[0].status, found[0].persons),
            (status, stated),
            "{persons:?}"
        );
        assert_eq!(
            (found[0].share, numbers(&found[0])),
            (None, (0, 0, 0)),
            "{persons:?}"
        );
        assert_eq!(found[0].access.is_some(), stated.is_some(), "{persons:?}");
        assert_eq!(
            found[1].covered, 1,
            "{persons:?} takes no place from the other need"
        );
        let kept = district.network.needs().next().map(|need| need.persons);
        assert_eq!(kept, Some(persons));
    }
}

#[test]
fn only_what_is_active_and_accepts_the_target_covers() {
    let elderly = Need {
        targets: ["elderly".to_owned()].into(),
        ..need("home", FANO, Stated(1))
    };
    let with =
        |service: Service| only(&sketch(vec![elderly.clone()], vec![service]).district()).status;
    for status in [
        ServiceStatus::Suspended,
        ServiceStatus::Planned,
        ServiceStatus::Closed,
    ] {
        let stopped = Service {
            status,
            ..takes("home-1", 1)
        };
        assert_eq!(with(stopped), NeedStatus::Uncovered, "{status:?}");
    }
    let minded = |groups: &[&str]| Service {
        targets: groups.iter().map(|&group| group.to_owned()).collect(),
        ..takes("home-1", 1)
    };
    assert_eq!(with(minded(&["minors"])), NeedStatus::Uncovered);
    assert_eq!(with(minded(&["minors", "elderly"])), NeedStatus::Fragile);
    assert_eq!(with(minded(&[])), NeedStatus::Fragile);
    assert_eq!(
        with(takes("meals-1", 1)),
        NeedStatus::Uncovered,
        "it answers to another need"
    );
}

#[test]
fn a_need_hangs_on_whoever_alone_has_places() {
    let parish = |capacity| Service {
        capacity,
        ..service("home-2", "parish")
    };
    let with = |second| {
        let services = vec![takes("home-1", 1), second];
        let need = only(&sketch(vec![need("home", FANO, Stated(1))], services).district());
        (need.status, need.sole_provider)
    };
    let fragile = (NeedStatus::Fragile, Some(id("cooperative")));
    assert_eq!(with(parish(Some(0))), fragile, "no places at the parish");
    assert_eq!(with(parish(Some(1))), (NeedStatus::Covered, None));
    assert_eq!(
        with(parish(None)),
        fragile,
        "perhaps places at the parish, on which nobody can count"
    );
    assert_eq!(
        with(takes("home-2", 1)),
        fragile,
        "two services of one organization"
    );
    let both = Service {
        providers: ["cooperative", "parish"].map(id).into(),
        ..takes("home-2", 1)
    };
    assert_eq!(with(both), (NeedStatus::Covered, None));
}

#[test]
fn a_measured_time_comes_before_an_estimate() {
    let placed = |at: &Municipality, longitude| Municipality {
        place: place(longitude, 43.8),
        ..at.clone()
    };
    let minutes = |rows: &[(&str, &str, f64)]| {
        let seated = Service {
            municipality: Some(id(PERGOLA)),
            ..takes("home-1", 1)
        };
        let mut sketch = sketch(vec![need("home", FANO, Stated(1))], vec![seated]);
        sketch.municipalities = vec![
            placed(&sketch.municipalities[0], 13.0),
            placed(&sketch.municipalities[1], 13.1),
        ];
        sketch.travel = rows
            .iter()
            .map(|&(from, to, minutes)| travel(from, to, minutes))
            .collect();
        let district = sketch.district();
        let travel = catchments(&district).reaching[0][0].travel;
        let travel = travel.unwrap_or_else(|| panic!("a time is known with {rows:?}"));
        assert_eq!(
            coverage(&district).estimated_minutes,
            travel.estimated,
            "{rows:?}"
        );
        (travel.minutes, travel.estimated)
    };
    let (to_service, to_seat, back) = (
        (FANO, "home-1", 12.0),
        (FANO, PERGOLA, 40.0),
        (PERGOLA, FANO, 1.0),
    );
    assert_eq!(
        minutes(&[to_service, to_seat, back]),
        (Minutes(12.0), false)
    );
    assert_eq!(minutes(&[to_seat, back]), (Minutes(40.0), false));
    let (Minutes(estimate), estimated) = minutes(&[back]);
    assert!(estimated);
    // 0.1 degrees of longitude at 43.8 north are 8.026 km; by road 1.3 times that at 45 km/h.
    assert_close(
        estimate,
        8.026 * 1.3 / 45.0 * 60.0,
        0.005,
        "minutes from Fano to Pergola",
    );
}

#[test]
fn who_is_in_the_same_municipality_needs_no_coordinates() {
    let within = Service {
        municipality: Some(id(FANO)),
        catchment: Catchment::WithinRadius,
        ..takes("home-1", 1)
    };
    for municipality in [FANO, PERGOLA] {
        let needs = vec![need("home", municipality, Stated(1))];
        let mut sketch = sketch(needs, vec![within.clone()]);
        // A table of times between municipalities seldom holds those from one to itself.
        sketch.travel = vec![travel(PERGOLA, FANO, 45.0)];
        let expected = if municipality == FANO {
            NeedStatus::Fragile
        } else {
            NeedStatus::OutOfReach
        };
        assert_eq!(only(&sketch.district()).status, expected, "{municipality}");
    }
}
