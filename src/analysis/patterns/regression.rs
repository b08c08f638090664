//! The regression of one dyadic matrix on several, tested by relabelling (multiple regression quadratic assignment procedure, MRQAP).

use super::chance::{BothSides, Chance, DrawOptions, each_draw};
use super::dyads::DyadMatrix;
use super::least_squares::fit;
use super::relabelled::{Labels, Relabelled, Sums};
use super::{Refusal, comparable, of_known_actors};
use crate::analysis::scores::Gap;

/// What one column has to do with the outcome, the others being equal.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Term {
    /// By how much the outcome is higher where the column is higher by one.
    pub coefficient: f64,
    /// The coefficient by the standard error that it would have if dyads were independent: what is compared with chance, not believed.
    pub t: f64,
    /// What chance makes of *t*.
    pub chance: Chance,
}

/// A dyadic matrix by others.
#[derive(Debug, Clone, PartialEq)]
pub struct Regression {
    /// The outcome where all columns are zero.
    pub intercept: f64,
    /// By column.
    pub terms: Vec<Term>,
    /// The share of the outcome's variance that goes with the columns, in [0, 1).
    pub r_squared: f64,
    /// How many dyads are known in all matrices.
    pub dyads: usize,
    /// How many are not, and are left out.
    pub left_out: usize,
}

/// Regresses one dyadic matrix on others and tests each of these by double semi-partialing.
///
/// # Definition
/// > *Y* = β₀ + ∑ₖ βₖ *X*ₖ + ε, by ordinary least squares over the dyads
///
/// To test *X*ₖ, what the others make of it is taken away, *E*ₖ = *X*ₖ − ∑ γⱼ *X*ⱼ; the actors of *E*ₖ change their labels by lot, and
/// *Y* is regressed on the relabelled *E*ₖ and the other columns as they are. The *t* of *E*ₖ is what is compared: with the labels
/// unchanged it is that of *X*ₖ. *p* = (1 + draws that go as far) / (1 + *R*), for either side and for both, where what is as far from zero
/// counts. One relabelling serves all columns.
/// # Edge cases
/// A dyad with a missing value is left out, and so is an actor of which no dyad is known in everything. What else is missing of a column
/// moves with its actors: a dyad counts in a draw if the outcome and the other columns are known as they are and *E*ₖ is as it is relabelled.
/// γ is taken over the dyads that are known in all columns.
/// # Complexity
/// *O*(*n*² *k*²) once. A draw takes *O*(*n*) and, for each two of the matrices, the entries other than zero of the one that has fewer.
/// # Errors
/// Those of [`qap_correlation`](super::correlation::qap_correlation); [`Gap::NoVariation`] and [`Gap::Collinear`] name the column, whose
/// place is in [`Refusal::column`]; [`Gap::ExactFit`] where nothing is left to compare with.
/// # References
/// D. Dekker, D. Krackhardt, T. A. B. Snijders, "Sensitivity of MRQAP tests to collinearity and autocorrelation conditions",
/// *Psychometrika* 72(4), 2007, pp. 563–581.
pub fn qap_regression(
    outcome: &DyadMatrix,
    columns: &[&DyadMatrix],
    options: &DrawOptions,
) -> Result<Regression, Refusal> {
    comparable(outcome, columns)?;
    let all = outcome.dyads().count();
    let parts = of_known_actors(outcome, columns);
    let known: Vec<&DyadMatrix>;
    let (outcome, columns) = match parts.as_deref() {
        Some([outcome, columns @ ..]) => {
            known = columns.iter().collect();
            (outcome, &known[..])
        }
        _ => (outcome, columns),
    };
    let n = outcome.len();
    let row = |(i, j): (usize, usize)| -> Option<Vec<f64>> {
        columns.iter().map(|column| column.value(i, j)).collect()
    };
    // By column; γ needs the columns alone.
    let mut alone: Vec<Vec<f64>> = vec![Vec::new(); columns.len()];
    let mut together: Vec<Vec<f64>> = vec![Vec::new(); columns.len()];
    let mut values = Vec::new();
    for (i, j) in outcome.dyads() {
        let Some(row) = row((i, j)) else { continue };
        let value = outcome.value(i, j);
        values.extend(value);
        for (place, &one) in row.iter().enumerate() {
            alone[place].push(one);
            if value.is_some() {
                together[place].push(one);
            }
        }
    }
    let found = fit(&values, &together)?;
    drop(together);
    let cleared = |tested: usize| -> Result<Vec<f64>, Refusal> {
        let others = (0..columns.len()).filter(|&other| other != tested);
        let beside: Vec<Vec<f64>> = others.clone().map(|other| alone[other].clone()).collect();
        let gamma = fit(&alone[tested], &beside)?.coefficients;
        let mut weights = vec![1.0; columns.len()];
        for (other, gamma) in others.zip(gamma) {
            weights[other] = -gamma;
        }
        Ok(weights)
    };
    let weights: Vec<Vec<f64>> = (0..columns.len()).map(cleared).collect::<Result<_, _>>()?;
    drop(alone);
    // With nothing missing the same sums serve all columns.
    let whole = columns.iter().all(|column| column.unknown() == 0);
    let apart = if whole { 1 } else { columns.len() };
    let relabelled: Vec<Relabelled> = (0..apart)
        .map(|tested| Relabelled::new(outcome, columns, tested))
        .collect();
    let under = |labels: &Labels| -> Vec<Option<f64>> {
        let sums: Vec<Sums> = relabelled.iter().map(|one| one.sums(labels)).collect();
        let tested = weights.iter().enumerate();
        tested
            .map(|(column, weights)| {
                let sums = sums.get(column).or(sums.first())?;
                sums.parts(column, weights)?.t()
            })
            .collect()
    };
    let observed = under(&Labels::unchanged(n));
    let drawn = each_draw(options, |random| {
        let mut order: Vec<u32> = (0..n as u32).collect();
        random.shuffle(&mut order);
        under(&Labels::of(order))
    });
    let term = |column: usize| {
        let observed = observed[column].ok_or(Refusal::of_column(column, Gap::Collinear))?;
        let drawn: Vec<Option<f64>> = drawn.iter().map(|one| one[column]).collect();
        Ok(Term {
            coefficient: found.coefficients[column],
            t: found.t[column],
            chance: Chance::of(observed, &drawn, BothSides::FromZero),
        })
    };
    Ok(Regression {
        intercept: found.intercept,
        terms: (0..columns.len()).map(term).collect::<Result<_, _>>()?,
        r_squared: found.r_squared,
        left_out: all - values.len(),
        dyads: values.len(),
    })
}
