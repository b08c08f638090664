//! Eccentricity: how far the farthest is.

use super::Metric;
use crate::analysis::error::AnalysisError;
use crate::analysis::explanation::{Explanation, Told};
use crate::analysis::kernels::costs::{Search, affordable};
use crate::analysis::kernels::distances::{Distances, distances};
use crate::analysis::scores::{Gap, Scale, Scores};
use crate::model::actor_graph::ActorGraph;

/// Eccentricity, in the list of measures.
pub const METRIC: Metric = Metric {
    id: "eccentricity",
    explanation: Explanation {
        formula: "e(v) = max d(v, u)",
        reference: "P. Hage, F. Harary, \"Eccentricity and centrality in networks\", Social Networks 17(1), 1995, pp. 57–63",
        italian: Told {
            name: "Eccentricità",
            meaning: "Quanti passaggi servono per arrivare al più lontano degli enti che può raggiungere.",
            not: "Quanti enti raggiunge: in un pezzo piccolo della rete anche il più lontano è vicino.",
            reading: "Da 1 in su; un valore basso vuol dire che l'ente è al centro del proprio pezzo di rete. Con le forze o i costi un legame è lungo 1 / forza, o quanto il costo: il valore è allora una somma di lunghezze, anche minore di 1, e non un numero di passaggi. Non è definita per chi non raggiunge nessuno: chi non ha legami e, in una rete con direzioni, chi non ne ha in uscita. Si confrontano solo enti dello stesso pezzo.",
        },
        english: Told {
            name: "Eccentricity",
            meaning: "How many steps it takes to come to the farthest of the organizations that it can reach.",
            not: "How many organizations it reaches: in a small piece of the network the farthest is near too.",
            reading: "From 1 upwards; a low value means that the organization is at the centre of its piece of the network. With strengths or costs a tie is 1 / strength long, or as long as its cost: the value is then a sum of lengths, which may be less than 1, and not a number of steps. It is undefined for one that reaches nobody: without ties or, in a network with directions, without outgoing ties. Compare only organizations of the same piece.",
        },
    },
    compute: |graph, options| {
        if !affordable(graph, Search::Bits, options.effort) {
            return Ok(Scores::undefined(graph.len(), Gap::TooCostly));
        }
        eccentricity(graph, options.scale)
    },
};

/// Tells how far the farthest of the actors is that each actor reaches.
///
/// # Definition
/// > *e*(*v*) = max *d*(*v*, *u*) over the actors *u* that *v* reaches
///
/// *d* is the fewest ties from *v* to *u* or, in a weighted graph, the least sum of distances, along the direction of the ties.
/// # Normalization
/// None: a distance has the unit of its ties, and both scales give the same.
/// # Edge cases
/// Undefined for an actor that reaches nobody: an isolate, [`Gap::Isolate`], or, where ties have a direction, one that no tie leaves,
/// [`Gap::NoWayOut`].
/// Actors that are not reached are left out, so that it is finite in every network.
/// # Reading it
/// The largest is the diameter of the pieces of the network, the smallest of a piece its radius.
/// # Complexity
/// *O*(*n m*) time, 512 sources at once, 256 bytes an actor and thread; with distances *O*(*n m* log *n*) time.
/// # Errors
/// None.
/// # References
/// P. Hage, F. Harary, "Eccentricity and centrality in networks", *Social Networks* 17(1), 1995, pp. 57–63.
/// # Examples
/// ```
/// use tessuto::analysis::centrality::eccentricity::eccentricity;
/// use tessuto::analysis::scores::Scale;
/// use tessuto::model::actor_graph::{ActorGraph, Weighting};
///
/// let ids = ["a", "b", "c", "d"].map(str::to_owned);
/// let ties = [("a", "b", 1.0), ("b", "c", 1.0)];
/// let path_and_isolate = ActorGraph::new(ids, ties, false, Weighting::Unweighted);
/// let scores = eccentricity(&path_and_isolate, Scale::Normalized)?;
/// assert_eq!(scores.values(), [Some(2.0), Some(1.0), Some(2.0), None]);
/// # Ok::<(), tessuto::analysis::error::AnalysisError>(())
/// ```
pub fn eccentricity(graph: &ActorGraph, _scale: Scale) -> Result<Scores, AnalysisError> {
    let farthest = |found: &Distances| (found.reached > 0).then_some(found.farthest);
    let scores = distances(graph).iter().map(farthest).collect();
    let gap = match graph.is_directed() {
        true => Gap::NoWayOut,
        false => Gap::Isolate,
    };
    Ok(Scores::partial(scores, gap))
}
