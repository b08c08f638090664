//! The last sheet, to look things up in: what columns and words mean, where the data are from, how the workbook was made.

use super::guide::WIDTHS;
use super::{Book, print};
use crate::analysis::explanation::Explanation;
use crate::present::colophon::sentence;
use crate::present::report::definitions::{Definition, definitions};
use crate::present::report::method::{cited, uncited};
use crate::present::tables::{Column, Reader, Values};
use crate::present::workbook::Prose;
use rust_xlsxwriter::{Format, Worksheet, XlsxError};
use std::collections::BTreeSet;

pub(super) fn draw(page: &mut Worksheet, book: &Book<'_>) -> Result<(), XlsxError> {
    page.set_name(&book.glossary)?;
    print::upright(page, book, 1);
    let mut pen = Prose::on(page, &WIDTHS)?;
    pen.title(&book.glossary)?;
    pen.linked(&book.guide, &book.words.say("book-back"), &[])?;
    columns(&mut pen, book)?;
    meanings(&mut pen, book)?;
    sources(&mut pen, book)
}

/// The columns whose headings do not say everything, as far as a table has them.
fn columns(pen: &mut Prose<'_>, book: &Book<'_>) -> Result<(), XlsxError> {
    let words = book.words;
    pen.heading(&words.say("book-columns"))?;
    let mut told = BTreeSet::new();
    for (sheet, column) in shown(book) {
        let message = format!("book-column-{}", column.id.replace('_', "-"));
        if words.has(&message) && told.insert(message.clone()) {
            let place = words.fill("book-on-sheet", &[("sheet", sheet.into())]);
            pen.line(&[
                (&column.heading(words), Prose::plain().set_bold()),
                (&words.say(&message), Prose::plain()),
                (&place, Prose::muted()),
            ])?;
        }
    }
    Ok(())
}

/// Every column that this audience is shown, with the name of its sheet.
fn shown<'b>(book: &'b Book<'_>) -> impl Iterator<Item = (&'b str, &'b Column)> {
    let reader = Reader::People(book.words);
    let sheets = book.sheets.iter();
    sheets.flat_map(move |sheet| {
        let columns = sheet.table.for_reader(reader);
        columns
            .into_iter()
            .map(|column| (sheet.title.as_str(), column))
    })
}

/// The words and measures, with what they mean and what they do not mean.
fn meanings(pen: &mut Prose<'_>, book: &Book<'_>) -> Result<(), XlsxError> {
    let words = book.words;
    pen.heading(&words.say("report-definitions"))?;
    let heads = [
        "book-word",
        "report-definitions-means",
        "report-definitions-not",
    ];
    let heads = heads.map(|id| words.say(id));
    pen.heads(&[&heads[0], &heads[1], &heads[2]])?;
    let language = words.language();
    let measures = explanations(book).into_iter();
    let measures = measures.map(|explanation| Definition::of(explanation, language));
    let mut told = BTreeSet::new();
    for definition in definitions(&book.desk).into_iter().chain(measures) {
        if told.insert(definition.term.to_lowercase()) {
            pen.line(&[
                (&definition.term, Prose::plain().set_bold()),
                (&definition.means, Prose::plain()),
                (&definition.not, Prose::plain()),
            ])?;
        }
    }
    Ok(())
}

/// What explains the measures of the tables, in the order in which they are met.
fn explanations(book: &Book<'_>) -> Vec<&'static Explanation> {
    let mut all = Vec::new();
    for (_, column) in shown(book) {
        all.extend(column.explanation);
        if let Values::Measure(cells) = &column.values {
            all.extend(cells.iter().flatten().map(|(_, explanation)| *explanation));
        }
    }
    all
}

fn sources(pen: &mut Prose<'_>, book: &Book<'_>) -> Result<(), XlsxError> {
    let words = book.words;
    pen.heading(&words.say("report-sources"))?;
    pen.wide(&sentence(&book.desk.colophon.source))?;
    let cited = cited(&book.desk);
    if cited.is_empty() {
        pen.wide(&uncited(&book.desk))?;
    } else {
        pen.wide_as(&words.say("report-sources-cited"), &bold())?;
        for line in cited {
            pen.wide(&line)?;
        }
    }
    pen.wide(&words.say("book-licence"))?;
    pen.heading(&words.say("book-run"))?;
    let version = [("version", env!("CARGO_PKG_VERSION").into())];
    pen.wide(&words.fill("report-footer-version", &version))?;
    if let Some(mark) = book.briefing.view.mark {
        pen.wide(&words.fill("book-mark", &[("mark", mark.into())]))?;
    }
    pen.wide(&words.say("book-record"))
}

fn bold() -> Format {
    Prose::plain().set_bold()
}
