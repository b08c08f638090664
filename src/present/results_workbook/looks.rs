//! Colors that follow the cells: the status of a need, the outcome of a standard, and bars where a length is read faster than a number.

use crate::analysis::coverage::standards::Met;
use crate::analysis::coverage::status::NeedStatus;
use crate::present::status::{outcome, signal};
use crate::present::tables::{Column, Table, Values};
use crate::present::theme::{ACCENT, COVERAGE, PAPER, Signal};
use crate::present::words::Words;
use crate::present::workbook::color;
use rust_xlsxwriter::{
    ColNum, ConditionalFormatCell, ConditionalFormatCellRule, ConditionalFormatDataBar,
    ConditionalFormatType, Format, RowNum, Worksheet, XlsxError,
};

/// Columns of persons that someone lacks or loses: long bars are bad.
const LACKING: [&str; 3] = ["not_covered", "lost", "persons_short"];
/// Columns of persons that would gain.
const GAINING: [&str; 1] = ["persons_gained"];

/// The look of a status: its color, and its sign before the word.
pub(super) fn badge(signal: Signal) -> Format {
    Format::new()
        .set_background_color(color(signal.fill))
        .set_font_color(color(signal.ink()))
        .set_num_format(format!("\"{} \"@", signal.sign.character()))
}

/// The words of a column and how each of them looks; none where words have no look.
fn badges(prefix: &str) -> Vec<(&'static str, Signal)> {
    match prefix {
        "status" => NeedStatus::ALL
            .map(|status| (status.key(), signal(status)))
            .into(),
        "met" => [Met::Yes, Met::No, Met::NotKnown]
            .map(|met| (met.key(), outcome(met)))
            .into(),
        _ => Vec::new(),
    }
}

/// Gives the cells of a column, from the first row to the last, the colors that their values ask for.
pub(super) fn dress(
    page: &mut Worksheet,
    words: &Words,
    table: &Table,
    column: &Column,
    [first, last]: [RowNum; 2],
    place: ColNum,
) -> Result<(), XlsxError> {
    match &column.values {
        Values::Term(prefix, _) => {
            for (key, signal) in badges(prefix) {
                let word = words.say(&format!("{prefix}-{key}"));
                let rule = ConditionalFormatCell::new()
                    .set_rule(ConditionalFormatCellRule::EqualTo(word))
                    .set_format(badge(signal));
                page.add_conditional_format(first, place, last, place, &rule)?;
            }
        }
        // A curve is no row of bars.
        Values::Share(_) if table.id != "lorenz" => {
            let bar = bar(COVERAGE[2])
                .set_minimum(ConditionalFormatType::Number, 0)
                .set_maximum(ConditionalFormatType::Number, 1);
            page.add_conditional_format(first, place, last, place, &bar)?;
        }
        Values::Whole(_) | Values::Decimal(..) => {
            let fill = match column.id {
                id if LACKING.contains(&id) => ACCENT,
                id if GAINING.contains(&id) => COVERAGE[2],
                _ => return Ok(()),
            };
            let bar = bar(fill).set_minimum(ConditionalFormatType::Number, 0);
            page.add_conditional_format(first, place, last, place, &bar)?;
        }
        _ => {}
    }
    Ok(())
}

/// A bar behind a number, light enough that the number reads.
fn bar(fill: crate::present::theme::Color) -> ConditionalFormatDataBar {
    ConditionalFormatDataBar::new()
        .set_fill_color(color(fill.mix(PAPER, 0.6)))
        .set_solid_fill(true)
        .set_border_off(true)
}
