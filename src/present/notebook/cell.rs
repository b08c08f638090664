//! Cells and what stands under them, as notebooks keep them.

use super::frame::Frame;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value as Json, json};

/// A cell, with an id of its own.
pub(super) struct Cell {
    id: String,
    source: String,
    /// What running it gave; `None` for words.
    outputs: Option<Vec<Output>>,
}

/// What a cell of code gave.
pub(super) enum Output {
    /// Printed lines.
    Lines(String),
    /// The table at its end.
    Table(Frame),
    /// A picture.
    Picture {
        /// The picture itself.
        png: Vec<u8>,
        /// What stands in for it where it cannot be seen.
        alt: String,
        /// What Python says that it is.
        plain: String,
    },
}

impl Cell {
    /// A cell of words, in Markdown.
    pub(super) fn words(id: &str, source: impl Into<String>) -> Self {
        Self {
            id: format!("{id}-words"),
            source: source.into(),
            outputs: None,
        }
    }

    /// A cell of code with what it gave.
    pub(super) fn code(id: &str, source: String, outputs: Vec<Output>) -> Self {
        Self {
            id: id.to_owned(),
            source,
            outputs: Some(outputs),
        }
    }

    /// The cell as a notebook keeps it. `run` counts the cells of code that were run before it.
    pub(super) fn json(&self, run: &mut u64) -> Json {
        let source = lines(&self.source);
        let Some(outputs) = &self.outputs else {
            return json!({
                "cell_type": "markdown",
                "id": self.id,
                "metadata": {},
                "source": source,
            });
        };
        *run += 1;
        let outputs: Vec<Json> = outputs.iter().map(|output| output.json(*run)).collect();
        json!({
            "cell_type": "code",
            "execution_count": *run,
            "id": self.id,
            "metadata": {},
            "outputs": outputs,
            "source": source,
        })
    }
}

impl Output {
    fn json(&self, run: u64) -> Json {
        match self {
            Self::Lines(text) => json!({
                "name": "stdout",
                "output_type": "stream",
                "text": lines(text),
            }),
            Self::Table(frame) => json!({
                "data": {
                    "text/html": lines(&frame.html()),
                    "text/plain": lines(&frame.text()),
                },
                "execution_count": run,
                "metadata": {},
                "output_type": "execute_result",
            }),
            Self::Picture { png, alt, plain } => json!({
                "data": {
                    "image/png": STANDARD.encode(png),
                    "text/plain": [plain],
                },
                "metadata": {"image/png": {"alt": alt}},
                "output_type": "display_data",
            }),
        }
    }
}

/// A text as notebooks keep it: line by line, each with its end.
fn lines(text: &str) -> Vec<&str> {
    text.split_inclusive('\n').collect()
}
