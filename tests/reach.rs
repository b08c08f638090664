//! Who is reached, who is not, and why: ages, days, boundaries, minutes.

mod common;

use Headcount::{Stated, Unknown};
use common::districts::{
    Sketch, address, id, municipality, need, need_type, organization, place, service, travel,
};
use tessuto::analysis::coverage::catchment::catchments;
use tessuto::analysis::coverage::needs::{NeedCoverage, coverage};
use tessuto::analysis::coverage::shortfall::Shortfall;
use tessuto::analysis::coverage::status::NeedStatus;
use tessuto::analysis::coverage::totals::{Totals, worst_by_municipality};
use tessuto::ingest::{read_dataset, read_table};
use tessuto::model::ages::Ages;
use tessuto::model::diagnostic::{Problem as Wrong, TableId};
use tessuto::model::district::District;
use tessuto::model::ids::MunicipalityCode;
use tessuto::model::node::{Catchment, Municipality, Service, ServiceStatus};
use tessuto::model::place::{Boundary, Place};
use tessuto::model::running::Period;
use tessuto::model::units::{Headcount, Minutes};

const FANO: &str = "041013";
const PERGOLA: &str = "041043";

/// Ten persons in Fano need help at home, and these services answer.
fn ten(services: Vec<Service>) -> Sketch {
    Sketch {
        organizations: ["cooperative", "parish"].map(organization).into(),
        municipalities: [FANO, PERGOLA].map(municipality).into(),
        need_types: vec![need_type("home")],
        addresses: services
            .iter()
            .map(|service| address(service.id.as_str(), "home"))
            .collect(),
        needs: vec![need("home", FANO, Stated(10))],
        services,
        ..Sketch::default()
    }
}

fn takes(text: &str, capacity: u32) -> Service {
    Service {
        capacity: Some(capacity),
        ..service(text, "cooperative")
    }
}

fn only(district: &District) -> NeedCoverage {
    let needs = coverage(district).needs;
    assert_eq!(needs.len(), 1);
    needs[0].clone()
}

fn reasons(need: &NeedCoverage) -> Vec<&'static str> {
    need.shortfalls.iter().map(Shortfall::key).collect()
}

fn ages(least: u8, most: u8) -> Ages {
    Ages {
        least: Some(least),
        most: Some(most),
    }
}

#[test]
fn ages_reach_where_at_least_one_is_in_both() {
    let with = |of_service: Ages, of_need: Ages| {
        let mut sketch = ten(vec![Service {
            ages: of_service,
            ..takes("s", 4)
        }]);
        sketch.needs[0].ages = of_need;
        let need = only(&sketch.district());
        (need.covered, reasons(&need))
    };
    let (reached, kept_out) = ((4, vec!["places-taken"]), (0, vec!["other-ages"]));
    assert_eq!(with(ages(0, 10), ages(10, 13)), reached, "ten is in both");
    assert_eq!(with(ages(0, 9), ages(10, 13)), kept_out);
    assert_eq!(with(ages(0, 9), Ages::default()), reached, "anybody");
    assert_eq!(with(Ages::default(), ages(10, 13)), reached);
}

#[test]
fn a_service_runs_by_its_status_and_by_its_days() {
    let day = |text: &str| text.parse().ok();
    let with = |status, from: &str, to: &str, date: &str| {
        let mut sketch = ten(vec![Service {
            status,
            period: Period {
                from: day(from),
                to: day(to),
            },
            ..takes("s", 10)
        }]);
        sketch.edition.date = day(date);
        let need = only(&sketch.district());
        (need.status, reasons(&need))
    };
    let active = |from, to, date| with(ServiceStatus::Active, from, to, date);
    let covered = (NeedStatus::Fragile, vec![]);
    let uncovered = |reason| (NeedStatus::Uncovered, vec![reason]);
    assert_eq!(active("2023-10-01", "2023-10-01", "2023-10-01"), covered);
    assert_eq!(active("2023-10-02", "", "2023-10-01"), uncovered("not-yet"));
    assert_eq!(active("", "2023-09-30", "2023-10-01"), uncovered("ended"));
    // Without a date of the data nothing is past.
    assert_eq!(active("", "2023-09-30", ""), covered);
    for (status, reason) in [
        (ServiceStatus::Closed, "ended"),
        (ServiceStatus::Planned, "not-yet"),
        (ServiceStatus::Suspended, "suspended"),
    ] {
        let found = with(status, "2020-01-01", "2030-01-01", "2023-10-01");
        assert_eq!(found, uncovered(reason), "the days do not open it");
    }
}

#[test]
fn a_need_that_nothing_reaches_says_every_reason() {
    let near = |text| Service {
        catchment: Catchment::WithinRadius,
        ..takes(text, 10)
    };
    let mut sketch = ten(vec![
        Service {
            catchment: Catchment::Listed([id(PERGOLA)].into()),
            ..takes("listed", 10)
        },
        near("far"),
        near("farther"),
        near("nowhere"),
        Service {
            targets: ["minors".to_owned()].into(),
            ..takes("minors", 10)
        },
    ]);
    sketch.needs[0].targets = ["elderly".to_owned()].into();
    sketch.travel = vec![
        travel(FANO, "listed", 12.0),
        travel(FANO, "far", 41.0),
        travel(FANO, "farther", 50.0),
    ];
    let need = only(&sketch.district());
    assert_eq!(need.status, NeedStatus::OutOfReach);
    assert_eq!(
        need.shortfalls,
        [
            Shortfall::OtherTarget { services: 1 },
            Shortfall::NotListed { services: 1 },
            Shortfall::TooFar {
                services: 2,
                minutes: 41.0,
                estimated: false
            },
            Shortfall::UnknownDistance { services: 1 },
        ]
    );
    // The nearest would not come at any radius, the next would at 41 minutes, and then does.
    let nearest = need.nearest_elsewhere.expect("a service elsewhere");
    assert_eq!((nearest.minutes, nearest.by_radius), (Some(12.0), false));
    let reached = need.reached_at.expect("a service by the radius");
    assert_eq!((reached.service, reached.minutes), (id("far"), Some(41.0)));
    for (radius, services) in [(40.9, 0), (41.0, 1)] {
        sketch.edition.radius = Minutes(radius);
        assert_eq!(
            only(&sketch.district()).services.len(),
            services,
            "{radius}"
        );
    }
    sketch.addresses.clear();
    let need = only(&sketch.district());
    assert_eq!(
        (need.status, reasons(&need)),
        (NeedStatus::Uncovered, vec!["no-service"])
    );
}

#[test]
fn a_need_without_a_number_says_only_what_keeps_everything_from_it() {
    let mut sketch = ten(vec![Service {
        status: ServiceStatus::Suspended,
        ..takes("s", 1)
    }]);
    sketch.needs[0].persons = Unknown;
    assert_eq!(reasons(&only(&sketch.district())), ["suspended"]);
    sketch.services[0].status = ServiceStatus::Active;
    assert_eq!(reasons(&only(&sketch.district())), Vec::<&str>::new());
    sketch.needs[0].persons = Stated(0);
    let need = only(&sketch.district());
    assert_eq!(
        (need.status, need.shortfalls),
        (NeedStatus::Covered, vec![])
    );
}

#[test]
fn nobody_covered_is_not_enough_even_where_nothing_is_asked() {
    let mut sketch = ten(vec![takes("s", 0)]);
    sketch.edition.sufficient_share.0 = 0.0;
    let need = only(&sketch.district());
    assert_eq!(need.status, NeedStatus::Insufficient);
    assert_eq!(need.shortfalls, [Shortfall::PlacesTaken { persons: 10 }]);
}

#[test]
fn a_municipality_without_a_point_starts_from_inside_its_boundary() {
    // A ring of land around a lagoon, 0.4 degrees wide: its middle is water.
    let square = |half: f64| -> Vec<Place> {
        [
            (-1.0, -1.0),
            (1.0, -1.0),
            (1.0, 1.0),
            (-1.0, 1.0),
            (-1.0, -1.0),
        ]
        .map(|(x, y)| Place {
            longitude: 13.0 + half * x,
            latitude: 43.8 + half * y,
        })
        .to_vec()
    };
    let boundary = Boundary {
        municipality: id(FANO),
        polygons: vec![vec![square(0.2), square(0.15)]],
    };
    let mut sketch = ten(vec![Service {
        catchment: Catchment::WithinRadius,
        place: place(13.0, 43.8),
        ..takes("s", 10)
    }]);
    assert_eq!(only(&sketch.district()).reached_at, None, "it is nowhere");
    sketch.boundaries = vec![boundary.clone()];
    let built = sketch.build();
    let told = |problem: &Wrong| matches!(problem, Wrong::PointInsideBoundary { .. });
    let notes = built.diagnostics.iter().filter(|d| told(&d.problem));
    assert_eq!(notes.count(), 1, "{:?}", built.diagnostics);
    let network = &built.district.network;
    let fano = network.municipality(&id(FANO)).and_then(|fano| fano.place);
    assert!(
        fano.is_some_and(|point| boundary.contains(&point)),
        "{fano:?}"
    );
    let need = only(&built.district);
    let minutes = need
        .reached_at
        .or(need.nearest_elsewhere)
        .and_then(|s| s.minutes);
    let travel = catchments(&built.district).reaching[0]
        .first()
        .and_then(|link| link.travel);
    assert!(minutes.is_some() || travel.is_some_and(|travel| travel.estimated));
    // A point that is stated stays where it is.
    sketch.municipalities[0].place = place(13.0, 43.8);
    let built = sketch.build();
    assert!(!built.diagnostics.iter().any(|d| told(&d.problem)));
}

#[test]
fn minutes_that_a_table_lacks_are_estimated_and_marked_and_the_way_back_is_another_way() {
    let mut sketch = ten(Vec::new());
    sketch.need_types.push(need_type("meals"));
    sketch.needs.push(need("home", PERGOLA, Stated(10)));
    sketch.municipalities = vec![
        Municipality {
            place: place(13.0, 43.8),
            ..municipality(FANO)
        },
        Municipality {
            place: place(13.1, 43.8),
            ..municipality(PERGOLA)
        },
    ];
    sketch.services = vec![Service {
        municipality: Some(id(FANO)),
        ..takes("s", 9)
    }];
    sketch.addresses = vec![address("s", "home")];
    let minutes = |sketch: &Sketch| -> Vec<(f64, bool)> {
        let reaching = catchments(&sketch.district()).reaching;
        let travel = reaching
            .iter()
            .map(|links| links[0].travel.expect("minutes"));
        travel.map(|t| (t.minutes.0, t.estimated)).collect()
    };
    let estimate = minutes(&sketch)[1].0;
    assert!(estimate > 10.0 && estimate < 20.0, "{estimate}");
    // Up the hill it takes longer than down.
    sketch.travel = vec![travel(PERGOLA, FANO, 25.0), travel(FANO, PERGOLA, 40.0)];
    assert_eq!(minutes(&sketch), [(0.0, true), (25.0, false)]);
    sketch.travel = vec![travel(FANO, PERGOLA, 40.0), travel(FANO, FANO, 3.0)];
    assert_eq!(minutes(&sketch), [(3.0, false), (estimate, true)]);
    let found = coverage(&sketch.district());
    assert!(found.estimated_minutes);
    assert_eq!(
        [0, 1].map(|need| found.estimated(need)),
        [Some(false), Some(true)]
    );
}

#[test]
fn minutes_below_zero_or_without_end_are_refused_in_words() {
    for minutes in ["-5", "-inf", "inf", "infinito", "NaN", "1e999"] {
        let text = format!("da,a,minuti\n041013,041043,{minutes}\n041043,041013,12\n");
        let (rows, problems) =
            read_table("tempi.csv", text.as_bytes(), TableId::Travel).expect("a table");
        assert_eq!(rows.travel.len(), 1, "{minutes}");
        assert_eq!(problems.len(), 1, "{minutes}: {problems:?}");
        let right = matches!(
            problems[0].problem,
            Wrong::NegativeCost | Wrong::NotANumber | Wrong::OutOfRange { .. }
        );
        assert!(right, "{minutes}: {problems:?}");
    }
}

#[test]
fn a_district_of_nothing_and_one_larger_than_everything_add_up() {
    let nothing = coverage(&Sketch::default().district());
    assert_eq!((nothing.needs.len(), nothing.totals.access()), (0, None));
    assert!(nothing.totals.reconciles() && nothing.totals.share().is_none());
    let no_service = coverage(&ten(Vec::new()).district());
    assert_eq!(no_service.needs[0].access, Some(0.0));
    let mut sketch = ten(vec![takes("s", u32::MAX), service("t", "parish")]);
    sketch.needs = [FANO, PERGOLA]
        .map(|code| need("home", code, Stated(u32::MAX)))
        .into();
    let found = coverage(&sketch.district());
    assert_eq!(found.totals.covered, u64::from(u32::MAX));
    assert_eq!(found.totals.undetermined, u64::from(u32::MAX));
    assert!(found.totals.reconciles());
    for need in &found.needs {
        assert_eq!(need.covered_high(), u32::MAX);
        assert_eq!(need.share_high().map(|share| share.0), Some(1.0));
    }
}

#[test]
fn a_status_that_contradicts_the_days_is_told_and_wrong_ages_do_not_open_a_service() {
    let folder = std::env::temp_dir().join(format!("tessuto-reach-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder");
    let write = |name: &str, text: &str| std::fs::write(folder.join(name), text).expect("a file");
    write("dataset.toml", "date = \"2023-10-01\"\n");
    write("enti.csv", "id,nome\nb,Ente b\n");
    write("comuni.csv", "codice_istat,nome\n041013,Fano\n");
    write(
        "bisogni.csv",
        "tipo,comune,persone,eta_min,eta_max\ncasa,041013,5,80,20\nnidi,041013,4,0,2\n",
    );
    write(
        "servizi.csv",
        "id,nome,ente,serve,capienza,stato,eta_min,eta_max,attivo_dal,attivo_al\n\
         a,A,b,*,5,attivo,,,,2023-09-30\n\
         b,B,b,*,5,,,,,2023-09-30\n\
         c,C,b,*,5,attivo,9,3,,\n\
         d,D,b,*,5,attivo,,,2024-01-01,2023-01-01\n\
         e,E,b,*,5,attivo,dieci,,,\n\
         f,F,b,*,5,attivo,0,2,2020-01-01,2023-10-01\n",
    );
    write(
        "risponde.csv",
        "servizio,tipo_bisogno\na,casa\nb,casa\nf,nidi\n",
    );
    let read = read_dataset(&folder);
    let _ = std::fs::remove_dir_all(&folder);
    let dataset = read.expect("a dataset");
    let told: Vec<_> = dataset
        .diagnostics
        .iter()
        .filter(|d| d.origin.row.is_some())
        .map(|d| (d.origin.file.as_str(), d.origin.row, d.problem.clone()))
        .collect();
    let has = |file: &str, row: usize, is: fn(&Wrong) -> bool| {
        let mut told = told.iter();
        told.any(|(at, on, problem)| *at == file && *on == Some(row) && is(problem))
    };
    assert!(
        has("servizi.csv", 2, |p| matches!(
            p,
            Wrong::StatusAgainstDates { .. }
        )),
        "{told:?}"
    );
    assert!(
        !has("servizi.csv", 3, |_| true),
        "nobody wrote that it is active: {told:?}"
    );
    assert!(has("servizi.csv", 4, |p| matches!(
        p,
        Wrong::EmptyRange { low: 9, high: 3 }
    )));
    assert!(has("servizi.csv", 5, |p| matches!(
        p,
        Wrong::EmptyPeriod { .. }
    )));
    assert!(has("servizi.csv", 6, |p| matches!(
        p,
        Wrong::NotAWholeNumber
    )));
    assert!(!has("servizi.csv", 7, |_| true), "{told:?}");
    assert!(has("bisogni.csv", 2, |p| matches!(
        p,
        Wrong::CellEmptied { .. }
    )));
    // A service whose limits are wrong is left out rather than opened to all; a need keeps its persons.
    assert_eq!(dataset.district.network.services().count(), 3);
    let found = coverage(&dataset.district);
    assert_eq!((found.totals.persons, found.totals.covered), (9, 4));
    assert_eq!(
        found.needs[0].shortfalls,
        [Shortfall::Ended { services: 2 }]
    );
}

#[test]
fn the_worst_need_of_a_municipality_is_the_worst_by_status_and_then_by_persons() {
    let mut sketch = ten(vec![takes("s", 3), takes("u", 1)]);
    for kind in ["meals", "rides"] {
        sketch.need_types.push(need_type(kind));
    }
    sketch.addresses = vec![address("s", "home"), address("u", "rides")];
    sketch.needs.push(need("rides", FANO, Stated(20)));
    sketch.needs.push(need("rides", PERGOLA, Stated(0)));
    let worst = |sketch: &Sketch, code: &str| {
        let found = coverage(&sketch.district());
        let worst = worst_by_municipality(&found.needs);
        worst
            .get(&id::<MunicipalityCode>(code))
            .map(|need| need.need.need_type.to_string())
    };
    assert_eq!(worst(&sketch, FANO).as_deref(), Some("rides"));
    assert_eq!(worst(&sketch, PERGOLA), None);
    sketch.needs.push(need("meals", FANO, Stated(1)));
    assert_eq!(worst(&sketch, FANO).as_deref(), Some("meals"));
}

#[test]
fn a_need_of_two_working_groups_counts_in_both_and_one_of_none_is_left_out() {
    let mut sketch = ten(vec![takes("s", 4)]);
    sketch.need_types.push(need_type("meals"));
    sketch.needs.push(need("meals", FANO, Stated(7)));
    sketch.tavoli = ["t1", "t2"].map(common::districts::tavolo).into();
    sketch.need_types[0].tavoli = ["t1", "t2"].map(id).into();
    let district = sketch.district();
    let found = coverage(&district);
    let (by_tavolo, none) = Totals::by_tavolo(&district.network, &found.needs);
    assert_eq!(
        by_tavolo.values().map(|t| t.persons).collect::<Vec<_>>(),
        [10, 10]
    );
    assert_eq!((none.persons, found.totals.persons), (7, 17));
    assert!(by_tavolo.values().all(Totals::reconciles) && none.reconciles());
}
