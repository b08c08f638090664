//! How central each actor is: one file a measure, and the list of them.

use super::error::AnalysisError;
use super::scores::{Scale, Scores};
use crate::model::actor_graph::ActorGraph;

pub mod betweenness;
pub mod degree;
pub mod harmonic;
pub mod strength;

/// A measure of centrality, as data: what it is called, what it means, how it is computed.
#[derive(Debug, Clone, Copy)]
pub struct Metric {
    /// The name on the command line and in tables.
    pub id: &'static str,
    /// The name people read, in Italian.
    pub italian: &'static str,
    /// The name people read, in English.
    pub english: &'static str,
    /// What it means in one sentence, in Italian.
    pub meaning_italian: &'static str,
    /// What it means in one sentence, in English.
    pub meaning_english: &'static str,
    /// Computes it for every actor.
    pub compute: fn(&ActorGraph, Scale) -> Result<Scores, AnalysisError>,
}

/// Every measure of centrality, in the order people meet them.
pub const METRICS: [Metric; 6] = [
    degree::METRIC,
    degree::IN_METRIC,
    degree::OUT_METRIC,
    strength::METRIC,
    harmonic::METRIC,
    betweenness::METRIC,
];

/// The measure with this name.
/// # Errors
/// [`AnalysisError::UnknownMetric`] lists the names there are.
pub fn metric(name: &str) -> Result<&'static Metric, AnalysisError> {
    METRICS
        .iter()
        .find(|metric| metric.id == name)
        .ok_or_else(|| AnalysisError::UnknownMetric {
            name: name.to_owned(),
            known: METRICS.map(|metric| metric.id).join(", "),
        })
}

/// A sum divided by the largest it could be; zero when that largest is zero, as in a network of one.
fn divide(sum: f64, largest: f64) -> f64 {
    if largest > 0.0 { sum / largest } else { 0.0 }
}
