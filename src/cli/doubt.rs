//! `doubt`: how sure results are, where answers are missing, ties are doubtful and persons are a range.

use super::Outcome;
use super::amounts::amount;
use super::beside::Named;
use super::data::{Source as Dataset, answer, read};
use super::output::TableOutput;
use super::session::Session;
use crate::analysis::doubt::{DoubtError, DoubtOptions, Source, doubt};
use crate::error::Error;
use crate::model::scenario::Plan;
use crate::present::Beside;
use crate::present::contents::aside;
use crate::present::contents::doubt::TABLES;
use crate::present::report::told_beside;
use clap::builder::PossibleValuesParser;
use std::path::PathBuf;

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[command(flatten)]
    source: Dataset,
    #[arg(
        id = "doubt_draws",
        long = "draws",
        value_name = "N",
        default_value_t = DoubtOptions::default().draws
    )]
    draws: usize,
    #[arg(id = "doubt_level", long = "level", value_name = "SHARE", value_parser = amount, default_value = "0.9", allow_negative_numbers = true)]
    level: f64,
    #[arg(id = "doubt_tolerance", long = "tolerance", value_name = "SHARE", value_parser = amount, default_value = "0.03", allow_negative_numbers = true)]
    tolerance: f64,
    #[arg(id = "doubt_without", long = "without", value_name = "SOURCE", value_delimiter = ',', value_parser = PossibleValuesParser::new(Source::ALL.map(Source::key)))]
    without: Vec<String>,
    #[arg(id = "doubt_top", long = "top", value_name = "K", default_value_t = 10)]
    top: usize,
    #[arg(id = "doubt_plan", long = "plan", value_name = "PLAN")]
    plan: Option<PathBuf>,
    #[arg(long, default_value = TABLES[0].0, value_parser = PossibleValuesParser::new(TABLES.map(|(name, _)| name)))]
    table: String,
    #[command(flatten)]
    output: TableOutput,
}

/// Draws what the data leave open; with a plan, in its scenarios too. A plan that cannot be carried out stops everything.
pub(super) fn run(args: &Args, session: &Session) -> Result<Outcome, Error> {
    args.output.check()?;
    let (dataset, words) = read(&args.source, session)?;
    // The plan that the dataset names is carried out only when it is asked for: every scenario takes as long as the district itself.
    let wanted = args.table == "scenarios";
    let named = match args.plan.is_some() || wanted {
        true => Named::of(args.plan.as_deref(), &dataset)?,
        false => None,
    };
    if wanted && named.is_none() {
        return Err(Error::NoPlan);
    }
    if let Some(named) = &named {
        if !named.read.is_usable() {
            session.complain(&named.read.diagnostics, &words);
            return Err(named.unusable());
        }
        named.remark(&named.read.diagnostics, session, &words);
    }
    let plan: Option<&Plan> = named.as_ref().map(|named| &named.read.plan);
    let kept = |source: &Source| args.without.iter().all(|without| without != source.key());
    let options = DoubtOptions {
        sources: Source::ALL.into_iter().filter(kept).collect(),
        draws: args.draws,
        level: args.level,
        tolerance: args.tolerance,
        top: args.top,
        seed: session.seed,
        ..DoubtOptions::default()
    };
    answer(&dataset, &words, &args.output, session, |briefing| {
        let found = match (doubt(briefing.study, plan, &options), &named) {
            (Ok(found), _) => found,
            (Err(DoubtError::Plan(problems)), Some(named)) => {
                session.complain(&problems, &words);
                return Err(named.unusable());
            }
            (Err(error), _) => return Err(error.into()),
        };
        let briefing = briefing.with(Beside {
            doubt: Some(&found),
            ..Beside::default()
        });
        for sentence in told_beside(&briefing) {
            session.remark(&sentence);
        }
        let table = TABLES.iter().find(|(name, _)| *name == args.table);
        Ok(table.and_then(|(_, id)| aside(id, &briefing)))
    })
}
