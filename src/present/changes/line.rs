//! One line of a figure of changes, told or withheld.

use crate::analysis::changes::Change;
use crate::analysis::coverage::totals::Totals;
use crate::model::ids::MunicipalityCode;
use crate::model::node::Municipality;
use crate::model::place::Place;
use crate::present::local::Told;
use crate::present::words::Words;

/// How many more covered persons there are, as people are shown it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::present) enum Difference {
    /// As it is.
    Number(i64),
    /// Not told.
    Withheld,
    /// No need can be compared.
    Unknown,
}

impl Difference {
    fn of(change: &Change, told: bool) -> Self {
        match (change.before.all(), told) {
            (0, _) => Self::Unknown,
            (_, true) => Self::Number(change.net()),
            (_, false) => Self::Withheld,
        }
    }

    /// How many persons it is known to be, to order by.
    pub(in crate::present) fn size(self) -> u64 {
        match self {
            Self::Number(number) => number.unsigned_abs(),
            Self::Withheld | Self::Unknown => 0,
        }
    }

    /// Whether anything changes, as far as is told.
    pub(in crate::present) fn is_change(self) -> bool {
        self.size() > 0
    }

    /// With its sign.
    pub(in crate::present) fn text(self, words: &Words) -> String {
        match self {
            Self::Number(0) => "=".to_owned(),
            Self::Number(number) => words.signed(number),
            Self::Withheld => words.say("figure-withheld"),
            Self::Unknown => words.say("figure-no-number"),
        }
    }
}

/// A municipality or a type of need, and what changes there.
pub(in crate::present) struct Line<'a> {
    /// Its name.
    pub(in crate::present) name: &'a str,
    /// Its code, of a municipality.
    pub(in crate::present) code: Option<&'a MunicipalityCode>,
    /// Its centre, of a municipality.
    pub(in crate::present) place: Option<Place>,
    /// Covered persons more.
    pub(in crate::present) difference: Difference,
    /// What is told of the covered share before and after.
    pub(in crate::present) shares: [Told; 2],
    /// Its needs that can be compared, where they are told.
    totals: Option<[Totals; 2]>,
}

impl<'a> Line<'a> {
    pub(super) fn new(name: &'a str, change: &Change, told: bool) -> Self {
        let sides = [&change.before, &change.after];
        Self {
            name,
            code: None,
            place: None,
            difference: Difference::of(change, told),
            shares: sides.map(|totals| Told::of(told.then_some(totals))),
            totals: told.then(|| sides.map(Clone::clone)),
        }
    }

    /// The same, of a municipality.
    pub(super) fn of(self, municipality: &'a Municipality) -> Self {
        Self {
            code: Some(&municipality.code),
            place: municipality.place,
            ..self
        }
    }

    /// Covered persons before and after, where they are told and known.
    pub(in crate::present) fn covered(&self) -> Option<[u64; 2]> {
        let known = |told: &Told| told.share().is_some();
        let totals = self
            .totals
            .as_ref()
            .filter(|_| self.shares.iter().all(known))?;
        Some([totals[0].covered, totals[1].covered])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_told_or_withheld() {
        let totals = |covered: u64| Totals {
            persons: 100,
            covered,
            not_covered: 100 - covered,
            needs: [(crate::analysis::coverage::status::NeedStatus::Covered, 1)].into(),
            ..Totals::default()
        };
        let change = Change {
            before: totals(50),
            after: totals(51),
            gained: 1,
            lost: 0,
            incomparable: 0,
        };
        let told = Line::new("Fano", &change, true);
        assert_eq!(told.difference, Difference::Number(1));
        assert_eq!(told.covered(), Some([50, 51]));
        let withheld = Line::new("Fano", &change, false);
        assert_eq!(withheld.difference, Difference::Withheld);
        assert_eq!(withheld.shares, [Told::Withheld; 2]);
        assert_eq!(withheld.covered(), None);
        let nothing = Line::new("Fano", &Change::default(), false);
        assert_eq!(nothing.difference, Difference::Unknown);
    }
}
