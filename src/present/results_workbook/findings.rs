//! The findings, one a row, and the persons reconciled.

use super::{Book, print};
use crate::present::theme;
use crate::present::words::findings::{caution, findings};
use crate::present::workbook::{self, Prose};
use rust_xlsxwriter::{Worksheet, XlsxError};

/// Widths of the columns, in characters: the number, the sentence.
const WIDTHS: [f64; 2] = [6.0, 114.0];

pub(super) fn draw(page: &mut Worksheet, book: &Book<'_>) -> Result<(), XlsxError> {
    let (words, study) = (book.words, book.briefing.study);
    page.set_name(&book.findings)?;
    print::upright(page, book, 1);
    let mut pen = Prose::on(page, &WIDTHS)?;
    pen.title(&words.say("book-findings"))?;
    if let Some(banner) = book.banner() {
        pen.wide_as(&banner, &banner_look())?;
    }
    if let Some(caution) = caution(book.briefing.counts, words) {
        pen.wide_as(&caution, &Prose::plain().set_bold())?;
    }
    pen.heading(&words.say("report-findings"))?;
    for (number, finding) in (1..).zip(findings(book.briefing)) {
        let number = format!("{number}.");
        pen.line(&[(&number, Prose::muted()), (&finding.text, Prose::plain())])?;
    }
    let told = book.briefing.totals_told();
    if let Some(totals) = told.filter(|_| !study.coverage.needs.is_empty()) {
        pen.heading(&words.say("report-reconciliation"))?;
        for line in words.account(totals, book.briefing.counts) {
            pen.wide(&line)?;
        }
        pen.wide(&words.say("report-reconciliation-twice"))?;
    }
    Ok(())
}

/// How it looks that organizations and ties are invented: white on red, in words.
pub(super) fn banner_look() -> rust_xlsxwriter::Format {
    Prose::plain()
        .set_bold()
        .set_background_color(workbook::color(theme::ACCENT))
        .set_font_color(workbook::color(theme::PAPER))
}
