//! The two linear systems under the measures that count walks: symmetric by conjugate gradients, directed by Gauss–Seidel.

use super::hubs::Hubs;
use super::vectors::{add, dot, sum_of};
use crate::analysis::error::AnalysisError;

/// An iteration that came to its limit.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Stopped {
    /// How many iterations were made.
    pub(crate) iterations: usize,
    /// How far it still was.
    pub(crate) residual: f64,
    /// What it had, in the order in which it works: by place where it is told by [`Hubs`], by actor where it is not.
    pub(crate) values: Vec<f64>,
}

impl Stopped {
    /// The error of a measure whose scores `scores` makes of the values. Those that are not numbers are left out altogether.
    pub(crate) fn error(
        self,
        metric: &'static str,
        scores: impl FnOnce(&[f64]) -> Vec<f64>,
    ) -> AnalysisError {
        let mut scores = scores(&self.values);
        if !scores.iter().all(|score| score.is_finite()) {
            scores.clear();
        }
        AnalysisError::NotConverged {
            metric,
            iterations: self.iterations,
            residual: self.residual,
            scores,
        }
    }
}

/// After so many iterations something is wrong: with the factors used here some fifty suffice.
pub(crate) const ROUNDS: usize = 2_000;

/// How many numbers of each vector are worked on at once.
const BLOCK: usize = 1024;

/// Solves (*D* − *f A*) *z* = 1 for a symmetric network *A* and a diagonal *D*, by place, over the places that have an arc.
///
/// *D* − *f A* must be positive definite. Conjugate gradients, with *D* as preconditioner, stop when the absolute residuals add up to at
/// most `tolerance` an actor, or after so many `rounds`. The numbers of what has no arc are 1 / *D* at once.
/// # Complexity
/// Some 30 to 50 products with *A*, whatever the network, when *f A* stays below 0.85 *D*.
/// # References
/// M. R. Hestenes, E. Stiefel, "Methods of Conjugate Gradients for Solving Linear Systems", *Journal of Research of the National Bureau
/// of Standards* 49(6), 1952, pp. 409–436.
pub(crate) fn conjugate_gradients(
    hubs: &Hubs,
    diagonal: &[f64],
    factor: f64,
    tolerance: f64,
    rounds: usize,
) -> Result<Vec<f64>, Stopped> {
    let n = hubs.len();
    let inverse: Vec<f64> = diagonal.iter().map(|entry| 1.0 / entry).collect();
    // Where D holds the strengths, a constant is near the solution.
    let mut ones = vec![1.0; n];
    let mut residual = vec![0.0; n];
    hubs.sums(&mut ones, |place, sum, _| {
        residual[place] = diagonal[place] - factor * sum;
    });
    let start = n as f64 / residual.iter().sum::<f64>();
    let mut solution = ones;
    solution.fill(start);
    for left in &mut residual {
        *left = 1.0 - start * *left;
    }
    let mut direction: Vec<f64> = residual.iter().zip(&inverse).map(|(r, d)| r * d).collect();
    let mut scale = dot(&residual, &direction);
    let mut left = sum_of(&residual, &residual, |left, _| left.abs());
    let mut image = vec![0.0; n];
    let mut iterations = 0;
    loop {
        // A residual of exactly zero leaves no direction to go.
        if left <= tolerance * n as f64 || scale == 0.0 {
            return Ok(solution);
        }
        if iterations == rounds || !left.is_finite() {
            return Err(Stopped {
                iterations,
                residual: left / n as f64,
                values: solution,
            });
        }
        iterations += 1;
        hubs.sums(&mut direction, |place, sum, direction| {
            image[place] = diagonal[place] * direction[place] - factor * sum;
        });
        let step = scale / dot(&direction, &image);
        let mut next = 0.0;
        left = 0.0;
        // Block by block, so that what one loop wrote is still near when the next one reads it.
        for begin in (0..n).step_by(BLOCK) {
            let block = begin..(begin + BLOCK).min(n);
            let inverse = &inverse[block.clone()];
            let residual = &mut residual[block.clone()];
            add(
                &mut solution[block.clone()],
                step,
                &direction[block.clone()],
            );
            add(residual, -step, &image[block]);
            next += sum_of(residual, inverse, |left, inverse| left * left * inverse);
            left += sum_of(residual, inverse, |left, _| left.abs());
        }
        let turn = next / scale;
        scale = next;
        for ((entry, left), inverse) in direction.iter_mut().zip(&residual).zip(&inverse) {
            *entry = left * inverse + turn * *entry;
        }
    }
}

/// Solves *x*(*v*) = 1 + *f* ∑ *w*(*u*, *v*) *x*(*u*) / *e*(*u*) over the arcs from *u* to *v*, by place. `shares` are the 1 / *e*.
///
/// Gauss–Seidel: each sum already uses the new numbers of the places before. It stops when a round moves the numbers by at most
/// `tolerance` of their sum, or after so many `rounds`. The sums of *f w* / *e* over what leaves an actor must lie below 1, or the largest singular value must.
pub(crate) fn gauss_seidel(
    hubs: &Hubs,
    shares: &[f64],
    factor: f64,
    tolerance: f64,
    rounds: usize,
) -> Result<Vec<f64>, Stopped> {
    let mut solution = vec![1.0; hubs.len()];
    let mut shared = shares.to_vec();
    let mut iterations = 0;
    loop {
        let (mut moved, mut total) = (0.0, 0.0);
        hubs.sums(&mut shared, |place, sum, shared| {
            let new = 1.0 + factor * sum;
            moved += (new - solution[place]).abs();
            total += new;
            solution[place] = new;
            shared[place] = new * shares[place];
        });
        iterations += 1;
        if moved <= tolerance * total {
            return Ok(solution);
        }
        if iterations == rounds || !moved.is_finite() {
            return Err(Stopped {
                iterations,
                residual: moved / total,
                values: solution,
            });
        }
    }
}
