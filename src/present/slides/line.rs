//! The paragraphs of a slide: what may stand in them, and in which size they fit.

use serde::Serialize;

/// The sizes that text may have, in hundredths of a point, from the usual one down.
const SIZES: [u32; 8] = [2800, 2600, 2400, 2200, 2000, 1800, 1600, 1400];
/// The room for text below a title, in points.
const ROOM: (f64, f64) = (896.0, 360.0);

/// A paragraph.
#[derive(Serialize)]
pub(super) struct Line {
    pub(super) text: String,
    strong: bool,
    /// In hundredths of a point, where it is not that of the others.
    size: Option<u32>,
}

impl Line {
    pub(super) fn new(text: &str) -> Self {
        Self {
            text: legible(text),
            strong: false,
            size: None,
        }
    }

    pub(super) fn strong(text: &str) -> Self {
        Self {
            strong: true,
            ..Self::new(text)
        }
    }

    pub(super) fn sized(self, size: u32) -> Self {
        Self {
            size: Some(size),
            ..self
        }
    }
}

/// The largest size in which these lines fit below a title, in hundredths of a point.
pub(super) fn fitting(lines: &[Line]) -> u32 {
    let fits = |size: &&u32| {
        let height = lines.iter().map(|line| {
            let points = f64::from(line.size.unwrap_or(**size)) / 100.0;
            // A letter is half as wide as high, on average.
            let letters = ROOM.0 / (points * 0.5);
            let rows = (line.text.chars().count() as f64 / letters).ceil().max(1.0);
            rows * points * 1.2 + 14.0
        });
        height.sum::<f64>() <= ROOM.1
    };
    *SIZES.iter().find(fits).unwrap_or(&SIZES[SIZES.len() - 1])
}

/// A text on one line, without what XML has no way to write and what no reader sees.
pub(super) fn legible(text: &str) -> String {
    text.chars()
        .map(|letter| match letter {
            // A number and its sign stay on one line.
            '\u{a0}' => letter,
            _ if letter.is_whitespace() => ' ',
            _ => letter,
        })
        .filter(|letter| !letter.is_control() && !matches!(letter, '\u{fffe}' | '\u{ffff}'))
        .collect()
}
