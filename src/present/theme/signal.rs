//! How the status of a need looks.

use super::{Color, ink_on};

/// A sign that says a status without color. Pictures draw it, words write its [`character`](Self::character).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Sign {
    /// We do not know.
    Question,
    /// No.
    Cross,
    /// Too far.
    Arrow,
    /// Too little.
    Minus,
    /// Beware.
    Exclamation,
    /// Yes.
    Check,
}

impl Sign {
    /// The sign as a character of the bundled face.
    pub fn character(self) -> char {
        match self {
            Self::Question => '?',
            Self::Cross => '✗',
            Self::Arrow => '↔',
            Self::Minus => '−',
            Self::Exclamation => '!',
            Self::Check => '✓',
        }
    }
}

/// How a need's status looks: a color for its area or badge, and a sign that says the same without color.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Signal {
    /// The fill of the badge or bar.
    pub fill: Color,
    /// The sign on it.
    pub sign: Sign,
}

impl Signal {
    /// The number of persons is not given.
    pub const UNKNOWN: Self = Self::new(Color(0x8f, 0x94, 0x9b), Sign::Question);
    /// No service addresses the need.
    pub const UNCOVERED: Self = Self::new(Color(0x9a, 0x14, 0x10), Sign::Cross);
    /// Services exist, none within reach.
    pub const OUT_OF_REACH: Self = Self::new(Color(0x6a, 0x2a, 0x57), Sign::Arrow);
    /// Reached, but for too few persons.
    pub const INSUFFICIENT: Self = Self::new(Color(0xd1, 0x81, 0x0f), Sign::Minus);
    /// Covered by one organization alone.
    pub const FRAGILE: Self = Self::new(Color(0x00, 0x7a, 0xc5), Sign::Exclamation);
    /// Covered by more than one organization.
    pub const COVERED: Self = Self::new(Color(0x08, 0x25, 0x82), Sign::Check);

    /// The six in the order in which a status is decided: warm colors are not enough, blue ones are.
    pub const ALL: [Self; 6] = [
        Self::UNKNOWN,
        Self::UNCOVERED,
        Self::OUT_OF_REACH,
        Self::INSUFFICIENT,
        Self::FRAGILE,
        Self::COVERED,
    ];

    const fn new(fill: Color, sign: Sign) -> Self {
        Self { fill, sign }
    }

    /// The color in which to write on the fill.
    pub fn ink(&self) -> Color {
        ink_on(self.fill)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::present::text::is_drawable;

    #[test]
    fn every_status_has_its_own_sign_in_the_font() {
        let mut signs = Signal::ALL.map(|signal| signal.sign.character());
        assert!(is_drawable(&String::from_iter(signs)), "{signs:?}");
        signs.sort_unstable();
        assert!(signs.windows(2).all(|pair| pair[0] != pair[1]), "{signs:?}");
    }

    #[test]
    fn what_grey_confuses_the_sign_tells_apart() {
        for (i, a) in Signal::ALL.iter().enumerate() {
            for b in &Signal::ALL[i + 1..] {
                let close = (a.fill.lightness() - b.fill.lightness()).abs() < 10.0;
                assert!(!close || a.sign != b.sign, "{a:?} {b:?}");
            }
        }
    }
}
