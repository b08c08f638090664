//! What a package says of the dataset that it was made of, in `datapackage.json` under `tessuto`.

use chrono::NaiveDate;
use serde_json::Value;

/// What a dataset said of itself when it became a package.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct About {
    /// The name people read.
    pub title: Option<String>,
    /// The date of the data.
    pub date: Option<NaiveDate>,
    /// The lead organization, by the id that it has in the package.
    pub lead: Option<String>,
    /// Whether organizations and ties are invented.
    pub demonstrative: bool,
    /// Where the data comes from.
    pub source: Option<String>,
}

impl About {
    /// Reads the words of the descriptor that are there; whatever has another form than we write is not said.
    pub(super) fn of(own: &Value) -> Option<Self> {
        let own = own.as_object()?;
        let text = |key: &str| {
            let text = own.get(key).and_then(Value::as_str).map(str::trim);
            text.filter(|text| !text.is_empty()).map(str::to_owned)
        };
        Some(Self {
            title: text("title"),
            date: text("date").and_then(|date| date.parse().ok()),
            lead: text("lead"),
            demonstrative: own.get("demonstrative") == Some(&Value::Bool(true)),
            source: text("source"),
        })
    }
}
