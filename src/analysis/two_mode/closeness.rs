//! Two-mode closeness.

use super::{TwoModeMetric, TwoModeScores};
use crate::analysis::error::AnalysisError;
use crate::analysis::explanation::{Explanation, Told};
use crate::analysis::kernels::costs::{Search, affordable};
use crate::analysis::kernels::distances::{Distances, distances};
use crate::analysis::scores::{Gap, MetricOptions, Scale, Scores};
use crate::model::affiliation::Affiliation;

/// Two-mode closeness, in the list of measures.
pub const METRIC: TwoModeMetric = TwoModeMetric {
    id: "closeness",
    explanation: Explanation {
        formula: "C(u) = (m + 2(n − 1)) / ∑ d(u, x)",
        reference: "S. P. Borgatti, M. G. Everett, \"Network analysis of 2-mode data\", Social Networks 19(3), 1997, pp. 243–269",
        italian: Told {
            name: "Vicinanza a due modi",
            meaning: "Quanto sono brevi, sommati, i percorsi da un ente, o da un tavolo (o bisogno), a tutti gli altri, enti e tavoli insieme: 1 se è legato a tutti quelli dell'altro tipo.",
            not: "Vicinanza sulla carta geografica, e neppure legami diretti tra enti: due enti dello stesso tavolo distano due passi.",
            reading: "Da 0 a 1. Le forze dei legami non contano. Non è definita se qualcuno non raggiunge qualcun altro: in una rete a pezzi si usa la vicinanza armonica. Si confrontano enti con enti e tavoli con tavoli.",
        },
        english: Told {
            name: "Two-mode closeness",
            meaning: "How short, taken together, the paths are from an organization, or from a working group (or need), to all the others, organizations and groups together: 1 when it is tied to all of the other kind.",
            not: "Nearness on the map, nor direct ties between organizations: two of the same working group are two steps apart.",
            reading: "From 0 to 1. Strengths of ties do not count. Undefined where somebody cannot reach somebody else: in a network of several pieces use the harmonic centrality. Compare organizations with organizations and groups with groups.",
        },
    },
    compute: two_mode_closeness,
};

/// Scores how near everybody in both modes is to all the others: the inverse of the sum of distances in steps.
///
/// # Definition
/// > *C*(*u*) = 1 / ∑ *d*(*u*, *x*) over all *x* ≠ *u* of both modes
/// # Normalization
/// [`Scale::Normalized`] multiplies by the least that sum can be: *m* + 2(*n* − 1) for actors, *n* + 2(*m* − 1) for events. Range
/// (0, 1], no unit.
/// # Edge cases
/// [`Gap::Disconnected`] for everybody where not all reach all, for parts of a network would be compared by sums over different
/// others; [`Gap::EmptyMode`] where the other mode is empty.
/// [`Gap::TooCostly`] for everybody where
/// [`Effort::Bounded`](crate::analysis::scores::Effort::Bounded) does not reach.
/// # Complexity
/// *O*((*n* + *m*) · ties) time.
/// # Errors
/// None.
/// # References
/// S. P. Borgatti, M. G. Everett, "Network analysis of 2-mode data", *Social Networks* 19(3), 1997, pp. 243–269.
pub fn two_mode_closeness(
    affiliation: &Affiliation,
    options: &MetricOptions,
) -> Result<TwoModeScores, AnalysisError> {
    let graph = affiliation.as_graph();
    if !affordable(&graph, Search::Bits, options.effort) {
        return Ok(TwoModeScores::too_costly(affiliation));
    }
    let reached_by_all = graph.len().saturating_sub(1);
    let sum = |one: &Distances| (one.reached as usize == reached_by_all).then_some(one.sum);
    let sums: Vec<Option<f64>> = distances(&graph).iter().map(sum).collect();
    Ok(TwoModeScores::of(affiliation, |side| {
        let least = match options.scale {
            Scale::Normalized => side.across as f64 + 2.0 * (side.own as f64 - 1.0),
            Scale::Raw => 1.0,
        };
        let scores = sums[side.places()].iter().map(|sum| Some(least / (*sum)?));
        Scores::partial(scores.collect(), Gap::Disconnected)
    }))
}
