//! `ties`: measures of each tie, of a dataset or of a plain network.

use super::Outcome;
use super::actors::ActorArgs;
use super::output::TableOutput;
use super::session::{Session, outcome};
use crate::analysis::scores::{Effort, MetricOptions, Scale};
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
    #[arg(long)]
    raw: bool,
    #[arg(long)]
    exact: bool,
    #[command(flatten)]
    output: TableOutput,
}

pub(super) fn run(args: &Args, session: &Session) -> Result<Outcome, Error> {
    args.output.check()?;
    let actors = args.actors.read(session)?;
    let options = MetricOptions {
        scale: if args.raw {
            Scale::Raw
        } else {
            Scale::Normalized
        },
        effort: if args.exact {
            Effort::Exact
        } else {
            Effort::Bounded
        },
        seed: session.seed,
    };
    let mut numbers: Vec<Numbers> = Vec::new();
    for metric in TIE_METRICS {
        if args.metric.iter().any(|name| name == metric.id) {
            let scores = (metric.compute)(&actors.graph, &options)?;
            if let Some(gap) = scores.gap() {
                let missing = scores.values().iter().filter(|score| score.is_none());
                let name = metric.explanation.told(actors.words.language()).name;
                session.remark_missing(name, missing.count(), gap, &actors.words);
            }
            numbers.push((metric.id, &metric.explanation, scores.values().to_vec()));
        }
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
