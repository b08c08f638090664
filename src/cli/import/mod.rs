//! `import`: other people's data into a dataset. Nothing that people wrote is lost.

mod hsds;
mod runts;
mod store;

use super::Outcome;
use super::output::TableOutput;
use super::session::{Session, outcome};
use crate::error::Error;
use crate::ingest::Place;
use crate::model::diagnostic::{Diagnostic, Severity, TableId};
use crate::model::import::{Change, ChangeKind, Tally};
use crate::present::contents::changes::changes;
use crate::present::words::Words;
use clap::Subcommand;
use std::path::PathBuf;

/// How many problems are shown unless all are asked for.
const SHOWN: usize = 12;

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[command(subcommand)]
    source: Source,
}

#[derive(Debug, Subcommand)]
enum Source {
    Runts(runts::Args),
    Hsds(hsds::Args),
}

/// The options of every import.
#[derive(Debug, clap::Args)]
struct Destination {
    /// The dataset's folder, made where it is not there.
    #[arg(long)]
    into: PathBuf,
    /// Whether tables that people edited may be brought up to date.
    #[arg(long)]
    replace: bool,
    #[arg(long)]
    all: bool,
    #[command(flatten)]
    output: TableOutput,
}

pub(super) fn run(args: &Args, session: &Session) -> Result<Outcome, Error> {
    match &args.source {
        Source::Runts(args) => {
            args.into.output.check()?;
            runts::run(args, session)
        }
        Source::Hsds(args) => {
            args.into.output.check()?;
            hsds::run(args, session)
        }
    }
}

/// Says what was found wrong, the weightiest first; returns how the command ended.
fn remark_on(diagnostics: &[Diagnostic], all: bool, session: &Session, words: &Words) -> Outcome {
    let mut sorted: Vec<&Diagnostic> = diagnostics.iter().collect();
    sorted.sort_by_key(|diagnostic| diagnostic.severity());
    let most = if all { usize::MAX } else { SHOWN };
    for diagnostic in sorted.iter().take(most) {
        session.remark(&words.diagnostic(diagnostic));
    }
    let hidden = sorted.len().saturating_sub(most);
    if hidden > 0 {
        session.remark(&words.fill("cli-check-hidden", &[("count", hidden.into())]));
    }
    let of = |severity| {
        let same = diagnostics.iter().filter(|one| one.severity() == severity);
        same.count()
    };
    if !diagnostics.is_empty() {
        let values = [
            ("errors", of(Severity::Error).into()),
            ("warnings", of(Severity::Warning).into()),
            ("notes", of(Severity::Note).into()),
        ];
        session.remark(&words.fill("cli-check-verdict", &values));
    }
    outcome(diagnostics)
}

/// The rows of a source, accounted for.
fn remark_rows(file: &str, tally: Tally, session: &Session, words: &Words) {
    let values = [
        ("file", file.into()),
        ("read", tally.read.into()),
        ("imported", tally.imported.into()),
        ("filtered", tally.filtered.into()),
        ("left_out", tally.left_out.into()),
    ];
    session.remark(&words.fill("cli-import-rows", &values));
}

/// Shows what changed, and counts it.
fn show(all: &[Change], into: &Destination, session: &Session, words: &Words) -> Result<(), Error> {
    let of = |kind| all.iter().filter(|change| change.kind == kind).count();
    let shown = if into.output.on_screen() && !into.all {
        &all[..all.len().min(SHOWN)]
    } else {
        all
    };
    // A screen says in words that nothing changed; a file is complete without a row too.
    if !(all.is_empty() && into.output.on_screen()) {
        into.output.write(&changes(shown), words)?;
    }
    let hidden = all.len() - shown.len();
    if hidden > 0 {
        session.remark(&words.fill("cli-check-hidden", &[("count", hidden.into())]));
    }
    let values = [
        ("added", of(ChangeKind::Added).into()),
        ("changed", of(ChangeKind::Changed).into()),
        ("gone", of(ChangeKind::Gone).into()),
    ];
    session.remark(&words.fill("cli-import-changes", &values));
    Ok(())
}

/// Says where things were written.
fn remark_written(written: &[PathBuf], session: &Session, words: &Words) {
    for path in written {
        let values = [("path", path.display().to_string().into())];
        session.remark(&words.fill("cli-written", &values));
    }
}

/// Says which required tables the dataset still lacks, now that some were written.
fn remark_missing(
    place: &Place,
    written: &[PathBuf],
    into: &Destination,
    session: &Session,
    words: &Words,
) {
    let is_written = |table: &TableId| {
        let file = place.file(*table);
        written.iter().any(|path| path.ends_with(&file))
    };
    let mut lacking = place.lacking();
    lacking.retain(|table| !is_written(table));
    let names: Vec<String> = lacking
        .into_iter()
        .map(|table| words.say(&format!("table-{}", table.term())))
        .collect();
    if names.is_empty() {
        return;
    }
    let values = [
        ("path", into.into.display().to_string().into()),
        ("count", names.len().into()),
        ("tables", words.list(&names).into()),
    ];
    session.remark(&words.fill("cli-import-missing", &values));
}
