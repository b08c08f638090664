//! The slides: a deck to show and to edit, with a message in every title, the figures, and notes for who speaks.
//!
//! Written from a small template of our own, because no crate that writes decks was found on good terms: `ppt-rs` (0.2.37) brings a PDF
//! writer by default and far more than a deck needs, and `pptx` is at 0.1.0. Pictures are pixels and not SVG: programs for slides do not
//! read the typeface inside an SVG, and with another one words would run into each other.

mod deck;
mod line;
mod package;
mod parts;
mod picture;

use super::Briefing;
use super::documents::{Document, DocumentError, Gallery};

pub(super) const DOCUMENT: Document = Document {
    file: "slides.pptx",
    report: true,
    write,
};

/// Why the slides could not be written.
#[derive(Debug, thiserror::Error)]
pub enum SlidesError {
    /// A part of the template is wrong.
    #[error("the slides could not be laid out")]
    Template(#[from] minijinja::Error),
    /// The parts could not be packed.
    #[error("the slides could not be packed")]
    Zip(#[from] zip::result::ZipError),
    /// The package could not be filled.
    #[error("the slides could not be packed")]
    Io(#[from] std::io::Error),
}

fn write(briefing: &Briefing<'_>, gallery: &Gallery) -> Result<Vec<u8>, DocumentError> {
    let deck = deck::deck(briefing, gallery)?;
    let parts = parts::parts(&deck, briefing.words)?;
    Ok(package::package(&parts)?)
}

#[cfg(test)]
mod tests;
