//! Numbers, shares and dates in the form of each language.

use super::{Value, Words};
use crate::model::district::Language;
use crate::model::units::Share;
use chrono::{Datelike, NaiveDate};

/// Writes a number with a thousands mark from five digits up and a fixed number of decimals: `12.345,6` or `12,345.6`.
pub fn decimal(language: Language, number: f64, decimals: usize) -> String {
    let (thousands, point) = match language {
        Language::It => ('.', ','),
        Language::En => (',', '.'),
    };
    let plain = format!("{:.decimals$}", number.abs());
    let (whole, fraction) = match plain.split_once('.') {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (plain.as_str(), None),
    };
    let mut text = String::new();
    if number < 0.0
        && plain
            .bytes()
            .any(|byte| byte.is_ascii_digit() && byte != b'0')
    {
        text.push('−');
    }
    for (place, digit) in whole.chars().enumerate() {
        if place > 0 && (whole.len() - place) % 3 == 0 && whole.len() > 3 {
            text.push(thousands);
        }
        text.push(digit);
    }
    if let Some(fraction) = fraction {
        text.push(point);
        text.push_str(fraction);
    }
    text
}

/// The form of a number inside a message: whole when it is whole, one decimal otherwise.
pub(super) fn in_message(language: Language, value: &Value<'_>) -> Option<String> {
    let Value::Number(number) = value else {
        return None;
    };
    let decimals = usize::from(number.value.fract() != 0.0);
    Some(decimal(language, number.value, decimals))
}

/// How many in a hundred a share is. What is neither nothing nor everything is never 0 or 100.
pub fn in_a_hundred(share: Share) -> i64 {
    match (share.0 * 100.0).round() as i64 {
        ..=0 if share.0 > 0.0 => 1,
        100.. if share.0 < 1.0 => 99,
        hundredths => hundredths,
    }
}

/// How many in a hundred a share is, rounded down: of a level that was asked for no more than that is said.
pub fn no_more_in_a_hundred(share: Share) -> i64 {
    (share.0 * 100.0 + 1e-9).floor() as i64
}

impl Words {
    /// A whole number: `3.410`.
    pub fn whole(&self, number: u64) -> String {
        decimal(self.language(), number as f64, 0)
    }

    /// A difference: `+12`, `−3.410`, `0`.
    pub fn signed(&self, difference: i64) -> String {
        let size = self.whole(difference.unsigned_abs());
        match difference {
            1.. => format!("+{size}"),
            0 => size,
            _ => format!("−{size}"),
        }
    }

    /// A number with this many decimals: `12,5`.
    pub fn decimal(&self, number: f64, decimals: usize) -> String {
        decimal(self.language(), number, decimals)
    }

    /// A share as a whole percentage: `61 %` or `61%`. What is neither nothing nor everything is never shown as 0 or 100.
    pub fn percent(&self, share: Share) -> String {
        let number = self.decimal(in_a_hundred(share) as f64, 0);
        match self.language() {
            Language::It => format!("{number}\u{a0}%"),
            Language::En => format!("{number}%"),
        }
    }

    /// A share with one decimal: `0,3 %` or `0.3%`, for parts too small for a whole percentage.
    pub fn tenths(&self, share: f64) -> String {
        let hundredths = 100.0 * share;
        let number = match self.decimal(hundredths, 1) {
            _ if share == 0.0 => self.decimal(0.0, 0),
            rounded if rounded == self.decimal(0.0, 1) => format!("<{}", self.decimal(0.1, 1)),
            rounded => rounded,
        };
        match self.language() {
            Language::It => format!("{number}\u{a0}%"),
            Language::En => format!("{number}%"),
        }
    }

    /// A date in words: `1º ottobre 2023` or `1 October 2023`.
    pub fn date(&self, date: NaiveDate) -> String {
        let month = self.say(&format!("month-{}", date.month()));
        let day = match (self.language(), date.day()) {
            (Language::It, 1) => "1º".to_owned(),
            (_, day) => day.to_string(),
        };
        format!("{day} {month} {}", date.year())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_take_the_marks_of_the_language() {
        assert_eq!(decimal(Language::It, 1_234_567.25, 1), "1.234.567,2");
        assert_eq!(decimal(Language::En, 3410.0, 0), "3,410");
        assert_eq!(decimal(Language::It, -0.04, 1), "0,0");
        assert_eq!(decimal(Language::It, -2.5, 1), "−2,5");
    }

    #[test]
    fn almost_nothing_is_not_nothing() {
        let words = Words::new(Language::It);
        assert_eq!(words.percent(Share(0.001)), "1\u{a0}%");
        assert_eq!(words.percent(Share(0.999)), "99\u{a0}%");
        assert_eq!(words.percent(Share(0.0)), "0\u{a0}%");
        assert_eq!(words.percent(Share(1.0)), "100\u{a0}%");
    }

    #[test]
    fn a_small_share_keeps_a_decimal() {
        let words = Words::new(Language::It);
        let shares = [0.0, 0.0001, 0.0028, 0.122, 1.0].map(|share| words.tenths(share));
        let expected = ["0", "<0,1", "0,3", "12,2", "100,0"];
        assert_eq!(shares, expected.map(|number| format!("{number}\u{a0}%")));
        assert_eq!(Words::new(Language::En).tenths(0.122), "12.2%");
    }

    #[test]
    fn dates_are_in_words() {
        let date = NaiveDate::from_ymd_opt(2023, 10, 1).unwrap();
        assert_eq!(Words::new(Language::It).date(date), "1º ottobre 2023");
    }
}
