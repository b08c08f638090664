//! Communities by the Leiden algorithm: local moving, refinement and aggregation, level upon level.
//!
//! V. A. Traag, L. Waltman, N. J. van Eck, "From Louvain to Leiden: guaranteeing well-connected communities", *Scientific Reports* 9,
//! 2019, 5233. What differs from the paper: nodes are visited in sweeps over blocks of neighbours in memory instead of a queue; a node
//! is called back only when the ties that moved outweigh the margin by which it chose its place; on the way down from the top,
//! local moving is repeated on each level (R. Rotta, A. Noack, "Multilevel local search algorithms for modularity clustering", *ACM
//! Journal of Experimental Algorithmics* 16, 2011); and at the end a community that is not connected, should there be one, is split.

mod level;
mod moving;
mod refinement;
mod room;
mod search;
mod weight;

use super::contacts::Contacts;
use crate::analysis::random::SplitMix;
use crate::model::actor_graph::{ActorGraph, Weighting};
use level::Level;
use rayon::prelude::*;
use search::Search;

/// What makes a partition good.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Objective {
    /// More tie weight inside communities than if ties fell at random, each actor keeping its strength.
    #[default]
    Modularity,
    /// The constant Potts model: communities denser than the resolution, with thinner ties between them, whatever the size of the network.
    Cpm,
}

/// A graph, made ready for any number of searches for communities. Directions are ignored; strengths both ways are added.
#[derive(Debug)]
pub(crate) struct Leiden {
    form: Form,
}

#[derive(Debug)]
enum Form {
    /// All weights are whole, and so are their sums.
    Whole(Search<u32>),
    Real(Search<f64>),
}

impl Leiden {
    /// Takes the graph in. The resolution is finite and at least zero.
    pub(crate) fn new(graph: &ActorGraph, objective: Objective, resolution: f64) -> Self {
        let n = graph.len();
        let mut offsets = Vec::with_capacity(n + 1);
        let mut ends: Vec<u32> = Vec::with_capacity(2 * graph.ties());
        let mut weights: Vec<f64> = Vec::new();
        offsets.push(0);
        if graph.weighting() == Weighting::Unweighted && !graph.is_directed() {
            for actor in 0..n {
                ends.extend(graph.successors(actor).iter().map(|arc| arc.to as u32));
                offsets.push(ends.len());
            }
        } else {
            let contacts = Contacts::by_strength(graph);
            for actor in 0..n {
                ends.extend(contacts.of(actor).ends());
                weights.extend(contacts.of(actor).iter().map(|(_, weight)| weight));
                offsets.push(ends.len());
            }
        }
        let total = if weights.is_empty() {
            ends.len() as f64
        } else {
            weights.iter().sum()
        };
        let whole = |&weight: &f64| weight.fract() == 0.0;
        let form = if total <= f64::from(u32::MAX) && weights.iter().all(whole) {
            let weights = weights.into_iter().map(|weight| weight as u32).collect();
            Form::Whole(Search::new(
                Level::new(offsets, ends, weights),
                objective,
                resolution,
            ))
        } else {
            Form::Real(Search::new(
                Level::new(offsets, ends, weights),
                objective,
                resolution,
            ))
        };
        Self { form }
    }

    /// One search: the community of each actor, numbered by size, the largest 0, and equally large ones by their first actor.
    ///
    /// With a number of rounds, at least one, the search ends after so many; without, when the last ones gained little. Every community is
    /// connected. The same seed finds the same communities.
    pub(crate) fn search(&self, seed: u64, rounds: Option<usize>) -> Vec<u32> {
        let found = match &self.form {
            Form::Whole(search) => search.run(seed, rounds),
            Form::Real(search) => search.run(seed, rounds),
        };
        by_size(&found)
    }

    /// How good a partition is: modularity, or the CPM quality in units of all tie weight; NaN without ties.
    fn quality(&self, of: &[u32]) -> f64 {
        match &self.form {
            Form::Whole(search) => search.quality(of),
            Form::Real(search) => search.quality(of),
        }
    }
}

/// What several searches found.
#[derive(Debug)]
pub(crate) struct Runs {
    /// The community of each actor, by search.
    pub(crate) found: Vec<Vec<u32>>,
    /// The place of the best partition, the first of equally good ones.
    pub(crate) best: usize,
}

/// Searches several times, at least once, each time from another seed drawn from this one. Without a number of runs, as many as
/// [`usual_runs`].
pub(crate) fn runs(
    graph: &ActorGraph,
    objective: Objective,
    resolution: f64,
    seed: u64,
    runs: Option<usize>,
    rounds: Option<usize>,
) -> Runs {
    let leiden = Leiden::new(graph, objective, resolution);
    let mut random = SplitMix::new(seed);
    let runs = runs.unwrap_or_else(|| usual_runs(graph.len())).max(1);
    let seeds: Vec<u64> = (0..runs).map(|_| random.next()).collect();
    let found: Vec<(Vec<u32>, f64)> = seeds
        .into_par_iter()
        .map(|seed| {
            let of = leiden.search(seed, rounds);
            let quality = leiden.quality(&of);
            (of, quality)
        })
        .collect();
    let mut best = 0;
    for (run, (_, quality)) in found.iter().enumerate() {
        if *quality > found[best].1 {
            best = run;
        }
    }
    Runs {
        found: found.into_iter().map(|(of, _)| of).collect(),
        best,
    }
}

/// The communities of largest modularity that the usual number of searches find, and how many there are.
pub(crate) fn usual_communities(graph: &ActorGraph, seed: u64) -> (Vec<u32>, usize) {
    let mut runs = runs(graph, Objective::Modularity, 1.0, seed, None, None);
    let of = runs.found.swap_remove(runs.best);
    let communities = of.iter().max().map_or(0, |&last| last as usize + 1);
    (of, communities)
}

/// How often communities are searched for when nobody says: 20 times, fewer in networks where that takes long.
fn usual_runs(n: usize) -> usize {
    match n {
        0..=5_000 => 20,
        5_001..=50_000 => 10,
        50_001..=500_000 => 5,
        _ => 3,
    }
}

/// Numbers communities by size, the largest 0, and equally large ones by their first actor.
pub(crate) fn by_size(of: &[u32]) -> Vec<u32> {
    let communities = of.iter().max().map_or(0, |&last| last as usize + 1);
    // Size, first actor.
    let mut sizes = vec![(0_usize, of.len()); communities];
    for (actor, &community) in of.iter().enumerate() {
        let (size, first) = &mut sizes[community as usize];
        *size += 1;
        *first = actor.min(*first);
    }
    let mut order: Vec<usize> = (0..communities).collect();
    order.sort_unstable_by_key(|&community| {
        let (size, first) = sizes[community];
        (std::cmp::Reverse(size), first)
    });
    let mut numbers = vec![0; communities];
    for (number, community) in (0..).zip(order) {
        numbers[community] = number;
    }
    of.iter()
        .map(|&community| numbers[community as usize])
        .collect()
}

#[cfg(test)]
mod tests;
