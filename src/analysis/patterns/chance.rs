//! What chance makes of a number: many draws of it, and how the number that was observed stands among them.

use crate::analysis::random::SplitMix;
use rayon::prelude::*;

/// How many times chance is asked, and from which seed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DrawOptions {
    /// How many draws, *R*.
    pub draws: usize,
    /// The seed of the seeds of the draws.
    pub seed: u64,
}

impl Default for DrawOptions {
    /// 2 000 draws from seed 1: a *p* near 0.05 is then known within one hundredth.
    fn default() -> Self {
        Self {
            draws: 2_000,
            seed: 1,
        }
    }
}

/// How probable it is that chance goes as far: (1 + draws that do) / (1 + draws), so that it is never 0, and 1 without draws.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Tails {
    /// As high or higher.
    pub high: f64,
    /// As low or lower.
    pub low: f64,
    /// As far to either side.
    pub both: f64,
}

/// A number among those that chance gives.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Chance {
    /// The mean of the draws; `None` where none has a value.
    pub mean: Option<f64>,
    /// Between which numbers the middle 95 % of the draws lie; `None` where none has a value or they were not kept.
    pub interval: Option<[f64; 2]>,
    /// How far out the observed number is.
    pub tails: Tails,
    /// How many draws.
    pub draws: usize,
    /// In how many draws there was no value. Each of these counts as going as far, on either side, so that *p* is never too small.
    pub undefined: usize,
}

/// What is as far as the observed number, when both sides count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum BothSides {
    /// What is as far from zero.
    FromZero,
    /// Twice the smaller of the two sides, where zero is no middle.
    TwiceTheSmaller,
}

/// How far apart numbers may be that are equal but for the order in which they were summed.
pub(in crate::analysis) fn closeness(value: f64) -> f64 {
    1e-9 * value.abs() + 1e-12
}

impl Chance {
    /// Where the observed number stands among these draws.
    pub(super) fn of(observed: f64, drawn: &[Option<f64>], both: BothSides) -> Self {
        let close = closeness(observed);
        let share = |as_far: &dyn Fn(f64) -> bool| {
            let counted = drawn.iter().filter(|one| one.is_none_or(as_far));
            (1 + counted.count()) as f64 / (1 + drawn.len()) as f64
        };
        let high = share(&|one| one >= observed - close);
        let low = share(&|one| one <= observed + close);
        let both = match both {
            BothSides::FromZero => share(&|one| one.abs() >= observed.abs() - close),
            BothSides::TwiceTheSmaller => (2.0 * high.min(low)).min(1.0),
        };
        let mut values: Vec<f64> = drawn.iter().copied().flatten().collect();
        values.sort_by(f64::total_cmp);
        let finite = values.iter().all(|value| value.is_finite());
        let mean = values.iter().sum::<f64>() / values.len() as f64;
        let some = !values.is_empty() && finite;
        Self {
            mean: some.then_some(mean),
            interval: some.then(|| [0.025, 0.975].map(|share| quantile(&values, share))),
            tails: Tails { high, low, both },
            draws: drawn.len(),
            undefined: drawn.len() - values.len(),
        }
    }
}

/// The quantile of sorted values, linear between two of them.
fn quantile(sorted: &[f64], share: f64) -> f64 {
    let place = share * (sorted.len() - 1) as f64;
    let (below, above) = (sorted[place as usize], sorted[place.ceil() as usize]);
    below + (above - below) * place.fract()
}

/// What each draw gives, in their order. Each has a generator of its own, so that the number of threads changes nothing.
pub(super) fn each_draw<T: Send>(
    options: &DrawOptions,
    draw: impl Fn(&mut SplitMix) -> T + Sync,
) -> Vec<T> {
    let mut random = SplitMix::new(options.seed);
    let seeds: Vec<u64> = (0..options.draws).map(|_| random.next()).collect();
    let draw = |seed| draw(&mut SplitMix::new(seed));
    seeds.into_par_iter().map(draw).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_observed_number_counts_among_the_draws() {
        let drawn = [1.0, 2.0, -3.0, 2.0 + 1e-14].map(Some);
        let chance = Chance::of(2.0, &drawn, BothSides::FromZero);
        let tails = Tails {
            high: 3.0 / 5.0,
            low: 5.0 / 5.0,
            both: 4.0 / 5.0,
        };
        assert_eq!(chance.tails, tails);
        assert_eq!((chance.draws, chance.undefined), (4, 0));
        let twice = Chance::of(2.0, &drawn, BothSides::TwiceTheSmaller);
        assert_eq!(twice.tails.both, 1.0);
    }

    #[test]
    fn a_draw_without_a_value_counts_against_every_finding() {
        let drawn = [Some(0.0), None, None];
        let chance = Chance::of(1.0, &drawn, BothSides::FromZero);
        assert_eq!(chance.tails.high, 3.0 / 4.0);
        assert_eq!((chance.mean, chance.undefined), (Some(0.0), 2));
        let none = Chance::of(1.0, &[], BothSides::FromZero);
        assert_eq!(
            (none.tails.both, none.mean, none.interval),
            (1.0, None, None)
        );
    }

    #[test]
    fn the_middle_of_the_draws_is_between_their_quantiles() {
        let drawn: Vec<_> = (0..=1000).map(|one| Some(f64::from(one))).collect();
        let chance = Chance::of(0.0, &drawn, BothSides::TwiceTheSmaller);
        assert_eq!(chance.interval, Some([25.0, 975.0]));
        assert_eq!(chance.mean, Some(500.0));
    }
}
