//! What the tests share: networks small enough to check by eye, networks and districts of every awkward kind, one comparison.

#![allow(
    dead_code,
    reason = "each test file is a program of its own and uses a part of this"
)]

pub(crate) mod allocations;
pub(crate) mod brute_force;
pub(crate) mod districts;
pub(crate) mod golden;
pub(crate) mod labelled;
pub(crate) mod networks;
pub(crate) mod random;
pub(crate) mod readme;
pub(crate) mod strategies;

use std::collections::BTreeMap;
use std::fmt::Display;
use tessuto::analysis::centrality::metric;
use tessuto::analysis::scores::{MetricOptions, Scale};
use tessuto::model::actor_graph::ActorGraph;

/// Fails unless two numbers are within a tolerance, ends included; a relative one is written `1e-9 * expected.abs()`.
///
/// `context` names what was computed, on which network, and comes last because it is the longest.
#[track_caller]
pub(crate) fn assert_close(actual: f64, expected: f64, tolerance: f64, context: impl Display) {
    assert!(
        (actual - expected).abs() <= tolerance,
        "{actual} is not within {tolerance:e} of {expected}: {context}"
    );
}

/// The scores of one measure by id; fails where one is undefined.
pub(crate) fn scores(name: &str, graph: &ActorGraph, scale: Scale) -> BTreeMap<String, f64> {
    let metric = metric(name).unwrap_or_else(|error| panic!("{error}"));
    let options = MetricOptions {
        scale,
        ..MetricOptions::default()
    };
    let scores =
        (metric.compute)(graph, &options).unwrap_or_else(|error| panic!("{name}: {error}"));
    assert_eq!(scores.values().len(), graph.len(), "{name}");
    graph
        .ids()
        .iter()
        .zip(scores.values())
        .map(|(id, value)| {
            let value = value.unwrap_or_else(|| panic!("{name} of {id} is undefined"));
            (id.clone(), value)
        })
        .collect()
}
