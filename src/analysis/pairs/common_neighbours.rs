//! Common neighbours: whom two actors both have ties with.

use super::{PairMetric, proper};
use crate::analysis::error::AnalysisError;
use crate::analysis::explanation::{Explanation, Told};
use crate::analysis::kernels::contacts::{Contacts, each_common};
use crate::analysis::scores::{Gap, Pair, PairScores};
use crate::model::actor_graph::ActorGraph;
use rayon::prelude::*;

/// Common neighbours, in the list of measures.
pub const METRIC: PairMetric = PairMetric {
    id: "common_neighbours",
    explanation: Explanation {
        formula: "|N(u) ∩ N(v)|",
        reference: "D. Liben-Nowell, J. Kleinberg, \"The link-prediction problem for social networks\", Journal of the American Society for Information Science and Technology 58(7), 2007, pp. 1019–1031",
        italian: Told {
            name: "Vicini in comune",
            meaning: "Quanti enti hanno un legame con tutti e due. Due enti senza legame ma con molti vicini in comune si possono presentare facilmente l'uno all'altro.",
            not: "Che i due debbano avere un legame: passare da un vicino comune può bastare.",
            reading: "Un numero di enti, da 0 in su. Chi ha molti legami ha facilmente molti vicini in comune con chiunque: si legge insieme al grado dei due. Le direzioni e le forze non contano.",
        },
        english: Told {
            name: "Common neighbours",
            meaning: "How many organizations have a tie with both. Two organizations without a tie but with many neighbours in common can easily be introduced to each other.",
            not: "That the two should have a tie: going through a common neighbour may be enough.",
            reading: "A number of organizations, from 0 upwards. Those with many ties easily share many neighbours with anybody: read it beside the degree of the two. Directions and strengths do not count.",
        },
    },
    compute: common_neighbours,
};

/// Counts the actors that both of each pair are tied to.
///
/// # Definition
/// > |*N*(*u*) ∩ *N*(*v*)|
///
/// where *N*(*u*) are the actors that *u* is tied to in either direction. Strengths are ignored.
/// # Normalization
/// None: a number of actors.
/// # Edge cases
/// Always defined: 0 for an isolate. Pairs that name an absent actor or the same one twice are left out.
/// # Complexity
/// *O*(*n* + *m*), and for each pair the lesser degree times the logarithm of the larger, at most the sum of the two.
/// # Errors
/// None.
/// # References
/// D. Liben-Nowell, J. Kleinberg, "The link-prediction problem for social networks", *Journal of the American Society for Information
/// Science and Technology* 58(7), 2007, pp. 1019–1031.
pub fn common_neighbours(graph: &ActorGraph, pairs: &[Pair]) -> Result<PairScores, AnalysisError> {
    Ok(sum_over_common(graph, pairs, |_| 1.0))
}

/// For each pair the sum, over the contacts of both in order, of what `worth` says of a contact's own number of contacts.
pub(super) fn sum_over_common(
    graph: &ActorGraph,
    pairs: &[Pair],
    worth: impl Fn(f64) -> f64 + Sync,
) -> PairScores {
    let contacts = Contacts::plain(graph);
    let pairs = proper(graph, pairs);
    let values = pairs.par_iter().map(|&(one, other)| {
        let (one, other) = (contacts.of(one).ends(), contacts.of(other).ends());
        let mut sum = 0.0;
        each_common(one, other, |place, _| {
            sum += worth(contacts.of(one[place] as usize).len() as f64);
        });
        Some(sum)
    });
    let values = values.collect();
    PairScores::new(pairs, values, Gap::NotFinite)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::actor_graph::Weighting;

    #[test]
    fn the_leaves_of_a_star_share_its_centre() {
        let ids = ["a", "b", "c", "d"].map(str::to_owned);
        let star = [("a", "b", 1.0), ("c", "a", 1.0), ("a", "d", 1.0)];
        for directed in [false, true] {
            let graph = ActorGraph::new(ids.clone(), star, directed, Weighting::Unweighted);
            let scores = common_neighbours(&graph, &[(1, 2), (3, 1), (0, 1)]).unwrap();
            assert_eq!(scores.values(), [Some(1.0), Some(1.0), Some(0.0)]);
        }
    }
}
