//! How much an actor is reached by a set, by its distance from the set.

use super::field::Field;

/// What counts as reaching.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Nearness {
    /// At most so many steps away: 1, else 0.
    Within(u32),
    /// 1 / *d*.
    Inverse,
}

impl Nearness {
    /// What an actor counts at this distance from the set. Members count as if they were one step away.
    pub(super) fn worth(self, distance: Option<u32>) -> f64 {
        match (self, distance) {
            (_, None) => 0.0,
            (Self::Within(steps), Some(distance)) => f64::from(u8::from(distance <= steps)),
            (Self::Inverse, Some(distance)) => 1.0 / f64::from(distance.max(1)),
        }
    }

    /// What each actor counts for a set of this one alone. *O*(*n* + *m*).
    pub(super) fn row(self, field: &Field, actor: usize) -> Vec<f64> {
        let distances = field.distances(actor).into_iter();
        distances.map(|distance| self.worth(distance)).collect()
    }
}

/// What each actor counts for the set so far, and what others would add.
#[derive(Debug, Clone)]
pub(super) struct Reached {
    pub(super) worth: Vec<f64>,
}

impl Reached {
    pub(super) fn nobody(n: usize) -> Self {
        Self {
            worth: vec![0.0; n],
        }
    }

    pub(super) fn sum(&self) -> f64 {
        self.worth.iter().sum()
    }

    /// How much an actor with this row would add.
    pub(super) fn gain(&self, row: &[f64]) -> f64 {
        let both = self.worth.iter().zip(row);
        both.map(|(now, with)| (with - now).max(0.0)).sum()
    }

    pub(super) fn add(&mut self, row: &[f64]) {
        for (now, with) in self.worth.iter_mut().zip(row) {
            *now = now.max(*with);
        }
    }
}
