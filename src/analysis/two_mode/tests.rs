//! The measures on two-mode networks whose numbers are known.

use super::clustering::{Overlap, two_mode_clustering};
use super::*;
use crate::analysis::scores::Scale;
use crate::model::plain::PlainNetwork;

/// A two-mode network from the events of each actor.
fn affiliation(memberships: &[&[u32]], events: usize) -> Affiliation {
    let actors = memberships.len();
    let ids = |prefix: char, count| (0..count).map(move |id| format!("{prefix}{id:02}"));
    let ties = memberships.iter().zip(0..).flat_map(|(events, actor)| {
        events
            .iter()
            .map(move |event| [actor, actors as u32 + event])
    });
    let network = PlainNetwork {
        modes: Some(actors),
        ids: ids('a', actors).chain(ids('e', events)).collect(),
        ties: ties.collect(),
        ..PlainNetwork::default()
    };
    Affiliation::of_plain(&network).unwrap()
}

/// Eighteen women of a town in the South and the fourteen gatherings they were seen at (Davis, Gardner, Gardner, 1941).
const WOMEN: [&[u32]; 18] = [
    &[0, 1, 2, 3, 4, 5, 7, 8],
    &[0, 1, 2, 4, 5, 6, 7],
    &[1, 2, 3, 4, 5, 6, 7, 8],
    &[0, 2, 3, 4, 5, 6, 7],
    &[2, 3, 4, 6],
    &[2, 4, 5, 7],
    &[4, 5, 6, 7],
    &[5, 7, 8],
    &[4, 6, 7, 8],
    &[6, 7, 8, 11],
    &[7, 8, 9, 11],
    &[7, 8, 9, 11, 12, 13],
    &[6, 7, 8, 9, 11, 12, 13],
    &[5, 6, 8, 9, 10, 11, 12, 13],
    &[6, 7, 9, 10, 11],
    &[7, 8],
    &[8, 10],
    &[8, 10],
];

fn scores(affiliation: &Affiliation, id: &str, scale: Scale) -> TwoModeScores {
    let metric = TWO_MODE_METRICS
        .iter()
        .find(|metric| metric.id == id)
        .unwrap();
    let options = MetricOptions {
        scale,
        ..MetricOptions::default()
    };
    (metric.compute)(affiliation, &options).unwrap()
}

fn normalized(affiliation: &Affiliation, id: &str) -> TwoModeScores {
    scores(affiliation, id, Scale::Normalized)
}

#[track_caller]
fn near(score: Option<f64>, expected: f64) {
    let near = score.is_some_and(|score| (score - expected).abs() < 1e-12);
    assert!(near, "{score:?}, expected {expected}");
}

#[test]
fn the_women_of_davis_have_the_values_of_networkx() {
    let women = affiliation(&WOMEN, 14);
    for (id, first, last_woman, eighth_gathering) in [
        ("degree", 8.0 / 14.0, 2.0 / 14.0, 14.0 / 18.0),
        (
            "betweenness",
            0.096_584_721_080_292_67,
            0.005_054_505_236_263_333,
            0.243_819_462_349_575_52,
        ),
        (
            "harmonic",
            0.822_222_222_222_221_9,
            0.588_888_888_888_889_2,
            0.891_156_462_585_034_5,
        ),
        (
            "closeness",
            0.8,
            0.585_365_853_658_536_6,
            0.846_153_846_153_846_1,
        ),
        (
            "clustering_dot",
            0.317_943_331_178_625_33,
            0.257_506_613_756_613_77,
            0.296_164_619_694_031_4,
        ),
        ("redundancy", 27.0 / 28.0, 1.0, 73.0 / 91.0),
    ] {
        let scores = normalized(&women, id);
        near(scores.actors.values()[0], first);
        near(scores.actors.values()[17], last_woman);
        near(scores.events.values()[7], eighth_gathering);
    }
    let fact = |id| TWO_MODE_FACTS.iter().find(|fact| fact.id == id).unwrap();
    let value = |id| (fact(id).compute)(&women).ok();
    assert_eq!(
        (value("actors"), value("events"), value("ties")),
        (Some(18.0), Some(14.0), Some(89.0))
    );
    near(value("density"), 89.0 / 252.0);
    near(value("robins_alexander"), 0.467_764_060_356_652_95);
}

#[test]
fn an_actor_through_whom_everything_passes_scores_one() {
    // One actor in all three events, and each event with one more actor of its own.
    let hub = affiliation(&[&[0, 1, 2], &[0], &[1], &[2]], 3);
    for id in ["degree", "harmonic", "closeness", "betweenness"] {
        near(normalized(&hub, id).actors.values()[0], 1.0);
    }
    near(normalized(&hub, "redundancy").actors.values()[0], 0.0);
    near(
        scores(&hub, "betweenness", Scale::Raw).actors.values()[0],
        12.0,
    );
}

#[test]
fn where_everybody_sits_everywhere_everything_is_shared() {
    let full = affiliation(&[&[0, 1, 2], &[0, 1, 2], &[0, 1, 2], &[0, 1, 2]], 3);
    for id in [
        "degree",
        "harmonic",
        "closeness",
        "clustering_dot",
        "clustering_min",
        "clustering_max",
        "redundancy",
    ] {
        let TwoModeScores { actors, events } = normalized(&full, id);
        for &score in actors.values().iter().chain(events.values()) {
            near(score, 1.0);
        }
    }
    near((facts::ROBINS_ALEXANDER.compute)(&full).ok(), 1.0);
}

#[test]
fn overlap_depends_on_what_it_is_measured_against() {
    // Two events of the first, three of the second, one in common.
    let two = affiliation(&[&[0, 1], &[1, 2, 3], &[4]], 5);
    for (overlap, expected) in [
        (Overlap::Dot, 0.25),
        (Overlap::Min, 0.5),
        (Overlap::Max, 1.0 / 3.0),
    ] {
        let scores = two_mode_clustering(&two, overlap).unwrap();
        near(scores.actors.values()[0], expected);
        assert_eq!(scores.actors.values()[2], None);
        assert_eq!(scores.actors.gap(), Some(Gap::NothingShared));
    }
}

#[test]
fn where_there_is_nothing_to_measure_it_is_said_why() {
    // No actor; no event; nothing at all; two of each without a tie; one of each, tied.
    let none = affiliation(&[], 2);
    let alone = affiliation(&[&[], &[]], 0);
    let untied = affiliation(&[&[], &[]], 2);
    let pair = affiliation(&[&[0]], 1);
    for network in [&none, &alone, &affiliation(&[], 0), &untied, &pair] {
        for metric in TWO_MODE_METRICS {
            for scale in [Scale::Normalized, Scale::Raw] {
                let TwoModeScores { actors, events } = scores(network, metric.id, scale);
                assert_eq!(actors.values().len(), network.actors.len(), "{}", metric.id);
                assert_eq!(events.values().len(), network.events.len(), "{}", metric.id);
            }
        }
        for fact in TWO_MODE_FACTS {
            let value = (fact.compute)(network);
            assert!(
                value.is_err() || value.is_ok_and(f64::is_finite),
                "{}",
                fact.id
            );
        }
    }
    assert_eq!(
        normalized(&alone, "degree").actors.gap(),
        Some(Gap::EmptyMode)
    );
    assert_eq!(
        normalized(&none, "betweenness").events.gap(),
        Some(Gap::EmptyMode)
    );
    assert_eq!(
        normalized(&untied, "degree").actors.values(),
        [Some(0.0), Some(0.0)]
    );
    assert_eq!(
        normalized(&untied, "closeness").actors.gap(),
        Some(Gap::Disconnected)
    );
    assert_eq!(
        normalized(&pair, "betweenness").actors.values(),
        [Some(0.0)]
    );
    assert_eq!(normalized(&pair, "closeness").events.values(), [Some(1.0)]);
    assert_eq!(
        normalized(&pair, "redundancy").actors.gap(),
        Some(Gap::FewerThanTwoTies)
    );
    assert_eq!((facts::DENSITY.compute)(&alone), Err(Gap::EmptyMode));
    assert_eq!(
        (facts::ROBINS_ALEXANDER.compute)(&pair),
        Err(Gap::NoPathOfThree)
    );
}

#[test]
fn every_measure_has_a_name_of_its_own_and_words_in_both_languages() {
    let measures = TWO_MODE_METRICS
        .iter()
        .map(|metric| (metric.id, metric.explanation));
    for (place, (id, explanation)) in measures.clone().enumerate() {
        assert!(
            !measures.clone().take(place).any(|other| other.0 == id),
            "{id}"
        );
        for told in [explanation.italian, explanation.english] {
            for text in [told.meaning, told.not, told.reading] {
                assert!(text.ends_with('.'), "{id}: {text}");
            }
        }
    }
}

#[test]
fn paths_through_very_many_wait_to_be_asked_for() {
    // More than the lanes search in minutes, though hardly anybody is tied.
    let memberships = vec![&[][..]; 640_000];
    let large = affiliation(&memberships, 1);
    let found = normalized(&large, "betweenness");
    let gaps = [found.actors.gap(), found.events.gap()];
    assert_eq!(gaps, [Some(Gap::TooCostly); 2]);
}
