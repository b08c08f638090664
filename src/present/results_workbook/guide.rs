//! The first sheet: what this is, what is on which sheet, how to read it.

use super::findings::banner_look;
use super::{Book, looks, print};
use crate::analysis::coverage::status::NeedStatus;
use crate::present::status::signal;
use crate::present::workbook::Prose;
use rust_xlsxwriter::{FormatAlign, Worksheet, XlsxError};

/// Widths of the columns, in characters: what, what it is, what it is not or how much.
pub(super) const WIDTHS: [f64; 3] = [34.0, 72.0, 48.0];

/// How cells are to be read; each message has a title.
const RULES: [&str; 9] = [
    "book-rule-empty",
    "book-rule-zero",
    "book-rule-persons",
    "book-rule-high",
    "book-rule-estimated",
    "book-rule-numbers",
    "book-rule-filter",
    "book-rule-codes",
    "book-rule-print",
];

pub(super) fn draw(page: &mut Worksheet, book: &Book<'_>, charts: bool) -> Result<(), XlsxError> {
    page.set_name(&book.guide)?.set_active(true);
    print::upright(page, book, 1);
    let mut pen = Prose::on(page, &WIDTHS)?;
    opening(&mut pen, book)?;
    sheets(&mut pen, book, charts)?;
    rules(&mut pen, book)?;
    statuses(&mut pen, book)
}

fn opening(pen: &mut Prose<'_>, book: &Book<'_>) -> Result<(), XlsxError> {
    let (words, edition) = (book.words, &book.briefing.study.district.edition);
    let values = [("title", edition.title.as_str().into())];
    pen.title(&words.fill("book-title", &values))?;
    pen.wide_as(&book.desk.colophon.notice, &Prose::plain().set_bold())?;
    if let Some(banner) = book.banner() {
        pen.wide_as(&banner, &banner_look())?;
    }
    pen.wide(&words.say("book-about"))?;
    if let Some(survey) = &book.desk.colophon.survey {
        pen.wide_as(survey, &Prose::muted())?;
    }
    pen.wide_as(&book.desk.colophon.date, &Prose::muted())?;
    pen.wide_as(&book.desk.colophon.source, &Prose::muted())
}

/// Every sheet with a link to it, what is on it and how many rows it has.
fn sheets(pen: &mut Prose<'_>, book: &Book<'_>, charts: bool) -> Result<(), XlsxError> {
    let words = book.words;
    pen.heading(&words.say("book-sheets"))?;
    let mut linked = |sheet: &str, about: &str, rows: &str| {
        let beside = [(about, Prose::plain()), (rows, Prose::muted())];
        pen.linked(sheet, sheet, &beside)
    };
    linked(&book.findings, &words.say("book-findings-about"), "")?;
    if charts {
        linked(&book.charts, &words.say("book-charts-about"), "")?;
    }
    for sheet in &book.sheets {
        let rows = words.fill("book-rows", &[("n", sheet.table.rows().into())]);
        linked(&sheet.title, &sheet.about, &rows)?;
    }
    linked(&book.glossary, &words.say("book-glossary-about"), "")
}

fn rules(pen: &mut Prose<'_>, book: &Book<'_>) -> Result<(), XlsxError> {
    let words = book.words;
    pen.heading(&words.say("book-reading"))?;
    for message in RULES {
        let title = words.attribute(message, "title", &[]).unwrap_or_default();
        pen.pair(&title, &words.say(message))?;
    }
    let threshold = book.briefing.study.district.edition.disclosure_threshold;
    let small = match book.briefing.audience.hides_small_numbers() {
        true => "book-small-hidden",
        false => "book-small-whole",
    };
    let values = [("threshold", threshold.into())];
    pen.pair(&words.say("book-small"), &words.fill(small, &values))
}

/// What the colors and signs of a status mean.
fn statuses(pen: &mut Prose<'_>, book: &Book<'_>) -> Result<(), XlsxError> {
    let words = book.words;
    pen.heading(&words.say("report-statuses-title"))?;
    for status in NeedStatus::FROM_WORST {
        let key = status.key();
        let (word, meaning) = (
            words.say(&format!("status-{key}")),
            words.say(&format!("meaning-{key}")),
        );
        let look = looks::badge(signal(status)).set_align(FormatAlign::Top);
        pen.line(&[(&word, look), (&meaning, Prose::plain())])?;
    }
    pen.wide_as(&words.say("book-bars"), &Prose::muted())
}
