//! What a measure gives: a number for each actor, or the reason why there is none.

use std::cmp::Ordering;

/// Whether a score is divided by the largest it could be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Scale {
    /// Divided as the metric's own page says, so that networks of different size compare.
    #[default]
    Normalized,
    /// The plain sum.
    Raw,
}

/// One number for each actor, in the order of the graph's ids. `None` is undefined, `Some(0.0)` is zero; never NaN.
#[derive(Debug, Clone, PartialEq)]
pub struct Scores {
    values: Vec<Option<f64>>,
}

impl Scores {
    /// Scores all of which are defined. A value that is not finite becomes undefined; the zero of an empty sum loses its sign.
    pub fn new(values: Vec<f64>) -> Self {
        Self {
            values: values
                .into_iter()
                .map(|value| value.is_finite().then_some(value + 0.0))
                .collect(),
        }
    }

    /// No score is defined for any of *n* actors.
    pub fn undefined(n: usize) -> Self {
        Self {
            values: vec![None; n],
        }
    }

    /// The scores, by actor.
    pub fn values(&self) -> &[Option<f64>] {
        &self.values
    }

    /// The actors that have a score, highest first; equal scores in the order of ids.
    ///
    /// The rank of an actor is 1 + the number of actors with a higher score, so that equal scores share a rank.
    pub fn ranking(&self) -> Vec<Ranked> {
        let mut actors: Vec<(usize, f64)> = self
            .values
            .iter()
            .enumerate()
            .filter_map(|(actor, value)| Some((actor, (*value)?)))
            .collect();
        actors.sort_by(|a, b| match b.1.total_cmp(&a.1) {
            Ordering::Equal => a.0.cmp(&b.0),
            unequal => unequal,
        });
        let mut ranking: Vec<Ranked> = Vec::with_capacity(actors.len());
        for (place, (actor, score)) in actors.into_iter().enumerate() {
            let rank = match ranking.last() {
                Some(previous) if previous.score == score => previous.rank,
                _ => place + 1,
            };
            ranking.push(Ranked { rank, actor, score });
        }
        ranking
    }
}

/// An actor's place in a ranking.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Ranked {
    /// 1 for the highest.
    pub rank: usize,
    /// The actor's index.
    pub actor: usize,
    /// Its score.
    pub score: f64,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_scores_share_a_rank_and_undefined_ones_have_none() {
        let scores = Scores::new(vec![1.0, 3.0, f64::NAN, 3.0]);
        let ranks: Vec<_> = scores
            .ranking()
            .iter()
            .map(|ranked| (ranked.rank, ranked.actor))
            .collect();
        assert_eq!(ranks, [(1, 1), (1, 3), (3, 0)]);
        assert_eq!(scores.values()[2], None);
    }
}
