//! A sheet to fill in: headers with notes, cells made ready, and an example where nothing is filled in.

use super::{Cell, Column, Kind, Offer, ROWS, Sheet, Starter, examples, note, rules};
use crate::model::district::Language;
use crate::present::words::Words;
use crate::present::{theme, workbook};
use chrono::Datelike;
use rust_xlsxwriter::utility::column_number_to_name;
use rust_xlsxwriter::{
    ColNum, ExcelDateTime, Format, FormatAlign, FormatBorder, IgnoreError, RowNum, Worksheet,
    XlsxError,
};

/// The height of the header, in points.
const HEADER_HEIGHT: f64 = 24.0;
/// The format of text, `@`, in the numbers that spreadsheets have for their own formats.
const TEXT_FORMAT: u8 = 49;
/// How wide a column is, in characters.
const WIDTHS: (usize, usize) = (11, 40);

pub(super) fn draw(
    page: &mut Worksheet,
    sheet: &Sheet,
    starter: &Starter,
    words: &Words,
) -> Result<(), XlsxError> {
    page.set_name(&sheet.name)?
        .set_tab_color(workbook::color(sheet.standing.color()))
        .set_freeze_panes(1, 1)?
        .set_landscape()
        .set_paper_size(workbook::A4)
        .set_print_fit_to_pages(1, 0)
        .set_print_gridlines(true)
        .set_repeat_rows(0, 0)?
        .set_header("&L&A")
        .set_footer("&C&P / &N")
        .set_row_height(0, HEADER_HEIGHT)?;
    let examples = examples::rows(sheet, starter, words);
    for (place, column) in (0..).zip(&sheet.columns) {
        let cells: Vec<&Cell> = examples
            .iter()
            .chain(&sheet.rows)
            .filter_map(|row| row.get(usize::from(place)))
            .collect();
        let text = matches!(column.kind, Kind::Text | Kind::Texts | Kind::Code);
        let ready = ready(column.kind, words.language());
        let head = match text {
            true => header(column.required).set_indent(1),
            false => header(column.required).set_align(FormatAlign::Right),
        };
        page.set_column_format(place, &ready)?
            .set_column_width(place, width(column, &cells) as f64)?
            .write_string_with_format(0, place, &column.header, &head)?
            .insert_note(0, place, &note::of(sheet, column, words))?;
        if text {
            // Codes are digits kept as text on purpose: no warning triangle in each cell.
            page.ignore_error_range(1, place, ROWS, place, IgnoreError::NumberStoredAsText)?;
        }
        let first = format!("{}2", column_number_to_name(place));
        if let Some(rule) = rules::rule(column, &first, starter, words)? {
            page.add_data_validation(1, place, ROWS, place, &rule)?;
        }
        for (row, cell) in (1..).zip(cells) {
            let format = match examples.is_empty() {
                true => ready.clone(),
                false => example(ready.clone()),
            };
            write(page, row, place, cell, &format)?;
        }
    }
    Ok(())
}

fn write(
    page: &mut Worksheet,
    row: RowNum,
    column: ColNum,
    cell: &Cell,
    format: &Format,
) -> Result<(), XlsxError> {
    match cell {
        Cell::Empty => page.write_blank(row, column, format)?,
        Cell::Text(text) => page.write_string_with_format(row, column, text, format)?,
        Cell::Number(number) => page.write_number_with_format(row, column, *number, format)?,
        Cell::Day(day) => {
            let year = u16::try_from(day.year()).unwrap_or_default();
            // Months and days are at most 31.
            let date = ExcelDateTime::from_ymd(year, day.month() as u8, day.day() as u8)?;
            page.write_datetime_with_format(row, column, &date, format)?
        }
    };
    Ok(())
}

/// The header of a column: white on dark where a value is required, so that it is seen on paper too.
pub(super) fn header(required: bool) -> Format {
    let header = workbook::header()
        .set_border(FormatBorder::Thin)
        .set_border_color(workbook::color(theme::LINE));
    match required {
        true => header
            .set_font_color(workbook::color(theme::PAPER))
            .set_background_color(workbook::color(theme::COVERAGE[4])),
        false => header.unset_bold(),
    }
}

/// A cell of an example row.
pub(super) fn example(ready: Format) -> Format {
    ready
        .set_italic()
        .set_font_color(workbook::color(theme::MUTED.mix(theme::PAPER, 0.12)))
}

/// A cell that waits for a value of a kind.
fn ready(kind: Kind, language: Language) -> Format {
    let top = Format::new().set_align(FormatAlign::Top);
    let right = top.clone().set_align(FormatAlign::Right);
    match (kind, language) {
        (Kind::Text | Kind::Texts | Kind::Code, _) => top
            .set_num_format_index(TEXT_FORMAT)
            .set_text_wrap()
            .set_align(FormatAlign::Left)
            // Away from the number in the column before.
            .set_indent(1),
        (Kind::Day, Language::It) => right.set_num_format("dd/mm/yyyy"),
        (Kind::Day, Language::En) => right.set_num_format("yyyy-mm-dd"),
        // Among numbers stands `<3`, which is text.
        (Kind::Whole(..) | Kind::Persons | Kind::Number(..), _) => right,
    }
}

fn width(column: &Column, cells: &[&Cell]) -> usize {
    let offered = match &column.offer {
        Some(Offer::Only(list) | Offer::Among(list)) => {
            list.iter().map(|word| word.chars().count()).max()
        }
        _ => None,
    };
    let written = cells.iter().map(|cell| match cell {
        Cell::Text(text) => text.chars().count(),
        _ => 0,
    });
    let longest = written
        .chain(offered)
        .chain([column.header.chars().count() + 1])
        .max();
    (longest.unwrap_or_default() + 2).clamp(WIDTHS.0, WIDTHS.1)
}
