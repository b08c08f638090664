//! What people are told of a measure: the same text on the command line, in the report and in the workbook.

use crate::model::district::Language;

/// What a measure is, in words and as a formula.
#[derive(Debug, Clone, Copy)]
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
#[derive(Debug, Clone, Copy)]
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

impl Explanation {
    /// The words of a language.
    pub const fn told(&self, language: Language) -> &Told {
        match language {
            Language::It => &self.italian,
            Language::En => &self.english,
        }
    }
}
