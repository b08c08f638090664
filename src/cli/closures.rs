//! `closures`: what breaks if an organization closes, need by need if asked for, or if two close.

use super::Outcome;
use super::data::{Source, write};
use super::naming::organization;
use super::output::TableOutput;
use super::session::Session;
use crate::error::Error;
use crate::present::Briefing;
use crate::present::contents::closures::{closure_needs, closure_pairs, closures};
use crate::present::tables::Table;

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[command(flatten)]
    source: Source,
    #[arg(long, value_name = "ID")]
    organization: Option<String>,
    #[arg(long, conflicts_with = "pairs")]
    by_need: bool,
    #[arg(long)]
    pairs: bool,
    #[command(flatten)]
    output: TableOutput,
}

pub(super) fn run(args: &Args, session: &Session) -> Result<Outcome, Error> {
    write(&args.source, &args.output, session, |briefing| {
        table(args, session, briefing).map(Some)
    })
}

/// The table that is asked for, after what is to be said of it.
fn table(args: &Args, session: &Session, briefing: &Briefing<'_>) -> Result<Table, Error> {
    let (words, network) = (briefing.words, &briefing.study.district.network);
    let only = match &args.organization {
        Some(asked) => Some(&organization(network, asked, &args.source.dataset)?.id),
        None => None,
    };
    let named = only.map(|id| {
        let organization = network.organization(id);
        organization.map_or(id.as_str(), |organization| &organization.name)
    });
    let table = if args.pairs {
        let pairs = &briefing.study.closures().pairs;
        let table = closure_pairs(briefing, only);
        let values = [
            ("all", pairs.all.into()),
            ("could", pairs.could.into()),
            ("tried", pairs.tried.into()),
            ("left", (pairs.could - pairs.tried).into()),
            ("listed", pairs.list.len().into()),
        ];
        session.remark(&words.fill("cli-closures-pairs", &values));
        if let Some(name) = named {
            let values = [("name", name.into()), ("listed", table.rows().into())];
            session.remark(&words.fill("cli-closures-pairs-of", &values));
        }
        table
    } else if args.by_need || only.is_some() {
        let table = closure_needs(briefing, only);
        if let Some(name) = named.filter(|_| table.rows() == 0) {
            session.remark(&words.fill("cli-closures-nobody", &[("name", name.into())]));
        }
        table
    } else {
        closures(briefing)
    };
    session.remark(&words.say("cli-closures-how"));
    Ok(table)
}
