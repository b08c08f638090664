//! Two-mode harmonic centrality.

use super::{TwoModeMetric, TwoModeScores};
use crate::analysis::error::AnalysisError;
use crate::analysis::explanation::{Explanation, Told};
use crate::analysis::kernels::costs::{Search, affordable};
use crate::analysis::kernels::distances::distances;
use crate::analysis::scores::{MetricOptions, Scale, Scores};
use crate::model::affiliation::Affiliation;

/// Two-mode harmonic centrality, in the list of measures.
pub const METRIC: TwoModeMetric = TwoModeMetric {
    id: "harmonic",
    explanation: Explanation {
        formula: "H(u) = ∑ 1 / d(u, x) / (m + (n − 1) / 2), 1/∞ = 0",
        reference: "P. Boldi, S. Vigna, \"Axioms for Centrality\", Internet Mathematics 10(3–4), 2014, pp. 222–262; S. P. Borgatti, M. G. Everett, \"Network analysis of 2-mode data\", Social Networks 19(3), 1997, pp. 243–269",
        italian: Told {
            name: "Vicinanza armonica a due modi",
            meaning: "Quanto un ente, o un tavolo (o bisogno), è vicino a tutti gli altri, enti e tavoli insieme, passando dagli uni agli altri: 1 se è legato a tutti quelli dell'altro tipo.",
            not: "Legami diretti tra enti: due enti dello stesso tavolo distano due passi.",
            reading: "Da 0 a 1. Chi non si raggiunge conta 0, perciò vale anche in una rete a pezzi. Le forze dei legami non contano. Enti e tavoli hanno ciascuno il proprio massimo: si confrontano enti con enti e tavoli con tavoli. Non è definita se dell'altro tipo non ce n'è alcuno.",
        },
        english: Told {
            name: "Two-mode harmonic centrality",
            meaning: "How near an organization, or a working group (or need), is to all the others, organizations and groups together, passing from one kind to the other: 1 when it is tied to all of the other kind.",
            not: "Direct ties between organizations: two of the same working group are two steps apart.",
            reading: "From 0 to 1. Who cannot be reached counts 0, so it holds in a network of several pieces too. Strengths of ties do not count. Organizations and groups each have a maximum of their own: compare organizations with organizations and groups with groups. Undefined where there is none of the other kind.",
        },
    },
    compute: two_mode_harmonic,
};

/// Scores how near everybody in both modes is to all the others: the sum of inverse distances in steps.
///
/// # Definition
/// > *H*(*u*) = ∑ 1 / *d*(*u*, *x*) over all *x* ≠ *u* of both modes, taking 1/∞ as 0
/// # Normalization
/// [`Scale::Normalized`] divides by what is reached at best, all of the other mode at distance 1 and all of one's own at 2: *m* +
/// (*n* − 1) / 2 for actors, *n* + (*m* − 1) / 2 for events. Range [0, 1], no unit.
/// # Edge cases
/// 0 without ties. [`Gap::EmptyMode`](crate::analysis::scores::Gap::EmptyMode) where the other mode is empty.
/// [`Gap::TooCostly`](crate::analysis::scores::Gap::TooCostly) for everybody where
/// [`Effort::Bounded`](crate::analysis::scores::Effort::Bounded) does not reach.
/// # Complexity
/// *O*((*n* + *m*) · ties) time.
/// # Errors
/// None.
/// # References
/// P. Boldi, S. Vigna, "Axioms for Centrality", *Internet Mathematics* 10(3–4), 2014, pp. 222–262.
pub fn two_mode_harmonic(
    affiliation: &Affiliation,
    options: &MetricOptions,
) -> Result<TwoModeScores, AnalysisError> {
    let graph = affiliation.as_graph();
    if !affordable(&graph, Search::Bits, options.effort) {
        return Ok(TwoModeScores::too_costly(affiliation));
    }
    let sums: Vec<f64> = distances(&graph).iter().map(|one| one.harmonic).collect();
    Ok(TwoModeScores::of(affiliation, |side| {
        let best = match options.scale {
            Scale::Normalized => side.across as f64 + (side.own as f64 - 1.0) / 2.0,
            Scale::Raw => 1.0,
        };
        let scores = sums[side.places()].iter().map(|sum| sum / best);
        Scores::new(scores.collect())
    }))
}
