//! `referral`: cover through the network: the needs that referrals could help, or the organizations on whom that hangs.

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
        default_value = "referral",
        value_parser = PossibleValuesParser::new(["referral", "referral_brokers"]),
    )]
    table: String,
    #[command(flatten)]
    output: TableOutput,
}

pub(super) fn run(args: &Args, session: &Session) -> Result<Outcome, Error> {
    data::run(&args.table, &args.source, &args.output, session)
}
