//! The Hoover index: how much would have to change hands.

use super::distribution::Distribution;
use super::{Basis, EquityIndex};
use crate::analysis::explanation::{Explanation, Told};
use crate::analysis::scores::Value;

/// The Hoover index, in the list of indices.
pub const HOOVER: EquityIndex = EquityIndex {
    id: "hoover",
    explanation: Explanation {
        formula: "H = ½ ∑ f(i) |A(i) / μ − 1|",
        reference: "E. M. Hoover, \"The measurement of industrial localization\", Review of Economics and Statistics 18(4), 1936, pp. 162–171",
        italian: Told {
            name: "Indice di Hoover",
            meaning: "Quale parte di ciò che si divide, per esempio della copertura, dovrebbe passare da chi ne ha più della media a chi ne ha meno perché tutti stessero allo stesso modo.",
            not: "Un invito a togliere posti: dice solo quanto è grande lo squilibrio.",
            reading: "Da 0, tutti allo stesso modo, a quasi 1. Non è definito se nessuno ha nulla.",
        },
        english: Told {
            name: "Hoover index",
            meaning: "Which part of what is shared out, such as cover, would have to pass from those above the mean to those below it for all to be alike.",
            not: "A call to take places away: it only says how large the imbalance is.",
            reading: "From 0, all alike, to almost 1. Undefined where nobody has anything.",
        },
    },
    basis: Basis::Values,
    compute: hoover,
};

/// The Hoover index: half the mean distance from the mean, in units of the mean.
///
/// # Definition
/// > *H* = ½ ∑ *f*(*i*) |*A*(*i*) / μ − 1|
/// # Normalization
/// None. Range [0, 1), no unit.
/// # Edge cases
/// 0 for one place and where all have the same.
/// # Complexity
/// *O*(*n*).
/// # Errors
/// [`Gap::NothingToShare`](crate::analysis::scores::Gap::NothingToShare) where everybody has zero, and those of
/// [`Distribution::persons`].
/// # References
/// E. M. Hoover, "The measurement of industrial localization", *Review of Economics and Statistics* 18(4), 1936, pp. 162–171.
pub fn hoover(distribution: &Distribution) -> Value {
    let parts = distribution.relative()?;
    let terms = parts
        .iter()
        .map(|(share, ratio)| share * (ratio - 1.0).abs());
    Ok(terms.sum::<f64>() / 2.0)
}
