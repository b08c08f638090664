//! The sheet of a table: what it is, then the table itself.

use super::{Book, TableSheet, looks, print};
use crate::present::colophon::sentence;
use crate::present::tables::Reader;
use crate::present::tables::xlsx::{Laid, lay};
use crate::present::theme;
use crate::present::workbook::{self, MOST_ROWS, Prose};
use rust_xlsxwriter::{
    ColNum, Format, IgnoreError, RowNum, Table, TableColumn, TableStyle, Worksheet, XlsxError,
};

/// The row of the headings: above them stand the title, what the table is, and the way back.
pub(super) const TOP: RowNum = 3;
/// How wide the sentences above a table are at least, in characters, where it is as wide.
const MEASURE: f64 = 90.0;
/// How wide the columns may be that stay in sight, in characters.
const STAYING: f64 = 72.0;

pub(super) fn draw(
    page: &mut Worksheet,
    book: &Book<'_>,
    sheet: &TableSheet<'_>,
) -> Result<(), XlsxError> {
    page.set_name(&sheet.title)?;
    let most = MOST_ROWS - TOP as usize - 1;
    let laid = lay(page, sheet.table, Reader::People(book.words), TOP, most)?;
    head(page, book, sheet, &laid)?;
    let staying = staying(sheet, book, &laid);
    page.set_freeze_panes(TOP + 1, staying)?
        .set_repeat_rows(TOP, TOP)?;
    if let Some(last) = staying.checked_sub(1) {
        page.set_repeat_columns(0, last)?;
    }
    let width = laid.columns.iter().map(|one| one.width).sum();
    let pages = print::set_up(page, book, width);
    let Some(last) = laid.last_column() else {
        return Ok(());
    };
    // Over several pages side by side the sentences above the table would be cut: header and footer say the title and the date.
    let first = if pages > 1 { TOP } else { 0 };
    page.set_print_area(first, 0, TOP + laid.rows, last)?;
    if laid.rows == 0 {
        return Ok(());
    }
    let end = TOP + laid.rows;
    page.add_table(TOP, 0, end, last, &native(sheet, &laid))?
        // Codes are digits kept as text on purpose: no warning triangle in each cell.
        .ignore_error_range(TOP + 1, 0, end, last, IgnoreError::NumberStoredAsText)?;
    let columns = sheet.table.for_reader(Reader::People(book.words));
    for (place, column) in (0..).zip(columns) {
        looks::dress(page, book.words, sheet.table, column, [TOP + 1, end], place)?;
    }
    Ok(())
}

/// The table as spreadsheets know it, with a name for formulas.
fn native(sheet: &TableSheet<'_>, laid: &Laid) -> Table {
    let columns: Vec<TableColumn> = laid
        .columns
        .iter()
        .map(|column| {
            TableColumn::new()
                .set_header(&column.title)
                .set_header_format(column.look.clone())
        })
        .collect();
    Table::new()
        .set_name(&sheet.name)
        .set_columns(&columns)
        .set_style(TableStyle::Light1)
        .set_alt_text_title(&sheet.title)
        .set_alt_text(workbook::plain(&sheet.about))
}

/// What stands above the table.
fn head(
    page: &mut Worksheet,
    book: &Book<'_>,
    sheet: &TableSheet<'_>,
    laid: &Laid,
) -> Result<(), XlsxError> {
    let words = book.words;
    let title = Format::new()
        .set_bold()
        .set_font_size(16)
        .set_font_color(workbook::color(theme::COVERAGE[4]));
    page.write_string_with_format(0, 0, &sheet.title, &title)?
        .set_row_height(0, 24)?;
    let rows = match (sheet.table.rows(), laid.rows as usize) {
        (all, shown) if shown < all => words.fill(
            "book-rows-cut",
            &[("n", all.into()), ("shown", shown.into())],
        ),
        (all, _) => words.fill("book-rows", &[("n", all.into())]),
    };
    let mut sentences = vec![sheet.about.clone()];
    sentences.extend(sheet.units.clone());
    let colophon = &book.desk.colophon;
    sentences.extend([rows, sentence(&colophon.date), sentence(&colophon.edition)]);
    sentences.extend(book.banner());
    let text = sentences.join(" ");
    // As many columns as are about as wide as a line should be.
    let (mut width, mut last): (f64, ColNum) = (0.0, 0);
    for (place, column) in (0..).zip(&laid.columns) {
        (width, last) = (width + column.width, place);
        if width >= MEASURE {
            break;
        }
    }
    match last {
        0 => page.write_string_with_format(1, 0, &text, &Prose::plain())?,
        _ => page.merge_range(1, 0, 1, last, &text, &Prose::plain())?,
    };
    page.set_row_height(1, workbook::row_height(&text, width.max(20.0)).min(400.0))?;
    let back = workbook::link(&book.guide).set_text(words.say("book-back"));
    page.write_url(2, 0, back)?;
    Ok(())
}

/// How many columns stay in sight: those up to the one that names the row where they leave room for the others, else the first.
fn staying(sheet: &TableSheet<'_>, book: &Book<'_>, laid: &Laid) -> ColNum {
    let columns = sheet.table.for_reader(Reader::People(book.words));
    let named = columns.iter().position(|column| NAMES.contains(&column.id));
    let room = |count: &usize| {
        let widths = laid.columns.iter().take(*count).map(|one| one.width);
        widths.sum::<f64>() <= STAYING
    };
    let named = named.map(|place| place + 1).filter(room);
    let first = Some(1).filter(|_| !columns.is_empty()).filter(room);
    let staying = named.or(first).unwrap_or_default();
    ColNum::try_from(staying).unwrap_or_default()
}

/// Columns that say what a row is about.
const NAMES: [&str; 7] = [
    "name",
    "organization",
    "need_type",
    "first",
    "standard",
    "tavolo_name",
    "measure",
];
