//! The tax code (*codice fiscale*) of a body: eleven digits, the last of which checks the others.

use crate::model::fiscal_code::{Holder, holder, is_valid};

/// What a cell with a tax code turned out to hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum FiscalCode {
    /// Eleven digits that check.
    Right(String),
    /// The same, once it had back the zeros that a spreadsheet had eaten.
    Restored(String),
    /// Eleven digits of which the last does not check the others.
    Doubtful(String),
    /// Sixteen letters and digits: the code of a person, which is personal data and kept nowhere.
    Personal,
    /// Anything else. It may be a personal code with a slip in it, and is not shown.
    Other,
}

/// Reads a tax code; `None` where the cell is empty.
pub(super) fn fiscal_code(text: &str) -> Option<FiscalCode> {
    let text = text.trim().trim_start_matches('\'');
    let text = text.strip_suffix(".0").unwrap_or(text);
    let code: String = text
        .chars()
        .filter(|letter| !letter.is_whitespace())
        .collect();
    if code.is_empty() {
        return None;
    }
    let digits = code.bytes().all(|byte| byte.is_ascii_digit());
    Some(match code.len() {
        11 if digits && is_valid(&code) => FiscalCode::Right(code),
        11 if digits => FiscalCode::Doubtful(code),
        // Fewer than eight digits would need four zeros, which no body's code begins with.
        8..=10 if digits => {
            let code = format!("{code:0>11}");
            if is_valid(&code) {
                FiscalCode::Restored(code)
            } else {
                FiscalCode::Other
            }
        }
        _ if holder(&code.to_uppercase()) == Some(Holder::Person) => FiscalCode::Personal,
        _ => FiscalCode::Other,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_digit_checks_the_others() {
        // Public codes: Istat, Agenzia delle Entrate, Comune di Fano.
        for code in ["80111810588", "06363391001", "00127440410"] {
            assert_eq!(fiscal_code(code), Some(FiscalCode::Right(code.to_owned())));
        }
        assert_eq!(
            fiscal_code("80111810589"),
            Some(FiscalCode::Doubtful("80111810589".to_owned()))
        );
    }

    #[test]
    fn eaten_zeros_come_back_only_where_the_code_then_checks() {
        for eaten in ["6363391001", "6363391001.0", "'6363391001", " 6363 391001"] {
            let restored = FiscalCode::Restored("06363391001".to_owned());
            assert_eq!(fiscal_code(eaten), Some(restored), "{eaten}");
        }
        let restored = FiscalCode::Restored("00127440410".to_owned());
        assert_eq!(fiscal_code("127440410"), Some(restored));
        assert_eq!(fiscal_code("6363391002"), Some(FiscalCode::Other));
        assert_eq!(fiscal_code("7"), Some(FiscalCode::Other));
    }

    #[test]
    fn a_personal_code_is_known_by_its_shape() {
        assert_eq!(fiscal_code("AAABBB00A00A000A"), Some(FiscalCode::Personal));
        assert_eq!(fiscal_code("aaabbb00a00a000a"), Some(FiscalCode::Personal));
        assert_eq!(fiscal_code("AAABBB00A00A000"), Some(FiscalCode::Other));
        assert_eq!(fiscal_code("  "), None);
    }
}
