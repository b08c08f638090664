//! Hubs and authorities.

use super::Metric;
use super::eigenvector::{largest, principal, scaled};
use crate::analysis::error::AnalysisError;
use crate::analysis::explanation::{Explanation, Told};
use crate::analysis::kernels::components::weak;
use crate::analysis::kernels::hubs::Hubs;
use crate::analysis::kernels::lanczos::{PRODUCTS, dominant};
use crate::analysis::scores::{Gap, Scale, Scores};
use crate::model::actor_graph::ActorGraph;

/// Entries below this share of the largest are rounding, and told as the zero they stand for.
const ROUNDING: f64 = 1e-12;

/// Hub scores, in the list of measures.
pub const HUB_METRIC: Metric = Metric {
    id: "hub",
    explanation: Explanation {
        formula: "h(v) ∝ ∑ w(v, u) · a(u), a(u) ∝ ∑ w(v, u) · h(v), max h = 1",
        reference: REFERENCE,
        italian: Told {
            name: "Punteggio di smistamento",
            meaning: "Quanto un ente indica quelli che anche altri, ben informati, indicano: è alto per chi sa a chi rivolgersi.",
            not: "Quanto l'ente è indicato dagli altri: quello lo dice il punteggio di riferimento.",
            reading: "Da 0 a 1; 1 è il valore più alto. È definito solo nella componente più grande, che si cerca senza guardare alle direzioni; chi non indica nessuno ha 0. In una rete senza direzioni è uguale alla centralità di autovettore.",
        },
        english: Told {
            name: "Hub score",
            meaning: "How far an organization names those that others, well informed, name too: it is high for one that knows whom to turn to.",
            not: "How often the organization is named by others: that is what the authority score tells.",
            reading: "From 0 to 1; 1 is the highest. It is defined in the largest component only, looked for without regard to directions; one that names nobody has 0. In a network without directions it equals the eigenvector centrality.",
        },
    },
    compute: |graph, options| hub_scores(graph, options.scale),
};

/// Authority scores, in the list of measures.
pub const AUTHORITY_METRIC: Metric = Metric {
    id: "authority",
    explanation: Explanation {
        formula: "a(v) ∝ ∑ w(u, v) · h(u), h(u) ∝ ∑ w(u, v) · a(v), max a = 1",
        reference: REFERENCE,
        italian: Told {
            name: "Punteggio di riferimento",
            meaning: "Quanto un ente è indicato da enti che sanno a chi rivolgersi, cioè da enti con un alto punteggio di smistamento.",
            not: "Il numero di chi lo indica: conta di più essere indicati da chi indica anche gli altri punti di riferimento.",
            reading: "Da 0 a 1; 1 è il valore più alto. È definito solo nella componente più grande, che si cerca senza guardare alle direzioni; chi non è indicato da nessuno ha 0. In una rete senza direzioni è uguale alla centralità di autovettore.",
        },
        english: Told {
            name: "Authority score",
            meaning: "How far an organization is named by those who know whom to turn to, that is by those with a high hub score.",
            not: "The number of those who name it: it counts more to be named by those who name the other authorities too.",
            reading: "From 0 to 1; 1 is the highest. It is defined in the largest component only, looked for without regard to directions; one that nobody names has 0. In a network without directions it equals the eigenvector centrality.",
        },
    },
    compute: |graph, options| authority_scores(graph, options.scale),
};

const REFERENCE: &str = "J. M. Kleinberg, \"Authoritative sources in a hyperlinked environment\", Journal of the ACM 46(5), 1999, pp. 604–632";

/// Scores how far each actor points to authorities.
///
/// # Definition
/// > *h* = the principal left singular vector of the matrix of strengths: *h* ∝ *A a*, *a* ∝ *Aᵀ h*
///
/// on the largest component, directions ignored; of equally large ones on the one that holds the lowest id. Where the largest singular
/// value is met more than once, it is the limit of Kleinberg's iteration from equal scores. Strengths are the weights, 1 / distance where
/// ties carry distances.
/// # Normalization
/// [`Scale::Normalized`]: the largest is 1, as in igraph. [`Scale::Raw`]: the squares add up to 1. (networkx makes the sum 1.)
/// # Edge cases
/// Undefined outside the largest component ([`Gap::OutsideLargestComponent`]) and without any tie ([`Gap::NoTie`]). 0 for an actor that
/// points to nobody, and for those who share no authority, not even by others, with the densest part. Undirected, hubs and
/// authorities are the same actors, and their scores those of
/// [`eigenvector_centrality`](super::eigenvector::eigenvector_centrality).
/// # Reading it
/// Together with the authority scores: it tells who names, not who is named.
/// # Complexity
/// *O*(*k*(*n* + *m*)) with some tens to hundreds of products *k*.
/// # Errors
/// [`AnalysisError::NotConverged`] when the singular value does not stand out within 20,000 products.
/// # References
/// J. M. Kleinberg, "Authoritative sources in a hyperlinked environment", *Journal of the ACM* 46(5), 1999, pp. 604–632.
pub fn hub_scores(graph: &ActorGraph, scale: Scale) -> Result<Scores, AnalysisError> {
    singular(graph, scale, true, HUB_METRIC.id)
}

/// Scores how far hubs point to each actor.
///
/// # Definition
/// > *a* = the principal right singular vector of the matrix of strengths: *a* ∝ *Aᵀ h*, *h* ∝ *A a*
/// # Normalization
/// As [`hub_scores`].
/// # Edge cases
/// As [`hub_scores`]; 0 for an actor to whom nobody points.
/// # Reading it
/// Together with the hub scores: it tells who is named, not who names.
/// # Complexity
/// As [`hub_scores`].
/// # Errors
/// As [`hub_scores`].
/// # References
/// As [`hub_scores`].
pub fn authority_scores(graph: &ActorGraph, scale: Scale) -> Result<Scores, AnalysisError> {
    singular(graph, scale, false, AUTHORITY_METRIC.id)
}

fn singular(
    graph: &ActorGraph,
    scale: Scale,
    hubs: bool,
    metric: &'static str,
) -> Result<Scores, AnalysisError> {
    if !graph.is_directed() {
        return principal(graph, scale, metric, PRODUCTS);
    }
    let n = graph.len();
    if graph.ties() == 0 {
        return Ok(Scores::undefined(n, Gap::NoTie));
    }
    let inside = largest(&weak(graph));
    let (arriving, leaving) = (Hubs::of(graph, false), Hubs::of(graph, true));
    // A Aᵀ for hubs, Aᵀ A for authorities: first against the arcs that count, then along them.
    let (first, second) = if hubs {
        (&arriving, &leaving)
    } else {
        (&leaving, &arriving)
    };
    let mut by_place = vec![0.0; n];
    let mut between = vec![0.0; n];
    let move_by = |rows: &Hubs, by_place: &mut [f64], from: &[f64], to: &mut [f64]| {
        for (number, &actor) in by_place.iter_mut().zip(&rows.order) {
            *number = from[actor as usize];
        }
        rows.sums(by_place, |place, sum, _| {
            to[rows.order[place] as usize] = sum
        });
    };
    let start = inside.iter().map(|&inside| f64::from(u8::from(inside)));
    let found = dominant(start.collect(), PRODUCTS, |vector, image| {
        move_by(first, &mut by_place, vector, &mut between);
        move_by(second, &mut by_place, &between, image);
    });
    let found = found
        .map_err(|stopped| stopped.error(metric, |by_actor| scaled(by_actor.to_vec(), scale)))?;
    let most = found.vector.iter().copied().fold(0.0, f64::max);
    let unit = match scale {
        Scale::Normalized => most,
        Scale::Raw => 1.0,
    };
    let scores = found.vector.into_iter().zip(inside).map(|(score, inside)| {
        let score = if score > ROUNDING * most { score } else { 0.0 };
        inside.then_some(score / unit)
    });
    Ok(Scores::partial(
        scores.collect(),
        Gap::OutsideLargestComponent,
    ))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::actor_graph::Weighting;

    fn graph(n: usize, ties: &[[u32; 2]], directed: bool) -> ActorGraph {
        let ids = (0..n).map(|actor| format!("{actor:02}")).collect();
        ActorGraph::from_indexed(ids, ties.to_vec(), vec![], directed, Weighting::Unweighted)
    }

    #[test]
    fn who_names_both_authorities_is_the_best_hub() {
        // 0 names 2 and 3, 1 names 2; 4 names 0; 5 and 6 are apart. Aᵀ A on (2, 3) is (2 1; 1 1), with σ² = φ + 1.
        let graph = graph(7, &[[0, 2], [0, 3], [1, 2], [4, 0], [5, 6]], true);
        let golden = (1.0 + 5_f64.sqrt()) / 2.0;
        let hubs = hub_scores(&graph, Scale::Normalized).unwrap();
        let authorities = authority_scores(&graph, Scale::Normalized).unwrap();
        let expected_hubs = [1.0, 1.0 / golden, 0.0, 0.0, 0.0];
        let expected = [0.0, 0.0, 1.0, 1.0 / golden, 0.0];
        for actor in 0..5 {
            assert!((hubs.values()[actor].unwrap() - expected_hubs[actor]).abs() < 1e-12);
            assert!((authorities.values()[actor].unwrap() - expected[actor]).abs() < 1e-12);
        }
        assert_eq!(hubs.values()[5..], [None, None]);
    }

    #[test]
    fn without_directions_both_are_the_eigenvector() {
        let star = graph(5, &[[0, 1], [0, 2], [0, 3], [0, 4]], false);
        for score in &authority_scores(&star, Scale::Normalized).unwrap().values()[1..] {
            assert!((score.unwrap() - 0.5).abs() < 1e-12);
        }
        let none = hub_scores(&graph(2, &[], true), Scale::Normalized).unwrap();
        assert_eq!(
            (none.values(), none.gap()),
            ([None; 2].as_slice(), Some(Gap::NoTie))
        );
    }
}
