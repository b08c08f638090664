//! What people are told of a measure: the same text on the command line, in the report and in the workbook.

use crate::model::district::Language;

/// What a measure is, in words and as a formula.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Explanation {
    /// The definition, in letters that every terminal shows; the words around it are in neither language.
    pub formula: &'static str,
    /// Where the definition is from.
    pub reference: &'static str,
    /// What it says in Italian.
    pub italian: Told,
    /// What it says in English.
    pub english: Told,
}

/// What a measure is, in the words of one language: whole sentences for people who are no analysts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Told {
    /// The name people read.
    pub name: &'static str,
    /// What it means.
    pub meaning: &'static str,
    /// What it does not mean, though it is easily taken for it.
    pub not: &'static str,
    /// How to read a value: the range, what is high, when there is none, what to keep beside it.
    pub reading: &'static str,
}

/// Whose names begin the name of a measure.
const PEOPLE: [&str; 6] = ["Erreygers", "Gini", "Hoover", "Katz", "Palma", "Theil"];

impl Told {
    /// The name as it stands inside a sentence or heads a column: `grado`, but `PageRank`.
    pub fn term(&self) -> String {
        let mut letters = self.name.chars();
        let (first, word) = (letters.next(), self.name.split([' ', '-']).next());
        let is_name = word.is_some_and(|word| PEOPLE.contains(&word))
            || word.is_some_and(|word| word.chars().skip(1).any(char::is_uppercase))
            || word.is_some_and(|word| word.chars().count() == 1);
        match first {
            Some(first) if !is_name => first.to_lowercase().chain(letters).collect(),
            _ => self.name.to_owned(),
        }
    }
}

impl Explanation {
    /// The words of a language.
    pub const fn told(&self, language: Language) -> &Told {
        match language {
            Language::It => &self.italian,
            Language::En => &self.english,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_begins_small_inside_a_sentence_unless_it_is_somebodys() {
        for (name, term) in [
            ("Vicinanza armonica", "vicinanza armonica"),
            ("PageRank", "PageRank"),
            ("E-I index", "E-I index"),
            ("Indice di Katz", "indice di Katz"),
            ("Katz centrality", "Katz centrality"),
        ] {
            let told = Told {
                name,
                meaning: "",
                not: "",
                reading: "",
            };
            assert_eq!(told.term(), term);
        }
    }
}
