//! `scenario`: the scenarios of a plan beside the district as it is.

use super::Outcome;
use super::data::{Source, write};
use super::output::TableOutput;
use super::session::Session;
use crate::analysis::scenario::{ScenarioError, compare};
use crate::error::Error;
use crate::ingest::read_plan;
use crate::present::contents::scenarios::{TABLES, table};
use clap::builder::PossibleValuesParser;
use std::path::PathBuf;

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[command(flatten)]
    source: Source,
    #[arg(value_name = "PLAN")]
    plan: PathBuf,
    #[arg(long, default_value = TABLES[0], value_parser = PossibleValuesParser::new(TABLES))]
    table: String,
    #[command(flatten)]
    output: TableOutput,
}

/// Compares the scenarios with the district as it is, and says what of the plan cannot be carried out: then nothing is written.
pub(super) fn run(args: &Args, session: &Session) -> Result<Outcome, Error> {
    write(&args.source, &args.output, session, |briefing| {
        let district = briefing.study.district;
        let read = read_plan(&args.plan, district)?;
        for diagnostic in &read.diagnostics {
            session.remark(&briefing.words.diagnostic(diagnostic));
        }
        let unusable = || Error::Plan {
            file: args.plan.display().to_string(),
        };
        if !read.is_usable() {
            return Err(unusable());
        }
        let comparison = match compare(district, &read.plan) {
            Ok(comparison) => comparison,
            Err(ScenarioError::Plan(problems)) => {
                for problem in &problems {
                    session.remark(&briefing.words.diagnostic(problem));
                }
                return Err(unusable());
            }
            Err(ScenarioError::Analysis(error)) => return Err(error.into()),
        };
        Ok(table(&args.table, briefing, &comparison))
    })
}
