//! Current-flow betweenness.

use super::{Metric, divide};
use crate::analysis::error::AnalysisError;
use crate::analysis::explanation::{Explanation, Told};
use crate::analysis::kernels::components::weak;
use crate::analysis::kernels::resistors::currents;
use crate::analysis::scores::{Effort, Gap, MetricOptions, Scale, Scores};
use crate::model::actor_graph::ActorGraph;

/// The largest component that is computed with bounded effort: 36 MB.
const BOUNDED: usize = 3_000;

/// How large *k*² *l*, for a component of *k* actors and *l* ties, may be with bounded effort: about two minutes of one core.
const BOUNDED_STEPS: u64 = 400_000_000_000;

/// The largest component that is computed at all: hours, 1.6 GB.
const LARGEST: usize = 20_000;

/// Current-flow betweenness, in the list of measures.
pub const METRIC: Metric = Metric {
    id: "current_flow_betweenness",
    explanation: Explanation {
        formula: "C(v) = ∑ I(s, t | v) / ((n − 1)(n − 2) / 2), s < t, I(s, t | v) = ½ ∑ᵤ |I(s, t | v, u)|",
        reference: "M. E. J. Newman, \"A measure of betweenness centrality based on random walks\", Social Networks 27(1), 2005, pp. 39–54",
        italian: Told {
            name: "Intermediazione a flusso di corrente",
            meaning: "Quanta parte di ciò che scorre tra gli altri enti passa da questo, se si diffonde per tutte le strade come la corrente elettrica: di più per le strade brevi e per i legami forti.",
            not: "Un controllo: chi sta su molte strade secondarie ha un valore anche se nessuno ha davvero bisogno di passare da lì.",
            reading: "Da 0 a 1. È alta per chi sta su molte strade, anche se non sono le più brevi; chi ha un solo legame ha 0, e così tutti in una rete di meno di tre enti. Somma sulle coppie che possono raggiungersi e divide per tutte: si legge insieme a n, che comprende chi non ha legami. Le direzioni non contano.",
        },
        english: Told {
            name: "Current-flow betweenness",
            meaning: "How much of what flows between the other organizations passes through this one if it spreads over all ways like electric current: more over short ways and strong ties.",
            not: "Control: one that lies on many side ways has a value even if nobody really needs to pass there.",
            reading: "From 0 to 1. It is high for one that lies on many ways, even if they are not the shortest; one with a single tie has 0, and so has everybody in a network of fewer than three organizations. It adds up over the pairs that can reach each other and divides by all: read it beside n, which counts those without ties. Directions do not count.",
        },
    },
    compute: current_flow_betweenness,
};

/// Scores how much of a current between the other actors passes through each, every tie being a resistor.
///
/// # Definition
/// > *C*(*v*) = ∑ ½ ∑ |*I*(*s*, *t* | *v*, *u*)| over all pairs *s*, *t* ≠ *v* and all ties (*v*, *u*)
///
/// *I*(*s*, *t* | *v*, *u*) is the current through a tie when a unit flows from *s* to *t*. It is the net number of times that a random
/// walk from *s* to *t* takes the tie. A tie's strength is its conductance, 1 / distance where ties carry distances. A pair
/// counts once, and only if it is in one component. Directions are ignored; of ties one way and back the stronger counts.
/// # Normalization
/// [`Scale::Normalized`] divides by the number of pairs that do not hold *v*, (*n* − 1)(*n* − 2) / 2; *n* counts isolates. Range [0, 1]. On
/// a connected network that is networkx's `current_flow_betweenness_centrality`.
/// # Edge cases
/// 0 for an isolate, for an actor with one tie, and for every actor of a network of less than three. [`Gap::IllConditioned`] for
/// everybody when the strengths lie more than some 10¹⁵ apart.
/// # Reading it
/// Beside betweenness: an actor on nearly shortest paths, which betweenness does not see, has a value here.
/// # Complexity
/// For a component of *k* actors and *l* ties *O*(*k*³ + *k*² *l*) time and 4 *k*² bytes.
/// # Errors
/// [`AnalysisError::TooManyActors`] above 3,000 actors in a component, or above 20,000 with [`Effort::Exact`].
/// Undefined, [`Gap::TooCostly`], when *k*² *l* adds up to more than 4 · 10¹¹ over the components, unless with [`Effort::Exact`].
/// # References
/// M. E. J. Newman, "A measure of betweenness centrality based on random walks", *Social Networks* 27(1), 2005, pp. 39–54. U. Brandes, D.
/// Fleischer, "Centrality Measures Based on Current Flow", *STACS 2005*, LNCS 3404, pp. 533–544.
pub fn current_flow_betweenness(
    graph: &ActorGraph,
    options: &MetricOptions,
) -> Result<Scores, AnalysisError> {
    let n = graph.len();
    let labels = weak(graph);
    let mut sizes = vec![0_u32; n];
    // The place of each actor in its component, in the order of indices.
    let places: Vec<u32> = labels
        .iter()
        .map(|&label| {
            sizes[label as usize] += 1;
            sizes[label as usize] - 1
        })
        .collect();
    let largest = sizes.iter().copied().max().unwrap_or(0) as usize;
    let limit = match options.effort {
        Effort::Bounded => BOUNDED,
        Effort::Exact => LARGEST,
    };
    if largest > limit {
        return Err(AnalysisError::TooManyActors {
            metric: METRIC.id,
            actors: largest,
            limit,
        });
    }
    // Ties by component, and whose they are.
    let mut ties: Vec<Vec<(usize, usize)>> = vec![Vec::new(); n];
    for (one, other) in graph.pairs() {
        ties[labels[one] as usize].push((one, other));
    }
    let steps: u64 = ties
        .iter()
        .zip(&sizes)
        .map(|(ties, &size)| u64::from(size).pow(2).saturating_mul(ties.len() as u64))
        .fold(0, u64::saturating_add);
    if options.effort == Effort::Bounded && steps > BOUNDED_STEPS {
        return Ok(Scores::undefined(n, Gap::TooCostly));
    }
    let mut scores = vec![0.0; n];
    for (label, ties) in ties.into_iter().enumerate() {
        // Between two there is nobody.
        if sizes[label] < 3 {
            continue;
        }
        let mut resistors: Vec<(u32, u32, f64)> = ties
            .iter()
            .map(|&(one, other)| (places[one], places[other], conductance(graph, one, other)))
            .collect();
        // Currents do not depend on the unit, and in this one no sum is too large.
        let strongest = resistors.iter().map(|tie| tie.2).fold(0.0, f64::max);
        resistors.iter_mut().for_each(|tie| tie.2 /= strongest);
        let Some(currents) = currents(sizes[label] as usize, &resistors) else {
            return Ok(Scores::undefined(n, Gap::IllConditioned));
        };
        for (&(one, other), current) in ties.iter().zip(&currents) {
            scores[one] += current;
            scores[other] += current;
        }
    }
    let pairs = n.saturating_sub(1) as f64 * n.saturating_sub(2) as f64 / 2.0;
    for (actor, score) in scores.iter_mut().enumerate() {
        let mut neighbours = graph
            .successors(actor)
            .iter()
            .chain(graph.predecessors(actor));
        let first = neighbours.next().map(|arc| arc.to);
        let through = if neighbours.all(|arc| Some(arc.to) == first) {
            0.0
        } else {
            // The pairs that it is an end of send one unit each through its ties.
            let own = f64::from(sizes[labels[actor] as usize] - 1);
            ((*score - own) / 2.0).max(0.0)
        };
        *score = match options.scale {
            Scale::Normalized => divide(through, pairs),
            Scale::Raw => through,
        };
    }
    Ok(Scores::new(scores))
}

/// The strength of the tie between two actors, the stronger of two directions.
fn conductance(graph: &ActorGraph, one: usize, other: usize) -> f64 {
    let strength = |from: usize, to: usize| {
        let arcs = graph.successors(from);
        let place = arcs.ends().binary_search(&(to as u32)).ok()?;
        arcs.get(place).map(|arc| arc.strength)
    };
    let there = strength(one, other).unwrap_or(0.0);
    there.max(strength(other, one).unwrap_or(0.0))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::centrality::betweenness::betweenness_centrality;
    use crate::model::actor_graph::Weighting;

    fn scores(n: usize, ties: &[[u32; 2]], weights: &[f64], scale: Scale) -> Vec<f64> {
        let ids = (0..n).map(|actor| format!("{actor:02}")).collect();
        let weighting = if weights.is_empty() {
            Weighting::Unweighted
        } else {
            Weighting::StrengthSum
        };
        let (ties, weights) = (ties.to_vec(), weights.to_vec());
        let graph = ActorGraph::from_indexed(ids, ties, weights, false, weighting);
        let options = MetricOptions {
            scale,
            ..MetricOptions::default()
        };
        let scores = current_flow_betweenness(&graph, &options).unwrap();
        scores
            .values()
            .iter()
            .copied()
            .map(Option::unwrap)
            .collect()
    }

    #[test]
    fn on_trees_current_has_one_way_only() {
        let tree = [[0, 1], [1, 2], [1, 3], [3, 4], [3, 5], [6, 7], [7, 8]];
        let ids = (0..10).map(|actor| format!("{actor:02}")).collect();
        let graph =
            ActorGraph::from_indexed(ids, tree.to_vec(), vec![], false, Weighting::Unweighted);
        let paths = betweenness_centrality(&graph, Scale::Normalized).unwrap();
        for (flow, paths) in scores(10, &tree, &[], Scale::Normalized)
            .iter()
            .zip(paths.values())
        {
            assert!((flow - paths.unwrap()).abs() < 1e-14);
        }
    }

    #[test]
    fn a_ring_shares_the_current_by_the_lengths_of_its_two_ways() {
        // Between neighbours a quarter takes the long way, and half each way across: ¼ + ¼ + ½ for each of four.
        let ring = [[0, 1], [1, 2], [2, 3], [3, 0]];
        for score in scores(4, &ring, &[], Scale::Raw) {
            assert!((score - 1.0).abs() < 1e-14);
        }
    }

    #[test]
    fn a_triangle_with_one_strong_tie() {
        // Conductances 2 (a–b), 1, 1. Through c: 1 of 5 parts of what flows from a to b; through a or b: 2 of 5 parts.
        let found = scores(
            3,
            &[[0, 1], [1, 2], [2, 0]],
            &[2.0, 1.0, 1.0],
            Scale::Normalized,
        );
        for (score, expected) in found.iter().zip([0.4, 0.4, 0.2]) {
            assert!((score - expected).abs() < 1e-14, "{found:?}");
        }
    }

    #[test]
    fn a_component_too_large_is_refused_before_any_work() {
        let n = BOUNDED + 1;
        let ids = (0..n).map(|actor| format!("{actor:05}")).collect();
        let path = (1..n as u32).map(|actor| [actor - 1, actor]).collect();
        let graph = ActorGraph::from_indexed(ids, path, vec![], false, Weighting::Unweighted);
        let refused = current_flow_betweenness(&graph, &MetricOptions::default());
        assert!(matches!(refused, Err(AnalysisError::TooManyActors { actors, .. }) if actors == n));
    }

    #[test]
    fn many_ties_are_refused_where_few_are_not() {
        let n = 1_000_u32;
        let ids: Vec<String> = (0..n).map(|actor| format!("{actor:05}")).collect();
        let all = (0..n).flat_map(|one| (0..one).map(move |other| [one, other]));
        let ties: Vec<[u32; 2]> = all.collect();
        let graph = ActorGraph::from_indexed(ids, ties, vec![], false, Weighting::Unweighted);
        let scores = current_flow_betweenness(&graph, &MetricOptions::default()).unwrap();
        assert_eq!(scores.gap(), Some(Gap::TooCostly));
    }

    #[test]
    fn strengths_too_far_apart_are_told_and_large_ones_alike_are_not() {
        let path = |weights: &[f64]| {
            let ids = ["a", "b", "c", "d"].map(str::to_owned).to_vec();
            let ties = vec![[0, 1], [1, 2], [2, 3]];
            let weighting = Weighting::StrengthSum;
            let graph = ActorGraph::from_indexed(ids, ties, weights.to_vec(), false, weighting);
            current_flow_betweenness(&graph, &MetricOptions::default()).unwrap()
        };
        assert_eq!(path(&[1e18, 1e18, 1e-18]).gap(), Some(Gap::IllConditioned));
        for (score, expected) in path(&[1e308; 3]).values().iter().zip([0.0, 2.0, 2.0, 0.0]) {
            assert!((score.unwrap() - expected / 3.0).abs() < 1e-12);
        }
    }
}
