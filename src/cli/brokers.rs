//! `brokers`: who stands between others, by the groups of the three.

use super::Outcome;
use super::actors::ActorArgs;
use super::groups::GroupArgs;
use super::measuring::reason;
use super::output::TableOutput;
use super::session::{Session, outcome};
use crate::analysis::mixing::brokerage::brokerage;
use crate::analysis::mixing::brokerage_by_chance::brokerage_by_chance;
use crate::error::Error;
use crate::present::contents::groups::brokers;

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[command(flatten)]
    actors: ActorArgs,
    #[command(flatten)]
    groups: GroupArgs,
    #[command(flatten)]
    output: TableOutput,
}

pub(super) fn run(args: &Args, session: &Session) -> Result<Outcome, Error> {
    args.output.check()?;
    let actors = args.actors.read(session)?;
    let memberships = args.groups.of(&actors, session)?;
    let graph = &actors.graph;
    let counts = brokerage(graph, &memberships.of);
    let chance = match memberships.single() {
        None => {
            session.remark(&actors.words.say("cli-groups-overlap"));
            None
        }
        Some(single) => match brokerage_by_chance(graph, &single) {
            Ok(chance) => Some(chance),
            Err(gap) => {
                let values = [("reason", reason(gap, &actors.words).into())];
                session.remark(&actors.words.fill("cli-z-undefined", &values));
                None
            }
        },
    };
    let z = chance.map(|chance| -> Vec<_> {
        let both = chance.iter().zip(&counts);
        both.map(|(chance, counts)| Some(chance.as_ref()?.z(counts.as_ref()?)))
            .collect()
    });
    let names = actors.names();
    let table = brokers(graph, names.as_deref(), &memberships, &counts, z.as_deref());
    args.output.write(&table, &actors.words)?;
    Ok(outcome(&actors.diagnostics))
}
