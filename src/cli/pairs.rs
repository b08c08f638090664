//! `pairs`: measures of two actors, tied or not, of a dataset or of a plain network.

use super::Outcome;
use super::actors::ActorArgs;
use super::measuring::{asked, remark_missing};
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
        let actor = actor.ok_or_else(|| actors.nobody(id, args.actors.dataset()))?;
        if !wanted.contains(&actor) {
            wanted.push(actor);
        }
    }
    let wanted = match wanted.as_slice() {
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
    for metric in asked(PAIR_METRICS, |metric| metric.id, &args.metric) {
        let found = (metric.compute)(graph, &wanted)?;
        let (explanation, words) = (&metric.explanation, &actors.words);
        remark_missing(explanation, found.values(), found.gap(), session, words);
        numbers.push((metric.id, explanation, found.values().to_vec()));
    }
    let names = actors.names();
    let table = pairs("pairs", graph, names.as_deref(), &wanted, numbers);
    args.output.write(&table, &actors.words)?;
    Ok(outcome(&actors.diagnostics))
}
