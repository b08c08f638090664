//! Numbers on the command line: finite, not negative, and written with a decimal point or a decimal comma.

use crate::ingest::schema::{LARGEST_AMOUNT, LARGEST_COST};
use std::fmt;

/// What an option takes, where what was written does not do: the message that says so.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Unfit(pub(super) &'static str);

impl fmt::Display for Unfit {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.0)
    }
}

impl std::error::Error for Unfit {}

/// A number from 0 to the most that a file may state.
pub(super) fn amount(text: &str) -> Result<f64, Unfit> {
    up_to(LARGEST_AMOUNT, text).ok_or(Unfit("usage-takes-amount"))
}

/// A whole number from 0 upwards.
pub(super) fn count(text: &str) -> Result<usize, Unfit> {
    text.trim().parse().map_err(|_| Unfit("usage-takes-count"))
}

/// A whole number from 1 upwards.
pub(super) fn at_least_one(text: &str) -> Result<usize, Unfit> {
    let number = text.trim().parse().ok().filter(|&number| number > 0);
    number.ok_or(Unfit("usage-takes-one"))
}

/// Minutes from 0 to the most that a file may state.
pub(super) fn minutes(text: &str) -> Result<f64, Unfit> {
    up_to(LARGEST_COST, text).ok_or(Unfit("usage-takes-minutes"))
}

/// A percentage from 0 to below 100, as a share.
pub(super) fn percentage(text: &str) -> Result<f64, Unfit> {
    let number = up_to(100.0, text.trim_end().trim_end_matches('%'));
    let below = number.filter(|number| *number < 100.0);
    below
        .map(|number| number / 100.0)
        .ok_or(Unfit("usage-takes-percentage"))
}

fn up_to(most: f64, text: &str) -> Option<f64> {
    let number: f64 = text.trim().replace(',', ".").parse().ok()?;
    // Of a negative zero nothing is left but zero.
    (0.0..=most).contains(&number).then_some(number + 0.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_with_either_mark_or_refused() {
        assert_eq!(amount(" 12,5"), Ok(12.5));
        assert_eq!(amount("1e3"), Ok(1000.0));
        assert_eq!(amount("-0").map(f64::is_sign_positive), Ok(true));
        assert_eq!(minutes("1e9"), Ok(LARGEST_COST));
        assert_eq!(percentage("20 %"), Ok(0.2));
        for text in ["", "x", "-1", "inf", "NaN", "1e300", "1.000,5"] {
            assert!(amount(text).is_err(), "{text}");
        }
        assert!(minutes("1e10").is_err());
        for text in ["100", "-3", "%"] {
            assert!(percentage(text).is_err(), "{text}");
        }
    }
}
