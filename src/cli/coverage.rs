//! `coverage`: who covers every need of a dataset, or every place of demand of plain files.

use super::Outcome;
use super::data;
use super::output::TableOutput;
use super::session::{Session, outcome};
use crate::analysis::coverage::places::places_coverage;
use crate::error::Error;
use crate::ingest::read_demand_supply;
use crate::model::units::{Minutes, Share};
use crate::present::contents::places::places;
use std::path::{Path, PathBuf};

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(required_unless_present = "demand", conflicts_with = "demand")]
    dataset: Option<PathBuf>,
    #[arg(long, conflicts_with = "demand")]
    strict: bool,
    #[arg(long, value_name = "FILE", requires = "supply", requires = "costs")]
    demand: Option<PathBuf>,
    #[arg(long, value_name = "FILE", requires = "demand")]
    supply: Option<PathBuf>,
    #[arg(long, value_name = "FILE", requires = "demand")]
    costs: Option<PathBuf>,
    #[arg(long, value_name = "MINUTES", value_parser = minutes, allow_negative_numbers = true, requires = "demand", default_value = "30")]
    radius: f64,
    #[arg(long, value_name = "SHARE", value_parser = share, allow_negative_numbers = true, requires = "demand", default_value = "0.5")]
    sufficient: f64,
    #[command(flatten)]
    output: TableOutput,
}

fn minutes(text: &str) -> Result<f64, String> {
    let minutes = text.parse().ok();
    let usable = minutes.filter(|minutes: &f64| *minutes >= 0.0 && minutes.is_finite());
    usable.ok_or_else(|| text.to_owned())
}

fn share(text: &str) -> Result<f64, String> {
    let share = text.parse().ok();
    let usable = share.filter(|share: &f64| (0.0..=1.0).contains(share));
    usable.ok_or_else(|| text.to_owned())
}

/// Writes a row for every need, or for every place of demand, and the account of persons beside it.
pub(super) fn run(args: &Args, session: &Session) -> Result<Outcome, Error> {
    args.output.check()?;
    match (&args.dataset, &args.demand, &args.supply, &args.costs) {
        (None, Some(demand), Some(supply), Some(costs)) => {
            plain(args, [demand, supply, costs], session)
        }
        (dataset, ..) => {
            let source = data::Source {
                dataset: dataset.clone().unwrap_or_default(),
                strict: args.strict,
            };
            data::write("needs", &source, &args.output, session, |briefing| {
                let totals = &briefing.study.coverage.totals;
                for line in briefing.words.account(totals, briefing.counts) {
                    session.remark(&line);
                }
            })
        }
    }
}

fn plain(
    args: &Args,
    [demand, supply, costs]: [&Path; 3],
    session: &Session,
) -> Result<Outcome, Error> {
    let words = session.words(None);
    let read = read_demand_supply(demand, supply, costs)?;
    session.remark_on(&read.diagnostics, &read.counts, None, &words);
    let found = places_coverage(
        &read.territory,
        Minutes(args.radius),
        Share(args.sufficient),
    )?;
    args.output
        .write(&places(&read.territory, &found), &words)?;
    if found.rounded > 0 {
        let values = [("places", found.rounded.into())];
        session.remark(&words.fill("account-rounded", &values));
    }
    for line in words.account(&found.totals, &read.counts) {
        session.remark(&line);
    }
    Ok(outcome(&read.diagnostics))
}
