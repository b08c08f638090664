//! Municipalities by code or name: the district's own, those of Italy, and those that are no more.

use super::{Cells, parts};
use crate::ingest::comuni::{Comuni, How};
use crate::ingest::names::{folded, same};
use crate::model::diagnostic::Problem;
use crate::model::ids::MunicipalityCode;
use crate::model::ledger::nearest;
use crate::model::node::Catchment;

/// Words for every municipality of the district, beside `*`.
const EVERYWHERE: [&str; 4] = ["tutti", "tutto l'ambito", "tutti i comuni", "all"];

impl Cells<'_> {
    /// The ISTAT code of a municipality that is given by code or by name.
    pub(in crate::ingest) fn code(&mut self, column: &str) -> Option<MunicipalityCode> {
        let text = self.cell(column)?;
        self.municipality(column, &text)
    }

    /// Whom a service serves.
    pub(in crate::ingest) fn catchment(&mut self, column: &str) -> Catchment {
        let text = self.cell(column).unwrap_or_default();
        let Some(text) = self.listed(column, text, &[';', ',', '\n']) else {
            return Catchment::WithinRadius;
        };
        if parts(&text).any(|part| {
            EVERYWHERE
                .iter()
                .any(|word| same(word, part) || part == "*")
        }) {
            return Catchment::Everywhere;
        }
        if parts(&text).next().is_none() {
            return Catchment::WithinRadius;
        }
        let codes = parts(&text).filter_map(|part| self.municipality(column, part));
        Catchment::Listed(codes.collect())
    }

    /// A municipality of the district, else one of Italy, by code or name; one that is no more gives the one it went into.
    fn municipality(&mut self, column: &str, text: &str) -> Option<MunicipalityCode> {
        let italy = Comuni::of_italy();
        let found = match self.bound.context {
            Some(context) => {
                let known = context.comuni.code(text, None, context.date);
                known.or_else(|| {
                    // A name is looked for in the district first: whoever writes `Samone` means the one at hand.
                    let elsewhere = italy.code(text, None, context.date)?;
                    matches!(elsewhere.how, How::Name).then_some(elsewhere)
                })
            }
            None => None,
        };
        let Some(found) = found else {
            return self.bare_code(column, text);
        };
        match found.problem() {
            Some(problem) => self
                .repair(column, Some(text), problem)
                .then_some(found.code),
            None => Some(found.code),
        }
    }

    /// A code that no list knows, which the builder judges.
    fn bare_code(&mut self, column: &str, text: &str) -> Option<MunicipalityCode> {
        if let Some(code) = restored_zero(text) {
            let repaired = code.to_string();
            return self
                .repair(column, Some(text), Problem::RestoredZero { repaired })
                .then_some(code);
        }
        match (self.bound.context, text.parse()) {
            (_, Ok(code)) => Some(code),
            (Some(context), _)
                if text.chars().any(char::is_alphabetic) && !looks_like_code(text) =>
            {
                let nearest = nearest(text, context.names.iter().map(String::as_str));
                self.report(column, Some(text), Problem::UnknownMunicipality { nearest });
                None
            }
            _ => match without_decimals(text).parse::<MunicipalityCode>() {
                Ok(code) => {
                    let repaired = code.to_string();
                    self.repair(column, Some(text), Problem::ReadAsNumber { repaired })
                        .then_some(code)
                }
                Err(_) => self.parsed(column, text),
            },
        }
    }
}

/// A code without the decimals that a program gave it for having taken it for a number.
pub(super) fn without_decimals(text: &str) -> &str {
    text.strip_suffix(".0")
        .or_else(|| text.strip_suffix(",0"))
        .unwrap_or(text)
}

/// The ISTAT code that five digits were before a spreadsheet took them for a number.
pub(in crate::ingest) fn restored_zero(text: &str) -> Option<MunicipalityCode> {
    let digits = without_decimals(text);
    let five = digits.len() == 5 && digits.bytes().all(|byte| byte.is_ascii_digit());
    five.then(|| format!("0{digits}").parse().ok()).flatten()
}

/// Whether a text is rather a code with a wrong letter than a name: as many digits as letters, or more.
fn looks_like_code(text: &str) -> bool {
    let digits = text.chars().filter(char::is_ascii_digit).count();
    2 * digits >= folded(text).len()
}
