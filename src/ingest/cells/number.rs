//! Numbers, read by the decimal mark of their column and held to its limits.

use super::Cells;
use crate::ingest::numbers::{Mark, Reading, integer};
use crate::ingest::schema::Kind;
use crate::model::diagnostic::Problem;
use crate::model::units::Headcount;

impl Cells<'_> {
    /// A number of a column, as plain digits, and whether it took a repair to read it, which is told once the number is used.
    fn digits(&mut self, column: &str, text: &str, otherwise: Problem) -> Option<(String, bool)> {
        let bound = self.bound.column(column);
        if bound.is_some_and(|bound| bound.is_number(self.index)) {
            return Some((text.to_owned(), false));
        }
        let mark = bound.map_or(Mark::Untold, |bound| bound.mark);
        match mark.read(text) {
            Reading::Number { plain, repaired } => Some((plain, repaired)),
            Reading::Undecided => {
                self.report(column, Some(text), Problem::UndecidedNumber);
                None
            }
            Reading::Not => {
                self.report(column, Some(text), otherwise);
                None
            }
        }
    }

    /// Tells the repair that a number took, if it took one. False when nothing is to be repaired.
    fn told(&mut self, column: &str, text: &str, plain: String, repaired: bool) -> bool {
        !repaired
            || self.repair(
                column,
                Some(text),
                Problem::ReadAsNumber { repaired: plain },
            )
    }

    /// A whole number within the limits of its column.
    pub(in crate::ingest) fn whole<T: TryFrom<u32>>(&mut self, column: &str) -> Option<T> {
        let text = self.cell(column)?;
        self.whole_of(column, &text)
    }

    fn whole_of<T: TryFrom<u32>>(&mut self, column: &str, text: &str) -> Option<T> {
        let (least, most) = match self.kind(column) {
            Kind::Whole(least, most) => (least, most),
            _ => (0, u32::MAX),
        };
        let (plain, repaired) = self.digits(column, text, Problem::NotAWholeNumber)?;
        let problem = match integer(&plain) {
            None => Problem::NotAWholeNumber,
            Some(number) if number < 0 => Problem::Negative,
            Some(number) => {
                let inside = u32::try_from(number)
                    .ok()
                    .filter(|number| (least..=most).contains(number))
                    .and_then(|number| T::try_from(number).ok());
                match inside {
                    Some(number) => {
                        return self.told(column, text, plain, repaired).then_some(number);
                    }
                    None => Problem::OutOfRange {
                        least: f64::from(least),
                        most: f64::from(most),
                    },
                }
            }
        };
        self.report(column, Some(text), problem);
        None
    }

    /// A number of persons.
    pub(in crate::ingest) fn persons(&mut self, column: &str) -> Headcount {
        let Some(text) = self.cell(column) else {
            return Headcount::Unknown;
        };
        match text.strip_prefix('<') {
            Some(limit) if integer(limit.trim()).is_some_and(|limit| limit > 0) => {
                Headcount::Suppressed
            }
            _ => self
                .whole_of(column, &text)
                .map_or(Headcount::Unknown, Headcount::Stated),
        }
    }

    /// A number within the limits of its column.
    pub(in crate::ingest) fn number(&mut self, column: &str) -> Option<f64> {
        let text = self.cell(column)?;
        self.number_of(column, &text)
    }

    fn number_of(&mut self, column: &str, text: &str) -> Option<f64> {
        let (least, most) = match self.kind(column) {
            Kind::Number(least, most) => (least, most),
            _ => (f64::MIN, f64::MAX),
        };
        let (plain, repaired) = self.digits(column, text, Problem::NotANumber)?;
        let problem = match plain.parse::<f64>() {
            Ok(number) if (least..=most).contains(&number) => {
                return self.told(column, text, plain, repaired).then_some(number);
            }
            // Of minutes, zero is nobody's number of persons.
            Ok(number) if number < 0.0 && least == 0.0 && column == "minutes" => {
                Problem::NegativeCost
            }
            Ok(number) if number < 0.0 && least == 0.0 => Problem::Negative,
            Ok(number) if number.is_finite() => Problem::OutOfRange { least, most },
            // Of a format with numbers of its own: infinite, or none.
            _ => Problem::NotANumber,
        };
        self.report(column, Some(text), problem);
        None
    }

    /// A number of percent, with its sign after it or without.
    pub(in crate::ingest) fn percent(&mut self, column: &str) -> Option<f64> {
        let text = self.cell(column)?;
        let bare = text.strip_suffix('%').map_or(&*text, str::trim_end);
        self.number_of(column, bare)
    }

    /// A number above zero.
    pub(in crate::ingest) fn positive(&mut self, column: &str) -> Option<f64> {
        let number = self.number(column)?;
        if number <= 0.0 {
            let written = self.written(column);
            self.report(column, written, Problem::NotAboveZero);
            return None;
        }
        Some(number)
    }
}
