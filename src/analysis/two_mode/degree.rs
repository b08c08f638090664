//! Two-mode degree.

use super::{TwoModeMetric, TwoModeScores};
use crate::analysis::error::AnalysisError;
use crate::analysis::explanation::{Explanation, Told};
use crate::analysis::scores::{Scale, Scores};
use crate::model::affiliation::Affiliation;

/// Two-mode degree, in the list of measures.
pub const METRIC: TwoModeMetric = TwoModeMetric {
    id: "degree",
    explanation: Explanation {
        formula: "deg(u) / m; deg(v) / n",
        reference: "S. P. Borgatti, M. G. Everett, \"Network analysis of 2-mode data\", Social Networks 19(3), 1997, pp. 243–269",
        italian: Told {
            name: "Grado a due modi",
            meaning: "Di un ente: a quanta parte dei tavoli partecipa, o a quanta parte dei bisogni risponde. Di un tavolo o di un bisogno: quanta parte degli enti vi partecipa o vi risponde.",
            not: "Quanto l'ente contribuisce: chi siede a un tavolo può anche tacere.",
            reading: "Da 0 a 1: 1 se è legato a tutti quelli dell'altro tipo. Non è definito se dell'altro tipo non ce n'è alcuno. Si legge insieme ai due numeri: n enti e m tavoli o bisogni.",
        },
        english: Told {
            name: "Two-mode degree",
            meaning: "Of an organization: what share of the working groups it sits in, or of the needs it answers to. Of a working group or a need: what share of the organizations sits in it or answers to it.",
            not: "How much the organization contributes: who sits in a group may also keep silent.",
            reading: "From 0 to 1: 1 when it is tied to all of the other kind. Undefined where there is none of the other kind. Read it beside the two numbers: n organizations and m groups or needs.",
        },
    },
    compute: |affiliation, options| two_mode_degree(affiliation, options.scale),
};

/// Counts the ties of everybody in both modes.
///
/// # Definition
/// > *deg*(*u*), how many of the other mode *u* is tied to
/// # Normalization
/// [`Scale::Normalized`] divides by how many the other mode has: *m* for actors, *n* for events. Range [0, 1], no unit.
/// # Edge cases
/// 0 without ties. [`Gap::EmptyMode`](crate::analysis::scores::Gap::EmptyMode) where the other mode is empty.
/// # Complexity
/// *O*(*n* + *m*).
/// # Errors
/// None.
/// # References
/// S. P. Borgatti, M. G. Everett, "Network analysis of 2-mode data", *Social Networks* 19(3), 1997, pp. 243–269.
pub fn two_mode_degree(
    affiliation: &Affiliation,
    scale: Scale,
) -> Result<TwoModeScores, AnalysisError> {
    Ok(TwoModeScores::of(affiliation, |side| {
        let largest = match scale {
            Scale::Normalized => side.across as f64,
            Scale::Raw => 1.0,
        };
        let degrees = side
            .neighbours()
            .iter()
            .map(|ties| ties.len() as f64 / largest);
        Scores::new(degrees.collect())
    }))
}
