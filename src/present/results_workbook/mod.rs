//! The workbook of results: every table on a sheet of its own, with a first sheet that says how to read them, and charts to go on with.

mod charts;
mod findings;
mod glossary;
mod guide;
mod looks;
mod print;
mod table_sheet;

use super::Briefing;
use super::audience::Audience;
use super::documents::{Document, DocumentError, Gallery};
use super::report::Desk;
use super::tables::Table;
use super::words::Words;
use super::workbook;
use rust_xlsxwriter::{Workbook, XlsxError};
use std::collections::BTreeSet;

pub(super) const DOCUMENT: Document = Document {
    file: "workbook.xlsx",
    report: true,
    write,
};

fn write(briefing: &Briefing<'_>, gallery: &Gallery) -> Result<Vec<u8>, DocumentError> {
    let book = Book::new(briefing, gallery.tables());
    Ok(book.draw(gallery)?.save_to_buffer()?)
}

/// Everything that the workbook is made from.
struct Book<'a> {
    desk: Desk<'a>,
    briefing: &'a Briefing<'a>,
    words: &'a Words,
    /// The name of the sheet that every other one leads back to.
    guide: String,
    /// The name of the sheet with the findings.
    findings: String,
    /// The name of the sheet with the charts.
    charts: String,
    /// The name of the sheet to look words up in.
    glossary: String,
    sheets: Vec<TableSheet<'a>>,
}

/// A table and where it stands.
struct TableSheet<'a> {
    table: &'a Table,
    /// The name of its sheet.
    title: String,
    /// Its name in formulas.
    name: String,
    /// What a row is, in a sentence.
    about: String,
    /// In what its numbers are counted.
    units: Vec<String>,
}

impl<'a> Book<'a> {
    fn new(briefing: &'a Briefing<'a>, tables: &'a [Table]) -> Self {
        let words = briefing.words;
        let mut taken = BTreeSet::new();
        let mut titled = |name: String| workbook::distinct(workbook::sheet_name(&name), &mut taken);
        let [guide, findings, charts, glossary] = [
            "book-guide",
            "book-findings",
            "book-charts",
            "book-glossary",
        ]
        .map(|id| titled(words.say(id)));
        let sheets = tables.iter().map(|table| {
            let message = message(table);
            let title = match words.has(&message) {
                true => titled(words.say(&message)),
                false => titled(table.id.to_owned()),
            };
            TableSheet {
                name: formula_name(&title),
                title,
                about: told(words, &message, "about", briefing.audience).join(" "),
                units: told(words, &message, "units", briefing.audience),
                table,
            }
        });
        Self {
            sheets: sheets.collect(),
            desk: Desk::new(briefing, tables),
            briefing,
            words,
            guide,
            findings,
            charts,
            glossary,
        }
    }

    fn draw(&self, gallery: &Gallery) -> Result<Workbook, XlsxError> {
        let charts = charts::charts(self, gallery);
        let title = &self.briefing.study.district.edition.title;
        let title = self
            .words
            .fill("book-title", &[("title", title.as_str().into())]);
        let colophon = &self.desk.colophon;
        let comment = [Some(colophon.notice.clone()), self.banner()];
        let comment: Vec<String> = comment.into_iter().flatten().collect();
        let date = self.briefing.study.district.edition.date;
        let properties = workbook::properties(&colophon.entitled(&title), date)
            .set_subject(workbook::plain(&colophon.date))
            .set_comment(comment.join(" "))
            .set_custom_property("Language", self.words.language().code());
        let properties = match self.briefing.view.mark {
            Some(mark) => properties.set_custom_property("Tessuto", mark),
            None => properties,
        };
        let mut workbook = workbook::with_properties(&properties);
        guide::draw(workbook.add_worksheet(), self, !charts.is_empty())?;
        findings::draw(workbook.add_worksheet(), self)?;
        if !charts.is_empty() {
            charts::draw(workbook.add_worksheet(), self, &charts)?;
        }
        for sheet in &self.sheets {
            table_sheet::draw(workbook.add_worksheet(), self, sheet)?;
        }
        glossary::draw(workbook.add_worksheet(), self)?;
        Ok(workbook)
    }

    /// The table of this name and its sheet, where this audience is shown it.
    fn sheet(&self, id: &str) -> Option<&TableSheet<'a>> {
        self.sheets.iter().find(|sheet| sheet.table.id == id)
    }

    /// That organizations and ties are invented, where they are.
    fn banner(&self) -> Option<String> {
        let demonstrative = self.briefing.study.district.edition.demonstrative;
        demonstrative.then(|| self.words.say("book-demonstrative"))
    }
}

/// What a message says under a name to an audience: what holds in every edition, then what holds only where more columns are shown.
fn told(words: &Words, message: &str, name: &str, audience: Audience) -> Vec<String> {
    let more: &[&str] = match audience {
        Audience::Public => &[],
        Audience::Tavolo => &["-tavolo"],
        Audience::Internal => &["-tavolo", "-internal"],
    };
    let names = [""].iter().chain(more);
    names
        .filter_map(|more| words.attribute(message, &format!("{name}{more}"), &[]))
        .collect()
}

/// The message that names the sheet of a table.
fn message(table: &Table) -> String {
    format!("book-{}", table.id.replace('_', "-"))
}

/// A name that formulas can use: `Bisogni_dei_tavoli`. It ends in `_t` where it could be taken for a cell.
fn formula_name(sheet: &str) -> String {
    let kept = |letter: char| match letter.is_alphanumeric() {
        true => letter,
        false => '_',
    };
    let name: String = sheet.chars().map(kept).collect();
    let begins = name.starts_with(|letter: char| letter.is_alphabetic());
    let like_a_cell =
        name.chars().count() < 4 || name.ends_with(|last: char| last.is_ascii_digit());
    match (begins, like_a_cell) {
        (true, false) => name,
        (true, true) => format!("{name}_t"),
        (false, _) => format!("t_{name}_t"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::district::Language;
    use crate::present::contents::{self, ASIDES, CONTENTS};
    use crate::present::samples;

    #[test]
    fn every_table_has_a_sheet_name_and_a_sentence_in_both_languages() {
        for language in [Language::It, Language::En] {
            let words = Words::new(language);
            let mut names = BTreeSet::new();
            let asides = ASIDES.iter().map(|aside| aside.id);
            for id in CONTENTS.iter().map(|content| content.id).chain(asides) {
                let message = message(&Table::new(id));
                let name = words.say(&message);
                assert!(words.has(&message), "{message}");
                assert!(
                    words.attribute(&message, "about", &[]).is_some(),
                    "{message}"
                );
                assert_eq!(workbook::sheet_name(&name), name);
                assert!(names.insert(name.to_lowercase()), "{name}");
            }
        }
    }

    #[test]
    fn what_is_said_of_a_sheet_is_on_it_in_every_edition() {
        // A word of a sentence, and the column that it speaks of.
        let promises = [
            ("needs", "un solo ente", "sole_provider"),
            ("closures", "caso più grave", "lost"),
            ("closures", "accolte da altri", "taken_over"),
            ("invitations", "motivi", "explanation"),
            ("organizations", "legami", "ties"),
            ("organizations", "intermediazione", "betweenness"),
            ("services", "usata", "capacity_used"),
        ];
        samples::briefed(samples::rows(&["Fano", "Pergola"], &["Nido"]), |briefing| {
            let mut asked = 0;
            for audience in Audience::ALL {
                let briefing = briefing.addressed(audience);
                let tables = contents::shown(&briefing);
                let book = Book::new(&briefing, &tables);
                for (id, word, column) in promises {
                    let Some(sheet) = book.sheet(id) else {
                        continue;
                    };
                    let told = [[sheet.about.clone()].as_slice(), &sheet.units]
                        .concat()
                        .join(" ");
                    let has = sheet.table.for_people().any(|one| one.id == column);
                    assert_eq!(told.contains(word), has, "{audience:?}, {id}: {told}");
                    asked += 1;
                }
            }
            assert!(asked > promises.len(), "{asked}");
        });
    }

    #[test]
    fn no_name_of_a_table_passes_for_a_cell() {
        let names = ["Bisogni dei tavoli", "ATS6", "R1C1", "enti", "6 enti", "C"].map(formula_name);
        let expected = [
            "Bisogni_dei_tavoli",
            "ATS6_t",
            "R1C1_t",
            "enti",
            "t_6_enti_t",
            "C_t",
        ];
        assert_eq!(names, expected);
    }
}
