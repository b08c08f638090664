//! Intervals of what was drawn, and how sure their ends are.

/// What the draws say of one number.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Interval {
    /// Its mean over the draws in which it is defined; `None` where it is in none.
    pub mean: Option<f64>,
    /// Where the interval begins: a value that was drawn.
    pub low: Option<f64>,
    /// Where it ends: a value that was drawn.
    pub high: Option<f64>,
    /// In how many draws it is defined.
    pub defined: usize,
    /// How far the ends may be off, as a part of the width, see [`doubt`](super::doubt); 0 where the width is.
    pub error: f64,
    /// Whether every value is a whole number.
    pub whole: bool,
    /// Whether every draw gives the same value: no draw lies outside of an interval without a width.
    pub always: bool,
}

impl Interval {
    /// The interval that leaves out as many draws below as above.
    ///
    /// # Definition
    /// With α = (1 − level) / 2 and the *D* values in their order, it begins at the value of place ⌊α (*D* + 1)⌋ and ends at that of place
    /// *D* + 1 − ⌊α (*D* + 1)⌋, both at least the first and at most the last: one more value of the same kind lies inside with
    /// probability *level* or more, once there are [`least`] values. Of fewer all lie inside, which holds less than that.
    /// # References
    /// R. J. Hyndman, Y. Fan, "Sample quantiles in statistical packages", *The American Statistician* 50(4), 1996, pp. 361–365.
    pub(super) fn of(values: impl Iterator<Item = Option<f64>>, level: f64) -> Self {
        let mut values: Vec<f64> = values.flatten().collect();
        let mean = (!values.is_empty()).then(|| values.iter().sum::<f64>() / values.len() as f64);
        values.sort_by(f64::total_cmp);
        let Some(last) = values.len().checked_sub(1) else {
            return Self {
                mean: None,
                low: None,
                high: None,
                defined: 0,
                error: 0.0,
                whole: false,
                always: false,
            };
        };
        let draws = values.len() as f64;
        let tail = (1.0 - level) / 2.0;
        // A whole number of places that rounding leaves just below is that number.
        let below = ((tail * (draws + 1.0) + 1e-9).floor() as usize).clamp(1, last + 1) - 1;
        let (low, high) = (values[below], values[last - below]);
        let whole = values.iter().all(|value| value.fract() == 0.0);
        let always = values[0] == values[last];
        // A standard error to either side, in places.
        let step = (tail * (1.0 - tail) * draws).sqrt().ceil() as usize;
        let around = |place: usize| {
            let near = &values[place.saturating_sub(step)..=(place + step).min(last)];
            // An end that is one of two neighbours of few values is as sure as it can be.
            let different = near.windows(2).filter(|pair| pair[0] != pair[1]).count();
            match different {
                0 | 1 => 0.0,
                _ => (near[near.len() - 1] - near[0]) / 2.0,
            }
        };
        let off = around(below).max(around(last - below));
        let width = high - low;
        Self {
            // Sums round: the mean of equal values is that value.
            mean: match always {
                true => Some(values[0]),
                false => mean,
            },
            low: Some(low),
            high: Some(high),
            defined: values.len(),
            error: match width > 0.0 {
                true => off / width,
                // All draws but a few are the same, and the few may be more or less than the interval leaves out.
                false => 0.0,
            },
            whole,
            always,
        }
    }

    /// Whether its ends differ. Where they do not, draws that it leaves out may: see [`always`](Self::always).
    pub fn is_open(&self) -> bool {
        self.low != self.high
    }

    /// Whether a value lies inside, its ends included.
    pub fn holds(&self, value: f64) -> bool {
        self.low.is_some_and(|low| low <= value) && self.high.is_some_and(|high| value <= high)
    }
}

/// How many values an interval of a level takes: between the least and the most of *D* one more lies with probability 1 − 2 / (*D* + 1).
pub(super) fn least(level: f64) -> f64 {
    2.0 / (1.0 - level) - 1.0
}

/// The standard error of a share of draws.
pub(super) fn error_of_share(count: usize, draws: usize) -> f64 {
    let share = count as f64 / draws as f64;
    (share * (1.0 - share) / draws as f64).sqrt()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_ends_are_values_that_were_drawn() {
        let interval = Interval::of((1..=99).rev().map(|one| Some(f64::from(one))), 0.9);
        assert_eq!((interval.low, interval.high), (Some(5.0), Some(95.0)));
        assert_eq!((interval.mean, interval.defined), (Some(50.0), 99));
        assert!(interval.holds(5.0) && !interval.holds(4.0) && interval.is_open());
        let few = Interval::of([Some(2.0), None, Some(1.0)].into_iter(), 0.9);
        assert_eq!((few.low, few.high, few.defined), (Some(1.0), Some(2.0), 2));
    }

    #[test]
    fn what_never_moves_has_no_width_and_no_error() {
        let interval = Interval::of([0.1; 10].map(Some).into_iter(), 0.9);
        assert_eq!((interval.mean, interval.low), (Some(0.1), Some(0.1)));
        assert_eq!((interval.high, interval.error), (Some(0.1), 0.0));
        assert!(interval.always);
        assert_eq!(Interval::of([None; 3].into_iter(), 0.9).low, None);
        let nearly = [1.0; 99].into_iter().chain([7.0]);
        let nearly = Interval::of(nearly.map(Some), 0.9);
        assert!(!nearly.is_open() && !nearly.always);
    }

    #[test]
    fn more_draws_make_the_ends_surer() {
        let error = |n: u32| {
            let values = (0..n).map(|one| Some(f64::from(one) / f64::from(n)));
            Interval::of(values, 0.9).error
        };
        assert!(error(100) > 2.0 * error(1_000) && error(1_000) > 2.0 * error(10_000));
    }
}
