//! Which cells of a table with its margins are hidden beside the small ones, so that no small one can be worked out of the others.
//!
//! # The model
//! Rows are municipalities, columns are types of need; the last row and the last column hold the sums. A reader has every cell that is not
//! hidden, and the sums add up. Seen so, margins are cells like others, with the opposite sign: every row and every column adds up to zero.
//!
//! Take hidden cells as edges of a graph that has the rows and the columns as vertices. A hidden cell is determined exactly if its edge is a
//! bridge, that is, if no cycle of hidden cells goes through it (D. Gusfield, "A graph theoretic approach to statistical data security",
//! *SIAM Journal on Computing* 17(3), 1988, pp. 552–571): around a cycle, one person more, one less, one more … keeps every sum. Cells are
//! counts, so a cycle also has to leave every cell at zero or above (L. Willenborg, T. de Waal, *Elements of Statistical Disclosure
//! Control*, Springer 2001, ch. 4). The cycles here are the shortest, rectangles: what they leave is another table that a reader could not
//! tell from the true one.
//!
//! Readers are also shown the status of every need. So the other table has to have the same statuses: `Grid::alike` says which changes keep
//! them. And they know that whatever is small is withheld: no other table counts that tells a small number. That the other table has a small
//! number somewhere in the rectangle too is not asked for: where statuses forbid to go down, a number just below the threshold may have
//! only the threshold as its other. With a threshold of 2 all small numbers are 1, and whoever knows that a number is small knows it.
//!
//! A reader who also repeats this choice for every table that could be the true one can tell more: of the tables of two rows and three
//! columns with numbers to 4, every tenth small number, at a threshold of 3 (R. C.-W. Wong, A. W.-C. Fu, K. Wang, J. Pei, "Minimality attack
//! in privacy preserving data publishing", *VLDB* 2007, pp. 543–554). To move only between small numbers makes it worse, every sixth:
//! fewer tables are left. Nothing protects against it that leaves sums to read.

use std::collections::BTreeSet;

/// Covered, not covered, undetermined.
pub(super) type Parts = [u64; 3];

/// A cell by row and column.
pub(super) type Place = (usize, usize);

/// A table with its margins.
pub(super) struct Grid<'a> {
    rows: usize,
    columns: usize,
    cells: Vec<Option<Parts>>,
    alike: &'a dyn Fn(Place, Parts) -> bool,
}

impl<'a> Grid<'a> {
    /// A table of these cells, no two in one place. `alike` says whether a cell with other parts would look the same to whoever does not
    /// see its numbers.
    pub(super) fn new(
        rows: usize,
        columns: usize,
        cells: impl IntoIterator<Item = (Place, Parts)>,
        alike: &'a dyn Fn(Place, Parts) -> bool,
    ) -> Self {
        let mut grid = Self {
            rows,
            columns,
            cells: vec![None; (rows + 1) * (columns + 1)],
            alike,
        };
        for ((row, column), parts) in cells {
            for place in [
                (row, column),
                (row, columns),
                (rows, column),
                (rows, columns),
            ] {
                let index = grid.index(place);
                let sum = grid.cells[index].get_or_insert([0; 3]);
                for (sum, part) in sum.iter_mut().zip(parts) {
                    *sum += part;
                }
            }
        }
        grid
    }

    /// The places that are hidden, margins among them.
    pub(super) fn hidden(&self, threshold: u32) -> BTreeSet<Place> {
        let small: Vec<Place> = self
            .places()
            .filter(|&place| self.parts(place).is_some_and(|p| any_small(p, threshold)))
            .collect();
        let mut hidden: BTreeSet<Place> = small.iter().copied().collect();
        for place in small {
            match self.rectangle(place, &hidden, threshold) {
                Some(corners) => hidden.extend(corners),
                // No table is so, as far as is known; if one were, nothing of it would be told.
                None => return self.places().collect(),
            }
        }
        hidden
    }

    /// The corners of the rectangle through a place that hides least beside what is hidden: margins last, then by persons.
    fn rectangle(
        &self,
        place: Place,
        hidden: &BTreeSet<Place>,
        threshold: u32,
    ) -> Option<[Place; 4]> {
        let (row, column) = place;
        let mut best: Option<((usize, u64), [Place; 4])> = None;
        for other_row in (0..=self.rows).filter(|&other| other != row) {
            if self.parts((other_row, column)).is_none() {
                continue;
            }
            for other_column in (0..=self.columns).filter(|&other| other != column) {
                let corners = [
                    place,
                    (row, other_column),
                    (other_row, column),
                    (other_row, other_column),
                ];
                let Some(cost) = self.cost(&corners, hidden) else {
                    continue;
                };
                let better = best.as_ref().is_none_or(|(least, _)| cost < *least);
                if better && self.protects(&corners, threshold) {
                    best = Some((cost, corners));
                    if cost == (0, 0) {
                        return Some(corners);
                    }
                }
            }
        }
        best.map(|(_, corners)| corners)
    }

    /// How many margins and how many persons hiding these would hide more; `None` where a cell is missing.
    fn cost(&self, corners: &[Place; 4], hidden: &BTreeSet<Place>) -> Option<(usize, u64)> {
        let mut cost = (0, 0);
        for &corner in corners {
            let persons: u64 = self.parts(corner)?.iter().sum();
            if !hidden.contains(&corner) {
                cost.0 += usize::from(self.is_margin(corner));
                cost.1 += persons + 1;
            }
        }
        Some(cost)
    }

    /// Whether every small part of the first corner could be another number, for all a reader knows.
    fn protects(&self, corners: &[Place; 4], threshold: u32) -> bool {
        let Some(parts) = self.parts(corners[0]) else {
            return false;
        };
        (0..parts.len())
            .filter(|&part| is_small(parts[part], threshold))
            .all(|part| [true, false].map(|up| self.turns(corners, part, up)) != [false; 2])
    }

    /// Whether one person of a part can go around the corners, from the first on up or down.
    fn turns(&self, corners: &[Place; 4], part: usize, up: bool) -> bool {
        let signs = [up, !up, !up, up];
        corners.iter().zip(signs).all(|(&corner, sign)| {
            // A sum is on the other side of the equals sign.
            let flips = [corner.0 == self.rows, corner.1 == self.columns];
            let up = flips.into_iter().fold(sign, |up, flip| up != flip);
            let Some(mut parts) = self.parts(corner) else {
                return false;
            };
            let moved = if up {
                parts[part].checked_add(1)
            } else {
                parts[part].checked_sub(1)
            };
            let Some(moved) = moved else {
                return false;
            };
            parts[part] = moved;
            self.is_margin(corner) || (self.alike)(corner, parts)
        })
    }

    fn parts(&self, place: Place) -> Option<Parts> {
        self.cells[self.index(place)]
    }

    fn index(&self, (row, column): Place) -> usize {
        row * (self.columns + 1) + column
    }

    fn is_margin(&self, (row, column): Place) -> bool {
        row == self.rows || column == self.columns
    }

    fn places(&self) -> impl Iterator<Item = Place> {
        let columns = self.columns;
        let all = (0..=self.rows).flat_map(move |row| (0..=columns).map(move |c| (row, c)));
        all.filter(|&place| self.parts(place).is_some())
    }
}

/// Whether a number of persons is at least one and below the threshold.
fn is_small(persons: u64, threshold: u32) -> bool {
    persons > 0 && persons < u64::from(threshold)
}

/// Whether a part is small; where the sum of all is, a part is too.
fn any_small(parts: Parts, threshold: u32) -> bool {
    parts.iter().any(|&part| is_small(part, threshold))
}

#[cfg(test)]
mod tests {
    use super::*;
    use petgraph::graph::{NodeIndex, UnGraph};
    use proptest::prelude::*;

    const THRESHOLD: u32 = 3;

    fn always(_: Place, _: Parts) -> bool {
        true
    }

    fn one_part(rows: &[&[u64]]) -> Grid<'static> {
        let cells = rows.iter().enumerate().flat_map(|(row, cells)| {
            let cells = cells.iter().enumerate();
            cells.map(move |(column, &cell)| ((row, column), [cell, 0, 0]))
        });
        Grid::new(rows.len(), rows[0].len(), cells, &always)
    }

    #[test]
    fn a_small_cell_hides_the_three_others_of_its_cheapest_rectangle() {
        let grid = one_part(&[&[2, 50, 10], &[40, 60, 20], &[9, 90, 8]]);
        let expected = BTreeSet::from([(0, 0), (0, 2), (2, 0), (2, 2)]);
        assert_eq!(grid.hidden(THRESHOLD), expected);
    }

    #[test]
    fn in_one_row_margins_are_hidden_too() {
        let hidden = one_part(&[&[2, 50, 10]]).hidden(THRESHOLD);
        let expected = BTreeSet::from([(0, 0), (0, 2), (1, 0), (1, 2)]);
        assert_eq!(hidden, expected);
    }

    #[test]
    fn of_one_cell_everything_is_hidden() {
        assert_eq!(one_part(&[&[2]]).hidden(THRESHOLD).len(), 4);
    }

    #[test]
    fn without_small_cells_nothing_is_hidden() {
        let grid = one_part(&[&[3, 50], &[0, 7]]);
        assert!(grid.hidden(THRESHOLD).is_empty());
    }

    #[test]
    fn a_small_margin_is_hidden_with_another() {
        let hidden = one_part(&[&[1, 1], &[40, 60], &[9, 90]]).hidden(THRESHOLD);
        let margins = hidden.iter().filter(|place| place.1 == 2).count();
        assert!(hidden.contains(&(0, 2)) && margins >= 2, "{hidden:?}");
    }

    /// The graph of hidden cells, rows before columns.
    fn edges(grid: &Grid<'_>, hidden: &BTreeSet<Place>) -> UnGraph<(), ()> {
        let mut graph = UnGraph::new_undirected();
        for _ in 0..grid.rows + grid.columns + 2 {
            graph.add_node(());
        }
        for &(row, column) in hidden {
            let ends = [row, grid.rows + 1 + column].map(NodeIndex::new);
            graph.add_edge(ends[0], ends[1], ());
        }
        graph
    }

    /// Every table of small numbers that has the visible cells of this one.
    fn tables_alike(grid: &Grid<'_>, hidden: &BTreeSet<Place>, most: u64) -> Vec<Vec<u64>> {
        let inner: Vec<Place> = grid.places().filter(|&p| !grid.is_margin(p)).collect();
        let mut found = Vec::new();
        let mut numbers = Vec::new();
        fill(grid, hidden, &inner, most, &mut numbers, &mut found);
        found
    }

    fn fill(
        grid: &Grid<'_>,
        hidden: &BTreeSet<Place>,
        inner: &[Place],
        most: u64,
        numbers: &mut Vec<u64>,
        found: &mut Vec<Vec<u64>>,
    ) {
        let Some(&place) = inner.get(numbers.len()) else {
            let cells = inner.iter().zip(&*numbers);
            let cells = cells.map(|(&place, &number)| (place, [number, 0, 0]));
            let other = Grid::new(grid.rows, grid.columns, cells, &always);
            let mut seen = grid.places().filter(|place| !hidden.contains(place));
            if seen.all(|place| grid.parts(place) == other.parts(place)) {
                found.push(numbers.clone());
            }
            return;
        };
        let true_one = grid.parts(place).map_or(0, |parts| parts[0]);
        let tries = if hidden.contains(&place) {
            0..=most
        } else {
            true_one..=true_one
        };
        for number in tries {
            numbers.push(number);
            fill(grid, hidden, inner, most, numbers, found);
            numbers.pop();
        }
    }

    /// Whether small numbers are withheld in a table that has these hidden, and there is one.
    fn table_follows_the_rule(
        grid: &Grid<'_>,
        hidden: &BTreeSet<Place>,
        inner: &[Place],
        table: &[u64],
    ) -> bool {
        let cells = inner.iter().zip(table);
        let cells = cells.map(|(&place, &number)| (place, [number, 0, 0]));
        let other = Grid::new(grid.rows, grid.columns, cells, &always);
        let mut small = other
            .places()
            .filter(|&place| other.parts(place).is_some_and(|p| any_small(p, THRESHOLD)))
            .peekable();
        small.peek().is_some() && small.all(|place| hidden.contains(&place))
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(64) })]

        /// Enumerated, for a reader who knows the rule: every small number, margins included, has at least two values in the tables that go
        /// with all that is shown, tell no small number and have some; and by the theorem, no hidden small cell is a bridge.
        #[test]
        fn every_small_number_could_be_another(numbers in proptest::collection::vec(0_u64..6, 6), wide in any::<bool>()) {
            let columns = if wide { 3 } else { 2 };
            let rows: Vec<&[u64]> = numbers.chunks(columns).collect();
            let grid = one_part(&rows);
            let hidden = grid.hidden(THRESHOLD);
            let inner: Vec<Place> = grid.places().filter(|&p| !grid.is_margin(p)).collect();
            let tables: Vec<Vec<u64>> = tables_alike(&grid, &hidden, 7)
                .into_iter()
                .filter(|table| table_follows_the_rule(&grid, &hidden, &inner, table))
                .collect();
            let graph = edges(&grid, &hidden);
            let bridges: BTreeSet<_> = petgraph::algo::bridges::bridges(&graph)
                .map(|edge| petgraph::visit::EdgeRef::id(&edge))
                .collect();
            for place in grid.places() {
                let parts = grid.parts(place).unwrap_or_default();
                if !any_small(parts, THRESHOLD) {
                    continue;
                }
                let value = |table: &Vec<u64>| -> u64 {
                    let cells = inner.iter().zip(table);
                    let on = |of: usize, at: usize, sum: usize| at == sum || of == at;
                    cells
                        .filter(|(cell, _)| on(cell.0, place.0, grid.rows) && on(cell.1, place.1, grid.columns))
                        .map(|(_, number)| number)
                        .sum()
                };
                let values: BTreeSet<u64> = tables.iter().map(value).collect();
                prop_assert!(values.len() >= 2, "{place:?} of {rows:?} hidden {hidden:?}");
                let place_in_order = hidden.iter().position(|one| *one == place);
                let edge = place_in_order.map(petgraph::graph::EdgeIndex::new);
                prop_assert!(edge.is_some_and(|edge| !bridges.contains(&edge)));
            }
        }
    }
}
