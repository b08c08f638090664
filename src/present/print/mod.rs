//! The report to print: one page for the mayors' committee, one for every working group, all figures, definitions and methods.
//!
//! The templates beside this file lay out what the report and the handouts say; Typst sets them as tagged PDF. All words and numbers reach
//! the templates as data, in one file that they read, so that no name can be taken for markup.
//!
//! Why Typst and not krilla, on which it rests: the page of the summary was made with both. As files they come out alike (0.17 and 0.16 MB,
//! 0.10 and 0.08 s of a processor, both PDF/UA-1). With krilla alone it took 145 lines, which break lines and place boxes by hand, run out
//! of their boxes where words are longer, and know nothing yet of tables with repeated heads, contents, page numbers, hyphens or of fitting
//! on one page; with Typst these are given, and a page is some lines of template. The price is a first build of 645 s of a processor instead
//! of 340; a whole report takes about 1.2 s.

mod agenda;
mod folder;
mod letters;
mod measures;
mod summary;

use super::Briefing;
use super::canvas::{CanvasError, Drawing};
use super::colophon::Colophon;
use super::documents::{Document, DocumentError, Gallery};
use super::handouts::{self, ActorSheet, TavoloSheet};
use super::report::{self, Printed};
use super::sheet::Sheet;
use super::status::signal;
use crate::analysis::coverage::status::NeedStatus;
use chrono::Datelike;
use folder::{Folder, Identity};
use serde::Serialize;
use std::collections::BTreeMap;

pub(super) const DOCUMENT: Document = Document {
    file: "report.pdf",
    report: true,
    write,
};

/// Why the pages could not be set: what the typesetter says of each problem.
#[derive(Debug, thiserror::Error)]
#[error("the pages to print could not be set: {0}")]
pub struct PrintError(String);

/// The templates, by the names they call each other.
const TEMPLATES: [(&str, &str); 8] = [
    ("report.typ", include_str!("report.typ")),
    ("data.typ", include_str!("data.typ")),
    ("style.typ", include_str!("style.typ")),
    ("summary.typ", include_str!("summary.typ")),
    ("tavolo.typ", include_str!("tavolo.typ")),
    ("actor.typ", include_str!("actor.typ")),
    ("sections.typ", include_str!("sections.typ")),
    ("methods.typ", include_str!("methods.typ")),
];

/// The width and height of the figure of the summary, in page pixels.
const ALONE: (f64, f64) = (1200.0, 560.0);

/// Everything on the pages.
#[derive(Debug, Serialize)]
struct Pages<'a> {
    /// The messages that the templates say, by their ids.
    words: BTreeMap<&'static str, String>,
    /// The colors of the statuses, by the class that cells of tables have.
    colors: BTreeMap<String, [String; 2]>,
    /// The title of the document, with all its letters: programs show it, and nobody prints it.
    alt: String,
    report: Printed,
    summary: summary::Summary,
    /// The figure of the summary, among its text.
    glance: Option<Picture>,
    tavoli: &'a [TavoloSheet],
    actors: Vec<ActorSheet>,
    sections: Vec<Section>,
    measures: Vec<measures::Measure>,
    version: String,
    mark: Option<String>,
}

/// Figures that belong together.
#[derive(Debug, Serialize)]
struct Section {
    id: &'static str,
    title: String,
    figures: Vec<Picture>,
}

/// A figure to print.
#[derive(Debug, Serialize)]
struct Picture {
    title: String,
    /// What is read in place of the picture: it is not printed, which would say it once more.
    alt: String,
    svg: String,
}

impl Picture {
    fn new(title: String, drawing: &Drawing) -> Self {
        Self {
            title,
            alt: [drawing.alt(), drawing.description()].join(" "),
            svg: drawing.svg().to_owned(),
        }
    }
}

fn write(briefing: &Briefing<'_>, gallery: &Gallery) -> Result<Vec<u8>, DocumentError> {
    let edition = &briefing.study.district.edition;
    let date = edition.date;
    let identity = Identity {
        name: [edition.name.as_str(), briefing.audience.key()].join(" "),
        date: date.and_then(|date| {
            let [month, day] = [date.month(), date.day()].map(u8::try_from);
            Some((date.year(), month.ok()?, day.ok()?))
        }),
    };
    Ok(folder(briefing, gallery)?.pdf(identity)?)
}

/// Everything that the pages are set from.
fn folder(briefing: &Briefing<'_>, gallery: &Gallery) -> Result<Folder, DocumentError> {
    let mut folder = Folder::new(&TEMPLATES)?;
    let mut data = serde_json::to_value(pages(briefing, gallery)?)
        .map_err(|problem| PrintError(problem.to_string()))?;
    letters::prepare(&mut data, &mut folder);
    folder.put("data.json", data.to_string().into_bytes());
    Ok(folder)
}

fn pages<'a>(briefing: &Briefing<'_>, gallery: &'a Gallery) -> Result<Pages<'a>, CanvasError> {
    let (words, edition) = (briefing.words, &briefing.study.district.edition);
    let tavoli = gallery.tavoli(briefing)?;
    let actors = match briefing.view.actor_sheets {
        true => handouts::actor_sheets(briefing),
        false => Vec::new(),
    };
    Ok(Pages {
        words: said().map(|id| (id, words.say(id))).collect(),
        colors: colors(),
        alt: Colophon::of(briefing).entitled(&edition.title),
        report: report::printed(briefing, gallery.filled()),
        summary: summary::summary(briefing),
        glance: glance(briefing, gallery)?,
        tavoli,
        actors,
        sections: sections(briefing, gallery),
        measures: measures::measures(words, briefing.audience),
        version: words.fill(
            "report-footer-version",
            &[("version", env!("CARGO_PKG_VERSION").into())],
        ),
        mark: briefing
            .view
            .mark
            .map(|mark| words.fill("print-mark", &[("mark", mark.into())])),
    })
}

/// The messages that the templates say.
fn said() -> impl Iterator<Item = &'static str> {
    let calls = TEMPLATES
        .iter()
        .flat_map(|(_, text)| text.split("say(\"").skip(1));
    calls.filter_map(|call| call.split('"').next())
}

/// The fill and the ink of every status.
fn colors() -> BTreeMap<String, [String; 2]> {
    let color = |status: NeedStatus| {
        let signal = signal(status);
        let class = ["status-", status.key()].concat();
        (class, [signal.fill.hex(), signal.ink().hex()])
    };
    NeedStatus::ALL.into_iter().map(color).collect()
}

/// The municipalities at a glance, where the audience is shown them.
fn glance(briefing: &Briefing<'_>, gallery: &Gallery) -> Result<Option<Picture>, CanvasError> {
    let Some(plate) = gallery.plate("district") else {
        return Ok(None);
    };
    let sheet = Sheet::among_text(ALONE.0, ALONE.1);
    let drawing = (plate.figure.draw)(briefing, &sheet)?;
    Ok(Some(Picture::new(drawing.title().to_owned(), &drawing)))
}

/// The figures of the gallery in the sections of the report, numbered as they come.
fn sections(briefing: &Briefing<'_>, gallery: &Gallery) -> Vec<Section> {
    let words = briefing.words;
    let mut number = 0;
    let mut picture = |id: &&'static str| {
        let drawing = &gallery.plate(id)?.drawing;
        number += 1;
        let name = words.say(&format!("figure-{id}"));
        let title = [("number", number.into()), ("title", name.into())];
        Some(Picture::new(words.fill("report-figure", &title), drawing))
    };
    report::sections()
        .map(|(id, figures)| Section {
            id,
            title: words.say(&format!("report-{id}")),
            figures: figures.iter().filter_map(&mut picture).collect(),
        })
        .collect()
}

#[cfg(test)]
mod tests;
