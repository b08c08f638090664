//! The largest eigenvalue of an operator that is not symmetric, and its eigenvector.

use super::lanczos::{Dominant, polished};
use super::systems::Stopped;
use super::vectors::{add, dot, normalize};

/// How long a basis is at most. Short, for the small matrix is dense.
const LENGTH: usize = 32;

/// The matrix of a basis is squared so often: its powers reach 2⁶⁰.
const SQUARINGS: usize = 60;

/// Finds the largest eigenvalue of an irreducible operator without negative entries, and its eigenvector, which has none either.
///
/// Arnoldi's iteration, begun anew from the best vector when the basis is full; the eigenvector of the small matrix that the operator
/// is on the basis comes from squaring that matrix until only one column is left. It stops as
/// [`dominant`](super::lanczos::dominant) does.
/// # Complexity
/// *k* products and *O*(32 *k n*) for *k* iterations.
/// # References
/// W. E. Arnoldi, "The principle of minimized iterations in the solution of the matrix eigenvalue problem", *Quarterly of Applied
/// Mathematics* 9(1), 1951, pp. 17–29.
pub(crate) fn perron(
    mut start: Vec<f64>,
    limit: usize,
    mut product: impl FnMut(&mut [f64], &mut [f64]),
) -> Result<Dominant, Stopped> {
    let mut image = vec![0.0; start.len()];
    let mut products = 0;
    loop {
        normalize(&mut start);
        let mut basis = vec![start];
        // Column by column, each one entry longer than the last.
        let mut columns: Vec<Vec<f64>> = Vec::new();
        let mut scale = 0.0_f64;
        let size = loop {
            let last = basis.len() - 1;
            product(&mut basis[last], &mut image);
            products += 1;
            scale = scale.max(dot(&image, &image).sqrt());
            let mut column = vec![0.0; basis.len()];
            for _ in 0..2 {
                for (vector, entry) in basis.iter().zip(&mut column) {
                    let part = dot(&image, vector);
                    add(&mut image, -part, vector);
                    *entry += part;
                }
            }
            let size = dot(&image, &image).sqrt();
            let full = basis.len() == LENGTH || size <= 4.0 * f64::EPSILON * scale;
            columns.push(column);
            if full || products == limit || !size.is_finite() {
                break size;
            }
            if let Some(column) = columns.last_mut() {
                column.push(size);
            }
            basis.push(image.iter().map(|entry| entry / size).collect());
        };
        let (value, weights) = top(&columns);
        start = vec![0.0; image.len()];
        for (vector, weight) in basis.iter().zip(&weights) {
            add(&mut start, *weight, vector);
        }
        let residual = size * weights.last().map_or(0.0, |weight| weight.abs());
        if residual <= 1e-14 * value || size <= 4.0 * f64::EPSILON * scale {
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

/// The eigenvalue of largest real part of a small matrix whose columns are given as far as they are not zero, and its eigenvector.
fn top(columns: &[Vec<f64>]) -> (f64, Vec<f64>) {
    let n = columns.len();
    let entry = |row: usize, column: usize| columns[column].get(row).copied().unwrap_or(0.0);
    let mut matrix: Vec<f64> = (0..n * n)
        .map(|place| entry(place / n, place % n))
        .collect();
    let norm = matrix.iter().map(|entry| entry * entry).sum::<f64>().sqrt();
    if norm == 0.0 {
        return (0.0, vec![1.0 / (n as f64).sqrt(); n]);
    }
    // What is added to the diagonal puts the eigenvalue ahead of those on the other side of zero.
    for row in 0..n {
        matrix[row * n + row] += norm;
    }
    for _ in 0..SQUARINGS {
        let mut square = vec![0.0; n * n];
        for row in 0..n {
            for inner in 0..n {
                let left = matrix[row * n + inner];
                let right = &matrix[inner * n..(inner + 1) * n];
                for (sum, right) in square[row * n..(row + 1) * n].iter_mut().zip(right) {
                    *sum += left * right;
                }
            }
        }
        let largest = square
            .iter()
            .fold(0.0_f64, |most, entry| most.max(entry.abs()));
        square.iter_mut().for_each(|entry| *entry /= largest);
        matrix = square;
    }
    // Every column is now a multiple of the eigenvector; the largest is taken.
    let column = (0..n).max_by(|&one, &other| {
        let size =
            |column: usize| -> f64 { (0..n).map(|row| matrix[row * n + column].powi(2)).sum() };
        size(one).total_cmp(&size(other))
    });
    let column = column.unwrap_or(0);
    let mut vector: Vec<f64> = (0..n).map(|row| matrix[row * n + column]).collect();
    normalize(&mut vector);
    let image = |row: usize| -> f64 {
        (0..n)
            .map(|column| entry(row, column) * vector[column])
            .sum()
    };
    let value = (0..n).map(|row| image(row) * vector[row]).sum();
    (value, vector)
}

#[cfg(test)]
mod tests {
    use super::super::lanczos::PRODUCTS;
    use super::*;

    #[test]
    fn a_ring_with_a_short_cut_has_the_root_of_its_polynomial() {
        // 0 → 1 → … → 39 → 0 and 38 → 0: λ⁴⁰ = 1 + λ.
        let n = 40;
        let product = |x: &mut [f64], image: &mut [f64]| {
            image[1..n].copy_from_slice(&x[..n - 1]);
            image[0] = x[n - 1] + x[n - 2];
        };
        let Dominant { value, vector } = perron(vec![1.0; n], PRODUCTS, product).unwrap();
        assert!((value.powi(n as i32) / (1.0 + value) - 1.0).abs() < 1e-11);
        for place in 1..n {
            assert!((vector[place] * value / vector[place - 1] - 1.0).abs() < 1e-11);
        }
    }
}
