//! The last sheet: every code that the drop-downs offer, with what it means.

use super::{List, sheet};
use crate::present::words::Words;
use crate::present::{theme, workbook};
use rust_xlsxwriter::{ColNum, Format, FormatAlign, FormatBorder, RowNum, Worksheet, XlsxError};

/// The columns: name in messages, width.
const COLUMNS: [(&str, f64); 5] = [
    ("list", 24.0),
    ("code", 11.0),
    ("means", 74.0),
    ("source", 42.0),
    ("status", 18.0),
];

/// The first and the last row of a list, as formulas number them: the header is row 1.
pub(super) fn rows(lists: &[List], index: usize) -> (usize, usize) {
    let before: usize = lists[..index].iter().map(|list| list.codes.len()).sum();
    (before + 2, before + 1 + lists[index].codes.len())
}

pub(super) fn draw(page: &mut Worksheet, lists: &[List], words: &Words) -> Result<(), XlsxError> {
    page.set_name(words.say("starter-codes-name"))?
        .set_freeze_panes(1, 0)?
        .set_landscape()
        .set_paper_size(workbook::A4)
        .set_print_fit_to_pages(1, 0)
        .set_repeat_rows(0, 0)?;
    for (place, (name, width)) in (0..).zip(COLUMNS) {
        let title = words.say(&format!("starter-codes-{name}"));
        page.set_column_width(place, width)?
            .write_string_with_format(0, place, title, &sheet::header(false))?;
    }
    let mut row: RowNum = 1;
    for list in lists {
        let title = words.say(&format!("starter-list-{}", list.id));
        for (place, code) in list.codes.iter().enumerate() {
            let status = match code.verified {
                true => "starter-codes-verified",
                false => "starter-codes-unverified",
            };
            let status = words.say(status);
            let texts = [&title, &code.code, &code.label, &code.source, &status];
            for (column, text) in (0..).zip(texts) {
                let format = look(place == 0, column, code.verified);
                page.write_string_with_format(row, column, text, &format)?;
            }
            page.set_row_height(row, workbook::row_height(&code.label, COLUMNS[2].1))?;
            row += 1;
        }
    }
    Ok(())
}

/// A cell: a line above the first code of a list, the list's name and the source muted, what is not verified in italics.
fn look(first: bool, column: ColNum, verified: bool) -> Format {
    let mut format = Format::new().set_align(FormatAlign::Top).set_text_wrap();
    if first {
        format = format
            .set_border_top(FormatBorder::Thin)
            .set_border_top_color(workbook::color(theme::LINE));
    }
    if column == 1 {
        format = format.set_bold();
    }
    if column == 3 || (column == 0 && !first) {
        format = format.set_font_color(workbook::color(theme::MUTED));
    }
    if column == 4 && !verified {
        format = format
            .set_italic()
            .set_font_color(workbook::color(theme::ACCENT));
    }
    format
}
