//! What a cell takes and offers: drop-downs, limits, and what is said when a value is not taken.
//!
//! A value that the reader would refuse is stopped; one that it would take, such as several ids in a cell, is only doubted.

use super::{Column, Kind, Offer, ROWS, Sheet, Standing, Starter, codes};
use crate::present::words::{Value, Words};
use rust_xlsxwriter::{
    DataValidation, DataValidationErrorStyle as Style, DataValidationRule as Rule, ExcelDateTime,
    Formula, XlsxError,
};

/// The rule of a column whose first cell under the header is `first`; `None` where any text will do.
pub(super) fn rule(
    column: &Column,
    first: &str,
    starter: &Starter,
    words: &Words,
) -> Result<Option<DataValidation>, XlsxError> {
    let new = DataValidation::new;
    let (rule, style, message) = match (&column.offer, column.kind) {
        (Some(offer), kind) => {
            let list = match offer {
                Offer::Only(list) | Offer::Among(list) => new().allow_list_strings(list)?,
                Offer::Sheet { index, .. } => {
                    new().allow_list_formula(keys_of(&starter.sheets[*index]))
                }
                Offer::List(index) => {
                    let (from, to) = codes::rows(&starter.lists, *index);
                    let name = words.say("starter-codes-name");
                    new().allow_list_formula(Formula::new(format!("='{name}'!$B${from}:$B${to}")))
                }
            };
            let (style, message) = match (offer, kind) {
                (_, Kind::Texts) => (Style::Warning, words.say("starter-refused-several")),
                (Offer::Only(_), _) => (Style::Stop, words.say("starter-refused-choice")),
                (Offer::Sheet { index, only: true }, _) => {
                    let other = &starter.sheets[*index];
                    // A sheet that may be left out is filled in when people get to it.
                    let (style, message) = match other.standing {
                        Standing::Required => (Style::Stop, "starter-refused-reference"),
                        _ => (Style::Warning, "starter-refused-later"),
                    };
                    let name: Value<'_> = other.name.as_str().into();
                    (style, words.fill(message, &[("sheet", name)]))
                }
                (Offer::Among(_) | Offer::Sheet { .. } | Offer::List(_), _) => {
                    (Style::Warning, words.say("starter-refused-list"))
                }
            };
            (list, style, message)
        }
        (None, Kind::Text | Kind::Texts) => return Ok(None),
        (None, Kind::Code) => {
            let rule = new().allow_text_length(Rule::EqualTo(6));
            (rule, Style::Stop, words.say("starter-refused-code"))
        }
        (None, Kind::Whole(least, most)) => {
            let bounds = (i32::try_from(least), i32::try_from(most));
            let rule = match bounds {
                (Ok(least), Ok(most)) => Rule::Between(least, most),
                (least, _) => Rule::GreaterThanOrEqualTo(least.unwrap_or_default()),
            };
            let most = bounds.1.ok().map(|_| most.to_string());
            let message = bounded("starter-refused-whole", &least.to_string(), most, words);
            (new().allow_whole_number(rule), Style::Stop, message)
        }
        (None, Kind::Number(least, most)) => {
            let rule = match most < f64::MAX {
                true => Rule::Between(least, most),
                false => Rule::GreaterThanOrEqualTo(least),
            };
            let most = (most < f64::MAX).then(|| most.to_string());
            let message = bounded("starter-refused-number", &least.to_string(), most, words);
            (new().allow_decimal_number(rule), Style::Stop, message)
        }
        (None, Kind::Persons) => {
            let whole = format!("AND(ISNUMBER({first}),{first}>=0,{first}=INT({first}))");
            let formula = Formula::new(format!("=OR({whole},LEFT({first},1)=\"<\")"));
            let rule = new().allow_custom(formula);
            (rule, Style::Stop, words.say("starter-refused-persons"))
        }
        (None, Kind::Day) => {
            let (from, to) = (
                ExcelDateTime::from_ymd(1950, 1, 1)?,
                ExcelDateTime::from_ymd(2200, 12, 31)?,
            );
            let rule = new().allow_date(Rule::Between(from, to));
            (rule, Style::Stop, words.say("starter-refused-date"))
        }
    };
    let rule = rule
        .set_error_style(style)
        .set_error_title(words.say("starter-refused-title"))?
        .set_error_message(message)?;
    Ok(Some(rule))
}

/// The ids that a sheet holds so far, from the first to the last one, with whatever gaps there are between.
///
/// The range begins at the header, which nobody deletes, and so outlives the deletion of the example below it.
fn keys_of(sheet: &Sheet) -> Formula {
    let name = &sheet.name;
    let cells = format!("'{name}'!$A$2:$A${}", ROWS + 1);
    let last = format!("SUMPRODUCT(MAX(({cells}<>\"\")*(ROW({cells})-1)))");
    Formula::new(format!("=OFFSET('{name}'!$A$1,1,0,MAX(1,{last}),1)"))
}

fn bounded(message: &str, least: &str, most: Option<String>, words: &Words) -> String {
    let most = most.unwrap_or_else(|| "none".to_owned());
    words.fill(message, &[("least", least.into()), ("most", most.into())])
}
