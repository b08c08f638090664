//! Do intervals hold what they promise: the truth at their stated rate, the bounds always, the same numbers for a scenario and today?

#[path = "doubt/calibration.rs"]
mod calibration;
mod common;

use common::districts::{
    Sketch, address, id, municipality, need, need_type, organization, service, tie,
};
use common::random::Random;
use std::path::Path;
use tessuto::analysis::coverage::needs::coverage;
use tessuto::analysis::coverage::status::NeedStatus;
use tessuto::analysis::doubt::{Doubt, DoubtError, DoubtOptions, Index, IndexDoubt, Source, doubt};
use tessuto::analysis::scenario::Outcome;
use tessuto::analysis::study::Study;

use tessuto::ingest::{read_dataset, read_plan};
use tessuto::model::district::District;
use tessuto::model::node::Organization;
use tessuto::model::rows::TieRow;
use tessuto::model::trust::Trust;
use tessuto::model::units::{Headcount, Share};

fn fano() -> District {
    read_dataset(Path::new("datasets/ats6-fano"))
        .expect("the dataset is read")
        .district
}

fn told(district: &District, options: &DoubtOptions) -> Doubt {
    let study = Study::of(district).expect("a study");
    doubt(&study, None, options).unwrap_or_else(|error| panic!("{error}"))
}

fn index<'a>(doubt: &'a Doubt, key: &str) -> &'a IndexDoubt {
    let found = doubt.indices.iter().find(|one| one.index.key() == key);
    found.unwrap_or_else(|| panic!("no index `{key}`"))
}

/// Some sources, all draws of so many, and nothing else that is not usual.
fn options(sources: &[Source], draws: usize) -> DoubtOptions {
    DoubtOptions {
        sources: sources.iter().copied().collect(),
        draws,
        tolerance: 0.0,
        ..DoubtOptions::default()
    }
}

// What is certain.

#[test]
fn without_doubt_every_interval_is_the_result_of_today() {
    let district = fano();
    let found = told(&district, &options(&[], 20));
    assert!(found.grounds.is_none());
    for one in &found.indices {
        let key = one.index.key();
        assert!(!one.interval.is_open(), "{key}");
        assert_eq!(one.interval.low, one.now, "{key}");
        assert_eq!(one.interval.mean, one.now, "{key}");
    }
    for need in &found.needs {
        assert_eq!(need.share(need.now.status), 1.0, "{}", need.need);
        assert!(!need.is_unsure());
    }
    for actor in &found.actors {
        for ranks in &actor.ranks {
            assert_eq!(ranks.interval.low, Some(f64::from(ranks.now)));
            assert_eq!(ranks.interval.high, Some(f64::from(ranks.now)));
        }
    }
    // Today is what the rest of the program says of today.
    let study = Study::of(&district).expect("a study");
    let outcome = Outcome::of(&study);
    assert_eq!(
        index(&found, "covered").now,
        Some(outcome.totals.covered as f64)
    );
    assert_eq!(index(&found, "gini").now, outcome.gini);
    assert_eq!(
        index(&found, "isolated").now,
        Some(outcome.isolated.len() as f64)
    );
}

#[test]
fn the_number_of_threads_changes_nothing() {
    let district = fano();
    let on = |threads: usize| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build();
        let found = pool
            .expect("a pool of threads")
            .install(|| told(&district, &options(&Source::ALL, 60)));
        format!("{found:?}")
    };
    let one = on(1);
    assert!(one == on(3), "the draws differ");
    let other = DoubtOptions {
        seed: 2,
        ..options(&Source::ALL, 60)
    };
    assert!(
        one != format!("{:?}", told(&district, &other)),
        "a seed changes nothing"
    );
}

#[test]
fn draws_end_when_results_are_sure_enough() {
    let district = fano();
    let at = |tolerance: f64, draws: usize| {
        let options = DoubtOptions {
            tolerance,
            draws,
            ..DoubtOptions::default()
        };
        let found = told(&district, &options);
        (found.drawn, found.enough)
    };
    assert_eq!(at(1.0, 1_000), (200, true));
    assert_eq!(at(0.001, 210), (210, false));
    assert_eq!(at(0.0, 220), (220, false));
}

// What is refused.

#[test]
fn what_makes_no_sense_is_refused() {
    let district = fano();
    let study = Study::of(&district).expect("a study");
    let refused =
        |options: DoubtOptions| doubt(&study, None, &options).expect_err("it makes no sense");
    let usual = DoubtOptions::default;
    assert!(matches!(
        refused(DoubtOptions {
            draws: 0,
            ..usual()
        }),
        DoubtError::NoDraws
    ));
    for level in [0.0, 1.0, -1.0, f64::NAN] {
        let error = refused(DoubtOptions { level, ..usual() });
        assert!(matches!(error, DoubtError::Level { .. }));
    }
    for tolerance in [-0.1, f64::INFINITY, f64::NAN] {
        let error = refused(DoubtOptions {
            tolerance,
            ..usual()
        });
        assert!(matches!(error, DoubtError::Tolerance { .. }));
    }
}

#[test]
fn where_nobody_answered_nothing_tells_of_the_silent() {
    let silent = |text: &str, answered| Organization {
        answered: Some(answered),
        ..organization(text)
    };
    let sketch = Sketch {
        organizations: vec![silent("a", false), silent("b", false), silent("c", true)],
        ties: vec![tie("a", "c")],
        ..Sketch::default()
    };
    let district = sketch.district();
    let study = Study::of(&district).expect("a study");
    let error = doubt(&study, None, &DoubtOptions::default()).expect_err("one answer alone");
    assert!(matches!(error, DoubtError::NoRespondents { silent: 2 }));
    // The other sources can do without answers.
    told(&district, &options(&[Source::Ties, Source::Persons], 5));
}

#[test]
fn districts_of_nothing_have_nothing_to_doubt() {
    for sketch in [
        Sketch::default(),
        Sketch {
            organizations: vec![organization("a")],
            ..Sketch::default()
        },
    ] {
        let found = told(&sketch.district(), &options(&Source::ALL, 5));
        assert!(found.grounds.is_none());
        assert!(found.indices.iter().all(|one| !one.interval.is_open()));
    }
}

// Ties.

/// Organizations that answered or not, in one municipality or none, without a working group.
fn people(answered: &[bool]) -> Vec<Organization> {
    let numbered = answered.iter().enumerate();
    numbered
        .map(|(place, &answered)| Organization {
            answered: Some(answered),
            ..organization(&format!("e{place:02}"))
        })
        .collect()
}

fn reported(from: usize, to: usize, by: &[usize]) -> TieRow {
    let name = |place: usize| format!("e{place:02}");
    let mut row = tie(&name(from), &name(to));
    row.relation.reported_by = by.iter().map(|&place| id(&name(place))).collect();
    row
}

fn sure() -> Trust {
    Trust {
        confirmed: Share(1.0),
        one_sided: Share(1.0),
        unstated: Share(1.0),
        ..Trust::default()
    }
}

#[test]
fn hidden_ties_are_as_many_as_the_formula_says() {
    // Six answered: of 15 pairs 5 are tied, 3 of these by both ends and 2 by one. Two did not answer, one of whom is named.
    let mut sketch = Sketch {
        organizations: people(&[true, true, true, true, true, true, false, false]),
        ties: vec![
            reported(0, 1, &[0, 1]),
            reported(1, 2, &[1, 2]),
            reported(2, 3, &[2, 3]),
            reported(3, 4, &[3]),
            reported(4, 5, &[5]),
            reported(5, 6, &[5]),
        ],
        ..Sketch::default()
    };
    sketch.edition.trust = sure();
    // One class, so the mean of its rate is that of r + t of 1 + N: by hand.
    let neither = {
        let together = (5.0 + 0.5) / (15.0 + 1.0);
        (together + 5.0) / (1.0 + 15.0)
    };
    let one = {
        let together = (1.0 + 0.5) / (1.0 + 10.0 + 1.0);
        (together + 1.0) / (1.0 + 11.0)
    };
    // One pair of two silent ones, and 12 − 1 of one silent one.
    let expected = 6.0 + neither + 11.0 * one;
    let found = told(&sketch.district(), &options(&[Source::Answers], 4_000));
    assert_eq!(found.grounds.pairs, 12);
    let mean = index(&found, "m").interval.mean.expect("a mean");
    // The spread of a draw: that of 12 pairs and that of the rates.
    assert!((mean - expected).abs() < 0.12, "{mean}, not {expected}");
    assert!(index(&found, "m").interval.low >= Some(6.0));
    // A tie that is believed altogether is in no doubt, even where its other end did not answer.
    let found = told(&sketch.district(), &options(&[Source::Ties], 300));
    assert_eq!(found.grounds.ties, 0);
}

#[test]
fn a_class_of_pairs_counts_more_than_all_together() {
    // Two comuni of four who answered: in the first all six pairs are tied, and nobody else. Two of the first are silent.
    let answered = [true, true, true, true, true, true, true, true, false, false];
    let mut organizations = people(&answered);
    for (place, organization) in organizations.iter_mut().enumerate() {
        let code = match place {
            4..8 => "041043",
            _ => "041013",
        };
        organization.municipality = Some(code.parse().expect("a code"));
    }
    let pairs = (0..4).flat_map(|one| (one + 1..4).map(move |other| (one, other)));
    let ties = pairs.map(|(one, other)| reported(one, other, &[one, other]));
    let mut sketch = Sketch {
        organizations,
        municipalities: ["041013", "041043"].map(municipality).to_vec(),
        ties: ties.collect(),
        ..Sketch::default()
    };
    sketch.edition.trust = sure();
    // As the formula says: of 28 pairs 6 are tied, of the 12 within a comune 6, of the others none.
    let together = 6.5 / 29.0;
    let neither = (together + 6.0) / 13.0;
    let one_end = 0.5 / 23.0;
    let (near, far) = (one_end / 7.0, one_end / 17.0);
    let expected = 6.0 + neither + 8.0 * near + 8.0 * far;
    let found = told(&sketch.district(), &options(&[Source::Answers], 20_000));
    let mean = index(&found, "m").interval.mean.expect("a mean");
    assert!((mean - expected).abs() < 0.01, "{mean}, not {expected}");
}

#[test]
fn ties_are_kept_as_often_as_their_evidence_is_believed() {
    let mut sketch = Sketch {
        organizations: people(&[true; 10]),
        ties: vec![
            reported(0, 1, &[0, 1]),
            reported(2, 3, &[2]),
            reported(4, 5, &[]),
            reported(6, 7, &[6]),
            reported(8, 9, &[8, 9]),
        ],
        ..Sketch::default()
    };
    sketch.ties[3].relation.evidence = Some(" Verbale ".to_owned());
    sketch.ties[4].relation.evidence = Some("questionario".to_owned());
    sketch.edition.trust = Trust {
        confirmed: Share(0.9),
        one_sided: Share(0.7),
        unstated: Share(0.4),
        evidence: [("verbale".to_owned(), Share(1.0))].into(),
    };
    let found = told(&sketch.district(), &options(&[Source::Ties], 4_000));
    assert_eq!(found.grounds.ties, 4);
    let mean = index(&found, "m").interval.mean.expect("a mean");
    let expected = 0.9 + 0.7 + 0.4 + 1.0 + 0.9;
    assert!((mean - expected).abs() < 0.06, "{mean}, not {expected}");
    // A tie that is believed for sure is in every draw, one that is not believed at all in none.
    sketch.edition.trust = Trust {
        confirmed: Share(1.0),
        one_sided: Share(0.0),
        unstated: Share(0.0),
        ..Trust::default()
    };
    let found = told(&sketch.district(), &options(&[Source::Ties], 10));
    assert_eq!(index(&found, "m").interval.low, Some(2.0));
    assert_eq!(index(&found, "m").interval.high, Some(2.0));
}

#[test]
fn a_tie_that_the_silent_end_could_not_confirm_is_between_the_two() {
    // Of three ties among those who answered two are confirmed: one end that reports is backed by the other in 2 / (2 + 1/2) of cases.
    let mut sketch = Sketch {
        organizations: people(&[true, true, true, true, false]),
        ties: vec![
            reported(0, 1, &[0, 1]),
            reported(1, 2, &[1, 2]),
            reported(2, 3, &[2]),
            reported(0, 4, &[0]),
        ],
        ..Sketch::default()
    };
    sketch.edition.trust = Trust {
        confirmed: Share(1.0),
        one_sided: Share(0.0),
        ..Trust::default()
    };
    let found = told(&sketch.district(), &options(&[Source::Ties], 4_000));
    let mean = index(&found, "m").interval.mean.expect("a mean");
    // Beta(½ + 2, ½ + ½).
    let expected = 2.0 + 2.5 / 3.5;
    assert!((mean - expected).abs() < 0.04, "{mean}, not {expected}");
}

// Persons.

/// A district in which three services share their places among needs of two types in three municipalities.
fn territory(random: &mut Random) -> Sketch {
    let mut sketch = Sketch {
        organizations: vec![organization("o"), organization("p")],
        municipalities: ["041001", "041002", "041003"].map(municipality).into(),
        need_types: ["s", "t"].map(need_type).into(),
        ..Sketch::default()
    };
    for (place, text) in ["x", "y", "z"].into_iter().enumerate() {
        let mut one = service(text, if place == 0 { "p" } else { "o" });
        one.capacity = (!random.one_in(5)).then(|| random.below(40) as u32);
        one.catchment = tessuto::model::node::Catchment::Listed(
            ["041001", "041002", "041003"]
                .into_iter()
                .filter(|_| random.chance(0.6))
                .chain(["041001"])
                .map(id)
                .collect(),
        );
        sketch.services.push(one);
        sketch
            .addresses
            .push(address(text, if place == 2 { "t" } else { "s" }));
        if random.one_in(3) {
            sketch
                .addresses
                .push(address(text, if place == 2 { "s" } else { "t" }));
        }
    }
    for of in ["s", "t"] {
        for code in ["041001", "041002", "041003"] {
            let low = random.below(20) as u32;
            let high = low + 1 + random.below(20) as u32;
            let mut one = need(of, code, Headcount::Unknown);
            match random.below(4) {
                0 => one.persons = Headcount::Stated(low),
                1 => (one.persons_low, one.persons_high) = (Some(low), Some(high)),
                2 => {
                    one.persons = Headcount::Stated(low + random.below(5) as u32);
                    (one.persons_low, one.persons_high) = (Some(low), Some(high));
                }
                _ => {}
            }
            sketch.needs.push(one);
        }
    }
    sketch
}

#[test]
fn no_district_within_the_ranges_leaves_the_bounds() {
    let mut random = Random(11);
    let mut looked_at = 0;
    for _ in 0..60 {
        let sketch = territory(&mut random);
        let found = told(&sketch.district(), &options(&[Source::Persons], 20));
        for _ in 0..12 {
            // The persons as somebody might have counted them, and the coverage from the beginning.
            let mut counted = sketch.clone();
            for need in &mut counted.needs {
                if let (Some(low), Some(high)) = (need.persons_low, need.persons_high) {
                    let persons = low + random.below((high - low + 1) as usize) as u32;
                    need.persons = Headcount::Stated(persons);
                }
            }
            let district = counted.district();
            let covered = coverage(&district);
            let totals = &covered.totals;
            for (key, value) in [
                ("persons", totals.persons),
                ("covered", totals.covered),
                ("not_covered", totals.not_covered),
            ] {
                let (low, high) = index(&found, key).bounds.expect("bounds");
                let value = value as f64;
                assert!(
                    low <= value && value <= high,
                    "{key}: {value} in {low}–{high}\n{counted:?}"
                );
            }
            for (one, need) in found.needs.iter().zip(&covered.needs) {
                assert_eq!(one.need, need.need);
                let Some((low, high)) = one.covered_bounds else {
                    assert_eq!(need.persons, None);
                    continue;
                };
                let said = format!(
                    "{}: {} in {low}–{high}\n{counted:?}",
                    need.need, need.covered
                );
                assert!(low <= need.covered && need.covered <= high, "{said}");
                looked_at += usize::from(low < high);
            }
        }
        for one in &found.indices {
            if let (Some((low, high)), Some(first), Some(last)) =
                (one.bounds, one.interval.low, one.interval.high)
            {
                assert!(low <= first && last <= high, "{}", one.index.key());
            }
        }
    }
    assert!(looked_at > 500, "{looked_at}");
}

#[test]
fn a_draw_is_the_coverage_of_a_district_with_these_persons() {
    let mut random = Random(5);
    for _ in 0..40 {
        let mut sketch = territory(&mut random);
        for need in &mut sketch.needs {
            // Ranges of two numbers, so that there are few districts and each is drawn.
            if let Some(low) = need.persons_low {
                need.persons_high = Some(low + 1);
                need.persons = Headcount::Unknown;
            }
        }
        let found = told(&sketch.district(), &options(&[Source::Persons], 300));
        let ranged: Vec<usize> = (0..sketch.needs.len())
            .filter(|&need| sketch.needs[need].persons_low.is_some())
            .collect();
        let mut expected = vec![[0_usize; NeedStatus::ALL.len()]; sketch.needs.len()];
        let cases = 1_usize << ranged.len();
        for case in 0..cases {
            let mut counted = sketch.clone();
            for (bit, &need) in ranged.iter().enumerate() {
                let low = sketch.needs[need].persons_low.unwrap_or(0);
                let persons = low + (case >> bit & 1) as u32;
                counted.needs[need].persons = Headcount::Stated(persons);
            }
            let district = counted.district();
            for (place, need) in coverage(&district).needs.iter().enumerate() {
                let status = NeedStatus::ALL.iter().position(|one| *one == need.status);
                expected[place][status.expect("a status")] += 1;
            }
        }
        for (need, times) in found.needs.iter().zip(&expected) {
            for (status, &times) in NeedStatus::ALL.into_iter().zip(times) {
                let (share, exact) = (need.share(status), times as f64 / cases as f64);
                // Six standard errors of a share of 300 draws, and never what no district has.
                assert!(
                    (share - exact).abs() < 0.18,
                    "{} {status:?}: {share}, {exact}",
                    need.need
                );
                assert!(times > 0 || share == 0.0, "{} {status:?}", need.need);
                assert!(times < cases || share == 1.0, "{} {status:?}", need.need);
            }
        }
    }
}

// Scenarios.

fn scenarios(district: &District, text: &str, options: &DoubtOptions) -> Doubt {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("PLAN.toml");
    std::fs::write(&path, text).expect("a plan is written");
    let read = read_plan(&path, district).expect("the plan is read");
    assert!(read.is_usable(), "{:?}", read.diagnostics);
    let study = Study::of(district).expect("a study");
    doubt(&study, Some(&read.plan), options).unwrap_or_else(|error| panic!("{error}"))
}

#[test]
fn what_a_plan_leaves_alone_is_the_same_in_every_draw() {
    let text = r#"
[[scenario]]
name = "uno in più"
change = [{ azione = "aggiunge", cosa = "ente", codice = "nuovo-ente", nome = "Nuovo ente", comune = "041013" }]
"#;
    let found = scenarios(&fano(), text, &options(&Source::ALL, 60));
    let differences = &found.scenarios[0].differences;
    for one in differences {
        let key = one.index.key();
        let about_actors = matches!(one.index, Index::Isolated | Index::Fact(_));
        if !about_actors || ["m", "bridges", "blocks", "max_core"].contains(&key) {
            assert_eq!(
                (one.interval.low, one.interval.high),
                (Some(0.0), Some(0.0)),
                "{key}"
            );
            assert_eq!((one.more, one.less), (0.0, 0.0), "{key}");
        }
    }
    let of = |key: &str| differences.iter().find(|one| one.index.key() == key);
    let actors = of("n").expect("actors");
    assert_eq!(
        (actors.now, actors.interval.mean, actors.more),
        (Some(1.0), Some(1.0), 1.0)
    );
    // It stands alone, and nothing else changes.
    let isolates = of("isolates").expect("isolates");
    assert_eq!(
        (isolates.interval.low, isolates.interval.high),
        (Some(1.0), Some(1.0))
    );
    assert_eq!(isolates.better(), Some(0.0));
}

#[test]
fn the_difference_of_a_scenario_is_surer_than_either_side() {
    let text = r#"
[[scenario]]
name = "chiude"
change = [{ azione = "chiude", cosa = "ente", codice = "ponte-cesano" }]
"#;
    let district = fano();
    let found = scenarios(&district, text, &options(&Source::ALL, 150));
    let today = index(&found, "m").interval;
    let width = |low: Option<f64>, high: Option<f64>| high.unwrap_or(0.0) - low.unwrap_or(0.0);
    let differences = &found.scenarios[0].differences;
    let ties = differences
        .iter()
        .find(|one| one.index.key() == "m")
        .expect("ties");
    assert_eq!(ties.less, 1.0);
    let difference = width(ties.interval.low, ties.interval.high);
    assert!(difference < width(today.low, today.high), "{ties:?}");
}

#[test]
fn a_tie_that_the_plan_brings_is_there_in_every_draw() {
    let mut sketch = Sketch {
        organizations: people(&[true; 4]),
        ties: vec![reported(0, 1, &[0, 1]), reported(1, 2, &[1])],
        ..Sketch::default()
    };
    sketch.edition.trust = Trust {
        confirmed: Share(0.5),
        one_sided: Share(0.4),
        ..Trust::default()
    };
    let text = r#"
[[scenario]]
name = "nuova"
change = [{ azione = "aggiunge", cosa = "legame", codice = "e00", in = "e03" }]

[[scenario]]
name = "un altro tipo"
change = [{ azione = "aggiunge", cosa = "legame", codice = "e00", in = "e01", tipo_legame = "invia" }]
"#;
    let found = scenarios(&sketch.district(), text, &options(&[Source::Ties], 200));
    let of = |place: usize| {
        let all = &found.scenarios[place].differences;
        *(all.iter().find(|one| one.index.key() == "m")).expect("ties")
    };
    let new = of(0);
    assert_eq!(
        (new.now, new.interval.low, new.interval.high, new.more),
        (Some(1.0), Some(1.0), Some(1.0), 1.0)
    );
    assert!(new.interval.always);
    // A pair that is tied today, and sure once the plan ties it: one tie more wherever a draw leaves the old one out.
    let surer = of(1);
    assert_eq!((surer.now, surer.less), (Some(0.0), 0.0));
    assert!((surer.more - 0.5).abs() < 0.15, "{surer:?}");
}

#[test]
fn what_silence_hides_goes_along_with_who_merges() {
    // The last one did not answer, and goes into the first, which has no tie.
    let mut sketch = Sketch {
        organizations: people(&[true, true, true, true, true, false]),
        ties: vec![
            reported(1, 2, &[1, 2]),
            reported(2, 3, &[2]),
            reported(3, 4, &[4]),
        ],
        ..Sketch::default()
    };
    sketch.edition.trust = sure();
    let text = r#"
[[scenario]]
name = "unisce"
change = [{ azione = "unisce", cosa = "ente", codice = "e05", in = "e00" }]

[[scenario]]
name = "torna"
on = ["unisce"]
change = [{ azione = "ripristina", cosa = "ente", codice = "e05" }]
"#;
    let all = DoubtOptions {
        level: 0.999,
        ..options(&[Source::Answers], 300)
    };
    let found = scenarios(&sketch.district(), text, &all);
    let of = |place: usize| {
        let all = &found.scenarios[place].differences;
        *(all.iter().find(|one| one.index.key() == "m")).expect("ties")
    };
    // In the same draw only a tie between the two is lost.
    let merged = of(0);
    assert_eq!(
        (merged.interval.low, merged.interval.high),
        (Some(-1.0), Some(0.0))
    );
    assert!((0.03..0.4).contains(&merged.less), "{merged:?}");
    for one in &found.scenarios[1].differences {
        let key = one.index.key();
        assert_eq!((one.more, one.less), (0.0, 0.0), "{key}");
    }
}
