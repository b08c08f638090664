//! `centrality`: measures of each actor, of a dataset or of a plain network.

use super::Outcome;
use super::actors::ActorArgs;
use super::output::TableOutput;
use super::session::{Session, outcome};
use crate::analysis::centrality::{Metric, metric, names};
use crate::analysis::scores::{Effort, MetricOptions, Precision, Scale, Scores};
use crate::error::Error;
use crate::model::units::Share;
use crate::present::contents::centrality::centrality;
use crate::present::words::Words;
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
    let mut scores = Vec::new();
    for name in &args.metric {
        let metric = metric(name)?;
        if scores
            .iter()
            .all(|(earlier, _): &(&Metric, _)| earlier.id != metric.id)
        {
            scores.push((metric, (metric.compute)(&actors.graph, &options)?));
        }
    }
    for (metric, scores) in &scores {
        remark(metric, scores, session, &actors.words);
    }
    let table = centrality(&actors.graph, actors.names().as_deref(), &scores);
    args.output.write(&table, &actors.words)?;
    Ok(outcome(&actors.diagnostics))
}

/// Says which scores are missing and why, and which are estimates and how near.
fn remark(metric: &Metric, scores: &Scores, session: &Session, words: &Words) {
    let name = metric.explanation.told(words.language()).name;
    if let Some(gap) = scores.gap() {
        let missing = scores.values().iter().filter(|score| score.is_none());
        session.remark_missing(name, missing.count(), gap, words);
    }
    match scores.precision() {
        Some(Precision::Bounded {
            error,
            confidence,
            samples,
        }) => {
            let values = [
                ("measure", name.into()),
                ("error", words.decimal(error, 3).into()),
                ("confidence", words.percent(Share(confidence)).into()),
                ("samples", samples.into()),
            ];
            session.remark(&words.fill("cli-scores-estimated", &values));
        }
        Some(Precision::Relative { standard_error }) => {
            let error = words.percent(Share(standard_error));
            let values = [("measure", name.into()), ("error", error.into())];
            session.remark(&words.fill("cli-scores-sketched", &values));
        }
        None => {}
    }
}
