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
            name: "Peso della partecipazione",
            meaning: "La somma dei pesi dei suoi legami con l'altro tipo, per esempio le presenze di un ente ai tavoli.",
            not: "Il numero dei legami: pochi di gran peso possono valere quanto molti leggeri.",
            reading: "Da 0 in su, nell'unità dei pesi; non è diviso per nulla. Se i legami non hanno peso, ciascuno conta 1.",
        },
        english: Told {
            name: "Two-mode strength",
            meaning: "The sum of the weights of its ties with the other kind, for instance how often an organization was present at working groups.",
            not: "The number of ties: a few heavy ones may count as much as many light ones.",
            reading: "From 0 upwards, in the unit of the weights; it is divided by nothing. Where ties have no weight each counts 1.",
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
