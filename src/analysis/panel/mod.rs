//! The network as a whole: one number a fact, and the list of them.

use super::centrality::betweenness;
use super::error::AnalysisError;
use super::explanation::Explanation;
use super::mixing::assortativity::degree_assortativity;
use super::scores::{Gap, MetricOptions, Scale, Scores, Value};
use super::structure::components::components;
use crate::model::actor_graph::ActorGraph;
use closure::Closure;
use degrees::Degrees;
use distances::Distances;
use dyads::Dyads;
use hinges::Hinges;

pub mod assortativity;
pub mod centralization;
pub mod closure;
mod degrees;
pub mod distances;
pub mod dyads;
pub mod hinges;
pub mod pieces;
pub mod size;
pub mod small_world;
pub mod tail;
pub mod triads;
pub mod variants;
mod zeta;

/// A number about a whole network, as data: what it means and how it is computed.
#[derive(Debug, Clone, Copy)]
pub struct Fact {
    /// The name in tables and in JSON.
    pub id: &'static str,
    /// What people are told of it.
    pub explanation: Explanation,
    /// Whether it is a count, shown without decimals.
    pub whole: bool,
    /// Reads it off what was computed once for all facts.
    pub compute: fn(&Panel) -> Value,
}

/// Every fact about a whole network, in the order people meet them.
pub const FACTS: &[Fact] = &[
    size::ACTORS,
    size::TIES,
    size::ISOLATES,
    size::DENSITY,
    pieces::COMPONENTS,
    pieces::LARGEST_COMPONENT,
    pieces::STRONG_COMPONENTS,
    pieces::FRAGMENTATION,
    pieces::CONNECTEDNESS,
    hinges::CUT_VERTICES,
    hinges::BRIDGES,
    hinges::BLOCKS,
    hinges::MAX_CORE,
    dyads::RECIPROCITY,
    dyads::MUTUAL,
    dyads::ASYMMETRIC,
    dyads::NULL,
    closure::TRANSITIVITY,
    closure::MEAN_CLUSTERING,
    distances::EFFICIENCY,
    distances::DIAMETER,
    distances::MEAN_DISTANCE,
    small_world::SMALL_WORLD,
    centralization::DEGREE,
    centralization::IN_DEGREE,
    centralization::OUT_DEGREE,
    centralization::CLOSENESS,
    centralization::HARMONIC,
    centralization::BETWEENNESS,
    assortativity::DEGREE,
];

/// What people are told of each result that is not one number.
pub const EXPLAINED: &[(&str, Explanation)] = &[
    ("triads", triads::EXPLANATION),
    ("degree_distribution", tail::EXPLANATION),
];

/// The fact with this name, if there is one.
pub fn fact(id: &str) -> Option<&'static Fact> {
    FACTS.iter().find(|fact| fact.id == id)
}

/// How much of a [`Panel`] is computed. Facts about the rest say [`Gap::NotComputed`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Depth {
    /// What needs no path longer than a few ties.
    Neighbours,
    /// Distances and betweenness too.
    Paths,
    /// All of it.
    Whole,
}

/// What the facts about one network are read off, each computed once.
///
/// Parallel ties and self-ties are already gone: [`ActorGraph`] is simple. What each fact makes of directions and weights stands in
/// its own file; where nothing is said there, directions and weights are ignored.
#[derive(Debug, Clone)]
pub struct Panel {
    n: usize,
    m: usize,
    directed: bool,
    degrees: Degrees,
    /// How many actors each component has, the largest first.
    component_sizes: Vec<usize>,
    strong_components: Result<usize, Gap>,
    hinges: Hinges,
    dyads: Result<Dyads, Gap>,
    closure: Closure,
    distances: Distances,
    small_world: Value,
    betweenness: Scores,
    degree_assortativity: Value,
}

impl Panel {
    /// Computes what the facts need.
    ///
    /// Distances between all actors and betweenness are the costly parts. With [`Effort::Bounded`](super::scores::Effort) distances are
    /// left out where they would take minutes, and the facts that need them say [`Gap::TooCostly`].
    /// # Complexity
    /// *O*(*n m*), *O*(*n m* log *n*) with distances on ties.
    /// # Errors
    /// Those of [`betweenness::METRIC`].
    pub fn of(graph: &ActorGraph, options: &MetricOptions) -> Result<Self, AnalysisError> {
        Self::to(graph, options, Depth::Whole)
    }

    /// Computes what some facts need, for whoever asks the same of thousands of networks.
    /// # Errors
    /// Those of [`Self::of`].
    pub fn to(
        graph: &ActorGraph,
        options: &MetricOptions,
        depth: Depth,
    ) -> Result<Self, AnalysisError> {
        let normalized = MetricOptions {
            scale: Scale::Normalized,
            ..*options
        };
        let components = components(graph);
        let paths = depth >= Depth::Paths;
        let distances = if paths {
            Distances::of(graph, options.effort)
        } else {
            Distances::none(Gap::NotComputed)
        };
        let small_world = match depth {
            Depth::Whole => {
                small_world::small_world(graph, &components, &distances, options.effort)
            }
            _ => Err(Gap::NotComputed),
        };
        Ok(Self {
            n: graph.len(),
            m: graph.ties(),
            directed: graph.is_directed(),
            degrees: Degrees::of(graph),
            component_sizes: components.members.iter().map(Vec::len).collect(),
            strong_components: pieces::strong_components(graph),
            hinges: Hinges::of(graph),
            dyads: Dyads::of(graph),
            closure: Closure::of(graph),
            small_world,
            distances,
            betweenness: if paths {
                (betweenness::METRIC.compute)(graph, &normalized)?
            } else {
                Scores::undefined(graph.len(), Gap::NotComputed)
            },
            degree_assortativity: degree_assortativity(graph),
        })
    }

    /// How many actors the facts are about, *n*, which is printed beside each of them.
    pub fn len(&self) -> usize {
        self.n
    }

    /// Whether there is no actor.
    pub fn is_empty(&self) -> bool {
        self.n == 0
    }

    /// Whether the betweenness of the actors was estimated, and how well: its centralization is then an estimate too.
    pub fn precision_of_betweenness(&self) -> Option<super::scores::Precision> {
        self.betweenness.precision()
    }

    /// Betweenness of every actor, normalized.
    pub fn betweenness(&self) -> &Scores {
        &self.betweenness
    }

    /// How many ordered pairs of different actors there are, or that there is none.
    fn ordered_pairs(&self) -> Value {
        if self.n < 2 {
            return Err(Gap::TooFewActors);
        }
        Ok(self.n as f64 * (self.n - 1) as f64)
    }
}

#[cfg(test)]
mod tests;
