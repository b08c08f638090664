//! Seriation: rows and columns of a table of marks in an order that brings blocks together.

/// After so many averagings an order that still moves hangs on marks that hardly differ.
const MOST_ROUNDS: usize = 500;
/// Scores that move less than this from round to round have settled.
const SETTLED: f64 = 1e-10;
/// Scores closer than this are the same: the rest is rounding.
const SAME: f64 = 1e-6;

/// An order of rows and columns.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Seriation {
    /// The rows, by index, from one end to the other; those without marks come last.
    pub rows: Vec<usize>,
    /// The columns, likewise.
    pub columns: Vec<usize>,
}

/// Orders rows and columns so that marks stand in blocks along the diagonal: by the first axis of correspondence analysis.
///
/// # Definition
/// Reciprocal averaging: the score of a row is the mean of the scores of its columns, that of a column the mean of its rows, the trivial
/// answer in which all scores are equal taken out in each round. `marks` are the columns of each row.
/// # Edge cases
/// Rows with the same columns have the same score and stand in the order given; so do all where no axis tells them apart. The axis points
/// so that the column with most marks, the first among equals, is in the first half.
/// # Complexity
/// *O*(marks) a round, at most 500 rounds.
/// # References
/// M. O. Hill, "Reciprocal averaging: an eigenvector method of ordination", *Journal of Ecology* 61(1), 1973, pp. 237–249.
pub fn seriation(marks: &[Vec<usize>], columns: usize) -> Seriation {
    let mut sizes = vec![0.0; columns];
    for &column in marks.iter().flatten() {
        sizes[column] += 1.0;
    }
    let mut scores: Vec<f64> = (0..columns).map(|column| column as f64).collect();
    standardize(&mut scores, &sizes);
    for _ in 0..MOST_ROUNDS {
        let mut next = vec![0.0; columns];
        for row in marks.iter().filter(|row| !row.is_empty()) {
            let mean = mean(row, &scores);
            for &column in row {
                next[column] += mean / sizes[column];
            }
        }
        standardize(&mut next, &sizes);
        let moved = next.iter().zip(&scores).map(|(a, b)| (a - b).abs());
        let moved = moved.fold(0.0, f64::max);
        scores = next;
        if moved < SETTLED {
            break;
        }
    }
    let largest = (0..columns)
        .rev()
        .max_by(|&a, &b| sizes[a].total_cmp(&sizes[b]));
    if largest.is_some_and(|column| scores[column] > 0.0) {
        scores.iter_mut().for_each(|score| *score = -*score);
    }
    let row_scores: Vec<f64> = marks.iter().map(|row| mean(row, &scores)).collect();
    let column_order = order(&scores, |column| sizes[column] == 0.0);
    let mut place = vec![0; columns];
    for (at, &column) in column_order.iter().enumerate() {
        place[column] = at;
    }
    let mut rows = order(&row_scores, |row| marks[row].is_empty());
    // Rows of one score may have different columns; those of the same columns stand together.
    let pattern = |row: usize| {
        let mut places: Vec<usize> = marks[row].iter().map(|&column| place[column]).collect();
        places.sort_unstable();
        places
    };
    let mut from = 0;
    while from < rows.len() {
        let score = row_scores[rows[from]];
        let same = |row: &usize| (row_scores[*row] - score).abs() < SAME;
        let empty = marks[rows[from]].is_empty();
        let run = rows[from..]
            .iter()
            .take_while(|row| same(row) && marks[**row].is_empty() == empty);
        let end = from + run.count().max(1);
        rows[from..end].sort_by_cached_key(|&row| (pattern(row), row));
        from = end;
    }
    Seriation {
        rows,
        columns: column_order,
    }
}

fn mean(columns: &[usize], scores: &[f64]) -> f64 {
    let sum: f64 = columns.iter().map(|&column| scores[column]).sum();
    sum / columns.len().max(1) as f64
}

/// Shifts scores to a weighted mean of zero, which takes the trivial axis out, and scales them to a variance of one.
fn standardize(scores: &mut [f64], weights: &[f64]) {
    let total: f64 = weights.iter().sum();
    let products = scores
        .iter()
        .zip(weights)
        .map(|(score, weight)| score * weight);
    let mean = products.sum::<f64>() / total.max(1.0);
    for (score, weight) in scores.iter_mut().zip(weights) {
        *score = if *weight > 0.0 { *score - mean } else { 0.0 };
    }
    let squares = scores
        .iter()
        .zip(weights)
        .map(|(score, weight)| score * score * weight);
    let deviation = (squares.sum::<f64>() / total.max(1.0)).sqrt();
    if deviation > SAME {
        scores.iter_mut().for_each(|score| *score /= deviation);
    }
}

/// Indices by score, lowest first, those that are empty last.
fn order(scores: &[f64], is_empty: impl Fn(usize) -> bool) -> Vec<usize> {
    let mut order: Vec<usize> = (0..scores.len()).collect();
    // On a grid, so that rounding does not decide between equals.
    let step = |index: usize| (scores[index] / SAME).round() as i64;
    order.sort_by_key(|&index| (is_empty(index), step(index), index));
    order
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blocks_that_were_shuffled_stand_together_again() {
        // Rows of two blocks in turn: columns 0 and 2, columns 1 and 3; one row joins them.
        let marks = vec![
            vec![0, 2],
            vec![1, 3],
            vec![0, 2],
            vec![1, 3],
            vec![2, 3],
            vec![],
            vec![0],
        ];
        let found = seriation(&marks, 4);
        assert_eq!(found.columns, [0, 2, 3, 1]);
        assert_eq!(found.rows, [6, 0, 2, 4, 1, 3, 5]);
    }

    /// A chain of overlapping rows has one right order, up to its direction.
    #[test]
    fn a_band_is_found_from_any_order() {
        let places = [4, 0, 5, 2, 6, 1, 3];
        let mut marks = vec![Vec::new(); 6];
        for (row, columns) in marks.iter_mut().enumerate() {
            *columns = vec![places[row], places[row + 1]];
        }
        let found = seriation(&marks, 7);
        let mut chain = found.columns.clone();
        if chain[0] != places[0] {
            chain.reverse();
        }
        assert_eq!(chain, places);
    }

    #[test]
    fn nothing_to_tell_apart_keeps_the_order_given() {
        assert_eq!(seriation(&[], 0), Seriation::default());
        let same = seriation(&[vec![], vec![1], vec![1]], 3);
        assert_eq!(same.rows, [1, 2, 0]);
        assert_eq!(same.columns, [1, 0, 2]);
        let all = seriation(&[vec![0, 1], vec![0, 1]], 2);
        assert_eq!((all.rows, all.columns), (vec![0, 1], vec![0, 1]));
    }
}
