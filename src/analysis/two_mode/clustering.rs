//! Two-mode clustering: how far those with whom one shares something share all of it.

use super::{Side, TwoModeMetric, TwoModeScores};
use crate::analysis::error::AnalysisError;
use crate::analysis::explanation::{Explanation, Told};
use crate::analysis::scores::{Gap, Scores};
use crate::model::affiliation::Affiliation;
use rayon::prelude::*;

const LATAPY: &str = "M. Latapy, C. Magnien, N. Del Vecchio, \"Basic notions for the analysis of large two-mode networks\", Social Networks 30(1), 2008, pp. 31–48";

/// Clustering against all that either has.
pub const DOT: TwoModeMetric = TwoModeMetric {
    id: "clustering_dot",
    explanation: Explanation {
        formula: "C(u) = ∑ |N(u) ∩ N(u′)| / |N(u) ∪ N(u′)| / |{u′}|, N(u) ∩ N(u′) ≠ ∅, u′ ≠ u",
        reference: LATAPY,
        italian: Told {
            name: "Sovrapposizione",
            meaning: "In media, con ogni ente con cui ha in comune almeno un tavolo (o bisogno), quanta parte dei tavoli dell'uno o dell'altro è comune a entrambi.",
            not: "Collaborazione: due enti possono sedere agli stessi tavoli senza lavorare insieme.",
            reading: "Da 0 a 1: 1 se chi si incontra ha esattamente gli stessi tavoli; vicino a 0 se ci si incontra in un tavolo solo tra molti. Di un tavolo si contano allo stesso modo gli enti in comune con altri tavoli. Non è definita per chi non ha nulla in comune con nessuno.",
        },
        english: Told {
            name: "Overlap",
            meaning: "On average over the organizations with which it shares a working group (or need), what share of the groups of either belongs to both.",
            not: "Collaboration: two organizations can sit in the same groups without working together.",
            reading: "From 0 to 1: 1 when those who meet have exactly the same groups; near 0 when they meet in one of many. Of a working group it counts in the same way the organizations shared with other groups. Undefined for one that shares nothing with anybody.",
        },
    },
    compute: |affiliation, _| two_mode_clustering(affiliation, Overlap::Dot),
};

/// Clustering against the fewer of the two.
pub const MIN: TwoModeMetric = TwoModeMetric {
    id: "clustering_min",
    explanation: Explanation {
        formula: "C(u) = ∑ |N(u) ∩ N(u′)| / min(|N(u)|, |N(u′)|) / |{u′}|, N(u) ∩ N(u′) ≠ ∅, u′ ≠ u",
        reference: LATAPY,
        italian: Told {
            name: "Sovrapposizione sul più piccolo",
            meaning: "In media, con ogni ente con cui ha in comune almeno un tavolo (o bisogno): dei tavoli di quello dei due che ne ha meno, quanta parte è comune a entrambi. È 1 se chi ne ha meno siede sempre soltanto ai tavoli dell'altro.",
            not: "Somiglianza: un ente con un tavolo solo ha tutto in comune con chiunque vi incontri, per quanto diverso.",
            reading: "Da 0 a 1. È alta quando gli enti con pochi tavoli stanno dove stanno quelli che ne hanno molti. Non è definita per chi non ha nulla in comune con nessuno.",
        },
        english: Told {
            name: "Overlap on the smaller",
            meaning: "On average over the organizations with which it shares a working group (or need): of the groups of whichever of the two has fewer, what share belongs to both. It is 1 when the one that has fewer always sits in groups of the other only.",
            not: "Likeness: an organization of one group has everything in common with anyone it meets there, however different.",
            reading: "From 0 to 1. It is high when organizations of few groups are where those of many are. Undefined for one that shares nothing with anybody.",
        },
    },
    compute: |affiliation, _| two_mode_clustering(affiliation, Overlap::Min),
};

/// Clustering against the more of the two.
pub const MAX: TwoModeMetric = TwoModeMetric {
    id: "clustering_max",
    explanation: Explanation {
        formula: "C(u) = ∑ |N(u) ∩ N(u′)| / max(|N(u)|, |N(u′)|) / |{u′}|, N(u) ∩ N(u′) ≠ ∅, u′ ≠ u",
        reference: LATAPY,
        italian: Told {
            name: "Sovrapposizione sul più grande",
            meaning: "In media, con ogni ente con cui ha in comune almeno un tavolo (o bisogno): dei tavoli di quello dei due che ne ha di più, quanta parte è comune a entrambi. È 1 se hanno sempre gli stessi.",
            not: "Collaborazione: due enti possono sedere agli stessi tavoli senza lavorare insieme.",
            reading: "Da 0 a 1. È bassa quando chi ha pochi tavoli incontra chi ne ha molti. Non è definita per chi non ha nulla in comune con nessuno.",
        },
        english: Told {
            name: "Overlap on the larger",
            meaning: "On average over the organizations with which it shares a working group (or need): of the groups of whichever of the two has more, what share belongs to both. It is 1 when they always have the same.",
            not: "Collaboration: two organizations can sit in the same groups without working together.",
            reading: "From 0 to 1. It is low when organizations of few groups meet those of many. Undefined for one that shares nothing with anybody.",
        },
    },
    compute: |affiliation, _| two_mode_clustering(affiliation, Overlap::Max),
};

/// Against what the shared is measured.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Overlap {
    /// All that either has.
    Dot,
    /// What the one with fewer has.
    Min,
    /// What the one with more has.
    Max,
}

/// Scores how far those with whom one shares something share all of it, in both modes.
///
/// # Definition
/// > *C*(*u*) = ∑ *c*(*u*, *u*′) / |*S*(*u*)| over the *u*′ in *S*(*u*), those of *u*'s mode that share a tie with it
///
/// *c* is |*N*(*u*) ∩ *N*(*u*′)| divided by |*N*(*u*) ∪ *N*(*u*′)|, by the lesser or by the greater of |*N*(*u*)| and |*N*(*u*′)|.
/// # Normalization
/// None: it is a share already, in (0, 1].
/// # Edge cases
/// [`Gap::NothingShared`] for who shares nothing with anybody, where networkx gives 0; [`Gap::EmptyMode`] where the other mode is empty.
/// # Complexity
/// *O*(∑ *k*²) for the numbers *k* of ties in the other mode, and a sort of what each meets.
/// # Errors
/// None.
/// # References
/// M. Latapy, C. Magnien, N. Del Vecchio, "Basic notions for the analysis of large two-mode networks", *Social Networks* 30(1), 2008,
/// pp. 31–48.
pub fn two_mode_clustering(
    affiliation: &Affiliation,
    overlap: Overlap,
) -> Result<TwoModeScores, AnalysisError> {
    Ok(TwoModeScores::of(affiliation, |side| {
        let own = (0..side.own).into_par_iter();
        let scores = own.map(|one| mean_overlap(side, one, overlap)).collect();
        Scores::partial(scores, Gap::NothingShared)
    }))
}

fn mean_overlap(side: Side<'_>, one: usize, overlap: Overlap) -> Option<f64> {
    let ties = |node: usize| side.neighbours()[node].len();
    let sharing = side.sharing(one);
    let overlaps = sharing.iter().map(|&(other, shared)| {
        let against = match overlap {
            Overlap::Dot => ties(one) + ties(other) - shared,
            Overlap::Min => ties(one).min(ties(other)),
            Overlap::Max => ties(one).max(ties(other)),
        };
        shared as f64 / against as f64
    });
    let sum: f64 = overlaps.sum();
    (!sharing.is_empty()).then(|| sum / sharing.len() as f64)
}
