//! How far several searches for communities agree: as a whole, and about each actor.

use crate::analysis::explanation::{Explanation, Told};
use crate::analysis::scores::{Gap, Scores, Value};
use crate::model::actor_graph::ActorGraph;

/// Stability, explained.
pub const STABILITY: Explanation = Explanation {
    formula: "S = ∑ᵣ ARI(r, r*) / (R − 1), r ≠ r*, Q(r*) = max Q",
    reference: "L. Hubert, P. Arabie, \"Comparing partitions\", Journal of Classification 2, 1985, pp. 193–218",
    italian: Told {
        name: "Stabilità delle comunità",
        meaning: "Quanto le comunità restano le stesse quando si ripete la ricerca più volte, partendo da ordini diversi tirati a sorte.",
        not: "La bontà della divisione: si può ritrovare sempre la stessa anche se separa poco. E non dice se cambierebbe con altri dati.",
        reading: "Con 1 si trovano ogni volta le stesse comunità; con 0 le ricerche concordano non più di divisioni a caso. Sotto 0,8 circa i confini vanno letti con prudenza, guardando l'ambiguità di ciascun ente. Con una sola ricerca non è definita.",
    },
    english: Told {
        name: "Stability of communities",
        meaning: "How far the communities stay the same when the search is repeated several times from different random orders.",
        not: "How good the division is: the same one can be found every time though it separates little. Nor does it say whether other data would change it.",
        reading: "At 1 the same communities are found every time; at 0 the searches agree no more than random divisions would. Below about 0.8 read the borders with care, looking at the ambiguity of each organization. It is undefined after a single search.",
    },
};

/// Ambiguity, explained.
pub const AMBIGUITY: Explanation = Explanation {
    formula: "A(i) = ∑ᵣ ∑ⱼ |δ(r; i, j) − δ(r*; i, j)| / ((R − 1) |N(i)|), j ∈ N(i), r ≠ r*, δ = 1: i, j ∈ s",
    reference: "A. Lancichinetti, S. Fortunato, \"Consensus clustering in complex networks\", Scientific Reports 2, 2012, 336",
    italian: Told {
        name: "Ambiguità",
        meaning: "Quanto spesso, ripetendo la ricerca delle comunità, un contatto dell'ente passa da dentro a fuori la comunità dell'ente, o viceversa.",
        not: "Un errore nei dati o un difetto dell'ente: spesso è alta proprio per chi sta fra due gruppi e li tiene in contatto.",
        reading: "Da 0 a 1. Con 0 l'ente è sempre insieme agli stessi contatti. Verso 0,5 l'appartenenza è incerta e non va presentata come un fatto. Chi non ha legami ha 0. Con una sola ricerca non è definita.",
    },
    english: Told {
        name: "Ambiguity",
        meaning: "How often, when the search for communities is repeated, a contact of the organization passes from inside the organization's community to outside it, or the other way.",
        not: "A mistake in the data or a fault of the organization: it is often high for the very one that stands between two groups and keeps them in touch.",
        reading: "From 0 to 1. With 0 the organization is always together with the same contacts. Towards 0.5 its membership is uncertain and should not be presented as a fact. An organization without ties has 0. It is undefined after a single search.",
    },
};

/// How alike two partitions of the same actors are, corrected for chance: the adjusted Rand index.
///
/// # Definition
/// > (∑ C(*n*ₛₜ, 2) − *E*) / (½ (*A* + *B*) − *E*), *E* = *A B* / C(*n*, 2)
///
/// where *n*ₛₜ is how many actors are in group *s* of the one and *t* of the other, *A* and *B* how many pairs of actors the one and the
/// other put together. 1 for equal partitions; 0 on average for partitions drawn at random with the same sizes of groups.
/// # Edge cases
/// 1 where both put everybody together or both put everybody alone, and for fewer than two actors. Lists of different length are
/// compared as far as both go.
/// # Complexity
/// *O*(*n* log *n*).
/// # References
/// L. Hubert, P. Arabie, "Comparing partitions", *Journal of Classification* 2, 1985, pp. 193–218.
pub fn adjusted_rand(one: &[u32], other: &[u32]) -> f64 {
    let mut cells: Vec<(u32, u32)> = one.iter().copied().zip(other.iter().copied()).collect();
    let n = cells.len();
    let mut first: Vec<u32> = cells.iter().map(|cell| cell.0).collect();
    let mut second: Vec<u32> = cells.iter().map(|cell| cell.1).collect();
    let both = pairs_together(&mut cells);
    let (a, b) = (pairs_together(&mut first), pairs_together(&mut second));
    if a == b && both == a {
        return 1.0;
    }
    let chance = a * b / pairs(n);
    (both - chance) / (0.5 * (a + b) - chance)
}

fn pairs(n: usize) -> f64 {
    n as f64 * (n as f64 - 1.0) / 2.0
}

/// How many pairs of items are equal.
fn pairs_together<T: Ord>(items: &mut [T]) -> f64 {
    items.sort_unstable();
    items
        .chunk_by(|one, other| one == other)
        .map(|run| pairs(run.len()))
        .sum()
}

/// How far the other runs agree with one: the mean adjusted Rand index.
pub(super) fn stability(found: &[Vec<u32>], best: usize) -> Value {
    let others = others(found, best);
    let sum: f64 = others
        .iter()
        .map(|other| adjusted_rand(other, &found[best]))
        .sum();
    match others.len() {
        0 => Err(Gap::SingleRun),
        runs => Ok(sum / runs as f64),
    }
}

/// For each actor the share of its neighbours, on average over the other runs, with which it is together in one of the two runs but
/// not in the other; see [`Communities::ambiguity`](super::communities::Communities::ambiguity).
pub(super) fn ambiguity(graph: &ActorGraph, found: &[Vec<u32>], best: usize) -> Scores {
    let n = graph.len();
    let others = others(found, best);
    if others.is_empty() {
        return Scores::undefined(n, Gap::SingleRun);
    }
    let (mut changes, mut neighbours) = (vec![0_usize; n], vec![0_usize; n]);
    for (one, other) in graph.pairs() {
        let together = |of: &[u32]| of[one] == of[other];
        let usual = together(&found[best]);
        let changed = others.iter().filter(|of| together(of) != usual).count();
        for end in [one, other] {
            changes[end] += changed;
            neighbours[end] += 1;
        }
    }
    let share = |(changes, neighbours): (usize, usize)| {
        changes as f64 / (neighbours.max(1) * others.len()) as f64
    };
    Scores::new(changes.into_iter().zip(neighbours).map(share).collect())
}

fn others(found: &[Vec<u32>], best: usize) -> Vec<&[u32]> {
    let others = found.iter().enumerate().filter(|&(run, _)| run != best);
    others.map(|(_, of)| of.as_slice()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::actor_graph::Weighting;

    #[test]
    fn equal_partitions_agree_whatever_their_numbers() {
        assert_eq!(adjusted_rand(&[0, 0, 1, 1], &[5, 5, 2, 2]), 1.0);
        assert_eq!(adjusted_rand(&[0, 1, 2], &[2, 1, 0]), 1.0);
        assert_eq!(adjusted_rand(&[0, 0], &[3, 3]), 1.0);
        assert_eq!(adjusted_rand(&[], &[]), 1.0);
        // By hand: of 6 pairs one puts 2 together, the other 2, none both: (0 − 4/6) / (2 − 4/6).
        let found = adjusted_rand(&[0, 0, 1, 1], &[0, 1, 0, 1]);
        assert!((found + 0.5).abs() < 1e-15);
        // scikit-learn's documentation has 0.571428… for this pair.
        let found = adjusted_rand(&[0, 0, 1, 2], &[0, 0, 1, 1]);
        assert!((found - 4.0 / 7.0).abs() < 1e-15);
    }

    #[test]
    fn who_changes_sides_is_ambiguous() {
        // a–b–c–d, b c in the middle; in one of the two other runs b is with c and d.
        let ids = ["a", "b", "c", "d", "e"].map(str::to_owned);
        let ties = [("a", "b", 1.0), ("b", "c", 1.0), ("c", "d", 1.0)];
        let graph = ActorGraph::new(ids, ties, false, Weighting::Unweighted);
        let usual = vec![0, 0, 1, 1, 2];
        let found = [usual.clone(), usual.clone(), vec![1, 0, 0, 0, 2]];
        let scores = ambiguity(&graph, &found, 0);
        let expected = [0.5, 0.5, 0.25, 0.0, 0.0].map(Some);
        assert_eq!(scores.values(), expected);
        let other = adjusted_rand(&found[2], &usual);
        assert_eq!(stability(&found, 0), Ok((1.0 + other) / 2.0));
        assert_eq!(stability(&found[..1], 0), Err(Gap::SingleRun));
        assert_eq!(
            ambiguity(&graph, &found[..1], 0).gap(),
            Some(Gap::SingleRun)
        );
    }
}
