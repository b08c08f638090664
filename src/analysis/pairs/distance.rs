//! Distance: the length of a shortest path.

use super::{PairMetric, proper};
use crate::analysis::error::AnalysisError;
use crate::analysis::explanation::{Explanation, Told};
use crate::analysis::kernels::compact::Compact;
use crate::analysis::kernels::plain::Search;
use crate::analysis::scores::{Gap, Pair, PairScores};
use crate::model::actor_graph::ActorGraph;
use rayon::prelude::*;

/// Distance, in the list of measures.
pub const METRIC: PairMetric = PairMetric {
    id: "distance",
    explanation: Explanation {
        formula: "d(u, v) = min ∑ d(e), e ∈ P, P = u → … → v",
        reference: "S. Wasserman, K. Faust, \"Social Network Analysis\", Cambridge University Press, 1994, ch. 4",
        italian: Told {
            name: "Distanza nella rete",
            meaning: "Quanti passaggi servono, per la via più breve, per andare da un ente all'altro. Se i legami hanno una forza, un legame forte è un passaggio corto.",
            not: "La distanza sulla carta geografica, né la probabilità che i due si incontrino.",
            reading: "1 vuol dire un legame diretto, 2 un ente in mezzo. Con le forze o i costi un legame è lungo 1 / forza, o quanto il costo: il valore è allora una somma di lunghezze, anche minore di 1, e non un numero di passaggi. Con le direzioni si va dal primo ente al secondo seguendo i legami. Non è definita se nessun percorso li unisce.",
        },
        english: Told {
            name: "Distance in the network",
            meaning: "How many steps it takes, by the shortest way, from one organization to the other. If ties have strengths, a strong tie is a short step.",
            not: "The distance on the map, nor the probability that the two meet.",
            reading: "1 means a direct tie, 2 one organization between. With strengths or costs a tie is 1 / strength long, or as long as its cost: the value is then a sum of lengths, which may be less than 1, and not a number of steps. With directions the way goes from the first organization to the second along the ties. It is undefined where no path joins them.",
        },
    },
    compute: distance,
};

/// Measures the shortest path from the first actor of each pair to the second.
///
/// # Definition
/// > *d*(*u*, *v*) = min ∑ *d*(*e*) over the paths from *u* to *v*, along the direction of the ties
///
/// *d*(*e*) is 1 in an unweighted graph, 1 / strength where ties carry strengths, the cost where they carry costs.
/// # Normalization
/// None.
/// # Edge cases
/// Undefined where no path leads ([`Gap::Unreachable`]). Pairs that name an absent actor or the same one twice are left out.
/// # Complexity
/// One search for each actor that comes first in a pair: *O*(*m*) unweighted, *O*(*m* log *n*) with distances.
/// # Errors
/// None.
/// # References
/// S. Wasserman, K. Faust, *Social Network Analysis*, Cambridge University Press, 1994, ch. 4.
pub fn distance(graph: &ActorGraph, pairs: &[Pair]) -> Result<PairScores, AnalysisError> {
    let pairs = proper(graph, pairs);
    let mut by_source: Vec<usize> = (0..pairs.len()).collect();
    by_source.sort_by_key(|&place| pairs[place].0);
    let sources: Vec<&[usize]> = by_source
        .chunk_by(|&one, &other| pairs[one].0 == pairs[other].0)
        .collect();
    let arcs = Compact::of(graph);
    let room = || Search::new(graph.len());
    let distances = sources.into_par_iter().map_init(room, |search, places| {
        if let Some(&first) = places.first() {
            search.run(&arcs, pairs[first].0 as u32);
        }
        let found = |&place: &usize| (place, search.distance[pairs[place].1]);
        places.iter().map(found).collect::<Vec<_>>()
    });
    let mut values = vec![None; pairs.len()];
    for (place, distance) in distances.flatten_iter().collect::<Vec<_>>() {
        values[place] = Some(distance).filter(|distance| distance.is_finite());
    }
    Ok(PairScores::new(pairs, values, Gap::Unreachable))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::pairs::all_pairs;
    use crate::model::actor_graph::Weighting;

    #[test]
    fn a_strong_detour_is_shorter_than_a_weak_tie() {
        let ids = ["a", "b", "c", "d"].map(str::to_owned);
        let ties = [("a", "b", 4.0), ("b", "c", 4.0), ("a", "c", 1.0)];
        let graph = ActorGraph::new(ids.clone(), ties, false, Weighting::StrengthMax);
        let scores = distance(&graph, &[(2, 0), (3, 0), (0, 1)]).unwrap();
        assert_eq!(scores.values(), [Some(0.5), None, Some(0.25)]);
        assert_eq!(scores.gap(), Some(Gap::Unreachable));
        let graph = ActorGraph::new(ids, ties, true, Weighting::Unweighted);
        let scores = distance(&graph, &all_pairs(&graph)).unwrap();
        let reached: Vec<_> = scores
            .pairs()
            .iter()
            .zip(scores.values())
            .filter_map(|(&pair, value)| Some((pair, (*value)?)))
            .collect();
        assert_eq!(reached, [((0, 1), 1.0), ((0, 2), 1.0), ((1, 2), 1.0)]);
    }
}
