//! Betweenness centrality.

use super::{Metric, divide};
use crate::analysis::error::AnalysisError;
use crate::analysis::explanation::{Explanation, Told};
use crate::analysis::paths::ShortestPaths;
use crate::analysis::scores::{Scale, Scores};
use crate::model::actor_graph::ActorGraph;
use rayon::prelude::*;

/// Betweenness, in the list of measures.
pub const METRIC: Metric = Metric {
    id: "betweenness",
    explanation: Explanation {
        formula: "B(v) = ∑ σ(s, t | v) / σ(s, t) / ((n − 1)(n − 2) / 2)",
        reference: "U. Brandes, \"A faster algorithm for betweenness centrality\", Journal of Mathematical Sociology 25(2), 2001, pp. 163–177",
        italian: Told {
            name: "Intermediazione",
            meaning: "Quanta parte dei percorsi più brevi tra gli altri enti passa da esso: chi è alto tiene insieme la rete.",
            not: "Potere o merito: dice chi sta in mezzo, e dove la rete dipende da uno solo.",
            reading: "Da 0 a 1. Scende se si aggiungono enti senza legami, perché crescono le coppie che nessuno può unire: si legge insieme a n.",
        },
        english: Told {
            name: "Betweenness",
            meaning: "What share of the shortest paths between the other organizations passes through it: a high score holds the network together.",
            not: "Power or merit: it tells who stands in the middle, and where the network hangs on one alone.",
            reading: "From 0 to 1. It falls when organizations without ties are added, because there are more pairs that nobody can join: read it beside n.",
        },
    },
    compute: |graph, options| betweenness_centrality(graph, options.scale),
};

/// The sources are cut into this many runs, whatever the number of threads, and their sums are added in order: same bytes everywhere.
const RUNS: usize = 32;

/// Scores how much each actor stands between the others: the share of shortest paths that pass through it.
///
/// # Definition
/// > *B*(*v*) = ∑ *σ*(*s*, *t* | *v*) / *σ*(*s*, *t*) over pairs *s* ≠ *v* ≠ *t*
///
/// *σ*(*s*, *t*) counts the shortest paths from *s* to *t*, and *σ*(*s*, *t* | *v*) those through *v*. Lengths are numbers of ties or,
/// in a weighted graph, sums of distances, equal within a relative 1e-10. An undirected pair counts once, a directed one in each
/// direction.
/// # Normalization
/// [`Scale::Normalized`] divides by the number of pairs that do not hold *v*: (*n* − 1)(*n* − 2) / 2, twice that when directed. *n*
/// counts isolates. Range [0, 1], no unit.
/// # Edge cases
/// 0 for an isolate, for an actor of degree one, and for every actor of a network of less than three.
/// # Reading it
/// It falls when isolates are added, because they belong to more pairs that nobody can join: print *n* beside it.
/// # Complexity
/// *O*(*n m*) time unweighted, *O*(*n m* log *n*) with distances; *O*(*n* + *m*) space a thread.
/// # Errors
/// [`AnalysisError::PathCountOverflow`] names an actor from which the shortest paths are more than 10³⁰⁸.
/// # References
/// U. Brandes, "A faster algorithm for betweenness centrality", *Journal of Mathematical Sociology* 25(2), 2001, pp. 163–177.
/// # Examples
/// ```
/// use tessuto::analysis::centrality::betweenness::betweenness_centrality;
/// use tessuto::analysis::scores::Scale;
/// use tessuto::model::actor_graph::{ActorGraph, Weighting};
///
/// let ids = ["a", "b", "c"].map(str::to_owned);
/// let path = ActorGraph::new(ids, [("a", "b", 1.0), ("b", "c", 1.0)], false, Weighting::Unweighted);
/// let scores = betweenness_centrality(&path, Scale::Normalized)?;
/// assert_eq!(scores.values(), [Some(0.0), Some(1.0), Some(0.0)]);
/// # Ok::<(), tessuto::analysis::error::AnalysisError>(())
/// ```
pub fn betweenness_centrality(graph: &ActorGraph, scale: Scale) -> Result<Scores, AnalysisError> {
    let n = graph.len();
    let run = n.div_ceil(RUNS).max(1);
    let sums: Vec<Result<Vec<f64>, AnalysisError>> = (0..n.div_ceil(run))
        .into_par_iter()
        .map(|index| sum_over(graph, index * run..((index + 1) * run).min(n)))
        .collect();
    let mut scores = vec![0.0; n];
    for sum in sums {
        // Taken in order, an error too: of several, every number of threads tells the same one.
        for (score, part) in scores.iter_mut().zip(sum?) {
            *score += part;
        }
    }
    let each_pair = if graph.is_directed() { 1.0 } else { 2.0 };
    let pairs = n.saturating_sub(1) as f64 * n.saturating_sub(2) as f64 / each_pair;
    for score in &mut scores {
        *score /= each_pair;
        if scale == Scale::Normalized {
            *score = divide(*score, pairs);
        }
    }
    Ok(Scores::new(scores))
}

/// Brandes' dependencies, summed over a run of sources: δ(v) = ∑ σ(v) / σ(w) · (1 + δ(w)) over the w that v precedes.
fn sum_over(
    graph: &ActorGraph,
    sources: std::ops::Range<usize>,
) -> Result<Vec<f64>, AnalysisError> {
    let n = graph.len();
    let mut paths = ShortestPaths::new(n);
    let mut sum = vec![0.0; n];
    let mut dependency = vec![0.0; n];
    for source in sources {
        paths.search(graph, source);
        for &actor in paths.order.iter().rev() {
            if paths.paths[actor].is_infinite() {
                return Err(AnalysisError::PathCountOverflow {
                    actor: graph.ids()[source].clone(),
                });
            }
            let share = (1.0 + dependency[actor]) / paths.paths[actor];
            for &before in &paths.predecessors[actor] {
                dependency[before] += paths.paths[before] * share;
            }
            if actor != source {
                sum[actor] += dependency[actor];
            }
            dependency[actor] = 0.0;
        }
    }
    Ok(sum)
}
