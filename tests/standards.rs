//! Is every standard of law compared with what is there, and is what nobody has said kept apart from what is missing?

mod common;

use common::assert_close;
use common::districts::{Sketch, address, id, municipality, need_type, organization, service};
use std::collections::BTreeSet;
use std::path::Path;
use tessuto::analysis::coverage::standards::{Area, Level, Met, Remark, StandardCheck, standards};
use tessuto::ingest::read_dataset;
use tessuto::model::ages::Ages;
use tessuto::model::district::District;
use tessuto::model::node::{Municipality, Residents, Service, ServiceStatus, Standard};

const FANO: &str = "041013";
const PERGOLA: &str = "041043";
const MONDAVIO: &str = "041028";

/// A place for every third child of 0–2, in the district.
fn nursery() -> Standard {
    Standard {
        code: "NIDO".to_owned(),
        name: "Places".to_owned(),
        numerator: Some("posti".to_owned()),
        population_filter: Some("0-2".to_owned()),
        ratio: Some(1.0 / 3.0),
        level: Some("ATS".to_owned()),
        direction: Some("min".to_owned()),
        year: None,
        source: None,
        verified: true,
        need_types: [id("nursery")].into(),
        services: BTreeSet::new(),
        present: None,
        unit_cost: None,
        data_source: None,
    }
}

fn aged(code: &str, age: u8, total: u32, year: Option<u16>) -> Residents {
    Residents {
        municipality: id(code),
        age,
        sex: None,
        total,
        year,
    }
}

/// An active nursery in a municipality.
fn places(text: &str, code: &str, capacity: Option<u32>) -> Service {
    Service {
        municipality: Some(id(code)),
        capacity,
        ..service(text, "cooperative")
    }
}

/// 30 children in Fano and 12 in Pergola in 2023, more of them the year before, and who is older.
fn sketch(standard: Standard, services: Vec<Service>) -> Sketch {
    let year = Some(2023);
    Sketch {
        organizations: vec![organization("cooperative")],
        municipalities: [FANO, PERGOLA].map(municipality).into(),
        need_types: ["nursery", "other"].map(need_type).into(),
        addresses: services
            .iter()
            .map(|service| address(service.id.as_str(), "nursery"))
            .collect(),
        services,
        residents: vec![
            aged(FANO, 0, 9, year),
            aged(FANO, 1, 10, year),
            aged(FANO, 2, 11, year),
            aged(FANO, 3, 500, year),
            aged(PERGOLA, 2, 12, year),
            aged(PERGOLA, 80, 70, year),
            aged(FANO, 0, 900, Some(2022)),
            aged(PERGOLA, 0, 900, None),
        ],
        standards: vec![standard],
        ..Sketch::default()
    }
}

fn checks(sketch: &Sketch) -> Vec<StandardCheck> {
    standards(&sketch.district())
}

/// The row of the district, or of the municipality of this code.
#[track_caller]
fn at<'a>(checks: &'a [StandardCheck], place: &str) -> &'a StandardCheck {
    let wanted = |check: &&StandardCheck| match &check.area {
        Area::District => place == "district",
        Area::Basin(basin) => basin == place,
        Area::Municipality(code) => code.as_str() == place,
    };
    checks.iter().find(wanted).expect("a row of this place")
}

#[test]
fn what_the_district_meets_and_a_municipality_misses_is_shown_as_such() {
    let mut standard = nursery();
    standard.unit_cost = Some(9_000.0);
    let checks = checks(&sketch(standard, vec![places("one", FANO, Some(14))]));
    let whole = at(&checks, "district");
    assert_eq!(
        (whole.population, whole.population_year),
        (Some(42), Some(2023))
    );
    assert_eq!((whole.required, whole.present), (Some(14.0), Some(14.0)));
    assert_eq!((whole.gap, whole.persons_short), (Some(0.0), Some(0.0)));
    assert_eq!((whole.met, whole.binding), (Met::Yes, true));
    assert_eq!(whole.euro, Some(0.0));
    assert_eq!(whole.remarks, [Remark::MissedInside(1)]);

    let pergola = at(&checks, PERGOLA);
    assert_eq!(
        (pergola.population, pergola.required),
        (Some(12), Some(4.0))
    );
    assert_eq!((pergola.present, pergola.gap), (Some(0.0), Some(4.0)));
    // Nobody has a place, so it does not suffice for any of the twelve.
    assert_eq!(pergola.persons_short, Some(12.0));
    assert_eq!(pergola.euro, Some(36_000.0));
    assert_eq!((pergola.met, pergola.binding), (Met::No, false));
    assert_eq!(pergola.remarks, [Remark::MetAround, Remark::NoService]);
    assert_eq!(at(&checks, FANO).met, Met::Yes);
}

#[test]
fn what_lacks_is_told_in_places_and_in_persons() {
    let checks = checks(&sketch(nursery(), vec![places("one", FANO, Some(8))]));
    let whole = at(&checks, "district");
    assert_close(whole.gap, 6.0, 1e-9, "14 required, 8 there");
    // Eight places are enough for 24 children at one in three.
    assert_close(whole.persons_short, 18.0, 1e-9, "42 - 24");
    assert_eq!((whole.met, whole.euro), (Met::No, None));
    assert_eq!(whole.remarks, []);
}

#[test]
fn unknown_is_neither_zero_nor_met() {
    // An unstated capacity may be the rest.
    let half = vec![places("one", FANO, Some(8)), places("two", FANO, None)];
    let checked = checks(&sketch(nursery(), half));
    let whole = at(&checked, "district");
    assert_eq!((whole.present, whole.met), (Some(8.0), Met::NotKnown));
    assert_close(whole.gap, 6.0, 1e-9, "the most it can be");
    assert_eq!(whole.remarks, [Remark::CapacityUnstated(1)]);
    assert_eq!(at(&checked, PERGOLA).met, Met::No);

    // Enough is enough, whatever the other has.
    let enough = vec![places("one", FANO, Some(20)), places("two", FANO, None)];
    assert_eq!(
        at(&checks(&sketch(nursery(), enough)), "district").met,
        Met::Yes
    );

    // A service of an unknown place is in the district and may be in either municipality.
    let placeless = Service {
        municipality: None,
        ..places("one", FANO, Some(20))
    };
    let checked = checks(&sketch(nursery(), vec![placeless]));
    assert_eq!(at(&checked, "district").met, Met::Yes);
    let pergola = at(&checked, PERGOLA);
    assert_eq!((pergola.present, pergola.met), (Some(0.0), Met::NotKnown));
    assert_eq!(pergola.remarks, [Remark::PlaceUnknown(1)]);

    // Nobody has said what counts, or which service answers to what.
    let mut unlinked = nursery();
    unlinked.need_types = BTreeSet::new();
    let mut unanswered = sketch(nursery(), vec![places("one", FANO, Some(20))]);
    unanswered.addresses.clear();
    for sketch in [sketch(unlinked, vec![]), unanswered] {
        let checked = checks(&sketch);
        for place in ["district", FANO] {
            let check = at(&checked, place);
            assert_eq!(
                (check.present, check.gap, check.persons_short),
                (None, None, None)
            );
            assert_eq!(check.met, Met::NotKnown);
            assert_eq!(check.remarks, [Remark::NothingCounts]);
        }
    }
}

#[test]
fn only_what_runs_counts_and_shared_places_are_remarked() {
    let mut suspended = places("one", FANO, Some(50));
    suspended.status = ServiceStatus::Suspended;
    let mut sketch = sketch(nursery(), vec![suspended, places("two", FANO, Some(14))]);
    sketch.addresses.push(address("two", "other"));
    let checks = checks(&sketch);
    let whole = at(&checks, "district");
    assert_eq!(whole.present, Some(14.0));
    let remarks = [
        Remark::MissedInside(1),
        Remark::SharedPlaces(1),
        Remark::NotRunning(1),
    ];
    assert_eq!(whole.remarks, remarks);
}

#[test]
fn places_for_other_ages_do_not_count_and_shared_ones_are_remarked() {
    let aged = |text: &str, least: u8, most: u8| Service {
        ages: Ages {
            least: Some(least),
            most: Some(most),
        },
        ..places(text, FANO, Some(7))
    };
    let services = vec![aged("own", 0, 2), aged("wider", 2, 4), aged("older", 3, 6)];
    let checks = checks(&sketch(nursery(), services));
    let whole = at(&checks, "district");
    assert_eq!(whole.present, Some(14.0));
    assert_eq!(
        whole.remarks,
        [Remark::MissedInside(1), Remark::OtherAges(1)]
    );
}

#[test]
fn a_stated_figure_is_of_the_whole_district_only() {
    let mut standard = nursery();
    standard.need_types = BTreeSet::new();
    standard.population_filter = Some("tutti".to_owned());
    standard.ratio = Some(1.0 / 61.2);
    standard.present = Some(10.0);
    let checks = checks(&sketch(standard, vec![]));
    let whole = at(&checks, "district");
    assert_eq!(whole.population, Some(612));
    assert_eq!((whole.present, whole.met), (Some(10.0), Met::Yes));
    assert_eq!(whole.remarks, [Remark::StatedFigure]);
    let fano = at(&checks, FANO);
    assert_eq!((fano.present, fano.met), (None, Met::NotKnown));
    assert_eq!(fano.remarks, [Remark::StatedForDistrict]);
}

#[test]
fn a_most_and_a_presence_are_judged_their_own_way() {
    let mut most = nursery();
    most.direction = Some("max".to_owned());
    most.unit_cost = Some(1.0);
    let checked = checks(&sketch(most.clone(), vec![places("one", FANO, Some(20))]));
    let whole = at(&checked, "district");
    assert_eq!(
        (whole.met, whole.persons_short, whole.euro),
        (Met::No, None, None)
    );
    assert_close(whole.gap, 6.0, 1e-9, "six too many");
    let unstated = checks(&sketch(most, vec![places("one", FANO, None)]));
    assert_eq!(at(&unstated, "district").met, Met::NotKnown);

    let mut presence = nursery();
    presence.direction = Some("presente".to_owned());
    presence.population_filter = None;
    // One service is enough, though its capacity is not stated.
    let there = checks(&sketch(presence.clone(), vec![places("one", FANO, None)]));
    assert_eq!(there.len(), 1);
    assert_eq!(
        (there[0].required, there[0].present),
        (Some(1.0), Some(1.0))
    );
    assert_eq!(there[0].met, Met::Yes);
    let other = vec![places("one", FANO, None)];
    let mut absent = sketch(presence, other);
    absent.addresses = vec![address("one", "other")];
    let absent = checks(&absent);
    assert_eq!((absent[0].present, absent[0].gap), (Some(0.0), Some(1.0)));
    assert_eq!(absent[0].met, Met::No);

    // Sites are counted, not the persons they can take.
    let mut sites = nursery();
    sites.numerator = Some("sedi".to_owned());
    sites.population_filter = None;
    sites.ratio = Some(2.0);
    let two = vec![places("one", FANO, Some(900)), places("two", PERGOLA, None)];
    let checked = checks(&sketch(sites, two));
    assert_eq!((checked[0].present, checked[0].met), (Some(2.0), Met::Yes));
}

#[test]
fn basins_are_those_that_municipalities_name() {
    let mut standard = nursery();
    standard.level = Some("bacino".to_owned());
    let mut sketch = sketch(standard, vec![places("one", FANO, Some(14))]);
    let checked = checks(&sketch);
    assert_eq!(checked.len(), 3);
    let whole = at(&checked, "district");
    assert!(whole.binding && whole.remarks.contains(&Remark::BasinIsDistrict));

    for (municipality, basin) in sketch.municipalities.iter_mut().zip(["coast", "valley"]) {
        municipality.basin = Some(basin.to_owned());
    }
    sketch.municipalities.push(municipality(MONDAVIO));
    sketch.residents.push(aged(MONDAVIO, 1, 3, Some(2023)));
    let checked = checks(&sketch);
    let levels: Vec<(Level, bool)> = checked
        .iter()
        .map(|check| (check.area.level(), check.binding))
        .collect();
    let expected = [
        (Level::District, false),
        (Level::Basin, true),
        (Level::Basin, true),
        (Level::Municipality, false),
        (Level::Municipality, false),
        (Level::Municipality, false),
    ];
    assert_eq!(levels, expected);
    assert_eq!(at(&checked, "coast").met, Met::Yes);
    assert_eq!(at(&checked, "valley").met, Met::No);
    assert_eq!(at(&checked, "valley").required, Some(4.0));
    assert!(
        at(&checked, "district")
            .remarks
            .contains(&Remark::OutsideBasins(1))
    );
}

#[test]
fn residents_are_of_one_year_and_nobody_twice() {
    let mut sketch = sketch(nursery(), vec![]);
    // The same children by sex, beside the row of both: not added again.
    for sex in ["F", "M"] {
        sketch.residents.push(Residents {
            sex: Some(sex.to_owned()),
            ..aged(PERGOLA, 2, 6, Some(2023))
        });
        sketch.residents.push(Residents {
            sex: Some(sex.to_owned()),
            ..aged(PERGOLA, 1, 4, Some(2023))
        });
    }
    assert_eq!(at(&checks(&sketch), PERGOLA).population, Some(20));

    // A municipality that the latest year leaves out is not known, and so is the district.
    sketch.municipalities.push(municipality(MONDAVIO));
    sketch.residents.push(aged(MONDAVIO, 1, 3, Some(2022)));
    let checked = checks(&sketch);
    let (whole, mondavio) = (at(&checked, "district"), at(&checked, MONDAVIO));
    assert_eq!((whole.population, mondavio.population), (None, None));
    assert_eq!((whole.required, whole.met), (None, Met::NotKnown));
    assert!(whole.remarks.contains(&Remark::ResidentsUnknown(1)));

    // Without ages, all residents come from the table of municipalities.
    sketch.residents.clear();
    sketch.standards[0].population_filter = Some("tutti".to_owned());
    sketch.municipalities = [(FANO, 300), (PERGOLA, 60)]
        .map(|(code, population)| Municipality {
            population: Some(population),
            ..municipality(code)
        })
        .into();
    let checked = checks(&sketch);
    let whole = at(&checked, "district");
    assert_eq!((whole.population, whole.population_year), (Some(360), None));
    assert!(whole.remarks.contains(&Remark::ResidentsOfNoYear));
}

#[test]
fn what_a_row_does_not_say_is_said_to_be_missing() {
    let mut vague = nursery();
    vague.population_filter = Some("famiglie".to_owned());
    vague.level = None;
    vague.direction = Some("circa".to_owned());
    vague.ratio = None;
    let checked = checks(&sketch(vague, vec![places("one", FANO, Some(8))]));
    let remarks = [
        Remark::LevelUnknown,
        Remark::DirectionUnknown,
        Remark::FilterUnreadable,
        Remark::RatioUnknown,
    ];
    assert_eq!(checked.len(), 1);
    assert_eq!(checked[0].remarks, remarks);
    assert_eq!((checked[0].met, checked[0].binding), (Met::NotKnown, false));
}

#[test]
fn residents_and_places_that_grow_together_change_no_verdict() {
    let services = || {
        vec![
            places("one", FANO, Some(14)),
            places("two", PERGOLA, Some(3)),
        ]
    };
    let one = checks(&sketch(nursery(), services()));
    let mut larger = sketch(nursery(), services());
    for row in &mut larger.residents {
        row.total *= 7;
    }
    for service in &mut larger.services {
        service.capacity = service.capacity.map(|capacity| capacity * 7);
    }
    let seven = checks(&larger);
    assert_eq!(one.len(), seven.len());
    for (one, seven) in one.iter().zip(&seven) {
        assert_eq!(one.met, seven.met, "{:?}", one.area);
        let context = format!("{:?}", one.area);
        assert_close(seven.gap, one.gap.map(|gap| gap * 7.0), 1e-9, context);
    }
}

fn demonstration() -> District {
    let dataset = read_dataset(Path::new("datasets/ats6-fano")).expect("the demonstration");
    assert_eq!(dataset.diagnostics, []);
    dataset.district
}

#[test]
fn the_demonstration_requires_what_the_norms_require() {
    let district = demonstration();
    let checks = standards(&district);
    let of = |code: &str| -> Vec<StandardCheck> {
        let checks = checks.iter();
        let wanted = checks.filter(|check| district.standards[check.standard].code == code);
        wanted.cloned().collect()
    };
    // The figures of the list of targets, for the residents of 2023.
    for (code, residents, required, decimals) in [
        ("SSP_MIN", 99_971, 15.38, 2),
        ("SSP_LEPS", 99_971, 19.99, 2),
        ("SSP_OBJ", 99_971, 24.99, 2),
        ("NIDO_LEP", 1_864, 615.1, 1),
        ("NIDO_EU", 1_864, 838.8, 1),
        ("NIDO_MINREG", 1_864, 279.6, 1),
        ("ADI65", 25_599, 2_559.9, 1),
        ("EQUIPE_PSI", 99_971, 3.33, 2),
        ("EQUIPE_EDU", 99_971, 5.0, 1),
        ("CONSULT", 99_971, 5.0, 1),
        ("CDC", 99_971, 2.0, 1),
    ] {
        let checks = of(code);
        let whole = at(&checks, "district");
        assert_eq!(
            (whole.population, whole.population_year),
            (Some(residents), Some(2023))
        );
        let rounded = whole.required.map(|number| format!("{number:.decimals$}"));
        assert_eq!(rounded, Some(format!("{required:.decimals$}")), "{code}");
        assert!(whole.binding, "{code}");
        let inside: u64 = checks[1..]
            .iter()
            .filter_map(|check| check.population)
            .sum();
        assert_eq!(inside, residents, "{code}");
    }
    // 407 places in the services table, in five municipalities; one child in three of each.
    let nursery = of("NIDO_LEP");
    let whole = at(&nursery, "district");
    assert_eq!((whole.present, whole.met), (Some(407.0), Met::No));
    assert_close(whole.gap, 615.12 - 407.0, 1e-9, "places");
    assert_close(whole.persons_short, 1864.0 - 407.0 / 0.33, 1e-9, "children");
    assert_close(whole.euro, (615.12 - 407.0) * 9_000.0, 1e-6, "euro");
    // Three take children of three too; the play room for those from three to six does not count.
    assert!(whole.remarks.contains(&Remark::OtherAges(3)));
    let small = at(&nursery, "041016");
    assert_eq!((small.population, small.present), (Some(16), Some(0.0)));
    // 15 % is met by the district and missed by those that have no place at all, and by others.
    let least = of("NIDO_MINREG");
    let missed: Vec<&str> = least[1..]
        .iter()
        .filter(|check| check.met == Met::No)
        .map(|check| match &check.area {
            Area::Municipality(code) => code.as_str(),
            Area::District | Area::Basin(_) => "",
        })
        .collect();
    assert_eq!(
        missed,
        ["041016", "041028", "041043", "041051", "041054", "041070"]
    );
    assert_eq!(at(&least, "district").remarks[0], Remark::MissedInside(6));
    // Nothing in the data counts towards these.
    for code in ["PSI_24H", "CONSULT", "CDC", "EQUIPE_PSI"] {
        assert!(
            of(code).iter().all(|check| check.met == Met::NotKnown),
            "{code}"
        );
    }
    let workers = of("SSP_LEPS");
    assert_eq!(at(&workers, "district").met, Met::No);
    assert_eq!(at(&workers, "041043").met, Met::NotKnown);
}
