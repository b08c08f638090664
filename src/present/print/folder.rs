//! A folder that exists in memory only: all that Typst is given to set pages from.
//!
//! It has no other file, no other font, no network and no clock, so that the same folder gives the same bytes everywhere.

use super::PrintError;
use crate::present::text::{FORMULA_FACES, Weight};
use std::collections::BTreeMap;
use std::sync::LazyLock;
use typst::diag::{FileError, FileResult, SourceDiagnostic, Warned};
use typst::foundations::{Bytes, Datetime, Duration, Smart};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World, WorldExt};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

/// The template that sets all the others.
const MAIN: &str = "report.typ";

static LIBRARY: LazyLock<LazyHash<Library>> =
    LazyLock::new(|| LazyHash::new(Library::builder().build()));

/// The faces that the figures have too, and those for signs of formulas.
static FONTS: LazyLock<Vec<Font>> = LazyLock::new(|| {
    let faces = [Weight::Regular, Weight::SemiBold].map(Weight::truetype);
    let faces = faces.into_iter().chain(FORMULA_FACES);
    faces
        .filter_map(|face| Font::new(Bytes::new(face), 0))
        .collect()
});

static BOOK: LazyLock<LazyHash<FontBook>> =
    LazyLock::new(|| LazyHash::new(FontBook::from_fonts(FONTS.iter())));

/// What a document says of itself.
pub(super) struct Identity {
    /// What tells it from others, and stays from run to run.
    pub(super) name: String,
    /// When it is from: year, month, day.
    pub(super) date: Option<(i32, u8, u8)>,
}

/// The files.
pub(super) struct Folder {
    main: FileId,
    files: BTreeMap<String, Bytes>,
    templates: BTreeMap<String, Source>,
}

impl Folder {
    /// A folder with these templates and nothing else.
    pub(super) fn new(templates: &[(&str, &str)]) -> Result<Self, PrintError> {
        let source = |&(name, text): &(&str, &str)| {
            Ok((name.to_owned(), Source::new(file(name)?, text.to_owned())))
        };
        Ok(Self {
            main: file(MAIN)?,
            files: BTreeMap::new(),
            templates: templates
                .iter()
                .map(source)
                .collect::<Result<_, PrintError>>()?,
        })
    }

    /// Puts a file into it.
    pub(super) fn put(&mut self, name: &str, content: Vec<u8>) {
        self.files.insert(name.to_owned(), Bytes::new(content));
    }

    /// Puts a drawing into it, and says under which name.
    pub(super) fn picture(&mut self, svg: String) -> String {
        let name = format!("picture-{}.svg", self.files.len() + 1);
        self.put(&name, svg.into_bytes());
        name
    }

    /// The pages, set.
    pub(super) fn set(&self) -> Result<PagedDocument, PrintError> {
        let Warned { output, .. } = typst::compile::<PagedDocument>(self);
        output.map_err(|problems| self.error(&problems))
    }

    /// The pages, as PDF that is tagged for readers who hear it.
    pub(super) fn pdf(&self, identity: Identity) -> Result<Vec<u8>, PrintError> {
        let pages = self.set()?;
        let standards = PdfStandards::new(&[PdfStandard::Ua_1])
            .map_err(|problem| PrintError(problem.message().to_string()))?;
        let date = identity
            .date
            .and_then(|(year, month, day)| Datetime::from_ymd_hms(year, month, day, 0, 0, 0));
        let options = PdfOptions {
            ident: Smart::Custom(identity.name),
            creator: Smart::Custom(Some(format!("Tessuto {}", env!("CARGO_PKG_VERSION")))),
            timestamp: date.map(Timestamp::new_utc),
            standards,
            ..PdfOptions::default()
        };
        let bytes = typst_pdf::pdf(&pages, &options).map_err(|problems| self.error(&problems));
        // What was set is remembered for a second time, which does not come.
        typst::comemo::evict(0);
        bytes
    }

    /// What was wrong, a line each: where, what, and what may help.
    fn error(&self, problems: &[SourceDiagnostic]) -> PrintError {
        let lines: Vec<String> = problems.iter().map(|problem| self.line(problem)).collect();
        PrintError(lines.join("; "))
    }

    fn line(&self, problem: &SourceDiagnostic) -> String {
        let place = problem.span.id().and_then(|id| {
            let name = id.get().vpath().get_without_slash();
            let line = self.range(problem.span)?.start;
            let line = self.source(id).ok()?.lines().byte_to_line(line)?;
            Some(format!("{name}, line {}: ", line + 1))
        });
        let hints = problem.hints.iter().map(|hint| format!(" ({})", hint.v));
        let hints: String = hints.collect();
        format!("{}{}{hints}", place.unwrap_or_default(), problem.message)
    }
}

/// The file of this name.
fn file(name: &str) -> Result<FileId, PrintError> {
    let path = VirtualPath::new(name).map_err(|problem| PrintError(problem.to_string()))?;
    Ok(RootedPath::new(VirtualRoot::Project, path).intern())
}

impl World for Folder {
    fn library(&self) -> &LazyHash<Library> {
        &LIBRARY
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &BOOK
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        let name = id.get().vpath().get_without_slash();
        let found = self.templates.get(name).cloned();
        found.ok_or_else(|| FileError::NotFound(name.into()))
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        let name = id.get().vpath().get_without_slash();
        let found = self.files.get(name).cloned();
        found.ok_or_else(|| FileError::NotFound(name.into()))
    }

    fn font(&self, index: usize) -> Option<Font> {
        FONTS.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}
