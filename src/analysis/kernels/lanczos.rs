//! The largest eigenvalue of a symmetric operator and its eigenvector.

use super::systems::Stopped;
use super::vectors::{add, dot, normalize};

/// A number and a vector of unit length that an operator only stretches by it.
#[derive(Debug, Clone)]
pub(crate) struct Dominant {
    /// The eigenvalue.
    pub(crate) value: f64,
    /// The eigenvector.
    pub(crate) vector: Vec<f64>,
}

/// How many numbers the basis may hold: 256 MiB.
const ROOM: usize = 1 << 25;

/// The longest basis, and the shortest where the network is large.
const LENGTHS: (usize, usize) = (300, 24);

/// How many products a measure makes at most.
pub(crate) const PRODUCTS: usize = 20_000;

/// How many plain products polish the vector at the end.
const POLISH: usize = 16;

/// Finds the largest eigenvalue of a symmetric operator without negative entries that has a part in `start`.
///
/// Lanczos' iteration, every vector made orthogonal to all before it, begun anew from the best vector when the basis is full. It stops
/// when the product differs from the stretched vector by less than 10⁻¹⁴ of the eigenvalue, or after `limit` products. Where the
/// eigenvalue is met more than once, the vector is the part of `start` that belongs to it, the limit of plain power iteration. At the end a few plain products bring the
/// smallest entries, which have drowned in the rounding of the largest, to their own precision; none is then below zero.
/// # Complexity
/// *k* products and *O*(*k l n*) for *k* iterations and a basis of *l*, at most 300 and 256 MiB.
/// # References
/// C. Lanczos, "An iteration method for the solution of the eigenvalue problem of linear differential and integral operators", *Journal
/// of Research of the National Bureau of Standards* 45(4), 1950, pp. 255–282.
pub(crate) fn dominant(
    mut start: Vec<f64>,
    limit: usize,
    mut product: impl FnMut(&mut [f64], &mut [f64]),
) -> Result<Dominant, Stopped> {
    let n = start.len();
    let length = (ROOM / n.max(1)).clamp(LENGTHS.1, LENGTHS.0);
    let mut products = 0;
    let mut image = vec![0.0; n];
    loop {
        normalize(&mut start);
        let mut basis = vec![start];
        let (mut diagonal, mut beside): (Vec<f64>, Vec<f64>) = (Vec::new(), Vec::new());
        let (value, weights, residual) = loop {
            let last = basis.len() - 1;
            product(&mut basis[last], &mut image);
            products += 1;
            diagonal.push(dot(&image, &basis[last]));
            // Twice is enough to make them orthogonal to the last digit.
            for _ in 0..2 {
                for vector in &basis {
                    let part = dot(&image, vector);
                    add(&mut image, -part, vector);
                }
            }
            let size = dot(&image, &image).sqrt();
            let (value, weights) = top_of_tridiagonal(&diagonal, &beside);
            let residual = size * weights[last].abs();
            let ends = residual <= 1e-14 * value || size <= f64::EPSILON * value;
            if ends || basis.len() == length || products == limit || !size.is_finite() {
                break (value, weights, if ends { 0.0 } else { residual });
            }
            beside.push(size);
            basis.push(image.iter().map(|entry| entry / size).collect());
        };
        start = vec![0.0; n];
        for (vector, weight) in basis.iter().zip(&weights) {
            add(&mut start, *weight, vector);
        }
        if residual == 0.0 {
            return Ok(polished(value, start, product));
        }
        if products == limit || !residual.is_finite() {
            return Err(Stopped {
                iterations: products,
                residual: residual / value,
                values: start,
            });
        }
    }
}

/// The eigenvector after some plain products, which mix nothing but what has the same sign.
pub(super) fn polished(
    value: f64,
    mut vector: Vec<f64>,
    mut product: impl FnMut(&mut [f64], &mut [f64]),
) -> Dominant {
    // An operator without negative entries has such a vector; what is below zero is rounding.
    for entry in &mut vector {
        *entry = entry.abs();
    }
    let mut image = vec![0.0; vector.len()];
    for _ in 0..if value > 0.0 { POLISH } else { 0 } {
        product(&mut vector, &mut image);
        std::mem::swap(&mut vector, &mut image);
        normalize(&mut vector);
    }
    Dominant { value, vector }
}

/// The largest eigenvalue of a symmetric tridiagonal matrix, and its eigenvector.
fn top_of_tridiagonal(diagonal: &[f64], beside: &[f64]) -> (f64, Vec<f64>) {
    let n = diagonal.len();
    let radius = |row: usize| {
        let before = row.checked_sub(1).map_or(0.0, |before| beside[before]);
        before.abs() + beside.get(row).map_or(0.0, |after| after.abs())
    };
    let mut low = diagonal.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let mut high = (0..n).fold(low, |high, row| high.max(diagonal[row] + radius(row)));
    // Nothing lies above a number exactly when every pivot of the difference is above zero.
    let lies_above = |shift: f64| {
        let mut pivot = f64::INFINITY;
        (0..n).any(|row| {
            let before = row.checked_sub(1).map_or(0.0, |before| beside[before]);
            pivot = shift - diagonal[row] - before * before / pivot;
            pivot <= 0.0
        })
    };
    loop {
        let middle = low + (high - low) / 2.0;
        if middle <= low || middle >= high {
            break;
        }
        if lies_above(middle) {
            low = middle;
        } else {
            high = middle;
        }
    }
    // Inverse iteration from just above, where no pivot is zero or less.
    let shift = high + (high.abs() * 4.0 * f64::EPSILON).max(f64::MIN_POSITIVE);
    let mut pivots = vec![0.0; n];
    for row in 0..n {
        let before = row.checked_sub(1).map_or(0.0, |before| {
            beside[before] * beside[before] / pivots[before]
        });
        pivots[row] = (shift - diagonal[row] - before).max(f64::MIN_POSITIVE);
    }
    let mut vector = vec![1.0; n];
    for _ in 0..3 {
        for row in 1..n {
            vector[row] += beside[row - 1] / pivots[row - 1] * vector[row - 1];
        }
        for row in (0..n).rev() {
            let after = beside.get(row).map_or(0.0, |b| b * vector[row + 1]);
            vector[row] = (vector[row] + after) / pivots[row];
            if !vector[row].is_finite() {
                vector[row] = f64::MAX.sqrt();
            }
        }
        let largest = vector
            .iter()
            .fold(0.0_f64, |most, entry| most.max(entry.abs()));
        vector.iter_mut().for_each(|entry| *entry /= largest);
        normalize(&mut vector);
    }
    (high, vector)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::f64::consts::PI;

    fn path(x: &mut [f64], image: &mut [f64]) {
        for (place, image) in image.iter_mut().enumerate() {
            let before = place.checked_sub(1).map_or(0.0, |before| x[before]);
            *image = before + x.get(place + 1).copied().unwrap_or(0.0);
        }
    }

    #[test]
    fn the_eigenvector_of_a_path_is_a_sine_whether_or_not_the_basis_is_begun_anew() {
        for n in [1, 2, 3, 10, 120, 310] {
            let Dominant { value, vector } = dominant(vec![1.0; n], PRODUCTS, path).unwrap();
            let angle = PI / (n + 1) as f64;
            assert!((value - 2.0 * angle.cos()).abs() < 1e-13, "{n}: {value}");
            let sines = (1..=n).map(|place| (angle * place as f64).sin());
            let size = (n as f64 + 1.0) / 2.0;
            for (entry, sine) in vector.iter().zip(sines) {
                // The nearer the next eigenvalue, the less a residual of 10⁻¹⁴ says.
                assert!((entry * size.sqrt() - sine).abs() < 1e-8, "{n}");
            }
        }
    }
}
