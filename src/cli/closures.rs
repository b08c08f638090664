//! `closures`: what breaks if an organization closes, need by need if asked for, or if two close.

use super::Outcome;
use super::data::{Source, account, read, remark_on_sources};
use super::output::TableOutput;
use super::session::{Session, outcome};
use crate::analysis::study::Study;
use crate::error::Error;
use crate::model::ids::OrganizationId;
use crate::present::Briefing;
use crate::present::contents::closures::{closure_needs, closure_pairs, closures};

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
    args.output.check()?;
    let (dataset, words) = read(&args.source, session)?;
    let district = &dataset.district;
    let only = match &args.organization {
        Some(asked) => Some(known(district.network.organizations(), asked)?),
        None => None,
    };
    let study = Study::of(district)?;
    let briefing = Briefing {
        study: &study,
        counts: &dataset.counts,
        diagnostics: &dataset.diagnostics,
        words: &words,
        seed: session.seed,
    };
    let found = study.closures();
    let named = only.map(|id| {
        let organization = district.network.organization(id);
        organization.map_or(id.as_str(), |organization| &organization.name)
    });
    let table = if args.pairs {
        let table = closure_pairs(&briefing, only);
        let values = [
            ("all", found.pairs.all.into()),
            ("could", found.pairs.could.into()),
            ("tried", found.pairs.tried.into()),
            ("left", (found.pairs.could - found.pairs.tried).into()),
            ("listed", found.pairs.list.len().into()),
        ];
        session.remark(&words.fill("cli-closures-pairs", &values));
        if let Some(name) = named {
            let values = [("name", name.into()), ("listed", table.rows().into())];
            session.remark(&words.fill("cli-closures-pairs-of", &values));
        }
        table
    } else if args.by_need || only.is_some() {
        let table = closure_needs(&briefing, only);
        if let Some(name) = named.filter(|_| table.rows() == 0) {
            session.remark(&words.fill("cli-closures-nobody", &[("name", name.into())]));
        }
        table
    } else {
        closures(&briefing)
    };
    session.remark(&words.say("cli-closures-how"));
    args.output.write(&table, &words)?;
    let estimated = study.coverage.estimated_minutes;
    remark_on_sources(district, estimated, session, &words);
    account(&briefing, session);
    Ok(outcome(&dataset.diagnostics))
}

/// The organization of this id.
fn known<'a>(
    mut organizations: impl Iterator<Item = &'a crate::model::node::Organization>,
    asked: &str,
) -> Result<&'a OrganizationId, Error> {
    organizations
        .find(|organization| organization.id.as_str() == asked)
        .map(|organization| &organization.id)
        .ok_or_else(|| Error::NoSuchActor {
            id: asked.to_owned(),
        })
}
