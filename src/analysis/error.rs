//! What can stop an analysis.

use serde::Serialize;

/// Why a measure could not be computed.
#[derive(Debug, Clone, PartialEq, Serialize, thiserror::Error)]
#[serde(tag = "error", rename_all = "kebab-case")]
pub enum AnalysisError {
    /// An iteration came to its limit before its result held still.
    #[error("`{metric}` did not converge: {iterations} iterations, residual {residual:e}")]
    NotConverged {
        /// The id of the measure.
        metric: &'static str,
        /// How many iterations were made.
        iterations: usize,
        /// How far the last one still moved the result.
        residual: f64,
        /// The result as it was then, by actor and on the scale that was asked for; empty when no score had been reached yet.
        #[serde(skip)]
        scores: Vec<f64>,
    },
    /// The network is larger than the measure can take.
    #[error(
        "`{metric}` is computed on at most {limit} actors that are tied together, and these are {actors}"
    )]
    TooManyActors {
        /// The id of the measure.
        metric: &'static str,
        /// The actors of the largest component.
        actors: usize,
        /// How many they may be, with the effort asked for.
        limit: usize,
    },
    /// Communities were asked for at a resolution that means nothing.
    #[error("the resolution must be a number from 0 upwards, and {resolution} is not")]
    Resolution {
        /// What was asked for.
        resolution: f64,
    },
    /// A weight of a measure is so small or so large that nothing can be told with it.
    #[error("{weight} must be a number from {least} to {most}, and {value} is not")]
    Weight {
        /// Which weight, by its option.
        weight: &'static str,
        /// What was asked for.
        value: f64,
        /// The least it may be.
        least: f64,
        /// The most it may be.
        most: f64,
    },
    /// A place has more persons than can be counted.
    #[error("`{place}` has {persons} persons, more than can be counted")]
    TooManyPersons {
        /// The id of the place.
        place: String,
        /// How many persons it has.
        persons: f64,
    },
    /// No metric has this name.
    #[error("no metric is called `{name}`")]
    UnknownMetric {
        /// The name asked for.
        name: String,
        /// The names there are, separated by commas.
        known: String,
    },
}
