//! `import runts`: bodies of the national register into the organizations of a dataset.

use super::store::Store;
use super::{Destination, remark_missing, remark_on, remark_rows, remark_written, show};
use crate::cli::Outcome;
use crate::cli::session::Session;
use crate::error::Error;
use crate::ingest::{RegisterFilter, merge, read_place, read_runts};
use crate::model::diagnostic::TableId;
use crate::model::import::ImportRun;
use std::collections::BTreeMap;
use std::path::PathBuf;

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    file: PathBuf,
    #[command(flatten)]
    pub(super) into: Destination,
    #[arg(long, value_delimiter = ',')]
    comune: Vec<String>,
    #[arg(long, value_delimiter = ',')]
    provincia: Vec<String>,
}

pub(super) fn run(args: &Args, session: &Session) -> Result<Outcome, Error> {
    let words = session.words(None);
    let table = TableId::Organizations;
    let mut place = read_place(&args.into.into, &[table])?;
    let filter = RegisterFilter {
        comuni: args.comune.clone(),
        provinces: args.provincia.clone(),
    };
    let register = {
        let progress = session.progress(1);
        progress.step(&words.say("cli-step-read"));
        read_runts(&args.file, &filter, &place)?
    };
    let mut merged = merge(&place, &register.offers, |key| register.has(key));
    let ended = remark_on(&register.diagnostics, args.into.all, session, &words);
    remark_rows(&register.input.file, register.tally, session, &words);
    let run = ImportRun {
        source: register.offers.source.to_owned(),
        file: register.input.file.clone(),
        sha256: register.input.sha256.clone(),
        rows: BTreeMap::from([
            ("read".to_owned(), register.tally.read),
            ("imported".to_owned(), register.tally.imported),
            ("filtered".to_owned(), register.tally.filtered),
            ("left_out".to_owned(), register.tally.left_out),
        ]),
    };
    let record = std::mem::take(&mut place.record);
    let mut store = Store::new(&args.into.into, &place, record, args.into.replace);
    store.table(table, register.offers.source, &mut merged)?;
    let written = store.publish(run)?;
    show(&merged.changes, &args.into, session, &words)?;
    remark_written(&written, session, &words);
    session.remark(&words.say("cli-import-runts-not-kept"));
    remark_missing(&place, &written, &args.into, session, &words);
    Ok(ended)
}
