//! Persons of several needs together, as far as they may be shown.

use crate::analysis::coverage::needs::NeedCoverage;
use crate::analysis::coverage::totals::Totals;
use crate::analysis::study::Study;
use crate::present::charts::hidden::hides;
use crate::present::disclosure::Disclosure;
use crate::present::words::Words;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// Needs added up. What may not be shown of a need is not added: a sum that includes it would give it away.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Sum {
    /// Persons of the needs of which everything may be shown.
    pub(super) persons: u64,
    /// Of these: covered, not covered, undetermined.
    pub(super) parts: [u64; 3],
    /// Needs without a number of persons.
    pub(super) unknown: usize,
    /// Needs left out because a number of theirs is small.
    pub(super) withheld: usize,
}

/// Needs added up, and what they have in common.
pub(super) struct Summed<'a> {
    /// The name of the type or of the working group.
    pub(super) name: &'a str,
    /// The sum.
    pub(super) sum: Sum,
}

impl Sum {
    /// Adds needs up. Outside the office the whole sum is told where it is one of those that are.
    pub(super) fn of<'a>(
        needs: impl IntoIterator<Item = &'a NeedCoverage>,
        disclosure: &Disclosure,
    ) -> Self {
        let needs: Vec<&NeedCoverage> = needs.into_iter().collect();
        let whole = disclosure.hides() && disclosure.tells(needs.iter().copied());
        let mut sum = Self::default();
        for need in needs {
            let Some(persons) = need.persons else {
                sum.unknown += 1;
                continue;
            };
            let parts = [need.covered, need.not_covered(), need.undetermined].map(u64::from);
            let told = whole || disclosure.tells_need(&need.need);
            if !disclosure.row(told, persons.into(), parts).is_whole() {
                sum.withheld += 1;
                continue;
            }
            sum.persons += u64::from(persons);
            for (all, part) in sum.parts.iter_mut().zip(parts) {
                *all += part;
            }
        }
        sum
    }

    /// The whole sum, with what was left out of this one, where nothing small can be worked out from the two; else this one.
    pub(super) fn with_left_out(&self, totals: &Totals, threshold: u32) -> Self {
        let whole = [totals.covered, totals.not_covered, totals.undetermined];
        let left_out: [u64; 3] =
            std::array::from_fn(|place| whole[place].saturating_sub(self.parts[place]));
        match hides(self.withheld, left_out, threshold) {
            true => Self {
                persons: totals.persons,
                parts: whole,
                withheld: 0,
                ..self.clone()
            },
            false => self.clone(),
        }
    }

    /// A number of this sum in words: with what was left out it is the least it can be.
    pub(super) fn at_least(&self, words: &Words, persons: u64) -> String {
        match (self.withheld, self.unknown) {
            (0, unknown) if unknown > 0 && self.persons == 0 => words.say("figure-no-number"),
            (0, _) => words.whole(persons),
            // That it is at least nothing says nothing.
            _ if persons == 0 => words.say("figure-withheld"),
            _ => format!("≥{}", words.whole(persons)),
        }
    }
}

/// The types that arise anywhere, those with the most persons not covered first.
pub(super) fn by_type<'a>(study: &Study<'a>, disclosure: &Disclosure) -> Vec<Summed<'a>> {
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
pub(super) fn by_tavolo<'a>(study: &Study<'a>, disclosure: &Disclosure) -> Vec<Summed<'a>> {
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

fn ordered<'a, 'b>(
    named: impl Iterator<Item = (&'a str, Vec<&'b NeedCoverage>)>,
    disclosure: &Disclosure,
) -> Vec<Summed<'a>> {
    let mut sums: Vec<Summed<'a>> = named
        .map(|(name, needs)| Summed {
            name,
            sum: Sum::of(needs, disclosure),
        })
        .collect();
    sums.sort_by_key(|summed| {
        let sum = &summed.sum;
        (
            Reverse(sum.parts[1]),
            Reverse(sum.parts[2]),
            Reverse(sum.persons),
            summed.name,
        )
    });
    sums
}
