//! `tavoli`: the working groups: their needs, who works on them, who should be invited.

use super::Outcome;
use super::data::{self, Source};
use super::output::TableOutput;
use super::session::Session;
use crate::error::Error;
use clap::builder::PossibleValuesParser;

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[command(flatten)]
    source: Source,
    #[arg(
        long,
        default_value = "tavoli",
        value_parser = PossibleValuesParser::new(["tavoli", "tavolo_needs", "tavolo_overlaps", "invitations"]),
    )]
    table: String,
    #[command(flatten)]
    output: TableOutput,
}

pub(super) fn run(args: &Args, session: &Session) -> Result<Outcome, Error> {
    data::run(&args.table, &args.source, &args.output, session)
}
