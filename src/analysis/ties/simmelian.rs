//! Simmelian ties: ties returned, and held by third parties who return them too.

use super::{TieMetric, ties};
use crate::analysis::error::AnalysisError;
use crate::analysis::explanation::{Explanation, Told};
use crate::analysis::kernels::contacts::{Contacts, count_common};
use crate::analysis::scores::{Gap, PairScores};
use crate::model::actor_graph::ActorGraph;
use rayon::prelude::*;

/// Simmelian third parties, in the list of measures.
pub const METRIC: TieMetric = TieMetric {
    id: "simmelian",
    explanation: Explanation {
        formula: "|{k : i↔j, i↔k, j↔k}|",
        reference: "D. Krackhardt, \"The ties that torture: Simmelian tie analysis in organizations\", Research in the Sociology of Organizations 16, 1999, pp. 183–210",
        italian: Told {
            name: "Terzi che si ricambiano",
            meaning: "Quanti terzi enti formano con i due estremi un gruppo in cui ciascuno ricambia i legami degli altri. Un legame con almeno un terzo così, che gli studiosi chiamano simmeliano, è tenuto in piedi dal gruppo, che ne frena i conflitti.",
            not: "La qualità del legame, né quanto spesso viene usato: conta solo che i legami siano ricambiati.",
            reading: "Un numero di enti, da 0 in su; 0 vuol dire che il legame non è ricambiato, o che nessun terzo lo sostiene. In una rete senza direzioni ogni legame è ricambiato, e il valore è quello dei vicini in comune degli estremi.",
        },
        english: Told {
            name: "Third parties who return their ties",
            meaning: "How many third organizations form with the two ends a group in which each returns the ties of the others. A tie with at least one such third party, which scholars call Simmelian, is kept standing by the group, which restrains its conflicts.",
            not: "The quality of the tie, nor how often it is used: all that counts is that ties are returned.",
            reading: "A number of organizations, from 0 upwards; 0 means that the tie is not returned, or that no third party supports it. In a network without directions every tie is returned, and the value is that of the shared neighbours.",
        },
    },
    compute: |graph, _| simmelian_third_parties(graph),
};

/// Counts the complete mutual triads that each tie is part of.
///
/// # Definition
/// > |{*k* : *i*↔*j*, *i*↔*k*, *j*↔*k*}|
///
/// where *i*↔*j* says that *i* has a tie towards *j* and *j* towards *i*. A tie is Simmelian when the count is above 0. Strengths are
/// ignored.
/// # Normalization
/// None: a number of actors.
/// # Edge cases
/// Always defined. An arc that is not returned counts 0. In an undirected graph every tie counts as returned, so that this is
/// [`shared_neighbours`](super::shared_neighbours::shared_neighbours).
/// # Complexity
/// Over all ties the sum of the lesser degrees of their ends, which large hubs hardly change; *O*(*n* + *m*) space.
/// # Errors
/// None.
/// # References
/// D. Krackhardt, "The ties that torture: Simmelian tie analysis in organizations", *Research in the Sociology of Organizations* 16,
/// 1999, pp. 183–210.
pub fn simmelian_third_parties(graph: &ActorGraph) -> Result<PairScores, AnalysisError> {
    let contacts = Contacts::mutual(graph);
    let ties = ties(graph);
    let values = ties.par_iter().map(|&(one, other)| {
        let (from, to) = (contacts.of(one).ends(), contacts.of(other).ends());
        let returned = from.binary_search(&(other as u32)).is_ok();
        let third_parties = if returned { count_common(from, to) } else { 0 };
        Some(third_parties as f64)
    });
    let values = values.collect();
    Ok(PairScores::new(ties, values, Gap::NotFinite))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::actor_graph::Weighting;

    #[test]
    fn every_side_of_the_triad_must_be_returned() {
        let ids = ["a", "b", "c", "d"].map(str::to_owned);
        // a, b and c return each other's ties; d returns a's but not b's.
        let arcs = ["ab", "ba", "ac", "ca", "bc", "cb", "ad", "da", "db"];
        let arcs = arcs.map(|arc| (&arc[..1], &arc[1..], 1.0));
        let graph = ActorGraph::new(ids, arcs, true, Weighting::Unweighted);
        let scores = simmelian_third_parties(&graph).unwrap();
        let simmelian: Vec<_> = scores
            .pairs()
            .iter()
            .zip(scores.values())
            .filter(|(_, value)| **value == Some(1.0))
            .map(|(tie, _)| *tie)
            .collect();
        assert_eq!(simmelian, [(0, 1), (0, 2), (1, 0), (1, 2), (2, 0), (2, 1)]);
        assert_eq!(scores.values().iter().flatten().sum::<f64>(), 6.0);
    }
}
