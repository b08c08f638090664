//! Katz centrality.

use super::Metric;
use crate::analysis::error::AnalysisError;
use crate::analysis::explanation::{Explanation, Told};
use crate::analysis::kernels::hubs::Hubs;
use crate::analysis::kernels::lanczos::{PRODUCTS, dominant};
use crate::analysis::kernels::systems::{ROUNDS, Stopped, conjugate_gradients, gauss_seidel};
use crate::analysis::scores::{Scale, Scores};
use crate::model::actor_graph::ActorGraph;

/// α as a share of the largest at which the sum of all walks is sure to be finite.
const SHARE: f64 = 0.85;

/// What may be left of each actor's equation.
const TOLERANCE: f64 = 1e-14;

/// Katz centrality, in the list of measures.
pub const METRIC: Metric = Metric {
    id: "katz",
    explanation: Explanation {
        formula: "x(v) = 1 + α · ∑ w(u, v) · x(u), α = 0.85 / σ, σ = max ‖A y‖ / ‖y‖, ‖x‖ = 1",
        reference: "L. Katz, \"A new status index derived from sociometric analysis\", Psychometrika 18(1), 1953, pp. 39–43",
        italian: Told {
            name: "Centralità di Katz",
            meaning: "Quante catene di legami, di ogni lunghezza, portano all'ente: quanto più una catena è lunga, tanto meno conta.",
            not: "Quanto è breve la strada fino a quell'ente: si contano tutte le catene, anche quelle che ripassano dagli stessi enti.",
            reading: "Da 0 a 1; si legge solo per confronto tra enti della stessa rete. È definita per tutti, anche per chi non ha legami, che ha il valore più basso. Quanto contano le catene lunghe dipende da α = 0,85 / σ, dove σ è il più grande valore singolare della matrice della rete, e cambia da rete a rete.",
        },
        english: Told {
            name: "Katz centrality",
            meaning: "How many chains of ties, of any length, lead to the organization: the longer, the less each counts.",
            not: "How short the way to it is: all chains count, even those that pass the same organizations again.",
            reading: "From 0 to 1; only to be compared between organizations of one network. Defined for everybody, and lowest for those without ties. How much long chains count depends on α = 0.85 / σ, where σ is the largest singular value of the matrix of the network, and differs from network to network.",
        },
    },
    compute: |graph, options| katz_centrality(graph, options.scale),
};

/// Counts the walks that end at each actor, a walk of *k* steps at α*ᵏ*.
///
/// # Definition
/// > *x*(*v*) = 1 + α ∑ *w*(*u*, *v*) *x*(*u*) over the arcs from *u* to *v*, α = 0.85 / σ
///
/// σ is the largest singular value of the matrix of strengths; undirected, its largest eigenvalue. With that α the sum over all walks is
/// finite for every network, directed or not, with or without cycles. Strengths are the weights, 1 / distance where ties carry
/// distances; without ties every *x* is 1. This is networkx's `katz_centrality_numpy` with `alpha = 0.85 / numpy.linalg.norm(A, 2)`
/// and `beta = 1`.
/// # Normalization
/// [`Scale::Normalized`] makes the squares add up to 1, as networkx does; [`Scale::Raw`] is the solution itself, from 1 upwards.
/// # Edge cases
/// An isolate, and who is named by nobody, has a raw score of 1.
/// # Reading it
/// Between degree (α near 0) and eigenvector centrality (α near 1 / σ), and defined in every component.
/// # Complexity
/// *O*(*k*(*n* + *m*)) with some tens to hundreds of products *k*, most of them to find σ.
/// # Errors
/// [`AnalysisError::NotConverged`] when σ does not stand out within 20,000 products.
/// # References
/// L. Katz, "A new status index derived from sociometric analysis", *Psychometrika* 18(1), 1953, pp. 39–43.
pub fn katz_centrality(graph: &ActorGraph, scale: Scale) -> Result<Scores, AnalysisError> {
    within(graph, scale, PRODUCTS, ROUNDS)
}

/// With so many products at most to find σ, and so many rounds for the rest.
fn within(
    graph: &ActorGraph,
    scale: Scale,
    products: usize,
    rounds: usize,
) -> Result<Scores, AnalysisError> {
    let hubs = Hubs::of(graph, false);
    let scaled = |by_place: &[f64]| scaled(hubs.by_actor(by_place), scale);
    match solve(graph, &hubs, products, rounds) {
        Ok(by_place) => Ok(Scores::new(scaled(&by_place))),
        Err(stopped) => Err(stopped.error(METRIC.id, scaled)),
    }
}

fn scaled(mut scores: Vec<f64>, scale: Scale) -> Vec<f64> {
    if scale == Scale::Normalized && !scores.is_empty() {
        // Scaled by the largest first, whose square might be too large.
        let largest = scores.iter().copied().fold(1.0, f64::max);
        let squares = scores.iter().map(|score| (score / largest).powi(2));
        let norm = largest * squares.sum::<f64>().sqrt();
        scores.iter_mut().for_each(|score| *score /= norm);
    }
    scores
}

/// The scores by place. An iteration that stops while σ is sought has none.
fn solve(
    graph: &ActorGraph,
    hubs: &Hubs,
    products: usize,
    rounds: usize,
) -> Result<Vec<f64>, Stopped> {
    let n = hubs.len();
    let ones = vec![1.0; n];
    if graph.ties() == 0 {
        return Ok(ones);
    }
    if graph.is_directed() {
        let largest = largest_singular(graph, products).map_err(without_scores)?;
        return gauss_seidel(hubs, &ones, SHARE / largest, TOLERANCE, rounds);
    }
    let largest = dominant(ones.clone(), products, |vector, image| {
        hubs.sums(vector, |place, sum, _| image[place] = sum);
    })
    .map_err(without_scores)?;
    conjugate_gradients(hubs, &ones, SHARE / largest.value, TOLERANCE, rounds)
}

fn without_scores(stopped: Stopped) -> Stopped {
    Stopped {
        values: Vec::new(),
        ..stopped
    }
}

/// The largest singular value of the matrix of strengths: the root of the largest eigenvalue of *A Aᵀ*.
fn largest_singular(graph: &ActorGraph, products: usize) -> Result<f64, Stopped> {
    let n = graph.len();
    let mut between = vec![0.0; n];
    let found = dominant(vec![1.0; n], products, |vector, image| {
        for (actor, sum) in between.iter_mut().enumerate() {
            let arcs = graph.predecessors(actor).iter();
            *sum = arcs.map(|arc| arc.strength * vector[arc.to]).sum();
        }
        for (actor, sum) in image.iter_mut().enumerate() {
            let arcs = graph.successors(actor).iter();
            *sum = arcs.map(|arc| arc.strength * between[arc.to]).sum();
        }
    })?;
    Ok(found.value.sqrt())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::actor_graph::Weighting;

    fn raw(n: usize, ties: &[[u32; 2]], directed: bool) -> Vec<f64> {
        let ids = (0..n).map(|actor| format!("{actor:02}")).collect();
        let ties = ties.to_vec();
        let graph = ActorGraph::from_indexed(ids, ties, vec![], directed, Weighting::Unweighted);
        let scores = katz_centrality(&graph, Scale::Raw).unwrap();
        scores
            .values()
            .iter()
            .copied()
            .map(Option::unwrap)
            .collect()
    }

    #[test]
    fn a_complete_network_adds_a_geometric_series() {
        // Each step multiplies by n − 1 = σ, so that x = 1 / (1 − 0.85); the isolate is reached by its own walk alone.
        let ties = [[0, 1], [0, 2], [0, 3], [1, 2], [1, 3], [2, 3]];
        let scores = raw(5, &ties, false);
        for score in &scores[..4] {
            assert!((score * 0.15 - 1.0).abs() < 1e-12, "{scores:?}");
        }
        assert!((scores[4] - 1.0).abs() < 1e-12);
    }

    #[test]
    fn walks_along_arcs_that_never_return_are_few() {
        // 0 → 1 → 2 and 3 → 1: A Aᵀ has rows 0 and 3 alike, so σ² = 2.
        let alpha = 0.85 / 2_f64.sqrt();
        let first = 1.0 + 2.0 * alpha;
        let expected = [1.0, first, 1.0 + alpha * first, 1.0];
        for (score, expected) in raw(4, &[[0, 1], [1, 2], [3, 1]], true).iter().zip(expected) {
            assert!((score / expected - 1.0).abs() < 1e-12);
        }
        assert_eq!(raw(2, &[], true), [1.0, 1.0]);
        assert_eq!(raw(0, &[], false), [0.0; 0]);
    }

    #[test]
    fn an_iteration_cut_short_tells_scores_by_actor_and_none_before_there_are_any() {
        // Actor 4 is the hub and so has the first place.
        let ties = vec![[4, 0], [4, 1], [4, 2], [4, 3], [0, 1]];
        for directed in [false, true] {
            let ids = (0..6).map(|actor| format!("{actor}")).collect();
            let graph = ActorGraph::from_indexed(
                ids,
                ties.clone(),
                vec![],
                directed,
                Weighting::Unweighted,
            );
            let stopped = |scale, products, rounds| match within(&graph, scale, products, rounds) {
                Err(AnalysisError::NotConverged { scores, .. }) => scores,
                other => panic!("{other:?}"),
            };
            let exact = katz_centrality(&graph, Scale::Normalized).unwrap();
            let near = stopped(Scale::Normalized, PRODUCTS, 2);
            for (score, exact) in near.iter().zip(exact.values()) {
                assert!((score - exact.unwrap()).abs() < 0.1, "{near:?} {exact:?}");
            }
            let squares: f64 = near.iter().map(|score| score * score).sum();
            assert!((squares - 1.0).abs() < 1e-12);
            let raw = stopped(Scale::Raw, PRODUCTS, 1);
            assert!(raw[5] < raw[1] && raw.len() == 6, "{raw:?}");
            assert_eq!(stopped(Scale::Raw, 1, 1), [0.0; 0]);
        }
    }
}
