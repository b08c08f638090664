//! What a figure does not show or does not know, a sentence each.

use super::words::Words;
use crate::analysis::study::Study;

/// The sentences, while they are gathered.
pub(super) struct LeftOut<'a> {
    words: &'a Words,
    sentences: Vec<String>,
}

impl<'a> LeftOut<'a> {
    /// Nothing is left out yet.
    pub(super) fn new(words: &'a Words) -> Self {
        Self {
            words,
            sentences: Vec::new(),
        }
    }

    /// Says a message if it applies.
    pub(super) fn when(mut self, applies: bool, message: &str) -> Self {
        if applies {
            self.sentences.push(self.words.say(message));
        }
        self
    }

    /// Fills each message with its `count`, unless that is nothing.
    pub(super) fn counts<'b>(mut self, counts: impl IntoIterator<Item = (&'b str, usize)>) -> Self {
        for (message, count) in counts {
            if count > 0 {
                let count = [("count", count.into())];
                self.sentences.push(self.words.fill(message, &count));
            }
        }
        self
    }

    /// Says that minutes are estimates, where any are.
    pub(super) fn minutes(self, study: &Study<'_>) -> Self {
        self.when(study.coverage.estimated_minutes, "left-out-estimated")
    }

    /// The sentences as one text.
    pub(super) fn text(&self) -> String {
        self.sentences.join(" ")
    }
}
