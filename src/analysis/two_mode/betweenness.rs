//! Two-mode betweenness.

use super::{TwoModeMetric, TwoModeScores};
use crate::analysis::error::AnalysisError;
use crate::analysis::explanation::{Explanation, Told};
use crate::analysis::kernels::betweenness::betweenness;
use crate::analysis::kernels::costs::{Search, affordable};
use crate::analysis::scores::{MetricOptions, Scale, Scores};
use crate::model::affiliation::Affiliation;

/// Two-mode betweenness, in the list of measures.
pub const METRIC: TwoModeMetric = TwoModeMetric {
    id: "betweenness",
    explanation: Explanation {
        formula: "B(u) = ∑ σ(x, y | u) / σ(x, y) / (½ [m²(s + 1)² + m(s + 1)(2t − s − 1) − t(2s − t + 3)]), s = ⌊(n − 1) / m⌋, t = n − 1 − s m",
        reference: "S. P. Borgatti, M. G. Everett, \"Network analysis of 2-mode data\", Social Networks 19(3), 1997, pp. 243–269",
        italian: Told {
            name: "Intermediazione a due modi",
            meaning: "Quanta parte dei percorsi più brevi tra tutti gli altri, enti e tavoli (o bisogni), passa da quell'ente o da quel tavolo: se chi ha un valore alto si ritira, i percorsi tra altri possono allungarsi o interrompersi.",
            not: "Potere o merito: dice chi sta in mezzo agli altri, non che cosa ne fa.",
            reading: "Da 0 a 1: 1 è il massimo possibile in una rete con altrettanti enti e tavoli. Le forze dei legami non contano. Enti e tavoli hanno ciascuno il proprio massimo: si confrontano enti con enti e tavoli con tavoli. Non è definita se dell'altro tipo non ce n'è alcuno.",
        },
        english: Told {
            name: "Two-mode betweenness",
            meaning: "What share of the shortest paths between all the others, organizations and working groups (or needs), passes through that organization or group: if one with a high value withdraws, paths between others may grow longer or break off.",
            not: "Power or merit: it tells who stands between the others, not what it makes of it.",
            reading: "From 0 to 1: 1 is the most there can be in a network of as many organizations and groups. Strengths of ties do not count. Organizations and groups each have a maximum of their own: compare organizations with organizations and groups with groups. Undefined where there is none of the other kind.",
        },
    },
    compute: two_mode_betweenness,
};

/// Scores how much everybody in both modes stands between the others: the share of shortest paths through each, in steps.
///
/// # Definition
/// > *B*(*u*) = ∑ *σ*(*x*, *y* | *u*) / *σ*(*x*, *y*) over unordered pairs *x* ≠ *u* ≠ *y* of both modes
/// # Normalization
/// [`Scale::Normalized`] divides by the largest *B* that a network with *n* in *u*'s mode and *m* in the other allows,
/// ½ [*m*²(*s* + 1)² + *m*(*s* + 1)(2*t* − *s* − 1) − *t*(2*s* − *t* + 3)] with *s* = (*n* − 1) div *m*, *t* = (*n* − 1) mod *m*: that of
/// the centre to which all *m* are tied, each with its share of the others. Range [0, 1], no unit.
/// # Edge cases
/// 0 without ties or with one, and for everybody where that largest is 0, as with one of each mode.
/// [`Gap::EmptyMode`](crate::analysis::scores::Gap::EmptyMode) where the other mode is empty.
/// [`Gap::TooCostly`](crate::analysis::scores::Gap::TooCostly) for everybody where
/// [`Effort::Bounded`](crate::analysis::scores::Effort::Bounded) does not reach.
/// # Complexity
/// *O*((*n* + *m*) · ties) time.
/// # Errors
/// None.
/// # References
/// S. P. Borgatti, M. G. Everett, "Network analysis of 2-mode data", *Social Networks* 19(3), 1997, pp. 243–269.
pub fn two_mode_betweenness(
    affiliation: &Affiliation,
    options: &MetricOptions,
) -> Result<TwoModeScores, AnalysisError> {
    let graph = affiliation.as_graph();
    if !affordable(&graph, Search::Lanes, options.effort) {
        return Ok(TwoModeScores::too_costly(affiliation));
    }
    // The kernel meets each pair from both ends.
    let sums = betweenness(&graph);
    Ok(TwoModeScores::of(affiliation, |side| {
        let largest = match options.scale {
            Scale::Normalized => largest(side.own, side.across),
            Scale::Raw => 1.0,
        };
        let share = |sum: &f64| match largest > 0.0 {
            true => sum / 2.0 / largest,
            false => 0.0,
        };
        Scores::new(sums[side.places()].iter().map(share).collect())
    }))
}

/// The largest betweenness that one of *n* can have with *m* in the other mode, both 1 or more.
fn largest(n: usize, m: usize) -> f64 {
    let [s, t] = [(n - 1) / m, (n - 1) % m].map(|number| number as f64);
    let m = m as f64;
    (m * m * (s + 1.0).powi(2) + m * (s + 1.0) * (2.0 * t - s - 1.0) - t * (2.0 * s - t + 3.0))
        / 2.0
}
