//! The disparity filter: which ties are stronger than chance would make them.

use super::{TieMetric, ties};
use crate::analysis::error::AnalysisError;
use crate::analysis::explanation::{Explanation, Told};
use crate::analysis::scores::{Gap, PairScores};
use crate::model::actor_graph::{ActorGraph, Arcs};

/// The disparity filter, in the list of measures.
pub const METRIC: TieMetric = TieMetric {
    id: "disparity",
    explanation: Explanation {
        formula: "α(i, j) = min[(1 − w / s(i))^(k(i) − 1), (1 − w / s(j))^(k(j) − 1)], w = w(i, j), s(i) = ∑ w(i, u), k(i) = deg(i)",
        reference: "M. Á. Serrano, M. Boguñá, A. Vespignani, \"Extracting the multiscale backbone of complex weighted networks\", PNAS 106(16), 2009, pp. 6483–6488",
        italian: Told {
            name: "Significatività del legame",
            meaning: "Quanto è probabile che un legame sia forte così per caso, se ciascun ente dividesse a sorte la sua forza tra i suoi legami. Un valore piccolo indica un legame che per almeno uno dei due estremi conta più di quanto vorrebbe il caso: fa parte dell'ossatura della rete.",
            not: "La forza del legame: un legame debole può contare molto per un ente piccolo. Con molti legami, qualche valore piccolo viene anche per caso.",
            reading: "Da 0 a 1, come una probabilità; di solito si tengono i legami sotto 0,05. Non è definita se per entrambi gli estremi è il solo legame. Se i legami non hanno forza, dice soltanto quanti legami ha ciascun estremo.",
        },
        english: Told {
            name: "Significance of the tie",
            meaning: "How likely it is that a tie is as strong as it is by chance, if each organization divided its strength among its ties at random. A small value marks a tie that matters, to at least one of its ends, more than chance would make it: it is part of the backbone of the network.",
            not: "The strength of the tie: a weak one may matter much to a small organization. Among many ties, some small values come by chance too.",
            reading: "From 0 to 1, like a probability; usually ties below 0.05 are kept. It is undefined where the tie is the only one of both ends. Without strengths it tells only how many ties each end has.",
        },
    },
    compute: |graph, _| disparity(graph),
};

/// Gives each tie the probability that chance makes it as strong, at the end where that is least likely.
///
/// # Definition
/// > *α*(*i*, *j*) = (1 − *w*(*i*, *j*) / *s*(*i*))^(*k*(*i*) − 1), and the lesser of the values at both ends
///
/// *s*(*i*) sums the strengths of the *k*(*i*) ties of *i*, which the null model breaks at random into *k*(*i*) parts. In a directed
/// graph the start of an arc is measured by the arcs that leave it and the end by those that arrive.
/// # Normalization
/// In itself. Range [0, 1]: a p-value, not corrected for the number of ties.
/// # Edge cases
/// An end of which it is the only tie says nothing; where both are such, it is undefined ([`Gap::OnlyTie`]).
/// # Reading it
/// Ties below a level such as 0.05 are the backbone. Without strengths only the number of ties of the ends decides.
/// # Complexity
/// *O*(*n* + *m*).
/// # Errors
/// None.
/// # References
/// M. Á. Serrano, M. Boguñá, A. Vespignani, "Extracting the multiscale backbone of complex weighted networks", *PNAS* 106(16), 2009,
/// pp. 6483–6488.
pub fn disparity(graph: &ActorGraph) -> Result<PairScores, AnalysisError> {
    let ties = ties(graph);
    let actors = 0..graph.len();
    let leaving = actors.clone().map(|actor| total(graph.successors(actor)));
    let leaving: Vec<f64> = leaving.collect();
    let arriving = actors.map(|actor| total(graph.predecessors(actor)));
    let arriving: Vec<f64> = arriving.collect();
    let strengths = (0..graph.len()).flat_map(|from| {
        let arcs = graph.successors(from).iter();
        let listed = arcs.filter(move |arc| graph.is_directed() || from < arc.to);
        listed.map(|arc| arc.strength)
    });
    let values = ties.iter().zip(strengths).map(|(&(from, to), strength)| {
        let start = chance(strength, leaving[from], graph.successors(from).len());
        let end = chance(strength, arriving[to], graph.predecessors(to).len());
        match (start, end) {
            (Some(start), Some(end)) => Some(start.min(end)),
            (start, end) => start.or(end),
        }
    });
    let values = values.collect();
    Ok(PairScores::new(ties, values, Gap::OnlyTie))
}

fn total(arcs: Arcs<'_>) -> f64 {
    arcs.iter().map(|arc| arc.strength).sum()
}

/// The probability that one of `ties` random parts of `total` is as large as `strength`; `None` where there is but one.
fn chance(strength: f64, total: f64, ties: usize) -> Option<f64> {
    (ties > 1).then(|| libm::pow((1.0 - strength / total).max(0.0), (ties - 1) as f64))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::actor_graph::Weighting;

    #[test]
    fn the_end_to_which_it_matters_more_decides() {
        let ids = ["a", "b", "c", "d", "e", "f"].map(str::to_owned);
        let ties = [
            ("a", "b", 6.0),
            ("a", "c", 3.0),
            ("a", "d", 1.0),
            ("d", "c", 9.0),
            ("e", "f", 2.0),
        ];
        let graph = ActorGraph::new(ids.clone(), ties, false, Weighting::StrengthSum);
        let scores = disparity(&graph).unwrap();
        // b has this tie alone, so that a decides: (1 − 6/10)²; of a–c c: 1 − 3/12 against (1 − 3/10)².
        let expected = [0.4 * 0.4, 0.7 * 0.7, 0.9 * 0.9, 0.1];
        for (value, expected) in scores.values().iter().zip(expected) {
            assert!((value.unwrap() - expected).abs() < 1e-12, "{value:?}");
        }
        assert_eq!(
            (scores.values()[4], scores.gap()),
            (None, Some(Gap::OnlyTie))
        );
        let graph = ActorGraph::new(ids, ties, true, Weighting::StrengthSum);
        let scores = disparity(&graph).unwrap();
        // a → c is one of three that leave a, and one of two that arrive at c.
        assert!((scores.values()[1].unwrap() - 0.49).abs() < 1e-12);
        // d → c is all that leaves d, and 9 of the 12 that arrive at c.
        assert!((scores.values()[3].unwrap() - 0.25).abs() < 1e-12);
    }
}
