//! Two-mode strength.

use super::{TwoModeMetric, TwoModeScores};
use crate::analysis::error::AnalysisError;
use crate::analysis::explanation::{Explanation, Told};
use crate::analysis::scores::Scores;
use crate::model::affiliation::Affiliation;

/// Two-mode strength, in the list of measures.
pub const METRIC: TwoModeMetric = TwoModeMetric {
    id: "strength",
    explanation: Explanation {
        formula: "s(u) = ∑ w(u, v)",
        reference: "A. Barrat, M. Barthélemy, R. Pastor-Satorras, A. Vespignani, \"The architecture of complex weighted networks\", PNAS 101(11), 2004, pp. 3747–3752",
        italian: Told {
            name: "Forza a due modi",
            meaning: "La somma delle forze dei suoi legami con l'altro tipo, per esempio le presenze di un ente ai tavoli.",
            not: "Il numero dei legami: pochi legami forti possono valere quanto molti deboli.",
            reading: "Da 0 in su, nell'unità delle forze; non è divisa per nulla. Senza forze ogni legame conta 1. Se più legami uniscono gli stessi due, le loro forze si sommano. Non è definita se dell'altro tipo non ce n'è alcuno.",
        },
        english: Told {
            name: "Two-mode strength",
            meaning: "The sum of the strengths of its ties with the other kind, for instance how often an organization was present at working groups.",
            not: "The number of ties: a few strong ones may count as much as many weak ones.",
            reading: "From 0 upwards, in the unit of the strengths; it is divided by nothing. Without strengths each tie counts 1. Where several ties join the same two, their strengths add up. Undefined where there is none of the other kind.",
        },
    },
    compute: |affiliation, _| two_mode_strength(affiliation),
};

/// Sums the weights of everybody's ties, in both modes; both scales give the same sum.
///
/// # Edge cases
/// 0 without ties; 1 for each tie where ties have no weight. [`Gap::EmptyMode`](crate::analysis::scores::Gap::EmptyMode) where the other
/// mode is empty.
/// # Complexity
/// *O*(*n* + *m* + ties).
/// # Errors
/// None.
/// # References
/// A. Barrat et al., "The architecture of complex weighted networks", *PNAS* 101(11), 2004, pp. 3747–3752.
pub fn two_mode_strength(affiliation: &Affiliation) -> Result<TwoModeScores, AnalysisError> {
    Ok(TwoModeScores::of(affiliation, |side| {
        Scores::new(affiliation.strengths(side.mode))
    }))
}
