//! `dataset.toml` of a new dataset: every setting with its default, most of them commented out.

use crate::model::district::Language;
use crate::present::words::Words;
use chrono::NaiveDate;

/// What is known of a new dataset.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Known {
    /// The name people read.
    pub title: Option<String>,
    /// The date of the data.
    pub date: Option<NaiveDate>,
    /// The id of the lead organization.
    pub lead: Option<String>,
    /// Whether organizations and ties are invented.
    pub demonstrative: bool,
    /// Where all of the data comes from.
    pub source: Option<String>,
    /// Where the municipalities and boundaries come from, when no more than these is there: it is no source of what people add.
    pub credit: Option<String>,
}

/// The file, with what is known in force and all else at its default.
pub fn settings(known: &Known, words: &Words) -> String {
    let text = match words.language() {
        Language::It => include_str!("dataset.it.toml"),
        Language::En => include_str!("dataset.en.toml"),
    };
    let mut text = text.to_owned();
    let date = known.date.map(|date| date.to_string());
    for (key, value) in [
        ("title", known.title.as_deref().map(quoted)),
        ("date", date.as_deref().map(quoted)),
        ("lead", known.lead.as_deref().map(quoted)),
        (
            "demonstrative",
            known.demonstrative.then(|| "true".to_owned()),
        ),
        ("source", known.source.as_deref().map(quoted)),
    ] {
        // The sample value of the template gives way to the real one, which then counts.
        if let Some(value) = value {
            text = replaced(&text, key, |_| format!("{key} = {value}\n"));
        }
    }
    if let (None, Some(credit)) = (&known.source, &known.credit) {
        text = replaced(&text, "source", |sample| {
            let credit = [("credit", credit.as_str().into())];
            let sample = sample.trim_matches('"');
            let added = words.fill("starter-settings-source", &credit);
            let suggestion = quoted(&format!("{sample}; {added}"));
            let note = words.fill("starter-settings-credit", &credit);
            format!("# {note}\n# source = {suggestion}\n")
        });
    }
    text
}

/// The text with another line, or several, where a key stands with its sample value.
fn replaced(text: &str, key: &str, line: impl Fn(&str) -> String) -> String {
    let head = format!("# {key} = ");
    text.lines()
        .map(|old| match old.strip_prefix(&head) {
            Some(sample) => line(sample),
            None => format!("{old}\n"),
        })
        .collect()
}

/// A text as TOML writes it, on one line.
fn quoted(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    let plain = words
        .join(" ")
        .replace(|letter: char| letter.is_control(), "");
    let escaped = plain.replace('\\', "\\\\").replace('"', "\\\"");
    format!("\"{escaped}\"")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_known_is_in_force_and_cannot_break_the_file() {
        let known = Known {
            title: Some("Uno \"strano\"\nambito \\ = \u{7f}".to_owned()),
            date: NaiveDate::from_ymd_opt(2024, 2, 29),
            demonstrative: true,
            ..Known::default()
        };
        for language in [Language::It, Language::En] {
            let text = settings(&known, &Words::new(language));
            let table: toml::Table = text.parse().expect("settings that are right");
            assert_eq!(table["title"].as_str(), Some("Uno \"strano\" ambito \\ = "));
            assert_eq!(table["date"].as_str(), Some("2024-02-29"));
            assert_eq!(table["demonstrative"].as_bool(), Some(true));
            assert!(!table.contains_key("lead") && !table.contains_key("source"));
        }
    }
}
