//! `ties`: measures of each tie, of a dataset or of a plain network.

use super::Outcome;
use super::actors::ActorArgs;
use super::measuring::{MeasureArgs, asked, remark_missing};
use super::output::TableOutput;
use super::session::{Session, outcome};
use crate::analysis::ties::{TIE_METRICS, ties};
use crate::error::Error;
use crate::present::contents::pairs::{Numbers, pairs};
use clap::builder::PossibleValuesParser;

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[command(flatten)]
    actors: ActorArgs,
    #[arg(
        long,
        value_delimiter = ',',
        default_value = "edge_betweenness,shared_neighbours",
        value_parser = PossibleValuesParser::new(TIE_METRICS.iter().map(|metric| metric.id)),
    )]
    metric: Vec<String>,
    #[command(flatten)]
    measuring: MeasureArgs,
    #[command(flatten)]
    output: TableOutput,
}

pub(super) fn run(args: &Args, session: &Session) -> Result<Outcome, Error> {
    args.output.check()?;
    let actors = args.actors.read(session)?;
    let options = args.measuring.options(session);
    let mut numbers: Vec<Numbers> = Vec::new();
    for metric in asked(TIE_METRICS, |metric| metric.id, &args.metric) {
        let found = (metric.compute)(&actors.graph, &options)?;
        let (explanation, words) = (&metric.explanation, &actors.words);
        remark_missing(explanation, found.values(), found.gap(), session, words);
        numbers.push((metric.id, explanation, found.values().to_vec()));
    }
    let names = actors.names();
    let table = pairs(
        "ties",
        &actors.graph,
        names.as_deref(),
        &ties(&actors.graph),
        numbers,
    );
    args.output.write(&table, &actors.words)?;
    Ok(outcome(&actors.diagnostics))
}
