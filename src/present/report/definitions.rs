//! What the words mean, and what they do not mean.

use super::Desk;
use crate::analysis::catalogue::explanation;
use crate::analysis::explanation::Explanation;
use crate::model::district::Language;
use serde::Serialize;

/// A word with its meaning and the misreading it invites.
#[derive(Debug, Serialize)]
pub(in crate::present) struct Definition {
    pub(in crate::present) term: String,
    pub(in crate::present) means: String,
    pub(in crate::present) not: String,
}

impl Definition {
    /// What people are told of a measure.
    pub(in crate::present) fn of(explanation: &Explanation, language: Language) -> Self {
        let told = explanation.told(language);
        Self {
            term: told.name.to_owned(),
            means: told.meaning.to_owned(),
            not: told.not.to_owned(),
        }
    }
}

/// A word to explain: one of the catalogue, or a measure that explains itself.
enum Term {
    Message(&'static str),
    Measure(&'static str),
}

/// The words, in the order in which a reader meets them.
const TERMS: [Term; 19] = [
    Term::Message("report-definition-status"),
    Term::Message("report-definition-unknown"),
    Term::Message("report-definition-covered"),
    Term::Message("report-definition-undetermined"),
    Term::Message("report-definition-why"),
    Term::Message("report-definition-access"),
    Term::Message("report-definition-isolated"),
    Term::Message("report-definition-lead"),
    Term::Measure("components"),
    Term::Measure("largest_component"),
    Term::Measure("density"),
    Term::Measure("fragmentation"),
    Term::Measure("mean_distance"),
    Term::Measure("degree_centralization"),
    Term::Measure("cut_vertices"),
    Term::Measure("bridges"),
    Term::Measure("degree"),
    Term::Measure("harmonic"),
    Term::Measure("betweenness"),
];

pub(in crate::present) fn definitions(desk: &Desk<'_>) -> Vec<Definition> {
    let words = desk.words;
    TERMS
        .iter()
        .filter_map(|term| match term {
            Term::Message(id) => Some(Definition {
                term: words.say(id),
                means: words.attribute(id, "means", &[])?,
                not: words.attribute(id, "not", &[])?,
            }),
            Term::Measure(id) => {
                let (_, explanation) = explanation(id)?;
                Some(Definition::of(explanation, words.language()))
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::present::words::Words;

    #[test]
    fn every_word_has_both_its_meanings_in_both_languages() {
        for language in [Language::It, Language::En] {
            let words = Words::new(language);
            for term in &TERMS {
                match term {
                    Term::Message(id) => {
                        for attribute in ["means", "not"] {
                            let text = words.attribute(id, attribute, &[]);
                            assert!(text.is_some(), "{id}.{attribute}");
                        }
                    }
                    Term::Measure(id) => {
                        assert!(explanation(id).is_some(), "{id}");
                    }
                }
            }
        }
    }
}
