//! `pairs`: measures of two actors, tied or not, of a dataset or of a plain network.

use super::Outcome;
use super::actors::ActorArgs;
use super::output::TableOutput;
use super::session::{Session, outcome};
use crate::analysis::pairs::{PAIR_METRICS, all_pairs};
use crate::error::Error;
use crate::present::contents::pairs::{Numbers, pairs};
use clap::builder::PossibleValuesParser;

/// Beyond so many actors the pairs of all are a table that nobody reads.
const MOST: usize = 3_000;

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[command(flatten)]
    actors: ActorArgs,
    #[arg(
        long,
        value_delimiter = ',',
        default_value = "distance,common_neighbours,adamic_adar",
        value_parser = PossibleValuesParser::new(PAIR_METRICS.iter().map(|metric| metric.id)),
    )]
    metric: Vec<String>,
    #[arg(long, value_name = "ID", value_delimiter = ',')]
    between: Vec<String>,
    #[command(flatten)]
    output: TableOutput,
}

pub(super) fn run(args: &Args, session: &Session) -> Result<Outcome, Error> {
    args.output.check()?;
    let actors = args.actors.read(session)?;
    let graph = &actors.graph;
    let mut wanted = Vec::new();
    for id in &args.between {
        let actor = graph.index_of(id);
        wanted.push(actor.ok_or_else(|| Error::NoSuchActor { id: id.clone() })?);
    }
    let asked = match wanted.as_slice() {
        [] if graph.len() > MOST => {
            return Err(Error::TooManyPairs {
                n: graph.len(),
                most: MOST,
            });
        }
        [] => all_pairs(graph),
        [one] => (0..graph.len())
            .filter(|other| other != one)
            .map(|other| (*one, other))
            .collect(),
        several => several
            .iter()
            .enumerate()
            .flat_map(|(place, &one)| several[place + 1..].iter().map(move |&other| (one, other)))
            .collect(),
    };
    let mut numbers: Vec<Numbers> = Vec::new();
    for metric in PAIR_METRICS {
        if args.metric.iter().any(|name| name == metric.id) {
            let scores = (metric.compute)(graph, &asked)?;
            if let Some(gap) = scores.gap() {
                let missing = scores.values().iter().filter(|score| score.is_none());
                let name = metric.explanation.told(actors.words.language()).name;
                session.remark_missing(name, missing.count(), gap, &actors.words);
            }
            numbers.push((metric.id, &metric.explanation, scores.values().to_vec()));
        }
    }
    let names = actors.names();
    let table = pairs("pairs", graph, names.as_deref(), &asked, numbers);
    args.output.write(&table, &actors.words)?;
    Ok(outcome(&actors.diagnostics))
}
