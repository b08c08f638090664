//! The correlation of two dyadic matrices, tested by relabelling (quadratic assignment procedure, QAP).

use super::chance::{BothSides, Chance, DrawOptions, each_draw};
use super::dyads::DyadMatrix;
use super::least_squares::centred;
use super::relabelled::{Labels, Relabelled};
use super::{Refusal, comparable, of_known_actors};
use crate::analysis::scores::Gap;

/// How two matrices go together.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Correlation {
    /// Pearson's *r* over the dyads known in both, in [−1, 1].
    pub value: f64,
    /// How many dyads are known in both.
    pub dyads: usize,
    /// How many are not, and are left out.
    pub left_out: usize,
    /// What chance makes of it.
    pub chance: Chance,
}

/// Correlates two dyadic matrices and compares with the same two when the actors of the second change their labels by lot.
///
/// # Definition
/// > *p* = (1 + #{π : *r*(*A*, *B*ᵖ) ≥ *r*(*A*, *B*)}) / (1 + *R*), *B*ᵖ(*i*, *j*) = *B*(π(*i*), π(*j*))
///
/// and so for the other side and for both, where what is as far from zero counts. Rows and columns move together, so that whatever an
/// actor brings to all its dyads stays with it; that is what a plain test of the correlation gets wrong.
/// # Edge cases
/// What is missing moves with the actors, and each draw counts the dyads that are known in both under its labels. An actor of which no
/// dyad is known in both is left out, of the relabelling too.
/// # Complexity
/// *O*(*n*²) once, and a draw *O*(*n*) + the entries other than zero of the matrix that has fewer + what is missing.
/// # Errors
/// [`Gap::TooFewActors`] below three, [`Gap::TooFewPairs`] below three dyads, [`Gap::NoVariation`] of the first (no column) or the second
/// (column 0), [`Gap::TooLarge`] above [`DyadMatrix::MOST_ACTORS`].
/// # References
/// L. Hubert, *Assignment Methods in Combinatorial Data Analysis*, Dekker, 1987; D. Krackhardt, "QAP partialling as a test of
/// spuriousness", *Social Networks* 9(2), 1987, pp. 171–186.
pub fn qap_correlation(
    one: &DyadMatrix,
    other: &DyadMatrix,
    options: &DrawOptions,
) -> Result<Correlation, Refusal> {
    comparable(one, &[other])?;
    let both = one
        .dyads()
        .filter_map(|(i, j)| Some((one.value(i, j)?, other.value(i, j)?)));
    let (left, right): (Vec<f64>, Vec<f64>) = both.unzip();
    if left.len() < 3 {
        return Err(Refusal::of_all(Gap::TooFewPairs));
    }
    let dyads = left.len();
    let (_, left) = centred(&left).ok_or(Refusal::of_all(Gap::NoVariation))?;
    let (_, right) = centred(&right).ok_or(Refusal::of_column(0, Gap::NoVariation))?;
    let product = |a: &[f64], b: &[f64]| -> f64 { a.iter().zip(b).map(|(a, b)| a * b).sum() };
    let value =
        product(&left, &right) / (product(&left, &left).sqrt() * product(&right, &right).sqrt());
    let all = one.dyads().count();
    let parts = of_known_actors(one, &[other]);
    let (one, other) = match parts.as_deref() {
        Some([one, other]) => (one, other),
        _ => (one, other),
    };
    let relabelled = Relabelled::new(one, &[other], 0);
    let under = |labels: &Labels| Some(relabelled.sums(labels).parts(0, &[1.0])?.along);
    // The draws are compared with the same sums in the same order.
    let n = one.len();
    let observed = under(&Labels::unchanged(n)).unwrap_or(value);
    let drawn = each_draw(options, |random| {
        let mut order: Vec<u32> = (0..n as u32).collect();
        random.shuffle(&mut order);
        under(&Labels::of(order))
    });
    Ok(Correlation {
        value,
        dyads,
        left_out: all - dyads,
        chance: Chance::of(observed, &drawn, BothSides::FromZero),
    })
}
