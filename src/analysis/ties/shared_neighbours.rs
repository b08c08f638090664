//! Shared neighbours: how far a tie is embedded.

use super::{TieMetric, ties};
use crate::analysis::error::AnalysisError;
use crate::analysis::explanation::{Explanation, Told};
use crate::analysis::kernels::contacts::{Contacts, count_common};
use crate::analysis::scores::{Gap, PairScores};
use crate::model::actor_graph::ActorGraph;
use rayon::prelude::*;

/// Shared neighbours, in the list of measures.
pub const METRIC: TieMetric = TieMetric {
    id: "shared_neighbours",
    explanation: Explanation {
        formula: "|N(u) ∩ N(v)|",
        reference: "M. Granovetter, \"Economic action and social structure: the problem of embeddedness\", American Journal of Sociology 91(3), 1985, pp. 481–510; D. Easley, J. Kleinberg, \"Networks, Crowds, and Markets\", Cambridge University Press, 2010, ch. 3",
        italian: Told {
            name: "Vicini in comune degli estremi",
            meaning: "Quanti enti hanno un legame con entrambi gli estremi: se il legame si spezza, i due si possono ancora incontrare per mezzo loro.",
            not: "La forza del legame: due enti con molti vicini in comune possono lavorare poco insieme.",
            reading: "Un numero di enti, da 0 in su. Con 0 il legame è un ponte locale: nessun ente è legato a tutti e due. Cresce con il grado degli estremi. Le direzioni e le forze non contano.",
        },
        english: Told {
            name: "Shared neighbours",
            meaning: "How many organizations have a tie with both ends: if the tie breaks, the two can still meet through them.",
            not: "The strength of the tie: two organizations with many neighbours in common may do little together.",
            reading: "A number of organizations, from 0 upwards. With 0 the tie is a local bridge: no organization is tied to both. It grows with the degree of the ends. Directions and strengths do not count.",
        },
    },
    compute: |graph, _| shared_neighbours(graph),
};

/// Counts the actors that are tied to both ends of each tie.
///
/// # Definition
/// > |*N*(*u*) ∩ *N*(*v*)|
///
/// where *N*(*u*) are the actors that *u* is tied to in either direction. Strengths are ignored.
/// # Normalization
/// None: a number of actors.
/// # Edge cases
/// Always defined. In a directed graph a mutual tie has the same count on both of its arcs.
/// # Complexity
/// Over all ties the sum of the lesser degrees of their ends, which large hubs hardly change; *O*(*n* + *m*) space.
/// # Errors
/// None.
/// # References
/// D. Easley, J. Kleinberg, *Networks, Crowds, and Markets*, Cambridge University Press, 2010, ch. 3 ("embeddedness").
pub fn shared_neighbours(graph: &ActorGraph) -> Result<PairScores, AnalysisError> {
    let contacts = Contacts::plain(graph);
    let ties = ties(graph);
    let values = ties.par_iter().map(|&(one, other)| {
        let (one, other) = (contacts.of(one).ends(), contacts.of(other).ends());
        Some(count_common(one, other) as f64)
    });
    let values = values.collect();
    Ok(PairScores::new(ties, values, Gap::NotFinite))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::actor_graph::Weighting;

    #[test]
    fn a_tie_of_a_complete_network_shares_all_others() {
        let ids = ["a", "b", "c", "d", "e"].map(str::to_owned);
        let complete = ["ab", "ac", "ad", "bc", "bd", "cd", "de"];
        let ties = complete.map(|tie| (&tie[..1], &tie[1..], 1.0));
        for directed in [false, true] {
            let graph = ActorGraph::new(ids.clone(), ties, directed, Weighting::Unweighted);
            let scores = shared_neighbours(&graph).unwrap();
            let two = Some(2.0);
            assert_eq!(scores.values(), [two, two, two, two, two, two, Some(0.0)]);
        }
    }
}
