//! The first sheet: what this is, what is on which sheet, how to read it, what the words mean, where the data are from.

use super::findings::banner_look;
use super::{Book, looks, print};
use crate::analysis::coverage::status::NeedStatus;
use crate::analysis::explanation::Explanation;
use crate::present::report::definitions::{Definition, definitions};
use crate::present::report::method::{cited, uncited};
use crate::present::status::signal;
use crate::present::tables::{Column, Reader, Values};
use crate::present::workbook::Prose;
use rust_xlsxwriter::{Format, FormatAlign, Worksheet, XlsxError};
use std::collections::BTreeSet;

/// Widths of the columns, in characters: what, what it is, what it is not or how much.
const WIDTHS: [f64; 3] = [34.0, 72.0, 48.0];

/// How cells are to be read; each message has a title.
const RULES: [&str; 8] = [
    "book-rule-empty",
    "book-rule-zero",
    "book-rule-persons",
    "book-rule-high",
    "book-rule-estimated",
    "book-rule-numbers",
    "book-rule-filter",
    "book-rule-codes",
];

pub(super) fn draw(page: &mut Worksheet, book: &Book<'_>, charts: bool) -> Result<(), XlsxError> {
    page.set_name(&book.guide)?.set_active(true);
    print::upright(page, book, 1);
    let mut pen = Prose::on(page, &WIDTHS)?;
    opening(&mut pen, book)?;
    sheets(&mut pen, book, charts)?;
    rules(&mut pen, book)?;
    statuses(&mut pen, book)?;
    columns(&mut pen, book)?;
    meanings(&mut pen, book)?;
    sources(&mut pen, book)
}

fn opening(pen: &mut Prose<'_>, book: &Book<'_>) -> Result<(), XlsxError> {
    let (words, edition) = (book.words, &book.briefing.study.district.edition);
    let values = [("title", edition.title.as_str().into())];
    pen.title(&words.fill("book-title", &values))?;
    if let Some(banner) = book.banner() {
        pen.wide_as(&banner, &banner_look())?;
    }
    pen.wide(&words.say("book-about"))?;
    if let Some(name) = &edition.edition {
        let values = [("edition", name.as_str().into())];
        pen.wide_as(&words.fill("report-edition", &values), &Prose::muted())?;
    }
    pen.wide_as(&book.desk.date(), &Prose::muted())?;
    pen.wide_as(&book.desk.source(), &Prose::muted())
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
    for leaf in &book.leaves {
        let rows = words.fill("book-rows", &[("n", leaf.table.rows().into())]);
        linked(&leaf.sheet, &leaf.about, &rows)?;
    }
    Ok(())
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
    let leaves = book.leaves.iter();
    leaves.flat_map(move |leaf| {
        let columns = leaf.table.for_reader(reader);
        columns
            .into_iter()
            .map(|column| (leaf.sheet.as_str(), column))
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
    pen.wide(&book.desk.sentence(book.desk.source()))?;
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
