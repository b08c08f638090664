//! The sheet a figure is drawn on: how large it is, how large the type on it, and in which theme.

use super::canvas::Size;
use super::theme::{Theme, size};
use serde::{Deserialize, Serialize};

/// What a figure is made for.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(rename_all = "lowercase")]
pub enum Medium {
    /// A 16:9 slide of 1920 × 1080 pixels, read from the back of a room.
    #[default]
    Slide,
    /// A4, landscape, with margins of 10 mm.
    A4,
    /// A3, landscape, with margins of 10 mm: on a wall, read from an arm's length and more.
    A3,
    /// A square, for pages and messages.
    Square,
}

/// One inch in millimetres.
const INCH: f64 = 25.4;
/// Page pixels to an inch of paper.
const PER_INCH: f64 = 150.0;
/// The margins of paper, in millimetres.
const PAPER_MARGIN: f64 = 10.0;

impl Medium {
    /// All of them, in the order of the command line's help.
    pub const ALL: [Self; 4] = [Self::Slide, Self::A4, Self::A3, Self::Square];

    /// The name on the command line and in names of files.
    pub fn key(self) -> &'static str {
        match self {
            Self::Slide => "slide",
            Self::A4 => "a4",
            Self::A3 => "a3",
            Self::Square => "square",
        }
    }

    /// The page, in page pixels.
    pub fn size(self) -> Size {
        match self {
            Self::Slide => Size::SLIDE,
            Self::A4 => Size::A4,
            Self::A3 => Size::A3,
            Self::Square => Size::SQUARE,
        }
    }

    /// Width and height of the paper in millimetres; a screen has none.
    pub fn paper(self) -> Option<(f64, f64)> {
        match self {
            Self::Slide | Self::Square => None,
            Self::A4 => Some((297.0, 210.0)),
            Self::A3 => Some((420.0, 297.0)),
        }
    }

    /// How many pixels wide the PNG is: a slide and a square one to one, paper at 300 to the inch.
    pub fn pixels(self) -> u32 {
        match self.paper() {
            // A cast of a float saturates.
            Some((width, _)) => (width / INCH * 2.0 * PER_INCH).round() as u32,
            None => self.size().width as u32,
        }
    }

    /// How much larger than on a slide type and marks are, in page pixels.
    fn scale(self) -> f64 {
        match self {
            Self::Slide | Self::A4 => 1.0,
            // A wall is farther away than a table, and a square is shown smaller than a slide.
            Self::A3 => 1.25,
            Self::Square => 1.15,
        }
    }
}

/// Sizes of type on one sheet, in page pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Sizes {
    /// The title: the picture's finding, in one sentence.
    pub title: f64,
    /// The line under the title: what is measured, where, when.
    pub subtitle: f64,
    /// Headings of panels and legends.
    pub heading: f64,
    /// Names and values inside the picture.
    pub label: f64,
    /// Notes and legends.
    pub note: f64,
    /// The lines below the figure: source, date, what was left out.
    pub foot: f64,
    /// The smallest type there may be, for names in crowded places.
    pub least: f64,
}

/// A sheet to draw on.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Sheet {
    /// What it is for.
    pub medium: Medium,
    /// In which theme.
    pub theme: Theme,
    /// The page, in page pixels.
    pub size: Size,
    /// The empty border, in page pixels.
    pub margin: f64,
    /// The sizes of type.
    pub sizes: Sizes,
    /// Whether the picture stands among text that says its title, its source and its date, so that it does not.
    pub(in crate::present) among_text: bool,
    scale: f64,
}

impl Default for Sheet {
    fn default() -> Self {
        Self::new(Medium::default(), Theme::default())
    }
}

impl Sheet {
    /// The sheet of a medium in a theme.
    pub fn new(medium: Medium, theme: Theme) -> Self {
        let scale = medium.scale() * theme.enlargement();
        // What stands around a picture is large already, or read once: grown too, it would leave the picture no room.
        let around = medium.scale();
        let margin = match medium.paper() {
            Some(_) => PAPER_MARGIN / INCH * PER_INCH,
            None => super::theme::MARGIN,
        };
        Self {
            medium,
            theme,
            size: medium.size(),
            margin,
            sizes: Sizes {
                title: size::TITLE * around,
                subtitle: size::SUBTITLE * around,
                heading: size::HEADING * scale,
                label: size::LABEL * scale,
                note: size::NOTE * scale,
                foot: size::NOTE * around,
                least: size::LEAST * scale,
            },
            among_text: false,
            scale,
        }
    }

    /// The sheet of a picture among the text of a page: it has no title and no lines below of its own. The fewer page pixels it is wide,
    /// the larger the type in it when it is as wide as the text.
    pub(in crate::present) fn among_text(width: f64, height: f64) -> Self {
        let usual = Self::default();
        Self {
            size: Size { width, height },
            margin: usual.px(6.0),
            among_text: true,
            ..usual
        }
    }

    /// A length that is right on a slide, as long as type is large here: radii of marks, gaps, widths of strokes.
    pub fn px(&self, on_a_slide: f64) -> f64 {
        on_a_slide * self.scale
    }

    /// Whether the page is hardly wider than high, so that columns beside each other become rows.
    pub fn is_narrow(&self) -> bool {
        self.size.width < 1.2 * self.size.height
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paper_is_as_large_as_it_is_called_at_three_hundred_pixels_an_inch() {
        assert_eq!(Medium::ALL.map(Medium::pixels), [1920, 3508, 4961, 1440]);
        for medium in Medium::ALL {
            let Some((width, height)) = medium.paper() else {
                continue;
            };
            let Size {
                width: x,
                height: y,
            } = medium.size();
            assert!((x / width - PER_INCH / INCH).abs() < 0.01, "{medium:?}");
            assert!((y / height - PER_INCH / INCH).abs() < 0.01, "{medium:?}");
            let sheet = Sheet::new(medium, Theme::Light);
            assert!((sheet.margin / x * width - 10.0).abs() < 0.01, "{medium:?}");
        }
    }

    /// Paper is read at 30 cm, where 7 points are the least; a slide shows what is 14 of its pixels.
    #[test]
    fn the_smallest_type_is_legible_on_every_sheet() {
        for theme in Theme::ALL {
            for medium in Medium::ALL {
                let least = Sheet::new(medium, theme).sizes.least;
                let (enough, what) = match medium.paper() {
                    Some(_) => (least / PER_INCH * 72.0 >= 7.0, "points"),
                    None => (least >= 14.0, "pixels"),
                };
                assert!(enough, "{medium:?} {theme:?}: {least} {what}");
            }
        }
    }
}
