//! One look for a screen or a colour printer, one for a black-and-white one, one for those who read large print.

use super::Color;
use serde::{Deserialize, Serialize};

/// How a figure is printed.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(rename_all = "lowercase")]
pub enum Theme {
    /// Dark on light, in colours.
    #[default]
    Light,
    /// Dark on light, in greys.
    Grey,
    /// As [`Light`](Self::Light), with larger type and marks.
    Large,
}

impl Theme {
    /// All of them, in the order of the command line's help.
    pub const ALL: [Self; 3] = [Self::Light, Self::Grey, Self::Large];

    /// The name on the command line.
    pub fn key(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Grey => "grey",
            Self::Large => "large",
        }
    }

    /// A colour as this theme prints it. A grey is as light as its colour, so every contrast stays what it was: what the
    /// palette's tests promise of colours holds for greys.
    pub fn color(self, color: Color) -> Color {
        match self {
            Self::Light | Self::Large => color,
            Self::Grey => color.grey(),
        }
    }

    /// How much larger than usual type and marks are.
    pub(in crate::present) fn enlargement(self) -> f64 {
        match self {
            Self::Light | Self::Grey => 1.0,
            Self::Large => 1.25,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::{ACCENT, CATEGORIES, COVERAGE, PAPER};
    use super::*;

    #[test]
    fn greys_keep_the_contrast_of_their_colours() {
        for color in CATEGORIES.into_iter().chain(COVERAGE).chain([ACCENT]) {
            let Color(red, green, blue) = Theme::Grey.color(color);
            assert!(red == green && green == blue, "{color:?}");
            let (before, after) = (
                color.contrast(PAPER),
                Color(red, green, blue).contrast(PAPER),
            );
            assert!((after / before - 1.0).abs() < 0.02, "{color:?}");
        }
    }
}
