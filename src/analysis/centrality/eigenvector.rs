//! Eigenvector centrality.

use super::Metric;
use crate::analysis::error::AnalysisError;
use crate::analysis::explanation::{Explanation, Told};
use crate::analysis::kernels::components::{strong, weak};
use crate::analysis::kernels::hubs::Hubs;
use crate::analysis::kernels::krylov::perron;
use crate::analysis::kernels::lanczos::{PRODUCTS, dominant};
use crate::analysis::scores::{Gap, Scale, Scores};
use crate::model::actor_graph::ActorGraph;

/// Eigenvector centrality, in the list of measures.
pub const METRIC: Metric = Metric {
    id: "eigenvector",
    explanation: Explanation {
        formula: "λ · x(v) = ∑ w(u, v) · x(u), max x = 1",
        reference: "P. Bonacich, \"Factoring and weighting approaches to status scores and clique identification\", Journal of Mathematical Sociology 2(1), 1972, pp. 113–120",
        italian: Told {
            name: "Centralità di autovettore",
            meaning: "Quanto un ente è legato a enti a loro volta ben legati: il valore di ciascuno è proporzionale alla somma dei valori di chi è legato a lui.",
            not: "Il numero dei legami: pochi legami con il cuore della rete valgono più di molti legami ai margini.",
            reading: "Da 0 a 1; 1 è il valore più alto della rete, e gli altri si leggono in rapporto a quello. È definita solo nella componente più grande, perché componenti separate non si possono confrontare. In una rete con direzioni questa è la più grande componente forte, dove da ogni ente si arriva a ogni altro e si torna; contano allora i legami in entrata, e se nessun percorso torna al punto di partenza non è definita per nessuno. Le forze contano. Spesso pochi enti hanno quasi tutto il valore.",
        },
        english: Told {
            name: "Eigenvector centrality",
            meaning: "How well an organization is tied to others that are well tied themselves: each one's value is proportional to the sum of the values of those tied to it.",
            not: "The number of ties: a few ties with the heart of the network count more than many at its margin.",
            reading: "From 0 to 1; 1 is the highest in the network, and the others are read against it. It is defined in the largest component only, because separate components do not compare. In a network with directions that is the largest strong component, where every organization reaches every other and is reached by it; then the ties that arrive count, and where no path comes back to its start it is undefined for everybody. Strengths count. Often a few organizations hold nearly all of it.",
        },
    },
    compute: |graph, options| eigenvector_centrality(graph, options.scale),
};

/// Scores how well each actor is tied to well tied actors: its entry in the principal eigenvector.
///
/// # Definition
/// > λ *x*(*v*) = ∑ *w*(*u*, *v*) *x*(*u*) over the arcs from *u* to *v*, λ being the largest eigenvalue
///
/// on the largest component, of equally large ones the one that holds the lowest id. In a directed graph that is the largest strong
/// component, and an actor gains by the arcs that reach it from there (the left eigenvector). Strengths are the weights, 1 / distance
/// where ties carry distances.
/// # Normalization
/// [`Scale::Normalized`]: the largest entry is 1, as in igraph. [`Scale::Raw`]: the squares add up to 1, as in networkx.
/// # Edge cases
/// Undefined outside the largest component ([`Gap::OutsideLargestComponent`]), since the equation says nothing of how components
/// compare; for everybody when no tie is there ([`Gap::NoTie`]) or, directed, when no walk along the arcs ever returns
/// ([`Gap::NoCycle`]).
/// # Reading it
/// In networks with one strong hub nearly all of it gathers there.
/// # Complexity
/// *O*(*k*(*n* + *m*)) with some tens to hundreds of products *k*: more, the less the largest eigenvalue stands out. Up to 256 MiB.
/// # Errors
/// [`AnalysisError::NotConverged`] when the eigenvalue does not stand out within 20,000 products.
/// # References
/// P. Bonacich, "Factoring and weighting approaches to status scores and clique identification", *Journal of Mathematical Sociology*
/// 2(1), 1972, pp. 113–120.
/// # Examples
/// ```
/// use tessuto::analysis::centrality::eigenvector::eigenvector_centrality;
/// use tessuto::analysis::scores::Scale;
/// use tessuto::model::actor_graph::{ActorGraph, Weighting};
///
/// let ids = ["a", "b", "c"].map(str::to_owned);
/// let path = ActorGraph::new(ids, [("a", "b", 1.0), ("b", "c", 1.0)], false, Weighting::Unweighted);
/// let scores = eigenvector_centrality(&path, Scale::Normalized)?;
/// assert!((scores.values()[0].unwrap() - 0.5_f64.sqrt()).abs() < 1e-12);
/// # Ok::<(), tessuto::analysis::error::AnalysisError>(())
/// ```
pub fn eigenvector_centrality(graph: &ActorGraph, scale: Scale) -> Result<Scores, AnalysisError> {
    principal(graph, scale, METRIC.id, PRODUCTS)
}

/// The principal eigenvector, for the measure with this id, after so many products at most.
pub(super) fn principal(
    graph: &ActorGraph,
    scale: Scale,
    metric: &'static str,
    products: usize,
) -> Result<Scores, AnalysisError> {
    let n = graph.len();
    if graph.ties() == 0 {
        return Ok(Scores::undefined(n, Gap::NoTie));
    }
    let labels = if graph.is_directed() {
        strong(graph)
    } else {
        weak(graph)
    };
    let inside = largest(&labels);
    let size = inside.iter().filter(|inside| **inside).count();
    if size < 2 {
        return Ok(Scores::undefined(n, Gap::NoCycle));
    }
    let hubs = Hubs::of(graph, false);
    let within: Vec<bool> = hubs
        .order
        .iter()
        .map(|&actor| inside[actor as usize])
        .collect();
    let start: Vec<f64> = within
        .iter()
        .map(|&inside| f64::from(u8::from(inside)))
        .collect();
    let product = |vector: &mut [f64], image: &mut [f64]| {
        // Arcs lead out of a strong component, and nothing may come back from there.
        hubs.sums(vector, |place, sum, _| {
            image[place] = if within[place] { sum } else { 0.0 };
        });
    };
    let found = if graph.is_directed() {
        perron(start, products, product)
    } else {
        dominant(start, products, product)
    };
    let scaled = |by_place: &[f64]| scaled(hubs.by_actor(by_place), scale);
    let found = found.map_err(|stopped| stopped.error(metric, scaled))?;
    let scores = scaled(&found.vector).into_iter().zip(inside);
    let scores = scores.map(|(score, inside)| inside.then_some(score));
    let gap = match graph.is_directed() {
        true => Gap::OutsideLargestStrongComponent,
        false => Gap::OutsideLargestComponent,
    };
    Ok(Scores::partial(scores.collect(), gap))
}

/// A vector of unit length on a scale. One cut short may have a sign, which means nothing.
pub(super) fn scaled(mut vector: Vec<f64>, scale: Scale) -> Vec<f64> {
    let largest = vector
        .iter()
        .fold(0.0, |most: f64, entry| most.max(entry.abs()));
    let unit = match scale {
        Scale::Normalized => largest,
        Scale::Raw => 1.0,
    };
    for entry in &mut vector {
        *entry = entry.abs() / unit;
    }
    vector
}

/// Who is in the largest of the components with these labels, of equally large ones in that of the lowest index.
pub(super) fn largest(labels: &[u32]) -> Vec<bool> {
    let mut sizes = vec![0_usize; labels.len()];
    for &label in labels {
        sizes[label as usize] += 1;
    }
    // The last of equals is kept, so the actors are asked from the end.
    let best = labels
        .iter()
        .rev()
        .max_by_key(|&&label| sizes[label as usize]);
    labels.iter().map(|label| Some(label) == best).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::actor_graph::Weighting;

    fn scores(n: usize, ties: &[[u32; 2]], directed: bool) -> Vec<Option<f64>> {
        let ids = (0..n).map(|actor| format!("{actor:02}")).collect();
        let ties = ties.to_vec();
        let graph = ActorGraph::from_indexed(ids, ties, vec![], directed, Weighting::Unweighted);
        let scores = eigenvector_centrality(&graph, Scale::Normalized).unwrap();
        scores.values().to_vec()
    }

    fn assert_near(found: &[Option<f64>], expected: &[Option<f64>]) {
        for (one, other) in found.iter().zip(expected) {
            match (one, other) {
                (Some(one), Some(other)) => assert!((one / other - 1.0).abs() < 1e-12, "{found:?}"),
                _ => assert_eq!(one, other, "{found:?}"),
            }
        }
    }

    #[test]
    fn a_star_gives_its_leaves_one_over_the_root_of_their_number() {
        // A bipartite graph, on which power iteration swings for ever; 6 and 7 are a smaller component.
        let star = [[0, 1], [0, 2], [0, 3], [0, 4], [6, 7]];
        let expected = [1.0, 0.5, 0.5, 0.5, 0.5].map(Some);
        let found = scores(8, &star, false);
        assert_near(&found[..5], &expected);
        assert_eq!(found[5..], [None; 3]);
    }

    #[test]
    fn an_iteration_cut_short_tells_scores_by_actor() {
        // Actor 4 is the hub and so has the first place; 5 hangs on 3.
        let ties = vec![
            [4, 0],
            [0, 4],
            [4, 1],
            [1, 2],
            [2, 4],
            [3, 4],
            [4, 3],
            [0, 1],
            [3, 5],
            [5, 3],
        ];
        for directed in [false, true] {
            let ids = (0..6).map(|actor| format!("{actor}")).collect();
            let graph = ActorGraph::from_indexed(
                ids,
                ties.clone(),
                vec![],
                directed,
                Weighting::Unweighted,
            );
            for scale in [Scale::Normalized, Scale::Raw] {
                let exact = eigenvector_centrality(&graph, scale).unwrap();
                let Err(AnalysisError::NotConverged { scores, .. }) =
                    principal(&graph, scale, METRIC.id, 3)
                else {
                    panic!("three products sufficed")
                };
                for (score, exact) in scores.iter().zip(exact.values()) {
                    assert!((score - exact.unwrap()).abs() < 0.2, "{scores:?} {exact:?}");
                }
                let size: f64 = scores.iter().map(|score| score * score).sum();
                match scale {
                    Scale::Normalized => assert_eq!(scores[4], 1.0),
                    Scale::Raw => assert!((size - 1.0).abs() < 1e-12),
                }
            }
        }
    }

    #[test]
    fn of_equal_components_the_first_counts() {
        assert_near(
            &scores(5, &[[1, 3], [2, 4]], false),
            &[None, Some(1.0), None, Some(1.0), None],
        );
    }

    #[test]
    fn a_directed_network_is_scored_where_walks_return() {
        // 0 → 1 → 2 → 0 with 1 → 0, and 3 named by 2: λ³ = λ + 1, x₀ = λ x₁ = λ² x₂.
        let arcs = [[0, 1], [1, 2], [2, 0], [1, 0], [2, 3]];
        let root: f64 = 1.324_717_957_244_746;
        let expected = [Some(1.0), Some(1.0 / root), Some(1.0 / (root * root)), None];
        assert_near(&scores(4, &arcs, true), &expected);
        assert_eq!(scores(3, &[[0, 1], [1, 2]], true), [None; 3]);
        assert_eq!(scores(2, &[], false), [None; 2]);
    }
}
