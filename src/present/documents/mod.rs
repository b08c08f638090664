//! The documents of a run: one file a document, and the list of them.
//!
//! All are made from one briefing and one gallery of drawn figures, so that they say and show the same.

mod gallery;

pub use gallery::{Gallery, Plate};

use super::Briefing;
use super::book;
use super::canvas::CanvasError;
use super::notebook::{self, NotebookError};
use super::print::{self, PrintError};
use super::report::{self, ReportError};
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
    book::DOCUMENT,
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
