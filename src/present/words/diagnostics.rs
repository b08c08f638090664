//! Problems and errors in words: where, what value, what is wrong, what to do.

use super::{Value, Words};
use crate::model::diagnostic::{Diagnostic, Origin, Problem};
use serde::Serialize;

/// Facts that are days, or years written as text.
const DAYS: [&str; 4] = ["since", "from", "to", "day"];

/// A problem in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// What is wrong.
    pub text: String,
    /// What to do, where there is something to do.
    pub hint: Option<String>,
}

impl Words {
    /// Says an enum that serde writes as an object with a tag: `{"problem": "unknown-id", "nearest": …}` is said by the message
    /// `problem-unknown-id`, its other fields filling the blanks, and its attribute `hint` says what to do.
    pub fn tell<T: Serialize>(&self, tag: &str, facts: &T) -> Told {
        let serde_json::Value::Object(fields) = serde_json::to_value(facts).unwrap_or_default()
        else {
            return Told {
                text: tag.to_owned(),
                hint: None,
            };
        };
        let kind = fields
            .get(tag)
            .and_then(|kind| kind.as_str())
            .unwrap_or("unknown");
        let id = format!("{tag}-{kind}");
        let values: Vec<(&str, Value<'_>)> = fields
            .iter()
            .map(|(name, value)| (name.as_str(), self.fact(name, value)))
            .collect();
        self.message(&id, &values)
    }

    /// A problem in words; one that only emptied its cell says so.
    pub fn problem(&self, problem: &Problem) -> Told {
        match problem {
            Problem::CellEmptied { cause } => {
                let told = self.problem(cause);
                let number = matches!(
                    **cause,
                    Problem::NotAWholeNumber | Problem::NotANumber | Problem::Negative
                );
                // Where nothing is required, nothing may also be written.
                let hint = told.hint.map(|hint| match number {
                    true => self.fill("hint-or-empty", &[("hint", hint.into())]),
                    false => hint,
                });
                Told {
                    text: self.fill("problem-cell-emptied", &[("text", told.text.into())]),
                    hint,
                }
            }
            problem => self.tell("problem", problem),
        }
    }

    /// A message with its hint, if it has one.
    pub fn message(&self, id: &str, values: &[(&str, Value<'_>)]) -> Told {
        Told {
            text: self.fill(id, values),
            hint: self.attribute(id, "hint", values),
        }
    }

    /// A fact as serde writes it.
    pub(super) fn fact<'a>(&self, name: &str, value: &'a serde_json::Value) -> Value<'a> {
        match value {
            serde_json::Value::String(key) if name == "table" => {
                self.say(&format!("table-{}", key.replace('_', "-"))).into()
            }
            serde_json::Value::String(text) if DAYS.contains(&name) => match text.parse() {
                Ok(date) => self.date(date).into(),
                Err(_) => text.as_str().into(),
            },
            serde_json::Value::String(text) => text.as_str().into(),
            serde_json::Value::Number(number) => number.as_f64().unwrap_or(f64::NAN).into(),
            serde_json::Value::Array(items) => {
                let texts: Vec<&str> = items.iter().filter_map(|item| item.as_str()).collect();
                texts.join(", ").into()
            }
            serde_json::Value::Null => "none".into(),
            other => other.to_string().into(),
        }
    }

    /// A diagnostic in one or two lines: `errore: servizi.csv, riga 41, colonna capienza: …`, then the hint.
    pub fn diagnostic(&self, diagnostic: &Diagnostic) -> String {
        let told = self.problem(&diagnostic.problem);
        let severity = self.say(&format!("severity-{}", diagnostic.severity().key()));
        let mut line = format!("{severity}: ");
        if let Some(place) = self.origin(&diagnostic.origin) {
            line.push_str(&place);
            line.push_str(": ");
        }
        if let Some(value) = &diagnostic.value {
            line.push_str(&format!("`{}` ", value.escape_debug()));
        }
        line.push_str(&told.text);
        if let Some(hint) = told.hint {
            line.push_str(&format!("\n  {}: {hint}", self.say("hint")));
        }
        line
    }

    /// A place in the data in words; `None` for the dataset as a whole.
    pub fn origin(&self, origin: &Origin) -> Option<String> {
        let file = match &origin.sheet {
            Some(sheet) => {
                let values = [
                    ("file", origin.file.as_str().into()),
                    ("sheet", sheet.as_str().into()),
                ];
                self.fill("origin-sheet", &values)
            }
            None => origin.file.clone(),
        };
        let row = origin.row.map(|row| row.to_string()).unwrap_or_default();
        let column = origin.column.as_deref().unwrap_or_default();
        let id = match (&origin.row, &origin.column) {
            _ if origin.file.is_empty() => return None,
            (Some(_), Some(_)) => "origin-cell",
            (Some(_), None) => "origin-row",
            (None, Some(_)) => "origin-column",
            (None, None) => return Some(file),
        };
        let values = [
            ("file", file.into()),
            ("row", row.into()),
            ("column", column.into()),
        ];
        Some(self.fill(id, &values))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::diagnostic::TableId;
    use crate::model::district::Language;

    #[test]
    fn only_a_cell_that_may_be_empty_is_proposed_to_be_left_empty() {
        for language in [Language::It, Language::En] {
            let words = Words::new(language);
            for cause in [
                Problem::NotANumber,
                Problem::NotAWholeNumber,
                Problem::Negative,
            ] {
                let required = words.problem(&cause).hint.unwrap();
                let cause = Box::new(cause);
                let optional = words.problem(&Problem::CellEmptied { cause }).hint.unwrap();
                let more = optional.strip_prefix(&required).unwrap();
                assert!(
                    ["; lasciare vuoto se non si sa", "; leave empty if unknown"].contains(&more)
                );
            }
        }
    }

    #[test]
    fn a_diagnostic_says_where_what_and_what_to_do() {
        let diagnostic = Diagnostic {
            origin: Origin {
                file: "legami.csv".to_owned(),
                sheet: None,
                row: Some(41),
                column: Some("da".to_owned()),
            },
            value: Some("ass-orizonti".to_owned()),
            problem: Problem::UnknownId {
                table: TableId::Organizations,
                nearest: Some("ass-orizzonti".to_owned()),
            },
        };
        assert_eq!(
            Words::new(Language::It).diagnostic(&diagnostic),
            "errore: legami.csv, riga 41, colonna da: `ass-orizonti` non è nella tabella enti\n  \
             suggerimento: forse `ass-orizzonti`? Correggere il codice, o aggiungere la riga che manca"
        );
    }
}
