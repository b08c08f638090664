//! Persons of several needs together, where they are told.

use crate::analysis::coverage::needs::NeedCoverage;
use crate::analysis::coverage::status::NeedStatus;
use crate::analysis::coverage::totals::Totals;
use crate::analysis::study::Study;
use crate::present::disclosure::Disclosure;
use crate::present::words::Words;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// Needs added up, where their sums are told.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Sum {
    /// Their persons; `None` where these are withheld.
    pub(super) persons: Option<u64>,
    /// Of these: covered, not covered, undetermined.
    pub(super) parts: [u64; 3],
    /// Needs without a number of persons.
    pub(super) unknown: usize,
}

/// Needs added up, and what they have in common.
pub(super) struct Summed<'a> {
    /// The name of the type or of the working group.
    pub(super) name: &'a str,
    /// The sum.
    pub(super) sum: Sum,
}

impl Sum {
    /// Adds needs up.
    pub(super) fn of<'a>(
        needs: impl IntoIterator<Item = &'a NeedCoverage>,
        disclosure: Disclosure<'_>,
    ) -> Self {
        let needs: Vec<&NeedCoverage> = needs.into_iter().collect();
        let unknown = needs
            .iter()
            .filter(|need| need.status == NeedStatus::Unknown);
        let unknown = unknown.count();
        match disclosure.sums(needs) {
            Some(Totals {
                persons,
                covered,
                not_covered,
                undetermined,
                ..
            }) => Self {
                persons: Some(persons),
                parts: [covered, not_covered, undetermined],
                unknown,
            },
            None => Self {
                unknown,
                ..Self::default()
            },
        }
    }

    /// Whether nobody said a number of any of its needs.
    pub(super) fn is_unknown(&self) -> bool {
        self.persons == Some(0) && self.unknown > 0
    }

    /// A number of this sum in words.
    pub(super) fn text(&self, words: &Words, persons: u64) -> String {
        match self.persons {
            None => words.say("figure-withheld"),
            Some(_) if self.is_unknown() => words.say("figure-no-number"),
            Some(_) => words.whole(persons),
        }
    }
}

/// The types that arise anywhere, those with the most persons not covered first.
pub(super) fn by_type<'a>(study: &Study<'a>, disclosure: Disclosure<'_>) -> Vec<Summed<'a>> {
    let mut types: BTreeMap<_, Vec<&NeedCoverage>> = BTreeMap::new();
    for need in &study.coverage.needs {
        types.entry(&need.need.need_type).or_default().push(need);
    }
    let network = &study.district.network;
    let named = types.into_iter().filter_map(|(id, needs)| {
        let need_type = network.need_type(id)?;
        Some((need_type.name.as_str(), needs))
    });
    ordered(named, disclosure)
}

/// The working groups that follow a need, those with the most persons not covered first. A need that two follow counts in both.
pub(super) fn by_tavolo<'a>(study: &Study<'a>, disclosure: Disclosure<'_>) -> Vec<Summed<'a>> {
    let network = &study.district.network;
    let of = |need: &NeedCoverage| network.need_type(&need.need.need_type);
    let named = network.tavoli().map(|tavolo| {
        let needs = study.coverage.needs.iter();
        let followed = needs
            .filter(|need| of(need).is_some_and(|need_type| need_type.tavoli.contains(&tavolo.id)));
        (tavolo.name.as_str(), followed.collect::<Vec<_>>())
    });
    ordered(named.filter(|(_, needs)| !needs.is_empty()), disclosure)
}

/// Those of which nothing is told last, by name.
fn ordered<'a, 'b>(
    named: impl Iterator<Item = (&'a str, Vec<&'b NeedCoverage>)>,
    disclosure: Disclosure<'_>,
) -> Vec<Summed<'a>> {
    let mut sums: Vec<Summed<'a>> = named
        .map(|(name, needs)| Summed {
            name,
            sum: Sum::of(needs, disclosure),
        })
        .collect();
    sums.sort_by_key(|summed| {
        let Sum { persons, parts, .. } = summed.sum;
        let most = persons.map(|persons| (parts[1], parts[2], persons));
        (Reverse(most), summed.name)
    });
    sums
}
