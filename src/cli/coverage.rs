//! `coverage`: who covers every need of a dataset, or every place of demand of plain files.

use super::Outcome;
use super::amounts::minutes;
use super::data;
use super::output::TableOutput;
use super::session::{Session, outcome};
use super::territory::{Named, TerritoryArgs};
use crate::analysis::coverage::places::places_coverage;
use crate::error::Error;
use crate::ingest::read_demand_supply;
use crate::model::units::{Minutes, Share};
use crate::present::contents::places::places;
use std::path::Path;

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[command(flatten)]
    territory: TerritoryArgs,
    #[arg(long = "radius", id = "files_radius", value_name = "MINUTES", value_parser = minutes, allow_negative_numbers = true)]
    radius: Option<f64>,
    #[arg(long, value_name = "SHARE", value_parser = share, allow_negative_numbers = true)]
    sufficient: Option<f64>,
    #[command(flatten)]
    output: TableOutput,
}

/// The radius and the share that is enough, of plain files where none is stated.
const USUAL_RADIUS: f64 = 30.0;
const USUAL_SHARE: f64 = 0.5;

fn share(text: &str) -> Result<f64, String> {
    let share = text.parse().ok();
    let usable = share.filter(|share: &f64| (0.0..=1.0).contains(share));
    usable.ok_or_else(|| text.to_owned())
}

/// Writes a row for every need, or for every place of demand, and the account of persons beside it.
pub(super) fn run(args: &Args, session: &Session) -> Result<Outcome, Error> {
    args.output.check()?;
    match args.territory.named()? {
        Named::Files(files) => plain(args, files, session),
        Named::Dataset(source) => {
            let only_of_files = [
                ("radius", args.radius.is_some()),
                ("sufficient", args.sufficient.is_some()),
            ];
            Error::only_with("--demand", &only_of_files)?;
            data::run("needs", &source, &args.output, session)
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
        Minutes(args.radius.unwrap_or(USUAL_RADIUS)),
        Share(args.sufficient.unwrap_or(USUAL_SHARE)),
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
