//! Numbers as people write them: a decimal comma or point, thousands parted by a point, a comma or a blank, and a currency.
//!
//! `1.234` alone says nothing: a little more than one, or more than a thousand. What its point means is decided by the whole column
//! ([`Mark::of`]), and where the column does not tell either, nothing is guessed.

/// Blanks that part thousands: the plain one and those that do not break a line.
const BLANKS: [char; 4] = [' ', '\u{a0}', '\u{202f}', '\u{2009}'];

/// Signs and words of a currency, before or after an amount.
const CURRENCIES: [&str; 4] = ["€", "EUR", "euro", "Euro"];

/// What parts units from decimals in a column of numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mark {
    /// The comma; a point parts thousands.
    Comma,
    /// The point; a comma parts thousands.
    Point,
    /// The column does not tell, or tells both.
    Untold,
}

/// A number read from a text.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Reading {
    /// A number: plain digits with a decimal point if it has decimals, and whether that took more than a change of decimal mark.
    Number { plain: String, repaired: bool },
    /// One mark with three digits behind it, in a column that does not tell what it means.
    Undecided,
    /// No number.
    Not,
}

/// What the marks of one text can mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Evidence {
    /// It has no mark.
    None,
    /// This mark parts the decimals.
    Decimal(Mark),
    /// This mark parts either, as in `1.234`.
    Either(Mark),
}

impl Mark {
    /// The decimal mark of a column with these texts, whose numbers lie within these limits, both included.
    ///
    /// A text with both marks (`1.234,5`), with the same mark twice (`1.234.567`) or with other than three digits behind its mark
    /// (`12,5`, `0.123`) tells by itself. Else the limits may: `62.901` residents cannot be a decimal number, and a latitude of `43.842`
    /// cannot be thousands. `usual` is taken where nothing tells: the point in files whose cells a comma parts.
    pub(super) fn of<'a>(
        texts: impl Iterator<Item = &'a str>,
        whole: bool,
        limits: (f64, f64),
        usual: Self,
    ) -> Self {
        let (mut comma, mut point) = (false, false);
        let mut open = Vec::new();
        for text in texts {
            match told_by(text) {
                Evidence::Decimal(Self::Comma) => comma = true,
                Evidence::Decimal(_) => point = true,
                Evidence::Either(mark) => open.push((mark, text)),
                Evidence::None => {}
            }
        }
        match (comma, point) {
            (true, false) => return Self::Comma,
            (false, true) => return Self::Point,
            (true, true) => return Self::Untold,
            (false, false) => {}
        }
        let fits = |candidate: Self| {
            open.iter().all(|(_, text)| match candidate.read(text) {
                Reading::Number { plain, .. } => {
                    let inside = plain
                        .parse()
                        .is_ok_and(|number: f64| limits.0 <= number && number <= limits.1);
                    inside && (!whole || integer(&plain).is_some())
                }
                _ => false,
            })
        };
        match (open.is_empty(), fits(Self::Comma), fits(Self::Point)) {
            (true, ..) => usual,
            (_, true, false) => Self::Comma,
            (_, false, true) => Self::Point,
            // What only a guess could decide for counts stays undecided: a number a thousand times too large is worse than none.
            _ if whole => Self::Untold,
            _ => usual,
        }
    }

    /// Reads a text of a column with this mark.
    pub(super) fn read(self, text: &str) -> Reading {
        let (digits, currency) = bare(text);
        let (negative, digits) = signed(digits);
        let decimal = match (evidence(digits), self) {
            (Evidence::None, _) => None,
            (Evidence::Decimal(mark), _) => Some(mark),
            (Evidence::Either(_), Self::Untold) => return Reading::Undecided,
            (Evidence::Either(_), mark) => Some(mark),
        };
        let (units, decimals) = match decimal.map(Self::letter) {
            Some(mark) => match digits.rsplit_once(mark) {
                Some((units, decimals)) => (units, Some(decimals)),
                None => (digits, None),
            },
            None => (digits, None),
        };
        let Some((units, grouped)) = ungrouped(units, decimal) else {
            return Reading::Not;
        };
        let mut plain = if negative { "-" } else { "" }.to_owned();
        plain.push_str(if units.is_empty() { "0" } else { &units });
        if let Some(decimals) = decimals {
            plain.push('.');
            plain.push_str(decimals);
        }
        let starts =
            digits.starts_with(|first: char| first.is_ascii_digit() || ".,".contains(first));
        // Rust reads `inf`, `nan` and a second sign too, which nobody means by a number.
        let finite = plain.parse().is_ok_and(|number: f64| number.is_finite());
        if !starts || !finite || (units.is_empty() && decimals.is_none_or(str::is_empty)) {
            return Reading::Not;
        }
        let repaired = currency || grouped;
        Reading::Number { plain, repaired }
    }

    fn letter(self) -> char {
        match self {
            Self::Comma => ',',
            Self::Point | Self::Untold => '.',
        }
    }
}

/// What the texts of a column have told so far of its mark, where the column is not held whole.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Told {
    /// A text can only have a decimal comma.
    pub(super) comma: bool,
    /// A text can only have a decimal point.
    pub(super) point: bool,
    /// A text leaves it open what its mark means.
    pub(super) open: bool,
}

impl Told {
    /// Takes in a text.
    pub(super) fn hear(&mut self, text: &str) {
        match told_by(text) {
            Evidence::Decimal(Mark::Comma) => self.comma = true,
            Evidence::Decimal(_) => self.point = true,
            Evidence::Either(_) => self.open = true,
            Evidence::None => {}
        }
    }

    /// The mark that [`Mark::of`] gives a column with these texts, whose numbers may be any.
    pub(super) fn mark(self, usual: Mark) -> Mark {
        match (self.comma, self.point) {
            (true, false) => Mark::Comma,
            (false, true) => Mark::Point,
            (true, true) => Mark::Untold,
            (false, false) => usual,
        }
    }
}

/// The whole number that plain digits are; decimals are let pass when they are zeros, as programs that know only decimals write them.
///
/// What is too large for the type stays at its limit, so that it is out of any range.
pub(super) fn integer(plain: &str) -> Option<i64> {
    let (units, decimals) = plain.split_once('.').unwrap_or((plain, ""));
    let digits = units.strip_prefix('-').unwrap_or(units);
    if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    if !decimals.bytes().all(|byte| byte == b'0') {
        return None;
    }
    let limit = if units.starts_with('-') {
        i64::MIN
    } else {
        i64::MAX
    };
    Some(units.parse().unwrap_or(limit))
}

/// A text without a currency, and whether it had one.
fn bare(text: &str) -> (&str, bool) {
    let text = text.trim();
    for currency in CURRENCIES {
        let rest = text
            .strip_prefix(currency)
            .or_else(|| text.strip_suffix(currency));
        if let Some(rest) = rest {
            return (rest.trim_matches(|letter| BLANKS.contains(&letter)), true);
        }
    }
    (text, false)
}

/// Whether a number is below zero, and its digits.
fn signed(text: &str) -> (bool, &str) {
    match text.strip_prefix(['-', '\u{2212}']) {
        Some(rest) => (true, rest.trim_start()),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    }
}

/// What a text tells of the mark of its column: nothing, where it is no number at all (`ca. 50`).
fn told_by(text: &str) -> Evidence {
    match evidence(bare(text).0) {
        Evidence::Decimal(_) if Mark::Untold.read(text) == Reading::Not => Evidence::None,
        told => told,
    }
}

/// What the marks of a text can mean, if it is a number.
fn evidence(text: &str) -> Evidence {
    let (_, text) = signed(text);
    let mark_at = |place: usize| match text.as_bytes()[place] {
        b',' => Mark::Comma,
        _ => Mark::Point,
    };
    let other = |mark| match mark {
        Mark::Comma => Mark::Point,
        _ => Mark::Comma,
    };
    let (Some(first), Some(last)) = (text.find([',', '.']), text.rfind([',', '.'])) else {
        return Evidence::None;
    };
    if mark_at(first) != mark_at(last) {
        return Evidence::Decimal(mark_at(last));
    }
    if first != last {
        return Evidence::Decimal(other(mark_at(last)));
    }
    let (before, after) = (&text[..first], &text[first + 1..]);
    let thousands = (1..=3).contains(&before.len())
        && !before.starts_with('0')
        && before.bytes().all(|byte| byte.is_ascii_digit())
        && after.len() == 3
        && after.bytes().all(|byte| byte.is_ascii_digit());
    if thousands {
        Evidence::Either(mark_at(first))
    } else {
        Evidence::Decimal(mark_at(first))
    }
}

/// Digits without what stands between their thousands, and whether anything stood there; `None` when it stands anywhere else.
fn ungrouped(digits: &str, decimal: Option<Mark>) -> Option<(String, bool)> {
    let thousands = match decimal {
        Some(Mark::Comma) => '.',
        _ => ',',
    };
    let parts = |letter| BLANKS.contains(&letter) || letter == thousands;
    let mut groups = digits.split(parts);
    let mut joined = groups.next().unwrap_or_default().to_owned();
    let first = joined.len();
    let mut grouped = false;
    for group in groups {
        grouped = true;
        let three = group.len() == 3 && group.bytes().all(|byte| byte.is_ascii_digit());
        if !three || first == 0 || first > 3 {
            return None;
        }
        joined.push_str(group);
    }
    Some((joined, grouped))
}

#[cfg(test)]
mod tests {
    use super::*;

    const ANY: (f64, f64) = (f64::MIN, f64::MAX);
    const COUNT: (f64, f64) = (0.0, u32::MAX as f64);

    fn plain(mark: Mark, text: &str) -> Option<String> {
        match mark.read(text) {
            Reading::Number { plain, .. } => Some(plain),
            _ => None,
        }
    }

    #[test]
    fn a_column_tells_its_mark() {
        for (texts, mark) in [
            (&["12,5", "1.234"][..], Mark::Comma),
            (&["12.5", "1,234"], Mark::Point),
            (&["1.234,56"], Mark::Comma),
            (&["1.234.567"], Mark::Comma),
            (&["0.123"], Mark::Point),
            (&["1234.567"], Mark::Point),
            (&["1e-05", "3.5e3"], Mark::Point),
            (&["12,5", "43.8"], Mark::Untold),
            (&["1.234"], Mark::Untold),
            (&["7", ""], Mark::Untold),
            (&["€ 1.234,56"], Mark::Comma),
            (&["1.000", "ca. 50"], Mark::Untold),
            (&["60.000", "circa 4.700", "n. d."], Mark::Untold),
        ] {
            let found = Mark::of(texts.iter().copied(), false, ANY, Mark::Untold);
            assert_eq!(found, mark, "{texts:?}");
        }
    }

    #[test]
    fn limits_decide_what_texts_leave_open() {
        let of = |texts: &[&str], whole, limits| {
            Mark::of(texts.iter().copied(), whole, limits, Mark::Untold)
        };
        // Residents are whole: their point parts thousands, even where another row alone could not tell.
        assert_eq!(of(&["62.901", "1.000"], true, COUNT), Mark::Comma);
        assert_eq!(of(&["62,901"], true, COUNT), Mark::Point);
        // One person, or a thousand? Nothing says.
        assert_eq!(of(&["1.000", "2.000"], true, COUNT), Mark::Untold);
        assert_eq!(of(&["43.842", "43.563"], false, (-90.0, 90.0)), Mark::Point);
        assert_eq!(of(&["119.490"], false, (0.0, f64::MAX)), Mark::Untold);
        let usual = Mark::of(["1.234"].into_iter(), false, ANY, Mark::Point);
        assert_eq!(usual, Mark::Point);
        let counts = Mark::of(["1.000"].into_iter(), true, COUNT, Mark::Point);
        assert_eq!(counts, Mark::Untold);
    }

    #[test]
    fn a_number_is_read_by_the_mark_of_its_column() {
        for (mark, text, number) in [
            (Mark::Comma, "43,84052", Some("43.84052")),
            (Mark::Comma, "43.84052", Some("43.84052")),
            (Mark::Comma, "1.234", Some("1234")),
            (Mark::Point, "1.234", Some("1.234")),
            (Mark::Untold, "1.234", None),
            (Mark::Untold, "1.234,5", Some("1234.5")),
            (Mark::Untold, "1.234.567", Some("1234567")),
            (Mark::Comma, "€ 1.234,56", Some("1234.56")),
            (Mark::Comma, "12,50 euro", Some("12.50")),
            (Mark::Untold, "1 234,5", Some("1234.5")),
            (Mark::Untold, "12\u{a0}345 678", Some("12345678")),
            (Mark::Untold, ",5", Some("0.5")),
            (Mark::Untold, "-0,5", Some("-0.5")),
            (Mark::Untold, "\u{2212}3", Some("-3")),
            (Mark::Untold, "1e-05", Some("1e-05")),
            (Mark::Untold, "7", Some("7")),
            (Mark::Untold, "1 23", None),
            (Mark::Untold, "1234 567", None),
            (Mark::Untold, "1,2,3", None),
            (Mark::Untold, "inf", None),
            (Mark::Untold, "nan", None),
            (Mark::Untold, "1e999", None),
            (Mark::Untold, "--1", None),
            (Mark::Untold, "12 km", None),
            (Mark::Untold, "", None),
            (Mark::Untold, "-", None),
            (Mark::Untold, ".", None),
            (Mark::Untold, "è", None),
            (Mark::Untold, "٣", None),
            (Mark::Untold, "€", None),
        ] {
            assert_eq!(plain(mark, text).as_deref(), number, "{mark:?} {text}");
        }
        assert_eq!(Mark::Untold.read("1.234"), Reading::Undecided);
    }

    #[test]
    fn only_marks_between_thousands_and_currencies_are_repairs() {
        for (text, repaired) in [
            ("12,5", false),
            ("1 234", true),
            ("1.234,5", true),
            ("€ 3", true),
        ] {
            let reading = Mark::Comma.read(text);
            assert!(
                matches!(reading, Reading::Number { repaired: told, .. } if told == repaired),
                "{text}"
            );
        }
    }

    #[test]
    fn a_whole_number_has_no_decimals_but_zeros() {
        for (text, number) in [
            ("12", Some(12)),
            ("12.0", Some(12)),
            ("12.", Some(12)),
            ("-3", Some(-3)),
            ("99999999999999999999", Some(i64::MAX)),
            ("12.5", None),
            ("1e3", None),
            ("-", None),
        ] {
            assert_eq!(integer(text), number, "{text}");
        }
    }
}
