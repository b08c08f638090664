//! Closeness centrality, as it holds in a network of several pieces.

use super::{Metric, divide};
use crate::analysis::error::AnalysisError;
use crate::analysis::explanation::{Explanation, Told};
use crate::analysis::kernels::costs::{Search, affordable};
use crate::analysis::kernels::distances::{Distances, distances};
use crate::analysis::scores::{Gap, Scale, Scores};
use crate::model::actor_graph::ActorGraph;

/// Closeness, in the list of measures.
pub const METRIC: Metric = Metric {
    id: "closeness",
    explanation: Explanation {
        formula: "C(v) = r / (n − 1) · r / ∑ d(v, u), r = |{u ≠ v : d(v, u) < ∞}|",
        reference: "S. Wasserman, K. Faust, \"Social Network Analysis\", Cambridge University Press, 1994, ch. 5",
        italian: Told {
            name: "Vicinanza media",
            meaning: "Quanto sono brevi, in media, i percorsi verso gli enti che raggiunge; il valore è ridotto in proporzione a quanti non ne raggiunge.",
            not: "Quanti legami ha, né vicinanza sulla carta geografica: contano i percorsi nella rete.",
            reading: "Da 0 a 1: 1 se ha un legame diretto con ciascun altro ente, 0 se non ne raggiunge nessuno. Con le forze o i costi un legame è lungo 1 / forza, o quanto il costo: non si contano più i passaggi, e il valore può superare 1. Con le direzioni i percorsi partono dall'ente. Si confrontano enti della stessa rete; n comprende chi non ha legami.",
        },
        english: Told {
            name: "Closeness",
            meaning: "How short, on average, the paths are to the organizations that it reaches, lowered in proportion to those it does not reach.",
            not: "How many ties it has, nor nearness on the map: what counts are the paths in the network.",
            reading: "From 0 to 1: 1 when tied directly to every other organization, 0 when it reaches none. With strengths or costs a tie is 1 / strength long, or as long as its cost: steps are no longer counted, and the value can pass 1. With directions the paths start from the organization. Compare organizations of one network; n counts those without ties.",
        },
    },
    compute: |graph, options| {
        if !affordable(graph, Search::Bits, options.effort) {
            return Ok(Scores::undefined(graph.len(), Gap::TooCostly));
        }
        closeness_centrality(graph, options.scale)
    },
};

/// Scores how near each actor is, on average, to those it reaches, times the share of the others that it reaches.
///
/// # Definition
/// > *C*(*v*) = *r* / (*n* − 1) · *r* / ∑ *d*(*v*, *u*) over the *r* actors *u* ≠ *v* that *v* reaches
///
/// *d* is the fewest ties from *v* to *u* or, in a weighted graph, the least sum of distances, along the direction of the ties.
/// # Normalization
/// [`Scale::Normalized`] is the formula: unweighted, 1 means tied directly to every other actor. Range [0, 1], no unit; distances
/// shorter than 1 can lift it above 1. [`Scale::Raw`] leaves out the share that is reached: *r* / ∑ *d*, which compares actors within a
/// component only.
/// # Edge cases
/// 0 for an isolate, for an actor that no tie leaves, and for the only actor of a network of one.
/// # Reading it
/// Compare actors of one network. Harmonic centrality says nearly the same and needs no correction for what is not reached.
/// # Complexity
/// *O*(*n m*) time, 512 sources at once, 256 bytes an actor and thread; with distances *O*(*n m* log *n*) time.
/// # Errors
/// None.
/// # References
/// S. Wasserman, K. Faust, *Social Network Analysis*, Cambridge University Press, 1994, ch. 5.
/// # Examples
/// ```
/// use tessuto::analysis::centrality::closeness::closeness_centrality;
/// use tessuto::analysis::scores::Scale;
/// use tessuto::model::actor_graph::{ActorGraph, Weighting};
///
/// let ids = ["a", "b", "c"].map(str::to_owned);
/// let pair_and_isolate = ActorGraph::new(ids, [("a", "b", 1.0)], false, Weighting::Unweighted);
/// let scores = closeness_centrality(&pair_and_isolate, Scale::Normalized)?;
/// assert_eq!(scores.values(), [Some(0.5), Some(0.5), Some(0.0)]);
/// # Ok::<(), tessuto::analysis::error::AnalysisError>(())
/// ```
pub fn closeness_centrality(graph: &ActorGraph, scale: Scale) -> Result<Scores, AnalysisError> {
    let others = graph.len().saturating_sub(1) as f64;
    let score = |found: &Distances| {
        let reached = f64::from(found.reached);
        let near = divide(reached, found.sum);
        match scale {
            Scale::Normalized => divide(reached, others) * near,
            Scale::Raw => near,
        }
    };
    Ok(Scores::new(distances(graph).iter().map(score).collect()))
}
