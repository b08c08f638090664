//! Sums over long rows of numbers, in eight parts, so that one addition need not wait for another.

const PARTS: usize = 8;

/// The sum of the products.
pub(crate) fn dot(one: &[f64], other: &[f64]) -> f64 {
    sum_of(one, other, |one, other| one * other)
}

/// The sum of what a function makes of each two numbers.
pub(crate) fn sum_of(one: &[f64], other: &[f64], term: impl Fn(f64, f64) -> f64) -> f64 {
    let (ones, one_rest) = one.as_chunks::<PARTS>();
    let (others, other_rest) = other.as_chunks::<PARTS>();
    let mut parts = [0.0; PARTS];
    for (one, other) in ones.iter().zip(others) {
        for part in 0..PARTS {
            parts[part] += term(one[part], other[part]);
        }
    }
    let rest = one_rest.iter().zip(other_rest);
    parts.iter().sum::<f64>() + rest.map(|(&a, &b)| term(a, b)).sum::<f64>()
}

/// Adds so much of another vector.
pub(crate) fn add(to: &mut [f64], part: f64, vector: &[f64]) {
    for (entry, other) in to.iter_mut().zip(vector) {
        *entry += part * other;
    }
}

/// Makes the squares add up to 1, unless all are 0.
pub(crate) fn normalize(vector: &mut [f64]) {
    let size = dot(vector, vector).sqrt();
    if size > 0.0 {
        vector.iter_mut().for_each(|entry| *entry /= size);
    }
}
