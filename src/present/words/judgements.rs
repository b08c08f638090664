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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::quality::{Answer, Judgement, Subject};
    use crate::model::diagnostic::TableId;
    use crate::model::district::Language;

    fn of(judgement: &Judgement) -> Observation {
        Observation {
            subject: Some(Subject {
                table: TableId::Ties,
                key: "0".to_owned(),
                name: "Alfa – Beta".to_owned(),
            }),
            judgement: judgement.clone(),
        }
    }

    #[test]
    fn every_judgement_is_said_whole_of_one_and_of_many_in_both_languages() {
        let (place, years, kilometers) = ("Fano".to_owned(), 1, 1.25);
        let hidden = |silent, expected| Judgement::HiddenTies {
            silent,
            pairs: 45,
            share_neither: 0.0,
            share_one: 0.2,
            expected,
        };
        let judgements = [
            Judgement::SwappedCoordinates,
            Judgement::InAnotherMunicipality {
                stated: place.clone(),
                actual: place.clone(),
                kilometers,
            },
            Judgement::OffTheDistrict {
                stated: place.clone(),
                kilometers,
            },
            Judgement::BeyondTheDistrict { kilometers },
            Judgement::SharedPoint {
                latitude: place.clone(),
                longitude: place.clone(),
            },
            Judgement::DidNotAnswer { organizations: 9 },
            Judgement::AnswerUnstated,
            Judgement::NoAnswersStated,
            hidden(1, None),
            hidden(2, Some(1.0)),
            hidden(3, Some(2.5)),
            Judgement::Unconfirmed,
            Judgement::OtherEndSilent,
            Judgement::OtherEndUnstated,
            Judgement::Unreported,
            Judgement::OldTie {
                since: place,
                years,
            },
            Judgement::UndatedTie,
            Judgement::NoDate,
            Judgement::OnlyListed { answer: Answer::No },
            Judgement::LeadWithoutTies,
            Judgement::InNoTavolo,
            Judgement::EmptyTavolo,
            Judgement::NoProvider,
            Judgement::AnswersToNothing,
            Judgement::UnknownCapacity,
            Judgement::OldService {
                as_of: NaiveDate::MIN,
                years: 5,
            },
            Judgement::UndatedService,
            Judgement::BareNeedType,
            Judgement::UnansweredNeedType,
            Judgement::UnneededNeedType,
            Judgement::UnnumberedNeed,
            Judgement::SuppressedNeed,
            Judgement::NoNeed,
            Judgement::NoPoint,
            Judgement::NoResidents,
        ];
        for words in [Language::It, Language::En].map(Words::new) {
            for judgement in &judgements {
                let one = of(judgement);
                for told in [words.observed(&[&one]), words.observed(&[&one, &one])] {
                    assert!(!told.text.contains(['{', '}']), "{}", told.text);
                    assert!(told.text.len() > 20, "{judgement:?}: {}", told.text);
                    assert!(
                        told.hint.is_some_and(|hint| !hint.contains('{')),
                        "{judgement:?}"
                    );
                }
            }
        }
        let told = Words::new(Language::It).observed(&[&of(&hidden(3, Some(2.5)))]);
        assert_eq!(
            told.text,
            "coppie di enti senza alcuna risposta: 0\u{a0}% di 45, con una sola: 20,0\u{a0}%; lì un legame può non risultare \
             (tra chi non ha risposto ne mancherebbero circa 2,5, se avesse legami quanto gli altri: è un'ipotesi)"
        );
    }
}
