//! A connected network as one of resistors: how much current each tie carries, over all pairs of a source and a sink.

use super::vectors::dot;
use rayon::prelude::*;

/// How many ties are solved for at once, so that each entry of the factor is read once for all.
const LANES: usize = 8;

/// For each tie the sum, over all pairs of actors of a connected network, of the current it carries when a unit flows between the pair.
///
/// `ties` are pairs of places below `n`, each once, with the conductance. `None` when the conductances lie so far apart that the
/// factorization loses them.
///
/// The current from *s* to *t* through a tie (*u*, *v*) of conductance *c* is *f*(*s*) − *f*(*t*), *f* = *c L*⁻¹(*e*ᵤ − *e*ᵥ), *L* being the Laplacian
/// with the last place grounded; the sum of all differences follows from *f* in ascending order (Brandes and Fleischer).
/// # Complexity
/// *O*(*n*³ / 6) for Cholesky's factor, 4 *n*² bytes; *O*(*n*²) a tie.
/// # References
/// U. Brandes, D. Fleischer, "Centrality Measures Based on Current Flow", *STACS 2005*, LNCS 3404, pp. 533–544.
pub(crate) fn currents(n: usize, ties: &[(u32, u32, f64)]) -> Option<Vec<f64>> {
    let factor = Factor::of(n, ties)?;
    let sums: Vec<[f64; LANES]> = ties
        .par_chunks(LANES)
        .map_init(
            || (vec![[0.0; LANES]; n], Vec::with_capacity(n)),
            |(potentials, sorted), chunk| {
                potentials.fill([0.0; LANES]);
                let mut first = n;
                for (lane, &(u, v, conductance)) in chunk.iter().enumerate() {
                    potentials[u as usize][lane] = conductance;
                    potentials[v as usize][lane] = -conductance;
                    first = first.min(u.min(v) as usize);
                }
                factor.solve(potentials, first);
                std::array::from_fn(|lane| {
                    sorted.clear();
                    sorted.extend(potentials.iter().map(|row| row[lane]));
                    sorted.sort_unstable_by(f64::total_cmp);
                    let ranked = sorted.iter().enumerate();
                    ranked
                        .map(|(rank, f)| (2.0 * rank as f64 - (n as f64 - 1.0)) * f)
                        .sum()
                })
            },
        )
        .collect();
    let mut sums = sums.into_flattened();
    sums.truncate(ties.len());
    Some(sums)
}

/// Cholesky's factor of a grounded Laplacian, row after row up to the diagonal.
#[derive(Debug)]
struct Factor {
    rows: Vec<Vec<f64>>,
}

impl Factor {
    fn of(n: usize, ties: &[(u32, u32, f64)]) -> Option<Self> {
        let size = n.checked_sub(1)?;
        let mut rows: Vec<Vec<f64>> = (1..=size).map(|length| vec![0.0; length]).collect();
        for &(u, v, conductance) in ties {
            let (low, high) = (u.min(v) as usize, u.max(v) as usize);
            rows[low][low] += conductance;
            if high < size {
                rows[high][high] += conductance;
                rows[high][low] = -conductance;
            }
        }
        for at in 0..size {
            let (before, rest) = rows.split_at_mut(at);
            let row = rest.first_mut()?;
            for (column, other) in before.iter().enumerate() {
                let left = row[column] - dot(&row[..column], &other[..column]);
                row[column] = left / other[column];
            }
            let pivot = row[at] - dot(&row[..at], &row[..at]);
            // Not only smaller than zero: not a number either.
            if !(pivot > 0.0 && pivot.is_finite()) {
                return None;
            }
            row[at] = pivot.sqrt();
        }
        Some(Self { rows })
    }

    /// Solves for all lanes in place; before `first` the right-hand sides are zero. The grounded place gets zero.
    fn solve(&self, values: &mut [[f64; LANES]], first: usize) {
        let size = self.rows.len();
        values[size] = [0.0; LANES];
        for at in first..size {
            let row = &self.rows[at];
            let mut value = values[at];
            for (entry, known) in row[first..at].iter().zip(&values[first..at]) {
                for lane in 0..LANES {
                    value[lane] -= entry * known[lane];
                }
            }
            values[at] = value.map(|value| value / row[at]);
        }
        for at in (0..size).rev() {
            let row = &self.rows[at];
            let value = values[at].map(|value| value / row[at]);
            values[at] = value;
            for (entry, other) in row[..at].iter().zip(&mut values[..at]) {
                for lane in 0..LANES {
                    other[lane] -= entry * value[lane];
                }
            }
        }
    }
}
