//! Commands that read a dataset and give one table of its results: `isolates`, `additions`, `standards`, and the parts that others share.

use super::Outcome;
use super::output::TableOutput;
use super::session::{Session, outcome};
use crate::analysis::study::Study;
use crate::error::Error;
use crate::ingest::{Dataset, IngestError, read_dataset, read_dataset_strictly};
use crate::model::district::District;
use crate::present::Briefing;
use crate::present::contents::content;
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
    source: Source,
    #[command(flatten)]
    output: TableOutput,
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
const WITHOUT_MINUTES: [&str; 3] = ["isolates", "standards", "tavolo_overlaps"];

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

/// Accounts for the rows and persons of what was read: said beside every table that comes from its needs.
pub(super) fn account(briefing: &Briefing<'_>, session: &Session) {
    let totals = &briefing.study.coverage.totals;
    for line in briefing.words.account(totals, briefing.counts) {
        session.remark(&line);
    }
}

/// Writes the table of this name, which comes from needs.
pub(super) fn run_with_account(
    table: &str,
    args: &Args,
    session: &Session,
) -> Result<Outcome, Error> {
    write(table, &args.source, &args.output, session, |briefing| {
        account(briefing, session);
    })
}

/// Writes the table of additions, and says where the effects are left out.
pub(super) fn additions(args: &Args, session: &Session) -> Result<Outcome, Error> {
    write(
        "additions",
        &args.source,
        &args.output,
        session,
        |briefing| {
            account(briefing, session);
            let all = briefing.study.additions();
            let without = all
                .iter()
                .filter(|addition| addition.effect.is_none())
                .count();
            if without > 0 {
                let values = [("without", without.into()), ("all", all.len().into())];
                session.remark(&briefing.words.fill("cli-additions-without-effect", &values));
            }
        },
    )
}

/// Writes the table of this name.
pub(super) fn run(table: &str, args: &Args, session: &Session) -> Result<Outcome, Error> {
    write(table, &args.source, &args.output, session, |_| {})
}

/// Writes the table of this name, and then does what is left to do with what it was made from.
pub(super) fn write(
    table: &str,
    source: &Source,
    output: &TableOutput,
    session: &Session,
    then: impl FnOnce(&Briefing<'_>),
) -> Result<Outcome, Error> {
    output.check()?;
    let (dataset, words) = read(source, session)?;
    let study = Study::of(&dataset.district)?;
    let briefing = Briefing {
        study: &study,
        counts: &dataset.counts,
        diagnostics: &dataset.diagnostics,
        words: &words,
        seed: session.seed,
    };
    if let Some(content) = content(table) {
        output.write(&(content.build)(&briefing), &words)?;
    }
    then(&briefing);
    let estimated = study.coverage.estimated_minutes && !WITHOUT_MINUTES.contains(&table);
    remark_on_sources(&dataset.district, estimated, session, &words);
    Ok(outcome(&dataset.diagnostics))
}
