//! The documents of a run: one file a document, and the list of them.
//!
//! All are made from one briefing and one gallery of drawn figures, so that they say and show the same.

mod gallery;

pub use gallery::{Gallery, Plate};

use super::Briefing;
use super::canvas::CanvasError;
use super::notebook::{self, NotebookError};
use super::print::{self, PrintError};
use super::report::{self, ReportError};
use super::results_workbook;
use super::slides::{self, SlidesError};
use super::tables::WriteError;
use rust_xlsxwriter::XlsxError;

/// A document, as data.
#[derive(Clone, Copy)]
pub struct Document {
    /// The name of its file in a folder of results.
    pub file: &'static str,
    /// Whether it is part of the report that is read and handed out, and not material to go on with.
    pub report: bool,
    /// Writes it: a pure function of both.
    pub write: fn(&Briefing<'_>, &Gallery) -> Result<Vec<u8>, DocumentError>,
}

/// Every document, in the order people meet them.
pub const DOCUMENTS: &[Document] = &[
    report::DOCUMENT,
    print::DOCUMENT,
    slides::DOCUMENT,
    results_workbook::DOCUMENT,
    notebook::DOCUMENT,
];

/// Why a document could not be written.
#[derive(Debug, thiserror::Error)]
pub enum DocumentError {
    /// The page could not be laid out.
    #[error(transparent)]
    Report(#[from] ReportError),
    /// The pages to print could not be set.
    #[error(transparent)]
    Print(#[from] PrintError),
    /// The slides could not be put together.
    #[error(transparent)]
    Slides(#[from] SlidesError),
    /// The notebook could not be put together.
    #[error(transparent)]
    Notebook(#[from] NotebookError),
    /// A figure could not be drawn for it.
    #[error(transparent)]
    Canvas(#[from] CanvasError),
    /// A table could not be spelled for it.
    #[error(transparent)]
    Table(#[from] WriteError),
    /// The workbook could not be put together.
    #[error("the workbook could not be put together")]
    Workbook(#[from] XlsxError),
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::study::Study;
    use crate::model::builder::build;
    use crate::model::district::{Edition, Language};
    use crate::present::View;
    use crate::present::audience::Audience;
    use crate::present::colophon::Colophon;
    use crate::present::samples::sitting;
    use crate::present::words::Words;
    use std::collections::BTreeSet;
    use std::io::{Cursor, Read};

    /// All that a file says: of a package, what its parts say.
    fn told(bytes: &[u8]) -> String {
        let Ok(mut package) = zip::ZipArchive::new(Cursor::new(bytes)) else {
            return String::from_utf8_lossy(bytes).into_owned();
        };
        let mut all = Vec::new();
        for place in 0..package.len() {
            let mut part = package.by_index(place).unwrap();
            part.read_to_end(&mut all).unwrap();
        }
        String::from_utf8_lossy(&all).into_owned()
    }

    #[test]
    fn every_document_and_figure_says_for_whom_it_is() {
        let names = ["Ponte ODV", "Il Crinale APS"];
        let built = build(Edition::new("prova"), sitting(&names, &["Famiglia"]));
        let study = Study::of(&built.district).unwrap();
        let words = Words::new(Language::It);
        let mut editions = BTreeSet::new();
        for (audience, redacted) in [
            (Audience::Internal, false),
            (Audience::Internal, true),
            (Audience::Tavolo, false),
            (Audience::Public, false),
        ] {
            let view = View {
                redacted,
                mark: Some("0badcafe"),
                ..View::default()
            };
            let briefing = Briefing::new(&study, &built.counts, &[], &words, 1);
            let briefing = briefing.addressed(audience).viewed(view);
            let colophon = Colophon::of(&briefing);
            assert!(colophon.notice.starts_with(&colophon.edition));
            assert!(editions.insert(colophon.edition.clone()));
            // An apostrophe is spelled in several ways.
            let notice = colophon.notice.rsplit('\'').next().unwrap();
            let gallery = Gallery::new(&briefing).unwrap();
            for document in DOCUMENTS {
                let text = told(&(document.write)(&briefing, &gallery).unwrap());
                assert!(text.contains(notice), "{}: {notice}", document.file);
            }
            let foot = format!("{} · Calcolo 0badcafe", colophon.edition);
            for plate in gallery.plates() {
                let mut texts = plate.drawing.texts().iter();
                assert!(
                    texts.any(|text| text.text == foot),
                    "{}: {foot}",
                    plate.figure.id
                );
            }
        }
    }
}
