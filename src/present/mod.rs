//! Results to things people read. Computes no metric, opens no file: everything here returns text or bytes.

pub mod canvas;
pub mod charts;
pub mod contents;
pub mod digest;
mod disclosure;
pub mod figures;
mod frame;
pub mod hsds;
mod kinds;
pub mod layout;
mod legend;
mod local;
pub mod maps;
pub mod networks;
pub mod report;
#[cfg(test)]
mod samples;
pub mod starter;
mod status;
pub mod tables;
pub mod text;
pub mod theme;
pub mod words;
mod workbook;

use crate::analysis::study::Study;
use crate::model::diagnostic::{Diagnostic, RowCount};
use words::Words;

/// All that a figure, a table or a report is made from.
#[derive(Clone, Copy)]
pub struct Briefing<'a> {
    /// The district and what was computed on it.
    pub study: &'a Study<'a>,
    /// Rows read, used and left out, by table.
    pub counts: &'a [RowCount],
    /// What was found wrong in the data.
    pub diagnostics: &'a [Diagnostic],
    /// The words to say it in.
    pub words: &'a Words,
    /// The seed of whatever is laid out by chance.
    pub seed: u64,
}
