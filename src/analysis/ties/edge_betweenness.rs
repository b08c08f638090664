//! Edge betweenness: how many shortest paths run over a tie.

use super::{TieMetric, ties};
use crate::analysis::error::AnalysisError;
use crate::analysis::explanation::{Explanation, Told};
use crate::analysis::kernels::costs::{Search, affordable};
use crate::analysis::kernels::edge_betweenness as kernel;
use crate::analysis::scores::{Gap, PairScores, Scale};
use crate::model::actor_graph::ActorGraph;

/// Edge betweenness, in the list of measures.
pub const METRIC: TieMetric = TieMetric {
    id: "edge_betweenness",
    explanation: Explanation {
        formula: "B(e) = ∑ σ(s, t | e) / σ(s, t) / D; u—v: D = n(n − 1) / 2; u→v: D = n(n − 1)",
        reference: "M. Girvan, M. E. J. Newman, \"Community structure in social and biological networks\", PNAS 99(12), 2002, pp. 7821–7826; U. Brandes, \"On variants of shortest-path betweenness centrality\", Social Networks 30(2), 2008, pp. 136–145",
        italian: Told {
            name: "Intermediazione del legame",
            meaning: "Quanta parte dei percorsi più brevi tra due enti qualsiasi passa da questo legame: se un legame con un valore alto si spezza, molti percorsi possono allungarsi o interrompersi.",
            not: "La forza del legame, né quanto viene usato: spesso i legami che uniscono gruppi diversi sono deboli.",
            reading: "Da 0 a 1. Dipende da quanti enti ci sono, compresi quelli senza legami: si legge insieme a n. Con le forze o i costi un legame è lungo 1 / forza, o quanto il costo, e i percorsi più brevi sono i meno lunghi, non quelli con meno passaggi: un legame debole può avere 0.",
        },
        english: Told {
            name: "Betweenness of the tie",
            meaning: "What share of the shortest paths between any two organizations runs over this tie: if a tie with a high value breaks, many paths may grow longer or break off.",
            not: "The strength of the tie or how much it is used: ties that join different groups are often weak.",
            reading: "From 0 to 1. It depends on how many organizations there are, those without ties included: read it beside n. With strengths or costs a tie is 1 / strength long, or as long as its cost, and the shortest paths are the least long, not those of fewest steps: a weak tie can have 0.",
        },
    },
    compute: |graph, options| {
        if !affordable(graph, Search::Single, options.effort) {
            let ties = ties(graph);
            let none = vec![None; ties.len()];
            return Ok(PairScores::new(ties, none, Gap::TooCostly));
        }
        edge_betweenness(graph, options.scale)
    },
};

/// Scores how much each tie stands between the actors: the share of shortest paths that run over it.
///
/// # Definition
/// > *B*(*e*) = ∑ *σ*(*s*, *t* | *e*) / *σ*(*s*, *t*) over pairs *s* ≠ *t*
///
/// *σ*(*s*, *t*) counts the shortest paths from *s* to *t*, and *σ*(*s*, *t* | *e*) those over *e*. Lengths are numbers of ties or, in a
/// weighted graph, sums of distances, equal within a relative 1e-10. An undirected pair counts once, a directed one in each direction.
/// # Normalization
/// [`Scale::Normalized`] divides by the number of pairs, *n*(*n* − 1) / 2, twice that when directed. *n* counts isolates. Range [0, 1],
/// no unit.
/// # Edge cases
/// Above 0 for every tie of an unweighted graph; 0 for one that a shorter detour makes useless.
/// # Complexity
/// *O*(*n m*) time unweighted, *O*(*n m* log *n*) with distances; *O*(*n* + *m*) space a thread, and 8 bytes an
/// arc for each of 32 sums at worst.
/// # Errors
/// None: paths too many for one kind of number are counted with another.
/// # References
/// U. Brandes, "On variants of shortest-path betweenness centrality and their generic computation", *Social Networks* 30(2), 2008,
/// pp. 136–145.
pub fn edge_betweenness(graph: &ActorGraph, scale: Scale) -> Result<PairScores, AnalysisError> {
    let n = graph.len() as f64;
    let each_pair = if graph.is_directed() { 1.0 } else { 2.0 };
    let divisor = match scale {
        Scale::Normalized => n * (n - 1.0) / each_pair,
        Scale::Raw => 1.0,
    };
    let sums = kernel::edge_betweenness(graph);
    let values = sums.iter().map(|sum| Some(sum / divisor)).collect();
    Ok(PairScores::new(ties(graph), values, Gap::NotFinite))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::actor_graph::Weighting;

    fn values(scores: &PairScores) -> Vec<f64> {
        scores.values().iter().flatten().copied().collect()
    }

    #[test]
    fn a_tie_of_a_path_stands_between_what_lies_on_its_two_sides() {
        let ids = ["a", "b", "c", "d", "e"].map(str::to_owned);
        let path = ["ab", "bc", "cd", "de"].map(|tie| (&tie[..1], &tie[1..], 1.0));
        let graph = ActorGraph::new(ids.clone(), path, false, Weighting::Unweighted);
        let scores = edge_betweenness(&graph, Scale::Raw).unwrap();
        assert_eq!(values(&scores), [4.0, 6.0, 6.0, 4.0]);
        let scores = edge_betweenness(&graph, Scale::Normalized).unwrap();
        assert_eq!(values(&scores), [0.4, 0.6, 0.6, 0.4]);
        let graph = ActorGraph::new(ids, path, true, Weighting::Unweighted);
        let scores = edge_betweenness(&graph, Scale::Normalized).unwrap();
        assert_eq!(values(&scores), [0.2, 0.3, 0.3, 0.2]);
    }

    #[test]
    fn paths_of_one_length_share_what_they_carry() {
        let ids = ["a", "b", "c", "d"].map(str::to_owned);
        let ties = [
            ("a", "b", 0.1),
            ("b", "d", 0.2),
            ("a", "c", 0.15),
            ("c", "d", 0.15),
            ("b", "c", 9.0),
        ];
        let graph = ActorGraph::new(ids, ties, false, Weighting::Cost);
        let scores = edge_betweenness(&graph, Scale::Raw).unwrap();
        // b–c itself goes by a, half of a–d each way, and the tie b–c carries nothing.
        assert_eq!(values(&scores), [2.5, 2.5, 0.0, 1.5, 1.5]);
    }
}
