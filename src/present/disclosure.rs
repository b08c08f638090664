//! Small numbers of persons: what figures, report and sentences of tables show instead, so that they can be passed around a table. Columns
//! of numbers are for whoever works on the data, and say them whole in the office; what leaves it goes by [`Disclosure`].

mod complement;
mod published;

pub(super) use published::Disclosure;

/// A number of persons as people are shown it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shown {
    /// As it is.
    Number(u64),
    /// Below the threshold.
    Fewer,
    /// One of several parts, at least one of which is small.
    Withheld,
}

/// A row that adds up: persons = the sum of the parts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct ShownRow {
    /// Persons in need.
    pub(super) persons: Shown,
    /// Covered, not covered, undetermined.
    pub(super) parts: [Shown; 3],
}

/// Shows a number of persons, unless it is at least one and below the threshold.
pub(super) fn single(persons: u64, threshold: u32) -> Shown {
    if persons > 0 && persons < u64::from(threshold) {
        Shown::Fewer
    } else {
        Shown::Number(persons)
    }
}

/// Shows a row of persons and their parts so that no number below the threshold can be read or worked out from it.
///
/// Few persons hide all their parts, and one small part hides the others with it: showing any of them would tell it by subtraction,
/// sometimes only to a reader who knows this rule, and it is written in the report.
pub(super) fn row(persons: u64, parts: [u64; 3], threshold: u32) -> ShownRow {
    let persons = single(persons, threshold);
    let shown = parts.map(|part| single(part, threshold));
    let parts = if persons == Shown::Fewer {
        [Shown::Fewer; 3]
    } else if shown.contains(&Shown::Fewer) {
        [Shown::Withheld; 3]
    } else {
        shown
    };
    ShownRow { persons, parts }
}

impl ShownRow {
    /// Nothing of it is told.
    pub(super) const WITHHELD: Self = Self {
        persons: Shown::Withheld,
        parts: [Shown::Withheld; 3],
    };

    /// Whether everything is shown; otherwise the covered share must not be, because it tells the parts.
    pub(super) fn is_whole(&self) -> bool {
        self.parts
            .iter()
            .all(|part| matches!(part, Shown::Number(_)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Shown::{Fewer, Number, Withheld};

    #[test]
    fn few_persons_hide_their_parts() {
        let shown = row(2, [1, 0, 1], 3);
        assert_eq!(shown.persons, Fewer);
        assert_eq!(shown.parts, [Fewer; 3]);
        assert!(!shown.is_whole());
    }

    #[test]
    fn a_small_part_hides_the_others() {
        let shown = row(10, [8, 2, 0], 3);
        assert_eq!(shown.persons, Number(10));
        assert_eq!(shown.parts, [Withheld; 3]);
        assert!(!shown.is_whole());
    }

    #[test]
    fn zero_and_the_threshold_itself_are_shown() {
        let shown = row(3, [0, 3, 0], 3);
        assert_eq!(shown.persons, Number(3));
        assert_eq!(shown.parts, [Number(0), Number(3), Number(0)]);
        assert!(shown.is_whole());
        assert_eq!(single(0, 3), Number(0));
    }

    /// Whatever a reader sees leaves at least two possibilities for each small number, even to one who knows the rule.
    #[test]
    fn no_small_number_can_be_worked_out_of_its_row() {
        const MOST: u64 = 9;
        for threshold in [3, 5] {
            let mut rows = Vec::new();
            for a in 0..MOST {
                for b in 0..MOST {
                    for c in 0..MOST {
                        rows.push(([a + b + c, a, b, c], row(a + b + c, [a, b, c], threshold)));
                    }
                }
            }
            for (numbers, seen) in &rows {
                for place in 0..numbers.len() {
                    if single(numbers[place], threshold) != Fewer {
                        continue;
                    }
                    let another = rows
                        .iter()
                        .any(|row| row.1 == *seen && row.0[place] != numbers[place]);
                    assert!(another, "{numbers:?} at {threshold} shows as {seen:?}");
                }
            }
        }
    }
}
