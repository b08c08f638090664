//! What ties weigh: whole numbers where they are whole, which are exact and half as large; floating-point numbers otherwise.

use std::ops::{AddAssign, SubAssign};

/// The weight of a tie, or a sum of such.
pub(super) trait Weight:
    Copy + Default + PartialEq + AddAssign + SubAssign + Send + Sync
{
    /// The weight of a tie that has none of its own.
    const ONE: Self;

    /// As a floating-point number.
    fn real(self) -> f64;
}

impl Weight for u32 {
    const ONE: Self = 1;

    fn real(self) -> f64 {
        f64::from(self)
    }
}

impl Weight for f64 {
    const ONE: Self = 1.0;

    fn real(self) -> f64 {
        self
    }
}
