//! Names over narrow columns: level in as many lines as they need where that fits, slanted otherwise.

use crate::present::canvas::{Align, Baseline, Canvas, Point, TextStyle};
use crate::present::sheet::Sheet;
use crate::present::text::{Weight, text_width, tidy, wrap, wrap_at_most};
use crate::present::theme;
use std::f64::consts::FRAC_1_SQRT_2;

/// From one line of a name to the next, in sizes of type.
const LEADING: f64 = 1.12;
/// The most lines a level name may have.
const LINES: usize = 3;

/// The names over columns of one width.
pub(super) struct Heads {
    lines: Vec<Vec<String>>,
    size: f64,
    slanted: bool,
    height: f64,
    overhang: f64,
    whole: bool,
}

impl Heads {
    /// The largest names that fit over columns of this width. Slanted ones reach no further than `longest` along their slope.
    pub(super) fn of(sheet: &Sheet, names: &[&str], step: f64, longest: f64) -> Self {
        let sizes = sheet.sizes;
        let gap = sheet.px(14.0);
        for size in [sizes.label, sizes.note, sizes.least] {
            let lines: Vec<Vec<String>> = (names.iter())
                .map(|name| wrap(name, size, Weight::SemiBold, step - gap))
                .collect();
            let whole = |(lines, name): (&Vec<String>, &&str)| {
                lines.len() <= LINES && lines.join(" ") == tidy(name)
            };
            if lines.iter().zip(names).all(whole) {
                let most = lines.iter().map(Vec::len).max().unwrap_or(0);
                return Self {
                    height: most as f64 * size * LEADING,
                    overhang: 0.0,
                    lines,
                    size,
                    slanted: false,
                    whole: true,
                };
            }
        }
        let slanted = |size: f64| -> (Vec<Vec<String>>, bool) {
            let most = (step * FRAC_1_SQRT_2 / (size * LEADING * 1.05)) as usize;
            let most = most.clamp(1, 2);
            let lines: Vec<Vec<String>> = (names.iter())
                .map(|name| wrap_at_most(name, size, Weight::SemiBold, longest, most))
                .collect();
            let mut pairs = lines.iter().zip(names);
            let whole = pairs.all(|(lines, name)| lines.join(" ") == tidy(name));
            (lines, whole)
        };
        let mut size = sizes.note.min(step * FRAC_1_SQRT_2 / 1.2).max(sizes.least);
        let (mut lines, mut whole) = slanted(size);
        if !whole {
            size = sizes.least;
            (lines, whole) = slanted(size);
        }
        let long = (lines.iter().flatten())
            .map(|line| text_width(line, size, Weight::SemiBold))
            .fold(0.0, f64::max);
        let most = lines.iter().map(Vec::len).max().unwrap_or(1) as f64;
        // Lines beside each other stand one over the other where the type is turned.
        let long = long + (most - 1.0) * size * LEADING / 2.0;
        Self {
            height: (long + size) * FRAC_1_SQRT_2,
            overhang: ((long + size) * FRAC_1_SQRT_2 - step / 2.0).max(0.0),
            lines,
            size,
            slanted: true,
            whole,
        }
    }

    /// How high they stand over their foot.
    pub(super) fn height(&self) -> f64 {
        self.height
    }

    /// Whether no name is shortened.
    pub(super) fn is_whole(&self) -> bool {
        self.whole
    }

    /// How far the last one may reach beyond its column.
    pub(super) fn overhang(&self) -> f64 {
        self.overhang
    }

    /// Writes the name at a place over the middle of its column.
    pub(super) fn draw(&self, canvas: &mut Canvas, place: usize, foot: Point) {
        let Some(lines) = self.lines.get(place) else {
            return;
        };
        let style = TextStyle {
            line_height: LEADING,
            ..TextStyle::new(self.size).bold().color(theme::INK)
        };
        if self.slanted {
            let style = style.baseline(Baseline::Middle).rotate(-45.0);
            let more = lines.len().saturating_sub(1) as f64 * self.size * LEADING * 0.36;
            let at = foot.shifted(self.size * 0.1, -self.size * 0.45 - more);
            canvas.lines(at, lines, &style);
        } else {
            let style = style.align(Align::Middle);
            // Bottom up, so that names of one line and of three stand on the same foot.
            let rise = (lines.len().saturating_sub(1)) as f64 * self.size * LEADING;
            canvas.lines(foot.shifted(0.0, -rise - self.size * 0.2), lines, &style);
        }
    }
}
