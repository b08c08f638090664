//! Numbers of shortest paths, also where they are more than a floating-point number can hold.

/// A number of paths.
pub(crate) trait Count: Copy {
    /// No path.
    const ZERO: Self;
    /// One path.
    const ONE: Self;

    /// As many paths more.
    fn add(&mut self, more: Self);

    /// So many times this number: at least once, and no more often than a network has vertices.
    fn times(self, copies: f64) -> Self;

    /// This number divided by a larger one that is not zero.
    fn share_of(self, all: Self) -> f64;

    /// How many paths there are of one of these and then one of those.
    fn joined(self, onward: Self) -> Self;

    /// Whether it still counts: past a limit it has to be taken again as [`Scaled`].
    fn holds(self) -> bool;
}

impl Count for f64 {
    const ZERO: Self = 0.0;
    const ONE: Self = 1.0;

    #[inline]
    fn add(&mut self, more: Self) {
        *self += more;
    }

    #[inline]
    fn times(self, copies: f64) -> Self {
        self * copies
    }

    #[inline]
    fn share_of(self, all: Self) -> f64 {
        self / all
    }

    #[inline]
    fn joined(self, onward: Self) -> Self {
        self * onward
    }

    #[inline]
    fn holds(self) -> bool {
        self.is_finite()
    }
}

/// A number with an exponent of its own: `fraction` · 2^`exponent`, and the fraction is below [`Scaled::LIMIT`].
///
/// The exponent is a multiple of [`Scaled::BITS`]. Numbers that differ by more than a floating-point number can show are added as if
/// the smaller were zero, as floating-point numbers are.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Scaled {
    fraction: f64,
    exponent: i64,
}

impl Scaled {
    const BITS: i64 = 512;
    /// 2⁵¹².
    const LIMIT: f64 = f64::from_bits((1023 + 512) << 52);
    /// 2⁻⁵¹².
    const STEP: f64 = 1.0 / Self::LIMIT;

    /// Brings the fraction below its limit.
    fn carry(&mut self) {
        if self.fraction >= Self::LIMIT {
            self.fraction *= Self::STEP;
            self.exponent += Self::BITS;
        }
    }
}

impl Count for Scaled {
    const ZERO: Self = Self {
        fraction: 0.0,
        exponent: 0,
    };
    const ONE: Self = Self {
        fraction: 1.0,
        exponent: 0,
    };

    fn add(&mut self, more: Self) {
        let [small, large] = if self.exponent < more.exponent {
            [*self, more]
        } else {
            [more, *self]
        };
        let small = match (large.exponent - small.exponent) / Self::BITS {
            0 => small.fraction,
            1 => small.fraction * Self::STEP,
            _ => 0.0,
        };
        *self = Self {
            fraction: large.fraction + small,
            exponent: large.exponent,
        };
        self.carry();
    }

    fn times(mut self, copies: f64) -> Self {
        self.fraction *= copies;
        self.carry();
        self
    }

    fn share_of(self, all: Self) -> f64 {
        let share = self.fraction / all.fraction;
        match (all.exponent - self.exponent) / Self::BITS {
            0 => share,
            1 => share * Self::STEP,
            2 => share * Self::STEP * Self::STEP,
            // Equal but for the last digit, on both sides of the limit.
            -1 => share * Self::LIMIT,
            _ => 0.0,
        }
    }

    fn joined(self, onward: Self) -> Self {
        let fraction = self.fraction * onward.fraction;
        let exponent = self.exponent + onward.exponent;
        if fraction < Self::LIMIT {
            return Self { fraction, exponent };
        }
        Self {
            fraction: fraction * Self::STEP,
            exponent: exponent + Self::BITS,
        }
    }

    fn holds(self) -> bool {
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scaled_counts_double_as_often_as_asked() {
        let mut powers = vec![Scaled::ONE];
        for power in 0..3000 {
            let mut next = powers[power];
            next.add(powers[power]);
            powers.push(next);
        }
        for (power, &count) in powers.iter().enumerate() {
            assert_eq!(count.share_of(count), 1.0, "{power}");
            if power >= 1000 {
                let expected = 0.5_f64.powi(1000);
                assert_eq!(powers[power - 1000].share_of(count), expected, "{power}");
            }
        }
        for (one, other) in [(0, 0), (3, 508), (256, 256), (511, 511), (700, 1300)] {
            let joined = powers[one].joined(powers[other]);
            assert_eq!(joined.share_of(powers[one + other]), 1.0, "{one} {other}");
        }
        let mut sum = powers[2000];
        sum.add(powers[1998]);
        assert_eq!(powers[1998].share_of(sum), 0.2);
        let mut small_first = powers[1998];
        small_first.add(powers[2000]);
        assert_eq!(small_first, sum);
        assert_eq!(powers[1998].times(5.0), sum);
        assert_eq!(powers[511].times(4.0), powers[513]);
        sum.add(Scaled::ZERO);
        assert_eq!(small_first, sum);
    }
}
