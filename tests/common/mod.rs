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

/// Fails unless two numbers are within a tolerance, ends included, or both undefined; a relative tolerance is written
/// `1e-9 * expected.abs()`.
///
/// `context` names what was computed, on which network, and comes last because it is the longest.
#[track_caller]
pub(crate) fn assert_close(
    actual: impl Into<Option<f64>>,
    expected: impl Into<Option<f64>>,
    tolerance: f64,
    context: impl Display,
) {
    let (actual, expected) = (actual.into(), expected.into());
    let close = match (actual, expected) {
        (Some(actual), Some(expected)) => (actual - expected).abs() <= tolerance,
        (actual, expected) => actual == expected,
    };
    assert!(
        close,
        "{actual:?} is not within {tolerance:e} of {expected:?}: {context}"
    );
}

/// The scores of one measure by id; `None` is undefined.
pub(crate) fn scores(
    name: &str,
    graph: &ActorGraph,
    scale: Scale,
) -> BTreeMap<String, Option<f64>> {
    let metric = metric(name).unwrap_or_else(|error| panic!("{error}"));
    let options = MetricOptions {
        scale,
        ..MetricOptions::default()
    };
    let scores =
        (metric.compute)(graph, &options).unwrap_or_else(|error| panic!("{name}: {error}"));
    assert_eq!(scores.values().len(), graph.len(), "{name}");
    let values = scores.values().iter().copied();
    graph.ids().iter().cloned().zip(values).collect()
}
