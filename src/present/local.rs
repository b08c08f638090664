//! The municipalities as figures show them: how well each is covered, the least covered first.

use super::Briefing;
use super::audience::Audience;
use super::theme;
use super::words::{Value, Words};
use crate::analysis::coverage::needs::NeedCoverage;
use crate::analysis::coverage::totals::Totals;
use crate::model::ids::MunicipalityCode;
use crate::model::place::Place;
use crate::model::units::Share;
use std::collections::BTreeMap;

/// A municipality and all its needs together.
pub(super) struct Local<'a> {
    /// Its code.
    pub(super) code: &'a MunicipalityCode,
    /// Its name.
    pub(super) name: &'a str,
    /// Its centre.
    pub(super) place: Option<Place>,
    /// Persons of its needs with their parts, where they are told.
    totals: Option<Totals>,
    /// What is told of the covered share.
    told: Told,
}

/// What is told of a covered share.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Told {
    /// All of it.
    Share(Share),
    /// Nothing.
    Withheld,
    /// No number of persons is known.
    Unknown,
}

impl Told {
    /// Of persons that are told, if they are.
    pub(super) fn of(told: Option<&Totals>) -> Self {
        match told.map(Totals::share) {
            Some(Some(share)) => Self::Share(share),
            Some(None) => Self::Unknown,
            None => Self::Withheld,
        }
    }

    /// In words.
    pub(super) fn percent(self, words: &Words) -> String {
        match self {
            Self::Share(share) => words.percent(share),
            Self::Withheld => words.say("figure-withheld"),
            Self::Unknown => words.say("figure-no-number"),
        }
    }

    /// The class, for a color.
    pub(super) fn class(self) -> Option<usize> {
        self.share().map(|share| theme::coverage_class(share.0))
    }

    /// The share, where it is told and known.
    pub(super) fn share(self) -> Option<Share> {
        match self {
            Self::Share(share) => Some(share),
            Self::Withheld | Self::Unknown => None,
        }
    }
}

impl Local<'_> {
    /// What is told of the covered share.
    pub(super) fn told(&self) -> Told {
        self.told
    }

    /// The covered share in words, where it is told.
    pub(super) fn percent(&self, words: &Words) -> String {
        self.told().percent(words)
    }

    /// Persons covered out of persons in need, in words, where they are told.
    pub(super) fn persons(&self, words: &Words) -> String {
        let Some(totals) = &self.totals else {
            return words.say("figure-withheld");
        };
        words.fill(
            "figure-persons",
            &[
                ("persons", words.whole(totals.persons).into()),
                ("covered", totals.covered.into()),
            ],
        )
    }
}

/// The limits of a class of covered shares, in percent, to fill a message with.
pub(super) fn class_limits(class: usize) -> [(&'static str, Value<'static>); 2] {
    let step = 100 / theme::COVERAGE.len();
    [
        ("from", (class * step).into()),
        ("to", ((class + 1) * step).into()),
    ]
}

/// Every municipality from the least to the most covered, those of which nothing is known or told last; equals by name.
pub(super) fn least_covered_first<'a>(briefing: &Briefing<'a>) -> Vec<Local<'a>> {
    least_covered_first_by(briefing, &briefing.study.coverage.needs)
}

/// The same by some of the needs.
pub(super) fn least_covered_first_by<'a, 'n>(
    briefing: &Briefing<'a>,
    needs: impl IntoIterator<Item = &'n NeedCoverage>,
) -> Vec<Local<'a>> {
    let (study, disclosure) = (briefing.study, briefing.disclosure());
    let mut by_code = disclosure.by_municipality(needs);
    let mut locals: Vec<Local<'a>> = study
        .district
        .network
        .municipalities()
        .map(|municipality| {
            let totals = by_code.remove(&municipality.code);
            let totals = totals.unwrap_or_else(|| Some(Totals::default()));
            Local {
                code: &municipality.code,
                name: &municipality.name,
                place: municipality.place,
                told: Told::of(totals.as_ref()),
                totals,
            }
        })
        .collect();
    // A share is at most 1, so 2 stands behind them all.
    let share = |local: &Local<'_>| local.told().share().map_or(2.0, |share| share.0);
    locals.sort_by(|a, b| {
        (share(a).total_cmp(&share(b)))
            .then_with(|| a.name.cmp(b.name))
            .then_with(|| a.code.cmp(b.code))
    });
    locals
}

/// The municipalities by how much of some needs is covered, in an order that is the same for all needs and in every edition, so that who
/// lays two tables beside each other finds them in the same places: from the least to the most covered of all needs, those last of which
/// that is not told outside the office; equals by name.
pub(super) fn in_the_same_places<'a, 'n>(
    briefing: &Briefing<'a>,
    needs: impl IntoIterator<Item = &'n NeedCoverage>,
) -> Vec<Local<'a>> {
    let everywhere = briefing.addressed(Audience::Public);
    let order = least_covered_first(&everywhere);
    let order: BTreeMap<&MunicipalityCode, usize> =
        order.iter().map(|local| local.code).zip(0..).collect();
    let mut locals = least_covered_first_by(briefing, needs);
    locals.sort_by_key(|local| order.get(local.code).copied());
    locals
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::district::Language;

    #[test]
    fn a_share_is_told_or_withheld() {
        let words = Words::new(Language::It);
        let said = |parts: Option<[u64; 2]>| {
            let totals = parts.map(|[covered, not_covered]| Totals {
                persons: covered + not_covered,
                covered,
                not_covered,
                ..Totals::default()
            });
            let local = Local {
                code: &"041013".parse().unwrap(),
                name: "Fano",
                place: None,
                told: Told::of(totals.as_ref()),
                totals,
            };
            (local.percent(&words), local.persons(&words))
        };
        let pair = |a: &str, b: &str| (a.to_owned(), b.to_owned());
        assert_eq!(said(Some([30, 10])), pair("75\u{a0}%", "30 su 40"));
        assert_eq!(said(Some([1, 1])), pair("50\u{a0}%", "1 su 2"));
        assert_eq!(said(Some([0, 0])), pair("n.d.", "0 su 0"));
        assert_eq!(said(None), pair("ris.", "ris."));
    }
}
