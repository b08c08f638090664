//! Commands that read a dataset and give one table of its results: `isolates`, `coverage`.

use super::Outcome;
use super::output::TableOutput;
use super::session::{Session, outcome};
use crate::analysis::study::Study;
use crate::error::Error;
use crate::ingest::{Dataset, read_dataset};
use crate::present::Briefing;
use crate::present::contents::content;
use crate::present::words::Words;
use std::path::{Path, PathBuf};

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    dataset: PathBuf,
    #[command(flatten)]
    output: TableOutput,
}

/// Reads a dataset and remarks on its problems, in its own language unless another was asked for.
pub(super) fn read(path: &Path, session: &Session) -> Result<(Dataset, Words), Error> {
    let dataset = read_dataset(path)?;
    let words = session.words(Some(&dataset));
    session.remark_on(&dataset.diagnostics, &dataset.counts, path, &words);
    Ok((dataset, words))
}

/// Writes the table of this name.
pub(super) fn run(table: &str, args: &Args, session: &Session) -> Result<Outcome, Error> {
    let (dataset, words) = read(&args.dataset, session)?;
    let study = Study::of(&dataset.district)?;
    let briefing = Briefing {
        study: &study,
        counts: &dataset.counts,
        diagnostics: &dataset.diagnostics,
        words: &words,
        seed: session.seed,
    };
    if let Some(content) = content(table) {
        args.output.write(&(content.build)(&briefing), &words)?;
    }
    Ok(outcome(&dataset.diagnostics))
}
