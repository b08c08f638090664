//! Numbers as people write them: a decimal comma or point, and blanks between thousands.
//!
//! `1.234` is a little more than one where decimals make sense, and refused where they do not: whether its point parts thousands
//! cannot be told from one cell.

/// Blanks that part thousands: the plain one and those that do not break a line.
const BLANKS: [char; 4] = [' ', '\u{a0}', '\u{202f}', '\u{2009}'];

/// A whole number; decimals are let pass when they are one or two zeros, as programs that know only decimals write them.
///
/// What is too large for the type stays at its limit, so that it is out of any range.
pub(super) fn whole(text: &str) -> Option<i64> {
    let (negative, digits) = signed(text);
    let (units, decimals) = match digits.split_once(['.', ',']) {
        Some((units, decimals)) => (units, Some(decimals)),
        None => (digits, None),
    };
    if decimals.is_some_and(|decimals| decimals != "0" && decimals != "00") {
        return None;
    }
    let units = ungrouped(units)?;
    if units.is_empty() || !units.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let value = units.parse().unwrap_or(i64::MAX);
    Some(if negative { -value } else { value })
}

/// A finite number, in plain or scientific notation.
pub(super) fn decimal(text: &str) -> Option<f64> {
    let (negative, digits) = signed(text);
    let (units, rest) = digits.split_at(digits.find(['.', ',', 'e', 'E']).unwrap_or(digits.len()));
    let number = format!("{}{}", ungrouped(units)?, rest.replacen(',', ".", 1));
    // Rust reads `inf`, `nan` and a second sign too, which nobody means by a number.
    if !number.starts_with(|first: char| first.is_ascii_digit() || first == '.') {
        return None;
    }
    let value = number
        .parse()
        .ok()
        .filter(|value: &f64| value.is_finite())?;
    Some(if negative { -value } else { value })
}

/// Whether a number is below zero, and its digits.
fn signed(text: &str) -> (bool, &str) {
    let text = text.trim();
    match text.strip_prefix(['-', '\u{2212}']) {
        Some(rest) => (true, rest.trim_start()),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    }
}

/// Digits without the blanks between their thousands; `None` when a blank stands anywhere else.
fn ungrouped(digits: &str) -> Option<String> {
    let mut groups = digits.split(BLANKS);
    let mut joined = groups.next().unwrap_or_default().to_owned();
    let first = joined.len();
    for group in groups {
        if group.len() != 3 || first == 0 || first > 3 {
            return None;
        }
        joined.push_str(group);
    }
    Some(joined)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_whole_number_has_no_decimals_but_zero() {
        for (text, number) in [
            ("12", Some(12)),
            (" 12 ", Some(12)),
            ("12,0", Some(12)),
            ("12.00", Some(12)),
            ("1 234", Some(1234)),
            ("12\u{a0}345 678", Some(12_345_678)),
            ("-3", Some(-3)),
            ("\u{2212}3", Some(-3)),
            ("0", Some(0)),
            ("99999999999999999999", Some(i64::MAX)),
            ("1.234", None),
            ("1.000", None),
            ("12,5", None),
            ("1 23", None),
            ("1234 567", None),
            ("circa 12", None),
            ("1e3", None),
            ("", None),
            ("-", None),
            (",0", None),
            ("٣", None),
        ] {
            assert_eq!(whole(text), number, "{text}");
        }
    }

    #[test]
    fn a_decimal_number_has_one_comma_or_point() {
        for (text, number) in [
            ("43,84052", Some(43.84052)),
            ("43.84052", Some(43.84052)),
            ("-0,5", Some(-0.5)),
            ("1.234", Some(1.234)),
            ("1 234,5", Some(1234.5)),
            (",5", Some(0.5)),
            ("1e-05", Some(1e-5)),
            ("7", Some(7.0)),
            ("1.234,5", None),
            ("1,2,3", None),
            ("inf", None),
            ("nan", None),
            ("1e999", None),
            ("--1", None),
            ("12 km", None),
            ("", None),
            ("è", None),
        ] {
            assert_eq!(decimal(text), number, "{text}");
        }
    }
}
