//! `centrality`: measures of each actor, of a dataset or of a plain network.

use super::Outcome;
use super::actors::ActorArgs;
use super::measuring::{MeasureArgs, asked, remark_estimated, remark_missing};
use super::output::TableOutput;
use super::session::{Session, outcome};
use crate::analysis::centrality::{METRICS, names};
use crate::analysis::error::AnalysisError;
use crate::analysis::scores::{Gap, Scores};
use crate::error::Error;
use crate::present::contents::centrality::centrality;
use clap::builder::PossibleValuesParser;

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[command(flatten)]
    actors: ActorArgs,
    #[arg(
        long,
        value_delimiter = ',',
        default_value = "degree,harmonic,betweenness",
        value_parser = PossibleValuesParser::new(names()),
    )]
    metric: Vec<String>,
    #[command(flatten)]
    measuring: MeasureArgs,
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..))]
    top: Option<u32>,
    #[command(flatten)]
    output: TableOutput,
}

pub(super) fn run(args: &Args, session: &Session) -> Result<Outcome, Error> {
    args.output.check()?;
    let actors = args.actors.read(session)?;
    let options = args.measuring.options(session);
    let mut scores = Vec::new();
    let metrics = asked(METRICS, |metric| metric.id, &args.metric);
    let progress = session.progress(metrics.len() as u64);
    for metric in metrics {
        let (explanation, words) = (&metric.explanation, &actors.words);
        progress.step(&explanation.told(words.language()).term());
        let found = match (metric.compute)(&actors.graph, &options) {
            // The other measures are not to blame.
            Err(
                error @ (AnalysisError::NotConverged { .. } | AnalysisError::TooManyActors { .. }),
            ) => {
                session.remark(&Error::from(error).tell(words).text);
                Scores::undefined(actors.graph.len(), Gap::NotComputed)
            }
            found => found?,
        };
        remark_missing(explanation, found.values(), found.gap(), session, words);
        remark_estimated(explanation, found.precision(), session, words);
        scores.push((metric, found));
    }
    drop(progress);
    let order: Vec<usize> = match (args.top, scores.first()) {
        (Some(top), Some((_, first))) => {
            let ranking = first.ranking().into_iter().take(top as usize);
            ranking.map(|ranked| ranked.actor).collect()
        }
        _ => (0..actors.graph.len()).collect(),
    };
    let table = centrality(&actors.graph, actors.names().as_deref(), &scores, &order);
    args.output.write(&table, &actors.words)?;
    Ok(outcome(&actors.diagnostics))
}
