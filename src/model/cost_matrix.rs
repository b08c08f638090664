//! What it costs to travel from each place of demand to each point of supply.

/// Minutes, or another cost, from places of demand (rows) to points of supply (columns), of the pairs that can be travelled.
///
/// A pair that is not in it is out of reach. The way back is not in it: costs need not be symmetric. Twelve bytes a pair.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct CostMatrix {
    /// Where the pairs of each row begin, and last where those of the last row end.
    starts: Vec<usize>,
    columns: Vec<u32>,
    costs: Vec<f64>,
    width: usize,
}

impl CostMatrix {
    /// The matrix of these pairs: row, column, cost. Of a pair that is given twice the lowest cost counts.
    ///
    /// Rows and columns are below `rows` and `width`, `width` is at most 2³²; costs are finite and not negative.
    /// # Complexity
    /// *O*(*pairs* log *pairs of a row*).
    pub fn new(rows: usize, width: usize, pairs: &[(u32, u32, f64)]) -> Self {
        let mut starts = vec![0; rows + 1];
        for &(row, ..) in pairs {
            starts[row as usize + 1] += 1;
        }
        for row in 0..rows {
            starts[row + 1] += starts[row];
        }
        let mut next = starts.clone();
        let mut cells = vec![(0, 0.0); pairs.len()];
        for &(row, column, cost) in pairs {
            let place = &mut next[row as usize];
            cells[*place] = (column, cost);
            *place += 1;
        }
        let mut matrix = Self {
            starts: Vec::with_capacity(rows + 1),
            columns: Vec::with_capacity(pairs.len()),
            costs: Vec::with_capacity(pairs.len()),
            width,
        };
        matrix.starts.push(0);
        for row in 0..rows {
            let cells = &mut cells[starts[row]..starts[row + 1]];
            cells.sort_unstable_by(|a, b| a.0.cmp(&b.0).then_with(|| a.1.total_cmp(&b.1)));
            let mut last = None;
            for &mut (column, cost) in cells {
                if last != Some(column) {
                    matrix.columns.push(column);
                    matrix.costs.push(cost);
                    last = Some(column);
                }
            }
            matrix.starts.push(matrix.columns.len());
        }
        matrix
    }

    /// How many places of demand.
    pub fn rows(&self) -> usize {
        self.starts.len().saturating_sub(1)
    }

    /// How many points of supply.
    pub fn width(&self) -> usize {
        self.width
    }

    /// How many pairs can be travelled.
    pub fn pairs(&self) -> usize {
        self.columns.len()
    }

    /// The points that can be travelled to from a place, ascending, and their costs, in parallel.
    pub fn row(&self, row: usize) -> (&[u32], &[f64]) {
        let place = self.starts[row]..self.starts[row + 1];
        (&self.columns[place.clone()], &self.costs[place])
    }

    /// The points and the costs of all pairs, by place and then by point, in parallel.
    pub fn all(&self) -> (&[u32], &[f64]) {
        (&self.columns, &self.costs)
    }

    /// The points that can be travelled to from a place, ascending, with their costs.
    pub fn of(&self, row: usize) -> impl ExactSizeIterator<Item = (usize, f64)> + Clone + '_ {
        let (columns, costs) = self.row(row);
        columns
            .iter()
            .zip(costs)
            .map(|(&column, &cost)| (column as usize, cost))
    }

    /// The same pairs by point of supply: rows and columns exchanged. *O*(*pairs*).
    pub fn transposed(&self) -> Self {
        let mut starts = vec![0; self.width + 1];
        for &column in &self.columns {
            starts[column as usize + 1] += 1;
        }
        for column in 0..self.width {
            starts[column + 1] += starts[column];
        }
        let mut next = starts.clone();
        let mut columns = vec![0; self.pairs()];
        let mut costs = vec![0.0; self.pairs()];
        for row in 0..self.rows() {
            for (column, cost) in self.of(row) {
                columns[next[column]] = row as u32;
                costs[next[column]] = cost;
                next[column] += 1;
            }
        }
        Self {
            starts,
            columns,
            costs,
            width: self.rows(),
        }
    }

    /// Only the pairs of at most this cost, limit included. *O*(*pairs*).
    pub fn within(&self, limit: f64) -> Self {
        let mut matrix = Self {
            starts: vec![0],
            width: self.width,
            ..Self::default()
        };
        for row in 0..self.rows() {
            for (column, cost) in self.of(row).filter(|&(_, cost)| cost <= limit) {
                matrix.columns.push(column as u32);
                matrix.costs.push(cost);
            }
            matrix.starts.push(matrix.columns.len());
        }
        matrix
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn matrix() -> CostMatrix {
        CostMatrix::new(3, 2, &[(2, 1, 7.0), (0, 1, 5.0), (0, 0, 3.0), (0, 1, 4.0)])
    }

    #[test]
    fn the_lowest_of_two_costs_counts() {
        let matrix = matrix();
        assert_eq!(matrix.of(0).collect::<Vec<_>>(), [(0, 3.0), (1, 4.0)]);
        assert_eq!(matrix.of(1).count(), 0);
        assert_eq!((matrix.rows(), matrix.width(), matrix.pairs()), (3, 2, 3));
    }

    #[test]
    fn twice_transposed_is_the_same() {
        let columns = matrix().transposed();
        assert_eq!(columns.of(1).collect::<Vec<_>>(), [(0, 4.0), (2, 7.0)]);
        assert_eq!(columns.transposed(), matrix());
    }

    #[test]
    fn a_limit_includes_its_end() {
        assert_eq!(matrix().within(4.0).pairs(), 2);
        assert_eq!(matrix().within(3.9).pairs(), 1);
    }
}
