//! `check`: is the data right, was every row used, and is it fit to be read as a network?

mod screen;

use super::beside::Named;
use super::data::Source;
use super::session::{Session, outcome};
use super::{Outcome, duplicates, output};
use crate::analysis::duplicates::DuplicatePair;
use crate::analysis::quality::{Observation, QualityOptions, observations};
use crate::error::Error;
use crate::ingest::Dataset;
use crate::model::diagnostic::{RowCount, TableId};
use crate::present::digest::{self, Entry};
use crate::present::tables::{Reader, writer};
use crate::present::words::Words;
use screen::{Screen, Section};
use std::fs;
use std::path::{Path, PathBuf};

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[command(flatten)]
    source: Source,
    #[arg(long)]
    all: bool,
    #[arg(long, value_name = "N", default_value_t = QualityOptions::default().older_than)]
    older_than: u16,
    #[arg(long = "output", short = 'o', value_name = "FOLDER")]
    folder: Option<PathBuf>,
}

pub(super) fn run(args: &Args, session: &Session) -> Result<Outcome, Error> {
    let mut dataset = args.source.read()?;
    let words = session.words(Some(&dataset));
    let plan = Named::of(None, &dataset);
    if let Ok(Some(plan)) = &plan {
        dataset.diagnostics.extend(plan.problems());
    }
    let path = args.source.dataset.display().to_string();
    let pairs = duplicates::find(&dataset);
    if is_blank(&dataset) {
        output::show(&screen::blank(&dataset, &path, &words)?)?;
    } else {
        output::show(&said(&dataset, &pairs, args, &path, &words)?)?;
    }
    if let Some(folder) = &args.folder {
        write(folder, &everything(&dataset, args, &words), session, &words)?;
        let tables = duplicates::write(&pairs, &dataset, folder, &words)?;
        if tables.is_empty() {
            session.remark(&words.say("cli-duplicates-none"));
        }
        for file in tables {
            output::remark(Some(&file), session, &words);
        }
    }
    // A plan that cannot be read says so after all else.
    plan?;
    Ok(outcome(&dataset.diagnostics))
}

/// Whether nobody has filled anything in yet: without organizations nothing else can be judged.
fn is_blank(dataset: &Dataset) -> bool {
    let of_them = |count: &RowCount| count.table == TableId::Organizations && count.read > 0;
    !dataset.counts.iter().any(of_them)
}

/// What the judgements have to say.
fn observed(dataset: &Dataset, args: &Args) -> Vec<Observation> {
    let options = QualityOptions {
        older_than: args.older_than,
    };
    observations(&dataset.district, &options)
}

fn said(
    dataset: &Dataset,
    pairs: &[DuplicatePair],
    args: &Args,
    path: &str,
    words: &Words,
) -> Result<String, Error> {
    let problems = if args.all {
        digest::problems(&dataset.diagnostics, words)
    } else {
        digest::grouped_problems(&dataset.diagnostics, words)
    };
    let observed = observed(dataset, args);
    let network = if args.all {
        digest::observations(&observed, &dataset.origins, words)
    } else {
        digest::grouped_observations(&observed, &dataset.origins, words)
    };
    let verdict = screen::verdict(&dataset.diagnostics, &network, words);
    let partial = dataset.counts.iter().any(|count| count.left_out > 0);
    let screen = Screen {
        counts: &dataset.counts,
        sections: vec![
            Section::problems(problems),
            Section::network(network, partial, words),
            Section::duplicates(duplicates::entries(pairs, dataset, words), words),
        ],
        verdict,
        more: (args.folder.is_none())
            .then(|| words.fill("cli-check-files", &[("path", path.into())])),
        words,
    };
    if args.all {
        screen.whole()
    } else {
        screen.fitted(screen::lines())
    }
}

/// Every problem and every observation, each in its own row.
fn everything(dataset: &Dataset, args: &Args, words: &Words) -> Vec<Entry> {
    let mut entries = digest::problems(&dataset.diagnostics, words);
    if !is_blank(dataset) {
        let observed = observed(dataset, args);
        entries.extend(digest::observations(&observed, &dataset.origins, words));
    }
    entries
}

/// Writes all that was found into a folder, in every format that a planner opens.
fn write(folder: &Path, entries: &[Entry], session: &Session, words: &Words) -> Result<(), Error> {
    let table = digest::table(entries);
    fs::create_dir_all(folder).map_err(|source| Error::write(folder, source))?;
    for format in ["excel-it", "xlsx"] {
        let Some(writer) = writer(format) else {
            continue;
        };
        let file = folder.join(format!("{}.{}", table.id, writer.extension));
        let bytes = (writer.write)(&table, Reader::People(words))?;
        output::write(Some(&file), &bytes)?;
        output::remark(Some(&file), session, words);
    }
    Ok(())
}
