//! How central each actor is: one file a measure, and the list of them.

use super::error::AnalysisError;
use super::explanation::Explanation;
use super::scores::{MetricOptions, Scores};
use crate::model::actor_graph::ActorGraph;

pub mod betweenness;
pub mod closeness;
pub mod clustering;
pub mod constraint;
pub mod core;
pub mod current_flow;
pub mod degree;
pub mod eccentricity;
pub mod effective_size;
pub mod eigenvector;
pub mod harmonic;
pub mod hits;
pub mod katz;
pub mod neighbour_degree;
pub mod pagerank;
pub mod participation;
pub mod reach;
pub mod strength;
pub mod within_module;

/// A measure of centrality, as data: what it means and how it is computed.
#[derive(Debug, Clone, Copy)]
pub struct Metric {
    /// The name on the command line and in tables.
    pub id: &'static str,
    /// What people are told of it.
    pub explanation: Explanation,
    /// Computes it for every actor.
    pub compute: fn(&ActorGraph, &MetricOptions) -> Result<Scores, AnalysisError>,
}

/// Every measure of centrality, in the order people meet them.
pub const METRICS: &[Metric] = &[
    degree::METRIC,
    degree::IN_METRIC,
    degree::OUT_METRIC,
    strength::METRIC,
    harmonic::METRIC,
    closeness::METRIC,
    eccentricity::METRIC,
    reach::METRIC,
    betweenness::METRIC,
    eigenvector::METRIC,
    katz::METRIC,
    pagerank::METRIC,
    hits::HUB_METRIC,
    hits::AUTHORITY_METRIC,
    current_flow::METRIC,
    core::METRIC,
    neighbour_degree::METRIC,
    clustering::METRIC,
    constraint::METRIC,
    constraint::HIERARCHY_METRIC,
    effective_size::METRIC,
    effective_size::EFFICIENCY_METRIC,
    participation::METRIC,
    within_module::METRIC,
];

/// The names of all measures, in the order of the list.
pub fn names() -> impl Iterator<Item = &'static str> {
    METRICS.iter().map(|metric| metric.id)
}

/// The measure with this name.
/// # Errors
/// [`AnalysisError::UnknownMetric`] lists the names there are.
pub fn metric(name: &str) -> Result<&'static Metric, AnalysisError> {
    METRICS
        .iter()
        .find(|metric| metric.id == name)
        .ok_or_else(|| AnalysisError::UnknownMetric {
            name: name.to_owned(),
            known: names().collect::<Vec<_>>().join(", "),
        })
}

/// A sum divided by the largest it could be; zero when that largest is zero, as in a network of one.
fn divide(sum: f64, largest: f64) -> f64 {
    if largest > 0.0 { sum / largest } else { 0.0 }
}
