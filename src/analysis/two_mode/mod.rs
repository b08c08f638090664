//! Measures of two-mode networks: organizations and working groups, or organizations and the needs they answer to.

use super::error::AnalysisError;
use super::explanation::Explanation;
use super::scores::{Gap, MetricOptions, Scores, Value};
use crate::model::affiliation::{Affiliation, Mode};

pub mod betweenness;
pub mod closeness;
pub mod clustering;
pub mod degree;
pub mod facts;
pub mod harmonic;
pub mod redundancy;
pub mod seriation;
pub mod strength;

/// A measure of each node of a two-mode network, as data: what it means and how it is computed.
#[derive(Debug, Clone, Copy)]
pub struct TwoModeMetric {
    /// The name on the command line and in tables.
    pub id: &'static str,
    /// What people are told of it.
    pub explanation: Explanation,
    /// Computes it for everybody in both modes.
    pub compute: fn(&Affiliation, &MetricOptions) -> Result<TwoModeScores, AnalysisError>,
}

/// A number about a whole two-mode network, as data.
#[derive(Debug, Clone, Copy)]
pub struct TwoModeFact {
    /// The name in tables and in JSON.
    pub id: &'static str,
    /// What people are told of it.
    pub explanation: Explanation,
    /// Whether it is a count, shown without decimals.
    pub whole: bool,
    /// Computes it.
    pub compute: fn(&Affiliation) -> Value,
}

/// Scores of both modes, each in the order of its ids.
#[derive(Debug, Clone, PartialEq)]
pub struct TwoModeScores {
    /// Of the actors.
    pub actors: Scores,
    /// Of the events.
    pub events: Scores,
}

/// Every measure of the nodes of a two-mode network, in the order people meet them.
pub const TWO_MODE_METRICS: &[TwoModeMetric] = &[
    degree::METRIC,
    strength::METRIC,
    harmonic::METRIC,
    closeness::METRIC,
    betweenness::METRIC,
    clustering::DOT,
    clustering::MIN,
    clustering::MAX,
    redundancy::METRIC,
];

/// Every fact about a whole two-mode network, in the order people meet them.
pub const TWO_MODE_FACTS: &[TwoModeFact] = &[
    facts::ACTORS,
    facts::EVENTS,
    facts::TIES,
    facts::DENSITY,
    facts::ROBINS_ALEXANDER,
];

impl TwoModeScores {
    /// Scores each mode in turn. Where either is empty there is nothing to compare with: [`Gap::EmptyMode`] for whoever is there.
    fn of(affiliation: &Affiliation, score: impl Fn(Side<'_>) -> Scores) -> Self {
        let of_mode = |mode| {
            let side = Side::new(affiliation, mode);
            if side.own == 0 || side.across == 0 {
                return Scores::undefined(side.own, Gap::EmptyMode);
            }
            score(side)
        };
        Self {
            actors: of_mode(Mode::Actors),
            events: of_mode(Mode::Events),
        }
    }

    /// No scores, for they would take too long.
    fn too_costly(affiliation: &Affiliation) -> Self {
        Self::of(affiliation, |side| {
            Scores::undefined(side.own, Gap::TooCostly)
        })
    }
}

/// A two-mode network seen from one mode. In the formulas *n* is `own` and *m* is `across`.
#[derive(Clone, Copy)]
struct Side<'a> {
    affiliation: &'a Affiliation,
    mode: Mode,
    /// How many are of this mode.
    own: usize,
    /// How many are of the other.
    across: usize,
}

impl<'a> Side<'a> {
    fn new(affiliation: &'a Affiliation, mode: Mode) -> Self {
        let (actors, events) = (
            affiliation.len_of(Mode::Actors),
            affiliation.len_of(Mode::Events),
        );
        let (own, across) = match mode {
            Mode::Actors => (actors, events),
            Mode::Events => (events, actors),
        };
        Self {
            affiliation,
            mode,
            own,
            across,
        }
    }

    /// Whom each is tied to in the other mode.
    fn neighbours(self) -> &'a [Vec<usize>] {
        self.affiliation.neighbours(self.mode)
    }

    /// Whom each of the other mode is tied to in this one.
    fn members(self) -> &'a [Vec<usize>] {
        self.affiliation.neighbours(match self.mode {
            Mode::Actors => Mode::Events,
            Mode::Events => Mode::Actors,
        })
    }

    /// The places of this mode in [`Affiliation::as_graph`].
    fn places(self) -> std::ops::Range<usize> {
        match self.mode {
            Mode::Actors => 0..self.own,
            Mode::Events => self.across..self.across + self.own,
        }
    }

    /// Those of this mode with whom one shares something, ascending, and how much.
    fn sharing(self, one: usize) -> Vec<(usize, usize)> {
        let shared = self.neighbours()[one].iter();
        let mut met: Vec<usize> = shared
            .flat_map(|&across| &self.members()[across])
            .copied()
            .collect();
        met.sort_unstable();
        let runs = met.chunk_by(|first, second| first == second);
        let counted = runs.map(|run| (run[0], run.len()));
        counted.filter(|&(other, _)| other != one).collect()
    }
}

#[cfg(test)]
mod tests;
