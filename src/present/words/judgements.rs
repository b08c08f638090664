//! What the judgements on the data noticed, in words: one record by its name, many in one sentence.

use super::diagnostics::Told;
use super::{Value, Words};
use crate::analysis::quality::Observation;
use chrono::NaiveDate;
use serde_json::{Map, Value as Json};

/// How many names a sentence holds before it says "and others".
const NAMES: usize = 3;

impl Words {
    /// Says observations of one kind in one sentence, with the names of the first few.
    ///
    /// Facts are those of the first. The message's attribute `item`, where it has one, says how each name is written with its own facts.
    pub fn observed(&self, observations: &[&Observation]) -> Told {
        let Some((id, facts)) = observations.first().and_then(|first| facts(first)) else {
            return Told {
                text: String::new(),
                hint: None,
            };
        };
        let names: Vec<String> = observations
            .iter()
            .filter_map(|observation| self.item(&id, observation))
            .collect();
        let mut values = self.values(&facts);
        values.push(("names", self.list_of(&names, NAMES).into()));
        values.push(("count", observations.len().into()));
        self.message(&id, &values)
    }

    /// The name of the record an observation is about, with its own facts where the message wants them.
    fn item(&self, id: &str, observation: &Observation) -> Option<String> {
        let name = observation.subject.as_ref()?.name.as_str();
        let (_, facts) = facts(observation)?;
        let mut values = self.values(&facts);
        values.push(("name", name.into()));
        let item = self.attribute(id, "item", &values);
        Some(item.unwrap_or_else(|| name.to_owned()))
    }

    /// Facts as people read them: shares as percentages, days in words.
    fn values<'a>(&self, facts: &'a Map<String, Json>) -> Vec<(&'a str, Value<'a>)> {
        let spelled = |(name, fact): (&'a String, &'a Json)| {
            let value = match fact {
                Json::Number(number) if name.starts_with("share") => {
                    self.tenths(number.as_f64().unwrap_or(f64::NAN)).into()
                }
                Json::String(text) if name == "as_of" => match text.parse::<NaiveDate>() {
                    Ok(date) => self.date(date).into(),
                    Err(_) => text.as_str().into(),
                },
                other => self.fact(name, other),
            };
            (name.as_str(), value)
        };
        facts.iter().map(spelled).collect()
    }
}

/// The name of an observation's message, and its facts.
fn facts(observation: &Observation) -> Option<(String, Map<String, Json>)> {
    let Ok(Json::Object(facts)) = serde_json::to_value(&observation.judgement) else {
        return None;
    };
    let kind = facts.get("judgement")?.as_str()?;
    Some((format!("judgement-{kind}"), facts))
}
