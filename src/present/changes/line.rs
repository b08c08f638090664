//! One line of a figure of changes, and how much of it may be told.

use super::small::Small;
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
    /// Above zero and below the threshold.
    Few,
    /// Not told, because it would tell a small number.
    Withheld,
    /// No need can be compared.
    Unknown,
}

impl Difference {
    /// Of a change, by itself.
    fn of(change: &Change, threshold: u32) -> Self {
        let whole = |totals| matches!(Told::of(totals, threshold), Told::Share(_) | Told::Unknown);
        if change.before.all() == 0 {
            Self::Unknown
        } else if (change.gained, change.lost) == (0, 0) {
            Self::Number(0)
        } else if !whole(&change.before) || !whole(&change.after) {
            Self::Withheld
        } else if is_small(change.net(), threshold) {
            Self::Few
        } else {
            Self::Number(change.net())
        }
    }

    /// How many persons it is known to be, to order by.
    pub(in crate::present) fn size(self) -> u64 {
        match self {
            Self::Number(number) => number.unsigned_abs(),
            Self::Few | Self::Withheld | Self::Unknown => 0,
        }
    }

    /// Whether anything changes, as far as can be told.
    pub(in crate::present) fn is_change(self) -> bool {
        !matches!(self, Self::Number(0) | Self::Unknown)
    }

    pub(super) fn is_hidden(self) -> bool {
        matches!(self, Self::Few | Self::Withheld)
    }

    /// With its sign.
    pub(in crate::present) fn text(self, words: &Words, threshold: u32) -> String {
        match self {
            Self::Number(number) if number > 0 => {
                format!("+{}", words.whole(number.unsigned_abs()))
            }
            Self::Number(number) if number < 0 => {
                format!("−{}", words.whole(number.unsigned_abs()))
            }
            Self::Number(_) => "=".to_owned(),
            Self::Few => words.count(1, threshold),
            Self::Withheld => words.say("figure-withheld"),
            Self::Unknown => words.say("figure-no-number"),
        }
    }
}

fn is_small(number: i64, threshold: u32) -> bool {
    number != 0 && number.unsigned_abs() < u64::from(threshold)
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
    /// What may be told of the covered share before and after.
    pub(in crate::present) shares: [Told; 2],
    /// Its needs that can be compared.
    totals: [Totals; 2],
    /// Needs with small numbers among them.
    small: Small,
}

impl<'a> Line<'a> {
    pub(super) fn new(name: &'a str, change: &Change, threshold: u32) -> Self {
        Self {
            name,
            code: None,
            place: None,
            difference: Difference::of(change, threshold),
            shares: [Told::Unknown; 2],
            totals: [change.before.clone(), change.after.clone()],
            small: Small::Absent,
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

    /// The same with these small numbers among its needs: a difference that they enter is not told.
    pub(super) fn with(self, small: Small) -> Self {
        let difference = match (small, self.difference) {
            (Small::Changing, Difference::Number(_) | Difference::Few) => Difference::Withheld,
            (_, difference) => difference,
        };
        Self {
            difference,
            small,
            ..self
        }
    }

    /// The shares, as far as they do not tell a difference that is withheld, nor needs of few persons.
    pub(super) fn tell(&mut self, threshold: u32) {
        let [before, after] = &self.totals;
        let persons = after.persons as i64 - before.persons as i64;
        let coarse = self.difference.is_hidden()
            || self.small != Small::Absent
            || is_small(persons, threshold);
        let told = |totals: &Totals| match (totals.share(), coarse) {
            (Some(share), true) => Told::coarse(share, totals.persons, threshold),
            _ => Told::of(totals, threshold),
        };
        self.shares = [told(before), told(after)];
    }

    /// Whether everything that is known of its shares is told.
    pub(super) fn is_whole(&self) -> bool {
        let whole = |told: &Told| matches!(told, Told::Share(_) | Told::Unknown);
        self.shares.iter().all(whole)
    }

    /// Covered persons before and after, where both may be told.
    pub(in crate::present) fn covered(&self) -> Option<[u64; 2]> {
        let shown = self
            .shares
            .iter()
            .all(|told| matches!(told, Told::Share(_)));
        let known = matches!(self.difference, Difference::Number(_));
        (shown && known).then(|| [self.totals[0].covered, self.totals[1].covered])
    }
}

/// Withholds one line more where something is withheld: both lists have the same sum, and one could be worked out from the other.
pub(super) fn protect<'a>(municipalities: &mut [Line<'a>], need_types: &mut [Line<'a>]) {
    let mut lines: Vec<&mut Line<'a>> = municipalities.iter_mut().chain(need_types).collect();
    let hidden = lines.iter().any(|line| line.difference.is_hidden());
    let open_ended = lines
        .iter()
        .any(|line| line.difference == Difference::Withheld);
    if !hidden || open_ended {
        return;
    }
    let numbers = lines
        .iter_mut()
        .filter(|line| line.difference.size() > 0)
        .min_by_key(|line| line.difference.size());
    match numbers {
        Some(line) => line.difference = Difference::Withheld,
        // Few in every line: how they add up could tell them all.
        None => {
            for line in lines {
                if line.difference == Difference::Few {
                    line.difference = Difference::Withheld;
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn totals(persons: u64, covered: u64) -> Totals {
        Totals {
            persons,
            covered,
            not_covered: persons - covered,
            needs: [(crate::analysis::coverage::status::NeedStatus::Covered, 1)].into(),
            ..Totals::default()
        }
    }

    fn change(persons: u64, before: u64, after: u64) -> Change {
        Change {
            before: totals(persons, before),
            after: totals(persons, after),
            gained: after.saturating_sub(before),
            lost: before.saturating_sub(after),
            incomparable: 0,
        }
    }

    fn line(change: &Change) -> Line<'static> {
        Line::new("Fano", change, 3)
    }

    #[test]
    fn a_small_difference_is_not_told_nor_are_the_numbers_that_tell_it() {
        let mut line = line(&change(100, 50, 51));
        line.tell(3);
        assert_eq!(line.difference, Difference::Few);
        assert_eq!(line.covered(), None);
        assert_eq!(line.shares, [Told::Class(2), Told::Class(2)]);
        let mut plain = self::line(&change(100, 50, 80));
        plain.tell(3);
        assert_eq!(plain.difference, Difference::Number(30));
        assert_eq!(plain.covered(), Some([50, 80]));
    }

    #[test]
    fn a_difference_from_a_small_number_is_withheld() {
        let small = Difference::of(&change(100, 2, 40), 3);
        assert_eq!(small, Difference::Withheld);
        assert_eq!(Difference::of(&change(100, 2, 2), 3), Difference::Number(0));
        assert_eq!(Difference::of(&Change::default(), 3), Difference::Unknown);
    }

    #[test]
    fn a_sum_that_a_small_need_enters_is_not_told() {
        let whole = change(100, 50, 80);
        let mut summed = line(&whole).with(Small::Summed);
        summed.tell(3);
        assert_eq!(summed.difference, Difference::Number(30));
        assert_eq!(summed.covered(), None);
        assert_eq!(summed.shares, [Told::Class(2), Told::Class(4)]);
        let changing = line(&whole).with(Small::Changing);
        assert_eq!(changing.difference, Difference::Withheld);
    }

    #[test]
    fn what_one_list_withholds_the_other_does_not_tell() {
        let changes = [
            change(100, 50, 51),
            change(100, 50, 60),
            change(200, 50, 90),
        ];
        let mut municipalities: Vec<_> = changes.iter().map(line).collect();
        let whole = change(400, 150, 201);
        let mut need_types = vec![line(&whole)];
        protect(&mut municipalities, &mut need_types);
        let told =
            |lines: &[Line<'_>]| lines.iter().map(|line| line.difference).collect::<Vec<_>>();
        use Difference::{Few, Number, Withheld};
        assert_eq!(told(&municipalities), [Few, Withheld, Number(40)]);
        let few = change(100, 50, 52);
        let (mut one, mut other) = (vec![line(&few)], vec![line(&few)]);
        protect(&mut one, &mut other);
        assert_eq!(told(&one), [Withheld]);
        assert_eq!(told(&other), [Withheld]);
    }
}
