//! How shapes, lines and words look.

use crate::present::text::Weight;
use crate::present::theme::{self, Color};

/// The look of a line.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stroke {
    /// Its color.
    pub color: Color,
    /// Its width in page pixels.
    pub width: f64,
    /// From 0, invisible, to 1.
    pub opacity: f64,
    /// Lengths of dash and gap; `None` is solid.
    pub dash: Option<(f64, f64)>,
}

impl Stroke {
    /// A solid line.
    pub const fn new(color: Color, width: f64) -> Self {
        Self {
            color,
            width,
            opacity: 1.0,
            dash: None,
        }
    }

    /// The same line, letting through what lies under it.
    pub const fn opacity(self, opacity: f64) -> Self {
        Self { opacity, ..self }
    }

    /// The same line in dashes.
    pub const fn dashed(self, dash: f64, gap: f64) -> Self {
        Self {
            dash: Some((dash, gap)),
            ..self
        }
    }
}

/// The look of a shape: what fills it and what runs along its outline.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Style {
    /// The fill and its opacity.
    pub fill: Option<(Color, f64)>,
    /// The outline.
    pub stroke: Option<Stroke>,
}

impl Style {
    /// A shape filled with a color, without outline.
    pub const fn filled(color: Color) -> Self {
        Self {
            fill: Some((color, 1.0)),
            stroke: None,
        }
    }

    /// A shape filled with a color that lets through what lies under it.
    pub const fn tinted(color: Color, opacity: f64) -> Self {
        Self {
            fill: Some((color, opacity)),
            stroke: None,
        }
    }

    /// An outline around nothing.
    pub const fn outlined(stroke: Stroke) -> Self {
        Self {
            fill: None,
            stroke: Some(stroke),
        }
    }

    /// The same fill with an outline.
    pub const fn stroke(self, stroke: Stroke) -> Self {
        Self {
            stroke: Some(stroke),
            ..self
        }
    }
}

/// The look of a hatch: parallel lines.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Hatch {
    /// The lines.
    pub stroke: Stroke,
    /// From one line to the next, in page pixels.
    pub spacing: f64,
    /// The slope: 0 is level, 90 upright, 45 rises to the right.
    pub degrees: f64,
}

impl Hatch {
    /// The hatch that means *not known*, and nothing else.
    pub const UNKNOWN: Self = Self {
        stroke: Stroke::new(theme::UNKNOWN_HATCH, 2.0),
        spacing: 10.0,
        degrees: 45.0,
    };
}

/// Which point of a text is put on the given place.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Align {
    /// Its left end.
    #[default]
    Start,
    /// Its middle.
    Middle,
    /// Its right end.
    End,
}

/// Which height of a text, or of a block of lines, is put on the given place.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Baseline {
    /// The line that letters stand on; the first line's in a block.
    #[default]
    Alphabetic,
    /// Half-way between the foot and the top of capitals; of the whole block.
    Middle,
    /// The top of the first line's capitals.
    Top,
    /// The depth to which the last line's letters may reach.
    Bottom,
}

/// The look of words.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TextStyle {
    /// Size of the type in page pixels.
    pub size: f64,
    /// Its weight.
    pub weight: Weight,
    /// Its color.
    pub color: Color,
    /// What is put on the given place, across.
    pub align: Align,
    /// What is put on the given place, up and down.
    pub baseline: Baseline,
    /// A seam around the letters that keeps them readable over lines, usually of the ground's color.
    pub halo: Option<Color>,
    /// Turned clockwise about the given place, in degrees.
    pub rotate: f64,
    /// From one line of a block to the next, in sizes.
    pub line_height: f64,
}

impl TextStyle {
    /// Regular type in ink, its left end and its baseline at the given place.
    pub const fn new(size: f64) -> Self {
        Self {
            size,
            weight: Weight::Regular,
            color: theme::INK,
            align: Align::Start,
            baseline: Baseline::Alphabetic,
            halo: None,
            rotate: 0.0,
            line_height: theme::size::LINE_HEIGHT,
        }
    }

    /// The same words, semi-bold.
    pub const fn bold(self) -> Self {
        Self {
            weight: Weight::SemiBold,
            ..self
        }
    }

    /// The same words in another color.
    pub const fn color(self, color: Color) -> Self {
        Self { color, ..self }
    }

    /// The same words, aligned otherwise.
    pub const fn align(self, align: Align) -> Self {
        Self { align, ..self }
    }

    /// The same words, put higher or lower.
    pub const fn baseline(self, baseline: Baseline) -> Self {
        Self { baseline, ..self }
    }

    /// The same words centered on the given place, both ways.
    pub const fn centered(self) -> Self {
        Self {
            align: Align::Middle,
            baseline: Baseline::Middle,
            ..self
        }
    }

    /// The same words with a seam around them.
    pub const fn halo(self, color: Color) -> Self {
        Self {
            halo: Some(color),
            ..self
        }
    }

    /// The same words, turned clockwise.
    pub const fn rotate(self, degrees: f64) -> Self {
        Self {
            rotate: degrees,
            ..self
        }
    }
}
