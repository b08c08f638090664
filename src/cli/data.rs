//! Commands that read a dataset and give one table of its results: `isolates`, `standards`, and what the others of these share.

use super::Outcome;
use super::output::TableOutput;
use super::session::{Session, outcome};
use crate::analysis::study::Study;
use crate::error::Error;
use crate::ingest::{Dataset, IngestError, read_dataset, read_dataset_strictly};
use crate::model::district::District;
use crate::present::Briefing;
use crate::present::contents::content;
use crate::present::tables::Table;
use crate::present::words::Words;
use std::path::PathBuf;

/// Which dataset, and how it is read.
#[derive(Debug, clap::Args)]
pub(super) struct Source {
    pub(super) dataset: PathBuf,
    #[arg(long)]
    pub(super) strict: bool,
}

impl Source {
    /// Reads the dataset, whatever is in it.
    pub(super) fn read(&self) -> Result<Dataset, IngestError> {
        if self.strict {
            read_dataset_strictly(&self.dataset)
        } else {
            read_dataset(&self.dataset)
        }
    }
}

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[command(flatten)]
    pub(super) source: Source,
    #[command(flatten)]
    pub(super) output: TableOutput,
}

/// Reads a dataset and remarks on its problems, in its own language unless another was asked for.
pub(super) fn read(source: &Source, session: &Session) -> Result<(Dataset, Words), Error> {
    let dataset = source.read()?.with_organizations()?;
    let words = session.words(Some(&dataset));
    session.remark_on(
        &dataset.diagnostics,
        &dataset.counts,
        Some(&source.dataset),
        &words,
    );
    Ok((dataset, words))
}

/// The tables in which no minute has a part.
const WITHOUT_MINUTES: [&str; 4] = ["isolates", "standards", "tavolo_overlaps", "heralds"];

/// The tables that count no persons in need.
const WITHOUT_PERSONS: [&str; 2] = ["isolates", "heralds"];

/// Says what a reader must know of every number of a table: whether minutes behind them are estimates, and whether the data are invented.
pub(super) fn remark_on_sources(
    district: &District,
    estimated_minutes: bool,
    session: &Session,
    words: &Words,
) {
    if estimated_minutes {
        let measured = if district.travel.is_empty() {
            "none"
        } else {
            "some"
        };
        session.remark(&words.fill("remark-minutes", &[("measured", measured.into())]));
    }
    if district.edition.demonstrative {
        session.remark(&format!("{}.", words.say("demonstrative")));
    }
}

/// Writes the table of this name.
pub(super) fn run(
    table: &str,
    source: &Source,
    output: &TableOutput,
    session: &Session,
) -> Result<Outcome, Error> {
    write(source, output, session, |briefing| {
        Ok(content(table).map(|content| (content.build)(briefing)))
    })
}

/// Studies a dataset, writes the table that is made of it, and says what its numbers rest on: rows and persons, estimated minutes, and
/// whether the data are invented.
pub(super) fn write(
    source: &Source,
    output: &TableOutput,
    session: &Session,
    make: impl FnOnce(&Briefing<'_>) -> Result<Option<Table>, Error>,
) -> Result<Outcome, Error> {
    output.check()?;
    let (dataset, words) = read(source, session)?;
    answer(&dataset, &words, output, session, make)
}

/// Studies a dataset that was read, writes the table that is made of it, and says what its numbers rest on.
pub(super) fn answer(
    dataset: &Dataset,
    words: &Words,
    output: &TableOutput,
    session: &Session,
    make: impl FnOnce(&Briefing<'_>) -> Result<Option<Table>, Error>,
) -> Result<Outcome, Error> {
    let study = Study::of(&dataset.district)?;
    let briefing = Briefing::new(
        &study,
        &dataset.counts,
        &dataset.diagnostics,
        words,
        session.seed,
    );
    if let Some(table) = make(&briefing)? {
        output.write(&table, words)?;
        if !WITHOUT_PERSONS.contains(&table.id) {
            for line in words.account(&study.coverage.totals, briefing.counts) {
                session.remark(&line);
            }
        }
        let estimated = study.coverage.estimated_minutes && !WITHOUT_MINUTES.contains(&table.id);
        remark_on_sources(&dataset.district, estimated, session, words);
    }
    Ok(outcome(&dataset.diagnostics))
}
