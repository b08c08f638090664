//! `export`: a dataset's network, or any other, in the format of another tool, or the dataset as a data package.

use super::session::{Session, outcome};
use super::{Outcome, data, hsds, output};
use crate::analysis::study::Study;
use crate::error::Error;
use crate::ingest::read_network;
use crate::model::diagnostic::Diagnostic;
use crate::model::plain::PlainNetwork;
use crate::present::networks::{NETWORK_WRITERS, NetworkWriter, network_writer, typed};
use crate::present::words::Words;
use clap::builder::PossibleValuesParser;
use std::path::{Path, PathBuf};

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(required_unless_present = "edges", conflicts_with = "edges")]
    dataset: Option<PathBuf>,
    #[arg(long)]
    edges: Option<PathBuf>,
    #[arg(long, requires = "edges", conflicts_with = "two_mode")]
    nodes: Option<PathBuf>,
    #[arg(long, value_parser = formats())]
    to: String,
    #[arg(long, conflicts_with = "edges")]
    organizations: bool,
    #[arg(long, requires = "edges")]
    directed: bool,
    #[arg(long, requires = "edges", conflicts_with = "directed")]
    two_mode: bool,
    #[arg(long, conflicts_with = "edges")]
    strict: bool,
    #[arg(long, short, required_if_eq("to", HSDS))]
    output: Option<PathBuf>,
}

/// The format that is a folder, and holds a dataset and no network alone.
const HSDS: &str = "hsds";

fn formats() -> PossibleValuesParser {
    let networks = NETWORK_WRITERS.map(|writer| writer.id);
    PossibleValuesParser::new(networks.into_iter().chain([HSDS]))
}

pub(super) fn run(args: &Args, session: &Session) -> Result<Outcome, Error> {
    if args.to == HSDS {
        let (Some(dataset), Some(output)) = (&args.dataset, &args.output) else {
            return Err(Error::NeedsADataset);
        };
        return hsds::export(&source(args, dataset), output, session);
    }
    // The list above is that of the writers, so each name has one.
    let Some(writer) = network_writer(&args.to) else {
        return Ok(Outcome::Done);
    };
    let (network, diagnostics, words) = match (&args.edges, &args.dataset) {
        (Some(edges), _) => of_edges(args, edges, session)?,
        (None, Some(dataset)) => of_dataset(args, dataset, writer, session)?,
        (None, None) => return Ok(Outcome::Done),
    };
    output::write(args.output.as_deref(), &(writer.write)(&network)?)?;
    for loss in (writer.losses)(&network) {
        session.remark(&words.tell("loss", &loss).text);
    }
    output::remark(args.output.as_deref(), session, &words);
    Ok(outcome(&diagnostics))
}

fn source(args: &Args, dataset: &Path) -> data::Source {
    data::Source {
        dataset: dataset.to_owned(),
        strict: args.strict,
    }
}

type Read = (PlainNetwork, Vec<Diagnostic>, Words);

fn of_edges(args: &Args, edges: &Path, session: &Session) -> Result<Read, Error> {
    let list = read_network(edges, args.nodes.as_deref(), args.two_mode)?;
    let words = session.words(None);
    session.remark_on(&list.diagnostics, &list.counts, None, &words);
    let mut network = list.network;
    match list.directed {
        None => network.directed = args.directed,
        Some(false) if args.directed => session.remark(&words.say("cli-file-undirected")),
        Some(_) => {}
    }
    Ok((network, list.diagnostics, words))
}

fn of_dataset(
    args: &Args,
    dataset: &Path,
    writer: &NetworkWriter,
    session: &Session,
) -> Result<Read, Error> {
    let (dataset, words) = data::read(&source(args, dataset), session)?;
    let study = Study::of(&dataset.district)?;
    let network = if args.organizations || writer.one_kind {
        typed::organizations(&study)
    } else {
        typed::network(&study)
    };
    Ok((network, dataset.diagnostics, words))
}
