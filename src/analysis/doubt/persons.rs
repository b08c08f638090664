//! Persons in a range: a need of which only the least and the most are thought likely, or beside them one number.

use crate::analysis::coverage::needs::Coverage;
use crate::analysis::random::Key;
use crate::model::district::District;
use crate::model::node::Need;

/// The persons of a need that are not known to the last one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Range {
    /// The need, by its place in the coverage.
    pub need: usize,
    /// The least that is thought likely.
    pub low: u32,
    /// The number that is stated, if one is.
    pub mode: Option<u32>,
    /// The most that is thought likely.
    pub high: u32,
    key: Key,
}

/// The needs of a district whose persons have a range; those of which one end alone is known have none.
pub(super) fn ranges(district: &District, coverage: &Coverage, seed: u64) -> Vec<Range> {
    let range = |(place, need): (usize, &Need)| {
        let (low, high) = (need.persons_low?, need.persons_high?);
        let mode = need.persons.stated();
        (low < high && place < coverage.needs.len()).then(|| Range {
            need: place,
            low,
            // A number outside its own range is taken for the nearer end of it.
            mode: mode.map(|mode| mode.clamp(low, high)),
            high,
            key: Key::new(seed, &["persons", &need.id.to_string()]),
        })
    };
    let needs = district.network.needs().enumerate();
    needs.filter_map(range).collect()
}

impl Range {
    /// The persons of one draw.
    ///
    /// # Definition
    /// Where a number is stated, triangular: the least and the most have no weight, the number has most, and the result is rounded to
    /// whole persons. Where none is, every whole number from the least to the most is as likely as any other.
    /// # References
    /// S. Kotz, J. R. van Dorp, *Beyond Beta*, World Scientific, 2004, ch. 1.
    pub fn persons(&self, draw: usize) -> u32 {
        let unit = self.key.draw(draw).unit();
        let (low, high) = (f64::from(self.low), f64::from(self.high));
        let width = high - low;
        let drawn = match self.mode {
            None => low + (unit * (width + 1.0)).floor(),
            Some(mode) => {
                let below = f64::from(mode) - low;
                let split = below / width;
                match unit < split {
                    true => low + (unit * width * below).sqrt(),
                    false => high - ((1.0 - unit) * width * (width - below)).sqrt(),
                }
            }
        };
        drawn.round().clamp(low, high) as u32
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn range(low: u32, mode: Option<u32>, high: u32) -> Range {
        Range {
            need: 0,
            low,
            mode,
            high,
            key: Key::new(1, &["persons"]),
        }
    }

    #[test]
    fn a_range_without_a_number_is_even() {
        let range = range(3, None, 7);
        let mut times = [0_i32; 8];
        for draw in 0..10_000 {
            times[range.persons(draw) as usize] += 1;
        }
        assert_eq!(times[..3], [0; 3]);
        assert!(
            times[3..].iter().all(|n| (n - 2_000).abs() < 200),
            "{times:?}"
        );
    }

    #[test]
    fn a_range_with_a_number_is_a_triangle() {
        let range = range(10, Some(20), 60);
        let drawn: Vec<f64> = (0..20_000).map(|draw| range.persons(draw).into()).collect();
        let mean = drawn.iter().sum::<f64>() / 20_000.0;
        assert!((mean - 30.0).abs() < 0.3, "{mean}");
        // (mode − low) / (high − low) of the draws are below the number; rounding takes half of those at it.
        let below = drawn.iter().filter(|one| **one < 20.0).count();
        assert!((3_600..4_200).contains(&below), "{below}");
        assert!(drawn.iter().all(|one| (10.0..=60.0).contains(one)));
        let at_the_end = self::range(10, Some(60), 60);
        assert!((0..100).all(|draw| (10..=60).contains(&at_the_end.persons(draw))));
    }
}
