//! What a partition says of each actor: whether its ties stay in its own group, and how far above the group's mean they are. The
//! partition may be any: communities, tavoli, comuni.

use crate::analysis::kernels::modules;
use crate::analysis::scores::Scores;
use crate::model::actor_graph::ActorGraph;

/// Scores how evenly each actor's ties are spread over the groups of a partition.
///
/// # Definition
/// > *P*(*i*) = 1 − ∑ₛ (*k*ᵢₛ / *k*ᵢ)²
///
/// where *k*ᵢₛ is the strength of the ties of *i* to group *s*, *k*ᵢ of all its ties; both directions of a directed graph are added.
/// # Normalization
/// None. Range [0, 1 − 1/*g*] for *g* groups: 0 when all ties lead into one group, the largest when they are spread evenly over all.
/// # Edge cases
/// An isolate is undefined. `membership` names the group of each actor by its index, with any numbers; actors beyond its end are each
/// alone in a group.
/// # Complexity
/// *O*(*n* log *n* + *m*).
/// # Errors
/// None.
/// # References
/// R. Guimerà, L. A. N. Amaral, "Functional cartography of complex metabolic networks", *Nature* 433, 2005, pp. 895–900.
pub fn participation_coefficients(graph: &ActorGraph, membership: &[usize]) -> Scores {
    let (of, groups) = modules::dense(membership, graph.len());
    modules::participation(graph, &of, groups)
}

/// Scores how well each actor is tied inside its own group of a partition, beside the others of that group.
///
/// # Definition
/// > *z*(*i*) = (κᵢ − mean κ) / σ(κ), mean and σ over the group of *i*
///
/// where κᵢ is the strength of the ties of *i* inside its own group, both directions of a directed graph added, and σ the standard
/// deviation of the whole group (divided by its size, not by one less).
/// # Normalization
/// It is one: standard deviations above the mean of the group.
/// # Edge cases
/// Undefined in a group where all have equally strong ties inside, such as a group of one or a complete one. `membership` is as for
/// [`participation_coefficients`].
/// # Complexity
/// *O*(*n* log *n* + *m*).
/// # Errors
/// None.
/// # References
/// R. Guimerà, L. A. N. Amaral, "Functional cartography of complex metabolic networks", *Nature* 433, 2005, pp. 895–900.
pub fn within_module_scores(graph: &ActorGraph, membership: &[usize]) -> Scores {
    let (of, groups) = modules::dense(membership, graph.len());
    modules::within_module(graph, &of, groups)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::scores::Gap;
    use crate::model::actor_graph::Weighting;

    /// ```text
    /// a ── b      e       groups: a b c | d e f
    ///  \  / \     │
    ///   c    d ── f       g alone
    /// ```
    fn graph() -> ActorGraph {
        let ids = ["a", "b", "c", "d", "e", "f", "g"].map(str::to_owned);
        let ties = ["ab", "ac", "bc", "bd", "df", "ef"];
        let ties = ties.map(|tie| (&tie[..1], &tie[1..], 1.0));
        ActorGraph::new(ids, ties, false, Weighting::Unweighted)
    }

    #[test]
    fn ties_into_two_groups_take_part_in_both() {
        let scores = participation_coefficients(&graph(), &[0, 0, 0, 9, 9, 9]);
        let ninths = 1.0 - (4.0 / 9.0 + 1.0 / 9.0);
        let zero = Some(0.0);
        let expected = [zero, Some(ninths), zero, Some(0.5), zero, zero, None];
        for (value, expected) in scores.values().iter().zip(expected) {
            match (value, expected) {
                (Some(value), Some(expected)) => assert!((value - expected).abs() < 1e-15),
                (value, expected) => assert_eq!(*value, expected),
            }
        }
        assert_eq!(scores.gap(), Some(Gap::Isolate));
    }

    #[test]
    fn a_group_of_equals_has_no_scores() {
        let scores = within_module_scores(&graph(), &[0, 0, 0, 9, 9, 9]);
        // Inside d e f: 1, 1, 2; mean 4/3, variance 2/9.
        let low = (1.0 - 4.0 / 3.0) / (2.0_f64 / 9.0).sqrt();
        let values = scores.values();
        assert_eq!((values[0], values[6]), (None, None));
        assert!(values[3].is_some_and(|value| (value - low).abs() < 1e-12));
        assert!(values[5].is_some_and(|value| (value + 2.0 * low).abs() < 1e-12));
        assert_eq!(scores.gap(), Some(Gap::NoVariation));
    }
}
