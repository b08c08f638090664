//! The municipalities as figures show them: how well each is covered, the least covered first.

use super::Briefing;
use super::disclosure::{Shown, ShownRow, row};
use super::theme;
use super::words::{Value, Words};
use crate::analysis::coverage::needs::NeedCoverage;
use crate::analysis::coverage::totals::Totals;
use crate::model::ids::MunicipalityCode;
use crate::model::place::Place;
use crate::model::units::Share;

/// A municipality and all its needs together.
pub(super) struct Local<'a> {
    /// Its code.
    pub(super) code: &'a MunicipalityCode,
    /// Its name.
    pub(super) name: &'a str,
    /// Its centre.
    pub(super) place: Option<Place>,
    /// Its needs.
    pub(super) totals: Totals,
    /// Covered persons over persons; `None` when no need of it states persons above zero.
    pub(super) share: Option<Share>,
    /// What may be shown of its persons: covered, not covered, undetermined.
    shown: ShownRow,
    /// How much of the covered share may be told.
    told: Told,
    threshold: u32,
}

/// What may be told of a covered share, so that no small number of persons can be worked out of it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Told {
    /// All of it.
    Share(Share),
    /// Its class.
    Class(usize),
    /// Nothing.
    Withheld,
    /// No number of persons is known.
    Unknown,
}

impl Told {
    /// What may be told of the covered share of these needs.
    pub(super) fn of(totals: &Totals, threshold: u32) -> Self {
        let parts = [totals.covered, totals.not_covered, totals.undetermined];
        match totals.share() {
            Some(share) if row(totals.persons, parts, threshold).is_whole() => Self::Share(share),
            Some(share) => Self::coarse(share, totals.persons, threshold),
            None => Self::Unknown,
        }
    }

    /// The class of a share, where so many persons stand behind it that it tells nothing of a few.
    pub(super) fn coarse(share: Share, persons: u64, threshold: u32) -> Self {
        // From here on a class holds more counts than are small, so it tells none of them.
        let many = u64::from(threshold) * theme::COVERAGE.len() as u64;
        if persons >= many {
            Self::Class(theme::coverage_class(share.0))
        } else {
            Self::Withheld
        }
    }

    /// In words.
    pub(super) fn percent(self, words: &Words) -> String {
        match self {
            Self::Share(share) => words.percent(share),
            Self::Class(class) => words.fill("figure-share-class", &class_limits(class)),
            Self::Withheld => words.say("figure-withheld"),
            Self::Unknown => words.say("figure-no-number"),
        }
    }

    /// The class, for a color.
    pub(super) fn class(self) -> Option<usize> {
        match self {
            Self::Share(share) => Some(theme::coverage_class(share.0)),
            Self::Class(class) => Some(class),
            Self::Withheld | Self::Unknown => None,
        }
    }

    /// The share, for a length: of a class, its middle.
    pub(super) fn length(self) -> Option<f64> {
        match self {
            Self::Share(share) => Some(share.0),
            Self::Class(class) => Some((class as f64 + 0.5) / theme::COVERAGE.len() as f64),
            Self::Withheld | Self::Unknown => None,
        }
    }
}

impl Local<'_> {
    /// How much of the covered share may be told.
    pub(super) fn told(&self) -> Told {
        self.told
    }

    /// The covered share in words, as far as it may be told.
    pub(super) fn percent(&self, words: &Words) -> String {
        self.told().percent(words)
    }

    /// Persons covered out of persons in need, in words, as far as both may be told.
    pub(super) fn persons(&self, words: &Words) -> String {
        if self.shown.persons == Shown::Withheld {
            return words.say("figure-withheld");
        }
        let persons = words.count(self.totals.persons, self.threshold);
        match self.shown.parts[0] {
            Shown::Number(covered) => words.fill(
                "figure-persons",
                &[("persons", persons.into()), ("covered", covered.into())],
            ),
            Shown::Fewer | Shown::Withheld => {
                words.fill("figure-persons-only", &[("persons", persons.into())])
            }
        }
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
    let threshold = study.district.edition.disclosure_threshold;
    let needs: Vec<&NeedCoverage> = needs.into_iter().collect();
    let mut by_code = Totals::by_municipality(needs.iter().copied());
    let mut locals: Vec<Local<'a>> = study
        .district
        .network
        .municipalities()
        .map(|municipality| {
            let totals = by_code.remove(&municipality.code).unwrap_or_default();
            let parts = [totals.covered, totals.not_covered, totals.undetermined];
            let here = needs.iter().copied();
            let here = here.filter(|need| need.need.municipality == municipality.code);
            let tells = disclosure.tells(here);
            Local {
                shown: disclosure.row(tells, totals.persons, parts),
                told: if tells {
                    Told::of(&totals, threshold)
                } else {
                    Told::Withheld
                },
                code: &municipality.code,
                name: &municipality.name,
                place: municipality.place,
                share: totals.share(),
                totals,
                threshold,
            }
        })
        .collect();
    // A share is at most 1, so 2 stands behind them all.
    let share = |local: &Local<'_>| match (local.told().class(), local.share) {
        (Some(_), Some(share)) => share.0,
        _ => 2.0,
    };
    locals.sort_by(|a, b| {
        (share(a).total_cmp(&share(b)))
            .then_with(|| a.name.cmp(b.name))
            .then_with(|| a.code.cmp(b.code))
    });
    locals
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::district::Language;

    fn local(covered: u64, not_covered: u64) -> Local<'static> {
        let persons = covered + not_covered;
        let totals = Totals {
            persons,
            covered,
            not_covered,
            ..Totals::default()
        };
        Local {
            code: Box::leak(Box::new("041013".parse().unwrap())),
            name: "Fano",
            place: None,
            told: Told::of(&totals, 3),
            totals,
            share: Share::of(covered, persons),
            shown: row(persons, [covered, not_covered, 0], 3),
            threshold: 3,
        }
    }

    #[test]
    fn a_share_is_told_as_far_as_it_gives_no_small_number_away() {
        let words = Words::new(Language::It);
        let told = |covered, not_covered| {
            let local = local(covered, not_covered);
            (local.percent(&words), local.persons(&words))
        };
        let pair = |a: &str, b: &str| (a.to_owned(), b.to_owned());
        assert_eq!(told(30, 10), pair("75\u{a0}%", "30 su 40"));
        assert_eq!(told(38, 2), pair("80–100\u{a0}%", "40 persone"));
        assert_eq!(told(1, 9), pair("ris.", "10 persone"));
        assert_eq!(told(0, 2), pair("ris.", "<3 persone"));
        assert_eq!(told(0, 0), pair("n.d.", "0 su 0"));
    }
}
