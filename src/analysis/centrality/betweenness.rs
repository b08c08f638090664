//! Betweenness centrality.

use super::{Metric, divide};
use crate::analysis::error::AnalysisError;
use crate::analysis::explanation::{Explanation, Told};
use crate::analysis::kernels::betweenness::betweenness;
use crate::analysis::kernels::costs::{Search, affordable, quick};
use crate::analysis::kernels::sampling::estimate_betweenness;
use crate::analysis::scores::{Gap, MetricOptions, Scale, Scores};
use crate::model::actor_graph::{ActorGraph, Weighting};

/// Betweenness, in the list of measures.
pub const METRIC: Metric = Metric {
    id: "betweenness",
    explanation: Explanation {
        formula: "B(v) = ∑ σ(s, t | v) / σ(s, t) / D; u—v: D = (n − 1)(n − 2) / 2; u→v: D = (n − 1)(n − 2)",
        reference: "U. Brandes, \"A faster algorithm for betweenness centrality\", Journal of Mathematical Sociology 25(2), 2001, pp. 163–177",
        italian: Told {
            name: "Intermediazione",
            meaning: "Quanta parte dei percorsi più brevi tra gli altri enti passa da quell'ente: se chi ha un valore alto si ritira, i percorsi tra altri possono allungarsi o interrompersi.",
            not: "Potere o merito: dice chi sta in mezzo agli altri, non che cosa ne fa.",
            reading: "Da 0 a 1; 0 in una rete di meno di tre enti. Scende se si aggiungono enti senza legami, perché crescono le coppie che nessuno può unire: si legge insieme a n. Con le forze o i costi un legame è lungo 1 / forza, o quanto il costo, e i percorsi più brevi sono i meno lunghi, non quelli con meno passaggi.",
        },
        english: Told {
            name: "Betweenness",
            meaning: "What share of the shortest paths between the other organizations passes through it: if one with a high value withdraws, paths between others may grow longer or break off.",
            not: "Power or merit: it tells who stands between the others, not what it makes of it.",
            reading: "From 0 to 1; 0 in a network of fewer than three organizations. It falls when organizations without ties are added, because there are more pairs that nobody can join: read it beside n. With strengths or costs a tie is 1 / strength long, or as long as its cost, and the shortest paths are the least long, not those of fewest steps.",
        },
    },
    compute: |graph, options| {
        if affordable(graph, Search::Lanes, options.effort) {
            return betweenness_centrality(graph, options.scale);
        }
        if graph.weighting() != Weighting::Unweighted {
            return Ok(Scores::undefined(graph.len(), Gap::TooCostly));
        }
        Ok(estimated(graph, options))
    },
};

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
/// *O*(*n m*) time unweighted, *O*(*n m* log *n*) with distances; where an undirected network falls into blocks, the sum of that over
/// its blocks. About 600 bytes an actor of the block at hand and thread.
/// # Errors
/// None: paths too many for one kind of number are counted with another.
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
    let each_pair = if graph.is_directed() { 1.0 } else { 2.0 };
    let pairs = pairs(graph);
    let score = |sum: f64| match scale {
        Scale::Normalized => divide(sum / each_pair, pairs),
        Scale::Raw => sum / each_pair,
    };
    let sums = betweenness(graph);
    Ok(Scores::new(sums.into_iter().map(score).collect()))
}

/// The normalized scores of a network whose ties count one each, as a picture needs them that nobody waits minutes for: exact where that
/// takes seconds, up to some forty thousand actors with few ties each, and an estimate with a stated error beyond.
/// # Errors
/// Those of [`betweenness_centrality`].
pub fn betweenness_within_seconds(graph: &ActorGraph) -> Result<Scores, AnalysisError> {
    if quick(graph, Search::Lanes) {
        return betweenness_centrality(graph, Scale::Normalized);
    }
    Ok(estimated(graph, &MetricOptions::default()))
}

/// How many pairs do not hold a given actor.
fn pairs(graph: &ActorGraph) -> f64 {
    let others = [1, 2].map(|self_and_more| graph.len().saturating_sub(self_and_more) as f64);
    others[0] * others[1] / if graph.is_directed() { 1.0 } else { 2.0 }
}

/// The absolute error of an estimate, and how sure it is.
const ERROR: f64 = 0.01;
const CONFIDENCE: f64 = 0.9;

/// The scores as drawn paths tell them.
fn estimated(graph: &ActorGraph, options: &MetricOptions) -> Scores {
    let (mut scores, precision) = estimate_betweenness(graph, ERROR, CONFIDENCE, options.seed);
    if options.scale == Scale::Normalized {
        return Scores::new(scores).estimated(precision);
    }
    let pairs = pairs(graph);
    scores.iter_mut().for_each(|score| *score *= pairs);
    Scores::new(scores).estimated(precision.times(pairs))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::scores::Precision;

    #[test]
    fn what_takes_longer_than_seconds_is_estimated() {
        let star = |n: u32| {
            let ids = (0..n).map(|id| format!("{id:06}")).collect();
            let ties = (1..n).map(|at| [0, at]).collect();
            ActorGraph::from_indexed(ids, ties, Vec::new(), false, Weighting::Unweighted)
        };
        for (n, exact) in [(200, true), (60_000, false)] {
            let scores = betweenness_within_seconds(&star(n)).unwrap();
            assert_eq!(scores.precision().is_none(), exact, "{n}");
            assert!((scores.values()[0].unwrap() - 1.0).abs() <= ERROR, "{n}");
        }
    }

    #[test]
    fn an_estimate_is_as_near_on_either_scale() {
        let ids = (0..40).map(|id| format!("{id:02}")).collect();
        let ties = (1..40).map(|at| [at / 2, at]).collect();
        let graph = ActorGraph::from_indexed(ids, ties, Vec::new(), false, Weighting::Unweighted);
        let of = |scale| {
            let options = MetricOptions {
                scale,
                ..MetricOptions::default()
            };
            let scores = estimated(&graph, &options);
            let Some(Precision::Bounded { error, .. }) = scores.precision() else {
                panic!("{scores:?}");
            };
            let exact = betweenness_centrality(&graph, scale).unwrap();
            let off = scores.values().iter().zip(exact.values());
            let off = off.map(|(one, other)| (one.unwrap() - other.unwrap()).abs());
            assert!(off.fold(0.0, f64::max) <= error, "{scale:?}");
            error
        };
        assert_eq!(of(Scale::Normalized), ERROR);
        assert_eq!(of(Scale::Raw), ERROR * 39.0 * 38.0 / 2.0);
    }
}
