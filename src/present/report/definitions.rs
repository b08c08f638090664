//! What the words mean, and what they do not mean.

use super::Desk;
use crate::analysis::catalogue::explanation;
use crate::analysis::explanation::Explanation;
use crate::model::district::Language;
use crate::present::audience::Audience;
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

/// A word to explain.
struct Term {
    key: &'static str,
    /// Whether it is a measure that explains itself; else it is a message of the catalogue.
    measure: bool,
    /// The widest circle whose results use it.
    told: Audience,
}

/// A word of the catalogue.
const fn word(key: &'static str) -> Term {
    Term {
        key,
        measure: false,
        told: Audience::Public,
    }
}

/// A measure.
const fn measure(key: &'static str) -> Term {
    Term {
        measure: true,
        ..word(key)
    }
}

impl Term {
    /// The same, for results that leave the office no further than this.
    const fn up_to(self, told: Audience) -> Self {
        Self { told, ..self }
    }
}

/// The words that anything in the results is explained by.
const TERMS: &[Term] = &[
    word("need"),
    word("persons"),
    word("status"),
    word("unknown"),
    word("covered"),
    word("not-covered"),
    word("undetermined"),
    word("share"),
    word("why"),
    word("access").up_to(Audience::Internal),
    measure("closures").up_to(Audience::Tavolo),
    measure("additions").up_to(Audience::Internal),
    measure("shortfalls"),
    word("isolated"),
    word("group").up_to(Audience::Tavolo),
    word("lead").up_to(Audience::Tavolo),
    measure("n"),
    measure("m"),
    measure("isolates"),
    measure("components"),
    measure("largest_component"),
    measure("density"),
    measure("fragmentation"),
    measure("mean_distance"),
    measure("degree_centralization"),
    measure("cut_vertices"),
    measure("bridges"),
    word("ties").up_to(Audience::Tavolo),
    measure("degree").up_to(Audience::Tavolo),
    measure("harmonic").up_to(Audience::Tavolo),
    measure("betweenness").up_to(Audience::Tavolo),
    word("rank").up_to(Audience::Tavolo),
    word("answered").up_to(Audience::Tavolo),
    word("counted"),
    word("residents"),
    word("capacity"),
    word("capacity-used").up_to(Audience::Internal),
    word("taken").up_to(Audience::Internal),
    word("reached"),
    measure("standards"),
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
    let own = || TERMS.iter().map(|term| term.key).find(|key| *key == name);
    other.map(|(_, key)| *key).or_else(own)
}

/// Whether the results for these readers use a word.
pub(in crate::present) fn is_told(key: &str, audience: Audience) -> bool {
    let mut terms = TERMS.iter();
    terms.any(|term| term.key == key && audience <= term.told)
}

/// The words that the results use, in the order of the alphabet.
pub(in crate::present) fn definitions(desk: &Desk<'_>) -> Vec<Definition> {
    let words = desk.words;
    let told = TERMS
        .iter()
        .filter(|term| is_told(term.key, desk.briefing.audience));
    let mut definitions: Vec<Definition> = told
        .filter_map(|term| {
            if term.measure {
                let (_, explanation) = explanation(term.key)?;
                return Some(Definition {
                    key: term.key,
                    ..Definition::of(explanation, words.language())
                });
            }
            let key = term.key;
            let id = format!("report-definition-{key}");
            Some(Definition {
                key: term.key,
                term: words.say(&id),
                means: words.attribute(&id, "means", &[])?,
                not: words.attribute(&id, "not", &[])?,
            })
        })
        .collect();
    definitions.sort_by_cached_key(|definition| definition.term.to_lowercase());
    definitions
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::study::Study;
    use crate::model::builder::build;
    use crate::model::district::Edition;
    use crate::present::Briefing;
    use crate::present::contents::shown;
    use crate::present::samples::sitting;
    use crate::present::tables::Values;
    use crate::present::words::Words;
    use std::collections::BTreeSet;

    #[test]
    fn every_word_has_both_its_meanings_in_both_languages() {
        for language in [Language::It, Language::En] {
            let words = Words::new(language);
            for term in TERMS {
                if term.measure {
                    assert!(explanation(term.key).is_some(), "{}", term.key);
                    continue;
                }
                for attribute in ["means", "not"] {
                    let key = term.key;
                    let id = format!("report-definition-{key}");
                    let text = words.attribute(&id, attribute, &[]);
                    assert!(text.is_some(), "{id}.{attribute}");
                }
            }
        }
    }

    #[test]
    fn every_column_is_explained_by_a_word() {
        for (column, key) in COLUMNS {
            assert!(TERMS.iter().any(|term| term.key == *key), "{column}");
        }
    }

    /// A question mark beside a heading opens its word, which the page of every edition has to hold; and no word is there for nothing.
    #[test]
    fn every_edition_explains_what_it_shows() {
        let built = build(
            Edition::new("prova"),
            sitting(&["Ponte ODV"], &["Famiglia"]),
        );
        let study = Study::of(&built.district).unwrap();
        let words = Words::new(Language::It);
        for audience in Audience::ALL {
            let briefing = Briefing::new(&study, &built.counts, &[], &words, 1).addressed(audience);
            let tables = shown(&briefing);
            let definitions = definitions(&Desk::new(&briefing, &tables));
            let keys: BTreeSet<&str> = definitions.iter().map(|one| one.key).collect();
            for table in &tables {
                let told = |values: &Values| match values {
                    Values::Measure(cells) => cells.iter().flatten().map(|cell| cell.0).collect(),
                    _ => Vec::new(),
                };
                let names = table.columns.iter().flat_map(|column| {
                    let own = [column.id].into_iter();
                    own.chain(told(&column.values)).collect::<Vec<_>>()
                });
                for name in names {
                    if let Some(key) = term(name) {
                        assert!(keys.contains(key), "{}: {name}", audience.key());
                    }
                }
            }
            let names: Vec<String> = definitions
                .iter()
                .map(|one| one.term.to_lowercase())
                .collect();
            assert!(names.is_sorted(), "{names:?}");
            let unique: BTreeSet<&String> = names.iter().collect();
            assert_eq!(unique.len(), names.len(), "{names:?}");
        }
        assert!(!is_told("closures", Audience::Public) && is_told("closures", Audience::Tavolo));
    }
}
