//! What a chart of bars is made of: rows, the pieces of their bars, the words beside them.

use crate::present::text::Weight;
use crate::present::theme::{Color, Mark, Signal};

/// What fills a piece of a bar.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::present) enum Fill {
    /// A colour.
    Plain(Color),
    /// Stripes of a colour, which fall to the right: what is there only in part, or on somebody's word.
    Striped(Color),
    /// The pattern of what is not known.
    Unknown,
}

/// A part of a bar.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::present) struct Piece {
    /// How long it is, on the scale of the bars.
    pub(in crate::present) long: f64,
    /// What fills it.
    pub(in crate::present) fill: Fill,
    /// What is drawn in it where there is room: without colour it says the same.
    pub(in crate::present) signal: Option<Signal>,
    /// What is written in it where there is room.
    pub(in crate::present) text: String,
}

/// A text in a column.
#[derive(Clone, Debug, Default, PartialEq)]
pub(in crate::present) struct Cell {
    /// What it says.
    pub(in crate::present) text: String,
    /// Whether it is what the picture is about.
    pub(in crate::present) strong: bool,
    /// A badge before it.
    pub(in crate::present) signal: Option<Signal>,
}

/// A column of words to the right of the bars.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::present) struct Column {
    /// What stands over it.
    pub(in crate::present) head: String,
    /// Whether the bars may take its room: then the figure says it elsewhere.
    pub(in crate::present) optional: bool,
}

/// A mark along the scale: a line across all rows, with words over it.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::present) struct Tick {
    /// Where, on the scale of the bars.
    pub(in crate::present) at: f64,
    /// What stands over it.
    pub(in crate::present) text: String,
    /// Whether it is a line to compare with, rather than one of a grid.
    pub(in crate::present) strong: bool,
}

/// A thing and its bar.
#[derive(Clone, Debug, Default, PartialEq)]
pub(in crate::present) struct Row {
    /// Before the mark, such as a rank.
    pub(in crate::present) number: String,
    /// The mark before the name.
    pub(in crate::present) mark: Option<(Mark, Color)>,
    /// The name.
    pub(in crate::present) name: String,
    /// The bar, from left to right.
    pub(in crate::present) pieces: Vec<Piece>,
    /// A least and a most around the end of the bar.
    pub(in crate::present) interval: Option<(f64, f64)>,
    /// Where else the bar might end: a hollow circle.
    pub(in crate::present) second: Option<f64>,
    /// What is written behind the bar, or in a column of its own where something else stands there.
    pub(in crate::present) value: String,
    /// One for each column.
    pub(in crate::present) cells: Vec<Cell>,
}

impl Row {
    /// Where the last of its bar, interval and mark ends, on the scale of the bars.
    pub(super) fn end(&self) -> f64 {
        let bar: f64 = self.pieces.iter().map(|piece| piece.long).sum();
        let most = self.interval.map_or(0.0, |(_, most)| most);
        bar.max(most).max(self.second.unwrap_or(0.0))
    }
}

impl Piece {
    /// A piece without sign and words.
    pub(in crate::present) fn filled(long: f64, fill: Fill) -> Self {
        Self {
            long,
            fill,
            signal: None,
            text: String::new(),
        }
    }
}

impl Cell {
    /// A text like any other.
    pub(in crate::present) fn plain(text: String) -> Self {
        Self {
            text,
            ..Self::default()
        }
    }

    /// A text that the picture is about.
    pub(in crate::present) fn strong(text: String) -> Self {
        Self {
            text,
            strong: true,
            signal: None,
        }
    }

    pub(super) fn weight(&self) -> Weight {
        if self.strong {
            Weight::SemiBold
        } else {
            Weight::Regular
        }
    }
}
