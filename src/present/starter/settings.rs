//! `dataset.toml` of a new dataset: every setting with its default, most of them commented out.

use crate::model::district::Language;
use crate::present::words::Words;

/// The file, for a district of this title and with data from this source, where both are known.
pub fn settings(title: Option<&str>, source: Option<&str>, words: &Words) -> String {
    let text = match words.language() {
        Language::It => include_str!("dataset.it.toml"),
        Language::En => include_str!("dataset.en.toml"),
    };
    let mut text = text.to_owned();
    for (key, value) in [("title", title), ("source", source)] {
        if let Some(value) = value {
            // The sample value of the template gives way to the real one, which then counts.
            let sample = format!("# {key} = ");
            let lines = text.lines().map(|line| match line.starts_with(&sample) {
                true => format!("{key} = {}\n", quoted(value)),
                false => format!("{line}\n"),
            });
            text = lines.collect();
        }
    }
    text
}

/// A text as TOML writes it.
fn quoted(text: &str) -> String {
    let escaped = text.replace('\\', "\\\\").replace('"', "\\\"");
    format!("\"{escaped}\"")
}
