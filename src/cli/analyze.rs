//! `analyze`: the main job, from a dataset to a folder of findings, figures, tables and documents; or the same again, from its record.

use super::Outcome;
use super::data::Source;
use super::pictures::Pictures;
use super::record::Record;
use super::results::{Extent, Order, Wishes, leave, locate};
use super::session::Session;
use crate::error::Error;
use std::path::{Path, PathBuf};

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(required_unless_present = "replay")]
    dataset: Option<PathBuf>,
    #[arg(long)]
    strict: bool,
    #[command(flatten)]
    pictures: Pictures,
    #[command(flatten)]
    wishes: Wishes,
    #[arg(long, value_name = "FILE", conflicts_with_all = ["strict", "size", "theme", "audience", "actor_sheets"])]
    replay: Option<PathBuf>,
}

pub(super) fn run(args: &Args, session: &Session) -> Result<Outcome, Error> {
    match (&args.replay, &args.dataset) {
        (Some(record), dataset) => repeat(record, dataset.as_deref(), args, session),
        (None, Some(dataset)) => {
            let source = Source {
                dataset: dataset.clone(),
                strict: args.strict,
            };
            let order = Order {
                source: &source,
                pictures: &args.pictures,
                wishes: &args.wishes,
                extent: Extent::All,
                repeats: None,
            };
            leave(&order, session)
        }
        // The command line asks for one of the two.
        (None, None) => Ok(Outcome::Done),
    }
}

/// Does again what a record says was done.
fn repeat(
    path: &Path,
    dataset: Option<&Path>,
    args: &Args,
    session: &Session,
) -> Result<Outcome, Error> {
    let record = Record::load(path)?;
    let options = record.options();
    let session = session.repeating(options.lang, options.seed)?;
    let pictures = options.pictures(path, args.pictures.positions())?;
    let dataset = match dataset {
        Some(dataset) => dataset.to_owned(),
        None => {
            let named = record.source().ok_or_else(|| Error::RecordNamesNoDataset {
                path: path.display().to_string(),
            })?;
            // Where it cannot be found, reading it will say so.
            locate(named, path).unwrap_or_else(|| named.to_owned())
        }
    };
    let source = Source {
        dataset,
        strict: options.strict,
    };
    let wishes = Wishes {
        audience: options.audience,
        actor_sheets: options.actor_sheets,
        output: args.wishes.output.clone(),
    };
    let order = Order {
        source: &source,
        pictures: &pictures,
        wishes: &wishes,
        extent: record.extent(),
        repeats: Some((&record, path)),
    };
    leave(&order, &session)
}
