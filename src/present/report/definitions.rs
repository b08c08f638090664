//! What the words mean, and what they do not mean.

use super::Desk;
use crate::analysis::catalogue::explanation;
use crate::analysis::explanation::Explanation;
use crate::model::district::Language;
use serde::Serialize;

/// A word with its meaning and the misreading it invites.
#[derive(Debug, Serialize)]
pub(in crate::present) struct Definition {
    /// What it goes by on the page; empty where it is not on it.
    key: &'static str,
    pub(in crate::present) term: String,
    pub(in crate::present) means: String,
    pub(in crate::present) not: String,
}

impl Definition {
    /// What people are told of a measure.
    pub(in crate::present) fn of(explanation: &Explanation, language: Language) -> Self {
        let told = explanation.told(language);
        Self {
            key: "",
            term: told.name.to_owned(),
            means: told.meaning.to_owned(),
            not: told.not.to_owned(),
        }
    }
}

/// A word to explain, by its key: one of the catalogue, or a measure that explains itself.
enum Term {
    Message(&'static str),
    Measure(&'static str),
}

impl Term {
    fn key(&self) -> &'static str {
        match self {
            Self::Message(key) | Self::Measure(key) => key,
        }
    }
}

/// The words, in the order in which a reader meets them.
const TERMS: &[Term] = &[
    Term::Message("need"),
    Term::Message("persons"),
    Term::Message("status"),
    Term::Message("unknown"),
    Term::Message("covered"),
    Term::Message("not-covered"),
    Term::Message("undetermined"),
    Term::Message("share"),
    Term::Message("why"),
    Term::Message("access"),
    Term::Measure("closures"),
    Term::Measure("additions"),
    Term::Measure("shortfalls"),
    Term::Message("isolated"),
    Term::Message("group"),
    Term::Message("lead"),
    Term::Measure("n"),
    Term::Measure("m"),
    Term::Measure("isolates"),
    Term::Measure("components"),
    Term::Measure("largest_component"),
    Term::Measure("density"),
    Term::Measure("fragmentation"),
    Term::Measure("mean_distance"),
    Term::Measure("degree_centralization"),
    Term::Measure("cut_vertices"),
    Term::Measure("bridges"),
    Term::Message("ties"),
    Term::Measure("degree"),
    Term::Measure("harmonic"),
    Term::Measure("betweenness"),
    Term::Message("rank"),
    Term::Message("answered"),
    Term::Message("counted"),
    Term::Message("residents"),
    Term::Message("capacity"),
    Term::Message("capacity-used"),
    Term::Message("taken"),
    Term::Message("reached"),
    Term::Measure("standards"),
];

/// Which word says what a column counts, where it goes by another name than the column.
const COLUMNS: &[(&str, &str)] = &[
    ("needs", "need"),
    ("not_covered", "not-covered"),
    ("needs_uncovered", "status"),
    ("needs_out_of_reach", "status"),
    ("needs_insufficient", "status"),
    ("needs_fragile", "status"),
    ("needs_unknown", "unknown"),
    ("needs_covered", "status"),
    ("become_uncovered", "closures"),
    ("served", "closures"),
    ("taken_over", "closures"),
    ("lost", "closures"),
    ("undetermined_lost", "closures"),
    ("added_capacity", "additions"),
    ("persons_gained", "additions"),
    ("share_after", "additions"),
    ("shortfall_by_type", "shortfalls"),
    ("municipalities", "not-covered"),
    ("standing", "isolated"),
    ("component_size", "group"),
    ("component_size_without_lead", "lead"),
    ("harmonic_without_lead", "lead"),
    ("without_lead", "lead"),
    ("betweenness_by_strength", "betweenness"),
    ("detached", "cut_vertices"),
    ("cut_vertex", "cut_vertices"),
    ("organizations", "counted"),
    ("providers", "counted"),
    ("tavoli", "counted"),
    ("services", "counted"),
    ("population", "residents"),
    ("residents", "residents"),
    ("capacity_used", "capacity-used"),
    ("persons_taken", "taken"),
    ("need_types", "reached"),
    ("needs_reached", "reached"),
    ("required_amount", "standards"),
    ("present_amount", "standards"),
    ("lacking", "standards"),
    ("euro", "standards"),
    ("met", "standards"),
];

/// The key of the word that says what a column, or a measure of this name, counts; nothing for what explains itself, such as a name.
pub(super) fn term(name: &str) -> Option<&'static str> {
    let other = COLUMNS.iter().find(|(column, _)| *column == name);
    let own = || TERMS.iter().map(Term::key).find(|key| *key == name);
    other.map(|(_, key)| *key).or_else(own)
}

pub(in crate::present) fn definitions(desk: &Desk<'_>) -> Vec<Definition> {
    let words = desk.words;
    TERMS
        .iter()
        .filter_map(|term| match term {
            Term::Message(key) => {
                let id = format!("report-definition-{key}");
                Some(Definition {
                    key,
                    term: words.say(&id),
                    means: words.attribute(&id, "means", &[])?,
                    not: words.attribute(&id, "not", &[])?,
                })
            }
            Term::Measure(key) => {
                let (_, explanation) = explanation(key)?;
                Some(Definition {
                    key,
                    ..Definition::of(explanation, words.language())
                })
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
            for term in TERMS {
                match term {
                    Term::Message(key) => {
                        let id = format!("report-definition-{key}");
                        for attribute in ["means", "not"] {
                            let text = words.attribute(&id, attribute, &[]);
                            assert!(text.is_some(), "{id}.{attribute}");
                        }
                    }
                    Term::Measure(key) => {
                        assert!(explanation(key).is_some(), "{key}");
                    }
                }
            }
        }
    }

    #[test]
    fn every_column_is_explained_by_a_word_of_the_page() {
        for (column, key) in COLUMNS {
            assert!(TERMS.iter().any(|term| term.key() == *key), "{column}");
        }
    }
}
