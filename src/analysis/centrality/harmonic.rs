//! Harmonic centrality.

use super::{Metric, divide};
use crate::analysis::error::AnalysisError;
use crate::analysis::explanation::{Explanation, Told};
use crate::analysis::kernels::costs::{Search, affordable};
use crate::analysis::kernels::distances::distances;
use crate::analysis::kernels::hyperball::{RELATIVE_ERROR, estimate_harmonic};
use crate::analysis::scores::{Gap, Precision, Scale, Scores};
use crate::model::actor_graph::{ActorGraph, Weighting};

/// Harmonic centrality, in the list of measures.
pub const METRIC: Metric = Metric {
    id: "harmonic",
    explanation: Explanation {
        formula: "H(v) = ∑ 1 / d(v, u) / (n − 1), 1/∞ = 0",
        reference: "P. Boldi, S. Vigna, \"Axioms for Centrality\", Internet Mathematics 10(3–4), 2014, pp. 222–262",
        italian: Told {
            name: "Vicinanza armonica",
            meaning: "Quanto è vicino a tutti gli altri enti: il valore è alto per chi li raggiunge in pochi passaggi, 0 per chi non ne raggiunge nessuno.",
            not: "Vicinanza sulla carta geografica: contano i percorsi nella rete.",
            reading: "Da 0 a 1: 1 se ha un legame diretto con ciascun altro ente. Chi non si raggiunge conta 0, perciò vale anche in una rete a pezzi. Con le forze o i costi un legame è lungo 1 / forza, o quanto il costo: non si contano più i passaggi, e il valore può superare 1. Se più legami uniscono gli stessi due enti le loro forze si sommano (in un dataset vale la più alta), e di più costi vale il più basso. Con le direzioni i percorsi partono dall'ente. Si confrontano enti della stessa rete; n comprende chi non ha legami.",
        },
        english: Told {
            name: "Harmonic centrality",
            meaning: "How near it is to all the other organizations: the value is high for one that reaches them in few steps, 0 for one that reaches nobody.",
            not: "Nearness on the map: what counts are the paths in the network.",
            reading: "From 0 to 1: 1 when tied directly to every other organization. Who cannot be reached counts 0, so it holds in a network of several pieces too. With strengths or costs a tie is 1 / strength long, or as long as its cost: steps are no longer counted, and the value can pass 1. Where several ties join the same two organizations their strengths add up (in a dataset the highest counts), and of several costs the lowest counts. With directions the paths start from the organization. Compare organizations of one network; n counts those without ties.",
        },
    },
    compute: |graph, options| {
        if affordable(graph, Search::Bits, options.effort) {
            return harmonic_centrality(graph, options.scale);
        }
        if graph.weighting() != Weighting::Unweighted {
            return Ok(Scores::undefined(graph.len(), Gap::TooCostly));
        }
        let sums = estimate_harmonic(graph, options.seed);
        let precision = Precision::Relative {
            standard_error: RELATIVE_ERROR,
        };
        Ok(scaled(graph, sums.into_iter(), options.scale).estimated(precision))
    },
};

/// Scores how near each actor is to all the others: the sum of its inverse distances.
///
/// # Definition
/// > *H*(*v*) = ∑ 1 / *d*(*v*, *u*) over all *u* ≠ *v*, taking 1/∞ as 0
///
/// *d* is the fewest ties from *v* to *u* or, in a weighted graph, the least sum of distances, along the direction of the ties.
/// # Normalization
/// [`Scale::Normalized`] divides by *n* − 1: unweighted, 1 means tied directly to every other actor. Range [0, 1], no unit; distances
/// shorter than 1 can lift it above 1.
/// # Edge cases
/// An isolate scores 0, and so does the only actor of a network of one. Unreachable actors add 0, so several components need no
/// correction. Parallel ties and self-ties are already gone: [`ActorGraph`] is simple.
/// # Reading it
/// Compare actors of one network. Across networks, compare normalized scores and name both *n*.
/// # Complexity
/// *O*(*n m*) time, 512 sources at once, 256 bytes an actor and thread; with distances *O*(*n m* log *n*) time.
/// # Errors
/// None.
/// # References
/// P. Boldi, S. Vigna, "Axioms for Centrality", *Internet Mathematics* 10(3–4), 2014, pp. 222–262.
/// # Examples
/// ```
/// use tessuto::analysis::centrality::harmonic::harmonic_centrality;
/// use tessuto::analysis::scores::Scale;
/// use tessuto::model::actor_graph::{ActorGraph, Weighting};
///
/// let ids = ["a", "b", "c"].map(str::to_owned);
/// let path = ActorGraph::new(ids, [("a", "b", 1.0), ("b", "c", 1.0)], false, Weighting::Unweighted);
/// let scores = harmonic_centrality(&path, Scale::Normalized)?;
/// assert_eq!(scores.values(), [Some(0.75), Some(1.0), Some(0.75)]);
/// # Ok::<(), tessuto::analysis::error::AnalysisError>(())
/// ```
pub fn harmonic_centrality(graph: &ActorGraph, scale: Scale) -> Result<Scores, AnalysisError> {
    let sums = distances(graph).into_iter().map(|found| found.harmonic);
    Ok(scaled(graph, sums, scale))
}

fn scaled(graph: &ActorGraph, sums: impl Iterator<Item = f64>, scale: Scale) -> Scores {
    let others = graph.len().saturating_sub(1) as f64;
    let score = |sum: f64| match scale {
        Scale::Normalized => divide(sum, others),
        Scale::Raw => sum,
    };
    Scores::new(sums.map(score).collect())
}
