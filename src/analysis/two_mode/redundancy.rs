//! Redundancy: what would stay joined without one.

use super::{Side, TwoModeMetric, TwoModeScores};
use crate::analysis::error::AnalysisError;
use crate::analysis::explanation::{Explanation, Told};
use crate::analysis::scores::{Gap, Scores};
use crate::model::affiliation::Affiliation;
use rayon::prelude::*;

/// Redundancy, in the list of measures.
pub const METRIC: TwoModeMetric = TwoModeMetric {
    id: "redundancy",
    explanation: Explanation {
        formula: "R(u) = |{{v, w} ⊆ N(u) : ∃ u′ ≠ u : v, w ∈ N(u′)}| / (deg(u)(deg(u) − 1) / 2)",
        reference: "M. Latapy, C. Magnien, N. Del Vecchio, \"Basic notions for the analysis of large two-mode networks\", Social Networks 30(1), 2008, pp. 31–48",
        italian: Told {
            name: "Ridondanza",
            meaning: "Di un ente: quanta parte delle coppie dei suoi tavoli (o bisogni) ha in comune anche un altro ente. Di un tavolo: quanta parte delle coppie dei suoi enti si trova anche a un altro tavolo.",
            not: "Inutilità: un ente ridondante rende la rete più sicura, perché non è l'unico a unire i suoi tavoli.",
            reading: "Da 0 a 1. Con 1, se l'ente si ritira, tutte le coppie dei suoi tavoli hanno ancora un ente in comune; con 0 non ce l'ha più nessuna. Non è definita per chi ha meno di due legami.",
        },
        english: Told {
            name: "Redundancy",
            meaning: "Of an organization: what share of the pairs of its working groups (or needs) have another organization in common too. Of a working group: what share of the pairs of its organizations meet in another group too.",
            not: "Being of no use: a redundant organization makes the network safer, because it is not the only one that joins its groups.",
            reading: "From 0 to 1. At 1, if the organization withdraws, all pairs of its groups still have an organization in common; at 0 none has any more. Undefined for one with fewer than two ties.",
        },
    },
    compute: |affiliation, _| redundancy(affiliation),
};

/// Scores what share of the pairs that each joins somebody else joins too, in both modes.
///
/// # Definition
/// > *R*(*u*) = |{{*v*, *w*} ⊆ *N*(*u*) : some *u*′ ≠ *u* is tied to both}| / (*deg*(*u*)(*deg*(*u*) − 1) / 2)
/// # Normalization
/// None: it is a share already, in [0, 1].
/// # Edge cases
/// [`Gap::FewerThanTwoTies`] for who joins no pair; [`Gap::EmptyMode`] where the other mode is empty.
/// # Complexity
/// *O*(∑ *d*² *k*) for the numbers *d* and *k* of ties in the two modes.
/// # Errors
/// None.
/// # References
/// M. Latapy, C. Magnien, N. Del Vecchio, "Basic notions for the analysis of large two-mode networks", *Social Networks* 30(1), 2008,
/// pp. 31–48.
pub fn redundancy(affiliation: &Affiliation) -> Result<TwoModeScores, AnalysisError> {
    Ok(TwoModeScores::of(affiliation, |side| {
        let own = (0..side.own).into_par_iter();
        let scores = own.map(|one| joined_otherwise(side, one)).collect();
        Scores::partial(scores, Gap::FewerThanTwoTies)
    }))
}

fn joined_otherwise(side: Side<'_>, one: usize) -> Option<f64> {
    let ties = &side.neighbours()[one];
    let (mut pairs, mut otherwise) = (0_u64, 0_u64);
    for (place, &first) in ties.iter().enumerate() {
        for &second in &ties[place + 1..] {
            pairs += 1;
            otherwise += u64::from(share_two(&side.members()[first], &side.members()[second]));
        }
    }
    (pairs > 0).then(|| otherwise as f64 / pairs as f64)
}

/// Whether two ascending lists have two in common: one of them is known to be.
fn share_two(one: &[usize], other: &[usize]) -> bool {
    let (mut one, mut other) = (one.iter().peekable(), other.iter().peekable());
    let mut common = 0;
    while let (Some(first), Some(second)) = (one.peek(), other.peek()) {
        match first.cmp(second) {
            std::cmp::Ordering::Less => _ = one.next(),
            std::cmp::Ordering::Greater => _ = other.next(),
            std::cmp::Ordering::Equal => {
                common += 1;
                if common == 2 {
                    return true;
                }
                one.next();
                other.next();
            }
        }
    }
    false
}
