//! What is known of each dyad: a number for each pair of actors, or nothing.

use crate::model::actor_graph::{ActorGraph, Weighting};

/// A number for each dyad of *n* actors: for each pair where ties have no direction, for each ordered pair where they have one. A dyad of
/// which nothing is known is missing, not zero.
///
/// Nine bytes for each ordered pair.
#[derive(Debug, Clone, PartialEq)]
pub struct DyadMatrix {
    n: usize,
    directed: bool,
    /// By row; zero where nothing is known.
    values: Vec<f64>,
    known: Vec<bool>,
}

impl DyadMatrix {
    /// How many actors the tests take: three matrices of as many take half a gigabyte.
    pub const MOST_ACTORS: usize = 3_000;

    /// The matrix of these values, asked for once a dyad: *i* < *j* where there is no direction. A number that is not finite is none.
    pub fn new(n: usize, directed: bool, value: impl Fn(usize, usize) -> Option<f64>) -> Self {
        let mut matrix = Self {
            n,
            directed,
            values: vec![0.0; n * n],
            known: vec![false; n * n],
        };
        for i in 0..n {
            let first = if directed { 0 } else { i + 1 };
            for j in (first..n).filter(|&j| j != i) {
                let Some(value) = value(i, j).filter(|value| value.is_finite()) else {
                    continue;
                };
                let mirrored = (!directed).then_some(j * n + i);
                for place in [Some(i * n + j), mirrored].into_iter().flatten() {
                    matrix.values[place] = value;
                    matrix.known[place] = true;
                }
            }
        }
        matrix
    }

    /// The ties of a network: 0 without a tie, with one its strength where ties carry strengths, and else 1.
    pub fn of_ties(graph: &ActorGraph) -> Self {
        let mut matrix = Self::new(graph.len(), graph.is_directed(), |_, _| Some(0.0));
        let plain = matches!(graph.weighting(), Weighting::Unweighted | Weighting::Cost);
        for from in 0..graph.len() {
            for arc in graph.successors(from) {
                matrix.values[from * matrix.n + arc.to] = if plain { 1.0 } else { arc.strength };
            }
        }
        matrix
    }

    /// How many actors.
    pub fn len(&self) -> usize {
        self.n
    }

    /// Whether there is no actor.
    pub fn is_empty(&self) -> bool {
        self.n == 0
    }

    /// Whether the two orders of a pair are two dyads.
    pub fn is_directed(&self) -> bool {
        self.directed
    }

    /// What is known of a dyad.
    pub fn value(&self, i: usize, j: usize) -> Option<f64> {
        let place = i * self.n + j;
        self.known[place].then(|| self.values[place])
    }

    /// Every dyad once, row by row.
    pub fn dyads(&self) -> impl Iterator<Item = (usize, usize)> + use<> {
        let (n, directed) = (self.n, self.directed);
        (0..n).flat_map(move |i| {
            let first = if directed { 0 } else { i + 1 };
            (first..n).filter(move |&j| j != i).map(move |j| (i, j))
        })
    }

    /// Of how many dyads nothing is known.
    pub fn unknown(&self) -> usize {
        self.dyads()
            .filter(|&(i, j)| !self.known[i * self.n + j])
            .count()
    }

    /// The dyads of these actors alone.
    pub(super) fn of_actors(&self, actors: &[usize]) -> Self {
        Self::new(actors.len(), self.directed, |i, j| {
            self.value(actors[i], actors[j])
        })
    }

    pub(super) fn values(&self) -> &[f64] {
        &self.values
    }

    pub(super) fn known(&self) -> &[bool] {
        &self.known
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pair_without_direction_is_one_dyad() {
        let matrix = DyadMatrix::new(3, false, |i, j| (i + j != 3).then_some((10 * i + j) as f64));
        assert_eq!(matrix.value(1, 0), Some(1.0));
        assert_eq!(matrix.value(1, 2), None);
        assert_eq!(matrix.value(2, 2), None);
        assert_eq!(matrix.dyads().count(), 3);
        assert_eq!(matrix.unknown(), 1);
        let directed = DyadMatrix::new(3, true, |_, _| Some(f64::NAN));
        assert_eq!((directed.dyads().count(), directed.unknown()), (6, 6));
    }
}
