//! Reach within two steps.

use super::{Metric, divide};
use crate::analysis::error::AnalysisError;
use crate::analysis::explanation::{Explanation, Told};
use crate::analysis::kernels::distances::reached_within;
use crate::analysis::scores::{Scale, Scores};
use crate::model::actor_graph::ActorGraph;

/// How many steps count as near.
const STEPS: u32 = 2;

/// Reach within two steps, in the list of measures.
pub const METRIC: Metric = Metric {
    id: "reach_2",
    explanation: Explanation {
        formula: "R(v) = |{u ≠ v : d(v, u) ≤ 2}| / (n − 1)",
        reference: "S. P. Borgatti, M. G. Everett, J. C. Johnson, \"Analyzing Social Networks\", SAGE, 2013, ch. 10",
        italian: Told {
            name: "Raggiungibili in due passi",
            meaning: "Quanti altri enti raggiunge da solo o con una sola presentazione, diviso per il numero di tutti gli altri.",
            not: "Quanti enti conosce già: a chi è a due passi deve prima presentarlo qualcuno.",
            reading: "Da 0 (non raggiunge nessuno) a 1 (ogni altro ente è un suo contatto o il contatto di un contatto). Con le direzioni contano i legami in uscita; le forze dei legami non contano. Si legge insieme a n.",
        },
        english: Told {
            name: "Reach within two steps",
            meaning: "How many other organizations it reaches by itself or with one introduction, divided by the number of all the others.",
            not: "How many organizations it knows already: to those two steps away somebody has to introduce it first.",
            reading: "From 0 (it reaches nobody) to 1 (every other organization is a contact of its own or of a contact). With directions the outgoing ties count; strengths of ties do not. Read it beside n.",
        },
    },
    compute: |graph, options| reach_2(graph, options.scale),
};

/// Counts the other actors that each actor reaches within two steps.
///
/// # Definition
/// > *R*(*v*) = |{*u* ≠ *v* : *d*(*v*, *u*) ≤ 2}|, *d* being the fewest ties from *v* to *u* along their direction
///
/// Weights are not read: a step is a step. Two is within two.
/// # Normalization
/// [`Scale::Normalized`] divides by *n* − 1: 1 means that every other actor is reached. Range [0, 1], no unit.
/// # Edge cases
/// An isolate scores 0, and so does the only actor of a network of one. The actor itself is not counted.
/// # Reading it
/// Compare actors of one network; the share falls when isolates are added.
/// # Complexity
/// *O*(*n m*) time at worst, 512 sources at once and two levels only; 256 bytes an actor and thread.
/// # Errors
/// None.
/// # References
/// S. P. Borgatti, M. G. Everett, J. C. Johnson, *Analyzing Social Networks*, SAGE, 2013, ch. 10.
/// # Examples
/// ```
/// use tessuto::analysis::centrality::reach::reach_2;
/// use tessuto::analysis::scores::Scale;
/// use tessuto::model::actor_graph::{ActorGraph, Weighting};
///
/// let ids = ["a", "b", "c", "d"].map(str::to_owned);
/// let ties = [("a", "b", 1.0), ("b", "c", 1.0), ("c", "d", 1.0)];
/// let path = ActorGraph::new(ids, ties, false, Weighting::Unweighted);
/// let scores = reach_2(&path, Scale::Raw)?;
/// assert_eq!(scores.values(), [Some(2.0), Some(3.0), Some(3.0), Some(2.0)]);
/// # Ok::<(), tessuto::analysis::error::AnalysisError>(())
/// ```
pub fn reach_2(graph: &ActorGraph, scale: Scale) -> Result<Scores, AnalysisError> {
    let others = graph.len().saturating_sub(1) as f64;
    let score = |reached| match scale {
        Scale::Normalized => divide(f64::from(reached), others),
        Scale::Raw => f64::from(reached),
    };
    let reached = reached_within(graph, STEPS).into_iter();
    Ok(Scores::new(reached.map(score).collect()))
}
