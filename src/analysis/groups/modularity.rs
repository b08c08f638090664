//! How good a given partition is: modularity, and the quality of the constant Potts model.

use crate::analysis::explanation::{Explanation, Told};
use crate::analysis::kernels::contacts::Contacts;
use crate::analysis::kernels::modules::dense;
use crate::analysis::scores::{Gap, Value};
use crate::model::actor_graph::ActorGraph;

/// Modularity, explained.
pub const MODULARITY: Explanation = Explanation {
    formula: "Q = ∑ₛ [Lₛ / m − γ (kₛ / 2m)²]",
    reference: "M. E. J. Newman, M. Girvan, \"Finding and evaluating community structure in networks\", Physical Review E 69, 2004, 026113",
    italian: Told {
        name: "Modularità",
        meaning: "Quanti più legami restano dentro le comunità di quanti ne resterebbero se fossero distribuiti a caso, lasciando a ogni ente tanti legami quanti ne ha: la differenza, divisa per tutti i legami.",
        not: "Una prova che le comunità esistano davvero: anche una rete nata a caso, se ha pochi legami, si può dividere con una modularità alta. E non dice se sia un bene che la rete sia divisa.",
        reading: "Da meno di 0 a quasi 1. Vicino a 0 i gruppi non trattengono i legami più del caso. Sopra 0,3 una divisione di solito si vede anche nel disegno della rete. Si confrontano divisioni della stessa rete; fra reti diverse conta anche quanto sono grandi. Contano le forze, non le direzioni. Senza legami non è definita.",
    },
    english: Told {
        name: "Modularity",
        meaning: "How many more ties stay inside the communities than would if they fell at random, every organization keeping as many as it has: the difference, divided by all ties.",
        not: "Proof that the communities are real: even a network made at random can be divided with a high modularity when its ties are few. Nor does it say whether it is good that the network is divided.",
        reading: "From below 0 to nearly 1. Near 0 the groups hold no more ties than chance would. Above 0.3 a division can usually be seen in the drawing too. Compare divisions of one network; between networks their size counts as well. Strengths count, directions do not. It is undefined without ties.",
    },
};

/// The modularity of a partition.
///
/// # Definition
/// > *Q* = ∑ₛ [*L*ₛ / *m* − γ (*k*ₛ / 2*m*)²]
///
/// over the groups *s*: *L*ₛ the strength of the ties inside, *k*ₛ the sum of the strengths of its actors, *m* the strength of all ties,
/// γ the resolution, 1 in the usual definition. Directions are ignored; strengths both ways are added.
/// # Normalization
/// By *m*, as above. At γ = 1 the range is [−1/2, 1).
/// # Edge cases
/// Undefined without a tie ([`Gap::NoTie`]), and where strengths add up to more than a number can hold ([`Gap::NotFinite`]).
/// `membership` names the group of each actor by its index, with any numbers; actors beyond its end are each alone.
/// # Complexity
/// *O*(*n* log *n* + *m*).
/// # References
/// M. E. J. Newman, M. Girvan, "Finding and evaluating community structure in networks", *Physical Review E* 69, 2004, 026113.
/// J. Reichardt, S. Bornholdt, "Statistical mechanics of community detection", *Physical Review E* 74, 2006, 016110 (the resolution).
pub fn modularity(graph: &ActorGraph, membership: &[usize], resolution: f64) -> Value {
    let groups = Groups::of(graph, membership);
    let total: f64 = groups.strengths.iter().sum();
    if total == 0.0 {
        return Err(Gap::NoTie);
    }
    let inside: f64 = groups.inside.iter().sum();
    let shares = groups.strengths.iter().map(|strength| strength / total);
    let chance: f64 = shares.map(|share| share * share).sum();
    finite(inside / total - resolution * chance)
}

/// The quality of a partition by the constant Potts model.
///
/// # Definition
/// > *H* = ∑ₛ [*L*ₛ − γ *n*ₛ (*n*ₛ − 1) / 2]
///
/// over the groups *s*: *L*ₛ the strength of the ties inside, *n*ₛ how many actors, γ the resolution. So a group adds to the quality
/// when the mean strength over its pairs is above γ, whatever the size of the network. Directions are ignored.
/// # Normalization
/// None: in the unit of strength.
/// # Edge cases
/// 0 without a tie and with everybody alone. Undefined where strengths add up to more than a number can hold ([`Gap::NotFinite`]).
/// `membership` is as for [`modularity`].
/// # Complexity
/// *O*(*n* log *n* + *m*).
/// # References
/// V. A. Traag, P. Van Dooren, Y. Nesterov, "Narrow scope for resolution-limit-free community detection", *Physical Review E* 84, 2011,
/// 016114.
pub fn cpm_quality(graph: &ActorGraph, membership: &[usize], resolution: f64) -> Value {
    let groups = Groups::of(graph, membership);
    let inside: f64 = groups.inside.iter().sum();
    let pairs = groups.sizes.iter().map(|size| size * (size - 1.0) / 2.0);
    finite(inside / 2.0 - resolution * pairs.sum::<f64>())
}

fn finite(value: f64) -> Value {
    // A sum of nothing is −0.
    value
        .is_finite()
        .then_some(value + 0.0)
        .ok_or(Gap::NotFinite)
}

/// What the groups of a partition hold.
struct Groups {
    /// The strength of ties inside, each counted from both ends.
    inside: Vec<f64>,
    /// The sum of the strengths of the actors.
    strengths: Vec<f64>,
    sizes: Vec<f64>,
}

impl Groups {
    fn of(graph: &ActorGraph, membership: &[usize]) -> Self {
        let (of, count) = dense(membership, graph.len());
        let contacts = Contacts::by_strength(graph);
        let mut groups = Self {
            inside: vec![0.0; count],
            strengths: vec![0.0; count],
            sizes: vec![0.0; count],
        };
        for (actor, &group) in of.iter().enumerate() {
            let place = group as usize;
            groups.sizes[place] += 1.0;
            for (other, weight) in contacts.of(actor).iter() {
                groups.strengths[place] += weight;
                if of[other] == group {
                    groups.inside[place] += weight;
                }
            }
        }
        groups
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::actor_graph::Weighting;

    /// Two triangles joined by a tie.
    fn triangles(weighting: Weighting) -> ActorGraph {
        let ids = ["a", "b", "c", "d", "e", "f"].map(str::to_owned);
        let ties = ["ab", "ac", "bc", "cd", "de", "df", "ef"];
        let ties = ties.map(|tie| (&tie[..1], &tie[1..], 0.5));
        ActorGraph::new(ids, ties, false, weighting)
    }

    #[test]
    fn two_triangles_are_two_groups() {
        let halves = [1, 1, 1, 0, 0, 0];
        for weighting in [
            Weighting::Unweighted,
            Weighting::StrengthSum,
            Weighting::Cost,
        ] {
            let graph = triangles(weighting);
            let found = modularity(&graph, &halves, 1.0).unwrap();
            assert!((found - (6.0 / 7.0 - 0.5)).abs() < 1e-15, "{found}");
            assert_eq!(modularity(&graph, &[3; 6], 1.0), Ok(0.0));
        }
        let graph = triangles(Weighting::Cost);
        // Strengths of 2.
        assert_eq!(cpm_quality(&graph, &halves, 0.25), Ok(12.0 - 0.25 * 6.0));
        assert_eq!(cpm_quality(&graph, &[], 0.25), Ok(0.0));
    }

    #[test]
    fn without_ties_there_is_no_modularity() {
        let graph = ActorGraph::new(["a".to_owned()], [], false, Weighting::Unweighted);
        assert_eq!(modularity(&graph, &[0], 1.0), Err(Gap::NoTie));
        assert_eq!(cpm_quality(&graph, &[0], 1.0), Ok(0.0));
    }
}
