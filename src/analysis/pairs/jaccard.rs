//! Jaccard's coefficient: the share of two actors' neighbours that they have in common.

use super::{PairMetric, proper};
use crate::analysis::error::AnalysisError;
use crate::analysis::explanation::{Explanation, Told};
use crate::analysis::kernels::contacts::{Contacts, count_common};
use crate::analysis::scores::{Gap, Pair, PairScores};
use crate::model::actor_graph::ActorGraph;
use rayon::prelude::*;

/// Jaccard's coefficient, in the list of measures.
pub const METRIC: PairMetric = PairMetric {
    id: "jaccard",
    explanation: Explanation {
        formula: "|N(u) ∩ N(v)| / |N(u) ∪ N(v)|",
        reference: "P. Jaccard, \"The distribution of the flora in the alpine zone\", New Phytologist 11(2), 1912, pp. 37–50",
        italian: Told {
            name: "Somiglianza dei vicini",
            meaning: "Quale parte dei vicini dei due enti, messi insieme, è in comune: se è alta, i due occupano posizioni simili nella rete.",
            not: "Una somiglianza di attività o di missione: si guardano solo i legami.",
            reading: "Da 0 (nessun vicino in comune) a 1 (gli stessi vicini). Se i due hanno un legame tra loro non arriva a 1. Le direzioni e le forze non contano. Non è definita se nessuno dei due ha legami.",
        },
        english: Told {
            name: "Likeness of neighbours",
            meaning: "What share of the neighbours of the two organizations, taken together, is common to both: where it is high, they stand in similar positions in the network.",
            not: "A likeness of activity or of mission: only ties are looked at.",
            reading: "From 0 (no neighbour in common) to 1 (the same neighbours). If the two have a tie between them it does not reach 1. Directions and strengths do not count. It is undefined where neither has any tie.",
        },
    },
    compute: jaccard,
};

/// Divides the actors that both of each pair are tied to by those that at least one is tied to.
///
/// # Definition
/// > |*N*(*u*) ∩ *N*(*v*)| / |*N*(*u*) ∪ *N*(*v*)|
///
/// where *N*(*u*) are the actors that *u* is tied to in either direction. Strengths are ignored.
/// # Normalization
/// In itself. Range [0, 1], no unit.
/// # Edge cases
/// Undefined for two isolates ([`Gap::Isolate`]). Pairs that name an absent actor or the same one twice are left out.
/// # Complexity
/// As [`common_neighbours`](super::common_neighbours::common_neighbours).
/// # Errors
/// None.
/// # References
/// P. Jaccard, "The distribution of the flora in the alpine zone", *New Phytologist* 11(2), 1912, pp. 37–50.
pub fn jaccard(graph: &ActorGraph, pairs: &[Pair]) -> Result<PairScores, AnalysisError> {
    let contacts = Contacts::plain(graph);
    let pairs = proper(graph, pairs);
    let values = pairs.par_iter().map(|&(one, other)| {
        let (one, other) = (contacts.of(one).ends(), contacts.of(other).ends());
        let common = count_common(one, other);
        let either = one.len() + other.len() - common;
        (either > 0).then(|| common as f64 / either as f64)
    });
    let values = values.collect();
    Ok(PairScores::new(pairs, values, Gap::Isolate))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::actor_graph::Weighting;

    #[test]
    fn what_is_shared_is_divided_by_what_there_is() {
        let ids = ["a", "b", "c", "d", "e", "f"].map(str::to_owned);
        let ties = ["ac", "bc", "ad", "ab"].map(|tie| (&tie[..1], &tie[1..], 1.0));
        let graph = ActorGraph::new(ids, ties, false, Weighting::Unweighted);
        let scores = jaccard(&graph, &[(0, 1), (2, 1), (4, 5), (0, 5)]).unwrap();
        // a has b, c and d; b has a and c; c has a and b.
        let expected = [Some(0.25), Some(1.0 / 3.0), None, Some(0.0)];
        assert_eq!(scores.values(), expected);
        assert_eq!(scores.gap(), Some(Gap::Isolate));
    }
}
