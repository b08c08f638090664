//! How many ties actors have.

use crate::model::actor_graph::ActorGraph;
use std::cmp::Reverse;

/// The number of ties of every actor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Degrees {
    /// How many ties each has, by index.
    pub of: Vec<usize>,
    /// The same from the least to the most.
    pub sorted: Vec<usize>,
}

impl Degrees {
    /// Counts the ties of every actor. *O*(*n* log *n*).
    pub fn of(graph: &ActorGraph) -> Self {
        let ties = |actor| graph.successors(actor).len();
        Self::new((0..graph.len()).map(ties).collect())
    }

    fn new(of: Vec<usize>) -> Self {
        let mut sorted = of.clone();
        sorted.sort_unstable();
        Self { of, sorted }
    }

    /// How many actors have no tie.
    pub fn isolated(&self) -> usize {
        self.sorted.partition_point(|&ties| ties == 0)
    }

    /// The most ties that an actor has.
    pub fn most(&self) -> usize {
        self.sorted.last().copied().unwrap_or(0)
    }

    /// Half of the actors have at most so many ties and half at least; halfway between two numbers where it falls between them. `None`
    /// without actors.
    pub fn median(&self) -> Option<f64> {
        let n = self.sorted.len();
        let (low, high) = (
            self.sorted.get(n.checked_sub(1)? / 2)?,
            self.sorted.get(n / 2)?,
        );
        Some((low + high) as f64 / 2.0)
    }

    /// How many actors have each number of ties, from zero to the most.
    pub fn counts(&self) -> Vec<usize> {
        let mut counts = vec![0; self.most() + 1];
        for &ties in &self.sorted {
            counts[ties] += 1;
        }
        counts
    }

    /// So many of those with the most ties, those with more first, then by index; nobody without ties.
    pub fn first(&self, count: usize) -> Vec<usize> {
        let tied = |&actor: &usize| self.of[actor] > 0;
        let mut order: Vec<usize> = (0..self.of.len()).filter(tied).collect();
        order.sort_by_key(|&actor| (Reverse(self.of[actor]), actor));
        order.truncate(count);
        order
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_median_between_two_numbers_is_halfway() {
        let of = |ties: &[usize]| Degrees::new(ties.to_vec());
        assert_eq!(of(&[7, 0, 2, 1]).median(), Some(1.5));
        assert_eq!(of(&[1, 0, 7]).median(), Some(1.0));
        assert_eq!(of(&[]).median(), None);
    }

    #[test]
    fn counts_and_first_go_by_ties() {
        let degrees = Degrees::new(vec![2, 0, 3, 2, 0]);
        assert_eq!(degrees.counts(), [2, 0, 2, 1]);
        assert_eq!(degrees.first(2), [2, 0]);
        assert_eq!(
            (degrees.first(9).len(), degrees.isolated(), degrees.most()),
            (3, 2, 3)
        );
    }
}
