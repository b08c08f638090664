//! Local clustering.

use super::{Metric, divide};
use crate::analysis::error::AnalysisError;
use crate::analysis::explanation::{Explanation, Told};
use crate::analysis::kernels::contacts::Contacts;
use crate::analysis::kernels::triangles::triangles;
use crate::analysis::scores::{Scale, Scores};
use crate::model::actor_graph::ActorGraph;

/// Local clustering, in the list of measures.
pub const METRIC: Metric = Metric {
    id: "clustering",
    explanation: Explanation {
        formula: "u—v: C(v) = t(v) / (k(k − 1) / 2), k = |N(v)|; u→v: C(v) = ½ [(A + Aᵀ)³](v, v) / (d(d − 1) − 2b), d = deg⁻(v) + deg⁺(v), b = |{u : u↔v}|",
        reference: "D. J. Watts, S. H. Strogatz, \"Collective dynamics of 'small-world' networks\", Nature 393, 1998, pp. 440–442; G. Fagiolo, \"Clustering in complex directed networks\", Physical Review E 76, 026107, 2007",
        italian: Told {
            name: "Coesione locale",
            meaning: "Quanto sono legati tra loro gli enti con cui ha un legame: la parte delle coppie di suoi vicini unite anche direttamente.",
            not: "Un merito o un difetto: un valore alto dice che intorno ci si conosce e ci si può coordinare, ma anche che da lì arrivano poche novità.",
            reading: "Da 0 (nessuna coppia di vicini è unita) a 1 (lo sono tutte). Con meno di due vicini vale 0 per convenzione. In una rete con direzioni è la misura di Fagiolo: quanti triangoli ci sono, di tutti quelli che i versi dei suoi legami permetterebbero. Le forze dei legami non contano. Con pochi vicini basta un legame per cambiarla molto: si legge insieme al grado.",
        },
        english: Told {
            name: "Local clustering",
            meaning: "How far the organizations it has ties with are tied among themselves: the share of pairs of its neighbours that are also joined directly.",
            not: "A merit or a fault: a high value says that those around know each other and can coordinate, but also that little news comes from there.",
            reading: "From 0 (no pair of neighbours is joined) to 1 (all are). With fewer than two neighbours it is 0 by convention. In a network with directions it is Fagiolo's measure: how many triangles there are, of all that the directions of its ties would allow. Strengths of ties do not count. With few neighbours a single tie changes it much: read it beside the degree.",
        },
    },
    compute: |graph, options| local_clustering(graph, options.scale),
};

/// Scores how far the contacts of each actor are tied among themselves.
///
/// # Definition
/// > *C*(*v*) = *t*(*v*) / (*k*(*k* − 1) / 2)
///
/// *t*(*v*) counts the triangles at *v*, and *k* the actors it is tied to. In a directed graph, with *A* its matrix (Fagiolo):
///
/// > *C*(*v*) = ½ [(*A* + *Aᵀ*)³]*ᵥᵥ* / (*d*(*d* − 1) − 2*b*)
///
/// *d* counts the arcs of *v*, those that leave and those that arrive, and *b* the actors joined to it both ways: the share, of all
/// directed triangles that its arcs could be part of, that there are. Strengths are ignored.
/// # Normalization
/// In itself; both scales give the same. Range [0, 1], no unit.
/// # Edge cases
/// 0 for an actor tied to fewer than two others, an isolate included. (The mean over actors is then that of networkx and of igraph's
/// `mode="zero"`.)
/// # Reading it
/// Beside the degree: of an actor with two contacts it is 0 or 1.
/// # Complexity
/// *O*(*m* √*m*) time, *O*(*n* + *m*) space.
/// # Errors
/// None.
/// # References
/// D. J. Watts, S. H. Strogatz, "Collective dynamics of 'small-world' networks", *Nature* 393, 1998, pp. 440–442;
/// G. Fagiolo, "Clustering in complex directed networks", *Physical Review E* 76, 026107, 2007.
/// # Examples
/// ```
/// use tessuto::analysis::centrality::clustering::local_clustering;
/// use tessuto::analysis::scores::Scale;
/// use tessuto::model::actor_graph::{ActorGraph, Weighting};
///
/// // A triangle, and d tied to c alone.
/// let ids = ["a", "b", "c", "d"].map(str::to_owned);
/// let ties = [("a", "b", 1.0), ("b", "c", 1.0), ("a", "c", 1.0), ("c", "d", 1.0)];
/// let graph = ActorGraph::new(ids, ties, false, Weighting::Unweighted);
/// let scores = local_clustering(&graph, Scale::Normalized)?;
/// assert_eq!(scores.values(), [Some(1.0), Some(1.0), Some(1.0 / 3.0), Some(0.0)]);
/// # Ok::<(), tessuto::analysis::error::AnalysisError>(())
/// ```
pub fn local_clustering(graph: &ActorGraph, _scale: Scale) -> Result<Scores, AnalysisError> {
    let n = graph.len();
    let contacts = Contacts::by_arcs(graph);
    let scores = triangles(&contacts, n)
        .into_iter()
        .enumerate()
        .map(|(actor, triangles)| {
            let neighbourhood = contacts.of(actor);
            // Weights are 1 and 2, so that the second sum exceeds the first by the mutual ties.
            let (k, d) = (neighbourhood.len() as f64, neighbourhood.total());
            let pairs = if graph.is_directed() {
                d * (d - 1.0) - 2.0 * (d - k)
            } else {
                k * (k - 1.0) / 2.0
            };
            divide(triangles as f64, pairs)
        });
    Ok(Scores::new(scores.collect()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::actor_graph::Weighting;

    fn clustering(ties: &[(&str, &str)], directed: bool) -> Vec<f64> {
        let ids = ["a", "b", "c", "d", "e"].map(str::to_owned);
        let ties = ties.iter().map(|&(from, to)| (from, to, 1.0));
        let graph = ActorGraph::new(ids, ties, directed, Weighting::Unweighted);
        let scores = local_clustering(&graph, Scale::Normalized).unwrap();
        scores.values().iter().flatten().copied().collect()
    }

    #[test]
    fn a_directed_triangle_counts_each_way_it_can_be_walked() {
        // networkx 3.6, clustering of the same DiGraph.
        let ties = [("a", "b"), ("b", "a"), ("b", "c"), ("c", "a"), ("d", "a")];
        let third = 1.0 / 3.0;
        assert_eq!(clustering(&ties, true), [0.2, 0.5, 1.0, 0.0, 0.0]);
        assert_eq!(clustering(&ties, false), [third, 1.0, 1.0, 0.0, 0.0]);
        // One contact joined both ways: no pair of contacts.
        assert_eq!(clustering(&[("a", "b"), ("b", "a")], true), [0.0; 5]);
    }
}
