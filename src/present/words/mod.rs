//! The words people read: message catalogues in Italian and English, and the forms of numbers and dates.
//!
//! A catalogue is a set of Fluent files, one a subject, with the same messages in both languages. Sentences are whole messages with
//! their plural forms; nothing is glued together from pieces.

pub mod diagnostics;
pub mod findings;
pub mod judgements;
pub mod numbers;
pub mod reach;

use crate::model::district::Language;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

/// The subjects of the catalogues: Italian text, English text.
const CATALOGUES: &[(&str, &str)] = &[
    (include_str!("it/advice.ftl"), include_str!("en/advice.ftl")),
    (include_str!("it/access.ftl"), include_str!("en/access.ftl")),
    (
        include_str!("it/additions.ftl"),
        include_str!("en/additions.ftl"),
    ),
    (
        include_str!("it/answers.ftl"),
        include_str!("en/answers.ftl"),
    ),
    (include_str!("it/charts.ftl"), include_str!("en/charts.ftl")),
    (
        include_str!("it/changes.ftl"),
        include_str!("en/changes.ftl"),
    ),
    (include_str!("it/cli.ftl"), include_str!("en/cli.ftl")),
    (
        include_str!("it/closures.ftl"),
        include_str!("en/closures.ftl"),
    ),
    (
        include_str!("it/colophon.ftl"),
        include_str!("en/colophon.ftl"),
    ),
    (
        include_str!("it/district.ftl"),
        include_str!("en/district.ftl"),
    ),
    (include_str!("it/doubt.ftl"), include_str!("en/doubt.ftl")),
    (include_str!("it/equity.ftl"), include_str!("en/equity.ftl")),
    (include_str!("it/errors.ftl"), include_str!("en/errors.ftl")),
    (
        include_str!("it/figures.ftl"),
        include_str!("en/figures.ftl"),
    ),
    (
        include_str!("it/findings.ftl"),
        include_str!("en/findings.ftl"),
    ),
    (include_str!("it/flows.ftl"), include_str!("en/flows.ftl")),
    (
        include_str!("it/handouts.ftl"),
        include_str!("en/handouts.ftl"),
    ),
    (
        include_str!("it/key_players.ftl"),
        include_str!("en/key_players.ftl"),
    ),
    (include_str!("it/levels.ftl"), include_str!("en/levels.ftl")),
    (include_str!("it/locate.ftl"), include_str!("en/locate.ftl")),
    (
        include_str!("it/measures.ftl"),
        include_str!("en/measures.ftl"),
    ),
    (
        include_str!("it/networks.ftl"),
        include_str!("en/networks.ftl"),
    ),
    (
        include_str!("it/network_map.ftl"),
        include_str!("en/network_map.ftl"),
    ),
    (
        include_str!("it/notebook.ftl"),
        include_str!("en/notebook.ftl"),
    ),
    (include_str!("it/page.ftl"), include_str!("en/page.ftl")),
    (include_str!("it/panels.ftl"), include_str!("en/panels.ftl")),
    (
        include_str!("it/patterns.ftl"),
        include_str!("en/patterns.ftl"),
    ),
    (
        include_str!("it/problems.ftl"),
        include_str!("en/problems.ftl"),
    ),
    (
        include_str!("it/publication.ftl"),
        include_str!("en/publication.ftl"),
    ),
    (
        include_str!("it/quality.ftl"),
        include_str!("en/quality.ftl"),
    ),
    (include_str!("it/print.ftl"), include_str!("en/print.ftl")),
    (include_str!("it/reach.ftl"), include_str!("en/reach.ftl")),
    (
        include_str!("it/referral.ftl"),
        include_str!("en/referral.ftl"),
    ),
    (include_str!("it/report.ftl"), include_str!("en/report.ftl")),
    (include_str!("it/rings.ftl"), include_str!("en/rings.ftl")),
    (include_str!("it/slides.ftl"), include_str!("en/slides.ftl")),
    (
        include_str!("it/standards.ftl"),
        include_str!("en/standards.ftl"),
    ),
    (
        include_str!("it/starter.ftl"),
        include_str!("en/starter.ftl"),
    ),
    (include_str!("it/tables.ftl"), include_str!("en/tables.ftl")),
    (include_str!("it/tavoli.ftl"), include_str!("en/tavoli.ftl")),
    (
        include_str!("it/tavolo_map.ftl"),
        include_str!("en/tavolo_map.ftl"),
    ),
    (
        include_str!("it/editions.ftl"),
        include_str!("en/editions.ftl"),
    ),
    (
        include_str!("it/scenarios.ftl"),
        include_str!("en/scenarios.ftl"),
    ),
    (include_str!("it/terms.ftl"), include_str!("en/terms.ftl")),
    (
        include_str!("it/workbook.ftl"),
        include_str!("en/workbook.ftl"),
    ),
];

/// What a message is filled with.
pub type Value<'a> = FluentValue<'a>;

/// A yes or no that chooses the form of a message.
pub fn whether(is: bool) -> Value<'static> {
    if is { "yes" } else { "no" }.into()
}

/// The words of one language.
pub struct Words {
    language: Language,
    bundle: FluentBundle<FluentResource>,
}

impl Words {
    /// The words of a language.
    ///
    /// # Panics
    /// When a catalogue bundled with the program is not well formed, which the tests of this module rule out.
    pub fn new(language: Language) -> Self {
        let locale: LanguageIdentifier = match language {
            Language::It => "it",
            Language::En => "en",
        }
        .parse()
        .unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![locale]);
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(match language {
            Language::It => |value, _| numbers::in_message(Language::It, value),
            Language::En => |value, _| numbers::in_message(Language::En, value),
        }));
        for &(italian, english) in CATALOGUES {
            let text = match language {
                Language::It => italian,
                Language::En => english,
            };
            let catalogue = FluentResource::try_new(text.to_owned())
                .unwrap_or_else(|(_, errors)| panic!("a catalogue does not parse: {errors:?}"));
            if let Err(errors) = bundle.add_resource(catalogue) {
                panic!("two messages share a name: {errors:?}");
            }
        }
        Self { language, bundle }
    }

    /// The language.
    pub fn language(&self) -> Language {
        self.language
    }

    /// A message without blanks to fill.
    pub fn say(&self, id: &str) -> String {
        self.fill(id, &[])
    }

    /// A message with its blanks filled. Numbers choose the plural form and are written in the language's own way.
    ///
    /// A message that is not there, or a blank that nothing fills, shows as its name in braces: a slip to see, not a reason to stop.
    pub fn fill(&self, id: &str, values: &[(&str, Value<'_>)]) -> String {
        self.pattern(id, None, values)
            .unwrap_or_else(|| format!("{{{id}}}"))
    }

    /// An attribute of a message, such as its hint, where it has one.
    pub fn attribute(
        &self,
        id: &str,
        attribute: &str,
        values: &[(&str, Value<'_>)],
    ) -> Option<String> {
        self.pattern(id, Some(attribute), values)
    }

    /// Whether there is a message of this name.
    pub fn has(&self, id: &str) -> bool {
        self.bundle.has_message(id)
    }

    fn pattern(
        &self,
        id: &str,
        attribute: Option<&str>,
        values: &[(&str, Value<'_>)],
    ) -> Option<String> {
        let message = self.bundle.get_message(id)?;
        let pattern = match attribute {
            Some(attribute) => message.get_attribute(attribute)?.value(),
            None => message.value()?,
        };
        let values: FluentArgs = values
            .iter()
            .map(|(name, value)| (*name, value.clone()))
            .collect();
        let mut slips = Vec::new();
        let text = self
            .bundle
            .format_pattern(pattern, Some(&values), &mut slips);
        Some(one_stop(text.into_owned()))
    }

    /// Names joined as in a sentence: `a, b e c`.
    pub fn list(&self, names: &[String]) -> String {
        match names {
            [] => String::new(),
            [one] => one.clone(),
            [first @ .., last] => self.fill(
                "list-and",
                &[
                    ("first", first.join(", ").into()),
                    ("last", last.as_str().into()),
                ],
            ),
        }
    }

    /// Names joined as in a sentence, the first few of them: `a, b e altri 3`.
    pub fn list_of(&self, names: &[String], most: usize) -> String {
        if names.len() <= most {
            return self.list(names);
        }
        self.fill(
            "list-others",
            &[
                ("first", names[..most].join(", ").into()),
                ("count", (names.len() - most).into()),
            ],
        )
    }
}

/// The text with one full stop where an abbreviation that ends a sentence left two: `S.r.l..`.
fn one_stop(text: String) -> String {
    if !text.contains("..") {
        return text;
    }
    let mut letters = text.chars().peekable();
    let mut told = String::with_capacity(text.len());
    let mut before = [' ', ' '];
    while let Some(letter) = letters.next() {
        let ends = letters.peek().is_none_or(|next| next.is_whitespace());
        // Three dots leave something out, and two that stand alone are a folder.
        if !(letter == '.' && ends && before[1] == '.' && before[0].is_alphanumeric()) {
            told.push(letter);
        }
        before = [before[1], letter];
    }
    told
}

#[cfg(test)]
mod tests {
    use super::*;
    use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
    use std::collections::{BTreeMap, BTreeSet};

    fn blanks(pattern: &Pattern<&str>, found: &mut BTreeSet<String>) {
        for element in &pattern.elements {
            let PatternElement::Placeable { expression } = element else {
                continue;
            };
            let inline = match expression {
                Expression::Inline(inline) => inline,
                Expression::Select { selector, variants } => {
                    for variant in variants {
                        blanks(&variant.value, found);
                    }
                    selector
                }
            };
            if let InlineExpression::VariableReference { id } = inline {
                found.insert(id.name.to_owned());
            }
        }
    }

    fn messages(texts: impl Iterator<Item = &'static str>) -> BTreeMap<String, BTreeSet<String>> {
        let mut messages = BTreeMap::new();
        for text in texts {
            let resource = fluent_syntax::parser::parse(text).expect("the catalogue parses");
            for entry in &resource.body {
                if let Entry::Message(message) = entry {
                    let mut found = BTreeSet::new();
                    if let Some(value) = &message.value {
                        blanks(value, &mut found);
                    }
                    for attribute in &message.attributes {
                        blanks(&attribute.value, &mut found);
                        found.insert(format!(".{}", attribute.id.name));
                    }
                    messages.insert(message.id.name.to_owned(), found);
                }
            }
        }
        messages
    }

    #[test]
    fn both_languages_have_the_same_messages_with_the_same_blanks() {
        let italian = messages(CATALOGUES.iter().map(|(italian, _)| *italian));
        let english = messages(CATALOGUES.iter().map(|(_, english)| *english));
        for (id, blanks) in &italian {
            assert_eq!(english.get(id), Some(blanks), "message {id}");
        }
        assert_eq!(english.len(), italian.len());
    }

    #[test]
    fn an_abbreviation_at_the_end_of_a_sentence_leaves_one_full_stop() {
        for (written, told) in [
            ("Quota: n.d.. Servizi: 2.", "Quota: n.d. Servizi: 2."),
            ("Dimostrativa S.r.l..", "Dimostrativa S.r.l."),
            ("aspetta... ancora...", "aspetta... ancora..."),
            ("tessuto check .. e ../dati", "tessuto check .. e ../dati"),
        ] {
            assert_eq!(one_stop(written.to_owned()), told);
        }
    }

    #[test]
    fn a_message_takes_its_plural_and_its_numbers_from_the_language() {
        let (italian, english) = (Words::new(Language::It), Words::new(Language::En));
        let names = ["a", "b", "c"].map(str::to_owned);
        assert_eq!(italian.list(&names), "a, b e c");
        assert_eq!(english.list(&names), "a, b and c");
        assert_eq!(italian.list_of(&names, 1), "a e altri 2");
        assert_eq!(english.list_of(&names, 2), "a, b and 1 other");
    }
}
