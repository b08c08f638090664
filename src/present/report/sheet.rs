//! A table of the report: columns of cells, each with what is read aloud, sorted by and copied.

use crate::model::units::Share;
use crate::present::words::Words;
use serde::Serialize;
use std::borrow::Cow;

/// A table of the report.
#[derive(Debug, Serialize)]
pub(super) struct Sheet {
    pub(super) id: Cow<'static, str>,
    pub(super) title: String,
    pub(super) notes: Vec<String>,
    pub(super) columns: Vec<Column>,
    pub(super) rows: usize,
    pub(super) legend: Vec<String>,
    /// That there are more rows than these, where there are.
    pub(super) first: Option<String>,
}

/// A column of a [`Sheet`].
#[derive(Debug, Serialize)]
pub(super) struct Column {
    pub(super) id: &'static str,
    pub(super) heading: String,
    /// The word of the definitions that says what it counts.
    pub(super) term: Option<&'static str>,
    pub(super) role: Role,
    pub(super) cells: Vec<Cell>,
}

/// What the cells of a column are to their rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Role {
    /// They name them.
    Name,
    /// They say something of them.
    Text,
    /// They are numbers, aligned to the right.
    Number,
}

/// A cell of a [`Sheet`].
#[derive(Debug, Clone, Serialize)]
pub(super) struct Cell {
    pub(super) text: String,
    /// What is read aloud instead of the text.
    spoken: Option<String>,
    /// A class of the style sheet.
    class: Option<String>,
    /// A sign before the text, which says the same.
    sign: Option<char>,
    /// What the page's script sorts by and copies, where the text does not say it: a number as programs write it.
    value: Option<String>,
    /// The word of the definitions that says what the text names.
    term: Option<&'static str>,
}

impl Sheet {
    /// The same sheet with more lines about what its signs mean.
    pub(super) fn explained(mut self, legend: impl IntoIterator<Item = String>) -> Self {
        self.legend.extend(legend);
        self
    }
}

impl Cell {
    /// Plain text.
    pub(super) fn text(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            spoken: None,
            class: None,
            sign: None,
            value: None,
            term: None,
        }
    }

    /// A whole number.
    pub(super) fn whole(number: u64, words: &Words) -> Self {
        Self::text(words.whole(number)).of(number.to_string())
    }

    /// A number with this many decimals.
    pub(super) fn decimal(number: f64, decimals: usize, words: &Words) -> Self {
        Self::text(words.decimal(number, decimals)).of(format!("{number:.decimals$}"))
    }

    /// A part of a whole, as a percentage: the script is told no more of it than the reader.
    pub(super) fn percent(share: Share, words: &Words) -> Self {
        Self::text(words.percent(share)).of(format!("{:.2}", share.0))
    }

    /// The same cell, sorted by a value.
    pub(super) fn of(mut self, value: String) -> Self {
        self.value = (value != self.text).then_some(value);
        self
    }

    /// The same cell, whose text is a word that is defined.
    pub(super) fn defined(mut self, term: Option<&'static str>) -> Self {
        self.term = term;
        self
    }

    /// The same cell with a class of the style sheet and a sign.
    pub(super) fn signed(mut self, class: String, sign: char) -> Self {
        (self.class, self.sign) = (Some(class), Some(sign));
        self
    }

    /// Text with a class of the style sheet and a sign, because a color alone tells nothing.
    pub(super) fn marked(text: String, class: String, sign: char) -> Self {
        Self::text(text).signed(class, sign)
    }

    /// The same cell, with words that are read aloud after what is seen.
    pub(super) fn aloud(mut self, spoken: String) -> Self {
        self.spoken = Some(spoken);
        self
    }

    /// No value.
    pub(super) fn not_given(words: &Words) -> Self {
        Self {
            spoken: Some(words.say("report-not-given")),
            ..Self::text("–")
        }
    }

    /// A number of persons, where it is told.
    pub(super) fn told(persons: Option<u64>, words: &Words) -> Self {
        persons.map_or_else(
            || Self::withheld(words),
            |persons| Self::whole(persons, words),
        )
    }

    /// A value that is not shown.
    pub(super) fn withheld(words: &Words) -> Self {
        Self {
            spoken: Some(words.say("report-withheld")),
            ..Self::text(words.say("figure-withheld"))
        }
    }
}
