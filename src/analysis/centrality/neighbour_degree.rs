//! Mean degree of the neighbours.

use super::Metric;
use crate::analysis::error::AnalysisError;
use crate::analysis::explanation::{Explanation, Told};
use crate::analysis::kernels::contacts::Contacts;
use crate::analysis::scores::{Gap, Scores};
use crate::model::actor_graph::ActorGraph;

/// Mean degree of the neighbours, in the list of measures.
pub const METRIC: Metric = Metric {
    id: "neighbour_degree",
    explanation: Explanation {
        formula: "k̄(v) = ∑ deg(u) / deg(v), u ∈ N(v)",
        reference: "R. Pastor-Satorras, A. Vázquez, A. Vespignani, \"Dynamical and correlation properties of the Internet\", Physical Review Letters 87(25), 2001, 258701",
        italian: Told {
            name: "Grado medio dei vicini",
            meaning: "Quanti legami hanno, in media, gli enti con cui è legato: è alto per chi sta accanto a enti con molti contatti.",
            not: "Quanti contatti ha l'ente stesso: chi ha un solo legame, ma con il capofila, ha un valore molto alto.",
            reading: "Un numero di legami, da 1 in su. Se supera il grado dell'ente, i suoi vicini hanno più contatti di quanti ne ha lui, come accade a quasi tutti. Non è definito per chi non ha legami; direzioni e forze non contano.",
        },
        english: Told {
            name: "Mean degree of neighbours",
            meaning: "How many ties the organizations it is tied to have on average: it is high for one that stands beside organizations of many contacts.",
            not: "How many contacts the organization has itself: one with a single tie, but to the lead, has a very high value.",
            reading: "A number of ties, from 1 upwards. Where it is above the organization's own degree, its neighbours have more contacts than it has, as happens to nearly everybody. Undefined for those without ties; directions and strengths do not count.",
        },
    },
    compute: |graph, _| neighbour_degree(graph),
};

/// Scores how many ties the neighbours of each actor have on average.
///
/// # Definition
/// > *k̄*(*v*) = ∑ *deg*(*u*) / *deg*(*v*) over the neighbours *u* of *v*
///
/// Directions and strengths are ignored: a pair tied both ways is one tie.
/// # Normalization
/// None: a number of ties, 1 or more.
/// # Edge cases
/// An isolate has no neighbours: undefined, [`Gap::Isolate`].
/// # Complexity
/// *O*(*n* + *m*).
/// # Errors
/// None.
/// # References
/// R. Pastor-Satorras, A. Vázquez, A. Vespignani, "Dynamical and correlation properties of the Internet", *Physical Review Letters*
/// 87(25), 2001, 258701.
/// # Examples
/// ```
/// use tessuto::analysis::centrality::neighbour_degree::neighbour_degree;
/// use tessuto::model::actor_graph::{ActorGraph, Weighting};
///
/// let ids = ["a", "b", "c"].map(str::to_owned);
/// let path = ActorGraph::new(ids, [("a", "b", 1.0), ("b", "c", 1.0)], false, Weighting::Unweighted);
/// assert_eq!(neighbour_degree(&path)?.values(), [Some(2.0), Some(1.0), Some(2.0)]);
/// # Ok::<(), tessuto::analysis::error::AnalysisError>(())
/// ```
pub fn neighbour_degree(graph: &ActorGraph) -> Result<Scores, AnalysisError> {
    let contacts = Contacts::plain(graph);
    let degree = |actor: usize| contacts.of(actor).len();
    let mean = |actor: usize| {
        let sum: usize = contacts
            .of(actor)
            .iter()
            .map(|(other, _)| degree(other))
            .sum();
        (degree(actor) > 0).then(|| sum as f64 / degree(actor) as f64)
    };
    let scores = (0..graph.len()).map(mean).collect();
    Ok(Scores::partial(scores, Gap::Isolate))
}
