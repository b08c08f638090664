//! Sums over dyads when the actors of some matrices change their labels: all that a permutation has to compute.

use super::dyads::DyadMatrix;

/// Below this a pivot of a correlation matrix is rounding: the square of what least squares call collinear, and a tenth of that.
const PIVOT: f64 = 1e-13;

/// An outcome and columns, with all the sums that stay when the columns are relabelled.
///
/// A permutation relabels rows and columns of the tested column together, what is missing along with what is known. A dyad counts in a draw
/// if the outcome and the other columns are known under the old labels and the tested column, cleared of the others, under the new ones. So
/// a draw is the same function of data that could as well have been observed, which is all that a permutation test asks for, and with
/// nothing missing every dyad counts in every draw.
///
/// Sums are never taken anew over all dyads where they can be had from the zeros: a product of two matrices is summed over the entries of
/// the one that has fewer, and what is missing is subtracted from the sums of the whole.
pub(super) struct Relabelled {
    n: usize,
    /// The columns, zero where any of them is missing.
    moved: Vec<Layer>,
    /// The columns and last the outcome, zero where any but the tested column is missing.
    fixed: Vec<Layer>,
    moved_known: Vec<bool>,
    fixed_known: Vec<bool>,
    moved_missing: Vec<[u32; 2]>,
    fixed_missing: Vec<[u32; 2]>,
    /// Sums of products of 1 and the columns where they are known.
    moved_sums: Square,
    /// Sums of products of 1, the columns and the outcome where all but the tested column are known.
    fixed_sums: Square,
}

/// A matrix and its entries that are not zero, each dyad once.
struct Layer {
    values: Vec<f64>,
    entries: Vec<(u32, u32, f64)>,
}

/// A square table of sums, of which the lower half is filled.
#[derive(Debug, Clone, PartialEq)]
struct Square {
    side: usize,
    cells: Vec<f64>,
}

/// The sums of one draw, over the dyads that count in it.
pub(super) struct Sums {
    moved: Square,
    fixed: Square,
    /// Of each relabelled column with each column and the outcome.
    cross: Vec<Vec<f64>>,
}

/// Who takes whose place, and the way back.
pub(super) struct Labels {
    order: Vec<u32>,
    inverse: Vec<u32>,
}

impl Labels {
    pub(super) fn of(order: Vec<u32>) -> Self {
        let mut inverse = vec![0; order.len()];
        for (place, &actor) in (0..).zip(&order) {
            inverse[actor as usize] = place;
        }
        Self { order, inverse }
    }

    pub(super) fn unchanged(n: usize) -> Self {
        Self::of((0..n as u32).collect())
    }
}

impl Relabelled {
    /// All matrices are of the same actors and the same directedness. Where nothing is missing of the columns, whichever is `tested` gives
    /// the same.
    pub(super) fn new(outcome: &DyadMatrix, columns: &[&DyadMatrix], tested: usize) -> Self {
        let n = outcome.len();
        let every = |place: usize| columns.iter().all(|column| column.known()[place]);
        let moved_known: Vec<bool> = (0..n * n).map(every).collect();
        let beside = |place: usize| {
            let mut others = columns.iter().enumerate();
            outcome.known()[place]
                && others.all(|(column, matrix)| column == tested || matrix.known()[place])
        };
        let fixed_known: Vec<bool> = (0..n * n).map(beside).collect();
        let missing = |known: &[bool]| {
            let dyads = outcome.dyads();
            let unknown = dyads.filter(|&(i, j)| !known[i * n + j]);
            unknown.map(|(i, j)| [i as u32, j as u32]).collect()
        };
        // Sums are the more exact the nearer the values are to zero, and a shift changes neither t nor r.
        let shifts: Vec<f64> = columns.iter().map(|column| shift(column)).collect();
        let layer =
            |matrix: &DyadMatrix, shift: f64, known: &[bool]| Layer::of(matrix, shift, known);
        let of_columns = |known: &[bool]| -> Vec<Layer> {
            let both = columns.iter().zip(&shifts);
            both.map(|(column, shift)| layer(column, *shift, known))
                .collect()
        };
        let moved = of_columns(&moved_known);
        let mut fixed = of_columns(&fixed_known);
        fixed.push(layer(outcome, shift(outcome), &fixed_known));
        let mut relabelled = Self {
            n,
            moved_missing: missing(&moved_known),
            fixed_missing: missing(&fixed_known),
            moved_sums: Square::new(moved.len() + 1),
            fixed_sums: Square::new(fixed.len() + 1),
            moved,
            fixed,
            moved_known,
            fixed_known,
        };
        for (i, j) in outcome.dyads() {
            let place = i * n + j;
            if relabelled.moved_known[place] {
                relabelled.moved_sums.add(&relabelled.moved, place, 1.0);
            }
            if relabelled.fixed_known[place] {
                relabelled.fixed_sums.add(&relabelled.fixed, place, 1.0);
            }
        }
        relabelled
    }

    /// The sums of a draw.
    pub(super) fn sums(&self, labels: &Labels) -> Sums {
        let n = self.n;
        let place = |labels: &[u32], [i, j]: [u32; 2]| {
            labels[i as usize] as usize * n + labels[j as usize] as usize
        };
        let mut fixed = self.fixed_sums.clone();
        for &dyad in &self.moved_missing {
            let place = place(&labels.inverse, dyad);
            if self.fixed_known[place] {
                fixed.add(&self.fixed, place, -1.0);
            }
        }
        let mut moved = self.moved_sums.clone();
        for &dyad in &self.fixed_missing {
            let place = place(&labels.order, dyad);
            if self.moved_known[place] {
                moved.add(&self.moved, place, -1.0);
            }
        }
        let with = |one: &Layer, other: &Layer| {
            if one.entries.len() < other.entries.len() {
                self.product(one, other, &labels.inverse)
            } else {
                self.product(other, one, &labels.order)
            }
        };
        let row = |one: &Layer| self.fixed.iter().map(|other| with(one, other)).collect();
        Sums {
            cross: self.moved.iter().map(row).collect(),
            moved,
            fixed,
        }
    }

    /// The sum of products of the entries of one matrix with what another has under these labels.
    fn product(&self, listed: &Layer, other: &Layer, labels: &[u32]) -> f64 {
        let mut sum = 0.0;
        for &(i, j, value) in &listed.entries {
            let place = labels[i as usize] as usize * self.n + labels[j as usize] as usize;
            sum += value * other.values[place];
        }
        sum
    }
}

impl Sums {
    /// What relabelling makes of one column, `tested`, beside the others: the part of the outcome that goes with it alone and the part that
    /// goes with no column, on the scale on which the outcome has length 1; and how many dyads count.
    ///
    /// The relabelled column is first cleared of the others by `weights`, the others staying under their old labels. `None` where nothing is
    /// left of one of them.
    pub(super) fn parts(&self, tested: usize, weights: &[f64]) -> Option<Parts> {
        let k = self.moved.side - 1;
        let count = self.fixed.at(0, 0);
        let outcome = k + 1;
        // The rows of the system: the other columns, the cleared column, the outcome.
        let others = (1..=k).filter(|&column| column != tested + 1);
        let rows: Vec<Option<usize>> = others.map(Some).chain([None, Some(outcome)]).collect();
        let weighted = |of: &dyn Fn(usize) -> f64| -> f64 {
            let terms = weights.iter().enumerate();
            terms.map(|(column, weight)| weight * of(column)).sum()
        };
        let sum = |row: Option<usize>| match row {
            Some(row) => self.fixed.at(0, row),
            None => weighted(&|column| self.moved.at(0, column + 1)),
        };
        let product = |one: Option<usize>, other: Option<usize>| match (one, other) {
            (Some(one), Some(other)) => self.fixed.at(one, other),
            (Some(row), None) | (None, Some(row)) => {
                weighted(&|column| self.cross[column][row - 1])
            }
            (None, None) => {
                weighted(&|column| weighted(&|other| self.moved.at(column + 1, other + 1)))
            }
        };
        let sums: Vec<f64> = rows.iter().map(|&row| sum(row)).collect();
        let covariance = |i: usize, j: usize| product(rows[i], rows[j]) - sums[i] * sums[j] / count;
        let side = rows.len();
        let mut scale = Vec::with_capacity(side);
        for (row, sum) in sums.iter().enumerate() {
            let variance = covariance(row, row);
            let size = variance + sum * sum / count;
            if variance.is_nan() || variance <= 1e-12 * size {
                return None;
            }
            scale.push(variance.sqrt());
        }
        // Cholesky's triangle of the correlations.
        let mut lower = vec![vec![0.0_f64; side]; side];
        for i in 0..side {
            for j in 0..=i {
                let before: f64 = (0..j).map(|l| lower[i][l] * lower[j][l]).sum();
                let rest = covariance(i, j) / (scale[i] * scale[j]) - before;
                lower[i][j] = match i == j {
                    false => rest / lower[j][j],
                    true if rest > PIVOT => rest.sqrt(),
                    true if i + 1 == side => 0.0,
                    true => return None,
                };
            }
        }
        Some(Parts {
            along: lower[side - 1][side - 2],
            beside: lower[side - 1][side - 1],
            freedom: count - k as f64 - 1.0,
        })
    }
}

/// What of the outcome goes with one column.
pub(super) struct Parts {
    pub(super) along: f64,
    beside: f64,
    freedom: f64,
}

impl Parts {
    /// The *t* of the column in the regression; infinite where nothing else is left, and `None` where too few dyads are.
    pub(super) fn t(&self) -> Option<f64> {
        (self.freedom > 0.0).then(|| self.freedom.sqrt() * self.along / self.beside)
    }
}

impl Layer {
    fn of(matrix: &DyadMatrix, shift: f64, known: &[bool]) -> Self {
        let values: Vec<f64> = matrix
            .values()
            .iter()
            .zip(known)
            .map(|(value, known)| if *known { value - shift } else { 0.0 })
            .collect();
        let n = matrix.len();
        let listed = matrix.dyads().filter(|&(i, j)| values[i * n + j] != 0.0);
        let entries = listed
            .map(|(i, j)| (i as u32, j as u32, values[i * n + j]))
            .collect();
        Self { values, entries }
    }
}

/// The mean, of values that are mostly not zero; zero of others, so that they stay few.
fn shift(matrix: &DyadMatrix) -> f64 {
    let (mut known, mut filled, mut sum) = (0_usize, 0_usize, 0.0);
    for value in matrix.dyads().filter_map(|(i, j)| matrix.value(i, j)) {
        known += 1;
        filled += usize::from(value != 0.0);
        sum += value;
    }
    if 2 * filled > known {
        sum / known as f64
    } else {
        0.0
    }
}

impl Square {
    fn new(side: usize) -> Self {
        Self {
            side,
            cells: vec![0.0; side * side],
        }
    }

    fn at(&self, row: usize, column: usize) -> f64 {
        self.cells[row.max(column) * self.side + row.min(column)]
    }

    /// Adds the products of 1 and the layers at a place, so many times.
    fn add(&mut self, layers: &[Layer], place: usize, times: f64) {
        let side = self.side;
        self.cells[0] += times;
        for (row, layer) in layers.iter().enumerate() {
            let value = times * layer.values[place];
            if value == 0.0 {
                continue;
            }
            let cells = &mut self.cells[(row + 1) * side..][..side];
            cells[0] += value;
            for (cell, other) in cells[1..].iter_mut().zip(&layers[..=row]) {
                *cell += value * other.values[place];
            }
        }
    }
}
