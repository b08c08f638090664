//! How sheets leave the printer: A4, as few pages wide as can be read, headings on every page, whose and when at its foot.

use super::Book;
use crate::present::workbook;
use rust_xlsxwriter::Worksheet;

/// The widest that still reads when it is shrunk to one page, in characters.
const WIDEST: f64 = 250.0;
/// The widest that reads on a page held upright, on which more rows have room.
const UPRIGHT: f64 = 140.0;

/// Sets up a sheet so many characters wide, and returns on how many pages side by side it is printed.
pub(super) fn set_up(page: &mut Worksheet, book: &Book<'_>, width: f64) -> u16 {
    let pages = (width / WIDEST).ceil().clamp(1.0, 20.0) as u16;
    if width > UPRIGHT {
        page.set_landscape();
    }
    upright(page, book, pages);
    pages
}

/// Sets up a sheet, in portrait unless it says otherwise, so many pages wide.
pub(super) fn upright(page: &mut Worksheet, book: &Book<'_>, pages: u16) {
    let words = book.words;
    let title = code(&book.briefing.study.district.edition.title);
    let date = code(&book.desk.colophon.date);
    let edition = code(&book.desk.colophon.edition);
    let numbers = words.fill(
        "book-pages",
        &[("page", "&P".into()), ("pages", "&N".into())],
    );
    let banner = match book.banner() {
        Some(_) => code(&words.say("demonstrative")),
        None => String::new(),
    };
    page.set_paper_size(workbook::A4)
        .set_print_fit_to_pages(pages, 0)
        .set_margins(0.4, 0.4, 0.7, 0.7, 0.3, 0.3)
        .set_header(format!("&L{title}&C{edition}&R&A"))
        .set_footer(format!("&L{date}&C{banner}&R{numbers}"));
}

/// Text in a header, where `&` begins a code. All of a header is at most 255 characters.
fn code(text: &str) -> String {
    workbook::brief(text, 70).replace('&', "&&")
}
