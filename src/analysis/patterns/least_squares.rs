//! Ordinary least squares with an intercept, by orthogonal columns.

use super::Refusal;
use crate::analysis::scores::Gap;

/// A column of which less than this is left beside the others says what they say together. R's `lm` asks for a tenth of it.
const COLLINEAR: f64 = 1e-6;

/// A column that varies by less than this part of its size does not vary.
const CONSTANT: f64 = 1e-10;

/// What least squares give.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Fit {
    pub(super) intercept: f64,
    /// By column.
    pub(super) coefficients: Vec<f64>,
    /// The coefficients by their standard errors.
    pub(super) t: Vec<f64>,
    /// The share of the variance of the outcome that the columns account for.
    pub(super) r_squared: f64,
}

/// Fits an outcome by columns of as many values each.
///
/// Every column is centred, which is what an intercept does, and then made orthogonal to those before it, twice, so that rounding leaves
/// nothing of them in it.
/// # Errors
/// [`Gap::NoVariation`] of the outcome or of a column, [`Gap::Collinear`] of a column that those before it make up, [`Gap::TooFewPairs`]
/// and [`Gap::ExactFit`] of the whole.
pub(super) fn fit(outcome: &[f64], columns: &[Vec<f64>]) -> Result<Fit, Refusal> {
    let (count, k) = (outcome.len(), columns.len());
    if count < k + 2 {
        return Err(Refusal::of_all(Gap::TooFewPairs));
    }
    let (mean, mut left) = centred(outcome).ok_or(Refusal::of_all(Gap::NoVariation))?;
    let total = square(&left);
    let mut means = Vec::with_capacity(k);
    let mut basis: Vec<Vec<f64>> = Vec::with_capacity(k);
    // Column j is the sum over i of basis i times triangle[i][j].
    let mut triangle = vec![vec![0.0; k]; k];
    for (j, column) in columns.iter().enumerate() {
        let refuse = |gap| Refusal::of_column(j, gap);
        let (mean, mut column) = centred(column).ok_or(refuse(Gap::NoVariation))?;
        let size = square(&column).sqrt();
        for _ in 0..2 {
            for (i, one) in basis.iter().enumerate() {
                triangle[i][j] += take_away(&mut column, one);
            }
        }
        let rest = square(&column).sqrt();
        if rest <= COLLINEAR * size {
            return Err(refuse(Gap::Collinear));
        }
        triangle[j][j] = rest;
        column.iter_mut().for_each(|value| *value /= rest);
        basis.push(column);
        means.push(mean);
    }
    let mut along = vec![0.0; k];
    for _ in 0..2 {
        for (part, one) in along.iter_mut().zip(&basis) {
            *part += take_away(&mut left, one);
        }
    }
    let residual = square(&left);
    if residual <= 1e-20 * total {
        return Err(Refusal::of_all(Gap::ExactFit));
    }
    let inverse = inverse(&triangle);
    let row = |j: usize| inverse[j].iter();
    let coefficients: Vec<f64> = (0..k)
        .map(|j| row(j).zip(&along).map(|(one, part)| one * part).sum())
        .collect();
    let variance = residual / (count - k - 1) as f64;
    let t = |(j, coefficient): (usize, &f64)| {
        let spread: f64 = row(j).map(|one| one * one).sum();
        coefficient / (spread * variance).sqrt()
    };
    let explained: f64 = means.iter().zip(&coefficients).map(|(m, c)| m * c).sum();
    Ok(Fit {
        intercept: mean - explained,
        t: coefficients.iter().enumerate().map(t).collect(),
        coefficients,
        r_squared: 1.0 - residual / total,
    })
}

/// The mean, and what is left of the values without it; nothing where they do not vary.
pub(super) fn centred(values: &[f64]) -> Option<(f64, Vec<f64>)> {
    let mean = values.iter().sum::<f64>() / values.len() as f64;
    let rest: Vec<f64> = values.iter().map(|value| value - mean).collect();
    (square(&rest) > CONSTANT * CONSTANT * square(values)).then_some((mean, rest))
}

/// Takes from the values what lies along a direction of length 1, and says how much that was.
fn take_away(values: &mut [f64], direction: &[f64]) -> f64 {
    let along: f64 = values.iter().zip(direction).map(|(v, d)| v * d).sum();
    for (value, one) in values.iter_mut().zip(direction) {
        *value -= along * one;
    }
    along
}

fn square(values: &[f64]) -> f64 {
    values.iter().map(|value| value * value).sum()
}

/// The inverse of an upper triangle.
fn inverse(triangle: &[Vec<f64>]) -> Vec<Vec<f64>> {
    let k = triangle.len();
    let mut inverse = vec![vec![0.0; k]; k];
    for j in 0..k {
        inverse[j][j] = 1.0 / triangle[j][j];
        for i in (0..j).rev() {
            let sum: f64 = (i + 1..=j).map(|l| triangle[i][l] * inverse[l][j]).sum();
            inverse[i][j] = -sum / triangle[i][i];
        }
    }
    inverse
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_through_four_points_is_the_one_of_the_textbook() {
        // Sxy = 5, Sxx = 5, so the slope is 1; residuals 0.5, -0.5, -0.5, 0.5 have sum of squares 1 of 6.
        let fit = fit(&[1.5, 1.5, 2.5, 4.5], &[vec![1.0, 2.0, 3.0, 4.0]]).unwrap();
        assert!((fit.coefficients[0] - 1.0).abs() < 1e-14);
        assert!(fit.intercept.abs() < 1e-14);
        assert!((fit.r_squared - 5.0 / 6.0).abs() < 1e-14);
        assert!((fit.t[0] - (5.0_f64 / 0.5).sqrt()).abs() < 1e-13);
    }

    #[test]
    fn what_cannot_be_told_apart_is_refused_by_name() {
        let y = [0.0, 1.0, 0.0, 1.0, 3.0];
        let (a, b) = (vec![1.0, 2.0, 3.0, 4.0, 9.0], vec![0.0, 0.0, 1.0, 0.0, 1.0]);
        let sum: Vec<f64> = a.iter().zip(&b).map(|(a, b)| 5.0 - a + 2.0 * b).collect();
        let refused = |columns: &[Vec<f64>]| fit(&y, columns).unwrap_err();
        assert_eq!(
            refused(&[a.clone(), b.clone(), sum]),
            Refusal::of_column(2, Gap::Collinear)
        );
        assert_eq!(
            refused(&[a.clone(), vec![0.1; 5]]),
            Refusal::of_column(1, Gap::NoVariation)
        );
        assert_eq!(refused(&[y.to_vec()]), Refusal::of_all(Gap::ExactFit));
        let many = [a.clone(), b.clone(), y.to_vec(), a.clone()];
        assert_eq!(refused(&many), Refusal::of_all(Gap::TooFewPairs));
        assert_eq!(
            fit(&[0.3; 5], &[a]).unwrap_err(),
            Refusal::of_all(Gap::NoVariation)
        );
    }
}
