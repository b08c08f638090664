//! The look of every picture: colors, type sizes, stroke widths and shapes.
//!
//! Nothing is told by color alone: a need's status has a sign, a kind of actor has a shape, *unknown* has a hatch. The
//! colors were searched for the largest smallest difference under normal, protan, deutan and tritan vision, at a contrast
//! of at least 3 on paper; the tests keep both promises.

mod color;
mod mark;
mod signal;
mod variant;
#[cfg(test)]
pub(super) mod vision;

pub use color::Color;
pub use mark::Mark;
pub use signal::{Sign, Signal};
pub use variant::Theme;

/// The ground of every picture.
pub const PAPER: Color = Color(255, 255, 255);
/// Words, and outlines that must be seen.
pub const INK: Color = Color(0x1a, 0x1f, 0x24);
/// Words of second rank: sources, units, captions.
pub const MUTED: Color = Color(0x56, 0x60, 0x6b);
/// Outlines of areas, ties, axes: seen, not read.
pub const LINE: Color = Color(0x8a, 0x94, 0x9e);
/// Marks that have no colour of their own, because their shape tells what they are; and the lines of what is not known.
pub const QUIET: Color = Color(0x7e, 0x88, 0x92);
/// Grids and separators, which carry no information and may be faint.
pub const RULE: Color = Color(0xd3, 0xd9, 0xdf);
/// The ground of a panel or of a territory on a map.
pub const LAND: Color = Color(0xf3, 0xf1, 0xeb);
/// The one thing a picture is about: the actor named in its title, the changed value.
pub const ACCENT: Color = Color(0x9a, 0x14, 0x10);

/// Eight colors for groups that have no order, such as communities. A ninth group is drawn in [`QUIET`] and named.
pub const CATEGORIES: [Color; 8] = [
    Color(0x06, 0x69, 0xd3),
    Color(0xb4, 0x4f, 0x23),
    Color(0x08, 0xa8, 0x6a),
    Color(0x86, 0x29, 0x6d),
    Color(0xcc, 0x84, 0x00),
    Color(0x0a, 0x12, 0x62),
    Color(0xb2, 0x7d, 0xc9),
    Color(0x58, 0x0d, 0x05),
];

/// Covered share in five classes of equal width, 0–20 % to 80–100 %: the darker, the better covered.
pub const COVERAGE: [Color; 5] = [
    Color(0xf8, 0xd5, 0x60),
    Color(0xa9, 0xbb, 0x6b),
    Color(0x53, 0x99, 0x8a),
    Color(0x2b, 0x6a, 0x90),
    Color(0x1f, 0x37, 0x68),
];

/// The class of a covered share, from 0 to 4. A class contains its lower limit; the last one also contains 1.
pub fn coverage_class(share: f64) -> usize {
    // A cast of a float saturates, so a share a rounding error outside [0, 1] still falls into the nearer class.
    ((share * 5.0 + 1e-9) as usize).min(4)
}

/// Ground of an area of which nothing is known. Always drawn with [`UNKNOWN_HATCH`]: it must not pass for a low value.
pub const UNKNOWN_AREA: Color = Color(0xec, 0xee, 0xf0);
/// Lines over [`UNKNOWN_AREA`]: as clear on it as a mark on paper.
pub const UNKNOWN_HATCH: Color = QUIET;

/// The color, [`INK`] or [`PAPER`], that reads better on a ground.
pub fn ink_on(ground: Color) -> Color {
    if ground.contrast(INK) >= ground.contrast(PAPER) {
        INK
    } else {
        PAPER
    }
}

/// The empty border of a sheet, in page pixels.
pub const MARGIN: f64 = 64.0;

/// Type sizes in page pixels of a slide; [`Sheet`](crate::present::sheet::Sheet) has them for every medium and theme.
pub mod size {
    /// The title: the picture's finding, in one sentence.
    pub const TITLE: f64 = 46.0;
    /// The line under the title: what is measured, where, when.
    pub const SUBTITLE: f64 = 28.0;
    /// Headings of panels and legends.
    pub const HEADING: f64 = 28.0;
    /// Names and values inside the picture.
    pub const LABEL: f64 = 24.0;
    /// Sources, notes and legends.
    pub const NOTE: f64 = 20.0;
    /// The smallest text there may be: names where many stand close.
    pub const LEAST: f64 = 16.0;
    /// From one line of a paragraph to the next, in sizes.
    pub const LINE_HEIGHT: f64 = 1.3;
}

/// Stroke widths in page pixels.
pub mod width {
    /// Grids and outlines of areas.
    pub const HAIR: f64 = 1.0;
    /// Ties, axes, outlines of marks.
    pub const THIN: f64 = 2.0;
    /// Lines that carry the picture.
    pub const BOLD: f64 = 4.0;
}

#[cfg(test)]
mod tests {
    use super::vision::smallest_difference;
    use super::*;

    #[test]
    fn words_and_marks_stand_out_on_paper() {
        for color in [INK, MUTED, ACCENT] {
            assert!(
                color.contrast(PAPER) >= 4.5 && color.contrast(LAND) >= 4.5,
                "{color:?}"
            );
        }
        let fills = Signal::ALL.map(|signal| signal.fill);
        assert!(QUIET.contrast(LAND) >= 3.0);
        for color in CATEGORIES.iter().chain(&fills).chain([&LINE, &QUIET]) {
            assert!(
                color.contrast(PAPER) >= 3.0,
                "{color:?} {}",
                color.contrast(PAPER)
            );
        }
        assert!(UNKNOWN_HATCH.contrast(UNKNOWN_AREA) >= 3.0);
    }

    #[test]
    fn words_can_be_written_on_every_area() {
        for color in COVERAGE
            .into_iter()
            .chain(Signal::ALL.map(|signal| signal.fill))
            .chain([UNKNOWN_AREA, LAND])
        {
            assert!(
                ink_on(color).contrast(color) >= 4.5,
                "{color:?} {}",
                ink_on(color).contrast(color)
            );
        }
    }

    #[test]
    fn colors_differ_for_every_kind_of_vision() {
        assert!(
            smallest_difference(&CATEGORIES) >= 18.0,
            "{}",
            smallest_difference(&CATEGORIES)
        );
        let fills = Signal::ALL.map(|signal| signal.fill);
        assert!(
            smallest_difference(&fills) >= 25.0,
            "{}",
            smallest_difference(&fills)
        );
        let classes: Vec<Color> = COVERAGE.into_iter().chain([UNKNOWN_AREA]).collect();
        assert!(
            smallest_difference(&classes) >= 15.0,
            "{}",
            smallest_difference(&classes)
        );
    }

    /// Beyond four, figures use shapes: the first four categories must do for every kind of vision, and beside what is not told.
    #[test]
    fn the_first_four_categories_are_told_apart_by_everybody() {
        let four: Vec<Color> = CATEGORIES[..4].iter().copied().chain([QUIET]).collect();
        let smallest = smallest_difference(&four);
        assert!(smallest >= 18.0, "{smallest}");
    }

    #[test]
    fn coverage_darkens_by_even_steps_in_grey() {
        const { assert!(COVERAGE.len() <= 5) };
        let steps: Vec<f64> = (COVERAGE.windows(2))
            .map(|pair| pair[0].lightness() - pair[1].lightness())
            .collect();
        let mean = steps.iter().sum::<f64>() / steps.len() as f64;
        for step in steps {
            assert!((step / mean - 1.0).abs() < 0.25, "{step} of {mean}");
        }
    }

    /// What is not known must not pass for any class, on a black-and-white printer either: there the hatch tells it, whose lines are
    /// seen on their ground in every theme.
    #[test]
    fn the_hatch_of_what_is_not_known_is_seen_in_grey() {
        let [ground, lines] = [UNKNOWN_AREA, UNKNOWN_HATCH].map(Color::grey);
        assert!(lines.contrast(ground) >= 3.0, "{}", lines.contrast(ground));
    }

    #[test]
    fn a_class_contains_its_lower_limit() {
        let classes =
            [0.0, 0.19, 0.2, 0.4, 0.6, 0.6 - 1e-12, 0.8, 1.0, 1.2, -0.1].map(coverage_class);
        assert_eq!(classes, [0, 0, 1, 2, 3, 3, 4, 4, 4, 0]);
    }
}
