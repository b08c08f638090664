//! Everything that can be explained, whatever room of the analysis it is from.

use super::centrality::METRICS;
use super::explanation::Explanation;
use super::mixing;
use super::pairs::PAIR_METRICS;
use super::panel::{self, FACTS};
use super::ties::TIE_METRICS;

/// Every measure and result that explains itself, by name, in the order in which people meet them.
pub fn explained() -> impl Iterator<Item = (&'static str, &'static Explanation)> {
    let actors = METRICS
        .iter()
        .map(|metric| (metric.id, &metric.explanation));
    let ties = TIE_METRICS
        .iter()
        .map(|metric| (metric.id, &metric.explanation));
    let pairs = PAIR_METRICS
        .iter()
        .map(|metric| (metric.id, &metric.explanation));
    let facts = FACTS.iter().map(|fact| (fact.id, &fact.explanation));
    let named = [panel::EXPLAINED, mixing::EXPLAINED];
    let named = named
        .into_iter()
        .flatten()
        .map(|(id, explanation)| (*id, explanation));
    actors.chain(ties).chain(pairs).chain(facts).chain(named)
}

/// What is explained under a name.
pub fn explanation(name: &str) -> Option<&'static Explanation> {
    explained()
        .find(|(known, _)| *known == name)
        .map(|(_, explanation)| explanation)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn each_name_explains_one_thing() {
        let names: Vec<&str> = explained().map(|(name, _)| name).collect();
        let mut seen = BTreeSet::new();
        let twice: Vec<_> = names.iter().filter(|name| !seen.insert(**name)).collect();
        assert!(twice.is_empty(), "{twice:?}");
    }

    #[test]
    fn everything_is_told_in_both_languages() {
        for (name, explanation) in explained() {
            for told in [&explanation.italian, &explanation.english] {
                for text in [told.name, told.meaning, told.not, told.reading] {
                    assert!(!text.trim().is_empty(), "{name}");
                }
                // The name heads columns; the rest are sentences.
                for text in [told.meaning, told.not, told.reading] {
                    assert!(text.ends_with('.'), "{name}: {text}");
                }
            }
            assert!(
                !explanation.formula.is_empty() && !explanation.reference.is_empty(),
                "{name}"
            );
        }
    }
}
