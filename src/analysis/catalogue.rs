//! Everything that can be explained, whatever room of the analysis it is from.

use super::advice;
use super::centrality::METRICS;
use super::coverage::access::ACCESS_METHODS;
use super::coverage::equity::{self, EQUITY_INDICES};
use super::coverage::explained as needs;
use super::coverage::{additions, closures, referral, standards, tavoli};
use super::doubt;
use super::editions;
use super::explanation::Explanation;
use super::groups;
use super::key_players;
use super::mixing;
use super::pairs::PAIR_METRICS;
use super::panel::{self, FACTS};
use super::patterns;
use super::siting::METHODS;
use super::ties::TIE_METRICS;
use super::two_mode::{TWO_MODE_FACTS, TWO_MODE_METRICS};
use std::borrow::Cow;

/// A name by which something is explained, and what is said of it.
pub type Entry = (Cow<'static, str>, &'static Explanation);

/// Every measure and result that explains itself, by name, in the order in which people meet them.
///
/// What is of two-mode networks has `two_mode.` before its name, and what is of whole networks has `network.` where a measure of actors
/// goes by the same one.
pub fn explained() -> impl Iterator<Item = Entry> {
    let actors = METRICS
        .iter()
        .map(|metric| entry(metric.id, &metric.explanation));
    let ties = TIE_METRICS
        .iter()
        .map(|metric| entry(metric.id, &metric.explanation));
    let pairs = PAIR_METRICS
        .iter()
        .map(|metric| entry(metric.id, &metric.explanation));
    let facts = FACTS.iter().map(
        |fact| match METRICS.iter().any(|metric| metric.id == fact.id) {
            true => (format!("network.{}", fact.id).into(), &fact.explanation),
            false => entry(fact.id, &fact.explanation),
        },
    );
    let named = [
        panel::EXPLAINED,
        groups::EXPLAINED,
        mixing::EXPLAINED,
        key_players::EXPLAINED,
        needs::EXPLAINED,
        closures::EXPLAINED,
        additions::EXPLAINED,
        equity::EXPLAINED,
        standards::EXPLAINED,
        tavoli::EXPLAINED,
        referral::EXPLAINED,
        doubt::EXPLAINED,
        editions::EXPLAINED,
        patterns::EXPLAINED,
        advice::EXPLAINED,
    ];
    let named = named.into_iter().flatten();
    let named = named.map(|(id, explanation)| entry(id, explanation));
    let nodes = TWO_MODE_METRICS
        .iter()
        .map(|metric| (metric.id, &metric.explanation));
    let two_mode = TWO_MODE_FACTS
        .iter()
        .map(|fact| (fact.id, &fact.explanation));
    let two_mode = nodes
        .chain(two_mode)
        .map(|(id, explanation)| (format!("two_mode.{id}").into(), explanation));
    let access = ACCESS_METHODS
        .iter()
        .map(|method| entry(method.id, &method.explanation));
    let equity = EQUITY_INDICES
        .iter()
        .map(|index| entry(index.id, &index.explanation));
    let methods = METHODS
        .iter()
        .map(|method| entry(method.id, &method.explanation));
    actors
        .chain(ties)
        .chain(pairs)
        .chain(facts)
        .chain(named)
        .chain(two_mode)
        .chain(access)
        .chain(equity)
        .chain(methods)
}

fn entry(id: &'static str, explanation: &'static Explanation) -> Entry {
    (id.into(), explanation)
}

/// What is explained under a name: that of the program, else the one that people read, in either language and in any case.
pub fn explanation(name: &str) -> Option<Entry> {
    let wanted = name.to_lowercase();
    let read = |(_, explanation): &Entry| {
        let names = [explanation.italian.name, explanation.english.name];
        names.iter().any(|name| name.to_lowercase() == wanted)
    };
    explained()
        .find(|(known, _)| known == &wanted)
        .or_else(|| explained().find(read))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn each_name_explains_one_thing() {
        let names: Vec<_> = explained().map(|(name, _)| name).collect();
        let mut seen = BTreeSet::new();
        let twice: Vec<_> = names
            .iter()
            .filter(|name| !seen.insert((*name).clone()))
            .collect();
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
